import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { startBotConsole } from '../startBotConsole.ts';

/** In pixels. */
const SIZE = { width: 760, height: 660 };
/** How long a picture stays, in milliseconds. */
const STAYS = { typed: 1_000, shown: 3_200 };
const CLAIM = '“I expect that there will be a meeting with both presidents next week,” Witkoff said.';

/** Sets one moment for all messages. Removes the welcome. */
const STILL = `
  for (const each of document.querySelectorAll('#messages time')) each.textContent = '9:41 AM';
  document.querySelector('.welcome')?.remove();
`;

interface Picture {
  readonly image: Buffer;
  readonly stays: number;
}

/** Plays a tour of the bot in the console: an answer, its context, a speaker's quotations, and the check of a quote. */
const play = async (page: Page, jonas: Page): Promise<Picture[]> => {
  const pictures: Picture[] = [];
  const take = async (stays: number): Promise<void> => {
    await page.evaluate(STILL);
    pictures.push({ image: await page.screenshot({ animations: 'disabled', caret: 'hide' }), stays });
  };
  const message = (words: string): Locator =>
    page.locator('.message:not(.pending)', { hasText: words }).last();
  const show = async (words: string): Promise<void> => {
    const shown = message(words);
    await shown.waitFor();
    await shown.scrollIntoViewIfNeeded();
    await take(STAYS.shown);
  };
  const say = async (line: string): Promise<void> => {
    await page.locator('#line').fill(line);
    await take(STAYS.typed);
    await page.locator('#line').press('Enter');
  };
  await say('/ask question:Which countries offered peacekeeping troops?');
  await show('France and the United Kingdom');
  await message('France and the United Kingdom').getByRole('button', { name: 'In context' }).click();
  await show('👉');
  await say('/quote speaker:Witkoff');
  await show('Steve Witkoff');
  await jonas.locator('#line').fill(CLAIM);
  await jonas.locator('#line').press('Enter');
  await show('I expect that there will be a meeting');
  await message('I expect that there will be a meeting').hover();
  await page.getByRole('button', { name: 'Check this quote' }).last().click();
  await show('Altered');
  return pictures;
};

/** Returns an animated WebP of the tour. */
export const filmTour = async (browser: Browser): Promise<Buffer> => {
  const { url, errors, close } = await startBotConsole();
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' });
  try {
    const open = async (as: string): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(`${url}/?as=${as}&theme=dark`);
      await page.locator('#messages[aria-busy="false"]').waitFor({ state: 'attached' });
      return page;
    };
    const jonas = await open('jonas');
    const pictures = await play(await open('maya'), jonas);
    if (errors.length > 0) throw new Error(errors.join(''));
    return await sharp(
      pictures.map(({ image }) => image),
      { join: { animated: true } },
    )
      .webp({ quality: 80, effort: 6, loop: 0, delay: pictures.map(({ stays }) => stays) })
      .toBuffer();
  } finally {
    await context.close();
    await close();
  }
};
