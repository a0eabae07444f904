import { holds, type Room } from './room.ts';

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
