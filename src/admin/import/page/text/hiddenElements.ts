import { lengthOf, type PageDocument, type PageElement } from '../document.ts';

/** A page that hides itself shows itself by a script. */
const ROOTS = new Set(['html', 'body']);
const HIDING = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;
const PLAIN_SELECTOR = /^[\w\s.,#>-]+$/;
const MOST_RULES = 200;
/** Of the text of a page: what hides more of it is there for a script to show. */
const MOST_HIDDEN = 0.25;

/** The selectors and bodies of a style sheet's rules; what stands in `@media` and the like is no rule of the screen. */
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

/** What the page's own style sheets hide, as far as they say so in plain selectors. */
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

/** The elements of a page that no reader sees. What a script shows later, since it is most of the text, is none of them. */
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
