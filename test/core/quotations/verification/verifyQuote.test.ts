import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../src/core/corpus/readCorpus.ts';
import { cut } from '../../../../src/core/language/span.ts';
import type { Verdict } from '../../../../src/core/quotations/verification/verification.ts';
import {
  type VerificationCorpus,
  verifyQuote,
} from '../../../../src/core/quotations/verification/verifyQuote.ts';
import { buildCorpusState } from '../../../../src/core/serving/corpusState.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { madeCorpus } from './madeCorpus.ts';

const { verification: shipped } = buildCorpusState(await readCorpus(join(PACKAGE_ROOT, 'corpus')), 0.5);

const verify = async (words: string, speaker: string | null, corpus: VerificationCorpus) => {
  const { verdict, found, differences, nearest, claim, isShort } = await verifyQuote(words, speaker, corpus);
  return {
    verdict,
    isShort,
    nearest,
    whose: found?.quotation?.speaker?.name ?? null,
    kind: found?.quotation?.kind ?? null,
    secondhand: found?.quotation?.secondhand ?? false,
    paragraph: found?.passage.paragraph ?? null,
    words: (found?.spans ?? []).map((span) => cut(found?.passage.text ?? '', span)).join(' / '),
    changes: differences.map(
      ({ said, given }) =>
        `${said && found ? cut(found.passage.text, said) : ''} > ${given ? cut(claim.words, given) : ''}`,
    ),
  };
};

const WITKOFF = 'It was a solutions-based discussion';
const CHANCE = 'a very good chance that this horrible, bloody war can finally come to an end.';

describe('verifyQuote on the shipped article', () => {
  it.each<[string, string | null, Verdict, string | null, number | null]>([
    [WITKOFF, null, 'verbatim', 'Steve Witkoff', 9],
    [WITKOFF, 'witkoff', 'verbatim', 'Steve Witkoff', 9],
    [WITKOFF, 'Special envoy Steven Witkoff', 'verbatim', 'Steve Witkoff', 9],
    [WITKOFF, 'Witkof', 'verbatim', 'Steve Witkoff', 9],
    [WITKOFF, 'the envoy', 'verbatim', 'Steve Witkoff', 9],
    [WITKOFF, 'Putin', 'other-speaker', 'Steve Witkoff', 9],
    [WITKOFF, 'Macron', 'other-speaker', 'Steve Witkoff', 9],
    [`“${WITKOFF.toUpperCase()}” — Witkoff`, null, 'verbatim', 'Steve Witkoff', 9],
    [`"${WITKOFF}." — Vladimir Putin`, null, 'other-speaker', 'Steve Witkoff', 9],
    [`${WITKOFF} — Putin`, 'Witkoff', 'verbatim', 'Steve Witkoff', 9],
    ['solutions‑based   discussion', null, 'verbatim', 'Steve Witkoff', 9],
    ['It was positive. It was a solutions-based discussion.', 'Witkoff', 'verbatim', 'Steve Witkoff', 9],
    ['I expect … conversation with the Ukrainians', null, 'verbatim', 'Steve Witkoff', 3],
    ["we're also continuing to engage", null, 'verbatim', 'Steve Witkoff', 3],
    ['It was a solution-based talk', null, 'altered', 'Steve Witkoff', 9],
    ['It was a solution-based talk', 'Putin', 'other-speaker', 'Steve Witkoff', 9],
    [CHANCE, null, 'verbatim', 'Donald Trump', 13],
    [CHANCE, 'Donald J. Trump', 'verbatim', 'Donald Trump', 13],
    [CHANCE, 'Putin', 'other-speaker', 'Donald Trump', 13],
    ['root causes', 'Putin', 'verbatim', 'Vladimir Putin', 6],
    ['root cause', 'Putin', 'not-found', null, null],
    [
      'France and the United Kingdom have offered to contribute peacekeeping troops',
      null,
      'reporter',
      null,
      5,
    ],
    ['France and the UK have offered to contribute peacekeeping troops', null, 'reporter', null, 5],
    [
      'any ceasefire agreement must include a cessation of Western arms supplies',
      'Putin',
      'reporter',
      'Vladimir Putin',
      7,
    ],
    ['what he terms the root causes of the war', 'Putin', 'reporter', null, 6],
    ['The moon is made of green cheese', null, 'not-found', null, null],
    ['we were not', null, 'not-found', null, null],
    ['…', null, 'not-found', null, null],
    ['', 'Putin', 'not-found', null, null],
  ])('%s (%s): %s', async (words, speaker, verdict, whose, paragraph) => {
    expect(await verify(words, speaker, shipped)).toMatchObject({ verdict, whose, paragraph });
  });

  it('reports secondhand words, reported speech and short claims', async () => {
    expect(await verify(CHANCE, null, shipped)).toMatchObject({
      secondhand: true,
      kind: 'partial',
      isShort: false,
    });
    expect((await verify('any ceasefire agreement must include', null, shipped)).kind).toBe('indirect');
    expect((await verify('root causes', null, shipped)).isShort).toBe(true);
  });

  it('shows the differing words of both versions, and both fragments of an interrupted quotation', async () => {
    expect((await verify('It was a solution-based talk', null, shipped)).changes).toEqual([
      'solutions > solution',
      'discussion > talk',
    ]);
    expect((await verify('It was positive. It was a solutions-based discussion.', null, shipped)).words).toBe(
      'It was positive / It was a solutions-based discussion',
    );
  });

  it('gives the nearest passages if no quotation is close, and none if no passage is near', async () => {
    const { verdict, nearest } = await verify(
      'Russia and Ukraine have agreed to a ceasefire at the weekend',
      null,
      shipped,
    );
    expect(verdict).toBe('not-found');
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(3);
    expect((await verify('green cheese', null, shipped)).nearest).toEqual([]);
  });
});

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
