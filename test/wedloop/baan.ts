import assert from 'node:assert/strict';
import { verzetFase } from '../../src/casus/fase/verzet-fase.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { neemVanTafel } from '../../src/casus/vertrek/neem-van-tafel.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { haalTerug, trekVerstrekkingIn } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { voegOntvangersToe } from '../../src/gegeven/ontvangers/voeg-ontvangers-toe.ts';
import { beginPlan } from '../../src/plan/begin-plan.ts';
import { schrijfRegel } from '../../src/plan/schrijf-regel.ts';
import { toonPlan } from '../../src/plan/toon-plan.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { type Daan, GEWOON, maakDaan } from '../gegeven/daan.ts';
import { leesPdf } from '../steun/pdf.ts';
import type { Bezoeker, TestServer } from '../steun/server.ts';
import { gezin, stelVraagVan, tik, werk } from '../toestemming/bries.ts';

/** Een casus waar telkens opnieuw dezelfde wedloop kan beginnen: na elke ronde staat alles weer zoals het stond. */
export type Baan = {
  readonly d: Daan & TestServer;
  /** Een los gegeven en een doel in het plan, allebei van de zorgaanbieder, bij dezelfde mensen. */
  readonly stukken: readonly Stuk[];
  readonly stoel: Readonly<Record<'tom' | 'liesbeth', string>>;
  readonly bezoekers: Readonly<Record<'tom' | 'vader', Bezoeker>>;
  herstel(): Promise<void>;
};
export type Stuk = { readonly gegeven: string; readonly woord: string; readonly inPlan: boolean };

/** Zet een casus neer met iets van de zorgaanbieder bij het samenwerkingsverband en bij vader, met ieders toestemming. */
export async function legBaan(server: TestServer, nummer: number): Promise<Baan> {
  const d = (await maakDaan({ op: server })) as unknown as Daan & TestServer;
  await d.zetFase('plan');
  const stoel = { tom: await d.stoel('tom'), liesbeth: await d.stoel('liesbeth') };
  const soorten = ['interventies'] as const;
  const vraag = await stelVraagVan(d, 'sanne', Object.values(stoel), {
    soorten,
    voorbeelden: [{ soort: 'interventies', tekst: 'Dat rust helpt.' }],
  });
  const antwoorden = Object.values(stoel).map(
    (deelnemer) => ({ deelnemer, soort: 'interventies', antwoord: 'ja' }) as const,
  );
  for (const wie of ['vader', 'moeder', 'daan'] as const)
    assert.equal(
      (await beantwoordToestemming(gezin(d, wie), { casus: d.casus, ...vraag, antwoorden })).kind,
      'bewaard',
    );
  const ontvangers = [stoel.tom, await d.stoel('vader')];
  const los = d.gegeven({
    categorie: 'h',
    kenmerken: GEWOON,
    tekst: `Baan${nummer} rustig aan`,
    waarom: 'Voor de klas.',
  });
  const gedeeld = await deelGegeven(d.als('sanne'), { ...los, ontvangers });
  assert.ok(gedeeld.kind === 'gedeeld' && gedeeld.gedeeld.length === 2, JSON.stringify(gedeeld));
  const doel = { gegeven: d.omgeving.ids(), woord: `Doel${nummer} elke dag` };
  await zetDoel(d, doel, ontvangers);
  const bezoekers = { tom: await ingelogd(d, 'tom'), vader: await ingelogd(d, 'vader') };
  tik(d);
  return {
    d,
    stukken: [
      { gegeven: los.gegeven, woord: los.tekst, inPlan: false },
      { ...doel, inPlan: true },
    ],
    stoel,
    bezoekers,
    herstel: await maakHerstel(d, nummer),
  };
}

