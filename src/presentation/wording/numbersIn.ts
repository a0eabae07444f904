/** The forms of a noun by plural category; `other` replaces missing ones. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Maximum paragraph numbers of one article on one line. */
const MOST_PARAGRAPHS = 20;

/** Joins the texts whose number is not 0 with commas; empty if there is none. */
export const withoutZeros = (...parts: readonly (readonly [n: number, text: string])[]): string =>
  parts
    .filter(([n]) => n > 0)
    .map(([, text]) => text)
    .join(', ');

/** Creates formatters of a language for numbers, nouns after numbers, and lists. */
export const numbersIn = (language: string) => {
  const format = new Intl.NumberFormat(language);
  const alternatives = new Intl.ListFormat(language, { type: 'disjunction' });
  const rules = new Intl.PluralRules(language);
  const number = (n: number): string => format.format(n);
  const form = (n: number, forms: Forms): string => forms[rules.select(n)] ?? forms.other;
  return {
    number,
    /** Returns the noun form for a number. */
    form,
    /** "1 quotation", "5,000 quotations". */
    count: (n: number, forms: Forms): string => `${number(n)} ${form(n, forms)}`,
    /** "one, two or three". */
    anyOf: (texts: readonly string[]): string => alternatives.format(texts),
    /** Returns the first paragraph numbers, separated by commas, and the number of omitted ones. */
    first: (paragraphs: readonly number[]): { readonly shown: string; readonly rest: number } => ({
      shown: paragraphs.slice(0, MOST_PARAGRAPHS).map(number).join(', '),
      rest: Math.max(0, paragraphs.length - MOST_PARAGRAPHS),
    }),
  };
};
