import { asksForWords, isCapital, SPEECH_VERBS, STOP_WORDS } from '../language/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';

const AUXILIARIES = new Set(['did', 'does', 'do', 'has', 'have', 'had', 'would', 'will']);
/** Maximum words of a name with its titles. */
const LONGEST = 8;

/** The speaker whose words a question asks for, as it writes the name, and the folded form of its verb. */
export interface AskedSpeaker {
  readonly name: string;
  readonly verb: string;
}

/**
 * Returns the speaker whose words a question asks for. Reads the words between the auxiliary and a verb of saying ("did
 * Steve Witkoff say", "has he been saying"), or after "according to". Undefined if the question asks for nobody's words. The
 * result need not be a name.
 */
export const askedSpeaker = ({ text, words, alike }: AnalysedQuestion): AskedSpeaker | undefined => {
  const formAt = (at: number): string => words[at]?.form ?? '';
  const startOf = (at: number): number => words[at]?.start ?? text.length;
  /** Stop words alone name nobody, unless one is capitalised: "Will". */
  const nameFrom = (from: number, to: number): string | undefined => {
    const mayName = words
      .slice(from, to)
      .some(({ form, start }) => !STOP_WORDS.has(form) || isCapital(text, start));
    if (!mayName) return undefined;
    const end = words[to - 1]?.end ?? 0;
    // If the holder's name was inserted after an office, only that name counts.
    const holder = alike?.[1];
    return text.slice(holder && holder[1] === end ? holder[0] : startOf(from), end);
  };
  /** A name after "according to" continues while words are capitalised. */
  const nameEnd = (from: number): number => {
    const most = Math.min(from + LONGEST, words.length);
    let end = from + 1;
    while (end < most && isCapital(text, startOf(end))) end += 1;
    return end;
  };
  const askedBy = (auxiliary: number): AskedSpeaker | undefined => {
    for (let at = auxiliary + 2; at <= auxiliary + 1 + LONGEST; at += 1) {
      const verb = SPEECH_VERBS.get(formAt(at));
      if (!verb || !asksForWords(verb, formAt(at + 1))) continue;
      // "Has he been saying", but not "has he been told" nor "did he leave, saying".
      const isGoingOn = formAt(at - 1) === 'been';
      if (isGoingOn !== (verb.form === 'ing')) continue;
      const name = nameFrom(auxiliary + 1, isGoingOn ? at - 1 : at);
      if (name !== undefined) return { name, verb: formAt(at) };
    }
    return undefined;
  };
  for (let at = 0; at < words.length; at += 1) {
    const asked = AUXILIARIES.has(formAt(at)) ? askedBy(at) : undefined;
    if (asked) return asked;
    if (formAt(at) !== 'according' || formAt(at + 1) !== 'to') continue;
    const name = nameFrom(at + 2, nameEnd(at + 2));
    if (name !== undefined) return { name, verb: 'according' };
  }
  return undefined;
};
