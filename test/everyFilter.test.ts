import { describe, expect, it } from 'vitest';
import ask from '../commands/ask.ts';
import quote from '../commands/quote.ts';
import { createProgram } from '../src/cli/createProgram.ts';
import {
  type ArticleFilter,
  FILTER_NAMES,
  FILTERS,
  readArticleFilter,
  selectArticles,
} from '../src/core/corpus/filters.ts';
import { askedLines, readAsked } from '../src/presentation/discord/asked.ts';
import { processOutput } from '../src/presentation/terminal/output.ts';
import { COMMAND_WORDINGS } from '../src/presentation/wording/commands/commandWordings.ts';
import { otherwiseWords } from '../src/presentation/wording/sentences.ts';
import { CATALOGUES } from '../src/presentation/wording/wordingFor.ts';
import { idlePorts } from './cli/plainPorts.ts';

const SAMPLES = { words: 'Harbour *talks*', day: '2025-03-14' } as const;

const articles = ['2025-03-13', '2025-03-14', '2025-03-15'].map((publishedAt) => ({
  id: publishedAt,
  publishedAt,
  ...(publishedAt === '2025-03-14' ? { publisher: 'The Harbour Talks' } : {}),
}));
const lookup = { named: () => articles.slice(1, 2), near: () => [] };

const program = createProgram({
  ...idlePorts,
  output: processOutput({}),
  openCorpus: () => Promise.reject(new Error('no corpus here')),
});

describe.each(FILTER_NAMES)('the filter %s', (name) => {
  const { kind, limit } = FILTERS[name];
  const filter: ArticleFilter = { [name]: SAMPLES[kind] };

  it('is read as typed, and selects some of the articles', () => {
    const typed = { [name]: ` ${SAMPLES[kind]} ` };
    expect(readArticleFilter(typed, { locale: 'en', now: new Date(2025, 3, 2) })).toEqual(filter);
    const { ids, undated } = selectArticles(articles, lookup, filter) ?? {};
    expect(undated).toBe(0);
    expect(ids?.has('2025-03-14')).toBe(true);
    expect(ids?.size).toBeLessThan(articles.length);
  });

  it('is read back from a message, alone and among all filters', () => {
    expect(askedLines(filter, 'so')).toMatch(/^-# \p{Extended_Pictographic}\uFE0F? \S/u);
    expect(readAsked(askedLines(filter, 'so'))).toEqual(filter);
    const all = Object.fromEntries(FILTER_NAMES.map((one) => [one, SAMPLES[FILTERS[one].kind]]));
    expect(readAsked(askedLines(all, 'so'))).toEqual(all);
  });

  it.each(['ask', 'quote'])('is an option of %s on the command line', (command) => {
    const { options } = program.commands.find((one) => one.name() === command) ?? { options: [] };
    const option = options.find(({ long }) => long === `--${name}`);
    expect(option).toMatchObject({
      flags: `--${name} <${kind}>`,
      description: expect.stringMatching(/^[a-z]/),
    });
  });

  it.each([ask, quote])('is an option of /$data.name, and has words in every language', ({ data }) => {
    const option = data.options?.find((one) => one.name === name);
    expect(option?.description).toMatch(/^\p{Lu}/u);
    for (const { options } of COMMAND_WORDINGS.values())
      expect(options[name]).toEqual({ name: expect.any(String), description: expect.any(String) });
  });

  it.each([...CATALOGUES])('is named in %s if it leaves no quotations', (_, wording) => {
    const words = otherwiseWords({ speaker: 'Ada', ...filter }, wording);
    expect(words).toBe(wording.quotedOtherwise(limit));
    expect(words).not.toContain('undefined');
    expect(words).not.toBe(wording.quotedOtherwise('about'));
  });
});
