import { type InteractionOutcome, startLoopback } from 'loopback-discord';
import { deployTo, startBuilt } from '../bot/builtBot.ts';
import { freePort } from '../bot/freePort.ts';
import { sendSteadily } from '../load/sendSteadily.ts';
import { quantile } from '../quantile.ts';
import { say } from '../timing.ts';

const QUESTIONS = [
  'Which countries offered peacekeeping troops?',
  'Where did the delegations meet?',
  'What did Witkoff say about the call?',
  'Who leads the American delegation?',
];
const WARMING = 300;
const INTERACTIONS = 1_500;
const PER_SECOND = 100;
const ROUNDS = 2;

interface Figures {
  readonly taken: readonly number[];
  /** CPU milliseconds per interaction. */
  readonly cpu: number;
  readonly lost: number;
}

type Transport = 'gateway' | 'http';

const measure = async (transport: Transport): Promise<Figures> => {
  const discord = await startLoopback();
  await deployTo(discord);
  const port = await freePort();
  const http = { PUBLIC_KEY: discord.endpoint.publicKey, INTERACTIONS_PORT: String(port) };
  const bot = await startBuilt(discord, transport === 'http' ? http : {});
  await bot.ready();
  if (transport === 'http') discord.endpoint.connect(`http://127.0.0.1:${port}/`);
  const ask = (number: number): Promise<InteractionOutcome> =>
    discord.member().slash('ask', { question: QUESTIONS[number % QUESTIONS.length] ?? '' });
  await sendSteadily(WARMING, PER_SECOND, ask);
  const before = await bot.used();
  const outcomes = await sendSteadily(INTERACTIONS, PER_SECOND, ask);
  const after = await bot.used();
  await bot.end();
  await discord.close();
  return {
    taken: outcomes.flatMap(({ acknowledgedAfter }) => acknowledgedAfter ?? []),
    cpu: ((after.cpu - before.cpu) * 1_000) / INTERACTIONS,
    lost: outcomes.filter(({ kind, messages }) => kind === 'none' || messages.length !== 1).length,
  };
};

/** Asks the built bot over the gateway and over signed HTTP, in turn, and prints times, CPU time and losses. */
export const benchHttp = async (): Promise<void> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const transport of ['gateway', 'http'] as const) {
      const { taken, cpu, lost } = await measure(transport);
      const [median, late] = [0.5, 0.95].map((share) => quantile(taken, share).toFixed(1));
      say(
        `${transport}: ${INTERACTIONS} questions, ${PER_SECOND} a second: p50 ${median} ms, p95 ${late} ms, ${cpu.toFixed(2)} ms of CPU each, ${lost} lost or doubled`,
      );
    }
  }
};
