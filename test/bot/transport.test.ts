import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';

/** The names of discord.js that the pipeline and the commands may use: definitions and shapes of payloads. */
const ALLOWED =
  /^(?:API\w+|RESTPostAPI\w+|\w+Builder|SlashCommandStringOption|ApplicationCommandType|ApplicationIntegrationType|InteractionContextType|PermissionFlagsBits)$/;
/** The folders that carry payloads to Discord. */
const TRANSPORTS = ['gateway', 'http', 'deployment'].map((folder) => join(PACKAGE_ROOT, 'src/bot', folder));

const importsOf = (source: string): string[] =>
  Array.from(source.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s+from 'discord\.js'/g), ([, names = '']) =>
    names.split(',').map((name) => name.trim().replace(/^type /, '')),
  )
    .flat()
    .filter((name) => name !== '');

const importedIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(PACKAGE_ROOT, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !TRANSPORTS.some((transport) => entry.parentPath.startsWith(transport)),
  );
  const sources = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  return sources.flatMap(importsOf);
};

it('only the transports use the classes of discord.js', async () => {
  const imported = [...(await importedIn('src/bot')), ...(await importedIn('commands'))];
  expect(imported).toContain('SlashCommandBuilder');
  expect(imported.filter((name) => !ALLOWED.test(name))).toEqual([]);
  expect(importsOf("import { type Client, Events } from 'discord.js';")).toEqual(['Client', 'Events']);
  for (const name of ['Client', 'Events', 'ChatInputCommandInteraction', 'Attachment', 'REST'])
    expect(ALLOWED.test(name)).toBe(false);
});
