import type { Gender } from '../../language/index.ts';
import type { Person } from './people.ts';

/** Where a mention stands: paragraph (counted from 1), sentence and token of it. */
export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
  readonly at: number;
}

/** Somebody named outside quotations. */
export interface Sighting extends Place {
  /** Null for somebody who cannot be told from others: "a diplomat", a surname that two share. */
  readonly person: Person | null;
  /** What the words tell of somebody who is nobody known. */
  readonly gender: Gender;
  /** As the subject of a sentence. */
  readonly subject: boolean;
  /** As the subject of a verb of saying. */
  readonly speaker: boolean;
  /** Named side by side with: "Putin and Trump". */
  readonly beside: Person | null;
  /** A body that "it" may stand for, by its name or the words that name it; absent for somebody. */
  readonly body?: Person | string;
}

/** How many paragraphs back a pronoun reaches, and among how many mentions it chooses. */
const REACH = 3;
const MAX_CANDIDATES = 60;
/** What a later sentence of an earlier paragraph counts for. */
const LATER_SENTENCE = 1.5;
/** Where the best candidate is not better than another by this much, neither is certain. */
const CLEAR_LEAD = 0.3;

/** What a pronoun tells of whom it stands for. */
export const genderOf = (pronoun: string): Gender =>
  pronoun === 'he' || pronoun === 'him'
    ? 'male'
    : pronoun === 'she' || pronoun === 'her'
      ? 'female'
      : 'unknown';

/** What only looks like a name of somebody is taken for one as the subject of a sentence: "Tesfaye Woldu sounded less sure." */
const mayBeHuman = ({ person, subject }: Sighting): boolean =>
  person === null || person.human || (person.plausible && subject);
const genderAt = ({ person, gender }: Sighting): Gender => person?.gender ?? gender;
const disagree = (a: Gender, b: Gender): boolean => a !== b && a !== 'unknown' && b !== 'unknown';

/** Of those seen before a place, whom words of this gender most likely point back to; nobody where that is not certain. */
export const pointedAt = (gender: Gender, place: Place, seen: readonly Sighting[]): Person | null => {
  let best: Sighting | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  /** Of the best among the others. */
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
 * The person a pronoun stands for, among those seen before it outside quotations: the gender must not disagree; nearness,
 * standing as a subject and having spoken count for a candidate.
 */
export const resolvePronoun = (pronoun: string, place: Place, seen: readonly Sighting[]): Person | null => {
  const gender = genderOf(pronoun);
  return gender === 'unknown' ? null : pointedAt(gender, place, seen);
};

/**
 * Whom "he" and "she" may point to inside the words of `self`: never to `self`, and where two of one gender were named
 * nearby, to neither, since the words were said of something that the reporter does not tell.
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
 * The body that "it" stands for as the subject of a verb of saying: the last that is a subject in this paragraph, or that
 * spoke in the one before. Undefined where that is not certain.
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
