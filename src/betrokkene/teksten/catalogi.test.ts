import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCOUNTTEKSTEN } from '../../aanmelden/teksten.ts';
import { EINDETEKSTEN } from '../../afsluiten/gezin/teksten.ts';
import { GESPREKSTEKSTEN } from '../../bijeenkomst/gezin/gezinsteksten.ts';
import { DATALEKTEKSTEN } from '../../datalek/teksten.ts';
import { functies } from '../../partij/functies.ts';
import { PLANTEKSTEN } from '../../plan/teksten.ts';
import { RECHTENTEKSTEN } from '../../rechten/teksten.ts';
import { codes } from '../../regels/index.ts';
import { VERSLAGTEKSTEN } from '../../verslag/teksten.ts';
import { FOUTEN_EN } from '../../web/foutsoorten.en.ts';
import { FOUTEN } from '../../web/foutsoorten.ts';
import { TALEN, type Taalcode } from '../../web/taal.ts';
import { PAGINATEKSTEN } from '../../web/teksten.ts';
import { VELDFOUTEN } from '../../web/veldfouten.ts';
import { type Catalogus, maakVertaler } from '../../web/vertaler.ts';
import { FUNCTIES_EN } from '../verbinden.ts';
import { BEWAARTEKSTEN } from '../wie-keek/bewaar-teksten.ts';
import { TEKSTEN } from './teksten.ts';
import { WEIGERZINNEN, weigerzinnen } from './weigerzinnen.ts';

const LOS: Readonly<Record<string, Catalogus<string>>> = {
  plan: PLANTEKSTEN,
  verslag: VERSLAGTEKSTEN,
  gesprek: GESPREKSTEKSTEN,
  datalek: DATALEKTEKSTEN,
  weigering: WEIGERZINNEN,
  rechten: RECHTENTEKSTEN,
  einde: EINDETEKSTEN,
  account: ACCOUNTTEKSTEN,
  hulp: PAGINATEKSTEN,
  bewaren: BEWAARTEKSTEN,
};
const ALLE: Readonly<Record<string, Catalogus<string>>> = { ...LOS, zaak: TEKSTEN };
const VORMEN = ['u', 'je'] as const;
const CODES = Object.keys(TALEN) as Taalcode[];

/** Zoveel woorden telt een zin hoogstens: een ouder leest op B1, een jongere op A2 (C2). */
const GRENS = { u: 20, je: 15 } as const;

/** Woorden van het vak die op een gezinspagina niet voorkomen (C2). */
const VAKTERMEN = ['grondslag', 'betrokkene', 'verstrekking', 'procesregisseur', 'casus', 'deelnemer', 'evaluatie'];

const zinnen = (tekst: string): readonly string[] =>
  tekst
    .replaceAll(/\{\w+\}/g, 'Naam')
    .split(/(?<=[.?!])\s+/u)
    .filter((zin) => /\w/u.test(zin));
const woorden = (zin: string): number => zin.split(/\s+/u).filter((woord) => /\p{L}|\d/u.test(woord)).length;
const plekken = (tekst: string): readonly string[] =>
  [...new Set([...tekst.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ''))].filter((naam) => naam !== 'kind').sort();
const bevat = (woord: RegExp) => (tekst: string) => woord.test(` ${tekst.toLowerCase()} `);

for (const [naam, catalogus] of Object.entries(LOS))
  test(`zinnen over ${naam} zijn kort en zonder vaktaal, in elke taal en voor ieder (C2)`, () => {
    for (const code of CODES)
      for (const vorm of VORMEN) {
        const alle = Object.values(catalogus[code][vorm]);
        const lengtes = alle.flatMap(zinnen).map(woorden);
        const lang = alle.flatMap(zinnen).filter((zin) => woorden(zin) > GRENS[vorm]);
        assert.deepEqual(lang, [], `${code} ${vorm}: langer dan ${GRENS[vorm]} woorden`);
        assert.ok(lengtes.reduce((som, n) => som + n, 0) / lengtes.length <= 9, `${code} ${vorm}`);
        const vak = alle.filter((tekst) => VAKTERMEN.some((term) => tekst.toLowerCase().includes(term)));
        assert.deepEqual(vak, []);
      }
  });

