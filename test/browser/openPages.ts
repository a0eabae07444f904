import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { UNHURRIED } from '../../packages/loopback-discord/test/unhurried.ts';
import { startBotConsole } from '../../tools/startBotConsole.ts';

/** Opens the console at `url` in a browser. The test fails on any error or warning of the page. */
export const openPages = async (browser: Browser, url: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    // The server answers 422 to a line that a member cannot send, and the page says why.
    const expected = /status of 422/.test(message.text());
    if (!expected && ['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  /** Opens the page of one person, and waits until it is ready. */
  return async (as = 'maya', query = ''): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(UNHURRIED);
    await page.goto(`${url}/?as=${as}&${query}`);
    await page.locator('#messages[aria-busy="false"]').waitFor({ state: 'attached' });
    return page;
  };
};

/** Returns the address of a console with the real bot. The test fails on any error that the bot logs. */
export const openBotConsole = async (corpus?: string): Promise<string> => {
  const { url, errors, close } = await startBotConsole(corpus, {
    acknowledgeWithin: UNHURRIED,
    deferAfter: UNHURRIED,
    callTime: UNHURRIED,
    silence: UNHURRIED,
  });
  onTestFinished(async () => {
    await close();
    expect(errors).toEqual([]);
  });
  return url;
};

/** Types a line and sends it. */
export const say = async (page: Page, line: string): Promise<void> => {
  await page.locator('#line').fill(line);
  await page.locator('#line').press('Enter');
};
