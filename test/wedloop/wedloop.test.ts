import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hoofdsleutelUit } from '../../src/kluis/hoofdsleutel.ts';
import { openRegio, type Regio } from '../../src/regio.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { maakToeval, type Toeval } from '../steun/toeval.ts';
import { type Baan, INTREKKINGEN, laatsteNummer, legBaan, POGINGEN, type Wat, zoekOp } from './baan.ts';

/**
 * Intrekken tegen lezen, delen, lijsten, PDF en de pagina van het gezin, tegelijk op een echte database. Een wedloop is een poging die
 * onderweg is terwijl een intrekking haar tegemoet komt; elk heeft een eigen transactie. Meerdere casussen lopen naast elkaar.
 */
const PROEF = process.env['PROEF'] === '1';
/** Zoveel wedlopen, geteld en niet op de klok: een drukke machine doet er langer over en bewijst evenveel. */
const WEDLOPEN = PROEF ? 10_000 : 1_000;
/** Is elke volgorde dan nog niet gezien, dan loopt het door tot hier. */
const HOOGSTENS = 2 * WEDLOPEN;
const BANEN = 2;
/** Samen met de intrekking niet meer dan een baan verbindingen heeft (10): wie op een verbinding wacht, loopt niet mee. Een gaat er over het web. */
const POGINGEN_PER_RONDE = 8;
const WEB = ['web: gezinspagina', 'web: plan als PDF', 'web: lijst'] as const;
const BINNEN = ['lezen', 'lijst', 'plan', 'delen', 'gezin'] as const;

let server: TestServer;
const banen: Baan[] = [];
const regios: Regio[] = [];
before(async () => {
  server = await maakTestServer();
  for (let nummer = 0; nummer < BANEN; nummer += 1) banen.push(await legBaan(metEigenVerbindingen(server), nummer));
  for (const baan of banen) await warmOp(baan);
});
after(async () => {
  for (const { d } of banen) await d.su.end();
  for (const regio of regios) await regio.sluit();
  await server?.weg();
});

/** Dezelfde regio, zoals een tweede programma haar opent. */
function metEigenVerbindingen(van: TestServer): TestServer {
  const { database, hoofdsleutel } = van;
  const regio = openRegio({
    eigenaarUrl: database.eigenaarUrl,
    rollenUrl: database.eigenaarUrl,
    sleutelsUrl: database.sleutelsUrl,
    voorvoegsel: database.voorvoegsel,
    wachtwoord: database.wachtwoord,
    hoofdsleutel: hoofdsleutelUit(hoofdsleutel),
    klok: van.omgeving.klok,
  });
  regios.push(regio);
  return {
    ...van,
    omgeving: regio.omgeving,
    als: (verzoeker) => ({ ...van.als(verzoeker), omgeving: regio.omgeving }),
  };
}

/** Opent alle verbindingen voordat er gelopen wordt: anders wint wie er het eerst een had. */
async function warmOp(baan: Baan): Promise<void> {
  for (const stuk of baan.stukken) await Promise.all([...BINNEN, ...WEB].map((wat) => POGINGEN[wat](baan, stuk)));
  await baan.herstel();
}

type Telling = {
  wedlopen: number;
  ervoor: number;
  erna: number;
  readonly per: Map<string, { ervoor: number; erna: number }>;
};

/**
 * Wat er in deze ronde loopt, uit wat deze intrekking raakt; over het web hooguit een keer per mens, anders zijn hun logregels niet uit
 * elkaar te houden.
 */
function trekPogingen(toeval: Toeval, inPlan: boolean, raakt: readonly Wat[]): Wat[] {
  const kan = <T extends Wat>(uit: readonly T[]): T[] =>
    uit.filter((wat) => raakt.includes(wat) && (inPlan || !wat.includes('plan')));
  const gekozen: Wat[] = Array.from({ length: POGINGEN_PER_RONDE }, () => {
    const uit = kan(BINNEN);
    return uit[toeval.tussen(0, uit.length - 1)] ?? 'lezen';
  });
  const web = kan(WEB);
  gekozen[toeval.tussen(0, gekozen.length - 1)] = web[toeval.tussen(0, web.length - 1)] ?? 'lezen';
  return gekozen;
}

