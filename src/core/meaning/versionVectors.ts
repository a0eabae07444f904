import type { Steps } from '../../shared/index.ts';
import { type Article, articleLanguage } from '../corpus/index.ts';
import type { Nearness, PassageVectors } from './vectors/passageVectors.ts';

/**
 * A passage that waits for its vector: its place in the corpus, its article, and its place in the article, counted from 0.
 */
export interface Unencoded {
  readonly place: number;
  readonly article: Article;
  readonly at: number;
}

/** The vectors of one version of the corpus, by the places of its passages. */
export interface VersionVectors {
  /** How many passages are to get a vector, and how many have one. */
  readonly wanted: number;
  readonly encoded: number;
  /**
   * How many more passages are readable. They get a vector when words find them, and lose it when many others have got one
   * since.
   */
  readonly beyond: number;
  /** Counts vectors that its articles got while another version served. */
  refresh(): void;
  /** Returns the passages without a vector, newest articles first, and in each the shortest passages first. */
  missing(): Unencoded[];
  /** Returns every passage that may have a vector. */
  all(): Unencoded[];
  /** Gives a passage its vector; returns false if the payload is invalid. */
  put(passage: Unencoded, payload: Uint8Array): boolean;
  /** Returns the places nearest to a question, nearest first. */
  nearest(question: Float32Array, limit: number, has: (place: number) => boolean): number[];
  nearness(question: Float32Array, place: number): Nearness | undefined;
  /** Returns the vectors of the sentences of a passage; undefined if the passage has no vector. */
  sentences(place: number): Float32Array[] | undefined;
  /** Returns the passage at a place if it may have a vector but has none; otherwise undefined. */
  unencoded(place: number): Unencoded | undefined;
}

const NONE = -1;
/** How many passages beyond `most` keep the vector that they got. */
const MOST_CACHED = 10_000;
/** Returns whether the encoder can read an article: it is in English, or its language is unknown. */
export const isReadable = (article: Article): boolean => ['en', null].includes(articleLanguage(article));
const newestFirst = (a: Article, b: Article): number =>
  (Date.parse(b.publishedAt ?? '') || 0) - (Date.parse(a.publishedAt ?? '') || 0);

/**
 * Keeps the vectors of successive versions: an article that stays keeps its slots. At most `most` passages get a vector in
 * advance, and at most `mostCached` more on demand.
 */
export const createVersions = (vectors: PassageVectors, most: number, mostCached = MOST_CACHED) => {
  /** The slot of each paragraph, `NONE` if it has no vector. */
  const slotsOf = new WeakMap<Article, Int32Array>();
  const slots = (article: Article): Int32Array => {
    const known = slotsOf.get(article) ?? new Int32Array(article.paragraphs.length).fill(NONE);
    slotsOf.set(article, known);
    return known;
  };
  /** The passages with a vector beyond `most`, the oldest first; the list outlives its version. */
  const cached: Unencoded[] = [];
  return {
    /** Prepares a version, in steps. `articles` in the order of the corpus. */
    versionSteps: function* (articles: readonly Article[]): Steps<VersionVectors> {
      const firstPlace = new Map<Article, number>();
      const articleAt: Article[] = [];
      const placeOfSlot: number[] = [];
      let encoded = 0;
      let readable = 0;
      for (const article of articles) {
        firstPlace.set(article, articleAt.length);
        for (const _ of article.paragraphs) articleAt.push(article);
        if (isReadable(article)) readable += article.paragraphs.length;
        yield;
      }
      const refresh = (): void => {
        encoded = 0;
        for (const [article, first] of firstPlace)
          slots(article).forEach((slot, at) => {
            if (slot === NONE) return;
            placeOfSlot[slot] = first + at;
            encoded += 1;
          });
      };
      refresh();
      const forget = ({ article, at }: Unencoded): void => {
        const slot = slots(article)[at] ?? NONE;
        if (slot === NONE) return;
        vectors.take(slot);
        slots(article)[at] = NONE;
        placeOfSlot[slot] = NONE;
        encoded -= 1;
      };
      const placed = (place: number): Unencoded | undefined => {
        const article = articleAt[place];
        return article && { place, article, at: place - (firstPlace.get(article) ?? 0) };
      };
      const slotAt = (place: number): number => {
        const passage = placed(place);
        return passage ? (slots(passage.article)[passage.at] ?? NONE) : NONE;
      };
      return {
        wanted: Math.min(most, readable),
        beyond: Math.max(0, readable - most),
        refresh,
        get encoded() {
          return encoded;
        },
        missing: () => {
          const found: Unencoded[] = [];
          for (const article of articles.filter(isReadable).sort(newestFirst)) {
            if (encoded + found.length >= most) break;
            const { paragraphs } = article;
            const lacking = [...slots(article).keys()].filter((at) => slots(article)[at] === NONE);
            lacking.sort((a, b) => (paragraphs[a]?.length ?? 0) - (paragraphs[b]?.length ?? 0));
            const first = firstPlace.get(article) ?? 0;
            found.push(...lacking.map((at) => ({ place: first + at, article, at })));
          }
          return found.slice(0, Math.max(0, most - encoded));
        },
        all: () =>
          articles.filter(isReadable).flatMap((article) =>
            article.paragraphs.map((_, at) => ({
              place: (firstPlace.get(article) ?? 0) + at,
              article,
              at,
            })),
          ),
        put: (passage, payload) => {
          const { place, article, at } = passage;
          const slot = vectors.put(payload);
          if (slot === undefined) return false;
          slots(article)[at] = slot;
          placeOfSlot[slot] = place;
          encoded += 1;
          if (encoded > most) cached.push(passage);
          if (cached.length > mostCached) cached.splice(0, 1).forEach(forget);
          return true;
        },
        nearest: (question, limit, has) => {
          const placeOf = (slot: number): number => placeOfSlot[slot] ?? NONE;
          return vectors
            .nearest(question, limit, (slot) => placeOf(slot) !== NONE && has(placeOf(slot)))
            .map(({ slot }) => placeOf(slot));
        },
        nearness: (question, place) => {
          const slot = slotAt(place);
          if (slot === NONE) return undefined;
          const before = (placed(place)?.at ?? 0) > 0 ? slotAt(place - 1) : NONE;
          const near = vectors.nearness(question, slot);
          return before === NONE ? near : { ...near, before: vectors.cosine(question, before) };
        },
        sentences: (place) => {
          const slot = slotAt(place);
          return slot === NONE ? undefined : vectors.sentences(slot);
        },
        unencoded: (place) => {
          const passage = placed(place);
          return passage && slotAt(place) === NONE && isReadable(passage.article) ? passage : undefined;
        },
      };
    },
    /** Frees the vectors of articles that are in no version any more. */
    retire: (gone: Iterable<Article>): void => {
      for (const article of gone) {
        for (const slot of slotsOf.get(article) ?? []) if (slot !== NONE) vectors.take(slot);
        slotsOf.delete(article);
      }
    },
  };
};
