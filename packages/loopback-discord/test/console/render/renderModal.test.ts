import { type APIModalInteractionResponseCallbackComponent, ComponentType, TextInputStyle } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderModal } from '../../../src/console/render/renderModal.ts';
import { modalValues } from '../../../src/console/server/modalValues.ts';
import type { LoopbackModal } from '../../../src/loopbackDiscord.ts';
import { hostileText } from '../hostileText.ts';
import { parseStrictly } from '../strictHtml.ts';
import { testContext } from '../testContext.ts';

const modal = (text: string): LoopbackModal => {
  const options = [{ label: text, value: `v${text}`, description: text, default: true }];
  const inputs = [
    {
      type: ComponentType.TextInput,
      custom_id: 'words',
      style: TextInputStyle.Paragraph,
      value: text,
      placeholder: text,
    },
    {
      type: ComponentType.TextInput,
      custom_id: 'line',
      style: TextInputStyle.Short,
      value: text,
      required: false,
    },
    { type: ComponentType.StringSelect, custom_id: 'menu', placeholder: text, options },
    { type: ComponentType.RadioGroup, custom_id: 'radio', options },
    { type: ComponentType.CheckboxGroup, custom_id: 'boxes', options },
    { type: ComponentType.Checkbox, custom_id: 'box' },
    { type: ComponentType.FileUpload, custom_id: 'file', max_values: 3 },
  ];
  const components = [
    { type: ComponentType.TextDisplay, content: text },
    ...inputs.map((component) => ({ type: ComponentType.Label, label: text, description: text, component })),
  ] as APIModalInteractionResponseCallbackComponent[];
  return { interactionId: '9', json: { custom_id: text, title: text, components } };
};

test('every kind of field is a form field named by its custom id, with a label or a legend', async () => {
  const { elements } = parseStrictly(String(await renderModal(modal('Title'), testContext)));
  const named = elements.flatMap(({ attributes }) => attributes.name ?? []);
  expect(named).toEqual(['words', 'line', 'menu', 'radio', 'boxes', 'box', 'file']);
  const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []));
  for (const { tag, attributes } of elements)
    if (tag === 'label' && attributes.for) expect(ids).toContain(attributes.for);
  expect(elements.filter(({ tag }) => tag === 'legend')).toHaveLength(2);
});

test('hostile titles, labels, options and values stay text', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      parseStrictly(String(await renderModal(modal(text), testContext)));
    }),
    { numRuns: 150 },
  );
});

test('converts a form to the values that its fields require', async () => {
  const form = new FormData();
  form.set('words', 'a\r\nb');
  form.set('menu', '');
  form.set('radio', 'r');
  form.append('boxes', '1');
  form.append('boxes', '2');
  form.set('file', new File([], ''));
  expect(await modalValues(modal('x'), form)).toEqual({
    words: 'a\nb',
    line: '',
    menu: [],
    radio: 'r',
    boxes: ['1', '2'],
    box: false,
    file: [],
  });
});
