import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { list, text } from './fields.ts';

const values = {
  [ApplicationCommandOptionType.String]: text(1, 100),
  [ApplicationCommandOptionType.Integer]: z.int(),
  [ApplicationCommandOptionType.Number]: z.number(),
} as const;

export type ChoiceOptionType = keyof typeof values;

/** Choices for an option of this type: at most 25, names of 1 to 100 characters, values of the option's type. */
export const choicesForm = (type: ChoiceOptionType) => {
  const localizations = z.record(z.string(), text(1, 100)).exactOptional();
  const choice = z.object({ name: text(1, 100), name_localizations: localizations, value: values[type] });
  return z.object({ choices: list(choice, 0, 25) });
};
