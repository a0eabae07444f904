import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands } from '../../../src/bot/deployment/loadCommands.ts';

const sound = (name: string) => `export default {
  data: { name: '${name}', description: 'For a test.', contexts: [0], integration_types: [0] },
  acknowledgement: 'when-ready', access: 'everyone', run: async () => { throw new Error('unused'); },
};`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterEach(() => rm(folder, { recursive: true }));

const load = async (files: Record<string, string>) => {
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return loadCommands(pathToFileURL(`${folder}/`));
};

describe('loadCommands', () => {
  it('loads every command file and nothing else', async () => {
    const commands = await load({
      'one.mjs.txt': 'not code',
      'two.js': sound('two'),
      'two.js.map': '{}',
      'two.d.ts': 'export {};',
      'three.js': sound('three'),
    });
    expect([...commands.keys()]).toEqual(['three', 'two']);
  });

  it.each([
    [
      'does not run',
      'throw new Error("broken inside");',
      /commands\/bad\.js cannot be loaded: Error: broken inside/,
    ],
    [
      'has no default export',
      'export const data = {};',
      /commands\/bad\.js is not a command: has no default export/,
    ],
    ['is faulty', sound('Bad'), /commands\/bad\.js is not a command: data\.name must be lower case/],
  ])('throws with the name of a file that %s', async (_, text, message) => {
    await expect(load({ 'good.js': sound('good'), 'bad.js': text })).rejects.toThrow(message);
  });

  it('throws with the names of two files that define the same command', async () => {
    await expect(load({ 'a.js': sound('same'), 'b.js': sound('same') })).rejects.toThrow(
      'commands/b.js has the name of commands/a.js: same',
    );
  });
});
