import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { E5_SMALL } from '../../../src/core/meaning/encoder/e5Small.ts';
import { cosine } from '../../../src/core/meaning/encoder/encoder.ts';
import { EncoderUnfit, loadOnnxEncoder } from '../../../src/core/meaning/encoder/onnxEncoder.ts';
import { startEncoder } from '../../../src/core/meaning/encoder/startEncoder.ts';
import { E5_FILES, hasModel, modelFolder } from '../../../src/core/meaning/model/modelFiles.ts';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { openInWorker } from '../../../src/core/serving/worker/openInWorker.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { temporaryFolder } from '../corpus/temporaryFolder.ts';

/** The folder where `npm run bot -- model` puts the model. */
const DATA = join(PACKAGE_ROOT, 'data');
const BUILT = join(PACKAGE_ROOT, 'dist/src/core');
const ENCODER = new URL(`file://${join(BUILT, 'meaning/encoder/encoderProcess.js')}`);
const WORKER = new URL(`file://${join(BUILT, 'serving/worker/corpusWorker.js')}`);
const CORPUS = join(PACKAGE_ROOT, 'corpus');
const OWN_WORDS = 'Which nations would send soldiers to watch over the truce?';

const filesIn = (folder: string) => {
  const [model = '', tokenizer = ''] = E5_FILES.files.map(({ name }) => join(folder, name));
  return { model, tokenizer };
};
const FILES = filesIn(modelFolder(DATA, E5_FILES));
const fail = (error: unknown): never => {
  throw error;
};

