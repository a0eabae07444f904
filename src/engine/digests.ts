import type { Article } from '../corpus/article.ts';
import { type Passage, passagesOf } from '../corpus/passage.ts';
import { extractQuotations } from '../quotations/extractQuotations.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { buildForwardPart, type ForwardPart } from '../search/forwardPart.ts';
import { numbering } from '../search/numbering.ts';
import type { Snapshot } from './snapshot.ts';

/** A quotation as it is kept: its passage by number. */
export interface KeptQuotation extends Omit<Quotation, 'passage'> {
  readonly paragraph: number;
}

/** What is known of one article by itself: nothing here depends on another article. */
export interface Digest {
  readonly passages: readonly Passage[];
  /** Persons are not linked across articles yet. */
  readonly quotations: readonly Quotation[];
  /** Of its passages alone. */
  readonly forward: ForwardPart;
}

/** What of a digest is kept; the rest is made of the article at once. */
export interface KeptDigest {
  readonly quotations: readonly KeptQuotation[];
  readonly forward: ForwardPart;
}

export interface Digests {
  /** The digest of an article; made once for each article object. */
  of(article: Article): Digest;
  /** What the forward indexes of the digests number their strings by. */
  words(): readonly string[];
}

/** Remembers the digest of every article object that is still in use; begins with those that were kept. */
export const createDigests = (kept?: Snapshot): Digests => {
  const digests = new WeakMap<Article, Digest>();
  const { keys, numberOf } = numbering();
  const remember = (article: Article, { quotations, forward }: KeptDigest): void => {
    const passages = passagesOf(article);
    const withPassages = quotations.flatMap(({ paragraph, ...rest }) => {
      const passage = passages[paragraph - 1];
      return passage ? [{ passage, ...rest }] : [];
    });
    digests.set(article, { passages, quotations: withPassages, forward });
  };
  const make = (article: Article): Digest => {
    const passages = passagesOf(article);
    const digest = {
      passages,
      quotations: extractQuotations(article),
      forward: buildForwardPart(passages, numberOf),
    };
    digests.set(article, digest);
    return digest;
  };
  kept?.words.forEach(numberOf);
  kept?.articles.forEach(({ article }, at) => {
    const digest = kept.digests[at];
    if (digest) remember(article, digest);
  });
  return { words: () => keys, of: (article) => digests.get(article) ?? make(article) };
};

/** What of a digest is kept. */
export const keptDigest = ({ quotations, forward }: Digest): KeptDigest => ({
  quotations: quotations.map(({ passage, ...rest }) => ({ paragraph: passage.paragraph, ...rest })),
  forward,
});
