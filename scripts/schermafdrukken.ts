import assert from 'node:assert/strict';
import type { Bezoek } from '../test/steun/bezoek.ts';

/** Een pagina voor de handleiding: hoe zij heet, wie haar bekijkt (leeg is een bezoeker zonder naam) en hoe die er komt. */
export type Pagina = { readonly naam: string; readonly wie: string; readonly ga: (bezoek: Bezoek) => Promise<unknown> };

const adres = (pad: string) => (bezoek: Bezoek) => bezoek.ga(pad);

/** Wie zijn naam niet kreeg, ziet initialen. */
const DAAN = /Daan|D\.G\./;

/** De casus van deze jongere, gevonden op Mijn werk, en daarin een deel van haar pagina's. */
const casus =
  (jongere: string | RegExp, deel = '') =>
  async (bezoek: Bezoek) => {
    await bezoek.ga('/casussen');
    const link = bezoek.blad.locator('main tr', { hasText: jongere }).getByRole('link').first();
    const pad = await link.getAttribute('href');
    assert.ok(pad, `geen casus van ${jongere}`);
    return bezoek.ga(`${pad}${deel}`);
  };

/** Een gegeven uit de lijst van een casus. */
const casusgegeven = (jongere: string | RegExp, soort: string) => async (bezoek: Bezoek) => {
  await casus(jongere, '/gegevens')(bezoek);
  await bezoek.klik(new RegExp(`^(Lees|${soort})`));
};

/** Het eerste verslag van een casus. */
const verslag = (jongere: string) => async (bezoek: Bezoek) => {
  await casus(jongere, '/verslagen')(bezoek);
  await openEerste(bezoek, '/verslagen/');
};

async function openEerste(bezoek: Bezoek, deel: string): Promise<void> {
  const pad = await bezoek.blad.locator(`main a[href*="${deel}"]:not([href$="/nieuw"])`).first().getAttribute('href');
  assert.ok(pad, `geen link naar ${deel}`);
  await bezoek.ga(pad);
}

const gesloten = (jongere: string) => async (bezoek: Bezoek) => {
  await bezoek.ga('/casussen?filter=gesloten');
  await bezoek.blad.locator('main tr', { hasText: jongere }).getByRole('link').first().click();
  await bezoek.blad.waitForLoadState('load');
};

/** Een gegeven dat net niet mag, ingevuld tot het oordeel er staat. */
async function vulGegeven(bezoek: Bezoek): Promise<void> {
  await casus('Daan', '/gegevens/nieuw')(bezoek);
  await bezoek.kies(/^Verzuim/);
  await bezoek.vul('Gegevens van', '2 maart 2026');
  await bezoek.vul('Tekst', 'Vijf ziekmeldingen, telkens op maandag.');
  await bezoek.kies(/^Feit/);
  await bezoek.kies(/^Schoolloopbaan/);
  await bezoek.kies('Ja', /nodig om de vraag/);
  await bezoek.kies('Ja', /Past het bij de taak/);
  await bezoek.kies('Nee', /met minder/);
  await bezoek.vul('Waarom, in één zin', 'Het patroon helpt bepalen wat nodig is.');
  await bezoek.klik('Vraag oordeel opnieuw');
  await bezoek.kies('Ziekmelding');
  await bezoek.kies('Nee', /gezondheid of behandeling/);
  await bezoek.klik('Vraag oordeel opnieuw');
}

/** De eerste vraag van Mag ik dit delen?, binnen een lopend overleg. */
async function eersteVraag(bezoek: Bezoek): Promise<void> {
  await bezoek.ga('/mag-ik-dit-delen');
  await bezoek.klik(/^Binnen een lopend casusoverleg/);
}

async function geweigerd(bezoek: Bezoek): Promise<void> {
  await vulGegeven(bezoek);
  await bezoek.klik(/^Wat kan nu wel\? voor Tom Hendriks/);
}

/** De dag die iemand zelf maakte, vanuit Bijeenkomsten. */
async function agenda(bezoek: Bezoek): Promise<void> {
  await bezoek.ga('/bijeenkomsten');
  await bezoek.klik(/ uur$/, /Uw agenda/);
}

/** De eigen zaak, en daarin een deel van haar pagina's. */
const zaak =
  (deel = '') =>
  async (bezoek: Bezoek) => {
    await bezoek.ga('/zaak');
    return deel === '' ? undefined : bezoek.ga(`${bezoek.pad()}${deel}`);
  };

async function eigenVerslag(bezoek: Bezoek): Promise<void> {
  await zaak('/verslagen')(bezoek);
  await openEerste(bezoek, '/verslagen/');
}

/** De vraag om toestemming, vanuit Mijn antwoorden opnieuw geopend. */
async function vraag(bezoek: Bezoek): Promise<void> {
  await zaak('/antwoorden')(bezoek);
  await bezoek.klik(/^(Kies opnieuw|Geef antwoord)/);
}

async function controle(bezoek: Bezoek): Promise<void> {
  await vraag(bezoek);
  await bezoek.klik('Overal ja');
}

