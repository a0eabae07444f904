import { allChips, chipValue } from './chips.js';
import { act } from './server.js';
import { hide, offer } from './suggestions.js';

/** @typedef {import('./chips.js').Chip} Chip */
/** @typedef {{ name: string, value: string }} Choice */

const BOOLEAN = 5;
const USER = 6;
const MENTIONABLE = 9;
const FILE = 11;
const PAUSE = 120;

/** @type {number | undefined} */
let timer;
let asked = 0;

const people = () =>
  [...document.querySelectorAll('.people .person > span:nth-child(2)')].map((each) => {
    const name = each.firstChild?.textContent?.trim() ?? '';
    return { name, value: name };
  });

/** @param {Chip} chip
 * @returns {Choice[] | undefined} what can be chosen without asking the bot */
const fixedChoices = ({ option, field }) => {
  const typed = field.value.trim().toLowerCase();
  const all =
    option.type === BOOLEAN
      ? [
          { name: 'True', value: 'true' },
          { name: 'False', value: 'false' },
        ]
      : option.type === USER || option.type === MENTIONABLE
        ? people()
        : option.choices;
  return all.length > 0 ? all.filter(({ name }) => name.toLowerCase().includes(typed)) : undefined;
};

/**
 * @param {Chip} chip
 * @param {readonly Choice[]} choices
 * @param {(chip: Chip) => void} onPick
 */
const offerChoices = (chip, choices, onPick) => {
  const { option, field } = chip;
  const title = `${option.label}: ${option.description}`;
  offer(
    field,
    choices.length > 0 || !option.autocomplete ? title : 'No options match your search',
    choices.map(({ name, value }) => ({
      label: name,
      pick: () => {
        field.value = name;
        chip.chosen = { shown: name, value };
        hide();
        onPick(chip);
      },
    })),
  );
};

/**
 * @param {Chip} chip
 * @param {string} command
 * @param {(chip: Chip) => void} onPick
 */
const askBot = async (chip, command, onPick) => {
  asked += 1;
  const mine = asked;
  const others = allChips().filter((each) => each !== chip && each.field.value !== '');
  const {
    choices = [],
    kind,
    hint,
  } = await act('/do/autocomplete', {
    command,
    focused: chip.option.name,
    typed: chip.field.value,
    others: Object.fromEntries(others.map((each) => [each.option.name, chipValue(each)])),
  });
  if (mine !== asked || document.activeElement !== chip.field) return;
  if (hint !== undefined || kind === 'none') offer(chip.field, hint ?? 'Loading options failed', []);
  else offerChoices(chip, choices, onPick);
};

/**
 * Offers what the option at the keyboard can be: its choices, the bot's suggestions, or only what it is for.
 * @param {Chip} chip
 * @param {string} command
 * @param {(chip: Chip) => void} onPick
 */
export const offerValues = (chip, command, onPick) => {
  clearTimeout(timer);
  asked += 1;
  if (chip.option.type === FILE) return hide();
  if (chip.option.autocomplete) timer = setTimeout(() => askBot(chip, command, onPick), PAUSE);
  else offerChoices(chip, fixedChoices(chip) ?? [], onPick);
};

/**
 * Offers the commands whose name has what is typed behind the slash; those that begin so, in any language, come first.
 * @param {HTMLInputElement} field
 * @param {readonly import('./server.js').Command[]} commands
 * @param {(command: import('./server.js').Command) => void} onPick
 */
export const offerCommands = (field, commands, onPick) => {
  const typed = field.value.slice(1).trim().toLowerCase();
  const starts = commands.filter(
    ({ label, path }) => label.toLowerCase().startsWith(typed) || path.startsWith(typed),
  );
  const others = commands.filter(
    (each) => !starts.includes(each) && each.label.toLowerCase().includes(typed),
  );
  const found = [...starts, ...others];
  if (found.length === 0) return hide();
  offer(
    field,
    field.form?.dataset.bot ?? '',
    found.map((command) => ({
      label: `/${command.label}`,
      detail: command.description,
      notes: command.options.map(({ label, required }) => (required ? label : `${label}?`)),
      pick: () => onPick(command),
    })),
  );
};
