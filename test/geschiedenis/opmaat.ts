import assert from 'node:assert/strict';
import { stelVraag } from '../../src/betrokkene/vragen/stel-vraag.ts';
import { maakAgenda } from '../../src/bijeenkomst/agenda/maak-agenda.ts';
import { legBesluitVast } from '../../src/bijeenkomst/besluit/leg-besluit-vast.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { verzegelPersoonsveld } from '../../src/partij/personen.ts';
import { legVoor } from '../../src/plan/leg-voor.ts';
import { dienVerzoekIn } from '../../src/rechten/dien-verzoek-in.ts';
import { neemPapierOver } from '../../src/toestemming/neem-papier-over.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import { beginVerslag } from '../../src/verslag/begin-verslag.ts';
import { legVerslagVoor } from '../../src/verslag/leg-voor.ts';
import { reageer } from '../../src/verslag/reageer.ts';
import { brengVerslagUit, stelVerslagVast } from '../../src/verslag/stel-vast.ts';
import { verplicht } from '../steun/casus.ts';
import { doetMee, zijnEenBron } from './orakel.ts';
import { magPlan, nodig, type Plek, trekIn, volgendeFase } from './stappen.ts';
import { gewoon, zetDeel } from './stappen-tafel.ts';
import { alsGezin, alsWerk, type Casus, type Kaderwoord, type Stoel, vertel, type Wereld, werkVan } from './wereld.ts';

/**
 * Zet aan elke tafel een keer alles wat geen gegeven is en toch iets zegt: een bijeenkomst, een besluit zonder inhoud, een gesprek met
 * de jongere, een verzoek, een vraag van een ouder, toestemming op papier. Elk met een eigen woord, en met wie het mag lezen.
 */
