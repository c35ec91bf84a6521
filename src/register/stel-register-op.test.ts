import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leesPdf, leesvolgorde, metRol } from '../../test/steun/pdf.ts';
import { leesCsv } from '../beheer/invoer/csv.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { ingebouwdeOverlegtypen } from '../overlegtype/ingebouwd.ts';
import { ZONDER_NUMMERS } from '../partij/organisatie.queries.ts';
import { registerCsv } from './bestanden.ts';
import { watOntbreekt } from './gemis.ts';
import { LEGE_AANVULLING } from './register.queries.ts';
import { ALGEMENE_NAMEN, type Register, VELDNAMEN, vasteJson } from './register.ts';
import { registerAlsDocument } from './register-document.ts';
import { type Registerstof, stelRegisterOp } from './stel-register-op.ts';
import { vergelijkRegisters } from './vergelijk.ts';
import { vraagUitgave } from './wek-register.ts';

const STOF: Registerstof = {
  partij: {
    ...ZONDER_NUMMERS,
    id: 'p',
    soort: 'school',
    naam: '=Stichting De Rietschool',
    plaats: 'Rietveen',
    telefoon: '088 000 12 34',
    kvk: '12345678',
    swvOnderwijs: null,
    onderSwv: null,
    afstemmingOp: null,
    kantooradres: null,
    website: null,
    versie: 1,
  },
  bindingen: [
    {
      convenant: 'c',
      naam: 'Privacyconvenant Rietveen',
      regime: 'afzonderlijk',
      van: '2025-09-01',
      tot: null,
      anderen: ['Gemeente Rietveen', 'GGD Rietveen'],
      overeenkomstOp: '2025-09-01',
      overeenkomstTot: null,
    },
  ],
  typen: ingebouwdeOverlegtypen.map(({ code, naam, inhoud }) => ({
    id: code,
    convenant: 'c',
    code,
    naam,
    versie: 1,
    inhoud,
    vastgesteldOp: '2025-09-02',
    tekst: { id: 't', label: '1.0' },
  })),
  fg: ['fg-1'],
  aanspreekpunt: ['punt-1'],
  norm: { naam: 'de Aanpak IBP', vastgesteldOp: '2025-08-01' },
  aanvulling: { verwerker: 'Regiobeheer', verwerkerBereik: null, doorgifte: 'geen', waarborg: null },
};
const vol = stelRegisterOp(STOF);
const uitgave = (register: Register) => ({
  register,
  contacten: [],
  hash: 'ab'.repeat(32),
  op: new Date('2026-03-03T13:10:00Z'),
});

describe('het register van een partij (15.1, AVG 30)', () => {
  it('heeft een verwerking per overlegtype waarin zij een plaats heeft, met elk onderdeel van AVG 30 lid 1', () => {
    const metPlaats = STOF.typen.filter(({ inhoud }) => inhoud.rollen.some(({ partij }) => partij === 'school'));
    assert.equal(vol.verwerkingen.length, metPlaats.length + 1);
    for (const { naam, velden } of vol.verwerkingen)
      for (const veld of VELDNAMEN) assert.ok(velden[veld].length > 0, `${naam}: ${veld}`);
    for (const deel of ALGEMENE_NAMEN) assert.ok(vol.algemeen[deel].length > 0, deel);
    assert.deepEqual(watOntbreekt(vol), []);
  });

  it('kent alleen typen van een convenant waaraan zij gebonden is, en zegt het als er niets is', () => {
    assert.deepEqual(stelRegisterOp({ ...STOF, bindingen: [] }).verwerkingen, []);
    const elders = STOF.typen.map((type) => ({ ...type, convenant: 'ander' }));
    assert.deepEqual(
      stelRegisterOp({ ...STOF, typen: elders }).verwerkingen.map(({ sleutel }) => sleutel),
      ['toegang-en-logboek'],
    );
    assert.equal(
      stelRegisterOp({ ...STOF, partij: { ...STOF.partij, soort: 'zorgaanbieder' } }).verwerkingen.length >= 1,
      true,
    );
  });

  it('noemt alleen soorten gegevens die het overlegtype in een fase toelaat', () => {
    for (const type of STOF.typen) {
      const verwerking = vol.verwerkingen.find(({ codes }) => codes.overlegtype === type.id);
      const toegelaten = new Set(Object.values(type.inhoud.fasen).flat());
      for (const soort of verwerking?.codes.categorieen ?? []) assert.ok(toegelaten.has(soort));
      assert.equal(verwerking?.velden.gegevens.length ?? 0, verwerking?.codes.categorieen.length ?? 0);
    }
  });

  it('noemt een termijn voor het eigen dossier, en bij een samenwerkingsverband de drie jaar van de wet (Art 9.2, L-2)', () => {
    const termijn = (soort: Registerstof['partij']['soort']) =>
      stelRegisterOp({ ...STOF, partij: { ...STOF.partij, soort } }).verwerkingen[0]?.velden.bewaren[1] ?? '';
    assert.match(termijn('swv'), /drie jaar .*2\.47 lid 16/);
    assert.match(termijn('jeugdhulpaanbieder'), /twintig jaar .*7\.3\.8 Jeugdwet/);
    assert.match(termijn('school'), /twee jaar/);
  });

  it('zegt met wie zij samen verantwoordelijk is als dat zo is (fn 13 (a), Art 16.3)', () => {
    const samen = STOF.bindingen.map((binding) => ({ ...binding, regime: 'gezamenlijk' as const }));
    const woorden = (register: Register) => register.verwerkingen[0]?.velden.verantwoordelijke.join(' ') ?? '';
    assert.match(woorden(stelRegisterOp({ ...STOF, bindingen: samen })), /Samen met Gemeente Rietveen en GGD Rietveen/);
    assert.ok(!woorden(vol).includes('Samen met'));
  });

  it('heeft bij twee convenanten pas een verwerkersovereenkomst als zij er bij beide is (AVG 28)', () => {
    const [een] = STOF.bindingen;
    assert.ok(een);
    const met = (overeenkomstOp: string | null) =>
      stelRegisterOp({ ...STOF, bindingen: [een, { ...een, convenant: 'd', overeenkomstOp }] });
    assert.equal(met(null).verwerkersovereenkomst, null);
    assert.ok(watOntbreekt(met(null)).some(({ eis }) => eis === 'fn 13 (a)'));
    assert.deepEqual(met('2026-01-01').verwerkersovereenkomst, { getekendOp: '2026-01-01', tot: null });
  });

  it('noemt wat ontbreekt met een weg om het op te lossen', () => {
    const kaal = stelRegisterOp({
      ...STOF,
      fg: [],
      aanspreekpunt: [],
      norm: null,
      aanvulling: LEGE_AANVULLING,
      bindingen: STOF.bindingen.map((binding) => ({ ...binding, overeenkomstOp: null })),
    });
    const gemis = watOntbreekt(kaal);
    assert.equal(gemis.length, 6);
    assert.ok(gemis.every(({ naar, wat }) => naar.startsWith('/') && wat.length > 10));
  });

  it('is als pdf en als rekenblad hetzelfde register; een formule wordt tekst', async () => {
    const document = registerAlsDocument(uitgave(vol));
    const pdf = await leesPdf(await maakPdf(document, { door: 'School', op: new Date('2026-03-03T13:10:00Z') }));
    assert.equal(pdf.ua, '1');
    assert.equal(metRol(pdf.boom, 'H2').length, 2 + vol.verwerkingen.length);
    assert.match(leesvolgorde(pdf.boom), /Verwerker Regiobeheer/);
    const csv = leesCsv(Buffer.from(registerCsv(uitgave(vol))));
    assert.ok(csv.kind === 'ok');
    assert.equal(csv.regels.length, 1 + 5 + 2 + vol.verwerkingen.length * VELDNAMEN.length);
    for (const { cellen } of csv.regels) for (const cel of cellen) assert.ok(!cel.startsWith('='));
  });
});

