import { ChannelType, Locale, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import { addFault, integer, list, text } from './fields.ts';
import { type Localized, repeatedName } from './repeatedName.ts';

/** Lower case if the script has it; 1 to 32 letters, digits, hyphens, underscores and apostrophes. */
export const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u, 'String value did not match validation regex.')
  .refine((name) => name === name.toLowerCase(), 'Command name is invalid: use lower case.');

export const localized = <T extends z.ZodType>(item: T) =>
  z.partialRecord(z.enum(Locale), item).exactOptional();

const named = {
  name: slashName,
  name_localizations: localized(slashName),
  description: text(1, 100),
  description_localizations: localized(text(1, 100)),
  required: z.boolean().exactOptional(),
};

const choicesOf = <T extends z.ZodType>(value: T) => ({
  choices: list(
    z.object({ name: text(1, 100), name_localizations: localized(text(1, 100)), value }),
    0,
    25,
  ).exactOptional(),
  autocomplete: z.boolean().exactOptional(),
});

const numeric = <T extends z.ZodType<number>>(value: T) => ({
  ...choicesOf(value),
  min_value: value.exactOptional(),
  max_value: value.exactOptional(),
});

const plain = z.literal([Type.Boolean, Type.User, Type.Role, Type.Mentionable, Type.Attachment]);

const valueOption = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal(Type.String),
      ...named,
      ...choicesOf(text(1, 100)),
      min_length: integer(0, 6000).exactOptional(),
      max_length: integer(1, 6000).exactOptional(),
    }),
    z.object({ type: z.literal(Type.Integer), ...named, ...numeric(z.int()) }),
    z.object({ type: z.literal(Type.Number), ...named, ...numeric(z.number()) }),
    z.object({ type: plain, ...named }),
    z.object({
      type: z.literal(Type.Channel),
      ...named,
      channel_types: z.array(z.enum(ChannelType)).exactOptional(),
    }),
  ])
  .superRefine((option, context) => {
    if ('autocomplete' in option && option.autocomplete && option.choices?.length) {
      const words = 'Autocomplete and choices are mutually exclusive';
      addFault(context, [], 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', words);
    }
    const names = 'choices' in option ? (option.choices?.map(({ name }) => name) ?? []) : [];
    if (new Set(names).size !== names.length) {
      addFault(
        context,
        ['choices'],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Choice names repeat',
      );
    }
  });

interface Option extends Localized {
  readonly required?: boolean;
}

const inOrder = (options: readonly Option[], context: z.core.$RefinementCtx): void => {
  const repeated = repeatedName(options);
  options.forEach(({ required }, index) => {
    if (index === repeated) {
      addFault(
        context,
        [index],
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      );
    }
    if (required && options.slice(0, index).some((before) => !before.required)) {
      const words = 'Required options must be placed before non-required options';
      addFault(context, [index], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', words);
    }
  });
};

const valueOptions = list(valueOption, 0, 25).superRefine(inOrder);
const { required: _, ...group } = named;
const subcommand = z.object({
  type: z.literal(Type.Subcommand),
  ...group,
  options: valueOptions.exactOptional(),
});
const subcommandGroup = z.object({
  type: z.literal(Type.SubcommandGroup),
  ...group,
  options: list(subcommand, 1, 25).superRefine(inOrder),
});

/** The options of a slash command: values, or subcommands and their groups, never both. */
export const commandOptions = list(
  z.discriminatedUnion('type', [valueOption, subcommand, subcommandGroup]),
  0,
  25,
).superRefine((options, context) => {
  inOrder(options, context);
  const nested = options.filter(
    ({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup,
  ).length;
  if (nested > 0 && nested < options.length) {
    const words = 'Sub-command and sub-command group option types are mutually exclusive to other types';
    addFault(context, [], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', words);
  }
});
