import type { Newest } from '../../answers/index.ts';
import {
  type ArticleFilter,
  type ArticleHead,
  articleMatcher,
  type FilterName,
  typedSource,
} from '../../corpus/index.ts';
import { fold, splitWords } from '../../language/index.ts';
import type { CandidateSource } from '../../search/index.ts';
import { type ArticleIndex, buildArticleIndex } from '../articleIndex.ts';
import type { Sources } from '../corpus.ts';
import type { ClusterCall } from './cluster.ts';
import {
  type ArticleDocument,
  ArticleTorn,
  createHeads,
  type PassageDocument,
  passageOf,
} from './documents.ts';
import type { Edition } from './editions.ts';
import {
  anyOf,
  comesNear,
  holdsAll,
  MOST_WORDS,
  NEWEST_FIRST,
  OLDEST_FIRST,
  ofKind,
  READING_ORDER,
} from './queries.ts';

/** Maximum number of articles found: only very short typed text matches more titles. */
const MOST_TITLES = 1_000;

/**
 * Returns the articles that typed text may stand for: by id, by title, by words of the title, or by words that come near.
 * Returns the first articles of the corpus if nothing is typed. At most `most`.
 */
export const articlesNear = async (
  typed: string,
  { indexes }: Edition,
  call: ClusterCall,
  most = MOST_TITLES,
): Promise<ArticleIndex> => {
  const wanted = typed.trim();
  const words = splitWords(wanted)
    .map(({ form }) => form)
    .slice(0, MOST_WORDS);
  const start = fold(wanted.replace(/…$/, ''));
  const queries = [
    { term: { article: wanted } },
    wanted.endsWith('…') ? { prefix: { title: { value: start } } } : { term: { title: start } },
    ...(words.length > 0 ? [holdsAll('titleWords', words), comesNear('titleWords', words)] : []),
  ];
  const [found] = await call.search<ArticleDocument>([
    {
      index: indexes.texts,
      body: {
        size: most,
        _source: ['head'],
        track_total_hits: false,
        sort: READING_ORDER,
        query: ofKind('article', ...(wanted === '' ? [] : [anyOf(queries)])),
      },
    },
  ]);
  return buildArticleIndex((found?.hits ?? []).map(({ doc }) => ({ ...doc.head, paragraphs: [] })));
};

/** Turns each filter into a clause on the documents of an article, its passages and its quotations. */
const CLAUSES: Readonly<Record<FilterName, (value: string, lookup: ArticleIndex) => object>> = {
  article: (value, lookup) => ({ terms: { article: lookup.named(value).map(({ id }) => id) } }),
  publisher: (value) => {
    const { name, isStart } = typedSource(value);
    return { [isStart ? 'prefix' : 'term']: { outlets: { value: name } } };
  },
  after: (gte) => ({ range: { day: { gte } } }),
  before: (lte) => ({ range: { day: { lte } } }),
};

/** The articles that pass a filter. */
export interface RemoteSelection {
  /** Empty if all articles pass. */
  readonly clauses: readonly object[];
  lets(article: ArticleHead): boolean;
  /** Number of articles left out only because they state no date. */
  readonly undated: number;
}

/** Reads a filter. Throws `UserError` if no article has the name, or there is no day between the two dates. */
export const selectRemotely = async (
  filter: ArticleFilter,
  edition: Edition,
  call: ClusterCall,
): Promise<RemoteSelection> => {
  const lookup =
    filter.article === undefined ? buildArticleIndex([]) : await articlesNear(filter.article, edition, call);
  const matches = articleMatcher(lookup, filter);
  if (!matches) return { clauses: [], lets: () => true, undated: 0 };
  const entries = (Object.keys(CLAUSES) as FilterName[]).flatMap((name) => {
    const value = filter[name];
    return value ? [{ name, clause: CLAUSES[name](value, lookup) }] : [];
  });
  const clauses = entries.map(({ clause }) => clause);
  const needDate = entries.filter(({ clause }) => 'range' in clause);
  const others = clauses.filter((clause) => !('range' in clause));
  const undated = { bool: { must_not: [{ exists: { field: 'day' } }] } };
  const [counted] =
    needDate.length === 0
      ? []
      : await call.search([
          {
            index: edition.indexes.texts,
            body: { size: 0, track_total_hits: true, query: ofKind('article', ...others, undated) },
          },
        ]);
  return { clauses, lets: (article) => matches(article) === true, undated: counted?.total ?? 0 };
};

