import { describe, expect, it, onTestFinished } from 'vitest';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { readNews } from '../../../src/core/serving/readNews.ts';
import { temporaryFolder } from '../corpus/temporaryFolder.ts';

const open = async (...paragraphs: readonly string[]) => {
  const corpus = await temporaryFolder({
    'harbour.md': `# Harbour\n\n${paragraphs.join('\n\n')}\n`,
    'old.md': '# Prisoner exchange talks\n\nPrisoner exchange talks of another year.\n',
  });
  const served = await openInProcess({ corpus, threshold: 0.5 });
  onTestFinished(served.close);
  return async (query: Parameters<typeof readNews>[1], article = 'harbour') => {
    const told = await readNews(served, query, article);
    return told?.passage.text.slice(...told.span);
  };
};

describe('readNews', () => {
  it('returns the sentence that holds most of a topic, from this article only', async () => {
    const read = await open('Nothing here.', 'It rained. The prisoner exchange was put off.');
    expect(await read({ about: 'prisoner exchange' })).toBe('The prisoner exchange was put off.');
    expect(await read({ about: 'exchange of prisoners in harbour' })).toBe(
      'The prisoner exchange was put off.',
    );
    expect(await read({ about: 'grain exports' })).toBeUndefined();
  });

  it('returns undefined if no sentence holds most words of the topic', async () => {
    const read = await open('The talks on grain went on.');
    expect(await read({ about: 'prisoner exchange talks' })).toBeUndefined();
    expect(await read({ about: 'the of and' })).toBeUndefined();
  });

  it('returns the first words of a speaker, reported speech included, on a topic if one is given', async () => {
    const read = await open(
      '“The bridge is done,” Ana Costa said. It rained.',
      'Costa said that the ferry was late.',
    );
    expect(await read({ speaker: 'Costa' })).toBe('“The bridge is done,” Ana Costa said.');
    expect(await read({ speaker: 'Costa', about: 'ferry' })).toBe('Costa said that the ferry was late.');
    expect(await read({ speaker: 'Orlov' })).toBeUndefined();
  });

  it('returns undefined if the article is gone', async () => {
    const read = await open('The harbour froze.');
    expect(await read({ about: 'harbour' }, 'gone')).toBeUndefined();
    expect(await read({ speaker: 'Costa' }, 'gone')).toBeUndefined();
  });
});
