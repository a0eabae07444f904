export { extractQuotations } from './extractQuotations.ts';
export { findQuotations, type QuotationQuery, type QuotationResult } from './findQuotations.ts';
export { createPersonLinker, type LinkPersons, linkPersons } from './people/linkPersons.ts';
export {
  createSpeakerIndexer,
  type IndexSpeakers,
  type SpeakerIndex,
  type SpeakerSummary,
} from './people/speakerIndex.ts';
export type { Quotation } from './quotation.ts';
export type { TextIndex } from './textIndex.ts';
export { claimsIn } from './verification/claimsIn.ts';
export { createVerificationCorpus } from './verification/createVerificationCorpus.ts';
export type { FoundWords, Verdict, Verification } from './verification/verification.ts';
export { type VerificationCorpus, verifyQuote } from './verification/verifyQuote.ts';
