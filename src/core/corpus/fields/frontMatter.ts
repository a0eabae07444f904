import { parse as parseToml, TomlError } from 'smol-toml';
import { type StatedFields, statedFields } from '../articleFields.ts';
import type { Fault } from '../faults.ts';
import { LIMITS } from '../limits.ts';
import { FIELD_LIST, isRecord, readRecord } from './fieldNames.ts';
import { type Header, readYaml } from './yamlRecord.ts';

interface FrontMatter {
  readonly fields: StatedFields;
  /** Names of unknown fields, as the file writes them. */
  readonly ignored: readonly string[];
  readonly body: string;
  /** How many lines of the file come before the body. */
  readonly linesBefore: number;
  readonly faults: readonly Omit<Fault, 'file'>[];
}

const TOO_LONG = `the front matter has more than ${LIMITS.frontMatterCharacters} characters: state ${FIELD_LIST} there, and the rest as text below it`;

/** TOML dates are objects that keep their written form. */
const readToml = (source: string): Header => {
  try {
    const record = parseToml(source);
    const lineOf = new Map<string, number>();
    source.split('\n').forEach((line, at) => {
      const [, name] = /^([\w-]+)[ \t]*=/.exec(line) ?? [];
      if (name !== undefined && !lineOf.has(name)) lineOf.set(name, at + 1);
    });
    return { record, lineOf, problems: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.split('\n');
    const message = `the front matter is not TOML: ${reason}`;
    return { record: {}, lineOf: new Map(), problems: [{ severity: 'error', line: error.line, message }] };
  }
};

const readJson = (source: string): Header | undefined => {
  try {
    const record: unknown = JSON.parse(source);
    return isRecord(record) ? { record, lineOf: new Map(), problems: [] } : undefined;
  } catch {
    return undefined;
  }
};

interface Form {
  /** The line that opens it, and those that may close it. */
  readonly opening: string;
  readonly closing: readonly string[];
  /** Whether these lines belong to the source that is read. */
  readonly isWhole: boolean;
  /** Returns undefined if the source is not front matter. */
  readonly read: (source: string) => Header | undefined;
}

const FORMS: readonly Form[] = [
  { opening: '---', closing: ['---', '...'], isWhole: false, read: readYaml },
  { opening: '+++', closing: ['+++'], isWhole: false, read: readToml },
  // A brace may begin a text: without a closing line or valid JSON it is text.
  { opening: '{', closing: ['}'], isWhole: true, read: readJson },
];

/**
 * A wrong value under one of our names is an error: the author means that field. Dates come in too many forms to lose an
 * article over one.
 */
const isOurs = (field: string): boolean => field in statedFields.shape && field !== 'publishedAt';

/**
 * Splits a file (line ends LF) into its front matter (YAML, TOML or JSON) and its text. Broken front matter is an error, and
 * so is a wrong value under one of our own names. A wrong date, or a wrong value under another name, loses only its own
 * field. Lines in faults are lines of the file.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const none: FrontMatter = { fields: {}, ignored: [], body: text, linesBefore: 0, faults: [] };
  const first = text.slice(0, Math.max(0, text.indexOf('\n'))).trimEnd();
  const form = FORMS.find(({ opening }) => opening === first);
  if (!form) return none;
  const lines = text.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && form.closing.includes(line.trimEnd()));
  if (end === -1) {
    if (form.isWhole) return none;
    const message = `the front matter that begins here is not closed by a line ${form.opening}`;
    return { ...none, faults: [{ severity: 'error', line: 1, message }] };
  }
  const source = (form.isWhole ? lines.slice(0, end + 1) : lines.slice(1, end)).join('\n');
  const split = { body: lines.slice(end + 1).join('\n'), linesBefore: end + 1 };
  if (source.length >= LIMITS.frontMatterCharacters)
    return { ...none, ...split, faults: [{ severity: 'error', line: 1, message: TOO_LONG }] };
  const header = form.read(source);
  if (!header) return none;
  const { fields, problems, ignored } = readRecord(header.record);
  return {
    fields,
    ignored,
    ...split,
    faults: [
      ...header.problems.map((problem) => ({ ...problem, line: problem.line + 1 })),
      ...problems.map(({ field, message }) => {
        const line = (header.lineOf.get(field) ?? 0) + 1;
        return isOurs(field)
          ? { severity: 'error' as const, line, field, message }
          : { severity: 'warning' as const, line, field, message: `${message}; the field was ignored` };
      }),
    ],
  };
};
