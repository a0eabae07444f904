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
import type { Reply } from '../../../src/presentation/discord/reply.ts';
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

describe('the private replies', () => {
  it('report a reload: the changes, and the faults that left files out', () => {
    const text = sound(reloadReply(report, en));
    expect(text).toContain('**Added:** 1 article\n- new-one');
    expect(text).toContain('**Changed:** 1 article\n- old\\_one');
    expect(text).toContain('**Removed:** 0 articles\n');
    expect(text).toContain('**Faulty now, so as before:** 1 article\n- faulty');
    expect(text).toContain('**Left out:** 1 fault\n- error a.md:3 publishedAt: not a \\*date\\*');
    expect(text).toContain('**Loaded with a warning:** 1 warning\n- warning b.md: no title');
    expect(text).toContain('13 ms');
  });

  it('show the corpus in figures', () => {
    const text = sound(corpusStatusReply({ ...status, faults: [] }, running, en));
    expect(text).toContain(
      '**Articles:** 1,200\n**Paragraphs:** 20,000\n**Quotations:** 300\n**Speakers:** 40',
    );
    expect(text).toContain('Version 0123456789ab, since <t:1741953600:f>');
    expect(text).toContain('**Left out:** nothing');
  });

  it.each([
    [{ state: 'ready', encoded: 9, wanted: 9 }, '**Found:** by words and by meaning'],
    [{ state: 'encoding', encoded: 1_500, wanted: 2_000 }, 'by words; 1,500 of 2,000 paragraphs'],
    [
      { state: 'starting', encoded: 0, wanted: 9, fetched: 0.5 },
      'by words; the model for meaning is on its way',
    ],
    [{ state: 'absent', encoded: 0, wanted: 9, reason: 'no *hub*' }, 'could not be had: no \\*hub\\*'],
  ] as const)('state the progress of meaning: %j', (meaning, words) => {
    expect(sound(corpusStatusReply({ ...status, meaning }, running, en))).toContain(words);
    expect(sound(corpusStatusReply(status, running, en))).not.toContain('**Found:**');
  });

  it.each([
    [{ state: 'ready' }, '**Chosen:** a\\*b at models.example chooses passages, by number'],
    [{ state: 'starting' }, '**Chosen:** a\\*b is being tried out'],
    [{ state: 'resting', reason: 'it is *late*' }, 'does not help at the moment: it is \\*late\\*.'],
  ] as const)('state whether a reader helps: %j', (reader, words) => {
    const helping = { model: 'a*b', host: 'models.example', ...reader };
    expect(sound(corpusStatusReply({ ...status, reader: helping }, running, en))).toContain(words);
    expect(sound(corpusStatusReply(status, running, en))).not.toContain('**Chosen:**');
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

  it('say why a reload failed, and that the old corpus keeps serving', () => {
    const text = sound(reloadFailedReply('The folder is *gone*.', status, en));
    expect(text).toContain('the old corpus keeps serving\nThe folder is \\*gone\\*.');
    expect(text).toContain('**Articles:** 1,200');
  });

  it('show a user error by its words, and a bug by its id only', () => {
    expect(sound(userErrorReply('Ask <@1> a question.', en))).toBe('⚠️ Ask \\<\\@1> a question.');
    expect(sound(bugReply('ab12', en))).toBe(
      '💥 Something went wrong here, and it is not your doing. It is in the log as `ab12`.',
    );
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
