import type { Answer } from '../answers/answer.ts';
import type { Wording } from '../wording/wording.ts';

/**
 * What the corpus lacks for what was asked, each on a line of small print: the question's language, and the dates of
 * articles that were therefore left out.
 */
export const corpusNotes = (
  { language, undated = 0 }: Pick<Answer, 'language' | 'undated'>,
  wording: Wording,
): string[] => {
  const names = new Intl.DisplayNames(wording.locale, { type: 'language' });
  const nameOf = (tag: string): string => names.of(tag) ?? tag;
  const corpus = new Intl.ListFormat(wording.locale).format(language?.corpus.map(nameOf) ?? []);
  return [
    ...(language ? [`-# ${wording.foreignLanguage(nameOf(language.asked), corpus)}`] : []),
    ...(undated > 0 ? [`-# ${wording.undated(undated)}`] : []),
  ];
};