async function getekend(bezoek: Bezoek): Promise<void> {
  await controle(bezoek);
  await bezoek.klik(/^(Zet mijn handtekening|Verstuur)/);
}

/** Begint met meekijken als dat nog niet liep, en opent dan dit blad van het toezicht. */
const meekijken =
  (pad = '/toezicht') =>
  async (bezoek: Bezoek) => {
    await bezoek.ga('/toezicht');
    if ((await bezoek.blad.getByRole('button', { name: 'Begin met meekijken' }).count()) > 0) {
      await bezoek.kies('Steekproef');
      await bezoek.vul('In uw eigen woorden', 'Steekproef: leest leerplicht alleen wat nodig is?');
      await bezoek.klik('Begin met meekijken');
    }
    return bezoek.ga(pad);
  };

/** De eerste pagina onder dit adres waar een lijst naartoe leidt, en daarin een deel. */
const eersteVan =
  (lijst: string, deel = `${lijst}/`, verder = '') =>
  async (bezoek: Bezoek) => {
    await bezoek.ga(lijst);
    await openEerste(bezoek, deel);
    return verder === '' ? undefined : bezoek.ga(`${bezoek.pad()}${verder}`);
  };

async function omvang(bezoek: Bezoek): Promise<void> {
  await meekijken('/datalekken')(bezoek);
  await openEerste(bezoek, '/datalekken/');
  await bezoek.ga(`${bezoek.pad()}/omvang?van=2026-01-01`);
}

async function collega(bezoek: Bezoek): Promise<void> {
  await bezoek.ga('/organisatie');
  await bezoek.klik('Nodig een collega uit');
  await bezoek.vul('Voornaam en achternaam', 'Joris van Dam');
  await bezoek.vul('E-mailadres van het werk', 'joris@kompas.example');
  await bezoek.kies(/^Meewerken in casussen/);
  await bezoek.kiesUit('Functie in casussen', 'Mentor');
}

async function collegacode(bezoek: Bezoek): Promise<void> {
  await collega(bezoek);
  await bezoek.klik('Maak de uitnodiging');
}

async function stopToegang(bezoek: Bezoek): Promise<void> {
  await bezoek.ga('/organisatie');
  await bezoek.klik(/^Stop de toegang van Joris van Dam/);
}

