#!/usr/bin/env node
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { config as loadEnvironment } from 'dotenv';
import { describeChanges } from './bot/describeChanges.ts';
import { DiscordUnreachable } from './bot/discordUnreachable.ts';
import { type CliPorts, createProgram } from './cli/createProgram.ts';
import { readConfig } from './config.ts';
import { processOutput } from './presentation/terminal/output.ts';
import { UserError } from './shared/userError.ts';

const EXIT = { failure: 1, usage: 2 } as const;

loadEnvironment({ quiet: true });
const output = processOutput(process.env);

const configFor = (corpus: string | undefined) => {
  const config = readConfig(process.env);
  return corpus === undefined ? config : { ...config, corpus: resolve(corpus) };
};

/** One call of the command line is answered in this thread: a worker would only have to be started first. */
const openEngine: CliPorts['openEngine'] = async (corpus) => {
  const config = configFor(corpus);
  const { createEngine } = await import('./core/serving/createEngine.ts');
  return createEngine(config);
};

// What only one call needs is loaded by that call: most calls are answered without a Discord library.
const start: CliPorts['start'] = async ({ corpus, local }) => {
  const config = configFor(corpus);
  const { startFace } = await import('./start/startFace.ts');
  await startFace(config, { local, note: output.note });
};

const deployNow: CliPorts['deploy'] = async ({ guild, dryRun }) => {
  const { token, guildId } = readConfig(process.env);
  if (token === undefined)
    throw new UserError('DISCORD_TOKEN is not set: put it into .env (see .env.example).');
  const { deploy } = await import('./bot/deploy.ts');
  for (const line of describeChanges(await deploy({ token, guildId: guild ?? guildId, dryRun })))
    output.line(line);
};

const importNow: CliPorts['importArticles'] = async ({ corpus, into, ...call }) => {
  const { corpus: configured, dataDir } = configFor(corpus);
  const { importArticles } = await import('./cli/importArticles.ts');
  return importArticles({ ...call, dataDir, into: into ?? configured }, output);
};

const isUsage = (error: unknown): boolean => error instanceof CommanderError || error instanceof UserError;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  output.note(`Standard output cannot be written (${error.code}).`);
  process.exit(EXIT.failure);
});

try {
  await createProgram({
    output,
    openEngine,
    start,
    deploy: deployNow,
    importArticles: importNow,
  }).parseAsync();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  if (error instanceof UserError || error instanceof DiscordUnreachable) output.note(error.message);
  else if (!(error instanceof CommanderError)) output.note(error.stack ?? error.message);
  process.exitCode =
    error instanceof CommanderError && error.exitCode === 0 ? 0 : isUsage(error) ? EXIT.usage : EXIT.failure;
}
