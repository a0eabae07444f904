import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { isRecord, type PlainRecord, paragraphsOf, readRecord } from '../../core/index.ts';
import { UserError } from '../../shared/index.ts';
import type { ImportedArticle } from './importedArticle.ts';
import { oneLine } from './oneLine.ts';

/** The articles of a data file, and the problem with the other records in a sentence. */
export interface RecordsReading {
  readonly kind: 'articles';
  readonly articles: readonly ImportedArticle[];
  readonly problem?: string;
}

/** Levels searched for the list in an API's response. */
const DEPTH = 4;

/** Returns the records of JSON: a list, one article, or the first list of objects within a response. */
const recordsIn = (value: unknown, depth = DEPTH): readonly PlainRecord[] => {
  if (Array.isArray(value)) return value.filter(isRecord);
  if (!isRecord(value) || depth === 0) return [];
  if (paragraphsOf(readRecord(value).text) !== undefined) return [value];
  for (const inside of Object.values(value)) {
    const found = recordsIn(inside, depth - 1);
    if (found.length > 0) return found;
  }
  return [];
};

const readJson = (text: string): readonly PlainRecord[] => {
  try {
    return recordsIn(JSON.parse(text));
  } catch {
    throw new UserError('It is not JSON.');
  }
};

const readLines = (text: string): readonly PlainRecord[] =>
  text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return recordsIn(JSON.parse(line));
    } catch {
      throw new UserError(`Line ${at + 1} is not JSON.`);
    }
  });

const DELIMITERS = [',', ';', '\t', '|'];

/** Returns the delimiter that is most frequent in the header. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split('\n', 1);
  const count = (sign: string): number => header.split(sign).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
};

const readTable = (text: string): readonly PlainRecord[] => {
  try {
    return parseCsv(text, {
      columns: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      relax_quotes: true,
      relax_column_count: true,
    }).filter(isRecord);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError(`It is no CSV that can be read: ${error.message}.`);
  }
};

const READERS = { json: readJson, jsonl: readLines, csv: readTable } as const;
export type RecordForm = keyof typeof READERS;

const TITLE_CHARACTERS = 80;

/** Returns the first words of a text, for a record without a title. */
const firstWords = (text: string): string => {
  if (text.length <= TITLE_CHARACTERS) return text;
  const cut = text.slice(0, TITLE_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_CHARACTERS / 2)).trimEnd()} …`;
};

const articleOf = (record: PlainRecord): ImportedArticle | undefined => {
  const { fields, text } = readRecord(record);
  const paragraphs = (paragraphsOf(text) ?? []).map(oneLine).filter((paragraph) => paragraph !== '');
  const [first] = paragraphs;
  return first === undefined
    ? undefined
    : { ...fields, title: fields.title ?? firstWords(first), paragraphs };
};

/**
 * Reads articles from data: a list in JSON, a news API's response, one object per line, or CSV with a header. Accepts many
 * names of fields. Throws a `UserError` if the data cannot be read or no record has a text.
 */
export const readRecords = (text: string, form: RecordForm): RecordsReading => {
  const records = READERS[form](text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const articles = records.map(articleOf).filter((article) => article !== undefined);
  const left = records.length - articles.length;
  const [textless] = records.filter((record) => articleOf(record) === undefined);
  const names = Object.keys(textless ?? {}).map(oneLine);
  const problem = `${left} of its ${records.length} entries have no text: the fields are ${names.join(', ')}; the text must be called text, content or body.`;
  if (articles.length === 0)
    throw new UserError(records.length === 0 ? 'It holds no list of articles.' : problem);
  return { kind: 'articles', articles, ...(left > 0 ? { problem } : {}) };
};
