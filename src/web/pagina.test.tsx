import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FOUTEN, Foutpagina, type Foutsoort } from './foutpagina.tsx';
import { artikelNaam, Formulier, Knop, Melding, Tafel, Tekstveld, Tekstvlak } from './onderdelen/index.ts';
import { securityTxt } from './openbaar/security-txt.ts';
import { Pagina, renderPagina, type Verzoek } from './pagina.tsx';

const VERZOEK: Verzoek = {
  csrf: 'c"srf',
  adres: '/hier',
  nu: new Date('2026-03-03T14:32:00Z'),
  demonstratie: false,
  regio: 'Waterrijk',
  telefoon: '088 000 12 00',
  wie: { naam: 'Femke Bos', rol: 'Zorgcoördinator', soort: 'medewerker' },
};
const OUDER: Verzoek = { ...VERZOEK, wie: { naam: 'Ilse Bakker', rol: 'moeder', soort: 'ouder' } };
const JONGERE: Verzoek = { ...VERZOEK, wie: { naam: 'Daan', rol: 'jongere', soort: 'jongere' } };
const KWAAD = `"><img src=x onerror=alert(1)></textarea></title><script>alert(1)</script>`;

describe('een pagina', () => {
  it('heeft taal, titel, overslaglink en één main, zonder stijl of script in de pagina', () => {
    const html = renderPagina(
      VERZOEK,
      <Pagina titel="Mijn werk" soort="vak" hoofdmenu="mijn-werk">
        x
      </Pagina>,
    );
    assert.match(html, /^<!doctype html>\n<html class="utrecht-root" lang="nl">/);
    assert.match(html, /<title>Mijn werk - Overlegtafel<\/title>/);
    assert.match(html, /<a href="\/mijn-werk" aria-current="page">Mijn werk<\/a>/);
    assert.equal(html.match(/<main/g)?.length, 1);
    assert.doesNotMatch(html, /<style|style="|<script(?! type="module" src="\/statisch\/)|\son\w+=/);
    assert.doesNotMatch(html, /Demonstratie/);
  });

  it('brengt wie met Tab gaat een keer naar dezelfde plek: het woordmerk telt niet mee als zijn pagina in het menu staat', () => {
    const merk = (soort: 'vak' | 'gezin'): string =>
      /<a class="ovt-merk"[^>]*>/.exec(
        renderPagina(
          VERZOEK,
          <Pagina titel="Mijn werk" soort={soort}>
            x
          </Pagina>,
        ),
      )?.[0] ?? '';
    assert.match(merk('vak'), /href="\/mijn-werk" tabindex="-1"/);
    assert.doesNotMatch(merk('gezin'), /tabindex/);
  });

  it('zegt op papier onder aan elk blad wat het is en wie het afdrukte', () => {
    const html = renderPagina(
      VERZOEK,
      <Pagina titel="Plan, casus W-2026-0117" soort="vak">
        x
      </Pagina>,
    );
    const [, voet] = /<p class="ovt-drukvoet">(.*?)<\/p>/s.exec(html) ?? [];
    assert.match(
      String(voet).replaceAll(/<[^>]+>/g, ''),
      /Plan, casus W-2026-0117 · Afgedrukt door Femke Bos op 3 maart/,
    );
  });

  it('toont ingevoerde tekst letterlijk, overal waar tekst staat', () => {
    const html = renderPagina(
      { ...VERZOEK, adres: KWAAD, regio: KWAAD, melding: KWAAD },
      <Pagina titel={KWAAD} soort="vak">
        <Melding>
          <p>{KWAAD}</p>
        </Melding>
        <Formulier actie={KWAAD} stand={{ waarden: { a: KWAAD, b: KWAAD }, fouten: { a: KWAAD, b: KWAAD } }}>
          <Tekstveld naam="a" label={KWAAD} />
          <Tekstvlak naam="b" label={KWAAD} />
        </Formulier>
      </Pagina>,
    );
    assert.doesNotMatch(html, /<img|<script>|<\/textarea><\/title>/);
    assert.equal(html.match(/<\/textarea>/g)?.length, 1);
  });

  it('zet het csrf-veld in elk formulier dat verzendt, en in geen formulier dat zoekt', () => {
    const html = renderPagina(
      OUDER,
      <Pagina titel="Uw zaak" soort="gezin">
        <Formulier actie="/a">
          <Knop>Deel</Knop>
        </Formulier>
        <Formulier actie="/zoek" methode="get">
          <Knop>Zoek</Knop>
        </Formulier>
      </Pagina>,
    );
    const formulieren = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
    assert.equal(formulieren.length, 5, 'Snel weg, het formulier, zoeken, Uitloggen, taal');
    for (const formulier of formulieren) {
      assert.equal(
        formulier.includes('<input type="hidden" name="csrf" value="c&quot;srf"/>'),
        formulier.includes('method="post"'),
      );
    }
  });

  it('zet Fout voor de titel zodra er een fout op de pagina staat', () => {
    const html = renderPagina(
      VERZOEK,
      <Pagina titel="Reden" soort="vak">
        <Formulier actie="/a" stand={{ waarden: {}, fouten: { reden: 'Schrijf op waarom dit nodig is.' } }}>
          <Tekstveld naam="reden" label="Reden" />
        </Formulier>
      </Pagina>,
    );
    assert.match(html, /<title>Fout: Reden/);
    assert.match(html, /<a class="nl-link" href="#veld-reden">Schrijf op waarom dit nodig is\.<\/a>/);
    assert.match(html, /id="veld-reden"[^>]*aria-describedby="veld-reden-fout"[^>]*aria-invalid="true"/);
    assert.ok(html.indexOf('data-fouten') < html.indexOf('<form action="/a"'));
  });

  it('zet de focus op de zin na bewaren: een voorlezer leest haar, en Tab gaat daarvandaan verder (WCAG 4.1.3)', () => {
    const html = renderPagina(
      { ...VERZOEK, melding: 'Gedeeld. Wie het kreeg, ziet het nu.' },
      <Pagina titel="Gegeven" soort="vak">
        x
      </Pagina>,
    );
    assert.match(html, /role="status" tabindex="-1" autofocus[^>]*>.*Gedeeld\./);
    assert.match(html, /js\/focus\.js/);
    assert.doesNotMatch(
      renderPagina(
        VERZOEK,
        <Pagina titel="Gegeven" soort="vak">
          x
        </Pagina>,
      ),
      /autofocus|focus\.js/,
    );
  });

  it('stuurt een wachtwoord nooit terug', () => {
    const stand = { waarden: { w: 'geheim-woord' }, fouten: { w: 'Controleer uw wachtwoord.' } };
    const html = renderPagina(
      VERZOEK,
      <Pagina titel="x" soort="openbaar">
        <Formulier actie="/inloggen" stand={stand}>
          <Tekstveld naam="w" label="Wachtwoord" soort="password" />
        </Formulier>
      </Pagina>,
    );
    assert.doesNotMatch(html, /geheim-woord/);
  });

  it('heeft Snel weg op elke gezinspagina en nergens anders', () => {
    const maak = (soort: 'gezin' | 'vak' | 'openbaar') =>
      renderPagina(
        OUDER,
        <Pagina titel="x" soort={soort}>
          x
        </Pagina>,
      );
    assert.match(maak('gezin'), /Snel weg/);
    assert.match(maak('gezin'), /js\/snel-weg\.js/);
    assert.doesNotMatch(maak('vak') + maak('openbaar'), /Snel weg|snel-weg\.js/);
  });

  it('kan niet zonder Pagina', () => {
    assert.throws(() => renderPagina(VERZOEK, <p>x</p>), /geen Pagina/);
  });

  it('noemt artikelen zoals een lezer ze zegt', () => {
    assert.equal(artikelNaam('Art 6b'), 'art.\u00a06b');
    assert.equal(artikelNaam('fn 12'), 'voetnoot\u00a012');
    assert.equal(artikelNaam('Bijl 99'), 'bijlage\u00a099');
  });

  it('zet de stoel van de jongere altijd bovenaan de tafel', () => {
    const html = renderPagina(
      VERZOEK,
      <Pagina titel="x" soort="vak">
        <Tafel stoelen={['vol', 'leeg', 'jongere', 'vol']} />
      </Pagina>,
    );
    assert.match(html, /<path class="ovt-stoel ovt-stoel--jongere" d="M78\.1 21\.0A82 82 0 0 1 121\.9 21\.0"/);
    assert.equal(html.match(/ovt-stoel--leeg/g)?.length, 1);
  });
});

