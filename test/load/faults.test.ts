import { expect, it } from 'vitest';
import { corpusFaults } from '../../bench/faults/corpusFaults.ts';
import { endInMidAnswer } from '../../bench/faults/endInMidAnswer.ts';
import { gatewayFaults } from '../../bench/faults/gatewayFaults.ts';
import { restFaults } from '../../bench/faults/restFaults.ts';
import { runFaults } from '../../bench/faults/runFaults.ts';
import { setStage } from '../../bench/faults/stage.ts';
import { UNHURRIED } from '../../packages/loopback-discord/test/unhurried.ts';

/** Lifetime of a question in milliseconds. It exceeds the three seconds of Discord, to allow for a busy machine. */
const LIFE = 8_000;

it('survives every fault once: it does not crash, answers no question twice or wrongly, and explains each lost one', async () => {
  const stage = await setStage({
    size: { articles: 20, paragraphs: 100, seed: 1 },
    questionsPerSecond: 10,
    life: LIFE,
    limits: { grace: UNHURRIED, callTime: UNHURRIED, patience: UNHURRIED },
  });
  try {
    const figures = await runFaults(stage, [
      ...gatewayFaults({ closed: 2, silent: 1, halfOpen: 1, lost: 1 }),
      ...restFaults({ times: 1, calls: 8, delay: LIFE + 500, life: LIFE }),
      ...corpusFaults({ times: 1, reloads: 2 }),
      endInMidAnswer(1),
    ]);
    expect(figures.faults.flatMap(({ back }) => back)).not.toContain(Number.POSITIVE_INFINITY);
    expect(figures).toMatchObject({ answeredTwice: 0, answeredWrongly: [], unexplained: [], crashes: 0 });
    expect(figures.answered).toBeGreaterThan(figures.questions / 2);
  } finally {
    await stage.close();
  }
}, 300_000);
