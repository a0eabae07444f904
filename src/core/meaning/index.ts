export { createMeaning, type Meaning, type MeaningOptions, type MeaningStatus } from './meaning.ts';
export { ModelUnavailable } from './model/failures.ts';
export { type FetchModelOptions, fetchModel, type ModelSource } from './model/fetchModel.ts';
export {
  E5_FILES,
  inspectModel,
  MODEL_HUB,
  type ModelState,
  modelFolder,
  type PinnedModel,
} from './model/modelFiles.ts';
export { takeModel } from './model/takeModel.ts';
export { type OpenMeaningOptions, openMeaning } from './openMeaning.ts';
export type { VersionVectors } from './versionVectors.ts';
