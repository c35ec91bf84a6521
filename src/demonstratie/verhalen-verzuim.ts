import { bevestig, hoor, informeerGezin, meldAan, nodigAllenUit, plan, vertelGezin, volgendeFase } from './stappen.ts';
import { laatMeelezen, leestMee } from './stappen-collega.ts';
import { deel, lees, schrijfConcept } from './stappen-gegeven.ts';
import { antwoord, vraagToestemming } from './stappen-toestemming.ts';
import type { Tafel, Verteller } from './vertel.ts';

const VERZUIM = {
  soort: 'ongeoorloofd',
  meldplichtig: true,
  vermoedenOngeoorloofd: true,
  jeugdartsGezien: false,
} as const;

/** Daan, 15 jaar: verzuim met een melding bij DUO. Zijn vader zegt ja tegen Bries, zijn moeder nee; de leerplicht krijgt wat moet. */
export async function vertelDaan(v: Verteller): Promise<void> {
  v.reis.naar(26, '08:40');
  const tafel = await meldAan(v, 'femke', {
    gezin: 'daan',
    soort: 'verzuimoverleg',
    school: 'kompas-college',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Hoe krijgt Daan weer ritme, en wat houdt hem thuis?',
    melding: { soort: 'wettelijk', datum: v.reis.dag(28) },
    langdurigVerzuim: true,
  });
  v.reis.naar(25, '13:10');
  await informeerGezin(tafel, ['oeverstad', 'ggd', 'swv-vo', 'bries'], 'gesprek');
  v.reis.naar(24, '09:05');
  await nodigAllenUit(tafel, {
    rachid: { omdat: 'eigen-taak' },
    liesbeth: { omdat: 'eigen-taak', behandelt: true },
    tom: { omdat: 'kan-beslissen' },
    sanne: { omdat: 'werkt-al', behandelt: true },
  });
  for (const wie of ['rachid', 'liesbeth']) await bevestig(tafel, wie);
  v.reis.naar(23, '10:20');
  for (const wie of ['sanne', 'tom']) await bevestig(tafel, wie);
  const uren = await deel(tafel, 'femke', {
    categorie: 'g',
    aan: ['rachid'],
    dagenOud: 3,
    kenmerken: { verzuim: VERZUIM },
    tekst: 'In vier lesweken miste Daan 17 lesuren zonder bericht, bijna altijd de eerste twee uur van de dag.',
    waarom: 'School moet dit melden, en het patroon laat zien wanneer het misgaat.',
  });
  v.reis.naar(22, '08:15');
  await lees(tafel, 'rachid', uren);
  await hoor(tafel, 'femke', {
    hoe: 'gesprek',
    inhoud: 'Ik slaap pas laat. Als ik het eerste uur mis, durf ik het tweede ook niet meer naar binnen.',
  });
  v.reis.naar(21, '14:30');
  const rooster = await deel(tafel, 'femke', {
    categorie: 'd',
    aan: ['rachid', 'tom'],
    kenmerken: { activiteit: 'advies' },
    tekst: 'Daan staat voldoende voor de meeste vakken. De vakken in de middag gaan het best.',
    waarom: 'Zo is te bepalen welk rooster haalbaar is.',
  });
  v.reis.naar(20, '09:00');
  await lees(tafel, 'tom', rooster);
  await deel(tafel, 'ilse', {
    categorie: 'f',
    aan: ['femke'],
    tekst: 'Daan is om de week bij zijn vader. In die week reist hij langer naar school.',
    waarom: '',
  });
  await vraagHetGezinVanDaan(tafel, [uren, rooster]);
  await laatCollegaMeelezen(tafel, uren);
}

/** Daan, vervolg: leerplicht laat de collega die waarneemt het verzuim meelezen. */
async function laatCollegaMeelezen(tafel: Tafel, uren: string): Promise<void> {
  const { v } = tafel;
  v.reis.naar(5, '08:50');
  await laatMeelezen(tafel, {
    door: 'rachid',
    beheerder: 'hester',
    collega: 'samira',
    reden: 'neemt-waar',
    soort: 'g',
  });
  v.reis.naar(4, '09:35');
  await leestMee(tafel, 'samira', uren);
}

/** Daan, vervolg: de vraag van Bries, drie antwoorden, en wat daarna wel en niet kan. */
async function vraagHetGezinVanDaan(tafel: Tafel, mee: readonly string[]): Promise<void> {
  const { v } = tafel;
  v.reis.naar(19, '15:00');
  await volgendeFase(tafel, mee);
  const vraag = await vraagToestemming(tafel, {
    door: 'sanne',
    soort: 'gezondheid',
    aan: ['femke'],
    vraagstuk: 'Kan school de eerste lesuren van Daan afstemmen op zijn slaap?',
    voorbeeld: 'Daan werkt in de begeleiding aan zijn slaapritme.',
    nooit: 'Waarover Daan verder met mij praat.',
  });
  v.reis.naar(18, '11:45');
  await antwoord(tafel, { wie: 'mark', op: vraag, met: 'ja' });
  v.reis.naar(17, '07:55');
  await antwoord(tafel, { wie: 'ilse', op: vraag, met: 'nee' });
  await antwoord(tafel, { wie: 'daan', op: vraag, met: 'ja' });
  v.reis.naar(15, '13:20');
  await deel(tafel, 'sanne', {
    categorie: 'e',
    aan: ['femke'],
    verloop: 'niet-gedeeld',
    kenmerken: { bevatGezondheid: true },
    tekst: 'Daan werkt in de begeleiding aan zijn slaapritme.',
    waarom: 'School kan de eerste lesuren daarop afstemmen.',
  });
  v.reis.naar(13, '12:50');
  await deel(tafel, 'daan', {
    categorie: 'i',
    aan: ['femke', 'rachid'],
    aard: 'mening',
    tekst: 'Een mentor die mij om half tien opwacht zou helpen.',
    waarom: '',
  });
  v.reis.naar(6, '09:30');
  await plan(tafel, {
    op: v.reis.over(5, '13:00'),
    plaats: 'Kompas College, kamer 1.12',
    komen: ['femke', 'rachid', 'mark'],
  });
}

/** Jip, 14 jaar, met een voogd: er is geinformeerd, en nog niemand is uitgenodigd of heeft een code. */
export async function vertelJip(v: Verteller): Promise<void> {
  v.reis.naar(8, '10:00');
  const tafel = await meldAan(v, 'femke', {
    gezin: 'jip',
    soort: 'verzuimoverleg',
    school: 'kompas-college',
    reden: 'vermoeden',
    doelen: ['a', 'c'],
    vraag: 'Jip komt steeds vaker te laat of niet. Wat speelt er, en wie kan helpen?',
    melding: { soort: 'overig', datum: v.reis.dag(9) },
    langdurigVerzuim: false,
  });
  v.reis.naar(5, '14:10');
  await vertelGezin(tafel, ['oeverstad', 'ggd'], 'telefoon');
  await schrijfConcept(tafel, 'femke', {
    categorie: 'g',
    kenmerken: { verzuim: { soort: 'ongeoorloofd', meldplichtig: false } },
    tekst: 'Negen keer te laat in drie weken, op maandag en dinsdag.',
    waarom: 'Het patroon helpt bepalen met wie we moeten praten.',
  });
}
