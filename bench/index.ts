import { UserError } from '../src/shared/index.ts';
import { benchAnswers } from './answers.ts';
import { benchFaults } from './faults.ts';
import { benchFuzz } from './fuzz.ts';
import { benchImport } from './import.ts';
import { benchLoad, benchLoadByMeaning } from './load.ts';
import { benchMeaning } from './meaning.ts';
import { benchOpenSearch } from './opensearch.ts';
import { benchQuotations } from './quotations.ts';
import { type BenchOptions, readOptions } from './readOptions.ts';
import { benchReload } from './reload.ts';
import { markdownOf, type Section, targetsOf } from './report.ts';
import { keepResult, readResults } from './results.ts';
import { benchRoad } from './road.ts';
import { benchScale, SIZES } from './scale.ts';
import { say } from './timing.ts';
import { benchBurst } from './transports/burst.ts';
import { benchHttp } from './transports/http.ts';
import { benchShards } from './transports/shards.ts';

type Bench = (options: BenchOptions) => Promise<void>;

const keep = async (name: string, section: Section): Promise<void> => {
  await keepResult(name, section);
  say(`\n${markdownOf(section)}\n`);
  if (section.targets.length > 0) say(`${targetsOf(section.targets)}\n`);
};

const scale: Bench = async ({ scale: options }) => {
  const { sizes, given, only } = options;
  const name = given ? `scale ${given.corpus}` : 'scale';
  const before = sizes !== SIZES || only ? (await readResults())[name]?.data : [];
  await keep(name, await benchScale({ ...options, before: Array.isArray(before) ? before : [] }));
};

/** Benches that write their results to `bench/results/`. `npm run bench` runs all of them, or one by name. */
const KEPT: Readonly<Record<string, Bench>> = {
  scale,
  load: async () => keep('load', await benchLoad()),
  faults: async () => keep('faults', await benchFaults()),
  fuzz: async () => keep('fuzz', await benchFuzz()),
};
/** Benches that print their results, or take long. They run only by name. */
const SAID: Readonly<Record<string, Bench>> = {
  answers: benchAnswers,
  reload: benchReload,
  burst: benchBurst,
  http: benchHttp,
  shards: benchShards,
  quotations: benchQuotations,
  road: benchRoad,
  meaning: benchMeaning,
  'load-meaning': benchLoadByMeaning,
  // Needs Java, Maven and the model, and takes the best part of an hour.
  opensearch: async () => keep('opensearch', await benchOpenSearch()),
  import: benchImport,
};

const complain = (error: unknown): void => {
  const isUsage = error instanceof UserError;
  process.stderr.write(
    `${isUsage ? error.message : error instanceof Error ? (error.stack ?? error) : String(error)}\n`,
  );
  process.exitCode = isUsage ? 2 : 1;
};

try {
  const options = readOptions(process.argv.slice(2), Object.keys({ ...KEPT, ...SAID }));
  const { wanted } = options;
  for (const [name, bench] of Object.entries(wanted === undefined ? KEPT : { ...KEPT, ...SAID })) {
    if (wanted !== undefined && name !== wanted) continue;
    say(`# ${name}`);
    // A failed bench does not stop the others.
    await bench(options).catch(complain);
  }
} catch (error) {
  complain(error);
}
