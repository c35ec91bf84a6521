import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { pakketwortel } from '../../lib/pakket.ts';

/** Waar `npm test` de browser uit het pakket neerzet; daarna die van het systeem. */
const GEWOON = [
  join(pakketwortel, 'node_modules', '.cache', 'overlegtafel', 'chromium', 'browser'),
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
];

/** De browser voor de proeven: uit OVERLEGTAFEL_BROWSER, anders de eerste die er is; null als er geen is. */
export function vindBrowser(): string | null {
  return process.env.OVERLEGTAFEL_BROWSER ?? GEWOON.find((pad) => existsSync(pad)) ?? null;
}

/** Alles in zo weinig mogelijk processen en draden: de proeven meten wat er staat, niet hoe vloeiend het beweegt. */
const ZUINIG = ['--disable-gpu', '--in-process-gpu', '--disable-threaded-animation', '--disable-threaded-scrolling'];

export function openBrowser(pad: string): Promise<Browser> {
  return chromium.launch({ executablePath: pad, args: ['--no-sandbox', '--disable-dev-shm-usage', ...ZUINIG] });
}
