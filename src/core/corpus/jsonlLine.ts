import { slug } from 'github-slugger';
import type { z } from 'zod';
import type { Article } from './article.ts';
import { articleLine, paragraphs as paragraphList } from './articleFields.ts';
import type { Fault } from './faults.ts';
import { isRecord, type PlainRecord, readRecord } from './fields/fieldNames.ts';
import { paragraphsOf } from './fields/recordText.ts';
import { LIMITS } from './limits.ts';
import { stated } from './parseArticleFile.ts';

export type Problem = Pick<Fault, 'message' | 'field' | 'severity'>;

/** The result of reading a line of a `.jsonl` file. */
export interface LineReading {
  readonly article?: Article;
  /** Whether the line states no usable id, and this one is generated from its title, link or words. */
  readonly isIdMade?: boolean;
  readonly problems: readonly Problem[];
  /** The names of its fields, if none of them holds a text. */
  readonly textless?: readonly string[];
  /** Names of unknown fields. */
  readonly ignored?: readonly string[];
}

const WORDS_IN_ID = 12;

/** Generates an id from the fields of a line; the same line always gives the same id. */
const madeId = (
  { title, url }: { title?: string | undefined; url?: string | undefined },
  text: string,
): string => {
  const path =
    url === undefined ? '' : (new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '');
  const sources = [title ?? '', path.replace(/\.\w{1,5}$/, ''), text];
  const slugs = sources.map((source) =>
    slug(source.normalize('NFC').split(/\s+/).slice(0, WORDS_IN_ID).join(' ').slice(0, LIMITS.idCharacters)),
  );
  return slugs.find((made) => /[\p{L}\p{N}]/u.test(made)) ?? 'article';
};

const errorsOf = (error: { readonly issues: readonly z.core.$ZodIssue[] }): Problem[] =>
  error.issues.map(({ path, message }) => ({
    severity: 'error',
    message,
    ...(path.length > 0 && { field: path.join('.') }),
  }));

/** Returns problems as warnings: they cost their fields, not the article. */
const asIgnored = (problems: readonly Omit<Problem, 'severity'>[]): Problem[] =>
  problems.map((problem) => ({
    ...problem,
    severity: 'warning',
    message: `${problem.message}; the field was ignored`,
  }));

/** Reads a line with other field names than ours: `text` for `paragraphs`, `date` for `publishedAt`, no id. */
const readOtherLine = (line: PlainRecord): LineReading => {
  const { fields, problems, text, id, ignored } = readRecord(line);
  const found = paragraphsOf(text)?.filter((paragraph) => paragraph.trim() !== '');
  if (!found || found.length === 0) return { problems: [], textless: Object.keys(line) };
  const checked = paragraphList.safeParse(found);
  if (!checked.success)
    return { problems: errorsOf(checked.error).map((problem) => ({ ...problem, field: 'text' })) };
  const isIdMade = id === undefined || id.length > LIMITS.idCharacters || id.includes('#');
  const article = stated({
    id: isIdMade ? madeId(fields, found[0] ?? '') : id,
    ...fields,
    paragraphs: found,
  });
  return {
    article,
    isIdMade,
    ignored,
    problems: asIgnored(problems),
  };
};

/** Reads the JSON value of one line: an article with the project's field names, or with other common names. */
export const readLine = (value: unknown): LineReading => {
  const parsed = articleLine.safeParse(value);
  if (parsed.success) return { article: stated(parsed.data), problems: [] };
  const isOurs = isRecord(value) && typeof value.id === 'string' && Array.isArray(value.paragraphs);
  if (!isRecord(value)) return { problems: errorsOf(parsed.error) };
  if (!isOurs) return readOtherLine(value);
  const faulty = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const others = Object.entries(value).filter(([name]) => !faulty.has(name));
  const rest = articleLine.safeParse(Object.fromEntries(others));
  const problems = errorsOf(parsed.error);
  return rest.success ? { article: stated(rest.data), problems: asIgnored(problems) } : { problems };
};
