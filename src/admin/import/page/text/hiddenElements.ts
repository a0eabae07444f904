import { lengthOf, type PageDocument, type PageElement } from '../document.ts';

/** Elements that are never treated as hidden: a script shows such a page. */
const ROOTS = new Set(['html', 'body']);
const HIDING = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;
const PLAIN_SELECTOR = /^[\w\s.,#>-]+$/;
const MOST_RULES = 200;
/** Maximum share of the page's text. A script shows elements that hide more. */
const MOST_HIDDEN = 0.25;

/**
 * Returns the selectors and bodies of a style sheet's top-level rules. `@media` and the like come as one rule, whose
 * selector is not plain.
 */
const rulesOf = (sheet: string): [selector: string, body: string][] => {
  const rules: [string, string][] = [];
  let [depth, from, opened] = [0, 0, 0];
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (depth === 0) opened = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      rules.push([sheet.slice(from, opened).trim(), sheet.slice(opened, index)]);
      from = index + 1;
    }
  }
  return rules;
};

const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((part, at) => (at === 0 ? part : part.split('*/').slice(1).join('*/')))
    .join('');

/** Returns the elements that the page's own style sheets hide with plain selectors. */
const hiddenByStyle = (document: PageDocument): PageElement[][] =>
  [...document.querySelectorAll('style')]
    .flatMap(({ textContent }) => rulesOf(withoutComments(textContent ?? '')))
    .filter(([selector, body]) => HIDING.test(body) && PLAIN_SELECTOR.test(selector))
    .slice(0, MOST_RULES)
    .map(([selector]) => {
      try {
        return [...document.querySelectorAll(selector)];
      } catch {
        return [];
      }
    });

/**
 * Returns the elements of a page that no reader sees. Leaves out elements with much of the text: a script shows those later.
 */
export const hiddenElements = (document: PageDocument): PageElement[] => {
  const own = [...document.querySelectorAll('[hidden], [style]')].filter(
    (element) =>
      !ROOTS.has(element.localName) &&
      (element.getAttribute('hidden') !== null || HIDING.test(element.getAttribute('style') ?? '')),
  );
  const most = lengthOf(document.body) * MOST_HIDDEN;
  const isSmall = (elements: readonly PageElement[]): boolean =>
    elements.reduce((sum, element) => sum + lengthOf(element), 0) <= most;
  return [...own.map((element) => [element]), ...hiddenByStyle(document)].filter(isSmall).flat();
};
