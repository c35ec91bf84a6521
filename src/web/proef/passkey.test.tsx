import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { veiligheidskoppen } from '../koppen.ts';
import { Paginakop, Passkeyformulier } from '../onderdelen/index.ts';
import { Pagina, renderPagina, type Verzoek } from '../pagina.tsx';
import { statischeBestanden } from '../statisch.ts';
import { openBrowser, vindBrowser } from './browser.ts';

const pad = vindBrowser();
const RP = 'localhost';
const VERZOEK: Verzoek = {
  csrf: 'proef',
  adres: '/',
  nu: new Date('2026-03-03T14:32:00Z'),
  demonstratie: false,
  regio: 'Waterrijk',
  telefoon: '088 000 12 00',
  wie: null,
};

/** Een server die niets anders doet dan een sleutel toevoegen en ermee laten inloggen. */
function maakServer(): { app: FastifyInstance; sleutels: WebAuthnCredential[] } {
  const app = Fastify();
  const sleutels: WebAuthnCredential[] = [];
  let uitdaging = '';
  app.addHook('onRequest', async (_vraag, antwoord) => void antwoord.headers(veiligheidskoppen));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_v, body, klaar) =>
    klaar(null, body),
  );
  app.register(statischeBestanden);
  const toon = (doel: 'toevoegen' | 'inloggen', opties: { challenge: string }): string => {
    uitdaging = opties.challenge;
    return renderPagina(
      VERZOEK,
      <Pagina titel={doel} soort="openbaar">
        <Paginakop titel={doel} />
        <Passkeyformulier
          doel={doel}
          actie={`/${doel}`}
          opties={opties}
          knop="Gebruik uw sleutel"
          eigenPagina={doel === 'toevoegen'}
        />
      </Pagina>,
    );
  };
  const zeg = (woord: string): string =>
    renderPagina(
      VERZOEK,
      <Pagina titel={woord} soort="openbaar">
        {woord}
      </Pagina>,
    );
  const gekregen = (body: string) => JSON.parse(new URLSearchParams(body).get('antwoord') ?? '');
  const verwacht = (kop: string | undefined) => ({
    expectedChallenge: uitdaging,
    expectedOrigin: `http://${kop}`,
    expectedRPID: RP,
  });

  app.get('/toevoegen', async (_vraag, antwoord) =>
    antwoord.type('text/html').send(
      toon(
        'toevoegen',
        await generateRegistrationOptions({
          rpName: 'Overlegtafel',
          rpID: RP,
          userName: 'femke',
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          excludeCredentials: sleutels.map(({ id }) => ({ id })),
        }),
      ),
    ),
  );
  app.post<{ Body: string }>('/toevoegen', async ({ body, headers }, antwoord) => {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: gekregen(body),
      ...verwacht(headers.host),
    });
    if (registrationInfo) sleutels.push(registrationInfo.credential);
    return antwoord.type('text/html').send(zeg('toegevoegd'));
  });
  app.get('/inloggen', async (_vraag, antwoord) =>
    antwoord
      .type('text/html')
      .send(toon('inloggen', await generateAuthenticationOptions({ rpID: RP, userVerification: 'required' }))),
  );
  app.post<{ Body: string }>('/inloggen', async ({ body, headers }, antwoord) => {
    const [credential] = sleutels;
    assert.ok(credential);
    const { verified } = await verifyAuthenticationResponse({
      response: gekregen(body),
      credential,
      ...verwacht(headers.host),
    });
    return antwoord.type('text/html').send(zeg(verified ? 'binnen' : 'buiten'));
  });
  return { app, sleutels };
}

/** Wat langer duurt, komt niet meer; een drukke machine doet er even over. */
const GEDULD = 120_000;

describe('passkeys in de browser', {
  skip: pad === null && 'geen browser: zet OVERLEGTAFEL_BROWSER of installeer chromium',
}, () => {
  const { app, sleutels } = maakServer();
  let browser: Browser;
  let blad: Page;
  let adres = '';
  const klachten: string[] = [];

  before(async () => {
    adres = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', RP);
    browser = await openBrowser(pad ?? '');
    const kring = await browser.newContext();
    kring.on('weberror', (fout) => klachten.push(String(fout.error())));
    blad = await kring.newPage();
    blad.on('console', (bericht) => bericht.type() === 'error' && klachten.push(bericht.text()));
    const cdp = await kring.newCDPSession(blad);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
  });
  after(async () => {
    await browser?.close();
    await app.close();
  });

  const druk = () => blad.getByRole('button', { name: 'Gebruik uw sleutel' }).click();

  it('een sleutel toevoegen en ermee inloggen werkt onder de CSP met Trusted Types', async () => {
    await blad.goto(`${adres}/toevoegen`);
    await druk();
    await blad.getByText('toegevoegd', { exact: true }).waitFor({ timeout: GEDULD });
    assert.equal(sleutels.length, 1);
    await blad.goto(`${adres}/inloggen`);
    await druk();
    await blad.getByText('binnen', { exact: true }).waitFor({ timeout: GEDULD });
  });

  it('dezelfde sleutel nog eens toevoegen geeft een zin die zegt wat te doen', async () => {
    await blad.goto(`${adres}/toevoegen`);
    await druk();
    await blad.getByText('Deze sleutel staat al bij het account.').waitFor({ timeout: GEDULD });
    assert.equal(sleutels.length, 1);
  });

  it('een browser zonder passkeys krijgt een zin op de eigen pagina, en naast een ander formulier niets', async () => {
    const kring = await browser.newContext();
    await kring.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
    const kaal = await kring.newPage();
    await kaal.goto(`${adres}/toevoegen`);
    await kaal.getByText('Deze browser kent geen passkeys.').waitFor({ timeout: GEDULD });
    await kaal.goto(`${adres}/inloggen`);
    assert.equal(await kaal.getByText('Gebruik uw sleutel').isVisible(), false);
    await kring.close();
  });

  it('de browser meldde geen fout', () => assert.deepEqual(klachten, []));
});
