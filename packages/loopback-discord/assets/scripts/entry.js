import {
  addChip,
  allChips,
  chipOf,
  chipValue,
  hasChip,
  isFilled,
  removeAllChips,
  removeChip,
} from './chips.js';
import { find } from './dom.js';
import { remember, takeHistoryKey } from './history.js';
import { offerCommands, offerValues } from './offers.js';
import { sendShown } from './sendShown.js';
import { hide, isOpen, offer, takeKey } from './suggestions.js';

/** @typedef {import('./chips.js').Chip} Chip */
/** @typedef {import('./server.js').Command} Command */

const form = find('#entry', HTMLFormElement);
const line = find('#line', HTMLInputElement);
const face = find('#command', HTMLElement);
const hint = find('#hint', HTMLElement);
const placeholder = line.placeholder;
const STRING = 3;

/** @type {readonly Command[]} */
let commands = [];
/** @type {Command | undefined} */
let current;

/** @param {readonly Command[]} newest */
export const setCommands = (newest) => {
  commands = newest;
  if (!current && document.activeElement === line) suggest(line);
};

const missing = () => current?.options.filter(({ name }) => !hasChip(name)) ?? [];

const refresh = () => {
  face.hidden = current === undefined;
  face.textContent = current ? `/${current.label}` : '';
  line.placeholder = current ? (missing().length > 0 ? 'Add an option' : '') : placeholder;
};

/** Back to a plain line.
 * @param {string} text */
const leave = (text) => {
  current = undefined;
  removeAllChips();
  line.value = text;
  hint.textContent = '';
  hide();
  refresh();
  line.focus();
};

/** On to the next required option that is empty, else to the rest of the line. */
const moveOn = () => {
  const next = allChips().find((chip) => chip.option.required && !isFilled(chip));
  (next?.field ?? line).focus();
};

/** @param {Command} command */
const enter = (command) => {
  leave('');
  current = command;
  for (const option of command.options) if (option.required) addChip(option);
  refresh();
  moveOn();
  suggest(document.activeElement);
};

/** @param {import('./server.js').Option} option
 * @param {string} [text] */
const open = (option, text = '') => {
  const chip = addChip(option, text);
  line.value = '';
  refresh();
  chip.field.focus();
  suggest(chip.field);
};

const offerOptions = () => {
  const typed = line.value.trim().toLowerCase();
  const options = missing().filter(({ label }) => label.toLowerCase().startsWith(typed));
  if (options.length === 0) return hide();
  offer(
    line,
    'Options',
    options.map((option) => ({ label: option.label, detail: option.description, pick: () => open(option) })),
    { first: typed !== '' },
  );
};

/** Gives what is typed beside the chips to the first text option that is free.
 * @param {import('./server.js').Option} [spared] the one it is not for
 * @returns {boolean} whether there was one */
const placeRest = (spared) => {
  const rest = line.value.trim();
  if (rest === '') return true;
  const empty = allChips().find((chip) => chip.option.type === STRING && !isFilled(chip));
  const option = missing().find((each) => each.type === STRING && each !== spared);
  if (empty && empty.option !== spared) empty.field.value = rest;
  else if (option) addChip(option, rest);
  else return false;
  line.value = '';
  return true;
};

/** A name and a colon at the end of what is typed go to that option, as in Discord.
 * @param {HTMLInputElement} field */
const goesToOption = (field) => {
  const match = /(?:^|\s)([^\s:]+):$/.exec(field.value);
  const typed = match?.[1]?.toLowerCase() ?? '';
  const option = current?.options.find(({ name, label }) => typed === name || typed === label.toLowerCase());
  const own = chipOf(field);
  if (!match || !option || own?.option === option) return false;
  field.value = field.value.slice(0, match.index).trim();
  if (!own) placeRest(option);
  const chip = allChips().find((each) => each.option === option);
  if (chip) chip.field.focus();
  else open(option);
  return true;
};

