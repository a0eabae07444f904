import { type StatedFields, statedFields } from '../articleFields.ts';

type Field = keyof StatedFields;

/** The names that people and programs give to each field, most reliable first, in the form of `plainName`. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline', 'webtitle'],
  url: [
    'url',
    'link',
    'sourceurl',
    'canonicalurl',
    'canonical',
    'originalurl',
    'externalurl',
    'weburl',
    'permalink',
    'source',
  ],
  publisher: ['publisher', 'publication', 'sitename', 'site', 'outlet', 'newspaper', 'sourcename', 'source'],
  author: ['author', 'authors', 'byline', 'creator', 'dccreator'],
  publishedAt: [
    'publishedat',
    'published',
    'datepublished',
    'publishdate',
    'pubdate',
    'date',
    'publicationdate',
    'publishedtime',
    'webpublicationdate',
    'timestamp',
  ],
  language: ['language', 'lang', 'locale', 'languagecode'],
};
const FIELDS = Object.keys(NAMES) as Field[];

/** The names of a text; those that hold the whole text come first. */
const TEXT = [
  'paragraphs',
  'text',
  'content',
  'body',
  'articlebody',
  'articletext',
  'fulltext',
  'bodytext',
  'contenttext',
  'contenthtml',
  'html',
  'story',
];
const ID = ['id', 'uuid', 'guid'];
/** Tables that hold fields in front matter and in answers of interfaces. */
const NESTED = new Set(['params', 'extra', 'taxonomies', 'fields']);
const KNOWN = new Set([...Object.values(NAMES).flat(), ...NESTED, ...TEXT, ...ID]);

const plainName = (name: string): string => name.toLowerCase().replace(/[\s_:-]/g, '');

/** The values that a file or a line states, by its own field names. */
export type PlainRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Returns the value that names an object: the name of a person or an outlet, a text that WordPress renders. */
const nameOf = (value: PlainRecord): unknown =>
  value.name ?? value.title ?? value.rendered ?? value.main ?? value.original;

/** Maximum depth: nobody nests names deeper, and the reader must not follow endless nesting. */
const DEPTH = 8;

/** Returns the texts of a value in order: opens lists, leaves out empty texts. */
const textsOf = (value: unknown, depth = DEPTH): string[] => {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, depth - 1));
  if (value instanceof Date) return [value.toISOString().replace('.000', '')];
  if (isRecord(value)) return textsOf(nameOf(value), depth - 1);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? [] : [text];
};

const WIKI_LINK = /\[\[([^[\]]*)\]\]/g;
const MARKDOWN_LINK = /^\[([^[\]]*)\]\(([^()\s]*)\)$/;
const WEB = /^https?:\/\//i;

/** Replaces a link of Obsidian by its visible words: its alias, or the name of its note. */
export const withoutWikiLinks = (text: string): string =>
  text.replace(WIKI_LINK, (_, inside: string) => {
    const [target = '', alias] = inside.split('|');
    return (alias ?? target.split('#')[0]?.split('/').at(-1) ?? '').trim();
  });

const readable = (text: string): string => withoutWikiLinks(text).replace(MARKDOWN_LINK, '$1').trim();

/** Reads a value for a field; undefined if the value is about something else, which is not a fault of the field. */
const READERS: Readonly<Record<Field, (value: unknown, name: string) => unknown>> = {
  title: (value) => (Array.isArray(value) ? value : textsOf(value).map(readable)[0]),
  url: (value, name) => {
    const text = typeof value === 'string' ? value.trim() : undefined;
    const link = text?.replace(MARKDOWN_LINK, '$2').replace(/^<([^<>]*)>$/, '$1');
    // A path is a page's place on its own site, which the file does not name.
    if (link === undefined || link === '' || link.startsWith('/')) return undefined;
    return WEB.test(link) || name === 'url' ? link : undefined;
  },
  publisher: (value) => {
    const names = textsOf(value).map(readable);
    return names.length === 0 || names.some((name) => WEB.test(name)) ? undefined : names.join(', ');
  },
  author: (value) => {
    const names = textsOf(value).map((name) => readable(name).replace(/^by\s+(?=\S)/i, ''));
    const people = [...new Set(names.filter((name) => name !== '' && !WEB.test(name)))];
    return people.length === 0 ? undefined : people.join(', ');
  },
  publishedAt: (value) => {
    const [text] = textsOf(value);
    return text === undefined || /^(?:true|false)$/i.test(text) ? undefined : text;
  },
  language: (value) => textsOf(value)[0]?.replaceAll('_', '-'),
};

export interface FieldProblem {
  /** As the record writes it. */
  readonly field: string;
  readonly message: string;
}

interface RecordReading {
  readonly fields: StatedFields;
  /** Problems with values: each loses only its own field. */
  readonly problems: readonly FieldProblem[];
  /** Unknown names. */
  readonly ignored: readonly string[];
  /** The value that holds the text, and the record's id. */
  readonly text: unknown;
  readonly id: string | undefined;
}

type Entry = readonly [name: string, value: unknown];

/** Returns the first valid value of a field among its names, or else the problem of the first invalid one. */
const readField = (
  field: Field,
  entries: ReadonlyMap<string, Entry>,
): { value?: string; problem?: FieldProblem } => {
  let problem: FieldProblem | undefined;
  for (const name of NAMES[field]) {
    const entry = entries.get(name);
    const stated = entry && READERS[field](entry[1], name);
    if (entry === undefined || stated === undefined) continue;
    const { success, data, error } = statedFields.shape[field].safeParse(stated);
    if (success && data !== undefined) return { value: data };
    problem ??= { field: entry[0], message: error?.issues[0]?.message ?? '' };
  }
  return problem ? { problem } : {};
};

/**
 * Reads the fields of an article from a record with any common names: `date` or `pubDate`, `authors` as a list, `[[links]]`.
 * A value that cannot be read loses only its own field.
 */
export const readRecord = (record: PlainRecord): RecordReading => {
  const entries = new Map<string, Entry>();
  const take = (from: PlainRecord): void => {
    for (const [name, value] of Object.entries(from))
      if (value !== null && value !== '' && !entries.has(plainName(name)))
        entries.set(plainName(name), [name, value]);
  };
  take(record);
  for (const [name, value] of Object.entries(record))
    if (NESTED.has(plainName(name)) && isRecord(value)) take(value);
  const fields: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  for (const field of FIELDS) {
    const { value, problem } = readField(field, entries);
    if (value !== undefined) fields[field] = value;
    if (problem) problems.push(problem);
  }
  const firstOf = (names: readonly string[]): unknown =>
    names.map((name) => entries.get(name)?.[1]).find((value) => value !== undefined);
  return {
    fields,
    problems,
    ignored: Object.keys(record).filter((name) => !KNOWN.has(plainName(name))),
    text: firstOf(TEXT),
    id: textsOf(firstOf(ID))[0],
  };
};

/** The names of fields, for messages to people. */
export const FIELD_LIST = FIELDS.join(', ');
