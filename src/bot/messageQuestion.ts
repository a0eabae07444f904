import { cut, hasWords, type Span, splitSentences } from '../core/index.ts';
import { plainContent } from './plainContent.ts';
import { QUESTION_CHARACTERS } from './questionLimit.ts';

const fits = (text: string): boolean => text.length <= QUESTION_CHARACTERS;

/** Whole words from the start, as many as fit. */
const firstWords = (text: string): string => {
  const words = text.split(' ');
  while (words.length > 1 && !fits(words.join(' '))) words.pop();
  return fits(words.join(' ')) ? words.join(' ') : '';
};

const firstSentences = (text: string, sentences: readonly Span[]): string =>
  sentences.reduce(
    (taken, [, end]) => (fits(text.slice(0, end).trim()) ? text.slice(0, end).trim() : taken),
    '',
  );

/**
 * A message's text as a question: whole where it fits; otherwise its first sentence that asks, or as many of its first
 * sentences as fit, or words of the first. Undefined where it has no words.
 */
export const messageQuestion = (content: string): string | undefined => {
  const text = plainContent(content).replace(/\s+/g, ' ').trim();
  if (!hasWords(text)) return undefined;
  if (fits(text)) return text;
  const sentences = splitSentences(text);
  const asking = sentences
    .map((span) => cut(text, span).trim())
    .find((one) => one.endsWith('?') && fits(one));
  return asking ?? (firstSentences(text, sentences) || firstWords(text) || undefined);
};
