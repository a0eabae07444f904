import { parse as parseToml, TomlError } from 'smol-toml';
import type { StatedFields } from '../articleFields.ts';
import type { Fault } from '../faults.ts';
import { LIMITS } from '../limits.ts';
import { FIELD_LIST, isRecord, readRecord } from './fieldNames.ts';
import { type Header, readYaml } from './yamlRecord.ts';

interface FrontMatter {
  readonly fields: StatedFields;
  /** Names of fields that say nothing here, as the file writes them. */
  readonly ignored: readonly string[];
  readonly body: string;
  /** How many lines of the file come before the body. */
  readonly linesBefore: number;
  readonly faults: readonly Omit<Fault, 'file'>[];
}

const TOO_LONG = `the front matter has more than ${LIMITS.frontMatterCharacters} characters: state ${FIELD_LIST} there, and the rest as text below it`;

/** Dates of TOML are objects that know how they were written. */
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
  readonly opened: RegExp;
  /** Finds all of it, what it states by the name `source`. */
  readonly whole: RegExp;
  /** The line that closes it; undefined: what is not closed is text. */
  readonly closing?: string;
  /** Undefined: it is no front matter. */
  readonly read: (source: string) => Header | undefined;
}

const FORMS: readonly Form[] = [
  {
    opened: /^---[ \t]*\n/,
    whole: /^---[ \t]*\n(?<source>[\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m,
    closing: '---',
    read: readYaml,
  },
  {
    opened: /^\+\+\+[ \t]*\n/,
    whole: /^\+\+\+[ \t]*\n(?<source>[\s\S]*?)^\+\+\+[ \t]*(?:\n|$)/m,
    closing: '+++',
    read: readToml,
  },
  { opened: /^\{[ \t]*\n/, whole: /^(?<source>\{[ \t]*\n[\s\S]*?^\})[ \t]*(?:\n|$)/m, read: readJson },
];

/**
 * Splits a file (line ends LF) into its front matter (YAML, TOML or JSON) and its text. A value that cannot be read costs
 * its field alone; front matter that is broken is an error. Lines in faults are lines of the file.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const none: FrontMatter = { fields: {}, ignored: [], body: text, linesBefore: 0, faults: [] };
  const form = FORMS.find(({ opened }) => opened.test(text));
  if (!form) return none;
  const match = form.whole.exec(text);
  if (match?.index !== 0) {
    if (form.closing === undefined) return none;
    const message = `the front matter that begins here is not closed by a line ${form.closing}`;
    return { ...none, faults: [{ severity: 'error', line: 1, message }] };
  }
  const source = match.groups?.source ?? '';
  const split = { body: text.slice(match[0].length), linesBefore: match[0].split('\n').length - 1 };
  if (source.length > LIMITS.frontMatterCharacters)
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
      ...problems.map(({ field, message }) => ({
        severity: 'warning' as const,
        line: (header.lineOf.get(field) ?? 0) + 1,
        field,
        message: `${message}; it was left out`,
      })),
    ],
  };
};
