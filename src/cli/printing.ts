import type { Answer, CitedPassage } from '../answers/answer.ts';
import type { Passage } from '../corpus/passage.ts';
import { cut, type Span } from '../language/span.ts';
import type { QuotationResult } from '../quotations/findQuotations.ts';
import { type Output, printable } from './output.ts';

const SHOWN = 3;

const cite = ({ article, paragraph }: Passage): string =>
  printable(
    [
      article.title ?? article.id,
      `paragraph ${paragraph}`,
      article.publisher,
      article.publishedAt,
      article.url,
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  );

/** The text with its spans standing out. */
const withSpans = (text: string, spans: readonly Span[], { strong }: Output): string => {
  let at = 0;
  let shown = '';
  for (const span of spans) {
    shown += printable(text.slice(at, span[0])) + strong(printable(cut(text, span)));
    at = span[1];
  }
  return shown + printable(text.slice(at));
};

const printPassage = ({ passage, highlights }: CitedPassage, output: Output): void => {
  output.line(withSpans(passage.text, highlights, output));
  output.line(output.faint(`— ${cite(passage)}`));
  output.line('');
};

/** Prints an answer for people: up to three passages, the answering sentences standing out. */
export const printAnswer = ({ kind, passages }: Answer, output: Output): void => {
  if (kind === 'not-in-corpus') {
    output.line(output.strong('Not in the corpus.'));
    if (passages.length > 0) output.line('The nearest passages, which do not answer the question:');
    output.line('');
  }
  for (const passage of passages.slice(0, SHOWN)) printPassage(passage, output);
};

/** Prints quotations for people, or says that there are none and what comes near. */
export const printQuotations = (result: QuotationResult, output: Output): void => {
  const { query, quotations, speakers, suggestions, mentions } = result;
  if (speakers.length > 1) {
    output.line(`“${query.speaker}” may be ${speakers.map(({ name }) => printable(name)).join(' or ')}.`);
    output.line('');
  }
  for (const { passage, span, speaker, secondhand, kind } of quotations) {
    const report = secondhand
      ? ' (the article quotes a report of this)'
      : kind === 'indirect'
        ? ' (reported speech)'
        : '';
    output.line(`${printable(speaker?.name ?? 'Speaker not certain')}${report}`);
    output.line(withSpans(passage.text, [span], output));
    output.line(output.faint(`— ${cite(passage)}`));
    output.line('');
  }
  if (quotations.length > 0) return;
  const whose = query.speaker === undefined ? '' : ` of ${query.speaker}`;
  output.line(
    `No quotation${whose}${query.about === undefined ? '' : ` about ${query.about}`} in the corpus.`,
  );
  if (query.speaker !== undefined)
    output.line(`Mentioned in ${mentions.length} passage${mentions.length === 1 ? '' : 's'}.`);
  if (suggestions.length > 0)
    output.line(`Did you mean ${suggestions.map(({ name }) => printable(name)).join(' or ')}?`);
};
