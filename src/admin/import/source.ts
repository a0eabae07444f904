import { extname } from 'node:path';

/** The stated form of a source; the real form shows when it is read. */
type SourceForm = 'page' | 'markdown' | 'text' | 'xml' | 'json' | 'jsonl' | 'csv';

/** Bytes that articles are made from. Plain data: it travels between threads. */
export interface Source {
  /** The name of its file; undefined if it was fetched. */
  readonly file?: string;
  /** The address that it was fetched from, after redirects. */
  readonly address?: string;
  readonly form: SourceForm;
  /** Its encoding, if its server states one. */
  readonly charset?: string;
  readonly bytes: Uint8Array;
}

const BY_EXTENSION: Readonly<Record<string, SourceForm>> = {
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.rdf': 'xml',
  '.opml': 'xml',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
};

/** Returns the form that a file name states; undefined for an unsupported one. */
export const formOfFile = (file: string): SourceForm | undefined => BY_EXTENSION[extname(file).toLowerCase()];

/** Returns the form that a media type (without parameters) states; undefined for an unsupported one. */
export const formOfMediaType = (type: string): SourceForm | undefined => {
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page';
  if (type === 'text/plain') return 'text';
  if (type === 'text/markdown') return 'markdown';
  if (type === 'application/json' || type === 'application/feed+json') return 'json';
  if (type === 'text/csv') return 'csv';
  return /^(?:text\/x-opml|(?:text|application)\/(?:xml|(?:[\w.-]+)\+xml))$/.test(type) ? 'xml' : undefined;
};
