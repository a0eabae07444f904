import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { passageId } from '../../src/core/corpus/article.ts';
import { openInProcess } from '../../src/core/serving/openCorpus.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';

interface Dialogue {
  readonly id: string;
  readonly turns: readonly { readonly question: string; readonly relevant: readonly string[] }[];
}

/** Least number of follow-ups with a right passage first, and among the first three. Raise it, never lower it. */
const FLOOR = { first: 37, amongThree: 41 };

it('follow-ups of the example dialogues are completed from the question before', async () => {
  const text = await readFile(join(PACKAGE_ROOT, 'examples/dialogues.jsonl'), 'utf8');
  const dialogues = text
    .trim()
    .split('\n')
    .map((line): Dialogue => JSON.parse(line));
  expect(dialogues).toHaveLength(40);
  const served = await openInProcess({ corpus: join(PACKAGE_ROOT, 'examples/corpus'), threshold: undefined });
  const right = { first: 0, amongThree: 0 };
  let followUps = 0;
  for (const { turns } of dialogues) {
    let after: string | undefined;
    for (const { question, relevant } of turns) {
      const answer = await served.ask(question, {}, after === undefined ? {} : { after });
      const ids = answer.passages.map(({ passage }) => passageId(passage));
      if (after !== undefined) {
        followUps += 1;
        expect(answer.followUp).toBe(question);
        if (relevant.includes(ids[0] ?? '')) right.first += 1;
        if (ids.slice(0, 3).some((id) => relevant.includes(id))) right.amongThree += 1;
      }
      after = answer.question;
    }
  }
  await served.close();
  expect(followUps).toBe(43);
  expect(right.first, 'a right passage first').toBeGreaterThanOrEqual(FLOOR.first);
  expect(right.amongThree, 'a right passage among three').toBeGreaterThanOrEqual(FLOOR.amongThree);
});
