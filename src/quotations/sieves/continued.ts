import type { Sieve } from './sieve.ts';

/** “…,” Witkoff said. “…”: two utterances of one paragraph share their speaker (93 of 100 in news). */
export const continued: Sieve = {
  name: 'continued',
  decide: ({ reading, at, sentence: [start], whole, earlier }) => {
    const { tokens } = reading.stream;
    const previous = earlier.at(-1);
    if (!previous || (!previous.person && !previous.role)) return null;
    const opens = at === start || (tokens[at - 1]?.kind === 'mark' && at - 1 === start);
    if (!opens && !(whole && tokens[at - 1]?.text === ',')) return null;
    return { mention: null, as: previous, cue: null };
  },
};
