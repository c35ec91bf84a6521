import type { Verteller } from './vertel.ts';
import { antwoord, trekIn, vraagToestemming } from './vertel-toestemming.ts';

/** Yara, 11 en bijna 12 jaar: beide ouders zeggen ja tegen de jeugdarts, en wat gedeeld is wordt gelezen. */
export async function vertelYara(v: Verteller): Promise<void> {
  v.reis.naar(40, '09:10');
  const tafel = await v.meldAan('noor', {
    gezin: 'yara', soort: 'mdo', school: 'de-linde', reden: 'onderwijs-en-hulp', doelen: ['a', 'c'],
    vraag: 'Wat heeft Yara nodig om weer met plezier te leren?',
  });
  v.reis.naar(37, '13:30');
  await v.informeer(tafel, ['ggd', 'oeverstad', 'swv-po'], 'gesprek');
  v.reis.naar(36, '08:30');
  await v.nodigUit(tafel, {
    liesbeth: { omdat: 'Jeugdarts van De Linde, kent Yara van eerdere bezoeken', behandelt: true },
    marit: { omdat: 'Wijkteam in de buurt waar Yara woont' },
  });
  await v.bevestig(tafel, 'liesbeth');
  v.reis.naar(35, '10:40');
  await v.bevestig(tafel, 'marit');
  v.reis.naar(34, '12:15');
  await v.hoor(tafel, 'noor', { hoe: 'tekening', inhoud: 'Ik vind het te druk in de klas. In de bieb kan ik wel lezen.' });
  v.reis.naar(33, '14:20');
  const leren = await v.deel(tafel, 'noor', {
    categorie: 'd', aan: ['liesbeth', 'marit'],
    tekst: 'Yara leest op niveau. Bij rekenen in de hele groep haakt ze af, in een klein groepje niet.',
    waarom: 'Zo weten we in welke situatie leren lukt.',
  });
  v.reis.naar(32, '09:00');
  await v.lees(tafel, 'marit', leren);
  await v.lees(tafel, 'liesbeth', leren);
  v.reis.naar(31, '15:00');
  await v.volgendeFase(tafel, [leren]);
  const vraag = await vraagToestemming(v, tafel, {
    door: 'liesbeth', soort: 'gezondheid', aan: ['noor'],
    vraagstuk: 'Helpt een andere plek in de klas Yara om mee te doen?',
    voorbeeld: 'Yara hoort met een oor minder goed. Vooraan zitten helpt.',
    nooit: 'Wat Yara verder op het spreekuur vertelde, en uitslagen van ander onderzoek.',
  });
  v.reis.naar(29, '11:30');
  await antwoord(v, tafel, { wie: 'amal', op: vraag, met: 'ja' });
  v.reis.naar(28, '14:45');
  await antwoord(v, tafel, { wie: 'emre', op: vraag, met: 'ja' });
  v.reis.naar(26, '08:50');
  const gehoor = await v.deel(tafel, 'liesbeth', {
    categorie: 'e', aan: ['noor'], dagenOud: 2, kenmerken: { bevatGezondheid: true },
    tekst: 'Yara hoort met een oor minder goed. Vooraan zitten, met het goede oor naar de leerkracht, helpt.',
    waarom: 'School kan de plek in de klas hierop kiezen.',
  });
  v.reis.naar(25, '08:10');
  await v.lees(tafel, 'noor', gehoor);
  v.reis.naar(20, '12:40');
  await v.deel(tafel, 'amal', { categorie: 'f', aan: ['noor', 'marit'], tekst: 'Thuis spreken we Arabisch en Nederlands. Yara leest graag voor aan haar broertje.', waarom: '' });
  v.reis.naar(11, '09:20');
  await v.plan(tafel, { op: v.reis.over(8, '12:30'), plaats: 'Basisschool De Linde, kamer 4', komen: ['noor', 'liesbeth', 'amal'] });
}