async function zetDoel(d: Daan, { gegeven, woord }: Omit<Stuk, 'inPlan'>, ontvangers: string[]): Promise<void> {
  const plan = { casus: d.casus, plan: d.omgeving.ids(), evaluatieOp: '2028-01-01', gesprekWeken: 4 };
  assert.equal((await beginPlan(werk(d, 'femke'), plan)).kind, 'begonnen');
  const uit = await schrijfRegel(d.als('sanne'), {
    casus: d.casus,
    regel: d.omgeving.ids(),
    gegeven,
    soort: 'doel',
    leefgebied: 'onderwijs',
    bijStam: null,
    categorie: null,
    doel: 'c',
    kenmerken: GEWOON,
    wat: woord,
    meten: 'Wij tellen.',
    waarom: 'Dit is een doel.',
    wie: [await d.stoel('sanne')],
    wanneer: null,
    ontvangers,
    vervangt: null,
  });
  assert.ok(uit.kind === 'bewaard' && uit.gedeeld.length === 2, JSON.stringify(uit));
}

const ingelogd = (d: Daan & TestServer, wie: 'tom' | 'vader'): Promise<Bezoeker> =>
  d.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);

/**
 * Bewaart de rijen van deze casus zoals zij nu zijn, in elke tabel die van een casus is, en geeft hoe zij weer zo worden; als eigenaar,
 * buiten het programma om. Het logboek loopt door: daaraan is de volgorde te zien.
 */
async function maakHerstel({ su, casus }: Daan, nummer: number): Promise<() => Promise<void>> {
  const { rows } = await su.query<{ tabel: string; kolommen: string }>(
    `select c.table_name as tabel, string_agg(quote_ident(c.column_name), ', ') as kolommen
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.table_name !~ '^(start_|gebeurtenis)'
     group by 1 having bool_or(c.column_name = 'casus_id') or c.table_name = 'casus'`,
  );
  const sleutel = (tabel: string): string => (tabel === 'casus' ? 'id' : 'casus_id');
  const terug: string[] = [];
  for (const { tabel, kolommen } of rows) {
    const bewaard = `start_${nummer}_${tabel}`;
    const deze = `${sleutel(tabel)} = '${casus}'`;
    await su.query(`create table ${bewaard} as select ${kolommen} from ${tabel} where ${deze}`);
    terug.push(
      `delete from ${tabel} where ${deze}; insert into ${tabel} (${kolommen}) select ${kolommen} from ${bewaard};`,
    );
  }
  const zonderWacht = `begin; set local session_replication_role = replica; ${terug.join('\n')} commit;`;
  return async () => {
    await su.query(zonderWacht);
  };
}

/** Een poging om iets te weten te komen of te geven, met het nummer van haar verzoek; `null` als zij over het web ging. */
export type Poging = { readonly wat: Wat; readonly gelukt: boolean; readonly verzoek: string | null };
export type Wat =
  | 'lezen'
  | 'lijst'
  | 'plan'
  | 'delen'
  | 'gezin'
  | 'web: gezinspagina'
  | 'web: plan als PDF'
  | 'web: lijst';

/** Een opening met een eigen verzoeknummer: daarmee is elke logregel van deze poging terug te vinden. */
function met(d: Daan, wie: Parameters<Daan['als']>[0]) {
  const opening = d.als(wie);
  return { opening, verzoek: opening.herkomst.verzoek };
}

type Doe = (baan: Baan, stuk: Stuk) => Promise<Poging>;

const lezer =
  (wat: 'lezen' | 'gezin', wie: 'tom' | 'vader'): Doe =>
  async ({ d }, { gegeven, woord }) => {
    const { opening, verzoek } = met(d, wie);
    const uit = await leesGegeven(opening, { casus: d.casus, gegeven });
    return { wat, gelukt: uit.kind === 'gelezen' && (uit.inhoud?.tekst.includes(woord) ?? false), verzoek };
  };

