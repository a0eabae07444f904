import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Overview } from '../../src/core/answers/index.ts';
import { type ArticleFilter, articleKey, passageId } from '../../src/core/corpus/index.ts';
import { readJudgedQuestions } from '../../src/core/evaluation/readJudgedQuestions.ts';
import { cut } from '../../src/core/language/index.ts';
import type { MeaningSettings } from '../../src/core/meaning/index.ts';
import { hasModel } from '../../src/core/meaning/model/modelFiles.ts';
import type { Quotation } from '../../src/core/quotations/index.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { openCorpus } from '../../src/core/serving/openCorpus.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { onFault, openWritten } from './archive.ts';
import { sharedNode } from './cluster.ts';

const node = await sharedNode();
const urls = node ? [node] : [];

const dataDir = join(PACKAGE_ROOT, 'data');
const entry = new URL(`file://${join(PACKAGE_ROOT, 'dist/src/core/meaning/encoder/encoderProcess.js')}`).href;
const encoder: MeaningSettings = { dataDir, entry };

/** Minimum share of questions with the same first passage: many passages are close to one another. */
const SAME_FIRST = 0.97;
/** Maximum difference of the confidence: the last candidates may differ, which shifts the first one's share a little. */
const CONFIDENCE = 0.03;
/** Number of quotations to verify, and number of names to type. */
const [CLAIMS, NAMES] = [12, 12];

const evaluation = join(PACKAGE_ROOT, '../shared/eval');
const CORPORA = [
  {
    name: 'the shipped corpus',
    corpus: join(PACKAGE_ROOT, 'corpus'),
    questions: join(evaluation, 'talks/questions.jsonl'),
  },
  {
    name: 'examples',
    corpus: join(PACKAGE_ROOT, 'examples/corpus'),
    questions: join(PACKAGE_ROOT, 'examples/questions.jsonl'),
  },
  {
    name: 'domain',
    corpus: join(evaluation, 'domain/articles.jsonl'),
    questions: join(evaluation, 'domain/questions.jsonl'),
  },
];
const ASKED = [
  'Which countries offered peacekeeping troops?',
  'What did Macron say about the ceasefire?',
  'What did Witkoff say?',
  'Who is the president of Russia, and when does Trump expect a deal?',
  'Xylophone quarks?',
  'What are the talks about?',
  'What’s new?',
  'Latest on Russia',
  'Who is Witkoff?',
  'Hat Putin den Waffenstillstand angenommen?',
  'Whta did Witkof say abuot the ceasfire?',
];

/** Returns some questions of every kind, and those of a file if it exists. */
const questionsOf = async (file: string): Promise<string[]> => {
  const questions = [...ASKED];
  if (existsSync(file)) for await (const { question } of readJudgedQuestions(file)) questions.push(question);
  return questions;
};

const firstOf = ({ passages: [first] }: Awaited<ReturnType<Corpus['ask']>>) => first;

/** Returns an overview with the ids of its passages instead of the passages. */
const idsOf = (overview: Overview | undefined) =>
  overview && { ...overview, passages: overview.passages.map(({ passage }) => passageId(passage)) };

/** Expects the same result from both corpora for each call. A failure shows the argument. */
const compare = async <Asked>(
  all: readonly Asked[],
  [one, other]: readonly [Corpus, Corpus],
  call: (corpus: Corpus, asked: Asked) => Promise<unknown>,
): Promise<void> => {
  for (const asked of all) {
    const [expected, got] = [await call(one, asked), await call(other, asked)];
    expect({ asked, got }).toEqual({ asked, got: expected });
  }
};

const everyNth = <Item>(all: readonly Item[], most: number): Item[] => {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0);
};

const withoutLoadedAt = async (corpus: Corpus): Promise<object> => {
  const { loadedAt: _, archive: __, meaning, ...status } = await corpus.status();
  return { ...status, meaning: meaning && { state: meaning.state, encoded: meaning.encoded } };
};

const wordsOf = ({ passage, span }: Quotation): string => cut(passage.text, span);

