import type { Passage } from '../../corpus/index.ts';
import type { Span } from '../../language/index.ts';
import type { Quotation } from '../quotation.ts';
import type { AlignedPair, Alignment } from './alignWords.ts';
import type { QuoteWord } from './quoteWords.ts';
import type { Stream } from './streams.ts';
import type { Difference, FoundWords } from './verification.ts';

/** A claim aligned with the words of one stream of a passage. */
interface Laid {
  readonly passage: Passage;
  readonly stream: Stream;
  readonly quotations: readonly Quotation[];
  readonly alignment: Alignment;
  readonly around: Span | null;
}

/** Returns the places of a match’s words in their passage; null if it has none. */
export const foundWords = ({ passage, stream, quotations, alignment, around }: Laid): FoundWords | null => {
  const holderOf = ({ start, end }: QuoteWord): Quotation | null =>
    stream.quotations.find(({ span }) => start >= span[0] && end <= span[1]) ?? null;
  const places = new Map(stream.words.map((word, place) => [word, place]));
  const runs: { words: QuoteWord[]; holder: Quotation | null }[] = [];
  for (const { said } of alignment.pairs) {
    if (!said) continue;
    const run = runs.at(-1);
    const before = run?.words.at(-1);
    const holder = holderOf(said);
    const follows = before && (places.get(said) ?? 0) === (places.get(before) ?? 0) + 1;
    if (run && follows && run.holder === holder) run.words.push(said);
    else runs.push({ words: [said], holder });
  }
  const [first, ...rest] = runs.map(
    ({ words }): Span => [words[0]?.start ?? 0, words.at(-1)?.end ?? passage.text.length],
  );
  if (!first) return null;
  const spans: FoundWords['spans'] = [first, ...rest];
  const quotation = runs[0]?.holder ?? null;
  const overlaps = ({ span }: Quotation): boolean =>
    spans.some(([start, end]) => start < span[1] && end > span[0]);
  const partly =
    quotation === null ? quotations.filter((one) => one.kind !== 'indirect' && overlaps(one)) : [];
  return { passage, spans, quotation, partly, ...(around ? { around } : {}) };
};

const hull = (words: readonly (QuoteWord | null)[]): Span | null => {
  const there = words.filter((word) => word !== null);
  const [first, last] = [there[0], there.at(-1)];
  return first && last ? [first.start, last.end] : null;
};

/** Returns the differences between the two sides of an alignment; adjacent differences are one. */
export const differencesOf = (pairs: readonly AlignedPair[]): Difference[] => {
  const runs: AlignedPair[][] = [];
  let open: AlignedPair[] | null = null;
  for (const pair of pairs) {
    if (pair.same) open = null;
    else if (open) open.push(pair);
    else {
      open = [pair];
      runs.push(open);
    }
  }
  return runs.map((run) => ({
    said: hull(run.map(({ said }) => said)),
    given: hull(run.map(({ given }) => given)),
  }));
};
