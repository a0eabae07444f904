export { answerReply } from './discord/answers/answer.ts';
export { FOLLOW_UP_FIELD, followUpForm } from './discord/answers/followUp.ts';
export { type Asked, readAsked } from './discord/asked.ts';
export {
  actionOf,
  type ControlId,
  controlId,
  sharedBy,
  shownAs,
  withoutControl,
} from './discord/controls.ts';
export { onOneLine } from './discord/escape.ts';
export {
  followedReply,
  followingReply,
  followsNoMoreReply,
  matterWords,
  newsMessage,
} from './discord/following.ts';
export {
  changeLine,
  removalReply,
  reviewReply,
  trashChoice,
  UPLOAD_FIELD,
  uploadForm,
} from './discord/library/corpusChanges.ts';
export {
  checkReply,
  corpusStatusReply,
  reloadFailedReply,
  reloadReply,
} from './discord/library/corpusReports.ts';
export {
  decidedReply,
  feedChangesMessage,
  feedFailsMessage,
  feedsReply,
  proposalMessage,
} from './discord/library/feeds.ts';
export { gapsReply } from './discord/library/gaps.ts';
export { ARTICLES_A_PAGE, DISCORD } from './discord/limits.ts';
export { bugReply, helpReply, noteReply, smallTalkReply, userErrorReply } from './discord/notices.ts';
export { quotationsReply } from './discord/quotations.ts';
export { PARAGRAPHS_A_PAGE, readingReply } from './discord/reading.ts';
export {
  briefReply,
  type MessagePayload,
  messageOf,
  type Reply,
  type Viewer,
  type Visibility,
} from './discord/reply.ts';
export {
  articleChoices,
  articleListReply,
  sourcesReply,
  speakerChoices,
  titleChoices,
} from './discord/sources.ts';
export { timelineReply } from './discord/timeline.ts';
export { verificationReply } from './discord/verification.ts';
export { answerLine, candidatesLine, quotationLine, verificationLine } from './terminal/data.ts';
export { type Output, processOutput } from './terminal/output.ts';
export { printAnswer } from './terminal/printAnswer.ts';
export { printNotes } from './terminal/printNotes.ts';
export { type ProgressStream, printProgress } from './terminal/printProgress.ts';
export { printQuotations } from './terminal/printQuotations.ts';
export { printSteps } from './terminal/printSteps.ts';
export { printVerification } from './terminal/printVerification.ts';
export { printable } from './terminal/prose.ts';
export type { CommandWording, CommandWords } from './wording/commands/commandWording.ts';
export { COMMAND_WORDINGS } from './wording/commands/commandWordings.ts';
export { FILTER_DESCRIPTIONS } from './wording/commands/en.ts';
export { en, type Wording } from './wording/en.ts';
export { userErrorWords } from './wording/userErrorWords.ts';
export { wordingFor } from './wording/wordingFor.ts';
