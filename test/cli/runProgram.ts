import { createProgram } from '../../src/cli/createProgram.ts';
import { openInProcess } from '../../src/core/serving/openCorpus.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { collectOutput, idlePorts } from './plainPorts.ts';

export const files = {
  'harbour.md':
    '---\npublishedAt: 2025-03-17\n---\n# Harbour deal\n\n"The harbour will open on Friday," Ana Costa said.\n\nNobody objected.',
  'bridge.txt': 'Bridge talks\n\nEngineers measured the old bridge.\n\nThey found rust.',
};

/** Runs the command line once against a corpus of these files. Returns its output. */
export const run = async (args: readonly string[], corpusFiles: Readonly<Record<string, string>> = files) => {
  const corpus = await temporaryFolder(corpusFiles);
  const { output, lines, notes } = collectOutput();
  const program = createProgram({
    ...idlePorts,
    output,
    openCorpus: (path) => openInProcess({ corpus: path ?? corpus, threshold: 0.36 }),
  });
  process.exitCode = undefined;
  await program.parseAsync(['node', 'talks-bot', ...args]);
  const exitCode = process.exitCode;
  process.exitCode = undefined;
  return { lines, notes, exitCode, data: () => lines.map((line) => JSON.parse(line)) };
};
