import { type Article, passagesOf } from '../../corpus/index.ts';
import { graphemeSpan, type QuotingWords } from '../../language/index.ts';
import { personKey } from '../people/personKey.ts';
import type { Quotation, Speaker } from '../quotation.ts';
import { ADJACENT_SIEVES, announcedAt } from './adjacentSieves.ts';
import { cuesOf } from './cues.ts';
import { type Line, readLine, sentenceBounds, textOf } from './line.ts';
import { personsOf } from './persons.ts';
import type { Parse, Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import { SENTENCE_SIEVES } from './sentenceSieves.ts';
import { NOBODY, type Sighting, sightingsOf, type Teller, tellerOf } from './sightings.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { lookOf, utteranceSpans } from './utterances.ts';
import type { Asked, Decision, Told, Verdict } from './verdict.ts';

const SIEVES = [...ADJACENT_SIEVES, ...SENTENCE_SIEVES];

const isSomebody = ({ person, role }: Teller): boolean => person !== null || role !== null;

/** Returns the subject phrases of a paragraph: of its sentences and of its verbs of saying. */
const subjectsOf = (parse: Parse): Phrase[] => {
  const openers = parse.line.sentences.slice(0, -1).map((at) => phraseAt(parse, at));
  const sayers = parse.cues.map((cue) => subjectBefore(parse, cue) ?? subjectAfter(parse, cue));
  return [...openers, ...sayers].filter((phrase) => phrase !== null);
};

/** Maximum number of words examined on each side of a quotation. */
const WINDOW = 150;

const firstFrom = (sorted: readonly { readonly from: number }[], at: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Limits a paragraph to `WINDOW` words around a word. The cost per quotation thus does not grow with the paragraph. */
const around = (parse: Parse, at: number): Parse => {
  const within = <Item extends { readonly from: number }>(sorted: readonly Item[]): Item[] =>
    sorted.slice(firstFrom(sorted, at - WINDOW), firstFrom(sorted, at + WINDOW));
  return {
    ...parse,
    cues: within(parse.cues),
    line: { ...parse.line, names: within(parse.line.names) },
  };
};

const tell = (asked: Asked): Told => {
  const { parse, at, quote, whole, seen } = asked;
  let decision: Decision = null;
  const { rules, words } = parse.line;
  if (rules.soCalled.test(words[at - 1]?.lower ?? ''))
    return { at, quote, whole, teller: NOBODY, verdict: null, sieve: null };
  const sieve = SIEVES.find((one) => {
    decision = one.decide(asked);
    return decision !== null;
  });
  const verdict = decision === 'nobody' ? null : (decision as Verdict | null);
  const inside = verdict?.parse !== undefined;
  const teller =
    verdict?.teller ??
    (verdict?.phrase
      ? tellerOf(verdict.phrase, verdict.parse ?? parse, seen, inside ? at : verdict.phrase.from)
      : NOBODY);
  return { at, quote, whole, teller, verdict, sieve: sieve?.name ?? null };
};

const speakerOf = ({ teller: { person, role }, verdict }: Told, line: Line): Speaker | null => {
  const name = person ? person.words.join(' ') : role;
  if (name === null) return null;
  const { phrase, parse } = verdict ?? {};
  const mention =
    phrase && phrase.to > phrase.from ? textOf(parse?.line ?? line, phrase.from, phrase.to) : null;
  // "Ein Sprecher" and "ein Sprecher" are the same role of an article.
  const key = person ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return { name, mention, person: personKey(key, line.passage.article.id) };
};

const quotationOf = (told: Told, line: Line): Quotation => {
  const { passage } = line;
  const speaker = speakerOf(told, line);
  return {
    passage,
    span: graphemeSpan(passage.text, [told.quote.start, told.quote.end]),
    kind: told.whole ? 'direct' : 'partial',
    cue: speaker && (told.verdict?.cue ?? null),
    sieve: speaker && told.sieve,
    secondhand: false,
    speaker,
  };
};

const announcedBy = (parse: Parse, seen: readonly Sighting[]): Teller | null => {
  const { line } = parse;
  const colon = line.words.length - 1;
  if (line.words[colon]?.text !== ':') return null;
  const decision = announcedAt(parse, colon, sentenceBounds(line, colon)[0], true);
  if (!decision || decision === 'nobody' || !decision.phrase) return null;
  return tellerOf(decision.phrase, parse, seen);
};

/**
 * Returns every quotation of an article in the language of `rules`, in reading order. Quotations are in quotation marks or
 * follow a dialogue dash. Precision first: the speaker is null if no sieve is certain. Leaves out reported speech.
 */
export const quotationsIn = (article: Article, rules: QuotingWords): Quotation[] => {
  const lines = passagesOf(article).map((passage) =>
    readLine(passage, rules, utteranceSpans(passage.text, rules)),
  );
  const persons = personsOf(lines, rules);
  const parses = lines.map((line): Parse => {
    const cues = cuesOf(line);
    return { line, cues, cueAt: new Map(cues.map((cue) => [cue.from, cue])), persons };
  });
  const subjects = parses.map(subjectsOf);
  for (const { name, gender } of subjects.flat()) {
    const person = name && persons.find(name);
    if (person && gender !== 'unknown' && person.gender === 'unknown') person.gender = gender;
  }
  let seen: Sighting[] = [];
  let above: Asked['above'] = { announced: null, last: null };
  return parses.flatMap((parse, index) => {
    const { line } = parse;
    seen = sightingsOf(parse, subjects[index] ?? [], seen);
    const found: Told[] = [];
    for (const [at, { quote }] of line.words.entries()) {
      if (!quote) continue;
      const look = lookOf(line, at);
      if (look === 'none') continue;
      const previous = found.at(-1) ?? null;
      const [start, end] = sentenceBounds(line, at);
      const sentence = [Math.max(start, at - WINDOW), Math.min(end, at + WINDOW)] as const;
      const whole = look === 'whole';
      found.push(tell({ parse: around(parse, at), at, quote, whole, sentence, previous, above, seen }));
    }
    const last = found.at(-1)?.teller ?? NOBODY;
    above = { announced: announcedBy(parse, seen), last: isSomebody(last) ? last : null };
    return found.map((told) => quotationOf(told, line));
  });
};
