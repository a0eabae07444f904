import type { Reason } from '../../shared/index.ts';
import type { Wording } from '../wording/wording.ts';
import { statedDate } from './statedDate.ts';

/** What a reason says in the reader's language. */
export const reasonWords = (reason: Reason, wording: Wording): string => {
  const day = (iso: string): string => statedDate(iso, wording.locale) ?? iso;
  switch (reason.kind) {
    case 'no-question':
      return wording.noQuestion;
    case 'question-too-long':
      return wording.questionTooLong(reason.most);
    case 'nothing-to-check':
      return wording.noWordsToCheck;
    case 'too-much-to-check':
      return wording.tooMuchToCheck(reason.most);
    case 'no-such-article':
      return wording.noArticleCalled(reason.typed, reason.near);
    case 'no-day-between':
      return wording.noDayBetween(day(reason.after), day(reason.before));
  }
};
