import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VNode } from 'preact';
import { renderPagina, type Verzoek } from '../web/pagina.tsx';
import { VERZOEK } from '../web/proef/verzoek.ts';
import { adresVanEis, alleEisen, findEis, THEMAS } from './index.ts';
import { UitlegLijst, UitlegPagina } from './uitleg-pagina.tsx';

const verzoek: Verzoek = { ...VERZOEK, adres: '/uitleg' };

const [EIS = assert.fail('er is geen eis')] = alleEisen;

const maak = (inhoud: VNode): string => renderPagina(verzoek, inhoud);

const OUDER = { ...verzoek, wie: { naam: 'Ilse Bakker', rol: 'Ouder', soort: 'ouder' } } as const;
const SCHOOL = { ...verzoek, wie: { naam: 'Femke Bos', rol: 'Zorgcoördinator', soort: 'medewerker' } } as const;

test('wie de uitleg opent vanaf een eigen pagina, houdt Snel weg en de weg terug, of het eigen menu', () => {
  for (const pagina of [<UitlegLijst key="lijst" zoek="" />, <UitlegPagina key="een" eis={EIS} regels={[]} />]) {
    assert.match(renderPagina(OUDER, pagina), /Snel weg/);
    assert.match(renderPagina(SCHOOL, pagina), /aria-label="Hoofdmenu"/);
    assert.doesNotMatch(renderPagina(SCHOOL, pagina), /Snel weg/);
  }
  assert.match(renderPagina(OUDER, <UitlegLijst zoek="" />), /Naar uw zaak/);
});

test('wie Engels koos, hoort dat de uitleg Nederlands is', () => {
  const html = renderPagina({ ...OUDER, taal: 'en' }, <UitlegLijst zoek="" />);
  assert.match(html, /<html[^>]* lang="en"/);
  assert.match(html, /<div class="ovt-maat[^"]*" lang="nl"><p[^>]*><a[^>]*>Naar uw zaak/);
  assert.match(html, /Quick exit/);
});

test('de lijst toont elk thema en elke eis met een link naar haar uitleg', () => {
  const html = maak(<UitlegLijst zoek="" />);
  for (const titel of Object.values(THEMAS)) assert.ok(html.includes(titel), titel);
  for (const eis of alleEisen) assert.ok(html.includes(`href="${adresVanEis(eis.id)}"`), eis.id);
});

test('zoeken toont alleen wat past en houdt de zoekvraag vast', () => {
  const html = maak(<UitlegLijst zoek=" jeugdarts " />);
  assert.match(html, /value="jeugdarts"/);
  assert.ok(html.includes(`href="${adresVanEis('fn 12 (arts first)')}"`));
  assert.ok(!html.includes(`href="${adresVanEis('Art 21.1')}"`));
  assert.doesNotMatch(html, /<details/);
});

test('zoeken gaat met een gewoon formulier en draagt geen geheim in het adres', () => {
  const formulier = /<form[^>]*role="search"[\s\S]*?<\/form>/.exec(maak(<UitlegLijst zoek="" />))?.[0] ?? '';
  assert.match(formulier, /method="get"/);
  assert.match(formulier, /action="\/uitleg"/);
  assert.doesNotMatch(formulier, /geheim-van-dit-verzoek/);
});

test('niets gevonden zegt wat iemand dan kan doen', () => {
  const html = maak(<UitlegLijst zoek="xylofoon" />);
  assert.match(html, /Geen regel gevonden/);
  assert.match(html, /Bekijk alle regels/);
});

test('een zoekvraag komt als tekst terug, nooit als opmaak, en nooit langer dan honderd tekens', () => {
  const html = maak(<UitlegLijst zoek={'<script>alert(1)</script>'} />);
  assert.doesNotMatch(html, /<script>alert/);
  assert.ok(!maak(<UitlegLijst zoek={'q'.repeat(500)} />).includes('q'.repeat(101)));
});

test('een eis die geen oordeel noemt, zegt in gewone woorden waarom niet', () => {
  const wat = (id: string): string => {
    const eis = findEis(id);
    assert.ok(eis);
    return maak(<UitlegPagina eis={eis} regels={[]} />);
  };
  assert.match(wat('Art 1.3'), /Dit is een woord of een uitgangspunt/);
  assert.match(wat('Art 5.2'), /Dit doet een organisatie zelf, buiten Overlegtafel/);
  assert.match(wat('Art 20.1'), /Dit kan nog niet in Overlegtafel/);
  assert.match(wat('Art 12.3'), /Geen reden om delen te weigeren noemt deze plek/);
  assert.doesNotMatch(wat('Art 12.3'), /beslisser/);
  // Van wat Overlegtafel niet doet, staat er ook niet dat het dat zou moeten; van wat er nog niet is wel.
  for (const id of ['Art 1.3', 'Art 5.2']) assert.doesNotMatch(wat(id), /Wat dit van Overlegtafel vraagt/);
  for (const id of ['Art 20.1', 'Art 12.3']) assert.match(wat(id), /Wat dit van Overlegtafel vraagt/);
});

test('elke eis heeft een pagina met haar zin, haar vindplaats en wat erbij hoort', () => {
  for (const eis of alleEisen) {
    const html = maak(<UitlegPagina eis={eis} regels={[]} />);
    assert.ok(html.includes(eis.nl.replaceAll('"', '&quot;')), eis.id);
    assert.equal(html.match(/<h1/g)?.length, 1, eis.id);
    assert.match(html, /Waar het staat/, eis.id);
  }
});

test('de uitleg toont de regels die op de eis rusten', () => {
  const eis = findEis('Art 6b');
  assert.ok(eis);
  const regels = [
    { code: 'toestemming-niet-volledig', uitleg: 'Er is geen geldige toestemming van iedereen die moet tekenen.' },
  ];
  assert.match(
    maak(<UitlegPagina eis={eis} regels={regels} />),
    /hierover te lezen[\s\S]*geldige toestemming van iedereen/,
  );
  const zonder = maak(<UitlegPagina eis={eis} regels={[]} />);
  assert.doesNotMatch(zonder, /hierover te lezen/);
  assert.match(zonder, /Geen reden om delen te weigeren noemt deze plek/);
});
