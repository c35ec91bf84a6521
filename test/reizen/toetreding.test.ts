import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { zetBeheerder } from '../overlegtype/beheerders.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { beantwoord, brengIn, type Inbreng, inVolgorde, leesCode, probeer, vraagToestemming } from './stappen.ts';

/** Verzonnen namen voor de eerste beheerders van partijen die er in deze regio nog geen hebben. */
const BEHEERDERS = ['Ans Kolk', 'Bert Molenaar', 'Carla Duin', 'Dirk Ooms', 'Els Berg'];
const EERDER = 'Yara leest op het niveau van haar groep.';
const NU = 'Yara werkt in de klas graag met een maatje.';
const SCAN = {
  name: 'overeenkomst.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nEen verzonnen overeenkomst\n%%EOF\n', 'latin1'),
};
const GEHOOR = {
  soort: /^Gezondheid \(e\)/,
  tekst: 'Yara hoort met een oor minder goed.',
  waarom: 'Wie haar helpt kan daar rekening mee houden.',
  van: '8 januari 2026',
  antwoorden: [
    ['De jongere', /Over wie gaat dit/],
    ['Nee', /hulp die het gezin thuis krijgt/],
    ['Nee', /voor een ouder achter/],
  ],
} as const satisfies Partial<Inbreng>;
const GEGEVEN = {
  soort: /^Onderwijs \(d\)/,
  waarom: 'Zo weten we in welke situatie leren lukt.',
  van: '8 januari 2026',
  antwoorden: [
    ['Nee', /gezondheid of behandeling/],
    ['Nee', /ontwikkelingsperspectief/],
  ],
} as const satisfies Partial<Inbreng>;

