import { cut, type Span, splitSentences } from '../../core/index.ts';
import { type ContextUnit, contextUnits } from './contextUnits.ts';
import { escapeMarkdown } from './escape.ts';
import { holds, type Room } from './limits.ts';

/** Spans in order, those that overlap or touch made one. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
};

/** The whole sentences of a text that the spans touch. */
export const sentencesAround = (text: string, spans: readonly Span[]): Span => {
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const touched = splitSentences(text).filter(([start, end]) => start < to && end > from);
  return [Math.min(from, touched[0]?.[0] ?? from), Math.max(to, touched.at(-1)?.[1] ?? to)];
};

export interface ExcerptOptions {
  /** Never cut: if these do not fit into `room`, there is no excerpt. */
  readonly keep: readonly Span[];
  /** The kept words stand out in bold. */
  readonly bold: boolean;
  /** The stretch that the words around come from; the whole text unless told. */
  readonly within?: Span;
  /** Room for the kept words. */
  readonly room: Room;
  /** Room up to which the words around them are added. */
  readonly comfort: Room;
}

interface Piece {
  readonly span: Span;
  readonly kept: boolean;
}

/** Line by line, because bold does not reach over every line break. */
const embolden = (text: string): string =>
  text.replace(/[^\n]*\S[^\n]*/g, (line) => `**${escapeMarkdown(line)}**`);

/** Neighbouring pieces of one kind are escaped as one text, so that no markup forms across a border. */
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

const renderPieces = (text: string, pieces: readonly Piece[], [start, end]: Span, bold: boolean): string => {
  let markdown = '';
  let at = start;
  for (const { span, kept } of joinPieces(
    bold ? pieces : pieces.map(({ span }) => ({ span, kept: false })),
  )) {
    const words = cut(text, span);
    if (span[0] > at) markdown = at === start ? '…' : `${markdown.trimEnd()} … `;
    markdown += kept ? embolden(words) : escapeMarkdown(span[0] > at ? words.trimStart() : words);
    at = span[1];
  }
  return at < end ? `${markdown.trimEnd()}…` : markdown;
};

/**
 * A text as Markdown, shortened around the words to keep where it is too long: … stands for what is left out, outside of
 * the kept words and between other words. Undefined where the kept words alone take more than the room.
 */
export const excerpt = (text: string, options: ExcerptOptions): string | undefined => {
  const { bold, room, comfort, within = [0, text.length] } = options;
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
      within,
      bold,
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
