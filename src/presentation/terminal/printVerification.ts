import { cut, type Span, type Verdict, type Verification } from '../../core/index.ts';
import type { Output } from './output.ts';
import { printPassage, prose, say } from './prose.ts';

const HEADINGS: Readonly<Record<Verdict, string>> = {
  verbatim: 'Word for word in the corpus.',
  altered: 'Altered: the article has other words.',
  'other-speaker': 'Somebody else’s words.',
  reporter: 'The reporter’s words, not a quotation.',
  unattributed: 'In a quotation, but whose words they are is not certain.',
  'not-found': 'Not in the corpus.',
};

const whose = ({ claim, verdict, found }: Verification): string => {
  const { kind, speaker } = found?.quotation ?? {};
  if (kind === 'indirect') return `It is reported speech of ${speaker?.name ?? 'somebody not certain'}.`;
  const partly = found?.partly.find((quotation) => quotation.speaker)?.speaker;
  if (partly) return `A part of it is a quotation of ${partly.name}.`;
  if (!speaker) return '';
  return `${speaker.name}${verdict === 'other-speaker' ? `, not ${claim.speaker}` : ''}`;
};

const notesOf = (verification: Verification): string[] => {
  const { found, isShort } = verification;
  return [
    whose(verification),
    found?.quotation?.secondhand ? 'The article quotes a report of this.' : '',
    found && isShort ? 'So few words may stand anywhere by chance: read the sentence around them.' : '',
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

/** Prints for people what became of a claim: verdict, whose words, where both versions differ, and where they stand. */
export const printVerification = (verification: Verification, output: Output): void => {
  const { verdict, found, nearest } = verification;
  say(HEADINGS[verdict], output, output.strong);
  for (const note of notesOf(verification)) say(note, output);
  printDifferences(verification, output);
  if (nearest.length > 0) say('The nearest passages, which do not have these words:', output);
  output.line('');
  if (found) printPassage(found.passage, [{ spans: found.spans, style: output.strong }], output);
  for (const passage of nearest) printPassage(passage, [], output);
};
