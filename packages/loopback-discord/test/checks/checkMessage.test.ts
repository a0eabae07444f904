import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMessage } from '../../src/checks/checkMessage.ts';
import { commandsForm } from '../../src/checks/commandForm.ts';
import { checkForm } from '../../src/checks/form.ts';
import { modalForm } from '../../src/checks/modalForm.ts';
import { Refusal } from '../../src/checks/refusal.ts';

const FIELDS = [
  'content',
  'components',
  'accessory',
  'component',
  'custom_id',
  'style',
  'label',
  'url',
  'options',
];
const MORE = [
  'flags',
  'embeds',
  'attachments',
  'allowed_mentions',
  'media',
  'file',
  'items',
  'name',
  'description',
];

/** JSON that looks like a payload: known fields and known numbers, mixed with any other value. */
const { json } = fc.letrec<{ json: unknown }>((tie) => {
  const value = fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(1, 2, 5, 9, 10, 17, 18, 1 << 15, null),
    tie('json'),
  );
  return {
    json: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(value, { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('type', 'id', '__proto__', ...FIELDS, ...MORE), value, { maxKeys: 6 }),
    ),
  };
});

const refusesAtMost = (check: () => unknown): void => {
  try {
    check();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
  }
};

test('the checks accept or refuse any payload, and never fail themselves', () => {
  const surroundings = { files: new Map([['0', 'a.txt']]), previous: null, path: ['data'] };
  fc.assert(
    fc.property(json, (sent) => {
      refusesAtMost(() => checkMessage(sent, surroundings));
      refusesAtMost(() => checkMessage({ flags: 1 << 15, components: [sent] }, surroundings));
      refusesAtMost(() => checkForm(modalForm, sent));
      refusesAtMost(() => checkForm(commandsForm, [sent]));
    }),
    { numRuns: 500 },
  );
});
