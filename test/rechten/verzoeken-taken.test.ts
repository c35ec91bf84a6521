import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { beantwoordVerzoek } from '../../src/rechten/beantwoord-verzoek.ts';
import { dienVerzoekIn } from '../../src/rechten/dien-verzoek-in.ts';
import { toonPartijverzoeken } from '../../src/rechten/partijverzoeken.ts';
import { verlengVerzoek } from '../../src/rechten/verleng-verzoek.ts';
import { type Daan, GEWOON, maakDaan } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { zetServerVoor } from '../steun/server.ts';
import { gezin, tik, werk } from '../toestemming/bries.ts';

/**
 * Een verzoek is aan de organisatie. Wie daar voor een andere taak zit, leest het verzoek, over welke taak het gaat en wie het doet; niet
 * wat die taak inbracht, en ook niet hoeveel (Art 4 (intro), Art 13.2, ADR 0048).
 */
type Collega = 'rachid' | 'joris' | 'marit';
let d: Daan;
let gegeven: string;
let verbetering: string;
let inzage: string;
const als = (wie: Collega) => ({ ...werk(d, 'femke'), verzoeker: d.wie(wie) as Medewerker });
const TAAK = 'Gemeente Oeverstad (toeleiding naar jeugdhulp)';

before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
  for (const wie of ['joris', 'marit'] as const) {
    const aanstelling = verplicht(d.gebied.aanstelling.get(wie));
    const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
    const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
    assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
    const verklaring = { taak: 'Eigen taak.', grondslag: null, individueelDoel: 'Hulp kiezen.' };
    assert.equal((await bevestigDeelname(als(wie), { casus: d.casus, ...verklaring })).kind, 'bevestigd');
  }
  const gewoon = d.gegeven({
    categorie: 'd',
    kenmerken: GEWOON,
    tekst: 'Er loopt begeleiding.',
    brondatum: '2026-02-11',
  });
  const gedeeld = await deelGegeven(als('joris'), { ...gewoon, ontvangers: [await d.stoel('moeder')] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  gegeven = gewoon.gegeven;
  verbetering = await dien('rectificatie', gegeven);
  inzage = await dien('inzage', null);
});
after(() => d?.weg());

async function dien(recht: 'rectificatie' | 'inzage', over: string | null): Promise<string> {
  tik(d);
  const wens = {
    verzoek: d.omgeving.ids(),
    casus: d.casus,
    recht,
    gegeven: over,
    tekst: 'Dit klopt niet.',
    stil: false,
  };
  const uit = await dienVerzoekIn(gezin(d, 'moeder'), wens);
  assert.ok(uit.kind === 'ingediend', JSON.stringify(uit));
  return uit.verzoek;
}

async function leest(wie: Collega, verzoek: string) {
  const uit = await toonPartijverzoeken(als(wie), { casus: d.casus });
  assert.ok(uit.kind === 'verzoeken');
  return verplicht(uit.verzoeken.find(({ id }) => id === verzoek));
}

const heeftTaak = async (wie: Collega, verzoek: string): Promise<boolean> => {
  const { rowCount } = await d.su.query(
    'select 1 from taak where onderwerp_id = $1 and voor_persoon_id = $2 and gereed_op is null',
    [verzoek, (d.wie(wie) as Medewerker).persoon],
  );
  return (rowCount ?? 0) > 0;
};

test('over een gegeven van een andere taak leest een collega het verzoek, welke taak en wie het doet, en niet welk gegeven', async () => {
  const { over, tekst } = await leest('joris', verbetering);
  assert.deepEqual(over, { kind: 'eigen', gegeven, soort: 'd', brondatum: '2026-02-11' });
  assert.equal(tekst, 'Dit klopt niet.');
  assert.equal((await leest('marit', verbetering)).over?.kind, 'eigen', 'dezelfde taak');
  const bij = await leest('rachid', verbetering);
  assert.equal(bij.tekst, 'Dit klopt niet.', 'het verzoek is aan de organisatie');
  assert.deepEqual(bij.over, { kind: 'andere-taak', taak: TAAK, wie: ['Joris Meijer', 'Marit Visser'] });
  assert.ok(!JSON.stringify(bij).includes(gegeven));
  assert.ok(!JSON.stringify(bij).includes('2026-02-11'));
});

