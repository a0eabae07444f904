import { expect, test } from 'vitest';
import { checkForm } from '../../src/checks/form.ts';
import { modalForm } from '../../src/checks/modalForm.ts';
import { Refusal } from '../../src/checks/refusal.ts';

const input = (extra: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...extra });
const label = (component: object = input(), extra: object = {}) => ({
  type: 18,
  label: 'l',
  component,
  ...extra,
});
const modal = (...components: object[]) => ({ custom_id: 'm', title: 't', components });
const row = (...components: object[]) => ({ type: 1, components });
const choices = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
const long = 'x'.repeat(46);

test.each([
  ['no components', modal(), 'components'],
  ['six components', modal(...Array(6).fill(label())), 'components'],
  ['a title of 46', { ...modal(label()), title: long }, 'title'],
  ['no custom id', { ...modal(label()), custom_id: '' }, 'custom_id'],
  ['a label of 46', modal(label(input(), { label: long })), 'components.0.label'],
  [
    'a description of 101',
    modal(label(input(), { description: 'x'.repeat(101) })),
    'components.0.description',
  ],
  [
    'a button in a label',
    modal(label({ type: 2, style: 1, label: 'b', custom_id: 'b' })),
    'components.0.component.type',
  ],
  ['a value of 4,001', modal(label(input({ value: 'x'.repeat(4001) }))), 'components.0.component.value'],
  [
    'least above most',
    modal(label(input({ min_length: 5, max_length: 4 }))),
    'components.0.component.min_length',
  ],
  [
    'eleven files',
    modal(label({ type: 19, custom_id: 'f', max_values: 11 })),
    'components.0.component.max_values',
  ],
  [
    'one radio option',
    modal(label({ type: 21, custom_id: 'r', options: choices(1) })),
    'components.0.component.options',
  ],
  [
    'a row of two inputs',
    modal(row(input({ label: 'l' }), input({ label: 'l' }))),
    'components.0.components',
  ],
  ['a row without label', modal(row(input())), 'components.0.components.0.label'],
])('a modal with %s is refused', (_, form, path) => {
  const check = () => checkForm(modalForm, form);
  expect(check).toThrow(Refusal);
  try {
    check();
  } catch (error) {
    const { errors } = error as Refusal;
    const found = path
      .split('.')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], errors);
    expect(found).toHaveProperty('_errors');
  }
});

test('a modal may hold every kind of field', () => {
  const form = modal(
    label(input({ max_length: 4000, value: 'x'.repeat(4000) })),
    label({ type: 19, custom_id: 'f', min_values: 0, max_values: 10 }),
    label({ type: 3, custom_id: 's', options: choices(25), required: false }),
    { type: 10, content: 'text' },
    row(input({ label: 'l', custom_id: 'old' })),
  );
  expect(checkForm(modalForm, form)).toEqual(form);
});
