import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fieldFigures, isRightAuthor, isRightDate, textFigures } from '../../bench/import/measures.ts';
import { readSets } from '../../bench/import/sets.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

const page = { file: 'a', url: 'https://e.example/', bytes: new Uint8Array() };
const GOLD = [
  'One two three four five six seven eight.',
  'Nine ten eleven twelve thirteen fourteen fifteen sixteen.',
  'It is a short one.',
];

describe('the figures of text', () => {
  it('are perfect if all words are there, whatever the punctuation', () => {
    const given = { paragraphs: GOLD.map((text) => text.replaceAll('.', ' !')) };
    expect(textFigures([{ ...page, paragraphs: GOLD }], [given])).toEqual({
      f1: 1,
      whole: 1,
      lost: 0,
      foreign: 0,
    });
  });

  it('count lost, cut and foreign paragraphs', () => {
    const given = {
      paragraphs: [
        'One two three four five',
        'five six seven eight.',
        'Something else that nobody wrote here.',
      ],
    };
    const figures = textFigures([{ ...page, paragraphs: GOLD }], [given]);
    expect(figures).toMatchObject({ whole: 0, lost: 0.5, foreign: 1 / 3 });
    expect(figures.f1).toBeCloseTo(0.2);
  });
});

it('counts fields as right, wrong or not given', () => {
  const judged = { ...page, date: '2024-05-06', authors: ['Oren Halvik', 'Tessa Wrenfield'] };
  const given = (date?: string, author?: string) => ({ paragraphs: [], date, author });
  const results = [
    given('2024-05-06T23:30:00-07:00', 'TESSA WRENFIELD and Oren Halvik'),
    given('2024-05-07', 'Oren Halvik'),
    given(),
    undefined,
  ];
  const pages = results.map(() => judged);
  expect(fieldFigures(pages, results, isRightDate)).toEqual({ right: 1, wrong: 1 });
  expect(fieldFigures(pages, results, isRightAuthor)).toEqual({ right: 1, wrong: 1 });
});

it('finds the data sets in a folder, whatever their folders are called', async () => {
  const folder = await temporaryFolder({
    'pages/ground-truth.json': JSON.stringify({
      x: { articleBody: 'One.\n\nTwo.', url: 'https://e.example/x' },
    }),
    'dates/tests/eval_mediacloud_2020.json':
      '{"https://e.example/a":{"file":"a.html","date":"2020-01-02"},"https://e.example/b":{"file":"b.html","date": NaN}}',
    'dates/tests/test_set/a.html': 'A',
  });
  await mkdir(join(folder, 'pages/html'));
  await writeFile(join(folder, 'pages/html/x.html.gz'), gzipSync('X'));
  const sets = await readSets(folder);
  expect(sets.map(({ name, pages }) => [name, pages.length])).toEqual([
    ['text', 1],
    ['dates', 1],
  ]);
  expect(sets[0]?.pages[0]).toMatchObject({ paragraphs: ['One.', 'Two.'] });
  expect(sets[1]?.pages[0]).toMatchObject({ date: '2020-01-02', url: 'https://e.example/a' });
});
