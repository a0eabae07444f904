import { foldLetters } from './letters.ts';
import {
  ASKING_WORDS,
  OVERVIEW_WORDS,
  type OverviewKind,
  POLITE_WORDS,
  WHOLE_WORDS,
} from './lexicon/asking/overviewWords.ts';
import { LANGUAGE_MARKS } from './lexicon/languageWords.ts';
import { mendQuestion } from './mendQuestion.ts';

/** A request for an overview of a topic. */
export interface OverviewIntent {
  readonly kind: OverviewKind;
  /** The words of the request that name its topic; empty if it names none: "what is new?". */
  readonly topic: string;
  /** Whether the request is only a topic or a title, without an asking word. */
  readonly isBare: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

interface Phrase {
  readonly kind: OverviewKind;
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly isTopicOptional: boolean;
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'uk'];
const TOPIC = '…';
const OPTIONAL = '…?';
/** Without an asking word, a longer text is a sentence or a title, not a topic. */
export const MOST_TOPIC_WORDS = 8;
const MOST_WORDS = 60;

/** Reads the "s" of "what's" as the word "is". */
const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }, at) => {
    const form = foldLetters(word);
    return { start: index, end: index + word.length, form: form === 's' && at > 0 ? 'is' : form };
  });

const folded = (words: Iterable<string>): Set<string> => new Set([...words].map(foldLetters));
const polite = folded(POLITE_WORDS);
const asking = folded(ASKING_WORDS);
const small = new Set([
  ...folded(WHOLE_WORDS),
  ...LANGUAGES.flatMap((language) => [...(LANGUAGE_MARKS.get(language)?.words ?? [])].map(foldLetters)),
  ...'in an a of to on l d au aux en y u a i в у'.split(' ').map(foldLetters),
]);

const phraseOf = (kind: OverviewKind, phrase: string): Phrase => {
  const words = phrase.trim().split(/\s+/);
  const at = words.findIndex((word) => word === TOPIC || word === OPTIONAL);
  const forms = (part: readonly string[]): string[] => part.map(foldLetters);
  const until = at < 0 ? words.length : at;
  return {
    kind,
    before: forms(words.slice(0, until)),
    behind: forms(words.slice(until + 1)),
    isTopicOptional: at < 0 || words[at] === OPTIONAL,
  };
};
const wordsIn = ({ before, behind }: Phrase): number => before.length + behind.length;
/** The longest first, because it is the most specific. */
const PHRASES: readonly Phrase[] = Object.entries(OVERVIEW_WORDS)
  .flatMap(([kind, phrases]) => phrases.split(/ \/\s/).map((one) => [kind, one]))
  .map(([kind, phrase]) => phraseOf(kind as OverviewKind, phrase ?? ''))
  .sort((a, b) => wordsIn(b) - wordsIn(a));

/** Returns the topic between the words of a phrase; undefined if the phrase does not match. */
const between = (
  { before, behind, isTopicOptional }: Phrase,
  tokens: readonly Token[],
): Token[] | undefined => {
  const end = tokens.length - behind.length;
  if (end < before.length) return undefined;
  if (!before.every((form, at) => tokens[at]?.form === form)) return undefined;
  if (!behind.every((form, at) => tokens[end + at]?.form === form)) return undefined;
  const topic = tokens.slice(before.length, end);
  return topic.length > 0 || isTopicOptional ? topic : undefined;
};

/** Removes the words of a set from both ends. */
const without = (tokens: readonly Token[], set: ReadonlySet<string>): Token[] => {
  const isKept = ({ form }: Token): boolean => !set.has(form);
  const first = tokens.findIndex(isKept);
  return first < 0 ? [] : tokens.slice(first, tokens.findLastIndex(isKept) + 1);
};

/** Returns the kind and the topic of a request for an overview; undefined if it asks for a fact. */
export const overviewIntent = (typed: string): OverviewIntent | undefined => {
  const text = mendQuestion(typed);
  const all = tokensOf(text);
  if (all.length === 0 || all.length > MOST_WORDS) return undefined;
  const topicOf = (tokens: readonly Token[]): string => {
    const named = without(tokens, small);
    const [first, last] = [named[0], named.at(-1)];
    return first && last ? text.slice(first.start, last.end) : '';
  };
  for (const tokens of [all, without(all, polite)]) {
    for (const phrase of PHRASES) {
      const topic = between(phrase, tokens);
      if (!topic) continue;
      const { kind, before } = phrase;
      // "Explain why …" asks for a fact.
      if (before.length > 0 && asking.has(topic[0]?.form ?? '')) return undefined;
      // A sentence may end in "news" or begin with "who is".
      const isLong = topic.length > MOST_TOPIC_WORDS || topic.some(({ form }) => asking.has(form));
      if (isLong && (kind !== 'summary' || before.length > 0)) return undefined;
      if (topicOf(topic) !== '' || kind === 'summary' || kind === 'news')
        return { kind, topic: topicOf(topic), isBare: false };
    }
  }
  const isAsking = text.includes('?') || all.some(({ form }) => asking.has(form));
  return isAsking || topicOf(all) === '' ? undefined : { kind: 'summary', topic: text.trim(), isBare: true };
};

/** Returns the number of words in a topic. */
export const topicWords = (topic: string): number => tokensOf(topic).length;
