import type { Answer } from '../../core/index.ts';
import type { Output } from './output.ts';

/** Tells, apart from the answer, how many articles a filter by date left out because they state none. */
export const noteUndated = (
  { undated = 0 }: { readonly undated?: number },
  output: Pick<Output, 'note'>,
): void => {
  if (undated > 0)
    output.note(
      undated === 1
        ? '1 article states no date and was left out.'
        : `${undated} articles state no date and were left out.`,
    );
};

const names = new Intl.DisplayNames('en', { type: 'language' });
const list = new Intl.ListFormat('en');
const nameOf = (tag: string): string => names.of(tag) ?? tag;

/** Tells, apart from the answer, that the question is in a language that no article is in. */
export const noteLanguage = ({ language }: Pick<Answer, 'language'>, output: Pick<Output, 'note'>): void => {
  if (!language) return;
  const articles = list.format(language.corpus.map(nameOf));
  output.note(`The question seems to be in ${nameOf(language.asked)}; the articles are in ${articles}.`);
};

/** Tells, apart from the answer, that somebody whose words are not in the corpus is quoted there. */
export const noteQuoted = ({ quoted }: Pick<Answer, 'quoted'>, output: Pick<Output, 'note'>): void => {
  if (quoted !== undefined) output.note(`${quoted} is quoted in the corpus: quote --speaker "${quoted}"`);
};
