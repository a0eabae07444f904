import { cut, type Quotation } from '../../core/index.ts';

/** A quotation as the command line prints it: one line of `quotations`. */
export const quotationLine = ({ passage, span, kind, cue, sieve, secondhand, speaker }: Quotation) => ({
  article: passage.article.id,
  paragraph: passage.paragraph,
  start: span[0],
  end: span[1],
  text: cut(passage.text, span),
  kind,
  cue,
  sieve,
  secondhand,
  speaker,
});
