import {
  ASCRIBING,
  ASKING_FOR,
  CONDITIONS,
  DOUBTS,
  FRESH_STARTS,
  HEARSAY,
  UNTRUTHS,
} from '../../language/index.ts';
import { type ClauseWord, firstClause, lastClause, startsClause, stretchesOf } from './clauseWords.ts';
import {
  ascribes,
  conditions,
  conditionsBeside,
  denies,
  isDenial,
  negates,
  OTHERS,
  OWN,
  tellsOf,
} from './operators.ts';

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

/** Returns the start of a plain negation’s scope: after the last conjunction that begins a new clause. */
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

/** Whether the words before a claim, in its own stretch and those it continues, change its meaning. */
const turnsBehind = (
  words: readonly ClauseWord[],
  claim: readonly ClauseWord[],
  isReporter: boolean,
): boolean => {
  // "It would be a lie to | say that": the statement called a lie may begin in the claim.
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
 * Whether the clauses before the claim’s own condition it or ascribe it to another person: "If they leave, …", "Had they
 * left, …", "According to them, …".
 */
const reachesOver = (
  words: readonly ClauseWord[],
  claim: readonly ClauseWord[],
  isReporter: boolean,
): boolean => {
  const first = JOINING.has(words[0]?.lower ?? '') ? 1 : 0;
  const { lower = '' } = words[first] ?? {};
  if (lower === 'according') return !words.some((word) => OWN.test(word.lower));
  if (words.length === 1 && DOUBTS.has(lower)) return true;
  // "He said, …", but not "As he said, …".
  const isTold = ASCRIBING.has(words.at(-1)?.lower ?? '') && lower !== 'as' && lower !== 'like';
  if (isTold && !isReporter && ascribes(words)) return true;
  const isModal = claim.some((word) => MODALS.has(word.lower));
  if (words.some((_, at) => conditionsBeside(words, at))) return true;
  return (
    (lower === 'without' && isModal) || (INVERTED.has(lower) && startsClause(words[first + 1]) && isModal)
  );
};

/**
 * Whether the words before a claim in its sentence deny, doubt or condition it, or ascribe it to another person. Examples:
 * "Nobody in", "I do not believe that", "It would be a lie to say that", "Unless", "They claim that". A negation in a
 * separate clause ("We are not ready, but …") does not affect the claim. `isReporter`: the words before are the reporter’s,
 * who ascribes every statement.
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
    const [, , third] = [...scope, ...claim.slice(0, 3)];
    // "…, and certainly not …" has its own negation.
    const isOwn = JOINING.has(first?.lower ?? '')
      ? startsClause(second) || [second, third].some((word) => word !== undefined && negates(word.lower))
      : FRESH_STARTS.has(first?.lower ?? '');
    if (!isThat && (startsClause(first) || isOwn)) {
      // A separate clause: of the clauses before it, only a condition or an ascription reaches it.
      if ([next, ...stretches].some((stretch) => reachesOver(stretch, claim, isReporter))) return true;
      break;
    }
    scope = [...next, ...scope];
  }
  return turnsBehind(scope, claim, isReporter);
};

const TRAILING = new Set(['allegedly', 'supposedly', 'reportedly']);

/** Whether a stretch after a comma ascribes the claim: "…, they say", "…, according to them", "…, allegedly". */
const ascribedAfter = (stretch: readonly ClauseWord[]): boolean => {
  const [first, second] = stretch;
  if (!first) return false;
  if (first.lower === 'according') return !stretch.some(({ lower }) => OWN.test(lower));
  const isOthers = OTHERS.test(first.lower) && ASCRIBING.has(second?.lower ?? '');
  return TRAILING.has(first.lower) || (isOthers && stretch.length <= SHORT);
};

const SHORT = 4;
/** Whether a stretch begins a separate clause, which does not affect the one before. */
const isOwnClause = ([first, second]: readonly ClauseWord[]): boolean =>
  (first?.lower === 'but' && !CONDITIONS.has(second?.lower ?? '') && second?.lower !== 'only') ||
  (JOINING.has(first?.lower ?? '') && startsClause(second) && !CONDITIONS.has(second?.lower ?? ''));

/** Whether the words after a claim in its sentence make it conditional: "… if they leave". */
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

/** Whether the words after a claim in its sentence condition it or ascribe it to another person: "…, they say". */
export const turnedBehind = (behind: readonly ClauseWord[], claim: readonly ClauseWord[]): boolean =>
  conditionedBehind(behind, claim) || stretchesOf(firstClause(behind)).slice(1).some(ascribedAfter);

/** Whether the words after a claim that follows "to say that" call it untrue: "… is a lie". */
export const calledUntrue = (before: readonly ClauseWord[], behind: readonly ClauseWord[]): boolean => {
  const last = lastClause(before).at(-1)?.lower ?? '';
  if (last !== 'that' && !ASCRIBING.has(last)) return false;
  const words = firstClause(behind).slice(0, 6);
  return (
    /^(?:is|are|was|were|would|sounds|seems)$/.test(words[0]?.lower ?? '') &&
    words.some(({ lower }) => UNTRUTHS.has(lower) || negates(lower))
  );
};
