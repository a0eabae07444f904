import { type Document, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { PlainRecord } from './fieldNames.ts';

/** The values that a header of a file states, and their lines; `line` counts from the header's first line. */
export interface Header {
  readonly record: PlainRecord;
  readonly lineOf: ReadonlyMap<string, number>;
  readonly problems: readonly {
    readonly severity: 'error' | 'warning';
    readonly line: number;
    readonly field?: string;
    readonly message: string;
  }[];
}

/**
 * Reads scalars as text, never as numbers or dates, so that a title such as 2024 or 007 stays as written. The library
 * compares each key with each before it; `readYaml` compares with a map.
 */
const parse = (source: string): { readonly document: Document.Parsed; readonly counter: LineCounter } => {
  const counter = new LineCounter();
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  return { document: parseDocument(source, { ...options, lineCounter: counter }), counter };
};

const KEY = /^([\w-]+:[ \t]+)(\S.*)$/;
const isOpen = (value: string): boolean => value.startsWith('"') && !/^"(?:[^"\\]|\\.)*"/.test(value);

/**
 * Mends two slips that other programs accept, and keeps the number of lines. One is a quoted text that continues in a line
 * without indentation. The other is a value that needs quotation marks and has none (`title: Talks: day two`).
 */
const mend = (source: string): string => {
  let isInside = false;
  const lines = source.split('\n').map((line) => {
    if (isInside) {
      isInside = !/(?:^|[^\\])"[ \t]*$/.test(line);
      return ` ${line}`;
    }
    const [, key, value] = KEY.exec(line) ?? [];
    if (key === undefined || value === undefined) return line;
    if (isOpen(value) && !/^"[^"]*"./.test(value)) {
      isInside = true;
      return line;
    }
    const { errors, contents } = parse(value).document;
    return errors.length > 0 || isMap(contents) ? `${key}'${value.replaceAll("'", "''")}'` : line;
  });
  return lines.join('\n');
};

const NULL = /^(?:null|~)$/i;

/** Returns a node as plain data. Does not follow aliases, so that nothing unfolds. */
const plain = (node: ParsedNode | null | undefined): unknown => {
  if (isScalar(node)) return node.type === 'PLAIN' && NULL.test(String(node.value)) ? null : node.value;
  if (isSeq(node)) return node.items.map((item) => plain(item as ParsedNode));
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value), plain(value as ParsedNode)]] : [],
    ),
  );
};

/** Reads YAML as in front matter. A field that is stated twice is an error. */
export const readYaml = (source: string): Header => {
  const first = parse(source);
  const mended = first.document.errors.length > 0 ? parse(mend(source)) : first;
  const { document, counter } = mended.document.errors.length > 0 ? first : mended;
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line;
  const failed = (line: number, message: string): Header => ({
    record: {},
    lineOf: new Map(),
    problems: [{ severity: 'error', line, message }],
  });
  const [error] = document.errors;
  if (error) return failed(lineAt(error.pos[0]), `the front matter is not YAML: ${error.message}`);
  if (document.contents === null) return { record: {}, lineOf: new Map(), problems: [] };
  if (!isMap(document.contents)) return failed(1, 'the front matter must be lines of the form "title: …"');
  const lineOf = new Map<string, number>();
  const record: Record<string, unknown> = {};
  const problems: Header['problems'][number][] = [];
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const field = String(key.value);
    const line = lineAt(key.range?.[0]);
    const before = lineOf.get(field);
    if (before === undefined) {
      lineOf.set(field, line);
      record[field] = plain(value as ParsedNode | null);
    } else {
      problems.push({ severity: 'error', line, field, message: `is stated in line ${before + 1} already` });
    }
  }
  return { record, lineOf, problems };
};
