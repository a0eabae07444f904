import MiniSearch from 'minisearch';
import type { Article } from '../corpus/article.ts';
import { fold } from '../language/fold.ts';
import { splitWords } from '../language/words.ts';

/** An article to choose: its title, or its id where it has none. */
export interface ArticleChoice {
  readonly id: string;
  readonly title: string;
}

export interface ArticleIndex {
  /** In the order of the corpus. */
  readonly all: readonly ArticleChoice[];
  /** The articles a person may mean: by id, by title (or its start and "…"), or by words that the title holds. */
  named(typed: string): ArticleChoice[];
  /** For what is typed so far: titles with words that begin so or are a slip away, nearest first. */
  near(typed: string): ArticleChoice[];
}

const FUZZY = 0.2;
const wordsOf = (text: string): string[] => splitWords(text).map(({ form }) => form);

/** Indexes articles by title and id. */
export const buildArticleIndex = (articles: readonly Article[]): ArticleIndex => {
  const all = articles.map(({ id, title }): ArticleChoice => ({ id, title: title?.trim() || id }));
  const titles = all.map(({ title }) => fold(title));
  const index = new MiniSearch<{ id: number; title: string; key: string }>({
    fields: ['title', 'key'],
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: { combineWith: 'AND' },
  });
  index.addAll(all.map(({ id, title }, at) => ({ id: at, title, key: id })));
  const search = (typed: string, options: { prefix?: boolean; fuzzy?: number }): ArticleChoice[] =>
    index.search(typed, options).flatMap(({ id }) => all[id as number] ?? []);
  return {
    all,
    named: (typed) => {
      const wanted = typed.trim();
      const start = fold(wanted.replace(/…$/, ''));
      const isCut = wanted.endsWith('…');
      const choices = [
        all.filter(({ id }) => id === wanted),
        all.filter((_, at) => (isCut ? titles[at]?.startsWith(start) : titles[at] === start)),
      ];
      return choices.find((found) => found.length > 0) ?? search(wanted, {});
    },
    near: (typed) => search(typed, { prefix: true, fuzzy: FUZZY }),
  };
};
