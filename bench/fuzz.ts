import { properties } from './fuzz/properties.ts';
import { type Section, seconds, verdict } from './report.ts';

const RUNS = 10_000;
const SEED = 20_261_122;

/** Input of every kind from outside, ten thousand runs a property; see `bench/fuzz/`. */
export const benchFuzz = async (): Promise<Section> => {
  const results: { name: string; took: number; counterexample: string | undefined }[] = [];
  for (const { name, run } of properties) {
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
      verdict(counterexample === undefined, 'holds'),
      seconds(took),
    ]),
    notes: results.flatMap(({ name, counterexample }) =>
      counterexample === undefined ? [] : [`${name}:\n\n\`\`\`\n${counterexample.slice(0, 2_000)}\n\`\`\``],
    ),
    data: results,
  };
};
