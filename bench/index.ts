import { benchAnswers } from './answers.ts';
import { benchQuotations } from './quotations.ts';
import { benchReload } from './reload.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  answers: benchAnswers,
  reload: benchReload,
  quotations: benchQuotations,
};

const name = process.argv[2] ?? '';
const bench = BENCHES[name];
if (bench) await bench();
else {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exitCode = 2;
}
