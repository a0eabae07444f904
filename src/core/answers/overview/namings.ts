import { fold, ROLE_NOUNS, type Span, STOP_WORDS, splitTerms, splitWords } from '../../language/index.ts';
import type { RankedPassage } from '../rankPassages.ts';
import type { OverviewRequest } from './request.ts';

/** An actor as a question names it. */
export interface Actor {
  readonly name: string;
  /** The place of the word that names it in the question's terms: the surname of a person. */
  readonly place: number;
  /** Whether that word is a name. */
  readonly isName: boolean;
  /** The words of its name, folded. */
  readonly words: ReadonlySet<string>;
}

/** A sentence and the spans of an actor's names in it. */
export interface Naming {
  readonly span: Span;
  readonly names: readonly Span[];
}

/** The bearer of a name: the actor in full ("Bill Clinton"), another ("Hillary Clinton"), or either of them ("Clinton"). */
type Bearer = 'actor' | 'another' | 'either';

/** Returns the actor that a request names: by its last name, or by its last word if it has no name. */
export const actorOf = ({ intent, bound, holder }: OverviewRequest): Actor | undefined => {
  const { terms } = bound.question;
  const name = holder ?? intent.topic;
  const places = splitTerms(name).flatMap(({ term }) => {
    const place = terms.findIndex((one) => one.term === term);
    return place < 0 ? [] : [place];
  });
  const place = places.findLast((one) => bound.isName[one]) ?? places.at(-1);
  const words = new Set(splitWords(name).map(({ form }) => form));
  return place === undefined ? undefined : { name, place, isName: bound.isName[place] === true, words };
};

/** The word in front of a name, and in front of an initial: "Benjamin L. Cardin". */
const inFront = /(?<![\p{L}’'-])([\p{L}’'-]+)\s+(?:\p{Lu}\.\s+)?$/u;

const bearer = (text: string, sentence: Span, name: Span, { words, isName }: Actor): Bearer => {
  if (words.size < 2) return 'actor';
  const [, before = ''] = inFront.exec(text.slice(sentence[0], name[0])) ?? [];
  const form = fold(before);
  if (words.has(form)) return 'actor';
  if (!isName) return 'another';
  return /^\p{Lu}/u.test(before) && !STOP_WORDS.has(form) && !ROLE_NOUNS.has(form) ? 'another' : 'either';
};

/** Returns the spans of the words in each sentence that are, or resemble, the actor's last name. */
const wordsIn = ({ candidate: { hits, sentences, wordsOf } }: RankedPassage, { place }: Actor): Naming[] =>
  sentences.map(({ span, firstHit, endHit }, at) => {
    const positions = new Set<number>();
    for (let hit = firstHit; hit < endHit; hit += 1)
      if (hits.places[hit] === place) positions.add(hits.positions[hit] as number);
    const words = positions.size === 0 ? [] : wordsOf(at);
    return { span, names: words.flatMap((word) => (positions.has(word.position) ? [word.span] : [])) };
  });

/**
 * Finds an actor's names in each sentence of the passages, by passage. A surname alone names the actor unless a passage
 * names somebody else so.
 */
export const findNamings = (
  passages: readonly RankedPassage[],
  actor: Actor,
): ReadonlyMap<RankedPassage, readonly Naming[]> => {
  const bearerOf = (one: RankedPassage, { span }: Naming, name: Span): Bearer =>
    bearer(one.candidate.passage.text, span, name, actor);
  const all = passages.map((one) => [one, wordsIn(one, actor)] as const);
  const isShared = all.some(([one, namings]) =>
    namings.some((naming) => naming.names.some((name) => bearerOf(one, naming, name) === 'another')),
  );
  const allowed: readonly Bearer[] = isShared ? ['actor'] : ['actor', 'either'];
  return new Map(
    all.map(([one, namings]) => [
      one,
      namings.map((naming) => ({
        ...naming,
        names: naming.names.filter((name) => allowed.includes(bearerOf(one, naming, name))),
      })),
    ]),
  );
};
