import { ChannelType, ComponentType, SelectMenuDefaultValueType } from 'discord-api-types/v10';
import { z } from 'zod';
import { addFault, customId, emoji, integer, list, snowflake, text } from './fields.ts';

const option = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: text(0, 100).exactOptional(),
  emoji: emoji.exactOptional(),
  default: z.boolean().exactOptional(),
});

const common = {
  id: integer(0, 2 ** 31 - 1).exactOptional(),
  custom_id: customId,
  placeholder: text(0, 150).exactOptional(),
  min_values: integer(0, 25).exactOptional(),
  max_values: integer(1, 25).exactOptional(),
  disabled: z.boolean().exactOptional(),
  required: z.boolean().exactOptional(),
};

const stringSelect = z
  .object({ type: z.literal(ComponentType.StringSelect), ...common, options: list(option, 1, 25) })
  .superRefine((menu, context) => {
    const { options, min_values: min = 1, max_values: max = 1 } = menu;
    const values = options.map(({ value }) => value);
    const twice = values.findIndex((value, index) => values.indexOf(value) !== index);
    if (twice >= 0) {
      const path = ['options', twice, 'value'];
      addFault(
        context,
        path,
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    if (min > max)
      addFault(context, ['min_values'], 'BASE_TYPE_BAD_LENGTH', 'min_values is above max_values');
    if (max > options.length) {
      addFault(context, ['max_values'], 'BASE_TYPE_BAD_LENGTH', 'max_values is above the number of options');
    }
    if (options.filter((each) => each.default).length > max) {
      addFault(context, ['options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More defaults than max_values');
    }
  });

const populated = <T extends ComponentType>(type: T) =>
  z.object({
    type: z.literal(type),
    ...common,
    default_values: list(
      z.object({ id: snowflake, type: z.enum(SelectMenuDefaultValueType) }),
      0,
      25,
    ).exactOptional(),
    channel_types: z.array(z.enum(ChannelType)).exactOptional(),
  });

/** The five menus: one of strings, and those that Discord fills with users, roles, both, or channels. */
export const selectForms = [
  stringSelect,
  populated(ComponentType.UserSelect),
  populated(ComponentType.RoleSelect),
  populated(ComponentType.MentionableSelect),
  populated(ComponentType.ChannelSelect),
] as const;
