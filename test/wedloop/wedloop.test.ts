import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sluitCasus } from '../../src/casus/sluit-casus.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { haalTerug, trekVerstrekkingIn } from '../../src/gegeven/haal-terug.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonGegevens } from '../../src/gegeven/toon-gegevens.ts';
import { voegOntvangersToe } from '../../src/gegeven/voeg-ontvangers-toe.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { type Daan, GEWOON, maakDaan } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { maakToeval, type Toeval } from '../steun/toeval.ts';
import { gezin, stelVraagVan, werk } from '../toestemming/bries.ts';

/**
 * Intrekken tegen lezen en delen, tegelijk op een echte database. De volgorde komt uit het logboek zelf: elke regel krijgt zijn
 * volgnummer onder het slot van de casus. Zo is te zien wat na de intrekking kwam, hoe de klok van deze computer ook loopt.
 */
const PROEF = process.env['PROEF'] === '1';
/** Zoveel wedlopen: 10.000 in de lange proef; anders tot 1.000, maar na twintig seconden is het genoeg. */
const RONDES = PROEF ? 10_000 : 1_000;
const TIJD = PROEF ? Number.POSITIVE_INFINITY : 20_000;
const MINSTENS = 40;
/** Daarna een verse tafel: anders meet de proef vooral hoe lang een lijst wordt. */
const PER_TAFEL = 100;
const SOORTEN = ['terughalen', 'intrekken bij een', 'toestemming', 'terughalen', 'toestemming'] as const;

let d: Daan;
let vraag: { readonly vraag: string; readonly tekstHash: string };
let femke: string;
let arts: string;

before(dekTafel);
after(() => d.weg());

async function dekTafel(): Promise<void> {
  d = await maakDaan();
  await d.zetFase('plan');
  femke = await d.stoel('femke');
  arts = await d.stoel('liesbeth');
  vraag = await stelVraagVan(d, 'sanne', [femke, arts]);
  await iedereenZegtJa();
}

async function iedereenZegtJa(): Promise<void> {
  const antwoorden = [femke, arts].map((deelnemer) => ({ deelnemer, soort: 'gezondheid', antwoord: 'ja' }) as const);
  const invoer = { casus: d.casus, vraag: vraag.vraag, tekstHash: vraag.tekstHash, antwoorden };
  for (const wie of ['vader', 'moeder', 'daan'] as const)
    assert.equal((await beantwoordToestemming(gezin(d, wie), invoer)).kind, 'bewaard');
}

/** Een lezing of gift met wat eruit kwam; aan `verzoek` is haar logregel te herkennen. */
type Poging = { readonly wat: string; readonly gelukt: boolean; readonly verzoek: string };

/** Een opening met een eigen verzoeknummer: daarmee is elke logregel van deze poging terug te vinden. */
function met(wie: Parameters<Daan['als']>[0]) {
  const opening = d.als(wie);
  return { opening, verzoek: opening.herkomst.verzoek };
}

const WOORD = 'Rustig beginnen helpt';

async function lees(gegeven: string): Promise<Poging> {
  const { opening, verzoek } = met('femke');
  const uit = await leesGegeven(opening, { casus: d.casus, gegeven });
  return { wat: 'lezen', gelukt: uit.kind === 'gelezen' && uit.inhoud?.tekst === WOORD, verzoek };
}

async function lijst(gegeven: string): Promise<Poging> {
  const { opening, verzoek } = met('femke');
  const uit = await toonGegevens(opening, { casus: d.casus });
  assert.equal(uit.kind, 'lijst');
  const staatEr = uit.kind === 'lijst' && uit.gekregen.some(({ kop }) => kop.id === gegeven);
  return { wat: 'lijst', gelukt: staatEr, verzoek };
}

async function geef(gegeven: string): Promise<Poging> {
  const { opening, verzoek } = met('sanne');
  const uit = await voegOntvangersToe(opening, { casus: d.casus, gegeven, ontvangers: [arts] });
  return { wat: 'delen', gelukt: uit.kind === 'gedeeld' && uit.gedeeld.length > 0, verzoek };
}

/** Hoeveel er voor de intrekking lukte en hoeveel er door haar niet meer lukte. */
type Ronde = { readonly soort: string; readonly voor: number; readonly na: number };

async function loop(toeval: Toeval, soort: (typeof SOORTEN)[number]): Promise<Ronde> {
  const invoer = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: WOORD, waarom: 'Voor de klas.' });
  const plek = { casus: d.casus, gegeven: invoer.gegeven };
  assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [femke] })).kind, 'gedeeld');
  const { opening, verzoek } = met(soort === 'toestemming' ? 'daan' : 'sanne');
  const trek = async (): Promise<void> => {
    const uit =
      soort === 'terughalen'
        ? await haalTerug(opening, plek)
        : soort === 'toestemming'
          ? await trekToestemmingIn({ ...gezin(d, 'daan'), ...opening } as ReturnType<typeof gezin>, {
              casus: d.casus,
              antwoorden: 'alles',
            })
          : await trekVerstrekkingIn(opening, { ...plek, deelnemer: femke });
    assert.ok(uit.kind === 'teruggehaald' || uit.kind === 'ingetrokken', JSON.stringify(uit));
  };
  const lezers = [lees, lijst, geef, lees, lijst, lees];
  const intrekking = toeval.tussen(0, lezers.length);
  const pogingen: Promise<Poging>[] = [];
  let ingetrokken: Promise<void> | undefined;
  for (let i = 0; i <= lezers.length; i += 1) {
    if (i === intrekking) ingetrokken = trek();
    const lezer = lezers[i];
    if (lezer !== undefined) pogingen.push(lezer(invoer.gegeven));
    // Een beurt wachten schuift wie het eerst bij de database is.
    for (let beurt = toeval.tussen(0, 3); beurt > 0; beurt -= 1) await new Promise(setImmediate);
  }
  await ingetrokken;
  const klaar = await Promise.all(pogingen);
  return keur({ soort, invoer: invoer.gegeven, verzoek, klaar });
}

