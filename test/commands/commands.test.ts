import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { COMMANDS, loadCommands } from '../../src/discord/loadCommands.ts';

const commands = await loadCommands();

describe('the commands', () => {
  it('all load, each under the name of its file', async () => {
    const files = (await readdir(COMMANDS)).map((file) => file.replace(/\.[jt]s$/, ''));
    expect([...commands.keys()].sort()).toEqual(files.sort());
  });

  it('say where they work, and hide from members what is for admins', () => {
    for (const { data, access, acknowledgement } of commands.values()) {
      expect(data.contexts?.length).toBeGreaterThan(0);
      if (access === 'everyone') continue;
      expect(data.default_member_permissions).toBe('0');
      expect(data.contexts).toEqual([0]);
      expect(acknowledgement).toBe('at-once');
    }
  });

  it('answer autocompletion exactly where an option asks for it', () => {
    for (const { data, autocomplete } of commands.values()) {
      expect(JSON.stringify(data).includes('"autocomplete":true')).toBe(autocomplete !== undefined);
    }
  });

  it('are deployed as this', () => {
    expect(JSON.parse(JSON.stringify([...commands.values()].map(({ data }) => data)))).toMatchSnapshot();
  });
});
