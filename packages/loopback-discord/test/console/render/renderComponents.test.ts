import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderComponents } from '../../../src/console/render/renderComponents.ts';
import { hostileText } from '../hostileText.ts';
import { parseStrictly } from '../strictHtml.ts';
import { FILES, testContext } from '../testContext.ts';

const render = async (...components: APIMessageTopLevelComponent[]) =>
  (await Promise.all(renderComponents(components, testContext))).join('');

const everyKind = (text: string): APIMessageTopLevelComponent[] => [
  {
    type: ComponentType.Container,
    accent_color: 0xff00ff,
    components: [
      { type: ComponentType.TextDisplay, content: text },
      { type: ComponentType.Separator },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: text }],
        accessory: { type: ComponentType.Thumbnail, media: { url: text }, description: text },
      },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: text }],
        accessory: { type: ComponentType.Button, style: ButtonStyle.Link, url: text, label: text },
      },
      {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: `${FILES}/${text}` }, description: text }],
      },
      { type: ComponentType.File, file: { url: `${FILES}/${text}` }, name: text, size: 1_500 },
    ],
  },
  {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Danger,
        custom_id: text,
        label: text,
        emoji: { name: text },
      },
    ],
  },
  {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: text,
        placeholder: text,
        max_values: 2,
        options: [{ label: text, value: text, description: text, default: true }],
      },
    ],
  },
  { type: ComponentType.ActionRow, components: [{ type: ComponentType.UserSelect, custom_id: text }] },
];

test('no text in a payload creates an element or attribute that is not ours', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      parseStrictly(await render(...everyKind(text)));
    }),
    { numRuns: 200 },
  );
});

test('an accent colour always has six digits', async () => {
  const { elements } = parseStrictly(
    await render({ type: ComponentType.Container, accent_color: 0x2e8b57, components: [] }),
  );
  expect(elements.find(({ tag }) => tag === 'rect')?.attributes.fill).toBe('#2e8b57');
  expect(await render({ type: ComponentType.Container, accent_color: 5, components: [] })).toContain(
    '#000005',
  );
  expect(await render({ type: ComponentType.Container, accent_color: null, components: [] })).not.toContain(
    'rect',
  );
});

test('a link button leads to the web or nowhere', async () => {
  const button = (url: string) =>
    render({
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.Button, style: ButtonStyle.Link, url, label: 'Go' }],
    });
  expect(await button('https://x.example/')).toContain('href="https://x.example/"');
  expect(await button('javascript:alert(1)')).not.toContain('href');
  expect(await button('discord://x')).toContain('disabled');
});

test('a picture from elsewhere is named, not fetched', async () => {
  const picture = (url: string) =>
    render({ type: ComponentType.MediaGallery, items: [{ media: { url }, description: 'A map' }] });
  expect(await picture(`${FILES}/a.png`)).toContain(`src="${FILES}/a.png"`);
  const away = parseStrictly(await picture('https://x.example/a.png'));
  expect(away.elements.map(({ tag }) => tag)).not.toContain('img');
  expect(away.text).toBe('A map · x.example');
});

test('buttons carry their custom id and their state', async () => {
  const html = await render({
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: 'a"b', label: 'One' },
      {
        type: ComponentType.Button,
        style: ButtonStyle.Success,
        custom_id: 'c',
        label: 'Two',
        disabled: true,
      },
    ],
  });
  const [one, two] = parseStrictly(html).elements.filter(({ tag }) => tag === 'button');
  expect(one?.attributes).toMatchObject({ 'data-click': 'a"b', class: 'button primary' });
  expect(one?.attributes).not.toHaveProperty('disabled');
  expect(two?.attributes).toHaveProperty('disabled');
});

test('says that it cannot show a component of an unknown type', async () => {
  const future = JSON.parse('{"type": 99, "content": "<b>"}');
  expect(await render(future)).toContain('cannot show');
});
