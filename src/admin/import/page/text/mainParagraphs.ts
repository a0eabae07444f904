import { isSameSite } from '../../isSameSite.ts';
import type { PageNode } from '../document.ts';
import { type Block, blocksOf } from './blocks.ts';
import { endsSentence, joinLines } from './joinLines.ts';

/** Minimum words of a heading or a link that counts as prose. */
const PROSE_WORDS = 8;

const wordsIn = (text: string): number => text.split(' ').length;

const isLong = (text: string): boolean => wordsIn(text) >= PROSE_WORDS;

/** Returns whether the text is a lone question: as a heading, a search would find it instead of its answer. */
const onlyAsks = (text: string): boolean => /^[^.!?…]*\?\P{L}*$/u.test(text);

/**
 * Returns whether all links lead to other sites: then they are the subject. Links to the page's own site are further
 * reading.
 */
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
 * Returns the paragraphs below an element, in order. Each block's own text is a paragraph. Leaves out headings and blocks of
 * links, unless they are prose: long, and not a lone question.
 */
export const mainParagraphs = (root: PageNode, address: string | undefined): string[] =>
  blocksOf(root)
    .filter((block) => isProse(block, address))
    .flatMap(({ lines }) => joinLines(lines))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
