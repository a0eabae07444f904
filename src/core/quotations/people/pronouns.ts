import type { Gender } from '../../language/index.ts';
import type { Person } from './people.ts';

/** The place of a mention: paragraph (counted from 1), sentence and token in it. */
export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
  readonly at: number;
}

/** A mention of a person or body outside quotations. */
export interface Sighting extends Place {
  /** Null for a person who is not distinct from others: "a diplomat", a surname that two share. */
  readonly person: Person | null;
  /** The gender that the words show, for a person who is not known. */
  readonly gender: Gender;
  /** As the subject of a sentence. */
  readonly subject: boolean;
  /** As the subject of a verb of saying. */
  readonly speaker: boolean;
  /** The person joined by "and": "Putin and Trump". */
  readonly beside: Person | null;
  /** A body that "it" may refer to, by its name or words; absent for a person. */
  readonly body?: Person | string;
}

/** `REACH`: how many paragraphs back a pronoun reaches. `MAX_CANDIDATES`: among how many mentions it chooses. */
const REACH = 3;
const MAX_CANDIDATES = 60;
/** Distance per sentence that follows the candidate in its earlier paragraph. */
const LATER_SENTENCE = 1.5;
/** Minimum lead of the best candidate over another; below it neither is certain. */
const CLEAR_LEAD = 0.3;

/** Returns the gender of a pronoun’s referent. */
export const genderOf = (pronoun: string): Gender =>
  pronoun === 'he' || pronoun === 'him'
    ? 'male'
    : pronoun === 'she' || pronoun === 'her'
      ? 'female'
      : 'unknown';

/**
 * Whether a mention may be a person. A name that only looks like a person’s counts if it is a subject: "Tesfaye Woldu
 * sounded less sure."
 */
const mayBeHuman = ({ person, subject }: Sighting): boolean =>
  person === null || person.human || (person.plausible && subject);
const genderAt = ({ person, gender }: Sighting): Gender => person?.gender ?? gender;
const disagree = (a: Gender, b: Gender): boolean => a !== b && a !== 'unknown' && b !== 'unknown';

/** Returns the likeliest referent, before a place, of words with this gender; null if it is not certain. */
export const pointedAt = (gender: Gender, place: Place, seen: readonly Sighting[]): Person | null => {
  let best: Sighting | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  /** The score of the best other candidate. */
  let otherScore = Number.NEGATIVE_INFINITY;
  const lastSentence = new Map<number, number>();
  for (let i = Math.max(0, seen.length - MAX_CANDIDATES); i < seen.length; i++) {
    const { paragraph, sentence } = seen[i] as Sighting;
    lastSentence.set(paragraph, Math.max(lastSentence.get(paragraph) ?? 0, sentence));
  }
  for (let i = seen.length - 1; i >= 0 && i >= seen.length - MAX_CANDIDATES; i--) {
    const candidate = seen[i];
    if (!candidate) break;
    const { person } = candidate;
    if (typeof candidate.body === 'string' && !person) continue;
    const paragraphs = place.paragraph - candidate.paragraph;
    if (paragraphs > REACH) break;
    if (paragraphs === 0 && candidate.at >= place.at) continue;
    const last = lastSentence.get(candidate.paragraph) ?? 0;
    const itsGender = genderAt(candidate);
    if (!mayBeHuman(candidate) || disagree(itsGender, gender)) continue;
    const distance =
      paragraphs === 0
        ? Math.max(0, place.sentence - candidate.sentence)
        : 2 + 2 * paragraphs + LATER_SENTENCE * (last - candidate.sentence);
    const score =
      (candidate.subject ? 2 : 0) + (candidate.speaker ? 1.5 : 0) + (itsGender === gender ? 1 : 0) - distance;
    if (score > bestScore) {
      if (person !== best?.person) otherScore = bestScore;
      best = candidate;
      bestScore = score;
    } else if (person !== best?.person && score > otherScore) otherScore = score;
  }
  const rival = best?.beside ?? null;
  // "Putin and Trump spoke. He …": it may be either.
  const unsure = rival !== null && rival !== best?.person && !disagree(rival.gender, gender);
  return unsure || bestScore - otherScore < CLEAR_LEAD ? null : (best?.person ?? null);
};

/**
 * Returns the person a pronoun refers to, among those mentioned before it outside quotations. The gender must not disagree.
 * Nearness, being a subject and having spoken raise a candidate’s score.
 */
export const resolvePronoun = (pronoun: string, place: Place, seen: readonly Sighting[]): Person | null => {
  const gender = genderOf(pronoun);
  return gender === 'unknown' ? null : pointedAt(gender, place, seen);
};

/**
 * Returns the possible referents of "he" and "she" inside the words of `self`, never `self`. Leaves out two nearby people of
 * one gender, because the reporter does not give the context of the words.
 */
export const others = (seen: readonly Sighting[], place: Place, self: Person | null): Sighting[] => {
  const near = seen
    .slice(-MAX_CANDIDATES)
    .filter(({ body, person }) => body === undefined || person !== null)
    .filter((one) => place.paragraph - one.paragraph <= REACH && one.person !== self && mayBeHuman(one));
  return near.filter((one) =>
    near.every((other) => other.person === one.person || disagree(genderAt(one), genderAt(other))),
  );
};

/**
 * Returns the body that "it" refers to as the subject of a verb of saying. It is the last subject of this paragraph, or the
 * last that spoke in the one before. Undefined if it is not certain.
 */
export const bodySpokenOf = (
  { paragraph, at }: Place,
  seen: readonly Sighting[],
): Person | string | undefined => {
  const near = seen
    .slice(-MAX_CANDIDATES)
    .filter((one) => one.body !== undefined && one.subject)
    .filter((one) => (one.paragraph === paragraph ? one.at < at : one.paragraph === paragraph - 1));
  const last = near.at(-1);
  return last && (last.speaker || last.paragraph === paragraph) ? last.body : undefined;
};
