import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type CliPorts, exitCodeOf, getModel, loadImport, writeIndex } from '../cli/index.ts';
import { readConfig } from '../config/index.ts';
import {
  E5_FILES,
  hasModel,
  loadArchive,
  type MeaningStatus,
  openCorpus,
  type WriteProgress,
} from '../core/index.ts';
import { processOutput } from '../presentation/index.ts';
import { readRelease, UserError } from '../shared/index.ts';
import { closeOnSignal } from './closeOnSignal.ts';
import { configuredArchive } from './configuredArchive.ts';
import { configuredReader, readerKey } from './configuredReader.ts';

const configFor = (corpus: string | undefined) => {
  const config = readConfig(process.env);
  return corpus === undefined ? config : { ...config, corpus: resolve(corpus) };
};

/** Passages without vectors from which encoding takes long enough to report it. */
const MANY = 200;

/** Reports the progress of the vectors if that takes long. */
const tellEncoding =
  (note: (line: string) => void) =>
  ({ state, encoded, wanted, reason }: MeaningStatus): void => {
    if (state === 'encoding' && wanted - encoded > MANY)
      note(`Reading passages for their meaning, once: ${encoded} of ${wanted}.`);
    if (state === 'absent') note(`Words alone find passages: ${reason}`);
  };

/**
 * Returns the parts that calls of the command line use, configured by the environment. Each call loads only the code that it
 * needs: most need no Discord library. Throws `UserError` on a faulty configuration.
 */
export const cliPorts = (): CliPorts => {
  const output = processOutput(process.env);
  return {
    output,
    // This thread answers one call: a worker would first have to start.
    openReader: async (onRead) => {
      const { reader } = readConfig(process.env);
      if (!reader) return undefined;
      const onFault = (error: unknown): void => output.note(String(error));
      const opened = await configuredReader(reader, await readerKey(reader), { onRead, onFault });
      await opened.started();
      const { state, reason } = opened.status();
      if (state !== 'ready') output.note(`The reader does not help: ${reason}`);
      return opened;
    },
    openCorpus: async (path, { byMeaning, reader }) => {
      const { corpus, threshold, dataDir, meaning, meaningPassages, archive } = configFor(path);
      const settings = { dataDir, most: meaningPassages, threads: availableParallelism() };
      const isOn = byMeaning && meaning && hasModel(dataDir);
      // A corpus given by path is read from there, not from the archive.
      if (archive && path === undefined) {
        const { settings: where } = await configuredArchive(archive);
        return openCorpus({
          corpus,
          threshold,
          reader,
          archive: {
            archive: where,
            meaning: isOn ? settings : undefined,
            waitsForMeaning: true,
            onFault: (error) => output.note(String(error)),
          },
        });
      }
      return openCorpus({
        corpus,
        threshold,
        reader,
        meaning: isOn
          ? {
              ...settings,
              onFault: (error) => output.note(String(error)),
              onStatus: tellEncoding(output.note),
            }
          : undefined,
      });
    },
    start: async ({ corpus, local }) => {
      const config = configFor(corpus);
      const onRefused = (why: Error): void => {
        output.note(why.message);
        process.exit(exitCodeOf(why));
      };
      if (local || (config.token === undefined && config.console))
        output.note('Starting the local console …');
      // Handles signals from here on, even while the libraries load.
      await closeOnSignal(async (stop) => {
        const { startFace } = await import('./startFace.ts');
        return startFace(config, { local, note: output.note, stop, onRefused });
      });
    },
    writeIndex: async ({ corpus: path, isWhole, byMeaning, forgetsOthers, stays }) => {
      const { corpus, dataDir, meaning, archive, corpusWatch } = configFor(path);
      if (!archive)
        throw new UserError(
          'OPENSEARCH_URL is not set: it names the OpenSearch that keeps the corpus (see .env.example).',
        );
      const { settings } = await configuredArchive(archive);
      if (meaning && byMeaning && !hasModel(dataDir))
        throw new UserError(
          'The model that finds passages by meaning is not there: run "npm run bot -- model" first, or add --words-only.',
        );
      const release = await readRelease();
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      const { openArchiveWriter } = await loadArchive();
      const open = (onProgress: (progress: WriteProgress) => void) =>
        openArchiveWriter({
          archive: settings,
          corpus,
          meaning: meaning && byMeaning ? { dataDir } : undefined,
          isWhole,
          forgetsOthers,
          release,
          onProgress,
          onFault: (error) => output.note(String(error)),
        });
      await writeIndex({ stays, watches: corpusWatch, signal: stop.signal, open }, output, process.stderr);
    },
    getModel: ({ from }) => {
      const { dataDir, modelHub } = readConfig(process.env);
      return getModel({ from, dataDir, hub: modelHub, model: E5_FILES }, output, process.stderr);
    },
    deploy: async ({ guild, dryRun }) => {
      const { token, guildId, discordApi: api, http } = readConfig(process.env);
      if (token === undefined)
        throw new UserError('DISCORD_TOKEN is not set: put it into .env (see .env.example).');
      const { deploy, describeChanges } = await import('../bot/index.ts');
      for (const line of describeChanges(await deploy({ token, guildId: guild ?? guildId, dryRun, api })))
        output.line(line);
      if (http)
        output.line(
          `Interactions come by HTTP: enter the https address that leads to port ${http.port} of this bot as Interactions Endpoint URL, on the General Information page, while it runs.`,
        );
    },
    pollFeeds: async ({ corpus, allowPrivate }) => {
      const config = configFor(corpus);
      const { feeds } = config;
      const { pollOnce } = await import('./pollOnce.ts');
      return pollOnce(
        feeds && allowPrivate ? { ...config, feeds: { ...feeds, isPrivate: true } } : config,
        output,
      );
    },
    importArticles: async ({ corpus, into, ...call }) => {
      const { corpus: configured, dataDir } = configFor(corpus);
      const { importArticles } = await loadImport();
      return importArticles({ ...call, dataDir, into: into ?? configured }, output);
    },
  };
};
