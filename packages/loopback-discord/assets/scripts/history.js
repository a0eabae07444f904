/** Lines that were sent in this tab, oldest first; a reload and a change of person keep them. */
const KEY = 'lines';
const MOST = 50;

/** @returns {string[]} */
const read = () => {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.map(String) : [];
  } catch {
    return [];
  }
};

let lines = read();
let at = lines.length;

/** @param {string} line */
export const remember = (line) => {
  lines = [...lines.filter((each) => each !== line), line].slice(-MOST);
  at = lines.length;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(lines));
  } catch {
    // Without storage the lines last as long as the page.
  }
};

/**
 * Takes an arrow key to go through the lines sent, an empty one after the newest; says whether it has.
 * @param {string} key
 * @param {HTMLInputElement} field
 * @returns {boolean}
 */
export const takeHistoryKey = (key, field) => {
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  if (field.value === '') at = lines.length;
  // What somebody types is never replaced.
  if (step === 0 || field.value !== (lines[at] ?? '')) return false;
  if (at + step < 0 || at + step > lines.length) return false;
  at += step;
  field.value = lines[at] ?? '';
  return true;
};
