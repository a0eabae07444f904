import { describe, expect, it } from 'vitest';
import { hasRelativeDate } from '../../../src/core/language/hasRelativeDate.ts';

describe('hasRelativeDate', () => {
  it.each([
    'Witkoff met Putin on Thursday.',
    'The call is expected this week.',
    'Yesterday, nobody objected.',
    'It was signed last month in Riyadh.',
    'The proposal was made two weeks ago.',
    'Talks stalled in the past few days.',
    'They will meet next Monday.',
    'Talks begin Thursday, March 13.',
    'He arrived last March.',
    'They spoke overnight.',
    "today's talks",
  ])('finds one in %j', (text) => expect(hasRelativeDate(text)).toBe(true));

  it.each([
    'They signed on 13 March 2025.',
    'They signed on Thursday, 13 March 2025.',
    'They signed on Thursday, March 13, 2025, in Jeddah.',
    'The Good Friday Agreement and Black Friday are names.',
    'The Sunday Times reported it.',
    'A 30-day ceasefire for years to come.',
    'The next step is the last one.',
    'Mondayish weeks, the Mondays of life.',
    '',
  ])('finds none in %j', (text) => expect(hasRelativeDate(text)).toBe(false));

  it.each([
    ['uk', 'Віткофф зустрівся з Путіним у четвер, і це було не вперше, сказав він.'],
    ['uk', 'Це було два тижні тому.'],
    ['fr', 'Il a rencontré le président jeudi, et les deux ont parlé de la paix.'],
    ['fr', 'C’était hier.'],
    ['de', 'Das Treffen war am Donnerstag.'],
    ['de', 'Vor zwei Wochen begann es.'],
    ['es', 'Se reunieron el jueves.'],
    ['es', 'Fue la semana pasada.'],
  ])('finds one in %s: %s', (tag, text) => expect(hasRelativeDate(text, tag)).toBe(true));

  it('reads each language by its own rules, and detects an unstated one', () => {
    expect(hasRelativeDate('Die Gespräche wurden hier geführt, und sie sind nicht zu Ende.')).toBe(false);
    expect(hasRelativeDate('Віткофф зустрівся з ним у четвер, і це було не вперше, що він приїхав.')).toBe(
      true,
    );
    expect(hasRelativeDate('A Thursday', 'sv')).toBe(false);
    expect(hasRelativeDate('On Thursday', 'en-GB')).toBe(true);
  });
});
