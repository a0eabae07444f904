import { createHash } from 'node:crypto';
import type { OpenScene } from './openScene.ts';

/** Parts that differ between runs: ids, secrets, ports, moments and durations. */
const PASSING: readonly RegExp[] = [
  /(?<=name="session" content=")[^"]+/g,
  /(?<=data-click=")[^"]+/g,
  /(?<=127\.0\.0\.1:)\d+/g,
  /\b\d{17,20}\b/g,
  /<time .*?<\/time>/g,
  /<span class="time".*?<\/span>/g,
  /(?<=<article [^>]*aria-label="[^",]+, )[^"]+/g,
  /\b[\d,]+(?= ms\b)/g,
];

/** The page without those parts. */
const lasting = (html: string): string => PASSING.reduce((text, each) => text.replace(each, '…'), html);

/** Returns a hash of everything that makes a scene's picture: the page with its rendered messages, and its style. */
export const hashScene = async ({ url, fetch }: OpenScene): Promise<string> => {
  const html = await fetch(url);
  const hash = createHash('sha256').update(lasting(html));
  for (const [, path = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    hash.update(await fetch(path));
  return hash.digest('hex');
};
