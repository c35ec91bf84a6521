import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserServer, chromium, type Locator, type Page } from 'playwright-core';
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

/** So often a browser may fall over while it starts, as one does now and then on a full machine, before that is a failure. */
const POGINGEN = 5;

const opzet = (pad: string) => ({ executablePath: pad, args: ['--no-sandbox', '--disable-dev-shm-usage', ...ZUINIG] });

/** Een browser die leeft zolang de proef hem vasthoudt. @throws als hij ook de laatste poging omvalt. */
export async function openBrowser(pad: string): Promise<Browser> {
  return metPogingen(() => chromium.launch(opzet(pad)));
}

/** Een browser als eigen proces, voor een proef die hem doodt. @throws als hij ook de laatste poging omvalt. */
export async function openBrowserproces(pad: string): Promise<BrowserServer> {
  return metPogingen(() => chromium.launchServer(opzet(pad)));
}

/** Zo lang dat ook een machine die even stilstaat het haalt. */
const GEDULD = 120_000;

/** Klikt en wacht tot de pagina die volgt er helemaal is, ook als een script haar opent: een klik zelf wacht alleen tot zij begint. */
export async function volg(blad: Page, doel: Locator): Promise<void> {
  await Promise.all([blad.waitForNavigation({ waitUntil: 'load', timeout: GEDULD }), doel.click({ timeout: GEDULD })]);
}

async function metPogingen<T>(open: () => Promise<T>, poging = 1): Promise<T> {
  try {
    return await open();
  } catch (fout) {
    if (poging === POGINGEN) throw fout;
    console.log(`de browser viel om bij het starten, poging ${poging} van ${POGINGEN}`);
    return metPogingen(open, poging + 1);
  }
}
