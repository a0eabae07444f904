import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTalking } from '../../packages/loopback-discord/test/console/startTalking.ts';
import { findBrowser } from '../../tools/findBrowser.ts';
import { launchBrowser } from '../../tools/launchBrowser.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { axeFindings } from './axeFindings.ts';
import { openBotConsole, openPages, say } from './openPages.ts';

const QUESTION = 'Which countries offered peacekeeping troops?';
const ANSWER = 'France and the United Kingdom';
const STATUS = '/corpus status';
const PHONE = { hasTouch: true, isMobile: true };

const path = findBrowser();
const label =
  path === undefined ? 'the console in a browser (no Chromium found: skipped)' : 'the console in a browser';

describe.skipIf(path === undefined)(label, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(String(path));
  });
  afterAll(() => browser?.close());

  const openBot = async (corpus?: string) => openPages(browser, await openBotConsole(corpus));
  const message = (page: Page, text: string) => page.locator('.message:not(.pending)', { hasText: text });

  test('a question typed key by key is answered, and the answer names the command', async () => {
    const page = await (await openBot())();
    await page.keyboard.type('/a');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    const answer = message(page, ANSWER);
    await answer.waitFor();
    expect(await answer.locator('.used').innerText()).toMatch(/Maya used \/ask/);
    expect(await page.evaluate('document.activeElement.id')).toBe('line');
    await page.locator('.pending').waitFor({ state: 'detached' });
  });

  test('a speaker is chosen from the suggestions with the keyboard', async () => {
    const page = await (await openBot())();
    await page.keyboard.type('/quote ');
    await page.getByRole('option', { name: 'speaker' }).waitFor();
    await page.keyboard.type('speaker:wit');
    const witkoff = page.getByRole('option', { name: 'Steve Witkoff' });
    await witkoff.waitFor();
    const field = page.getByRole('combobox', { name: /^speaker/ });
    expect(await field.getAttribute('aria-activedescendant')).toBe(await witkoff.getAttribute('id'));
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Steve Witkoff');
    await page.keyboard.press('Enter');
    await message(page, 'Steve Witkoff').locator('.container').first().waitFor();
  });

  test('others see public messages as they come, and no private ones', async () => {
    const open = await openBot();
    const [maya, jonas] = [await open('maya'), await open('jonas')];
    await say(maya, STATUS);
    await message(maya, 'Articles:').getByText('Only you can see this').waitFor();
    await say(maya, `/ask ${QUESTION}`);
    await message(jonas, ANSWER).waitFor();
    expect(await jonas.locator('.message').count()).toBe(1);
    expect(await jonas.content()).not.toContain('Articles:');
    await jonas.reload();
    await message(jonas, ANSWER).waitFor();
    expect(await jonas.content()).not.toContain('Articles:');
    await say(jonas, STATUS);
    await jonas.getByRole('status').getByText('There is no command /corpus here.').waitFor();
  });

  test('direct messages with the bot are a separate place', async () => {
    const open = await openBot();
    const [maya, jonas] = [await open('maya', 'in=bot-dm'), await open('jonas', 'in=bot-dm')];
    await say(maya, `/ask ${QUESTION}`);
    await message(maya, ANSWER).waitFor();
    await say(maya, STATUS);
    await maya.getByRole('status').getByText('There is no command /corpus here.').waitFor();
    await say(jonas, 'good morning');
    await message(jonas, 'good morning').waitFor();
    expect(await jonas.locator('.message').count()).toBe(1);
    await maya.bringToFront();
    await maya.getByRole('link', { name: 'talks', exact: true }).click();
    await maya.getByText('Welcome to #talks!').waitFor();
    expect(await maya.locator('.message').count()).toBe(0);
  });

  test('a private answer can be dismissed', async () => {
    const page = await (await openBot())();
    await say(page, STATUS);
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await page.locator('.message').waitFor({ state: 'detached' });
    await page.reload();
    expect(await page.locator('.message').count()).toBe(0);
  });

  test('the page keeps working after a restart of the bot', async () => {
    const page = await (await openBot())();
    await say(page, `/ask ${QUESTION}`);
    await message(page, ANSWER).waitFor();
    await page.getByRole('button', { name: 'Restart the bot' }).click();
    await page.getByRole('button', { name: 'Restart the bot', disabled: false }).waitFor();
    await page.locator('#presence[data-online="true"]').waitFor();
    await say(page, `/ask ${QUESTION}`);
    await message(page, ANSWER).nth(1).waitFor();
    expect(await page.locator('.failed:visible').count()).toBe(0);
  });

  test('an article full of markup is shown as text', async () => {
    const hostile =
      'The harbour opens <script>alert(1)</script> on <img src=x onerror=alert(2)> Friday, ' +
      '[press](javascript:alert(3)) **here** ||now|| `code` <@1> <https://evil.example/"onclick="alert(4)> ' +
      '# heading @everyone said the harbour master.';
    // A text file, because a Markdown reader would drop the markup.
    const folder = await temporaryFolder({ 'harbour.txt': `The <b>harbour</b> [opens](x)\n\n${hostile}` });
    const page = await (await openBot(folder))();
    const dialogs: string[] = [];
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    await say(page, '/ask When does the harbour open?');
    const reply = message(page, hostile);
    await reply.waitFor();
    expect(await reply.innerText()).toContain('The <b>harbour</b> [opens](x)');
    expect(await reply.locator('script, img, b, a, code, .spoiler, .markdown .mention').count()).toBe(0);
    await reply.hover();
    await reply.getByRole('button', { name: 'Payload' }).click();
    await page.locator('#payload', { hasText: 'onerror' }).waitFor();
    expect(await page.locator('#payload img, #payload script').count()).toBe(0);
    expect(dialogs).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (theme) => {
    const page = await (await openBot())('maya', `theme=${theme}`);
    for (const line of [`/ask ${QUESTION}`, '/ask Who won the World Cup?', '/quote Witkoff', STATUS])
      await say(page, line);
    await page.locator('.message:not(.pending)').nth(3).waitFor();
    await message(page, 'Articles:').hover();
    await message(page, 'Articles:').getByRole('button', { name: 'Payload' }).click();
    await page.locator('#payload pre').waitFor();
    await page.locator('#line').fill('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a phone of 360 pixels never scrolls sideways', async () => {
    const phone = { ...PHONE, viewport: { width: 360, height: 780 } };
    const open = await openPages(browser, await openBotConsole(), phone);
    const page = await open();
    const overflow = () =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('body *')].filter((each) => each.getClientRects().length > 0
          && !each.matches('.skip') && (each.getBoundingClientRect().right > innerWidth + 0.5
          || each.getBoundingClientRect().left < -0.5)).map((each) => each.outerHTML.slice(0, 80))`,
      );
    for (const line of [`/ask ${QUESTION}`, '/quote Witkoff', STATUS, 'x'.repeat(300)]) await say(page, line);
    await page.locator('.message:not(.pending)').nth(3).waitFor();
    expect(await overflow()).toEqual([]);
    await page.locator('#line').fill('/');
    await page.getByRole('option', { name: '/ask' }).tap();
    expect(await overflow()).toEqual([]);
    await page.getByRole('button', { name: 'Server and people' }).tap();
    await page.getByRole('link', { name: /Olena/ }).waitFor();
    expect(await overflow()).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('a refusal with all near passages fits one screen of a phone', async () => {
    const phone = { ...PHONE, viewport: { width: 360, height: 740 } };
    const open = await openPages(browser, await openBotConsole(), phone);
    const page = await open();
    await say(page, '/ask What did Macron say about the ceasefire?');
    const none = message(page, 'no clear answer');
    await none.waitFor();
    // The nearest passages by their own words, and all articles.
    expect(await none.locator('button', { hasText: '📖' }).count()).toBe(2);
    expect(await none.locator('button', { hasText: 'All articles' }).count()).toBe(1);
    expect((await none.boundingBox())?.height).toBeLessThanOrEqual(740);
  });

  test('a quote is checked from the menu of its message, with the keyboard', async () => {
    const open = await openBot();
    const [maya, jonas] = [await open('maya'), await open('jonas')];
    await say(jonas, '“It was a solutions-based discussion,” Witkoff said.');
    const claim = message(maya, 'solutions-based');
    await claim.waitFor();
    await maya.bringToFront();
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Enter']) await maya.keyboard.press(key);
    const checked = message(maya, 'Steve Witkoff');
    await checked.waitFor();
    expect(await checked.locator('.used').innerText()).toMatch(/Maya used Check this quote/);
    expect(await checked.innerText()).toContain('paragraph 9');
  });

  test('menus, buttons and forms of a message work', async () => {
    const { page: console } = await startTalking();
    const page = await (await openPages(browser, console.url))();
    await say(page, '/quote Witkoff');
    await page.locator('.select summary').click();
    await page.getByRole('button', { name: 'One' }).click();
    await message(page, 'picked 1').waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    await message(page, 'shared by Maya').waitFor();
    await say(page, '/form');
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Words').fill('two words');
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Submit' }).click();
    await message(page, 'read two words a.md').waitFor();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  test('arrow keys bring back sent lines, and never replace a typed one', async () => {
    const { page: console } = await startTalking();
    const page = await (await openPages(browser, console.url))();
    for (const line of ['good morning', '/quote Witkoff']) await say(page, line);
    await message(page, 'by Witkoff').waitFor();
    const field = page.locator('#line');
    const press = async (...keys: string[]): Promise<string> => {
      for (const key of keys) await field.press(key);
      return field.inputValue();
    };
    expect(await press('ArrowUp')).toBe('/quote Witkoff');
    expect(await press('ArrowUp', 'ArrowUp')).toBe('good morning');
    expect(await press('ArrowDown', 'ArrowDown')).toBe('');
    await field.fill('half a line');
    expect(await press('ArrowUp')).toBe('half a line');
    await page.reload();
    expect(await press('ArrowUp')).toBe('/quote Witkoff');
  });

  test('the page reports that the bot did not answer in time', async () => {
    const { page: console } = await startTalking({ acknowledgeWithin: 50 });
    const page = await (await openPages(browser, console.url))();
    await say(page, '/silent');
    await page.getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.locator('.message').count()).toBe(0);
  });
});