/** Creates a source that turns `among` of a request into one more clause. */
export const amongArticles = (
  clauses: readonly object[],
  sourceFor: (clauses: readonly object[]) => CandidateSource,
): CandidateSource => {
  const source = sourceFor(clauses);
  return {
    count: source.count,
    draw: ({ among, ...request }) => {
      const from = among ? sourceFor([...clauses, { terms: { article: [...among] } }]) : source;
      return from.draw(request);
    },
  };
};

/** The cluster returns no hits beyond this place: `max_result_window` of the index. */
const WINDOW = 100_000;

/** Counts the articles that match some clauses, and their paragraphs. */
const countArticles = async (clauses: readonly object[], { indexes, state }: Edition, call: ClusterCall) => {
  if (clauses.length === 0) return { articles: state.articles, paragraphs: state.passages };
  const [articles, paragraphs] = await call.search(
    ['article', 'passage'].map((kind) => ({
      index: indexes.texts,
      body: { size: 0, track_total_hits: true, query: ofKind(kind, ...clauses) },
    })),
  );
  return { articles: articles?.total ?? 0, paragraphs: paragraphs?.total ?? 0 };
};

/** Returns a page of the articles that match some clauses; see `Corpus.sources`. Starts at 0 beyond `WINDOW` from both ends. */
export const newestArticles = async (
  wanted: number,
  count: number,
  clauses: readonly object[],
  edition: Edition,
  call: ClusterCall,
): Promise<Pick<Sources, 'articles' | 'paragraphs' | 'from' | 'listed'>> => {
  const counts = await countArticles(clauses, edition, call);
  const { articles } = counts;
  const sizeAt = (place: number): number => Math.max(0, Math.min(count, articles - place));
  const isWithin = wanted + sizeAt(wanted) <= WINDOW || articles - wanted <= WINDOW;
  const from = wanted < articles && isWithin ? wanted : 0;
  const size = sizeAt(from);
  const isNear = from + size <= WINDOW;
  const body = {
    from: isNear ? from : articles - from - size,
    size,
    track_total_hits: false,
    sort: isNear ? NEWEST_FIRST : OLDEST_FIRST,
    query: ofKind('article', ...clauses),
  };
  const [found] = await call.search<ArticleDocument>([{ index: edition.indexes.texts, body }]);
  const listed = (found?.hits ?? []).map(({ doc: { head, paragraphs } }) => ({ article: head, paragraphs }));
  return { ...counts, from, listed: isNear ? listed : listed.reverse() };
};

/** Maximum number of paragraphs if the lookup finds one article: an overview looks at no more. */
const MOST_PARAGRAPHS = 100;

/** Creates the lookup of the newest articles that match some clauses: their first paragraphs, or more of a sole article. */
export const createNewest =
  (clauses: readonly object[], { indexes }: Edition, call: ClusterCall): Newest =>
  async (count) => {
    const query = ofKind('article', ...clauses);
    const body = { size: count, track_total_hits: false, sort: NEWEST_FIRST, query };
    const [found] = await call.search<ArticleDocument>([{ index: indexes.texts, body }]);
    const articles = (found?.hits ?? []).map(({ doc }) => doc);
    const heads = createHeads();
    const shown = articles.length === 1 ? MOST_PARAGRAPHS : 1;
    return Promise.all(
      articles.map(async ({ article, hash, paragraphs }) => {
        const ids = Array.from({ length: Math.min(shown, paragraphs) }, (_, at) => `${article}#${at + 1}`);
        const documents = await call.get<PassageDocument>(
          indexes.texts,
          ids.map((id) => ({ id, routing: article })),
        );
        return documents.map((document) => {
          if (document?.hash !== hash) throw new ArticleTorn(article);
          return passageOf(document, heads);
        });
      }),
    );
  };