/** Milan, 13 jaar: iedereen zei ja, en daarna trok hij zijn ja voor school in (S-4). */
export async function vertelMilan(v: Verteller): Promise<void> {
  v.reis.naar(54, '09:40');
  const tafel = await v.meldAan('femke', {
    gezin: 'milan', soort: 'mdo', school: 'kompas-college', reden: 'onderwijs-en-hulp', doelen: ['a', 'c'],
    vraag: 'Welke steun in de klas past bij de hulp die Milan al krijgt?',
  });
  v.reis.naar(52, '13:00');
  await v.informeer(tafel, ['ggd', 'bries'], 'brief');
  v.reis.naar(50, '08:20');
  await v.nodigUit(tafel, {
    sanne: { omdat: 'Begeleidt Milan een keer per week', behandelt: true },
    liesbeth: { omdat: 'Jeugdarts van het Kompas College' },
  });
  await v.bevestig(tafel, 'sanne');
  await v.bevestig(tafel, 'liesbeth');
  v.reis.naar(48, '10:30');
  await v.hoor(tafel, 'sanne', { hoe: 'gesprek', inhoud: 'Ik wil weten wie wat van mij weet voordat het verteld wordt.' });
  await v.volgendeFase(tafel);
  v.reis.naar(46, '09:15');
  const vraag = await vraagToestemming(v, tafel, {
    door: 'sanne', soort: 'gezondheid', aan: ['femke', 'liesbeth'],
    vraagstuk: 'Hoe zorgen school en jeugdarts dat Milan rustig kan blijven?',
    voorbeeld: 'Milan wordt rustig als hij vooraf weet wat er komt.',
    nooit: 'Wat Milan in de gesprekken over thuis vertelt.',
  });
  v.reis.naar(44, '14:00');
  for (const wie of ['esra', 'jeroen', 'milan']) await antwoord(v, tafel, { wie, op: vraag, met: 'ja' });
  v.reis.naar(42, '11:10');
  const rust = await v.deel(tafel, 'sanne', {
    categorie: 'e', aan: ['femke', 'liesbeth'], kenmerken: { bevatGezondheid: true },
    tekst: 'Milan wordt rustig als hij vooraf weet wat er komt. Onverwacht geluid geeft hem spanning.',
    waarom: 'School en jeugdarts kunnen er dan op dezelfde manier mee omgaan.',
  });
  v.reis.naar(41, '08:30');
  await v.lees(tafel, 'femke', rust);
  await v.lees(tafel, 'liesbeth', rust);
  v.reis.naar(3, '14:50');
  await trekIn(v, tafel, { wie: 'milan', voor: 'femke' });
}

/** Lotte, 16 jaar: zij beslist zelf over haar toestemming; haar ouders worden wel uitgenodigd. */
export async function vertelLotte(v: Verteller): Promise<void> {
  v.reis.naar(33, '10:10');
  const tafel = await v.meldAan('femke', {
    gezin: 'lotte', soort: 'mdo', school: 'kompas-college', reden: 'onderwijs-en-hulp', doelen: ['a', 'c'],
    vraag: 'Hoe haalt Lotte haar examenjaar op een manier die zij volhoudt?',
  });
  v.reis.naar(31, '09:00');
  await v.informeer(tafel, ['ggd', 'swv-vo'], 'gesprek');
  v.reis.naar(30, '13:40');
  await v.nodigUit(tafel, {
    liesbeth: { omdat: 'Sprak Lotte op haar spreekuur', behandelt: true },
    tom: { omdat: 'Adviseert over een aangepast examenjaar' },
  });
  await v.bevestig(tafel, 'liesbeth');
  v.reis.naar(29, '08:45');
  await v.bevestig(tafel, 'tom');
  const vakken = await v.deel(tafel, 'femke', {
    categorie: 'd', aan: ['tom'], kenmerken: { activiteit: 'advies' },
    tekst: 'Lotte rondde vijf van de acht vakken af. Wiskunde, scheikunde en Frans staan nog open.',
    waarom: 'Het samenwerkingsverband kan dan zeggen of spreiden over twee jaar past.',
  });
  v.reis.naar(28, '11:00');
  await v.lees(tafel, 'tom', vakken);
  await v.volgendeFase(tafel, [vakken]);
  v.reis.naar(27, '12:30');
  const vraag = await vraagToestemming(v, tafel, {
    door: 'liesbeth', soort: 'gezondheid', aan: ['femke'],
    vraagstuk: 'Welk rooster kan Lotte in haar examenjaar aan?',
    voorbeeld: 'Lotte kan nu vier uur per dag aan, met een pauze halverwege.',
    nooit: 'Waardoor Lotte nu minder uren aankan.',
  });
  v.reis.naar(24, '14:15');
  await antwoord(v, tafel, { wie: 'lotte', op: vraag, met: 'ja' });
  v.reis.naar(22, '09:30');
  const uren = await v.deel(tafel, 'liesbeth', {
    categorie: 'e', aan: ['femke'], kenmerken: { bevatGezondheid: true },
    tekst: 'Lotte kan nu vier uur per dag aan, met een pauze halverwege.',
    waarom: 'School kan haar rooster hierop maken.',
  });
  v.reis.naar(21, '08:05');
  await v.lees(tafel, 'femke', uren);
}

