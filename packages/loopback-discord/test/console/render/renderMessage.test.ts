import { type APIMessage, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageUse } from '../../../src/checks/messageSize.ts';
import { renderInspector } from '../../../src/console/render/renderInspector.ts';
import { renderMessage } from '../../../src/console/render/renderMessage.ts';
import type { LoopbackMessage } from '../../../src/loopbackDiscord.ts';
import { hostileText } from '../hostileText.ts';
import { parseStrictly } from '../strictHtml.ts';
import { FILES, testContext } from '../testContext.ts';

const user = (id: string, username: string, bot = false) => ({ id, username, bot, global_name: null });

const message = (json: object, state: Partial<LoopbackMessage> = {}): LoopbackMessage => ({
  id: '99',
  json: {
    id: '99',
    author: user('5', 'bot', true),
    content: '',
    timestamp: '2025-03-17T11:00:00Z',
    edited_timestamp: null,
    attachments: [],
    embeds: [],
    components: [],
    flags: 0,
    ...json,
  } as unknown as APIMessage,
  onlyFor: null,
  thinking: false,
  revision: 0,
  ...state,
});
const render = async (json: object, state?: Partial<LoopbackMessage>, menus: string[] = []) =>
  String(await renderMessage(message(json, state), menus, testContext));

test('shows the user and the command above the answer', async () => {
  const used = { id: '3', type: 2, user: user('1', 'maya_1'), name: 'ask' };
  const { text, elements } = parseStrictly(
    await render({ content: 'Yes.', interaction_metadata: used }, {}, ['Check quote']),
  );
  expect(text).toMatch(/Maya used \/ask\s.*bot APP .*Yes\..*Check quotePayload/s);
  expect(elements[0]?.attributes).toMatchObject({ 'data-message': '99', 'data-revision': '0' });
});

test('an answer to a button links to the message of the button', async () => {
  const used = { id: '3', type: 3, user: user('1', 'maya_1') };
  const html = await render({ interaction_metadata: used, message_reference: { message_id: '42' } });
  expect(html).toContain('<a href="#message-42">');
});

test('a private message says so and can be dismissed; a deferred one says who is thinking', async () => {
  const open = await render({ content: 'x' });
  const secret = await render({ content: 'x' }, { onlyFor: '1' });
  expect(open).not.toContain('Only you can see this');
  expect(secret).toContain('Only you can see this');
  expect(secret).toContain('data-dismiss="99"');
  expect(parseStrictly(await render({}, { thinking: true })).text).toContain('bot is thinking');
});

test('shows only the components of a V2 message, and content, embeds, files and rows of any other', async () => {
  const components = [{ type: 10, content: 'component' }];
  const v2 = parseStrictly(
    await render({ flags: MessageFlags.IsComponentsV2, content: 'content', components }),
  );
  expect(v2.text).toContain('component');
  expect(v2.text).not.toContain('content ');
  const attachments = [{ id: '8', filename: 'a.txt', size: 2_048, url: `${FILES}/a.txt` }];
  const embeds = [
    { title: 'Title', description: '**d**', fields: [{ name: 'n', value: 'v' }], footer: { text: 'f' } },
  ];
  const old = parseStrictly(
    await render({ content: 'content', attachments, embeds, edited_timestamp: '2025-03-17T11:01:00Z' }),
  );
  expect(old.text.replaceAll(/\s+/g, ' ')).toMatch(/content📄a\.txt2\.0 KB Title d n\s?v f .*\(edited\)/);
});

test('hostile names, contents, files and payloads stay text', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const hostile = {
        content: text,
        author: user('5', text, true),
        attachments: [{ id: '8', filename: text, size: 1, url: text }],
        embeds: [{ title: text, url: text, description: text }],
        interaction_metadata: { id: '3', type: 2, user: user('6', text), name: text },
      };
      parseStrictly(await render(hostile, { onlyFor: '1' }, [text]));
      parseStrictly(String(await renderInspector(message(hostile), [])));
    }),
    { numRuns: 150 },
  );
});

test('the use of Discord’s limits counts nested components, accessories and all texts', () => {
  const section = {
    type: 9,
    components: [{ type: 10, content: 'äb' }],
    accessory: { type: 2, style: 2, custom_id: 'x' },
  };
  const components = [
    { type: 17, components: [section, { type: 14 }] },
    { type: 10, content: 'abc' },
  ];
  expect(messageUse(components)).toEqual([
    { of: 'components', used: 6, most: 40 },
    { of: 'characters', used: 5, most: 4_000 },
    { of: 'bytes', used: 3 + 3 + 2 * 12, most: 10_170 },
  ]);
});
