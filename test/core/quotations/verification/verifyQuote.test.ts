import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src/core/quotations/verification/verification.ts';
import { madeCorpus } from './madeCorpus.ts';

import { verify } from './verify.ts';

describe('verifyQuote', () => {
  const { corpus } = madeCorpus({
    first: [
      {
        text: '“She told me ‘I resign at once’ and left,” Ana Costa said.',
        quotes: [
          ['“She told me ‘I resign at once’ and left,”', 'Ana Costa'],
          ['‘I resign at once’', 'Lena Berg', { secondhand: true, kind: 'partial' }],
        ],
      },
      {
        text: '“The harbour opens on Friday,” somebody said.',
        quotes: [['“The harbour opens on Friday,”', null]],
      },
      {
        text: '“We will not do it,” Ana Costa said. “It costs $5 million.”',
        quotes: [
          ['“We will not do it,”', 'Ana Costa'],
          ['“It costs $5 million.”', 'Ana Costa'],
        ],
      },
      { text: 'The committee welcomed one guest — Costa.' },
    ],
    second: [
      {
        text: '“The pipeline burned all night,” John Smith said.',
        quotes: [['“The pipeline burned all night,”', 'John Smith']],
      },
      {
        text: '“The pipeline burned all night,” Mary Smith said.',
        quotes: [['“The pipeline burned all night,”', 'Mary Smith']],
      },
    ],
  });

  it.each<[string, string | null, Verdict, string | null]>([
    ['I resign at once', null, 'verbatim', 'Lena Berg'],
    ['I resign at once', 'Costa', 'other-speaker', 'Lena Berg'],
    ['She told me I resign at once and left', 'Costa', 'verbatim', 'Ana Costa'],
    ['The harbour opens on Friday', null, 'unattributed', null],
    ['The harbour opens on Friday', 'Costa', 'unattributed', null],
    ['The harbour opens on Monday', 'Costa', 'unattributed', null],
    ['We will not do it', 'Costa', 'verbatim', 'Ana Costa'],
    ['It costs €5 million', 'Costa', 'altered', 'Ana Costa'],
    ['We will do it. It costs $5 million each year', 'Costa', 'altered', 'Ana Costa'],
    ['welcomed one guest — Costa', null, 'reporter', null],
    ['The pipeline burned all night', 'Mary Smith', 'verbatim', 'Mary Smith'],
    ['The pipeline burned all night', 'Smith', 'verbatim', 'John Smith'],
    ['The pipeline burned all night', 'Berg', 'other-speaker', 'John Smith'],
    ['The pipeline burned all day', 'Mary Smith', 'altered', 'Mary Smith'],
  ])('%s (%s): %s', async (words, speaker, verdict, whose) => {
    expect(await verify(words, speaker, corpus)).toMatchObject({ verdict, whose });
  });

  const { corpus: clauses } = madeCorpus({
    dam: [
      {
        text: '“The ministry did not approve the drilling; it never gave the company a second chance,” Dana Holt said.',
        quotes: [
          [
            '“The ministry did not approve the drilling; it never gave the company a second chance,”',
            'Dana Holt',
          ],
        ],
      },
      {
        text: '“We will open the wells if the border is safe. Nobody asked us. The wells are clean,” Dana Holt said.',
        quotes: [
          [
            '“We will open the wells if the border is safe. Nobody asked us. The wells are clean,”',
            'Dana Holt',
          ],
        ],
      },
    ],
    town: [
      {
        text: '“The town hall burns every winter,” Holt said.',
        quotes: [['“The town hall burns every winter,”', 'Holt']],
      },
    ],
  });

  it.each<[string, Verdict, readonly string[]]>([
    ['The ministry did … approve the drilling', 'altered', ['not > ']],
    ['it ... gave the company a second chance', 'altered', ['never > ']],
    ['The ministry … approve the drilling', 'altered', ['not > ']],
    ['We will open the wells … the border is safe', 'altered', ['if > ']],
    ['The ministry did not … the drilling', 'verbatim', []],
    ['We will open the wells if the border is safe … The wells are clean', 'verbatim', []],
    ['The ministry did not aprove the drilling', 'altered', ['approve > aprove']],
    ['The wells are cleann', 'altered', ['clean > cleann']],
  ])('%s: %s', async (words, verdict, changes) => {
    expect(await verify(words, 'Dana Holt', clauses)).toMatchObject({ verdict, changes });
  });

  it('does not take a surname alone as a certain person of that surname', async () => {
    const words = 'The town hall burns every winter';
    expect((await verify(words, 'Dana Holt', clauses)).verdict).toBe('unattributed');
    expect((await verify(words, 'Holt', clauses)).verdict).toBe('verbatim');
    expect((await verify(words, 'Ana Costa', clauses)).verdict).toBe('other-speaker');
  });

  it('finds a frequent phrase in the words of the claimed speaker', async () => {
    const everywhere = Array.from({ length: 60 }, (_, n) => ({
      text: `The peace deal of ${n}. “Look, it is a peace deal,” John Smith said.`,
      quotes: [['“Look, it is a peace deal,”', 'John Smith']] as const,
    }));
    const { corpus: large } = madeCorpus({
      many: [
        ...everywhere,
        {
          text: 'A peace deal, “the peace deal,” Ana Costa said.',
          quotes: [['“the peace deal,”', 'Ana Costa']],
        },
        ...everywhere,
      ],
    });
    expect(await verify('the peace deal', 'Costa', large)).toMatchObject({
      verdict: 'verbatim',
      paragraph: 61,
    });
    expect(await verify('the peace deal', null, large)).toMatchObject({
      verdict: 'verbatim',
      whose: 'Ana Costa',
    });
    expect(await verify('peace … deal', 'Costa', large)).toMatchObject({
      verdict: 'verbatim',
      paragraph: 61,
    });
  });

  it('terminates for hostile claims and texts', async () => {
    const { corpus: hostile } = madeCorpus({
      odd: [{ text: `${'war '.repeat(300)}${'$'.repeat(300)}` }, { text: `peace${' … war'.repeat(300)}` }],
    });
    for (const claim of [
      'war … '.repeat(300),
      'war $ $ $ '.repeat(150),
      `${'war '.repeat(400)}peace`,
      '($[war]*+',
    ])
      expect((await verify(claim, null, hostile)).verdict).toMatch(/^(?:reporter|not-found)$/);
  });

  it('finds nothing in an empty corpus', async () => {
    expect(await verify('The pipeline burned', 'Smith', madeCorpus({}).corpus)).toMatchObject({
      verdict: 'not-found',
      nearest: [],
    });
  });
});
