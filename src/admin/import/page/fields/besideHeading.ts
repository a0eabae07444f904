import type { PageDocument, PageElement } from '../document.ts';
import { type Block, blocksOf } from '../text/blocks.ts';

/** How far from the headline a date or a byline still belongs to it, in blocks and in characters. */
const NEAR = { above: 5, below: 25, characters: 800 };

/** The blocks near the headline: it and those below, then those above, the nearest first. Empty where there is no headline. */
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
