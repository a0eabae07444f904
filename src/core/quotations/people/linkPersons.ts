import { atOnce, type Steps } from '../../../shared/index.ts';
import { type NameParts, namePartsOf, namesAgree } from '../../language/index.ts';
import type { Quotation } from '../quotation.ts';
import { isBareRole, personKey } from './personKey.ts';

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
  const known = [...names]
    .filter((name) => !isBareRole(name))
    .map((name): Known => ({ name, parts: namePartsOf(name.split(/\s+/)) }));
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

/** Quotations by article, in and out, in steps. */
export type LinkPersons = (
  byArticle: readonly (readonly Quotation[])[],
) => Steps<readonly (readonly Quotation[])[]>;

const isSubset = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => {
  for (const one of some) if (!all.has(one)) return false;
  return true;
};

/**
 * Prepares to give each speaker one key for the same person across a corpus: "Steve Witkoff" here, "Steven Witkoff" and
 * "Witkoff" there. Two people of one surname stay two. Depends on the set of names only, not on the order of the articles.
 * While these are the names of the call before, what was linked then is not linked again.
 */
export const createPersonLinker = (): LinkPersons => {
  let names: ReadonlySet<string> = new Set();
  let keys: ReadonlyMap<string, string> = new Map();
  let linkedBefore = new WeakMap<readonly Quotation[], readonly Quotation[]>();
  const link = (quotations: readonly Quotation[]): readonly Quotation[] =>
    quotations.map((quotation) => {
      const { speaker, passage } = quotation;
      if (!speaker) return quotation;
      const key = keys.get(speaker.name) as string;
      const person = key.endsWith('@') ? key + passage.article.id : key;
      return { ...quotation, speaker: { ...speaker, person } };
    });
  return function* (byArticle) {
    const found = new Set<string>();
    for (const quotations of byArticle)
      for (const { speaker } of quotations) if (speaker) found.add(speaker.name);
    yield;
    if (found.size !== names.size || !isSubset(found, names)) {
      const fullest = fullestNames(found);
      yield;
      // For no article: a key that is bound to one ends with "@".
      keys = new Map(Array.from(found, (name) => [name, personKey(fullest.get(name) ?? name, '')]));
      names = found;
      linkedBefore = new WeakMap();
      yield;
    }
    const linked: (readonly Quotation[])[] = [];
    for (const quotations of byArticle) {
      const known = linkedBefore.get(quotations) ?? link(quotations);
      linkedBefore.set(quotations, known);
      linked.push(known);
      yield;
    }
    return linked;
  };
};

/** Links the speakers of one corpus; see `createPersonLinker`. */
export const linkPersons = (
  byArticle: readonly (readonly Quotation[])[],
): readonly (readonly Quotation[])[] => atOnce(createPersonLinker()(byArticle));
