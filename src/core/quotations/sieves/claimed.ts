import { PERSON_ROLES, REJECTING, SPEECH_CUES } from '../../language/index.ts';
import { claimBefore } from '../clauses/claimant.ts';
import { phraseStartingAt } from '../clauses/phraseStartingAt.ts';
import type { Reading } from '../text/reading.ts';
import type { Sieve } from './sieve.ts';

const LOOKS_BACK = 8;
/** Whether a verb close before a claim takes it back, so that it cannot be the speaker’s own. */
const isRejected = ({ stream: { tokens } }: Reading, from: number, start: number): boolean =>
  tokens
    .slice(Math.max(start, from - LOOKS_BACK), from)
    .some(({ lower }) => REJECTING.has(SPEECH_CUES.get(lower)?.lemma ?? ''));

/** Park rejected Guo’s claim that “…”: words belong to whom the claim belongs to, whoever speaks of it. */
export const claimed: Sieve = {
  name: 'claimed',
  decide: ({ reading, clausesBefore, at, sentence: [start] }) => {
    const claim = claimBefore(reading, at, start);
    if (!claim) return null;
    const { claimant, noun } = claim;
    const teller = clausesBefore.findLast(({ verb }) => verb >= start)?.subject;
    const isBody = teller?.kind === 'thing' || (teller?.kind === 'role' && !PERSON_ROLES.has(teller.head));
    // "repeated his claim": most likely the speaker’s own, unless a body speaks.
    if (claimant.kind === 'pronoun' && !isBody && !isRejected(reading, claimant.from, start)) return null;
    return { mention: claimant, cue: reading.stream.tokens[noun]?.text ?? null };
  },
};

/** What may stand between a participle and the words: "branded a “butcher”", "accused of “treason”". */
const BETWEEN = /^(?:a|an|the|of)$/;
/** Praised as “fair” by Park and as “a trap” by Guo: a passive names its speaker behind the words. */
export const agent: Sieve = {
  name: 'agent',
  decide: ({ reading, at, sentence: [, end], whole }) => {
    const { tokens } = reading.stream;
    if (whole || tokens[at + 1]?.lower !== 'by') return null;
    const before = tokens[at - 1]?.lower ?? '';
    const lead = BETWEEN.test(before) ? at - 2 : at - 1;
    const verb = SPEECH_CUES.get(tokens[lead]?.lower ?? '');
    if (tokens[lead]?.lower !== 'as' && !(verb?.takes === 'phrase' && verb.form === 'past')) return null;
    const mention = phraseStartingAt(reading, at + 2, end);
    return mention && mention.kind !== 'thing' ? { mention, cue: tokens[lead]?.text ?? null } : null;
  },
};
