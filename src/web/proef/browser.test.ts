import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBrowser, openBrowserproces, vindBrowser } from './browser.ts';

const browser = vindBrowser();

/**
 * Een browser die de eerste keren omvalt voordat hij iets zei, en daarna de echte is. @returns hoe vaak hij is gestart; ook de echte valt
 * soms om, dus dat kan een keer vaker zijn.
 */
async function metWankeleBrowser(omvallen: number, proef: (pad: string) => Promise<void>): Promise<number> {
  const map = mkdtempSync(join(tmpdir(), 'overlegtafel-wankel-'));
  const [pad, teller] = [join(map, 'browser'), join(map, 'keren')];
  writeFileSync(
    pad,
    `#!/bin/sh\necho x >> '${teller}'\n[ "$(wc -l < '${teller}')" -gt ${omvallen} ] || exit 139\nexec '${browser}' "$@"\n`,
    { mode: 0o755 },
  );
  try {
    await proef(pad);
    return existsSync(teller) ? readFileSync(teller, 'utf8').length / 2 : 0;
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

const skip = browser === null && 'geen browser';

test('een browser die twee keer omvalt bij het starten, wordt opnieuw geprobeerd', { skip }, async () => {
  const keren = await metWankeleBrowser(2, async (pad) => {
    const open = await openBrowser(pad);
    assert.equal(open.isConnected(), true);
    await open.close();
  });
  assert.ok(keren >= 3, `${keren} keer`);
});

test('ook een browser als eigen proces krijgt een nieuwe kans', { skip }, async () => {
  const keren = await metWankeleBrowser(1, async (pad) => {
    const open = await openBrowserproces(pad);
    assert.match(open.wsEndpoint(), /^ws:/);
    await open.close();
  });
  assert.ok(keren >= 2, `${keren} keer`);
});

test('een browser die nooit start, is na vijf keer een fout', { skip }, async () => {
  const keren = await metWankeleBrowser(99, async (pad) => {
    await assert.rejects(openBrowser(pad));
  });
  assert.equal(keren, 5);
});
