import type { Answer } from '../../core/index.ts';
import { en } from '../wording/en.ts';
import { languageWords } from '../wording/sentences.ts';
import type { Output } from './output.ts';
import { plain, printable } from './prose.ts';

/**
 * Tells, apart from what was found, how many articles a filter by date left out because they state none, that no article is
 * in the language of the question, that somebody whose words are not in the corpus is quoted there, and whom the question
 * names by an office.
 */
export const printNotes = (
  { undated = 0, language, quoted, roles = [] }: Pick<Answer, 'undated' | 'language' | 'quoted' | 'roles'>,
  output: Pick<Output, 'note'>,
): void => {
  const note = (sentence: string): void => output.note(printable(plain(sentence)));
  if (undated > 0) note(en.undated(undated));
  if (language) note(languageWords(language, en));
  if (quoted !== undefined) note(en.quotedInCorpus(quoted, `quote --speaker "${quoted}"`));
  for (const { role, name } of roles) note(`${name}: ${role}`);
};
