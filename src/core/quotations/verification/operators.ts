import {
  ASCRIBING,
  CONDITION_PHRASES,
  CONDITIONS,
  DENIALS,
  DENIALS_WITH_TO,
  FACTIVES,
  HARMLESS_BEHIND_NO,
  NEGATORS,
  NO_CONDITION,
  UNTRUTHS,
} from '../../language/index.ts';
import { type ClauseWord, startsClause } from './clauseWords.ts';

const BE = /(?:^(?:am|is|are|was|were|be|been)|'(?:m|re|s))$/;
/** `OWN`: the speakers themselves; `OTHERS`: other people. */
export const OWN = /^(?:i|we|me|us)(?:'.+)?$/;
export const OTHERS =
  /^(?:he|she|they|you|who|people|some|many|others|everyone|everybody|critics|nobody)(?:'.+)?$/;
/** Subjects of a verb of saying that name no speaker: "it says", "that said", "sad to say". */
const FACTUAL = new Set(['it', 'that', 'this', 'to']);

/** Whether a word says "not". */
export const negates = (lower: string): boolean => NEGATORS.has(lower) || lower.endsWith("n't");

/** Whether a word opens a condition; "even if" and "if necessary" do not. */
export const conditions = (words: readonly ClauseWord[], at: number): boolean => {
  const lower = words[at]?.lower ?? '';
  const phrase = [0, 1, 2].map((n) => words[at + n]?.lower ?? '').join(' ');
  if (CONDITION_PHRASES.some((one) => phrase === one || phrase.startsWith(`${one} `))) return true;
  if (!CONDITIONS.has(lower)) return false;
  if (lower === 'provided' || lower === 'suppose')
    return at === 0 || words[at + 1]?.lower === 'that' || startsClause(words[at + 1]);
  return true;
};

/** "If anything", "if you like": an idiom, no condition. */
const isIdiom = (words: readonly ClauseWord[], at: number): boolean => {
  const [first = '', second = ''] = [words[at + 1]?.lower, words[at + 2]?.lower];
  if (words[at]?.lower !== 'if') return false;
  return (
    NO_CONDITION.clause.has(`${first} ${second}`) ||
    (NO_CONDITION.behind.has(first) && !startsClause(words[at + 2]))
  );
};

/** Whether a condition covers the neighbouring clauses too, not only its own. */
export const conditionsBeside = (words: readonly ClauseWord[], at: number): boolean =>
  conditions(words, at) &&
  words[at]?.lower !== 'whether' &&
  !NO_CONDITION.before.has(words[at - 1]?.lower ?? '') &&
  !isIdiom(words, at);

/** Whether a word denies, hinders or doubts the words after it: "doubt", "failed to". */
export const isDenial = (words: readonly ClauseWord[], at: number): boolean => {
  const { lower = '' } = words[at] ?? {};
  return DENIALS.has(lower) || (DENIALS_WITH_TO.has(lower) && words[at + 1]?.lower === 'to');
};

/** Whether the negation at `at` denies the words after it. */
export const denies = (words: readonly ClauseWord[], at: number): boolean => {
  const { lower = '' } = words[at] ?? {};
  const next = words[at + 1]?.lower ?? '';
  // "No, the harbour is open."
  if (lower === 'no' && (at + 1 === words.length ? false : HARMLESS_BEHIND_NO.no.has(next))) return false;
  if ((lower === 'not' || lower.endsWith("n't")) && HARMLESS_BEHIND_NO.not.has(next)) return false;
  // "Not paying taxes is smart": the negation covers the subject only.
  if (lower === 'not' && next.endsWith('ing') && !BE.test(words[at - 1]?.lower ?? '')) return false;
  const behind = words.slice(at + 1);
  return !behind.some(
    ({ lower: one }, n) =>
      FACTIVES.has(one) || isDenial(behind, n) || (UNTRUTHS.has(one) && tellsOf(behind, n)),
  );
};

/** Whether the words after `at` open a statement that the word refers to: "a lie to say that", "the claim that". */
export const tellsOf = (words: readonly ClauseWord[], at: number): boolean => {
  const [next = '', second = ''] = [words[at + 1]?.lower, words[at + 2]?.lower];
  return next === 'that' || (next === 'to' && ASCRIBING.has(second)) || ASCRIBING.has(next);
};

/** Whether the words before a claim ascribe it to another person: "they say that", "the general claims". */
export const ascribes = (words: readonly ClauseWord[]): boolean => {
  const verb = words.findLastIndex(({ lower }) => ASCRIBING.has(lower));
  if (verb < 0) return words.some(({ lower }, at) => lower === 'according' && words[at + 1]?.lower === 'to');
  const behind = words.slice(verb + 1);
  // The statement follows "that", or follows the verb and its addressee directly.
  const isTold =
    behind.length <= 2 || behind.at(-1)?.lower === 'that' || behind.some(({ lower }) => lower === 'that');
  if (!isTold) return false;
  for (let at = verb - 1; at >= 0; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (OWN.test(lower)) return false;
    if (OTHERS.test(lower)) return true;
  }
  // "Say that …" is a request; "it says" and "history tells" state a fact.
  return (
    verb > 0 &&
    !FACTUAL.has(words[verb - 1]?.lower ?? '') &&
    !words.slice(0, verb).some(({ lower }) => lower === 'let')
  );
};
