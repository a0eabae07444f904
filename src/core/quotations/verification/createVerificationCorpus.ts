import { type Passage, passageId } from '../../corpus/index.ts';
import { cut, splitTerms } from '../../language/index.ts';
import type { SpeakerIndex } from '../people/speakerIndex.ts';
import type { Quotation } from '../quotation.ts';
import type { TextIndex } from '../textIndex.ts';
import type { VerificationCorpus } from './verifyQuote.ts';

/** In UTF-16 units. A longer quotation without terms is hardly English, and foreign words always have terms. */
const MOST_WITHOUT_TERMS = 80;

/** Whether a quotation has no term, so that no index finds it. */
export const hasNoTerms = ({ passage, span }: Quotation): boolean =>
  span[1] - span[0] <= MOST_WITHOUT_TERMS && splitTerms(cut(passage.text, span)).length === 0;

/** Creates the corpus that `verifyQuote` checks claims against; groups the quotations by passage. */
export const createVerificationCorpus = (
  texts: TextIndex,
  speakers: SpeakerIndex,
  quotations: readonly Quotation[],
): VerificationCorpus => {
  const byPassage = new Map<string, Quotation[]>();
  for (const quotation of quotations) {
    const id = passageId(quotation.passage);
    const others = byPassage.get(id);
    if (others) others.push(quotation);
    else byPassage.set(id, [quotation]);
  }
  let withoutTerms: readonly Passage[] | undefined;
  return {
    texts,
    speakersNear: async () => speakers,
    quotationsIn: (passage) => byPassage.get(passageId(passage)) ?? [],
    withoutTerms: async () => {
      withoutTerms ??= [...new Set(quotations.filter(hasNoTerms).map(({ passage }) => passage))];
      return withoutTerms;
    },
  };
};
