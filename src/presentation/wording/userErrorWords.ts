import { MEBIBYTE, type Reason, type UserError } from '../../shared/index.ts';
import type { Wording } from './en.ts';
import { statedDate } from './sentences.ts';

type Kind = Reason['kind'];

const dayOf = (iso: string, { locale }: Wording): string => statedDate(iso, locale) ?? iso;

/** Returns a moment to the minute in UTC, as in log lines and on other machines. */
const minuteOf = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

/** Returns the sentence for each kind of reason, in the language of a catalogue. */
const SENTENCES: { readonly [K in Kind]: (wording: Wording, reason: Reason<K>) => string } = {
  'no-question': (wording) => wording.noQuestion,
  'question-too-long': (wording, { most }) => wording.questionTooLong(most),
  'nothing-to-check': (wording) => wording.nothingToCheck,
  'too-much-to-check': (wording, { most }) => wording.tooMuchToCheck(most),
  'no-words-to-ask': (wording) => wording.noWordsToAsk,
  'no-words-to-check': (wording) => wording.noWordsToCheck,
  'no-quotation-query': (wording) => wording.noQuotationQuery,
  'no-timeline-query': (wording) => wording.noTimelineQuery,
  'no-matter-to-follow': (wording) => wording.noMatterToFollow,
  'not-followed': (wording) => wording.notFollowed,
  'too-many-followed': (wording, { most }) => wording.tooManyFollowed(most),
  'not-a-day': (wording, { typed }) => wording.notADay(typed),
  'no-such-article': (wording, { typed, near }) => wording.noArticleCalled(typed, near),
  'no-day-between': (wording, { after, before }) =>
    wording.noDayBetween(dayOf(after, wording), dayOf(before, wording)),

  'unknown-article': (wording) => wording.noSuchArticle,
  'unknown-command': (wording) => wording.unknownCommand,
  'unknown-control': (wording) => wording.unknownControl,
  'article-gone': (wording) => wording.articleGone,
  'ask-again': (wording) => wording.changedAskAgain,
  'not-shared': (wording) => wording.notShared,
  'too-late': (wording) => wording.tooLate,

  'too-fast': (wording, { seconds }) => wording.tooFast(seconds),
  busy: (wording) => wording.busy,
  'archive-unavailable': (wording) => wording.archiveUnavailable,
  'archive-elsewhere': (wording) => wording.archiveElsewhere,
  'archive-writing': (wording) => wording.archiveWriting,
  'files-elsewhere': (wording) => wording.filesElsewhere,
  'server-only': (wording) => wording.guildOnly,
  'admin-only': (wording) => wording.adminOnly,
  'channel-managers-only': (wording) => wording.channelManagersOnly,
  'cannot-post': (wording) => wording.cannotPost,
  'starter-only': (wording) => wording.starterOnly,
  'not-yours': (wording) => wording.notYours,

  'corpus-owned': (wording, { host, pid, since }) => wording.owned(host, pid, minuteOf(since)),
  'corpus-read-only': (wording) => wording.readOnly,
  'same-id': (wording, { file }) => wording.sameId(file),
  'file-exists': (wording, { file }) => wording.fileExists(file),
  'file-outside': (wording, { folder }) => wording.fileOutside(folder),
  'file-gone': (wording) => wording.fileGone,
  'last-article': (wording) => wording.lastArticle,
  'not-written': (wording, { code }) => wording.notWritten(code),
  'nothing-in-trash': (wording) => wording.nothingInTrash,
  'no-feeds': (wording) => wording.noFeeds,
  'no-gaps': (wording) => wording.noGaps,
  'proposal-gone': (wording) => wording.proposalGone,

  'not-on-discord': (wording) => wording.notDiscords,
  'file-too-large': (wording, { mostBytes }) => wording.uploadTooLarge(Math.floor(mostBytes / MEBIBYTE)),
  'file-not-read': (wording, { status }) => wording.uploadNotRead(status),
};

const reasonWords = <K extends Kind>(reason: Reason<K>, wording: Wording): string =>
  SENTENCES[reason.kind](wording, reason);

/** Returns the words for an error in the language of a catalogue. An error without a reason is for operators, in English. */
export const userErrorWords = ({ reason, message }: UserError, wording: Wording): string =>
  reason ? reasonWords(reason, wording) : message;
