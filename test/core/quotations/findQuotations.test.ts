import { describe, expect, it } from 'vitest';
import { passageId } from '../../../src/core/corpus/article.ts';
import { cut } from '../../../src/core/language/span.ts';
import type { QuotationQuery } from '../../../src/core/quotations/findQuotations.ts';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { temporaryFolder } from '../corpus/temporaryFolder.ts';

const article = (title: string, publishedAt: string | null, ...paragraphs: string[]) =>
  `---\ntitle: ${title}\n${publishedAt === null ? '' : `publishedAt: ${publishedAt}\n`}---\n${paragraphs.join('\n\n')}\n`;

const files = {
  'old.md': article(
    'Harbour talks',
    '2025-03-10',
    '“We need the harbour,” Ana Costa said.',
    '“The weather is fine,” Costa said. Ships wait near the harbour.',
  ),
  'new.md': article(
    'Bridge talks',
    '2025-03-11T01:00:00+02:00',
    '“The bridge opens,” Ana Costa said.',
    'John Costa left early. Costa said that the bridge was old.',
  ),
  'later.md': article('Airport talks', '2025-03-10T23:30:00Z', '“Nobody flies,” Lena Berg said.'),
  'undated.md': article('Ferry talks', null, '“The ferry sails,” Lena Berg said.', 'Mr Volodin watched.'),
};
const quote = async (query: QuotationQuery) => {
  const served = await openInProcess({ corpus: await temporaryFolder(files), threshold: 0.5 });
  return served.quote(query);
};
const found = async (query: QuotationQuery) =>
  (await quote(query)).quotations.map(({ passage, span }) => cut(passage.text, span));

describe('quotations by query', () => {
  it('come newest article first, across time zones, then in reading order', async () => {
    expect(await found({})).toEqual([
      '“Nobody flies,”',
      '“The bridge opens,”',
      '“We need the harbour,”',
      '“The weather is fine,”',
      '“The ferry sails,”',
    ]);
  });

  it('are of one article, by id, title, words of the title, or its start and …', async () => {
    for (const typed of ['old', 'Harbour talks', 'harbour TALKS', 'harbour', 'Harbour ta…'])
      expect(await found({ article: typed })).toEqual(['“We need the harbour,”', '“The weather is fine,”']);
    expect(await found({ article: 'talks', speaker: 'Berg' })).toHaveLength(2);
  });

  it('are found by the office of their speaker, if the corpus names its holder', async () => {
    const offices = {
      'a.md': article('Port', '2025-03-10', '“It opens,” Norwegian Foreign Minister Lena Berg said.'),
      'b.md': article(
        'Sea',
        '2025-03-11',
        '“It is calm,” Berg said. Ana Costa, the Swedish prime minister, left.',
      ),
    };
    const served = await openInProcess({ corpus: await temporaryFolder(offices), threshold: 0.5 });
    const { quotations, role } = await served.quote({ speaker: 'the norwegian foreign minister' });
    expect(quotations.map(({ passage, span }) => cut(passage.text, span))).toEqual([
      '“It is calm,”',
      '“It opens,”',
    ]);
    expect(role).toEqual({ role: 'Norwegian Foreign Minister', name: 'Lena Berg' });
    expect((await served.quote({ speaker: 'the norwegian prime minister' })).quotations).toEqual([]);
    expect((await served.quote({ speaker: 'Foreign Minister Berg' })).role).toBeUndefined();
  });

  it('are refused for an unknown article, with the nearest titles', async () => {
    await expect(quote({ article: 'Harbor talk' })).rejects.toMatchObject({
      reason: { kind: 'no-such-article', typed: 'Harbor talk', near: ['Harbour talks'] },
    });
    await expect(quote({ article: 'zebra' })).rejects.toMatchObject({
      reason: { kind: 'no-such-article', typed: 'zebra', near: [] },
    });
  });

  it('about a topic hold its words, or are next to them and come later', async () => {
    expect(await found({ about: 'the harbour' })).toEqual([
      '“We need the harbour,”',
      '“The weather is fine,”',
    ]);
    expect(await found({ about: 'harbour', speaker: 'Ana Costa' })).toEqual([
      '“We need the harbour,”',
      '“The weather is fine,”',
    ]);
    expect(await found({ about: 'zebra' })).toEqual([]);
    expect(await found({ about: 'the' })).toEqual([]);
  });

  it('come with a count of omitted reported speech, and include it on request', async () => {
    const { reported, quotations } = await quote({ speaker: 'Costa', article: 'new' });
    const all = await quote({ speaker: 'Costa', article: 'new', indirect: true });
    expect(all.quotations).toHaveLength(quotations.length + reported);
    expect(all.reported).toBe(0);
  });

  it('come with every mention of the name if there are none', async () => {
    const { quotations, mentions, suggestions } = await quote({ speaker: 'Volodin' });
    expect(quotations).toEqual([]);
    expect(mentions.map(passageId)).toEqual(['undated#2']);
    expect(suggestions).toEqual([]);
    expect((await quote({ speaker: 'Berg' })).mentions).toEqual([]);
  });
});

