import { cut } from '../../../../src/core/language/span.ts';
import {
  type VerificationCorpus,
  verifyQuote,
} from '../../../../src/core/quotations/verification/verifyQuote.ts';

/** Verifies a claim, and returns the texts of the spans. */
export const verify = async (words: string, speaker: string | null, corpus: VerificationCorpus) => {
  const { verdict, found, differences, nearest, claim, isShort } = await verifyQuote(words, speaker, corpus);
  return {
    verdict,
    isShort,
    nearest,
    whose: found?.quotation?.speaker?.name ?? null,
    kind: found?.quotation?.kind ?? null,
    secondhand: found?.quotation?.secondhand ?? false,
    paragraph: found?.passage.paragraph ?? null,
    words: (found?.spans ?? []).map((span) => cut(found?.passage.text ?? '', span)).join(' / '),
    changes: differences.map(
      ({ said, given }) =>
        `${said && found ? cut(found.passage.text, said) : ''} > ${given ? cut(claim.words, given) : ''}`,
    ),
  };
};
