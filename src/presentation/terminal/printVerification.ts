import { cut, type Span, type Verification } from '../../core/index.ts';
import { en } from '../wording/en.ts';
import { attributionWords, verdictWords } from '../wording/sentences.ts';
import type { Output } from './output.ts';
import { plain, printPassage, prose, say } from './prose.ts';

const notesOf = (verification: Verification): string[] => {
  const { found, nearest, isShort } = verification;
  const attribution = attributionWords(verification, en)?.words ?? '';
  const nothing = nearest.length > 0 ? en.notFoundNearest : en.notFoundNothing;
  return [
    plain(attribution),
    found?.quotation?.secondhand ? en.secondhand : '',
    found && isShort ? en.fewWords : '',
    found ? '' : nothing,
  ].filter((note) => note !== '');
};

const quoted = (text: string, span: Span | null): string => (span ? `“${cut(text, span)}”` : 'nothing');

const printDifferences = ({ claim, found, differences }: Verification, output: Output): void => {
  if (differences.length === 0 || !found) return;
  const given = differences.flatMap(({ given: words }) => (words ? [words] : []));
  prose(claim.words, [{ spans: given, style: output.vivid }], output);
  for (const difference of differences) {
    const there = quoted(found.passage.text, difference.said);
    say(`  here ${quoted(claim.words, difference.given)}, in the article ${there}`, output);
  }
};

/** Prints a verification for people: the verdict, the speaker, the differences, and the passages with their citations. */
export const printVerification = (verification: Verification, output: Output): void => {
  const { verdict, found, nearest } = verification;
  say(plain(verdictWords(verdict, en)), output, output.strong);
  for (const note of notesOf(verification)) say(note, output);
  printDifferences(verification, output);
  output.line('');
  if (found) printPassage(found.passage, [{ spans: found.spans, style: output.highlight }], output);
  for (const passage of nearest) printPassage(passage, [], output);
};
