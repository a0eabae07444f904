import { z } from 'zod';
import { hasWords } from '../language/index.ts';
import type { Choice } from './reader.ts';
import type { GivenPassage } from './withinBudget.ts';

/** A reply that does not fit: it is discarded, and the answer stays unchanged. */
export class UnfitReply extends Error {
  override readonly name = 'UnfitReply';
}

/** A choice is about a hundred characters; a model that thinks aloud writes more before it. */
const MOST_CHARACTERS = 32_768;
const MOST_PASSAGES = 12;
const MOST_SENTENCES = 60;
const MOST_PHRASES = 3;
const MOST_PHRASE = 100;

const number = z.int().min(1);
const reply = z.object({
  verdict: z.enum(['answered', 'partly', 'none']),
  chosen: z
    .array(z.object({ passage: number, sentences: z.array(number).max(MOST_SENTENCES).default([]) }))
    .max(MOST_PASSAGES)
    .default([]),
  search: z.array(z.string()).max(MOST_PASSAGES).default([]),
});

/** Returns the last `{…}` of a text whose braces are balanced, in one pass; braces in quotation marks inside it do not count. */
const lastObject = (text: string): string | undefined => {
  let found: string | undefined;
  let from = 0;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (isQuoted && mark === '\\') at += 1;
    else if (mark === '"') isQuoted = depth > 0 && !isQuoted;
    else if (mark === '{' && !isQuoted) {
      if (depth === 0) from = at;
      depth += 1;
    } else if (mark === '}' && !isQuoted && depth > 0) {
      depth -= 1;
      if (depth === 0) found = text.slice(from, at + 1);
    }
  }
  return found;
};

/** Parses the last JSON object in a text and ignores the text around it, because models like to introduce their reply. */
const jsonIn = (text: string): unknown => {
  const found = lastObject(text.slice(text.lastIndexOf('</think>') + 1));
  if (found === undefined) throw new UnfitReply('it holds no JSON object');
  try {
    return JSON.parse(found);
  } catch {
    throw new UnfitReply('it is no JSON');
  }
};

const phrasesOf = (search: readonly string[]): string[] =>
  search
    .map((phrase) => phrase.replace(/[\s\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim())
    .filter((phrase) => phrase.length <= MOST_PHRASE && hasWords(phrase))
    .slice(0, MOST_PHRASES);

/**
 * Returns the choice that a model's reply makes among the given passages. Throws `UnfitReply` if the reply has another form,
 * or a number that was not given: a partly wrong reply is discarded as a whole.
 */
export const parseChoice = (content: string, given: readonly GivenPassage[]): Choice => {
  if (content.length > MOST_CHARACTERS) throw new UnfitReply('it is too long');
  const parsed = reply.safeParse(jsonIn(content));
  if (!parsed.success) throw new UnfitReply('it has another form than was asked for');
  const { verdict, chosen, search } = parsed.data;
  if (verdict === 'none') return { verdict, chosen: [], search: phrasesOf(search) };
  const byPassage = new Map<number, Set<number>>();
  for (const { passage, sentences } of chosen) {
    const one = given.find((each) => each.passage === passage - 1);
    if (!one) throw new UnfitReply('it names a passage that was not given');
    if (sentences.some((sentence) => !one.sentences.includes(sentence - 1)))
      throw new UnfitReply('it names a sentence that was not given');
    const places = byPassage.get(passage - 1) ?? new Set();
    for (const sentence of sentences) places.add(sentence - 1);
    byPassage.set(passage - 1, places);
  }
  if (byPassage.size === 0) throw new UnfitReply('it says that there is an answer, and names no passage');
  return {
    verdict,
    chosen: [...byPassage].map(([passage, sentences]) => ({
      passage,
      sentences: [...sentences].sort((a, b) => a - b),
    })),
    search: [],
  };
};
