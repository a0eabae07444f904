import { isCapital } from '../../language/index.ts';
import { accordingAt, asWordsAt, isAccording } from './adjacentSieves.ts';
import type { Cue } from './cues.ts';
import { textOf } from './line.ts';
import type { Parse } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import {
  type Asked,
  backOverAdverbs,
  byCue,
  type Decision,
  droppedSubject,
  endsCleanly,
  isPause,
  type LanguageSieve,
  subjectBehindQuote,
  subjectOf,
} from './verdict.ts';

const hasTeller = (asked: Asked): boolean =>
  asked.previous !== null && (asked.previous.teller.person !== null || asked.previous.teller.role !== null);

/** „Eine Seilbahn“, so Achleitner, „ist kein Luftschloss“: one utterance, split by the clause of saying. */
const split: LanguageSieve = {
  name: 'split',
  decide: (asked) => {
    const { previous, parse, at, sentence } = asked;
    if (!previous || !hasTeller(asked) || previous.at < sentence[0]) return null;
    const behind = previous.verdict?.phrase;
    const told = behind && (previous.verdict?.parse || behind.from > previous.at);
    return told && parse.line.words[at - 1]?.kind === 'mark'
      ? { phrase: null, teller: previous.teller, cue: null }
      : null;
  },
};

/** Laut Tesch sind sie „hinter den Hügeln“ · Pour la ministre, « … ». */
const accordingTo: LanguageSieve = {
  name: 'according-to',
  decide: ({ parse, at, sentence: [start, end] }) => {
    const { line } = parse;
    const { words, rules } = line;
    for (let from = start; from < end; from++) {
      if (words[from]?.kind !== 'word') continue;
      const name = rules.postposed.has(words[from]?.lower ?? '') ? line.nameAt[from - 1] : undefined;
      if (name && parse.persons.find(name))
        return { phrase: phraseAt(parse, name.from), cue: textOf(line, from, from + 1) };
      const opens = from === start || words[from - 1]?.kind !== 'word';
      const given = from > at || opens ? accordingAt(parse, from) : null;
      if (given) return given;
      // "Mair rief laut Zeugenaussagen „…“": the sentence ascribes the words, but not to a certain speaker.
      if (!opens && from < at && isAccording(parse, from)) return 'nobody';
      if (
        opens &&
        rules.asWords.has(words[from]?.lower ?? '') &&
        !rules.bareCues.has(words[from]?.lower ?? '')
      ) {
        const as = asWordsAt(parse, from);
        if (as) return as;
      }
    }
    if (!rules.views.has(words[start]?.lower ?? '')) return null;
    const phrase = phraseAt(parse, start + 1);
    return phrase?.kind === 'name' ? { phrase, cue: textOf(line, start, start + 1) } : null;
  },
};

/** Das Verhalten sei „unvereinbar“, erklärte Brodersen: the clause that closes the sentence. */
const trailing: LanguageSieve = {
  name: 'trailing-clause',
  decide: ({ parse, at, sentence: [, end] }): Decision => {
    const { line, cues } = parse;
    if (line.words[at - 1]?.text === '(') return null;
    for (let next = at + 1; next < end; next++) {
      if (line.words[next]?.kind === 'quote') return null;
      if (!isPause(line, next)) continue;
      const as = asWordsAt(parse, next + 1);
      if (as) return as;
      const cue = cues.find(({ from }) => from > next && backOverAdverbs(line, from - 1) === next);
      // "In seiner „Rede“, die er hielt, …": a relative clause makes the phrase part of another statement.
      if (!cue && line.rules.relatives.has(line.words[next + 1]?.lower ?? '')) return null;
      if (!cue) continue;
      if (cue.kind === 'denies' || cue.negated) return 'nobody';
      const bare = line.words[cue.to]?.kind !== 'word' ? droppedSubject(parse, cue) : null;
      return byCue(parse, cue, subjectAfter(parse, cue) ?? bare);
    }
    return null;
  },
};

/** Whether a pause closes an inserted clause and opens no apposition, which would only continue it. */
const isClosed = ({ line }: Parse, pause: number): boolean => {
  const { rules, words } = line;
  const next = words[pause + 1];
  const leadsOn =
    next?.kind === 'word' &&
    (rules.relatives.has(next.lower) || (rules.capitalNouns && rules.determiners.has(next.lower)));
  return isPause(line, pause) && !leadsOn;
};

/** ", so Harms, …" and ", subrayó él, …": an inserted clause, whose speaker also says the words after it. */
const inserted: LanguageSieve = {
  name: 'inserted-clause',
  decide: ({ parse, at, sentence: [start] }): Decision => {
    const { line, cues } = parse;
    for (let comma = at - 1; comma > start; comma--) {
      if (!isPause(line, comma)) continue;
      const as = asWordsAt(parse, comma + 1);
      if (as?.phrase && isClosed(parse, as.phrase.to)) return as;
      const cue = cues.find(({ from }) => from > comma && backOverAdverbs(line, from - 1) === comma);
      if (!cue || cue.from >= at || cue.kind !== 'says' || cue.negated || subjectBefore(parse, cue)) continue;
      const phrase = subjectBehindQuote(parse, cue);
      if (phrase && !phrase.unsure && isClosed(parse, Math.max(phrase.to, cue.to)))
        return byCue(parse, cue, phrase);
    }
    return null;
  },
};

/** Whether the complement of a verb extends to a quotation. */
const governs = ({ line }: Parse, cue: Cue, at: number): boolean => {
  const { rules, words } = line;
  if (!rules.commaEnds) return true;
  for (let next = cue.to; next < at; next++) {
    if (rules.complementisers.has(words[next]?.lower ?? '')) return true;
    if (words[next]?.text === ',')
      return next === at - 1 || rules.complementisers.has(words[next + 1]?.lower ?? '');
    if (/^[;:]$/.test(words[next]?.text ?? '')) return false;
  }
  return true;
};

