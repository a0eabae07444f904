export { createProgram } from './createProgram.ts';
export { exitCodeOf, failureWords } from './failures.ts';
export { getModel } from './getModel.ts';
export type { CliPorts } from './ports.ts';
export { writeIndex } from './writeIndex.ts';

/** Loads the code of `import` on demand: no other call needs its libraries. */
export const loadImport = () => import('./importArticles.ts');
