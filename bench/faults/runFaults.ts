import { setTimeout as wait } from 'node:timers/promises';
import type { Asked } from './askSteadily.ts';
import type { Fault } from './fault.ts';
import type { Stage } from './stage.ts';

/** Figures of one fault over all its runs. */
export interface FaultFigures {
  readonly name: string;
  readonly times: number;
  /** Milliseconds from the end of each run to the first acknowledgement of a question sent after it. */
  readonly back: readonly number[];
  readonly backWithin: number;
  /** Questions, from this fault's start to the next one's, that never reached the bot, because it had no session. */
  readonly undelivered: number;
}

export interface FaultsFigures {
  readonly faults: readonly FaultFigures[];
  readonly questions: number;
  readonly answered: number;
  readonly answeredTwice: number;
  /** Wrong answers; failure messages are not among them. */
  readonly answeredWrongly: readonly string[];
  /** Answered with a failure message whose id is in the log: Discord refused the answer and then took this message. */
  readonly toldOfFailure: number;
  /** Questions that reached the bot; the log says, with their id, that Discord took no answer. */
  readonly logged: number;
  /** Questions that reached the bot and got no answer, without such a line in the log. */
  readonly unexplained: readonly string[];
  readonly crashes: number;
  /** Errors in the log by message, with their counts. */
  readonly errors: Readonly<Record<string, number>>;
}

const GIVE_UP = 40_000;
/** Milliseconds until a call that times out, and its retry, are in the log. */
const LOG_SETTLES = 30_000;
/** pino's level of an error. */
const ERROR = 50;
/** The start of a failure message. */
const FAILURE = '💥';
/** Milliseconds between faults. */
const REST = 500;

const backAfter = async ({ asking }: Stage, end: number): Promise<number> => {
  while (performance.now() - end < GIVE_UP) {
    const first = asking.asked.find(({ sentAt, acknowledgedAt }) => sentAt >= end && acknowledgedAt !== null);
    if (first?.acknowledgedAt) return first.acknowledgedAt - end;
    await wait(20);
  }
  return Number.POSITIVE_INFINITY;
};

const countMessages = (lines: readonly { readonly msg: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { msg } of lines) counts[msg] = (counts[msg] ?? 0) + 1;
  return counts;
};

const receivedBy = (bots: Stage['bots']): Set<string> => new Set(bots.flatMap((bot) => [...bot.received]));

/** Counts the fates of the questions. Every question must have settled. */
const takeStock = ({ discord, asking: { asked }, bots }: Stage): Omit<FaultsFigures, 'faults'> => {
  const received = receivedBy(bots);
  const complaints = bots.flatMap((bot) => bot.complaints);
  // A warning says that Discord took no answer. An error alone is the bot's own fault and explains nothing.
  const explained = new Set(
    complaints.filter(({ level }) => level < ERROR).map(({ interaction }) => interaction),
  );
  const failures = new Set(
    complaints.filter(({ level }) => level >= ERROR).map(({ interaction }) => interaction),
  );
  const isFailure = ({ interaction, wrong = '' }: Asked): boolean =>
    failures.has(interaction) && wrong.includes(FAILURE);
  const callbacks = new Map<string, number>();
  for (const { method, interactionId, code } of discord.log) {
    if (method === 'POST' && interactionId !== null && code === null)
      callbacks.set(interactionId, (callbacks.get(interactionId) ?? 0) + 1);
  }
  const isTwice = ({ interaction, messages }: Asked): boolean =>
    messages > 1 || (callbacks.get(interaction) ?? 0) > 1;
  const unanswered = asked.filter(({ isRight }) => isRight === undefined);
  const reached = unanswered.filter(({ interaction }) => received.has(interaction));
  const unexplained = reached.filter(({ interaction }) => !explained.has(interaction));
  return {
    questions: asked.length,
    answered: asked.length - unanswered.length,
    answeredTwice: asked.filter(isTwice).length,
    answeredWrongly: asked.flatMap((each) => (isFailure(each) ? [] : (each.wrong ?? []))),
    toldOfFailure: asked.filter(isFailure).length,
    logged: reached.length - unexplained.length,
    unexplained: unexplained.map(({ interaction }) => interaction),
    crashes: bots.filter((bot) => bot.crashed() !== undefined).length,
    errors: countMessages(complaints.filter(({ level }) => level >= ERROR)),
  };
};

/** Runs the faults one after the other, and waits after each until the bot answers questions again. */
export const runFaults = async (
  stage: Stage,
  faults: readonly Fault[],
  tell: (figures: Omit<FaultFigures, 'undelivered'>) => void = () => undefined,
): Promise<FaultsFigures> => {
  const begins: number[] = [];
  const figures: Omit<FaultFigures, 'undelivered'>[] = [];
  for (const { name, times, backWithin, run } of faults) {
    const back: number[] = [];
    begins.push(performance.now());
    for (let round = 0; round < times; round += 1) {
      await run(stage, round);
      back.push(await backAfter(stage, performance.now()));
      await wait(REST);
    }
    const figure = { name, times, back, backWithin };
    figures.push(figure);
    tell(figure);
  }
  await stage.asking.stop();
  const stopped = performance.now();
  let stock = takeStock(stage);
  while (stock.unexplained.length > 0 && performance.now() - stopped < LOG_SETTLES) {
    await wait(REST);
    stock = takeStock(stage);
  }
  const received = receivedBy(stage.bots);
  const lost = stage.asking.asked.filter(
    ({ interaction, isRight }) => isRight === undefined && !received.has(interaction),
  );
  const undelivered = (from = 0, to = Number.POSITIVE_INFINITY): number =>
    lost.filter(({ sentAt }) => sentAt >= from && sentAt < to).length;
  return {
    faults: figures.map((figure, at) => ({
      ...figure,
      undelivered: undelivered(begins[at], begins[at + 1]),
    })),
    ...stock,
  };
};
