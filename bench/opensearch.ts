import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Encoding, hasModel, type RunningEncoder } from '../src/core/meaning/index.ts';
import { loadArchive, serveCorpus } from '../src/core/serving/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { drawQuestions } from './generated/drawQuestions.ts';
import { generateNews } from './generated/generateNews.ts';
import { openPerturbed, startRealEncoder } from './meaning/perturbed.ts';
import { type MeasuredNode, startNode } from './opensearch/node.ts';
import { perturbedPassages } from './opensearch/perturbedPassages.ts';
import { runBot } from './opensearch/runBot.ts';
import { quantile } from './quantile.ts';
import { mebibytes, type Section, type Target } from './report.ts';
import { say, timedAnswer } from './timing.ts';

const DATA = join(PACKAGE_ROOT, 'data');
/** Paragraphs of the corpora with vectors, and of the largest, without vectors. */
const SIZES = [20_000, 200_000];
const MOST = 1_000_000;
const QUESTIONS = 200;
const SEED = 7;
/** Passages that the encoder really encodes. Every other vector is one of theirs, slightly perturbed. */
const ENCODED = 400;
/** Two bots ask at the same time. */
const STEADY = { bots: 2, perSecond: 10, questions: 300 };

interface Generated {
  readonly path: string;
  readonly questions: readonly string[];
}

