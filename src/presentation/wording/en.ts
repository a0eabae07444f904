import type { AskedKind, FilterLimit } from '../../core/index.ts';
import { numbersIn, withoutZeros } from './numbersIn.ts';

const { number, count: countForms, first, anyOf } = numbersIn('en');

/** "1 quotation", "5,000 quotations". */
const count = (n: number, one: string, other = `${one}s`): string => countForms(n, { one, other });

/** What a fault leaves out: a file, or a line of a `.jsonl` file. */
export type CorpusUnit = 'file' | 'line';

/** All sentences of the bot in English. Arguments are Markdown: callers escape them if needed. */
export const en = {
  /** For dates and numbers. */
  locale: 'en-GB',
  perhaps: '🤔 Perhaps',
  perhapsMeans: 'This may not answer your question.',
  overview: '📝 In short',
  latest: '🗞️ The latest',
  overviewMeans: 'Whole sentences from the articles, not rewritten.',
  theirQuotations: 'Their quotations',
  notInCorpus: '🚫 Not in my articles',
  noClearAnswer: '🔍 I found no clear answer.',
  noClearAnswerToThis: 'I found no clear answer to this.',
  notAnswered: 'I couldn’t answer this.',
  /** `words`: words of the question; at least one. */
  noArticleMentions: (words: readonly string[]) => `My articles don’t mention ${anyOf(words)}.`,
  /** `words`: words of the question. `kind`: the kind of answer that it asks for. At least one of them is given. */
  closestLack: (words: readonly string[], kind?: AskedKind) => {
    const unsaid =
      kind &&
      {
        date: 'give no date',
        reason: 'give no reason',
        count: 'give no number',
        duration: 'don’t say how long',
        place: 'name no place',
        person: 'name nobody',
      }[kind];
    const unmentioned = words.length > 0 && `don’t mention ${anyOf(words)}`;
    return `The closest passages ${[unmentioned, unsaid].filter((part) => part).join(' and ')}.`;
  },
  closestPassages: 'Closest passages:',
  /** `word`: a word of the articles, in place of an unknown one. */
  meant: (word: string) => `Did you mean “${word}”?`,
  allArticles: 'All articles',
  showReported: (n: number) => `Reported speech (${number(n)})`,
  hello: '👋 Hello! Ask me about the talks, in your own words. For example:',
  welcome: '🙂 You’re welcome! Ask again whenever you like. For example:',
  askNew: 'What’s new?',
  askWho: (name: string) => `Who is ${name}?`,
  morePassages: (n: number) => `${count(n, 'more passage')}`,
  fewerPassages: 'Fewer passages',
  followUp: 'Follow up',
  followUpQuestion: 'Your next question',
  followUpExample: 'and when?',
  /** The understood question follows on the next line. */
  understoodAs: (typed: string) => `↪️ I understood “${typed}” as:`,
  inContext: 'In context',
  share: 'Share',
  dismiss: 'Dismiss',
  previous: 'Previous',
  next: 'Next',
  earlier: 'Earlier',
  later: 'Later',
  changedSince: '🔄 The articles have changed, so I answered again.',
  changedAskAgain: 'The articles have changed since then. Please ask again.',
  changedReading: '🔄 The articles have changed. These are the paragraphs as they are now.',
  articleGone: 'I no longer have this article.',
  unknownControl: 'This button no longer works. Please ask again.',
  notYours: 'Only the person who asked, or a moderator, can dismiss this.',
  sharedBy: (user: string) => `📢 Shared by ${user}`,
  notShared: 'Discord doesn’t let me show this to everyone here.',
  indirect: 'with reported speech',
  notInCorpusNothing: 'None of my articles comes close to this.',
  paragraph: (n: number, ...others: readonly number[]) => {
    if (others.length === 0) return `paragraph ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `paragraphs ${shown}${rest > 0 ? ` … and ${number(rest)} more` : ''}`;
  },
  source: 'source',
  dateNotStated: 'no date',
  /** Names of languages in this language; `corpus` is a list of them. */
  foreignLanguage: (asked: string, corpus: string) =>
    `🌐 Your question seems to be in ${asked}, but my articles are in ${corpus}.`,
  undated: (n: number) => `🗓️ ${count(n, 'article')} without a date ${n === 1 ? 'is' : 'are'} not included.`,
  tooLong: (n: number) => `At ${count(n, 'character')}, this is too long to show here.`,

  speakerNotCertain: 'Not clear who said this',
  reportedSpeech: 'Reported speech, not the speaker’s own words.',
  secondhand: 'The article quotes this second-hand.',
  timeline: 'Timeline',
  noTimeline: '🚫 I found nothing on this with a date.',
  reckoned: 'worked out from the article’s date',
  undatedSentences: (n: number) =>
    `${count(n, 'sentence')} without a date ${n === 1 ? 'is' : 'are'} not included.`,
  daysShown: (from: number, to: number, all: number) => `${number(from)}–${number(to)} of ${number(all)}`,
  newFollowed: '🔔 New in my articles',
  moreFollowed: (n: number) => `${count(n, 'more new article')} on this. See \`/sources\`.`,
  followed: 'What this server’s channels follow',
  nothingFollowed: 'No channel on this server follows anything yet. Use `/follow start` to begin.',
  follows: (matter: string) => `🔔 This channel now follows ${matter}.`,
  followsHow: 'You’ll get new passages here, at most one message an hour.',
  followsNoMore: '🔕 This channel no longer follows:',
  quotationsShown: (from: number, to: number, all: number) =>
    `${number(from)}–${number(to)} of ${count(all, 'quotation')}`,
  ambiguous: (typed: string) => `👥 “${typed}” could be more than one person`,
  mistyped: (typed: string) => `I know nobody called “${typed}”. This is the closest name.`,
  chooseSpeaker: 'To see only one of them, ask again with the full name:',
  speaker: (name: string, quotations: number) => `${name}, ${count(quotations, 'quotation')}`,
  noQuotation: (speaker: string | undefined, about: string | undefined) =>
    `🚫 No quotation${speaker ? ` from ${speaker}` : ''}${about ? ` about ${about}` : ''}`,
  /** `limit`: the limit that excluded the quotations. */
  quotedOtherwise: (limit: 'about' | 'several' | FilterLimit) => {
    const but = {
      about: 'not about this',
      article: 'not in this article',
      publisher: 'not by this publisher',
      days: 'not from these days',
      several: 'nothing matches all of this',
    }[limit];
    return `Quoted elsewhere, but ${but}:`;
  },
  /** `where`: the command to use outside of Discord. */
  quotedInCorpus: (speaker: string, where = '`/quote`') => `💬 My articles quote ${speaker}: see ${where}.`,
  mentioned: (speaker: string, paragraphs: number) =>
    paragraphs === 0
      ? `My articles don’t mention ${speaker}.`
      : `My articles mention ${speaker} in ${count(paragraphs, 'paragraph')}:`,
  didYouMean: 'Did you mean:',
  /** `option`: the option to use outside of Discord. */
  onlyReported: (n: number, option = '`indirect`') =>
    `There ${n === 1 ? 'is' : 'are'} ${count(n, 'passage')} of reported speech. Use ${option} to see ${n === 1 ? 'it' : 'them'}.`,

  checking: (words: string, speaker: string) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n: number) => `🔎 ${count(n, 'quoted part')}`,
  verbatim: '✅ Word for word',
  cutOut: '✂️ Cut: the words are there, but the full sentence says something else',
  altered: '✏️ Altered: the article has different words',
  otherSpeaker: '👥 Someone else’s words',
  reporter: '📰 The reporter’s words, not a quotation',
  unattributed: '❔ A quotation, but it’s not clear whose',
  notFound: '🚫 Not in my articles',
  saidBy: (name: string, other: string | undefined) => `🗣️ ${name}${other ? `, not ${other}` : ''}`,
  reportedOf: (name: string | undefined) => (name ? `Reported speech by ${name}.` : 'Reported speech.'),
  differs: 'The differences are in bold: first the words you checked, then the article’s.',
  fewWords: 'Such a short match could be chance. Read the sentence around it.',
  notFoundNearest: 'None of my articles has these words, or anything close. The closest passages:',
  notFoundNothing: 'None of my articles has these words, or anything close.',
  partlyQuoted: (name: string) => `Part of it is a quotation from ${name}.`,
  checkedBeginning: 'This message is long and has no quotation marks, so I only checked the beginning.',
  notChecked: (n: number) => `I didn’t check ${count(n, 'more quoted part')} in this message.`,
  nothingToCheck: 'There are no words here to check.',
  noWordsToCheck: 'This message has no words to check. I can only read text.',

  /** Numbers of articles. */
  reloaded: (added: number, changed: number, removed: number) => {
    const changes = withoutZeros(
      [added, `${count(added, 'article')} added`],
      [changed, `${count(changed, 'article')} changed`],
      [removed, `${count(removed, 'article')} removed`],
    );
    return `🔄 Reloaded: ${changes || 'no changes'}.`;
  },
  /** `n`: files, or lines of a `.jsonl` file. */
  reloadedWithout: (n: number, unit: CorpusUnit) =>
    `⚠️ Reloaded, but ${count(n, unit)} ${n === 1 ? 'was' : 'were'} left out.`,
  reloadFailed: '⚠️ The reload failed. I still answer from the old articles.',
  added: (n: number) => `**Added:** ${count(n, 'article')}`,
  changed: (n: number) => `**Changed:** ${count(n, 'article')}`,
  removed: (n: number) => `**Removed:** ${count(n, 'article')}`,
  kept: (n: number) => `**Kept as before, because the file has faults now:** ${count(n, 'article')}`,
  unchanged: (n: number) => `**Unchanged:** ${count(n, 'article')}`,
  leftOut: (n: number, unit: CorpusUnit) => `**Left out:** ${count(n, unit)}`,
  noneLeftOut: 'Nothing was left out.',
  warnings: (n: number) => `**Warnings:** ${number(n)}`,
  took: (milliseconds: number) => `${number(Math.round(milliseconds))} ms`,
  more: (n: number) => `… and ${number(n)} more`,
  corpus: '📚 The articles',
  articles: (n: number) => `**Articles:** ${number(n)}`,
  paragraphs: (n: number) => `**Paragraphs:** ${number(n)}`,
  quotations: (n: number) => `**Quotations:** ${number(n)}`,
  speakers: (n: number) => `**Speakers:** ${number(n)}`,
  version: (version: string, since: string) => `Version ${version}, since ${since}`,

  userError: (message: string) => `⚠️ ${message}`,
  bug: (id: string) => `💥 Something went wrong on my side. It’s logged as ${id}.`,

  paragraphCount: (n: number) => count(n, 'paragraph'),
  sources: (n: number) => `📚 ${count(n, 'article')}`,
  readArticle: 'Read an article …',
  noSuchArticle: 'I have no such article. Please choose one from the list, or see /sources.',
  help: '👋 What I do',
  helpDoes:
    'I answer your questions from a fixed collection of news articles, always in the articles’ own words and with the source. I never write about the talks myself.',
  helpCommands: [
    '`/ask` finds the passages that answer your question.',
    '`/quote` finds what someone said, word for word, or what was said about a topic.',
    '`/timeline` shows what happened when, day by day.',
    '`/sources` lists the articles and opens one for you to read.',
    '`/follow` posts what new articles say about a topic or by a speaker, at most once an hour. It’s for people who manage the channel.',
    'Press and hold a message, or right-click it, then choose Apps: **Check this quote** compares its words with the articles, **Ask about this** asks it as a question.',
  ],
  helpDoesNot: [
    'I don’t search the web, and I know only what is in my articles. If they give no clear answer, I tell you.',
    'I don’t judge who is right. When I sum up, I show whole sentences from the articles and nothing else.',
    '“Perhaps” above an answer means: read the passage before you rely on it.',
    'I only see a message when you use one of my commands on it, and I keep no messages.',
  ],
  helpCorpus: (articles: number, paragraphs: number, quotations: number) =>
    `${count(articles, 'article')}, ${count(paragraphs, 'paragraph')}, ${count(quotations, 'quotation')}.`,
  helpNewest: (date: string | undefined) =>
    date === undefined ? 'None of my articles has a date.' : `My newest article is from ${date}.`,
  noWordsToAsk: 'This message has no words to ask about. I can only read text.',
  noQuestion: 'Your question has no words in it. Please ask again.',
  notADay: (typed: string) =>
    `I can’t read “${typed}” as a day. Try something like: 14 March 2025, 2025-03-14, 14.03.2025, March 14, last Friday, yesterday.`,
  questionTooLong: (most: number) => `Your question is too long. The limit is ${count(most, 'character')}.`,
  tooMuchToCheck: (most: number) => `That’s too much to check. The limit is ${count(most, 'character')}.`,
  noArticleCalled: (typed: string, near: readonly string[]) => {
    const titles = anyOf(near.map((title) => `“${title}”`));
    return `I have no article called “${typed}”.${titles === '' ? '' : ` Did you mean ${titles}?`}`;
  },
  noDayBetween: (after: string, before: string) =>
    `Your first day, ${after}, is later than your last, ${before}. Try swapping them.`,
  noTimelineQuery: 'Tell me what the timeline should be about: a topic, a speaker or an article.',
  noGaps: 'I don’t keep unanswered questions. An operator can set KEEP_UNANSWERED=true.',
  noMatterToFollow: 'Tell me what this channel should follow: a topic or a speaker.',
  notFollowed: 'This channel doesn’t follow that. `/follow list` shows what it follows.',
  tooManyFollowed: (most: number) =>
    `This server’s channels already follow ${count(most, 'thing')}, which is the limit. Use \`/follow stop\` to make room.`,
  noQuotationQuery: 'Tell me what to look for: a speaker, a topic, an article or certain days.',
  logChannelMissed: 'I couldn’t post this in the log channel: I’m not allowed to write there.',
  busy: 'I’m getting a lot of questions right now. Please try again in a few seconds.',
  archiveUnavailable: 'I can’t reach my articles right now. Please try again in a minute.',
  filesElsewhere: 'The articles are on another machine. Change the files there, then use `/corpus reload`.',
  archiveWriting:
    'The changes are still being written. I can’t wait any longer, but they will take effect when they are ready: see `/corpus status`.',
  archiveElsewhere:
    'The articles are on another machine, and nothing there accepts changes right now. An operator can run `npm run bot -- index` there.',
  tooFast: (seconds: number) => `That was a lot at once. You can go on in ${count(seconds, 'second')}.`,
  unknownCommand: 'This command no longer exists.',
  guildOnly: 'This command only works in a server.',
  adminOnly:
    'Only the people who run this bot can use this command, because all its servers share the same articles.',
  channelManagersOnly: 'Only people who can manage this channel can choose what it follows.',
  cannotPost: 'I can’t write in this channel. Please let me view it and send messages here, then try again.',

  reloading: (seconds: number) =>
    `⏳ Reading the articles again, for ${count(seconds, 'second')} so far. Until I’m done, I answer from the old ones.`,
  foundByMeaning: '**Search:** by words and by meaning',
  meaningEncoding: (encoded: number, wanted: number) =>
    `**Search:** by words; ${number(encoded)} of ${number(wanted)} paragraphs are ready for search by meaning`,
  meaningStarting: '**Search:** by words; the model for meaning is still loading',
  meaningAbsent: (reason: string) =>
    `**Search:** by words; the model for meaning couldn’t be loaded: ${reason}`,
  archive: (prefix: string, nodes: number, isWhole: boolean) =>
    `**Stored:** in OpenSearch (${prefix}) on ${nodes === 1 ? 'one node' : `${number(nodes)} nodes`}${isWhole ? '' : '; a copy is missing'}`,
  gaps: (n: number) =>
    n === 0 ? 'No questions without an answer' : `${count(n, 'question')} without an answer`,
  gapsOther: 'Something else',
  gapsKeep: 'I keep the last 1,000 questions, but not who asked them.',
  questions: (n: number) => count(n, 'question'),
  helpGaps:
    'I keep questions without an answer for the people who choose the articles, but not who asked them.',
  readerReady: (model: string, host: string) => `**Reader:** ${model} at ${host} chooses passages by number`,
  readerStarting: (model: string) => `**Reader:** ${model} is starting; I answer without it for now`,
  readerResting: (model: string, reason: string) =>
    `**Reader:** ${model} can’t help right now: ${reason}. I answer without it`,
  helpReader: (host: string) =>
    `Your questions, and the passages I find, go to a language model at ${host}. It only chooses passages by number. It never writes what you read.`,
  memory: (mebibytes: number) => `**Memory:** ${number(mebibytes)} MiB`,
  answeringTimes: (answers: number, median: number, p95: number) =>
    `**Answer time:** median ${number(median)} ms, 95th percentile ${number(p95)} ms (${count(answers, 'answer')})`,
  checked: '🔍 Articles checked',
  wholeReport: 'The full report is in the file.',
  addArticle: 'Add an article',
  articleFile: 'Article file',
  addThis: '📥 Add this article?',
  file: (file: string) => `**File:** ${file}`,
  date: (date: string | undefined) => `**Date:** ${date ?? 'none'}`,
  sameId: (file: string) => `${file} has the same id. Remove it first, or rename your file.`,
  alike: (title: string, percent: number) =>
    `Almost the same text as ${title}: ${number(percent)}% of their four-word phrases match.`,
  add: 'Add',
  remove: 'Remove',
  cancel: 'Cancel',
  anotherFile: 'Another file',
  removeThis: '🗑️ Remove this article?',
  removeMeans: 'Its file goes to the trash. You can restore it from there.',
  changedLookAgain: '🔄 The articles have changed since then. Please look again before you go on.',
  nothingChanged: 'Nothing was changed.',
  uploadGone: 'This is already done, or I no longer have the file. Please add it again.',
  starterOnly: 'Only the person who started this can finish it.',
  tooLate: 'That took too long. Please try again.',
  fileAdded: (file: string) => `📥 Added: ${file}`,
  fileRemoved: (file: string) => `🗑️ Removed: ${file}`,
  fileRestored: (file: string) => `♻️ Restored: ${file}`,
  corpusReloaded: (version: string) => `🔄 Reloaded: version ${version}`,
  fileReplaced: (file: string) => `🔁 Replaced: ${file}`,
  fileRejected: (file: string) => `🚮 Rejected: ${file}`,
  feeds: '📡 Feeds',
  noFeeds: 'No feeds are set up. Name a file of feed links in `FEEDS`.',
  feedArticles: (brought: number, waiting: number) =>
    `**From feeds:** ${count(brought, 'article')}${waiting > 0 ? `, ${number(waiting)} waiting for you` : ''}`,
  /** `when`: the next poll as a Discord timestamp. */
  feedsNext: (when: string) => `**Next poll:** ${when}`,
  feedsPolling: '**Next poll:** in progress',
  feedsPolled: (fetched: number, added: number, replaced: number, refused: number) => {
    const brought = withoutZeros(
      [fetched, `${number(fetched)} fetched`],
      [added, `${number(added)} new`],
      [replaced, `${number(replaced)} changed`],
      [refused, `${number(refused)} refused`],
    );
    return `**Last poll:** ${brought || 'nothing new'}`;
  },
  feedAsked: (entries: number, when: string) => `${count(entries, 'entry', 'entries')}, checked ${when}`,
  feedNotAsked: 'not checked yet',
  feedFailing: (since: string, reason: string) => `failing since ${since}: ${reason}`,
  feedFails: (feed: string, reason: string) =>
    `⚠️ The feed ${feed} is failing: ${reason} I’ll only say this once.`,
  fromFeeds: (changes: number) => `📡 From the feeds: ${count(changes, 'change')}`,
  newFromFeed: '📰 New from a feed. Add it?',
  changedInFeed: '📰 Changed in its feed. Replace the old version?',
  reject: 'Reject',
  proposalGone: 'This is already done, or I no longer have the article.',
  doneBy: (what: string, user: string) => `${what}, by ${user}`,
  owned: (host: string, pid: number, since: string) =>
    `Another process of this bot looks after these files: number ${pid} on ${host}, since ${since}. Change them there and reload here, or stop that process.`,
  readOnly:
    'The articles are in one .jsonl file, which I can only read. Change it where it is made, then reload.',
  fileExists: (file: string) => `${file} already exists, and I never overwrite a file. Please rename yours.`,
  fileOutside: (file: string) =>
    `${file} leads through a link or a file. I only write to folders inside the article folder.`,
  fileGone: 'This file is no longer there.',
  lastArticle: 'This is the only article. Please add another one first.',
  notWritten: (code: string) =>
    `The disk refused this (${code}). Nothing was changed. Check its space and permissions, then try again.`,
  notDiscords: 'This file isn’t on Discord. Please upload it.',
  uploadTooLarge: (mebibytes: number) => `This file is too large. The limit is ${number(mebibytes)} MiB.`,
  uploadNotRead: (status: number) =>
    `I couldn’t get the file from Discord (${status}). Please upload it again.`,
  nothingInTrash: 'Nothing in the trash has that name, or several files do. Please choose from the list.',
};

/** All sentences of the bot in one language; each language has a complete catalogue. */
export type Wording = typeof en;
