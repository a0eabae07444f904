import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { buttonForm } from './buttonForm.ts';
import { addFault, integer, list, text } from './fields.ts';
import { selectForms } from './selectForms.ts';

const id = integer(0, 2 ** 31 - 1).exactOptional();
const spoiler = z.boolean().exactOptional();
const description = text(0, 1024).exactOptional();
const media = z.object({
  url: text(1, 2048).regex(/^(https?|attachment):\/\/\S+$/i, 'Not a well formed URL.'),
});

const row = z
  .object({
    type: z.literal(ComponentType.ActionRow),
    id,
    components: list(z.discriminatedUnion('type', [buttonForm, ...selectForms]), 1, 5),
  })
  .superRefine(({ components }, context) => {
    const menus = components.filter(({ type }) => type !== ComponentType.Button).length;
    if (menus > 0 && components.length > 1) {
      const words = 'The specified component exceeds the maximum width';
      addFault(context, ['components', 1], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', words);
    }
  });

const textDisplay = z.object({ type: z.literal(ComponentType.TextDisplay), id, content: text(1, 4000) });

const thumbnail = z.object({ type: z.literal(ComponentType.Thumbnail), id, media, description, spoiler });

const section = z.object({
  type: z.literal(ComponentType.Section),
  id,
  components: list(z.discriminatedUnion('type', [textDisplay]), 1, 3),
  accessory: z.discriminatedUnion('type', [buttonForm, thumbnail]),
});

const gallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  id,
  items: list(z.object({ media, description, spoiler }), 1, 10),
});

const separator = z.object({
  type: z.literal(ComponentType.Separator),
  id,
  divider: z.boolean().exactOptional(),
  spacing: z.literal([1, 2]).exactOptional(),
});

const file = z.object({
  type: z.literal(ComponentType.File),
  id,
  file: z.object({ url: text(1, 2048).regex(/^attachment:\/\/\S+$/, 'Must be an attachment:// reference.') }),
  spoiler,
});

const inContainer = [row, textDisplay, section, gallery, separator, file] as const;

const container = z.object({
  type: z.literal(ComponentType.Container),
  id,
  accent_color: integer(0, 0xffffff).exactOptional(),
  spoiler,
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1, 'This field is required'),
});

/** Components of a message with IS_COMPONENTS_V2. `checkMessageSize` counts them over the whole tree. */
export const v2Components = z.array(z.discriminatedUnion('type', [...inContainer, container]));

/** Components of a message without the flag: up to five rows. */
export const v1Components = list(z.discriminatedUnion('type', [row]), 0, 5);

/** Shared with modals. */
export const textDisplayForm = textDisplay;
