import { passageId } from '../corpus/passage.ts';
import type { Quotation } from '../quotations/quotation.ts';

const isSpoken = ({ kind }: Quotation): boolean => kind !== 'indirect';

const belongTogether = (a: Quotation, b: Quotation): boolean =>
  passageId(a.passage) === passageId(b.passage) &&
  a.speaker?.person === b.speaker?.person &&
  a.secondhand === b.secondhand &&
  isSpoken(a) === isSpoken(b);

/** Quotations that share speaker, paragraph and standing, so that both need saying only once; the order is kept. */
export const quotationGroups = (quotations: readonly Quotation[]): [Quotation, ...Quotation[]][] => {
  const groups: [Quotation, ...Quotation[]][] = [];
  for (const quotation of quotations) {
    const group = groups.find(([first]) => belongTogether(first, quotation));
    if (group) group.push(quotation);
    else groups.push([quotation]);
  }
  return groups;
};
