import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Gezinslid, Medewerker, Verzoeker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import type { Invulling } from '../../src/gegeven/nieuw/nieuw-formulier.ts';
import { toonNieuw } from '../../src/gegeven/nieuw/nieuw-toon.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import { weergaveVoor } from '../../src/gegeven/weergave.tsx';
import type { Oordeel } from '../../src/regels/index.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { legeStand } from '../../src/web/formulier.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { maakCollega } from '../steun/collega.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { maakToeval, type Toeval } from '../steun/toeval.ts';
import { stelVraagVan, werk } from '../toestemming/bries.ts';
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

/** Joris zit er van de gemeente van Rachid voor een andere taak dan leerplicht, Karim voor dezelfde. */
type Mens = Wie | 'joris' | 'karim';
const GEVERS = ['femke', 'sanne', 'liesbeth', 'rachid', 'tom', 'joris', 'karim'] as const;
const LEZERS = ['femke', 'sanne', 'liesbeth', 'rachid', 'tom', 'joris', 'karim', 'vader', 'moeder', 'daan'] as const;
const LEERPLICHT: readonly Mens[] = ['rachid', 'karim'];

let d: Daan & TestServer;
let stoelen: ReadonlyMap<string, Mens>;
const erbij = new Map<Mens, Medewerker>();
before(async () => {
  d = (await maakDaan({ op: await maakTestServer() })) as unknown as Daan & TestServer;
  await d.zetFase('beoordeling');
  erbij.set('joris', d.wie('joris') as Medewerker);
  const rachid = { partij: 'oeverstad', rol: 'medewerker', functie: 'leerplichtambtenaar' } as const;
  const karim = { sleutel: 'karim', naam: 'Karim Proef', hoedanigheid: 'leerplicht', ...rachid } as const;
  erbij.set('karim', await maakCollega(d, { ...karim, geheimhouding: 'ambtsgeheim' }));
  for (const verzoeker of erbij.values()) await zetAanTafel(verzoeker);
  stoelen = new Map(await Promise.all(LEZERS.map(async (wie) => [await stoelVan(wie), wie] as const)));
  await metToestemming('sanne', [...LEERPLICHT, 'joris']);
});
after(() => d?.weg());

const verzoekerVan = (wie: Mens): Verzoeker => erbij.get(wie) ?? d.verzoeker(wie as Wie);
const als = (wie: Mens) => ({ ...d.als('femke'), verzoeker: verzoekerVan(wie) });
const persoonVan = (wie: Mens): string => (verzoekerVan(wie) as { readonly persoon: string }).persoon;

async function stoelVan(wie: Mens): Promise<string> {
  const { rows } = await d.su.query<{ id: string }>(
    'select id from deelnemer where casus_id = $1 and persoon_id = $2',
    [d.casus, persoonVan(wie)],
  );
  return verplicht(rows[0]).id;
}

async function zetAanTafel(verzoeker: Medewerker): Promise<void> {
  const { aanstelling } = verzoeker;
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, genodigden, geefNaam: true });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const verklaring = { taak: 'Eigen taak.', grondslag: null, individueelDoel: 'Meedenken.' };
  const gedaan = await bevestigDeelname({ ...werk(d, 'femke'), verzoeker }, { casus: d.casus, ...verklaring });
  assert.deepEqual(gedaan, { kind: 'bevestigd', naam: 'gekregen' });
}

/** Gezondheid gaat naar leerplicht alleen als de toestemming beide noemt (Art 4.1 (e), Bijl 5-g): van de een wel, van een ander niet. */
async function metToestemming(gever: Wie, aan: readonly Mens[]): Promise<void> {
  const ontvangers = await Promise.all(aan.map(stoelVan));
  const { vraag, tekstHash } = await stelVraagVan(d, gever, ontvangers);
  const ja = ontvangers.map((deelnemer) => ({ deelnemer, soort: 'gezondheid', antwoord: 'ja' }) as const);
  for (const wie of ['vader', 'moeder', 'daan'] as const) {
    const opening = { ...werk(d, 'femke'), verzoeker: d.verzoeker(wie) as Gezinslid };
    const uit = await beantwoordToestemming(opening, { casus: d.casus, vraag, tekstHash, antwoorden: ja });
    assert.equal(uit.kind, 'bewaard', JSON.stringify(uit));
  }
}

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

