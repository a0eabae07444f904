import { hasRelativeDate, KIND, type QuestionType } from '../../language/index.ts';
import type { AskedKind, Missing } from '../answer.ts';
import { holdsKind } from '../answerKind.ts';
import type { BoundQuestion } from '../boundQuestion.ts';
import type { RankedPassage } from '../rankPassages.ts';
import { firmPlaces, unsupportedPlaces } from '../support.ts';

/** Number of near passages that are shown; the bot's statements about near passages hold for these. */
const SHOWN = 2;

const KINDS: Readonly<Partial<Record<QuestionType, AskedKind>>> = {
  when: 'date',
  why: 'reason',
  number: 'count',
  howLong: 'duration',
  where: 'place',
  country: 'place',
  who: 'person',
};

/** Words that may give a reason, among other meanings: if a passage has one, the bot cannot say that it gives no reason. */
const mayGiveReason =
  /(?<!\p{L})(?:because|as|since|after|over|to|so|for|due|amid|when|while|if|by|from|with|but|only|until|without)(?!\p{L})/iu;

/** Whether a passage may hold the kind of thing asked for anywhere; a date is not a number. */
const mayHold = (type: QuestionType, { candidate }: RankedPassage): boolean => {
  const { passage, sentences, wordsOf } = candidate;
  const holds = (isWanted: (kinds: number) => boolean): boolean =>
    sentences.some((_, at) => wordsOf(at).some(({ kinds }) => isWanted(kinds)));
  if (type === 'why') return mayGiveReason.test(passage.text);
  if (type === 'number') return holds((kinds) => (kinds & KIND.number) !== 0 && (kinds & KIND.date) === 0);
  if (type === 'when' && (hasRelativeDate(passage.text) || holds((kinds) => (kinds & KIND.number) !== 0)))
    return true;
  return sentences.some((_, at) => holdsKind(type, candidate, at));
};

/** Returns the words of a question at some terms' places, as it writes them; neighbours are joined. */
const wordsAt = ({ question }: BoundQuestion, places: readonly number[]): string[] => {
  const spans: [number, number][] = [];
  for (const place of places) {
    const position = question.terms[place]?.position ?? 0;
    const word = question.words[position];
    const last = spans.at(-1);
    if (!word) continue;
    if (last && /^[\s-]*$/.test(question.text.slice(last[1], word.start))) last[1] = word.end;
    else spans.push([word.start, word.end]);
  }
  return spans.map(([from, to]) => question.text.slice(from, to));
};

/** Whether the corpus holds neither the term nor a word that resembles it. */
const isUnknown = ({ isKnown, marks }: BoundQuestion, place: number): boolean =>
  isKnown[place] === false && ![...marks.values()].some((mark) => mark.place === place);

/** Finds the words and the kind of answer that the near passages lack; undefined if neither is known. */
export const findMissing = (bound: BoundQuestion, near: readonly RankedPassage[]): Missing | undefined => {
  const { type } = bound.question;
  const shown = near.slice(0, SHOWN);
  const lacking = shown.map(({ candidate, scan }) => unsupportedPlaces(bound, candidate, scan));
  const [, holder] = bound.question.alike ?? [];
  const outlets = new Set([...bound.sources.values()].flatMap((positions) => [...positions]));
  /**
   * Whether the user typed the term and not the bot, which adds a holder's name. An outlet's name does not count: it is no
   * matter of its own articles.
   */
  const isTyped = (place: number): boolean => {
    const position = bound.question.terms[place]?.position ?? 0;
    const { start = 0 } = bound.question.words[position] ?? {};
    return !outlets.has(position) && (!holder || start < holder[0] || start >= holder[1]);
  };
  const places = firmPlaces(bound).filter(
    (place) => isTyped(place) && lacking.every((one) => one.includes(place)),
  );
  const words = wordsAt(bound, places);
  const unknown = wordsAt(
    bound,
    places.filter((place) => isUnknown(bound, place)),
  );
  const asked = KINDS[type];
  const kind = shown.length > 0 && !shown.some((one) => mayHold(type, one)) ? asked : undefined;
  return words.length > 0 || kind ? { words, unknown, ...(kind ? { kind } : {}) } : undefined;
};

/** A passage is on the same matter from this cosine on, or from this share of the question's weight on. */
const NEAR = 0.775;
const SHARED = 0.2;

/** Returns whether a passage shares a name or a subject with a question, so that the bot may offer it as near. */
export const isRelated = (bound: BoundQuestion, { candidate, scan }: RankedPassage): boolean => {
  const { nearness, stated } = candidate;
  if (nearness && Math.max(nearness.passage, ...nearness.sentences) >= NEAR) return true;
  const held = bound.idf.map((weight, place) =>
    Math.max(scan.present[place] as number, stated[place] as number) > 0 ? weight : 0,
  );
  const sum = held.reduce((all, weight) => all + weight, 0);
  return bound.isName.some((is, place) => is && held[place] !== 0) || sum >= SHARED * bound.weight;
};
