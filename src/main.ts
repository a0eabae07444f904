#!/usr/bin/env node
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { config as loadEnvironment } from 'dotenv';
import { importArticles } from './cli/importArticles.ts';
import { processOutput } from './cli/output.ts';
import { type CliPorts, createProgram } from './cli.ts';
import { readConfig } from './config.ts';
import { createLogger } from './createLogger.ts';
import { deploy } from './discord/deploy.ts';
import { describeChanges } from './discord/describeChanges.ts';
import { DiscordUnreachable } from './discord/discordUnreachable.ts';
import { createEngine } from './engine/createEngine.ts';
import type { Engine } from './engine/engine.ts';
import { createMetrics } from './metrics/createMetrics.ts';
import { closeOnSignal } from './start/closeOnSignal.ts';
import { startConsole } from './start/startConsole.ts';
import { startDiscord } from './start/startDiscord.ts';
import { startEngine } from './start/startEngine.ts';
import { UserError } from './userError.ts';

const EXIT = { failure: 1, usage: 2 } as const;

loadEnvironment({ quiet: true });
const output = processOutput(process.env);

const configFor = (corpus: string | undefined) => {
  const config = readConfig(process.env);
  return corpus === undefined ? config : { ...config, corpus: resolve(corpus) };
};

/** One call of the command line is answered in this thread: a worker would only have to be started first. */
const openEngine = (corpus: string | undefined): Promise<Engine> => createEngine(configFor(corpus));

const start = async (options: { corpus: string | undefined; local: boolean }): Promise<void> => {
  const config = configFor(options.corpus);
  const isLocal = options.local || config.token === undefined;
  const logger = createLogger({
    level: config.logLevel ?? (isLocal ? 'warn' : 'info'),
    secrets: config.token === undefined ? [] : [config.token],
  });
  const metrics = createMetrics();
  // The console works on a copy that is gone when it closes: nothing of it is kept.
  const settings = isLocal ? { ...config, dataDir: undefined } : config;
  const open = (corpus: string): Promise<Engine> => startEngine(corpus, settings, { logger, metrics });
  const face =
    config.token === undefined || options.local
      ? await startConsole({ config, logger, metrics, openEngine: open, note: output.note })
      : await startDiscord({
          config,
          token: config.token,
          logger,
          metrics,
          openEngine: () => open(config.corpus),
        });
  closeOnSignal(face, logger);
};

const deployNow = async ({
  guild,
  dryRun,
}: {
  guild: string | undefined;
  dryRun: boolean;
}): Promise<void> => {
  const { token, guildId } = readConfig(process.env);
  if (token === undefined)
    throw new UserError('DISCORD_TOKEN is not set: put it into .env (see .env.example).');
  for (const line of describeChanges(await deploy({ token, guildId: guild ?? guildId, dryRun })))
    output.line(line);
};

const importNow: CliPorts['importArticles'] = ({ corpus, into, ...call }) => {
  const { corpus: configured, dataDir } = configFor(corpus);
  return importArticles({ ...call, dataDir, into: into ?? configured }, output);
};

const isUsage = (error: unknown): boolean => error instanceof CommanderError || error instanceof UserError;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
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
