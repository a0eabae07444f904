export { cliPorts } from './cliPorts.ts';
export { closeOnSignal } from './closeOnSignal.ts';

// Loaded on demand, because most calls of the command line need no Discord library and no metrics.
export const loadConsole = () => import('./startConsole.ts');
export const loadCorpusStart = () => import('./startCorpus.ts');
export type { ConsoleLimits } from './startConsole.ts';
