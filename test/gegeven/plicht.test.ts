import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import type { Kenmerken } from '../../src/gegeven/kenmerken.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import type { LijstCategorie } from '../../src/regels/index.ts';
import { zetServerVoor } from '../steun/server.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from './daan.ts';

/** Wat een wet opdraagt, gaat ook waar het convenant tegenhoudt (lezing 1); wie het moet geven, komt bij de vraag en houdt haar antwoord. */
let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

type Geval = { readonly van: Wie; readonly aan: string; readonly categorie: LijstCategorie };

async function oordeelOver({ van, aan, categorie }: Geval, kenmerken: Kenmerken) {
  const uit = await vraagOordeel(d.als(van), { casus: d.casus, gegeven: null, categorie, doel: 'c', kenmerken });
  assert.ok(uit.kind === 'oordelen');
  const over = uit.oordelen.find(({ ontvanger }) => ontvanger.naam === aan);
  return { uitkomst: over?.oordeel.uitkomst, vragen: over?.vragen ?? [] };
}

/** Zet de jeugdwerker van het wijkteam aan tafel: dezelfde gemeente als leerplicht, en een andere taak. */
async function metMarit(): Promise<string> {
  const femke = d.wie('femke') as Medewerker;
  const aanstelling = d.gebied.aanstelling.get('marit') ?? '';
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'werkt-al' }] as const;
  const uit = await nodigUit({ ...d.als('femke'), verzoeker: femke }, { casus: d.casus, genodigden, geefNaam: true });
  assert.equal(uit.kind, 'behandeld', JSON.stringify(uit));
  const verzoeker = d.wie('marit') as Medewerker;
  const woorden = { taak: 'Toeleiding.', grondslag: null, individueelDoel: 'Hulp toewijzen.' };
  const gedaan = await bevestigDeelname({ ...d.als('femke'), verzoeker }, { casus: d.casus, ...woorden });
  assert.equal(gedaan.kind, 'bevestigd', JSON.stringify(gedaan));
  const { rows } = await d.su.query<{ id: string }>(
    'select id from deelnemer where casus_id = $1 and persoon_id = $2',
    [d.casus, verzoeker.persoon],
  );
  return rows[0]?.id ?? '';
}

test('S-9: wat de gemeente voor toewijzing nodig heeft, geeft de jeugdhulpaanbieder zonder toestemming; leerplicht krijgt het niet (7.4.0 Jeugdwet)', async () => {
  const marit = await metMarit();
  const kenmerken = { ...GEWOON, bevatGezondheid: true, voorafBesproken: false };
  const geval = { van: 'sanne', aan: 'Marit Visser', categorie: 'e' } as const;
  assert.deepEqual(
    await oordeelOver(geval, kenmerken).then(({ uitkomst, vragen }) => [uitkomst, vragen.includes('plicht')]),
    ['geweigerd', true],
  );
  const nee = await oordeelOver(geval, { ...kenmerken, voorVoorziening: false });
  assert.deepEqual([nee.uitkomst, nee.vragen.includes('plicht')], ['geweigerd', true]);
  const ja = await oordeelOver(geval, { ...kenmerken, voorVoorziening: true });
  assert.deepEqual([ja.uitkomst, ja.vragen.includes('plicht')], ['toegestaan', true]);
  const leerplicht = await oordeelOver({ ...geval, aan: 'Rachid Amrani' }, { ...kenmerken, voorVoorziening: true });
  assert.deepEqual([leerplicht.uitkomst, leerplicht.vragen.includes('plicht')], ['geweigerd', false]);
  const school = await oordeelOver({ ...geval, van: 'femke' }, kenmerken);
  assert.equal(school.vragen.includes('plicht'), false, 'alleen een jeugdhulpaanbieder heeft deze plicht');

  const invoer = d.gegeven({
    categorie: 'e',
    kenmerken: { ...kenmerken, voorVoorziening: true },
    tekst: 'Er is hulp nodig.',
  });
  const uit = await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [marit, await d.stoel('rachid')] });
  assert.ok(uit.kind === 'gedeeld');
  assert.deepEqual(
    [uit.gedeeld.map((g) => g.deelnemer), uit.geweigerd.map((g) => g.deelnemer)],
    [[marit], [await d.stoel('rachid')]],
  );
  const gelezen = await leesGegeven(
    { ...d.als('sanne'), verzoeker: d.wie('marit') },
    { casus: d.casus, gegeven: invoer.gegeven },
  );
  assert.equal(gelezen.kind, 'gelezen');
});

test('de vraag naar die plicht staat bij de ontvanger, en het antwoord blijft staan als het daardoor mag', async () => {
  const voordeur = await zetServerVoor(d);
  const sanne = await voordeur.ingelogd((d.verzoeker('sanne') as { persoon: string }).persoon);
  const van = `/casussen/${d.casus}/gegevens/nieuw`;
  const velden = {
    gegeven: d.omgeving.ids(),
    categorie: 'e',
    doel: 'c',
    betreft: 'jongere',
    thuisondersteuning: 'nee',
    nietVoorOuder: 'nee',
    voorafBesproken: 'nee',
    nodigVoorVraag: 'ja',
    pastBijTaak: 'ja',
    kanMetMinder: 'nee',
  };
  const naar = `/casussen/${d.casus}/gegevens/oordeel`;
  const gevraagd = await sanne.verstuur({ van, naar, velden });
  assert.match(gevraagd.body, /Moet de gemeente dit hebben om jeugdhulp toe te wijzen/);
  const mag = await sanne.verstuur({ van, naar, velden: { ...velden, voorVoorziening: 'ja' } });
  assert.match(mag.body, /name="voorVoorziening" value="ja"[^>]*checked/);
  await voordeur.server.close();
});

test('nog niet geïnformeerd: wat school aan leerplicht moet melden kan, en de antwoorden daarover blijven op het formulier (LPW 21a)', async () => {
  await d.su.query('delete from informatie_ontvanger where casus_id = $1', [d.casus]);
  const geval = { van: 'femke', aan: 'Rachid Amrani', categorie: 'g' } as const;
  const soort = 'gegeven.verzuim.soort';
  const meldplichtig = 'gegeven.verzuim.meldplichtig';
  assert.deepEqual(await oordeelOver(geval, GEWOON), { uitkomst: 'geweigerd', vragen: [soort] });
  const half = { ...GEWOON, verzuim: { soort: 'ongeoorloofd' } } as const;
  assert.deepEqual(await oordeelOver(geval, half), { uitkomst: 'geweigerd', vragen: [soort, meldplichtig] });
  const heel = { ...GEWOON, verzuim: { soort: 'ongeoorloofd', meldplichtig: true } } as const;
  assert.deepEqual(await oordeelOver(geval, heel), { uitkomst: 'toegestaan', vragen: [soort, meldplichtig] });
  const uit = await deelGegeven(d.als('femke'), {
    ...d.gegeven({ kenmerken: heel }),
    ontvangers: [await d.stoel('rachid')],
  });
  assert.equal(uit.kind, 'gedeeld');
});
