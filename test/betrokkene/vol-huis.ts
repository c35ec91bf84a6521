import assert from 'node:assert/strict';
import { beantwoordVraag } from '../../src/betrokkene/vragen/beantwoord-vraag.ts';
import { stelVraag } from '../../src/betrokkene/vragen/stel-vraag.ts';
import { legBesluitVast } from '../../src/bijeenkomst/besluit/leg-besluit-vast.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { type Daan, GEWOON } from '../gegeven/daan.ts';
import { begin, schrijf } from '../plan/plannen.ts';
import type { maakWaterrijk } from '../steun/regio.ts';
import { gezin, stelVraagVan, tik, werk } from '../toestemming/bries.ts';
import { legDeel, maakVerslagproef, type Verslagproef, voorgelegd } from '../verslag/verslagen.ts';

/** Een huis waarin op elke gezinspagina iets staat. */
export type Volhuis = Verslagproef & {
  /** Een vraag waarop nog niemand van het gezin antwoordde, en een die iedereen beantwoordde. */
  readonly vraag: string;
  readonly beantwoord: string;
};

/** Vult de casus van Daan: gedeelde gegevens, een plan in de maak, een verslag dat voorligt, gesprekken, afspraken, vragen en antwoorden. */
export async function maakVolHuis(op: Awaited<ReturnType<typeof maakWaterrijk>>): Promise<Volhuis> {
  const d = await maakVerslagproef({ op });
  const gezinsleden = [await d.stoel('moeder'), await d.stoel('vader'), await d.stoel('daan')];
  const gegeven = d.gegeven({ categorie: 'd', kenmerken: GEWOON, tekst: 'De mentor belt elke week.' });
  assert.equal((await deelGegeven(d.als('femke'), { ...gegeven, ontvangers: gezinsleden })).kind, 'gedeeld');
  await legDeel(d, 'femke', { aan: ['moeder', 'vader', 'daan'] });
  await legAfspraakVast(d);
  await voorgelegd(d);
  await begin(d);
  await schrijf(d, 'femke', { aan: ['moeder', 'vader', 'daan'] });
  await schrijf(d, 'daan', { wat: 'Robotics.', meten: null, aan: ['moeder'] });
  tik(d);
  const gesprek = { gesprek: d.omgeving.ids(), casus: d.casus, op: '2026-03-03', hoe: 'gesprek' } as const;
  const gelegd = await legGesprekVast(werk(d, 'femke'), { ...gesprek, inhoud: 'Hij wil eerder naar huis.' });
  assert.equal(gelegd.kind, 'vastgelegd');
  await planVolgende(d);
  await vraagEnAntwoord(d, gegeven.gegeven);
  const beantwoord = await stelVraagVan(d, 'sanne', [await d.stoel('femke')]);
  for (const wie of ['moeder', 'vader', 'daan'] as const) await zegJa(d, wie, beantwoord);
  const vraag = await stelVraagVan(d, 'liesbeth', [await d.stoel('femke')]);
  return Object.assign(d, { vraag: vraag.vraag, beantwoord: beantwoord.vraag });
}

async function legAfspraakVast(d: Verslagproef): Promise<void> {
  const afspraak = {
    besluit: d.omgeving.ids(),
    casus: d.casus,
    bijeenkomst: d.bijeenkomst,
    actie: { voor: await d.stoel('moeder'), datum: '2026-03-20' },
    inhoud: { soort: 'raam', tekst: 'Belt de huisarts.' },
  } as const;
  const gelegd = await legBesluitVast(werk(d, 'femke'), afspraak);
  assert.equal(gelegd.kind, 'vastgelegd', JSON.stringify(gelegd));
}

async function planVolgende(d: Verslagproef): Promise<void> {
  const wens = { casus: d.casus, op: new Date('2026-03-24T10:00:00.000Z'), duurMinuten: 45 } as const;
  const gepland = await planBijeenkomst(werk(d, 'femke'), {
    ...wens,
    bijeenkomst: d.omgeving.ids(),
    plaats: 'Op school, bij de conciërge',
  });
  assert.equal(gepland.kind, 'gepland');
}

async function vraagEnAntwoord(d: Verslagproef, gegeven: string): Promise<void> {
  for (const wie of ['moeder', 'daan'] as const) {
    const wens = { vraag: d.omgeving.ids(), casus: d.casus, soort: 'klopt-niet', over: { gegeven } } as const;
    assert.equal((await stelVraag(gezin(d, wie), { ...wens, tekst: 'Why?' })).kind, 'gesteld');
    const { vraag, casus } = wens;
    const antwoord = { vraag, casus, antwoord: 'Dat bespreken wij graag met u.' };
    assert.equal((await beantwoordVraag(werk(d, 'femke'), antwoord)).kind, 'beantwoord');
  }
}

type Ja = { readonly vraag: string; readonly tekstHash: string };

async function zegJa(d: Daan, wie: 'moeder' | 'vader' | 'daan', { vraag, tekstHash }: Ja): Promise<void> {
  const antwoorden = [{ deelnemer: await d.stoel('femke'), soort: 'gezondheid', antwoord: 'ja' }] as const;
  const bewaard = await beantwoordToestemming(gezin(d, wie), { casus: d.casus, vraag, tekstHash, antwoorden });
  assert.equal(bewaard.kind, 'bewaard', JSON.stringify(bewaard));
}
