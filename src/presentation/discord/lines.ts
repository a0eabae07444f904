import type { Wording } from '../wording/en.ts';
import { holds, PHONE, type Room, roomOf, without } from './limits.ts';

/** A line of small print; nothing of nothing. */
export const smallPrint = (text: string): string => text && `-# ${text}`;

/** Lines one below the other; those that are empty or not there are left out. */
export const joinLines = (...lines: readonly (string | false | undefined)[]): string =>
  lines.filter((line) => line).join('\n');

const CIRCLED_ONE = 0x2460;
/** A number from 1 to 20 as one sign, the same in a text and on a button. */
export const circled = (n: number): string => String.fromCodePoint(CIRCLED_ONE + n - 1);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * As much of a text's start as fits once rendered, with … where it was shortened; never cut inside a grapheme. For
 * questions, names and lines of a report; what an article says goes through `excerpt`.
 */
export const clip = (text: string, room: Room, render: (text: string) => string): string => {
  if (holds(room, render(text))) return render(text);
  const ends: number[] = [];
  for (const { index } of graphemes.segment(text)) {
    if (index > room.characters) break;
    ends.push(index);
  }
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(room, render(`${text.slice(0, ends[middle])}…`))) low = middle;
    else high = middle - 1;
  }
  return render(`${text.slice(0, ends[low])}…`);
};

/** The first lines, or groups of lines, as many as fit into a room whole. */
export const fittingLines = (lines: readonly string[], room: Room): string[] => {
  const fitting: string[] = [];
  let left = room;
  for (const line of lines) {
    if (!holds(left, `${line}\n`)) break;
    left = without(left, roomOf(`${line}\n`));
    fitting.push(line);
  }
  return fitting;
};

/** Lines within a room, at most `most`, none of them cut; what is left out is counted on a last line. */
export const listLines = (
  lines: readonly string[],
  room: Room,
  wording: Wording,
  most: number = PHONE.listed,
): string => {
  for (let shown = Math.min(most, lines.length); shown > 0; shown -= 1) {
    const rest = lines.length - shown;
    const list = [...lines.slice(0, shown), ...(rest > 0 ? [`-# ${wording.more(rest)}`] : [])].join('\n');
    if (holds(room, list)) return list;
  }
  return '';
};
