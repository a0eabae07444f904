import { BEST, type Contender, documentOf } from './contender.ts';

/** lunr with its own English stemmer and stop words. Questions lose the characters of its query language. */
export const lunr: Contender = {
  package: 'lunr',
  build: async (passages) => {
    const { default: createIndex } = await import('lunr');
    const index = createIndex(function () {
      this.ref('id');
      this.field('text');
      this.field('title');
      for (const document of passages.map(documentOf)) this.add(document);
    });
    return (question) =>
      index
        .search(question.replaceAll(/[^\p{L}\p{N}\s]/gu, ' '))
        .slice(0, BEST)
        .map(({ ref }) => Number(ref));
  },
};
