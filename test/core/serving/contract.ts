import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { articleKey, passageId } from '../../../src/core/corpus/article.ts';
import type { ArticleFilter } from '../../../src/core/corpus/filters.ts';
import { cut } from '../../../src/core/language/span.ts';
import type { Reader } from '../../../src/core/reading/reader.ts';
import { READ_BUDGET } from '../../../src/core/reading/withinBudget.ts';
import type { Corpus } from '../../../src/core/serving/corpus.ts';
import { MOST_QUESTION_CHARACTERS } from '../../../src/core/serving/corpusQueries.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../corpus/temporaryFolder.ts';

export const threshold = 0.36;
const SHIPPED = join(PACKAGE_ROOT, 'corpus');

const harbour = 'Harbour deal\n\nThe envoy said the harbour would open on Friday.\n\nNobody objected.';
const bridge = 'Bridge talks\n\nEngineers measured the old bridge.\n\nThey found rust.';

/** Articles with a day and a publisher, with a day, and with neither. */
const DATED = {
  'old.md':
    '---\npublishedAt: 2025-01-02\npublisher: The Post\n---\n# Old deal\n\nThe harbour will open on Friday.\n\nTwo.',
  'new.md': '---\npublishedAt: 2025-02-03\n---\n# New deal\n\nThe harbour will open on Monday.',
  'none.md': '# Another deal\n\nThe harbour will open on Sunday.\n\nThey found rust.',
};

/** Makes a reader that chooses the first passage if it holds most words of the question, and else finds nothing. */
export const agreeing = (): Reader => ({
  limit: Number.POSITIVE_INFINITY,
  budget: READ_BUDGET,
  started: async () => undefined,
  status: () => ({ state: 'ready', model: 'agreeing', host: 'models.example' }),
  read: async (question, [first]) => {
    const words = question.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    const text = first?.passage.text.toLowerCase() ?? '';
    const held = words.filter((word) => text.includes(word)).length;
    return held > words.length / 2
      ? { verdict: 'answered', chosen: [{ passage: 0, sentences: [] }], search: [] }
      : { verdict: 'none', chosen: [], search: ['xylophone'] };
  },
  close: async () => undefined,
});

