import { cut, hasWords, type Span, splitSentences } from '../core/index.ts';

/** What Discord shows as something else than its letters: mentions, timestamps, custom emoji, links. */
const objects = /<(?:@[!&]?|#|t:|a?:\w+:|\/[^:>]*:|id:)[^\s>]*>/g;
const maskedLink = /\[([^\]\n]+)\]\(<?https?:\/\/[^\s)]*\)/g;
const links = /<?https?:\/\/[^\s>]+>?/g;
const headings = /^(?:-#|#{1,3})[ \t]+/gm;
const emphasis = /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__|~~|\|\||`{1,3}/g;

/** The words of a message without Discord's markup; ">" at the start of a line stays. */
export const plainContent = (content: string): string =>
  content
    .replace(maskedLink, '$1')
    .replace(objects, ' ')
    .replace(links, ' ')
    .replace(headings, '')
    .replace(emphasis, '')
    .replace(/[ \t]+/g, ' ')
    .trim();

/** UTF-16 units of a question: as many as stand on the answer whole, so that its buttons can read it back. */
export const QUESTION_CHARACTERS = 300;

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
