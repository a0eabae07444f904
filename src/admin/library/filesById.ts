import { articleIdOf } from '../../core/index.ts';

/** Maps article ids to files. If several files have one id, the first one wins: it is the one that is served. */
export const filesById = (files: readonly string[]): Map<string, string> =>
  new Map(files.toReversed().map((file) => [articleIdOf(file), file]));
