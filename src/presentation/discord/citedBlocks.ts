import type { Span } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { holds, type Room, roomOf, without } from './limits.ts';
import { joinLines } from './lines.ts';

/** What stands in place of words, those of the spans, that need more room than a message has. */
export const tooLongNote = (spans: readonly Span[], wording: Wording): string =>
  `*${wording.tooLong(spans.reduce((sum, [start, end]) => sum + end - start, 0))}*`;

/** Words from the corpus with what must stand by them. */
export interface CitedBlock {
  /** Above the words; may be empty. */
  readonly lead: string;
  /** The words within a room; undefined where even those that may not be cut need more. */
  readonly words: (room: Room) => string | undefined;
  /** In place of words that need more room. */
  readonly tooLong: string;
  /** Below the words. */
  readonly citation: string;
}

const frame = ({ lead, citation }: CitedBlock, words: string): string => joinLines(lead, words, citation);

/** As many blocks as leave half of the room to their words, the first in any case. */
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
 * Blocks as Markdown within a room, the first ones first. What stands by the words is set before them and stays whole,
 * so that a citation is never lost to a long text.
 */
export const citedBlocks = (blocks: readonly CitedBlock[], room: Room): string[] => {
  const shown = chosen(blocks, room);
  let left = without(room, ...shown.map((block) => roomOf(frame(block, block.tooLong))));
  const texts: string[] = [];
  for (const block of shown) {
    const spare = roomOf(block.tooLong);
    const own = without(left, { characters: -spare.characters, bytes: -spare.bytes });
    const words = block.words(own);
    // Without the others, the first may have room enough.
    if (words === undefined && texts.length === 0 && shown.length > 1)
      return citedBlocks(blocks.slice(0, 1), room);
    left = words === undefined ? left : without(own, roomOf(words));
    texts.push(frame(block, words ?? block.tooLong));
  }
  return texts;
};
