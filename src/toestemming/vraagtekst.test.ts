import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOORTEN } from '../regels/index.ts';
import type { Vorm } from '../web/aanspreekvorm.ts';
import { hashVan, schrijfTekst, type Tekststof, tekstIn, type Vraagtekst } from './vraagtekst.ts';

const stof: Tekststof = {
  gever: { naam: 'Sanne Vos', partij: 'Bries' },
  voogd: false,
  vraagstuk: 'VRAAGSTUK',
  nooit: 'NOOIT',
  soorten: SOORTEN,
  metLeerplicht: false,
  ontvangers: [
    {
      deelnemer: 'x',
      naam: 'Femke Bos',
      rol: 'zorgcoördinator',
      rolEngels: 'school care coordinator',
      voorbeelden: new Map(SOORTEN.map((soort) => [soort, `VOORBEELD ${soort}`])),
    },
  ],
};
const VORMEN: readonly Vorm[] = ['u', 'je'];

/** Wat de twee talen gelijk moeten hebben: hoeveel er staat, voor wie, en de woorden van de gever zelf. */
const vormVan = ({ inleiding, keuze, slot, ontvangers }: Vraagtekst) => ({
  lengtes: [inleiding.length, keuze.length, slot.length],
  eigen: inleiding.filter((zin) => zin.includes('VRAAGSTUK')).length,
  ontvangers: ontvangers.map((o) => [
    o.deelnemer,
    o.naam,
    o.nooit,
    ...o.soorten.flatMap((s) => [s.soort, s.voorbeeld]),
  ]),
});

test('de Engelse tekst zegt evenveel als de Nederlandse, en laat staan wat de gever schreef (Bijl 5-e)', () => {
  const tekst = schrijfTekst(stof);
  for (const vorm of VORMEN) {
    const engels = tekstIn(tekst, { vorm, taal: 'en' });
    assert.deepEqual(vormVan(engels), vormVan(tekstIn(tekst, { vorm, taal: 'nl' })));
    const vast = [engels.titel, ...engels.inleiding, ...engels.keuze, ...engels.slot].concat(
      engels.ontvangers.flatMap((o) => [o.rol, ...o.soorten.flatMap((s) => [s.naam, s.vraag])]),
    );
    assert.doesNotMatch(vast.join(' '), /\b(mag|uw|jouw|niet|gezin|vraag|hulp|dan|kiest)\b/iu);
  }
  assert.match(tekstIn(tekst, { vorm: 'u', taal: 'en' }).titel, /your child/);
  assert.match(tekstIn(schrijfTekst({ ...stof, voogd: true }), { vorm: 'u', taal: 'en' }).titel, /the young person/);
});

test('de hash gaat over beide talen: een ander Engels woord is een andere tekst', () => {
  const tekst = schrijfTekst(stof);
  const { en } = tekst;
  assert.notDeepEqual(hashVan({ ...tekst, en: { ...en, u: { ...en.u, titel: 'Else' } } }), hashVan(tekst));
});

test('wie tekent, leest vooraf wat intrekken doet, waarvoor het ja niet geldt, en bij leerplicht wat de wet toch vraagt (AVG 7 lid 3, Bijl 5-h, Bijl 5-i, fn 43)', () => {
  const met = schrijfTekst({ ...stof, metLeerplicht: true });
  for (const vorm of VORMEN) {
    const zinnen = (tekst: typeof met) => tekstIn(tekst, { vorm, taal: 'nl' }).slot.join(' ');
    assert.match(zinnen(met), /stopt het delen meteen.*gedeeld, mocht toen wel.*iemand anders.*opnieuw/);
    assert.match(zinnen(met), /van de wet/);
    assert.doesNotMatch(zinnen(schrijfTekst(stof)), /van de wet/);
    const engels = tekstIn(met, { vorm, taal: 'en' });
    assert.deepEqual(vormVan(engels), vormVan(tekstIn(met, { vorm, taal: 'nl' })));
  }
});
