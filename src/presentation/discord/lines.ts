import type { Wording } from '../wording/en.ts';
import { holds, PHONE, type Room, roomOf, without } from './limits.ts';

/** Returns a line of small print; an empty text stays empty. */
export const smallPrint = (text: string): string => text && `-# ${text}`;

/** Joins lines with line breaks; leaves out empty and missing ones. */
export const joinLines = (...lines: readonly (string | false | undefined)[]): string =>
  lines.filter((line) => line).join('\n');

const CIRCLED_ONE = 0x2460;
/** Returns a number from 1 to 20 as one character, for texts and buttons alike. */
export const circled = (n: number): string => String.fromCodePoint(CIRCLED_ONE + n - 1);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Returns as much of a text's start as fits after rendering, with … if shortened; never cuts inside a grapheme. It is for
 * questions, names and lines of reports. Text of articles goes through `excerpt`.
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

/** Returns as many first lines, or groups of lines, as fit whole into a room. */
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

/** Lists at most `most` whole lines within a room; a last line counts the omitted ones. */
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