/** In words; German has longer stretches between a verb and its complement. */
const MAX_BETWEEN = 10;
const MAX_BETWEEN_GERMAN = 20;

/**
 * Whether a verb ended its report before a quotation: "Es werde eng, sagte Moser vom „Kollektiv“". Also true if the
 * quotation is too far away, or is one noun that the verb does not name.
 */
const isDistant = ({ parse, at }: Asked, cue: Cue): boolean => {
  const { line } = parse;
  const { rules, words, passage } = line;
  const between = words.slice(cue.to, at);
  const reports = between.some(({ lower }) => rules.complementisers.has(lower));
  if (reports) return false;
  const lead = backOverAdverbs(line, cue.from - 1);
  if (lead >= 0 && isPause(line, lead) && subjectBefore(parse, cue) === null) return true;
  const inner = passage.text.slice(...(words[at]?.quote?.inner ?? [0, 0])).trim();
  const isNoun = rules.capitalNouns && !/\s/.test(inner) && isCapital(inner, 0);
  return (
    (isNoun && cue.kind !== 'terms') ||
    between.length > (rules.capitalNouns ? MAX_BETWEEN_GERMAN : MAX_BETWEEN)
  );
};

/** Sandrock nannte den Entwurf „eine Zumutung“ · X a assuré que ses hommes respecteraient le texte « à la virgule près ». */
const governed: LanguageSieve = {
  name: 'governed-by-clause',
  decide: (asked): Decision => {
    const { parse, at, sentence } = asked;
    const [start] = sentence;
    const { line } = parse;
    const cue = parse.cues.findLast(({ from, kind }) => from >= start && from < at && kind !== 'adjacent');
    if (!cue || line.words[at - 1]?.text === '(') return null;
    if (cue.negated || cue.kind === 'denies') return 'nobody';
    if (!governs(parse, cue, at) || isDistant(asked, cue)) return null;
    const subject = subjectOf(parse, cue);
    if (!subject || subject.unsure) return null;
    // "aseguró que su organización considera …": the outer speaker says the inner words, unless these name another speaker.
    const outer = parse.cues.findLast(
      ({ from, kind }) => from >= start && from < cue.from && kind === 'says',
    );
    const isInside = outer && !outer.negated && subject.kind !== 'name' && subject.from > outer.from;
    const told = isInside && governs(parse, outer, cue.from) ? subjectOf(parse, outer) : null;
    return outer && told && !told.unsure ? byCue(parse, outer, told) : byCue(parse, cue, subject);
  },
};

/** Whether a quotation opens its sentence, optionally after a dash. */
const opensSentence = ({ parse: { line }, at, sentence: [start] }: Asked): boolean =>
  at === start || (at === start + 1 && isPause(line, start));

/** Maximum distance, in sentences, at which the speaker of an utterance continues. */
const MAX_SENTENCES = 2;

/** „…“, sagte Meier. „…“: the speaker continues if no other person was named since. */
const continued: LanguageSieve = {
  name: 'continued',
  decide: (asked) => {
    const { previous, parse, at } = asked;
    if (!previous || !hasTeller(asked) || !opensSentence(asked)) return null;
    const { line, persons } = parse;
    if (!endsCleanly(line, at, asked.sentence[1])) return null;
    // A reporter’s sentence in between may lead to another speaker.
    const between = (line.sentenceOf[at] ?? 0) - (line.sentenceOf[previous.at] ?? 0);
    if (between > MAX_SENTENCES) return null;
    const from = Math.max(previous.at, previous.verdict?.phrase?.to ?? 0);
    const others = line.names.some((name) => {
      const person = name.from > from && name.from < at ? persons.find(name) : null;
      return person?.human && person !== previous.teller.person;
    });
    return others ? null : { phrase: null, teller: previous.teller, cue: null };
  },
};

/** Planck lehnte das ab. „Ausgezählt ist ausgezählt.“: the utterance explains the act reported before it. */
const afterReport: LanguageSieve = {
  name: 'after-report',
  decide: (asked): Decision => {
    const { parse, at, whole, previous, sentence } = asked;
    const { line, cues, persons } = parse;
    const [start] = sentence;
    if (!whole || start === 0 || !opensSentence(asked) || !endsCleanly(line, at, sentence[1])) return null;
    const from = line.sentences[(line.sentenceOf[start] ?? 1) - 1] ?? 0;
    if (previous && previous.at >= from) return null;
    const said = cues.findLast((cue) => cue.from >= from && cue.from < start && cue.kind !== 'adjacent');
    const people = new Set(
      line.names.flatMap((name) =>
        name.from >= from && name.to <= at ? [persons.find(name)].filter((one) => one?.human) : [],
      ),
    );
    if (people.size > 1) return null;
    const phrase = (said && !said.negated ? subjectOf(parse, said) : null) ?? phraseAt(parse, from);
    return phrase?.kind === 'name' || (phrase?.kind === 'pronoun' && said) ? { phrase, cue: null } : null;
  },
};

/** A paragraph that contains only a quotation keeps the speaker of the paragraph above. */
const carried: LanguageSieve = {
  name: 'carried',
  decide: ({ parse: { line }, at, whole, above }) => {
    const alone = at === 0 && whole && line.words.every(({ kind }) => kind !== 'word');
    return alone && above.last ? { phrase: null, teller: above.last, cue: null } : null;
  },
};

/** In order of precision; they follow the sieves that need a verb next to the quotation. */
export const SENTENCE_SIEVES: readonly LanguageSieve[] = [
  split,
  inserted,
  accordingTo,
  trailing,
  governed,
  continued,
  afterReport,
  carried,
];
