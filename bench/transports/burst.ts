import { setTimeout as pause } from 'node:timers/promises';
import { type InteractionOutcome, startLoopback } from 'loopback-discord';
import { deployTo, startBuilt } from '../bot/builtBot.ts';
import { quantile } from '../quantile.ts';
import { say } from '../timing.ts';

const QUESTION = 'Which countries offered peacekeeping troops?';
const AT_ONCE = 2_000;
/** Milliseconds to wait for the last answers. */
const AFTER = 6_000;

const fateOf = ({ kind, messages }: InteractionOutcome): string => {
  if (kind === 'none' || messages.length === 0) return 'lost';
  if (messages.length > 1) return 'doubled';
  const text = JSON.stringify(messages[0]?.json.components);
  if (text.includes('Try again in a few seconds')) return 'told to try again';
  return text.includes('France and the United Kingdom') ? 'answered' : 'answered otherwise';
};

/** Asks the built bot `AT_ONCE` questions at once, on the loopback Discord in this process, and prints their fates. */
export const benchBurst = async (): Promise<void> => {
  const discord = await startLoopback();
  await deployTo(discord);
  const bot = await startBuilt(discord);
  await bot.ready();
  const asking = Array.from({ length: AT_ONCE }, () => discord.member().slash('ask', { question: QUESTION }));
  const outcomes = await Promise.all(asking);
  await pause(AFTER);
  const fates = new Map<string, number>();
  for (const fate of outcomes.map(fateOf)) fates.set(fate, (fates.get(fate) ?? 0) + 1);
  const taken = outcomes.flatMap(({ acknowledgedAfter }) => acknowledgedAfter ?? []).sort((a, b) => a - b);
  const shown = [0.5, 0.99, 1].map((share) => Math.round(quantile(taken, share)));
  say(`${AT_ONCE} at once: ${[...fates].map(([fate, count]) => `${count} ${fate}`).join(', ')}`);
  say(`acknowledged after ${shown.join(', ')} ms (median, 99th percentile, last)`);
  await bot.end();
  await discord.close();
};
