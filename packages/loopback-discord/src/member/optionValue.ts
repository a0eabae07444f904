import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Member, OptionValue, Upload } from '../loopbackDiscord.ts';
import { NotSendable } from '../notSendable.ts';
import type { Resolved } from './resolved.ts';

const MOST_STRING = 6000;

const isUpload = (value: OptionValue): value is Upload => typeof value === 'object' && 'data' in value;
const isMember = (value: OptionValue): value is Member => typeof value === 'object' && 'slash' in value;

const within = (name: string, what: string, value: number, min = -Infinity, max = Infinity): void => {
  if (value < min || value > max) throw new NotSendable(`${name}: ${what} must be from ${min} to ${max}`);
};

const idOf = (name: string, value: OptionValue): string => {
  const id = isMember(value) ? value.id : value;
  if (typeof id === 'string' && /^\d{17,20}$/.test(id)) return id;
  throw new NotSendable(`${name}: an id was expected`);
};

/**
 * Returns the value as Discord's client sends it, after checks of the option's type, length, range and choices. Adds the
 * object behind an id to `resolved`. Throws `NotSendable` if a check fails.
 */
export const optionValue = (
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  resolved: Resolved,
): string | number | boolean => {
  const { name, type } = option;
  if (
    'choices' in option &&
    option.choices?.length &&
    !option.choices.some((choice) => choice.value === value)
  ) {
    throw new NotSendable(`${name}: ${String(value)} is none of its choices`);
  }
  if (type === Type.String && typeof value === 'string') {
    within(name, 'its length', value.length, option.min_length ?? 0, option.max_length ?? MOST_STRING);
    return value;
  }
  if ((type === Type.Integer || type === Type.Number) && typeof value === 'number') {
    if (type === Type.Integer && !Number.isSafeInteger(value))
      throw new NotSendable(`${name}: no whole number`);
    within(name, 'it', value, option.min_value, option.max_value);
    return value;
  }
  if (type === Type.Boolean && typeof value === 'boolean') return value;
  if (type === Type.Attachment && isUpload(value)) return resolved.upload(value);
  const kinds = {
    [Type.User]: 'user',
    [Type.Mentionable]: 'user',
    [Type.Channel]: 'channel',
    [Type.Role]: 'role',
  };
  const kind = kinds[type as keyof typeof kinds] as 'user' | 'channel' | 'role' | undefined;
  if (!kind) throw new NotSendable(`${name}: the value has the wrong type`);
  const id = idOf(name, value);
  resolved[kind](id);
  return id;
};
