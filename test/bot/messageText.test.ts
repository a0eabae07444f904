import { describe, expect, it } from 'vitest';
import { type MessageParts, messageText } from '../../src/bot/messageText.ts';

const message = (parts: Partial<MessageParts>): MessageParts => ({
  content: '',
  embeds: [],
  components: [],
  forwarded: [],
  ...parts,
});

describe('messageText', () => {
  it.each<[string, Partial<MessageParts>, string]>([
    ['content', { content: 'We met.' }, 'We met.'],
    ['what is forwarded', { forwarded: [message({ content: 'We met.' })] }, 'We met.'],
    [
      'a card in what is forwarded',
      { forwarded: [message({ embeds: [{ description: 'We met.' }] })] },
      'We met.',
    ],
    [
      'cards with titles and fields',
      { content: 'Look', embeds: [{ title: 'Talks', fields: [{ name: 'Lind', value: 'We met.' }] }] },
      'Look\nTalks\nLind\nWe met.',
    ],
    [
      'a signed card as quoted lines',
      { embeds: [{ author: { name: 'Ada Lind (@alind)' }, description: 'We met.\nWe left.' }] },
      '> We met.\n> We left.\n> — Ada Lind (@alind)',
    ],
    [
      'no preview of a link next to words',
      { content: 'We met. https://a.example', embeds: [{ type: 'link', description: 'Other words.' }] },
      'We met. https://a.example',
    ],
    [
      'the preview of a link alone',
      { content: 'https://a.example', embeds: [{ type: 'link', description: 'Other words.' }] },
      'https://a.example\nOther words.',
    ],
    [
      'components, however they are nested',
      {
        components: [{ type: 17, components: [{ type: 9, components: [{ type: 10, content: 'We met.' }] }] }],
      },
      'We met.',
    ],
    ['nothing of nothing', { components: [{ type: 1, components: [{ type: 2, label: 'Press' }] }] }, ''],
  ])('reads %s', (_, parts, text) => {
    expect(messageText(message(parts))).toBe(text);
  });

  it('is bounded, however long or deeply nested the message is', () => {
    const deep = Array.from({ length: 1_000 }).reduce<unknown>(
      (inner) => ({ components: [inner], content: 'x'.repeat(100) }),
      {},
    );
    const text = messageText(message({ content: 'y'.repeat(9_000), components: [deep, null, 1, 'z'] }));
    expect(text.length).toBeLessThanOrEqual(8_000);
  });
});
