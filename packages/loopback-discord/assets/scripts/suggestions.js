import { find, make } from './dom.js';

const panel = find('#suggestions', HTMLElement);
const heading = find('h3', HTMLElement, panel);
const list = find('#choices', HTMLElement);

/**
 * @typedef {object} Suggestion
 * @property {string} label
 * @property {string} [detail]
 * @property {readonly string[]} [notes]
 * @property {() => void} pick
 */

/** @type {readonly Suggestion[]} */
let offered = [];
let active = -1;
/** @type {HTMLInputElement | undefined} */
let owner;

/** @param {number} index */
const activate = (index) => {
  active = index;
  const rows = [...list.querySelectorAll('[role="option"]')];
  for (const [n, row] of rows.entries()) row.setAttribute('aria-selected', String(n === index));
  const row = rows[index];
  row?.scrollIntoView({ block: 'nearest' });
  if (row) owner?.setAttribute('aria-activedescendant', row.id);
  else owner?.removeAttribute('aria-activedescendant');
};

export const hide = () => {
  panel.hidden = true;
  offered = [];
  owner?.setAttribute('aria-expanded', 'false');
  owner?.removeAttribute('aria-activedescendant');
  active = -1;
};

export const isOpen = () => !panel.hidden;

/**
 * Offers suggestions above the entry, for the field that has the keyboard.
 * @param {HTMLInputElement} field
 * @param {string} title
 * @param {readonly Suggestion[]} suggestions
 * @param {{ first?: boolean }} [options] whether the first is chosen already, so that Enter takes it
 */
export const offer = (field, title, suggestions, { first = true } = {}) => {
  if (owner !== field) hide();
  owner = field;
  offered = suggestions;
  const rows = suggestions.map(({ label, detail, notes = [] }, n) => {
    const row = make('div', 'suggestion');
    row.id = `suggestion-${n}`;
    row.setAttribute('role', 'option');
    row.append(make('b', '', label), ...notes.map((note) => make('i', '', note)));
    if (detail) row.append(make('small', '', detail));
    row.addEventListener('mousemove', () => active !== n && activate(n));
    // Before the field would lose the keyboard to a click.
    row.addEventListener('mousedown', (event) => {
      event.preventDefault();
      suggestions[n]?.pick();
    });
    return row;
  });
  heading.textContent = title;
  list.replaceChildren(...rows);
  list.hidden = rows.length === 0;
  panel.hidden = false;
  field.setAttribute('aria-expanded', String(rows.length > 0));
  activate(first && rows.length > 0 ? 0 : -1);
};

/**
 * Takes a key for the open list; says whether it has.
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
export const takeKey = ({ key, shiftKey }) => {
  if (panel.hidden) return false;
  if (key === 'Escape') {
    hide();
    return true;
  }
  const count = offered.length;
  if (count > 0 && key === 'ArrowDown') activate((active + 1) % count);
  else if (count > 0 && key === 'ArrowUp') activate(active <= 0 ? count - 1 : active - 1);
  else if ((key === 'Enter' || (key === 'Tab' && !shiftKey)) && active >= 0) offered[active]?.pick();
  else return false;
  return true;
};
