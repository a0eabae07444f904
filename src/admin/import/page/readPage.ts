import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { UserError } from '../../../shared/index.ts';
import type { ImportedArticle } from '../importedArticle.ts';
import { oneLine } from '../oneLine.ts';
import type { PageDocument, PageNode } from './document.ts';
import { mainParagraphs } from './mainParagraphs.ts';
import { measureHtml } from './measureHtml.ts';
import { pageFields } from './pageFields.ts';

const FRAME = /<!doctype[^<>]*>|<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi;

/** The tree of a page, its language on the root; no script of it runs. Throws a `UserError` where it is no HTML, or too much. */
const openDocument = (html: string): PageDocument => {
  const { elements, isFramed, language } = measureHtml(html);
  if (elements === 0) throw new UserError('It holds no HTML.');
  const whole = isFramed ? html : `<html><head></head><body>${html.replace(FRAME, '')}</body></html>`;
  const { document }: { document: PageDocument } = parseHTML(whole);
  if (language !== undefined && !isFramed) document.documentElement.setAttribute('lang', language);
  return document;
};

/**
 * The article of a page: its main text as Mozilla's Readability finds it, and what the page states of it. `address` is
 * where the page was fetched from. Throws a `UserError` where there is no article, and where the page is too much.
 */
export const readPage = (html: string, address?: string): ImportedArticle => {
  const document = openDocument(html);
  const stated = pageFields(document, address);
  const [heading = '', name = ''] = ['h1', 'title'].map((tag) =>
    oneLine(document.querySelector(tag)?.textContent ?? ''),
  );
  const main = new Readability<PageNode>(document, {
    serializer: (node: PageNode) => node,
    disableJSONLD: true,
  }).parse();
  const paragraphs = main?.content ? mainParagraphs(main.content) : [];
  if (paragraphs.length === 0) throw new UserError('No article text was found in it.');
  // Where the page's name is its heading and then the site's, as in "Talks resume | The Example", the heading is the title.
  const named = heading !== '' && name.startsWith(heading) ? heading : oneLine(main?.title || name);
  const title = stated.title ?? (named || heading);
  if (title === '') throw new UserError('It states no title: give it a <title>.');
  return { ...stated, title, paragraphs };
};
