import type { Verbinding } from './soorten.ts';
import { wachttijd } from './wachttijd.ts';

/** Tot wanneer er bij deze sleutel gewacht moet worden, of null. */
export async function findWachtTot(verbinding: Verbinding, sleutel: Buffer, nu: Date): Promise<Date | null> {
  const { rows } = await verbinding.query<{ tot: Date }>(
    'select wacht_tot as tot from aanmelden.poging where sleutel = $1 and wacht_tot > $2',
    [sleutel, nu],
  );
  return rows[0]?.tot ?? null;
}

/**
 * Telt een misser; missers van meer dan een dag geleden tellen niet meer mee.
 * @returns tot wanneer er nu gewacht moet worden, of null.
 */
export async function telMislukt(verbinding: Verbinding, sleutel: Buffer, nu: Date): Promise<Date | null> {
  const gisteren = new Date(nu.getTime() - 24 * 60 * 60_000);
  const { rows } = await verbinding.query<{ mislukt: number }>(
    `insert into aanmelden.poging as p (sleutel, mislukt, laatste_op) values ($1, 1, $2)
     on conflict (sleutel) do update set mislukt = case when p.laatste_op < $3 then 1 else p.mislukt + 1 end, laatste_op = greatest(p.laatste_op, $2)
     returning mislukt`,
    [sleutel, nu, gisteren],
  );
  const wacht = wachttijd(rows[0]?.mislukt ?? 1);
  if (wacht === 0) return null;
  const tot = new Date(nu.getTime() + wacht);
  await verbinding.query('update aanmelden.poging set wacht_tot = greatest(wacht_tot, $2) where sleutel = $1', [
    sleutel,
    tot,
  ]);
  return tot;
}

export async function wisPogingen(verbinding: Verbinding, sleutel: Buffer): Promise<void> {
  await verbinding.query('delete from aanmelden.poging where sleutel = $1', [sleutel]);
}

const MINUUT = 60_000;
const MEESTE_PER_MINUUT = 60;

/**
 * Telt een foute uitnodigingscode in een gezamenlijk venster van een minuut. Een code is geheim en van niemand, dus per
 * adres tellen kan niet; met 36 bits en zestig pogingen per minuut is raden in een week hopeloos.
 */
export async function telFouteCode(verbinding: Verbinding, sleutel: Buffer, nu: Date): Promise<void> {
  await verbinding.query(
    `insert into aanmelden.poging as p (sleutel, mislukt, laatste_op) values ($1, 1, $2)
     on conflict (sleutel) do update set mislukt = case when p.laatste_op < $3 then 1 else p.mislukt + 1 end,
       laatste_op = case when p.laatste_op < $3 then $2 else p.laatste_op end`,
    [sleutel, nu, new Date(nu.getTime() - MINUUT)],
  );
}

export async function isTeVeelFouteCodes(verbinding: Verbinding, sleutel: Buffer, nu: Date): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    'select 1 from aanmelden.poging where sleutel = $1 and mislukt >= $2 and laatste_op >= $3',
    [sleutel, MEESTE_PER_MINUUT, new Date(nu.getTime() - MINUUT)],
  );
  return rowCount === 1;
}
