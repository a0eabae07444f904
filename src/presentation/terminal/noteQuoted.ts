import type { Answer } from '../../core/index.ts';
import type { Output } from './output.ts';

/** Tells, apart from the answer, that somebody whose words are not in the corpus is quoted there. */
export const noteQuoted = ({ quoted }: Pick<Answer, 'quoted'>, output: Pick<Output, 'note'>): void => {
  if (quoted !== undefined) output.note(`${quoted} is quoted in the corpus: quote --speaker "${quoted}"`);
};
