import type { Answer } from '../../core/index.ts';
import type { Output } from './output.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });
const list = new Intl.ListFormat('en');
const nameOf = (tag: string): string => names.of(tag) ?? tag;

/** Tells, apart from the answer, that the question is in a language that no article is in. */
export const noteLanguage = ({ language }: Pick<Answer, 'language'>, output: Pick<Output, 'note'>): void => {
  if (!language) return;
  const articles = list.format(language.corpus.map(nameOf));
  output.note(`The question seems to be in ${nameOf(language.asked)}; the articles are in ${articles}.`);
};
