import MiniSearch from 'minisearch';
import { buildPeer } from '../peer.ts';
import { BEST, type Contender, documentOf, type Search } from './contender.ts';

const searchOf =
  (index: Pick<MiniSearch, 'search'>): Search =>
  (question) =>
    index
      .search(question)
      .slice(0, BEST)
      .map(({ id }) => id);

/** MiniSearch with its defaults. */
export const miniSearch: Contender = {
  package: 'minisearch',
  build: async (passages) => {
    const index = new MiniSearch({ fields: ['text', 'title'] });
    index.addAll(passages.map(documentOf));
    return searchOf(index);
  },
};

/** MiniSearch with this project's stemmer and stop words. */
export const stemmedMiniSearch: Contender = {
  package: 'minisearch',
  build: async (passages) => searchOf(buildPeer(passages)),
};
