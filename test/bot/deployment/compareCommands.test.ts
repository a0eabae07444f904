import { describe, expect, it } from 'vitest';
import { compareCommands, isUpToDate } from '../../../src/bot/deployment/compareCommands.ts';
import { loadCommands } from '../../../src/bot/deployment/loadCommands.ts';

const own = [...(await loadCommands()).values()].map(({ data }) => data);
const names = own.map(({ name }) => name).sort();

/** Returns a command as Discord serves it. */
const served = (command: object) => ({
  id: '1',
  application_id: '2',
  version: '3',
  default_permission: true,
  type: 1,
  nsfw: false,
  dm_permission: true,
  name_localizations: null,
  description: '',
  description_localizations: null,
  default_member_permissions: null,
  ...JSON.parse(
    JSON.stringify(command, (key, value) => (key === 'required' && value === false ? undefined : value)),
  ),
});

const compare = (deployed: readonly { name: string }[], scope: 'guild' | 'global' = 'global') =>
  compareCommands(own, deployed, scope);

describe('compareCommands', () => {
  it('finds no change in the commands as Discord serves them, in any order', () => {
    const changes = compare(own.map(served).reverse());
    expect(changes).toEqual({ added: [], changed: [], removed: [], unchanged: names });
    expect(isUpToDate(changes)).toBe(true);
  });

  it('ignores fields of a server command that only count for global commands', () => {
    const inServer = own.map((command) => served({ ...command, contexts: null, integration_types: null }));
    expect(isUpToDate(compare(inServer, 'guild'))).toBe(true);
    expect(compare(inServer, 'global').changed).toEqual(names);
  });

  it('finds added, removed and changed commands', () => {
    const [first, second, ...others] = own.map(served);
    const changes = compare([
      { ...first, default_member_permissions: '8' },
      second,
      served({ ...first, name: 'gone' }),
    ]);
    expect(changes).toEqual({
      added: others.map(({ name }) => name).sort(),
      changed: [first.name],
      removed: ['gone'],
      unchanged: [second.name],
    });
  });

  it.each([
    ['an option', { options: [] }],
    ['who may see it', { default_member_permissions: '0' }],
    ['where it works', { contexts: [0] }],
    ['a translation', { description_localizations: { fr: 'Autre.' } }],
  ])('sees a change of %s', (_, over) => {
    const deployed = own.map((command) => served(command.name === 'ask' ? { ...command, ...over } : command));
    expect(compare(deployed).changed).toEqual(['ask']);
  });
});
