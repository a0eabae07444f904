import type { Answer } from '../../core/index.ts';
import { en } from '../wording/en.ts';
import { languageWords } from '../wording/sentences.ts';
import type { Output } from './output.ts';
import { plain, printable } from './prose.ts';

/**
 * Prints notes separately from the results: how many articles a date filter left out because they state no date; that no
 * article is in the question's language; that a speaker without matching words is quoted elsewhere in the corpus; and the
 * holders of named offices.
 */
export const printNotes = (
  {
    undated = 0,
    language,
    quoted,
    roles = [],
    followUp,
    question = '',
  }: Pick<Answer, 'undated' | 'language' | 'quoted' | 'roles' | 'followUp'> & { readonly question?: string },
  output: Pick<Output, 'note'>,
): void => {
  const note = (sentence: string): void => output.note(printable(plain(sentence)));
  if (followUp !== undefined) note(`${en.understoodAs(followUp)} ${question}`);
  if (undated > 0) note(en.undated(undated));
  if (language) note(languageWords(language, en));
  if (quoted !== undefined) note(en.quotedInCorpus(quoted, `quote --speaker "${quoted}"`));
  for (const { role, name } of roles) note(`${name}: ${role}`);
};
