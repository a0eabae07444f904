import { find, make } from './dom.js';

/** @typedef {import('./server.js').Option} Option */

const row = find('#chips', HTMLElement);
const FILE = 11;

/**
 * @typedef {object} Chip
 * @property {Option} option
 * @property {HTMLElement} element
 * @property {HTMLInputElement} field
 * @property {{ shown: string, value: string } | undefined} chosen the suggestion that was taken
 */

/** @type {Map<string, Chip>} */
const chips = new Map();

export const allChips = () => [...chips.values()];

/** @param {string} name */
export const hasChip = (name) => chips.has(name);

/** @param {EventTarget | null} field */
export const chipOf = (field) => allChips().find((chip) => chip.field === field);

/**
 * @param {Option} option
 * @param {string} [text]
 * @returns {Chip}
 */
export const addChip = (option, text = '') => {
  const field = make('input');
  if (option.type === FILE) field.type = 'file';
  else {
    field.value = text;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-controls', 'choices');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-autocomplete', 'list');
    field.autocapitalize = 'off';
  }
  field.setAttribute('aria-label', `${option.label}: ${option.description}`);
  field.setAttribute('aria-describedby', 'hint');
  field.required = option.required;
  const element = make('label', 'chip');
  element.append(make('span', '', option.label), field);
  row.append(element);
  const chip = { option, element, field, chosen: undefined };
  chips.set(option.name, chip);
  return chip;
};

/** @param {Chip} chip */
export const removeChip = (chip) => {
  chip.element.remove();
  chips.delete(chip.option.name);
};

export const removeAllChips = () => {
  for (const chip of allChips()) removeChip(chip);
};

/**
 * What a chip says: the value of a suggestion as long as its name stands there, else what was typed.
 * @param {Chip} chip
 */
export const chipValue = ({ field, chosen }) =>
  chosen?.shown === field.value ? chosen.value : field.value.trim();

/** @param {Chip} chip */
export const isFilled = ({ option, field }) =>
  option.type === FILE ? (field.files?.length ?? 0) > 0 : field.value.trim() !== '';