describe('a name that no speaker has', () => {
  it('finds the only speaker with a similar name, and is reported as mistyped', async () => {
    const { quotations, speakers, mistyped } = await quote({ speaker: 'Bergg' });
    expect(mistyped).toBe('Bergg');
    expect(speakers.map(({ name }) => name)).toEqual(['Lena Berg']);
    expect(quotations).toHaveLength(2);
  });

  it('finds no speaker if the corpus mentions another person of that name', async () => {
    const corpus = await temporaryFolder({
      ...files,
      'other.md': article('Rain', null, 'Tom Bergg slept.'),
    });
    const result = await (await openInProcess({ corpus, threshold: 0.5 })).quote({ speaker: 'Bergg' });
    expect(result.quotations).toEqual([]);
    expect(result.mistyped).toBeUndefined();
    expect(result.suggestions.map(({ name }) => name)).toEqual(['Lena Berg']);
  });
});

describe('the topic of a quotation', () => {
  const matter = {
    'gaza.md': article(
      'A truce in Gaza',
      '2025-03-10',
      'Mediators met in Doha on the truce.',
      '“It must hold,” Ana Costa said.',
      '“We are tired,” Lena Berg said. She added that aid must come in.',
      'It rained.',
    ),
    'sea.md': article('The sea', '2025-03-11', '“It is calm,” Ana Costa said.'),
  };
  const about = async (query: QuotationQuery) =>
    (await openInProcess({ corpus: await temporaryFolder(matter), threshold: 0.5 })).quote(query);

  it('comes from its article: the title, the first paragraph and the paragraphs next to it', async () => {
    const told = async (words: string) =>
      (await about({ about: words })).quotations.map(({ passage }) => passageId(passage));
    expect(await told('Gaza')).toEqual(['gaza#2', 'gaza#3']);
    expect(await told('Doha truce')).toEqual(['gaza#2', 'gaza#3']);
    expect(await told('rain')).toEqual(['gaza#3']);
    expect(await told('Gaza sea')).toEqual([]);
  });

  it('applies to reported speech, too', async () => {
    expect((await about({ about: 'Gaza', speaker: 'Costa' })).reported).toBe(0);
    expect((await about({ about: 'Gaza' })).reported).toBe(1);
    expect((await about({ about: 'sea' })).reported).toBe(0);
  });
});

describe('the mentions of a name that no quoted speaker has', () => {
  it.each([
    ['Ana Costa', ['a#1', 'a#2']],
    ['costa', ['a#1', 'a#2', 'b#1', 'b#2']],
    ['Maria Costa', []],
    ['Lena', []],
    ['the', []],
  ])('%s', async (speaker, places) => {
    const corpus = await temporaryFolder({
      'a.md': article('Costa', null, 'Ana Costa came.', 'Costa left.', 'Nobody cared.'),
      'b.md': article('The end', null, 'John Costa slept.', 'Costa woke.'),
    });
    const { mentions } = await (await openInProcess({ corpus, threshold: 0.5 })).quote({ speaker });
    expect(mentions.map(passageId)).toEqual(places);
  });
});
