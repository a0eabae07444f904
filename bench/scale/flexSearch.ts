import { BEST, type Contender, documentOf, importPeer } from './contender.ts';

interface FlexSearch {
  readonly default: {
    readonly Index: new (
      options: object,
    ) => {
      add(id: number, text: string): unknown;
      search(query: string, options: object): readonly number[];
    };
  };
}

/** FlexSearch as it comes; `suggest` lets it find what lacks a word, as the others do. */
export const flexSearch: Contender = {
  package: 'flexsearch',
  build: async (passages) => {
    const { Index } = ((await importPeer('flexsearch')) as FlexSearch).default;
    const index = new Index({});
    for (const { id, title, text } of passages.map(documentOf)) index.add(id, `${title}\n${text}`);
    return (question) => index.search(question, { limit: BEST, suggest: true });
  },
};
