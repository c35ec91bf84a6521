import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Aanmelden } from '../../src/aanmelden/index.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { gezinnen } from '../../src/demonstratie/gezinnen.ts';
import { medewerkers } from '../../src/demonstratie/mensen.ts';
import { stelSamen } from '../../src/samenstelling.ts';
import { postInMap } from '../../src/taak/post.ts';
import { type Sms, smsInMap } from '../../src/taak/sms.ts';
import { startWerker } from '../../src/taak/werker.ts';
import { openBrowser, vindBrowser } from '../../src/web/proef/browser.ts';
import { type Bezoek, openBezoek } from './bezoek.ts';
import { gevuldMetDemonstratie } from './demonstratie.ts';
import { type Breedte, maakKeuring } from './keuring.ts';
import { vrijePoort } from './poort.ts';
import { maakTestRegio, maakWaterrijk, type TestRegio } from './regio.ts';
import { wachtTot } from './wacht.ts';

/** Waarom een reis wordt overgeslagen; false als er een browser is. */
export const zonderBrowser: string | false =
  vindBrowser() === null && 'geen browser: zet OVERLEGTAFEL_BROWSER of installeer chromium';

export type Persoonwens = {
  /** 360 voor een telefoon, 1280 voor een bureau. */
  readonly breedte?: Breedte;
  readonly script?: boolean;
};

/** Waterrijk op een echte server, met werker, postmap en een browser waarin ieder zijn eigen venster heeft. */
export type Reis = {
  readonly regio: TestRegio;
  readonly aanmelden: Aanmelden;
  readonly adres: string;
  readonly postmap: string;
  /** Een bezoeker die nog niemand is. */
  vreemde(wens?: Persoonwens): Promise<Bezoek>;
  /** Deze persoon, ingelogd met een druk op zijn knop in de personenkiezer; de sleutel van een verzonnen mens, of een naam. */
  als(wie: string, wens?: Persoonwens): Promise<Bezoek>;
  /** Hoe vaak er in de hele reis na het inloggen is geklikt; typen is geen klik. */
  klikken(): number;
  /** Faalt als een pagina onderweg niet deugde: toegankelijkheid, CSP, verzoeken naar buiten, een naam in titel of adres. */
  keur(wens?: { readonly behalve?: RegExp }): void;
  /** De bezorgde berichten, zoals zij in de postmap liggen. */
  brieven(): readonly string[];
  /** Wacht tot elk bericht is bezorgd. */
  allePostBezorgd(): Promise<void>;
  weg(): Promise<void>;
};

export type Reiswens = {
  /** `niets`: een regio zonder partijen. `leeg`: partijen en mensen zonder casus. `vol`: de hele demonstratie. */
  readonly begin: 'niets' | 'leeg' | 'vol';
  readonly demonstratie?: boolean;
  /** Uit voor wie alleen komt kijken: dan meet axe niet. */
  readonly keuren?: boolean;
  /** Woorden die nooit in een titel of adres mogen staan, buiten de namen van de verzonnen mensen. */
  readonly geheim?: readonly string[];
  /** Waar een sms heen gaat; zonder dit een map. */
  readonly sms?: Sms;
};

const GEZINSNAMEN = gezinnen.flatMap(({ voornaam, achternaam, ouders }) => [
  voornaam,
  ...woorden(achternaam),
  ...ouders.flatMap(({ naam }) => woorden(naam)),
]);
const COLLEGANAMEN = medewerkers.flatMap(({ naam }) => woorden(naam));
const ORGANISATIES = ['Kompas', 'Linde', 'GGD', 'Bries', 'Oeverstad', 'Veenmeer'];

/** Woorden van een naam, zonder tussenvoegsels. */
function woorden(naam: string): readonly string[] {
  return naam.split(' ').filter((deel) => /^\p{Lu}/u.test(deel));
}

/** Alles wat in titel, adres en bericht niet mag staan. */
export const PLANTWOORDEN: readonly string[] = [...new Set([...GEZINSNAMEN, ...COLLEGANAMEN, ...ORGANISATIES])];

/** Faalt als een bericht iets over iemand verraadt; het adres van de ontvanger zelf staat alleen op de envelop (Bijl 2-f, C11). */
export function keurBrieven(brieven: readonly string[], verboden: readonly (string | RegExp)[]): void {
  for (const brief of brieven) {
    const zonderEnvelop = brief.replace(/^To: .*\r?\n/m, '');
    for (const woord of verboden) {
      const gevonden =
        typeof woord === 'string'
          ? zonderEnvelop.toLowerCase().includes(woord.toLowerCase())
          : woord.test(zonderEnvelop);
      assert.equal(gevonden, false, `${woord} staat in een bericht:\n${brief}`);
    }
  }
}

/** De naam op de knop in de personenkiezer. */
function naamOpKnop(wie: string): string {
  const collega = medewerkers.find(({ sleutel }) => sleutel === wie);
  const ouder = gezinnen.flatMap(({ ouders }) => ouders).find(({ sleutel }) => sleutel === wie);
  const jongere = gezinnen.find(({ sleutel }) => sleutel === wie);
  return collega?.naam ?? ouder?.naam ?? (jongere === undefined ? wie : `${jongere.voornaam} ${jongere.achternaam}`);
}

const isGezin = (wie: string): boolean => medewerkers.every(({ sleutel }) => sleutel !== wie);

/** Zet alles klaar; mislukt een stap, dan gaat weer dicht wat al open was: een browser of server houdt het bestand anders wakker. */
export async function maakReis(wens: Reiswens): Promise<Reis> {
  const open: (() => Promise<unknown>)[] = [];
  try {
    return await zetReisKlaar(wens, open);
  } catch (fout) {
    for (const sluit of open.reverse()) await sluit().catch(() => undefined);
    throw fout;
  }
}