test('een verzoek over een gegeven wordt gevraagd aan wie voor die taak zit; over alles aan ieder van de organisatie', async () => {
  assert.deepEqual(
    [
      await heeftTaak('joris', verbetering),
      await heeftTaak('marit', verbetering),
      await heeftTaak('rachid', verbetering),
    ],
    [true, true, false],
  );
  assert.deepEqual(
    [await heeftTaak('joris', inzage), await heeftTaak('marit', inzage), await heeftTaak('rachid', inzage)],
    [true, true, true],
  );
});

test('bij inzage ziet een collega van een andere taak niet hoeveel die inbracht, wel wie daarvoor zit', async () => {
  const rachid = await leest('rachid', inzage);
  assert.deepEqual(
    rachid.vrijgaven.filter((v) => v.gegeven === gegeven),
    [],
  );
  assert.deepEqual(rachid.andereTaken, [{ taak: TAAK, wie: ['Joris Meijer', 'Marit Visser'] }]);
  const joris = await leest('joris', inzage);
  assert.deepEqual(
    joris.vrijgaven.map(({ gegeven: id, stand }) => [id, stand]),
    [[gegeven, 'leest']],
  );
  assert.deepEqual(
    joris.andereTaken.map(({ wie }) => wie),
    [['Rachid Amrani']],
  );
  const femke = await toonPartijverzoeken(werk(d, 'femke'), { casus: d.casus });
  assert.ok(femke.kind === 'verzoeken');
  assert.ok(
    femke.verzoeken.every(({ andereTaken }) => andereTaken.length === 0),
    'een school heeft een taak',
  );
});

test('de pagina van een collega van een andere taak noemt soort, dag en adres van het gegeven niet', async () => {
  const voordeur = await zetServerVoor(d);
  const pagina = async (wie: Collega, verzoek: string) => {
    const bezoeker = await voordeur.ingelogd((d.wie(wie) as Medewerker).persoon);
    return (await bezoeker.haal(`/casussen/${d.casus}/verzoeken/${verzoek}`)).body;
  };
  assert.match(await pagina('joris', verbetering), /11 februari 2026/);
  const rachid = await pagina('rachid', verbetering);
  assert.match(rachid, /toeleiding naar jeugdhulp\).*Joris Meijer en Marit Visser/s);
  assert.ok(!rachid.includes(gegeven));
  assert.doesNotMatch(rachid, /11 februari 2026/);
  assert.match(rachid, /U hoeft niets te doen/);
  assert.doesNotMatch(rachid, /Verstuur het antwoord|Verleng de termijn/);
  const alles = await pagina('rachid', inzage);
  assert.match(alles, /antwoord geldt voor de hele gemeente/);
  assert.doesNotMatch(alles, /van uw gegevens|Een collega bracht er/);
  await voordeur.server.close();
});

test('voor een gegeven van een andere taak antwoordt of verlengt een collega niet, ook niet met het formulier in de hand (Art 4 (intro))', async () => {
  const deel = verplicht((await leest('rachid', verbetering)).mijn).deel;
  const wens = { casus: d.casus, verzoek: verbetering, deel };
  const antwoord = { stand: 'niets', grond: null, tekst: 'Wij hebben niets.', vrijgeven: [] } as const;
  assert.equal((await beantwoordVerzoek(als('rachid'), { ...wens, ...antwoord })).kind, 'niet-gevonden');
  assert.equal((await verlengVerzoek(als('rachid'), { ...wens, om: 'ingewikkeld' })).kind, 'niet-gevonden');
  const { mijn } = await leest('joris', verbetering);
  assert.deepEqual([mijn?.stand, mijn?.verlengd], ['open', null]);
});

test('wat toeleiding over haar gegeven antwoordt, leest leerplicht niet; dat er is geantwoord wel', async () => {
  const { mijn } = await leest('joris', verbetering);
  const antwoord = {
    stand: 'gegeven',
    grond: null,
    tekst: 'De begeleiding staat er nu goed in.',
    vrijgeven: [],
  } as const;
  const wens = { casus: d.casus, verzoek: verbetering, deel: mijn?.deel ?? '', ...antwoord };
  assert.equal((await beantwoordVerzoek(als('joris'), wens)).kind, 'beantwoord');
  assert.equal((await leest('marit', verbetering)).mijn?.woorden, 'De begeleiding staat er nu goed in.');
  const rachid = (await leest('rachid', verbetering)).mijn;
  assert.deepEqual([rachid?.stand, rachid?.woorden, rachid?.vanAndereTaak], ['gegeven', null, true]);
});
