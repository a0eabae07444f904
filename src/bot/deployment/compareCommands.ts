/** What Discord adds of itself, or what follows from where a command is deployed. */
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'default_permission', 'dm_permission']);

/** These say nothing in a server's own commands: Discord drops them there. */
const GLOBAL_ONLY = new Set(['contexts', 'integration_types']);

const isSet = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== false &&
  value !== '' &&
  JSON.stringify(value) !== '{}' &&
  !isEmpty(value);

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, part]) => [key, canonical(part)] as const)
    .filter(([, part]) => isSet(part));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * A command in a form that is equal for equal commands, whether it comes from a file or back from Discord: without what
 * the server adds, without unset fields and defaults, keys in order. Options and choices keep their order: it shows.
 */
const canonicalCommand = (command: object, scope: 'guild' | 'global'): string => {
  const own = Object.entries({ type: 1, ...command })
    .filter(([key]) => !ADDED.has(key) && !(scope === 'guild' && GLOBAL_ONLY.has(key)))
    .map(([key, part]) => [key, GLOBAL_ONLY.has(key) && Array.isArray(part) ? [...part].sort() : part]);
  return JSON.stringify(canonical(Object.fromEntries(own)));
};

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
