import { resolve } from 'node:path';
import { type CliPorts, getModel, loadImport } from '../cli/index.ts';
import { readConfig } from '../config.ts';
import { E5_FILES, openCorpus } from '../core/index.ts';
import { processOutput } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';

const configFor = (corpus: string | undefined) => {
  const config = readConfig(process.env);
  return corpus === undefined ? config : { ...config, corpus: resolve(corpus) };
};

/**
 * The parts that calls of the command line use, configured by the environment. Each call loads what it alone needs: most
 * need no Discord library. Throws `UserError` on a faulty configuration.
 */
export const cliPorts = (): CliPorts => {
  const output = processOutput(process.env);
  return {
    output,
    // One call is answered in this thread: a worker would have to start first.
    openCorpus: async (path) => {
      const { corpus, threshold } = configFor(path);
      return openCorpus({ corpus, threshold });
    },
    start: async ({ corpus, local }) => {
      const config = configFor(corpus);
      const { startFace } = await import('./startFace.ts');
      await startFace(config, { local, note: output.note });
    },
    deploy: async ({ guild, dryRun }) => {
      const { token, guildId } = readConfig(process.env);
      if (token === undefined)
        throw new UserError('DISCORD_TOKEN is not set: put it into .env (see .env.example).');
      const { deploy, describeChanges } = await import('../bot/index.ts');
      for (const line of describeChanges(await deploy({ token, guildId: guild ?? guildId, dryRun })))
        output.line(line);
    },
    importArticles: async ({ corpus, into, ...call }) => {
      const { corpus: configured, dataDir } = configFor(corpus);
      const { importArticles } = await loadImport();
      return importArticles({ ...call, dataDir, into: into ?? configured }, output);
    },
    getModel: ({ from }) => {
      const { dataDir, modelHub } = readConfig(process.env);
      return getModel({ from, dataDir, hub: modelHub, model: E5_FILES }, output, process.stderr);
    },
  };
};
