import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/readOptions.ts';
import { SIZES } from '../../bench/scale.ts';
import { UserError } from '../../src/shared/userError.ts';

const NAMES = ['scale', 'load', 'import'];

describe('readOptions', () => {
  it('runs everything at every size by default', () => {
    expect(readOptions([], NAMES)).toEqual({
      wanted: undefined,
      scale: { sizes: SIZES, given: undefined, only: undefined },
      imported: { folder: undefined, half: undefined },
    });
  });

  it('reads the folder of page sets, and which half of them to use', () => {
    expect(readOptions(['import', 'sets', '--half', 'first'], NAMES).imported).toEqual({
      folder: 'sets',
      half: 'first',
    });
  });

  it('reads sizes and libraries', () => {
    expect(readOptions(['scale', '--sizes', '10,20', '--only', 'ours,lunr'], NAMES).scale).toMatchObject({
      sizes: [10, 20],
      only: ['ours', 'lunr'],
    });
  });

  it.each([
    [['nothing']],
    [['scale', 'load']],
    [['load', '--sizes', '10']],
    [['load', '--half', 'first']],
    [['import', 'sets', '--half', 'third']],
    [['import', 'sets', 'more']],
    [['scale', '--sizes', 'many']],
    [['scale', '--corpus', 'a.jsonl']],
    [['scale', '--paragraphs', '10']],
  ])('refuses %j', (args) => {
    expect(() => readOptions(args, NAMES)).toThrow(UserError);
  });
});