/** Writes a corpus of `paragraphs` paragraphs, and draws questions from its first articles. */
const generate = async (folder: string, paragraphs: number): Promise<Generated> => {
  const path = join(folder, `${paragraphs}.jsonl`);
  const lines = function* () {
    for (const article of generateNews(paragraphs, SEED)) yield `${JSON.stringify(article)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
  const first = [...generateNews(Math.min(paragraphs, 20_000), SEED)];
  return { path, questions: drawQuestions(first, QUESTIONS, SEED).map(({ question }) => question) };
};

interface Measured {
  readonly paragraphs: number;
  readonly vectors: boolean;
  /** Paragraphs written a second, and the writer's peak resident bytes. */
  readonly rate: number;
  readonly writer: number;
  /** Bytes on disk per paragraph. */
  readonly disk: number;
  readonly resident: number;
  readonly times: readonly number[];
  readonly encoder: readonly number[];
  readonly embedded: readonly number[];
}

/** Writes a corpus. Returns the milliseconds it took and the writer's peak resident bytes. */
const write = async (
  node: MeasuredNode,
  prefix: string,
  corpus: string,
  real: readonly Encoding[] | undefined,
) => {
  let writer = process.memoryUsage().rss;
  const watch = setInterval(() => {
    writer = Math.max(writer, process.memoryUsage().rss);
  }, 200);
  const archive = await (await loadArchive()).openArchiveWriter({
    archive: { nodes: [node.url], prefix },
    corpus,
    encoder: real && perturbedPassages(real),
    release: 'bench',
    onFault: (error) => say(String(error)),
  });
  try {
    const took = await timedAnswer(() => archive.write());
    return { took, writer };
  } finally {
    clearInterval(watch);
    await archive.close();
  }
};

/** Times the embedded engine on the same corpus and questions, and the encoder alone. */
const measureEmbedded = async (
  { path, questions }: Generated,
  real: readonly Encoding[] | undefined,
  encoder: RunningEncoder | undefined,
) => {
  const meaning = real && openPerturbed(DATA, real);
  const served = await serveCorpus({ corpus: path, threshold: undefined, meaning });
  await meaning?.settled();
  const times: number[] = [];
  const own: number[] = [];
  for (const question of questions) {
    times.push(await timedAnswer(() => served.ask(question)));
    if (encoder) own.push(await timedAnswer(() => encoder.encode([{ text: question }], 'question')));
  }
  await meaning?.close();
  return { times, own };
};

const measure = async (
  node: MeasuredNode,
  folder: string,
  paragraphs: number,
  real: readonly Encoding[] | undefined,
  encoder: RunningEncoder | undefined,
): Promise<Measured> => {
  const prefix = `bench-${paragraphs}`;
  const generated = await generate(folder, paragraphs);
  const { took, writer } = await write(node, prefix, generated.path, real);
  say(`${paragraphs} paragraphs written in ${(took / 1_000).toFixed(0)} s`);
  const disk = (await node.diskOf(prefix)) / paragraphs;
  const task = { url: node.url, prefix, dataDir: real && DATA, questions: generated.questions };
  const { times, resident, failed } = await runBot({ ...task, perSecond: 0 });
  if (failed > 0) say(`${failed} questions failed`);
  // This process must not hold a million paragraphs, so the embedded engine is not measured with them.
  const { times: embedded, own } =
    paragraphs < MOST ? await measureEmbedded(generated, real, encoder) : { times: [], own: [] };
  return {
    paragraphs,
    vectors: real !== undefined,
    rate: (1_000 * paragraphs) / took,
    writer,
    disk,
    resident,
    times,
    encoder: own,
    embedded,
  };
};

const measureSteady = async (node: MeasuredNode, paragraphs: number, questions: readonly string[]) => {
  const asked = Array.from({ length: STEADY.questions }, (_, at) => questions[at % questions.length] ?? '');
  const task = {
    url: node.url,
    prefix: `bench-${paragraphs}`,
    dataDir: DATA,
    questions: asked,
    perSecond: STEADY.perSecond,
  };
  const reports = await Promise.all(Array.from({ length: STEADY.bots }, () => runBot(task)));
  return {
    times: reports.flatMap(({ times }) => times),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
  };
};

const ms = (values: readonly number[], share: number): string =>
  values.length === 0 ? '–' : `${quantile(values, share).toFixed(1)} ms`;

const rowOf = (one: Measured): string[] => [
  `${one.paragraphs.toLocaleString('en')}${one.vectors ? '' : ', no vectors'}`,
  `${one.rate.toFixed(0)} a second`,
  mebibytes(one.writer),
  `${one.disk.toFixed(0)}`,
  mebibytes(one.resident),
  `${ms(one.times, 0.5)}, ${ms(one.times, 0.95)}`,
  `${ms(one.embedded, 0.5)}, ${ms(one.embedded, 0.95)}`,
  `${ms(one.encoder, 0.5)}, ${ms(one.encoder, 0.95)}`,
];

const target = (what: string, measured: string, toReach: string, isMet: boolean): Target => ({
  what,
  measured,
  toReach,
  isMet,
});

/**
 * Measures a corpus in OpenSearch (one local node, its writer and its bots) next to the engine in one process. Passages are
 * generated. Beyond 400 of them a vector is a real one, slightly perturbed. Throws if the model is missing.
 */
export const benchOpenSearch = async (): Promise<Section> => {
  if (!hasModel(DATA)) throw new Error('the model is not here (npm run bot -- model)');
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-bench-'));
  const node = await startNode();
  const encoder = await startRealEncoder(DATA, 1);
  try {
    const texts = [...generateNews(ENCODED, SEED)].flatMap(({ paragraphs }) => paragraphs);
    const real = await encoder.encode(
      texts.map((text) => ({ text })),
      'passage',
    );
    const measured: Measured[] = [];
    for (const size of SIZES) measured.push(await measure(node, folder, size, real, encoder));
    const [small, large] = measured as [Measured, Measured];
    const { questions } = await generate(folder, large.paragraphs);
    const steady = await measureSteady(node, large.paragraphs, questions);
    for (const { paragraphs } of measured) await node.drop(`bench-${paragraphs}`);
    const most = await measure(node, folder, MOST, undefined, undefined);
    const beyond = quantile(large.times, 0.95) - quantile(large.encoder, 0.95);
    const growth = quantile(large.times, 0.5) / quantile(small.times, 0.5);
    return {
      title: 'A corpus in OpenSearch',
      about:
        'One node of OpenSearch 2.19.1 (2 GiB of heap), its writer and its bots on the same machine, one run; paragraphs of some 100 words, generated. Beyond 400 of them a vector is a real one, a little off.',
      columns: [
        'paragraphs',
        'written',
        'writer, resident at most',
        'bytes a paragraph on disk',
        'a bot, resident, without the encoder’s process',
        'answer, median and 95th percentile',
        'embedded, the same',
        'the encoder alone',
      ],
      rows: [...measured, most].map(rowOf),
      notes: [
        `Two bots, 10 questions a second each, ${steady.times.length} answers of ${STEADY.bots * STEADY.questions}: median ${ms(steady.times, 0.5)}, 95th percentile ${ms(steady.times, 0.95)}, slowest ${ms(steady.times, 1)}; failed ${steady.failed}.`,
      ],
      targets: [
        target(
          'OpenSearch: 95th percentile of an answer at 200,000, beyond the encoder',
          `${beyond.toFixed(0)} ms`,
          '60 ms',
          beyond <= 60,
        ),
        target(
          'OpenSearch: a bot’s memory without the encoder',
          `${mebibytes(large.resident)}, ${mebibytes(most.resident)} at a million`,
          '250 MB',
          Math.max(large.resident, most.resident) <= 250e6,
        ),
        target(
          'OpenSearch: median of an answer from 20,000 to 200,000',
          `× ${growth.toFixed(2)}`,
          '× 2',
          growth <= 2,
        ),
        target(
          'OpenSearch: 20 questions a second from two bots',
          `${steady.failed} failed`,
          'none',
          steady.failed === 0,
        ),
      ],
      data: { measured, most, steady },
    };
  } finally {
    await encoder.close();
    await node.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
