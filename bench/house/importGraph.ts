import { posix } from 'node:path';

/** Code by path from the root ("src/main.ts"), `/` between folders. */
export type CodeFiles = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** A file of this code. */
  readonly to: string;
}

/** The formatter puts statements at the start of a line, so strings and comments do not match. */
const STATEMENT = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*(['"])([^'"]+)\1/gm;
const CALL = /\bimport\(\s*(['"])([^'"]+)\1/g;

/** The file of this code that a specifier names; undefined for a library. A package here has its folder's name. */
const resolve = (from: string, specifier: string, packages: ReadonlySet<string>): string | undefined => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const [name = '', ...within] = specifier.split('/');
  if (!packages.has(name)) return undefined;
  return posix.join('packages', name, ...(within.length > 0 ? within : ['src/index.ts']));
};

/** Returns each import of one file by another once: static, dynamic and type imports, and re-exports. */
export const importsOf = (files: CodeFiles): readonly Import[] => {
  const packages = new Set([...files.keys()].flatMap((path) => /^packages\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...files].flatMap(([from, text]) => {
    const specifiers = [STATEMENT, CALL].flatMap((form) => [...text.matchAll(form)].map((match) => match[2]));
    const targets = specifiers.map((specifier = '') => resolve(from, specifier, packages));
    return [...new Set(targets)].flatMap((to) => (to === undefined ? [] : { from, to }));
  });
};

/** Arrows from one name to others. */
type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the imports as arrows between the names that `nameOf` gives the files; no arrow from a name to itself. */
export const arrowsOf = (
  imports: readonly Import[],
  nameOf: (path: string) => string = (path) => path,
): Arrows => {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [source, target] = [nameOf(from), nameOf(to)];
    if (source === target) continue;
    arrows.set(source, (arrows.get(source) ?? new Set()).add(target));
  }
  return arrows;
};

/** Returns the circles: strongly connected components of more than one name (Tarjan, 1972), each in alphabetical order. */
export const circlesIn = (arrows: Arrows): string[][] => {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (name: string): number => {
    const place = order.size;
    order.set(name, place);
    lowest.set(name, place);
    open.push(name);
    for (const next of arrows.get(name) ?? []) {
      const reached = order.has(next) ? (open.includes(next) ? (order.get(next) ?? 0) : place) : visit(next);
      lowest.set(name, Math.min(lowest.get(name) ?? place, reached));
    }
    if (lowest.get(name) === place) {
      const circle = open.splice(open.indexOf(name));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest.get(name) ?? place;
  };
  for (const name of arrows.keys()) if (!order.has(name)) visit(name);
  return circles;
};
