import { describe, expect, it } from 'vitest';
import { checkHouse } from '../bench/house/checkHouse.ts';
import { readHouse } from '../bench/house/readHouse.ts';

const code = await readHouse();

it('the code respects its doors, arrows and size limits, and has no circle', () => {
  expect(checkHouse(code)).toEqual([]);
  expect(code.size).toBeGreaterThan(300);
});

describe('checkHouse', () => {
  const sound = new Map([
    ['src/shared/index.ts', ''],
    ['src/core/index.ts', "export { words } from './language/index.ts';\n"],
    ['src/core/language/index.ts', "export { words } from './words.ts';\n"],
    ['src/core/language/words.ts', "import { UserError } from '../../shared/index.ts';\n"],
    ['src/core/corpus/index.ts', "import { words } from '../language/index.ts';\n"],
    ['src/bot/index.ts', "import { words } from '../core/index.ts';\n"],
    ['src/bot/run.ts', ''],
    ['packages/pigeons/src/index.ts', "import { z } from 'zod';\n"],
    ['packages/pigeons/src/deep.ts', ''],
    ['src/start/index.ts', "import { startLoopback } from 'pigeons';\nimport '../bot/index.ts';\n"],
    ['bench/index.ts', "import { words } from '../src/core/language/index.ts';\n"],
  ]);
  it('reports nothing for sound code', () => expect(checkHouse(sound)).toEqual([]));

  it.each([
    [
      'past a door',
      'src/bot/run.ts',
      "import { words } from '../core/language/words.ts';",
      /bot may not use core\/language/,
    ],
    [
      'past a door that may be used',
      'src/start/run.ts',
      "import { run } from '../bot/run.ts';",
      /past the door of bot/,
    ],
    [
      'past a door, by bench',
      'bench/a.ts',
      "import { words } from '../src/core/language/words.ts';",
      /past the door of core\/language/,
    ],
    [
      'past the door of a package',
      'src/start/run.ts',
      "import { z } from 'pigeons/src/deep.ts';",
      /past the door of packages\/pigeons/,
    ],
    [
      'through its own door',
      'src/bot/run.ts',
      "import { run } from './index.ts';",
      /the door of its own room/,
    ],
    [
      'against an arrow',
      'src/core/language/more.ts',
      "import { bot } from '../../bot/index.ts';",
      /core\/language may not use bot/,
    ],
    [
      'of a type only',
      'src/core/language/more.ts',
      "import type { A } from '../corpus/index.ts';",
      /core\/language may not use core\/corpus/,
    ],
    [
      'while it runs',
      'src/core/language/more.ts',
      "const late = () => import('../corpus/index.ts');",
      /core\/language may not use core\/corpus/,
    ],
    [
      'by a package',
      'packages/pigeons/src/a.ts',
      "import { UserError } from '../../../src/shared/index.ts';",
      /packages\/pigeons may not use shared/,
    ],
    [
      'of a package, by another room than start',
      'src/bot/run.ts',
      "import { a } from 'pigeons';",
      /bot may not use packages\/pigeons/,
    ],
    ['of what is not there', 'src/bot/run.ts', "import { a } from './nothing.ts';", /which is not there/],
  ])('reports an import %s', (_, path, statement, fault) => {
    const faults = checkHouse(new Map([...sound, [path, `${statement}\n`]]));
    expect(faults).toContainEqual(expect.stringMatching(fault));
  });

  it('reports a circle of files and a circle of rooms', () => {
    const files = new Map([
      ...sound,
      ['src/bot/run.ts', "import type { A } from './walk.ts';\n"],
      ['src/bot/walk.ts', "import { run } from './run.ts';\n"],
      ['src/core/index.ts', "import { bot } from '../bot/index.ts';\n"],
    ] as const);
    const faults = checkHouse(files);
    expect(faults).toContain('circle: src/bot/run.ts, src/bot/walk.ts');
    expect(faults).toContain('circle: bot, core');
  });

  it('reports a folder and a file that are too large, except for tables of words', () => {
    const many = Array.from({ length: 21 }, (_, at) => [`src/bot/many/file${at}.ts`, ''] as const);
    const long = '\n'.repeat(251);
    const files = new Map([
      ...sound,
      ...many,
      ['src/bot/long.ts', long],
      ['src/core/language/lexicon/words.ts', long],
      ['src/presentation/wording/en.ts', long],
    ] as const);
    expect(checkHouse(files)).toEqual([
      'src/bot/many has 21 files, more than 20',
      'src/bot/long.ts has 251 lines, more than 250',
    ]);
  });
});
