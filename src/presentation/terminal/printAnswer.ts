import {
  type Answer,
  type AnswerPart,
  type CitedPassage,
  cut,
  type Overview,
  worthShowing,
} from '../../core/index.ts';
import { nearExcerpts } from '../discord/answers/nearExcerpts.ts';
import { shortAnswer } from '../shortAnswer.ts';
import { en } from '../wording/en.ts';
import { missingWords } from '../wording/sentences.ts';
import type { Output } from './output.ts';
import { plain, printPassage, say } from './prose.ts';

const SHOWN = 3;

const printCited = ({ passage, highlights, focus }: CitedPassage, output: Output): void =>
  printPassage(
    passage,
    [
      { spans: highlights, style: output.highlight },
      { spans: focus, style: output.vivid },
    ],
    output,
  );

const printNo = (answer: Answer, output: Output): void => {
  const isNear = answer.passages.length > 0;
  const missing = missingWords(answer, en);
  say(plain(isNear ? en.noClearAnswer : en.notInCorpus), output, output.strong);
  if (missing || !isNear) say(missing || en.notInCorpusNothing, output);
  if (answer.suggestion) say(en.meant(answer.suggestion.word), output);
  if (isNear) say(en.closestPassages, output);
  output.line('');
  for (const { passage, words } of nearExcerpts(answer.passages, { escaped: (text) => text }))
    printPassage(passage, [], output, words);
};

const printPart = ({ kind, question, passages: [first] }: AnswerPart, output: Output): void => {
  say(question, output, output.faint);
  if (kind === 'answered' && first) printCited(first, output);
  else {
    say(en.noClearAnswerToThis, output);
    output.line('');
  }
};

const printPassages = (answer: Answer, output: Output): void => {
  const short = shortAnswer(answer).join(' · ');
  if (short !== '') say(short, output, output.strong);
  for (const cited of worthShowing(answer, SHOWN)) printCited(cited, output);
};

const printOverview = ({ kind, passages }: Overview, output: Output): void => {
  if (kind !== 'person') {
    say(plain(kind === 'news' ? en.latest : en.overview), output, output.strong);
    say(en.overviewMeans, output, output.faint);
    output.line('');
  }
  for (const { passage, highlights } of passages)
    printPassage(passage, [], output, highlights.map((span) => cut(passage.text, span)).join(' '));
};

/**
 * Prints an answer for people: the short answer, then up to three passages with the answering sentences in bold. For several
 * questions in one, prints a passage for each. For an overview, prints its sentences. Without an answer, prints the missing
 * words and the nearest passages.
 */
export const printAnswer = (answer: Answer, output: Output): void => {
  if (answer.overview) printOverview(answer.overview, output);
  else if (answer.kind === 'not-in-corpus') printNo(answer, output);
  else if (answer.parts) for (const part of answer.parts) printPart(part, output);
  else printPassages(answer, output);
};
