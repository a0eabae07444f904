import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText } from '../../core/index.ts';
import { UserError } from '../../shared/index.ts';
import type { ImportOptions } from '../import/importSources.ts';

const OPML = /^\s*(?:<\?xml|<opml)/i;

const linesOf = (text: string): readonly (readonly [line: string, number: number])[] =>
  text
    .split(/\r?\n/)
    .map((line, at) => [line.trim(), at + 1] as const)
    .filter(([line]) => line !== '' && !line.startsWith('#'));

/**
 * Reads the links of feeds from a file: OPML, or one link per line, `#` before a note. Returns each link once. Throws a
 * `UserError` if the file cannot be read, names no feed, or has a line that is not a link.
 */
export const readFeedList = async (path: string, read: ImportOptions['read']): Promise<string[]> => {
  const refuse = (why: string): UserError => new UserError(`FEEDS (${path}) ${why}`);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse(error.code === 'ENOENT' ? 'is not there.' : `cannot be read (${error.code}).`);
  });
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw refuse(`${decoded.problem}.`);
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (OPML.test(text)) {
    const reading = await read({ file: basename(path), form: 'xml', bytes }).catch((error: unknown) => {
      throw error instanceof UserError ? refuse(`is no list of feeds. ${error.message}`) : error;
    });
    if (reading.kind !== 'opml') throw refuse('is XML, but no OPML list of feeds.');
    return [...reading.links];
  }
  const links = linesOf(text).map(([line, number]) => {
    if (!/^https?:\/\//i.test(line) || !URL.canParse(line))
      throw refuse(`has no link that begins with http:// or https:// in line ${number}.`);
    return new URL(line).href;
  });
  if (links.length === 0) throw refuse('names no feed: put one link on each line.');
  return [...new Set(links)];
};
