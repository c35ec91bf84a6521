import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import type { Invulling } from '../../src/gegeven/nieuw/nieuw-formulier.ts';
import { toonNieuw } from '../../src/gegeven/nieuw/nieuw-toon.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import { weergaveVoor } from '../../src/gegeven/weergave.tsx';
import type { Oordeel } from '../../src/regels/index.ts';
import { legeStand } from '../../src/web/formulier.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { maakToeval, type Toeval } from '../steun/toeval.ts';
import { kenmerken } from './stappen.ts';

/**
 * Zoveel keer een inkijk naast wat die ontvanger leest: minstens 1.000 in de lange proef; anders wat er in achttien seconden gaat, van
 * minstens zestig gegevens.
 */
const PROEF = process.env['PROEF'] === '1';
const AANTAL = 1_000;
const TIJD = PROEF ? Number.POSITIVE_INFINITY : 18_000;
const MINSTENS = 60;
const ELKE = 10;
/** Zoveel gegevens worden tegelijk ingebracht en gelezen. */
const NAAST_ELKAAR = 4;

const GEVERS = ['femke', 'sanne', 'liesbeth', 'rachid', 'tom'] as const;
const LEZERS = ['femke', 'sanne', 'liesbeth', 'rachid', 'tom', 'vader', 'moeder', 'daan'] as const;

let d: Daan & TestServer;
let stoelen: ReadonlyMap<string, Wie>;
before(async () => {
  d = (await maakDaan({ op: await maakTestServer() })) as unknown as Daan & TestServer;
  await d.zetFase('beoordeling');
  stoelen = new Map(await Promise.all(LEZERS.map(async (wie) => [await d.stoel(wie), wie] as const)));
});
after(() => d.weg());

const ZINNEN = [
  'Hij komt liever later.',
  'Rust & <structuur> helpen.',
  'Zij zegt: "dat lukt".',
  'Een regel.\nNog een.',
] as const;

function vulIn(toeval: Toeval, ontvangers: readonly string[]): Invulling {
  const categorie = toeval.kies(['c', 'd', 'f', 'g', 'h', 'i', 'e'] as const);
  return {
    gegeven: d.omgeving.ids(),
    categorie,
    doel: toeval.kies(['a', 'c'] as const),
    kenmerken: kenmerken(toeval, categorie),
    aard: toeval.kies(['feit', 'mening'] as const),
    brondatum: toeval.kies(['2026-03-02', '2025-11-30', '2026-01-01'] as const),
    tekst: toeval.kies(ZINNEN),
    waarom: toeval.kies(['Dit helpt bij de vraag.', 'Zonder dit kan het plan niet.'] as const),
    ontvangers,
  };
}

/** Zoals de browser het laat zien: zonder de tekens die HTML anders schrijft. */
const kaal = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

