import { properties } from './fuzz/properties.ts';
import { type Section, seconds } from './report.ts';
import { say } from './timing.ts';

const RUNS = 10_000;
const SEED = 20_261_122;

/** Fuzzes every kind of input from outside, 10,000 runs a property; see `bench/fuzz/`. */
export const benchFuzz = async (): Promise<Section> => {
  const results: { name: string; took: number; counterexample: string | undefined }[] = [];
  for (const { name, run } of properties) {
    say(`${name} …`);
    const start = performance.now();
    const counterexample = await run({ numRuns: RUNS, seed: SEED }).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    results.push({ name, took: performance.now() - start, counterexample });
  }
  return {
    title: 'Fuzz',
    about: `${RUNS} runs a property, seed ${SEED}.`,
    columns: ['property', 'result', 'time'],
    rows: results.map(({ name, took, counterexample }) => [
      name,
      counterexample === undefined ? 'holds' : '**does not hold**',
      seconds(took),
    ]),
    notes: results.flatMap(({ name, counterexample }) =>
      counterexample === undefined ? [] : [`${name}:\n\n\`\`\`\n${counterexample.slice(0, 2_000)}\n\`\`\``],
    ),
    targets: results.map(({ name, counterexample }) => ({
      what: `fuzz: ${name}`,
      measured: counterexample === undefined ? `${RUNS} runs` : 'a counterexample',
      toReach: `${RUNS} runs`,
      isMet: counterexample === undefined,
    })),
    data: results,
  };
};
