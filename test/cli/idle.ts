import type { createProgram } from '../../src/cli/createProgram.ts';

/** What a program can do besides to print and to open a corpus; here each does nothing. */
export const IDLE: Omit<Parameters<typeof createProgram>[0], 'output' | 'openCorpus'> = {
  openReader: async () => undefined,
  start: async () => undefined,
  deploy: async () => undefined,
  importArticles: async () => undefined,
  getModel: async () => undefined,
  writeIndex: async () => undefined,
  pollFeeds: async () => undefined,
};
