/**
 * Wat een vraag openlaat: elke aanvulling van een handvol weggelaten bladeren wordt uitgeschreven en door de
 * tweede lezing beoordeeld. Zeker is wat in elke aanvulling spreekt, mogelijk wat in minstens één spreekt.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Vraag } from '../../src/regels/index.ts';
import { beoordeel, controleerVraag } from '../../src/regels/index.ts';
import type { VolledigeVraag } from './orakel.ts';
import { orakel } from './orakel.ts';
import type { Dobbelsteen } from './willekeur.ts';
import { DOMEIN, dobbelsteen, willekeurigeVraag } from './willekeur.ts';

const AANTAL = process.env['PROEF'] === '1' ? 15_000 : 500;
const ZAAD = Number(process.env['ZAAD'] ?? 7);
const GRENS = 1_500;

type Boom = Record<string, unknown>;
const JA_NEE = [true, false];
const deelverzamelingen = (lijst: readonly string[]): string[][] =>
  Array.from({ length: 1 << lijst.length }, (_, bits) => lijst.filter((_, plaats) => (bits & (1 << plaats)) !== 0));

/** Wat een weggelaten blad kan zijn; lijsten alleen met de elementen die verschil kunnen maken. */
function waardenVan(pad: string): readonly unknown[] {
  const verzuimen = ['ongeoorloofd', 'geoorloofd', 'ziekte'].flatMap((soort) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
      soort,
      meldplichtig: (n & 1) > 0,
      vermoedenOngeoorloofd: (n & 2) > 0,
      jeugdartsGezien: (n & 4) > 0,
    })),
  );
  const rollen = ['leerplichtambtenaar', 'school', 'gemeente', 'ouder', 'derde', 'jeugdarts'];
  const vast: Record<string, readonly unknown[]> = {
    'convenant.regime': ['afzonderlijk', 'gezamenlijk'],
    'overlegtype.doelen': [[], [...DOMEIN.doel], ...DOMEIN.doel.map((doel) => [doel])],
    'overlegtype.categorieen': deelverzamelingen(DOMEIN.categorie.slice(0, 9)).filter(
      ({ length }) => length < 2 || length > 7,
    ),
    'casus.status': ['open', 'gesloten'],
    'jongere.geboortedatum': ['2016-05-01', '2012-02-29', '2009-05-05', '2005-07-07'],
    'jongere.onderwijs': ['po', 'mbo'],
    'jongere.gezagdragers': [0, 1, 2],
    'gever.partij': DOMEIN.partij,
    'gever.hoedanigheid': [...DOMEIN.hoedanigheid, null],
    'gever.functie': ['leerplichtambtenaar', ...DOMEIN.functie],
    'gever.geheimhouding': DOMEIN.geheimhouding,
    'ontvanger.partij': DOMEIN.partij,
    'ontvanger.hoedanigheid': [...DOMEIN.hoedanigheid, null],
    'ontvanger.functie': ['leerplichtambtenaar', ...DOMEIN.functie],
    'ontvanger.geheimhouding': DOMEIN.geheimhouding,
    'gegeven.categorie': DOMEIN.categorie,
    'gegeven.doel': DOMEIN.doel,
    'gegeven.bronGeheimhouding': [null, ...DOMEIN.geheimhouding],
    'gegeven.betreft': ['jongere', 'gezinslid'],
    'gegeven.activiteit': [null, 'advies'],
    'gegeven.verzuim': [null, ...verzuimen],
    'gegeven.verzuim.soort': ['ongeoorloofd', 'geoorloofd', 'ziekte'],
    'verstrekking.status': ['actief', 'ingetrokken', 'bevroren'],
    toestemming: TOESTEMMINGEN,
    'toestemming.status': ['gegeven', 'geweigerd', 'ingetrokken', 'verlopen'],
    'toestemming.ondertekenaars': deelverzamelingen(DOMEIN.ondertekenaars),
    'toestemming.ontvangers': deelverzamelingen([...rollen, 'gast']).concat([[...DOMEIN.ontvangers]]),
    'toestemming.soorten': deelverzamelingen(DOMEIN.soorten),
  };
  return vast[pad] ?? JA_NEE;
}

/** Een hele toestemming die ontbreekt: geen, of elke status met elk gebrek apart en samen. */
const TOESTEMMINGEN: readonly unknown[] = [
  null,
  ...['gegeven', 'geweigerd', 'ingetrokken', 'verlopen'].flatMap((status) =>
    Array.from({ length: 64 }, (_, n) => ({
      status,
      ondertekenaars: n & 1 ? [] : DOMEIN.ondertekenaars,
      ontvangers: n & 2 ? [] : DOMEIN.ontvangers,
      soorten: n & 4 ? [] : DOMEIN.soorten,
      aanGever: !(n & 8),
      partnerGenoemd: !(n & 16),
      vraagstukGedekt: !(n & 32),
    })),
  ),
];

/** Objecten die null mogen zijn en dus ook als geheel kunnen ontbreken. */
const HEEL = ['gegeven.verzuim', 'toestemming'];
const OVERGESLAGEN = /^(versie|handeling|peildatum|plicht|casus\.fase)$/;

function bladeren(kaart: Boom, voor = ''): string[] {
  return Object.entries(kaart).flatMap(([naam, waarde]) => {
    const pad = voor + naam;
    if (OVERGESLAGEN.test(pad)) return [];
    if (waarde === null || typeof waarde !== 'object' || Array.isArray(waarde)) {
      return pad === 'afweging' ? [] : [pad];
    }
    const binnen = bladeren(waarde as Boom, `${pad}.`);
    return HEEL.includes(pad) ? [pad, ...binnen] : binnen;
  });
}

