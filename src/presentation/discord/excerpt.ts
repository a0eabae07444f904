import { cut, type Span } from '../../core/index.ts';
import { escapeMarkdown } from './escape.ts';
import { holds, type Room } from './limits.ts';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word, a mark or white space around the kept spans of a text. */
interface ContextUnit {
  readonly start: number;
  readonly end: number;
  /** UTF-16 units to the nearest kept span, or to the start of the text if there is none. */
  readonly distance: number;
}

/** A stretch between kept spans, and whether a kept span adjoins its start and end. */
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
  // A word boundary may be inside a grapheme: after a prepended mark, or at the edge of the zone.
  const starts = Array.from(words.segment(zone), ({ index }) => index).filter(
    (index) => clusters.containing(start + index)?.index === start + index,
  );
  const units = starts.map((at, n): ContextUnit => {
    const unit = { start: start + at, end: start + (starts[n + 1] ?? zone.length) };
    const behind = gap.after ? unit.start - from : Number.POSITIVE_INFINITY;
    const ahead = gap.before ? to - unit.end : Number.POSITIVE_INFINITY;
    return { ...unit, distance: Math.min(behind, ahead) };
  });
  // At a cut edge of the zone, the outermost unit may be incomplete.
  return units.slice(start > from ? 1 : 0, end < to ? -1 : undefined);
};

/**
 * Returns the context around the kept spans (in order, disjoint) within a stretch of a text. Cuts it between words, never
 * inside a grapheme. Ignores text farther than `reach` UTF-16 units from a kept span, so long texts cost no more.
 */
export const contextUnits = (
  text: string,
  kept: readonly Span[],
  within: Span,
  reach: number,
): ContextUnit[] =>
  gapsBetween(kept, within).flatMap((gap) => zonesOf(gap, reach).flatMap((zone) => unitsOf(text, gap, zone)));

/** Sorts spans and merges those that overlap or touch. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
};

export interface ExcerptOptions {
  /** Spans that are never cut: if they do not fit into `room`, there is no excerpt. */
  readonly keep: readonly Span[];
  /** Whether the kept words are bold. */
  readonly bold: boolean;
  /** The stretch that the context comes from; by default the whole text. */
  readonly within?: Span;
  /** Room for the kept words. */
  readonly room: Room;
  /** Room that kept words and context may fill together. */
  readonly comfort: Room;
  /** Renders words that are not bold; by default as escaped Markdown. */
  readonly escaped?: (words: string) => string;
}

interface Piece {
  readonly span: Span;
  readonly kept: boolean;
}

/** Works line by line, because bold does not extend over every line break. */
const embolden = (text: string): string =>
  text.replace(/[^\n]+/g, (line) => (/\S/.test(line) ? `**${escapeMarkdown(line)}**` : line));

/** Joins neighbouring pieces of one kind, so that they are escaped as one text and no markup forms across a border. */
const joinPieces = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.kept === piece.kept && last.span[1] === piece.span[0])
      joined[joined.length - 1] = { kept: piece.kept, span: [last.span[0], piece.span[1]] };
    else joined.push(piece);
  }
  return joined;
};

const renderPieces = (
  text: string,
  pieces: readonly Piece[],
  { within: [start, end], bold, escaped }: Required<Pick<ExcerptOptions, 'within' | 'bold' | 'escaped'>>,
): string => {
  let markdown = '';
  let at = start;
  for (const { span, kept } of joinPieces(
    bold ? pieces : pieces.map(({ span }) => ({ span, kept: false })),
  )) {
    const words = cut(text, span);
    if (span[0] > at) markdown = at === start ? '…' : `${markdown.trimEnd()} … `;
    markdown += kept ? embolden(words) : escaped(span[0] > at ? words.trimStart() : words);
    at = span[1];
  }
  return at < end ? `${markdown.trimEnd()}…` : markdown;
};

/**
 * Renders a text as Markdown, shortened around the kept words if it is too long. … replaces omitted text, outside of the
 * kept words and between other words. Returns undefined if the kept words alone exceed the room.
 */
export const excerpt = (text: string, options: ExcerptOptions): string | undefined => {
  const { bold, room, comfort, within = [0, text.length], escaped = escapeMarkdown } = options;
  const keep = mergeSpans(options.keep);
  const nearestFirst = contextUnits(text, keep, within, comfort.characters).sort(
    (a, b) => a.distance - b.distance || a.start - b.start,
  );
  const render = (units: readonly ContextUnit[]): string => {
    const around = units.map(({ start, end }): Piece => ({ span: [start, end], kept: false }));
    const pieces = [...keep.map((span): Piece => ({ span, kept: true })), ...around];
    return renderPieces(
      text,
      pieces.sort((a, b) => a.span[0] - b.span[0]),
      { within, bold, escaped },
    );
  };
  if (!holds(room, render([]))) return undefined;
  let fitting = 0;
  let beyond = nearestFirst.length + 1;
  while (beyond - fitting > 1) {
    const middle = Math.floor((fitting + beyond) / 2);
    const markdown = render(nearestFirst.slice(0, middle));
    if (holds(room, markdown) && holds(comfort, markdown)) fitting = middle;
    else beyond = middle;
  }
  return render(nearestFirst.slice(0, fitting));
};