/** Returns claims made from quotations: verbatim, with a word of another one, without the middle, and negated. */
const claimsOf = (quotations: readonly Quotation[]): [string, string | undefined][] =>
  everyNth(quotations, CLAIMS).flatMap((quotation, at) => {
    const words = wordsOf(quotation);
    const other = quotations[(7 * at + 3) % quotations.length];
    const split = words.split(' ');
    const replaced = split.with(
      Math.floor(split.length / 2),
      wordsOf(other ?? quotation).split(' ')[0] ?? '',
    );
    const shortened = split.filter((_, place) => place < 3 || place > split.length / 2);
    const { speaker } = quotation;
    return [
      [words, undefined],
      [words, speaker?.name],
      [words, other?.speaker?.name ?? 'Nobody'],
      [replaced.join(' '), speaker?.name.split(' ').at(-1)],
      [shortened.join(' '), undefined],
      [`not ${words}`, speaker?.name],
    ];
  });

describe.skipIf(!node).each(CORPORA)('a cluster against this process: $name', ({ corpus, questions }) => {
  describe
    .skipIf(!existsSync(corpus))
    .each([
      ['by words', undefined],
      ...(hasModel(dataDir) ? [['by meaning', encoder] as const] : []),
    ] as const)('%s', (_, meaning) => {
    let opened: Promise<readonly [Corpus, Corpus]> | undefined;
    const both = (): Promise<readonly [Corpus, Corpus]> => {
      opened ??= Promise.all([
        openCorpus({ corpus, meaning: meaning && { ...meaning, onFault } }),
        openWritten(urls, corpus, { ...(meaning ? { meaning } : {}), waitsForMeaning: true }),
      ]);
      return opened;
    };
    afterAll(async () => {
      for (const one of (await opened) ?? []) await one.close();
    });

    it('gives the same verdict, and for nearly all questions the same first passage with the same marks', async () => {
      const [here, there] = await both();
      let same = 0;
      const asked = await questionsOf(questions);
      for (const question of asked) {
        const [expected, got] = [await here.ask(question), await there.ask(question)];
        const { kind, language, quoted, missing, roles, overview } = got;
        expect({ question, kind, language, quoted, roles, overview: idsOf(overview) }).toEqual({
          question,
          kind: expected.kind,
          language: expected.language,
          quoted: expected.quoted,
          roles: expected.roles,
          overview: idsOf(expected.overview),
        });
        const [first, found] = [firstOf(expected), firstOf(got)];
        if (first?.passage.article.id !== found?.passage.article.id) continue;
        if (first?.passage.paragraph !== found?.passage.paragraph) continue;
        same += 1;
        expect({ question, missing, first: { ...found, score: 0 } }).toEqual({
          question,
          missing: expected.missing,
          first: { ...first, score: 0 },
        });
        expect(Math.abs(got.confidence - expected.confidence)).toBeLessThan(CONFIDENCE);
        // Compares only passages at the same rank, because the marks depend on the rank.
        for (const [rank, cited] of got.passages.entries()) {
          const twin = expected.passages[rank];
          if (twin && passageId(twin.passage) === passageId(cited.passage))
            expect({ question, cited: { ...cited, score: 0 } }).toEqual({
              question,
              cited: { ...twin, score: 0 },
            });
        }
      }
      expect(same / asked.length).toBeGreaterThanOrEqual(SAME_FIRST);
    });

    it('gives the same answers for one article, one publisher or some days', async () => {
      const pair = await both();
      const { listed } = await pair[0].sources(0, 100);
      const asked = everyNth(await questionsOf(questions), 30);
      const days = listed.flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? []).sort();
      const day = days[Math.floor(days.length / 2)];
      const filters: ArticleFilter[] = [
        ...everyNth(listed, 4).map(({ article }) => ({ article: article.title ?? article.id })),
        ...(day === undefined ? [] : [{ after: day }, { before: day }]),
        { after: '2031-01-01' },
        ...everyNth(listed, 3).flatMap(({ article: { publisher } }) => (publisher ? [{ publisher }] : [])),
      ];
      const pairs = asked.map((question, at) => ({ question, filter: filters[at % filters.length] ?? {} }));
      const others: unknown[] = [];
      for (const asked of pairs) {
        const [here, there] = pair;
        const [expected, got] = [
          await here.ask(asked.question, asked.filter),
          await there.ask(asked.question, asked.filter),
        ];
        const told = ({ kind, undated = 0 }: typeof got) => ({ ...asked, kind, undated });
        expect(told(got)).toEqual(told(expected));
        const ids = [expected, got].map((one) => firstOf(one)).map((one) => one && passageId(one.passage));
        if (ids[0] !== ids[1]) others.push({ ...asked, ids });
      }
      const most = Math.ceil((1 - SAME_FIRST) * pairs.length);
      expect(others.length, JSON.stringify(others)).toBeLessThanOrEqual(most);
    });

    if (meaning) return;

    it('has the same quotations with all their fields, in order', async () => {
      const [here, there] = await both();
      expect(await there.quotations()).toEqual(await here.quotations());
    });

    it('gives the same verdicts on claims: verbatim, changed, and with another speaker', async () => {
      const pair = await both();
      const claims = claimsOf(await pair[0].quotations());
      await compare(claims, pair, (one, [words, speaker]) => one.verify(words, speaker));
    });

    it('finds the same quotations by name, topic and filter, in order', async () => {
      const pair = await both();
      const [here] = pair;
      const quotations = await here.quotations();
      const people = everyNth(await here.speakers(''), NAMES);
      const topics = everyNth(quotations, 12).map((one) => wordsOf(one).split(' ').slice(1, 4).join(' '));
      const { listed } = await here.sources(0, 3);
      const filters: ArticleFilter[] = [
        {},
        ...listed.map(({ article }) => ({ article: article.id })),
        { after: '2025-01-01' },
      ];
      const queries = [
        {},
        { indirect: true },
        ...filters,
        ...people.flatMap(({ name }, at) => [
          { speaker: name },
          { speaker: name.split(' ').at(-1) ?? name, indirect: true },
          { speaker: name, about: topics[at % topics.length] ?? '' },
          { speaker: name, ...filters[at % filters.length] },
        ]),
        ...topics.flatMap((about, at) => [{ about }, { about, ...filters[at % filters.length] }]),
        { speaker: 'president' },
        { speaker: 'the foreign minister', about: 'talks' },
        { speaker: 'Nobodyson' },
        { speaker: 'NATO' },
      ];
      await compare(queries, pair, (one, query) => one.quote(query));
    });

    it('suggests the same people and articles for typed text', async () => {
      const pair = await both();
      const [here] = pair;
      const names = everyNth(await here.speakers(''), NAMES).map(({ name }) => name);
      const titles = everyNth(await here.articles(''), NAMES).map(({ title }) => title);
      const typed = (full: string): string[] => [
        full,
        full.slice(0, 3),
        full.split(' ').at(-1) ?? full,
        full.slice(0, -1),
        `${full.slice(0, 2)}${full.slice(3)}`,
      ];
      await compare(['', ' ', 'x', '…', ...names.flatMap(typed)], pair, (one, name) => one.speakers(name));
      await compare(['', ' ', 'x', '…', ...titles.flatMap(typed)], pair, async (one, title) => {
        // Compares sorted, because the order depends on the other titles in the index.
        const found = await one.articles(title);
        return found.map(({ id, title: full }) => `${id} ${full}`).sort();
      });
    });

    it('lists and reads the same articles, and has the same status', async () => {
      const pair = await both();
      const { listed } = await pair[0].sources(0, 1_000);
      const pages = [
        [1, 3],
        [2, 5],
        [999, 1],
        [0, 1],
      ] as const;
      const readings = listed.flatMap(({ article }) =>
        pages.map(([from, count]) => [articleKey(article.id), from, count] as const),
      );
      await compare(readings, pair, (one, [key, from, count]) => one.read(key, from, count));
      await compare([[articleKey('gone'), 1, 1] as const], pair, (one, asked) => one.read(...asked));
      await compare([0, 1, 3, 10_000], pair, (one, from) => one.sources(from, 7));
      await compare([0], pair, withoutLoadedAt);
    });
  });
});