describe('een aanbieder treedt halverwege toe, in de browser (S-8)', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let noor: Bezoek;
  let anouk: Bezoek;
  let vera: Bezoek;
  let ties: Bezoek;
  let liesbeth: Bezoek;
  let amal: Bezoek;
  let casus = '';
  let toetreding = '';

  before(async () => {
    reis = await maakReis({
      begin: 'leeg',
      geheim: ['Vera', 'Blom', 'Ties', 'Harms', ...BEHEERDERS.flatMap((naam) => naam.split(' '))],
    });
  });
  after(async () => {
    await reis?.weg();
  });

  /** Geeft elke partij die er nog geen heeft haar eerste beheerder. @returns hun namen. */
  async function eersteBeheerders(): Promise<readonly string[]> {
    const partijen = await metVerbinding(reis.regio.database.superuserUrl, async (client) => {
      const { rows } = await client.query<{ partij: string }>(
        `select distinct c.partij_id as partij from convenant_partij c
         where not exists (select 1 from aanstelling a where a.partij_id = c.partij_id and a.rol = 'beheerder') order by 1`,
      );
      return rows.map(({ partij }) => partij);
    });
    assert.ok(partijen.length > 0 && partijen.length <= BEHEERDERS.length, `${partijen.length} zonder beheerder`);
    const namen = BEHEERDERS.slice(0, partijen.length);
    for (const [i, partij] of partijen.entries()) await zetBeheerder(reis.regio, { partij, naam: namen[i] ?? '' });
    return namen;
  }

  const geeftAkkoord = async (bezoek: Bezoek) => {
    await bezoek.klik('Convenant');
    await bezoek.klik(/^Antwoord\b.*toetreding van Zeil/);
    await bezoek.kies('Ja', /^Akkoord dat Zeil/);
    await bezoek.kies(/^Zij geeft hulp aan een jongere/);
    await bezoek.klik('Geef dit antwoord');
  };

  const vraagOver = (vraagstuk: string, wie: RegExp) =>
    vraagToestemming(liesbeth, {
      casus,
      vraagstuk,
      ontvangers: [wie],
      soort: 'Gezondheid',
      voorbeeld: GEHOOR.tekst,
      nooit: 'Wat Yara verder op het spreekuur vertelde.',
    });

  const zietNiemandVanZeil = async () => {
    assert.equal(await ties.ga(casus), 404);
    await ties.ga('/casussen');
    await ties.zietNiet('Yara', 'Y.D.');
    await noor.ga(`${casus}/deelnemers/uitnodigen`);
    await noor.zietNiet('Ties Harms');
  };

  stap('er loopt een casus waarin school iets deelde met de jeugdarts', async () => {
    noor = await reis.als('noor');
    await noor.klik('Nieuwe casus');
    await noor.kies(/^MDO|multidisciplinair/i);
    await noor.vul('Voornaam', 'Yara');
    await noor.vul('Achternaam', 'Demir');
    await noor.vul('Geboortedatum', '14 maart 2015');
    await noor.kies('Gaat naar school en heeft ook hulp nodig');
    await noor.vul(/Welke vraag/, 'Wat heeft Yara nodig om weer met plezier te leren?');
    await noor.vul('Naam van de ouder of voogd', 'Amal Haddad');
    await noor.vul(/Waaruit blijkt/, 'Gezagsregister, gezien op 5 januari 2026');
    await noor.klik('Meld de casus aan');
    casus = noor.pad().replace(/\/informeren$/, '');
    await noor.kies(/gesprek/i, /Hoe hebt u/);
    await noor.klik('Controleer wat u vastlegt');
    await noor.klik('Leg vast');
    await noor.ga(`${casus}/fase`);
    await noor.ziet('Er zit niemand van buiten de school aan tafel.', /geen casusoverleg/);
    await noor.klik('Nodig eerst iemand van buiten de school uit');
    await noor.kies(/Liesbeth Kuiper/, /Wie nodigt u uit/);
    await noor.kies(/Liesbeth Kuiper/, /Wie behandelt/);
    await noor.klik('Controleer de uitnodiging');
    await noor.klik(/^Verstuur /);
    liesbeth = await reis.als('liesbeth');
    await liesbeth.klik(/^Leg vast/);
    await liesbeth.klik('Ik doe mee en bevestig dit');
    await brengIn(noor, { ...GEGEVEN, casus, tekst: EERDER, aan: [/Liesbeth Kuiper/] });
    await noor.ziet('Gedeeld');
  });

  stap('de jeugdarts vraagt toestemming voor school, en moeder zegt ja', async () => {
    await noor.ga(`${casus}/fase`);
    for (const gegeven of [/^Yara Demir, geboren op/, /^Yara leest op het niveau/]) await noor.kies(gegeven);
    await noor.klik('Ga naar fase 2, Beoordeling');
    await vraagOver('Kan school Yara een plek vooraan geven?', /Noor Jansen/);
    amal = await reis.als('Amal Haddad', { script: false });
    await beantwoord(amal, 'ja');
    // Een dag later, want wie toetreedt op de dag waarop de casus begint, was er van het begin af.
    reis.regio.zetKlok('2026-03-04T09:00:00.000Z');
    for (const bezoek of [noor, liesbeth, amal]) await bezoek.venster.close();
    noor = await reis.als('noor');
    liesbeth = await reis.als('liesbeth');
    amal = await reis.als('Amal Haddad', { script: false });
  });

  stap('de gemeente stelt Zeil voor, en de anderen zeggen elk of zij akkoord zijn (18.1, fn 38)', async () => {
    anouk = await reis.als('anouk');
    await anouk.ga('/organisatie/partijen/nieuw/jeugdhulpaanbieder');
    await anouk.vul('Naam', 'Zeil Jeugdhulp');
    await anouk.vul('Plaats', 'Oeverstad');
    await anouk.vul('Telefoon', '088 000 15 00');
    await anouk.kies('Gemeente Oeverstad');
    await anouk.vul('Voornaam en achternaam', 'Vera Blom');
    await anouk.vul('E-mailadres van het werk', 'vera@zeil.example');
    await anouk.klik('Voeg toe');
    await leesCode(anouk);
    const hester = await reis.als('hester');
    await hester.klik('Convenant');
    await hester.klik('Toetredingen');
    await hester.kiesUit('Welke organisatie', 'Zeil Jeugdhulp');
    await hester.kies(/^Zij geeft hulp aan een jongere/);
    await hester.klik('Stel deze organisatie voor');
    toetreding = hester.pad();
    vera = await reis.als('Vera Blom');
    await vera.klik('Organisatie');
    await vera.klik('Nodig een collega uit');
    await vera.vul('Voornaam en achternaam', 'Ties Harms');
    await vera.vul('E-mailadres van het werk', 'ties@zeil.example');
    await vera.kies('Meewerken in casussen');
    await vera.kiesUit('Functie in casussen', 'Jeugd- en gezinswerker');
    await vera.klik('Maak de uitnodiging');
    await leesCode(vera);
    ties = await reis.als('Ties Harms');
    for (const wie of [...(await eersteBeheerders()), 'petra']) {
      const bezoek = await reis.als(wie);
      await geeftAkkoord(bezoek);
      await bezoek.ziet(/Wacht op .*SWV/);
      await bezoek.venster.close();
    }
    await geeftAkkoord(anouk);
    await anouk.ziet('Formulier getekend', 'ziet geen enkele casus tot de laatste stap klaar is');
  });

  stap(
    'zonder formulier ziet Zeil niets en nodigt niemand haar uit, ook niet als het is getekend (18.2, P-6)',
    async () => {
      await zietNiemandVanZeil();
      await vera.klik('Convenant');
      await vera.klik(/^Teken\b.*toetredingsformulier/);
      for (const verklaring of [/getekend exemplaar/, /dragen bij/, /houden ons aan/, /werken mee/])
        await vera.kies(verklaring);
      await vera.vul('Kantooradres van Zeil Jeugdhulp', 'Kade 3, 9900 AA Oeverstad');
      await vera.vul('Naam van wie tekent', 'Vera Blom');
      await vera.vul('Functie', 'Bestuurder');
      assert.equal(await vera.klik('Teken dit formulier'), 422, 'zonder plaats (Bijl 1-d)');
      await vera.ziet('Vul in waar het formulier is getekend.');
      await vera.vul('Plaats van tekenen', 'Oeverstad');
      await vera.klik('Teken dit formulier');
      await vera.ziet(
        'plaats Oeverstad',
        'Kade 3, 9900 AA Oeverstad',
        'Vera Blom, bestuurder',
        'Haal het formulier op als pdf',
      );
      await zietNiemandVanZeil();
    },
  );

  stap('pas na het bekendmaken doet zij mee, en krijgt alleen wat nu wordt vrijgegeven (18.3, 3.4f)', async () => {
    await anouk.ga(toetreding);
    await anouk.klik('Maak de toetreding bekend');
    await anouk.ziet('Zeil Jeugdhulp doet mee.');
    await noor.ga(`${casus}/informeren`);
    await noor.kies(/^Amal Haddad/, /Wie hebt u/);
    await noor.kies(/^Zeil Jeugdhulp/);
    await noor.kies(/gesprek/i, /Hoe hebt u/);
    await noor.klik('Controleer wat u vastlegt');
    await noor.klik('Leg vast');
    await noor.ga(`${casus}/deelnemers/uitnodigen`);
    await noor.kies(/Ties Harms/, /Wie nodigt u uit/);
    await noor.kies(/Ties Harms/, /Wie behandelt/);
    await noor.klik('Controleer de uitnodiging');
    await noor.klik(/^Verstuur /);
    await ties.ga('/mijn-werk');
    await ties.klik(/^Leg vast/);
    await ties.klik('Ik doe mee en bevestig dit');
    await ties.ga(`${casus}/gegevens`);
    await ties.zietNiet(EERDER);
    await vera.klik('Convenant');
    await vera.klik(/^Leg vast\b.*verwerkersovereenkomst/);
    await vera.vul('Wie beheert Overlegtafel voor u?', 'Beheerhuis Waterrijk');
    await vera.vul('Getekend op', '4 maart 2026');
    await vera.blad.getByLabel('De getekende overeenkomst', { exact: true }).setInputFiles(SCAN);
    await vera.klik('Leg deze overeenkomst vast');
    await vera.ziet('De verwerkersovereenkomst van uw organisatie is vastgelegd.');
    await brengIn(noor, { ...GEGEVEN, casus, tekst: NU, aan: [/Ties Harms/] });
    await ties.ga(`${casus}/gegevens`);
    await ties.zietNiet(EERDER);
    await ties.klik(/^(Lees|Onderwijs)/);
    await ties.ziet(NU);
  });

  stap(
    'haar moeder zei geen ja tegen Zeil: de jeugdarts vraagt het opnieuw, alleen voor Zeil (Bijl 5-i, 12.4b)',
    async () => {
      await amal.ga('/zaak');
      await amal.ziet('Zeil Jeugdhulp');
      assert.equal(await probeer(liesbeth, { ...GEHOOR, casus, aan: 'Ties Harms' }), 403);
      await liesbeth.ziet('Dit gegeven kunt u nu niet delen met Ties Harms', 'Bijlage 5');
      await vraagOver('Kan Zeil in de begeleiding rekening houden met haar oor?', /Ties Harms/);
      assert.equal(await probeer(liesbeth, { ...GEHOOR, casus, aan: 'Ties Harms' }), 403);
      await amal.ga('/zaak');
      await beantwoord(amal, 'ja');
      await brengIn(liesbeth, {
        ...GEHOOR,
        casus,
        antwoorden: [...GEHOOR.antwoorden, ['Ja', /Besprak u vooraf/]],
        aan: [/Ties Harms/],
      });
      await liesbeth.ziet('Gedeeld');
      await ties.ga(`${casus}/gegevens`);
      await ties.klik(/^Gezondheid/);
      await ties.ziet(GEHOOR.tekst);
    },
  );

  stap('het verslag van het volgende overleg noemt de toetreding (18.3)', async () => {
    await noor.ga(`${casus}/bijeenkomsten/nieuw`);
    await noor.vul('Dag', '11 maart 2026');
    await noor.vul('Tijd', '10.00');
    await noor.vul('Plaats', 'School, kamer 4');
    await noor.klik('Controleer de uitnodiging');
    await noor.klik('Plan en nodig uit');
    reis.regio.zetKlok('2026-03-11T11:00:00.000Z');
    noor = await reis.als('noor');
    await noor.ga(`${casus}/verslagen`);
    await noor.klik(/^Begin het verslag/);
    await noor.ziet('Zeil Jeugdhulp trad op 4 maart 2026 toe tot het convenant.');
  });

  stap('onderweg deugde elke pagina', () => {
    reis.keur();
  });
});
