import { en } from './en.ts';
import type { Wording } from './wording.ts';

const CATALOGUES: ReadonlyMap<string, Wording> = new Map([['en', en]]);

/** The sentences for a Discord locale ("uk", "es-419"); English ones for a language there is no catalogue of. */
export const wordingFor = (locale: string): Wording => CATALOGUES.get(locale.split('-')[0] ?? '') ?? en;
