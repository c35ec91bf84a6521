import type { Uitnodigingscode, Verbinding } from './soorten.ts';

const CODE = `id, persoon_id as persoon, aanstelling_id as aanstelling, persoon_soort as "persoonSoort", inlog_index as "inlogIndex", doel`;
/** Na zoveel foute e-mailadressen bij een goede code vervalt de code. */
const MEESTE_MISSERS = 5;

type NieuweCode = Uitnodigingscode & { readonly codeIndex: Buffer };
type Codetijd = { readonly nu: Date; readonly geldigTot: Date };

/** Bewaart een code per persoon, alle tot hetzelfde moment geldig; eerdere codes van die personen vervallen. */
export async function insertCodes(
  verbinding: Verbinding,
  codes: readonly NieuweCode[],
  { nu, geldigTot }: Codetijd,
): Promise<void> {
  if (codes.length === 0) return;
  const kolom = <K extends keyof NieuweCode>(naam: K): NieuweCode[K][] => codes.map((code) => code[naam]);
  await verbinding.query(
    'update aanmelden.uitnodigingscode set vervallen_op = $2 where persoon_id = any ($1) and gebruikt_op is null and vervallen_op is null',
    [kolom('persoon'), nu],
  );
  await verbinding.query(
    `insert into aanmelden.uitnodigingscode (id, code_index, persoon_id, aanstelling_id, persoon_soort, inlog_index, doel, gemaakt_op, geldig_tot)
     select *, $8::timestamptz, $9::timestamptz
     from unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::uuid[], $5::text[], $6::bytea[], $7::text[])`,
    [
      kolom('id'),
      kolom('codeIndex'),
      kolom('persoon'),
      kolom('aanstelling'),
      kolom('persoonSoort'),
      kolom('inlogIndex'),
      kolom('doel'),
      nu,
      geldigTot,
    ],
  );
}

/** Laat codes vervallen die nog niemand gebruikte. */
export async function laatVervallen(verbinding: Verbinding, codeIndexen: readonly Buffer[], nu: Date): Promise<void> {
  await verbinding.query(
    'update aanmelden.uitnodigingscode set vervallen_op = $2 where code_index = any ($1) and gebruikt_op is null and vervallen_op is null',
    [codeIndexen, nu],
  );
}

const BRUIKBAAR = `gebruikt_op is null and vervallen_op is null and mislukt < ${MEESTE_MISSERS}`;

export async function findBruikbareCode(
  verbinding: Verbinding,
  codeIndex: Buffer,
  nu: Date,
): Promise<Uitnodigingscode | undefined> {
  const { rows } = await verbinding.query<Uitnodigingscode>(
    `select ${CODE} from aanmelden.uitnodigingscode where code_index = $1 and geldig_tot > $2 and ${BRUIKBAAR}`,
    [codeIndex, nu],
  );
  return rows[0];
}

export async function findBruikbareCodeOpId(
  verbinding: Verbinding,
  id: string,
  nu: Date,
): Promise<Uitnodigingscode | undefined> {
  const { rows } = await verbinding.query<Uitnodigingscode>(
    `select ${CODE} from aanmelden.uitnodigingscode where id = $1 and geldig_tot > $2 and ${BRUIKBAAR}`,
    [id, nu],
  );
  return rows[0];
}

export async function telMisser(verbinding: Verbinding, id: string): Promise<void> {
  await verbinding.query('update aanmelden.uitnodigingscode set mislukt = mislukt + 1 where id = $1', [id]);
}

/** Laat het adres los waaraan een code gebonden is; wie haar heeft, wist dat adres al. */
export async function laatAdresLos(verbinding: Verbinding, id: string): Promise<void> {
  await verbinding.query('update aanmelden.uitnodigingscode set inlog_index = null where id = $1', [id]);
}

/** Verbruikt een code; tweemaal tegelijk lukt er een. */
export async function verbruikCode(verbinding: Verbinding, id: string, nu: Date): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    `update aanmelden.uitnodigingscode set gebruikt_op = $2 where id = $1 and geldig_tot > $2 and ${BRUIKBAAR}`,
    [id, nu],
  );
  return rowCount === 1;
}

/** Personen met een code die nog niet gebruikt is, en tot wanneer zij werkt. */
export async function findOpenCodes(
  verbinding: Verbinding,
  personen: readonly string[],
  nu: Date,
): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await verbinding.query<{ persoon: string; tot: Date }>(
    `select persoon_id as persoon, geldig_tot as tot from aanmelden.uitnodigingscode where persoon_id = any ($1) and geldig_tot > $2 and ${BRUIKBAAR}`,
    [personen, nu],
  );
  return new Map(rows.map((rij) => [rij.persoon, rij.tot]));
}
