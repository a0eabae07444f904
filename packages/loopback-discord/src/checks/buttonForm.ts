import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { addFault, customId, emoji, integer, snowflake, text, webUrl } from './fields.ts';

/** A button: a link has a url, a premium one an sku_id, every other a custom_id; none has two of them. */
export const buttonForm = z
  .object({
    type: z.literal(ComponentType.Button),
    id: integer(0, 2 ** 31 - 1).exactOptional(),
    style: z.enum(ButtonStyle),
    label: text(0, 80).exactOptional(),
    emoji: emoji.exactOptional(),
    custom_id: customId.exactOptional(),
    url: webUrl(512).exactOptional(),
    sku_id: snowflake.exactOptional(),
    disabled: z.boolean().exactOptional(),
  })
  .superRefine((button, context) => {
    const needed =
      button.style === ButtonStyle.Link
        ? 'url'
        : button.style === ButtonStyle.Premium
          ? 'sku_id'
          : 'custom_id';
    for (const field of ['url', 'sku_id', 'custom_id'] as const) {
      if (field === needed && button[field] === undefined) {
        addFault(context, [field], 'BASE_TYPE_REQUIRED', `A button of this style needs ${field}`);
      }
      if (field !== needed && button[field] !== undefined) {
        addFault(
          context,
          [field],
          'BUTTON_COMPONENT_INVALID_FIELD',
          `A button of this style has no ${field}`,
        );
      }
    }
    const blank = !button.label && button.emoji === undefined;
    if (blank && button.style !== ButtonStyle.Premium) {
      addFault(context, [], 'BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL', 'A button needs a label or an emoji');
    }
  });