export const PAGINAS: readonly Pagina[] = [
  { naam: 'demonstratie', wie: '', ga: adres('/demonstratie') },
  { naam: 'hulp', wie: '', ga: adres('/hulp') },
  { naam: 'privacy', wie: '', ga: adres('/privacy') },
  { naam: 'toegankelijkheid', wie: '', ga: adres('/toegankelijkheid') },
  { naam: 'uitleg', wie: '', ga: adres('/uitleg') },
  { naam: 'mag-ik-dit-delen', wie: '', ga: adres('/mag-ik-dit-delen') },
  { naam: 'mag-ik-dit-delen-vraag', wie: '', ga: eersteVraag },
  { naam: 'toezicht', wie: 'harm', ga: adres('/toezicht') },
  { naam: 'niet-gevonden', wie: '', ga: adres('/bestaat-niet') },
  { naam: 'mijn-werk', wie: 'femke', ga: adres('/mijn-werk') },
  { naam: 'mijn-werk-leerplicht', wie: 'rachid', ga: adres('/mijn-werk') },
  { naam: 'casussen', wie: 'femke', ga: adres('/casussen') },
  { naam: 'casus-melden', wie: 'femke', ga: adres('/casussen/nieuw') },
  { naam: 'casus-overzicht', wie: 'femke', ga: casus('Daan') },
  { naam: 'casus-informeren', wie: 'noor', ga: casus('Tess', '/informeren') },
  { naam: 'casus-nieuw-overzicht', wie: 'noor', ga: casus('Tess') },
  { naam: 'casus-uitnodigen', wie: 'femke', ga: casus('Jip', '/deelnemers/uitnodigen') },
  { naam: 'casus-uitnodiging', wie: 'wim', ga: casus('F.M.') },
  { naam: 'casus-bijeenkomst', wie: 'femke', ga: casus('Jip', '/bijeenkomsten/nieuw') },
  { naam: 'casus-gesprek', wie: 'femke', ga: casus('Daan', '/gesprek') },
  { naam: 'casus-fase', wie: 'femke', ga: casus('Daan', '/fase') },
  { naam: 'casus-sluiten', wie: 'femke', ga: casus('Daan', '/sluiten') },
  { naam: 'casus-gesloten', wie: 'femke', ga: gesloten('') },
  { naam: 'casus-wie-keek', wie: 'femke', ga: casus('Daan', '/wie-keek') },
  { naam: 'gegevens', wie: 'femke', ga: casus('Daan', '/gegevens') },
  { naam: 'gegeven-eigen', wie: 'femke', ga: casusgegeven('Daan', 'Verzuim') },
  { naam: 'gegeven-leeg', wie: 'femke', ga: casus('Daan', '/gegevens/nieuw') },
  { naam: 'gegeven-inbrengen', wie: 'femke', ga: vulGegeven },
  { naam: 'gegeven-geweigerd', wie: 'femke', ga: geweigerd },
  { naam: 'gegeven-gelezen', wie: 'rachid', ga: casusgegeven(DAAN, 'Verzuim') },
  { naam: 'toestemming', wie: 'sanne', ga: casus(DAAN, '/toestemming') },
  { naam: 'toestemming-vragen', wie: 'sanne', ga: casus(DAAN, '/toestemming/nieuw') },
  { naam: 'casus-vragen', wie: 'femke', ga: casus('Daan', '/vragen') },
  { naam: 'ouder-zaak', wie: 'mark', ga: zaak() },
  { naam: 'ouder-antwoorden', wie: 'mark', ga: zaak('/antwoorden') },
  { naam: 'ouder-vraag', wie: 'mark', ga: vraag },
  { naam: 'ouder-controle', wie: 'mark', ga: controle },
  { naam: 'ouder-getekend', wie: 'mark', ga: getekend },
  { naam: 'ouder-wie-keek', wie: 'mark', ga: zaak('/wie-keek') },
  { naam: 'ouder-gegevens', wie: 'mark', ga: zaak('/gegevens') },
  { naam: 'ouder-vertellen', wie: 'ilse', ga: zaak('/vertellen') },
  { naam: 'jongere-zaak', wie: 'daan', ga: zaak() },
  { naam: 'jongere-vraag', wie: 'daan', ga: vraag },
  { naam: 'jongere-antwoorden', wie: 'daan', ga: zaak('/antwoorden') },
  { naam: 'jongere-wie-keek', wie: 'daan', ga: zaak('/wie-keek') },
  { naam: 'jongere-gegevens', wie: 'daan', ga: zaak('/gegevens') },
  { naam: 'jongere-vertellen', wie: 'daan', ga: zaak('/vertellen') },
  { naam: 'regie-agenda', wie: 'tom', ga: agenda },
  { naam: 'regie-verslag', wie: 'femke', ga: verslag('Lotte') },
  { naam: 'regie-verzoeken', wie: 'noor', ga: casus('Yara', '/verzoeken') },
  { naam: 'toestemming-papier', wie: 'marit', ga: casus(/Finn|F\.M\./, '/toestemming') },
  { naam: 'jongere-verslag', wie: 'lotte', ga: eigenVerslag },
  { naam: 'regie-plan', wie: 'tom', ga: casus('Yusuf', '/plan') },
  { naam: 'regie-fase', wie: 'tom', ga: casus('Nienke', '/fase') },
  { naam: 'regie-zonder-naam', wie: 'rachid', ga: casus('Jongere van') },
  { naam: 'ouder-plan', wie: 'chidi', ga: zaak('/plan') },
  { naam: 'ouder-gesprekken', wie: 'chidi', ga: zaak('/gesprekken') },
  { naam: 'jongere-plan', wie: 'nienke', ga: zaak('/plan') },
  { naam: 'toezicht-overzicht', wie: 'harm', ga: meekijken() },
  { naam: 'toezicht-logboek', wie: 'harm', ga: meekijken('/toezicht/logboek?soort=gelezen') },
  { naam: 'toezicht-toestemmingen', wie: 'harm', ga: meekijken('/toezicht/toestemmingen') },
  { naam: 'toezicht-achterstand', wie: 'harm', ga: meekijken('/toezicht/achterstand') },
  { naam: 'bevinding-vastleggen', wie: 'harm', ga: adres('/bevindingen/nieuw') },
  { naam: 'bevinding', wie: 'harm', ga: eersteVan('/bevindingen') },
  { naam: 'datalek-omvang', wie: 'harm', ga: omvang },
  { naam: 'datalek-melden', wie: 'rachid', ga: adres('/datalek') },
  { naam: 'mijn-werk-beheerder', wie: 'hester', ga: adres('/mijn-werk') },
  { naam: 'convenant', wie: 'hester', ga: adres('/convenant') },
  { naam: 'naleving', wie: 'hester', ga: adres('/naleving') },
  { naam: 'naleving-melden', wie: 'hester', ga: eersteVan('/naleving', '/melden/') },
  { naam: 'register', wie: 'hester', ga: adres('/register') },
  { naam: 'datalekken', wie: 'hester', ga: adres('/datalekken') },
  { naam: 'datalek', wie: 'hester', ga: eersteVan('/datalekken') },
  { naam: 'overlegtypen', wie: 'petra', ga: adres('/overlegtypen') },
  { naam: 'overlegtype-voorleggen', wie: 'petra', ga: eersteVan('/overlegtypen', '/concepten/') },
  { naam: 'overlegtype-vraag', wie: 'petra', ga: eersteVan('/overlegtypen', '/concepten/', '/vragen/bewaren') },
  { naam: 'organisatie-gegevens', wie: 'petra', ga: adres('/organisatie/gegevens') },
  { naam: 'organisatie', wie: 'petra', ga: adres('/organisatie') },
  { naam: 'collega-uitnodigen', wie: 'petra', ga: collega },
  { naam: 'collega-code', wie: 'petra', ga: collegacode },
  { naam: 'toegang-stoppen', wie: 'petra', ga: stopToegang },
  { naam: 'account', wie: 'petra', ga: adres('/account') },
];
