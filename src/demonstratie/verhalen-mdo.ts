import {
  bevestig,
  hoor,
  informeerGezin,
  meldAan,
  nodigAllenUit,
  plan,
  sluit,
  volgendeFase,
  warenEr,
} from './stappen.ts';
import { deel, lees } from './stappen-gegeven.ts';
import { antwoord, neemPapierOver, trekIn, vraagToestemming } from './stappen-toestemming.ts';
import { beginMetVerslag, schrijfVerslagdeel } from './stappen-verslag.ts';
import type { Tafel, Verteller } from './vertel.ts';

/** Milan, 13 jaar: iedereen zei ja, en daarna trok hij zijn ja voor school in (S-4). Aan tafel zit een collega die Femke kan opvolgen. */
export async function vertelMilan(v: Verteller): Promise<void> {
  v.reis.naar(54, '09:40');
  const tafel = await meldAan(v, 'femke', {
    gezin: 'milan',
    soort: 'mdo',
    school: 'kompas-college',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Welke steun in de klas past bij de hulp die Milan al krijgt?',
  });
  v.reis.naar(52, '13:00');
  await informeerGezin(tafel, ['ggd', 'bries'], 'brief');
  v.reis.naar(50, '08:20');
  await nodigAllenUit(tafel, {
    sanne: { omdat: 'werkt-al', behandelt: true },
    liesbeth: { omdat: 'eigen-taak' },
    hanneke: { omdat: 'werkt-al' },
  });
  for (const wie of ['sanne', 'liesbeth', 'hanneke']) await bevestig(tafel, wie);
  v.reis.naar(48, '10:30');
  await hoor(tafel, 'sanne', {
    hoe: 'gesprek',
    inhoud: 'Ik wil weten wie wat van mij weet voordat het verteld wordt.',
  });
  await volgendeFase(tafel);
  v.reis.naar(46, '09:15');
  const vraag = await vraagToestemming(tafel, {
    door: 'sanne',
    soort: 'gezondheid',
    aan: ['femke', 'liesbeth'],
    vraagstuk: 'Hoe zorgen school en jeugdarts dat Milan rustig kan blijven?',
    voorbeeld: 'Milan wordt rustig als hij vooraf weet wat er komt.',
    nooit: 'Wat Milan in de gesprekken over thuis vertelt.',
  });
  v.reis.naar(44, '14:00');
  for (const wie of ['esra', 'jeroen', 'milan']) await antwoord(tafel, { wie, op: vraag, met: 'ja' });
  v.reis.naar(42, '11:10');
  const rust = await deel(tafel, 'sanne', {
    categorie: 'e',
    aan: ['femke', 'liesbeth'],
    kenmerken: { bevatGezondheid: true },
    tekst: 'Milan wordt rustig als hij vooraf weet wat er komt. Onverwacht geluid geeft hem spanning.',
    waarom: 'School en jeugdarts kunnen er dan op dezelfde manier mee omgaan.',
  });
  v.reis.naar(41, '08:30');
  await lees(tafel, 'femke', rust);
  await lees(tafel, 'liesbeth', rust);
  await praatOverMilan(tafel);
  v.reis.naar(3, '14:50');
  await trekIn(tafel, { wie: 'milan', voor: 'femke' });
}

/** Milan, vervolg: een gesprek waarvan het verslag nog een concept is. */
async function praatOverMilan(tafel: Tafel): Promise<void> {
  const { v } = tafel;
  v.reis.naar(16, '10:20');
  const op = v.reis.over(-6, '12:00');
  const bijeenkomst = await plan(tafel, {
    op,
    plaats: 'Kompas College, kamer 1.12',
    komen: ['sanne', 'esra', 'milan'],
  });
  v.reis.naar(6, '12:50');
  await warenEr(tafel, bijeenkomst);
  const verslag = await beginMetVerslag(tafel, bijeenkomst);
  await schrijfVerslagdeel(verslag, {
    door: 'femke',
    titel: 'Wat school doet',
    categorie: 'd',
    tekst: 'Elke maandag hoort Milan van zijn mentor wat er die week anders is dan anders.',
    aan: ['milan', 'esra', 'jeroen'],
  });
  await schrijfVerslagdeel(verslag, {
    door: 'sanne',
    titel: 'Wat Bries meeneemt',
    categorie: 'h',
    tekst: 'De begeleiding gaat door tot de zomer, een keer per twee weken.',
    aan: ['milan', 'esra', 'jeroen'],
    alsConcept: true,
  });
}

