import { wordSet } from '../../../../core/index.ts';
import { lengthOf, type PageDocument, type PageElement } from '../document.ts';
import { hiddenElements } from './hiddenElements.ts';

/** Words in the classes and ids of elements around an article. */
const FURNITURE = wordSet(`
  ad ads advert advertisement advertising sponsor sponsored promo promotion outbrain taboola
  share sharing social follow newsletter signup subscribe subscription paywall
  related recirc recommended recommendations trending popular readmore
  breadcrumb breadcrumbs byline timestamp pubdate bio copyright credit credits caption captions attribution
  comments disqus toolbar cookie consent poll visually tooltip popover popup hovercard offscreen sr`);
/** Maximum size of furniture. A larger element is a box around the article, named after a part of it. */
const MOST = { words: 100, share: 0.25 };
/** Minimum links in a card about the target of a link. */
const CARD_LINKS = 2;

const wordsIn = (element: PageElement): number =>
  (element.textContent ?? '').split(/\s+/).filter(Boolean).length;

/** Returns the words of its class and id, with camel case split. */
const namesOf = (element: PageElement): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/);

/**
 * Returns whether an element is a card about a link within a paragraph. A card follows the link, and consists mostly of
 * links.
 */
const isCard = (element: PageElement): boolean => {
  const links = [...element.querySelectorAll('a')];
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return links.length >= CARD_LINKS && linked > lengthOf(element) / 2;
};

/**
 * Removes captions, except captions that form the article: those with a heading inside, or all captions if they hold more
 * text than the paragraphs. Such a caption becomes an ordinary block.
 */
const settleCaptions = (document: PageDocument): void => {
  const captions = [...document.querySelectorAll('figcaption')];
  const total = (elements: Iterable<PageElement>): number =>
    [...elements].reduce((sum, element) => sum + lengthOf(element), 0);
  const paragraphs = [...document.querySelectorAll('p')].filter((element) => !element.closest('figcaption'));
  const areProse = total(captions) > total(paragraphs);
  for (const caption of captions) {
    if (areProse || caption.querySelector('h2, h3, h4')) {
      const block = document.createElement(caption.querySelector('p, div, ul, ol') ? 'div' : 'p');
      block.innerHTML = caption.innerHTML;
      (caption.closest('figure') ?? caption).replaceWith(block);
    } else caption.remove();
  }
};

/**
 * Removes the elements that do not belong to the article: hidden elements, cards that show on hovering, captions and
 * credits, and small boxes with a telling class or id.
 */
export const removeFurniture = (document: PageDocument): void => {
  const all = lengthOf(document.body);
  for (const element of hiddenElements(document)) element.remove();
  for (const element of document.querySelectorAll('p a + span, p a + div'))
    if (isCard(element)) element.remove();
  settleCaptions(document);
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (!namesOf(element).some((name) => FURNITURE.has(name))) continue;
    const isPart = lengthOf(element) > all * MOST.share || wordsIn(element) > MOST.words;
    if (!isPart && element.querySelector('h1, blockquote') === null && element.localName !== 'body')
      element.remove();
  }
};
