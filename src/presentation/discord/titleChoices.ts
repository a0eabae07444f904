import type { ArticleChoice } from '../../core/index.ts';
import { articleChoices } from './articleChoices.ts';

/**
 * Articles as choices of what is to be searched: the title stands for itself, so that the reply can show it; for the id
 * where it is shortened or another of the articles has it too.
 */
export const titleChoices = (articles: readonly ArticleChoice[]): { name: string; value: string }[] => {
  const titles = articles.map(({ title }) => title);
  const isTwice = (title: string): boolean => titles.indexOf(title) !== titles.lastIndexOf(title);
  return articleChoices(articles).map(({ name, value }) => ({
    name,
    value: titles.includes(name) && !isTwice(name) ? name : value,
  }));
};
