import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { z } from 'zod';
import { textDisplayForm } from './componentForms.ts';
import { addFault, customId, integer, list, text } from './fields.ts';
import { selectForms } from './selectForms.ts';

const id = integer(0, 2 ** 31 - 1).exactOptional();
const flag = z.boolean().exactOptional();

const inputFields = {
  type: z.literal(ComponentType.TextInput),
  id,
  custom_id: customId,
  style: z.enum(TextInputStyle),
  min_length: integer(0, 4000).exactOptional(),
  max_length: integer(1, 4000).exactOptional(),
  required: flag,
  value: text(0, 4000).exactOptional(),
  placeholder: text(0, 100).exactOptional(),
};

const input = z
  .object({ ...inputFields, label: text(1, 45).exactOptional() })
  .superRefine((field, context) => {
    if ((field.min_length ?? 0) > (field.max_length ?? 4000)) {
      addFault(context, ['min_length'], 'BASE_TYPE_BAD_LENGTH', 'min_length is above max_length');
    }
  });

const upload = z.object({
  type: z.literal(ComponentType.FileUpload),
  id,
  custom_id: customId,
  min_values: integer(0, 10).exactOptional(),
  max_values: integer(1, 10).exactOptional(),
  file_types: list(z.string(), 0, 10).exactOptional(),
  required: flag,
});

const choice = z.object({
  value: text(1, 100),
  label: text(1, 100),
  description: text(0, 100).exactOptional(),
  default: flag,
});

const radio = z.object({
  type: z.literal(ComponentType.RadioGroup),
  id,
  custom_id: customId,
  options: list(choice, 2, 10),
  required: flag,
});

const checks = z.object({
  type: z.literal(ComponentType.CheckboxGroup),
  id,
  custom_id: customId,
  options: list(choice, 1, 10),
  min_values: integer(0, 10).exactOptional(),
  max_values: integer(1, 10).exactOptional(),
  required: flag,
});

const checkbox = z.object({
  type: z.literal(ComponentType.Checkbox),
  id,
  custom_id: customId,
  default: flag,
});

const label = z.object({
  type: z.literal(ComponentType.Label),
  id,
  label: text(1, 45),
  description: text(0, 100).exactOptional(),
  component: z.discriminatedUnion('type', [input, ...selectForms, upload, radio, checks, checkbox]),
});

const row = z
  .object({ type: z.literal(ComponentType.ActionRow), id, components: list(input, 1, 1) })
  .superRefine(({ components }, context) => {
    if (components[0]?.label === undefined) {
      addFault(context, ['components', 0, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  });

/** A modal: a title of up to 45 characters; one to five labels, texts or old rows with one input. */
export const modalForm = z.object({
  custom_id: customId,
  title: text(1, 45),
  components: list(z.discriminatedUnion('type', [label, row, textDisplayForm]), 1, 5),
});
