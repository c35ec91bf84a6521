import { maakAgenda } from '../bijeenkomst/agenda/maak-agenda.ts';
import { toonDag } from '../bijeenkomst/agenda/toon-dag.ts';
import { verstuurPlek } from '../bijeenkomst/agenda/verstuur-plek.ts';
import { leesFaseblad, leesMeeneemblad } from '../casus/fase/faseblad.ts';
import { beslisMeenemen } from '../casus/fase/verzet-fase.ts';
import type { Gezinsleutel } from './gezinnen.ts';
import { bevestig, hoor, informeerGezin, meldAan, nodigAllenUit, plan, volgendeFase, warenEr } from './stappen.ts';
import { deel, lees } from './stappen-gegeven.ts';
import {
  beginMetPlan,
  legPlanVoor,
  rondPlanAf,
  schrijf,
  stelVast,
  volgtPlan,
  zegtOverPlan,
  zegtWatHetOpleverde,
} from './stappen-plan.ts';
import {
  beginMetVerslag,
  legVerslagTerAkkoord,
  schrijfVerslagdeel,
  stelVerslagSamenVast,
  zegtOverVerslag,
} from './stappen-verslag.ts';
import { alsCollega, type Tafel, type Verteller, verwacht } from './vertel.ts';

type Begin = {
  readonly gezin: Gezinsleutel;
  readonly aanleiding: string;
  readonly vraag: string;
  /** Werkdagen geleden. */
  readonly gemeldOp: number;
};

const COLLEGAS = ['femke', 'rachid', 'joris'] as const;

/** Elk thuiszittersoverleg begint zo: het samenwerkingsverband meldt aan, informeert, en nodigt uit wie kan beslissen (B3-ex3p). */
async function begin(v: Verteller, { gezin, aanleiding, vraag, gemeldOp }: Begin): Promise<Tafel> {
  v.reis.naar(gemeldOp, '08:30');
  const tafel = await meldAan(v, 'tom', {
    gezin,
    soort: 'thuiszittersoverleg',
    school: 'kompas-college',
    reden: 'thuis',
    doelen: ['b', 'c'],
    vraag,
    melding: { soort: aanleiding, datum: v.reis.dag(gemeldOp + 2) },
    langdurigVerzuim: true,
  });
  v.reis.naar(gemeldOp - 2, '13:00');
  await informeerGezin(tafel, ['kompas', 'oeverstad'], 'gesprek');
  v.reis.naar(gemeldOp - 3, '09:00');
  await nodigAllenUit(tafel, {
    femke: { omdat: 'werkt-al' },
    rachid: { omdat: 'eigen-taak' },
    joris: { omdat: 'kan-beslissen' },
  });
  for (const wie of COLLEGAS) await bevestig(tafel, wie);
  return tafel;
}

/** Quinten, 14 jaar: ieder is geïnformeerd en niemand uitgenodigd, dus aan tafel heeft hij nog geen naam (E-07). */
export function vertelQuinten(v: Verteller): Promise<Tafel> {
  return begin(v, {
    gezin: 'quinten',
    aanleiding: 'voortgang',
    vraag: 'Welke plek durft Quinten weer aan, en wie begint daarmee?',
    gemeldOp: 10,
  });
}

type Gesprekswens = { readonly op: number; readonly jongere: string; readonly ouder: string };

/** Van de beoordeling naar het plan, met een gesprek en een eerste bijeenkomst. @returns de bijeenkomst. */
async function naarPlan(tafel: Tafel, wens: Gesprekswens): Promise<string> {
  const { v } = tafel;
  v.reis.naar(wens.op, '10:00');
  await volgendeFase(tafel);
  const gesprek = await plan(tafel, {
    op: v.reis.over(-(wens.op - 3), '12:00'),
    plaats: 'Samenwerkingsverband, kamer 3',
    komen: ['femke', 'rachid', 'joris', wens.ouder],
  });
  v.reis.naar(wens.op - 1, '11:00');
  await hoor(tafel, 'femke', { hoe: 'gesprek', inhoud: wens.jongere });
  const ritme = await deel(tafel, 'femke', {
    categorie: 'd',
    aan: ['tom'],
    kenmerken: { activiteit: 'advies' },
    tekst: 'De afgelopen maanden lukte leren thuis, met een vaste docent, een uur per dag.',
    waarom: 'Dit laat zien waarmee een terugkeer kan beginnen.',
  });
  v.reis.naar(wens.op - 2, '08:40');
  await lees(tafel, 'tom', ritme);
  v.reis.naar(wens.op - 3, '12:45');
  await warenEr(tafel, gesprek);
  v.reis.naar(wens.op - 4, '15:00');
  await volgendeFase(tafel);
  return gesprek;
}

