import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from './findBrowser.ts';
import { launchBrowser } from './launchBrowser.ts';
import { filmTour } from './pictures/filmTour.ts';
import { hashScene } from './pictures/hashScene.ts';
import { openScene } from './pictures/openScene.ts';
import { photograph } from './pictures/photograph.ts';
import { PICTURES } from './pictures/picturesFolder.ts';
import { SCENES } from './pictures/scenes.ts';

const path = findBrowser();
if (path === undefined) throw new Error('No Chromium found: install one, or name it in CHROMIUM.');
await mkdir(PICTURES, { recursive: true });
const browser = await launchBrowser(path);
try {
  const hashes: Record<string, string> = {};
  for (const scene of SCENES) {
    const open = await openScene(scene);
    try {
      hashes[scene.name] = await hashScene(open);
      const picture = await photograph(browser, open, scene);
      await writeFile(join(PICTURES, `${scene.name}.png`), picture);
      console.log(`${scene.name}.png, ${Math.ceil(picture.length / 1_000)} kB`);
    } finally {
      await open.close();
    }
  }
  const film = await filmTour(browser);
  await writeFile(join(PICTURES, 'tour.webp'), film);
  console.log(`tour.webp, ${Math.ceil(film.length / 1_000)} kB`);
  await writeFile(join(PICTURES, 'hashes.json'), `${JSON.stringify(hashes, null, 2)}\n`);
} finally {
  await browser.close();
}
