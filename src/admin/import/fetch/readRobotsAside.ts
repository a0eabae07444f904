import { runAside } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { AsideOptions } from '../readAside.ts';
import type { RobotsAnswer, RobotsQuestion } from './readRobots.ts';

/**
 * `readRobots` in a thread of its own, which is ended when it takes too long or too much memory: rules for many agents
 * multiply, and a pattern of wildcards is tried at every place of an address. Throws a `UserError` then.
 */
export const readRobotsAside = (
  question: RobotsQuestion,
  options: AsideOptions = {},
): Promise<RobotsAnswer> => {
  const { entry = new URL('./robotsWorker.js', import.meta.url), time = IMPORT_LIMITS.robotsTime } = options;
  return runAside(entry, question, { time, task: 'Reading its robots.txt' });
};
