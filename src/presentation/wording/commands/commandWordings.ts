import type { CommandWording } from './commandWording.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { uk } from './uk.ts';

/** The words of the commands by Discord locale; all other locales see the English of `commands/`. */
export const COMMAND_WORDINGS: ReadonlyMap<string, CommandWording> = new Map(
  Object.entries({ uk, fr, de, 'es-ES': es, 'es-419': es }),
);
