import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between two questions: twenty per second. */
const EVERY = 50;

/** The outcome of a question; `error` if it was not answered. */
export interface Asked<Answer> {
  readonly question: string;
  readonly answer?: Answer;
  readonly error?: unknown;
  readonly milliseconds: number;
}

/** Asks the questions in turn, twenty per second, without waiting for answers. `stop` waits for the last answer. */
export const startLoad = <Answer>(
  questions: readonly string[],
  ask: (question: string) => Promise<Answer>,
) => {
  const under: Promise<Asked<Answer>>[] = [];
  let isOver = false;
  const asking = (async () => {
    for (let number = 0; !isOver; number += 1) {
      const question = questions[number % questions.length] ?? '';
      const asked = performance.now();
      const told = (what: { readonly answer: Answer } | { readonly error: unknown }): Asked<Answer> => ({
        question,
        milliseconds: performance.now() - asked,
        ...what,
      });
      under.push(
        ask(question).then(
          (answer) => told({ answer }),
          (error: unknown) => told({ error }),
        ),
      );
      await delay(EVERY);
    }
  })();
  return {
    stop: async (): Promise<Asked<Answer>[]> => {
      isOver = true;
      await asking;
      return Promise.all(under);
    },
  };
};
