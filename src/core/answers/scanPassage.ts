import { passageId } from '../corpus/index.ts';
import { type Span, termOf } from '../language/index.ts';
import {
  type Candidate,
  type Hits,
  KIN,
  MATCH,
  type Nearness,
  type SentenceReading,
} from '../search/index.ts';
import { answersNear, denies, holdsKind } from './answerKind.ts';
import type { BoundSpeaker } from './bindSpeaker.ts';
import { type BoundQuestion, createSourcePlaces } from './boundQuestion.ts';

/** A candidate with the terms that are stated of it, for example by its title, and need not be in its text. */
export interface StatedCandidate extends Candidate {
  /** 1 for each of the question's terms that is stated of it, 0 for the others. */
  readonly stated: readonly number[];
  /** The spans of the speaker's words in it; undefined if the speaker says nothing. */
  readonly spoken: readonly Span[] | undefined;
}

/** Where the terms of a question occur in a passage. Arrays of strengths and counts run parallel to the question's terms. */
export interface PassageScan {
  /** How often each term itself occurs. */
  readonly counts: readonly number[];
  /** 1 for the term itself, `KIN` for a word that resembles it, 0 for neither. */
  readonly present: readonly number[];
  /** As `present`, in the best sentence and in the one before it. */
  readonly inBest: readonly number[];
  readonly beforeBest: readonly number[];
  /** 1 if the term is spelled as in the question. */
  readonly spelled: readonly number[];
  /** Occurrences of the terms themselves in order: which term, and which word of the passage. */
  readonly places: readonly number[];
  readonly positions: readonly number[];
  /** The sentence that holds the greatest weight of terms; the first one if none holds any. */
  readonly bestSentence: number;
  /** That weight, and the greatest weight in one sentence of the terms that are not stated of the passage. */
  readonly bestWeight: number;
  readonly bestBeyondTitle: number;
  /** The best sentence, and the one nearest in meaning if it is another. */
  readonly telling: readonly number[];
  /** Whether one of the two holds the kind of thing asked for. */
  readonly holdsKind: boolean;
  /** Whether one of the two says that something is not so; only if the question asks for that. */
  readonly denies: boolean;
  /** 1 if one of the two holds it near the question's own words, -1 if not, 0 if that is unknown. */
  readonly answersNear: number;
}

/** The average nearness of candidates, for those without a vector if others have one. */
const averageNearness = (candidates: readonly Candidate[]): Nearness | undefined => {
  let known = 0;
  let sum = 0;
  for (const { nearness } of candidates) {
    if (!nearness) continue;
    known += 1;
    sum += nearness.passage;
  }
  return known === 0 ? undefined : { passage: sum / known, sentences: [] };
};

/** States the office if a passage has its holder's surname, and the name if it has the whole office. */
const stateHolder = ({ question }: BoundQuestion, { places, matches }: Hits, stated: number[]): void => {
  if (!question.alike) return;
  const [role, name] = question.alike.map(([from, to]) =>
    question.terms.flatMap(({ position }, place) => {
      const start = question.words[position]?.start ?? 0;
      return start >= from && start < to ? [place] : [];
    }),
  );
  const [, [, nameEnd]] = question.alike;
  // The question may hold the surname already: then the name lacks it, and a given name identifies nobody.
  const lastWord = question.words.findLast(({ start }) => start < nameEnd);
  const surname = question.terms.findIndex(({ term }) => term === termOf(lastWord?.form ?? ''));
  const held = new Set(
    places.filter((place, at) => matches[at] !== MATCH.kin || !(place === surname || name?.includes(place))),
  );
  if (held.has(surname))
    for (const place of [...(role ?? []), ...(name ?? [])]) if (!held.has(place)) stated[place] = 1;
  if (role?.every((place) => held.has(place)))
    for (const place of name ?? []) if (!held.has(place)) stated[place] = 1;
};

const initialled = /\((\p{Lu}{2,7})\)/gu;
/** Maximum characters of a long form. */
const LONGEST_FORM = 120;
const SMALL_WORDS = new Set(['of', 'for', 'the', 'and', 'on', 'in', 'to']);

/** Returns the words before `end` whose capitals are these initials; undefined if the capitals differ. */
const longFormBefore = (text: string, end: number, initials: string): string | undefined => {
  const words = text
    .slice(Math.max(0, end - LONGEST_FORM), end)
    .trim()
    .split(/\s+/);
  let capitals = '';
  for (let at = words.length - 1; at >= 0 && capitals.length < initials.length; at -= 1) {
    const [letter = ''] = words[at] ?? '';
    if (/\p{Lu}/u.test(letter)) capitals = letter + capitals;
    else if (!SMALL_WORDS.has(words[at] ?? '')) return undefined;
    if (capitals === initials) return words.slice(at).join(' ');
  }
  return undefined;
};

/** Collects long forms by their initials from passages with both: "International Atomic Energy Agency (IAEA)". */
const initialsIn = (candidates: readonly Pick<Candidate, 'passage'>[]): ReadonlyMap<string, string> =>
  new Map(
    candidates.flatMap(({ passage: { text } }) =>
      [...text.matchAll(initialled)].flatMap(({ 1: initials = '', index }): [string, string][] => {
        const long = longFormBefore(text, index, initials);
        return long === undefined ? [] : [[initials, long]];
      }),
    ),
  );

