import { BACK_WITHIN, type Fault } from './fault.ts';

const BURST = 20;

/** Sends SIGTERM while the bot answers many questions. Before it ends, it must answer every question that reached it. */
export const endInMidAnswer = (times: number): Fault => ({
  name: 'SIGTERM in mid-answer, and a new start',
  times,
  backWithin: BACK_WITHIN.resumed,
  run: async ({ asking, bot, startBot }) => {
    const burst = asking.burst(BURST);
    await Promise.race(burst);
    const ending = bot();
    const code = await ending.end();
    if (code !== 0) throw new Error(`after SIGTERM the bot ended with code ${code}`);
    await startBot();
    for (const { interaction, kind } of await Promise.all(burst)) {
      if (kind === 'none' && ending.received.has(interaction))
        throw new Error('a question under way was not answered before the end');
    }
  },
});
