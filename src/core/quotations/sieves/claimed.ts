import { PERSON_ROLES, REJECTING, SPEECH_CUES } from '../../language/index.ts';
import { claimBefore } from '../clauses/claimant.ts';
import { phraseStartingAt } from '../clauses/phraseStartingAt.ts';
import type { Reading } from '../text/reading.ts';
import type { Sieve } from './sieve.ts';

const LOOKS_BACK = 8;
/** Whether a verb shortly before a claim rejects it, so that the claim cannot be the speaker’s own. */
const isRejected = ({ stream: { tokens } }: Reading, from: number, start: number): boolean =>
  tokens
    .slice(Math.max(start, from - LOOKS_BACK), from)
    .some(({ lower }) => REJECTING.has(SPEECH_CUES.get(lower)?.lemma ?? ''));

/** Park rejected Guo’s claim that “…”: the quotation belongs to the claimant, not to the person who mentions the claim. */
export const claimed: Sieve = {
  name: 'claimed',
  decide: ({ reading, clausesBefore, at, sentence: [start] }) => {
    const claim = claimBefore(reading, at, start);
    if (!claim) return null;
    const { claimant, noun } = claim;
    const teller = clausesBefore.findLast(({ verb }) => verb >= start)?.subject;
    const isBody = teller?.kind === 'thing' || (teller?.kind === 'role' && !PERSON_ROLES.has(teller.head));
    // "repeated his claim": probably the speaker’s own, unless the speaker is a body.
    if (claimant.kind === 'pronoun' && !isBody && !isRejected(reading, claimant.from, start)) return null;
    return { mention: claimant, cue: reading.stream.tokens[noun]?.text ?? null };
  },
};

/** Words allowed between a participle and the quotation: "branded a “butcher”", "accused of “treason”". */
const BETWEEN = /^(?:a|an|the|of)$/;
/** Praised as “fair” by Park and as “a trap” by Guo: a passive verb with the speaker after the quotation. */
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
