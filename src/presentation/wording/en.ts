import type { AskedKind, FilterLimit } from '../../core/index.ts';
import { numbersIn } from './numbersIn.ts';

const { number, count: countForms, first, anyOf } = numbersIn('en');

/** "1 quotation", "5,000 quotations". */
const count = (n: number, one: string, other = `${one}s`): string => countForms(n, { one, other });

/** All sentences of the bot in English. Arguments are Markdown: callers escape them if needed. */
export const en = {
  /** For dates and numbers. */
  locale: 'en-GB',
  perhaps: '🤔 Perhaps',
  perhapsMeans: 'Not certain to answer the question: read it before you rely on it.',
  overview: '📝 In short',
  latest: '🗞️ The latest',
  overviewMeans: 'Whole sentences from the articles: chosen, not rewritten.',
  theirQuotations: 'Their quotations',
  notInCorpus: '🚫 Not in the corpus',
  noClearAnswer: '🔍 I found no clear answer.',
  noClearAnswerToThis: 'I found no clear answer to this.',
  notAnswered: 'I could not answer this.',
  /** `words`: words of the question; at least one. */
  noArticleMentions: (words: readonly string[]) => `No article here mentions ${anyOf(words)}.`,
  /** `words`: words of the question. `kind`: the kind of answer that it asks for. At least one of them is given. */
  closestLack: (words: readonly string[], kind?: AskedKind) => {
    const unsaid =
      kind &&
      {
        date: 'give no date',
        reason: 'give no reason',
        count: 'give no number',
        duration: 'do not say how long',
        place: 'name no place',
        person: 'name nobody',
      }[kind];
    const unmentioned = words.length > 0 && `do not mention ${anyOf(words)}`;
    return `The closest passages ${[unmentioned, unsaid].filter((part) => part).join(' and ')}.`;
  },
  closestPassages: 'Closest passages:',
  /** `word`: a word of the articles, in place of an unknown one. */
  meant: (word: string) => `Did you mean “${word}”?`,
  allArticles: 'All articles',
  showReported: (n: number) => `Reported speech (${number(n)})`,
  hello: '👋 Hello! Ask me about the talks, in your own words. For example:',
  welcome: '🙂 You’re welcome! Ask again whenever you like. For example:',
  askNew: 'What is new?',
  askWho: (name: string) => `Who is ${name}?`,
  morePassages: (n: number) => `${count(n, 'more passage')}`,
  fewerPassages: 'Fewer passages',
  followUp: 'Follow up',
  followUpQuestion: 'Your next question',
  followUpExample: 'and when?',
  /** The understood question follows on the next line. */
  understoodAs: (typed: string) => `↪️ “${typed}”, understood as:`,
  inContext: 'In context',
  share: 'Share',
  dismiss: 'Dismiss',
  previous: 'Previous',
  next: 'Next',
  earlier: 'Earlier',
  later: 'Later',
  changedSince: '🔄 The corpus has changed since: this is answered anew.',
  changedAskAgain: 'The corpus has changed since: ask again.',
  changedReading: '🔄 The corpus has changed since: these are the paragraphs as they are now.',
  articleGone: 'This article is no longer in the corpus.',
  unknownControl: 'This button is not one of this bot’s, or no longer works: ask again.',
  notYours: 'Only who asked, or who may manage messages, can dismiss this.',
  sharedBy: (user: string) => `📢 Shared by ${user}`,
  notShared: 'Discord does not let this be shown to everybody here.',
  indirect: 'reported speech too',
  notInCorpusNothing: 'No article here comes near this.',
  paragraph: (n: number, ...others: readonly number[]) => {
    if (others.length === 0) return `paragraph ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `paragraphs ${shown}${rest > 0 ? ` … and ${number(rest)} more` : ''}`;
  },
  source: 'source',
  dateNotStated: 'date not stated',
  /** Names of languages in this language; `corpus` is a list of them. */
  foreignLanguage: (asked: string, corpus: string) =>
    `🌐 The question seems to be in ${asked}; the articles are in ${corpus}.`,
  undated: (n: number) => `🗓️ ${count(n, 'article')} without a date ${n === 1 ? 'was' : 'were'} left out.`,
  tooLong: (n: number) => `The words run to ${count(n, 'character')}, too many to show here.`,

  speakerNotCertain: 'Speaker not certain',
  reportedSpeech: 'Reported speech, not the speaker’s own words.',
  secondhand: 'The article quotes a report of this.',
  timeline: 'Timeline',
  noTimeline: '🚫 I found nothing on this that has a day.',
  reckoned: 'the day follows from the day of the article',
  undatedSentences: (n: number) =>
    `${count(n, 'sentence')} without a day ${n === 1 ? 'was' : 'were'} left out.`,
  daysShown: (from: number, to: number, all: number) => `${number(from)}–${number(to)} of ${number(all)}`,
  newFollowed: '🔔 New in the articles',
  moreFollowed: (n: number) => `${count(n, 'more new article')} on this; \`/sources\` lists the articles.`,
  followed: 'What the channels of this server follow',
  nothingFollowed: 'No channel of this server follows anything yet: `/follow start` begins.',
  follows: (matter: string) => `🔔 This channel follows ${matter} from now on.`,
  followsHow: 'When new articles come in, it hears what they say: in one message an hour at most.',
  followsNoMore: '🔕 This channel no longer follows:',
  quotationsShown: (from: number, to: number, all: number) =>
    `${number(from)}–${number(to)} of ${count(all, 'quotation')}`,
  ambiguous: (typed: string) => `👥 “${typed}” may be more than one person`,
  mistyped: (typed: string) => `Nobody here is called “${typed}”: this name comes nearest.`,
  chooseSpeaker: 'For one of them alone, ask again with the full name:',
  speaker: (name: string, quotations: number) => `${name}, ${count(quotations, 'quotation')}`,
  noQuotation: (speaker: string | undefined, about: string | undefined) =>
    `🚫 No quotation${speaker ? ` of ${speaker}` : ''}${about ? ` about ${about}` : ''}`,
  /** `limit`: the limit that excluded the quotations. */
  quotedOtherwise: (limit: 'about' | 'several' | FilterLimit) => {
    const but = {
      about: 'not about this',
      article: 'not there',
      publisher: 'not of this publisher',
      days: 'not from those days',
      several: 'nothing fits all of this',
    }[limit];
    return `Quoted in the corpus, but ${but}:`;
  },
  /** `where`: the command to use outside of Discord. */
  quotedInCorpus: (speaker: string, where = '`/quote`') =>
    `💬 ${speaker} is quoted in the corpus: see ${where}.`,
  mentioned: (speaker: string, paragraphs: number) =>
    paragraphs === 0
      ? `The corpus does not mention ${speaker}.`
      : `${speaker} is mentioned in ${count(paragraphs, 'paragraph')}:`,
  didYouMean: 'Did you mean:',
  /** `option`: the option to use outside of Discord. */
  onlyReported: (n: number, option = '`indirect`') =>
    `There ${n === 1 ? 'is' : 'are'} ${count(n, 'passage')} of reported speech: set ${option} to see ${n === 1 ? 'it' : 'them'}.`,

  checking: (words: string, speaker: string) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n: number) => `🔎 ${count(n, 'quoted part')}`,
  verbatim: '✅ Word for word',
  cutOut: '✂️ Cut: the words are there, but their sentence says something else',
  altered: '✏️ Altered: the article has other words',
  otherSpeaker: '👥 Somebody else’s words',
  reporter: '📰 The reporter’s words, not a quotation',
  unattributed: '❔ Quoted, but whose words is not certain',
  notFound: '🚫 Not in the corpus',
  saidBy: (name: string, other: string | undefined) => `🗣️ ${name}${other ? `, not ${other}` : ''}`,
  reportedOf: (name: string | undefined) => (name ? `Reported speech of ${name}.` : 'Reported speech.'),
  differs: 'In bold: what differs. First as checked, then as in the article.',
  fewWords: 'So few words may stand anywhere by chance: read the sentence around them.',
  notFoundNearest: 'No article here has these words or any close to them. The nearest passages:',
  notFoundNothing: 'No article here has these words or any close to them.',
  partlyQuoted: (name: string) => `A part of it is a quotation of ${name}.`,
  checkedBeginning: 'The message is long and has no quotation marks: only its beginning was checked.',
  notChecked: (n: number) => `${count(n, 'more quoted part')} in the message: not checked.`,
  nothingToCheck: 'There are no words to check.',
  noWordsToCheck: 'There are no words to check in this message: only its text can be read.',

  reloaded: '🔄 The corpus is reloaded',
  reloadFailed: '⚠️ The reload failed: the old corpus keeps serving',
  added: (n: number) => `**Added:** ${count(n, 'article')}`,
  changed: (n: number) => `**Changed:** ${count(n, 'article')}`,
  removed: (n: number) => `**Removed:** ${count(n, 'article')}`,
  kept: (n: number) => `**Faulty now, so as before:** ${count(n, 'article')}`,
  unchanged: (n: number) => `**Unchanged:** ${count(n, 'article')}`,
  leftOut: (n: number) => `**Left out:** ${count(n, 'fault')}`,
  noneLeftOut: '**Left out:** nothing',
  warnings: (n: number) => `**Loaded with a warning:** ${count(n, 'warning')}`,
  took: (milliseconds: number) => `${number(Math.round(milliseconds))} ms`,
  more: (n: number) => `… and ${number(n)} more`,
  corpus: '📚 The corpus',
  articles: (n: number) => `**Articles:** ${number(n)}`,
  paragraphs: (n: number) => `**Paragraphs:** ${number(n)}`,
  quotations: (n: number) => `**Quotations:** ${number(n)}`,
  speakers: (n: number) => `**Speakers:** ${number(n)}`,
  version: (version: string, since: string) => `Version ${version}, since ${since}`,

  userError: (message: string) => `⚠️ ${message}`,
  bug: (id: string) => `💥 Something went wrong here, and it is not your doing. It is in the log as ${id}.`,

  paragraphCount: (n: number) => count(n, 'paragraph'),
  sources: (n: number) => `📚 ${count(n, 'article')}`,
  readArticle: 'Read an article …',
  noSuchArticle: 'There is no such article: choose one from the list, or see /sources.',
  help: '👋 What this bot does',
  helpDoes:
    'It answers from a fixed collection of news articles, always in their own words and with the place where they stand. It writes nothing of its own about the talks.',
  helpCommands: [
    '`/ask` finds the passages that answer a question.',
    '`/quote` finds what somebody said, word for word, or what was said about something.',
    '`/sources` lists the articles and opens one to read.',
    '`/follow` has a channel told what new articles say on a topic or by a speaker, at most once an hour; for those who manage the channel.',
    'Press a message long, or right-click it, then Apps: **Check this quote** compares its words with the articles, **Ask about this** takes it as a question.',
  ],
  helpDoesNot: [
    'It does not search the web and knows nothing that is not in its articles: where they give no clear answer, it says so.',
    'It does not judge who is right. Where it sums up, it shows whole sentences from the articles, and nothing else.',
    '“Perhaps” above an answer means: read the passage before you rely on it.',
    'It sees a message only when you use it on that message, and keeps none.',
  ],
  helpCorpus: (articles: number, paragraphs: number, quotations: number) =>
    `${count(articles, 'article')}, ${count(paragraphs, 'paragraph')}, ${count(quotations, 'quotation')}.`,
  helpNewest: (date: string | undefined) =>
    date === undefined ? 'None of its articles states a date.' : `Its newest article is of ${date}.`,
  noWordsToAsk: 'There is nothing to ask about in this message: only its text can be read.',
  noQuestion: 'Ask a question: there are no words in this one.',
  notADay: (typed: string) =>
    `“${typed}” is not a day. Days can be written so: 14 March 2025, 2025-03-14, 14.03.2025, March 14, last Friday, yesterday.`,
  questionTooLong: (most: number) => `The question is too long: ${count(most, 'character')} at most.`,
  tooMuchToCheck: (most: number) => `The words are too many to check: ${count(most, 'character')} at most.`,
  noArticleCalled: (typed: string, near: readonly string[]) => {
    const titles = anyOf(near.map((title) => `“${title}”`));
    return `There is no article “${typed}” in the corpus.${titles === '' ? '' : ` Did you mean ${titles}?`}`;
  },
  noDayBetween: (after: string, before: string) =>
    `No day is both on or after ${after} and on or before ${before}: swap the two.`,
  noTimelineQuery: 'Say what the timeline is about: a topic, a speaker or an article.',
  noGaps: 'Unanswered questions are not kept. An operator can set KEEP_UNANSWERED=true.',
  noMatterToFollow: 'Say what the channel should follow: a topic or a speaker.',
  noFollowing:
    'The articles of this bot are kept on other machines, and it does not hear when new ones come in: channels cannot follow anything here.',
  notFollowed: 'This channel does not follow that. `/follow list` shows what it follows.',
  tooManyFollowed: (most: number) =>
    `The channels of this server follow ${count(most, 'thing')} already, and more is not possible. \`/follow stop\` makes room.`,
  noQuotationQuery: 'Say whose words you look for, what about, in which article or from which days.',
  logChannelMissed: 'The log channel was not told: the bot may not write there.',
  busy: 'A lot is being asked at the moment. Try again in a few seconds.',
  archiveUnavailable: 'The archive cannot be reached just now. Try again in a minute.',
  filesElsewhere:
    'The articles are kept on another machine: change their files there, then use `/corpus reload`.',
  archiveElsewhere:
    'The articles are kept on another machine, and nothing there takes changes at the moment. An operator can run `npm run bot -- index` there.',
  tooFast: (seconds: number) => `That was a lot at once. You can go on in ${count(seconds, 'second')}.`,
  unknownCommand: 'This command is no longer here.',
  guildOnly: 'This command works in a server only.',
  adminOnly: 'This command is for those who run this bot, because all its servers share the corpus.',
  channelManagersOnly: 'Only those who may manage this channel decide what it follows.',
  cannotPost: 'I may not write in this channel. Let me view it and send messages there, then try again.',

  reloading: (seconds: number) =>
    `⏳ The articles are read anew, for ${count(seconds, 'second')} so far. Until that is done, the old corpus answers.`,
  foundByMeaning: '**Found:** by words and by meaning',
  meaningEncoding: (encoded: number, wanted: number) =>
    `**Found:** by words; ${number(encoded)} of ${number(wanted)} paragraphs are read for their meaning`,
  meaningStarting: '**Found:** by words; the model for meaning is on its way',
  meaningAbsent: (reason: string) => `**Found:** by words; the model for meaning could not be had: ${reason}`,
  archive: (prefix: string, nodes: number, isWhole: boolean) =>
    `**Kept:** in OpenSearch (${prefix}) on ${nodes === 1 ? 'one node' : `${number(nodes)} nodes`}${isWhole ? '' : '; a copy is missing'}`,
  gaps: (n: number) =>
    n === 0 ? 'No question was left without an answer' : `Asked without an answer: ${count(n, 'question')}`,
  gapsOther: 'Something else',
  gapsKeep: 'Kept are the last 1,000 questions, without who asked.',
  questions: (n: number) => count(n, 'question'),
  helpGaps: 'Questions without an answer are kept for the people who choose the articles, without who asked.',
  readerReady: (model: string, host: string) => `**Chosen:** ${model} at ${host} chooses passages, by number`,
  readerStarting: (model: string) => `**Chosen:** ${model} is being tried out; answers are given without it`,
  readerResting: (model: string, reason: string) =>
    `**Chosen:** ${model} does not help at the moment: ${reason}. Answers are given without it`,
  helpReader: (host: string) =>
    `Questions, and the passages found for them, go to a language model at ${host}. It chooses passages by number, and writes nothing of what you read.`,
  memory: (mebibytes: number) => `**Memory:** ${number(mebibytes)} MiB`,
  answeringTimes: (answers: number, median: number, p95: number) =>
    `**Answering:** median ${number(median)} ms, 95th percentile ${number(p95)} ms (${count(answers, 'answer')})`,
  checked: '🔍 The articles were checked',
  wholeReport: 'All of it is in the file.',
  addArticle: 'Add an article',
  articleFile: 'The article',
  addThis: '📥 Add this article?',
  file: (file: string) => `**File:** ${file}`,
  date: (date: string | undefined) => `**Date:** ${date ?? 'not stated'}`,
  sameId: (file: string) => `${file} has the same id. Remove it first, or give your file another name.`,
  alike: (title: string, percent: number) =>
    `Nearly the same text as ${title}: they share ${number(percent)}% of their runs of four words.`,
  add: 'Add',
  remove: 'Remove',
  cancel: 'Cancel',
  anotherFile: 'Another file',
  removeThis: '🗑️ Remove this article?',
  removeMeans: 'Its file goes to the trash, from where it can be restored.',
  changedLookAgain: '🔄 The corpus has changed since: look again before you go on.',
  nothingChanged: 'Nothing was changed.',
  uploadGone: 'This is done already, or the file is no longer kept: add it again.',
  starterOnly: 'Only who began this can finish it.',
  tooLate: 'That took too long: try again.',
  fileAdded: (file: string) => `📥 Added: ${file}`,
  fileRemoved: (file: string) => `🗑️ Removed: ${file}`,
  fileRestored: (file: string) => `♻️ Restored: ${file}`,
  corpusReloaded: (version: string) => `🔄 Reloaded: version ${version}`,
  fileReplaced: (file: string) => `🔁 Replaced: ${file}`,
  fileRejected: (file: string) => `🚮 Rejected: ${file}`,
  feeds: '📡 Feeds',
  noFeeds: 'No feeds are configured: name a file of feed links in `FEEDS`.',
  feedArticles: (brought: number, waiting: number) =>
    `**From feeds:** ${count(brought, 'article')}, ${number(waiting)} waiting for you`,
  /** `when`: the next poll as a Discord timestamp. */
  feedsNext: (when: string) => `**Next poll:** ${when}`,
  feedsPolling: '**Next poll:** under way',
  feedsPolled: (fetched: number, added: number, replaced: number, refused: number) =>
    `**Last poll:** ${number(fetched)} fetched, ${number(added)} new, ${number(replaced)} changed, ${number(refused)} refused`,
  feedAsked: (entries: number, when: string) => `${count(entries, 'entry', 'entries')}, asked ${when}`,
  feedNotAsked: 'not asked yet',
  feedFailing: (since: string, reason: string) => `fails since ${since}: ${reason}`,
  feedFails: (feed: string, reason: string) => `⚠️ The feed ${feed} fails: ${reason} This is told once.`,
  fromFeeds: (changes: number) => `📡 From the feeds: ${count(changes, 'change')}`,
  newFromFeed: '📰 New from a feed: add it?',
  changedInFeed: '📰 Changed in its feed: put it in the place of the old one?',
  reject: 'Reject',
  proposalGone: 'This is done already, or the article is no longer kept.',
  doneBy: (what: string, user: string) => `${what}, by ${user}`,
  owned: (host: string, pid: number, since: string) =>
    `Another process of the bot changes these files: number ${pid} on ${host}, since ${since}. Change them there and reload here, or end that process.`,
  readOnly: 'The corpus is one .jsonl file. This bot only reads it: change it where it is made, then reload.',
  fileExists: (file: string) =>
    `${file} is there already, and nothing is overwritten: give your file another name.`,
  fileOutside: (file: string) =>
    `${file} leads through a link or a file: only folders of the corpus are written to.`,
  fileGone: 'This file is no longer there.',
  lastArticle: 'This is the only article: add another one first.',
  notWritten: (code: string) =>
    `The disk did not take it (${code}). Nothing was changed: look at its space and permissions, then try again.`,
  notDiscords: 'This file is not on Discord: upload it.',
  uploadTooLarge: (mebibytes: number) => `The file is too large: ${number(mebibytes)} MiB at most.`,
  uploadNotRead: (status: number) => `Discord does not hand the file out (${status}): upload it again.`,
  nothingInTrash: 'Nothing in the trash has that name, or several files do: choose from the list.',
};

/** All sentences of the bot in one language; each language has a complete catalogue. */
export type Wording = typeof en;