type Uitslag = { readonly soort: string; readonly invoer: string; readonly verzoek: string; readonly klaar: Poging[] };

/** Legt elke poging op volgorde van het logboek naast de intrekking. */
async function keur({ soort, invoer, verzoek, klaar }: Uitslag): Promise<Ronde> {
  const nummers = await volgnummers([verzoek, ...klaar.map((p) => p.verzoek)]);
  const grens = verplicht(nummers.get(verzoek));
  const gelukt = klaar.filter((p) => p.gelukt);
  // Delen aan de jeugdarts mag na intrekken bij alleen school; de intrekking raakt die weg niet.
  const geraakt = soort === 'intrekken bij een' ? gelukt.filter((p) => p.wat !== 'delen') : gelukt;
  for (const poging of geraakt) {
    const nummer = verplicht(nummers.get(poging.verzoek));
    assert.ok(nummer < grens, `${poging.wat} lukte na ${soort}: regel ${nummer} na ${grens}`);
  }
  // En wat ervoor kwam is niet half: na afloop is er niets meer open.
  const na = [await lees(invoer), await lijst(invoer)];
  assert.ok(
    na.every((p) => !p.gelukt),
    `na ${soort} las iemand het nog`,
  );
  return { soort, voor: geraakt.length, na: klaar.length - gelukt.length };
}

async function volgnummers(verzoeken: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await d.su.query<{ verzoek: string; nummer: string }>(
    'select verzoek_id as verzoek, min(volgnummer) as nummer from gebeurtenis where verzoek_id = any($1) group by 1',
    [verzoeken],
  );
  return new Map(rows.map(({ verzoek, nummer }) => [verzoek, Number(nummer)]));
}

test('in elke wedloop komt na een intrekking niets meer naar buiten, en ervoor wel', async () => {
  const toeval = maakToeval(Number(process.env['ZAAD'] ?? 4711));
  const begin = performance.now();
  const rondes: Ronde[] = [];
  const magNog = (): boolean => rondes.length < MINSTENS || performance.now() - begin < TIJD;
  while (rondes.length < RONDES && magNog()) {
    const ronde = await loop(toeval, toeval.kies(SOORTEN));
    rondes.push(ronde);
    if (rondes.length % PER_TAFEL === 0) {
      await d.weg();
      await dekTafel();
    } else if (ronde.soort === 'toestemming') await iedereenZegtJa();
  }
  const som = (kies: (r: Ronde) => boolean): number => rondes.filter(kies).length;
  const telling = {
    zaad: toeval.zaad,
    rondes: rondes.length,
    ervoor: som((r) => r.voor > 0),
    erna: som((r) => r.na > 0),
  };
  console.log(JSON.stringify(telling));
  assert.ok(telling.ervoor > rondes.length / 10, 'te zelden kwam er iets voor de intrekking: dat bewijst niets');
  assert.ok(telling.erna > rondes.length / 10, 'te zelden kwam er iets na de intrekking: dat bewijst niets');
});

test('sluiten tegen lezen en delen: na de laatste logregel van het sluiten is alles dicht', async () => {
  const begonnen = [1, 2, 3, 4].map(() =>
    d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: WOORD, waarom: 'Voor de klas.' }),
  );
  for (const invoer of begonnen)
    assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [femke] })).kind, 'gedeeld');
  const opening = werk(d, 'femke');
  const pogingen = begonnen.flatMap(({ gegeven }) => [lees(gegeven), lijst(gegeven), geef(gegeven)]);
  const sluiting = sluitCasus(opening, { casus: d.casus, grond: 'afgerond' });
  const meer = begonnen.flatMap(({ gegeven }) => [lees(gegeven), lijst(gegeven), geef(gegeven)]);
  assert.equal((await sluiting).kind, 'gesloten');
  const klaar = await Promise.all([...pogingen, ...meer]);
  const nummers = await volgnummers([opening.herkomst.verzoek, ...klaar.map((p) => p.verzoek)]);
  const grens = verplicht(nummers.get(opening.herkomst.verzoek));
  for (const poging of klaar.filter((p) => p.gelukt))
    assert.ok(verplicht(nummers.get(poging.verzoek)) < grens, `${poging.wat} lukte na het sluiten`);
  for (const { gegeven } of begonnen) assert.equal((await lees(gegeven)).gelukt, false);
});