export async function zetOpTafel(w: Wereld, casus: Casus): Promise<void> {
  const zit = zittenVan(casus);
  const regie = zit(casus.regie);
  const werk = alsWerk(w, regie);
  const ouders = casus.ouders.map((persoon) => verplicht(casus.stoelen.find((s) => s.persoon === persoon)));
  const [eerste, tweede] = [verplicht(ouders[0]), verplicht(ouders[1])];
  const nieuw = () => w.server.omgeving.ids();
  const meedoen = (lezer: Stoel, dag: string): boolean => doetMee({ casus, dag }, lezer);
  const isRegie = (lezer: Stoel): boolean => lezer === regie;
  const plant = (wat: string, kader: Omit<Kaderwoord, 'woord' | 'wat'>): string => {
    const woord = w.woord();
    casus.kader.push({ woord, wat, ...kader });
    return woord;
  };

  const tafel = { bijeenkomst: nieuw(), komend: nieuw(), verslag: nieuw(), voorgelegd: false };
  const plaats = plant('plaats', {
    mag: meedoen,
    op: ['/casussen/:casus/bijeenkomsten', LIVE, '/zaak/:casus/gesprekken'],
  });
  const gepland = await planBijeenkomst(werk, {
    bijeenkomst: tafel.bijeenkomst,
    casus: casus.id,
    op: new Date(w.server.omgeving.klok().getTime() + 60_000),
    duurMinuten: 45,
    plaats: `Kamer ${plaats}`,
  });
  assert.equal(gepland.kind, 'gepland', JSON.stringify(gepland));
  w.tik();
  w.tik();
  const begonnen = await beginVerslag(werk, { casus: casus.id, ...tafel });
  assert.equal(begonnen.kind, 'begonnen', JSON.stringify(begonnen));
  casus.tafel = tafel;
  // Na het einde van deze geschiedenis: wat gehouden is, kan niemand meer verzetten of afzeggen.
  const komend = await planBijeenkomst(werk, {
    bijeenkomst: tafel.komend,
    casus: casus.id,
    op: new Date(w.server.omgeving.klok().getTime() + 3 * 365 * 86_400_000),
    duurMinuten: 45,
    plaats: `Kamer ${plaats}`,
  });
  assert.equal(komend.kind, 'gepland', JSON.stringify(komend));

  const raam = plant('besluit', {
    mag: meedoen,
    op: ['/casussen/:casus/bijeenkomsten', LIVE, '/zaak/:casus/gesprekken', VERSLAG],
  });
  const besloten = await legBesluitVast(werk, {
    besluit: nieuw(),
    casus: casus.id,
    bijeenkomst: tafel.bijeenkomst,
    actie: null,
    inhoud: { soort: 'raam', tekst: `De volgende keer heet ${raam}.` },
  });
  assert.equal(besloten.kind, 'vastgelegd', JSON.stringify(besloten));

  const gehoord = plant('gesprek', {
    mag: (lezer) => lezer.soort === 'jongere' || (lezer.zit && zijnEenBron(lezer, regie)),
    op: ['/casussen/:casus/gesprek', '/zaak/:casus/zeggen'],
  });
  const gesprek = { gesprek: nieuw(), casus: casus.id, op: w.vandaag(), hoe: 'gesprek', inhoud: `Ik wil ${gehoord}.` };
  assert.equal((await legGesprekVast(werk, { ...gesprek, hoe: 'gesprek' })).kind, 'vastgelegd');

  const zaten = casus.stoelen.filter((s) => s.zit).map((s) => s.partijId);
  // Wie het recht vandaag niet meer heeft, leest ook het antwoord niet meer: vanaf 16 is het van de jongere (B.7).
  const gevraagd = plant('verzoek', {
    mag: (lezer, dag) =>
      (lezer === eerste && meedoen(lezer, dag)) ||
      (lezer.soort === 'medewerker' && lezer.zit && zaten.includes(lezer.partijId)),
    op: ['/casussen/:casus/verzoeken/:verzoek', '/zaak/:casus/rechten/:verzoek'],
  });
  const verzoek = { verzoek: nieuw(), casus: casus.id, recht: 'inzage', gegeven: null, stil: false } as const;
  const ingediend = await dienVerzoekIn(alsGezin(w, eerste), { ...verzoek, tekst: `Wat staat er over ${gevraagd}?` });
  assert.equal(ingediend.kind, 'ingediend', JSON.stringify(ingediend));

  const vraag = plant('vraag', { mag: (s) => s === tweede || isRegie(s), op: ['/casussen/:casus/vragen'] });
  const gesteld = { vraag: nieuw(), casus: casus.id, soort: 'snap-niet', over: null } as const;
  assert.equal((await stelVraag(alsGezin(w, tweede), { ...gesteld, tekst: `Klopt ${vraag}?` })).kind, 'gesteld');
  await tekenOpPapier(w, casus, plant);
}

const LIVE = '/casussen/:casus/bijeenkomsten/:bijeenkomst/live';
const VERSLAG = '/casussen/:casus/verslagen/:verslag';

const zittenVan =
  ({ stoelen }: Casus) =>
  (sleutel: string): Stoel =>
    verplicht(stoelen.find((s) => s.sleutel === sleutel && s.zit));

type Plant = (wat: string, kader: Omit<Kaderwoord, 'woord' | 'wat'>) => string;

/** De zorgaanbieder vraagt iets, en de eerste ouder tekent op papier; de scan zelf leest alleen haar partij. */
async function tekenOpPapier(w: Wereld, casus: Casus, plant: Plant): Promise<void> {
  const zit = zittenVan(casus);
  const [sanne, regie, ouder] = [zit('sanne'), zit(casus.regie), verplicht(casus.ouders[0])];
  const woord = w.woord();
  const soorten = ['gezondheid'] as const;
  w.tik();
  const vraag = await stelToestemmingsvraag(alsWerk(w, sanne), {
    casus: casus.id,
    ontvangers: [regie.id],
    soorten,
    vraagstuk: `Wat helpt bij ${woord}?`,
    voorbeelden: [{ soort: 'gezondheid', tekst: `Dat ${woord} helpt.` }],
    nooit: `Al het andere over ${woord}.`,
  });
  assert.ok(vraag.kind === 'gesteld', JSON.stringify(vraag));
  const antwoorden = new Map<string, 'ja'>([[`${ouder} ${regie.id} gezondheid`, 'ja']]);
  const stuk = { id: vraag.vraag, hash: vraag.tekstHash, gever: sanne, soorten, ontvangers: [regie], woord };
  casus.vragen.unshift({ ...stuk, vervallen: false, antwoorden });
  w.tik();
  const inkt = plant('scan', {
    mag: (lezer) => lezer.zit && zijnEenBron(lezer, sanne),
    op: ['/casussen/:casus/toestemming/scans/:scan'],
  });
  const scan = `%PDF-1.7\n% ${inkt}\n1 0 obj << >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`;
  const uit = await neemPapierOver(alsWerk(w, sanne), {
    casus: casus.id,
    vraag: vraag.vraag,
    scan: w.server.omgeving.ids(),
    als: 'gezagdrager-1',
    taal: 'nl',
    antwoorden: [{ deelnemer: regie.id, soort: 'gezondheid', antwoord: 'ja' }],
    getuige: await collegaVan(w, sanne),
    getekendOp: w.vandaag(),
    bestand: { inhoud: Buffer.from(scan, 'latin1'), teGroot: false },
  });
  assert.equal(uit.kind, 'bewaard', JSON.stringify(uit));
}

