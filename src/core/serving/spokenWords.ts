import type { SpokenWords } from '../answers/index.ts';
import type { Span } from '../language/index.ts';
import type { Quotation, SpeakerIndex } from '../quotations/index.ts';

/**
 * Prepares to tell where the people that a name may stand for are quoted, by the places of passages: those of each article
 * begin at `firstPassage`.
 */
export const collectSpokenWords = (
  byArticle: readonly (readonly Quotation[])[],
  firstPassage: Uint32Array,
  speakers: SpeakerIndex,
): ((name: string) => SpokenWords) => {
  const byPerson = new Map<string, Map<number, Span[]>>();
  byArticle.forEach((quotations, article) => {
    for (const { speaker, passage, span } of quotations) {
      if (!speaker) continue;
      const at = (firstPassage[article] as number) + passage.paragraph - 1;
      const words = byPerson.get(speaker.person) ?? new Map<number, Span[]>();
      words.set(at, [...(words.get(at) ?? []), span]);
      byPerson.set(speaker.person, words);
    }
  });
  return (name) => {
    const spoken = new Map<number, readonly Span[]>();
    for (const { person } of speakers.named(name)) {
      for (const [at, spans] of byPerson.get(person) ?? [])
        spoken.set(at, [...(spoken.get(at) ?? []), ...spans]);
    }
    return spoken;
  };
};
