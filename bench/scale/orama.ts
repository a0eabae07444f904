import { BEST, type Contender, documentOf } from './contender.ts';

/** Orama with its defaults. */
export const orama: Contender = {
  package: '@orama/orama',
  build: async (passages) => {
    const { create, insertMultiple, search } = await import('@orama/orama');
    const index = create({ schema: { text: 'string', title: 'string' } });
    const documents = passages.map(documentOf).map((document) => ({ ...document, id: String(document.id) }));
    await insertMultiple(index, documents);
    return async (question) => {
      const { hits } = await search(index, { term: question, limit: BEST });
      return hits.map(({ id }) => Number(id));
    };
  },
};
