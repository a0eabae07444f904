import { expect, it } from 'vitest';
import { createDayReader } from '../../../../../src/admin/import/page/fields/spokenDay.ts';

it.each([
  ['en', 'Published May 6, 2024 at 9:30 AM', ['2024-05-06']],
  ['en', 'Mon 6th May 2024, updated 8 May 2024', ['2024-05-06', '2024-05-08']],
  ['de', 'Montag, 6. Mai 2024, 09:30 Uhr', ['2024-05-06']],
  ['fr', 'Publié le 1er août 2024', ['2024-08-01']],
  ['es', '6 de mayo de 2024', ['2024-05-06']],
  ['uk', '6 травня 2024 року', ['2024-05-06']],
  ['en', '06 Dicembre 2020', ['2020-12-06']],
  ['hu', '2024. május 6.', []],
  ['cs', '6. května 2024', ['2024-05-06']],
  ['ja', '2024年5月6日', ['2024-05-06']],
  ['de', '06.05.2024', ['2024-05-06']],
  ['fr', '06/05/2024', ['2024-05-06']],
  ['en', '06.05.2024', ['2024-05-06']],
  ['en', '06/05/2024', []],
  ['en', '16/05/2024', ['2024-05-16']],
  ['en', '05/16/2024', ['2024-05-16']],
  ['en', '31 April 2024', []],
  ['en', '192.168.2024.1 and 10-20-2024-30', []],
])('in the %s text “%s”, finds the days %j', (language, text, days) =>
  expect(createDayReader(language)(text)).toEqual(days),
);
