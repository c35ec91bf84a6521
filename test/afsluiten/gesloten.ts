import assert from 'node:assert/strict';
import type { Vernietigingsopening } from '../../src/afsluiten/vernietiging/open.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { maandenVerder, plusDagen } from '../../src/regels/verloop/index.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { wensVan, werk } from '../toestemming/bries.ts';

/** Woorden die nergens anders voorkomen; elk staat op een andere plek in de casus. */
export const GEPLANT = {
  school: 'Zwaluwnest zeventien uur afwezig',
  leerplicht: 'Kraaiheide sprak met de rector',
  gesprek: 'Merelwens om later te beginnen',
  plaats: 'Lijsterzaal boven',
  vraagstuk: 'Vinkenvraag over de ochtend',
} as const;

/** De beheerder van de procesregiepartij, de FG van de gemeente, of iemand aan tafel, als wie met vernietigen te maken heeft. */
export function alsBetrokken(d: Daan, wie: 'femke' | 'petra' | 'harm' | 'rachid'): Vernietigingsopening {
  const verzoeker = d.wie(wie);
  return { omgeving: d.omgeving, verzoeker, herkomst: { verzoek: d.omgeving.ids(), kanaal: 'web' } };
}

/** De casus van Daan met op elke plek iets: gegevens over en weer, een vraag om toestemming, een gesprek en een afspraak. */
export async function maakGevuld(op?: Parameters<typeof maakDaan>[0]): Promise<Daan> {
  const d = await maakDaan(op);
  const vanSchool = d.gegeven({ tekst: GEPLANT.school });
  const gedeeld = await deelGegeven(d.als('femke'), { ...vanSchool, ontvangers: [await d.stoel('rachid')] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  const vanLeerplicht = d.gegeven({ tekst: GEPLANT.leerplicht });
  const terug = await deelGegeven(d.als('rachid'), { ...vanLeerplicht, ontvangers: [await d.stoel('femke')] });
  assert.equal(terug.kind, 'gedeeld', JSON.stringify(terug));
  const gesprek = { gesprek: d.omgeving.ids(), casus: d.casus, op: '2026-03-02', hoe: 'gesprek' } as const;
  assert.equal((await legGesprekVast(werk(d, 'femke'), { ...gesprek, inhoud: GEPLANT.gesprek })).kind, 'vastgelegd');
  const wens = wensVan(d, [await d.stoel('femke')], { vraagstuk: GEPLANT.vraagstuk });
  assert.equal((await stelToestemmingsvraag(werk(d, 'sanne'), wens)).kind, 'gesteld');
  const afspraak = { casus: d.casus, bijeenkomst: d.omgeving.ids(), duurMinuten: 45, plaats: GEPLANT.plaats };
  const gepland = await planBijeenkomst(werk(d, 'femke'), { ...afspraak, op: new Date('2026-03-20T09:00:00Z') });
  assert.equal(gepland.kind, 'gepland');
  return d;
}

/** Sluit de casus en geeft de twee dagen die daarna tellen. */
export async function sluit(d: Daan): Promise<{ readonly eigenDeelTot: string; readonly bewarenTot: string }> {
  const uitkomst = await sluitCasus(werk(d, 'femke'), { casus: d.casus, grond: 'afgerond' });
  assert.ok(uitkomst.kind === 'gesloten', JSON.stringify(uitkomst));
  assert.equal(uitkomst.eigenDeelTot, plusDagen('2026-03-03', 30));
  assert.equal(uitkomst.bewarenTot, maandenVerder('2026-03-03', 24));
  return uitkomst;
}
