import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isMessageMenu } from '../../src/bot/command.ts';
import { COMMANDS, loadCommands } from '../../src/bot/deployment/loadCommands.ts';

const commands = await loadCommands();

describe('the commands', () => {
  it('all load, the slash commands each under the name of its file', async () => {
    const files = (await readdir(COMMANDS)).map((file) => file.replace(/\.[jt]s$/, ''));
    expect(commands.size).toBe(files.length);
    const slash = [...commands.values()].filter((command) => !isMessageMenu(command));
    expect(files).toEqual(expect.arrayContaining(slash.map(({ data }) => data.name)));
  });

  it('state where they work, and hide admin commands from members', () => {
    for (const { data, access, acknowledgement } of commands.values()) {
      expect(data.contexts?.length).toBeGreaterThan(0);
      if (access === 'everyone') continue;
      expect(data.default_member_permissions).toBe('0');
      expect(data.contexts).toEqual([0]);
      expect(acknowledgement).toBe('at-once');
    }
  });

  it('answer autocompletion if and only if an option asks for it', () => {
    for (const command of commands.values()) {
      const completes = 'autocomplete' in command && command.autocomplete !== undefined;
      expect(JSON.stringify(command.data).includes('"autocomplete":true')).toBe(completes);
    }
  });

  it('are deployed as this', () => {
    expect(JSON.parse(JSON.stringify([...commands.values()].map(({ data }) => data)))).toMatchSnapshot();
  });
});
