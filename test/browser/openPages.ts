import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createEngine } from '../../src/engine/createEngine.ts';
import { startConsole } from '../../src/start/startConsole.ts';

/** Opens the console at an address in a browser. The test fails on whatever the page's own console reports. */
export const openPages = async (browser: Browser, url: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    // What a member cannot send is answered with 422, and the page says why.
    const expected = /status of 422/.test(message.text());
    if (!expected && ['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  /** The page of one person, ready to be used. */
  return async (as = 'maya', query = ''): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${url}/?as=${as}&${query}`);
    await page.locator('#messages[aria-busy="false"]').waitFor({ state: 'attached' });
    return page;
  };
};

/** The address of a console of its own, with the real bot in it; it serves the articles that ship or a folder of others. */
export const startBotConsole = async (corpus?: string): Promise<string> => {
  const config = readConfig({ CONSOLE_PORT: '0', ...(corpus === undefined ? {} : { CORPUS: corpus }) });
  const notes: string[] = [];
  const face = await startConsole({
    config,
    logger: pino({ level: 'silent' }),
    note: (line) => notes.push(line),
    openEngine: (path) => createEngine({ ...config, corpus: path }),
  });
  onTestFinished(() => face.close());
  const url = /http:\S+/.exec(notes.join('\n'))?.[0];
  if (url === undefined) throw new Error('the console did not say where it is');
  return url;
};

/** Types a line as it stands and sends it. */
export const say = async (page: Page, line: string): Promise<void> => {
  await page.locator('#line').fill(line);
  await page.locator('#line').press('Enter');
};
