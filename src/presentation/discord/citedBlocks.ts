import type { Span } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { holds, type Room, roomOf, without } from './limits.ts';
import { joinLines } from './lines.ts';

/** Returns the note that replaces the words of spans that need more room than a message has. */
export const tooLongNote = (spans: readonly Span[], wording: Wording): string =>
  `*${wording.tooLong(spans.reduce((sum, [start, end]) => sum + end - start, 0))}*`;

/** Words from the corpus with their lead and citation. */
export interface CitedBlock {
  /** Above the words; may be empty. */
  readonly lead: string;
  /** Returns the words within a room; undefined if even the uncuttable words need more. */
  readonly words: (room: Room) => string | undefined;
  /** Replaces words that need more room. */
  readonly tooLong: string;
  /** Below the words. */
  readonly citation: string;
}

const frame = ({ lead, citation }: CitedBlock, words: string): string => joinLines(lead, words, citation);

/** Returns as many blocks as leave half of the room to their words; always includes the first. */
const chosen = (blocks: readonly CitedBlock[], { characters, bytes }: Room): CitedBlock[] => {
  const half = { characters: characters / 2, bytes: bytes / 2 };
  const fits = (n: number) =>
    holds(
      half,
      blocks
        .slice(0, n)
        .map((block) => frame(block, block.tooLong))
        .join(''),
    );
  return blocks.filter((_, n) => n === 0 || fits(n + 1));
};

/**
 * Renders blocks as Markdown within a room, the first ones first. Reserves room for leads and citations before the words, so
 * that a long text never displaces a citation.
 */
export const citedBlocks = (blocks: readonly CitedBlock[], room: Room): string[] => {
  const shown = chosen(blocks, room);
  let left = without(room, ...shown.map((block) => roomOf(frame(block, block.tooLong))));
  const texts: string[] = [];
  for (const block of shown) {
    const spare = roomOf(block.tooLong);
    const own = without(left, { characters: -spare.characters, bytes: -spare.bytes });
    const words = block.words(own);
    // Without the others, the first may fit.
    if (words === undefined && texts.length === 0 && shown.length > 1)
      return citedBlocks(blocks.slice(0, 1), room);
    left = words === undefined ? left : without(own, roomOf(words));
    texts.push(frame(block, words ?? block.tooLong));
  }
  return texts;
};
