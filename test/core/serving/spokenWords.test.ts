import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cut } from '../../../src/core/language/span.ts';
import type { Corpus } from '../../../src/core/serving/corpus.ts';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';

let served: Corpus;
beforeAll(async () => {
  served = await openInProcess({ corpus: join(PACKAGE_ROOT, 'corpus'), threshold: 0.36 });
});

describe('a question for a person’s words is answered with their words', () => {
  it.each([
    ['What did Witkoff say about the call?', 3, '"I expect that there will be a call with both presidents'],
    ['What did Steve Witkoff say about their conversation?', 9, '"It was positive,"'],
    ['what did witkoff say about a deal', 11, 'some sort of deal in the coming weeks'],
    ['What did Putin say about arms supplies?', 7, 'a cessation of Western arms supplies'],
    ['What did Trump say about the Ukrainian troops?', 14, '‘strongly requested’'],
  ])('%s', async (question, paragraph, words) => {
    const { kind, passages } = await served.ask(question);
    const [first] = passages;
    expect(kind).toBe('answered');
    expect(first?.passage.paragraph).toBe(paragraph);
    expect(first?.highlights.map((span) => cut(first.passage.text, span)).join(' ')).toContain(words);
  });

  it('but not with the words of another person if the corpus quotes nobody of that name', async () => {
    expect((await served.ask('What did Macron say about the call?')).kind).toBe('not-in-corpus');
  });
});
