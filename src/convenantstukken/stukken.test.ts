import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leesPakket } from '../../test/steun/docx.ts';
import { leesPdf, leesvolgorde, metRol } from '../../test/steun/pdf.ts';
import { maakDocx } from '../document/docx/maak-docx.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { ONBEKEND_TEKEN } from '../document/tekens.ts';
import type { Stukpartij, Stukstof, Stuktoetreding } from './stof.ts';
import { maakStuk, STUKKEN, type Stuknaam } from './stukken.ts';
import type { Tellingen } from './tellingen.queries.ts';

const partij = (id: string, naam: string, soort: Stukpartij['soort']): Stukpartij => ({
  id,
  naam,
  soort,
  plaats: 'Rietveen',
});
const gemeente = partij('g', 'Gemeente Rietveen', 'gemeente');
const verband = partij('v', 'Samenwerkingsverband De Plas', 'swv');
const bestuur = partij('b', 'Stichting De Rietschool', 'school');

const STOF: Stukstof = {
  convenant: { naam: 'Privacyconvenant Rietveen' },
  penvoerder: gemeente,
  eigen: { ...bestuur, kvk: '12345678', aanspreekpunten: [], contractgemeenten: [], toetreding: null, verwerker: null },
  tekst: {
    label: '2026-A',
    vingerafdruk: '3f2a 90bc',
    kader: 'ooo',
    oooOp: '2026-04-01',
    oooVoorbij: false,
    oooPlaats: 'Rietveen',
    verwijzingen: ['Jeugdwet, artikel 2.2 lid 3'],
    tekenaars: [gemeente, verband],
    toegetreden: [],
    schoolbesturen: [{ ...bestuur, volmachtOp: '2026-03-20' }],
  },
  geldend: null,
  begonOp: '2026-04-01',
  evaluatieUiterlijk: '2028-04-01',
  evaluatie: { gedaan: false, legtVast: false },
  gebonden: [gemeente, verband, bestuur],
  overlegtypen: [{ code: 'mdo', naam: 'Multidisciplinair overleg', versie: 1, doel: 'samen bepalen wat helpt' }],
  toetredingen: 0,
  opzeggingen: 0,
  tellingen: null,
};
const VOORGESTELD: Stuktoetreding = {
  label: '2025-B',
  gevraagdDoor: gemeente.naam,
  gevraagdOp: '2026-03-01',
  kantooradres: null,
  getekend: null,
};
const AFDRUK = { door: bestuur.naam, op: new Date('2026-03-03T13:10:00Z') };
const namen = Object.keys(STUKKEN) as readonly Stuknaam[];

function verplicht<T>(waarde: T | null): T {
  assert.ok(waarde !== null);
  return waarde;
}

const tekstVan = async (naam: Stuknaam, stof: Stukstof = STOF): Promise<string> => {
  const document = maakStuk(naam, stof);
  assert.ok(document, naam);
  return leesvolgorde((await leesPdf(await maakPdf(document, AFDRUK))).boom);
};

