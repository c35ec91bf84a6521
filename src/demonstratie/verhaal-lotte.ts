import { type Besluitwens, legBesluitVast } from '../bijeenkomst/besluit/leg-besluit-vast.ts';
import { dagVan } from '../lib/klok.ts';
import { bevestig, informeerGezin, meldAan, nodigAllenUit, plan, volgendeFase, warenEr } from './stappen.ts';
import { deel, lees } from './stappen-gegeven.ts';
import { antwoord, vraagToestemming } from './stappen-toestemming.ts';
import {
  beginMetVerslag,
  brengUit,
  lees as leesVerslag,
  legVerslagTerAkkoord,
  schrijfVerslagdeel,
  stelVerslagSamenVast,
  zegtOverVerslag,
} from './stappen-verslag.ts';
import { alsCollega, bekend, stoelenVan, type Tafel, type Verteller, verwacht } from './vertel.ts';

/** Lotte, 16 jaar: zij beslist zelf over haar toestemming; haar ouders worden wel uitgenodigd. */
export async function vertelLotte(v: Verteller): Promise<void> {
  v.reis.naar(33, '10:10');
  const tafel = await meldAan(v, 'femke', {
    gezin: 'lotte',
    soort: 'mdo',
    school: 'kompas-college',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Hoe haalt Lotte haar examenjaar op een manier die zij volhoudt?',
  });
  v.reis.naar(31, '09:00');
  await informeerGezin(tafel, ['ggd', 'swv-vo'], 'gesprek');
  v.reis.naar(30, '13:40');
  await nodigAllenUit(tafel, {
    liesbeth: { omdat: 'eigen-taak', behandelt: true },
    tom: { omdat: 'kan-beslissen' },
  });
  await bevestig(tafel, 'liesbeth');
  v.reis.naar(29, '08:45');
  await bevestig(tafel, 'tom');
  const vakken = await deel(tafel, 'femke', {
    categorie: 'd',
    aan: ['tom'],
    kenmerken: { activiteit: 'advies' },
    tekst: 'Lotte rondde vijf van de acht vakken af. Wiskunde, scheikunde en Frans staan nog open.',
    waarom: 'Het samenwerkingsverband kan dan zeggen of spreiden over twee jaar past.',
  });
  v.reis.naar(28, '11:00');
  await lees(tafel, 'tom', vakken);
  await volgendeFase(tafel, [vakken]);
  await vraagLotte(tafel);
  await praatMetLotte(tafel);
}

/** Lotte, vervolg: de vraag van de jeugdarts, en wat school daarna leest. */
async function vraagLotte(tafel: Tafel): Promise<void> {
  const { v } = tafel;
  v.reis.naar(27, '12:30');
  const vraag = await vraagToestemming(tafel, {
    door: 'liesbeth',
    soort: 'gezondheid',
    aan: ['femke'],
    vraagstuk: 'Welk rooster kan Lotte in haar examenjaar aan?',
    voorbeeld: 'Lotte kan nu vier uur per dag aan, met een pauze halverwege.',
    nooit: 'Waardoor Lotte nu minder uren aankan.',
  });
  v.reis.naar(24, '14:15');
  await antwoord(tafel, { wie: 'lotte', op: vraag, met: 'ja' });
  v.reis.naar(22, '09:30');
  const uren = await deel(tafel, 'liesbeth', {
    categorie: 'e',
    aan: ['femke'],
    kenmerken: { bevatGezondheid: true },
    tekst: 'Lotte kan nu vier uur per dag aan, met een pauze halverwege.',
    waarom: 'School kan haar rooster hierop maken.',
  });
  v.reis.naar(21, '08:05');
  await lees(tafel, 'femke', uren);
}

/** Een gesprek van twee weken geleden: wie er was, een besluit, wat twee mensen zouden doen, en het uitgebrachte verslag. */
async function praatMetLotte(tafel: Tafel): Promise<void> {
  const { v } = tafel;
  v.reis.naar(18, '09:00');
  const op = v.reis.over(-10, '12:00');
  const bijeenkomst = await plan(tafel, { op, plaats: 'Kompas College, kamer 2.04', komen: ['lotte', 'liesbeth'] });
  v.reis.naar(10, '12:10');
  await warenEr(tafel, bijeenkomst);
  const [femke, lotte] = await stoelenVan(tafel, ['femke', 'lotte']);
  const datum = dagVan(v.reis.over(3, '12:00'));
  const legVast = async (tekst: string, actie: Besluitwens['actie']): Promise<void> => {
    const inhoud = { soort: 'raam', tekst } as const;
    const besluit = { besluit: v.omgeving.ids(), casus: tafel.casus, bijeenkomst, actie, inhoud };
    verwacht(await legBesluitVast(alsCollega(v, 'femke'), besluit), 'vastgelegd');
  };
  await legVast('De lessen beginnen drie weken lang om tien uur. Daarna kijken we samen terug.', null);
  await legVast('Maakt het nieuwe rooster en stuurt het rond.', { voor: bekend(femke, 'femke').id, datum });
  await legVast('Kiest twee vakken om mee te beginnen.', { voor: bekend(lotte, 'lotte').id, datum });
  const verslag = await beginMetVerslag(tafel, bijeenkomst);
  await schrijfVerslagdeel(verslag, {
    door: 'femke',
    titel: 'Het rooster van de komende weken',
    categorie: 'd',
    tekst: 'De lessen na tien uur lukken goed. Wiskunde en Frans gaan het best in een klein groepje.',
    aan: ['tom', 'lotte'],
  });
  v.reis.naar(9, '13:30');
  await legVerslagTerAkkoord(verslag, v.reis.dag(5));
  v.reis.naar(8, '09:10');
  for (const wie of ['femke', 'tom', 'liesbeth']) await zegtOverVerslag(verslag, { wie });
  await zegtOverVerslag(verslag, { wie: 'lotte', nietGoed: 'We praatten ook over het examen zelf. Dat mis ik.' });
  v.reis.naar(7, '10:00');
  await stelVerslagSamenVast(verslag);
  await brengUit(verslag);
  v.reis.naar(6, '15:40');
  for (const wie of ['lotte', 'tom']) await leesVerslag(verslag, wie);
}
