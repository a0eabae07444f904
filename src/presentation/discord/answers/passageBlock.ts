import type { CitedPassage, Span } from '../../../core/index.ts';
import type { Wording } from '../../wording/en.ts';
import { citation } from '../citation.ts';
import { type CitedBlock, tooLongNote } from '../citedBlocks.ts';
import { excerpt } from '../excerpt.ts';
import type { Room } from '../limits.ts';

interface PassageStyle {
  /** Bold for highlights: for what is likely to answer. */
  readonly bold: boolean;
  /** The room that the words around the highlights may fill up to. */
  readonly comfort: Room;
  /** Above the words; may be empty. */
  readonly lead: string;
}

/** The words to show at least, the fullest choice first. */
const choices = ({ highlights, focus }: CitedPassage): (readonly Span[])[] => [
  highlights,
  ...(highlights.length > 1 ? [highlights.slice(0, 1)] : []),
  ...(focus.length > 0 ? [focus] : []),
];

/** A passage of an answer: its paragraph around the highlights, then where it stands. */
export const passageBlock = (
  cited: CitedPassage,
  { bold, comfort, lead }: PassageStyle,
  wording: Wording,
): CitedBlock => ({
  lead,
  words: (room) => {
    for (const keep of choices(cited)) {
      const words = excerpt(cited.passage.text, { keep, bold, room, comfort });
      if (words !== undefined) return words;
    }
    return undefined;
  },
  tooLong: tooLongNote(cited.highlights, wording),
  citation: citation(cited.passage, wording),
});