describe('de stukken bij een convenant', () => {
  it('zijn elk een pdf met een kop en een leesboom, zonder teken dat niet kan', async () => {
    for (const naam of namen) {
      const document = maakStuk(naam, STOF);
      assert.ok(document, naam);
      const pdf = await leesPdf(await maakPdf(document, AFDRUK));
      assert.equal(pdf.ua, '1', naam);
      assert.equal(metRol(pdf.boom, 'H1').length, 1, naam);
      assert.ok(!leesvolgorde(pdf.boom).includes(ONBEKEND_TEKEN), naam);
      assert.ok(
        pdf.bladen.every((blad) => blad.includes('versie 2026-A, model 1')),
        naam,
      );
    }
  });

  it('hebben in Word een vak voor elke open regel van de pdf', async () => {
    for (const naam of namen) {
      const document = maakStuk(naam, STOF);
      assert.ok(document, naam);
      const open = document.blokken.filter(({ soort }) => soort === 'invulregel').length;
      const xml = leesPakket(await maakDocx(document, AFDRUK)).get('word/document.xml') ?? '';
      assert.equal(xml.match(/<w:sdt>/g)?.length ?? 0, open, naam);
      assert.ok(open > 0, naam);
    }
  });

  it('wachten op een tekst als zij daarbij horen (Bijl 4-a, Bijl 1-a, Sign-1)', () => {
    const zonder = namen.filter((naam) => maakStuk(naam, { ...STOF, tekst: null }) === null);
    assert.deepEqual(zonder, ['volmacht', 'tekenblad', 'toetredingsformulier']);
  });

  it('een schoolbestuur vindt zichzelf in de volmacht, een ander vult het bestuur in (Bijl 4-a)', async () => {
    const eigen = await tekstVan('volmacht');
    assert.match(eigen, /Schoolbestuur Stichting De Rietschool/);
    assert.match(eigen, /Gemeente Rietveen/);
    const ander = await tekstVan('volmacht', { ...STOF, eigen: { ...STOF.eigen, ...gemeente } });
    assert.match(ander, /Schoolbestuur:/);
    assert.ok(!ander.includes('Stichting De Rietschool'));
  });

  it('een samenwerkingsverband vindt zichzelf in de volmacht, ook als er meer zijn; een bestuur kiest dan (Bijl 4-a)', async () => {
    const tweede = partij('v2', 'Samenwerkingsverband De Kade', 'swv');
    const tekst = { ...verplicht(STOF.tekst), tekenaars: [gemeente, verband, tweede] };
    const stof = { ...STOF, tekst };
    assert.match(await tekstVan('volmacht', stof), /Samenwerkingsverband:/);
    const eigen = { ...stof, eigen: { ...STOF.eigen, ...tweede } };
    assert.match(await tekstVan('volmacht', eigen), /Samenwerkingsverband Samenwerkingsverband De Kade/);
  });

  it('de bijlage bij de verwerkersovereenkomst heeft wat AVG 28 lid 3 vraagt, en twee die tekenen', async () => {
    const tekst = await tekstVan('verwerkersbijlage');
    for (const deel of [
      /opdracht staat op schrift/,
      /houdt geheim wat hij tegenkomt/,
      /in strijd met de wet/,
      /laten nagaan/,
      /blijft aansprakelijk voor wat hij doet/,
      /overleg daarover met de toezichthouder/,
      /Verwerker:/,
      /Namens Stichting De Rietschool Plaats: .*Namens de verwerker Plaats:/,
    ])
      assert.match(tekst, deel);
  });

  it('de bijlage noemt de verwerker die het register al kent (AVG 28)', async () => {
    const tekst = await tekstVan('verwerkersbijlage', { ...STOF, eigen: { ...STOF.eigen, verwerker: 'Regiobeheer' } });
    assert.match(tekst, /Verwerker Regiobeheer/);
    assert.ok(!tekst.includes('Verwerker:'));
  });

  it('de onderlinge regeling heeft de drie onderwerpen, elke keuze die het systeem kent, en elke partij tekent (fn 13 (a), AVG 26)', async () => {
    const tekst = await tekstVan('regeling');
    for (const deel of [
      /Over de verwerking .*Over het beheer van de gegevens .*Over contactpersonen/,
      /hoofdzaak/,
      /Iedere partij voor wat zij zelf inbrengt\..*De partijen samen/,
      /Per casus staat erbij welke partij verantwoordelijk is/,
      /Namens Gemeente Rietveen Plaats:.*Namens Stichting De Rietschool Plaats:/,
    ])
      assert.match(tekst, deel);
  });

  it('een gemeente tekent met college en burgemeester, een schoolbestuur met zijn volmacht (P-1, P-3)', async () => {
    const tekst = await tekstVan('tekenblad');
    assert.match(
      tekst,
      /Gemeente Rietveen, college van burgemeester en wethouders Naam: Functie: Datum en plaats: Handtekening:/,
    );
    assert.match(tekst, /Gemeente Rietveen, burgemeester Naam:/);
    assert.match(tekst, /Vingerafdruk van de PDF \(SHA-256\) 3f2a 90bc/, 'waarmee ieder ziet welke tekst hij tekent');
    assert.match(tekst, /Stichting De Rietschool Rietveen van 20 maart 2026/);
  });

  it('een samenwerkingsverband staat er met waar het is gevestigd en kantoor houdt (P-2)', async () => {
    const tekst = verplicht(STOF.tekst);
    const met = { ...verband, kantooradres: 'Plasweg 1' };
    const blad = await tekstVan('tekenblad', { ...STOF, tekst: { ...tekst, tekenaars: [gemeente, met] } });
    assert.match(blad, /De Plas, bestuur Gevestigd te Rietveen, kantoor houdend aan Plasweg 1\. Naam:/);
    assert.match(await tekstVan('tekenblad'), /De Plas, bestuur Gevestigd te Rietveen\. Naam:/);
  });

  it('een volmacht na het overleg laat de dag open waarop nog wordt getekend (fn 2)', async () => {
    assert.match(await tekstVan('volmacht'), /Dag van het overleg waarin wordt getekend 1 april 2026/);
    const voorbij = await tekstVan('volmacht', { ...STOF, tekst: { ...verplicht(STOF.tekst), oooVoorbij: true } });
    assert.match(voorbij, /Dag van het overleg waarin wordt getekend:/);
    assert.ok(!voorbij.includes('1 april 2026'));
  });

  it('wie eerder toetrad, heeft een vak voor de nieuwe versie, met een orgaan (Art 17.2)', async () => {
    const ggd = partij('d', 'GGD De Plas', 'ggd');
    const tekst = { ...verplicht(STOF.tekst), toegetreden: [ggd] };
    const met = await tekstVan('tekenblad', { ...STOF, tekst });
    assert.match(met, /Wie eerder toetrad .*GGD De Plas, directie of bestuur Naam: Functie: Datum en plaats: Handtek/);
    assert.ok(!(await tekstVan('tekenblad')).includes('eerder toetrad'));
  });

  it('website, evaluatie en bijlage noemen de versie die geldt, niet een nieuwere die nog wacht (Art 17.2, E-10)', async () => {
    const stof = { ...STOF, geldend: { label: '2025-B' } };
    assert.match(await tekstVan('website', stof), /Versie 2025-B/);
    assert.match(await tekstVan('evaluatie', stof), /Geldende tekst 2025-B/);
    assert.match(await tekstVan('tekenblad', stof), /Versie 2026-A/);
    for (const naam of ['website', 'evaluatie', 'verwerkersbijlage', 'regeling'] as const)
      assert.equal(maakStuk(naam, stof)?.versie, '2025-B, model 1', naam);
  });

  it('alleen wie toetreedt staat al op het formulier (Bijl 1-a)', async () => {
    assert.match(await tekstVan('toetredingsformulier'), /Organisatie:/);
    const toetreder = { ...STOF, eigen: { ...STOF.eigen, toetreding: VOORGESTELD } };
    assert.match(await tekstVan('toetredingsformulier', toetreder), /Organisatie Stichting De Rietschool/);
  });

  it('wie geen contract met een gemeente heeft, hoeft er geen in te vullen (fn 9)', async () => {
    const van = (soort: Stukpartij['soort']) =>
      tekstVan('toetredingsformulier', { ...STOF, eigen: { ...STOF.eigen, soort, toetreding: VOORGESTELD } });
    assert.doesNotMatch(await van('zorgaanbieder'), /contract loopt \(leeg/);
    assert.match(await van('jeugdhulpaanbieder'), /contract loopt \(leeg als er geen is\):/);
    assert.match(await tekstVan('toetredingsformulier'), /contract loopt \(leeg als er geen is\):/);
  });

  it('is het formulier getekend, dan staan plaats, dag en wie tekende erop en is er niets meer te vullen (Bijl 1-d)', async () => {
    const ondertekenaar = { naam: 'Anna Bakhuis', functie: 'Bestuurder' };
    const getekend = { op: '2026-03-02', plaats: 'Rietveen', wijze: 'scherm', ondertekenaar } as const;
    const toetreding = { ...VOORGESTELD, kantooradres: 'Plasweg 1, Rietveen', getekend };
    const stof = { ...STOF, eigen: { ...STOF.eigen, contractgemeenten: [gemeente.naam], toetreding } };
    const tekst = await tekstVan('toetredingsformulier', stof);
    assert.match(tekst, /Versie 2025-B/, 'de versie waartoe zij toetreedt, niet de nieuwste');
    assert.match(tekst, /Kantooradres Plasweg 1, Rietveen/);
    assert.match(tekst, /Gemeente waarmee een contract loopt Gemeente Rietveen/);
    assert.match(tekst, /Plaats Rietveen Datum 2 maart 2026 Naam Anna Bakhuis Functie Bestuurder/);
    assert.match(tekst, /met een tweede factor/);
    assert.ok(!maakStuk('toetredingsformulier', stof)?.blokken.some(({ soort }) => soort === 'invulregel'));
  });

  it('de website noemt het aanspreekpunt, of vraagt erom (Art 12.3)', async () => {
    assert.match(await tekstVan('website'), /Aanspreekpunt, naam en functie:/);
    const aanspreekpunten = [{ naam: 'Noor Bakker', functie: 'beleid', email: 'privacy@riet.example', telefoon: null }];
    const met = await tekstVan('website', { ...STOF, eigen: { ...STOF.eigen, aanspreekpunten } });
    assert.match(met, /Noor Bakker, beleid .*privacy@riet\.example/);
    assert.match(met, /Gemeente Rietveen, Rietveen/);
  });

  it('het verslag van de evaluatie noemt wat is geteld en op welke dag; een klein getal staat er niet (Art 20.2)', async () => {
    const leeg = { bijeenkomsten: 40, doelen: 9, gehaald: null, vragen: 0, nee: 0, ingetrokken: 0 };
    const tellingen: Tellingen = {
      op: new Date('2026-03-03T13:10:00Z'),
      perOverleg: new Map([['mdo', { begonnen: 12, gesloten: null, klaar: null }]]),
      samen: { ...leeg, verzoeken: 0, afwegingen: 0, datalekken: 6 },
    };
    const tekst = await tekstVan('evaluatie', { ...STOF, tellingen });
    assert.match(tekst, /Geteld op 3 maart 2026, over alle partijen samen/);
    assert.match(tekst, /Multidisciplinair overleg, versie 1 12 niet getoond niet getoond/);
    assert.match(tekst, /Bijeenkomsten 40 .*Doelen die zijn gehaald niet getoond .*Meldingen van een datalek 6/);
    assert.doesNotMatch(await tekstVan('evaluatie'), /Geteld op/, 'wie de getallen niet leest, vult ze zelf in');
  });
});
