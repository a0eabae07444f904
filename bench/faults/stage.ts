import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoopbackDiscord, type Member, startLoopback } from 'loopback-discord';
import { deploy } from '../../src/bot/index.ts';
import type { ProcessLimits } from '../bot/messages.ts';
import { type BotProcess, startBotProcess } from '../bot/startBotProcess.ts';
import type { GeneratedCorpusOptions } from '../generated/generateArticles.ts';
import { type PlantedArticles, plantedArticles } from '../generated/plantedArticles.ts';
import { writeCorpusFolder } from '../generated/writeCorpusFolder.ts';
import { type Asking, askSteadily } from './askSteadily.ts';

/** Milliseconds within which Discord wants a question acknowledged. */
export const QUESTION_LIFE = 3_000;

/** The setup that a fault acts on. */
export interface Stage {
  readonly discord: LoopbackDiscord;
  readonly corpus: string;
  readonly articles: PlantedArticles['articles'];
  readonly owner: Member;
  readonly asking: Asking;
  readonly bot: () => BotProcess;
  /** The ended bots and the running one. */
  readonly bots: readonly BotProcess[];
  startBot(): Promise<void>;
  close(): Promise<void>;
}

interface StageOptions {
  readonly size: GeneratedCorpusOptions;
  readonly questionsPerSecond: number;
  /** Milliseconds within which the bot must acknowledge a question; Discord's 3,000 by default. */
  readonly life?: number;
  /** The bot's own by default. */
  readonly limits?: ProcessLimits;
}

/** Starts a loopback Discord here, the bot in a child process over a generated corpus, and members with steady questions. */
export const setStage = async (options: StageOptions): Promise<Stage> => {
  const { size, questionsPerSecond, life = QUESTION_LIFE, limits } = options;
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-faults-'));
  const corpus = join(folder, 'corpus');
  const { articles, questions } = plantedArticles(size);
  await writeCorpusFolder(corpus, articles);
  const discord = await startLoopback({ history: 200_000, acknowledgeWithin: life });
  const { restUrl: api, token } = discord;
  await deploy({ token, dryRun: false, api });
  const bots: BotProcess[] = [];
  const settings = { api, token, corpus, limits };
  const startBot = async (): Promise<void> => void bots.push(await startBotProcess(settings));
  const bot = (): BotProcess => {
    const last = bots.at(-1);
    if (!last) throw new Error('the bot has not been started');
    return last;
  };
  await startBot();
  const asking = askSteadily(discord, questions, questionsPerSecond);
  return {
    discord,
    corpus,
    articles,
    owner: discord.member({ id: discord.ownerId, admin: true }),
    asking,
    bot,
    bots,
    startBot,
    close: async () => {
      await asking.stop();
      await bot().end();
      await discord.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