async function zetReisKlaar(
  { begin, demonstratie = true, keuren = true, geheim = [], sms }: Reiswens,
  open: (() => Promise<unknown>)[],
): Promise<Reis> {
  const browser: Browser = await openBrowser(vindBrowser() ?? '');
  open.push(() => browser.close());
  const regio: TestRegio = await maakRegio(begin);
  open.push(() => regio.weg());
  const poort = await vrijePoort();
  const adres = `http://localhost:${poort}`;
  const postmap = mkdtempSync(join(tmpdir(), 'overlegtafel-post-'));
  const smsmap = mkdtempSync(join(tmpdir(), 'overlegtafel-sms-'));
  const klachten: string[] = [];
  const meld = (regel: string) => klachten.push(`server: ${regel}`);
  const herhaald: string[] = [];
  const meldWerker = (regel: string) => (HERHAALT.test(regel) ? herhaald.push(regel) : meld(regel));
  const { omgeving } = regio;
  const { server, aanmelden } = await stelSamen({
    regio: regio.regio,
    naam: 'Waterrijk',
    telefoon: '088 000 12 00',
    demonstratie,
    adres,
    meld,
  });
  open.push(() => server.close());
  await server.listen({ port: poort, host: 'localhost' });
  const werker = await startWerker({
    omgeving,
    pool: regio.regio.werkerPool,
    aanmelden,
    post: postInMap(postmap),
    sms: sms ?? smsInMap(smsmap),
    adres,
    wekkers: [],
    meld: meldWerker,
  });
  const keuring = keuren ? maakKeuring(browser, { klachten, verboden: [...PLANTWOORDEN, ...geheim] }) : null;
  const bezoeken: Bezoek[] = [];
  let ingelogd = 0;
  const vreemde = async (wens: Persoonwens = {}): Promise<Bezoek> => {
    const bezoek = await openBezoek(browser, {
      adres,
      klachten,
      breedte: wens.breedte ?? 1280,
      script: wens.script ?? true,
      keuring,
    });
    bezoeken.push(bezoek);
    return bezoek;
  };
  const brieven = () => readdirSync(postmap).map((naam) => readFileSync(join(postmap, naam), 'utf8'));
  return {
    regio,
    aanmelden,
    adres,
    postmap,
    vreemde,
    async als(wie, wens = {}) {
      const bezoek = await vreemde({ breedte: isGezin(wie) ? 360 : 1280, ...wens });
      await bezoek.ga('/demonstratie');
      await bezoek.klik(new RegExp(`^${naamOpKnop(wie)}\\b`, 'u'));
      ingelogd += bezoek.klikken();
      return bezoek;
    },
    klikken: () => bezoeken.reduce((som, bezoek) => som + bezoek.klikken(), -ingelogd),
    brieven,
    keur: ({ behalve } = {}) =>
      assert.deepEqual(
        klachten.filter((klacht) => behalve === undefined || !behalve.test(klacht)),
        [],
      ),
    async allePostBezorgd() {
      await wachtTot(
        'alle berichten zijn bezorgd',
        async () => (await aantalWachtend(regio.database.superuserUrl)) === 0,
      );
    },
    async weg() {
      await browser.close();
      // Wat mislukte, was al herhaald of wordt dat zo: het moet alsnog slagen.
      const blijftMislukken = herhaald.length > 0 && (await geduldMet(regio.database.superuserUrl));
      await server.close();
      await werker.stop();
      for (const brief of brieven()) regio.postzak.stop(brief);
      for (const naam of readdirSync(smsmap)) regio.postzak.stop(readFileSync(join(smsmap, naam), 'utf8'), 'sms');
      for (const map of [postmap, smsmap]) rmSync(map, { recursive: true, force: true });
      await regio.weg();
      assert.equal(blijftMislukken, false, `een taak slaagde ook na herhalen niet: ${herhaald.join('; ')}`);
    },
  };
}

/**
 * Wat de werker meldt van een taak die mislukte en terugkomt. Op een machine die even stilstaat hoort dat erbij: een werker is er om te
 * herhalen, dus pas een taak die blijft mislukken is een klacht.
 */
const HERHAALT =
  /^werker: (de taak \S+ is mislukt( \(\w+\))? en wordt herhaald|.*; (de werker probeert het|over een (minuut|uur)) opnieuw)$/;
const GEDULD_MET_TAKEN = 60_000;

/** Wacht tot er geen mislukte taak meer in de rij staat. @returns true als er een blijft staan. */
async function geduldMet(url: string): Promise<boolean> {
  const isWeg = async (): Promise<boolean> =>
    metVerbinding(url, async (client) => {
      const { rowCount } = await client.query('select from graphile_worker.jobs where last_error is not null limit 1');
      return rowCount === 0;
    });
  return wachtTot('herhaalde taken slagen', isWeg, GEDULD_MET_TAKEN).then(
    () => false,
    () => true,
  );
}

function maakRegio(begin: Reiswens['begin']): Promise<TestRegio> {
  switch (begin) {
    case 'niets':
      return maakTestRegio();
    case 'leeg':
      return maakWaterrijk();
    case 'vol':
      return maakTestRegio(undefined, gevuldMetDemonstratie);
  }
}

async function aantalWachtend(url: string): Promise<number> {
  return metVerbinding(url, async (client) => {
    const { rows } = await client.query<{ aantal: number }>(
      'select count(*)::int as aantal from bericht where verzonden_op is null and mislukt_omdat is null',
    );
    return rows[0]?.aantal ?? 0;
  });
}
