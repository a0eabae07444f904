import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../src/core/corpus/readCorpus.ts';
import type { Verdict } from '../../../../src/core/quotations/verification/verification.ts';
import { buildCorpusState } from '../../../../src/core/serving/corpusState.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';

import { verify } from './verify.ts';

const { verification: shipped } = buildCorpusState(await readCorpus(join(PACKAGE_ROOT, 'corpus')), 0.5);

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