/** Finn, 10 jaar: de een deed al mee, de ander heeft de uitnodiging nog niet bevestigd. */
export async function vertelFinn(v: Verteller): Promise<void> {
  v.reis.naar(14, '09:25');
  const tafel = await v.meldAan('noor', {
    gezin: 'finn', soort: 'mdo', school: 'de-linde', reden: 'vermoeden', doelen: ['a', 'b'],
    vraag: 'Past de groep van Finn nog bij hem, en wat is daarvoor nodig?',
  });
  v.reis.naar(12, '13:00');
  await v.informeer(tafel, ['swv-po', 'oeverstad'], 'brief');
  v.reis.naar(4, '08:40');
  await v.nodigUit(tafel, {
    marit: { omdat: 'Kan hulp in het gezin inzetten als dat nodig blijkt' },
    wim: { omdat: 'Adviseert over een passende groep of school' },
  });
  v.reis.naar(3, '10:00');
  await v.bevestig(tafel, 'marit');
}

/** Bo, 13 jaar: de vraag is beantwoord en de casus is gesloten; niemand leest er nog iets. */
export async function vertelBo(v: Verteller): Promise<void> {
  v.reis.naar(90, '09:00');
  const tafel = await v.meldAan('femke', {
    gezin: 'bo', soort: 'mdo', school: 'kompas-college', reden: 'onderwijs-en-hulp', doelen: ['a', 'b', 'c'],
    vraag: 'Welke brugklas past bij Bo na de verhuizing?',
  });
  v.reis.naar(88, '13:20');
  await v.informeer(tafel, ['swv-vo', 'ggd'], 'brief');
  v.reis.naar(86, '09:10');
  await v.nodigUit(tafel, { tom: { omdat: 'Adviseert over de plek na de verhuizing' } });
  await v.bevestig(tafel, 'tom');
  v.reis.naar(84, '11:15');
  await v.hoor(tafel, 'femke', { hoe: 'gesprek', inhoud: 'Ik wil bij mijn nieuwe vrienden in de klas blijven.' });
  const overstap = await v.deel(tafel, 'femke', {
    categorie: 'd', aan: ['tom'], kenmerken: { activiteit: 'advies' },
    tekst: 'Bo kwam binnen met een advies voor vmbo-t en haalt dat in alle vakken.',
    waarom: 'Zo is te bepalen of deze brugklas past.',
  });
  v.reis.naar(83, '08:30');
  await v.lees(tafel, 'tom', overstap);
  v.reis.naar(80, '10:00');
  await v.volgendeFase(tafel, [overstap]);
  await v.plan(tafel, { op: v.reis.over(-75, '12:00'), plaats: 'Kompas College, kamer 0.03', komen: ['femke', 'tom', 'inge'] });
  for (const dagen of [74, 60, 40, 30]) {
    v.reis.naar(dagen, '14:00');
    await v.volgendeFase(tafel);
  }
  v.reis.naar(28, '15:00');
  await v.sluit(tafel);
}

/** Tess, 11 jaar: net aangemeld, nog niemand weet ervan. */
export async function vertelTess(v: Verteller): Promise<void> {
  v.reis.naar(1, '13:45');
  await v.meldAan('noor', {
    gezin: 'tess', soort: 'mdo', school: 'de-linde', reden: 'vermoeden', doelen: ['a', 'c'],
    vraag: 'Tess is veel moe en mist lessen. Wat helpt haar?',
  });
}
