import { describe, expect, it } from 'vitest';
import { en, type Wording } from '../../../src/presentation/wording/en.ts';
import { userErrorWords } from '../../../src/presentation/wording/userErrorWords.ts';
import { CATALOGUES } from '../../../src/presentation/wording/wordingFor.ts';
import { errorOf, failureOf } from '../../../src/shared/threads/failure.ts';
import { type Reason, UserError } from '../../../src/shared/userError.ts';

/** One example of each kind, and its sentence. */
const EXAMPLES: {
  readonly [Kind in Reason['kind']]: readonly [
    values: Omit<Reason<Kind>, 'kind'>,
    words: (wording: Wording) => string,
  ];
} = {
  'no-question': [{}, (wording) => wording.noQuestion],
  'question-too-long': [{ most: 2_000 }, (wording) => wording.questionTooLong(2_000)],
  'nothing-to-check': [{}, (wording) => wording.nothingToCheck],
  'too-much-to-check': [{ most: 2_000 }, (wording) => wording.tooMuchToCheck(2_000)],
  'no-words-to-ask': [{}, (wording) => wording.noWordsToAsk],
  'no-words-to-check': [{}, (wording) => wording.noWordsToCheck],
  'no-quotation-query': [{}, (wording) => wording.noQuotationQuery],
  'no-timeline-query': [{}, (wording) => wording.noTimelineQuery],
  'no-matter-to-follow': [{}, (wording) => wording.noMatterToFollow],
  'not-followed': [{}, (wording) => wording.notFollowed],
  'too-many-followed': [{ most: 10 }, (wording) => wording.tooManyFollowed(10)],
  'not-a-day': [{ typed: 'the flood' }, (wording) => wording.notADay('the flood')],
  'no-such-article': [
    { typed: 'Harbor', near: ['Harbour talks', 'Trade talks'] },
    (wording) => wording.noArticleCalled('Harbor', ['Harbour talks', 'Trade talks']),
  ],
  'no-day-between': [
    { after: '12 March', before: '11 March' },
    (wording) => wording.noDayBetween('12 March', '11 March'),
  ],
  'unknown-article': [{}, (wording) => wording.noSuchArticle],
  'unknown-command': [{}, (wording) => wording.unknownCommand],
  'unknown-control': [{}, (wording) => wording.unknownControl],
  'article-gone': [{}, (wording) => wording.articleGone],
  'ask-again': [{}, (wording) => wording.changedAskAgain],
  'not-shared': [{}, (wording) => wording.notShared],
  'too-late': [{}, (wording) => wording.tooLate],
  'too-fast': [{ seconds: 7 }, (wording) => wording.tooFast(7)],
  busy: [{}, (wording) => wording.busy],
  'archive-unavailable': [{}, (wording) => wording.archiveUnavailable],
  'archive-elsewhere': [{}, (wording) => wording.archiveElsewhere],
  'archive-writing': [{}, (wording) => wording.archiveWriting],
  'files-elsewhere': [{}, (wording) => wording.filesElsewhere],
  'server-only': [{}, (wording) => wording.guildOnly],
  'admin-only': [{}, (wording) => wording.adminOnly],
  'channel-managers-only': [{}, (wording) => wording.channelManagersOnly],
  'cannot-post': [{}, (wording) => wording.cannotPost],
  'starter-only': [{}, (wording) => wording.starterOnly],
  'not-yours': [{}, (wording) => wording.notYours],
  'corpus-owned': [
    { host: 'bot-1', pid: 12, since: '2026-03-14T09:05:59.123Z' },
    (wording) => wording.owned('bot-1', 12, '2026-03-14 09:05 UTC'),
  ],
  'corpus-read-only': [{}, (wording) => wording.readOnly],
  'same-id': [{ file: 'a.md' }, (wording) => wording.sameId('a.md')],
  'file-exists': [{ file: 'a.md' }, (wording) => wording.fileExists('a.md')],
  'file-outside': [{ folder: 'sub' }, (wording) => wording.fileOutside('sub')],
  'file-gone': [{}, (wording) => wording.fileGone],
  'last-article': [{}, (wording) => wording.lastArticle],
  'not-written': [{ code: 'ENOSPC' }, (wording) => wording.notWritten('ENOSPC')],
  'nothing-in-trash': [{}, (wording) => wording.nothingInTrash],
  'no-feeds': [{}, (wording) => wording.noFeeds],
  'no-gaps': [{}, (wording) => wording.noGaps],
  'proposal-gone': [{}, (wording) => wording.proposalGone],
  'not-on-discord': [{}, (wording) => wording.notDiscords],
  'file-too-large': [{ mostBytes: 2_500_000 }, (wording) => wording.uploadTooLarge(2)],
  'file-not-read': [{ status: 404 }, (wording) => wording.uploadNotRead(404)],
};
const examples = Object.entries(EXAMPLES).map(([kind, [values, words]]) => ({
  reason: { kind, ...values } as Reason,
  words,
}));
const told = (reason: Reason, wording: Wording): string => userErrorWords(new UserError(reason), wording);

describe.each([...CATALOGUES])('a reason in %s', (language, catalogue) => {
  it.each(examples)('$reason.kind has its sentence in this language', ({ reason, words }) => {
    expect(told(reason, catalogue)).toBe(words(catalogue));
    if (language !== 'en') expect(words(catalogue)).not.toBe(words(en));
  });
});

it('a day is written in the style of the language', () => {
  expect(
    told({ kind: 'no-day-between', after: '2025-03-12', before: '2025-03-11' }, CATALOGUES.get('uk') ?? en),
  ).toContain('12 березня 2025');
});

describe('a user error', () => {
  it('shows its message if it has no reason', () => {
    const error = new UserError('METRICS_PORT must be a port');
    expect(userErrorWords(error, en)).toBe('METRICS_PORT must be a port');
  });

  it('has no typed word in its message, because logs may hold it', () => {
    for (const { reason } of examples) expect(new UserError(reason).message).toBe(reason.kind);
  });

  it('is the same after a transfer from another thread', () => {
    const errors = [...examples.map(({ reason }) => new UserError(reason)), new UserError('plain')];
    for (const error of errors) {
      const brought = errorOf(structuredClone(failureOf(error)));
      expect(brought).toBeInstanceOf(UserError);
      expect(userErrorWords(brought as UserError, en)).toBe(userErrorWords(error, en));
    }
  });
});
