import { type Cue, cuesOf } from './cues.ts';
import { type Line, readLine, textOf } from './line.ts';
import { type Parse, pronounPhrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import { subjectAfter } from './subjects.ts';
import {
  backOverAdverbs,
  byCue,
  type Decision,
  endsCleanly,
  isPause,
  type LanguageSieve,
  subjectBehindQuote,
  subjectOf,
  type Verdict,
} from './verdict.ts';

/** Whether the words at `at` ascribe a statement to another person. */
export const isAccording = ({ line: { rules, words } }: Parse, at: number): boolean =>
  rules.according.some((phrase) => phrase.every((word, offset) => words[at + offset]?.lower === word));

/** Returns the verdict of an ascription that begins at a word: "laut Tesch", "selon lui", "за словами Лозового". */
export const accordingAt = (parse: Parse, at: number): Verdict | null => {
  const { rules, words } = parse.line;
  for (const phraseWords of rules.according) {
    if (!phraseWords.every((word, offset) => words[at + offset]?.lower === word)) continue;
    const next = at + phraseWords.length;
    const cue = textOf(parse.line, at, next);
    const phrase = phraseAt(parse, next, true);
    if (phrase && phrase.kind !== 'pronoun') return { phrase, cue };
    const gender = rules.obliques.get(words[next]?.lower ?? '');
    if (gender !== undefined && (words[next + 1]?.kind !== 'word' || rules.nameEndings.length === 0))
      return { phrase: pronounPhrase([next, next + 1], '', gender), cue };
  }
  return null;
};

/** Longest clause that "wie" opens, in words. */
const MAX_CLAUSE = 20;

/** German: the verb closes its clause: "Wie der Minister am Dienstag erklärte, …". */
const closingCue = ({ line, cues }: Parse, from: number): Cue | undefined => {
  if (!line.rules.capitalNouns) return undefined;
  let end = from;
  while (line.words[end]?.kind === 'word' && end < from + MAX_CLAUSE) end++;
  return cues.find((cue) => cue.from >= from && cue.to === end);
};

/** Returns the verdict of an "as" clause that begins at a word: "so Meier", "wie Meier sagte", "як стверджує Фрейн". */
export const asWordsAt = (parse: Parse, at: number): Verdict | null => {
  const { rules, words } = parse.line;
  const lower = words[at]?.lower ?? '';
  if (!rules.bareCues.has(lower) && !rules.asWords.has(lower)) return null;
  const cue = parse.cueAt.get(at + 1);
  if (cue) return cue.kind === 'denies' ? null : byCue(parse, cue, subjectBehindQuote(parse, cue));
  const phrase = phraseAt(parse, at + 1);
  if (!phrase) return null;
  const next = words[phrase.to];
  if (
    rules.bareCues.has(lower) &&
    (next?.kind !== 'word' || rules.adverbs.has(next.lower) || rules.prepositions.has(next.lower))
  )
    return { phrase, cue: textOf(parse.line, at, at + 1) };
  const behind = parse.cueAt.get(phrase.to) ?? closingCue(parse, phrase.to);
  return behind && rules.asWords.has(lower) ? byCue(parse, behind, phrase) : null;
};

const MAX_MARKS = 3;
/** « …, a-t-il prévenu. … »: the clause of saying is inside the quotation marks. */
const insideMarks: LanguageSieve = {
  name: 'inside-marks',
  decide: ({ parse: { line, persons }, quote, whole }) => {
    if (!line.rules.insideMarks || !whole) return null;
    const inner = readLine(line.passage, line.rules, quote.children, quote.inner);
    const cues = cuesOf(inner);
    const parse: Parse = { line: inner, cues, cueAt: new Map(cues.map((cue) => [cue.from, cue])), persons };
    for (const cue of cues) {
      const lead = backOverAdverbs(inner, cue.from - 1);
      if (cue.from === 0 || !isPause(inner, lead)) continue;
      const dashed = inner.words[lead]?.text !== ',';
      // Without a dash, only an inverted verb is certainly the reporter’s.
      if (!dashed && line.rules.inverted === null) continue;
      const phrase = subjectAfter(parse, cue);
      const end = phrase && phrase.kind !== 'pronoun' ? phrase.to : cue.to;
      const closes =
        inner.words[end]?.kind !== 'word' || line.rules.prepositions.has(inner.words[end]?.lower ?? '');
      if (closes && (phrase || dashed))
        return {
          phrase: phrase ?? subjectBehindQuote(parse, cue),
          cue: textOf(inner, cue.from, cue.to),
          parse,
        };
    }
    return null;
  },
};

/** „…“, sagte Meier · «…», — заявив Коваль · « … », a-t-elle ajouté. */
const followed: LanguageSieve = {
  name: 'followed-by-speaker',
  decide: (asked): Decision => {
    const { parse, at, whole, sentence } = asked;
    const [start, end] = sentence;
    const { line } = parse;
    const unsaid = parse.cues.some(
      ({ from, negated, kind }) => negated && kind !== 'adjacent' && from >= start && from < at,
    );
    // "n’a jamais dit que … « fermer », précise …": no speaker says the words.
    if (!whole && unsaid) return 'nobody';
    let next = at + 1;
    while (next <= at + MAX_MARKS && isPause(line, next)) next++;
    const paused = next > at + 1;
    while (next < end && !parse.cueAt.has(next) && line.rules.adverbs.has(line.words[next]?.lower ?? ''))
      next++;
    if (next >= end) return null;
    const cue = parse.cueAt.get(next);
    const { inner } = asked.quote;
    const open = !paused && !/[?!…]$/u.test(line.passage.text.slice(...inner).trim());
    // "In der „Zeit“ schreibt Meier": without a pause the quotation marks may enclose anything.
    if (cue && open && (cue.kind === 'adjacent' || (cue.kind !== 'terms' && !whole && at > start)))
      return null;
    // If the subject of the adjacent verb is not certain, no more distant evidence is.
    if (cue) return byCue(parse, cue, subjectBehindQuote(parse, cue)) ?? (paused ? 'nobody' : null);
    if (!paused) return null;
    const given = accordingAt(parse, next) ?? asWordsAt(parse, next);
    if (given) return given;
    // German puts the verb first after a quotation; a name there opens another sentence.
    if (line.rules.capitalNouns || !whole) return null;
    const phrase = phraseAt(parse, next);
    const behind = phrase && parse.cueAt.get(phrase.to);
    return phrase && behind && !behind.negated ? byCue(parse, behind, phrase) : null;
  },
};

const MIN_WORDS = 5;
const ended = /[.!?…]$/u;
/** Whether the quoted words are certainly an utterance: they end a sentence, or are long. */
const isUttered = ({ passage }: Line, [from, to]: readonly [number, number]): boolean => {
  const inner = passage.text.slice(from, to).trim();
  return ended.test(inner) || inner.split(/\s+/).length >= MIN_WORDS;
};

/**
 * Decides who speaks after a colon. Examples: Meier sagte: „…“ · Auf die Frage danach antwortete sie: „…“ · El ministro
 * intentó bajar el tono: «…». `isSure`: an utterance certainly follows the colon, and no later words name its speaker.
 */
export const announcedAt = (parse: Parse, colon: number, start: number, isSure: boolean): Decision => {
  const { line, cues, persons } = parse;
  const cue = cues.findLast(({ from }) => from >= start && from < colon);
  if (cue) {
    if (cue.negated || cue.kind === 'denies') return 'nobody';
    if (cue.kind !== 'says' && !isSure) return null;
    const subject = subjectOf(parse, cue);
    if (subject && !subject.unsure) return byCue(parse, cue, subject);
  }
  if (!isSure) return null;
  const named = line.names.filter((name) => name.from >= start && name.to <= colon && persons.find(name));
  if (new Set(named.map((name) => persons.find(name))).size > 1) return null;
  const phrase = phraseAt(parse, start);
  const isHuman = phrase?.name && persons.find(phrase.name)?.human;
  const isRole = phrase?.kind === 'role' && !phrase.unsure;
  if (phrase && (isHuman || isRole || phrase.kind === 'pronoun')) return { phrase, cue: null };
  // "Deutlicher wurde Oppositionskandidatin Sommerfeldt: „…“"
  const [name] = named;
  const { rules, words } = line;
  const before = words[(name?.from ?? 0) - 1]?.lower ?? '';
  const last = name?.to === colon && !rules.prepositions.has(before) && !rules.determiners.has(before);
  return name && last ? { phrase: phraseAt(parse, name.from), cue: null } : null;
};

const announced: LanguageSieve = {
  name: 'preceded-by-speaker',
  decide: ({ parse, at, quote, sentence: [start, end], above }) => {
    const { line } = parse;
    const isSure = endsCleanly(line, at, end) && isUttered(line, quote.inner);
    if (at === 0 && above.announced && isSure) return { phrase: null, teller: above.announced, cue: null };
    return line.words[at - 1]?.text === ':' ? announcedAt(parse, at - 1, start, isSure) : null;
  },
};

/** In order of precision. */
export const ADJACENT_SIEVES: readonly LanguageSieve[] = [insideMarks, followed, announced];
