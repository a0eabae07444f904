import type { SpokenBy } from '../answers/index.ts';
import { passageId } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';
import type { Quotation, SpeakerIndex } from '../quotations/index.ts';

/** Creates the lookup of the places where the people that a name may stand for are quoted; see `SpokenBy`. */
export const createSpokenBy = (quotations: readonly Quotation[], speakers: SpeakerIndex): SpokenBy => {
  const byPerson = new Map<string, Quotation[]>();
  for (const quotation of quotations) {
    if (!quotation.speaker) continue;
    const { person } = quotation.speaker;
    const others = byPerson.get(person);
    if (others) others.push(quotation);
    else byPerson.set(person, [quotation]);
  }
  return async (name, passages) => {
    const quoted = speakers.named(name).flatMap(({ person }) => byPerson.get(person) ?? []);
    const wanted = new Set(passages.map(passageId));
    const spans = new Map<string, readonly Span[]>();
    for (const { passage, span } of quoted) {
      const id = passageId(passage);
      if (wanted.has(id)) spans.set(id, [...(spans.get(id) ?? []), span]);
    }
    return { isQuoted: quoted.length > 0, spans };
  };
};
