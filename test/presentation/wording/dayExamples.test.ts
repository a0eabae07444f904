import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../src/core/language/days/parseDay.ts';
import { COMMAND_WORDINGS } from '../../../src/presentation/wording/commands/commandWordings.ts';
import { wordingFor } from '../../../src/presentation/wording/wordingFor.ts';

/** Returns the examples after the last colon, split at commas. */
const examplesIn = (text: string): string[] =>
  text
    .slice(text.lastIndexOf(':') + 1)
    .replace(/[….]\s*$/u, '')
    .split(',')
    .map((example) => example.trim());

describe.each(['en-GB', 'en-US', ...COMMAND_WORDINGS.keys()])(
  'the examples of days in the locale %s',
  (locale) => {
    const options = COMMAND_WORDINGS.get(locale)?.options;
    const texts = [
      wordingFor(locale).notADay('x'),
      options?.after?.description,
      options?.before?.description,
    ];

    it('are valid days', () => {
      const examples = texts.flatMap((text) => (text === undefined ? [] : examplesIn(text)));
      expect(examples.length).toBeGreaterThan(5);
      const days = examples.map((example) => [example, parseDay(example, locale, '2025-04-02')] as const);
      expect(days.filter(([, day]) => day === undefined)).toEqual([]);
      expect(new Map(days).get('2025-03-14')).toBe('2025-03-14');
      const [first, last] = [days[0], days.find(([, day]) => day === '2025-03-28')];
      expect(first?.[1]).toBe('2025-03-14');
      expect(last, 'last Friday').toBeDefined();
    });
  },
);
