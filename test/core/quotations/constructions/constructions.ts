import { NAMES } from './names.ts';
import { OTHER_MEANS } from './otherMeans.ts';
import { OWNERS } from './owners.ts';
import { ROLES } from './roles.ts';
import { SUBJECTS } from './subjects.ts';

/** Paragraphs, words of a quotation in them, and its speaker: null for no speaker, undefined for no quotation. */
type Case = readonly [paragraphs: readonly string[], words: string, speaker: string | null | undefined];

/** Cases by kind of construction. */
export type Constructions = Readonly<Record<string, readonly Case[]>>;

/** Attribution cases by kind of construction. Invented: no name or sentence is taken from an article. */
export const CONSTRUCTIONS: Constructions = { ...ROLES, ...SUBJECTS, ...OWNERS, ...NAMES, ...OTHER_MEANS };
