import { describe, expect, it } from 'vitest';
import { commandFaults } from '../../../src/bot/deployment/commandSchema.ts';
import { soundCommand } from '../soundCommand.ts';

const data = soundCommand('sound').data;
const option = { type: 3, name: 'question', description: 'A question.' };
const faultsOf = (over: object) =>
  commandFaults({ ...soundCommand('sound'), data: { ...data, ...over } }).join('; ');

describe('commandFaults', () => {
  it('finds none in a sound command', () => {
    expect(faultsOf({})).toBe('');
    expect(
      faultsOf({
        options: [
          { ...option, required: true },
          { ...option, name: 'article' },
        ],
      }),
    ).toBe('');
  });

  it.each([
    ['no run', { ...soundCommand('sound'), run: undefined }, 'run must be a function'],
    ['no data', { ...soundCommand('sound'), data: undefined }, 'data '],
    ['no acknowledgement', { ...soundCommand('sound'), acknowledgement: 'later' }, 'acknowledgement '],
    ['no access', { ...soundCommand('sound'), access: undefined }, 'access '],
    ['a number', 7, ''],
  ])('names %s', (_, command, fault) => {
    const faults = commandFaults(command);
    expect(faults).not.toEqual([]);
    expect(faults.join('; ')).toContain(fault);
  });

  it.each([
    ['upper case', { name: 'Ask' }, 'data.name must be lower case'],
    ['a space', { name: 'ask me' }, 'data.name must be 1 to 32'],
    ['a long name', { name: 'a'.repeat(33) }, 'data.name must be 1 to 32'],
    ['no description', { description: '' }, 'data.description must not be empty'],
    ['a long description', { description: 'a'.repeat(101) }, 'data.description must be at most 100'],
    [
      'a long description in French',
      { description_localizations: { fr: 'a'.repeat(101) } },
      'description_localizations.fr',
    ],
    ['no contexts', { contexts: [] }, 'data.contexts'],
    [
      '26 options',
      { options: Array.from({ length: 26 }, (_, n) => ({ ...option, name: `o${n}` })) },
      'at most 25',
    ],
    ['two options of one name', { options: [option, option] }, 'data.options must have different names'],
    [
      'two options of one name in French',
      {
        options: [
          { ...option, name_localizations: { fr: 'article' } },
          { ...option, name: 'article' },
        ],
      },
      'data.options must have different names in every language',
    ],
    [
      'a required option late',
      { options: [option, { ...option, name: 'b', required: true }] },
      'required ones first',
    ],
    ['a faulty option', { options: [{ ...option, name: 'B' }] }, 'data.options.0.name must be lower case'],
    [
      'a faulty nested option',
      { options: [{ ...option, type: 1, options: [{ ...option, name: 'B' }] }] },
      'options.0.options.0.name',
    ],
    [
      'subcommands among options',
      {
        options: [
          { ...option, type: 1 },
          { ...option, name: 'b' },
        ],
      },
      'must not mix',
    ],
    [
      '26 choices',
      { options: [{ ...option, choices: Array(26).fill({ name: 'a', value: 'a' }) }] },
      'choices must be at most 25',
    ],
    [
      'more than 8,000 characters',
      {
        options: Array.from({ length: 4 }, (_, n) => ({
          ...option,
          name: `o${n}`,
          choices: Array(25).fill({ name: 'a'.repeat(50), value: 'b'.repeat(50) }),
        })),
      },
      'at most 8,000 characters',
    ],
    [
      'more than 8,000 characters where each word is longest',
      {
        options: Array.from({ length: 25 }, (_, n) => ({
          ...option,
          name: `o${n}`,
          description_localizations: { fr: 'a'.repeat(100) },
          choices: Array(5).fill({ name: 'a', name_localizations: { de: 'b'.repeat(50) }, value: 'c' }),
        })),
      },
      'at most 8,000 characters',
    ],
  ])('refuses %s', (_, over, fault) => {
    expect(faultsOf(over)).toContain(fault);
  });

  const menu = (over: object, handling: object = {}) =>
    commandFaults({
      ...soundCommand('sound'),
      ...handling,
      data: { type: 3, name: 'Check this', contexts: [0], integration_types: [0], ...over },
    }).join('; ');

  it('finds none in a message menu entry, whose name may have capitals', () => {
    expect(menu({})).toBe('');
  });

  it.each([
    ['a description', { description: 'Checks.' }, 'data.description belongs to slash commands'],
    ['options', { options: [option] }, 'data.options belong to slash commands'],
    ['a long name', { name: 'a'.repeat(33) }, 'data.name must be 1 to 32'],
    ['a blank name', { name: ' ' }, 'data.name must not begin or end with a space'],
    ['a long translation', { name_localizations: { fr: 'a'.repeat(33) } }, 'data.name_localizations.fr'],
    ['no contexts', { contexts: [] }, 'data.contexts'],
  ])('refuses %s of a menu entry', (_, over, fault) => {
    expect(menu(over)).toContain(fault);
  });

  it('refuses autocompletion of a menu entry', () => {
    expect(menu({}, { autocomplete: async () => [] })).toContain('autocomplete belongs to slash commands');
  });
});
