import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../command.ts';

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;

const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u, 'must be 1 to 32 letters, digits, - or _')
  .refine((text) => text === text.toLowerCase(), 'must be lower case');
const description = z.string().min(1, 'must not be empty').max(100, 'must be at most 100 characters');
const text = z.string().min(1).max(100, 'must be 1 to 100 characters');
const localised = z.record(z.string(), z.string()).nullish();

const common = {
  name,
  description,
  name_localizations: localised.pipe(z.record(z.string(), name).nullish()),
  description_localizations: localised.pipe(z.record(z.string(), description).nullish()),
};

const option = z.looseObject({
  ...common,
  type: z.enum(ApplicationCommandOptionType),
  required: z.boolean().optional(),
  choices: z
    .array(z.looseObject({ name: text, value: z.union([text, z.number()]) }))
    .max(25, 'must be at most 25')
    .optional(),
  get options(): z.ZodOptional<typeof options> {
    return options.optional();
  },
});

interface Named {
  name: string;
  name_localizations?: Record<string, string> | null | undefined;
}

/** Returns whether siblings have different names in each locale, default names included. */
const haveDifferentNames = (list: readonly Named[]): boolean => {
  const locales = new Set(list.flatMap((one) => Object.keys(one.name_localizations ?? {})));
  return ['', ...locales].every((locale) => {
    const names = list.flatMap((one) => [
      ...new Set([one.name, one.name_localizations?.[locale] ?? one.name]),
    ]);
    return new Set(names).size === names.length;
  });
};

const options: z.ZodType<(Named & { type: number; required?: boolean | undefined })[]> = z
  .array(z.lazy(() => option))
  .max(25, 'must be at most 25')
  .refine(haveDifferentNames, 'must have different names in every language')
  .refine(
    (list) => list.every((one, n) => n === 0 || !one.required || list[n - 1]?.required === true),
    'must have the required ones first',
  )
  .refine(
    (list) => new Set(list.map(({ type }) => type === Subcommand || type === SubcommandGroup)).size < 2,
    'must not mix subcommands with other options',
  );

/**
 * Returns the characters of a whole command as Discord counts them: names, descriptions and values, nested ones included.
 * Each counts in its longest language.
 */
const charactersOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = new Map<string, unknown>(Object.entries(value));
  return [...parts].reduce((sum, [key, part]) => {
    if (key.endsWith('_localizations')) return sum;
    if (typeof part !== 'string') return sum + charactersOf(part);
    if (!['name', 'description', 'value'].includes(key)) return sum;
    const forms = [part, ...Object.values(parts.get(`${key}_localizations`) ?? {})].map(String);
    return sum + Math.max(...forms.map(({ length }) => length));
  }, 0);
};

const reach = {
  default_member_permissions: z.string().regex(/^\d+$/, 'must be a number in a string').nullish(),
  contexts: z.array(z.number()).min(1),
  integration_types: z.array(z.number()).min(1),
};

const data = z
  .looseObject({
    ...common,
    type: z.literal(ApplicationCommandType.ChatInput).optional(),
    options: options.optional(),
    ...reach,
  })
  .refine((command) => charactersOf(command) <= 8_000, 'must have at most 8,000 characters in all');

/** The name of a menu entry: words in any case. An entry has no description. */
const menuName = z
  .string()
  .min(1)
  .max(32, 'must be 1 to 32 characters')
  .refine((text) => text.trim() === text, 'must not begin or end with a space');

const menu = z.looseObject({
  name: menuName,
  name_localizations: localised.pipe(z.record(z.string(), menuName).nullish()),
  type: z.literal(ApplicationCommandType.Message),
  description: z.undefined('belongs to slash commands').optional(),
  options: z.undefined('belong to slash commands').optional(),
  ...reach,
});

const isFunction = (value: unknown): boolean => typeof value === 'function';

const handling = {
  acknowledgement: z.enum(['when-ready', 'at-once']),
  access: z.enum(['everyone', 'admins']),
  run: z.custom(isFunction, 'must be a function'),
};

const slashCommand = z.object({
  data,
  ...handling,
  autocomplete: z.custom(isFunction, 'must be a function').optional(),
  form: z.custom(isFunction, 'must be a function').optional(),
});

const menuCommand = z.object({
  data: menu,
  ...handling,
  autocomplete: z.undefined('belongs to slash commands').optional(),
});

const isMenu = z.looseObject({ data: z.looseObject({ type: z.literal(ApplicationCommandType.Message) }) });

/** Returns the reasons why Discord would refuse a command, each with its field; empty for a valid command. */
export const commandFaults = (value: unknown): string[] => {
  const parsed = (isMenu.safeParse(value).success ? menuCommand : slashCommand).safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

/** Returns whether an untrusted value is a valid command. */
export const isCommand = (value: unknown): value is Command => commandFaults(value).length === 0;
