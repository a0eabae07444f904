import type { MarkedSpan } from './markedSpans.ts';
import { readText, sentenceAt } from './reading.ts';
import { speechClauses } from './speechClauses.ts';

const HEAD = 300;
const saying =
  /\b(?:said|says|told|tells|announced|claimed|added|stated|reported|reports|wrote|warned|asked|insisted|denied|argued)\b/i;
const firstPerson = /\b(?:I|we|We|my|My|our|Our|me|us|I['’]m|I['’]ve|I['’]ll|I['’]d|We['’]re|we['’]re)\b/;

/**
 * Whether the words of a quotation are themselves a report ("Trump’s envoy said he believes …"): its first sentence says
 * that somebody said something, and nobody in it says "I". An article that puts marks around such a sentence quotes
 * another article, not a speaker.
 */
export const isReport = (text: string, { inner: [from, to], children }: MarkedSpan): boolean => {
  const end = Math.min(to, from + HEAD);
  const head = text.slice(from, end);
  if (!saying.test(head) || firstPerson.test(text.slice(from, to))) return false;
  const reading = readText(
    text,
    from,
    end,
    children.filter((child) => child.end <= end),
  );
  const [, sentenceEnd] = sentenceAt(reading, 0);
  const clause = speechClauses(reading).find(({ verb }) => verb < sentenceEnd);
  if (!clause || (clause.via !== 'before' && clause.via !== 'appositive')) return false;
  if (/^(?:they|it|we|i|you)$/.test(clause.subject.head)) return false;
  return (
    clause.entry.takes === 'clause' &&
    clause.entry.form !== 'ing' &&
    reading.stream.tokens[clause.from - 1]?.lower !== 'as'
  );
};
