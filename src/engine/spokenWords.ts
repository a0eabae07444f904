import type { SpokenWords } from '../answers/preferSpoken.ts';
import { type Passage, passageId } from '../corpus/passage.ts';
import type { Span } from '../language/span.ts';
import type { Quotation } from '../quotations/quotation.ts';
import type { SpeakerIndex } from '../quotations/speakerIndex.ts';

/** Prepares to tell where the people that a name may stand for are quoted, by the places of `passages`. */
export const collectSpokenWords = (
  passages: readonly Passage[],
  quotations: readonly Quotation[],
  speakers: SpeakerIndex,
): ((name: string) => SpokenWords) => {
  const placeOf = new Map(passages.map((passage, at) => [passageId(passage), at]));
  const byPerson = new Map<string, Map<number, Span[]>>();
  for (const { speaker, passage, span } of quotations) {
    const at = placeOf.get(passageId(passage));
    if (!speaker || at === undefined) continue;
    const words = byPerson.get(speaker.person) ?? new Map<number, Span[]>();
    words.set(at, [...(words.get(at) ?? []), span]);
    byPerson.set(speaker.person, words);
  }
  return (name) => {
    const spoken = new Map<number, readonly Span[]>();
    for (const { person } of speakers.named(name)) {
      for (const [at, spans] of byPerson.get(person) ?? [])
        spoken.set(at, [...(spoken.get(at) ?? []), ...spans]);
    }
    return spoken;
  };
};