type Stand = { readonly gegeven: number; readonly gelezen: number } & Record<Geval, number>;
type Geval = (typeof GEVALLEN)[number];
const GEVALLEN = ['tussenTaken', 'collegaLas', 'gezondheidBijLeerplicht'] as const;

type Keuze = { readonly gever: Mens; readonly invulling: Invulling };
const trek = (toeval: Toeval): Keuze => ({
  gever: toeval.kies(GEVERS),
  invulling: vulIn(toeval, [...stoelen.keys()]),
});
/** Iets over gezondheid van wie er toestemming voor heeft: zo komt ook dat elke keer langs. */
function trekGezondheid(toeval: Toeval): Keuze {
  const { invulling } = trek(toeval);
  return { gever: 'sanne', invulling: { ...invulling, categorie: 'e', kenmerken: GEWOON } };
}

async function eenGegeven(toeval: Toeval, { gever, invulling }: Keuze, metPagina: boolean): Promise<Stand> {
  const { categorie, doel } = invulling;
  const vooraf = await vraagOordeel(als(gever), {
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
  const gedaan = await deelGegeven(als(gever), { ...invoer, ontvangers });
  const gekregen = gedaan.kind === 'gedeeld' ? gedaan.gedeeld.map((r) => r.deelnemer) : [];
  assert.deepEqual([...gekregen].sort(), [...mogen].sort(), 'de oordelen vooraf zijn die van het delen');
  if (gedaan.kind === 'gedeeld' || gedaan.kind === 'niet-gedeeld')
    for (const { deelnemer, oordeel } of gedaan.geweigerd) {
      const eerder: Oordeel | undefined = vooraf.oordelen.find((o) => o.ontvanger.deelnemer === deelnemer)?.oordeel;
      assert.deepEqual(oordeel.redenen, eerder?.redenen, 'de redenen vooraf zijn die van het delen');
    }
  const krijgers = mogen.map((stoel) => verplicht(stoelen.get(stoel)));
  const collegaLas = await keurCollega({ ...invulling, gever, krijgers });
  const pagina = metPagina ? toeval.tussen(0, Math.max(0, mogen.length - 1)) : -1;
  for (const [i, [lezer, inkijk]] of inkijken.entries()) {
    const gelezen = await leesGegeven(als(lezer), { casus: d.casus, gegeven: invulling.gegeven });
    assert.ok(gelezen.kind === 'gelezen', `${lezer}: ${gelezen.kind}`);
    const gezin = ['vader', 'moeder', 'daan'].includes(lezer);
    const soort = gezin ? ({ vorm: lezer === 'daan' ? 'je' : 'u', code: 'nl' } as const) : 'vak';
    const inhoud = verplicht(gelezen.inhoud);
    const bij = weergaveVoor({ ...gelezen.kop, tekst: inhoud.tekst, waarom: inhoud.waarom }, soort);
    assert.deepEqual(inkijk.weergave, bij, `${lezer}: de inkijk is wat de ander leest`);
    if (i === pagina) await keurPagina(lezer, invulling.gegeven, bij);
  }
  const gezond = categorie === 'e' || invulling.kenmerken.bevatGezondheid === true;
  const bijLeerplicht = gezond && krijgers.some((wie) => LEERPLICHT.includes(wie));
  return {
    gegeven: gekregen.length,
    gelezen: inkijken.length,
    tussenTaken: Number(krijgers.some((wie) => isAndereTaak(gever, wie))),
    collegaLas: Number(collegaLas),
    gezondheidBijLeerplicht: Number(bijLeerplicht),
  };
}

const isAndereTaak = (een: Mens, ander: Mens): boolean =>
  (LEERPLICHT.includes(een) && ander === 'joris') || (een === 'joris' && LEERPLICHT.includes(ander));

type Gebracht = {
  readonly gever: Mens;
  readonly krijgers: readonly Mens[];
  readonly gegeven: string;
  readonly tekst: string;
};

/**
 * Wie dezelfde taak heeft, krijgt niets en leest het als eigen; een andere taak van dezelfde gemeente leest het alleen als die het kreeg
 * (Art 4 (intro)). @returns of er een collega met dezelfde taak las.
 */
async function keurCollega({ gever, krijgers, gegeven, tekst }: Gebracht): Promise<boolean> {
  const lees = (wie: Mens) => leesGegeven(als(wie), { casus: d.casus, gegeven });
  for (const ander of ['rachid', 'karim', 'joris'] as const)
    if (isAndereTaak(gever, ander) && !krijgers.includes(ander))
      assert.equal((await lees(ander)).kind, 'niet-gevonden', `${ander} van ${gever}`);
  const [collega] = LEERPLICHT.filter((wie) => wie !== gever);
  if (collega === undefined || !LEERPLICHT.includes(gever)) return false;
  assert.ok(!krijgers.includes(collega), `${collega} krijgt wat al eigen is`);
  const gelezen = await lees(collega);
  if (krijgers.length === 0) {
    assert.equal(gelezen.kind, 'niet-gevonden', 'een concept is van wie het schrijft');
    return false;
  }
  assert.ok(gelezen.kind === 'eigen' && !gelezen.mijn && gelezen.inhoud?.tekst === tekst, `${collega} van ${gever}`);
  return true;
}

/** De pagina van de ontvanger toont elke regel van de inkijk. */
async function keurPagina(lezer: Mens, gegeven: string, bij: ReturnType<typeof weergaveVoor>): Promise<void> {
  const bezoeker = await d.ingelogd(persoonVan(lezer));
  const werkt = verzoekerVan(lezer).soort === 'medewerker';
  const pagina = await bezoeker.haal(`/${werkt ? 'casussen' : 'zaak'}/${d.casus}/gegevens/${gegeven}`);
  assert.equal(pagina.statusCode, 200);
  const nodig = bij.waarom === null ? '' : `${bij.waarom.voor} ${bij.waarom.woorden}`;
  const regels = [...bij.tekst.split('\n'), bij.boven, bij.waarvoor, nodig, bij.slot];
  for (const regel of regels) assert.ok(kaal(pagina.body).includes(regel), `${lezer} mist: ${regel}`);
}

test('wat "zo ziet de ander het" toont en belooft, is wat de ander krijgt en leest', async () => {
  const zaad = Number(process.env['ZAAD'] ?? 606);
  const begin = performance.now();
  const som = { zaad, gegevens: 0, gegeven: 0, gelezen: 0, tussenTaken: 0, collegaLas: 0, gezondheidBijLeerplicht: 0 };
  const magNog = (): boolean => som.gelezen < AANTAL && (som.gegevens < MINSTENS || performance.now() - begin < TIJD);
  await Promise.all(
    Array.from({ length: NAAST_ELKAAR }, async (_, i) => {
      const toeval = maakToeval(zaad + i);
      while (magNog()) {
        som.gegevens += 1;
        const keuze = som.gegevens % ELKE === 1 ? trekGezondheid(toeval) : trek(toeval);
        const een = await eenGegeven(toeval, keuze, som.gegevens % ELKE === 0);
        som.gegeven += een.gegeven;
        som.gelezen += een.gelezen;
        for (const geval of GEVALLEN) som[geval] += een[geval];
      }
    }),
  );
  console.log(JSON.stringify({ ...som, seconden: Math.round((performance.now() - begin) / 1000) }));
  assert.ok(som.gelezen > som.gegevens, 'te weinig kwam aan om iets te bewijzen');
  assert.deepEqual(
    GEVALLEN.filter((geval) => som[geval] === 0),
    [],
    'tussen de taken van de gemeente bleef een geval uit',
  );
});
