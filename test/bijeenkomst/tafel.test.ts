import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bijeenkomstadres } from '../../src/bijeenkomst/adressen.ts';
import { type Besluitwens, legBesluitVast } from '../../src/bijeenkomst/besluit/leg-besluit-vast.ts';
import { werkActieBij } from '../../src/bijeenkomst/besluit/werk-actie-bij.ts';
import { beantwoordUitnodiging } from '../../src/bijeenkomst/gezin/beantwoord-uitnodiging.ts';
import { toonAfspraken } from '../../src/bijeenkomst/gezin/toon-afspraken.ts';
import { legAanwezigheidVast } from '../../src/bijeenkomst/live/leg-aanwezigheid-vast.ts';
import { type Livebeeld, toonLive } from '../../src/bijeenkomst/live/toon-live.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { toonBijeenkomsten } from '../../src/bijeenkomst/toon-bijeenkomsten.ts';
import { wijzigBijeenkomst } from '../../src/bijeenkomst/wijzig-bijeenkomst.ts';
import { zegBijeenkomstAf } from '../../src/bijeenkomst/zeg-bijeenkomst-af.ts';
import { casusadres } from '../../src/casus/adressen.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { neemVanTafel } from '../../src/casus/vertrek/neem-van-tafel.ts';
import { haalTerug } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { toonWerk } from '../../src/taak/toon-werk.ts';
import { GEWOON } from '../gegeven/daan.ts';
import { zetServerVoor } from '../steun/server.ts';
import { type Achttal, type Collega, maakAchttal, type Tafel, tik } from './achttal.ts';