/** Tests the contract of every adapter of the port. `openAt` serves the corpus at a path, with the threshold above. */
export const describeCorpus = (adapter: string, openAt: (corpus: string) => Promise<Corpus>): void => {
  const open = async (corpus: string): Promise<Corpus> => {
    const served = await openAt(corpus);
    onTestFinished(served.close);
    return served;
  };
  /** Opens a corpus that no test changes once, for all tests. */
  const once = (folder: () => string | Promise<string>): (() => Promise<Corpus>) => {
    let opened: Promise<Corpus> | undefined;
    afterAll(async () => (await opened)?.close());
    return () => {
      opened ??= Promise.resolve(folder()).then(openAt);
      return opened;
    };
  };
  const shipped = once(() => SHIPPED);
  /** It continues to serve after the first test that opens it removes the files. */
  const dated = once(() => temporaryFolder(DATED));

  describe(`${adapter}: the shipped corpus`, () => {
    it('answers with the passage, and highlights its sentence verbatim', async () => {
      const served = await shipped();
      const { kind, confidence, passages } = await served.ask('Which countries offered peacekeeping troops?');
      const [first] = passages;
      expect(kind).toBe('answered');
      expect(confidence).toBeGreaterThan(threshold);
      expect(first && passageId(first.passage)).toBe('hopes-rise-for-ukraine-ceasefire#5');
      expect(first?.highlights.map((span) => cut(first.passage.text, span))).toEqual([
        'In an effort to address these concerns, France and the United Kingdom have offered to contribute peacekeeping troops to monitor the ceasefire, contingent on U.S. support.',
      ]);
    });

    it('refuses a question that no passage answers, and offers the nearest passages', async () => {
      const served = await shipped();
      const { kind, passages } = await served.ask('What did Macron say about the ceasefire?');
      expect(kind).toBe('not-in-corpus');
      expect(passages.length).toBeGreaterThan(0);
      expect((await served.ask('Xylophone quarks?')).passages).toEqual([]);
      expect((await served.ask('Who?')).kind).toBe('not-in-corpus');
    });

    it('gives overviews of a topic, of the news and of a person, in sentences of its articles', async () => {
      const served = await shipped();
      const told = async (question: string) => {
        const { overview, passages } = await served.ask(question);
        const sentences = overview?.passages.flatMap(({ passage, highlights }) =>
          highlights.map((span) => cut(passage.text, span)),
        );
        return { kind: overview?.kind, speaker: overview?.speaker, sentences, first: passages[0] };
      };
      const matter = await told('What are the talks about?');
      expect(matter.kind).toBe('summary');
      expect(matter.sentences?.length).toBeGreaterThanOrEqual(2);
      expect(await told('What is new?')).toMatchObject({
        kind: 'news',
        sentences: [expect.stringContaining('Negotiations aimed at achieving a ceasefire')],
      });
      expect(await told('Summarise the article')).toMatchObject({ kind: 'summary' });
      expect(await told('Who is Witkoff?')).toMatchObject({
        kind: 'person',
        speaker: 'Steve Witkoff',
        sentences: [expect.stringContaining('Special envoy Steve Witkoff')],
      });
      expect((await told('Who is Xylophone Quark?')).kind).toBeUndefined();
    });

    it('finds quotations by surname, and lists the mentions of an unquoted name', async () => {
      const served = await shipped();
      const witkoff = await served.quote({ speaker: 'witkoff' });
      expect(witkoff.quotations.map(({ passage }) => passage.paragraph)).toEqual([3, 9, 9, 11, 11]);
      expect(new Set(witkoff.quotations.map(({ speaker }) => speaker?.name))).toEqual(
        new Set(['Steve Witkoff']),
      );
      const nobody = await served.quote({ speaker: 'NATO' });
      expect(nobody.quotations).toEqual([]);
      expect(nobody.mentions.map(({ paragraph }) => paragraph)).toEqual([6, 17]);
    });
  });

  describe(`${adapter}: questions`, () => {
    it.each([[' '], ['x'.repeat(MOST_QUESTION_CHARACTERS + 1)]])('refuses %j', async (question) => {
      const served = await shipped();
      await expect(served.ask(question)).rejects.toThrow(UserError);
    });
  });

  describe(`${adapter}: reload`, () => {
    it('reports each change and serves it, and keeps the last good version of an article with a broken file', async () => {
      const corpus = await temporaryFolder({
        'harbour.txt': harbour,
        'bridge.txt': bridge,
        'third.txt': 'T\n\nText.',
      });
      const served = await open(corpus);
      const { version } = await served.status();
      await writeFile(join(corpus, 'harbour.txt'), harbour.replace('Friday', 'Monday'));
      await writeFile(join(corpus, 'new.md'), '# Tunnel\n\nA tunnel collapsed in Graz.');
      await rm(join(corpus, 'third.txt'));
      const report = await served.reload();
      expect(report).toMatchObject({
        added: ['new'],
        changed: ['harbour'],
        removed: ['third'],
        unchanged: 1,
        kept: [],
        faults: [],
      });
      expect(report.status.version).not.toBe(version);
      const { passages } = await served.ask('When will the harbour open?');
      expect(passages[0]?.passage.text).toContain('Monday');

      await writeFile(join(corpus, 'harbour.txt'), Uint8Array.from([0xff, 0xfe, 0x00]));
      await writeFile(join(corpus, 'bridge.txt'), bridge.replace('rust', 'moss'));
      const broken = await served.reload();
      expect(broken).toMatchObject({ changed: ['bridge'], kept: ['harbour'], removed: [] });
      expect(broken.faults).toMatchObject([{ severity: 'error', file: 'harbour.txt' }]);
      expect((await served.ask('When will the harbour open?')).passages[0]?.passage.text).toContain('Monday');
      expect(
        (await served.ask('What did the engineers find on the bridge?')).passages.map(
          ({ passage }) => passage.text,
        ),
      ).toContain('They found moss.');
    });

    it('refuses to load an emptied or removed corpus, and continues to serve the old one', async () => {
      const corpus = await temporaryFolder({ 'harbour.txt': harbour });
      const served = await open(corpus);
      for (const [destroy, reason] of [
        [() => rm(join(corpus, 'harbour.txt')), /no article/i],
        [() => rm(corpus, { recursive: true }), /no corpus/],
      ] as const) {
        await destroy();
        const reloading = served.reload();
        await expect(reloading).rejects.toThrow(UserError);
        await expect(reloading).rejects.toThrow(reason);
        expect((await served.ask('When will the harbour open?')).kind).toBe('answered');
      }
    });
  });

  it(`${adapter}: does not start without a corpus`, async () => {
    const opening = openAt(join(PACKAGE_ROOT, 'nowhere'));
    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow(/no corpus at/);
  });

  describe(`${adapter}: everything else it is asked`, () => {
    it('gives quotations in reading order, and finds people and articles by typed text', async () => {
      const served = await shipped();
      const quotations = await served.quotations();
      const places = quotations.map(({ passage, span }) => passage.paragraph * 1e5 + span[0]);
      expect(quotations.length).toBeGreaterThan(10);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect((await served.speakers('wit')).map(({ name }) => name)).toContain('Steve Witkoff');
      expect((await served.articles('ceasfire')).map(({ id }) => id)).toEqual([
        'hopes-rise-for-ukraine-ceasefire',
      ]);
    });

    it('completes a question from the one that it follows', async () => {
      const served = await shipped();
      const follow = { after: 'When did Witkoff meet Putin?' };
      const { question, followUp, passages } = await served.ask('And where?', {}, follow);
      expect(followUp).toBe('And where?');
      expect(question).toBe('Where did Witkoff meet Putin?');
      expect(passages[0]?.passage.text).toContain('in Moscow');
    });

    it('verifies a quotation and its speaker', async () => {
      const served = await shipped();
      const { verdict, found } = await served.verify('It was positive', 'Witkoff');
      expect(verdict).toBe('verbatim');
      expect(found?.passage.paragraph).toBe(9);
      expect((await served.verify('It was positive', 'Putin')).verdict).toBe('other-speaker');
      await expect(served.verify('…')).rejects.toThrow(UserError);
    });

    it('filters by article and day, and counts the articles without a day', async () => {
      const served = await dated();
      const question = 'When will the harbour open?';
      const ids = async (filter: object) =>
        (await served.ask(question, filter)).passages.map(({ passage }) => passage.article.id);
      expect(await ids({ after: '2025-02-01' })).toEqual(['new']);
      expect(await ids({ before: '2025-02-01' })).toEqual(['old']);
      expect(await ids({ article: 'Another deal' })).toEqual(['none']);
      expect((await served.ask(question, { after: '2025-02-01' })).undated).toBe(1);
      await expect(ids({ article: 'zebra' })).rejects.toMatchObject({
        reason: { kind: 'no-such-article', typed: 'zebra' },
      });
      await expect(ids({ after: '2025-02-01', before: '2025-01-01' })).rejects.toThrow(UserError);
    });

    it('reads a range of paragraphs, and lists the articles', async () => {
      const served = await dated();
      const { version } = await served.status();
      const reading = await served.read(articleKey('none'), 2, 3);
      expect(reading?.passages.map(({ text }) => text)).toEqual(['They found rust.']);
      expect(reading).toMatchObject({ paragraphs: 2, version });
      expect(await served.read(articleKey('tunnel'), 1, 1)).toBeUndefined();
      const { articles, paragraphs, listed } = await served.sources(1, 5);
      expect([articles, paragraphs, listed.length]).toEqual([3, 5, 2]);
      expect((await served.sources(9, 5)).from).toBe(0);
    });

    it('lists only the articles that a filter lets through, and counts those alone', async () => {
      const served = await dated();
      const list = async (filter: ArticleFilter, from = 0) => {
        const { articles, paragraphs, undated, listed } = await served.sources(from, 5, filter);
        return { articles, paragraphs, undated, listed: listed.map(({ article }) => article.id) };
      };
      const all = { articles: 3, paragraphs: 5, undated: 0 };
      expect(await list({})).toEqual({ ...all, listed: ['new', 'old', 'none'] });
      expect(await list({ article: 'deal' }, 1)).toEqual({ ...all, listed: ['old', 'none'] });
      const old = { articles: 1, paragraphs: 2, undated: 0, listed: ['old'] };
      expect(await list({ publisher: 'Post' })).toEqual(old);
      expect(await list({ publisher: 'Post' }, 5)).toEqual(old);
      expect(await list({ before: '2025-01-31' })).toEqual({ ...old, undated: 1 });
      expect(await list({ publisher: 'Nobody' })).toEqual({
        articles: 0,
        paragraphs: 0,
        undated: 0,
        listed: [],
      });
      await expect(list({ article: 'zebra' })).rejects.toMatchObject({
        reason: { kind: 'no-such-article', typed: 'zebra' },
      });
    });

    it('answers concurrent questions like consecutive ones', async () => {
      const served = await shipped();
      const questions = ['Who met Putin?', 'What did Witkoff say?', 'When does Trump expect a deal?'];
      const apart = [];
      for (const question of questions) apart.push(await served.ask(question));
      expect(await Promise.all(questions.map((question) => served.ask(question)))).toEqual(apart);
    });
  });
};
