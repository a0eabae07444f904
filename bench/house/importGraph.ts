import { posix } from 'node:path';

/** Code by path from the root ("src/main.ts"), `/` between folders. */
export type CodeFiles = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** A file of the house. */
  readonly to: string;
}

/** Statements begin a line, as the formatter has them: what stands in a string or a comment is none. */
const STATEMENT = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*(['"])([^'"]+)\1/gm;
const CALL = /\bimport\(\s*(['"])([^'"]+)\1/g;

/** What a specifier names of the house; undefined for a library. A package of the house is named by its folder. */
const resolve = (from: string, specifier: string, packages: ReadonlySet<string>): string | undefined => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const [name = '', ...within] = specifier.split('/');
  if (!packages.has(name)) return undefined;
  return posix.join('packages', name, ...(within.length > 0 ? within : ['src/index.ts']));
};

/** Every import of one file by another, once: static and dynamic ones, of types too, and exports from elsewhere. */
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

/** The imports as arrows between what `nameOf` makes of the files; none from a name to itself. */
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

/** Circles: the strongly connected components of more than one name (Tarjan, 1972), each in the order of the alphabet. */
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
