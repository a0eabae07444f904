import { slug } from 'github-slugger';
import type { Article } from './article.ts';
import { paragraphs as paragraphList, statedFields } from './articleFields.ts';
import type { Fault } from './faults.ts';
import { readFrontMatter } from './fields/frontMatter.ts';
import { LIMITS } from './limits.ts';
import { splitMarkdown, splitText } from './paragraphs.ts';

/** Hugo and Zola give the file of a page this name, and name its folder after the page. */
const PAGE_OF_FOLDER = /^_?index(?=\.|$)/;

/** Returns a file's name without its extension; for `summit/index.md` the folder's name. */
const nameOf = (file: string): string => {
  const [name = file, folder] = file.split('/').reverse();
  const own = name.replace(/\.[^.]+$/, '');
  return folder === undefined ? own : own.replace(PAGE_OF_FOLDER, folder);
};

/** Returns the id of the article in a file: the slug of the file's name, with letters of any script. */
export const articleIdOf = (file: string): string =>
  slug(nameOf(file).normalize('NFC')).slice(0, LIMITS.idCharacters);

/** Jekyll states the day of a page this way. */
const DATED = /^(\d{4}-\d{2}-\d{2})-(?=.)/;

/** Reads fields from a file's name, in case the file itself does not state them. */
const namedFields = (file: string): { publishedAt?: string; title: string } => {
  const name = nameOf(file);
  const day = statedFields.shape.publishedAt.safeParse(DATED.exec(name)?.[1]).data;
  const title = (day === undefined ? name : name.replace(DATED, '')).replace(/[-_]+/g, ' ').trim();
  return { ...(day === undefined ? {} : { publishedAt: day }), title };
};

const isError = ({ severity }: Fault): boolean => severity === 'error';

interface ParsedFile {
  /** Missing if a fault has the severity `error`. */
  readonly article?: Article;
  /** Names of unknown fields in its front matter; absent for none. */
  readonly ignored?: readonly string[];
  readonly faults: readonly Fault[];
}

/** Reads the text of one `.md`, `.markdown` or `.txt` file. */
export const parseArticleFile = (file: string, content: string): ParsedFile => {
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const id = articleIdOf(file);
  const { fields, ignored, body, linesBefore, faults: located } = readFrontMatter(text);
  const faults: Fault[] = located.map((fault) => ({ ...fault, file }));
  const fail = (message: string, line: number, field?: string): void => {
    faults.push({ severity: 'error', file, line, ...(field === undefined ? {} : { field }), message });
  };

  if (id === '') fail('the file name has no letter or digit to make an id of: rename it', 1);
  if (faults.some(isError)) return { faults };
  const split = /\.(?:md|markdown)$/i.test(file) ? splitMarkdown : splitText;
  const named = namedFields(file);
  let { title, paragraphs } = split(body, fields.title !== undefined);
  if (title !== undefined && title.length > LIMITS.titleCharacters && named.title !== '') {
    const message = 'the first line is too long for a title, so the name of the file is taken: state a title';
    faults.push({ severity: 'warning', file, line: linesBefore + 1, field: 'title', message });
    ({ title, paragraphs } = { ...split(body, true), title: named.title });
  }
  if (title !== undefined) {
    const checked = statedFields.shape.title.safeParse(title);
    if (!checked.success) fail(checked.error.issues[0]?.message ?? '', linesBefore + 1, 'title');
  }
  const checked = paragraphList.safeParse(paragraphs);
  for (const { path, message } of checked.error?.issues ?? []) {
    const which = typeof path[0] === 'number' ? `paragraph ${path[0] + 1} ` : '';
    fail(`${which}${message}`, linesBefore + 1, 'paragraphs');
  }
  if (faults.some(isError)) return { faults };
  const { url, publisher, author, publishedAt = named.publishedAt, language } = fields;
  const head = { id, title: fields.title ?? title, url, publisher, author, publishedAt, language };
  const article = stated({ ...head, paragraphs });
  return ignored.length > 0 ? { article, ignored, faults } : { article, faults };
};

/** Returns an article without the keys whose value is undefined. */
export const stated = (fields: { [Key in keyof Article]?: Article[Key] | undefined }): Article =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Article;
