import { graphemeSpan, isCapital, KIND, type Span } from '../language/index.ts';
import type { PassageIndex } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/** Occurrences of the index, first and last, that stand for one thing. */
type Run = readonly [first: number, last: number];

const placePreposition = /(?<!\p{L})(?:in|at|near|from|to|into|across|around)\s+(?:the\s+)?$/iu;
const relativeDate =
  /(?<!\p{L})(?:earlier this|later this|in the coming|last|next|this|the previous) (?:few )?(?:week|month|year|weekend|summer|winter|spring|autumn|fall)s?(?!\p{L})/giu;
/** How far before a name its preposition may begin. */
const BEFORE = 12;
const inName = /^[\s.'’-]*$/u;
const inDate = /^[\s,.–-]*$/u;

/**
 * What a sentence of the index holds of the kind a question asks for: one span, or none where there are several such
 * things and it is not plain which one is meant.
 */
export const findFocus = (
  { question }: BoundQuestion,
  { forward, passages }: PassageIndex,
  marks: Int16Array,
  passage: number,
  sentence: number,
): Span[] => {
  const { type } = question;
  if (type === 'other') return [];
  const text = passages[passage]?.text ?? '';
  const first = forward.firstOccurrence[sentence] as number;
  const end = forward.firstOccurrence[sentence + 1] as number;
  const kinds = (at: number): number => forward.occurrenceKinds[at] as number;
  const position = (at: number): number => forward.occurrencePosition[at] as number;
  const start = (at: number): number => forward.occurrenceStart[at] as number;
  const mark = (at: number): number => marks[forward.occurrenceTerm[at] as number] as number;
  const isAsked = (at: number): boolean => mark(at) !== 0;
  const isName = (at: number): boolean =>
    (kinds(at) & KIND.date) === 0 &&
    ((kinds(at) & KIND.name) !== 0 ||
      (forward.termIsName[forward.occurrenceTerm[at] as number] === 1 && isCapital(text, start(at))));
  const isDate = (at: number): boolean => (kinds(at) & KIND.date) !== 0;
  const isInDate = (at: number): boolean => (kinds(at) & (KIND.date | KIND.number)) !== 0;

  const follows = (at: number, gap: RegExp): boolean =>
    at < end &&
    position(at) === position(at - 1) + 1 &&
    gap.test(text.slice(forward.occurrenceEnd[at - 1], start(at)));

  /** Longest runs of neighbouring words with nothing but a `gap` between, none of them the question's own. */
  const runsOf = (belongs: (at: number) => boolean, gap: RegExp): Run[] => {
    const runs: Run[] = [];
    for (let at = first; at < end; at += 1) {
      if (!belongs(at)) continue;
      const from = at;
      while (follows(at + 1, gap) && belongs(at + 1)) at += 1;
      let untouched = true;
      for (let of = from; of <= at; of += 1) if (isAsked(of)) untouched = false;
      if (untouched) runs.push([from, at]);
    }
    return runs;
  };
  const inPlace = ([from]: Run): boolean =>
    placePreposition.test(text.slice(Math.max(0, start(from) - BEFORE), start(from)));
  const counted = (): Run[] =>
    runsOf((at) => (kinds(at) & KIND.number) !== 0 && !isDate(at), inName)
      .map(([from, to]): Run => [from, to + 1])
      .filter(([, noun]) => follows(noun, inName) && question.terms[mark(noun) - 1]?.isAsked === true);
  const measured = (): Run[] =>
    runsOf((at) => (kinds(at) & KIND.measure) !== 0, inName).map(([from, to]): Run => [from, to + 1]);
  const find: Readonly<Record<Exclude<typeof type, 'other'>, () => Run[]>> = {
    who: () => runsOf(isName, inName).filter(([from, to]) => to > from),
    where: () => runsOf(isName, inName).filter(inPlace),
    when: () => runsOf(isInDate, inDate).filter(([from, to]) => isDate(from) || isDate(to)),
    number: counted,
    measure: measured,
  };
  const runs = find[type]();
  const spanOf = ([from, to]: Run): Span =>
    graphemeSpan(text, [start(from), forward.occurrenceEnd[to] as number]);
  if (runs.length > 0) return runs.length === 1 ? runs.map(spanOf) : [];
  if (type !== 'when') return [];
  const from = forward.sentenceBounds[2 * sentence] as number;
  const said = text.slice(from, forward.sentenceBounds[2 * sentence + 1]);
  const relative = [...said.matchAll(relativeDate)];
  return relative.length === 1
    ? relative.map(({ 0: words, index }) => graphemeSpan(text, [from + index, from + index + words.length]))
    : [];
};
