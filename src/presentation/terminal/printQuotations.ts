import type { Quotation, QuotationResult } from '../../core/index.ts';
import { limitOf } from '../discord/noQuotation.ts';
import { en } from '../wording/en.ts';
import type { Output } from './output.ts';
import { printPassage, prose, say, whole } from './prose.ts';

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

/** Says that there are no quotations, and what comes near. */
const printNone = (result: QuotationResult, output: Output): void => {
  const { query, speakers, suggestions, reported, mentions } = result;
  const isLimited = Boolean(query.article || query.after || query.before);
  const whose = query.speaker === undefined ? '' : ` of ${query.speaker}`;
  const about = query.about === undefined ? '' : ` about ${query.about}`;
  say(`No quotation${whose}${about} in the ${isLimited ? 'articles asked for' : 'corpus'}.`, output);
  // Of some articles alone, nobody can say whom the corpus does not mention.
  if (query.speaker !== undefined && (mentions.length > 0 || !isLimited))
    say(`Mentioned in ${mentions.length} passage${mentions.length === 1 ? '' : 's'}.`, output);
  if (reported > 0) say(`In reported speech: ${reported} (shown with --indirect).`, output);
  const quoted = speakers.filter(({ quotations }) => quotations > 0);
  if (quoted.length > 0) say(en.quotedOtherwise(limitOf(query)), output);
  for (const { name, quotations } of quoted) say(`  ${en.speaker(name, quotations)}`, output);
  if (suggestions.length > 0)
    say(`Did you mean ${suggestions.map(({ name }) => name).join(' or ')}?`, output);
};

/** Prints quotations for people, or says that there are none and what comes near. */
export const printQuotations = (result: QuotationResult, output: Output): void => {
  const { query, quotations, speakers } = result;
  if (speakers.length > 1) {
    say(`“${query.speaker}” may be ${speakers.map(({ name }) => name).join(' or ')}.`, output);
    output.line('');
  }
  for (const quotation of quotations) printQuotation(quotation, output);
  if (quotations.length === 0) printNone(result, output);
};
