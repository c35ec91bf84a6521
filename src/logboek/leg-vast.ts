import { sql } from 'kysely';
import type { Tabellen } from '../db/tabellen.ts';
import type { Tx } from '../db/transactie.ts';
import { inSql, vasteOpdracht } from '../db/vaste-vraag.ts';
import { partijVan, persoonVan } from '../db/verzoeker.ts';
import { stuurVooruit } from '../db/vooruit.ts';
import { bladhash } from './blad.ts';
import { canoniekeBytes, type Gebeurtenis, type Regelwoord } from './canoniek.ts';
import { type Gebeurteniscode, gebeurteniscodes } from './codes.ts';

/** Wat een use case over een gebeurtenis weet; wie, wanneer en vanwaar vult de server zelf in (LG3). */
export type Logregel = {
  readonly code: Gebeurteniscode;
  readonly uitkomst: 'gelukt' | 'geweigerd' | 'mislukt';
  readonly casus?: string;
  readonly object?: { readonly soort: string; readonly id: string };
  /** De partij van wie het gelezen of gedeelde gegeven is. */
  readonly bronPartij?: string | null;
  /** Van welke taak, bij een gemeente; nodig waar het object dat niet zegt, zoals een plan of verslag (ADR 0048). */
  readonly bronHoedanigheid?: string | null;
  readonly doel?: string;
  readonly categorieen?: readonly string[];
  readonly grondslag?: string;
  readonly fase?: string;
  readonly oordeel?: {
    readonly handeling: string;
    readonly besluit: 'toegestaan' | 'geweigerd' | 'onvolledig';
    readonly redenen: readonly string[];
    readonly regelset: string;
    readonly woorden: readonly Regelwoord[];
  };
  readonly toestemming?: { readonly id: string; readonly versie: number };
  /** Ids van de betrokkenen over wie het gaat (betrokkene.id); een regel per betrokkene. */
  readonly betrokkenen: readonly string[];
};

/**
 * Schrijft een gebeurtenis in de lopende transactie, met haar canonieke bytes en bladhash (RFC 8785, RFC 6962).
 * @returns het id van de gebeurtenis.
 * Kan de regel niet worden geschreven, dan mislukt `inTransactie` en is ook het effect niet bewaard (design, stap 5).
 */
export async function legVast(tx: Tx, regel: Logregel): Promise<string> {
  const indexen = await persoonIndexen(tx, regel.betrokkenen);
  const gebeurtenis = maakGebeurtenis(tx, regel, indexen);
  const bytes = canoniekeBytes(gebeurtenis);
  const rij: Record<(typeof KOLOMMEN)[number], unknown> = {
    id: gebeurtenis.id,
    op: tx.nu,
    code: gebeurtenis.gebeurtenis,
    actie: gebeurtenis.actie,
    uitkomst: gebeurtenis.uitkomst,
    persoon_id: gebeurtenis.wie.persoon,
    persoon_soort: gebeurtenis.wie.soort,
    partij_id: gebeurtenis.wie.partij,
    hoedanigheid: gebeurtenis.wie.hoedanigheid,
    functie: gebeurtenis.wie.functie,
    casus_id: gebeurtenis.casus,
    object_soort: gebeurtenis.object?.soort ?? null,
    object_id: gebeurtenis.object?.id ?? null,
    bron_partij_id: regel.bronPartij ?? null,
    bron_hoedanigheid: regel.bronHoedanigheid ?? null,
    doel: gebeurtenis.doel,
    categorieen: [...gebeurtenis.categorieen],
    grondslag: gebeurtenis.grondslag,
    fase: regel.fase ?? null,
    handeling: gebeurtenis.handeling,
    regelset: gebeurtenis.regelset,
    besluit: gebeurtenis.besluit,
    redenen: [...gebeurtenis.redenen],
    toestemming_id: gebeurtenis.toestemming?.id ?? null,
    toestemming_versie: gebeurtenis.toestemming?.versie ?? null,
    verzoek_id: gebeurtenis.herkomst.verzoek,
    kanaal: gebeurtenis.herkomst.kanaal,
    bytes: Buffer.from(bytes),
    blad: Buffer.from(bladhash(bytes)),
  };
  const waarden = KOLOMMEN.map((kolom) => rij[kolom]);
  const opdracht = indexen.length === 0 ? schrijfRegel(...waarden) : schrijfRegelOver(indexen, ...waarden);
  // Gaat vaak samen met het afronden heen; `inTransactie` geeft niets uit handen voordat de regel er staat.
  tx.onderweg.push(await stuurVooruit(tx.db, opdracht));
  tx.geschreven.logregels += 1;
  return gebeurtenis.id;
}

