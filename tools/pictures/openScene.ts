import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBotConsole } from '../startBotConsole.ts';
import type { Scene } from './scenes.ts';

export interface OpenScene {
  /** Of the page that shows the scene. */
  readonly url: string;
  fetch(path: string): Promise<string>;
  close(): Promise<void>;
}

const PATIENCE = 10_000;

/**
 * Starts a console on the shipped articles and plays the scene in it, through the requests that the page sends. Throws if a
 * request fails, the bot logs an error or does not finish, or the page does not show `shows`.
 */
export const openScene = async ({
  theme,
  said,
  lines = [],
  menu,
  shows,
  isLate = false,
  added = {},
}: Scene): Promise<OpenScene> => {
  const { url: origin, corpus, errors, close } = await startBotConsole();
  const url = `${origin}/?as=maya&theme=${theme}`;
  const get = async (path: string): Promise<string> => (await fetch(new URL(path, origin))).text();
  const page = (): Promise<string> => get(url);
  const [, session = ''] = /name="session" content="([^"]+)"/.exec(await page()) ?? [];
  const send = async (path: string, body: Readonly<Record<string, unknown>>, as = 'maya'): Promise<void> => {
    const response = await fetch(`${origin}/do/${path}?as=${as}`, {
      method: 'POST',
      headers: { Origin: origin, 'X-Session': session },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${JSON.stringify(body)}: ${await response.text()}`);
    const until = performance.now() + PATIENCE;
    while ((await page()).includes('class="thinking"')) {
      if (performance.now() > until) throw new Error(`${JSON.stringify(body)}: the bot goes on thinking`);
      await setTimeout(20);
    }
    if (errors.length > 0) throw new Error(`${JSON.stringify(body)}: ${errors.join('')}`);
  };
  const newest = async (): Promise<string | undefined> =>
    [...(await page()).matchAll(/data-message="(\d+)"/g)].at(-1)?.[1];
  try {
    for (const [name, text] of Object.entries(added)) await writeFile(join(corpus, name), text);
    if (said !== undefined) await send('line', { line: said }, 'jonas');
    for (const line of lines) await send('line', { line });
    if (menu !== undefined) await send('menu', { name: menu, message: await newest() });
    const until = performance.now() + PATIENCE;
    while (!(await page()).includes(shows)) {
      if (!isLate || performance.now() > until) throw new Error(`the page does not show “${shows}”`);
      await setTimeout(20);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { url, fetch: get, close };
};
