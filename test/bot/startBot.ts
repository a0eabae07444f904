import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoopbackDiscord, type LoopbackOptions, startLoopback } from 'loopback-discord';
import { UNHURRIED } from '../../packages/loopback-discord/test/unhurried.ts';
import type { Feeds } from '../../src/admin/feeds/feeds.ts';
import type { Gaps } from '../../src/admin/gaps/createGaps.ts';
import { createLibrary } from '../../src/admin/library/createLibrary.ts';
import type { Library } from '../../src/admin/library/library.ts';
import type { Command, Registry } from '../../src/bot/command.ts';
import { deployCommands } from '../../src/bot/deployment/deployCommands.ts';
import { loadCommands } from '../../src/bot/deployment/loadCommands.ts';
import { type Bot, type BotLimits, connectBot } from '../../src/bot/gateway/connectBot.ts';
import type { Logger } from '../../src/bot/logger.ts';
import type { BotSettings } from '../../src/bot/services.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { openInProcess } from '../../src/core/serving/openCorpus.ts';
import { createMetrics, type Metrics } from '../../src/operations/createMetrics.ts';
import { measureCorpus } from '../../src/operations/measureCorpus.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';

/** Settings of parts that a test does not use. */
export const UNUSED = { dataDir: join(tmpdir(), 'talks-bot-unused') };

export interface LogLine {
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export interface Running {
  readonly discord: LoopbackDiscord;
  readonly bot: Bot;
  readonly metrics: Metrics;
  readonly engine: Corpus;
  readonly library: Library;
  readonly log: readonly LogLine[];
  close(): Promise<void>;
}

/** Time limits that no test reaches: nothing is deferred for being slow. */
export const UNHURRIED_LIMITS: Required<BotLimits> = {
  deferAfter: UNHURRIED,
  progressEvery: UNHURRIED,
  grace: UNHURRIED,
  callTime: UNHURRIED,
  callbackTime: UNHURRIED,
  silence: UNHURRIED,
};

/** By default the bot has the limits of `UNHURRIED_LIMITS`. */
export interface Setting extends BotLimits {
  /** A folder of articles; by default the shipped ones. */
  readonly corpus?: string;
  /** Changes the articles; by default a library that no test should use. */
  readonly library?: Library;
  /** Keeps the articles up to date; by default nothing does. */
  readonly feeds?: Pick<Feeds, 'status' | 'poll'>;
  readonly gaps?: Pick<Gaps, 'all'>;
  /** Storage and clock of the subscriptions. By default channels cannot follow anything. */
  readonly following?: NonNullable<Parameters<typeof connectBot>[0]['following']>;
  /** Replaces methods of the corpus. */
  readonly engine?: (real: Corpus) => Partial<Corpus>;
  /** Added to those in `commands/`. */
  readonly commands?: readonly Command[];
  readonly settings?: Partial<BotSettings>;
  /** Settings that depend on the started Discord. */
  readonly settingsOf?: (discord: LoopbackDiscord) => Partial<BotSettings>;
  /** By default Discord waits longer than any test runs. */
  readonly loopback?: LoopbackOptions;
  readonly deployed?: boolean;
  /** Replaces the logger that keeps its lines in `log`. */
  readonly makeLogger?: (token: string) => Logger;
}

/** Returns a logger that keeps its lines. */
export const keepLog = (): { log: LogLine[]; logger: Logger } => {
  const log: LogLine[] = [];
  const keep = (level: LogLine['level']) => (fields: object, message: string) => {
    log.push({ level, fields: { ...fields }, message });
  };
  return {
    log,
    logger: {
      trace: keep('trace'),
      debug: keep('debug'),
      info: keep('info'),
      warn: keep('warn'),
      error: keep('error'),
    },
  };
};

/** Starts the bot, by default over the shipped article, on a loopback Discord that has its commands. */
export const startBot = async (setting: Setting = {}): Promise<Running> => {
  const limits = { ...UNHURRIED_LIMITS, ...setting };
  const { deferAfter, progressEvery, grace, callTime, callbackTime, silence } = limits;
  const discord = await startLoopback({
    acknowledgeWithin: UNHURRIED,
    patience: UNHURRIED,
    ...setting.loopback,
  });
  const { log, logger } = keepLog();
  const corpus = setting.corpus ?? join(PACKAGE_ROOT, 'corpus');
  const engine = await openInProcess({ corpus, threshold: 0.5 });
  const library = setting.library ?? createLibrary({ corpus, ...UNUSED });
  const extra = (setting.commands ?? []).map((command) => [command.data.name, command] as const);
  const commands: Registry = new Map([...(await loadCommands()), ...extra]);
  const metrics = createMetrics();
  const bot = await connectBot({
    corpus: measureCorpus({ ...engine, ...setting.engine?.(engine) }, metrics),
    library,
    feeds: setting.feeds,
    gaps: setting.gaps,
    following: setting.following ?? UNUSED,
    settings: {
      token: discord.token,
      adminUsers: [],
      adminRoles: [],
      ...setting.settings,
      ...setting.settingsOf?.(discord),
    },
    logger: setting.makeLogger?.(discord.token) ?? logger,
    metrics,
    api: discord.restUrl,
    commands,
    deferAfter,
    progressEvery,
    grace,
    callTime,
    callbackTime,
    silence,
  });
  const { rest, application } = bot.client;
  if (setting.deployed !== false) await deployCommands({ rest, applicationId: application.id, commands });
  return {
    discord,
    bot,
    metrics,
    engine,
    library,
    log,
    close: async () => {
      await bot.close();
      await discord.close();
      await engine.close();
    },
  };
};

/** Connects the bot again to the Discord of a closed one. `changes`: what is other than before. */
export const connectAgain = async (
  { discord, engine, library, metrics }: Running,
  { settings, ...changes }: Partial<Pick<Running, 'library'>> & { settings?: Partial<BotSettings> } = {},
): Promise<{ bot: Bot; log: readonly LogLine[] }> => {
  const { log, logger } = keepLog();
  const bot = await connectBot({
    corpus: engine,
    library,
    following: UNUSED,
    settings: { token: discord.token, adminUsers: [], adminRoles: [], ...settings },
    logger,
    metrics,
    api: discord.restUrl,
    ...UNHURRIED_LIMITS,
    ...changes,
  });
  return { bot, log };
};
