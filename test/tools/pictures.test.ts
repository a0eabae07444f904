import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashScene } from '../../tools/pictures/hashScene.ts';
import { openScene } from '../../tools/pictures/openScene.ts';
import { PICTURES } from '../../tools/pictures/picturesFolder.ts';
import { SCENES, type Scene } from '../../tools/pictures/scenes.ts';

const hashOf = async (scene: Scene): Promise<string> => {
  const open = await openScene(scene);
  onTestFinished(() => open.close());
  return hashScene(open);
};

test.each(SCENES)('the picture $name shows the current answers of the bot', async (scene) => {
  const stored = JSON.parse(await readFile(join(PICTURES, 'hashes.json'), 'utf8'));
  expect(stored[scene.name], 'stale: run npm run screenshots').toBe(await hashOf(scene));
});

test('every scene has its picture, and there is no other', async () => {
  const pictures = (await readdir(PICTURES)).filter((name) => name.endsWith('.png'));
  expect(pictures.sort()).toEqual(SCENES.map(({ name }) => `${name}.png`).sort());
});

test('a scene fails if it does not show its subject', async () => {
  const [scene] = SCENES;
  if (!scene) throw new Error('no scene');
  await expect(openScene({ ...scene, shows: 'World Cup' })).rejects.toThrow('World Cup');
});

test('the hash differs by answer, theme and article', async () => {
  const scene: Scene = {
    name: 'x',
    theme: 'light',
    device: 'phone',
    lines: ['/quote speaker:Witkoff'],
    shows: '',
  };
  const hashes = await Promise.all([
    hashOf(scene),
    hashOf({ ...scene, theme: 'dark' }),
    hashOf({ ...scene, lines: ['/quote speaker:Trump'] }),
    hashOf({ ...scene, lines: ['/corpus reload'] }),
    hashOf({ ...scene, lines: ['/corpus reload'], added: { 'a.md': '# A\n\nText.' } }),
  ]);
  expect(new Set(hashes).size).toBe(hashes.length);
});
