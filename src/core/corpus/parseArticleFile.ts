import { slug } from 'github-slugger';
import type { Article } from './article.ts';
import { paragraphs as paragraphList, statedFields } from './articleFields.ts';
import type { Fault } from './faults.ts';
import { readFrontMatter } from './frontMatter.ts';
import { LIMITS } from './limits.ts';
import { splitParagraphs } from './paragraphs.ts';

/** The id of the article in a file: the slug of the file's name, letters of any script kept. */
export const articleIdOf = (file: string): string =>
  slug((file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '').normalize('NFC')).slice(
    0,
    LIMITS.idCharacters,
  );

const isError = ({ severity }: Fault): boolean => severity === 'error';

/** Reads one `.md` or `.txt` file's text; `article` is missing where a fault of severity `error` forbids it. */
export const parseArticleFile = (file: string, content: string): { article?: Article; faults: Fault[] } => {
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const id = articleIdOf(file);
  const { fields, body, linesBefore, faults: located } = readFrontMatter(text);
  const faults: Fault[] = located.map((fault) => ({ ...fault, file }));
  const fail = (message: string, line: number, field?: string): void => {
    faults.push({ severity: 'error', file, line, ...(field === undefined ? {} : { field }), message });
  };

  if (id === '') fail('the file name has no letter or digit to make an id of: rename it', 1);
  if (faults.some(isError)) return { faults };
  const format = file.toLowerCase().endsWith('.md') ? 'markdown' : 'text';
  const { title, paragraphs } = splitParagraphs(body, format, fields.title !== undefined);
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
  return {
    article: stated({ id, ...(title === undefined ? {} : { title }), ...fields, paragraphs }),
    faults,
  };
};

/** An article without the keys its file does not state. */
export const stated = (fields: { [Key in keyof Article]: Article[Key] | undefined }): Article =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Article;