/** Finn, 10 jaar: de een doet al mee, de ander heeft de uitnodiging nog niet bevestigd. Zijn moeder tekent liever op papier. */
export async function vertelFinn(v: Verteller): Promise<void> {
  v.reis.naar(14, '09:25');
  const tafel = await meldAan(v, 'noor', {
    gezin: 'finn',
    soort: 'mdo',
    school: 'de-linde',
    reden: 'vermoeden',
    doelen: ['a', 'b'],
    vraag: 'Past de groep van Finn nog bij hem, en wat is daarvoor nodig?',
  });
  v.reis.naar(12, '13:00');
  await informeerGezin(tafel, ['swv-po', 'oeverstad'], 'brief');
  v.reis.naar(4, '08:40');
  await nodigAllenUit(tafel, {
    marit: { omdat: 'kan-beslissen' },
    wim: { omdat: 'eigen-taak' },
  });
  v.reis.naar(3, '10:00');
  await bevestig(tafel, 'marit');
  const vraag = await vraagToestemming(tafel, {
    door: 'marit',
    soort: 'gezin',
    aan: ['noor'],
    vraagstuk: 'Hoe kunnen thuis en school op dezelfde manier met Finn oefenen?',
    voorbeeld: 'Thuis oefent Finn elke avond tien minuten met zijn moeder.',
    nooit: 'Hoe het met anderen in het gezin gaat.',
  });
  v.reis.naar(1, '11:20');
  await neemPapierOver(tafel, { op: vraag, door: 'marit', getuige: 'joris', als: 'gezagdrager-1' });
}

/** Bo, 13 jaar: de vraag is beantwoord en de casus is gesloten; niemand leest er nog iets. */
export async function vertelBo(v: Verteller): Promise<void> {
  v.reis.naar(90, '09:00');
  const tafel = await meldAan(v, 'femke', {
    gezin: 'bo',
    soort: 'mdo',
    school: 'kompas-college',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'b', 'c'],
    vraag: 'Welke brugklas past bij Bo na de verhuizing?',
  });
  v.reis.naar(88, '13:20');
  await informeerGezin(tafel, ['swv-vo', 'ggd'], 'brief');
  v.reis.naar(86, '09:10');
  await nodigAllenUit(tafel, { tom: { omdat: 'kan-beslissen' } });
  await bevestig(tafel, 'tom');
  v.reis.naar(84, '11:15');
  await hoor(tafel, 'femke', { hoe: 'gesprek', inhoud: 'Ik wil bij mijn nieuwe vrienden in de klas blijven.' });
  const overstap = await deel(tafel, 'femke', {
    categorie: 'd',
    aan: ['tom'],
    kenmerken: { activiteit: 'advies' },
    tekst: 'Bo kwam binnen met een advies voor vmbo-t en haalt dat in alle vakken.',
    waarom: 'Zo is te bepalen of deze brugklas past.',
  });
  v.reis.naar(83, '08:30');
  await lees(tafel, 'tom', overstap);
  v.reis.naar(80, '10:00');
  await volgendeFase(tafel, [overstap]);
  await plan(tafel, {
    op: v.reis.over(-75, '12:00'),
    plaats: 'Kompas College, kamer 0.03',
    komen: ['femke', 'tom', 'inge'],
  });
  for (const dagen of [74, 60, 40, 30]) {
    v.reis.naar(dagen, '14:00');
    await volgendeFase(tafel);
  }
  v.reis.naar(28, '15:00');
  await sluit(tafel);
}

/** Tess, 11 jaar: net aangemeld, nog niemand weet ervan. */
export async function vertelTess(v: Verteller): Promise<void> {
  v.reis.naar(1, '13:45');
  await meldAan(v, 'noor', {
    gezin: 'tess',
    soort: 'mdo',
    school: 'de-linde',
    reden: 'vermoeden',
    doelen: ['a', 'c'],
    vraag: 'Tess is veel moe en mist lessen. Wat helpt haar?',
  });
}
