import type { ArticleChoice } from '../../core/index.ts';
import { clip } from './clip.ts';
import { DISCORD } from './limits.ts';
import { onOneLine } from './onOneLine.ts';

const room = { characters: DISCORD.choiceCharacters, bytes: 4 * DISCORD.choiceCharacters };

/** Articles as choices for autocompletion: the title, shortened with … where it is long, stands for the id. */
export const articleChoices = (articles: readonly ArticleChoice[]): { name: string; value: string }[] =>
  articles.map(({ id, title }) => ({ name: clip(title, room, onOneLine), value: id }));