function zet(kaart: Boom, pad: string, waarde: unknown): void {
  const delen = pad.split('.');
  const laatste = delen.pop() as string;
  const plek = delen.reduce<Boom | null>((hier, deel) => (hier?.[deel] ?? null) as Boom | null, kaart);
  if (plek === null) return;
  if (waarde === undefined) delete plek[laatste];
  else plek[laatste] = waarde;
}

const goedGevormd = (v: VolledigeVraag): boolean =>
  [v.gever, v.ontvanger].every(
    (wie) =>
      (wie.partij === 'gemeente') === (wie.hoedanigheid !== null) &&
      (wie.functie !== 'leerplichtambtenaar' || wie.hoedanigheid === 'leerplicht'),
  ) && !(v.gegeven['categorie'] === 'g' && v.gegeven.verzuim === null);

type Aanvulling = { readonly waarden: readonly unknown[]; readonly redenen: ReadonlySet<string> };

function* aanvullingen(basis: VolledigeVraag, paden: readonly string[]): Generator<Aanvulling> {
  const keuzes = paden.map((pad) => waardenVan(pad));
  const index = paden.map(() => 0);
  const vraag = structuredClone(basis);
  for (;;) {
    const waarden = paden.map((_, n) => keuzes[n]?.[index[n] as number]);
    paden.forEach((pad, n) => {
      zet(vraag as unknown as Boom, pad, waarden[n]);
    });
    if (goedGevormd(vraag)) yield { waarden, redenen: new Set(orakel(vraag).redenen) };
    let n = 0;
    while (n < paden.length && (index[n] as number) === (keuzes[n]?.length ?? 0) - 1) index[n++] = 0;
    if (n === paden.length) return;
    (index[n] as number)++;
  }
}

/** Voorkeur voor bladeren die elkaar raken; anders is bijna elke weglating onafhankelijk. */
const VERWEVEN =
  /partij|hoedanigheid|functie|geheimhouding|geboortedatum|categorie$|verzuim|toestemming|wilsbekwaam|Geheimhouding|opp|behandel|gezag/;

function kiesPaden(d: Dobbelsteen, vraag: VolledigeVraag): string[] {
  const alle = bladeren(vraag as unknown as Boom);
  const verweven = alle.filter((pad) => VERWEVEN.test(pad));
  const gekozen = new Set<string>();
  const aantal = 1 + Math.floor(d.kans() * 5);
  for (let poging = 0; poging < 20 && gekozen.size < aantal; poging += 1) {
    const pad = d.kies(d.kans() < 0.8 ? verweven : alle);
    if (HEEL.some((heel) => pad.startsWith(`${heel}.`) && gekozen.has(heel))) continue;
    for (const ander of gekozen) if (HEEL.includes(pad) && ander.startsWith(`${pad}.`)) gekozen.delete(ander);
    const omvang = [...gekozen, pad].reduce((maal, wie) => maal * waardenVan(wie).length, 1);
    if (omvang <= GRENS) gekozen.add(pad);
  }
  return [...gekozen];
}

test(`onbekend is precies: zeker en mogelijk over elke aanvulling van ${AANTAL} vragen (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  const gezien = { toegestaan: 0, geweigerd: 0, onvolledig: 0 };
  for (let nummer = 0; nummer < AANTAL; nummer += 1) {
    const basis = willekeurigeVraag(d);
    const paden = kiesPaden(d, basis);
    const open = structuredClone(basis) as unknown as Boom;
    for (const pad of paden) zet(open, pad, undefined);
    assert.equal(controleerVraag(open).kind, 'vraag');
    const oordeel = beoordeel(open as unknown as Vraag);
    const lijst = [...aanvullingen(basis, paden)];
    const zeker = [...(lijst[0]?.redenen ?? [])]
      .filter((code) => lijst.every(({ redenen }) => redenen.has(code)))
      .sort();
    const mogelijk = new Set(lijst.flatMap(({ redenen }) => [...redenen]));
    const bericht = `vraag ${nummer} zonder ${paden.join(', ')}: ${JSON.stringify(open)}`;

    assert.deepEqual(oordeel.redenen.map(({ code }) => code).sort(), zeker, bericht);
    const uitkomst = zeker.length > 0 ? 'geweigerd' : mogelijk.size > 0 ? 'onvolledig' : 'toegestaan';
    assert.equal(oordeel.uitkomst, uitkomst, bericht);
    gezien[uitkomst] += 1;
    if (uitkomst !== 'onvolledig') assert.deepEqual(oordeel.vragen, [], bericht);
    for (const vraag of oordeel.vragen) assert.ok(paden.includes(vraag), `${vraag} is al beantwoord; ${bericht}`);
    if (uitkomst !== 'onvolledig') continue;
    assert.ok(oordeel.vragen.length > 0, bericht);

    // Een pad dat niet gevraagd wordt, maakt voor geen enkele regel verschil.
    const groepen = new Map<string, Set<string>>();
    const gevraagd = paden.map((pad) => oordeel.vragen.includes(pad));
    for (const { waarden, redenen } of lijst) {
      const sleutel = JSON.stringify(waarden.filter((_, n) => gevraagd[n]));
      const uitkomsten = groepen.get(sleutel) ?? new Set<string>();
      uitkomsten.add([...redenen].sort().join());
      groepen.set(sleutel, uitkomsten);
    }
    for (const [sleutel, uitkomsten] of groepen) {
      assert.equal(
        uitkomsten.size,
        1,
        `${sleutel} met ${[...uitkomsten].join(' of ')} vraagt ${oordeel.vragen}; ${bericht}`,
      );
    }
  }
  for (const [uitkomst, aantal] of Object.entries(gezien)) assert.ok(aantal > AANTAL / 100, `${uitkomst}: ${aantal}`);
});