describe.skipIf(!hasModel(DATA))('the real model', () => {
  it('passes its self-test, gives vectors of length one, and reads a sentence within its text', async () => {
    const encoder = await loadOnnxEncoder(E5_SMALL, FILES);
    const text = 'The delegations met in Geneva. They agreed on a truce.';
    const sentences = [[0, 30] as const, [31, text.length] as const];
    const [told] = await encoder.encode([{ text, sentences }], 'passage');
    const [asked] = await encoder.encode([{ text: 'Was a ceasefire agreed?' }], 'question');
    if (!told || !asked) throw new Error('no vectors');
    expect(cosine(told.vector, told.vector)).toBeCloseTo(1, 5);
    const [place = 1, truce = 0] = told.sentences.map((sentence) => cosine(asked.vector, sentence));
    expect(truce).toBeGreaterThan(place);
    await encoder.close();
  });

  it('reads the beginning of a text that is too long, and encodes an empty one', async () => {
    const encoder = await loadOnnxEncoder(E5_SMALL, FILES);
    const text = 'The talks went on and on. '.repeat(3_000);
    const [long, empty] = await encoder.encode(
      [{ text, sentences: [[60_000, 60_020]] }, { text: '' }],
      'passage',
    );
    expect(cosine(long?.vector ?? new Float32Array(), long?.sentences[0] ?? new Float32Array())).toBeCloseTo(
      1,
    );
    expect(empty?.vector).toHaveLength(E5_SMALL.dimensions);
    await encoder.close();
  });

  it('is refused if its vectors are not the pinned ones', async () => {
    const [pair] = E5_SMALL.selfTest;
    const other = { ...E5_SMALL, selfTest: [{ ...(pair ?? fail('no pair')), cosine: 0.5 }] };
    await expect(loadOnnxEncoder(other, FILES)).rejects.toThrow(EncoderUnfit);
    await expect(loadOnnxEncoder({ ...E5_SMALL, dimensions: 512 }, FILES)).rejects.toThrow(
      /vectors of 384 numbers/,
    );
  });

  it('is refused by its process if a file is damaged', async () => {
    const folder = await temporaryFolder({});
    const files = filesIn(folder);
    await copyFile(FILES.tokenizer, files.tokenizer);
    await writeFile(files.model, 'no model');
    await expect(startEncoder({ model: E5_SMALL, files, threads: 1 }, ENCODER)).rejects.toThrow();
  });

  it('encodes in a process, cancels a call, and closes', async () => {
    const encoder = await startEncoder({ model: E5_SMALL, files: FILES, threads: 1 }, ENCODER);
    const called = new AbortController();
    const off = encoder.encode([{ text: 'a' }], 'passage', called.signal);
    called.abort(new Error('called off'));
    await expect(off).rejects.toThrow('called off');
    const [question] = await encoder.encode([{ text: 'Who spoke?' }], 'question');
    expect(question?.vector).toHaveLength(E5_SMALL.dimensions);
    await encoder.close();
    await expect(encoder.encode([{ text: 'b' }], 'question')).rejects.toThrow('closed');
    expect((await encoder.lost).message).toContain('closed');
  });

  it('closes during its work without harm, and together with the worker that uses it', async () => {
    const encoder = await startEncoder({ model: E5_SMALL, files: FILES, threads: 1 }, ENCODER);
    const many = Array.from({ length: 200 }, (_, at) => ({
      text: `The delegations met for the ${at}th time and talked about the truce. `.repeat(15),
    }));
    const encoding = encoder.encode(many, 'passage');
    await encoder.encode([{ text: 'Who spoke?' }], 'question');
    await Promise.all([expect(encoding).rejects.toThrow('closed'), encoder.close()]);

    const dataDir = await temporaryFolder({});
    await symlink(join(DATA, 'models'), join(dataDir, 'models'));
    const article = { id: 'a', paragraphs: many.map(({ text }) => text) };
    const corpus = join(await temporaryFolder({ 'a.jsonl': JSON.stringify(article) }), 'a.jsonl');
    const served = await openInWorker({
      corpus,
      threshold: undefined,
      meaning: { dataDir, entry: ENCODER.href },
      entry: WORKER,
      onFault: fail,
    });
    const state = async () => (await served.status()).meaning?.state;
    await expect.poll(state, { timeout: 20_000 }).toBe('encoding');
    await served.close();
  });

  it.each([
    [
      'de',
      [
        'Frankreich hat Soldaten für die Waffenruhe angeboten.',
        'Die Gespräche dauern noch drei Tage in Genf.',
      ],
      'Wer hat Soldaten für die Waffenruhe angeboten?',
    ],
    [
      'uk',
      ['Франція запропонувала військових для перемир’я.', 'Переговори в Женеві тривають ще три дні.'],
      'Хто запропонував військових для перемир’я?',
    ],
  ])('changes nothing for a corpus in %s', async (language, paragraphs, question) => {
    const corpus = join(
      await temporaryFolder({ 'a.jsonl': `${JSON.stringify({ id: 'a', language, paragraphs })}\n` }),
      'a.jsonl',
    );
    const meaning = { dataDir: DATA, entry: ENCODER.href, onFault: fail };
    const words = await openInProcess({ corpus, threshold: undefined });
    const both = await openInProcess({ corpus, threshold: undefined, meaning });
    for (const asked of [question, 'Who offered soldiers for the truce?'])
      expect(await both.ask(asked)).toEqual(await words.ask(asked));
    expect((await both.ask(question)).passages[0]?.passage.paragraph).toBe(1);
    await Promise.all([words.close(), both.close()]);
  });

  it('finds a passage with other words, in a worker and in this thread alike', async () => {
    const dataDir = await temporaryFolder({});
    await mkdir(join(dataDir, 'models'), { recursive: true });
    const meaning = { dataDir, entry: ENCODER.href, onFault: fail };
    await mkdir(modelFolder(dataDir, E5_FILES), { recursive: true });
    const copied = filesIn(modelFolder(dataDir, E5_FILES));
    await Promise.all([copyFile(FILES.model, copied.model), copyFile(FILES.tokenizer, copied.tokenizer)]);
    const [words, here] = await Promise.all([
      openInProcess({ corpus: CORPUS, threshold: undefined }),
      openInProcess({ corpus: CORPUS, threshold: undefined, meaning }),
    ]);
    const told: string[] = [];
    const there = await openInWorker({
      corpus: CORPUS,
      threshold: undefined,
      dataDir,
      meaning: { dataDir, entry: ENCODER.href },
      entry: WORKER,
      onFault: fail,
      onMeaning: ({ state }) => told.push(state),
    });
    while ((await there.status()).meaning?.state !== 'ready') await new Promise(setImmediate);
    const answer = await here.ask(OWN_WORDS);
    expect(answer.passages[0]?.passage.paragraph).toBe(5);
    expect(await there.ask(OWN_WORDS)).toEqual(answer);
    expect((await words.ask(OWN_WORDS)).confidence).not.toBe(answer.confidence);
    expect((await words.status()).meaning).toBeUndefined();
    expect(told).toContain('ready');
    await Promise.all([words.close(), here.close(), there.close()]);
  });
});
