import { wordSet } from '../../../../core/index.ts';
import { lengthOf, type PageDocument, type PageElement } from '../document.ts';
import { hiddenElements } from './hiddenElements.ts';

/** Words in the classes and ids of what stands around an article. */
const FURNITURE = wordSet(`
  ad ads advert advertisement advertising sponsor sponsored promo promotion outbrain taboola
  share sharing social follow newsletter signup subscribe subscription paywall
  related recirc recommended recommendations trending popular readmore
  breadcrumb breadcrumbs byline timestamp pubdate bio copyright credit credits caption captions attribution
  comments disqus toolbar cookie consent poll visually tooltip popover popup hovercard offscreen sr`);
/** Of what is furniture, and not a box around the article that is named after a part of it. */
const MOST = { words: 100, share: 0.25 };
/** Links in a card about whom or what a link names. */
const CARD_LINKS = 2;

const wordsIn = (element: PageElement): number =>
  (element.textContent ?? '').split(/\s+/).filter(Boolean).length;

/** The words of its class and its id, those in camel case apart. */
const namesOf = (element: PageElement): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/);

/** A card about what a link within a paragraph names: the link's neighbour, which holds links of its own and little else. */
const isCard = (element: PageElement): boolean => {
  const links = [...element.querySelectorAll('a')];
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return links.length >= CARD_LINKS && linked > lengthOf(element) / 2;
};

/**
 * Takes captions out, unless the article is made of them: those below a heading of their own, and all where a page has
 * more text in captions than in paragraphs. Such a caption becomes a block as others are.
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
 * Takes out what no reader sees or takes for the article: hidden elements, cards that show on hovering, captions and
 * credits, and small boxes whose class or id names what they are for.
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