test('ook een foutpagina en een fout bij een veld zegt het kort, in elke taal en voor ieder (C2)', () => {
  for (const vorm of VORMEN) {
    const fouten = [FOUTEN, FOUTEN_EN].flatMap((soorten) =>
      Object.values(soorten).flatMap(({ zin, naVersturen = zin }) => [zin[vorm], naVersturen[vorm]]),
    );
    const alle = [...fouten, ...CODES.flatMap((code) => Object.values(VELDFOUTEN[code]))];
    assert.deepEqual(
      alle.flatMap(zinnen).filter((zin) => woorden(zin) > GRENS[vorm]),
      [],
      vorm,
    );
  }
});

test('een jongere leest je en nooit u, een ouder nooit je, op elke gezinspagina', () => {
  for (const { nl } of Object.values(ALLE)) {
    assert.deepEqual(Object.values(nl.je).filter(bevat(/[^\p{L}](u|uw)[^\p{L}]/u)), []);
    assert.deepEqual(Object.values(nl.u).filter(bevat(/[^\p{L}](je|jij|jou|jouw)[^\p{L}]/u)), []);
  }
});

test('elke zin heeft in elke taal en voor ieder dezelfde plekken, en geen Engelse zin bleef Nederlands', () => {
  for (const catalogus of Object.values(ALLE))
    for (const [sleutel, zin] of Object.entries(catalogus.nl.u))
      for (const vorm of VORMEN) {
        for (const code of CODES)
          assert.deepEqual(plekken(catalogus[code][vorm][sleutel] ?? ''), plekken(zin), sleutel);
        const kaal = (catalogus.nl[vorm][sleutel] ?? '').replaceAll(/\{\w+\}/g, '');
        assert.ok(catalogus.en[vorm][sleutel] !== catalogus.nl[vorm][sleutel] || !/\p{L}{3}/u.test(kaal), sleutel);
      }
});

test('een zin zonder wat erin moet is een fout en geen lege plek', () => {
  assert.throws(() => maakVertaler(PLANTEKSTEN, { vorm: 'u', code: 'en' })('nazorg'), /mist dag/);
  assert.throws(() => maakVertaler(VERSLAGTEKSTEN, { vorm: 'je', code: 'nl' })('titel'), /mist dag/);
});

test('elke functie heet ook in het Engels iets', () => {
  assert.deepEqual(
    functies.map(({ code }) => code).filter((code) => FUNCTIES_EN[code] === undefined),
    [],
  );
});

test('elke reden van een weigering is een zin voor het gezin, en verraadt niet wat een ander koos of achterhield', () => {
  for (const code of CODES)
    for (const vorm of VORMEN) {
      const lezer = { code, vorm };
      for (const reden of Object.keys(codes)) assert.equal(weigerzinnen(lezer, [{ code: reden }]).length, 1);
      const zeg = (reden: string) => weigerzinnen(lezer, [{ code: reden }])[0];
      const gekozen = ['geweigerd', 'ingetrokken', 'niet-volledig'].map((stand) => zeg(`toestemming-${stand}`));
      assert.deepEqual(
        [...new Set(gekozen)],
        [zeg('toestemming-ontbreekt')],
        'nee en nog geen antwoord klinken gelijk',
      );
      assert.equal(zeg('niet-voor-ouder'), zeg('buiten-lijst-5-1'), 'wat is achtergehouden klinkt als elke regel');
      assert.equal(weigerzinnen(lezer, [{ code: 'buiten-lijst-5-1' }, { code: 'casus-gesloten' }]).length, 1);
    }
});
