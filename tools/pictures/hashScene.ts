import { createHash } from 'node:crypto';
import type { OpenScene } from './openScene.ts';

/** What differs from one run to the next: ids, secrets, ports, moments and durations. */
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

/** The page as it is in every run. */
const lasting = (html: string): string => PASSING.reduce((text, each) => text.replace(each, '…'), html);

/** A hash of all that makes a scene's picture: the page with its messages as rendered from their payloads, and its style. */
export const hashScene = async ({ url, fetch }: OpenScene): Promise<string> => {
  const html = await fetch(url);
  const hash = createHash('sha256').update(lasting(html));
  for (const [, path = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    hash.update(await fetch(path));
  return hash.digest('hex');
};
