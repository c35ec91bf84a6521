import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { toonZaken } from '../../src/betrokkene/zaak/toon-zaken.ts';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { leesGezinsblad } from '../../src/casus/gezin/gezinsblad.ts';
import { leesNaamblad } from '../../src/casus/jongere/jongereblad.ts';
import { verbeterNaam } from '../../src/casus/jongere/verbeter-naam.ts';
import { type Jongerewijziging, wijzigJongere } from '../../src/casus/jongere/wijzig-jongere.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { gedeeldZegel } from '../../src/casus/zegels.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { openTeksten } from '../../src/kluis/teksten.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { zoek } from '../../src/zoeken/zoek.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { gezin, stelVraagVan, tik, werk } from '../toestemming/bries.ts';

/** Wat een casus van de jongere weet, kan fout staan of veranderen (AVG 16, B.7); de naam verbetert wie haar inbracht (2). */
let d: Daan;
beforeEach(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
afterEach(() => d?.weg());

const school = (sleutel: string) => ({ kind: 'school', school: verplicht(d.gebied.school.get(sleutel)) }) as const;
const wijzig = (anders: Partial<Jongerewijziging>, wie: Wie = 'femke') => {
  tik(d);
  return wijzigJongere(werk(d, wie), {
    casus: d.casus,
    geboortedatum: null,
    inschrijving: school('kompas-college'),
    wilsbekwaam: true,
    langdurigVerzuim: false,
    bron: 'Gegevens van DUO, gezien op 3 maart 2026',
    ...anders,
  });
};
const feiten = async () =>
  verplicht(
    await inTransactie({ ...werk(d, 'femke'), slot: 'geen', logregel: 'geen' }, (tx) => laadFeiten(tx, d.casus)),
  );
const aanspreek = async (wie: Wie): Promise<string> => {
  const beeld = await toonCasus(werk(d, wie), d.casus);
  assert.ok(beeld.kind === 'overzicht', beeld.kind);
  return beeld.overzicht.kop.aanspreek;
};
const taken = async (soort: string): Promise<readonly string[]> =>
  (
    await d.su.query<{ voor: string }>(
      'select voor_persoon_id as voor from taak where casus_id = $1 and soort = $2 and gereed_op is null',
      [d.casus, soort],
    )
  ).rows.map(({ voor }) => voor);
const logregels = async (code: string): Promise<readonly string[]> =>
  (
    await d.su.query<{ uitkomst: string }>(
      'select uitkomst from gebeurtenis where code = $1 and casus_id = $2 order by volgnummer',
      [code, d.casus],
    )
  ).rows.map(({ uitkomst }) => uitkomst);
const initialen = async () => {
  const { casus } = await feiten();
  const { rows } = await d.su.query<{ initialen: Buffer }>('select initialen from casus where id = $1', [d.casus]);
  const plek = { casus: casus.id, procesregiepartij: casus.procesregiepartij, record: casus.id } as const;
  const zegel = gedeeldZegel({ ...plek, veld: 'casus.initialen' });
  return (await openTeksten(d.omgeving.kluis, [{ ...zegel, envelop: verplicht(rows[0]).initialen }]))[0];
};
const persoon = (wie: Wie): string => (d.verzoeker(wie) as { persoon: string }).persoon;

test('alleen wie leidt verandert wat er over de jongere vaststaat, en alleen als er iets anders is', async () => {
  assert.deepEqual(await wijzig({ wilsbekwaam: false }, 'rachid'), { kind: 'niet-gevonden' });
  assert.deepEqual(await wijzig({}), { kind: 'kan-niet', bezwaar: 'niets' });
  assert.deepEqual(await wijzig({ geboortedatum: '2026-03-05' }), { kind: 'kan-niet', bezwaar: 'toekomst' });
  const onbekend = { kind: 'school', school: d.omgeving.ids() } as const;
  assert.deepEqual(await wijzig({ inschrijving: onbekend }), { kind: 'kan-niet', bezwaar: 'school' });
  assert.deepEqual(await logregels('jongere-gewijzigd'), Array(4).fill('geweigerd'));
  assert.deepEqual(await wijzig({ wilsbekwaam: false }), { kind: 'gewijzigd', anderenTekenen: false });
  const { kern } = await feiten();
  assert.equal(kern.wilsbekwaam, false);
  assert.equal(kern.geboortedatum, '2010-09-14', 'wat leeg bleef, is gebleven');
  const blad = await leesGezinsblad(
    { ...werk(d, 'femke'), aanmelden: { accountstanden: async () => [], openCodes: async () => new Map() } },
    d.casus,
  );
  assert.ok(blad.kind === 'blad');
  const laatste = verplicht(blad.inhoud.jongere.laatste);
  assert.deepEqual(
    { wie: laatste.wie, bron: laatste.bron, wat: laatste.wat },
    { wie: 'Femke Bos', bron: 'Gegevens van DUO, gezien op 3 maart 2026', wat: ['wilsbekwaam'] },
  );
});

test('een oude kern terugzetten opent niet: het zegel hoort bij de versie', async () => {
  const kern = async () =>
    verplicht(
      (await d.su.query<{ kern: Buffer }>('select kern from betrokkene where casus_id = $1', [d.casus])).rows[0],
    ).kern;
  const oud = await kern();
  await wijzig({ geboortedatum: '2009-09-14' });
  await d.su.query('update betrokkene set kern = $2 where casus_id = $1', [d.casus, oud]);
  await assert.rejects(feiten());
});

test('wie al 16 blijkt, tekent vanaf het volgende verzoek zelf: wat op het ja van zijn ouders rustte, wacht op zijn antwoord', async () => {
  const klas = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [klas]);
  for (const wie of ['vader', 'moeder', 'daan'] as const) {
    tik(d);
    const antwoorden = [{ deelnemer: klas, soort: 'gezondheid', antwoord: 'ja' }] as const;
    const wens = { casus: d.casus, vraag: vraag.vraag, tekstHash: vraag.tekstHash, antwoorden };
    if (wie !== 'daan') assert.equal((await beantwoordToestemming(gezin(d, wie), wens)).kind, 'bewaard');
  }
  assert.deepEqual(await wijzig({ geboortedatum: '2009-09-14' }), { kind: 'gewijzigd', anderenTekenen: true });
  assert.deepEqual(await taken('toestemming-hernieuwen'), [persoon('sanne')]);
  assert.deepEqual(await taken('jongere-wordt-16'), [persoon('femke')]);
  const deel = () =>
    deelGegeven(d.als('sanne'), {
      ...d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Een rustige start helpt.' }),
      ontvangers: [klas],
    });
  assert.equal((await deel()).kind, 'niet-gedeeld');
  tik(d);
  const antwoorden = [{ deelnemer: klas, soort: 'gezondheid', antwoord: 'ja' }] as const;
  const wens = { casus: d.casus, vraag: vraag.vraag, tekstHash: vraag.tekstHash, antwoorden };
  assert.equal((await beantwoordToestemming(gezin(d, 'daan'), wens)).kind, 'bewaard');
  assert.equal((await deel()).kind, 'gedeeld');
  assert.deepEqual(await taken('toestemming-hernieuwen'), [], 'wie nu tekent, heeft geantwoord');
});

