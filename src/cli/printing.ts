import type { Answer, CitedPassage } from '../answers/answer.ts';
import type { Passage } from '../corpus/passage.ts';
import type { QuotationResult } from '../quotations/findQuotations.ts';
import type { Quotation } from '../quotations/quotation.ts';
import type { Output } from './output.ts';
import { type Mark, prose } from './prose.ts';

const SHOWN = 3;

/** A mark on all of a text. */
const whole = (text: string, style: Mark['style']): readonly Mark[] => [{ spans: [[0, text.length]], style }];

const say = (text: string, output: Output, style: Mark['style'] = (words) => words): void =>
  prose(text, whole(text, style), output);

/** The paragraph with its marks, where it stands, and an empty line. */
const printPassage = (passage: Passage, marks: readonly Mark[], output: Output): void => {
  const { article, paragraph, text } = passage;
  prose(text, marks, output);
  const parts = [
    article.title ?? article.id,
    `paragraph ${paragraph}`,
    article.publisher,
    article.publishedAt,
    article.url,
  ];
  say(`— ${parts.filter((part) => part !== undefined).join(' · ')}`, output, output.faint);
  output.line('');
};

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
export const printAnswer = ({ kind, passages }: Answer, output: Output): void => {
  if (kind === 'not-in-corpus') {
    say('Not in the corpus.', output, output.strong);
    if (passages.length > 0) say('The nearest passages, which do not answer the question:', output);
    output.line('');
  }
  for (const passage of passages.slice(0, SHOWN)) printCited(passage, output);
};

const printQuotation = ({ passage, span, speaker, secondhand, kind }: Quotation, output: Output): void => {
  const report = secondhand
    ? ' (the article quotes a report of this)'
    : kind === 'indirect'
      ? ' (reported speech)'
      : '';
  const name = speaker?.name ?? 'Speaker not certain';
  prose(`${name}${report}`, whole(name, output.vivid), output);
  printPassage(passage, [{ spans: [span], style: output.strong }], output);
};

/** Prints quotations for people, or says that there are none and what comes near. */
export const printQuotations = (result: QuotationResult, output: Output): void => {
  const { query, quotations, speakers, suggestions, mentions } = result;
  if (speakers.length > 1) {
    say(`“${query.speaker}” may be ${speakers.map(({ name }) => name).join(' or ')}.`, output);
    output.line('');
  }
  for (const quotation of quotations) printQuotation(quotation, output);
  if (quotations.length > 0) return;
  const whose = query.speaker === undefined ? '' : ` of ${query.speaker}`;
  const about = query.about === undefined ? '' : ` about ${query.about}`;
  say(`No quotation${whose}${about} in the corpus.`, output);
  if (query.speaker !== undefined)
    say(`Mentioned in ${mentions.length} passage${mentions.length === 1 ? '' : 's'}.`, output);
  if (suggestions.length > 0)
    say(`Did you mean ${suggestions.map(({ name }) => name).join(' or ')}?`, output);
};
