import { corpusFaults } from './faults/corpusFaults.ts';
import { endInMidAnswer } from './faults/endInMidAnswer.ts';
import { gatewayFaults } from './faults/gatewayFaults.ts';
import { restFaults } from './faults/restFaults.ts';
import { type FaultFigures, type FaultsFigures, runFaults } from './faults/runFaults.ts';
import { setStage } from './faults/stage.ts';
import { type Section, seconds, verdict } from './report.ts';
import { say } from './timing.ts';

const SIZE = { articles: 100, paragraphs: 2_000, seed: 9 };
const QUESTIONS_A_SECOND = 20;
const TIMEOUT = 11_000;

const rowOf = ({ name, times, back, backWithin, undelivered }: FaultFigures): string[] => {
  const longest = Math.max(...back);
  return [
    name,
    String(times),
    seconds(longest),
    verdict(longest <= backWithin, seconds(backWithin)),
    String(undelivered),
  ];
};

const notesOf = (figures: FaultsFigures): string[] => {
  const { questions, answered, answeredTwice, answeredWrongly, logged, unexplained, crashes, errors } =
    figures;
  const undelivered = figures.faults.reduce((sum, fault) => sum + fault.undelivered, 0);
  return [
    `${questions} questions: ${answered} answered, ${logged} refused by Discord and logged with their id, ` +
      `${undelivered} never delivered, for the bot had no session. ` +
      `Answered twice: ${verdict(answeredTwice === 0, `${answeredTwice} of 0`)}. ` +
      `Not answered and not in the log: ${verdict(unexplained.length === 0, `${unexplained.length} of 0`)}. ` +
      `Answered with another paragraph than the right one: ${verdict(answeredWrongly === 0, `${answeredWrongly} of 0`)}. ` +
      `Crashes and unhandled rejections: ${verdict(crashes === 0, `${crashes} of 0`)}.`,
    `Errors in the log: ${JSON.stringify(errors)}.`,
  ];
};

/** Everything that may go wrong, while questions go on; see `bench/faults/`. */
export const benchFaults = async (): Promise<Section> => {
  const stage = await setStage(SIZE, QUESTIONS_A_SECOND);
  try {
    const figures = await runFaults(
      stage,
      [
        ...gatewayFaults({ closed: 24, silent: 13, halfOpen: 13, lost: 3 }),
        ...restFaults(3, TIMEOUT),
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
      columns: ['fault', 'times', 'back', 'target', 'questions never delivered'],
      rows: figures.faults.map(rowOf),
      notes: notesOf(figures),
      data: figures,
    };
  } finally {
    await stage.close();
  }
};