describe('wat er veranderde sinds een uitgave', () => {
  it('is niets als het register hetzelfde zegt, ook na bewaren', () => {
    assert.deepEqual(vergelijkRegisters(JSON.parse(vasteJson(vol)) as Register, vol), []);
  });

  it('zegt wat erbij kwam, wegging en anders werd, en noemt geen mens', () => {
    const [eerste, ...rest] = STOF.typen;
    assert.ok(eerste);
    const nieuw = stelRegisterOp({
      ...STOF,
      fg: ['fg-2'],
      typen: [{ ...eerste, versie: 2, inhoud: { ...eerste.inhoud, bewaarmaanden: eerste.inhoud.bewaarmaanden + 1 } }],
      aanvulling: LEGE_AANVULLING,
    });
    const verschil = vergelijkRegisters(vol, nieuw);
    const waar = verschil.map((regel) => regel.waar);
    assert.ok(waar.includes('Functionaris gegevensbescherming'));
    assert.ok(waar.includes('Verwerker'));
    assert.equal(waar.filter((plek) => plek === 'Buiten Europa').length, 1);
    assert.ok(waar.includes(`Casusoverleg: ${eerste.naam}, bewaren`));
    assert.ok(waar.includes(`Casusoverleg: ${eerste.naam}, versie`));
    const weg = rest.filter(({ inhoud }) => inhoud.rollen.some(({ partij }) => partij === 'school'));
    assert.equal(
      verschil.filter(({ wordt, was }) => wordt.length === 0 && was[0] === 'Stond in het register').length,
      weg.length,
    );
    assert.ok(!JSON.stringify(verschil).includes('fg-'));
  });
});

describe('de taak om het register uit te geven', () => {
  const stand = { beheerder: 'b', partij: 'p', verwerkt: true, laatst: '2026-02-01', veranderd: true };

  it('komt als het register er niet is of iets anders zegt, en anders niet (15.1)', () => {
    assert.equal(vraagUitgave(stand, '2026-03-03').length, 1);
    assert.equal(vraagUitgave({ ...stand, laatst: null, veranderd: false }, '2026-03-03').length, 1);
    assert.equal(vraagUitgave({ ...stand, veranderd: false }, '2026-03-03').length, 0);
    assert.equal(vraagUitgave({ ...stand, verwerkt: false, laatst: null }, '2026-03-03').length, 0);
  });

  it('heeft een termijn, en een uitgave van dezelfde dag houdt een nieuwe vraag niet tegen', () => {
    const [taak] = vraagUitgave(stand, '2026-03-03');
    assert.ok(taak?.kind === 'taak');
    assert.deepEqual([taak.soort, taak.voorDatum, taak.sinds], ['register-uitgeven', '2026-03-31', '2026-02-02']);
  });
});
