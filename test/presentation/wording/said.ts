import type { Wording } from '../../../src/presentation/wording/en.ts';
import { SAMPLES } from './samples.ts';

/** Returns a sentence of a catalogue for each of its samples. */
export const said = (catalogue: Wording, key: keyof Wording): readonly string[] => {
  const sentence = catalogue[key];
  if (typeof sentence === 'string') return [sentence];
  if (typeof sentence === 'object') return sentence;
  const say = sentence as (...values: readonly unknown[]) => string;
  return SAMPLES[key as keyof typeof SAMPLES].map((values) => say(...values));
};
