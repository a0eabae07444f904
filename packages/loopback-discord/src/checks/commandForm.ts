import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { commandOptions, localized, slashName } from './commandOptionForms.ts';
import { addFault, list, text } from './fields.ts';

const MOST_CHARACTERS = 8000;

const common = {
  default_member_permissions: z.string().regex(/^\d+$/).exactOptional(),
  nsfw: z.boolean().exactOptional(),
  contexts: z.array(z.enum(InteractionContextType)).min(1).exactOptional(),
  integration_types: z.array(z.enum(ApplicationIntegrationType)).min(1).exactOptional(),
};

const slash = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  name: slashName,
  name_localizations: localized(slashName),
  description: text(1, 100),
  description_localizations: localized(text(1, 100)),
  options: commandOptions.exactOptional(),
  ...common,
});

const menuName = text(1, 32);
const menu = z.object({
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: menuName,
  name_localizations: localized(menuName),
  description: z.literal('').exactOptional(),
  ...common,
});

const COUNTED = ['name', 'description', 'value'] as const;

/** Counts characters of names, descriptions and values over the whole tree; of localised ones the longest form counts. */
const size = (node: unknown): number => {
  if (Array.isArray(node)) return node.reduce((sum, each) => sum + size(each), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const fields = new Map<string, unknown>(Object.entries(node));
  const own = COUNTED.map((field) => {
    const forms = [fields.get(field), ...Object.values(fields.get(`${field}_localizations`) ?? {})];
    return Math.max(...forms.map((form) => (typeof form === 'string' ? form.length : 0)));
  });
  return own.reduce((sum, length) => sum + length, size(fields.get('options')) + size(fields.get('choices')));
};

/** One application command as it is deployed; without a type it is a slash command. */
const commandForm = z.preprocess(
  (body) => (typeof body === 'object' && body !== null && !('type' in body) ? { ...body, type: 1 } : body),
  z.discriminatedUnion('type', [slash, menu]).superRefine((command, context) => {
    if (size(command) > MOST_CHARACTERS) {
      const words = `Command exceeds maximum size (${MOST_CHARACTERS})`;
      addFault(context, [], 'APPLICATION_COMMAND_TOO_LARGE', words);
    }
  }),
);

/** All commands of a scope at once. */
export const commandsForm = list(commandForm, 0, 130);

export type CommandForm = z.output<typeof commandForm>;
