import type { CitedPassage, Span } from '../../../core/index.ts';
import type { Wording } from '../../wording/en.ts';
import { citation } from '../citation.ts';
import { type CitedBlock, tooLongNote } from '../citedBlocks.ts';
import { excerpt } from '../excerpt.ts';
import type { Room } from '../limits.ts';

interface PassageStyle {
  /** Whether highlights are bold, for a passage that likely answers. */
  readonly bold: boolean;
  /** The room that context may fill up. */
  readonly comfort: Room;
  /** Above the words; may be empty. */
  readonly lead: string;
}

/** Returns the choices of spans to keep, the fullest first. */
const choices = ({ highlights, focus }: CitedPassage): (readonly Span[])[] => [
  highlights,
  ...(highlights.length > 1 ? [highlights.slice(0, 1)] : []),
  ...(focus.length > 0 ? [focus] : []),
];

/** Returns a block for a passage: its paragraph around the highlights, and its citation. */
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
