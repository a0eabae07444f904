import { corpusFaults } from './faults/corpusFaults.ts';
import { endInMidAnswer } from './faults/endInMidAnswer.ts';
import { BACK_WITHIN } from './faults/fault.ts';
import { gatewayFaults } from './faults/gatewayFaults.ts';
import { restFaults } from './faults/restFaults.ts';
import { type FaultFigures, type FaultsFigures, runFaults } from './faults/runFaults.ts';
import { setStage } from './faults/stage.ts';
import { type Section, seconds, type Target } from './report.ts';
import { say } from './timing.ts';

const SIZE = { articles: 100, paragraphs: 2_000, seed: 9 };
const QUESTIONS_A_SECOND = 20;
const TIMEOUT = 11_000;

const rowOf = ({ name, times, back, backWithin, undelivered }: FaultFigures): string[] => [
  name,
  String(times),
  seconds(Math.max(...back)),
  seconds(backWithin),
  String(undelivered),
];

const none = (what: string, count: number): Target => ({
  what: `faults: ${what}`,
  measured: String(count),
  toReach: 'none',
  isMet: count === 0,
});

/** The longest time until the bot answers again, over all faults with one bound. */
const backOf = (faults: readonly FaultFigures[], what: string, within: number): Target => {
  const longest = Math.max(...faults.flatMap(({ back, backWithin }) => (backWithin === within ? back : [])));
  return {
    what: `faults: back where ${what}, the longest`,
    measured: seconds(longest),
    toReach: seconds(within),
    isMet: longest <= within,
  };
};

const targetsOf = (figures: FaultsFigures): Target[] => [
  backOf(figures.faults, 'the gateway session lives on', BACK_WITHIN.resumed),
  backOf(figures.faults, 'the bot must identify again', BACK_WITHIN.identified),
  none('crashes and unhandled rejections', figures.crashes),
  none('questions answered twice', figures.answeredTwice),
  none('questions answered with another paragraph than the right one', figures.answeredWrongly.length),
  none(
    'questions not answered, and no line in the log that Discord took no answer',
    figures.unexplained.length,
  ),
];

const notesOf = ({ questions, answered, logged, toldOfFailure, faults, errors }: FaultsFigures): string[] => {
  const undelivered = faults.reduce((sum, fault) => sum + fault.undelivered, 0);
  return [
    `${questions} questions: ${answered} answered, ${logged} refused by Discord and logged with their id, ` +
      `${toldOfFailure} told of a failure that is in the log, ${undelivered} never delivered, for the bot had no session.`,
    `Errors in the log: ${JSON.stringify(errors)}.`,
  ];
};

/** Runs every fault while questions continue; see `bench/faults/`. */
export const benchFaults = async (): Promise<Section> => {
  const stage = await setStage({ size: SIZE, questionsPerSecond: QUESTIONS_A_SECOND });
  try {
    const figures = await runFaults(
      stage,
      [
        ...gatewayFaults({ closed: 24, silent: 13, halfOpen: 13, lost: 3 }),
        ...restFaults({ times: 3, delay: TIMEOUT }),
        ...corpusFaults({ times: 3, reloads: 20 }),
        endInMidAnswer(3),
      ],
      ({ name, back }) => say(`${name}: back after ${back.map(seconds).join(', ')}`),
    );
    return {
      title: 'Faults',
      about:
        `${QUESTIONS_A_SECOND} questions a second over ${SIZE.paragraphs} generated paragraphs, the bot in a process ` +
        'of its own. "Back": from the end of the fault to the first acknowledgement of a question sent after it, the longest.',
      columns: ['fault', 'times', 'back', 'to reach', 'questions never delivered'],
      rows: figures.faults.map(rowOf),
      notes: notesOf(figures),
      targets: targetsOf(figures),
      data: figures,
    };
  } finally {
    await stage.close();
  }
};
