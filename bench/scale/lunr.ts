import { BEST, type Contender, documentOf, importPeer } from './contender.ts';

interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}
interface Lunr {
  readonly default: (configure: (this: Builder) => void) => {
    search(query: string): readonly { readonly ref: string }[];
  };
}

/** lunr with its own English stemmer and stop words. Its query language is kept out of the questions. */
export const lunr: Contender = {
  package: 'lunr',
  build: async (passages) => {
    const { default: create } = (await importPeer('lunr')) as Lunr;
    const index = create(function () {
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