/** Het verslag van de eerste bijeenkomst over Yusuf: iedereen zei dat het klopt, en uitgebracht is het nog niet. */
async function schrijfSamenVerslag(tafel: Tafel, bijeenkomst: string): Promise<void> {
  const { v } = tafel;
  const gezin = ['chidi', 'zehra', 'yusuf'];
  v.reis.naar(25, '09:30');
  const verslag = await beginMetVerslag(tafel, bijeenkomst);
  await schrijfVerslagdeel(verslag, {
    door: 'femke',
    titel: 'Waar Yusuf nu staat',
    categorie: 'd',
    tekst: 'Thuis werkt Yusuf elke dag een uur met een vaste docent. Nederlands en geschiedenis lopen het best.',
    aan: ['tom', ...gezin],
  });
  v.reis.naar(24, '10:00');
  await legVerslagTerAkkoord(verslag, v.reis.dag(18));
  v.reis.naar(22, '14:00');
  for (const wie of ['tom', ...COLLEGAS, ...gezin]) await zegtOverVerslag(verslag, { wie });
  v.reis.naar(18, '09:10');
  await stelVerslagSamenVast(verslag);
}

type Planwens = {
  readonly op: number;
  readonly gezin: readonly string[];
  readonly evaluatie: string;
  readonly doel: string;
};

/** Een doel van school en een actie van het samenwerkingsverband, die ieder leest. @returns de regel van het doel. */
async function schrijfPlan(tafel: Tafel, { op, gezin, evaluatie, doel }: Planwens): Promise<string> {
  const { v } = tafel;
  v.reis.naar(op, '09:10');
  await beginMetPlan(tafel, evaluatie);
  const regel = await schrijf(tafel, {
    door: 'femke',
    wat: doel,
    doel: { meten: 'De mentor en het gezin kijken elke vrijdag of het lukte.', over: 'onderwijs' },
    wie: ['femke'],
    aan: ['tom', 'rachid', ...gezin],
    klaarOp: evaluatie,
  });
  await schrijf(tafel, {
    door: 'tom',
    wat: 'Een begeleider van het samenwerkingsverband komt twee keer per week op school.',
    wie: ['tom'],
    aan: ['femke', ...gezin],
    klaarOp: evaluatie,
  });
  return regel;
}

/** Yusuf, 15 jaar: het plan ligt voor; zijn vader is het eens, de anderen moeten nog antwoorden. */
export async function vertelYusuf(v: Verteller): Promise<Tafel> {
  const tafel = await begin(v, {
    gezin: 'yusuf',
    aanleiding: 'verzoek-leerplicht',
    vraag: 'Welke school past nu bij Yusuf, en hoe begint hij daar?',
    gemeldOp: 38,
  });
  const jongere = 'Ik wil een school waar ze mij nog niet kennen.';
  await schrijfSamenVerslag(tafel, await naarPlan(tafel, { op: 30, ouder: 'chidi', jongere }));
  await schrijfPlan(tafel, {
    op: 12,
    gezin: ['chidi', 'zehra', 'yusuf'],
    evaluatie: v.reis.dag(-60),
    doel: 'Yusuf loopt twee ochtenden mee in een kleine klas.',
  });
  v.reis.naar(11, '14:00');
  await legPlanVoor(tafel);
  v.reis.naar(9, '12:15');
  await zegtOverPlan(tafel, { wie: 'chidi', stand: 'akkoord' });
  return tafel;
}

/** Wat de regie zelf in het plan schreef, voor de volgende fase. */
async function eigenRegels({ v, casus }: Tafel, regie: string): Promise<readonly string[]> {
  const blad = await leesFaseblad(alsCollega(v, regie), casus);
  return blad.kind === 'niet-gevonden' ? [] : (blad.inhoud?.regels ?? []).map(({ gegeven }) => gegeven);
}

/** Een bron neemt mee wat in deze fase nog nodig is: alles wat mag (3.4f). */
async function neemMee({ v, casus }: Tafel, bron: string): Promise<void> {
  const blad = await leesMeeneemblad(alsCollega(v, bron), casus);
  if (blad.kind === 'niet-gevonden') throw new Error(`${bron} zit hier niet aan tafel`);
  const mee = blad.inhoud.map(({ gegeven }) => gegeven);
  verwacht(await beslisMeenemen(alsCollega(v, bron), { casus, fase: blad.kop.fase, mee }), 'beslist');
}

type Vaststelwens = {
  readonly op: number;
  readonly gezin: readonly string[];
  /** Wie het er niet mee eens is, en waarom; dat staat bij het plan en houdt het niet tegen. */
  readonly oneens?: { readonly wie: string; readonly woorden: string };
};

