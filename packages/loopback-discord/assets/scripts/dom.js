/**
 * The element of the page that must be there.
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @param {ParentNode} [within]
 * @returns {T}
 */
export const find = (selector, type, within = document) => {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
};

/**
 * An element with text in it, never markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [className]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[K]}
 */
export const make = (tag, className = '', text = '') => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

/**
 * An element rendered by the console, which has escaped everything that is not its own.
 * @param {string} html
 * @returns {HTMLElement}
 */
export const fromServer = (html) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return find('*', HTMLElement, template.content);
};
