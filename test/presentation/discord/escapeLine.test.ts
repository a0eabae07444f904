import { describe, expect, it } from 'vitest';
import { citation } from '../../../src/presentation/discord/citation.ts';
import { escapeLine } from '../../../src/presentation/discord/escapeLine.ts';
import { stripLabel } from '../../../src/presentation/discord/stripLabel.ts';
import { en } from '../../../src/presentation/wording/en.ts';

/** What begins and ends a stretch whose direction is its own (UAX #9). */
const [FSI, PDI] = ['\u2068', '\u2069'];
const arabic = 'استئناف المحادثات 2025';
const hebrew = 'השיחות נמשכות!\u200F';

describe.each([
  ['escapeLine', escapeLine],
  ['stripLabel', stripLabel],
])('%s', (_, render) => {
  it.each([arabic, hebrew, `Talks (${arabic})`])(
    'sets %j apart from its neighbours, to the letter',
    (text) => {
      expect(render(text)).toBe(`${FSI}${text}${PDI}`);
    },
  );

  it.each(['Hopes Rise', 'Мирні переговори', '停火协议', ''])('leaves %j as it is', (text) => {
    expect(render(text)).toBe(text);
  });

  it.each(['\u202E', '\u2067', '\u202Dx\u202C', `${PDI}${PDI}`])('lets %j turn no word', (sign) => {
    expect(render(`Talks ${sign} resume`)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(render(`${sign}${arabic}`)).toMatch(new RegExp(`^${FSI}[^\u202A-\u202E\u2066-\u2069]*${PDI}$`));
  });
});

it('a citation keeps title, paragraph, publisher and date in their order', () => {
  const article = { id: 'a', title: arabic, publisher: 'الجزيرة', publishedAt: '2025-03-17' };
  expect(citation({ article, paragraph: 3, text: 'x' }, en)).toBe(
    `-# ${FSI}${arabic}${PDI}, paragraph 3 · ${FSI}الجزيرة${PDI} · 17 March 2025`,
  );
});
