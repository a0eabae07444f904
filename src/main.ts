#!/usr/bin/env node
import { config as loadEnvironment } from 'dotenv';
import { createProgram, exitCodeOf, failureWords } from './cli/index.ts';
import { readRelease } from './shared/index.ts';
import { cliPorts } from './start/index.ts';

loadEnvironment({ quiet: true });
const ports = cliPorts();
const { output } = ports;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  output.note(`Standard output cannot be written (${error.code}).`);
  process.exit(exitCodeOf(error));
});

try {
  const program = createProgram(ports).version(await readRelease(), '--version', 'print the version');
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const words = failureWords(error);
  if (words !== undefined) output.note(words);
  process.exitCode = exitCodeOf(error);
}
