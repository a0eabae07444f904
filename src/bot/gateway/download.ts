import { getGlobalDispatcher } from 'undici';
import { IMPORT_LIMITS, request } from '../../admin/index.ts';
import { UserError } from '../../shared/index.ts';
import type { Download } from '../context.ts';

const DISCORD = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
/** Timeout from the connection to the last byte, in ms. */
const TIME = 20_000;

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

/** Creates a downloader for files on Discord only; follows no redirects. `api`: the base URL of another Discord. */
export const createDownload = (api: string | undefined): Download => {
  const origins = new Set<string | undefined>([
    ...DISCORD,
    ...(api === undefined ? [] : [new URL(api).origin]),
  ]);
  return async ({ url, size }, atMost) => {
    const mostBytes = Math.min(atMost, IMPORT_LIMITS.bytes);
    if (!origins.has(originOf(url))) throw new UserError({ kind: 'not-on-discord' });
    if (size > mostBytes) throw new UserError({ kind: 'file-too-large', mostBytes });
    const options = { dispatcher: getGlobalDispatcher(), headers: {}, mostBytes, time: TIME };
    const { status, bytes } = await request(new URL(url), options);
    if (status !== 200) throw new UserError({ kind: 'file-not-read', status });
    return bytes;
  };
};
