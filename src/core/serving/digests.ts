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

/** What is known of one article by itself: nothing here depends on another article. */
interface Digest {
  readonly passages: readonly Passage[];
  /** Persons are not linked across articles yet. */
  readonly quotations: readonly Quotation[];
}

/** What the versions of a corpus have in common. */
export interface Digests {
  /** The digest of an article; made once for each article object. */
  of(article: Article): Digest;
  readonly lexicon: Lexicon;
  readonly linkPersons: LinkPersons;
  readonly indexSpeakers: IndexSpeakers;
  readonly indexArticles: IndexArticles;
}

/** The digests of what was kept. */
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

/** Remembers the digest of every article object that is still in use; begins with those that were kept. */
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

/** The quotations of an article as they are kept. */
export const keptQuotations = ({ quotations }: Digest): KeptQuotation[] =>
  quotations.map(({ passage, ...rest }) => ({ paragraph: passage.paragraph, ...rest }));
