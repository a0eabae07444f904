import type { CommandChanges } from './compareCommands.ts';

/** What a deployment changes, a command a line: `+ ask`, `~ quote`, `- old`, `= corpus`. */
export const describeChanges = ({ added, changed, removed, unchanged }: CommandChanges): string[] => [
  ...added.map((name) => `+ ${name} (added)`),
  ...changed.map((name) => `~ ${name} (changed)`),
  ...removed.map((name) => `- ${name} (removed)`),
  ...unchanged.map((name) => `= ${name} (unchanged)`),
];
