export { createProgram } from './createProgram.ts';
export { exitCodeOf, failureWords } from './failures.ts';
export { getModel } from './getModel.ts';
export type { CliPorts } from './ports.ts';
export { writeIndex } from './writeIndex.ts';

/** What `import` runs: no other call loads the libraries that it needs. */
export const loadImport = () => import('./importArticles.ts');
