import MiniSearch from 'minisearch';
import type { Passage } from '../src/core/corpus/index.ts';
import { fold, termOf } from '../src/core/language/index.ts';

/** Builds the peer: plain MiniSearch with this project's stemmer and stop words, otherwise with its defaults. */
export const buildPeer = (passages: readonly Passage[]) => {
  const peer = new MiniSearch({
    fields: ['text', 'title'],
    processTerm: (word) => termOf(fold(word)) || null,
  });
  peer.addAll(passages.map(({ article, text }, id) => ({ id, text, title: article.title ?? '' })));
  return peer;
};
