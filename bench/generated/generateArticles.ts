import type { Article } from '../../src/core/corpus/index.ts';
import { random } from './random.ts';
import { createVocabulary } from './vocabulary.ts';

export interface GeneratedCorpusOptions {
  readonly articles: number;
  /** Paragraphs over all articles. */
  readonly paragraphs: number;
  readonly seed: number;
}

const VOCABULARY = 60_000;
const SENTENCES = { least: 2, spread: 3 } as const;
const WORDS = { least: 8, spread: 16 } as const;
/** Share of paragraphs that quote somebody; as in news, some quote at length and some quote a phrase. */
const QUOTING = 0.3;
const SPEAKERS_PER_ARTICLE = 4;
const GIVEN =
  'Anna Boris Carla David Elena Frank Grace Henry Irene James Karen Louis Maria Nikolai Olga Peter'.split(
    ' ',
  );
const ROLES = 'envoy,spokesman,minister,negotiator,analyst'.split(',');
const VERBS = 'said,told reporters,added,warned,insisted'.split(',');

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * Generates news-like articles from a seed: words by Zipf's law from a vocabulary of 60,000, sentences of 8 to 23 words, 2
 * to 4 sentences a paragraph. Three paragraphs in ten quote one of the article's four speakers, first by full name, then by
 * surname. The same options give the same articles on every machine.
 */
export const generateArticles = function* (options: GeneratedCorpusOptions): Generator<Article> {
  const next = random(options.seed);
  const { words, draw } = createVocabulary(VOCABULARY, next);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(from: readonly Item[]): Item => from[below(from.length)] as Item;
  const surname = (): string => capitalised(words[2_000 + below(3_000)] ?? '');
  const clause = (): string => Array.from({ length: WORDS.least + below(WORDS.spread) }, draw).join(' ');
  const sentence = (): string => `${capitalised(clause())}.`;

  for (let at = 0; at < options.articles; at += 1) {
    const speakers = Array.from({ length: SPEAKERS_PER_ARTICLE }, () => ({
      given: pick(GIVEN),
      surname: surname(),
      role: pick(ROLES),
      known: false,
    }));
    const quoting = (): string => {
      const speaker = pick(speakers);
      const name = speaker.known ? speaker.surname : `${speaker.role} ${speaker.given} ${speaker.surname}`;
      speaker.known = true;
      return next() < 0.7
        ? `“${capitalised(clause())},” ${pick(VERBS)} ${name}.`
        : `${capitalised(name)} ${pick(VERBS)} it was “${Array.from({ length: 4 }, draw).join(' ')}” on Monday.`;
    };
    const count =
      Math.floor(((at + 1) * options.paragraphs) / options.articles) -
      Math.floor((at * options.paragraphs) / options.articles);
    yield {
      id: `article-${String(at + 1).padStart(6, '0')}`,
      title: capitalised(Array.from({ length: 7 }, draw).join(' ')),
      publisher: 'The Generated Daily',
      publishedAt: new Date(Date.UTC(2025, 0, 1) + below(700) * 86_400_000).toISOString().slice(0, 10),
      paragraphs: Array.from({ length: count }, () => {
        const sentences = Array.from({ length: SENTENCES.least + below(SENTENCES.spread) }, sentence);
        if (next() < QUOTING) sentences.splice(below(sentences.length), 1, quoting());
        return sentences.join(' ');
      }),
    };
  }
};
