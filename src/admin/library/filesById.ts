import { articleIdOf } from '../../core/index.ts';

/** Article files by the id they make; of several that make the same, the first, which is the one that is served. */
export const filesById = (files: readonly string[]): Map<string, string> =>
  new Map(files.toReversed().map((file) => [articleIdOf(file), file]));
