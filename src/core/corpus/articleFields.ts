import { z } from 'zod';
import { statedMoment } from './fields/statedMoment.ts';
import { LIMITS } from './limits.ts';

const words = (limit: number) =>
  z
    .string({ error: 'must be text' })
    .trim()
    .min(1, 'is empty: state it or leave the line out')
    .max(limit, `has more than ${limit} characters`);

const url = z
  .url({ protocol: /^https?$/, error: 'must be a full link that begins with http:// or https://' })
  .max(LIMITS.urlCharacters, `has more than ${LIMITS.urlCharacters} characters`);

const isMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** Keeps a valid day or moment verbatim. */
const moment = z.string({ error: 'must be text' }).transform((value, context) => {
  const text = isMoment.safeParse(value).success ? value : (statedMoment(value) ?? '');
  if (isMoment.safeParse(text).success) return text;
  const message = 'must be a day such as 2025-03-17, or a moment such as 2025-03-17T09:30:00Z';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const languageTag = z.string({ error: 'must be text' }).refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}, 'must be a language tag such as en or uk-UA');

/** The fields that a file may state about its article, in front matter or in a `.jsonl` line. */
export const statedFields = z.object({
  title: words(LIMITS.titleCharacters).optional(),
  url: url.optional(),
  publisher: words(LIMITS.titleCharacters).optional(),
  author: words(LIMITS.titleCharacters).optional(),
  publishedAt: moment.optional(),
  language: languageTag.optional(),
});

const paragraph = z
  .string({ error: 'must be text' })
  .max(LIMITS.paragraphCharacters, `has more than ${LIMITS.paragraphCharacters} characters`)
  .refine((text) => !text.includes('\0'), 'holds a NUL character: save the file as plain UTF-8 text');

/** The paragraphs of one article; an empty one keeps its number. */
export const paragraphs = z
  .array(paragraph, { error: 'must be a list of texts' })
  .min(1, 'there is none: an article has a title and at least one paragraph')
  .max(LIMITS.paragraphsPerArticle, `there are more than ${LIMITS.paragraphsPerArticle}`);

/** One line of a `.jsonl` corpus. The id is kept verbatim; null counts as not stated. */
export const articleLine = z.preprocess(
  (line) =>
    typeof line === 'object' && line !== null && !Array.isArray(line)
      ? Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null))
      : line,
  statedFields.extend({
    id: z
      .string({ error: 'must be text' })
      .min(1, 'is empty')
      .max(LIMITS.idCharacters, `has more than ${LIMITS.idCharacters} characters`)
      .refine((id) => !id.includes('#'), 'must not hold a #'),
    paragraphs,
  }),
);

export type StatedFields = z.infer<typeof statedFields>;
