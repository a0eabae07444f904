import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../tools/findBrowser.ts';
import { launchBrowser } from '../../tools/launchBrowser.ts';
import { axeFindings } from './axeFindings.ts';
import { openBotConsole, openPages, say } from './openPages.ts';

const QUESTION = 'Which countries offered peacekeeping troops?';
const ANSWER = 'France and the United Kingdom';

const path = findBrowser();
const label =
  path === undefined ? 'the buttons in a browser (no Chromium found: skipped)' : 'the buttons in a browser';

describe.skipIf(path === undefined)(label, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(String(path));
  });
  afterAll(() => browser?.close());

  const openBot = async () => openPages(browser, await openBotConsole());
  const message = (page: Page, text: string) => page.locator('.message:not(.pending)', { hasText: text });
  const press = (page: Page, text: string, button: string) =>
    message(page, text).last().getByRole('button', { name: button }).click();

  test('more passages appear in place, and the article around one in a private reader', async () => {
    const page = await (await openBot())();
    await say(page, `/ask ${QUESTION}`);
    await press(page, ANSWER, '2 more passages');
    await message(page, ANSWER).getByRole('button', { name: 'Fewer passages' }).waitFor();
    expect(await message(page, ANSWER).getByRole('button', { name: 'In context' }).count()).toBe(3);
    await message(page, ANSWER).getByRole('button', { name: 'In context' }).first().click();
    const reader = message(page, '👉');
    await reader.getByText('Only you can see this').waitFor();
    await press(page, '👉', 'Later');
    await reader.waitFor({ state: 'detached' });
    expect(await page.locator('.message').count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a private answer can be shared with others, and dismissed by its asker alone', async () => {
    const open = await openBot();
    const [maya, jonas] = [await open('maya'), await open('jonas')];
    await say(maya, `/ask question:${QUESTION} private:true`);
    await message(maya, ANSWER).getByText('Only you can see this').waitFor();
    expect(await jonas.locator('.message').count()).toBe(0);
    await press(maya, ANSWER, 'Share');
    await message(jonas, 'Shared by').waitFor();
    await press(jonas, 'Shared by', 'Dismiss');
    await message(jonas, 'can dismiss this').getByText('Only you can see this').waitFor();
    expect(await message(jonas, 'Shared by').count()).toBe(1);
    await press(maya, 'Shared by', 'Dismiss');
    await message(jonas, 'Shared by').waitFor({ state: 'detached' });
  });

  test('an old button works after a restart of the bot', async () => {
    const page = await (await openBot())();
    await say(page, `/ask ${QUESTION}`);
    await message(page, ANSWER).waitFor();
    await page.getByRole('button', { name: 'Restart the bot' }).click();
    await page.getByRole('button', { name: 'Restart the bot', disabled: false }).waitFor();
    await page.locator('#presence[data-online="true"]').waitFor();
    await press(page, ANSWER, '2 more passages');
    await message(page, ANSWER).getByRole('button', { name: 'Fewer passages' }).waitFor();
  });

  test('an article is chosen from the list of sources, and nothing scrolls sideways on a phone', async () => {
    const page = await (await openBot())();
    await page.setViewportSize({ width: 360, height: 720 });
    await page.keyboard.type('/sources');
    await page.getByRole('option', { name: '/sources' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await message(page, '1 article').getByText('Read an article').click();
    await message(page, '1 article')
      .getByRole('button', { name: /^Hopes Rise/ })
      .click();
    await message(page, 'paragraph 1').getByText('Only you can see this').waitFor();
    const [width, room] = (await page.evaluate(
      '[document.documentElement.scrollWidth, innerWidth]',
    )) as number[];
    expect(width).toBe(room);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('an article is uploaded in a form, added on confirmation, and used for an answer', async () => {
    const page = await (await openBot())();
    await say(page, '/corpus add');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.locator('input[type="file"]').setInputFiles({
      name: 'Talks.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '---\ntitle: Talks in Riyadh\n---\nThe delegations agreed on a ceasefire at sea.\n\n"It begins now," Rubio said.\n',
      ),
    });
    await form.getByRole('button', { name: 'Submit' }).click();
    await message(page, 'Add this article?').getByRole('button', { name: 'Add', exact: true }).click();
    await message(page, 'Added: talks.md').waitFor();
    await say(page, '/ask Who agreed on a ceasefire at sea?');
    await message(page, 'Talks in Riyadh, paragraph 1').waitFor();
  });
});
