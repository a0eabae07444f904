import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import { Events } from 'discord.js';
import { createLibrary } from '../../src/admin/index.ts';
import { connectBot } from '../../src/bot/index.ts';
import { DEFAULT_THRESHOLD } from '../../src/core/answers/index.ts';
import { createLogger, createMetrics } from '../../src/operations/index.ts';
import { closeOnSignal, loadCorpusStart } from '../../src/start/index.ts';
import { type Heap, heapChannel, measureHeap } from './heap.ts';
import type { BotFigures, BotLogLine, BotMessage, BotProcessSettings, BotRequest } from './messages.ts';

/**
 * Runs the bot as in production (worker corpus, real client, signals) on the Discord that the parent names. The parent
 * starts it with `--expose-gc` and `tellHeap.ts`, and receives its log.
 */
const {
  api,
  token,
  corpus,
  meaningDir,
  limits: { patience, ...limits } = {},
}: BotProcessSettings = JSON.parse(process.argv[2] ?? '');
const NANOSECONDS = 1e6;
/** The bot remembers users as long as in production, and refuses nobody. */
const COOLDOWN = { uses: 100_000, seconds: 15 };
/** Timeout in milliseconds for the worker's figures. */
const PATIENCE = 30_000;

const tell = (message: BotMessage): void => void (process.connected && process.send?.(message));
const hear = (line: string): void => tell({ kind: 'log', line: JSON.parse(line) as BotLogLine });
const logger = createLogger({ level: 'info', secrets: [token] }, { write: hear });
const metrics = createMetrics();

let newest: Worker | undefined;
process.on('worker', (worker) => {
  newest = worker;
});
const config = {
  threshold: DEFAULT_THRESHOLD,
  dataDir: undefined,
  corpusWatch: false,
  meaning: meaningDir === undefined ? undefined : { dataDir: meaningDir },
  ...(patience === undefined ? {} : { patience }),
};
const { startCorpus } = await loadCorpusStart();
const served = await startCorpus(corpus, config, { logger, metrics });
const dataDir = join(tmpdir(), 'talks-bot-bench');
const library = createLibrary({ corpus, dataDir });
const bot = await connectBot({
  corpus: served,
  library,
  following: { dataDir },
  settings: { token, adminUsers: [], adminRoles: [], cooldown: COOLDOWN },
  logger,
  metrics,
  api,
  ...limits,
});
bot.client.on(Events.InteractionCreate, ({ id }) => tell({ kind: 'received', interaction: id }));
await closeOnSignal(async () => ({
  close: async () => {
    await bot.close();
    await served.close();
    process.disconnect();
  },
}));

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const heapOfWorker = async (): Promise<Heap> => {
  if (!newest) throw new Error('the served has no worker');
  const channel = heapChannel(newest.threadId);
  try {
    const told = once(channel, 'message', { signal: AbortSignal.timeout(PATIENCE) });
    channel.postMessage('measure');
    const [{ data }] = (await told) as [{ readonly data: Heap }];
    return data;
  } finally {
    channel.close();
  }
};
const figures = async (): Promise<BotFigures> => {
  const at = (share: number): number => delay.percentile(share) / NANOSECONDS;
  const loopDelay = { median: at(50), p99: at(99), most: delay.max / NANOSECONDS };
  const heaps = { main: await measureHeap(), worker: await heapOfWorker() };
  delay.reset();
  return { ...heaps, resident: process.memoryUsage.rss(), loopDelay };
};
// The parent has gone, or this process has closed.
process.once('disconnect', () => process.exit());
process.on('message', async (request: BotRequest) => {
  if (request === 'kill-worker') await newest?.terminate();
  else tell({ kind: 'figures', figures: await figures() });
});
tell({ kind: 'ready' });
