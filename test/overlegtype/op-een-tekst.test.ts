import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leesAanmeldkeuzes } from '../../src/casus/aanmelding/aanmeld-keuzes.ts';
import { type Aanmelding, meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { leesUitnodigblad } from '../../src/casus/uitnodigen/uitnodig-blad.ts';
import { onderteken } from '../../src/convenant/vastleggen/onderteken.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { antwoordOpVoorstel } from '../../src/overlegtype/antwoord-op-voorstel.ts';
import { beantwoordVraag } from '../../src/overlegtype/beantwoord-vraag.ts';
import { beginConcept } from '../../src/overlegtype/begin-concept.ts';
import type { Beheeropening } from '../../src/overlegtype/beheerder.ts';
import { bijlageAlsDocument } from '../../src/overlegtype/bijlage.ts';
import { leesConcept, leesOverlegtype } from '../../src/overlegtype/lees.ts';
import { legVoor } from '../../src/overlegtype/leg-voor.ts';
import { findInstemmingen } from '../../src/overlegtype/voorstel.queries.ts';
import { leesRegister } from '../../src/register/lees-register.ts';
import { type Convenantproef, maakConvenantproef, TEKENT } from '../convenant/convenantproef.ts';

/** Een overlegtype op een nieuwe tekst die Kompas en de GGD niet tekenden (S-13 stap 1, Art 17.2, E-10). */

const KOMPAS = 'Stichting Kompas';
const GGD = 'GGD Waterrijk';
const LINDE = 'Schoolbestuur De Linde';
const TEKENAARS = ['Gemeente Oeverstad', 'SWV PO Waterrijk', 'SWV VO Waterrijk', 'Bries Jeugdhulp', LINDE];

let p: Convenantproef;
let tekst = '';
let oud = '';
let nieuw = '';
before(async () => {
  p = await maakConvenantproef();
  p.zetKlok('2026-12-01T09:00:00.000Z');
  tekst = await p.nieuweTekst('2.0');
  for (const naam of TEKENAARS)
    assert.equal(
      (await onderteken(p.beheerder(naam), { convenant: p.convenant, tekst, ondertekenaar: TEKENT })).kind,
      'gedaan',
      naam,
    );
});
after(() => p?.weg());

const beheer = (naam: string): Beheeropening => p.beheerder(naam) as Beheeropening;

/** Opent als een medewerker van deze partij. */
async function medewerker(naam: string) {
  const [rij] = await p.su<Medewerker>(
    `select 'medewerker' as soort, persoon_id as persoon, partij_id as partij, id as aanstelling, functie, hoedanigheid, geheimhouding
     from aanstelling where partij_id = $1 and rol = 'medewerker' order by id`,
    [p.partij.get(naam)],
  );
  assert.ok(rij, naam);
  return { ...p.als(rij), verzoeker: rij };
}

async function aanmelding(naam: string, overlegtype: string): Promise<Aanmelding> {
  const [school] = await p.su<{ id: string; onderwijs: 'po' | 'vo' }>(
    'select id, onderwijs from school where partij_id = $1',
    [p.partij.get(naam)],
  );
  return {
    casus: p.omgeving.ids(),
    overlegtype,
    jongere: {
      voornaam: 'Kim',
      achternaam: 'Dekker',
      geboortedatum: '2016-05-04',
    },
    school: school?.id ?? null,
    onderwijs: school?.onderwijs ?? 'po',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Wat helpt op school en thuis?',
    gezag: { soort: 'gezagdragers', mensen: [{ naam: 'Anna Dekker', email: null, bron: 'Gezagsregister' }] },
    wilsbekwaam: true,
    melding: null,
    langdurigVerzuim: null,
  };
}

const meld = async (naam: string, type: string) => meldCasusAan(await medewerker(naam), await aanmelding(naam, type));
const keuzes = async (naam: string) => leesAanmeldkeuzes(await medewerker(naam));

async function beeld(concept: string) {
  const gelezen = await leesConcept(beheer(LINDE), concept);
  assert.ok(gelezen.kind === 'concept');
  return gelezen;
}

test('een nieuwe versie rust op de geldende tekst, tot een beheerder de nieuwere kiest; wie die niet tekende beslist niet mee', async () => {
  const [mdo] = await p.su<{ id: string }>(
    "select id from overlegtype where code = 'mdo' order by versie desc limit 1",
  );
  oud = mdo?.id ?? '';
  // Petra van Kompas is in de demonstratie al aan een nieuwe versie begonnen.
  const begin = await beginConcept(beheer(LINDE), { soort: 'versie', overlegtype: oud });
  assert.ok(begin.kind === 'loopt-al' || begin.kind === 'begonnen', begin.kind);
  const { concept } = begin;
  const eerst = await beeld(concept);
  assert.equal(eerst.concept.inhoud.tekst?.label, '1.0');
  assert.deepEqual(
    eerst.kader.teksten.map(({ label, geldt, zonder }) => [label, geldt, zonder]),
    [
      ['1.0', true, []],
      ['2.0', false, [GGD, KOMPAS]],
    ],
  );
  assert.ok(eerst.beslissers.some(({ naam }) => naam === KOMPAS));
  const wens = { concept, vraag: 'tekst', versie: eerst.concept.versie };
  assert.equal((await beantwoordVraag(beheer(LINDE), { ...wens, velden: { tekst: p.omgeving.ids() } })).kind, 'fout');
  assert.equal((await beantwoordVraag(beheer(LINDE), { ...wens, velden: { tekst } })).kind, 'bewaard');
  const nu = await beeld(concept);
  assert.ok(!nu.beslissers.some(({ naam }) => naam === KOMPAS || naam === GGD));
  assert.ok(nu.verschil?.some(({ naam }) => naam === 'Tekst van het convenant'));
  assert.match(
    nu.klachten.find(({ vraag }) => vraag === 'tekst')?.zin ?? '',
    /GGD Waterrijk en Stichting Kompas tekenden/,
  );

  assert.deepEqual(await legVoor(beheer(LINDE), { concept, versie: nu.concept.versie }), { kind: 'voorgelegd' });
  const voorstel = (await beeld(concept)).voorstel;
  assert.deepEqual(voorstel?.voorstel.tekst, { id: tekst, label: '2.0' });
  nieuw = voorstel?.voorstel.id ?? '';
  assert.deepEqual(
    await antwoordOpVoorstel(beheer(KOMPAS), { concept, voorstel: nieuw, antwoord: 'niet-akkoord', reden: 'Nee' }),
    { kind: 'niet-gevraagd' },
    'wie de tekst niet tekende, houdt haar ook niet tegen',
  );
  for (const { naam, antwoord } of voorstel?.akkoorden ?? [])
    if (antwoord === null)
      await antwoordOpVoorstel(beheer(naam), { concept, voorstel: nieuw, antwoord: 'akkoord', reden: null });
  const [rij] = await p.su<{ convenanttekst_id: string }>('select convenanttekst_id from overlegtype where id = $1', [
    nieuw,
  ]);
  assert.equal(rij?.convenanttekst_id, tekst);
});

test('de tekst staat op de pagina, in Bijlage 3 en in het register; een partij die haar niet tekende houdt de oude versie', async () => {
  const gelezen = await leesOverlegtype(beheer(LINDE), nieuw);
  assert.ok(gelezen.kind === 'overlegtype');
  assert.deepEqual([gelezen.zonder, gelezen.andereLeider], [[GGD, KOMPAS], null]);
  const bijlage = JSON.stringify(bijlageAlsDocument(gelezen));
  assert.match(bijlage, /de partijen van Convenant Waterrijk/);
  assert.match(bijlage, /Tekst van het convenant.*Versie 2\.0/);
  const register = async (naam: string) => {
    const { verwerkingen } = await p.lees((tx) => leesRegister(tx, p.partij.get(naam) ?? ''));
    const mdo = verwerkingen.find(({ sleutel }) => sleutel.endsWith('/mdo'));
    return [mdo?.codes.versie, JSON.stringify(mdo?.velden).match(/versie \d\.\d/)?.[0]];
  };
  assert.deepEqual(await register(LINDE), [2, 'versie 2.0']);
  assert.deepEqual(await register(KOMPAS), [1, 'versie 1.0']);
});

test('Bijlage 3 zegt op papier welke partij wanneer akkoord ging, ook voor wie alleen aan tafel zit; een voorstel zegt dat nog niet (B3-1)', async () => {
  for (const lezer of [beheer(LINDE), await medewerker(LINDE), await medewerker(KOMPAS)]) {
    const gelezen = await leesOverlegtype(lezer, nieuw);
    assert.ok(gelezen.kind === 'overlegtype');
    const { blokken } = bijlageAlsDocument(gelezen);
    const tabel = blokken.find((blok) => blok.soort === 'tabel' && blok.kop[1] === 'Akkoord op');
    assert.ok(tabel?.soort === 'tabel');
    assert.deepEqual(
      tabel.rijen,
      TEKENAARS.toSorted((een, ander) => een.localeCompare(ander, 'nl')).map((naam) => [naam, '1 december 2026']),
    );
  }
  const [wacht] = await p.su<{ id: string }>(
    'select id from overlegtypevoorstel v where not exists (select from overlegtype o where o.id = v.id) limit 1',
  );
  assert.ok(wacht);
  const { verzoeker, ...opening } = await medewerker(LINDE);
  const zien = await inTransactie({ ...opening, verzoeker, slot: 'geen', logregel: 'geen' }, (tx) =>
    findInstemmingen(tx, wacht.id),
  );
  assert.deepEqual(zien, []);
});

test('wie niet tekende, begint onder de versie ervoor en leest waarom; rechtstreeks proberen zegt hetzelfde', async () => {
  const voor = await keuzes(KOMPAS);
  assert.deepEqual(
    voor.overlegtypen.filter(({ code }) => code === 'mdo').map(({ id }) => id),
    [oud],
  );
  assert.deepEqual(voor.belemmerd, [{ kind: 'tekst', naam: 'MDO', versie: 2, label: '2.0' }]);
  assert.deepEqual(await meld(KOMPAS, nieuw), { kind: 'kan-niet', reden: 'tekst' });
  assert.equal((await meld(KOMPAS, oud)).kind, 'aangemeld');
  assert.deepEqual((await keuzes(LINDE)).belemmerd, []);
});

test('aan een tafel op de nieuwe tekst kan de GGD niet: de pagina noemt haar, uitnodigen weigert, en na tekenen kan het', async () => {
  const gemeld = await meld(LINDE, nieuw);
  assert.ok(gemeld.kind === 'aangemeld');
  const { casus } = gemeld;
  const noor = await medewerker(LINDE);
  const blad = async () => {
    const gelezen = await leesUitnodigblad(noor, { casus, zoek: '' });
    assert.ok(gelezen.kind === 'blad', gelezen.kind);
    return gelezen.inhoud;
  };
  const eerst = await blad();
  assert.deepEqual(eerst.zonderTekst, { label: '2.0', partijen: [GGD] });
  assert.ok(!eerst.kandidaten.some(({ partij }) => partij === GGD));
  const liesbeth = (await medewerker(GGD)).verzoeker;
  const vraag = async () => {
    const genodigde = {
      aanstelling: liesbeth.aanstelling,
      behandelrelatie: false,
      directBetrokken: 'eigen-taak',
    } as const;
    const uitkomst = await nodigUit(noor, { casus, genodigden: [genodigde], geefNaam: false });
    const [een] = uitkomst.kind === 'behandeld' ? uitkomst.genodigden : [];
    return een?.kind === 'geweigerd' ? een.oordeel.redenen.map(({ code }) => code) : [];
  };
  assert.ok((await vraag()).includes('ontvanger-niet-gebonden'));
  await onderteken(p.beheerder(GGD), { convenant: p.convenant, tekst, ondertekenaar: TEKENT });
  assert.equal((await blad()).zonderTekst, null);
  assert.ok(!(await vraag()).includes('ontvanger-niet-gebonden'));
});

test('wijst het convenant het samenwerkingsverband aan, dan begint een school geen casus meer en wordt geen ander overleg vastgesteld', async () => {
  await p.su('alter table convenant disable trigger convenant_bewaken');
  await p.su("update convenant set procesregie = 'swv' where id = $1", [p.convenant]);
  const voor = await keuzes(LINDE);
  // Wat het samenwerkingsverband leidt, mag school nog wel aanmelden (fn 16).
  assert.deepEqual(
    voor.overlegtypen.map(({ code, leiding }) => [code, leiding.kind]),
    [['thuiszittersoverleg', 'ander']],
  );
  assert.deepEqual(
    [...new Set(voor.belemmerd.map((belemmering) => belemmering.kind === 'procesregie' && belemmering.leider))],
    ['het samenwerkingsverband'],
  );
  assert.deepEqual(await meld(LINDE, nieuw), { kind: 'kan-niet', reden: 'procesregie' });
  const begin = await beginConcept(beheer(LINDE), {
    soort: 'voorbeeld',
    convenant: p.convenant,
    voorbeeld: 'mdo',
    naam: 'Overleg op school',
  });
  assert.ok(begin.kind === 'begonnen');
  const uitkomst = await legVoor(beheer(LINDE), { concept: begin.concept, versie: 1 });
  assert.ok(uitkomst.kind === 'klachten');
  assert.deepEqual(
    uitkomst.klachten.map(({ vraag, artikelen }) => [vraag, artikelen]),
    [['procesregie', ['T25-09', 'fn 13 (a)']]],
  );
  const mdo = await leesOverlegtype(beheer(LINDE), nieuw);
  assert.ok(mdo.kind === 'overlegtype' && mdo.andereLeider === 'het samenwerkingsverband');
  const swv = await keuzes('SWV VO Waterrijk');
  assert.ok(swv.overlegtypen.length > 0, 'wie is aangewezen begint gewoon');
});
