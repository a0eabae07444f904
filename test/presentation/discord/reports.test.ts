import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/core/corpus/faults.ts';
import type { CorpusStatus, ReloadReport } from '../../../src/core/serving/corpus.ts';
import {
  corpusStatusReply,
  reloadFailedReply,
  reloadReply,
} from '../../../src/presentation/discord/library/corpusReports.ts';
import { bugReply, helpReply, userErrorReply } from '../../../src/presentation/discord/notices.ts';
import { ACCENT, type Reply } from '../../../src/presentation/discord/reply.ts';
import { en } from '../../../src/presentation/wording/en.ts';
import { articleText } from './arbitraries.ts';
import { payloadFaults, textsOf } from './payloadFaults.ts';

const fault: Fault = {
  severity: 'error',
  file: 'a.md',
  line: 3,
  field: 'publishedAt',
  message: 'not a *date*',
};
const status: CorpusStatus = {
  articles: 1_200,
  passages: 20_000,
  quotations: 300,
  speakers: 40,
  version: '0123456789ab',
  loadedAt: new Date('2025-03-14T12:00:00Z'),
  faults: [fault],
};
const running = { mebibytes: 210, times: { count: 7, p50: 12.4, p95: 80 } };
const report: ReloadReport = {
  added: ['new-one'],
  changed: ['old_one'],
  removed: [],
  kept: ['faulty'],
  unchanged: 7,
  faults: [fault, { severity: 'warning', file: 'b.md', message: 'no title' }],
  milliseconds: 12.6,
  status,
};

const sound = ({ visibility, message }: Reply): string => {
  expect(visibility).toBe('private');
  expect(payloadFaults(message)).toEqual([]);
  return textsOf(message).join('\n');
};

const accentOf = ({ message: { components } }: Reply): number | null | undefined =>
  components.flatMap((component) => ('accent_color' in component ? [component.accent_color] : []))[0];

