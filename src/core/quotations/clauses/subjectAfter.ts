import { ADDRESSING, type SpeechVerb } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseStartingAt } from './phraseStartingAt.ts';
import type { FoundSubject } from './speechClause.ts';

/** "said a spokeswoman, Sally Poe": the name behind a role. */
const namedBehind = ({ stream: { tokens }, nameAt }: Reading, comma: number): Mention | null => {
  const name = tokens[comma]?.text === ',' ? nameAt[comma + 1] : undefined;
  if (!name || name.from !== comma + 1 || name.kind === 'thing' || name.words.length < 2) return null;
  return mentionOf(name, tokens);
};

/** What stands behind these is always whom they are said to. */
const TRANSITIVE = new Set(['tell', 'inform', 'assure', 'remind']);

/** The subject behind its verb: “…,” said Witkoff / the talks go on, said Witkoff. */
export const subjectAfter = (reading: Reading, verb: number, entry: SpeechVerb): FoundSubject | null => {
  if (entry.form === 'ing' || entry.form === 'base' || entry.takes === 'phrase') return null;
  if (TRANSITIVE.has(entry.lemma)) return null;
  const { tokens, sentences, sentenceOf } = reading.stream;
  const comma = /^[,—–―]$/u.test(tokens[verb - 1]?.text ?? '');
  const behindQuote = tokens[comma ? verb - 2 : verb - 1]?.kind === 'quote';
  const opens = sentences[sentenceOf[verb] ?? 0] === verb;
  if (!behindQuote && !comma && !opens) return null;
  const ceiling = sentences[(sentenceOf[verb] ?? 0) + 1] ?? tokens.length;
  const phrase = phraseStartingAt(reading, verb + 1, ceiling);
  if (!phrase || (phrase.kind === 'pronoun' && !behindQuote)) return null;
  const subject = phrase.kind === 'role' ? (namedBehind(reading, phrase.to) ?? phrase) : phrase;
  const after = subject.to < ceiling ? tokens[subject.to] : undefined;
  const ends = !after || after.text === '.' || after.text === ',' || (opens && after.text === ':');
  if ((!ends || !behindQuote) && ADDRESSING.has(entry.lemma)) return null;
  if (!ends && !behindQuote) return null;
  return { subject, via: 'inverted', from: verb, to: subject.to };
};
