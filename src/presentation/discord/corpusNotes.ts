import type { Answer } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';

/** Slow to prepare, and seldom needed. */
const languageNote = ({ asked, corpus }: NonNullable<Answer['language']>, wording: Wording): string => {
  const names = new Intl.DisplayNames(wording.locale, { type: 'language' });
  const nameOf = (tag: string): string => names.of(tag) ?? tag;
  const list = new Intl.ListFormat(wording.locale).format(corpus.map(nameOf));
  return `-# ${wording.foreignLanguage(nameOf(asked), list)}`;
};

/**
 * What the corpus lacks for what was asked, each on a line of small print: the question's language, and the dates of
 * articles that were therefore left out.
 */
export const corpusNotes = (
  { language, undated = 0 }: Pick<Answer, 'language' | 'undated'>,
  wording: Wording,
): string[] => [
  ...(language ? [languageNote(language, wording)] : []),
  ...(undated > 0 ? [`-# ${wording.undated(undated)}`] : []),
];
