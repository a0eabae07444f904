import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type StatedFields, statedFields } from './articleFields.ts';
import type { Fault } from './faults.ts';
import { LIMITS } from './limits.ts';

type Located = Omit<Fault, 'file'>;

interface FrontMatter {
  readonly fields: StatedFields;
  readonly body: string;
  /** How many lines of the file come before the body. */
  readonly linesBefore: number;
  readonly faults: readonly Located[];
}

const known = Object.keys(statedFields.shape);
const tooLong = `the front matter has more than ${LIMITS.frontMatterCharacters} characters: state ${known.join(', ')} there, and the rest as text below it`;

const fenced = /^---[ \t]*\n(?<yaml>[\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;
const opened = /^---[ \t]*\n/;
const error = (line: number, message: string, field?: string): Located => ({
  severity: 'error',
  line,
  ...(field === undefined ? {} : { field }),
  message,
});

/**
 * Splits a file (line ends LF) into its YAML front matter and its text. Scalars are read as text, never as numbers or
 * dates, so that a title such as 2024 or 007 stays as written; a key without a value states nothing; aliases are not
 * followed, so that nothing unfolds. Lines in faults are lines of the file.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const match = opened.test(text) ? fenced.exec(text) : null;
  if (match?.index !== 0) {
    const faults = opened.test(text)
      ? [error(1, 'the front matter that begins here is not closed by a line ---')]
      : [];
    return { fields: {}, body: text, linesBefore: 0, faults };
  }
  const body = text.slice(match[0].length);
  const linesBefore = match[0].split('\n').length - 1;
  const broken = (...faults: Located[]): FrontMatter => ({ fields: {}, body, linesBefore, faults });

  const yaml = match.groups?.yaml ?? '';
  if (yaml.length > LIMITS.frontMatterCharacters) return broken(error(1, tooLong));
  const lineCounter = new LineCounter();
  const lineAt = (offset: number | undefined): number => lineCounter.linePos(offset ?? 0).line + 1;
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter,
    // The library compares each key with each before it; the loop below compares with a map.
    uniqueKeys: false,
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    return broken(
      ...document.errors.map(({ pos, message }) =>
        error(lineAt(pos[0]), `the front matter is not YAML: ${message}`),
      ),
    );
  }
  if (document.contents === null) return { fields: {}, body, linesBefore, faults: [] };
  if (!isMap(document.contents))
    return broken(error(2, 'the front matter must be lines of the form "title: …"'));

  const lines = new Map<string, number>();
  const twice: Located[] = [];
  const values: Record<string, unknown> = {};
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const field = String(key.value);
    const line = lineAt(key.range?.[0]);
    const first = lines.get(field);
    if (first !== undefined) twice.push(error(line, `is stated in line ${first} already`, field));
    else lines.set(field, line);
    const stated = isScalar(value) ? value.value : value;
    if (stated !== null && stated !== '') values[field] = stated;
  }
  if (twice.length > 0) return broken(...twice);
  const unknown = [...lines.keys()].filter((field) => !(field in statedFields.shape));
  const faults: Located[] = unknown.map((field) => ({
    severity: 'warning',
    line: lines.get(field) ?? 1,
    field,
    message: `is not known and was ignored; known are ${known.join(', ')}`,
  }));
  const parsed = statedFields.safeParse(values);
  if (parsed.success) return { fields: parsed.data, body, linesBefore, faults };
  const { fieldErrors } = z.flattenError(parsed.error);
  const wrong = Object.entries(fieldErrors).map(([field, messages]) =>
    error(lines.get(field) ?? 1, messages[0] ?? '', field),
  );
  return broken(...faults, ...wrong);
};
