import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../../corpus/index.ts';
import type { ArticleDocument, PassageDocument } from '../documents.ts';
import { ofKind } from '../queries.ts';

/** Timeout of one request in milliseconds, and lifetime of a scroll between two pages. */
const PATIENCE = 60_000;
const KEPT = '5m';
const PAGE = 5_000;

/** Yields every document that a query finds, with its id. Reads them page by page. */
export const scrollAll = async function* <Doc>(
  client: Client,
  index: string,
  query: object,
  fields?: readonly string[],
): AsyncGenerator<{ readonly id: string; readonly doc: Doc }> {
  const options = { requestTimeout: PATIENCE };
  const source = fields ? { _source: [...fields] } : {};
  let { body } = await client.search(
    { index, scroll: KEPT, body: { size: PAGE, sort: ['_doc'], query, ...source } },
    options,
  );
  try {
    while (body.hits.hits.length > 0) {
      for (const { _id, _source } of body.hits.hits)
        yield { id: _id as string, doc: _source as unknown as Doc };
      const page = await client.scroll(
        { body: { scroll_id: body._scroll_id as string, scroll: KEPT } },
        options,
      );
      body = page.body as typeof body;
    }
  } finally {
    if (body._scroll_id)
      await client.clearScroll({ body: { scroll_id: [body._scroll_id] } }).catch(() => undefined);
  }
};

/** An edition's record of an article, without its text. */
export type KnownArticle = Pick<
  ArticleDocument,
  'article' | 'place' | 'file' | 'fullHash' | 'language' | 'paragraphs' | 'utterances'
> & { readonly isLanguageStated: boolean };

/** Reads the articles of an edition, by id, in the order of the corpus. */
export const knownArticles = async (client: Client, index: string): Promise<Map<string, KnownArticle>> => {
  const known: KnownArticle[] = [];
  const fields = [
    'article',
    'place',
    'file',
    'fullHash',
    'language',
    'paragraphs',
    'utterances',
    'head.language',
  ];
  for await (const { doc } of scrollAll<ArticleDocument>(client, index, ofKind('article'), fields)) {
    const { article, place, file, fullHash, language, paragraphs, utterances, head } = doc;
    const isLanguageStated = head?.language !== undefined;
    known.push({ article, place, file, fullHash, language, paragraphs, utterances, isLanguageStated });
  }
  known.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  return new Map(known.map((one) => [one.article, one]));
};

/** Reads an article from an edition. Throws if a paragraph is missing. */
export const readArticle = async (
  client: Client,
  index: string,
  { article: id, paragraphs: count }: Pick<KnownArticle, 'article' | 'paragraphs'>,
): Promise<Article> => {
  const paragraphs: string[] = [];
  let head: PassageDocument['head'] = { id };
  for (let from = 0; from < count; from += PAGE) {
    const numbers = Array.from({ length: Math.min(PAGE, count - from) }, (_, at) => from + at + 1);
    const docs = numbers.map((number) => ({ _id: `${id}#${number}`, routing: id }));
    const { body } = await client.mget(
      { index, body: { docs }, _source_includes: ['text', 'head'] },
      { requestTimeout: PATIENCE },
    );
    for (const { _source } of body.docs as unknown as { readonly _source?: PassageDocument }[]) {
      if (!_source) throw new Error(`a paragraph of ${id} is missing in ${index}`);
      paragraphs.push(_source.text);
      head = _source.head;
    }
  }
  return { ...head, paragraphs };
};
