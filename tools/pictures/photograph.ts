import type { Browser } from 'playwright-core';
import type { OpenScene } from './openScene.ts';
import { DEVICES, type Scene } from './scenes.ts';

/** Sets one moment and one duration for all, so that the same page makes the same picture. Removes the welcome. */
const SETTLE = `
  for (const each of document.querySelectorAll('#messages time')) each.textContent = '9:41 AM';
  for (const each of document.querySelectorAll('#messages .time')) each.textContent = 'March 17, 2025 at 9:40 AM';
  for (const each of document.querySelectorAll('#messages .subtext'))
    each.textContent = each.textContent.replace(/^[\\d,]+ ms$/, '12 ms');
  document.activeElement.blur();
  document.querySelector('.welcome').remove();
  const log = document.querySelector('#log');
`;

/** Takes a picture of an open scene, as PNG. */
export const photograph = async (
  browser: Browser,
  { url }: OpenScene,
  { device, isLate }: Scene,
): Promise<Buffer> => {
  const context = await browser.newContext({ ...DEVICES[device], reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('#messages[aria-busy="false"]').waitFor();
    await page.evaluate(`${SETTLE} log.scrollTop = ${isLate ? 'log.scrollHeight' : 0};`);
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
  }
};
