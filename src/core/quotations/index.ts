export { extractQuotations } from './extractQuotations.ts';
export {
  findQuotations,
  type QuotationQuery,
  type QuotationResult,
  type QuotationsFound,
  type QuotationsWanted,
} from './findQuotations.ts';
export {
  createPersonLinker,
  evidenceOf,
  type LinkPersons,
  linkPersons,
  personOf,
} from './people/linkPersons.ts';
export { personKeys } from './people/personKeys.ts';
export {
  createSpeakerIndexer,
  type IndexSpeakers,
  type SpeakerIndex,
  type SpeakerSummary,
  speakersOf,
} from './people/speakerIndex.ts';
export type { Quotation, Speaker } from './quotation.ts';
export { type AboutTerms, createQuotationFinder } from './quotationFinder.ts';
export type { TextIndex } from './textIndex.ts';
export { claimsIn } from './verification/claimsIn.ts';
export { createVerificationCorpus, hasNoTerms } from './verification/createVerificationCorpus.ts';
export type { FoundWords, Verdict, Verification } from './verification/verification.ts';
export { type VerificationCorpus, verifyQuote } from './verification/verifyQuote.ts';
