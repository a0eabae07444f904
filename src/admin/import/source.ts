import { extname } from 'node:path';

/** In which form a source is said to be; what it is shows when it is read. */
type SourceForm = 'page' | 'markdown' | 'text' | 'xml' | 'json' | 'jsonl' | 'csv';

/** Bytes to make articles of. Plain data: it travels between threads. */
export interface Source {
  /** The name of its file; undefined where it was fetched. */
  readonly file?: string;
  /** Where it was fetched from, redirects followed. */
  readonly address?: string;
  readonly form: SourceForm;
  /** Its encoding, where its server states it. */
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

/** The form that a file's name states; undefined: none that is read here. */
export const formOfFile = (file: string): SourceForm | undefined => BY_EXTENSION[extname(file).toLowerCase()];

/** The form that a media type (without parameters) states; undefined: none that is read here. */
export const formOfMediaType = (type: string): SourceForm | undefined => {
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page';
  if (type === 'text/plain') return 'text';
  if (type === 'text/markdown') return 'markdown';
  if (type === 'application/json' || type === 'application/feed+json') return 'json';
  if (type === 'text/csv') return 'csv';
  return /^(?:text\/x-opml|(?:text|application)\/(?:xml|(?:[\w.-]+)\+xml))$/.test(type) ? 'xml' : undefined;
};
