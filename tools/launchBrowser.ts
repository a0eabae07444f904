import { type Browser, chromium } from 'playwright-core';

/** A test's browser needs no graphics card, and talks to nobody but the console. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium. Without its sandbox, which containers often do not allow: it is shown our own page only. */
export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, chromiumSandbox: false, args: ARGUMENTS });
