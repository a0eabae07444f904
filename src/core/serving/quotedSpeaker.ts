import { analyseQuestion, askedSpeaker } from '../answers/index.ts';
import type { SpeakerIndex } from '../quotations/index.ts';

/** Whose words a question asks for, by full name, where one person alone may be meant and is quoted. */
export const quotedSpeaker = (question: string, speakers: SpeakerIndex): string | undefined => {
  const asked = askedSpeaker(analyseQuestion(question));
  const [person, ...others] = asked
    ? speakers.named(asked.name).filter(({ quotations }) => quotations > 0)
    : [];
  return others.length === 0 ? person?.name : undefined;
};
