import { isCapital, SPEECH_VERBS } from '../language/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';

const AUXILIARIES = new Set(['did', 'does', 'do', 'has', 'have', 'had', 'would', 'will']);
/** A name with its titles has so many words at most. */
const LONGEST = 5;

/** Whose words a question asks for, as it writes the name, and the folded form of its verb. */
export interface AskedSpeaker {
  readonly name: string;
  readonly verb: string;
}

/**
 * Whose words a question asks for: what stands between the auxiliary and a verb of speech ("did Steve Witkoff say") or
 * after "according to". Undefined where it asks for nobody's; what comes back need not be a name.
 */
export const askedSpeaker = ({ text, words }: AnalysedQuestion): AskedSpeaker | undefined => {
  const formAt = (at: number): string => words[at]?.form ?? '';
  const slice = (from: number, to: number): string => text.slice(words[from]?.start, words[to - 1]?.end);
  /** A name after "according to" goes on while words are capitalised. */
  const nameEnd = (from: number): number => {
    const most = Math.min(from + LONGEST, words.length);
    let end = from + 1;
    while (end < most && isCapital(text, words[end]?.start ?? 0)) end += 1;
    return end;
  };
  for (let at = 0; at < words.length; at += 1) {
    if (AUXILIARIES.has(formAt(at))) {
      for (let verb = at + 2; verb <= at + 1 + LONGEST; verb += 1) {
        if (SPEECH_VERBS.has(formAt(verb))) return { name: slice(at + 1, verb), verb: formAt(verb) };
      }
    }
    if (formAt(at) === 'according' && formAt(at + 1) === 'to' && at + 2 < words.length) {
      return { name: slice(at + 2, nameEnd(at + 2)), verb: 'according' };
    }
  }
  return undefined;
};
