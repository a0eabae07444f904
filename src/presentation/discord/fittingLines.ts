import { holds, type Room, roomOf, without } from './room.ts';

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
