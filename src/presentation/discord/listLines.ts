import type { Wording } from '../wording/wording.ts';
import { PHONE } from './limits.ts';
import { holds, type Room } from './room.ts';

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
