import { spawnSync } from 'node:child_process';
import { zorgVoorBouw } from './bouw.mjs';
import { zorgVoorBrowser } from './browser.mjs';
import { zorgVoorInstallatie } from './installeer.mjs';
import { draai } from './kind.mjs';
import { eindigMet, inWortel, Stop, wortel } from './plaats.mjs';

/** Installs, builds, finds a browser and runs the tests whose path holds one of the filters; all without filters. */
export async function voerUit(argumenten) {
  const keuzen = argumenten.filter((deel) => deel.startsWith('--'));
  const filters = argumenten.filter((deel) => !deel.startsWith('--'));
  try {
    const onbekend = keuzen.find((keuze) => keuze !== '--check' && keuze !== '--proof');
    if (onbekend !== undefined)
      throw new Stop(
        `${onbekend} is geen keuze van \`npm test\`; er zijn --check, --proof en delen van bestandsnamen.`,
      );
    const node = await zorgVoorInstallatie();
    if (keuzen.includes('--check')) eisOpmaak(node);
    // The browser comes over the network while the build has the processor; a build that fails is told first.
    const [gebouwd, browser] = await Promise.allSettled([zorgVoorBouw(node), zorgVoorBrowser(node)]);
    for (const { reason } of [gebouwd, browser]) if (reason !== undefined) throw reason;
    await draai({
      node,
      bestand: inWortel('dist', 'test', 'steun', 'loop.js'),
      argumenten: filters,
      omgeving: omgeving(browser.value, keuzen.includes('--proof')),
    });
  } catch (fout) {
    if (fout instanceof Stop && fout.code === 1) process.on('exit', () => console.log('0 passed, 1 failed'));
    eindigMet(fout);
  }
}

function eisOpmaak(node) {
  const biome = inWortel('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const { status } = spawnSync(node, [biome, 'check', '.'], { cwd: wortel, stdio: 'inherit' });
  if (status !== 0)
    throw new Stop('De opmaak of de stijl van de bron klopt niet; `npm run format` herstelt wat vanzelf kan.', 1);
}

/** Settings of whoever runs the tests are not settings of the tests. */
function omgeving(browser, proef) {
  const schoon = Object.entries(process.env).filter(
    ([naam]) =>
      !naam.startsWith('OVERLEGTAFEL_') &&
      ![
        'DATABASE_URL',
        'SLEUTELS_DATABASE_URL',
        'SMTP_URL',
        'SMS_URL',
        'SMS_SLEUTEL_BESTAND',
        'NODE_TEST_CONTEXT',
      ].includes(naam),
  );
  return { ...Object.fromEntries(schoon), OVERLEGTAFEL_BROWSER: browser, ...(proef ? { PROEF: '1' } : {}) };
}
