import { describe, expect, test } from 'vitest';
import { rawBot } from './rawBot.ts';
import { container } from './support.ts';

const V2 = 1 << 15;

const button = (custom_id: string, extra: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id,
  ...extra,
});
const row = (...components: object[]) => ({ type: 1, components });
const v2 = (...components: unknown[]) => ({ flags: V2, components });
const text = (content: string) => ({ type: 10, content });
const section = (accessory: object | undefined, ...texts: string[]) => ({
  type: 9,
  components: texts.map(text),
  accessory,
});
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
const select = (extra: object) => ({ type: 3, custom_id: 'menu', options: options(3), ...extra });
const many = (count: number) => Array.from({ length: count }, () => text('x'));

const REPLIES: readonly [string, unknown, number, string][] = [
  ['nothing in it', {}, 50006, ''],
  ['empty content', { content: '' }, 50006, ''],
  ['rows alone', { components: [row(button('a'))] }, 50006, ''],
  ['V2 without components', { flags: V2, components: [] }, 50006, ''],
  ['content of 2,001', { content: 'x'.repeat(2001) }, 50035, 'content'],
  ['content of a wrong type', { content: 5 }, 50035, 'content'],
  ['eleven embeds', { embeds: Array(11).fill({ title: 'x' }) }, 50035, 'embeds'],
  ['embeds above 6,000', { embeds: Array(2).fill({ description: 'x'.repeat(3001) }) }, 50035, 'embeds'],
  ['a V2 component without the flag', { content: 'x', components: [text('x')] }, 50035, 'components.0.type'],
  [
    'six rows',
    { content: 'x', components: 'abcdef'.split('').map((id) => row(button(id))) },
    50035,
    'components',
  ],
  ['content beside V2', { ...v2(text('x')), content: 'x' }, 50035, 'content'],
  ['embeds beside V2', { ...v2(text('x')), embeds: [{ title: 'x' }] }, 50035, 'embeds'],
  ['a poll beside V2', { ...v2(text('x')), poll: {} }, 50035, 'poll'],
  ['41 components', v2({ type: 17, components: many(40) }), 50035, 'components'],
  ['4,001 characters', v2(text('x'.repeat(2001)), text('x'.repeat(2000))), 50035, 'components'],
  ['an unknown component', v2({ type: 99 }), 50035, 'components.0.type'],
  ['an empty text', v2(text('')), 50035, 'components.0.content'],
  ['an empty container', v2({ type: 17, components: [] }), 50035, 'components.0.components'],
  [
    'a container in a container',
    v2({ type: 17, components: [container('x')] }),
    50035,
    'components.0.components.0.type',
  ],
  [
    'six buttons in a row',
    v2(row(...'abcdef'.split('').map((id) => button(id)))),
    50035,
    'components.0.components',
  ],
  ['an empty row', v2(row()), 50035, 'components.0.components'],
  ['a menu beside a button', v2(row(button('a'), select({}))), 50035, 'components.0.components.1'],
  [
    'a label of 81',
    v2(row(button('a', { label: 'x'.repeat(81) }))),
    50035,
    'components.0.components.0.label',
  ],
  ['no label', v2(row(button('a', { label: undefined }))), 50035, 'components.0.components.0'],
  ['an empty custom id', v2(row(button(''))), 50035, 'components.0.components.0.custom_id'],
  ['a custom id of 101', v2(row(button('x'.repeat(101)))), 50035, 'components.0.components.0.custom_id'],
  [
    'a button without custom id',
    v2(row({ type: 2, style: 1, label: 'x' })),
    50035,
    'components.0.components.0.custom_id',
  ],
  [
    'a link with a custom id',
    v2(row(button('a', { style: 5, url: 'https://e.org' }))),
    50035,
    'components.0.components.0.custom_id',
  ],
  [
    'a link of 513',
    v2(row({ type: 2, style: 5, label: 'x', url: `https://e.org/${'x'.repeat(499)}` })),
    50035,
    'components.0.components.0.url',
  ],
  [
    'a link of script',
    v2(row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })),
    50035,
    'components.0.components.0.url',
  ],
  [
    'the same custom id twice',
    v2(row(button('a')), section(button('a'), 'x')),
    50035,
    'components.1.accessory.custom_id',
  ],
  ['the same id twice', v2({ ...text('x'), id: 7 }, { ...text('x'), id: 7 }), 50035, 'components.1.id'],
  ['a section without accessory', v2(section(undefined, 'x')), 50035, 'components.0.accessory'],
  ['a section of four texts', v2(section(button('a'), 'x', 'x', 'x', 'x')), 50035, 'components.0.components'],
  ['a section of none', v2(section(button('a'))), 50035, 'components.0.components'],
  ['a text as accessory', v2(section(text('x'), 'x')), 50035, 'components.0.accessory.type'],
  ['26 options', v2(row(select({ options: options(26) }))), 50035, 'components.0.components.0.options'],
  ['no options', v2(row(select({ options: [] }))), 50035, 'components.0.components.0.options'],
  [
    'an option value twice',
    v2(row(select({ options: [...options(1), ...options(1)] }))),
    50035,
    'components.0.components.0.options.1.value',
  ],
  [
    'more to choose than there is',
    v2(row(select({ max_values: 4 }))),
    50035,
    'components.0.components.0.max_values',
  ],
  [
    'a file that is not there',
    v2({ type: 13, file: { url: 'attachment://a.txt' } }),
    50035,
    'components.0.file.url',
  ],
  [
    'a picture that is not there',
    v2(section({ type: 11, media: { url: 'attachment://a.png' } }, 'x')),
    50035,
    'components.0.accessory.media.url',
  ],
  [
    'an attachment that is not there',
    { content: 'x', attachments: [{ id: '0' }] },
    50035,
    'attachments.0.id',
  ],
  [
    'mentions of users twice',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'.repeat(18)] } },
    50035,
    'allowed_mentions',
  ],
];

