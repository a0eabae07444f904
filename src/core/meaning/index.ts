export { createMeaning, type Meaning, type MeaningOptions, type MeaningStatus } from './meaning.ts';
export { type OpenMeaningOptions, openMeaning } from './openMeaning.ts';
export type { VersionVectors } from './versionVectors.ts';
