import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beoordeel, type Oordeel } from '../regels/index.ts';
import type { Velden } from '../web/route.ts';
import { DIENST, renderAntwoord, vraagRoute } from './proef/delen-server.ts';
import { DAG, elkProfiel, toeval, wandel, willekeurig } from './proef/wandeling.ts';
import { findProfiel } from './profielen.ts';
import { magIkDelenRoutes } from './routes.ts';
import { beginBij, stelSamen } from './stand.ts';

async function pagina(vraag: Velden): Promise<{ readonly status: number; readonly html: string }> {
  const antwoord = await vraagRoute(vraag);
  assert.ok(antwoord.kind === 'pagina', antwoord.kind);
  return { status: antwoord.status ?? 200, html: renderAntwoord(antwoord.inhoud, '/mag-ik-dit-delen') };
}

const HULP = {
  begin: 'overleg',
  ik: 'jeugdhulp',
  wat: 'gezondheid',
  aan: 'school',
  leeftijd: '12-15',
  zwijgplicht: 'ja',
  nodig: 'ja',
  verteld: 'ja',
};
const GETEKEND = { ...HULP, toestemming: 'ja', inhoud: 'alles', getekend: 'ouders-jongere' };
const MELDING = {
  begin: 'melding',
  melding: 'verzuim',
  ik: 'leraar',
  wat: 'verzuim',
  verzuim: 'ongeoorloofd',
  grens: 'ja',
  nodig: 'ja',
};
const BUITEN = {
  begin: 'buiten',
  vordering: 'nee',
  ik: 'leraar',
  wat: 'onderwijs',
  leeftijd: '16-17',
  nodig: 'ja',
  'zonder-naam': 'ja',
};

/** Wat een mens antwoordt, de kop die hij leest en de redenen die er staan. */
const GEVALLEN: readonly (readonly [naam: string, keuzes: Velden, kop: string, codes: readonly string[]])[] = [
  [
    'jeugdhulp deelt gezondheid niet zonder toestemming (Art 6b)',
    { ...HULP, toestemming: 'nog-niet' },
    'Nee, niet zonder toestemming',
    ['toestemming-ontbreekt', 'toestemming-niet-volledig'],
  ],
  [
    'een weigering telt en vraagt niet opnieuw om ja (Art 6b)',
    { ...HULP, toestemming: 'geweigerd' },
    'Nee, zo mag dit niet',
    ['toestemming-geweigerd'],
  ],
  [
    'wie behandelt, heeft van 12 tot 16 ook de jongere nodig (Bijl 5-l)',
    { ...GETEKEND, getekend: 'ouders' },
    'Nee, niet zonder toestemming',
    ['toestemming-niet-volledig'],
  ],
  [
    'wie niet behandelt, heeft genoeg aan de ouders (Bijl 5-j)',
    { ...GETEKEND, getekend: 'ouders', behandel: 'nee' },
    'Ja, dit mag',
    [],
  ],
  ['met een hele toestemming mag het (Art 6b)', GETEKEND, 'Ja, dit mag', []],
  [
    'een collega met beroepsgeheim als bron vraagt ook toestemming (Art 6 (intro))',
    {
      begin: 'overleg',
      ik: 'leraar',
      wat: 'onderwijs',
      aan: 'ggd',
      leeftijd: '12-15',
      eigen: 'collega',
      verteld: 'ja',
      nodig: 'ja',
      toestemming: 'nog-niet',
    },
    'Nee, niet zonder toestemming',
    ['toestemming-ontbreekt', 'toestemming-niet-volledig'],
  ],
  [
    'bij een eigen afweging ziet de FG mee (Art 6e)',
    { ...HULP, toestemming: 'geweigerd', gevaar: 'ja' },
    'Ja, met één voorwaarde',
    [],
  ],
  [
    'een afweging zonder collega telt niet (Art 6e)',
    { ...HULP, toestemming: 'geweigerd', gevaar: 'zonder-collega' },
    'Nee, zo mag dit niet',
    ['toestemming-geweigerd'],
  ],
  ['school meldt verzuim boven de grens aan leerplicht (fn 43)', MELDING, 'Ja, met één voorwaarde', []],
  [
    'onder de grens is er geen plicht en geen overleg (fn 43)',
    { ...MELDING, grens: 'nee' },
    'Nee, zo mag dit niet',
    ['geen-deelnemer'],
  ],
  [
    'iets dat niet op de lijst staat, mag nooit (Art 5.1)',
    { begin: 'overleg', ik: 'leraar', wat: 'anders' },
    'Nee, zo mag dit niet',
    ['buiten-lijst-5-1', 'categorie-niet-in-fase'],
  ],
  [
    'aan een derde niet zonder toestemming (Art 14.1 (b))',
    { ...BUITEN, toestemming: 'nog-niet' },
    'Nee, niet zonder toestemming',
    ['toestemming-ontbreekt', 'toestemming-niet-volledig'],
  ],
  [
    'aan een derde zonder naam, met toestemming (Art 14.3)',
    { ...BUITEN, toestemming: 'ja', inhoud: 'alles', getekend: 'jongere' },
    'Ja, dit mag',
    [],
  ],
  [
    'een bevel gaat voor, maar niet tegen beroepsgeheim (Art 14.2 (a))',
    { ...BUITEN, vordering: 'ja' },
    'Ja, dit mag',
    [],
  ],
  [
    'wie een derde kiest binnen een overleg, komt op de weg voor derden (Art 14.1 (a))',
    {
      begin: 'overleg',
      ik: 'leraar',
      wat: 'onderwijs',
      aan: 'derde',
      leeftijd: '16-17',
      nodig: 'ja',
      'zonder-naam': 'nee',
    },
    'Nee, zo mag dit niet',
    ['derde-met-naam'],
  ],
  [
    'een ouder van wie 17 is, krijgt niets zonder ja van de jongere (T25-14)',
    {
      begin: 'overleg',
      ik: 'leraar',
      wat: 'onderwijs',
      aan: 'ouder',
      leeftijd: '16-17',
      achterhouden: 'nee',
      verteld: 'ja',
      nodig: 'ja',
      toestemming: 'nog-niet',
    },
    'Nee, niet zonder toestemming',
    ['toestemming-ontbreekt', 'toestemming-niet-volledig', 'ouder-vanaf-zestien'],
  ],
];

