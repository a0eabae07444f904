import type { CliPorts } from '../../src/cli/ports.ts';
import type { Output } from '../../src/presentation/terminal/output.ts';

/** Returns an output without styles, its lines and its notes. */
export const collectOutput = (styles: Partial<Output> = {}) => {
  const lines: string[] = [];
  const notes: string[] = [];
  const plain = (words: string): string => words;
  const output: Output = {
    line: (text) => void lines.push(text),
    note: (text) => void notes.push(text),
    strong: plain,
    highlight: plain,
    vivid: plain,
    faint: plain,
    ...styles,
  };
  return { output, lines, notes };
};

/** Ports that do nothing; a test of the command line replaces the ones that it needs. */
export const idlePorts: Omit<CliPorts, 'output' | 'openCorpus'> = {
  openReader: async () => undefined,
  start: async () => undefined,
  deploy: async () => undefined,
  importArticles: async () => undefined,
  getModel: async () => undefined,
  writeIndex: async () => undefined,
  pollFeeds: async () => undefined,
};
