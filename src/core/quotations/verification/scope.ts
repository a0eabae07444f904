import {
  ASCRIBING,
  ASKING_FOR,
  CONDITION_PHRASES,
  CONDITIONS,
  DENIALS,
  DENIALS_WITH_TO,
  DOUBTS,
  FACTIVES,
  FRESH_STARTS,
  HARMLESS_BEHIND_NO,
  HEARSAY,
  NEGATORS,
  NO_CONDITION,
  UNTRUTHS,
} from '../../language/index.ts';
import { type ClauseWord, firstClause, lastClause, startsClause, stretchesOf } from './clauseWords.ts';

const JOINING = new Set(['and', 'or', 'so']);
const WIDE = new Set([
  'that',
  'whether',
  'say',
  'claim',
  'think',
  'saying',
  'suggest',
  'neither',
  'nor',
  'either',
]);
const MODALS = new Set(['will', 'would', 'could', 'shall', 'can', "won't", "wouldn't", "can't", "couldn't"]);
const INVERTED = new Set(['had', 'were', 'should']);
const BE = /(?:^(?:am|is|are|was|were|be|been)|'(?:m|re|s))$/;
const OWN = /^(?:i|we|me|us)(?:'.+)?$/;
const OTHERS = /^(?:he|she|they|you|who|people|some|many|others|everyone|everybody|critics|nobody)(?:'.+)?$/;

/** Whether a word says "not". */
export const negates = (lower: string): boolean => NEGATORS.has(lower) || lower.endsWith("n't");

/** Whether a word makes a condition; "even if" and "if necessary" do not. */
const conditions = (words: readonly ClauseWord[], at: number): boolean => {
  const lower = words[at]?.lower ?? '';
  const phrase = [0, 1, 2].map((n) => words[at + n]?.lower ?? '').join(' ');
  if (CONDITION_PHRASES.some((one) => phrase === one || phrase.startsWith(`${one} `))) return true;
  if (!CONDITIONS.has(lower)) return false;
  if (lower === 'provided' || lower === 'suppose')
    return at === 0 || words[at + 1]?.lower === 'that' || startsClause(words[at + 1]);
  return true;
};

/** A condition for what is said beside it, and not only in its own clause. */
const conditionsBeside = (words: readonly ClauseWord[], at: number): boolean =>
  conditions(words, at) &&
  words[at]?.lower !== 'whether' &&
  !NO_CONDITION.before.has(words[at - 1]?.lower ?? '') &&
  !NO_CONDITION.behind.has(
    words[at]?.lower === 'if' && !startsClause(words[at + 2]) ? (words[at + 1]?.lower ?? '') : '',
  );

/** Whether a word denies, hinders or doubts what is behind it: "doubt", "failed to". */
export const isDenial = (words: readonly ClauseWord[], at: number): boolean => {
  const { lower = '' } = words[at] ?? {};
  return DENIALS.has(lower) || (DENIALS_WITH_TO.has(lower) && words[at + 1]?.lower === 'to');
};

/** Whether the negation at `at` denies what is behind it. */
const denies = (words: readonly ClauseWord[], at: number): boolean => {
  const { lower = '' } = words[at] ?? {};
  const next = words[at + 1]?.lower ?? '';
  // "No, the harbour is open."
  if (lower === 'no' && (at + 1 === words.length ? false : HARMLESS_BEHIND_NO.no.has(next))) return false;
  if ((lower === 'not' || lower.endsWith("n't")) && HARMLESS_BEHIND_NO.not.has(next)) return false;
  // "Not paying taxes is smart": what is denied is the subject alone.
  if (lower === 'not' && next.endsWith('ing') && !BE.test(words[at - 1]?.lower ?? '')) return false;
  const behind = words.slice(at + 1);
  return !behind.some(
    ({ lower: one }, n) =>
      FACTIVES.has(one) || isDenial(behind, n) || (UNTRUTHS.has(one) && tellsOf(behind, n)),
  );
};

/** Whether the word at `at` speaks of what is said behind it: "a lie to say that", "the claim that". */
const tellsOf = (words: readonly ClauseWord[], at: number): boolean => {
  const [next = '', second = ''] = [words[at + 1]?.lower, words[at + 2]?.lower];
  return next === 'that' || (next === 'to' && ASCRIBING.has(second)) || ASCRIBING.has(next);
};

/** Whether the words before a claim give it as what another says: "they say that", "the general claims". */
const ascribes = (words: readonly ClauseWord[]): boolean => {
  const verb = words.findLastIndex(({ lower }) => ASCRIBING.has(lower));
  if (verb < 0) return words.some(({ lower }, at) => lower === 'according' && words[at + 1]?.lower === 'to');
  const behind = words.slice(verb + 1);
  // What is told stands behind "that", or right behind the verb and whom it is told.
  const isTold =
    behind.length <= 2 || behind.at(-1)?.lower === 'that' || behind.some(({ lower }) => lower === 'that');
  if (!isTold) return false;
  for (let at = verb - 1; at >= 0; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (OWN.test(lower)) return false;
    if (OTHERS.test(lower)) return true;
  }
  // "Say that …" is asked of somebody; "it says" and "history tells" show a fact.
  return (
    verb > 0 &&
    words[verb - 1]?.lower !== 'it' &&
    words[verb - 1]?.lower !== 'to' &&
    !words.slice(0, verb).some(({ lower }) => lower === 'let')
  );
};

/** Where the scope of a plain negation ends: behind the last conjunction that begins a clause of its own. */
const freshStart = (words: readonly ClauseWord[], isClaimClause: boolean): number => {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const lower = words[at]?.lower ?? '';
    const isAsked = lower === 'when' && words.slice(0, at).some((word) => ASKING_FOR.has(word.lower));
    if (FRESH_STARTS.has(lower) && !isAsked) return at + 1;
    const opens = at === words.length - 1 ? isClaimClause : startsClause(words[at + 1]);
    if (JOINING.has(lower) && opens && !words.slice(0, at).some((word) => WIDE.has(word.lower)))
      return at + 1;
  }
  return 0;
};

/** Whether the words before a claim, in its own stretch and those it goes on from, turn it. */
const turnsBehind = (
  words: readonly ClauseWord[],
  claim: readonly ClauseWord[],
  isReporter: boolean,
): boolean => {
  // "It would be a lie to | say that": what is called a lie may begin in the claim.
  const tells = (scope: readonly ClauseWord[], at: number): boolean =>
    tellsOf([...scope, ...claim.slice(0, 2)], at);
  if (words.some((_, at) => conditions(words, at))) return true;
  const isHearsay = words.some(({ lower }, at) => HEARSAY.has(lower) && tells(words, at));
  if (!isReporter && (isHearsay || ascribes(words))) return true;
  const scope = words.slice(freshStart(words, startsClause(claim[0])));
  return scope.some(({ lower }, at) => {
    if (negates(lower)) return denies(scope, at);
    if (isDenial(scope, at) || (UNTRUTHS.has(lower) && tells(scope, at)))
      return !scope.slice(0, at).some((word) => negates(word.lower));
    if (DOUBTS.has(lower)) return true;
    const next = scope[at + 1]?.lower;
    return (
      (lower === 'instead' && next === 'of') ||
      (lower === 'rather' && next === 'than') ||
      (lower === 'far' && next === 'from') ||
      ((lower === 'rule' || lower === 'rules' || lower === 'ruled' || lower === 'ruling') && next === 'out')
    );
  });
};

/**
 * Whether what stands before the claim's own clause makes it depend on something, or another's: "If they leave, …", "Had they
 * left, …", "According to them, …".
 */
const reachesOver = (words: readonly ClauseWord[], claim: readonly ClauseWord[]): boolean => {
  const first = JOINING.has(words[0]?.lower ?? '') ? 1 : 0;
  const { lower = '' } = words[first] ?? {};
  if (lower === 'according') return !words.some((word) => OWN.test(word.lower));
  const isModal = claim.some((word) => MODALS.has(word.lower));
  if (words.some((_, at) => conditionsBeside(words, at))) return true;
  return (
    (lower === 'without' && isModal) || (INVERTED.has(lower) && startsClause(words[first + 1]) && isModal)
  );
};

/**
 * Whether what stands before a claim in its sentence denies, doubts, conditions it or gives it as another's: "Nobody in",
 * "I do not believe that", "It would be a lie to say that", "Unless", "They claim that". A negation in a clause of its own
 * ("We are not ready, but …") says nothing of the claim. `isReporter`: the words before are the reporter's, who gives everything
 * as another's.
 */
export const turnedBefore = (
  before: readonly ClauseWord[],
  claim: readonly ClauseWord[],
  isReporter = false,
): boolean => {
  const stretches = stretchesOf(lastClause(before));
  let scope = stretches.pop() ?? [];
  for (let next = stretches.pop(); next; next = stretches.pop()) {
    const [first, second] = [...scope, ...claim.slice(0, 2)];
    const isThat = first?.lower === 'that' && startsClause(second);
    const isOwn = JOINING.has(first?.lower ?? '')
      ? startsClause(second)
      : FRESH_STARTS.has(first?.lower ?? '');
    if (!isThat && (startsClause(first) || isOwn)) {
      // A clause of its own: of those before it, only a condition reaches it.
      if ([next, ...stretches].some((stretch) => reachesOver(stretch, claim))) return true;
      break;
    }
    scope = [...next, ...scope];
  }
  return turnsBehind(scope, claim, isReporter);
};

const TRAILING = new Set(['allegedly', 'supposedly', 'reportedly']);

/** "…, they say", "…, according to them", "…, allegedly": behind a comma. */
const ascribedAfter = (stretch: readonly ClauseWord[]): boolean => {
  const [first, second] = stretch;
  if (!first) return false;
  if (first.lower === 'according') return !stretch.some(({ lower }) => OWN.test(lower));
  const isOthers = OTHERS.test(first.lower) && ASCRIBING.has(second?.lower ?? '');
  return TRAILING.has(first.lower) || (isOthers && stretch.length <= SHORT);
};

const SHORT = 4;
/** Whether a stretch begins a clause of its own, which leaves the one before as it is. */
const isOwnClause = ([first, second]: readonly ClauseWord[]): boolean =>
  (first?.lower === 'but' && !CONDITIONS.has(second?.lower ?? '') && second?.lower !== 'only') ||
  (JOINING.has(first?.lower ?? '') && startsClause(second) && !CONDITIONS.has(second?.lower ?? ''));

/** Whether what stands behind a claim in its sentence makes it a condition: "… if they leave". */
export const conditionedBehind = (behind: readonly ClauseWord[], claim: readonly ClauseWord[]): boolean => {
  const isNegated = claim.some(({ lower }) => negates(lower));
  const stretches = stretchesOf(firstClause(behind));
  const own = stretches.findIndex((stretch, n) => n > 0 && isOwnClause(stretch));
  return (own < 0 ? stretches : stretches.slice(0, own)).some(
    (stretch) =>
      stretch.some((_, at) => conditionsBeside(stretch, at)) ||
      (isNegated && stretch.some(({ lower }) => lower === 'until')),
  );
};

/** Whether what stands behind a claim in its sentence conditions it or gives it as another's: "…, they say". */
export const turnedBehind = (behind: readonly ClauseWord[], claim: readonly ClauseWord[]): boolean =>
  conditionedBehind(behind, claim) || stretchesOf(firstClause(behind)).slice(1).some(ascribedAfter);

/** Whether what is said of a claim behind "to say that" calls it untrue: "… is a lie". */
export const calledUntrue = (before: readonly ClauseWord[], behind: readonly ClauseWord[]): boolean => {
  const last = lastClause(before).at(-1)?.lower ?? '';
  if (last !== 'that' && !ASCRIBING.has(last)) return false;
  const words = firstClause(behind).slice(0, 6);
  return (
    /^(?:is|are|was|were|would|sounds|seems)$/.test(words[0]?.lower ?? '') &&
    words.some(({ lower }) => UNTRUTHS.has(lower) || negates(lower))
  );
};
