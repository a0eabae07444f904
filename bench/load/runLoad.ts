import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopback } from 'loopback-discord';
import { deploy } from '../../src/bot/index.ts';
import type { Article } from '../../src/core/corpus/index.ts';
import { openCorpus } from '../../src/core/serving/index.ts';
import type { BotFigures, BotLogLine, ProcessLimits } from '../bot/messages.ts';
import { startBotProcess } from '../bot/startBotProcess.ts';
import { drawQuestions } from '../generated/drawQuestions.ts';
import { generateArticles } from '../generated/generateArticles.ts';
import { writeCorpusFolder } from '../generated/writeCorpusFolder.ts';
import { createMix, type Fate } from './mix.ts';
import { sendSteadily } from './sendSteadily.ts';

interface LoadOptions {
  readonly paragraphs: number;
  readonly interactions: number;
  readonly perSecond: number;
  readonly users: number;
  /** Interactions before the `settled` figures. */
  readonly settling: number;
  /** Folder of the encoder's model and of the vectors; undefined: words alone find passages. */
  readonly meaningDir?: string;
  /** Milliseconds within which the bot must acknowledge; Discord's 3,000 by default. */
  readonly acknowledgeWithin?: number;
  /** The bot's own by default. */
  readonly limits?: ProcessLimits;
}

export interface LoadRun {
  /** Milliseconds until a client that only answers has acknowledged, with the same mix at the same pace. */
  readonly bare: readonly number[];
  readonly fates: readonly Fate[];
  /** Figures before the first interaction, after `settling` interactions, and after the last. */
  readonly start: BotFigures;
  readonly settled: BotFigures;
  readonly end: BotFigures;
  /** The bot's warnings and errors. */
  readonly complaints: readonly BotLogLine[];
  readonly crashed: boolean;
}

const BARE = 1_000;
/** Interactions between two progress lines. */
const TELL_EVERY = 2_000;
/** Warm-up interactions, not counted: a bot that has just started is slower, and meets no such load at once. */
const WARMING = { interactions: 100, perSecond: 20 } as const;
const SEED = 4;
const QUESTIONS = 500;
const PARAGRAPHS_AN_ARTICLE = 20;

const namesIn = (articles: readonly Article[]): string[] => {
  const introduced = /(?:envoy|spokesman|minister|negotiator|analyst) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu;
  const text = articles.map(({ paragraphs }) => paragraphs.join('\n')).join('\n');
  return [...new Set([...text.matchAll(introduced)].map(([, name]) => name ?? ''))];
};

/** Encodes a corpus, so that its vectors serve from the start. */
const encodeBefore = async (corpus: string, dataDir: string, tell: (line: string) => void): Promise<void> => {
  tell('the vectors of the corpus');
  const onFault = (error: unknown): void => tell(String(error));
  const served = await openCorpus({ corpus, meaning: { dataDir, threads: 2, onFault } });
  await served.close();
};

/**
 * Sends interactions to the bot steadily. Members and Discord run in this process, the bot in a child process. `tell`:
 * called with the progress.
 */
export const runLoad = async (
  options: LoadOptions,
  tell: (line: string) => void = () => undefined,
): Promise<LoadRun> => {
  const { paragraphs, interactions, perSecond, users, settling, limits } = options;
  const { meaningDir, acknowledgeWithin = 3_000 } = options;
  const corpus = await mkdtemp(join(tmpdir(), 'talks-bot-load-'));
  const discord = await startLoopback({ history: 1_000, acknowledgeWithin });
  try {
    const size = { articles: Math.ceil(paragraphs / PARAGRAPHS_AN_ARTICLE), paragraphs, seed: SEED };
    const articles = [...generateArticles(size)];
    await writeCorpusFolder(corpus, articles);
    const questions = drawQuestions(articles, QUESTIONS, SEED + 1).map(({ question }) => question);
    const act = createMix(discord, users, { questions, names: namesIn(articles) });
    const counted = (number: number): Promise<Fate> => {
      if (number % TELL_EVERY === 0) tell(`${number} of ${interactions} interactions sent`);
      return act(number);
    };
    const { restUrl: api, token } = discord;
    await deploy({ token, dryRun: false, api });

    tell('the bare round trip');
    const bare = await startBotProcess({ api, token, corpus }, 'bareProcess');
    const heard = await sendSteadily(Math.min(BARE, interactions), perSecond, act);
    await bare.end();

    if (meaningDir !== undefined) await encodeBefore(corpus, meaningDir, tell);
    const bot = await startBotProcess({ api, token, corpus, meaningDir, limits });
    const start = await bot.figures();
    await sendSteadily(WARMING.interactions, WARMING.perSecond, act);
    await bot.figures();
    const first = await sendSteadily(settling, perSecond, counted);
    const settled = await bot.figures();
    const others = await sendSteadily(interactions - settling, perSecond, (number) =>
      counted(settling + number),
    );
    const end = await bot.figures();
    const crashed = (await bot.end()) !== 0;
    return {
      bare: heard.flatMap(({ acknowledgedAfter }) => acknowledgedAfter ?? []),
      fates: [...first, ...others],
      start,
      settled,
      end,
      complaints: bot.complaints,
      crashed,
    };
  } finally {
    await discord.close();
    await rm(corpus, { recursive: true, force: true });
  }
};