/** @param {EventTarget | null} target */
const suggest = (target) => {
  const chip = chipOf(target);
  if (chip && current) return offerValues(chip, current.path, moveOn);
  if (target !== line) return hide();
  if (current) return offerOptions();
  const typed = line.value.toLowerCase();
  const named = commands.find(
    ({ path, label }) => typed === `/${path} ` || typed === `/${label.toLowerCase()} `,
  );
  if (named) return enter(named);
  return typed.startsWith('/') ? offerCommands(line, commands, enter) : hide();
};

/** @returns {string | undefined} why the command cannot be sent yet */
const obstacle = () => {
  if (!placeRest()) return `/${current?.label} takes no more text.`;
  const empty = allChips().find((chip) => chip.option.required && !isFilled(chip));
  empty?.element.classList.add('wrong');
  empty?.field.focus();
  return empty && `${empty.option.label}: this option is required.`;
};

/** What could not be sent comes back into the entry.
 * @param {string} shown
 * @param {string} path
 * @param {object} body
 */
const send = async (shown, path, body) => {
  remember(shown);
  leave('');
  const refused = await sendShown(shown, path, body);
  if (refused === undefined) return;
  if (line.value === '' && !current) line.value = shown;
  hint.textContent = refused;
};

const submit = () => {
  hide();
  if (!current) {
    const typed = line.value.trim();
    if (typed !== '') send(typed, '/do/line', { line: typed });
    return;
  }
  hint.textContent = obstacle() ?? '';
  if (hint.textContent !== '') return;
  const filled = allChips().filter(isFilled);
  const body = new FormData();
  body.set('command', current.path);
  body.set(
    'options',
    JSON.stringify(Object.fromEntries(filled.map((chip) => [chip.option.name, chipValue(chip)]))),
  );
  for (const { option, field } of filled)
    if (field.files?.[0]) body.set(`file:${option.name}`, field.files[0]);
  const words = filled.map((chip) => `${chip.option.label}:${chip.field.value}`);
  send([`/${current.label}`, ...words].join(' '), '/do/slash', body);
};

/** @param {HTMLInputElement} field */
const eraseBack = (field) => {
  const chip = chipOf(field);
  const last = allChips().at(-1);
  if (!chip && last) last.field.focus();
  else if (!chip || chip.option.required) leave(`/${current?.path}`);
  else {
    removeChip(chip);
    refresh();
    (allChips().at(-1)?.field ?? line).focus();
  }
};

/** Whether the line is a command that needs nothing more, so that Enter sends it instead of choosing it. */
const isWhole = () => {
  const named = commands.find(({ path, label }) => [`/${path}`, `/${label}`].includes(line.value.trim()));
  return !current && named !== undefined && named.options.length === 0;
};

/** @param {KeyboardEvent} event */
const onKey = (event) => {
  const { target, key, isComposing } = event;
  if (!(target instanceof HTMLInputElement) || isComposing) return;
  if (!(key === 'Enter' && isWhole()) && takeKey(event)) event.preventDefault();
  else if (!current && takeHistoryKey(key, line)) event.preventDefault();
  else if (key === 'Enter' && target.type !== 'file') {
    event.preventDefault();
    submit();
  } else if (key === 'Escape' && current) leave('');
  else if (key === 'Backspace' && target.value === '' && current) {
    event.preventDefault();
    eraseBack(target);
    suggest(document.activeElement);
  }
};

/** Takes a line as if it had been typed and sent.
 * @param {string} text */
export const sendLine = (text) => {
  leave(text);
  submit();
};

export const wireEntry = () => {
  form.addEventListener('keydown', onKey);
  form.addEventListener('input', ({ target }) => {
    hint.textContent = '';
    chipOf(target)?.element.classList.remove('wrong');
    if (!(target instanceof HTMLInputElement) || target.type === 'file') return;
    if (!(current && goesToOption(target))) suggest(target);
  });
  form.addEventListener('focusin', ({ target }) => {
    const chip = chipOf(target);
    if (chip ? !isFilled(chip) : current !== undefined) suggest(target);
    else hide();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (isOpen() && !(relatedTarget instanceof Node && form.contains(relatedTarget))) hide();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  if (matchMedia('(hover: hover)').matches) line.focus();
};
