import { posix } from 'node:path';

const CORE = [
  'language',
  'corpus',
  'search',
  'meaning',
  'quotations',
  'answers',
  'reading',
  'serving',
  'evaluation',
].map((name) => `core/${name}`);
/** The folders that each folder of the core may use: those earlier on the road from text to answer. */
const WITHIN_CORE: Readonly<Record<string, readonly string[]>> = {
  'core/language': [],
  'core/corpus': ['core/language'],
  'core/search': ['core/language', 'core/corpus'],
  'core/meaning': ['core/language', 'core/corpus'],
  'core/quotations': ['core/language', 'core/corpus'],
  'core/answers': ['core/language', 'core/corpus', 'core/search', 'core/quotations'],
  'core/reading': ['core/language', 'core/corpus'],
  'core/serving': CORE.slice(0, 7),
  'core/evaluation': CORE.slice(0, 8),
};
const FACES = ['commands', 'cli', 'bot', 'presentation', 'core', 'admin', 'operations', 'packages', 'config'];

/** The rooms that a room may use. All rooms except packages may use `shared`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  main: ['start', 'cli', 'config'],
  config: ['core'],
  start: FACES,
  cli: ['core', 'presentation', 'admin'],
  commands: ['bot', 'presentation', 'core', 'admin'],
  bot: ['presentation', 'core', 'admin'],
  presentation: ['core'],
  admin: ['core'],
  operations: ['core'],
  core: CORE,
  ...WITHIN_CORE,
  shared: [],
  packages: [],
  bench: ['start', ...FACES, ...CORE],
  tools: ['start', ...FACES, ...CORE],
};

/**
 * Returns the room of a file. Rooms are the folders directly below `src/`, each folder of the core, `commands`, `bench`,
 * `tools` and each package ("packages/loopback-discord"). A file directly below `src/` is a room; the core's door is in the
 * room `core`.
 */
export const roomOf = (path: string): string => {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'packages') return `${top}/${second}`;
  if (top !== 'src') return top;
  const isFolder = third !== '' && posix.extname(third) === '';
  return second === 'core' && isFolder ? `core/${third}` : second.replace(/\.ts$/, '');
};

/** Returns whether a room may use another. All packages count as one room. */
export const mayUse = (room: string, other: string): boolean => {
  const [from, to] = [room, other].map((name) => (name.startsWith('packages/') ? 'packages' : name));
  if (to === 'shared') return from !== 'packages';
  return ALLOWED[from ?? '']?.includes(to ?? '') ?? false;
};

/** Returns the one file of a room that other rooms import. */
export const doorOf = (room: string): string => {
  if (room.startsWith('packages/')) return `${room}/src/index.ts`;
  if (room === 'main') return `src/${room}.ts`;
  return ['commands', 'bench', 'tools'].includes(room) ? `${room}/index.ts` : `src/${room}/index.ts`;
};
