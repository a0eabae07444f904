import { DETERMINERS } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';

const MAX_NAMES = 8;

/**
 * Returns the first token of the list of names that a mention ends: "Macron and Starmer said", "the US, Britain and Canada
 * said". Returns the mention’s own first token if it is alone. The list opens its sentence, or follows a comma or a
 * quotation.
 */
export const jointStart = ({ nameAt, stream }: Reading, { from, name }: Mention): number => {
  const { tokens, sentences, sentenceOf } = stream;
  const articled = (at: number): number => (DETERMINERS.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at);
  let start = from;
  let link = articled(name?.from ?? from) - 1;
  for (let count = 0; count < MAX_NAMES; count++) {
    const last = count === 0;
    if (last ? tokens[link]?.lower !== 'and' : tokens[link]?.text !== ',') break;
    const end = last && tokens[link - 1]?.text === ',' ? link - 1 : link;
    const other = nameAt[end - 1];
    if (!other || other.to !== end || other.possessive) break;
    start = articled(other.from);
    link = start - 1;
  }
  const lead = tokens[start - 1];
  const opens =
    start === (sentences[sentenceOf[from] ?? 0] ?? 0) || lead?.text === ',' || lead?.kind === 'quote';
  return start < from && opens ? start : from;
};
