import { arrowsOf, type CodeFiles, circlesIn, type Import, importsOf } from './importGraph.ts';
import { doorOf, mayUse, roomOf } from './rooms.ts';
import { foldersOf, linesOf } from './surveyHouse.ts';

const MOST_FILES = 20;
const MOST_LINES = 250;
/** Tables of words, which may be longer. */
const TABLES = /^src\/(?:presentation\/wording|core\/language\/lexicon)\//;

const faultOf = ({ from, to }: Import, files: CodeFiles): string | undefined => {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (!files.has(to)) return 'which is not there';
  if (room === other) return to === doorOf(room) ? 'the door of its own room' : undefined;
  if (!mayUse(room, other)) return `but ${room} may not use ${other}`;
  return to === doorOf(other) ? undefined : `past the door of ${other}`;
};

/**
 * Lists breaches of the architecture in words: imports past a door or along an arrow that is not allowed, circles (types
 * count), folders and files that are too large. Empty if there are none.
 */
export const checkHouse = (files: CodeFiles): string[] => {
  const imports = importsOf(files);
  const circles = (nameOf?: (path: string) => string): string[] =>
    circlesIn(arrowsOf(imports, nameOf)).map((circle) => `circle: ${circle.join(', ')}`);
  return [
    ...imports.flatMap((one) => {
      const fault = faultOf(one, files);
      return fault === undefined ? [] : [`${one.from} imports ${one.to}, ${fault}`];
    }),
    ...circles(roomOf),
    ...circles(),
    ...[...foldersOf(files)].flatMap(([folder, count]) =>
      count > MOST_FILES ? [`${folder} has ${count} files, more than ${MOST_FILES}`] : [],
    ),
    ...[...files].flatMap(([path, text]) =>
      linesOf(text) > MOST_LINES && !TABLES.test(path)
        ? [`${path} has ${linesOf(text)} lines, more than ${MOST_LINES}`]
        : [],
    ),
  ];
};