/** Een tweede medewerker van dezelfde partij, die nergens aan tafel zit; een keer gemaakt. */
async function collegaVan({ server, su }: Wereld, { persoon, partijId }: Stoel): Promise<string> {
  const { rows } = await su.query<{ id: string }>(
    'select id from persoon where partij_id = $1 and aangemaakt_door = $2',
    [partijId, persoon],
  );
  if (rows[0] !== undefined) return rows[0].id;
  const id = server.omgeving.ids();
  const plek = { persoon: id, partij: verplicht(partijId), veld: 'naam' } as const;
  const naam = await verzegelPersoonsveld(server.omgeving.kluis, plek, 'Hanneke Getuige');
  await su.query(
    `insert into persoon (id, soort, partij_id, naam, aangemaakt_door, aangemaakt_op) values ($1, 'medewerker', $2, $3, $4, now())`,
    [id, partijId, naam, persoon],
  );
  await su.query(
    `insert into aanstelling (id, persoon_id, partij_id, school_id, rol, functie, hoedanigheid, geheimhouding, van)
     select $1, $2, partij_id, school_id, rol, functie, hoedanigheid, geheimhouding, van from aanstelling where persoon_id = $3 limit 1`,
    [server.omgeving.ids(), id, persoon],
  );
  return id;
}

/**
 * Nodigt iemand uit voor een enkele bijeenkomst, en laat die voorbijgaan: daarna krijgt hij nog van alles, en leest hij er niets van
 * (T25-07).
 */
export async function zetGast(plek: Plek, sleutel: string): Promise<void> {
  const { w, casus } = plek;
  await vertel(w, casus, [werkVan(w, sleutel).partij]);
  const bijeenkomst = w.server.omgeving.ids();
  const gepland = await planBijeenkomst(alsWerk(w, zittenVan(casus)(casus.regie)), {
    bijeenkomst,
    casus: casus.id,
    op: new Date(w.server.omgeving.klok().getTime() + 30 * 60_000),
    duurMinuten: 15,
    plaats: 'Kamer 2',
  });
  assert.equal(gepland.kind, 'gepland', JSON.stringify(gepland));
  assert.ok(await nodig(plek, sleutel, 'bevestigt', bijeenkomst), sleutel);
  verplicht(casus.stoelen.find((s) => s.sleutel === sleutel)).gast = true;
  casus.gasttafel = { bijeenkomst };
  w.dagen(1);
}

/**
 * Brengt het verslag uit van de bijeenkomst waar een gast bij was: een deel dat hij houdt, een dat bij hem wordt ingetrokken en een dat niet
 * voor hem is. Vanaf nu leest hij alleen het eerste, en alleen daar (T25-07).
 */
