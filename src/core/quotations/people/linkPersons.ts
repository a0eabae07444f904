import { atOnce, type Steps } from '../../../shared/index.ts';
import type { Quotation, Speaker } from '../quotation.ts';
import { personKeys } from './personKeys.ts';

/** Links the speakers of quotations by article, in steps. */
export type LinkPersons = (
  byArticle: readonly (readonly Quotation[])[],
) => Steps<readonly (readonly Quotation[])[]>;

/** Returns the evidence for a speaker’s identity as one string: name, titles, full form of the initials. */
export const evidenceOf = ({ name, titles = [], inFull = '' }: Omit<Speaker, 'person'>): string =>
  `${name}\n${titles.join(' ')}\n${inFull}`;

/**
 * Returns the person key for an article. A key that ends with "@" is bound to its article, because the name alone is not
 * enough.
 */
export const personOf = (key: string, article: string): string => (key.endsWith('@') ? key + article : key);

const isSubset = (some: ReadonlyMap<string, unknown>, all: ReadonlyMap<string, unknown>): boolean => {
  for (const one of some.keys()) if (!all.has(one)) return false;
  return true;
};

/**
 * Returns a linker that gives each person or body one key across a corpus; see `personKeys`. The keys depend only on the set
 * of names and titles, not on the order of the articles. While that set stays the same, the linker reuses its earlier
 * results.
 */
export const createPersonLinker = (): LinkPersons => {
  let known: ReadonlyMap<string, Speaker> = new Map();
  let keys: ReadonlyMap<string, string> = new Map();
  let linkedBefore = new WeakMap<readonly Quotation[], readonly Quotation[]>();
  const link = (quotations: readonly Quotation[]): readonly Quotation[] =>
    quotations.map((quotation) => {
      const { speaker, passage } = quotation;
      if (!speaker) return quotation;
      const person = personOf(keys.get(evidenceOf(speaker)) as string, passage.article.id);
      return { ...quotation, speaker: { ...speaker, person } };
    });
  return function* (byArticle) {
    const found = new Map<string, Speaker>();
    for (const quotations of byArticle)
      for (const { speaker } of quotations) if (speaker) found.set(evidenceOf(speaker), speaker);
    yield;
    if (found.size !== known.size || !isSubset(found, known)) {
      const evidence = [...found.keys()].sort();
      yield;
      const keyOf = yield* personKeys(evidence.map((one) => found.get(one) as Speaker));
      keys = new Map(evidence.map((one, n) => [one, keyOf[n] as string]));
      known = found;
      linkedBefore = new WeakMap();
      yield;
    }
    const linked: (readonly Quotation[])[] = [];
    for (const quotations of byArticle) {
      const done = linkedBefore.get(quotations) ?? link(quotations);
      linkedBefore.set(quotations, done);
      linked.push(done);
      yield;
    }
    return linked;
  };
};

/** Links the speakers of one corpus; see `createPersonLinker`. */
export const linkPersons = (
  byArticle: readonly (readonly Quotation[])[],
): readonly (readonly Quotation[])[] => atOnce(createPersonLinker()(byArticle));