test('wie jonger dan 12 blijkt, opent niets meer en wordt gehoord; blijkt het toch anders, dan gaat alles weer open (fn 32)', async () => {
  assert.equal((await toonZaak(gezin(d, 'daan'), { casus: d.casus })).kind, 'zaak');
  await wijzig({ geboortedatum: '2014-09-14' });
  assert.equal((await toonZaak(gezin(d, 'daan'), { casus: d.casus })).kind, 'niet-gevonden');
  assert.deepEqual(await toonZaken(gezin(d, 'daan')), []);
  const { inhoud } = (await leesGezinsblad(
    { ...werk(d, 'femke'), aanmelden: { accountstanden: async () => [], openCodes: async () => new Map() } },
    d.casus,
  )) as { inhoud: { leden: readonly { soort: string; hoortErbij: boolean; onder12: boolean }[] } };
  const jongere = verplicht(inhoud.leden.find(({ soort }) => soort === 'jongere'));
  assert.deepEqual({ hoort: jongere.hoortErbij, onder12: jongere.onder12 }, { hoort: false, onder12: true });
  await wijzig({ geboortedatum: '2010-09-14' });
  assert.equal((await toonZaak(gezin(d, 'daan'), { casus: d.casus })).kind, 'zaak');
  assert.equal((await toonZaken(gezin(d, 'daan'))).length, 1);
});

