import { cut, hasWords, type Span, splitSentences } from '../core/index.ts';

/** What Discord shows as something else than its letters: mentions, timestamps, custom emoji, links. */
const objects = /<(?:@[!&]?|#|t:|a?:\w+:|\/[^:<>]*:|id:)[^\s<>]*>/g;
/** None reaches into the next: a message full of openings is read once. */
const maskedLink = /\[([^[\]\n]+)\]\(<?https?:\/\/(?:[^\s)\]]|\](?!\())*\)/g;
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

/** Whole words from the start of a text that does not fit, as many as do. */
const firstWords = (text: string): string =>
  text.slice(0, Math.max(0, text.lastIndexOf(' ', QUESTION_CHARACTERS)));

const firstSentences = (text: string, sentences: readonly Span[]): string =>
  text.slice(0, sentences.findLast(([, end]) => end <= QUESTION_CHARACTERS)?.[1] ?? 0);

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
