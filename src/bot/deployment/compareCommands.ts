/** Fields that Discord adds, or that follow from the deployment scope. */
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'default_permission', 'dm_permission']);

/** Fields without effect in a server's own commands: Discord drops them there. */
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
 * Returns a canonical form that is equal for equal commands, whether from a file or from Discord. It omits added fields,
 * unset fields and defaults, and sorts keys. Options and choices keep their order, because users see it.
 */
const canonicalCommand = (command: object, scope: 'guild' | 'global'): string => {
  const own = Object.entries({ type: 1, ...command })
    .filter(([key]) => !ADDED.has(key) && !(scope === 'guild' && GLOBAL_ONLY.has(key)))
    .map(([key, part]) => [key, GLOBAL_ONLY.has(key) && Array.isArray(part) ? [...part].sort() : part]);
  return JSON.stringify(canonical(Object.fromEntries(own)));
};

/** The changes of a deployment, by command name in alphabetical order. */
export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

interface Named {
  readonly name: string;
}

/** Compares our commands with the deployed ones of a scope, by their canonical form. */
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

/** Returns whether a deployment would change nothing. */
export const isUpToDate = ({ added, changed, removed }: CommandChanges): boolean =>
  added.length + changed.length + removed.length === 0;