/** Stelt het plan vast na ieders antwoord. */
async function stelSamenVast(tafel: Tafel, { op, gezin, oneens }: Vaststelwens): Promise<void> {
  const { v } = tafel;
  v.reis.naar(op, '09:30');
  await legPlanVoor(tafel);
  v.reis.naar(op - 1, '10:00');
  for (const wie of ['tom', ...COLLEGAS, ...gezin])
    await zegtOverPlan(tafel, wie === oneens?.wie ? { ...oneens, stand: 'niet-akkoord' } : { wie, stand: 'akkoord' });
  await stelVast(tafel);
}

/** Nienke, 16 jaar: het plan is vastgesteld en loopt; haar zorgcoördinator volgt het (PH-4a). */
export async function vertelNienke(v: Verteller): Promise<Tafel> {
  const tafel = await begin(v, {
    gezin: 'nienke',
    aanleiding: 'verzoek-school',
    vraag: 'Wat brengt Nienke terug naar een diploma?',
    gemeldOp: 64,
  });
  await naarPlan(tafel, { op: 56, ouder: 'saskia', jongere: 'Ik wil mijn diploma, maar niet in een volle klas.' });
  const gezin = ['folkert', 'saskia', 'nienke'];
  await schrijfPlan(tafel, {
    op: 44,
    gezin,
    evaluatie: v.reis.dag(-25),
    doel: 'Nienke volgt drie vakken in het kleine lokaal.',
  });
  const oneens = { wie: 'folkert', woorden: 'Ik vind drie vakken te weinig. Zo duurt een diploma nog jaren.' };
  await stelSamenVast(tafel, { op: 42, gezin, oneens });
  v.reis.naar(40, '13:20');
  await volgendeFase(tafel, await eigenRegels(tafel, 'tom'));
  v.reis.naar(39, '08:50');
  await neemMee(tafel, 'femke');
  v.reis.naar(38, '10:10');
  await volgtPlan(tafel, 'femke');
  return tafel;
}

/** Merel, 13 jaar: zij gaat weer naar school; het plan is klaar en de nazorg loopt. */
export async function vertelMerel(v: Verteller): Promise<Tafel> {
  const tafel = await begin(v, {
    gezin: 'merel',
    aanleiding: 'verzoek-school',
    vraag: 'Hoe komt Merel weer elke dag op school?',
    gemeldOp: 82,
  });
  await naarPlan(tafel, { op: 76, ouder: 'hilde', jongere: 'Ik wil eerst weten bij wie ik terecht kan.' });
  const gezin = ['hilde', 'merel'];
  const doel = await schrijfPlan(tafel, {
    op: 66,
    gezin,
    evaluatie: v.reis.dag(16),
    doel: 'Merel is elke ochtend op school.',
  });
  await stelSamenVast(tafel, { op: 64, gezin });
  v.reis.naar(62, '13:20');
  await volgendeFase(tafel, await eigenRegels(tafel, 'tom'));
  v.reis.naar(61, '08:50');
  await neemMee(tafel, 'femke');
  v.reis.naar(15, '10:00');
  await volgendeFase(tafel, await eigenRegels(tafel, 'tom'));
  v.reis.naar(14, '08:45');
  await neemMee(tafel, 'femke');
  v.reis.naar(13, '11:30');
  for (const wie of ['femke', 'hilde', 'merel'])
    await zegtWatHetOpleverde(tafel, { wie, regel: doel, stand: 'gehaald' });
  v.reis.naar(12, '15:10');
  await rondPlanAf(tafel);
  return tafel;
}

/** De dag van het thuiszittersoverleg: vier jongeren na elkaar. Voor Quinten gaat er nog geen uitnodiging uit (T25-07, E-07). */
export async function vertelThuiszittersdag(v: Verteller): Promise<void> {
  v.reis.naar(1, '09:40');
  const { leidbaar } = await toonDag(alsCollega(v, 'tom'));
  const isQuinten = ({ label }: (typeof leidbaar)[number]): boolean => label.startsWith('Quinten');
  const eerst = [...leidbaar.filter(isQuinten), ...leidbaar.filter((casus) => !isQuinten(casus))];
  const casussen = eerst.map(({ casus }) => casus);
  const agenda = v.omgeving.ids();
  const wens = {
    agenda,
    begintOp: v.reis.over(0, '13:00'),
    plaats: 'Samenwerkingsverband, kamer 3',
    minutenPerPlek: 30,
  };
  verwacht(await maakAgenda(alsCollega(v, 'tom'), { ...wens, casussen }), 'gemaakt');
  for (const casus of casussen.slice(1)) {
    const { uitkomst } = await verstuurPlek(alsCollega(v, 'tom'), { agenda, casus, alBericht: [] });
    verwacht(uitkomst, 'gepland');
  }
}
