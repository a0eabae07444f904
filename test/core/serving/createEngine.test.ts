import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passageId } from '../../../src/core/corpus/article.ts';
import { CorpusNotFound } from '../../../src/core/corpus/readCorpus.ts';
import { cut } from '../../../src/core/language/span.ts';
import { MOST_QUESTION_CHARACTERS } from '../../../src/core/serving/corpusQueries.ts';
import { createEngine } from '../../../src/core/serving/createEngine.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../corpus/temporaryFolder.ts';

const threshold = 0.36;
const open = (corpus: string) => createEngine({ corpus, threshold });

const harbour = 'Harbour deal\n\nThe envoy said the harbour would open on Friday.\n\nNobody objected.';
const bridge = 'Bridge talks\n\nEngineers measured the old bridge.\n\nThey found rust.';

describe('the shipped corpus', () => {
  it('answers with the passage, its sentence highlighted to the letter', async () => {
    const engine = await open(join(PACKAGE_ROOT, 'corpus'));
    const { kind, confidence, passages } = await engine.ask('Which countries offered peacekeeping troops?');
    const [first] = passages;
    expect(kind).toBe('answered');
    expect(confidence).toBeGreaterThan(threshold);
    expect(first && passageId(first.passage)).toBe('hopes-rise-for-ukraine-ceasefire#5');
    expect(first?.highlights.map((span) => cut(first.passage.text, span))).toEqual([
      'In an effort to address these concerns, France and the United Kingdom have offered to contribute peacekeeping troops to monitor the ceasefire, contingent on U.S. support.',
    ]);
  });

  it('says that what is not there is not there, and offers what is nearest', async () => {
    const engine = await open(join(PACKAGE_ROOT, 'corpus'));
    const { kind, passages } = await engine.ask('What did Macron say about the ceasefire?');
    expect(kind).toBe('not-in-corpus');
    expect(passages.length).toBeGreaterThan(0);
    expect((await engine.ask('Xylophone quarks?')).passages).toEqual([]);
    expect((await engine.ask('Who?')).kind).toBe('not-in-corpus');
  });

  it('finds quotations by surname, and counts mentions of whom it does not quote', async () => {
    const engine = await open(join(PACKAGE_ROOT, 'corpus'));
    const witkoff = await engine.quote({ speaker: 'witkoff' });
    expect(witkoff.quotations.map(({ passage }) => passage.paragraph)).toEqual([3, 9, 9, 11, 11]);
    expect(new Set(witkoff.quotations.map(({ speaker }) => speaker?.name))).toEqual(
      new Set(['Steve Witkoff']),
    );
    const nobody = await engine.quote({ speaker: 'NATO' });
    expect(nobody.quotations).toEqual([]);
    expect(nobody.mentions.map(({ paragraph }) => paragraph)).toEqual([6, 17]);
  });
});

describe('questions', () => {
  it.each([[' '], ['x'.repeat(MOST_QUESTION_CHARACTERS + 1)]])('refuses %j', async (question) => {
    const engine = await open(join(PACKAGE_ROOT, 'corpus'));
    await expect(engine.ask(question)).rejects.toThrow(UserError);
  });
});

describe('reload', () => {
  it('reports what was added, changed, removed and left alone, and serves it', async () => {
    const corpus = await temporaryFolder({
      'harbour.txt': harbour,
      'bridge.txt': bridge,
      'third.txt': 'T\n\nText.',
    });
    const engine = await open(corpus);
    const { version } = await engine.status();
    await writeFile(join(corpus, 'harbour.txt'), harbour.replace('Friday', 'Monday'));
    await writeFile(join(corpus, 'new.md'), '# Tunnel\n\nA tunnel collapsed in Graz.');
    await rm(join(corpus, 'third.txt'));
    const report = await engine.reload();
    expect(report).toMatchObject({
      added: ['new'],
      changed: ['harbour'],
      removed: ['third'],
      unchanged: 1,
      kept: [],
      faults: [],
    });
    expect(report.status.version).not.toBe(version);
    const { passages } = await engine.ask('When will the harbour open?');
    expect(passages[0]?.passage.text).toContain('Monday');
  });

  it('keeps the last good version of an article whose file broke, and takes the rest', async () => {
    const corpus = await temporaryFolder({ 'harbour.txt': harbour, 'bridge.txt': bridge });
    const engine = await open(corpus);
    await writeFile(join(corpus, 'harbour.txt'), Uint8Array.from([0xff, 0xfe, 0x00]));
    await writeFile(join(corpus, 'bridge.txt'), bridge.replace('rust', 'moss'));
    const report = await engine.reload();
    expect(report).toMatchObject({ changed: ['bridge'], kept: ['harbour'], removed: [] });
    expect(report.faults).toMatchObject([{ severity: 'error', file: 'harbour.txt' }]);
    expect((await engine.ask('When will the harbour open?')).passages[0]?.passage.text).toContain('Friday');
    expect(
      (await engine.ask('What did the engineers find on the bridge?')).passages.map(
        ({ passage }) => passage.text,
      ),
    ).toContain('They found moss.');
  });

  it.each([
    ['emptied', async (corpus: string) => rm(join(corpus, 'harbour.txt')), /no article/],
    ['gone', async (corpus: string) => rm(corpus, { recursive: true }), /no corpus/],
  ])('refuses a corpus that is %s, and goes on serving', async (_, destroy, reason) => {
    const corpus = await temporaryFolder({ 'harbour.txt': harbour });
    const engine = await open(corpus);
    await destroy(corpus);
    await expect(engine.reload()).rejects.toThrow(UserError);
    await expect(engine.reload()).rejects.toThrow(reason);
    expect((await engine.ask('When will the harbour open?')).kind).toBe('answered');
  });
});

it('does not start without a corpus', async () => {
  await expect(open(join(PACKAGE_ROOT, 'nowhere'))).rejects.toThrow(CorpusNotFound);
});
