import { Parser } from 'htmlparser2';
import { UserError } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** Measures of a page before a tree is built from it. */
interface HtmlMeasures {
  readonly elements: number;
  /** Whether the first tag is `html` and a `body` tag exists: a page may omit both. */
  readonly isFramed: boolean;
  /** The value of `<html lang>`. */
  readonly language: string | undefined;
}

/**
 * Measures HTML without building a tree. Throws a `UserError` if its depth or its number of elements exceeds the limit: the
 * tree could not be walked.
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
