import type { Trashed } from '../../admin/index.ts';
import { clip } from './clip.ts';
import { DISCORD } from './limits.ts';
import { onOneLine } from './onOneLine.ts';

const room = { characters: DISCORD.choiceCharacters - 20, bytes: 4 * DISCORD.choiceCharacters };

/** A removed file as a choice for autocompletion: the day and time (UTC) before its name, because the name may be there twice. */
export const trashChoice = ({ key, file }: Trashed): { name: string; value: string } => {
  const moment = `${key.slice(0, 10)} ${key.slice(11, 16).replace('-', ':')}`;
  return { name: `${moment} ${clip(file, room, onOneLine)}`, value: key };
};
