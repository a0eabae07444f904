import { passageId, type Quotation } from '../../core/index.ts';

const isSpoken = ({ kind }: Quotation): boolean => kind !== 'indirect';

/** The same for those that may belong together, and for no others. */
const keyOf = (quotation: Quotation): string =>
  JSON.stringify([
    passageId(quotation.passage),
    quotation.speaker?.person ?? null,
    quotation.secondhand,
    isSpoken(quotation),
  ]);

const MARKS = /["“”„«»]/;

/** Whether nothing that is quoted stands between two: it may be somebody else's, whose name a shortened text leaves out. */
const areNeighbours = (one: Quotation, other: Quotation): boolean => {
  const [first, second] = one.span[0] <= other.span[0] ? [one, other] : [other, one];
  return !MARKS.test(one.passage.text.slice(first.span[1], second.span[0]));
};

/**
 * Quotations that share speaker, paragraph and standing, with nothing quoted between them, so that both need saying only
 * once; the order is kept.
 */
export const quotationGroups = (quotations: readonly Quotation[]): [Quotation, ...Quotation[]][] => {
  const groups: [Quotation, ...Quotation[]][] = [];
  const byKey = new Map<string, [Quotation, ...Quotation[]][]>();
  for (const quotation of quotations) {
    const alike = byKey.get(keyOf(quotation)) ?? [];
    const group = alike.find((members) => members.some((member) => areNeighbours(member, quotation)));
    if (group) group.push(quotation);
    else {
      const fresh: [Quotation, ...Quotation[]] = [quotation];
      groups.push(fresh);
      byKey.set(keyOf(quotation), [...alike, fresh]);
    }
  }
  return groups;
};