/** States initials of a passage that has the long form, and the words of the long form if it has the initials. */
const stateInitials = (
  { question }: BoundQuestion,
  longForms: ReadonlyMap<string, string>,
  text: string,
  stated: number[],
): void => {
  const asked = question.text.toLowerCase();
  for (const [initials, long] of longForms) {
    const from = asked.indexOf(long.toLowerCase());
    question.terms.forEach(({ form, position }, place) => {
      const start = question.words[position]?.start ?? -1;
      const isInitials = form === initials.toLowerCase() && text.includes(long);
      const isLong = from >= 0 && start >= from && start < from + long.length && text.includes(initials);
      if (isInitials || isLong) stated[place] = 1;
    });
  }
};

/**
 * States of each candidate the terms of its article's title, those that name its source, and offices, names and initials. If
 * the candidate quotes the speaker asked for, states the name and the verb: "he said" does not repeat the name.
 */
export const stateCandidates = (
  bound: BoundQuestion,
  speaker: BoundSpeaker | undefined,
  candidates: readonly Candidate[],
): StatedCandidate[] => {
  const sourcePlaces = createSourcePlaces(bound);
  const average = averageNearness(candidates);
  const longForms = initialsIn(candidates);
  return candidates.map((candidate) => {
    const { passage, titled, hits } = candidate;
    const nearness = candidate.nearness ?? average;
    const spoken = speaker?.spans.get(passageId(passage));
    const stated = new Array<number>(bound.idf.length).fill(0);
    for (const place of titled) stated[place] = 1;
    for (const place of sourcePlaces(passage.article)) stated[place] = 1;
    if (spoken) for (const place of speaker?.places ?? []) stated[place] = 1;
    stateHolder(bound, hits, stated);
    stateInitials(bound, longForms, passage.text, stated);
    return { ...candidate, nearness, stated, spoken };
  });
};

/** Returns how strongly hits hold each of `size` terms: 1 for the term, `KIN` for one that resembles it, 0 for neither. */
export const strengthsOf = ({ places, matches }: Hits, from: number, end: number, size: number): number[] => {
  const strengths = new Array<number>(size).fill(0);
  for (let at = from; at < end; at += 1) {
    const place = places[at] as number;
    if (matches[at] !== MATCH.kin) strengths[place] = 1;
    else if (strengths[place] === 0) strengths[place] = KIN;
  }
  return strengths;
};

/** Reads where the terms of a question occur in a candidate. */
export const scanPassage = (bound: BoundQuestion, candidate: StatedCandidate): PassageScan => {
  const { question, idf } = bound;
  const { hits, sentences, nearness, stated } = candidate;
  const size = idf.length;
  const nothing = (): number[] => new Array<number>(size).fill(0);
  const counts = nothing();
  const spelled = nothing();
  const places: number[] = [];
  const positions: number[] = [];
  for (let at = 0; at < hits.places.length; at += 1) {
    const match = hits.matches[at];
    if (match === MATCH.kin) continue;
    const place = hits.places[at] as number;
    counts[place] = (counts[place] as number) + 1;
    if (match === MATCH.form) spelled[place] = 1;
    places.push(place);
    positions.push(hits.positions[at] as number);
  }
  const present = nothing();
  const none: readonly number[] = nothing();
  let inBest = none;
  let beforeBest = none;
  let before = none;
  let bestSentence = 0;
  let bestWeight = 0;
  let bestBeyondTitle = 0;
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    const { firstHit, endHit } = sentences[sentence] as SentenceReading;
    if (firstHit === endHit) {
      before = none;
      continue;
    }
    const here = strengthsOf(hits, firstHit, endHit, size);
    let weight = 0;
    let beyondTitle = 0;
    for (let place = 0; place < size; place += 1) {
      const strength = here[place] as number;
      if (strength === 0) continue;
      if (strength > (present[place] as number)) present[place] = strength;
      const part = strength * (idf[place] as number);
      weight += part;
      if (stated[place] === 0) beyondTitle += part;
    }
    if (beyondTitle > bestBeyondTitle) bestBeyondTitle = beyondTitle;
    if (weight > bestWeight) {
      bestWeight = weight;
      bestSentence = sentence;
      inBest = here;
      beforeBest = before;
    }
    before = here;
  }
  const nearest = nearness ? nearness.sentences.indexOf(Math.max(...nearness.sentences)) : -1;
  const told = nearest < 0 || nearest === bestSentence ? [bestSentence] : [bestSentence, nearest];
  // A duration counts only near the question's words: any other duration says nothing.
  const holds = told.some(
    (at) =>
      holdsKind(question.type, candidate, at) &&
      (question.type !== 'howLong' || answersNear(bound, candidate, at) !== false),
  );
  const denied = question.isNegated && told.some((at) => denies(candidate, at));
  const nears = told.map((at) => answersNear(bound, candidate, at));
  const near = nears.includes(true) ? 1 : nears.includes(false) ? -1 : 0;
  const best = {
    bestSentence,
    bestWeight,
    bestBeyondTitle,
    telling: told,
    holdsKind: holds,
    denies: denied,
    answersNear: near,
  };
  return { counts, present, inBest, beforeBest, spelled, places, positions, ...best };
};
