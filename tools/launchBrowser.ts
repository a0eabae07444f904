import { type Browser, chromium } from 'playwright-core';

/** It needs no graphics card, talks to nobody but the console, and smooths letters in grey on every screen. */
const ARGUMENTS = [
  '--disable-lcd-text',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium. Without its sandbox, which containers often do not allow: it is shown our own page only. */
export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, chromiumSandbox: false, args: ARGUMENTS });
