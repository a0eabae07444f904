import { type Browser, chromium } from 'playwright-core';

/** No graphics card, no background requests, and grey smoothing of letters on every screen. */
const ARGUMENTS = [
  '--disable-lcd-text',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium without its sandbox, which containers often forbid. It loads only our own page. */
export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, chromiumSandbox: false, args: ARGUMENTS });
