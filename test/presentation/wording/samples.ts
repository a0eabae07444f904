import type { Wording } from '../../../src/presentation/wording/en.ts';

/** Sentences around values, each by what it is given. */
type Given = {
  readonly [Key in keyof Wording as Wording[Key] extends string | readonly string[]
    ? never
    : Key]: Wording[Key] extends (...values: infer Values) => string ? readonly Values[] : never;
};

const counts: [n: number][] = [0, 1, 2, 5, 11, 21, 22, 1_000, 1_000_000].map((n) => [n]);
const words: [words: string][] = [['Ada'], ['Олена']];

/** Values for every sentence around values: numbers of each plural form, and what may be missing. */
export const SAMPLES: Given = {
  undatedSentences: counts,
  daysShown: [[1, 6, 20]],
  archive: [
    ['talks', 1, true],
    ['talks', 3, false],
  ],
  readerReady: [['qwen3', 'models.example']],
  readerStarting: [['qwen3']],
  readerResting: [['qwen3', 'it answers with status 500']],
  helpReader: [['models.example']],
  noArticleMentions: [[['Ada']], [['Ada', 'Олена']], [['Ada', 'Олена', 'Ada']]],
  closestLack: [
    [['Ada']],
    [['Ada', 'Олена'], 'date'],
    ...(['date', 'reason', 'count', 'duration', 'place', 'person'] as const).map(
      (kind): [[], typeof kind] => [[], kind],
    ),
  ],
  morePassages: counts,
  sharedBy: words,
  paragraph: [[1], [1_000], [1, 2], [1, ...Array.from({ length: 30 }, (_, n) => n + 2)]],
  tooLong: counts,
  foreignLanguage: [
    ['Ukrainian', 'English'],
    ['українська', 'англійська'],
  ],
  undated: counts,
  notADay: words,
  tooFast: counts,
  quotationsShown: counts.map(([n]) => [1, n, n]),
  ambiguous: words,
  speaker: counts.map(([n]) => ['Ada', n]),
  noQuotation: [
    ['Ada', 'peace'],
    ['Ada', undefined],
    [undefined, 'peace'],
    [undefined, undefined],
  ],
  quotedOtherwise: [['about'], ['article'], ['days'], ['several']],
  quotedInCorpus: words,
  mentioned: counts.map(([n]) => ['Ada', n]),
  onlyReported: counts,
  checking: [
    ['peace', 'Ada'],
    ['peace', ''],
  ],
  checkingParts: counts,
  saidBy: [
    ['Ada', 'Олена'],
    ['Ada', undefined],
  ],
  reportedOf: [['Ada'], [undefined]],
  partlyQuoted: words,
  notChecked: counts,
  added: counts,
  changed: counts,
  removed: counts,
  kept: counts,
  unchanged: counts,
  leftOut: counts,
  warnings: counts,
  took: counts,
  more: counts,
  articles: counts,
  paragraphs: counts,
  quotations: counts,
  speakers: counts,
  version: [['0123456789ab', '<t:0:f>']],
  paragraphCount: counts,
  sources: counts,
  helpCorpus: counts.map(([n]) => [n, n, n]),
  helpNewest: [['Ada'], [undefined]],
  questionTooLong: counts,
  tooMuchToCheck: counts,
  noArticleCalled: [
    ['Ada', []],
    ['Ada', ['Олена']],
    ['Ada', ['Олена', 'Ada']],
  ],
  noDayBetween: [['2025', '2024']],
  userError: words,
  bug: [['0123abcd']],
  reloading: counts,
  memory: counts,
  meaningEncoding: [
    [1, 2_000],
    [1_500, 2_000],
  ],
  meaningAbsent: [['it is not there']],
  answeringTimes: counts.map(([n]) => [n, n, n]),
  file: words,
  date: [['Ada'], [undefined]],
  sameId: words,
  alike: counts.map(([n]) => ['Ada', n]),
  fileAdded: words,
  fileRemoved: words,
  fileRestored: words,
  corpusReloaded: words,
  doneBy: [['Ada', 'Олена']],
  owned: [['bot-1', 12, '2026-03-14 09:05 UTC']],
  fileExists: words,
  fileOutside: words,
  notWritten: words,
  uploadTooLarge: counts,
  uploadNotRead: counts,
};
