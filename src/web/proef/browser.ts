import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const GEWOON = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** De browser voor de proeven: uit OVERLEGTAFEL_BROWSER, anders Chromium van het systeem; null als er geen is. */
export function vindBrowser(): string | null {
  return process.env.OVERLEGTAFEL_BROWSER ?? GEWOON.find((pad) => existsSync(pad)) ?? null;
}

/** Alles in zo weinig mogelijk processen en draden: de proeven meten wat er staat, niet hoe vloeiend het beweegt. */
const ZUINIG = ['--disable-gpu', '--in-process-gpu', '--disable-threaded-animation', '--disable-threaded-scrolling'];

export function openBrowser(pad: string): Promise<Browser> {
  return chromium.launch({ executablePath: pad, args: ['--no-sandbox', '--disable-dev-shm-usage', ...ZUINIG] });
}
