import { AllowedMentionsTypes, type APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import { v1Components, v2Components } from './componentForms.ts';
import { embedsForm } from './embedForm.ts';
import { addFault, integer, list, snowflake, text } from './fields.ts';

const allowedMentions = z
  .object({
    parse: z.array(z.enum(AllowedMentionsTypes)).exactOptional(),
    users: list(snowflake, 0, 100).exactOptional(),
    roles: list(snowflake, 0, 100).exactOptional(),
    replied_user: z.boolean().exactOptional(),
  })
  .superRefine((mentions, context) => {
    for (const kind of [AllowedMentionsTypes.User, AllowedMentionsTypes.Role] as const) {
      if (mentions.parse?.includes(kind) && mentions[kind]?.length) {
        const words = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
        addFault(context, [], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', words);
      }
    }
  });

const common = {
  content: text(0, 2000).exactOptional(),
  embeds: embedsForm.exactOptional(),
  flags: integer(0, 2 ** 31 - 1).exactOptional(),
  tts: z.boolean().exactOptional(),
  allowed_mentions: allowedMentions.exactOptional(),
  attachments: list(
    z.object({
      id: z.union([z.string(), z.number()]).transform(String),
      filename: text(1, 1024).exactOptional(),
      description: text(0, 1024).exactOptional(),
    }),
    0,
    10,
  ).exactOptional(),
};

/** A message of rows, content and embeds. */
export const v1Message = z.object({ ...common, components: v1Components.exactOptional() });

/** A message with IS_COMPONENTS_V2. */
export const v2Message = z.object({ ...common, components: v2Components.exactOptional() });

export type MessageForm = z.output<typeof v1Message> | z.output<typeof v2Message>;
export type AllowedMentionsForm = z.output<typeof allowedMentions>;

/** The context in which a message is checked. */
export interface MessageSurroundings {
  /** Names of the uploaded files by their number in the form. */
  readonly files: ReadonlyMap<string, string>;
  /** The message that is edited; null for a new one. */
  readonly previous: APIMessage | null;
  /** Path of the message in the body: `data` in a callback. */
  readonly path: readonly PropertyKey[];
}
