import { BEST, type Contender, documentOf, importPeer } from './contender.ts';

interface Orama {
  create(options: object): unknown;
  insertMultiple(index: unknown, documents: readonly object[]): Promise<unknown>;
  search(
    index: unknown,
    query: object,
  ):
    | Promise<{ readonly hits: readonly { readonly id: string }[] }>
    | { readonly hits: readonly { readonly id: string }[] };
}

/** Orama as it comes. */
export const orama: Contender = {
  package: '@orama/orama',
  build: async (passages) => {
    const { create, insertMultiple, search } = (await importPeer('@orama/orama')) as Orama;
    const index = create({ schema: { text: 'string', title: 'string' } });
    const documents = passages.map(documentOf).map((document) => ({ ...document, id: String(document.id) }));
    await insertMultiple(index, documents);
    return async (question) => {
      const { hits } = await search(index, { term: question, limit: BEST });
      return hits.map(({ id }) => Number(id));
    };
  },
};
