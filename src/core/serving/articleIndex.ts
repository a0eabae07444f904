import MiniSearch from 'minisearch';
import { atOnce, type Steps } from '../../shared/index.ts';
import type { Article } from '../corpus/index.ts';
import { fold, splitWords } from '../language/index.ts';

/** An article to choose from. `title`: its title, or its id if it has none. */
export interface ArticleChoice {
  readonly id: string;
  readonly title: string;
}

export interface ArticleIndex {
  /** In the order of the corpus. */
  readonly all: readonly ArticleChoice[];
  /** Returns the articles with this id, else this title (or its start and "…"), else all these words in the title. */
  named(typed: string): ArticleChoice[];
  /** Returns the articles whose titles have words that begin with the typed words or are a slip away, nearest first. */
  near(typed: string): ArticleChoice[];
}

const FUZZY = 0.2;
const wordsOf = (text: string): string[] => splitWords(text).map(({ form }) => form);

type Titles = MiniSearch<{ id: number; title: string; key: string }>;

/** Titles per step. */
const STEP = 200;

const titleSteps = function* (all: readonly ArticleChoice[]): Steps<Titles> {
  const index: Titles = new MiniSearch({
    fields: ['title', 'key'],
    tokenize: wordsOf,
    processTerm: (word: string) => word,
    searchOptions: { combineWith: 'AND' },
  });
  for (const [at, { id, title }] of all.entries()) {
    index.add({ id: at, title, key: id });
    if (at % STEP === 0) yield;
  }
  return index;
};

const lookUp = (all: readonly ArticleChoice[], index: Titles): ArticleIndex => {
  const titles = all.map(({ title }) => fold(title));
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

type TitledArticle = Pick<Article, 'id' | 'title'>;

/** Indexes articles by title and id, in steps. */
export type IndexArticles = (articles: readonly TitledArticle[]) => Steps<ArticleIndex>;

/** Creates an indexer for successive versions of a corpus. It returns the previous index if no id or title has changed. */
export const createArticleIndexer = (): IndexArticles => {
  let last: ArticleIndex | undefined;
  return function* (articles) {
    const all = articles.map(({ id, title }): ArticleChoice => ({ id, title: title?.trim() || id }));
    const isSame = ({ id, title }: ArticleChoice, at: number): boolean =>
      id === all[at]?.id && title === all[at]?.title;
    if (last?.all.length !== all.length || !last.all.every(isSame))
      last = lookUp(all, yield* titleSteps(all));
    return last;
  };
};

/** Indexes the articles of one corpus. */
export const buildArticleIndex = (articles: readonly TitledArticle[]): ArticleIndex =>
  atOnce(createArticleIndexer()(articles));