const tekstVan = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

function oordeelBij({ begin, ...keuzes }: Velden): Oordeel {
  const profiel = findProfiel(String(begin));
  assert.ok(profiel);
  return beoordeel(stelSamen(beginBij(profiel, DAG), new Map(Object.entries(keuzes) as [string, string][])).vraag);
}

describe('het antwoord op Mag ik dit delen?', () => {
  for (const [naam, keuzes, kop, codes] of GEVALLEN) {
    it(naam, async () => {
      const { status, html } = await pagina(keuzes);
      const oordeel = oordeelBij(keuzes);
      assert.equal(status, 200);
      assert.ok(
        html.includes(`<h1 class="nl-heading nl-heading--level-1">${kop}</h1>`),
        /<h1[^>]*>[^<]*/.exec(html)?.[0] ?? 'geen kop',
      );
      assert.deepEqual(
        oordeel.redenen.map(({ code }) => code),
        codes,
      );
      const tekst = tekstVan(html);
      for (const deel of [...oordeel.redenen, ...oordeel.voorwaarden, ...oordeel.grondslagen, ...oordeel.opmerkingen]) {
        for (const zin of deel.uitleg.split(/(?<=\.)\s/)) assert.ok(tekst.includes(zin), zin);
      }
      for (const zin of oordeel.redenen.flatMap(({ herstel }) => herstel)) assert.ok(tekst.includes(zin), zin);
    });
  }

  it('is op elke weg het oordeel over de vraag achter het adres, met elke zin ervan', async () => {
    for (let zaad = 0; zaad < (process.env.PROEF === '1' ? 2000 : 60); zaad += 1) {
      const { profiel, keuzes } = wandel(elkProfiel(zaad), willekeurig(toeval(zaad), 0.1));
      const { html } = await pagina({ begin: profiel.sleutel, ...Object.fromEntries(keuzes) });
      const oordeel = beoordeel(stelSamen(beginBij(profiel, DAG), keuzes).vraag);
      const kop = { toegestaan: /^Ja, /, geweigerd: /^Nee, /, onvolledig: /^Dat hangt / }[oordeel.uitkomst];
      const welke = `zaad ${zaad}: ${[...keuzes].map((deel) => deel.join('=')).join(' ')}`;
      assert.match(/<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '', kop, welke);
      const tekst = tekstVan(html);
      for (const { uitleg } of [
        ...oordeel.redenen,
        ...oordeel.voorwaarden,
        ...oordeel.grondslagen,
        ...oordeel.opmerkingen,
      ])
        for (const zin of uitleg.split(/(?<=\.)\s/)) assert.ok(tekst.includes(zin), `${welke}: ${zin}`);
    }
  });

  it('zegt bij twijfel waar het van afhangt, met een weg naar die vraag', async () => {
    const { html } = await pagina({ ...GETEKEND, getekend: 'weet-niet' });
    assert.match(html, /Dit hangt af van/);
    assert.match(html, /<strong>Wie tekenden voor ja\?<\/strong>/);
    assert.match(html, /getekend=weet-niet[^"]*&amp;wijzig=getekend"/);
  });

  it('zegt bij een nee welke plicht waarover iemand twijfelt het nog kan keren (Art 3.4g, Art 14.2 (a))', async () => {
    const nee = { ...BUITEN, toestemming: 'nog-niet' };
    const { html } = await pagina({ ...nee, vordering: 'weet-niet' });
    assert.match(html, /Dit kan het antwoord nog veranderen/);
    assert.match(html, /<strong>Moet u dit geven van een wet of een rechter\?<\/strong>/);
    assert.match(html, /vordering=weet-niet[^"]*&amp;wijzig=vordering"/);
    assert.doesNotMatch(html, /Staat het antwoord vast/);
    // Een feit dat onbekend bleef keert geen nee, en wie de plicht uitsluit hoeft niets meer te weten.
    for (const keuzes of [nee, { ...nee, leeftijd: 'weet-niet' }]) {
      const vast = (await pagina(keuzes)).html;
      assert.doesNotMatch(vast, /Dit kan het antwoord nog veranderen/);
      assert.match(vast, /<h1[^>]*>Nee, /);
      assert.match(vast, /Staat het antwoord vast/);
    }
    assert.match((await pagina({ begin: 'melding', melding: 'weet-niet', aan: 'leerplicht' })).html, /wijzig=melding"/);
  });

  it('zegt wie onder de grens verzuim wil melden wat dan wel kan (Art 4.3 (h))', async () => {
    const onder = tekstVan((await pagina({ ...MELDING, grens: 'nee' })).html);
    assert.match(onder, /Nee, zo mag dit niet/);
    assert.match(
      onder,
      /Onder de grens overlegt school eerst met leerplicht, zonder naam\. Daarna kan zij bij DUO melden\./,
    );
    const ziek = tekstVan((await pagina({ ...MELDING, verzuim: 'ziekte', vermoeden: 'nee' })).html);
    assert.doesNotMatch(ziek, /Onder de grens/);
  });

  it('zegt niet dat iets naar leerplicht gaat als het naar een ander gaat', async () => {
    const tekst = tekstVan((await pagina({ ...MELDING, aan: 'ggd' })).html);
    assert.match(tekst, /U meldt verzuim van een leerling\./);
    assert.doesNotMatch(tekst, /aan leerplicht|met leerplicht/);
  });

  it('vult bij een melding om veiligheid op het mbo het overleg in, want alleen daar geldt zij (Art 4.3 mbo (f))', async () => {
    const veilig = {
      begin: 'melding',
      melding: 'veiligheid',
      wat: 'onderwijs',
      aan: 'wijkteam',
      leeftijd: '18',
      nodig: 'ja',
    };
    const oordeel = oordeelBij({ ...veilig, verteld: 'ja' });
    assert.equal(oordeel.uitkomst, 'toegestaan', JSON.stringify(oordeel));
    assert.deepEqual(oordeel.opmerkingen, []);
  });

  it('is door te sturen: het hele adres staat er, zonder naam of datum', async () => {
    const { html } = await pagina(GETEKEND);
    const adres = `${DIENST}/mag-ik-dit-delen?begin=overleg&amp;ik=jeugdhulp&amp;wat=gezondheid`;
    assert.ok(html.includes(adres));
    assert.doesNotMatch(/mag-ik-dit-delen\?[^"<]*/.exec(html)?.[0] ?? '', /\d{4}/);
  });

  it('noemt een eigen afweging als rustige link, alleen bij wie beroepsgeheim heeft', async () => {
    assert.match((await pagina({ ...HULP, toestemming: 'nog-niet' })).html, /wijzig=gevaar"/);
    const leraar = { ...HULP, ik: 'leraar', eigen: 'collega', toestemming: 'nog-niet' };
    assert.doesNotMatch((await pagina(leraar)).html, /wijzig=gevaar"/);
    assert.doesNotMatch((await pagina(GETEKEND)).html, /wijzig=gevaar"/);
  });

  it('laat een oude keuze die niet meer speelt buiten het oordeel', async () => {
    const eerst = oordeelBij({
      begin: 'overleg',
      ik: 'leraar',
      wat: 'onderwijs',
      aan: 'ggd',
      leeftijd: '12-15',
      nodig: 'ja',
      verteld: 'ja',
    });
    const met = oordeelBij({
      begin: 'overleg',
      ik: 'leraar',
      wat: 'onderwijs',
      aan: 'ggd',
      leeftijd: '12-15',
      nodig: 'ja',
      verteld: 'ja',
      verzuim: 'ziekte',
      vermoeden: 'nee',
      'zonder-naam': 'nee',
    });
    assert.deepEqual(met, eerst);
  });
});

describe('de vraagpagina', () => {
  it('is openbaar, leest alleen het adres en schrijft niets', () => {
    const routes = magIkDelenRoutes({ adres: DIENST });
    assert.deepEqual(
      routes.map(({ methode, toegang, logEvent, stepUp }) => ({ methode, toegang, logEvent, stepUp })),
      [{ methode: 'GET', toegang: 'openbaar', logEvent: 'geen', stepUp: 'geen' }],
    );
  });

  it('gaat na een antwoord naar het schone adres, met de antwoorden in hun volgorde', async () => {
    const antwoord = await vraagRoute({ begin: 'overleg', na: 'wat', ik: 'leraar', wat: 'onderwijs' });
    assert.deepEqual(antwoord, { kind: 'naar', adres: '/mag-ik-dit-delen?begin=overleg&ik=leraar&wat=onderwijs' });
  });

  it('zegt wat te doen als er niets gekozen is, en houdt de rest vast', async () => {
    const { status, html } = await pagina({ begin: 'overleg', na: 'wat', ik: 'leraar' });
    assert.equal(status, 422);
    assert.match(html, /<title>Fout: Wat wilt u delen\?/);
    assert.match(html, /href="#veld-wat">Kies een antwoord\./);
    assert.match(html, /<input type="hidden" name="ik" value="leraar"\/>/);
  });

  it('kiest niets vooraf, heeft altijd "ik weet het niet" en laat bij veranderen zien wat gekozen was', async () => {
    const nieuw = await pagina({ begin: 'overleg', ik: 'leraar' });
    assert.doesNotMatch(nieuw.html, /type="radio"[^>]*checked/);
    assert.match(nieuw.html, /type="radio"[^>]*value="weet-niet"/);
    const anders = await pagina({ begin: 'overleg', ik: 'leraar', wijzig: 'ik' });
    assert.match(anders.html, /value="leraar" checked/);
  });

  it('toont wat het profiel invulde, elk met een weg om het te veranderen', async () => {
    const { html } = await pagina({ begin: 'overleg' });
    assert.match(html, /Het convenant geldt en beide organisaties doen mee\./);
    assert.match(html, /begin=overleg&amp;wijzig=afspraken"/);
    assert.equal((html.match(/Dat klopt niet/g) ?? []).length, 10);
  });

  it('herhaalt niets uit een vreemd adres, en zegt vriendelijk dat het niet telt', async () => {
    const { status, html } = await pagina({ begin: 'overleg', ik: '"><img src=x>', Daan: 'geheim-woord' });
    assert.equal(status, 200);
    assert.match(html, /Een deel van dit adres kennen wij niet/);
    assert.doesNotMatch(html, /<img|Daan|geheim-woord/);
  });

  it('vraagt nergens om vrije tekst, een naam of een datum', async () => {
    for (const [, keuzes] of GEVALLEN) {
      const { html } = await pagina(keuzes);
      assert.doesNotMatch(html, /<textarea|type="(text|date|email|search)"/);
    }
    assert.doesNotMatch((await pagina({ begin: 'overleg' })).html, /<textarea|type="(text|date|email|search)"/);
  });
});
