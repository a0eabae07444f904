import { expect, it } from 'vitest';
import { markdownOf, targetsOf } from '../../bench/report.ts';

it('keeps any error text of a library within its table cell', () => {
  const section = { title: 'T', about: 'A.', columns: ['a', 'b'], notes: [], targets: [], data: null };
  const markdown = markdownOf({ ...section, rows: [['out of\n  memory | bad', '']] });
  expect(markdown).toBe('## T\n\nA.\n\n| a | b |\n| --- | --- |\n| out of memory \\| bad |  |');
});

it('reports for each target whether it is met', () => {
  const target = { what: 'w', measured: '2', toReach: '1' };
  const lines = targetsOf([
    { ...target, isMet: true },
    { ...target, isMet: false },
  ]).split('\n');
  expect(lines.slice(2)).toEqual(['| w | 2 | 1 | met |', '| w | 2 | 1 | **missed** |']);
});
