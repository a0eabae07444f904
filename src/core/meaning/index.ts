export type { Meaning, MeaningStatus } from './meaning.ts';
export { fetchModel, takeModel } from './model/fetchModel.ts';
export { E5_SMALL_FILES, hasModel, modelFolder } from './model/modelFiles.ts';
export { type MeaningSettings, openMeaning } from './openMeaning.ts';
export type { VersionVectors } from './versionVectors.ts';
