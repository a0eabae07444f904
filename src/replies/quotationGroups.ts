import { passageId } from '../corpus/passage.ts';
import type { Quotation } from '../quotations/quotation.ts';

const isSpoken = ({ kind }: Quotation): boolean => kind !== 'indirect';

/** The same for those that belong together, and for no others. */
const keyOf = (quotation: Quotation): string =>
  JSON.stringify([
    passageId(quotation.passage),
    quotation.speaker?.person ?? null,
    quotation.secondhand,
    isSpoken(quotation),
  ]);

/** Quotations that share speaker, paragraph and standing, so that both need saying only once; the order is kept. */
export const quotationGroups = (quotations: readonly Quotation[]): [Quotation, ...Quotation[]][] => {
  const groups = new Map<string, [Quotation, ...Quotation[]]>();
  for (const quotation of quotations) {
    const key = keyOf(quotation);
    const group = groups.get(key);
    if (group) group.push(quotation);
    else groups.set(key, [quotation]);
  }
  return [...groups.values()];
};