async function eenGegeven(toeval: Toeval, metPagina: boolean): Promise<{ gegeven: number; gelezen: number }> {
  const gever = toeval.kies(GEVERS);
  const invulling = vulIn(toeval, [...stoelen.keys()]);
  const { categorie, doel } = invulling;
  const vooraf = await vraagOordeel(d.als(gever), {
    casus: d.casus,
    gegeven: null,
    categorie,
    doel,
    kenmerken: invulling.kenmerken,
  });
  assert.ok(vooraf.kind === 'oordelen');
  const mogen = vooraf.oordelen.filter((o) => o.oordeel.uitkomst === 'toegestaan').map((o) => o.ontvanger.deelnemer);
  const inkijkVan = (bekijk: string | null) => toonNieuw({ ...vooraf, stand: legeStand(), invulling, bekijk }).inkijk;
  if (mogen.length === 0) assert.equal(inkijkVan(null), null);
  const inkijken = mogen.map((bekijk) => [verplicht(stoelen.get(bekijk)), verplicht(inkijkVan(bekijk))] as const);

  const { ontvangers, ...rest } = invulling;
  const invoer = { ...rest, casus: d.casus } as Parameters<typeof deelGegeven>[1];
  const gedaan = await deelGegeven(d.als(gever), { ...invoer, ontvangers });
  const gekregen = gedaan.kind === 'gedeeld' ? gedaan.gedeeld.map((r) => r.deelnemer) : [];
  assert.deepEqual([...gekregen].sort(), [...mogen].sort(), 'de oordelen vooraf zijn die van het delen');
  if (gedaan.kind === 'gedeeld' || gedaan.kind === 'niet-gedeeld')
    for (const { deelnemer, oordeel } of gedaan.geweigerd) {
      const eerder: Oordeel | undefined = vooraf.oordelen.find((o) => o.ontvanger.deelnemer === deelnemer)?.oordeel;
      assert.deepEqual(oordeel.redenen, eerder?.redenen, 'de redenen vooraf zijn die van het delen');
    }
  const pagina = metPagina ? toeval.tussen(0, Math.max(0, mogen.length - 1)) : -1;
  for (const [i, [lezer, inkijk]] of inkijken.entries()) {
    const gelezen = await leesGegeven(d.als(lezer), { casus: d.casus, gegeven: invulling.gegeven });
    assert.ok(gelezen.kind === 'gelezen', `${lezer}: ${gelezen.kind}`);
    const gezin = ['vader', 'moeder', 'daan'].includes(lezer);
    const soort = gezin ? ({ vorm: lezer === 'daan' ? 'je' : 'u', code: 'nl' } as const) : 'vak';
    const inhoud = verplicht(gelezen.inhoud);
    const bij = weergaveVoor({ ...gelezen.kop, tekst: inhoud.tekst, waarom: inhoud.waarom }, soort);
    assert.deepEqual(inkijk.weergave, bij, `${lezer}: de inkijk is wat de ander leest`);
    if (i === pagina) await keurPagina(lezer, invulling.gegeven, bij);
  }
  return { gegeven: gekregen.length, gelezen: inkijken.length };
}

/** De pagina van de ontvanger toont elke regel van de inkijk. */
async function keurPagina(lezer: Wie, gegeven: string, bij: ReturnType<typeof weergaveVoor>): Promise<void> {
  const verzoeker = d.verzoeker(lezer) as { persoon: string; soort: string };
  const bezoeker = await d.ingelogd(verzoeker.persoon);
  const werkt = verzoeker.soort === 'medewerker';
  const pagina = await bezoeker.haal(`/${werkt ? 'casussen' : 'zaak'}/${d.casus}/gegevens/${gegeven}`);
  assert.equal(pagina.statusCode, 200);
  const nodig = bij.waarom === null ? '' : `${bij.waarom.voor} ${bij.waarom.woorden}`;
  const regels = [...bij.tekst.split('\n'), bij.boven, bij.waarvoor, nodig, bij.slot];
  for (const regel of regels) assert.ok(kaal(pagina.body).includes(regel), `${lezer} mist: ${regel}`);
}

test('wat "zo ziet de ander het" toont en belooft, is wat de ander krijgt en leest', async () => {
  const zaad = Number(process.env['ZAAD'] ?? 606);
  const begin = performance.now();
  const som = { zaad, gegevens: 0, gegeven: 0, gelezen: 0, seconden: 0 };
  const magNog = (): boolean => som.gelezen < AANTAL && (som.gegevens < MINSTENS || performance.now() - begin < TIJD);
  await Promise.all(
    Array.from({ length: NAAST_ELKAAR }, async (_, i) => {
      const toeval = maakToeval(zaad + i);
      while (magNog()) {
        som.gegevens += 1;
        const een = await eenGegeven(toeval, som.gegevens % ELKE === 0);
        som.gegeven += een.gegeven;
        som.gelezen += een.gelezen;
      }
    }),
  );
  som.seconden = Math.round((performance.now() - begin) / 1000);
  console.log(JSON.stringify(som));
  assert.ok(som.gelezen > som.gegevens, 'te weinig kwam aan om iets te bewijzen');
});
