import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { OptionValue, OptionValues, Upload } from '../../loopbackDiscord.ts';
import { NotSendable } from '../../notSendable.ts';
import type { CommandEntry, EntryOption } from './commandEntry.ts';

interface OptionWorld {
  /** Returns the id of a person by name, mention or id; undefined for an unknown one. */
  readonly personId: (typed: string) => string | undefined;
  readonly channelId: string;
  /** By option name. */
  readonly files: ReadonlyMap<string, Upload>;
}

const truth: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

const value = (option: EntryOption, text: string, world: OptionWorld): OptionValue => {
  const typed = option.choices.find(({ name }) => name === text)?.value ?? text;
  const wrong = (wanted: string) => new NotSendable(`${option.label}: ${wanted}.`);
  switch (option.type) {
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const number = Number(typed);
      const whole = option.type === ApplicationCommandOptionType.Integer;
      if (Number.isFinite(number) && (!whole || Number.isSafeInteger(number))) return number;
      throw wrong(whole ? 'enter a whole number' : 'enter a number');
    }
    case ApplicationCommandOptionType.Boolean: {
      const yes = truth[typed.toLowerCase()];
      if (yes !== undefined) return yes;
      throw wrong('choose True or False');
    }
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Mentionable: {
      const id = world.personId(typed);
      if (id !== undefined) return id;
      throw wrong('choose somebody of this server');
    }
    case ApplicationCommandOptionType.Channel:
      return world.channelId;
    default:
      return typed;
  }
};

/**
 * Converts the texts typed for a command's options to values of the options' types. Leaves out empty texts. Throws
 * `NotSendable` if a text is no such value. The loopback refuses everything else that Discord's client would refuse.
 */
export const optionValues = (
  { options }: CommandEntry,
  typed: Readonly<Record<string, string>>,
  world: OptionWorld,
): OptionValues => {
  const given = options.flatMap((option): [string, OptionValue][] => {
    const file = world.files.get(option.name);
    if (option.type === ApplicationCommandOptionType.Attachment) return file ? [[option.name, file]] : [];
    const text = Object.hasOwn(typed, option.name) ? typed[option.name]?.trim() : undefined;
    return text ? [[option.name, value(option, text, world)]] : [];
  });
  return Object.fromEntries(given);
};
