import { cut, durationsIn, graphemeSpan, isCapital, KIND, type Span } from '../language/index.ts';
import type { Candidate } from '../search/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';

/** The first and the last word of a phrase for one thing. */
type Run = readonly [first: number, last: number];

const placePreposition = /(?<!\p{L})(?:in|at|near|from|to|into|across|around)\s+(?:the\s+)?$/iu;
const relativeDate =
  /(?<!\p{L})(?:earlier this|later this|in the coming|last|next|this|the previous) (?:few )?(?:week|month|year|weekend|summer|winter|spring|autumn|fall)s?(?!\p{L})/giu;
/** Characters before a name that may hold its preposition. */
const BEFORE = 12;
const inName = /^[\s.'’-]*$/u;
const inDate = /^[\s,.–-]*$/u;
const inList = /^(?:[\s,]|and|or|the)*$/u;
/** Maximum distance, in words, between the names of a list: at most two small words separate them. */
const BETWEEN = 3;

/** Finds the asked-for thing in a sentence of a candidate. Returns one span, or none if several things may be meant. */
export const findFocus = (
  { type, terms }: AnalysedQuestion,
  { passage: { text }, sentences, wordsOf }: Pick<Candidate, 'passage' | 'sentences' | 'wordsOf'>,
  sentence: number,
): Span[] => {
  if (type === 'other' || type === 'why') return [];
  const words = wordsOf(sentence);
  const said = sentences[sentence]?.span ?? [0, 0];
  const only = (spans: readonly Span[]): Span[] =>
    spans.length === 1 ? spans.map(([from, to]) => graphemeSpan(text, [said[0] + from, said[0] + to])) : [];
  if (type === 'howLong') {
    const isNew = ([from, to]: Span): boolean =>
      words.some(({ span, mark }) => !mark && span[0] < said[0] + to && span[1] > said[0] + from);
    return only(durationsIn(cut(text, said)).filter(isNew));
  }
  const has = (at: number, kinds: number): boolean => ((words[at]?.kinds ?? 0) & kinds) !== 0;
  const start = (at: number): number => words[at]?.span[0] ?? 0;
  const end = (at: number): number => words[at]?.span[1] ?? 0;
  const isDate = (at: number): boolean => has(at, KIND.date);
  const isName = (at: number): boolean =>
    !isDate(at) && (has(at, KIND.name) || (words[at]?.isName === true && isCapital(text, start(at))));

  const follows = (at: number, gap: RegExp): boolean =>
    words[at] !== undefined &&
    words[at].position <= (words[at - 1]?.position ?? Number.NaN) + (gap === inList ? BETWEEN : 1) &&
    gap.test(text.slice(end(at - 1), start(at)));

  /**
   * Returns the longest runs of neighbouring words with only a `gap` between them. Leaves out runs with a word of the
   * question.
   */
  const runsOf = (belongs: (at: number) => boolean, gap: RegExp): Run[] => {
    const runs: Run[] = [];
    for (let at = 0; at < words.length; at += 1) {
      if (!belongs(at)) continue;
      const from = at;
      while (follows(at + 1, gap) && belongs(at + 1)) at += 1;
      if (words.slice(from, at + 1).every(({ mark }) => mark === undefined)) runs.push([from, at]);
    }
    return runs;
  };
  const inPlace = ([from]: Run): boolean =>
    placePreposition.test(text.slice(Math.max(0, start(from) - BEFORE), start(from)));
  const isAsked = (at: number): boolean => {
    const mark = words[at]?.mark;
    return mark?.isItself === true && terms[mark.place]?.isAsked === true;
  };
  const find: Readonly<Record<Exclude<typeof type, 'other' | 'why' | 'howLong'>, () => Run[]>> = {
    who: () => runsOf(isName, inName).filter(([from, to]) => to > from),
    where: () => runsOf(isName, inName).filter(inPlace),
    country: () => runsOf((at) => has(at, KIND.country), inList),
    when: () =>
      runsOf((at) => has(at, KIND.date | KIND.number), inDate).filter(
        ([from, to]) => isDate(from) || isDate(to),
      ),
    number: () =>
      runsOf((at) => has(at, KIND.number) && !isDate(at), inName)
        .map(([from, to]): Run => [from, to + 1])
        .filter(([, noun]) => follows(noun, inName) && isAsked(noun)),
    // Leaves out a number at the end of a sentence: its unit may be in the next one.
    measure: () =>
      runsOf((at) => has(at, KIND.measure), inName)
        .map(([from, to]): Run => [from, to + 1])
        .filter(([, unit]) => unit < words.length),
  };
  const runs = find[type]();
  if (runs.length > 0)
    return runs.length === 1 ? runs.map(([from, to]) => graphemeSpan(text, [start(from), end(to)])) : [];
  if (type !== 'when') return [];
  return only(
    [...cut(text, said).matchAll(relativeDate)].map(({ 0: found, index }) => [index, index + found.length]),
  );
};
