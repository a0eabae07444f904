import { PERSON_ROLES } from '../language/index.ts';
import { attributeQuotes, type Judged, type Setting } from './attributeQuotes.ts';
import { speechClauses } from './clauses/speechClauses.ts';
import type { Person } from './people/people.ts';
import { others, type Place, type Sighting } from './people/pronouns.ts';
import { type Attributed, hasSource, NOTHING_BEFORE } from './sieves/sieve.ts';
import { NESTED_SIEVES, SIEVES } from './sieves/sieves.ts';
import { type Reading, readText } from './text/reading.ts';

/** Whether the words of a quotation name a person; a pronoun in them then refers to that person. */
const namesSomebody = ({ names, stream: { tokens } }: Reading): boolean =>
  names.some(({ kind, words }) => kind !== 'thing' && words.length > 0) ||
  tokens.some(({ lower }) => PERSON_ROLES.has(lower));

/** Returns the one other person the words name: "he" in "I met Governor Rey, and he said". */
const onlyOther = (
  { people }: Setting,
  { names }: Reading,
  place: Place,
  self: Person | null,
): Sighting[] => {
  const named = names.filter(({ kind, words }) => kind === 'person' && words.length > 0);
  const [only, ...more] = new Set(named.map((name) => people.resolve(name)));
  if (!only || more.length > 0 || only === self) return [];
  only.human = true;
  return [
    {
      ...place,
      at: place.at - 1,
      person: only,
      gender: only.gender,
      subject: false,
      speaker: false,
      beside: null,
    },
  ];
};

/**
 * Returns the quotations inside a quotation, with their speakers. Inside a report without a speaker every sieve applies, as
 * in the article’s own text. Inside an utterance only a verb of saying next to the inner quotation counts, and "I" is the
 * outer speaker. Leaves out inner quotations without a speaker.
 */
export const nestedQuotes = (setting: Setting, outer: Judged, at: number): Attributed[] => {
  const { quote, source } = outer.attributed;
  if (quote.children.length === 0) return [];
  const reading = readText(setting.reading.text, ...quote.inner, quote.children);
  const place = setting.placeOf(at);
  const inner: Setting = {
    ...setting,
    reading,
    clauses: speechClauses(reading),
    placeOf: () => place,
    self: source,
    seen: outer.nobodys
      ? setting.seen
      : namesSomebody(reading)
        ? onlyOther(setting, reading, place, source.person)
        : others(setting.seen, place, source.person),
    before: NOTHING_BEFORE,
    next: null,
    sieves: outer.nobodys ? SIEVES : NESTED_SIEVES,
  };
  const judged = attributeQuotes(inner);
  const deeper = judged.flatMap((one) => nestedQuotes(inner, one, at));
  return [...judged.map(({ attributed }) => attributed).filter(hasSource), ...deeper];
};
