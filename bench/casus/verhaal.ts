import { type Besluitwens, legBesluitVast } from '../../src/bijeenkomst/besluit/leg-besluit-vast.ts';
import {
  bevestig,
  hoor,
  informeerGezin,
  meldAan,
  nodigAllenUit,
  plan,
  volgendeFase,
  warenEr,
} from '../../src/demonstratie/stappen.ts';
import { deel, type Gegevenwens, lees } from '../../src/demonstratie/stappen-gegeven.ts';
import { antwoord, vraagToestemming } from '../../src/demonstratie/stappen-toestemming.ts';
import { alsCollega, bekend, stoelenVan, type Tafel, type Verteller, verwacht } from '../../src/demonstratie/vertel.ts';

/** Who sits at the table of the casus that is multiplied, by their keys in src/demonstratie/mensen.ts. */
export const COLLEGAS = ['noor', 'liesbeth', 'marit', 'wim', 'sanne', 'joris'] as const;
export type Collega = (typeof COLLEGAS)[number];
export const GEZIN = ['amal', 'emre'] as const;

/**
 * One casus of an ordinary table, by the use cases of the program: 8 deelnemers, 15 gegevens of which each deelnemer
 * may read about half, two consents, a meeting that was held and one to come, and 5 open acties.
 * @returns id of the casus.
 */
export async function vertelCasus(v: Verteller): Promise<string> {
  const tafel = await begin(v);
  await brengIn(tafel);
  await vergader(tafel);
  return tafel.casus;
}

async function begin(v: Verteller): Promise<Tafel> {
  v.reis.naar(60, '09:10');
  const tafel = await meldAan(v, 'noor', {
    gezin: 'yara',
    soort: 'mdo',
    school: 'de-linde',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Welke steun in de klas en thuis past bij deze leerling?',
  });
  v.reis.naar(57, '13:30');
  await informeerGezin(tafel, ['ggd', 'oeverstad', 'swv-po', 'bries'], 'gesprek');
  v.reis.naar(56, '08:30');
  await nodigAllenUit(tafel, {
    liesbeth: { omdat: 'eigen-taak', behandelt: true },
    marit: { omdat: 'kan-beslissen' },
    wim: { omdat: 'eigen-taak' },
    sanne: { omdat: 'werkt-al', behandelt: true },
    joris: { omdat: 'kan-beslissen' },
  });
  v.reis.naar(55, '09:00');
  for (const wie of COLLEGAS.slice(1)) await bevestig(tafel, wie);
  v.reis.naar(54, '12:15');
  await hoor(tafel, 'noor', {
    hoe: 'tekening',
    inhoud: 'Ik wil een plek waar het stil is, en dat niet iedereen het vraagt.',
  });
  return tafel;
}

type Gift = Omit<Gegevenwens, 'tekst' | 'waarom'> & { readonly bron: string; readonly aan: readonly string[] };

const LEREN: Gift = { bron: 'noor', categorie: 'd', aan: ['liesbeth', 'marit', 'sanne'] };
const ADVIES: Gift = { bron: 'noor', categorie: 'd', aan: ['wim'], kenmerken: { activiteit: 'advies' } };
const GEZOND: Gift = { bron: 'liesbeth', categorie: 'e', aan: ['noor', 'marit'], kenmerken: { bevatGezondheid: true } };
const THUIS: Gift = { bron: 'amal', categorie: 'f', aan: ['noor', 'marit', 'liesbeth'] };

/** What is told after consent, in the phase in which it may be told. */
const GIFTEN: readonly Gift[] = [
  LEREN,
  ADVIES,
  LEREN,
  { ...LEREN, aan: ['marit', 'joris', 'amal'] },
  GEZOND,
  GEZOND,
  { ...GEZOND, aan: ['noor'] },
  THUIS,
  { ...THUIS, bron: 'emre', aan: ['noor', 'joris'] },
  { ...THUIS, aan: ['noor', 'marit', 'joris', 'sanne'] },
  { ...LEREN, aan: ['liesbeth', 'marit', 'amal', 'emre'] },
  { ...LEREN, aan: ['liesbeth', 'joris', 'sanne'] },
  { ...ADVIES, aan: ['wim'] },
];

const ZINNEN = [
  'In een klein groepje lukt het werk, in de hele klas haakt zij na een kwartier af en zoekt zij de gang op.',
  'Op dinsdag en donderdag gaat het beter dan op andere dagen; dan is er een vaste onderwijsassistent bij.',
  'Een vaste plek vooraan, en vooraf weten wat er komt, maakt dat de ochtend rustig begint.',
  'Voorlezen aan een jonger kind geeft zichtbaar plezier en daarna ook rust voor het eigen werk.',
];

async function brengIn(tafel: Tafel): Promise<void> {
  const { v } = tafel;
  v.reis.naar(50, '14:20');
  const eerste = await geef(tafel, LEREN, 0);
  v.reis.naar(45, '15:00');
  await volgendeFase(tafel, [eerste]);
  const vraag = await vraagToestemming(tafel, {
    door: 'liesbeth',
    soort: 'gezondheid',
    aan: ['noor', 'marit'],
    vraagstuk: 'Helpt een andere plek in de klas om mee te doen?',
    voorbeeld: 'Zij hoort met een oor minder goed. Vooraan zitten helpt.',
    nooit: 'Wat verder op het spreekuur is verteld, en uitslagen van ander onderzoek.',
  });
  v.reis.naar(43, '11:30');
  for (const wie of GEZIN) await antwoord(tafel, { wie, op: vraag, met: 'ja' });
  for (const [nummer, gift] of GIFTEN.entries()) {
    v.reis.naar(40 - nummer, '09:15');
    const gegeven = await geef(tafel, gift, nummer + 1);
    v.reis.naar(40 - nummer, '14:15');
    // About half of what is given has been read.
    if (nummer % 2 === 0) for (const wie of gift.aan) await lees(tafel, wie, gegeven);
  }
}

function geef(tafel: Tafel, { bron, ...wens }: Gift, nummer: number): Promise<string> {
  const tekst = bekend(ZINNEN[nummer % ZINNEN.length], 'zin');
  return deel(tafel, bron, { ...wens, tekst, waarom: 'Zo weten wij in welke situatie meedoen lukt.' });
}

async function vergader(tafel: Tafel): Promise<void> {
  const { v, casus } = tafel;
  v.reis.naar(14, '09:20');
  const plaats = 'Basisschool De Linde, kamer 4';
  const geweest = await plan(tafel, { op: v.reis.over(-9, '12:30'), plaats, komen: ['noor', 'liesbeth', 'amal'] });
  v.reis.naar(9, '12:40');
  await warenEr(tafel, geweest);
  const stoelen = await stoelenVan(tafel, ['noor', 'liesbeth', 'marit', 'wim', 'amal']);
  for (const { id } of stoelen) {
    const actie = { voor: id, datum: v.reis.over(6, '12:00').toISOString().slice(0, 10) };
    const inhoud = {
      soort: 'raam',
      tekst: 'Maakt de afspraak die aan tafel is gemaakt en meldt het aan wie leidt.',
    } as const;
    const wens: Besluitwens = { besluit: v.omgeving.ids(), casus, bijeenkomst: geweest, actie, inhoud };
    verwacht(await legBesluitVast(alsCollega(v, 'noor'), wens), 'vastgelegd');
  }
  v.reis.naar(8, '10:00');
  await plan(tafel, { op: v.reis.over(8, '12:30'), plaats, komen: ['noor', 'liesbeth'] });
}
