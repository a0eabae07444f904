import { expect, it } from 'vitest';
import type { QuotationResult } from '../../../../src/core/quotations/findQuotations.ts';
import type { Quotation } from '../../../../src/core/quotations/quotation.ts';
import { firstQuotations } from '../../../../src/core/serving/worker/protocol.ts';

const quotation: Quotation = {
  passage: { article: { id: 'a' }, paragraph: 1, text: '“Yes,” he said.' },
  span: [0, 6],
  kind: 'direct',
  cue: 'said',
  sieve: null,
  secondhand: false,
  speaker: null,
};
const found = (count: number): QuotationResult => ({
  query: {},
  quotations: Array.from({ length: count }, (_, at) => ({ ...quotation, cue: String(at) })),
  speakers: [],
  suggestions: [],
  reported: 0,
  mentions: [],
});

it('sends the first thousand, in order, and the count of the rest', () => {
  const sent = firstQuotations(found(1_234));
  expect(sent.quotations.map(({ cue }) => cue)).toEqual(Array.from({ length: 1_000 }, (_, at) => String(at)));
  expect(sent.more).toBe(234);
});

it('sends all if there are at most a thousand', () => {
  const all = found(1_000);
  expect(firstQuotations(all)).toBe(all);
});
