export { type CliPorts, createProgram } from './createProgram.ts';

/** What `import` runs: no other call loads the libraries that it needs. */
export const loadImport = () => import('./importArticles.ts');
