import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createGaps } from '../../../src/admin/gaps/createGaps.ts';
import { watchGaps } from '../../../src/admin/gaps/watchGaps.ts';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';

const onFault = (error: unknown): never => {
  throw error;
};

it('keeps at most a thousand questions over a restart, each once, without their askers', async () => {
  const dataDir = await temporaryFolder({});
  const gaps = await createGaps(dataDir, onFault);
  gaps.keep({ question: 'Where is the tunnel?', words: ['tunnel'] });
  gaps.keep({ question: 'where is the TUNNEL?', words: ['tunnel'] });
  for (let n = 0; n < 1_000; n += 1) gaps.keep({ question: `Question ${n}`, words: [] });
  await gaps.close();
  const again = await createGaps(dataDir, onFault);
  expect(again.all()).toHaveLength(1_000);
  expect(again.all().map(({ question }) => question)).not.toContain('where is the TUNNEL?');
  expect(await readFile(join(dataDir, 'unanswered.jsonl'), 'utf8')).toBe(
    again
      .all()
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(''),
  );
});

it('reads the valid lines of a damaged file', async () => {
  const dataDir = await temporaryFolder({});
  await writeFile(
    join(dataDir, 'unanswered.jsonl'),
    '{"question":"Why?","words":[]}\nnot json\n{"question":7}\n',
  );
  expect((await createGaps(dataDir, onFault)).all()).toEqual([{ question: 'Why?', words: [] }]);
});

it('keeps the unanswered question of a member, and no other question', async () => {
  const corpus = await openInProcess({
    corpus: await temporaryFolder({ 'a.txt': 'Harbour\n\nThe harbour opened in May.' }),
    threshold: 0.36,
  });
  const gaps = await createGaps(await temporaryFolder({}), onFault);
  const watched = watchGaps(corpus, gaps);
  await watched.ask('Who built the zeppelin?', {}, { asker: '100000000000000001' });
  await watched.ask('When did the harbour open?', {}, { asker: '100000000000000001' });
  await watched.ask('Who built the xylophone?');
  expect(gaps.all().map(({ question }) => question)).toEqual(['Who built the zeppelin?']);
  expect(JSON.stringify(gaps.all())).not.toContain('100000000000000001');
  await gaps.close();
});
