import { type Answer, passageId } from '../../core/index.ts';

/** An answer as the command line prints it: one line of `ask --questions`. */
export const answerLine = (
  id: string | number,
  { kind, confidence, passages, undated, language, quoted }: Answer,
) => ({
  id,
  kind,
  confidence,
  passages: passages.map(({ passage, highlights, focus, score }) => ({
    id: passageId(passage),
    article: passage.article.id,
    paragraph: passage.paragraph,
    title: passage.article.title ?? '',
    text: passage.text,
    highlights,
    focus,
    score,
  })),
  ...(undated === undefined ? {} : { undated }),
  ...(language === undefined ? {} : { language }),
  ...(quoted === undefined ? {} : { quoted }),
});
