import { parseArgs } from 'node:util';
import { benchAnswers } from './answers.ts';
import { benchFaults } from './faults.ts';
import { benchFuzz } from './fuzz.ts';
import { benchLoad } from './load.ts';
import { benchQuotations } from './quotations.ts';
import { benchReload } from './reload.ts';
import { markdownOf, type Section } from './report.ts';
import { keepResult, readResults } from './results.ts';
import { benchScale, SIZES } from './scale.ts';
import { say } from './timing.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** For `scale`: another corpus than the generated ones, with its questions. */
    corpus: { type: 'string' },
    questions: { type: 'string' },
    /** For `scale`: numbers of paragraphs, separated by commas. */
    sizes: { type: 'string' },
    /** For `scale`: names of libraries, separated by commas; the others' results are kept. */
    only: { type: 'string' },
  },
});
const { corpus, questions } = values;
const given = corpus !== undefined && questions !== undefined ? { given: { corpus, questions } } : {};
const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
const only = values.only?.split(',');
const isPart = values.sizes !== undefined || only !== undefined;

const scale = async (): Promise<Section> => {
  const before = isPart ? (await readResults()).scale?.data : undefined;
  return benchScale({ sizes, only, before: Array.isArray(before) ? before : [], ...given });
};

/** Those that write their results to `bench/results/`: run by `npm run bench`, all of them or one by name. */
const KEPT: Readonly<Record<string, () => Promise<Section>>> = {
  scale,
  load: benchLoad,
  faults: benchFaults,
  fuzz: benchFuzz,
};
/** Those that only say them: by name. */
const SAID: Readonly<Record<string, () => Promise<void>>> = {
  answers: benchAnswers,
  reload: benchReload,
  quotations: benchQuotations,
};

const [wanted] = positionals;
const kept = Object.entries(KEPT).filter(([name]) => wanted === undefined || name === wanted);
for (const [name, bench] of kept) {
  const section = await bench();
  await keepResult(corpus === undefined ? name : `${name} ${corpus}`, section);
  say(markdownOf(section));
}
const said = SAID[wanted ?? ''];
if (said) await said();
else if (kept.length === 0) {
  const names = Object.keys({ ...KEPT, ...SAID }).join(', ');
  process.stderr.write(
    `npm run bench: ${Object.keys(KEPT).join(', ')}. npm run bench -- NAME: one of ${names}.\n`,
  );
  process.exitCode = 2;
}