describe('de tafel van een bijeenkomst: wat er ligt, wie er was, wat is afgesproken', () => {
  let p: Achttal;
  let tafel: Tafel;
  let plek: { casus: string; bijeenkomst: string };

  const plan = async (wie: Tafel, op: string, zonderNaam = false) => {
    tik(p);
    const bijeenkomst = p.omgeving.ids();
    const wens = { bijeenkomst, casus: wie.casus, op: new Date(op), duurMinuten: 30, plaats: 'kamer 4', zonderNaam };
    const uit = await planBijeenkomst(p.als('femke'), wens);
    assert.equal(uit.kind, 'gepland', JSON.stringify(uit));
    return { casus: wie.casus, bijeenkomst };
  };
  const live = async (wie: Collega, waar = plek): Promise<Livebeeld> => {
    tik(p);
    const gezien = await toonLive(p.als(wie), waar);
    assert.ok(gezien.kind === 'live', `${wie}: ${gezien.kind}`);
    return gezien.beeld;
  };
  const stoel = async (wie: Collega | 'moeder' | 'jongere', bij = tafel): Promise<string> => {
    const persoon = wie === 'moeder' || wie === 'jongere' ? bij[wie].persoon : p.als(wie).verzoeker.persoon;
    const { rows } = await p.su.query<{ id: string }>(
      'select id from deelnemer where casus_id = $1 and persoon_id = $2',
      [bij.casus, persoon],
    );
    return rows[0]?.id ?? '';
  };
  const legVast = async (wie: Collega, wens: Partial<Besluitwens> & Pick<Besluitwens, 'inhoud'>) => {
    tik(p);
    return legBesluitVast(p.als(wie), { ...plek, besluit: p.omgeving.ids(), actie: null, ...wens });
  };
  const raam = (tekst: string): Besluitwens['inhoud'] => ({ soort: 'raam', tekst });
  const gegeven = (tekst: string, ontvangers: readonly string[]): Besluitwens['inhoud'] => ({
    soort: 'gegeven',
    gegeven: p.omgeving.ids(),
    categorie: 'd',
    doel: 'c',
    kenmerken: { ...GEWOON, activiteit: 'advies' },
    tekst,
    waarom: 'Zo weet ieder wat er is afgesproken.',
    ontvangers,
  });
  const gesprekken = async (wie: 'moeder' | 'vader' | 'jongere') => {
    const gelezen = await toonAfspraken(p.gezin(tafel[wie]), { casus: tafel.casus });
    assert.ok(gelezen.kind === 'afspraken');
    return gelezen.beeld.bijeenkomsten;
  };
  const teksten = (besluiten: readonly { readonly inhoud: string }[]) => besluiten.map(({ inhoud }) => inhoud);

  before(async () => {
    p = await maakAchttal({ wie: [0, 7] });
    tafel = p.tafels[1] as Tafel;
    plek = await plan(tafel, '2026-03-10T09:00:00Z');
    p.zetKlok('2026-03-10T09:05:00.000Z');
  });
  after(() => p?.weg());

  test('een besluit zonder inhoud over iemand staat er meteen, voor ieder aan deze tafel', async () => {
    assert.equal((await legVast('femke', { inhoud: raam('De maandag begint om tien uur.') })).kind, 'vastgelegd');
    for (const wie of ['femke', 'rachid', 'sanne'] as const)
      assert.deepEqual(teksten((await live(wie)).vandaag), ['De maandag begint om tien uur.'], wie);
    const [gesprek] = await gesprekken('jongere');
    assert.deepEqual(teksten(gesprek?.besluiten ?? []), ['De maandag begint om tien uur.']);
    assert.equal((await toonLive(p.als('noor'), plek)).kind, 'niet-gevonden');
  });

  test('twee keer verzenden is een besluit, en een vreemde legt niets vast', async () => {
    const besluit = p.omgeving.ids();
    const wens = { ...plek, besluit, actie: null, inhoud: raam('Over drie weken kijken wij terug.') };
    assert.equal((await legBesluitVast(p.als('femke'), wens)).kind, 'vastgelegd');
    assert.equal((await legBesluitVast(p.als('femke'), wens)).kind, 'al-vastgelegd');
    assert.equal((await live('femke')).vandaag.length, 2);
    assert.equal((await legVast('noor', { inhoud: raam('Dit hoort hier niet.') })).kind, 'niet-gevonden');
    const ander = p.tafels[0] as Tafel;
    const scheef = await legBesluitVast(p.als('femke'), { ...wens, besluit: p.omgeving.ids(), casus: ander.casus });
    assert.equal(scheef.kind, 'niet-gevonden', 'een bijeenkomst van een andere casus');
  });

  test('een actie heeft een mens en een dag, wordt een taak, en wie haar doet zegt hoe het ging', async () => {
    const besluit = p.omgeving.ids();
    const actie = { voor: await stoel('rachid'), datum: '2026-03-20' };
    assert.equal((await legVast('femke', { besluit, actie, inhoud: raam('Belt de mentor.') })).kind, 'vastgelegd');
    const taken = async () =>
      (
        await toonWerk(p.als('rachid'), {
          filter: 'open',
          nummer: null,
          fase: null,
          overlegtype: null,
          school: null,
          na: null,
        })
      ).taken;
    assert.ok((await taken()).some((taak) => taak.soort === 'actie-doen' && taak.voorDatum === '2026-03-20'));
    const gedaan = { casus: tafel.casus, besluit, stand: 'gedaan' } as const;
    assert.equal((await werkActieBij(p.als('sanne'), gedaan)).kind, 'niet-gevonden', 'niet haar actie');
    assert.equal((await werkActieBij(p.als('rachid'), gedaan)).kind, 'bijgewerkt');
    assert.ok(!(await taken()).some((taak) => taak.soort === 'actie-doen'));
    assert.equal((await live('sanne')).vandaag.find(({ id }) => id === besluit)?.stand, 'gedaan');
    const voorbij = { voor: await stoel('rachid'), datum: '2020-03-20' };
    assert.deepEqual(
      await legVast('femke', { actie: voorbij, inhoud: raam('Belt de mentor.') }),
      { kind: 'kan-niet', reden: 'dag' },
      'een dag van voor het gesprek is een verschrijving',
    );
    const onbekend = { voor: p.omgeving.ids(), datum: '2026-03-20' };
    assert.deepEqual(await legVast('femke', { actie: onbekend, inhoud: raam('Niemand.') }), {
      kind: 'kan-niet',
      reden: 'wie',
    });
  });

  test('een ouder ziet de eigen actie en zegt zelf of het lukte', async () => {
    const besluit = p.omgeving.ids();
    const actie = { voor: await stoel('moeder'), datum: '2026-03-13' };
    assert.equal((await legVast('femke', { besluit, actie, inhoud: raam('Legt de tas klaar.') })).kind, 'vastgelegd');
    const wens = { casus: tafel.casus, besluit, stand: 'niet-gelukt' } as const;
    assert.equal((await werkActieBij(p.gezin(tafel.vader), wens)).kind, 'niet-gevonden');
    assert.equal((await werkActieBij(p.gezin(tafel.moeder), wens)).kind, 'bijgewerkt');
    const [gesprek] = await gesprekken('vader');
    assert.equal(gesprek?.besluiten.find(({ id }) => id === besluit)?.stand, 'niet-gelukt');
  });

  test('wat over iemand gaat krijgt alleen wie gekozen is en het mag; de ander ziet geen regel en geen gat', async () => {
    const inhoud = gegeven('Toetsen gaan in een klein groepje.', [await stoel('tom'), await stoel('moeder')]);
    const uit = await legVast('femke', { inhoud });
    assert.ok(uit.kind === 'vastgelegd' && uit.geweigerd.length === 0, JSON.stringify(uit));
    const zegt = async (wie: Collega) =>
      teksten((await live(wie)).vandaag).includes('Toetsen gaan in een klein groepje.');
    assert.deepEqual([await zegt('femke'), await zegt('tom'), await zegt('rachid')], [true, true, false]);
    assert.ok(teksten((await gesprekken('moeder'))[0]?.besluiten ?? []).includes('Toetsen gaan in een klein groepje.'));
    assert.ok(!teksten((await gesprekken('vader'))[0]?.besluiten ?? []).includes('Toetsen gaan in een klein groepje.'));
    const lijst = await toonBijeenkomsten(p.als('rachid'), { casus: tafel.casus });
    assert.ok(lijst.kind === 'bijeenkomsten');
    assert.equal(lijst.beeld.bijeenkomsten[0]?.besluiten.length, (await live('rachid')).vandaag.length);
    assert.ok(uit.gegeven !== null);
    tik(p);
    assert.equal((await haalTerug(p.als('femke'), { casus: tafel.casus, gegeven: uit.gegeven })).kind, 'teruggehaald');
    assert.deepEqual(
      [await zegt('tom'), await zegt('femke')],
      [false, false],
      'teruggehaald is weg bij het volgende lezen',
    );
  });

  test('wie een actie doet moet haar kunnen lezen, en een weigering schrijft niets', async () => {
    const actie = { voor: await stoel('rachid'), datum: '2026-03-20' };
    const aantal = (await live('femke')).vandaag.length;
    assert.deepEqual(
      await legVast('femke', { actie, inhoud: gegeven('Praat met de mentor over thuis.', [await stoel('tom')]) }),
      {
        kind: 'kan-niet',
        reden: 'wie-leest-niet',
      },
    );
    assert.equal((await live('femke')).vandaag.length, aantal);
  });

  test('de volgende keer ligt de vorige ernaast, met wat nog openstaat van daarvoor', async () => {
    const besluit = p.omgeving.ids();
    const actie = { voor: await stoel('liesbeth'), datum: '2026-04-01' };
    await legVast('femke', { besluit, actie, inhoud: raam('Nodigt uit voor een gesprek.') });
    const tweede = await plan(tafel, '2026-03-24T09:00:00Z');
    const derde = await plan(tafel, '2026-04-07T08:00:00Z');
    const naast = await live('liesbeth', tweede);
    assert.deepEqual(naast.vandaag, []);
    assert.ok(teksten(naast.vorige?.besluiten ?? []).includes('Nodigt uit voor een gesprek.'));
    const vooruit = await live('liesbeth', derde);
    assert.equal(
      vooruit.vorige?.op.toISOString(),
      '2026-03-10T09:00:00.000Z',
      'wat nog moet komen, is geen vorige keer',
    );
    p.zetKlok('2026-04-07T08:05:00.000Z');
    const later = await live('liesbeth', derde);
    assert.deepEqual(later.vorige?.besluiten, []);
    assert.deepEqual(teksten(later.openActies), ['Nodigt uit voor een gesprek.']);
    p.zetKlok('2026-03-10T09:20:00.000Z');
  });

  test('wie er is, staat pas vast vanaf de dag van de bijeenkomst; voorbereiden kan eerder', async () => {
    const later = await plan(tafel, '2026-05-12T09:00:00Z');
    const standen = [{ deelnemer: await stoel('rachid'), stand: 'aanwezig', zag: null }] as const;
    const teVroeg = { kind: 'kan-niet', reden: 'te-vroeg' };
    assert.deepEqual(await legAanwezigheidVast(p.als('femke'), { ...later, standen }), teVroeg);
    assert.equal((await live('femke', later)).tafel.find(({ mens }) => mens.naam === 'Rachid Amrani')?.stand, null);
  });

  test('wat is afgesproken, staat pas vast vanaf de dag van de bijeenkomst; een actie is niet eerder klaar dan die dag', async () => {
    const later = await plan(tafel, '2026-05-19T09:00:00Z');
    const wens = { ...later, inhoud: raam('Dit is nog niet besproken.') };
    const actie = { voor: await stoel('rachid'), datum: '2026-05-20' };
    const teVroeg = { kind: 'kan-niet', reden: 'te-vroeg' };
    assert.deepEqual(await legVast('femke', wens), teVroeg);
    assert.deepEqual(await legVast('femke', { ...wens, actie }), teVroeg);
    const inhoud = gegeven('Nog niet besproken.', [await stoel('tom')]);
    assert.deepEqual(await legVast('femke', { ...wens, inhoud }), teVroeg);
    assert.deepEqual((await live('femke', later)).vandaag, []);
  });

  test('wie leidt legt vast wie er was; het gezin ziet het, en een ander kan het niet schrijven', async () => {
    const standen = [
      { deelnemer: await stoel('rachid'), stand: 'aanwezig', zag: null },
      { deelnemer: await stoel('moeder'), stand: 'aanwezig', zag: null },
      { deelnemer: await stoel('tom'), stand: 'afgemeld', zag: null },
    ] as const;
    assert.equal((await legAanwezigheidVast(p.als('rachid'), { ...plek, standen })).kind, 'niet-gevonden');
    assert.equal((await legAanwezigheidVast(p.als('femke'), { ...plek, standen })).kind, 'vastgelegd');
    const beter = [{ deelnemer: await stoel('tom'), stand: 'aanwezig', zag: 'afgemeld' }] as const;
    assert.equal((await legAanwezigheidVast(p.als('femke'), { ...plek, standen: beter })).kind, 'vastgelegd');
    const gesprek = (await gesprekken('jongere')).find(({ id }) => id === plek.bijeenkomst);
    assert.deepEqual(gesprek?.aanwezigheid.map(({ mens, stand }) => `${mens.naam} ${stand}`).toSorted(), [
      'Moeder Wolters aanwezig',
      'Rachid Amrani aanwezig',
      'Tom Hendriks aanwezig',
    ]);
    const vreemd = [{ deelnemer: p.omgeving.ids(), stand: 'aanwezig', zag: null }] as const;
    const niemand = await legAanwezigheidVast(p.als('femke'), { ...plek, standen: [] });
    assert.deepEqual(niemand, { kind: 'kan-niet', reden: 'leeg' });
    assert.deepEqual(await legAanwezigheidVast(p.als('femke'), { ...plek, standen: vreemd }), {
      kind: 'kan-niet',
      reden: 'leeg',
    });
  });

  test('uit een oud venster komt niet terug wat intussen anders is vastgelegd, en dat staat er', async () => {
    const straks = await plan(tafel, '2026-03-10T12:00:00Z');
    const [tom, rachid, moeder] = [await stoel('tom'), await stoel('rachid'), await stoel('moeder')];
    const { server, ingelogd } = await zetServerVoor(p);
    const femke = await ingelogd(p.als('femke').verzoeker.persoon);
    const adres = bijeenkomstadres(straks);
    const kiest = async (velden: Readonly<Record<string, string>>): Promise<string> => {
      const na = await femke.verstuur({ van: adres.live, naar: adres.aanwezigheid, velden });
      return (await femke.haal(String(na.headers.location))).body;
    };
    const stand = (id: string, zag: string, nu: string) => ({ [`zag-${id}`]: zag, [`stand-${id}`]: nu });
    await kiest({ ...stand(tom, '', 'aanwezig'), ...stand(rachid, '', 'aanwezig') });
    assert.match((await femke.haal(adres.live)).body, new RegExp(`name="zag-${tom}" value="aanwezig"`));
    await kiest(stand(tom, 'aanwezig', 'afwezig'));
    const oud = { ...stand(tom, 'aanwezig', 'aanwezig'), ...stand(rachid, 'aanwezig', 'afgemeld') };
    assert.match(await kiest(oud), /Vastgelegd wie er was\./, 'wat niemand veranderde, botst niet');
    const botst = await kiest({ ...stand(tom, '', 'aanwezig'), ...stand(moeder, '', 'aanwezig') });
    assert.match(botst, /Over iemand is intussen iets anders vastgelegd/);
    assert.match(await kiest({ tafel: tom, verder: 'aanwezig' }), /Over iemand is intussen iets anders vastgelegd/);
    const { rows } = await p.su.query('select deelnemer_id, stand from aanwezigheid where bijeenkomst_id = $1', [
      straks.bijeenkomst,
    ]);
    assert.deepEqual(
      new Map(rows.map((rij) => [rij.deelnemer_id, rij.stand])),
      new Map([
        [tom, 'afwezig'],
        [rachid, 'afgemeld'],
        [moeder, 'aanwezig'],
      ]),
    );
    await server.close();
  });

  test('komen mag, moet niet, en het antwoord mag morgen anders zijn (E-24)', async () => {
    const later = await plan(tafel, '2026-04-21T08:00:00Z');
    const antwoord = async (wat: 'komt' | 'komt-niet') => {
      tik(p);
      assert.equal((await beantwoordUitnodiging(p.gezin(tafel.jongere), { ...later, antwoord: wat })).kind, 'bewaard');
      const [gesprek] = (await gesprekken('jongere')).filter(({ id }) => id === later.bijeenkomst);
      return gesprek?.genodigden.find(({ ik }) => ik);
    };
    assert.equal((await antwoord('komt'))?.antwoord, 'komt');
    assert.equal((await antwoord('komt-niet'))?.antwoord, 'komt-niet');
    tik(p);
    const wens = { ...later, volgnummer: 0, op: new Date('2026-04-22T08:00:00Z'), duurMinuten: 30, plaats: 'kamer 4' };
    assert.equal((await wijzigBijeenkomst(p.als('femke'), wens)).kind, 'gewijzigd');
    const [gesprek] = (await gesprekken('jongere')).filter(({ id }) => id === later.bijeenkomst);
    assert.equal(gesprek?.genodigden.find(({ ik }) => ik)?.vanVoorWijziging, true);
    assert.equal((await antwoord('komt'))?.vanVoorWijziging, false);
  });

  test('wie een oud formulier verstuurt, overschrijft de ander niet', async () => {
    const later = await plan(tafel, '2026-05-05T08:00:00Z');
    const wens = { ...later, volgnummer: 0, op: new Date('2026-05-06T08:00:00Z'), duurMinuten: 45, plaats: 'kamer 5' };
    assert.equal((await wijzigBijeenkomst(p.als('femke'), wens)).kind, 'gewijzigd');
    const oud = { ...wens, op: new Date('2026-05-07T08:00:00Z') };
    assert.equal((await wijzigBijeenkomst(p.als('femke'), oud)).kind, 'intussen-gewijzigd');
    assert.equal((await wijzigBijeenkomst(p.als('femke'), { ...wens, volgnummer: 1 })).kind, 'ongewijzigd');
    assert.equal((await wijzigBijeenkomst(p.als('rachid'), { ...wens, volgnummer: 1 })).kind, 'niet-gevonden');
    assert.equal((await live('femke', later)).bijeenkomst.plaats, 'kamer 5');
  });

  test('een gehouden bijeenkomst gaat niet naar een andere dag, ook niet uit een oud venster (Bijl 5-c)', async () => {
    const verzet = { volgnummer: 0, op: new Date('2026-05-08T08:00:00Z'), duurMinuten: 30, plaats: 'kamer 4' };
    const later = await plan(tafel, '2026-03-10T10:00:00Z');
    const begonnen = p.omgeving.klok();
    p.zetKlok('2026-03-10T10:31:00.000Z');
    assert.deepEqual(await wijzigBijeenkomst(p.als('femke'), { ...later, ...verzet }), {
      kind: 'kan-niet',
      reden: 'geweest',
    });
    p.zetKlok(begonnen.toISOString());
    assert.deepEqual(
      await wijzigBijeenkomst(p.als('femke'), { ...plek, ...verzet }),
      { kind: 'kan-niet', reden: 'geweest' },
      'zij is nog bezig, en wie er was ligt vast',
    );
    const femke = await zetServerVoor(p).then((server) => server.ingelogd(p.als('femke').verzoeker.persoon));
    const velden = { volgnummer: '0', dag: '8 mei 2026', tijd: '10.00', duur: '30', plaats: 'kamer 4' };
    const van = casusadres(tafel.casus).bijeenkomsten;
    const uit = await femke.verstuur({ van, naar: bijeenkomstadres(plek).wijzigen, velden });
    assert.match(uit.body, /al geweest.*<textarea[^>]*>8 mei 2026<\/textarea>/s);
  });

  test('wie alleen voor deze plek aan tafel zit, vindt haar erbuiten niet', async () => {
    await p.su.query('update deelnemer set alleen_bijeenkomst_id = $1 where casus_id = $2 and persoon_id = $3', [
      plek.bijeenkomst,
      tafel.casus,
      p.als('sanne').verzoeker.persoon,
    ]);
    assert.equal((await live('sanne')).kop.id, tafel.casus);
    p.zetKlok('2026-03-10T11:00:00.000Z');
    assert.equal((await toonLive(p.als('sanne'), plek)).kind, 'niet-gevonden');
    assert.equal((await live('tom')).kop.id, tafel.casus, 'voor een gewone deelnemer verandert niets');
  });

  test('zonder informatie en uitnodiging is er geen naam op tafel; daarna komt die vanzelf (E-07)', async () => {
    const nieuw = await p.nieuw({ voornaam: 'Kees', achternaam: 'van Wijnbergen' });
    const wens = {
      bijeenkomst: p.omgeving.ids(),
      casus: nieuw.casus,
      op: new Date('2026-03-31T08:00:00Z'),
      duurMinuten: 20,
      plaats: 'kamer 1',
    };
    const eerst = await planBijeenkomst(p.als('femke'), wens);
    assert.equal(eerst.kind, 'eerst-informeren', 'bij naam kan het nog niet');
    const hier = await plan(nieuw, '2026-03-31T08:00:00Z', true);
    const stil = await live('femke', hier);
    assert.equal(stil.naam, 'zonder-naam');
    assert.deepEqual(
      stil.voorwaarden.map(({ code }) => code),
      ['zonder-naam'],
    );
    assert.match(stil.jongere, /^Jongere van 12 tot en met 15, melding van \d+ weken geleden$/);
    assert.equal(stil.vraag, 'Hoe krijgt de jongere weer ritme?');
    assert.ok(!JSON.stringify(stil).match(/Kees|Wijnbergen|K\.W\./), 'nergens op de bladzijde een naam of initialen');
    tik(p);
    await p.informeer(nieuw);
    const bijNaam = await live('femke', hier);
    assert.equal(bijNaam.naam, 'op-naam');
    assert.match(bijNaam.jongere, /^Kees, 15 jaar$/);
    assert.equal(bijNaam.vraag, 'Hoe krijgt Kees weer ritme?');
  });

  test('ging iemand intussen van tafel, dan wordt bewaard wat voor de anderen is gekozen en staat er wie er weg is', async () => {
    const straks = await plan(tafel, '2026-06-02T08:00:00Z');
    p.zetKlok('2026-06-02T08:00:00.000Z');
    const [tom, rachid] = [await stoel('tom'), await stoel('rachid')];
    const weg = { casus: tafel.casus, deelnemer: tom, reden: 'taak-klaar' } as const;
    assert.equal((await neemVanTafel(p.als('femke'), weg)).kind, 'van-tafel');
    const voordeur = await zetServerVoor(p);
    const femke = await voordeur.ingelogd(p.als('femke').verzoeker.persoon);
    const adres = bijeenkomstadres(straks);
    const kiest = async (velden: Readonly<Record<string, string>>): Promise<string> => {
      const na = await femke.verstuur({ van: adres.live, naar: adres.aanwezigheid, velden });
      assert.equal(na.statusCode, 303);
      return (await femke.haal(String(na.headers.location))).body;
    };
    const vreemd = { [`stand-${p.omgeving.ids()}`]: 'aanwezig' };
    const body = await kiest({ [`stand-${tom}`]: 'aanwezig', [`stand-${rachid}`]: 'afgemeld', ...vreemd });
    assert.match(body, /Vastgelegd wie er was\./);
    const [, bijTom = ''] = body.split('Tom Hendriks');
    assert.match(bijTom.slice(0, 300), /Zit niet meer aan tafel\. Wat is gekozen, blijft/);
    const opties = /<select[^>]*name="wie">(.*?)<\/select>/s.exec(body)?.[1] ?? '';
    assert.match(opties, /Rachid/);
    assert.doesNotMatch(opties, /Tom/, 'wie van tafel is, krijgt geen actie');
    await voordeur.server.close();
    const { rows } = await p.su.query(
      'select deelnemer_id, stand from aanwezigheid where bijeenkomst_id = $1 order by stand',
      [straks.bijeenkomst],
    );
    const zoals = [
      { deelnemer_id: tom, stand: 'aanwezig' },
      { deelnemer_id: rachid, stand: 'afgemeld' },
    ];
    assert.deepEqual(rows, zoals);
    assert.ok((await live('rachid', straks)).tafel.find(({ mens }) => mens.deelnemer === tom)?.weg);
  });

  test('wie opschreef wat is afgesproken terwijl een ander de bijeenkomst verzette of afzei, krijgt zijn woorden terug', async () => {
    const straks = await plan(tafel, '2026-06-09T08:00:00Z');
    const voordeur = await zetServerVoor(p);
    const rachid = await voordeur.ingelogd(p.als('rachid').verzoeker.persoon);
    const femke = await voordeur.ingelogd(p.als('femke').verzoeker.persoon);
    const adres = bijeenkomstadres(straks);
    const { ids } = p.omgeving;
    const kern = { besluit: ids(), gegeven: ids(), soort: 'besluit', tekst: 'De fiets staat klaar.' };
    const half = { naar: adres.besluiten, velden: kern };
    const af = { naar: adres.besluiten, velden: { ...kern, situatie: 'nee' } };
    const zegt = async (waarom: RegExp) => {
      for (const { naar, velden } of [half, af]) {
        const { statusCode, body } = await rachid.verstuur({ van: '/mijn-werk', naar, velden });
        assert.equal(statusCode, 409, naar);
        assert.match(body, waarom);
        assert.match(body, /<textarea[^>]*>De fiets staat klaar\.<\/textarea>/);
      }
    };
    await zegt(/Deze bijeenkomst is intussen verzet\. Vastleggen kan vanaf de nieuwe dag/);
    const vooraf = (await rachid.haal(adres.live)).body;
    assert.match(vooraf, /Voorbereiden: Idris/);
    assert.match(vooraf, /vanaf de dag van het gesprek: 9 juni 2026/);
    assert.doesNotMatch(vooraf, /Vandaag afgesproken|name="besluit"/);
    const lijst = (await rachid.haal(casusadres(tafel.casus).bijeenkomsten)).body;
    assert.match(lijst, new RegExp(`href="${adres.live}"[^>]*>Bereid voor`));
    assert.equal((await zegBijeenkomstAf(p.als('femke'), straks)).kind, 'afgezegd');
    await zegt(/Deze bijeenkomst is intussen afgezegd/);
    assert.equal((await rachid.haal(adres.live)).headers.location, casusadres(tafel.casus).bijeenkomsten);
    const wijzigen = { dag: '16 juni 2026', tijd: '10.30', duur: '30', plaats: 'Kamer 7', volgnummer: '0' };
    const anders = await femke.verstuur({ van: '/mijn-werk', naar: adres.wijzigen, velden: wijzigen });
    assert.match(anders.body, /intussen afgezegd[\s\S]*16 juni 2026[\s\S]*Kamer 7/);
    await femke.verstuur({ van: '/mijn-werk', naar: adres.afzeggen, velden: {} });
    assert.match((await femke.haal(casusadres(tafel.casus).bijeenkomsten)).body, /was al afgezegd/);
    await voordeur.server.close();
  });

  test('na het sluiten ligt er niets meer op tafel en is er niets meer vast te leggen', async () => {
    assert.equal((await sluitCasus(p.als('femke'), { casus: tafel.casus, grond: 'afgerond' })).kind, 'gesloten');
    assert.equal((await toonLive(p.als('femke'), plek)).kind, 'gesloten');
    assert.deepEqual(await legVast('femke', { inhoud: raam('Te laat.') }), { kind: 'kan-niet', reden: 'gesloten' });
    const lijst = await toonBijeenkomsten(p.als('femke'), { casus: tafel.casus });
    assert.ok(
      lijst.kind === 'bijeenkomsten' && lijst.beeld.bijeenkomsten.every(({ besluiten }) => besluiten.length === 0),
    );
  });
});
