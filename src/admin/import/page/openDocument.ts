import { parseHTML } from 'linkedom';
import { UserError } from '../../../shared/index.ts';
import type { PageDocument } from './document.ts';
import { measureHtml } from './measureHtml.ts';

const FRAME = /<!doctype[^<>]*>|<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi;

/**
 * Parses a page into a tree with its language on the root. Runs no scripts. Throws a `UserError` if the text is not HTML or
 * exceeds a limit.
 */
export const openDocument = (html: string): PageDocument => {
  const { elements, isFramed, language } = measureHtml(html);
  if (elements === 0) throw new UserError('It holds no HTML.');
  const whole = isFramed ? html : `<html><head></head><body>${html.replace(FRAME, '')}</body></html>`;
  const { document }: { document: PageDocument } = parseHTML(whole);
  if (language !== undefined && !isFramed) document.documentElement.setAttribute('lang', language);
  return document;
};
