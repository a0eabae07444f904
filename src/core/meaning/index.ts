export type { Meaning, MeaningStatus } from './meaning.ts';
export { ModelUnavailable } from './model/failures.ts';
export { fetchModel } from './model/fetchModel.ts';
export { E5_FILES, hasModel, MODEL_HUB, modelFolder, type PinnedModel } from './model/modelFiles.ts';
export { takeModel } from './model/takeModel.ts';
export { type MeaningSettings, openMeaning } from './openMeaning.ts';
export type { VersionVectors } from './versionVectors.ts';
