import { expect, it } from 'vitest';
import { smallTalk } from '../../../src/core/language/smallTalk.ts';

it.each([
  ['Hello!', 'greeting'],
  ['hey bot', 'greeting'],
  ['Grüß Gott', 'greeting'],
  ['Ça va ?', 'greeting'],
  ['¡Buenos días!', 'greeting'],
  ['Добрий день', 'greeting'],
  ['thank you so much :)', 'thanks'],
  ['Vielen Dank!', 'thanks'],
  ['дякую', 'thanks'],
  ['hello, who met Putin?', undefined],
  ['Thanksgiving', undefined],
  ['?!', undefined],
])('%s: %s', (text, kind) => expect(smallTalk(text)).toBe(kind));