const at = (errors: Record<string, unknown>, path: string): unknown =>
  ['data', ...path.split('.')].reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], errors);

describe('a message', () => {
  test.each(REPLIES)('with %s is refused, and the interaction stays open', async (_, data, code, path) => {
    const { ask } = await rawBot();
    const { respond, done } = await ask();
    const { status, json } = await respond(4, data);
    expect({ status, code: json.code }).toEqual({ status: 400, code });
    if (path) expect(at(json.errors, path)).toHaveProperty('_errors');
    expect((await respond(4, { content: 'x' })).status).toBe(204);
    expect(await done).toMatchObject({ kind: 'reply' });
  });

  test('above 10,170 bytes makes the server fail: 500', async () => {
    const { ask } = await rawBot();
    const { respond } = await ask();
    expect((await respond(4, v2(text('字'.repeat(3387))))).status).toBe(500);
    expect((await respond(4, v2(text('字'.repeat(3386))))).status).toBe(204);
  });

  test('within every limit passes', async () => {
    const { ask } = await rawBot();
    const { respond } = await ask();
    const full = [
      { type: 17, accent_color: 0xffffff, components: [...many(18), section(button('a'), 'x', 'x', 'x')] },
      row(...['b', 'c', 'd', 'e'].map((id) => button(id, { label: 'x'.repeat(80) })), {
        ...{ type: 2, style: 5, label: 'x', url: `https://e.org/${'x'.repeat(498)}` },
      }),
      row(select({ options: options(25), max_values: 25 })),
      { type: 12, items: [{ media: { url: 'https://e.org/a.png' } }] },
      { type: 14, spacing: 2, divider: true },
      text('x'.repeat(3974)),
      ...many(5),
    ];
    expect(await respond(4, v2(...full))).toMatchObject({ status: 204 });
  });
});
