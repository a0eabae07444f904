import { MEBIBYTE } from '../../shared/index.ts';

/** Limits of one corpus file. A `.jsonl` archive has limits per line, not as a whole. */
export const LIMITS = {
  fileBytes: 4 * MEBIBYTE,
  lineBytes: 16 * MEBIBYTE,
  frontMatterCharacters: 20_000,
  paragraphCharacters: 50_000,
  paragraphsPerArticle: 100_000,
  idCharacters: 100,
  titleCharacters: 500,
  urlCharacters: 2_000,
} as const;
