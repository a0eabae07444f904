import type { en } from './en.ts';

/** Every sentence of the bot's own in one language; a catalogue of each language has all of them. */
export type Wording = typeof en;
