import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { NotSendable } from '../../notSendable.ts';
import type { CommandEntry, EntryOption } from './commandEntry.ts';

interface TypedCommand {
  readonly entry: CommandEntry;
  /** By option name, as typed. */
  readonly options: Readonly<Record<string, string>>;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Returns the longest command at the start of the line, and the rest of the line; several blanks count as one. */
const splitCommand = (line: string, entries: readonly CommandEntry[]): [CommandEntry, string] | undefined => {
  const words = line.slice(1).split(/\s+/);
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    const typed = words.slice(0, length).join(' ');
    const entry = entries.find(({ path, label }) => same(path, typed) || same(label, typed));
    if (entry) return [entry, line.replace(new RegExp(`^/(?:\\S+(?:\\s+|$)){${length}}`), '')];
  }
  return undefined;
};

const freeTextOption = ({ options }: CommandEntry): EntryOption | undefined => {
  const texts = options.filter(({ type }) => type === ApplicationCommandOptionType.String);
  return texts.find(({ required }) => required) ?? texts[0];
};

/**
 * Reads a command typed as one line: "/quote speaker:Witkoff about:call". Words before the first option's name belong to the
 * first required text option, or else to the first text option. Throws `NotSendable` for an unknown command, for words that
 * no option takes, and for an option given twice.
 */
export const parseLine = (line: string, entries: readonly CommandEntry[]): TypedCommand => {
  const found = splitCommand(line.trim(), entries);
  if (!found) throw new NotSendable(`There is no command ${line.trim().split(/\s/, 1)[0]} here.`);
  const [entry, rest] = found;
  const named = (name: string) =>
    entry.options.find((option) => same(option.name, name) || same(option.label, name));
  const starts = [...rest.matchAll(/(?<=^|\s)([^\s:]+):/g)].flatMap((match) => {
    const option = named(match[1] ?? '');
    return option ? [{ option, at: match.index, from: match.index + match[0].length }] : [];
  });
  const options: Record<string, string> = Object.create(null);
  const give = (option: EntryOption, text: string): void => {
    if (options[option.name] !== undefined) throw new NotSendable(`${option.label} is given twice.`);
    options[option.name] = text.trim();
  };
  const free = rest.slice(0, starts[0]?.at).trim();
  if (free !== '') {
    const option = freeTextOption(entry);
    if (!option) throw new NotSendable(`/${entry.label} takes no text.`);
    give(option, free);
  }
  for (const [n, { option, from }] of starts.entries()) give(option, rest.slice(from, starts[n + 1]?.at));
  return { entry, options };
};
