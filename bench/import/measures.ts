import type { Extracted } from './contenders.ts';
import type { JudgedPage } from './sets.ts';

const SHINGLE = 4;
/** Words of the shortest gold paragraph that must come out as one. */
const SHORTEST = 8;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];

/** Counts each run of four words; a text of fewer words is one run. */
const shinglesOf = (text: string): Map<string, number> => {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** The share of a text's shingles, 0 to 1, that another text has. */
const shareIn = (text: string, whole: ReadonlyMap<string, number>): number => {
  const shingles = [...shinglesOf(text).keys()];
  return shingles.length === 0
    ? 1
    : shingles.filter((shingle) => whole.has(shingle)).length / shingles.length;
};

export interface TextFigures {
  /** F1 of precision and recall of shingles, each the mean over pages, as the set's own script computes it. */
  readonly f1: number;
  /** Shares of the gold paragraphs of eight words or more: come out as one (`whole`), less than half extracted (`lost`). */
  readonly whole: number;
  readonly lost: number;
  /** Share of the extracted paragraphs of which less than half is in the gold text. */
  readonly foreign: number;
}

export const textFigures = (
  pages: readonly JudgedPage[],
  results: readonly (Extracted | undefined)[],
): TextFigures => {
  const [precision, recall]: [number[], number[]] = [[], []];
  const counts = { gold: 0, whole: 0, lost: 0, given: 0, foreign: 0 };
  for (const [at, { paragraphs: gold = [] }] of pages.entries()) {
    const given = results[at]?.paragraphs ?? [];
    const [goldText, givenText] = [shinglesOf(gold.join('\n')), shinglesOf(given.join('\n'))];
    const common = sum([...goldText].map(([shingle, count]) => Math.min(count, givenText.get(shingle) ?? 0)));
    const [goldTotal, givenTotal] = [sum(goldText.values()), sum(givenText.values())];
    if (givenTotal > 0) precision.push(common / givenTotal);
    if (goldTotal > 0) recall.push(common / goldTotal);
    const lines = new Set(given.map((text) => wordsOf(text).join(' ')));
    const long = gold.filter((text) => wordsOf(text).length >= SHORTEST);
    counts.gold += long.length;
    counts.whole += long.filter((text) => lines.has(wordsOf(text).join(' '))).length;
    counts.lost += long.filter((text) => shareIn(text, givenText) < 0.5).length;
    counts.given += given.length;
    counts.foreign += given.filter((text) => shareIn(text, goldText) < 0.5).length;
  }
  const [p, r] = [precision, recall].map((values) => sum(values) / values.length) as [number, number];
  return {
    f1: (2 * p * r) / (p + r),
    whole: counts.whole / counts.gold,
    lost: counts.lost / counts.gold,
    foreign: counts.foreign / counts.given,
  };
};

export interface FieldFigures {
  readonly right: number;
  readonly wrong: number;
}

const countFields = (verdicts: readonly (boolean | undefined)[]): FieldFigures => ({
  right: verdicts.filter((verdict) => verdict === true).length,
  wrong: verdicts.filter((verdict) => verdict === false).length,
});

/** Returns whether the date is the right day, in the time zone that it states; undefined without a date. */
export const isRightDate = ({ date }: JudgedPage, given: Extracted | undefined): boolean | undefined =>
  given?.date === undefined ? undefined : given.date.slice(0, 10) === date;

const namesIn = (names: readonly string[]): string =>
  names
    .flatMap((name) => name.split(/\s*[;,&/]\s*|\s(?:and|und|et|y)\s/i))
    .map((name) => name.trim().toLowerCase())
    .sort()
    .join('; ');

/** Returns whether the authors are the right names, in any case and order; undefined without an author. */
export const isRightAuthor = ({ authors }: JudgedPage, given: Extracted | undefined): boolean | undefined =>
  given?.author === undefined ? undefined : namesIn([given.author]) === namesIn(authors ?? []);

export const fieldFigures = (
  pages: readonly JudgedPage[],
  results: readonly (Extracted | undefined)[],
  isRight: (page: JudgedPage, given: Extracted | undefined) => boolean | undefined,
): FieldFigures => countFields(pages.map((page, at) => isRight(page, results[at])));
