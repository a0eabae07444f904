import { canonicalCommand } from './canonicalCommand.ts';

/** What a deployment would change, by command name in alphabetical order. */
export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

interface Named {
  readonly name: string;
}

/** Compares the commands at hand with those that Discord has in one scope, by what they say. */
export const compareCommands = (
  own: readonly Named[],
  deployed: readonly Named[],
  scope: 'guild' | 'global',
): CommandChanges => {
  const theirs = new Map(deployed.map((command) => [command.name, canonicalCommand(command, scope)]));
  const ours = new Map(own.map((command) => [command.name, canonicalCommand(command, scope)]));
  const names = [...ours.keys()].sort();
  return {
    added: names.filter((name) => !theirs.has(name)),
    changed: names.filter((name) => theirs.has(name) && theirs.get(name) !== ours.get(name)),
    removed: [...theirs.keys()].filter((name) => !ours.has(name)).sort(),
    unchanged: names.filter((name) => theirs.get(name) === ours.get(name)),
  };
};

/** Whether a deployment would change nothing. */
export const isUpToDate = ({ added, changed, removed }: CommandChanges): boolean =>
  added.length + changed.length + removed.length === 0;
