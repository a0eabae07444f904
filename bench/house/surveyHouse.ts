import { posix } from 'node:path';
import { quantile } from '../quantile.ts';
import { arrowsOf, type CodeFiles, circlesIn, importsOf } from './importGraph.ts';
import { roomOf } from './rooms.ts';

/** Figures of the code. */
interface Survey {
  /** In alphabetical order, without `main` and `tools`. */
  readonly rooms: readonly string[];
  /** Between rooms ("bot > core"); types count. */
  readonly arrows: readonly string[];
  /** From or to `main` or `tools`. */
  readonly otherArrows: readonly string[];
  readonly circles: { readonly rooms: readonly string[][]; readonly files: readonly string[][] };
  readonly largestFolder: { readonly path: string; readonly files: number };
  readonly files: number;
  /** Median of the lines of a file. */
  readonly median: number;
  readonly largestFile: { readonly path: string; readonly lines: number };
  /** Files that export a function, have under 20 lines and one importer: they belong in the importer. */
  readonly crumbs: readonly string[];
}

const NO_ROOMS = ['main', 'tools'];
const CRUMB = 20;
const EXPORTED_FUNCTION = /^export (?:async )?(?:function\b|const \w+ = (?:async )?(?:<|\())/m;

export const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** Counts the files directly in each folder. */
export const foldersOf = (files: CodeFiles): ReadonlyMap<string, number> => {
  const folders = new Map<string, number>();
  for (const path of files.keys()) {
    const folder = posix.dirname(path);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return folders;
};

const largest = (sizes: Iterable<readonly [string, number]>): readonly [string, number] =>
  [...sizes].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];

/** Counts rooms, arrows, circles, folders, files and crumbs of code. */
export const surveyHouse = (files: CodeFiles): Survey => {
  const imports = importsOf(files);
  const between = arrowsOf(imports, roomOf);
  const lines = [...files].map(([path, text]) => [path, linesOf(text)] as const);
  const isCrumb = ([path, count]: readonly [string, number]): boolean => {
    if (count >= CRUMB || !EXPORTED_FUNCTION.test(files.get(path) ?? '')) return false;
    const importers = imports.filter(({ to }) => to === path).map(({ from }) => posix.basename(from));
    return importers.length === 1 && !importers.includes('index.ts');
  };
  const [folder, inFolder] = largest(foldersOf(files));
  const [file, inFile] = largest(lines);
  const arrows = [...between].flatMap(([from, to]) => [...to].map((room) => [from, room] as const));
  const isApart = (pair: readonly string[]): boolean => pair.some((room) => NO_ROOMS.includes(room));
  const named = (pairs: typeof arrows): string[] => pairs.map((pair) => pair.join(' > ')).sort();
  return {
    rooms: [...new Set([...files.keys()].map(roomOf))].filter((room) => !isApart([room])).sort(),
    arrows: named(arrows.filter((pair) => !isApart(pair))),
    otherArrows: named(arrows.filter(isApart)),
    circles: { rooms: circlesIn(between), files: circlesIn(arrowsOf(imports)) },
    largestFolder: { path: folder, files: inFolder },
    files: files.size,
    median: quantile(
      lines.map(([, count]) => count),
      0.5,
    ),
    largestFile: { path: file, lines: inFile },
    crumbs: lines.filter(isCrumb).map(([path]) => path),
  };
};