const web =
  (wat: Wat, wie: 'tom' | 'vader', adres: (baan: Baan, stuk: Stuk) => string): Doe =>
  async (baan, stuk) => {
    const antwoord = await baan.bezoekers[wie].haal(adres(baan, stuk));
    assert.ok([200, 303, 403, 404].includes(antwoord.statusCode), `${wat}: ${antwoord.statusCode}`);
    const pdf = antwoord.headers['content-type'] === 'application/pdf';
    const tekst = pdf ? (await leesPdf(new Uint8Array(antwoord.rawPayload))).bladen.join(' ') : antwoord.body;
    const zoek = wat === 'web: lijst' ? `/gegevens/${stuk.gegeven}` : stuk.woord;
    return { wat, gelukt: antwoord.statusCode === 200 && tekst.includes(zoek), verzoek: null };
  };

/** Elke manier om erbij te komen. */
export const POGINGEN: Readonly<Record<Wat, Doe>> = {
  lezen: lezer('lezen', 'tom'),
  gezin: lezer('gezin', 'vader'),
  async lijst({ d }, { gegeven }) {
    const { opening, verzoek } = met(d, 'tom');
    const uit = await toonGegevens(opening, { casus: d.casus });
    const gelukt = uit.kind === 'lijst' && uit.gekregen.some(({ kop }) => kop.id === gegeven);
    return { wat: 'lijst', gelukt, verzoek };
  },
  async plan({ d }, { gegeven, woord }) {
    const { opening, verzoek } = met(d, 'tom');
    const uit = await toonPlan(opening, { casus: d.casus, versie: null });
    const regel = uit.kind === 'plan' ? uit.beeld.doelen.find((r) => r.gegeven === gegeven) : undefined;
    return { wat: 'plan', gelukt: regel?.tekst?.wat.includes(woord) ?? false, verzoek };
  },
  async delen({ d, stoel }, { gegeven }) {
    const { opening, verzoek } = met(d, 'sanne');
    const uit = await voegOntvangersToe(opening, { casus: d.casus, gegeven, ontvangers: [stoel.liesbeth] });
    return { wat: 'delen', gelukt: uit.kind === 'gedeeld' && uit.gedeeld.length > 0, verzoek };
  },
  'web: gezinspagina': web('web: gezinspagina', 'vader', ({ d }, s) => `/zaak/${d.casus}/gegevens/${s.gegeven}`),
  'web: plan als PDF': web('web: plan als PDF', 'tom', ({ d }) => `/casussen/${d.casus}/plan/pdf`),
  'web: lijst': web('web: lijst', 'tom', ({ d }) => `/casussen/${d.casus}/gegevens`),
};

const VAN_TOM: readonly Wat[] = ['lezen', 'lijst', 'plan', 'web: plan als PDF', 'web: lijst'];
const VAN_VADER: readonly Wat[] = ['gezin', 'web: gezinspagina'];

export type Intrekking = {
  readonly soort: string;
  /** Welke pogingen erna niet meer mogen lukken; de andere raakt deze intrekking niet. */
  readonly raakt: readonly Wat[];
  /** Voert haar uit en geeft het nummer van haar verzoek. */
  doe(baan: Baan, stuk: Stuk): Promise<string>;
};

