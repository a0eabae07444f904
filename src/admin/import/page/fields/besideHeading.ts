import type { PageDocument, PageElement } from '../document.ts';
import { type Block, blocksOf } from '../text/blocks.ts';

/** The maximum distance of a date or a byline from its headline, in blocks and in characters. */
const NEAR = { above: 5, below: 25, characters: 800 };

/**
 * Returns the blocks near the headline: first itself and those below, then those above, the nearest first. Returns an empty
 * list if there is no headline.
 */
export const besideHeading = (document: PageDocument, heading: PageElement | null): Block[] => {
  const blocks = document.body && heading ? blocksOf(document.body) : [];
  const at = blocks.findIndex(
    ({ element }) => element === heading || element.closest(heading?.localName ?? 'h1') === heading,
  );
  if (at < 0) return [];
  let characters = 0;
  const below = blocks.slice(at, at + NEAR.below).filter(({ lines }) => {
    const isNear = characters < NEAR.characters;
    characters += lines.join(' ').length;
    return isNear;
  });
  return [...below, ...blocks.slice(Math.max(0, at - NEAR.above), at).reverse()];
};