export async function zetGastverslag(plek: Plek): Promise<void> {
  const { w, casus } = plek;
  const gasttafel = verplicht(casus.gasttafel);
  while (!magPlan(casus)) assert.ok(await volgendeFase(plek));
  const gast = verplicht(casus.stoelen.find((s) => s.gast === true));
  const regie = zittenVan(casus)(casus.regie);
  const werk = alsWerk(w, regie);
  const waar = { casus: casus.id, verslag: w.server.omgeving.ids() };
  const begonnen = await beginVerslag(werk, { ...waar, bijeenkomst: gasttafel.bijeenkomst });
  assert.equal(begonnen.kind, 'begonnen', JSON.stringify(begonnen));
  const anderen = casus.stoelen.filter((s) => s !== gast && s.soort === 'ouder');
  for (const aan of [[gast], anderen, [gast]]) {
    assert.ok(await zetDeel(gewoon(plek), regie, aan, waar.verslag));
    assert.equal(
      casus.giften.filter((g) => g.item === casus.items.at(-1)).length,
      aan.length,
      'ieder krijgt zijn deel',
    );
  }
  await trekIn({ w, casus }, verplicht(casus.giften.find((g) => g.item === casus.items.at(-1))));
  const reageerVoor = new Date(w.server.omgeving.klok().getTime() + 86_400_000).toISOString().slice(0, 10);
  assert.equal((await legVerslagVoor(werk, { ...waar, reageerVoor })).kind, 'voorgelegd');
  w.dagen(2);
  assert.equal((await stelVerslagVast(werk, waar)).kind, 'vastgesteld');
  assert.equal((await brengVerslagUit(werk, waar)).kind, 'uitgebracht');
  gasttafel.verslag = waar.verslag;
}

/** Een agenda met de casussen van wie haar maakt: alleen de maker ziet haar. */
export async function zetOpAgenda(w: Wereld, casussen: readonly [Casus, ...Casus[]]): Promise<void> {
  const [eerste] = casussen;
  const maker = zittenVan(eerste)(eerste.regie);
  const woord = w.woord();
  const uit = await maakAgenda(alsWerk(w, maker), {
    agenda: w.server.omgeving.ids(),
    begintOp: new Date(w.server.omgeving.klok().getTime() + 14 * 86_400_000),
    plaats: `Zaal ${woord}`,
    minutenPerPlek: 30,
    casussen: casussen.map(({ id }) => id),
  });
  assert.equal(uit.kind, 'gemaakt', JSON.stringify(uit));
  const mag = (lezer: Stoel): boolean => lezer.persoon === maker.persoon;
  eerste.kader.push({ woord, wat: 'plaats van de agenda', mag, op: [] });
}

/** Legt het verslag voor en laat de jongere zeggen wat er niet klopt: dat leest de jongere zelf, en wie het overleg leidt. */
export async function legVerslagOpTafel(w: Wereld, casus: Casus): Promise<void> {
  const regie = zittenVan(casus)(casus.regie);
  const { verslag } = verplicht(casus.tafel);
  const reageerVoor = new Date(w.server.omgeving.klok().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const voorgelegd = await legVerslagVoor(alsWerk(w, regie), { casus: casus.id, verslag, reageerVoor });
  assert.equal(voorgelegd.kind, 'voorgelegd', JSON.stringify(voorgelegd));
  verplicht(casus.tafel).voorgelegd = true;
  const jongere = verplicht(casus.stoelen.find((s) => s.soort === 'jongere'));
  const woord = w.woord();
  const op = ['/casussen/:casus/verslagen/:verslag', '/casussen/:casus/vragen', '/zaak/:casus/wie-keek'];
  casus.kader.push({ woord, wat: 'reactie', mag: (s) => s === jongere || s === regie, op });
  const wens = { casus: casus.id, verslag, ronde: 1, stand: 'niet-akkoord', delen: [] } as const;
  const uit = await reageer(alsGezin(w, jongere), { ...wens, woorden: `Er mist ${woord}.` });
  assert.equal(uit.kind, 'gereageerd', JSON.stringify(uit));
}

/** Legt het plan voor: ieder die meedoet, wordt gevraagd of hij het ermee eens is. */
export async function legPlanOpTafel(w: Wereld, casus: Casus): Promise<void> {
  const regie = zittenVan(casus)(casus.regie);
  const uit = await legVoor(alsWerk(w, regie), { casus: casus.id });
  assert.equal(uit.kind, 'voorgelegd', JSON.stringify(uit));
}
