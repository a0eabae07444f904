import { isSameSite } from '../../isSameSite.ts';
import type { PageNode } from '../document.ts';
import { type Block, blocksOf } from './blocks.ts';
import { endsSentence, joinLines } from './joinLines.ts';

/** Of a heading or a link that is prose, in words. */
const PROSE_WORDS = 8;

const wordsIn = (text: string): number => text.split(' ').length;

const isLong = (text: string): boolean => wordsIn(text) >= PROSE_WORDS;

/** A question and no more: as a heading it would be found in place of its answer. */
const onlyAsks = (text: string): boolean => /^[^.!?…]*\?\P{L}*$/u.test(text);

/** Links to other sites are what an article is about where they are all it has; those to its own are what else is to read. */
const leadAway = (links: readonly string[], address: string | undefined): boolean =>
  address !== undefined &&
  links.length > 0 &&
  links.every((link) => /^https?:/.test(link) && URL.canParse(link) && !isSameSite(link, address));

const isProse = ({ element, lines, isUnlinked, links }: Block, address: string | undefined): boolean => {
  const text = lines.join(' ');
  if (element.closest('h1, h2, h3, h4, h5, h6')) return isUnlinked && isLong(text) && !onlyAsks(text);
  return isUnlinked || (isLong(text) && (endsSentence(text) || leadAway(links, address)));
};

/**
 * The paragraphs below an element, in order: a block's own text is one. Headings and what is nothing but links to other
 * pages are left out, unless they are prose: long, and no question alone.
 */
export const mainParagraphs = (root: PageNode, address: string | undefined): string[] =>
  blocksOf(root)
    .filter((block) => isProse(block, address))
    .flatMap(({ lines }) => joinLines(lines))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
