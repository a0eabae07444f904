import { cut, hasWords, type Span, splitSentences } from '../core/index.ts';

/** Markup that Discord renders as an object: mentions, timestamps, custom emoji, links. */
const objects = /<(?:@[!&]?|#|t:|a?:\w+:|\/[^:<>]*:|id:)[^\s<>]*>/g;
/** No match reaches into the next, so a message full of brackets takes linear time. */
const maskedLink = /\[([^[\]\n]+)\]\(<?https?:\/\/(?:[^\s)\]]|\](?!\())*\)/g;
const links = /<?https?:\/\/[^\s>]+>?/g;
const headings = /^(?:-#|#{1,3})[ \t]+/gm;
const emphasis = /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__|~~|\|\||`{1,3}/g;

/** Returns the words of a message without Discord's markup; ">" at the start of a line stays. */
export const plainContent = (content: string): string =>
  content
    .replace(maskedLink, '$1')
    .replace(objects, ' ')
    .replace(links, ' ')
    .replace(headings, '')
    .replace(emphasis, '')
    .replace(/[ \t]+/g, ' ')
    .trim();

/** Maximum UTF-16 units of a question. The answer shows all of it, so that its buttons can read it back. */
export const QUESTION_CHARACTERS = 300;

const fits = (text: string): boolean => text.length <= QUESTION_CHARACTERS;

/** Returns as many whole words from the start as fit. */
const firstWords = (text: string): string =>
  text.slice(0, Math.max(0, text.lastIndexOf(' ', QUESTION_CHARACTERS)));

const firstSentences = (text: string, sentences: readonly Span[]): string =>
  text.slice(0, sentences.findLast(([, end]) => end <= QUESTION_CHARACTERS)?.[1] ?? 0);

/**
 * Returns a message's text as a question: the whole text if it fits. Otherwise its first sentence that asks, or as many
 * first sentences as fit, or the first words. Returns undefined if it has no words.
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
