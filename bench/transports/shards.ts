import { setTimeout as pause } from 'node:timers/promises';
import { type LoopbackDiscord, startLoopback } from 'loopback-discord';
import { type BuiltBot, deployTo, startBuilt } from '../bot/builtBot.ts';
import { mebibytes, seconds } from '../report.ts';
import { say } from '../timing.ts';

const SHARDS = 4;
const QUESTION = 'Which countries offered peacekeeping troops?';
/** Polling interval in milliseconds. */
const LOOK = 10;

/** Starts processes at once. Prints when each shard connects, when the first answer comes and when all are healthy. */
const measure = async (what: string, layouts: readonly string[]): Promise<void> => {
  const discord: LoopbackDiscord = await startLoopback({ shards: SHARDS });
  await deployTo(discord);
  const began = performance.now();
  const bots: BuiltBot[] = await Promise.all(
    layouts.map((layout) => startBuilt(discord, { SHARDS: layout })),
  );
  const healthy = Promise.all(bots.map(({ ready }) => ready())).then(() => performance.now() - began);
  const place = (BigInt(discord.guildId) >> 22n) % BigInt(SHARDS);
  const isIn: number[] = [];
  let answered = 0;
  while (isIn.length < SHARDS) {
    while (isIn.length < discord.gateway.sessions()) isIn.push(performance.now() - began);
    if (answered === 0 && isIn.length > 0) {
      const { kind } = await discord.member().slash('ask', { question: QUESTION });
      if (kind !== 'none') answered = performance.now() - began;
    }
    await pause(LOOK);
  }
  const all = await healthy;
  const used = await Promise.all(bots.map((bot) => bot.used()));
  const resident = used.reduce((sum, { resident: bytes }) => sum + bytes, 0);
  say(
    `${what}: shards in after ${isIn.map(seconds).join(', ')}; a member of shard ${place} answered after ${seconds(answered)}; all healthy after ${seconds(all)}; ${mebibytes(resident)} in all`,
  );
  await Promise.all(bots.map(({ end }) => end()));
  await discord.close();
};

/** Starts four shards in one process, then in four, and prints when they connect and when members get answers. */
export const benchShards = async (): Promise<void> => {
  const ids = Array.from({ length: SHARDS }, (_, id) => id);
  await measure('one process', [`${ids.join(',')}/${SHARDS}`]);
  await measure(
    'four processes',
    ids.map((id) => `${id}/${SHARDS}`),
  );
};
