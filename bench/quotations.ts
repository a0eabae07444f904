import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { passagesOf, readCorpus } from '../src/core/corpus/index.ts';
import { extractQuotations, linkPersons } from '../src/core/quotations/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { buildPeer } from './peer.ts';
import { quantile } from './quantile.ts';
import { inTurn, report, say, sayMachine } from './timing.ts';

const SET = join(PACKAGE_ROOT, '../shared/eval/polnear');
const ROUNDS = 8;

/** Times the extraction and attribution of every quotation against building the MiniSearch index of the same paragraphs. */
export const benchQuotations = async (): Promise<void> => {
  if (!existsSync(SET)) return say(`skipped: ${SET} is not here`);
  const articles = (await readCorpus(join(SET, 'articles.jsonl'))).articles.map(({ article }) => article);
  const passages = articles.flatMap(passagesOf);
  sayMachine();
  say(`${articles.length} articles, ${passages.length} paragraphs, ${ROUNDS} rounds; extraction / index`);
  const [ours, peers] = inTurn(
    ROUNDS,
    () => linkPersons(articles.map(extractQuotations)),
    () => buildPeer(passages),
  );
  report('extraction', ours, peers);
  say(
    `paragraphs a second: ${[ours, peers].map((times) => Math.round((passages.length / quantile(times, 0.5)) * 1_000)).join(' / ')}`,
  );
};
