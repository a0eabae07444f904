import { ADDRESSING, AUXILIARIES, DETERMINERS, SPEECH_CUES, type SpeechVerb } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseStartingAt } from './phraseStartingAt.ts';
import type { FoundSubject } from './speechClause.ts';
import { blocksNoun } from './wordClasses.ts';

const hung = /^(?:of|for|at|to|in|from|with)$/;
const MAX_MODIFIERS = 4;
/**
 * Returns the name after a role: "said a spokeswoman, Sally Poe", "said the head of the mission, Swiss diplomat Urs Roe".
 */
const namedBehind = (reading: Reading, from: number, ceiling: number): Mention | null => {
  const {
    stream: { tokens },
    nameAt,
  } = reading;
  let comma = from;
  while (comma < ceiling && hung.test(tokens[comma]?.lower ?? '')) {
    comma = phraseStartingAt(reading, comma + 1, ceiling)?.to ?? ceiling;
    // "of the OSCE | mission"
    if (tokens[comma + 1]?.text === ',' && tokens[comma]?.kind === 'word') comma++;
  }
  // "the film’s director and star, Ida Moe"
  if (tokens[comma]?.lower === 'and' && tokens[comma + 2]?.text === ',') comma += 2;
  if (tokens[comma]?.text !== ',') return null;
  for (let at = comma + 1; at <= comma + MAX_MODIFIERS && at < ceiling; at++) {
    const name = nameAt[at];
    const isFull = name?.from === at && name.kind !== 'thing' && name.words.length > 1;
    if (name && isFull && (at === comma + 1 || /^[,.]$/.test(tokens[name.to]?.text ?? '.')))
      return mentionOf(name, tokens);
    const token = tokens[at];
    if (!token || blocksNoun(token) || DETERMINERS.has(token.lower) || SPEECH_CUES.has(token.lower))
      return null;
  }
  return null;
};

/** The noun after these verbs is always the addressee. */
const TRANSITIVE = new Set(['tell', 'inform', 'assure', 'remind']);

/** Returns the subject after its verb: “…,” said Witkoff / the talks go on, said Witkoff. */
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
  const subject = phrase.kind === 'role' ? (namedBehind(reading, phrase.to, ceiling) ?? phrase) : phrase;
  const after = subject.to < ceiling ? tokens[subject.to] : undefined;
  // "the arsonist”, said he would": the pronoun is the subject of the reported clause.
  if (phrase.kind === 'pronoun' && after && AUXILIARIES.has(after.lower)) return null;
  const ends = !after || after.text === '.' || after.text === ',' || (opens && after.text === ':');
  if ((!ends || !behindQuote) && ADDRESSING.has(entry.lemma)) return null;
  if (!ends && !behindQuote) return null;
  return { subject, via: 'inverted', from: verb, to: subject.to };
};
