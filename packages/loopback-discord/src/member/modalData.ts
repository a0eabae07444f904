import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { ModalValues, Upload } from '../loopbackDiscord.ts';
import { NotSendable } from '../notSendable.ts';
import type { Resolved } from './resolved.ts';
import { selectValues } from './selectValues.ts';

type Field = APIComponentInLabel | APITextInputComponent;
type Value = ModalValues[string] | undefined;

const isUploads = (value: Value): value is readonly Upload[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object');

const inputValue = (field: APITextInputComponent, value: Value): string => {
  const { custom_id, min_length = 0, max_length = 4000, required = true } = field;
  const text = value ?? field.value ?? '';
  if (typeof text !== 'string') throw new NotSendable(`${custom_id}: a text was expected`);
  if (text === '' && !required) return text;
  if (text.trim() === '') throw new NotSendable(`${custom_id}: this field is required`);
  if (text.length < min_length || text.length > max_length) {
    throw new NotSendable(`${custom_id}: its length must be from ${min_length} to ${max_length}`);
  }
  return text;
};

const filesValue = (name: string, value: Value, min: number, max: number, resolved: Resolved): string[] => {
  const uploads = value ?? [];
  if (!isUploads(uploads)) throw new NotSendable(`${name}: files were expected`);
  if (uploads.length < min || uploads.length > max)
    throw new NotSendable(`${name}: from ${min} to ${max} files`);
  return uploads.map(resolved.upload);
};

/** Returns the value of one field as Discord's client sends it. */
const filled = (field: Field, value: Value, resolved: Resolved): object => {
  const { custom_id, type } = field;
  const least = 'required' in field && field.required === false ? 0 : 1;
  switch (field.type) {
    case ComponentType.TextInput:
      return { value: inputValue(field, value) };
    case ComponentType.Checkbox:
      return { value: value === undefined ? (field.default ?? false) : value === true };
    case ComponentType.FileUpload:
      return {
        values: filesValue(custom_id, value, field.min_values ?? least, field.max_values ?? 1, resolved),
      };
    case ComponentType.RadioGroup: {
      const chosen = value ?? field.options.find((option) => option.default)?.value ?? null;
      const known = field.options.some((option) => option.value === chosen);
      if (!known && (chosen !== null || least === 1))
        throw new NotSendable(`${custom_id}: choose one of its options`);
      return { value: chosen };
    }
    default: {
      const most = type === ComponentType.CheckboxGroup ? field.options.length : 1;
      const bounds = { min: field.min_values ?? least, max: field.max_values ?? most };
      return { values: selectValues(field, Array.isArray(value) ? value : undefined, bounds, resolved) };
    }
  }
};

/** Returns the `data` of a modal's submission. Throws `NotSendable` for values that its form would not accept. */
export const modalData = (
  modal: APIModalInteractionResponseCallbackData,
  values: ModalValues,
  resolved: Resolved,
): object => {
  const asked = new Set<string>();
  const answer = (field: Field): object => {
    asked.add(field.custom_id);
    const { type, id, custom_id } = field;
    return { type, id, custom_id, ...filled(field, values[custom_id], resolved) };
  };
  const components = modal.components.map((component): object => {
    const { type, id } = component;
    if (component.type === ComponentType.Label) return { type, id, component: answer(component.component) };
    if (component.type === ComponentType.ActionRow)
      return { type, id, components: component.components.map(answer) };
    return { type, id };
  });
  const strange = Object.keys(values).find((name) => !asked.has(name));
  if (strange !== undefined) throw new NotSendable(`${strange}: the modal has no such field`);
  return { custom_id: modal.custom_id, components, resolved: resolved.data() };
};
