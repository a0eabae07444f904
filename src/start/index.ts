export { cliPorts } from './cliPorts.ts';
export { closeOnSignal } from './closeOnSignal.ts';

// Most calls of the command line need no Discord library and no metrics: whoever needs them loads them.
export const loadConsole = () => import('./startConsole.ts');
export const loadCorpusStart = () => import('./startCorpus.ts');
export type { ConsoleLimits } from './startConsole.ts';
