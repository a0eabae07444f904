import { type Answer, type CitedPassage, worthShowing } from '../../core/index.ts';
import { en } from '../wording/en.ts';
import type { Output } from './output.ts';
import { plain, printPassage, say } from './prose.ts';

const SHOWN = 3;

const printCited = ({ passage, highlights, focus }: CitedPassage, output: Output): void =>
  printPassage(
    passage,
    [
      { spans: highlights, style: output.strong },
      { spans: focus, style: output.vivid },
    ],
    output,
  );

/** Prints an answer for people: up to three passages, the answering sentences standing out. */
export const printAnswer = (answer: Answer, output: Output): void => {
  const { kind, passages } = answer;
  if (kind === 'not-in-corpus') {
    say(plain(en.notInCorpus), output, output.strong);
    say(passages.length > 0 ? en.notInCorpusNearest : en.notInCorpusNothing, output);
    output.line('');
  }
  for (const passage of worthShowing(answer, SHOWN)) printCited(passage, output);
};
