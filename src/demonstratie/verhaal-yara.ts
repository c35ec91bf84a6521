import { bevestig, hoor, informeerGezin, meldAan, nodigAllenUit, plan, volgendeFase } from './stappen.ts';
import { deel, lees } from './stappen-gegeven.ts';
import { vraagInzage } from './stappen-rechten.ts';
import { antwoord, vraagToestemming } from './stappen-toestemming.ts';
import type { Tafel, Verteller } from './vertel.ts';

/** Yara, 11 en bijna 12 jaar: beide ouders zeggen ja tegen de jeugdarts, en wat gedeeld is wordt gelezen. */
export async function vertelYara(v: Verteller): Promise<void> {
  v.reis.naar(40, '09:10');
  const tafel = await meldAan(v, 'noor', {
    gezin: 'yara',
    soort: 'mdo',
    school: 'de-linde',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Wat heeft Yara nodig om weer met plezier te leren?',
  });
  v.reis.naar(37, '13:30');
  await informeerGezin(tafel, ['ggd', 'oeverstad', 'swv-po'], 'gesprek');
  v.reis.naar(36, '08:30');
  await nodigAllenUit(tafel, {
    liesbeth: { omdat: 'eigen-taak', behandelt: true },
    marit: { omdat: 'kan-beslissen' },
  });
  await bevestig(tafel, 'liesbeth');
  v.reis.naar(35, '10:40');
  await bevestig(tafel, 'marit');
  v.reis.naar(34, '12:15');
  await hoor(tafel, 'noor', {
    hoe: 'tekening',
    inhoud: 'Ik vind het te druk in de klas. In de bieb kan ik wel lezen.',
  });
  v.reis.naar(33, '14:20');
  const leren = await deel(tafel, 'noor', {
    categorie: 'd',
    aan: ['liesbeth', 'marit'],
    tekst: 'Yara leest op niveau. Bij rekenen in de hele groep haakt ze af, in een klein groepje niet.',
    waarom: 'Zo weten we in welke situatie leren lukt.',
  });
  v.reis.naar(32, '09:00');
  await lees(tafel, 'marit', leren);
  await lees(tafel, 'liesbeth', leren);
  await vraagHetGezinVanYara(tafel, [leren]);
}

/** Yara, vervolg: de vraag van de jeugdarts, twee keer ja, en wat er dan gedeeld en gelezen wordt. */
async function vraagHetGezinVanYara(tafel: Tafel, mee: readonly string[]): Promise<void> {
  const { v } = tafel;
  v.reis.naar(31, '15:00');
  await volgendeFase(tafel, mee);
  const vraag = await vraagToestemming(tafel, {
    door: 'liesbeth',
    soort: 'gezondheid',
    aan: ['noor'],
    vraagstuk: 'Helpt een andere plek in de klas Yara om mee te doen?',
    voorbeeld: 'Yara hoort met een oor minder goed. Vooraan zitten helpt.',
    nooit: 'Wat Yara verder op het spreekuur vertelde, en uitslagen van ander onderzoek.',
  });
  v.reis.naar(29, '11:30');
  await antwoord(tafel, { wie: 'amal', op: vraag, met: 'ja' });
  v.reis.naar(28, '14:45');
  await antwoord(tafel, { wie: 'emre', op: vraag, met: 'ja' });
  v.reis.naar(26, '08:50');
  const gehoor = await deel(tafel, 'liesbeth', {
    categorie: 'e',
    aan: ['noor'],
    dagenOud: 2,
    kenmerken: { bevatGezondheid: true },
    tekst: 'Yara hoort met een oor minder goed. Vooraan zitten, met het goede oor naar de leerkracht, helpt.',
    waarom: 'School kan de plek in de klas hierop kiezen.',
  });
  v.reis.naar(25, '08:10');
  await lees(tafel, 'noor', gehoor);
  v.reis.naar(20, '12:40');
  await deel(tafel, 'amal', {
    categorie: 'f',
    aan: ['noor', 'marit'],
    tekst: 'Thuis spreken we Arabisch en Nederlands. Yara leest graag voor aan haar broertje.',
    waarom: '',
  });
  v.reis.naar(11, '09:20');
  await plan(tafel, {
    op: v.reis.over(8, '12:30'),
    plaats: 'Basisschool De Linde, kamer 4',
    komen: ['noor', 'liesbeth', 'amal'],
  });
  v.reis.naar(4, '14:30');
  await vraagInzage(tafel, { wie: 'emre', tekst: 'Ik wil lezen wat ieder over Yara heeft opgeschreven.' });
}
