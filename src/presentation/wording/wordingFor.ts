import { de } from './de.ts';
import { en, type Wording } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { uk } from './uk.ts';

/** The catalogues by language. */
export const CATALOGUES: ReadonlyMap<string, Wording> = new Map(Object.entries({ en, uk, fr, de, es }));

/** Returns the catalogue for a Discord locale ("uk", "es-419"); English for other languages. */
export const wordingFor = (locale: string): Wording => CATALOGUES.get(locale.split('-')[0] ?? '') ?? en;
