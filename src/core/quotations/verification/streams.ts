import type { Span } from '../../language/index.ts';
import type { Quotation, Speaker } from '../quotation.ts';
import type { QuoteWord } from './quoteWords.ts';

/** Words of one passage by one source, which a claim is compared with. */
export interface Stream {
  /** The source, as far as the article shows it: a speaker’s own words, a report of a speaker, or the reporter. */
  readonly standing: 'quoted' | 'reported' | 'reporter';
  readonly speaker: Speaker | null;
  /** In reading order; empty for the reporter’s words. */
  readonly quotations: readonly Quotation[];
  readonly words: readonly QuoteWord[];
}

const isInside = ([start, end]: Span, [from, to]: Span): boolean => start >= from && end <= to;

const wordsIn = (words: readonly QuoteWord[], spans: readonly Span[]): QuoteWord[] =>
  words.filter(({ start, end }) => spans.some((span) => isInside([start, end], span)));

/**
 * Returns the streams of a passage. Each speaker’s quotations form one, because an article interrupts with "…," he said,
 * "…". Each quotation without a speaker and each reported clause forms its own. The last one is the whole passage.
 */
export const streamsOf = (words: readonly QuoteWord[], quotations: readonly Quotation[]): Stream[] => {
  const together = new Map<string, Quotation[]>();
  quotations.forEach((quotation, n) => {
    const { speaker, kind, secondhand } = quotation;
    const joins = speaker !== null && kind !== 'indirect';
    const key = joins ? `${speaker.person} ${secondhand}` : `#${n}`;
    const group = together.get(key);
    if (group) group.push(quotation);
    else together.set(key, [quotation]);
  });
  const spoken = Array.from(together.values(), (group): Stream => {
    const [first] = group;
    return {
      standing: first?.kind === 'indirect' ? 'reported' : 'quoted',
      speaker: first?.speaker ?? null,
      quotations: group,
      words: wordsIn(
        words,
        group.map(({ span }) => span),
      ),
    };
  });
  return [...spoken, { standing: 'reporter', speaker: null, quotations: [], words }];
};

/** Whether a stretch is inside another speaker’s quotation within a quotation of the stream. */
export const isQuotedInTurn = (stretch: Span, stream: Stream, quotations: readonly Quotation[]): boolean =>
  quotations.some(
    ({ span, kind, speaker }) =>
      kind !== 'indirect' &&
      speaker?.person !== stream.speaker?.person &&
      isInside(stretch, span) &&
      stream.quotations.some((outer) => isInside(span, outer.span)),
  );