describe('foutpagina’s', () => {
  it('zeggen hetzelfde voor onbekend en niet-van-u, en noemen nooit het adres', () => {
    const html = (adres: string) => renderPagina({ ...VERZOEK, adres }, <Foutpagina soort="niet-gevonden" />);
    assert.equal(html('/casus/1'), html('/bestaat-niet'));
  });

  it('spreken een jongere met je aan en ieder ander met u', () => {
    for (const soort of Object.keys(FOUTEN) as Foutsoort[]) {
      const jong = renderPagina(JONGERE, <Foutpagina soort={soort} />);
      const oud = renderPagina(OUDER, <Foutpagina soort={soort} />);
      assert.doesNotMatch(jong, /\b[Uu]w?\b(?![^<]*<\/title>)/, soort);
      assert.doesNotMatch(oud, /\b([Jj]e|[Jj]ouw?|[Jj]ij)\b/, soort);
    }
  });

  it('blijven kort: gemiddeld hoogstens 12 woorden per zin, nooit meer dan 22 (C2)', () => {
    const zinnen = Object.values(FOUTEN).flatMap(({ zin }) =>
      [zin.u, zin.je].flatMap((tekst) => tekst.match(/[^.?!]+[.?!]/g) ?? []),
    );
    const lengten = zinnen.map((zin) => zin.trim().split(/\s+/).length);
    assert.ok(Math.max(...lengten) <= 22);
    assert.ok(lengten.reduce((som, n) => som + n, 0) / lengten.length <= 12);
  });

  it('bieden na een verzending geen link naar een adres dat alleen verzendingen kent', () => {
    const html = (methode: 'GET' | 'POST') =>
      renderPagina({ ...VERZOEK, methode, adres: '/delen' }, <Foutpagina soort="storing" />);
    assert.match(html('GET'), /href="\/delen">Probeer opnieuw/);
    assert.doesNotMatch(html('POST'), /href="\/delen"/);
  });

  it('zeggen na een verzending niet dat er niets verloren is', () => {
    for (const soort of ['even-weg', 'te-vaak'] as const)
      for (const taal of ['nl', 'en'] as const) {
        const html = (methode: 'GET' | 'POST') =>
          renderPagina({ ...OUDER, taal, methode }, <Foutpagina soort={soort} />);
        assert.match(html('GET'), /niets verloren|[Nn]othing is lost/, soort);
        assert.doesNotMatch(html('POST'), /niets verloren|[Nn]othing is lost/, soort);
        assert.match(html('POST'), /niet bewaard|not (be )?saved/, soort);
      }
  });

  it('zeggen bij drukte en storing wanneer het weer kan', () => {
    assert.deepEqual([FOUTEN['te-vaak'].opnieuwNa, FOUTEN['even-weg'].opnieuwNa], [60, 60]);
  });
});

describe('openbare teksten', () => {
  it('security.txt verloopt binnen een jaar na nu (RFC 9116)', () => {
    const tekst = securityTxt({
      basis: 'https://waterrijk.example',
      contact: 'mailto:veilig@waterrijk.example',
      nu: VERZOEK.nu,
    });
    assert.match(tekst, /^Contact: mailto:veilig@waterrijk\.example\nExpires: 2026-08-30T14:32:00Z\n/);
    assert.match(tekst, /\nCanonical: https:\/\/waterrijk\.example\/\.well-known\/security\.txt\n$/);
  });
});
