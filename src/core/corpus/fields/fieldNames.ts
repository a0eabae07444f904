import { type StatedFields, statedFields } from '../articleFields.ts';

type Field = keyof StatedFields;

/** The names that people and programs give to what an article states, the surest first, as `plainName` writes them. */
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

/** The names of a text, of those that hold the whole of it first. */
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
/** Tables that front matter and interfaces put fields into. */
const NESTED = new Set(['params', 'extra', 'taxonomies', 'fields']);
const KNOWN = new Set([...Object.values(NAMES).flat(), ...NESTED, ...TEXT, ...ID]);

const plainName = (name: string): string => name.toLowerCase().replace(/[\s_:-]/g, '');

/** What a file or a line states, by the names that it uses. */
export type PlainRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** An object's own words for itself: of a person, an outlet, a text that WordPress renders. */
const nameOf = (value: PlainRecord): unknown =>
  value.name ?? value.title ?? value.rendered ?? value.main ?? value.original;

/** Nobody nests names deeper, and what is nested without end must not be followed to it. */
const DEPTH = 8;

/** The texts of a value, lists opened, in order; empty ones left out. */
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

/** What a reader reads of a link of Obsidian's: its alias, or the name of its note. */
export const withoutWikiLinks = (text: string): string =>
  text.replace(WIKI_LINK, (_, inside: string) => {
    const [target = '', alias] = inside.split('|');
    return (alias ?? target.split('#')[0]?.split('/').at(-1) ?? '').trim();
  });

const readable = (text: string): string => withoutWikiLinks(text).replace(MARKDOWN_LINK, '$1').trim();

/** What a value would state in a field; undefined: it is about something else, and no fault of the field. */
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
  /** As it is written there. */
  readonly field: string;
  readonly message: string;
}

interface RecordReading {
  readonly fields: StatedFields;
  /** What is wrong with values: each costs its field alone. */
  readonly problems: readonly FieldProblem[];
  /** Names that say nothing here. */
  readonly ignored: readonly string[];
  /** The value that holds the text, and its id. */
  readonly text: unknown;
  readonly id: string | undefined;
}

type Entry = readonly [name: string, value: unknown];

/** The first valid value of a field among its names, and otherwise what is wrong with the first. */
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
 * What a record states of an article, whatever names it uses for it: `date` or `pubDate`, `authors` as a list, `[[links]]`.
 * A value that cannot be read costs its field alone.
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

/** The names of fields for people. */
export const FIELD_LIST = FIELDS.join(', ');
