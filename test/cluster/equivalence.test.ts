import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ArticleFilter, articleKey, passageId } from '../../src/core/corpus/index.ts';
import type { MeaningSettings } from '../../src/core/meaning/index.ts';
import { hasModel } from '../../src/core/meaning/model/modelFiles.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { openCorpus } from '../../src/core/serving/openCorpus.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { onFault, openWritten } from './archive.ts';
import { sharedNode } from './cluster.ts';

import {
  CORPORA,
  claimsOf,
  compare,
  everyNth,
  firstOf,
  idsOf,
  questionsOf,
  withoutLoadedAt,
  wordsOf,
} from './compared.ts';

const node = await sharedNode();
const urls = node ? [node] : [];

const dataDir = join(PACKAGE_ROOT, 'data');
const entry = new URL(`file://${join(PACKAGE_ROOT, 'dist/src/core/meaning/encoder/encoderProcess.js')}`).href;
const encoder: MeaningSettings = { dataDir, entry };

/** Of questions whose passages are many and near one another: how many have the very same first. */
const SAME_FIRST = 0.97;
/** The last candidates may be others, and the first one counts for a little more or less against them. */
const CONFIDENCE = 0.03;
/** How many names are typed. */
const NAMES = 12;

describe.skipIf(!node).each(CORPORA)('in a cluster and in this process, $name', ({ corpus, questions }) => {
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

    it('has the same verdict for every question, the same first passage, and marks the same in it', async () => {
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
        // What is marked depends on the rank.
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

    it('answers the same from one article, and from some days', async () => {
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

    it('has the same quotations, all of each, in order', async () => {
      const [here, there] = await both();
      expect(await there.quotations()).toEqual(await here.quotations());
    });

    it('checks claims alike: to the letter, with other words, and of other people', async () => {
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

    it('offers the same people and articles while somebody types', async () => {
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
        // How near a title comes depends on what else there is to find.
        const found = await one.articles(title);
        return found.map(({ id, title: full }) => `${id} ${full}`).sort();
      });
    });

    it('lists and reads articles alike, and says the same of itself', async () => {
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
