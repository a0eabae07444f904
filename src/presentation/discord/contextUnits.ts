import type { Span } from '../../core/index.ts';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word, a mark or white space around the kept spans of a text. */
export interface ContextUnit {
  readonly start: number;
  readonly end: number;
  /** UTF-16 units to the nearest kept span, or to the start of the text where none is kept. */
  readonly distance: number;
}

/** A stretch without a kept span, and whether a kept span stands at its start and end. */
interface Gap {
  readonly span: Span;
  readonly after: boolean;
  readonly before: boolean;
}

const gapsBetween = (kept: readonly Span[], [start, end]: Span): Gap[] =>
  [...kept, undefined].map((next, n) => ({
    span: [kept[n - 1]?.[1] ?? start, next?.[0] ?? end],
    after: n > 0 || kept.length === 0,
    before: next !== undefined,
  }));

const zonesOf = ({ span: [from, to], after, before }: Gap, reach: number): Span[] => {
  if (to - from <= (after && before ? 2 * reach : reach)) return [[from, to]];
  const zones: Span[] = [];
  if (after) zones.push([from, from + reach]);
  if (before) zones.push([to - reach, to]);
  return zones;
};

const unitsOf = (text: string, gap: Gap, [start, end]: Span): ContextUnit[] => {
  const [from, to] = gap.span;
  const zone = text.slice(start, end);
  const clusters = graphemes.segment(text);
  // A word boundary may fall inside a grapheme: after a prepended mark, or where the zone was cut off.
  const starts = Array.from(words.segment(zone), ({ index }) => index).filter(
    (index) => clusters.containing(start + index)?.index === start + index,
  );
  const units = starts.map((at, n): ContextUnit => {
    const unit = { start: start + at, end: start + (starts[n + 1] ?? zone.length) };
    const behind = gap.after ? unit.start - from : Number.POSITIVE_INFINITY;
    const ahead = gap.before ? to - unit.end : Number.POSITIVE_INFINITY;
    return { ...unit, distance: Math.min(behind, ahead) };
  });
  // Where the zone was cut off, its outermost unit may be a part of one.
  return units.slice(start > from ? 1 : 0, end < to ? -1 : undefined);
};

/**
 * What stands around the kept spans (in order, apart) within a stretch of a text, cut between words and never inside a
 * grapheme. Nothing farther than `reach` UTF-16 units from a kept span is looked at, however long the text.
 */
export const contextUnits = (
  text: string,
  kept: readonly Span[],
  within: Span,
  reach: number,
): ContextUnit[] =>
  gapsBetween(kept, within).flatMap((gap) => zonesOf(gap, reach).flatMap((zone) => unitsOf(text, gap, zone)));
