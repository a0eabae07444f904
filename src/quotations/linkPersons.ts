import { type NameParts, namePartsOf, namesAgree } from '../language/personName.ts';
import { isBareRole, personKey } from './personKey.ts';
import type { Quotation } from './quotation.ts';

interface Known {
  readonly name: string;
  readonly parts: NameParts;
}

const fullestFirst = (a: Known, b: Known): number =>
  b.parts.middle.length - a.parts.middle.length ||
  Number(b.parts.given !== '') - Number(a.parts.given !== '') ||
  b.name.length - a.name.length ||
  (a.name < b.name ? -1 : 1);

/**
 * Of all names, which stand for one person: each name with the fullest name of its person. A name that fits two people
 * (a surname that two share, an initial that fits both) stays by itself.
 */
const fullestNames = (names: Iterable<string>): Map<string, string> => {
  const people = new Map<string, Known[]>();
  const fullest = new Map<string, string>();
  const known = [...new Set(names)].map((name): Known => ({ name, parts: namePartsOf(name.split(/\s+/)) }));
  for (const one of known.sort(fullestFirst)) {
    const sharing = people.get(one.parts.surname) ?? [];
    const [only, second] = sharing.filter((other) => namesAgree(one.parts, other.parts));
    if (only && !second) fullest.set(one.name, only.name);
    else {
      fullest.set(one.name, one.name);
      // A surname that fits two people is neither, and must not make a third name ambiguous.
      if (!only) people.set(one.parts.surname, [...sharing, one]);
    }
  }
  return fullest;
};

/**
 * Gives each speaker one key for the same person across the corpus: "Steve Witkoff" here, "Steven Witkoff" and "Witkoff"
 * there. Two people of one surname stay two. Depends on the set of names only, not on the order of the articles.
 */
export const linkPersons = (byArticle: readonly (readonly Quotation[])[]): Quotation[][] => {
  const names = byArticle.flatMap((quotations) =>
    quotations.flatMap(({ speaker }) => (speaker && !isBareRole(speaker.name) ? [speaker.name] : [])),
  );
  const fullest = fullestNames(names);
  return byArticle.map((quotations) =>
    quotations.map((quotation): Quotation => {
      const { speaker, passage } = quotation;
      if (!speaker) return quotation;
      const person = personKey(fullest.get(speaker.name) ?? speaker.name, passage.article.id);
      return { ...quotation, speaker: { ...speaker, person } };
    }),
  );
};
