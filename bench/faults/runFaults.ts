import { setTimeout as wait } from 'node:timers/promises';
import type { Asked } from './askSteadily.ts';
import type { Fault } from './fault.ts';
import type { Stage } from './stage.ts';

/** How a fault was stood, over all its times. */
export interface FaultFigures {
  readonly name: string;
  readonly times: number;
  /** Milliseconds from each one's end to the first acknowledgement of a question sent after it. */
  readonly back: readonly number[];
  readonly backWithin: number;
  /** Questions that did not reach the bot from its begin to that of the next: only where it had no session. */
  readonly undelivered: number;
}

export interface FaultsFigures {
  readonly faults: readonly FaultFigures[];
  readonly questions: number;
  readonly answered: number;
  readonly answeredTwice: number;
  /** What was answered in place of the paragraph asked for, but for failures. */
  readonly answeredWrongly: readonly string[];
  /** Told that something went wrong, by an id that the log has: Discord refused the answer and then took this. */
  readonly toldOfFailure: number;
  /** Reached the bot, Discord took no answer any more, and the log says so with their id. */
  readonly logged: number;
  /** Reached the bot, not answered, and the log does not say that Discord took no answer. */
  readonly unexplained: readonly string[];
  readonly crashes: number;
  /** The different errors in the log, and how often each. */
  readonly errors: Readonly<Record<string, number>>;
}

const GIVE_UP = 40_000;
/** Milliseconds that a call which times out, and its repetition, may take until they are in the log. */
const LOG_SETTLES = 30_000;
/** As pino counts. */
const ERROR = 50;
/** What the message of a failure begins with. */
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

/** What became of the questions, once every fate is known. */
const takeStock = ({ discord, asking: { asked }, bots }: Stage): Omit<FaultsFigures, 'faults'> => {
  const received = receivedBy(bots);
  const complaints = bots.flatMap((bot) => bot.complaints);
  // A warning says that Discord took no answer; an error by itself is a fault of the bot's own and explains nothing.
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

/** Lets the faults happen one after the other, and waits after each until questions are answered again. */
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
