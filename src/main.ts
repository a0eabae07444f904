#!/usr/bin/env node
import { CommanderError } from 'commander';
import { config as loadEnvironment } from 'dotenv';
import { createProgram } from './cli/index.ts';
import { Unreachable, UserError } from './shared/index.ts';
import { cliPorts } from './start/index.ts';

const EXIT = { failure: 1, usage: 2 } as const;

loadEnvironment({ quiet: true });
const ports = cliPorts();
const { output } = ports;

const isUsage = (error: unknown): boolean => error instanceof CommanderError || error instanceof UserError;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  output.note(`Standard output cannot be written (${error.code}).`);
  process.exit(EXIT.failure);
});

try {
  await createProgram(ports).parseAsync();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  if (error instanceof UserError || error instanceof Unreachable) output.note(error.message);
  else if (!(error instanceof CommanderError)) output.note(error.stack ?? error.message);
  process.exitCode =
    error instanceof CommanderError && error.exitCode === 0 ? 0 : isUsage(error) ? EXIT.usage : EXIT.failure;
}
