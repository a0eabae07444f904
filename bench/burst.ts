import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type InteractionOutcome, startLoopback } from 'loopback-discord';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { quantile } from './quantile.ts';
import { say } from './timing.ts';

const PROGRAM = join(PACKAGE_ROOT, 'dist/src/main.js');
const QUESTION = 'Which countries offered peacekeeping troops?';
const AT_ONCE = 2_000;
/** Milliseconds that a bot has to log in, and that the last answers may take. */
const PATIENCE = 60_000;
const AFTER = 6_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const fateOf = ({ kind, messages }: InteractionOutcome): string => {
  if (kind === 'none' || messages.length === 0) return 'lost';
  if (messages.length > 1) return 'doubled';
  const text = JSON.stringify(messages[0]?.json.components);
  if (text.includes('Try again in a few seconds')) return 'told to try again';
  return text.includes('France and the United Kingdom') ? 'answered' : 'answered otherwise';
};

/** Asks the built bot so many questions at once, on the loopback Discord in this process, and says what became of them. */
export const benchBurst = async (): Promise<void> => {
  const discord = await startLoopback({ patience: PATIENCE });
  const env = {
    ...process.env,
    DISCORD_API: discord.restUrl,
    DISCORD_TOKEN: discord.token,
    COOLDOWN: '0',
    MEANING: 'off',
  };
  const run = (call: string) =>
    spawn(process.execPath, [PROGRAM, call], { env, stdio: ['ignore', 'ignore', 'ignore'] });
  await once(run('deploy'), 'exit');
  const bot = run('start');
  while (discord.gateway.sessions() === 0) await pause(50);
  const asking = Array.from({ length: AT_ONCE }, () => discord.member().slash('ask', { question: QUESTION }));
  const outcomes = await Promise.all(asking);
  await pause(AFTER);
  const fates = new Map<string, number>();
  for (const fate of outcomes.map(fateOf)) fates.set(fate, (fates.get(fate) ?? 0) + 1);
  const taken = outcomes.flatMap(({ acknowledgedAfter }) => acknowledgedAfter ?? []).sort((a, b) => a - b);
  const shown = [0.5, 0.99, 1].map((share) => Math.round(quantile(taken, share)));
  say(`${AT_ONCE} at once: ${[...fates].map(([fate, count]) => `${count} ${fate}`).join(', ')}`);
  say(`acknowledged after ${shown.join(', ')} ms (median, 99th percentile, last)`);
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  await discord.close();
};
