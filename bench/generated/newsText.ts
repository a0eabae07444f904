import { createVocabulary } from './vocabulary.ts';

/** The prose of one article. */
interface ArticleText {
  title(): string;
  paragraph(): string;
}

const VOCABULARY = 60_000;
const NAMES = 5_000;
const PHRASES = 2_000;
/** Number of names and of topical words of one article. */
const CAST = 6;
const TOPIC = 30;
/** Words of a paragraph; short paragraphs are more frequent than long ones. */
const WORDS = { least: 10, spread: 110, bend: 1.6 } as const;
const SENTENCE = { least: 6, spread: 19 } as const;
/** Shares of the words in a text that are not drawn by frequency. */
const SHARES = { rare: 0.01, name: 0.05, phrase: 0.04, topic: 0.1 } as const;
/** Topical words come from the middle of the vocabulary. */
const TOPICAL = { from: 300, spread: 20_000 } as const;

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * Makes news-like prose from random numbers. Words follow Zipf's law, with a tail of words that hardly ever recur. Each
 * article has its names and topical words; phrases recur over the corpus. A paragraph has 10 to 120 words.
 */
export const createNewsText = (next: () => number): (() => ArticleText) => {
  const { words, draw } = createVocabulary(VOCABULARY, next);
  const below = (limit: number): number => Math.floor(next() * limit);
  /** Draws small numbers more often than large ones. */
  const early = (limit: number): number => Math.floor(limit * next() ** 3);
  const rare = (): string => `${words[below(VOCABULARY)]}${words[below(VOCABULARY)]}`;
  const names = Array.from({ length: NAMES }, () => capitalised(words[2_000 + below(40_000)] ?? ''));
  const phrases = Array.from({ length: PHRASES }, () => Array.from({ length: 2 + below(4) }, draw).join(' '));
  return () => {
    const cast = Array.from({ length: CAST }, () => names[early(NAMES)] ?? '');
    const topic = Array.from({ length: TOPIC }, () => words[TOPICAL.from + below(TOPICAL.spread)] ?? '');
    const piece = (): string => {
      let place = next();
      const falls = (share: number): boolean => {
        place -= share;
        return place < 0;
      };
      if (falls(SHARES.rare)) return rare();
      if (falls(SHARES.name)) return cast[early(CAST)] ?? '';
      if (falls(SHARES.phrase)) return phrases[early(PHRASES)] ?? '';
      if (falls(SHARES.topic)) return topic[early(TOPIC)] ?? '';
      return draw();
    };
    return {
      title: () => capitalised(Array.from({ length: 7 }, piece).join(' ')),
      paragraph: () => {
        const wanted = WORDS.least + Math.floor((WORDS.spread + 1) * next() ** WORDS.bend);
        const text = Array.from({ length: wanted }, piece).join(' ').split(' ').slice(0, wanted);
        const sentences: string[] = [];
        while (text.length > 0) {
          const length = SENTENCE.least + below(SENTENCE.spread);
          sentences.push(`${capitalised(text.splice(0, length).join(' '))}.`);
        }
        return sentences.join(' ');
      },
    };
  };
};