describe('the private replies', () => {
  it('report a reload that left files out: not as a success, files as files, then their faults', () => {
    const reply = reloadReply(report, en);
    const text = sound(reply);
    expect(accentOf(reply)).toBe(ACCENT.unsure);
    expect(text).toContain('### ⚠️ Reloaded, but 1 file was left out.\n-# 13 ms');
    expect(text).toContain('**Added:** 1 article\n- new-one\n**Changed:** 1 article\n- old\\_one\n');
    expect(text).toContain('**Kept as before, because the file has faults now:** 1 article\n- faulty');
    expect(text).toContain('**Left out:** 1 file\n- error a.md:3 publishedAt: not a \\*date\\*');
    expect(text).toContain('**Warnings:** 1\n- warning b.md: no title');
  });

  it('report a reload without faults as a success, without lines of zeros', () => {
    const fine = { ...report, kept: [], faults: [] };
    const reply = reloadReply(fine, en);
    expect(accentOf(reply)).toBe(ACCENT.sure);
    expect(sound(reply)).toContain('### 🔄 Reloaded: 1 article added, 1 article changed.\n');
    expect(sound(reply)).not.toMatch(/Removed|Left out|Warnings|Kept|\b0\b/);
    const none = sound(reloadReply({ ...fine, added: [], changed: [], unchanged: 0 }, en));
    expect(none).toContain('### 🔄 Reloaded: no changes.\n');
    expect(none).not.toMatch(/Added|Changed|Unchanged|Left out/);
  });

  it.each<[what: string, faults: readonly Fault[], heading: string, list: RegExp]>([
    [
      'two faults of one file are one file',
      [fault, { ...fault, field: 'url', message: 'not a link' }],
      '1 file was',
      /\*\*Left out:\*\* 1 file\n- error a\.md:3 publishedAt: .*\n- error a\.md:3 url: not a link$/m,
    ],
    [
      'a warning about a file that is left out is listed with its faults',
      [fault, { severity: 'warning', file: 'a.md', message: 'no title' }],
      '1 file was',
      /\*\*Left out:\*\* 1 file\n- error a\.md:3 .*\n- warning a\.md: no title$/m,
    ],
    [
      'lines of a .jsonl file are lines',
      [2, 2, 5].map((line) => ({ ...fault, file: 'c.jsonl', line })),
      '2 lines were',
      /\*\*Left out:\*\* 2 lines\n/,
    ],
  ])('count what is left out: %s', (_, faults, heading, list) => {
    const text = sound(reloadReply({ ...report, kept: [], faults }, en));
    expect(text).toContain(`### ⚠️ Reloaded, but ${heading} left out.`);
    expect(text).toMatch(list);
    expect(text).not.toContain('Warnings');
  });

  it('say that files with warnings only are loaded', () => {
    const warning: Fault = { severity: 'warning', file: 'b.md', message: 'no title' };
    const reply = reloadReply({ ...report, kept: [], faults: [warning, warning] }, en);
    expect(accentOf(reply)).toBe(ACCENT.sure);
    expect(sound(reply)).toContain('### 🔄 Reloaded: 1 article added');
    expect(sound(reply)).toContain('**Warnings:** 2\n- warning 2 ×: no title');
    expect(sound(reply)).not.toContain('eft out');
  });

  it('show the corpus in figures', () => {
    const text = sound(corpusStatusReply({ ...status, faults: [] }, running, en));
    expect(text).toContain(
      '**Articles:** 1,200\n**Paragraphs:** 20,000\n**Quotations:** 300\n**Speakers:** 40',
    );
    expect(text).toContain('Version 0123456789ab, since <t:1741953600:f>');
    expect(text).not.toContain('eft out');
  });

  it.each([
    [{ state: 'ready', encoded: 9, wanted: 9 }, '**Search:** by words and by meaning'],
    [{ state: 'encoding', encoded: 1_500, wanted: 2_000 }, 'by words; 1,500 of 2,000 paragraphs'],
    [
      { state: 'starting', encoded: 0, wanted: 9, fetched: 0.5 },
      'by words; the model for meaning is still loading',
    ],
    [{ state: 'absent', encoded: 0, wanted: 9, reason: 'no *hub*' }, 'couldn’t be loaded: no \\*hub\\*'],
  ] as const)('state the progress of meaning: %j', (meaning, words) => {
    expect(sound(corpusStatusReply({ ...status, meaning }, running, en))).toContain(words);
    expect(sound(corpusStatusReply(status, running, en))).not.toContain('**Search:**');
  });

  it.each([
    [{ state: 'ready' }, '**Reader:** a\\*b at models.example chooses passages by number'],
    [{ state: 'starting' }, '**Reader:** a\\*b is starting'],
    [{ state: 'resting', reason: 'it is *late*' }, 'can’t help right now: it is \\*late\\*.'],
  ] as const)('state whether a reader helps: %j', (reader, words) => {
    const helping = { model: 'a*b', host: 'models.example', ...reader };
    expect(sound(corpusStatusReply({ ...status, reader: helping }, running, en))).toContain(words);
    expect(sound(corpusStatusReply(status, running, en))).not.toContain('**Reader:**');
  });

  it('say where questions go if there is a reader', () => {
    const counts = { articles: 0, paragraphs: 0, undated: 0 };
    const newest = { filter: {}, ...counts, from: 0, listed: [], version: status.version };
    const viewer = { wording: en, asker: '100000000000000001' };
    const reader = { state: 'resting', model: 'careful', host: 'models.example' } as const;
    expect(sound(helpReply({ ...status, reader }, newest, viewer))).toContain(
      'go to a language model at models.example',
    );
    expect(sound(helpReply(status, newest, viewer))).not.toContain('language model');
  });

  it('say why a reload failed, and that the old articles keep serving', () => {
    const text = sound(reloadFailedReply('The folder is *gone*.', status, en));
    expect(text).toContain('I still answer from the old articles.\nThe folder is \\*gone\\*.');
    expect(text).toContain('**Articles:** 1,200');
  });

  it('show a user error by its words, and a bug by its id only', () => {
    expect(sound(userErrorReply('Ask <@1> a question.', en))).toBe('⚠️ Ask \\<\\@1> a question.');
    expect(sound(bugReply('ab12', en))).toBe('💥 Something went wrong on my side. It’s logged as `ab12`.');
  });

  it('count the entries that a long list omits', () => {
    const ids = Array.from({ length: 500 }, (_, n) => `article-${n}`);
    const text = sound(reloadReply({ ...report, added: ids, faults: Array(400).fill(fault) }, en));
    expect(text).toMatch(/- article-14\n-# … and 485 more/);
    expect(text).toMatch(/error 400 × publishedAt: [^\n]*\(a\.md:3, [^\n]* and 395 more\)/);
  });

  it('stay within every limit, for any text', () => {
    const faults = fc.array(
      fc.record({
        severity: fc.constantFrom('error', 'warning'),
        file: articleText('short'),
        message: articleText('long'),
      }),
      { maxLength: 40 },
    );
    const ids = fc.array(articleText('short'), { maxLength: 40 });
    fc.assert(
      fc.property(ids, faults, articleText('long'), (some, found, reason) => {
        sound(
          reloadReply(
            { ...report, added: some, changed: some, removed: some, kept: some, faults: found },
            en,
          ),
        );
        sound(corpusStatusReply({ ...status, faults: found }, running, en));
        sound(reloadFailedReply(reason, status, en));
        sound(userErrorReply(reason, en));
      }),
      { numRuns: 60 },
    );
  });
});
