import { vi } from 'vitest';
import { parseAst } from 'vitest/node';

/** A regular expression of the code, and its file. */
export interface FoundExpression {
  readonly file: string;
  readonly expression: RegExp;
}

/** Returns every node of a syntax tree, in no particular order. */
const nodesOf = (tree: unknown): Record<string, unknown>[] => {
  const found: Record<string, unknown>[] = [];
  const left = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node !== 'object' || node === null || node instanceof RegExp) continue;
    if ('type' in node) found.push(node as Record<string, unknown>);
    left.push(...Object.values(node).filter((value) => value !== undefined));
  }
  return found;
};

/** Returns the regular expressions and the number of `RegExp` calls in a TypeScript file. Throws on invalid syntax. */
export const expressionsIn = (text: string): { readonly literals: RegExp[]; readonly calls: number } => {
  const nodes = nodesOf(parseAst(text, { lang: 'ts' }));
  return {
    literals: nodes.flatMap(({ regex }) => {
      if (!regex) return [];
      const { pattern, flags } = regex as { pattern: string; flags: string };
      return [new RegExp(pattern, flags)];
    }),
    calls: nodes.filter(
      ({ type, callee }) =>
        (type === 'NewExpression' || type === 'CallExpression') &&
        (callee as { name?: string } | undefined)?.name === 'RegExp',
    ).length,
  };
};

/** Returns the expressions that the modules of `src` make with `new RegExp` while `load` loads them without module cache. */
export const expressionsMade = async (load: () => Promise<unknown>): Promise<FoundExpression[]> => {
  const made: FoundExpression[] = [];
  const native = globalThis.RegExp;
  vi.resetModules();
  globalThis.RegExp = new Proxy(native, {
    construct: (target, given) => {
      const expression: RegExp = Reflect.construct(target, given);
      const file = /\/(src\/[^:\n]+\.ts):/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (file) made.push({ file, expression });
      return expression;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = native;
  }
  return made;
};