test('een andere school en langdurig verzuim staan meteen in de casus, met de soort onderwijs erbij', async () => {
  await wijzig({ inschrijving: { kind: 'elders', onderwijs: 'vso' }, langdurigVerzuim: true });
  const { casus, kern } = await feiten();
  assert.deepEqual([casus.schoolId, kern.onderwijs, casus.langdurigVerzuim], [null, 'vso', true]);
  await wijzig({ inschrijving: school('de-linde'), langdurigVerzuim: null });
  const nu = await feiten();
  assert.deepEqual(
    [nu.casus.schoolNaam, nu.kern.onderwijs, nu.casus.langdurigVerzuim],
    ['Basisschool De Linde', 'po', null],
  );
  await wijzig({ inschrijving: { kind: 'nergens' }, langdurigVerzuim: null });
  assert.equal((await feiten()).kern.onderwijs, 'geen');
});

test('bracht wie leidt de naam zelf in, dan leest ieder die haar heeft meteen de goede leeftijd', async () => {
  assert.equal(await aanspreek('rachid'), 'Daan, 15 jaar');
  await wijzig({ geboortedatum: '2009-09-14' });
  for (const wie of ['femke', 'rachid', 'sanne'] as const) assert.equal(await aanspreek(wie), 'Daan, 16 jaar');
  assert.deepEqual(await taken('naam-nakijken'), []);
  assert.deepEqual(await logregels('naam-verbeterd'), ['gelukt']);
});

test('bracht een ander de naam in, dan beslist die bron over haar gegeven en krijgt daar een taak voor (2, Art 8 (b))', async () => {
  // De procesregie gaat naar leerplicht: school bracht de naam in en zit nog aan tafel.
  await d.su.query(
    "update deelnemer set procesregisseur = (persoon_id = $2) where casus_id = $1 and soort = 'medewerker'",
    [d.casus, persoon('rachid')],
  );
  await d.su.query(
    "update lidmaatschap set rol = case when persoon_id = $2 then 'regie' else 'deelnemer' end where casus_id = $1",
    [d.casus, persoon('rachid')],
  );
  assert.equal((await wijzig({ geboortedatum: '2009-09-14' }, 'rachid')).kind, 'gewijzigd');
  assert.equal(await aanspreek('rachid'), 'Daan, 15 jaar', 'het gegeven is van school');
  assert.deepEqual(await taken('naam-nakijken'), [persoon('femke')]);
  const blad = await leesNaamblad(werk(d, 'femke'), d.casus);
  assert.ok(blad.kind === 'blad' && blad.inhoud !== null);
  assert.deepEqual(blad.inhoud.andereDatum, { eigen: '2010-09-14', vastgelegd: '2009-09-14' });
  const wens = { casus: d.casus, voornaam: 'Daan', achternaam: 'de Graaf', neemGeboortedatumOver: true };
  assert.deepEqual(await verbeterNaam(werk(d, 'rachid'), wens), { kind: 'niet-gevonden' }, 'niet van een ander');
  assert.deepEqual(await verbeterNaam(werk(d, 'femke'), wens), { kind: 'verbeterd' });
  assert.equal(await aanspreek('rachid'), 'Daan, 16 jaar');
  assert.deepEqual(await taken('naam-nakijken'), []);
});

test('een verbeterde naam is overal de nieuwe: bij wie haar kreeg, bij het zoeken, in de initialen en bij de jongere zelf (AVG 16)', async () => {
  const vind = async (wie: Wie, naam: string): Promise<number> => {
    const uit = await zoek(werk(d, wie), naam);
    return JSON.stringify(uit).includes(d.casus) ? 1 : 0;
  };
  assert.deepEqual([await vind('femke', 'Daan'), await vind('rachid', 'Daan')], [1, 1]);
  const wens = { casus: d.casus, voornaam: 'Bram', achternaam: 'de Vries', neemGeboortedatumOver: false };
  tik(d);
  assert.deepEqual(await verbeterNaam(werk(d, 'femke'), wens), { kind: 'verbeterd' });
  assert.deepEqual(await verbeterNaam(werk(d, 'femke'), wens), { kind: 'niets' });
  assert.deepEqual([await aanspreek('femke'), await aanspreek('rachid')], ['Bram, 15 jaar', 'Bram, 15 jaar']);
  assert.deepEqual([await vind('femke', 'Daan'), await vind('rachid', 'Daan')], [0, 0]);
  assert.deepEqual([await vind('femke', 'Bram'), await vind('rachid', 'Bram')], [1, 1]);
  assert.equal(await initialen(), 'B.V.');
  const zaak = await toonZaak(gezin(d, 'daan'), { casus: d.casus });
  assert.ok(zaak.kind === 'zaak');
  assert.deepEqual([zaak.zaak.voornaam, zaak.zaak.ik], ['Bram', 'Bram de Vries']);
  assert.deepEqual(await logregels('naam-verbeterd'), ['gelukt', 'mislukt']);
});
