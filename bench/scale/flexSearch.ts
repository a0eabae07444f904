import { BEST, type Contender, documentOf } from './contender.ts';

/** FlexSearch with its defaults; `suggest` lets it find passages that lack a word, as the others do. */
export const flexSearch: Contender = {
  package: 'flexsearch',
  build: async (passages) => {
    const { Index } = await import('flexsearch');
    const index = new Index({});
    for (const { id, title, text } of passages.map(documentOf)) index.add(id, `${title}\n${text}`);
    return (question) => index.search(question, { limit: BEST, suggest: true }).map(Number);
  },
};