const KOLOMMEN = [
  'id',
  'op',
  'code',
  'actie',
  'uitkomst',
  'persoon_id',
  'persoon_soort',
  'partij_id',
  'hoedanigheid',
  'functie',
  'casus_id',
  'object_soort',
  'object_id',
  'bron_partij_id',
  'bron_hoedanigheid',
  'doel',
  'categorieen',
  'grondslag',
  'fase',
  'handeling',
  'regelset',
  'besluit',
  'redenen',
  'toestemming_id',
  'toestemming_versie',
  'verzoek_id',
  'kanaal',
  'bytes',
  'blad',
] as const satisfies readonly (keyof Tabellen['gebeurtenis'])[];

const regel = (waarden: readonly unknown[]) =>
  sql`insert into gebeurtenis (${sql.join(KOLOMMEN.map((kolom) => sql.ref(kolom)))}) values (${sql.join(waarden)})`;

const schrijfRegel = vasteOpdracht((_db, ...waarden: readonly unknown[]) => inSql(regel(waarden)));

/** Een opdracht voor de regel en over wie zij gaat, even lang voor een betrokkene als voor vijftig. */
const schrijfRegelOver = vasteOpdracht((_db, indexen: readonly Buffer[], ...waarden: readonly unknown[]) =>
  inSql(sql`with regel as (${regel(waarden)}) insert into gebeurtenis_betrokkene (gebeurtenis_id, persoon_index, op)
    select ${waarden[0]}::uuid, unnest(${indexen}::bytea[]), ${waarden[1]}::timestamptz`),
);

function maakGebeurtenis(tx: Tx, regel: Logregel, betrokkenen: readonly Buffer[]): Gebeurtenis {
  const { verzoeker } = tx;
  return {
    id: tx.nieuwId(),
    op: tx.nu.toISOString(),
    wie: {
      persoon: persoonVan(verzoeker),
      soort: verzoeker.soort,
      partij: partijVan(verzoeker),
      hoedanigheid: 'hoedanigheid' in verzoeker ? verzoeker.hoedanigheid : null,
      functie: 'functie' in verzoeker ? verzoeker.functie : null,
    },
    gebeurtenis: regel.code,
    actie: gebeurteniscodes[regel.code],
    uitkomst: regel.uitkomst,
    casus: regel.casus ?? null,
    object: regel.object ?? null,
    bronPartij: regel.bronPartij ?? null,
    bronHoedanigheid: regel.bronHoedanigheid ?? null,
    doel: regel.doel ?? null,
    fase: regel.fase ?? null,
    grondslag: regel.grondslag ?? null,
    categorieen: regel.categorieen ?? [],
    handeling: regel.oordeel?.handeling ?? null,
    regelset: regel.oordeel?.regelset ?? null,
    besluit: regel.oordeel?.besluit ?? null,
    redenen: regel.oordeel?.redenen ?? [],
    woorden: regel.oordeel?.woorden ?? null,
    toestemming: regel.toestemming ?? null,
    herkomst: tx.herkomst,
    betrokkenen,
  };
}

async function persoonIndexen(tx: Tx, betrokkenen: readonly string[]): Promise<Buffer[]> {
  const uitkomsten = await tx.omgeving.kluis.persoonIndexen([...new Set(betrokkenen)]);
  return uitkomsten.map((uitkomst) => {
    // Zonder aanduiding zou de betrokkene deze regel nooit terugvinden: dan liever niets doen.
    if (uitkomst.kind !== 'index') throw new Error(`het logboek over een betrokkene is ${uitkomst.kind}`);
    return uitkomst.index;
  });
}
