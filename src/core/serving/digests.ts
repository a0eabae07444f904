import { type Article, articleHash, type Passage, passagesOf, shownLanguage } from '../corpus/index.ts';
import {
  createPersonLinker,
  createSpeakerIndexer,
  extractQuotations,
  type IndexSpeakers,
  type LinkPersons,
  type Quotation,
} from '../quotations/index.ts';
import { createLexicon, type Lexicon } from '../search/index.ts';
import { createArticleIndexer, type IndexArticles } from './articleIndex.ts';
import type { KeptQuotation, Snapshot } from './snapshot/snapshotContent.ts';

/** Data of one article that does not depend on other articles. */
interface Digest {
  readonly passages: readonly Passage[];
  /** Their persons are not yet linked across articles. */
  readonly quotations: readonly Quotation[];
}

/** Data that all versions of a corpus share. */
export interface Digests {
  /** Returns the digest of an article. Makes it once for each article object. */
  of(article: Article): Digest;
  readonly lexicon: Lexicon;
  readonly linkPersons: LinkPersons;
  readonly indexSpeakers: IndexSpeakers;
  readonly indexArticles: IndexArticles;
}

/** Returns the digests of the articles in a snapshot. */
const keptDigests = (kept: Snapshot): (readonly [Article, Digest])[] =>
  kept.articles.map(({ article }, at) => {
    articleHash.remember(article, kept.hashes[at] ?? '');
    shownLanguage.remember(article, kept.languages[at] ?? null);
    const passages = passagesOf(article);
    const quotations = (kept.quotations[at] ?? []).flatMap(({ paragraph, ...rest }) => {
      const passage = passages[paragraph - 1];
      return passage ? [{ passage, ...rest }] : [];
    });
    return [article, { passages, quotations }];
  });

/** Creates a store of digests, held as long as their article objects are in use. `kept`: a snapshot to start from. */
export const createDigests = (kept?: Snapshot): Digests => {
  const digests = new WeakMap<Article, Digest>(kept && keptDigests(kept));
  const make = (article: Article): Digest => {
    const digest = { passages: passagesOf(article), quotations: extractQuotations(article) };
    digests.set(article, digest);
    return digest;
  };
  return {
    of: (article) => digests.get(article) ?? make(article),
    lexicon: createLexicon(kept?.words),
    linkPersons: createPersonLinker(),
    indexSpeakers: createSpeakerIndexer(),
    indexArticles: createArticleIndexer(),
  };
};

/** Returns the quotations of an article in the form that a snapshot keeps. */
export const keptQuotations = ({ quotations }: Digest): KeptQuotation[] =>
  quotations.map(({ passage, ...rest }) => ({ paragraph: passage.paragraph, ...rest }));
