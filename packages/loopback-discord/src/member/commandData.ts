import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { OptionValues } from '../loopbackDiscord.ts';
import { NotSendable } from '../notSendable.ts';
import { isNesting } from './isNesting.ts';
import { optionValue } from './optionValue.ts';
import type { Resolved } from './resolved.ts';
import { isCalled } from './shownName.ts';

/** A command found by its typed name: the command, the names of its subcommand and group, and its value options. */
interface FoundCommand {
  readonly command: APIApplicationCommand;
  readonly nesting: readonly { readonly name: string; readonly type: ApplicationCommandOptionType }[];
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/**
 * Finds a command by its names in `locale` or by its names in `commands`. Throws `NotSendable` for a command or subcommand
 * that the member does not find, and for a missing subcommand.
 */
export const findCommand = (
  commands: readonly APIApplicationCommand[],
  typed: string,
  locale: string,
): FoundCommand => {
  const [first = '', ...rest] = typed.replace(/^\//, '').trim().split(/\s+/);
  const command = commands.find(
    (each) => each.type === ApplicationCommandType.ChatInput && isCalled(each, first, locale),
  );
  if (!command) throw new NotSendable(`/${first}: this member finds no such command`);
  const nesting: FoundCommand['nesting'][number][] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const word of rest) {
    const next = options.find((option) => isNesting(option) && isCalled(option, word, locale));
    if (!next) throw new NotSendable(`/${typed}: no such subcommand`);
    nesting.push({ name: next.name, type: next.type });
    options = ('options' in next ? next.options : undefined) ?? [];
  }
  if (options.some(isNesting)) throw new NotSendable(`/${typed}: a subcommand is missing`);
  return { command, nesting, options: options as readonly APIApplicationCommandBasicOption[] };
};

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** The focus of an autocomplete: the option in which the member types, and the text so far. */
interface Focus {
  readonly name: string;
  readonly typed: string;
}

const valuesOf = (
  { options }: FoundCommand,
  values: OptionValues,
  resolved: Resolved,
  focus: Focus | null,
): unknown[] => {
  const known = new Set(options.map(({ name }) => name));
  const strange = Object.keys(values).find((name) => !known.has(name));
  if (strange !== undefined) throw new NotSendable(`${strange}: no such option`);
  return options.flatMap((option): unknown[] => {
    const { name, type, required } = option;
    if (focus?.name === name) return [{ name, type, value: focus.typed, focused: true }];
    const value = values[name];
    if (value === undefined || isBlank(value)) {
      if (required && !focus) throw new NotSendable(`${name}: this option is required`);
      return [];
    }
    const trimmed = typeof value === 'string' ? value.trim() : value;
    // An autocomplete sends half-typed values unchanged.
    if (focus && typeof trimmed !== 'object') return [{ name, type, value: trimmed }];
    return [{ name, type, value: optionValue(option, trimmed, resolved) }];
  });
};

/**
 * Returns the `data` of a slash command's interaction, or of its autocomplete. Throws `NotSendable` for an unknown or
 * missing option, and for a value that the option does not take.
 */
export const commandData = (
  found: FoundCommand,
  values: OptionValues,
  resolved: Resolved,
  focus: Focus | null = null,
): object => {
  const { command, nesting } = found;
  const options = nesting.reduceRight<unknown[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    valuesOf(found, values, resolved, focus),
  );
  const { id, name, type, guild_id } = command;
  return { id, name, type, options, resolved: resolved.data(), ...(guild_id ? { guild_id } : {}) };
};
