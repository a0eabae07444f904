import { Parser } from 'htmlparser2';
import { UserError } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** What must be known of a page before a tree is built of it. */
interface HtmlMeasures {
  readonly elements: number;
  /** Whether it begins with its html, and has the tag of its body: a page may leave them out. */
  readonly isFramed: boolean;
  /** As `<html lang>` states it. */
  readonly language: string | undefined;
}

/**
 * Reads HTML without building anything. Throws a `UserError` where it is nested so deep or has so many elements that a
 * tree of it could not be walked.
 */
export const measureHtml = (html: string): HtmlMeasures => {
  let depth = 0;
  let elements = 0;
  let root: string | undefined;
  let hasBody = false;
  let language: string | undefined;
  const parser = new Parser({
    onopentag: (name, { lang }) => {
      depth += 1;
      elements += 1;
      root ??= name;
      if (name === 'body') hasBody = true;
      if (name === 'html') language ??= lang;
      if (depth > IMPORT_LIMITS.depth) {
        throw new UserError(`Its HTML is nested more than ${IMPORT_LIMITS.depth} deep.`);
      }
      if (elements > IMPORT_LIMITS.elements) {
        throw new UserError(`It has more than ${IMPORT_LIMITS.elements} HTML elements.`);
      }
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  parser.end(html);
  return { elements, isFramed: root === 'html' && hasBody, language };
};
