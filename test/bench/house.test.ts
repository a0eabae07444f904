import { describe, expect, it } from 'vitest';
import { circlesIn, importsOf } from '../../bench/house/importGraph.ts';
import { surveyHouse } from '../../bench/house/surveyHouse.ts';

const lines = (count: number): string => 'const line = 1;\n'.repeat(count);

describe('importsOf', () => {
  it('finds every kind of import between source files, and none in strings, comments or of libraries', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from '../b.ts';",
      'import {\n  c,\n  type D,\n} from "./c/index.ts";',
      "import './side.ts';",
      "export { e } from './e.ts';",
      "export * from './f.ts';",
      "import { g } from 'pigeons';",
      "import { Client } from 'discord.js';",
      "const late = await import('./late.ts');",
      "type Typed = typeof import('./typed.ts');",
      "// import { x } from './comment.ts';",
      'const written = "import { x } from \'./string.ts\';";',
      "export const from = './constant.ts';",
    ].join('\n');
    const files = new Map([
      ['src/room/file.ts', text],
      ['packages/pigeons/src/index.ts', ''],
    ]);
    expect(importsOf(files).map(({ to }) => to)).toEqual([
      'src/room/a.ts',
      'src/b.ts',
      'src/room/c/index.ts',
      'src/room/side.ts',
      'src/room/e.ts',
      'src/room/f.ts',
      'packages/pigeons/src/index.ts',
      'src/room/late.ts',
      'src/room/typed.ts',
    ]);
  });
});

describe('circlesIn', () => {
  it('finds circles of any length, each once, and no circle if arrows only meet', () => {
    const arrows = (...pairs: string[]) => {
      const all = new Map<string, Set<string>>();
      for (const [from = '', to = ''] of pairs.map((pair) => [...pair]))
        all.set(from, (all.get(from) ?? new Set()).add(to));
      return all;
    };
    expect(circlesIn(arrows('ab', 'ac', 'bd', 'cd'))).toEqual([]);
    expect(circlesIn(arrows('ab', 'ba', 'bc', 'cd', 'de', 'ec', 'fa'))).toEqual([
      ['c', 'd', 'e'],
      ['a', 'b'],
    ]);
  });
});

describe('surveyHouse', () => {
  it('counts rooms, arrows, circles, folders, files and crumbs', () => {
    const files = new Map([
      ['src/main.ts', "import { start } from './start/index.ts';\n"],
      ['src/start/index.ts', "export { start } from './start.ts';\n"],
      [
        'src/start/start.ts',
        `import type { Bot } from '../bot/index.ts';\nimport { crumb } from './crumb.ts';\n${lines(28)}`,
      ],
      ['src/start/crumb.ts', 'export const crumb = (): number => 1;\n'],
      ['src/start/types.ts', 'export interface Told {}\n'],
      ['src/bot/index.ts', "export type { Bot } from './bot.ts';\n"],
      ['src/bot/bot.ts', "import type { Told } from '../start/types.ts';\nexport interface Bot {}\n"],
      ['src/core/language/words.ts', "import { UserError } from '../../shared/index.ts';\n"],
      ['src/shared/index.ts', ''],
      ['packages/pigeons/src/index.ts', ''],
    ]);
    expect(surveyHouse(files)).toEqual({
      rooms: ['bot', 'core/language', 'packages/pigeons', 'shared', 'start'],
      arrows: ['bot > start', 'core/language > shared', 'start > bot'],
      otherArrows: ['main > start'],
      circles: { rooms: [['bot', 'start']], files: [] },
      largestFolder: { path: 'src/start', files: 4 },
      files: 10,
      median: 1,
      largestFile: { path: 'src/start/start.ts', lines: 30 },
      crumbs: ['src/start/crumb.ts'],
    });
  });
});