async function loop(baan: Baan, toeval: Toeval, telling: Telling): Promise<void> {
  const intrekking = toeval.kies(INTREKKINGEN);
  const stuk = baan.stukken[toeval.tussen(0, 1)] ?? assert.fail();
  const wat = trekPogingen(toeval, stuk.inPlan, intrekking.raakt);
  // Een pagina doet er langer over: de intrekking wacht tot er een ander klaar is, vertrekt het eerst, of ergens ertussen.
  const web = wat.findIndex((een) => een.startsWith('web'));
  const [wacht, meteen] = [toeval.tussen(1, 2) === 1 && web >= 0, toeval.tussen(1, 2) === 1];
  if (wacht) wat.unshift(...wat.splice(web, 1));
  const plek = wacht ? wat.length : meteen ? 0 : toeval.tussen(0, wat.length);
  const beurten = wat.map(() => toeval.tussen(0, 3));
  const sinds = await laatsteNummer(baan);
  let ingetrokken: Promise<string> | undefined;
  const lopend: ReturnType<(typeof POGINGEN)[Wat]>[] = [];
  // Wat al klaar was toen de intrekking vertrok, liep niet met haar mee en telt niet als wedloop.
  const klaar = new Set<number>();
  const alKlaar = new Set<number>();
  for (let i = 0; i <= wat.length; i += 1) {
    if (i === plek && wacht) await Promise.any(lopend.slice(1));
    if (i === plek) {
      for (const al of klaar) alKlaar.add(al);
      ingetrokken = intrekking.doe(baan, stuk);
    }
    const soort = wat[i];
    if (soort !== undefined) lopend.push(POGINGEN[soort](baan, stuk).finally(() => klaar.add(i)));
    // Een beurt wachten schuift wie het eerst bij de database is.
    for (let beurt = beurten[i] ?? 0; beurt > 0; beurt -= 1) await new Promise(setImmediate);
  }
  await Promise.allSettled([ingetrokken, ...lopend]);
  const [verzoek, pogingen] = await Promise.all([ingetrokken ?? assert.fail(), Promise.all(lopend)]);
  const { grens, nummers } = await zoekOp(baan, { intrekking: verzoek, pogingen, sinds });
  for (const [i, poging] of pogingen.entries()) {
    const nummer = nummers[i] ?? null;
    const waar = `${poging.wat} tegen ${intrekking.soort}: regel ${nummer}, intrekking ${grens}`;
    assert.ok(nummer !== null, `zonder logregel: ${waar}`);
    // Na de intrekking komt niets meer naar buiten; en ervoor wordt niemand voor niets geweigerd.
    assert.equal(poging.gelukt, nummer < grens, waar);
    if (alKlaar.has(i)) continue;
    tel(telling, intrekking.soort, poging.gelukt);
    tel(telling, poging.wat, poging.gelukt);
    telling.wedlopen += 1;
    telling[poging.gelukt ? 'ervoor' : 'erna'] += 1;
  }
  await baan.herstel();
}

function tel({ per }: Telling, wat: string, gelukt: boolean): void {
  const stand = per.get(wat) ?? { ervoor: 0, erna: 0 };
  stand[gelukt ? 'ervoor' : 'erna'] += 1;
  per.set(wat, stand);
}

/** Van elke intrekking en elke poging: de volgorde die nog niet voorkwam. */
function nooitGezien({ per }: Telling): readonly string[] {
  return [...INTREKKINGEN.map(({ soort }) => soort), ...BINNEN, ...WEB].flatMap((wat) =>
    (['ervoor', 'erna'] as const).flatMap((volgorde) =>
      (per.get(wat)?.[volgorde] ?? 0) > 0 ? [] : [`${wat}: ${volgorde}`],
    ),
  );
}

test('in elke wedloop komt na een intrekking niets meer naar buiten, en ervoor wel', async () => {
  const toeval = maakToeval(Number(process.env['ZAAD'] ?? 4711));
  const telling: Telling = { wedlopen: 0, ervoor: 0, erna: 0, per: new Map() };
  const begin = performance.now();
  const magNog = (): boolean =>
    telling.wedlopen < WEDLOPEN || (telling.wedlopen < HOOGSTENS && nooitGezien(telling).length > 0);
  let mislukt = false;
  const lopers = banen.map(async (baan, i) => {
    // Elke baan heeft een eigen rij: zo hangt wat er loopt niet af van welke baan het snelst is.
    const eigen = maakToeval(toeval.zaad + i);
    while (!mislukt && magNog())
      await loop(baan, eigen, telling).catch((fout: unknown) => {
        mislukt = true;
        throw fout;
      });
  });
  // Eerst alle lopers binnen: wie nog loopt als de proef faalt, vindt haar database gesloten.
  await Promise.allSettled(lopers);
  await Promise.all(lopers);
  const { wedlopen, ervoor, erna, per } = telling;
  const seconden = Math.round((performance.now() - begin) / 100) / 10;
  console.log(JSON.stringify({ zaad: toeval.zaad, wedlopen, ervoor, erna, seconden, per: Object.fromEntries(per) }));
  assert.ok(ervoor > wedlopen / 10, 'te zelden kwam er iets voor de intrekking: dat bewijst niets');
  assert.ok(erna > wedlopen / 10, 'te zelden kwam er iets na de intrekking: dat bewijst niets');
  assert.deepEqual(nooitGezien(telling), [], 'in deze volgorde kwam het nooit voor');
});
