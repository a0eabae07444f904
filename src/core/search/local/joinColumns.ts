import type { Steps } from '../../../shared/index.ts';
import type { ForwardColumns } from './columns.ts';

/** The articles of some columns from `from` up to `to`. */
export interface ForwardSlice {
  readonly columns: ForwardColumns;
  readonly from: number;
  readonly to: number;
}

/** Returns the slice of all articles of some columns. */
export const allOf = (columns: ForwardColumns): ForwardSlice => ({
  columns,
  from: 0,
  to: columns.firstPassage.length - 1,
});

const OCCURRENCE_COLUMNS = [
  'occurrenceTerm',
  'occurrenceForm',
  'occurrenceStart',
  'occurrenceEnd',
  'occurrencePosition',
] as const;
type OccurrenceColumn = (typeof OCCURRENCE_COLUMNS)[number];

interface Piece<Numbers> {
  readonly column: Numbers;
  readonly from: number;
  readonly to: number;
}

const sizeOf = (pieces: readonly Piece<unknown>[]): number =>
  pieces.reduce((sum, { from, to }) => sum + to - from, 0);

const concat = <Numbers extends Uint32Array | Uint8Array>(
  joined: Numbers,
  pieces: readonly Piece<Numbers>[],
): Numbers => {
  let at = 0;
  for (const { column, from, to } of pieces) {
    joined.set(column.subarray(from, to), at);
    at += to - from;
  }
  return joined;
};

/** Joins boundaries: the last boundary of each piece is the first of the next. */
const chain = (pieces: readonly Piece<Uint32Array>[]): Uint32Array => {
  const joined = new Uint32Array(sizeOf(pieces) + 1);
  let at = 0;
  let start = 0;
  for (const { column, from, to } of pieces) {
    const shift = start - (column[from] as number);
    for (let place = from; place < to; place += 1) joined[at++] = (column[place] as number) + shift;
    start = (column[to] as number) + shift;
  }
  joined[at] = start;
  return joined;
};

/** Returns the range between the first boundary of each piece and its last. */
const within = (pieces: readonly Piece<Uint32Array>[]): { from: number; to: number }[] =>
  pieces.map(({ column, from, to }) => ({ from: column[from] as number, to: column[to] as number }));

/**
 * Joins slices, whose words are numbers of one lexicon, to the columns of all their articles, in order and in steps. Reads
 * no text again: it takes as long as copying.
 */
export const joinForwardSteps = function* (slices: readonly ForwardSlice[]): Steps<ForwardColumns> {
  const [only, second] = slices;
  if (only && !second && only.from === 0 && only.to === only.columns.firstPassage.length - 1)
    return only.columns;
  const pieces = <Name extends keyof ForwardColumns>(
    name: Name,
    ranges: readonly { from: number; to: number }[],
  ): Piece<ForwardColumns[Name]>[] =>
    slices.map(({ columns }, at) => ({ column: columns[name], from: 0, to: 0, ...ranges[at] }));

  const ofArticles = pieces('firstPassage', slices);
  const ofTitles = pieces('firstTitleTerm', slices);
  const ofPassages = pieces('firstSentence', within(ofArticles));
  const sentences = within(ofPassages);
  const ofSentences = pieces('firstOccurrence', sentences);
  const bounds = sentences.map(({ from, to }) => ({ from: 2 * from, to: 2 * to }));
  const occurrences = within(ofSentences);
  const joined32 = (
    name: 'titleTerms' | 'sentenceBounds' | OccurrenceColumn,
    ranges: typeof bounds,
  ): Uint32Array => {
    const all = pieces(name, ranges);
    return concat(new Uint32Array(sizeOf(all)), all);
  };
  const columns = {
    firstPassage: chain(ofArticles),
    firstTitleTerm: chain(ofTitles),
    titleTerms: joined32('titleTerms', within(ofTitles)),
    firstSentence: chain(ofPassages),
    firstOccurrence: chain(ofSentences),
    sentenceBounds: joined32('sentenceBounds', bounds),
  };
  const ofOccurrences = {} as Record<OccurrenceColumn, Uint32Array>;
  for (const name of OCCURRENCE_COLUMNS) {
    yield;
    ofOccurrences[name] = joined32(name, occurrences);
  }
  yield;
  const kinds = pieces('occurrenceKinds', occurrences);
  return { ...columns, ...ofOccurrences, occurrenceKinds: concat(new Uint8Array(sizeOf(kinds)), kinds) };
};