/** Alle manieren waarop iets weer dicht gaat. */
export const INTREKKINGEN: readonly [Intrekking, ...Intrekking[]] = [
  {
    soort: 'gegeven teruggehaald',
    raakt: [...VAN_TOM, ...VAN_VADER, 'delen'],
    async doe({ d }, { gegeven }) {
      const { opening, verzoek } = met(d, 'sanne');
      assert.equal((await haalTerug(opening, { casus: d.casus, gegeven })).kind, 'teruggehaald');
      return verzoek;
    },
  },
  {
    soort: 'bij een ingetrokken',
    raakt: VAN_TOM,
    async doe({ d, stoel }, { gegeven }) {
      const { opening, verzoek } = met(d, 'sanne');
      const wens = { casus: d.casus, gegeven, deelnemer: stoel.tom };
      assert.equal((await trekVerstrekkingIn(opening, wens)).kind, 'ingetrokken');
      return verzoek;
    },
  },
  {
    soort: 'toestemming ingetrokken',
    raakt: [...VAN_TOM, 'delen'],
    async doe({ d }) {
      const opening = gezin(d, 'daan');
      const uit = await trekToestemmingIn(opening, { casus: d.casus, antwoorden: 'alles' });
      assert.equal(uit.kind, 'ingetrokken');
      return opening.herkomst.verzoek;
    },
  },
  {
    soort: 'van tafel genomen',
    raakt: VAN_TOM,
    async doe({ d, stoel }) {
      const opening = werk(d, 'femke');
      const wens = { casus: d.casus, deelnemer: stoel.tom, reden: 'niet-betrokken' } as const;
      assert.equal((await neemVanTafel(opening, wens)).kind, 'van-tafel');
      return opening.herkomst.verzoek;
    },
  },
  {
    soort: 'nieuwe fase',
    raakt: [...VAN_TOM, ...VAN_VADER],
    async doe({ d }) {
      const opening = werk(d, 'femke');
      assert.equal((await verzetFase(opening, { casus: d.casus, van: 'plan', mee: [] })).kind, 'verzet');
      return opening.herkomst.verzoek;
    },
  },
  {
    soort: 'casus gesloten',
    raakt: [...VAN_TOM, ...VAN_VADER, 'delen'],
    async doe({ d }) {
      const opening = werk(d, 'femke');
      assert.equal(
        (await sluitCasus(opening, { casus: d.casus, grond: 'afgerond', toelichting: 'Er is geen vraag meer.' })).kind,
        'gesloten',
      );
      return opening.herkomst.verzoek;
    },
  },
];

export type Gelopen = { readonly grens: number; readonly nummers: readonly (number | null)[] };

/**
 * Waar de intrekking en elke poging in het logboek staan. Een regel krijgt haar volgnummer onder het slot van de casus: dat is de
 * volgorde waarin het gebeurde, hoe de klok ook loopt. Het web kiest zijn eigen verzoeknummer; dat is het enige andere van die lezer.
 */
export async function zoekOp(
  { d }: Baan,
  {
    intrekking,
    pogingen,
    sinds,
  }: { readonly intrekking: string; readonly pogingen: readonly Poging[]; readonly sinds: number },
): Promise<Gelopen> {
  const { rows } = await d.su.query<{ verzoek: string; persoon: string; nummer: string }>(
    `select verzoek_id as verzoek, persoon_id as persoon, min(volgnummer) as nummer from gebeurtenis
     where casus_id = $1 and volgnummer > $2 group by 1, 2 order by 3`,
    [d.casus, sinds],
  );
  const bekend = new Set([intrekking, ...pogingen.map((p) => p.verzoek)]);
  const persoon = (wat: Wat): string => {
    const wie = d.verzoeker(VAN_VADER.includes(wat) ? 'vader' : 'tom');
    return 'persoon' in wie ? (wie.persoon ?? '') : '';
  };
  const nummerVan = ({ verzoek, wat }: Poging): number | null => {
    const rij = rows.find((r) =>
      verzoek === null ? r.persoon === persoon(wat) && !bekend.has(r.verzoek) : r.verzoek === verzoek,
    );
    return rij === undefined ? null : Number(rij.nummer);
  };
  const grens = rows.find((r) => r.verzoek === intrekking);
  assert.ok(grens !== undefined, 'de intrekking staat niet in het logboek');
  return { grens: Number(grens.nummer), nummers: pogingen.map(nummerVan) };
}

export async function laatsteNummer({ d }: Baan): Promise<number> {
  const { rows } = await d.su.query<{ nummer: string }>(
    'select coalesce(max(volgnummer), 0) as nummer from gebeurtenis',
  );
  return Number(rows[0]?.nummer);
}
