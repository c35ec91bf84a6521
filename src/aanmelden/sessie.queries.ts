import type { Verbinding } from './soorten.ts';

export type Sessierij = {
  readonly id: string;
  /** Van wie het account is. */
  readonly persoon: string;
  /** Wie dat is in het overleg dat nu open is; null is de persoon van het account zelf. */
  readonly alsPersoon: string | null;
  readonly aanstelling: string | null;
  readonly factoren: readonly string[];
  readonly begonnenOp: Date;
  readonly gezienOp: Date;
  readonly versOp: Date;
  readonly eindeOp: Date | null;
  readonly apparaat: string;
};
export type Sessiestand = Sessierij & {
  readonly heeftAccount: boolean;
  readonly uitgezet: boolean;
  readonly gestopt: boolean;
  /** Hoort `alsPersoon` nog bij het account van `persoon`? */
  readonly gekoppeld: boolean;
  /** Opent het account meer dan zijn eigen persoon? */
  readonly meerPersonen: boolean;
};

const SESSIE = `s.id, s.persoon_id as persoon, s.als_persoon_id as "alsPersoon", s.aanstelling_id as aanstelling, s.factoren, s.begonnen_op as "begonnenOp", s.gezien_op as "gezienOp",
  s.vers_op as "versOp", s.einde_op as "eindeOp", s.apparaat`;

/** De sessie bij een token, met alles wat haar ongeldig kan maken. */
export async function findSessie(verbinding: Verbinding, tokenHash: Buffer): Promise<Sessiestand | undefined> {
  // Elk verzoek stelt deze vraag: met een naam ontleedt en plant PostgreSQL haar een keer per verbinding.
  const { rows } = await verbinding.query<Sessiestand>({
    name: 'sessie',
    text: `select ${SESSIE}, a.id is not null as "heeftAccount", a.uitgezet_op is not null as uitgezet,
       exists (select 1 from aanmelden.gestopt g where g.aanstelling_id = s.aanstelling_id) as gestopt,
       exists (select 1 from aanmelden.koppeling k where k.account_id = a.id and k.persoon_id = s.als_persoon_id) as gekoppeld,
       exists (select 1 from aanmelden.koppeling k where k.account_id = a.id) as "meerPersonen"
     from aanmelden.sessie s left join aanmelden.account a on a.persoon_id = s.persoon_id where s.token_hash = $1`,
    values: [tokenHash],
  });
  return rows[0];
}

export async function findLopendeSessies(verbinding: Verbinding, persoon: string): Promise<readonly Sessierij[]> {
  const { rows } = await verbinding.query<Sessierij>(
    `select ${SESSIE} from aanmelden.sessie s where s.persoon_id = $1 and s.einde_op is null order by s.gezien_op desc, s.id`,
    [persoon],
  );
  return rows;
}

type NieuweSessie = {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly persoon: string;
  readonly aanstelling: string | null;
  readonly factoren: readonly string[];
  readonly apparaat: string;
  readonly nu: Date;
};

export async function insertSessie(verbinding: Verbinding, sessie: NieuweSessie): Promise<void> {
  await verbinding.query(
    `insert into aanmelden.sessie (id, token_hash, persoon_id, aanstelling_id, factoren, begonnen_op, gezien_op, vers_op, apparaat)
     values ($1, $2, $3, $4, $5, $6, $6, $6, $7)`,
    [sessie.id, sessie.tokenHash, sessie.persoon, sessie.aanstelling, sessie.factoren, sessie.nu, sessie.apparaat],
  );
}

export async function updateGezien(verbinding: Verbinding, sessie: string, nu: Date): Promise<void> {
  await verbinding.query(
    'update aanmelden.sessie set gezien_op = $2 where id = $1 and gezien_op < $2 and einde_op is null',
    [sessie, nu],
  );
}

/** Nieuw token, verse factor: na een step-up (AU6). @returns of de sessie nog liep. */
export async function updateVers(
  verbinding: Verbinding,
  wens: { sessie: string; tokenHash: Buffer; factor: string; nu: Date },
): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    `update aanmelden.sessie set token_hash = $2, vers_op = $4, gezien_op = greatest(gezien_op, $4),
       factoren = case when $3 = any (factoren) then factoren else factoren || $3::text end
     where id = $1 and einde_op is null`,
    [wens.sessie, wens.tokenHash, wens.factor, wens.nu],
  );
  return rowCount === 1;
}

/**
 * Houdt vast waarmee een persoon inlogt, tot het einde van de transactie: een account krijgen, bij een ander account komen, wisselen van
 * overleg en uitgelogd worden gaan na elkaar. Anders glipt een sessie die net wisselde, onder het uitloggen door.
 */
export async function vergrendelPersoon(verbinding: Verbinding, persoon: string): Promise<void> {
  await verbinding.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [persoon]);
}

/** Houdt een lopende sessie vast tot het einde van de transactie. @returns of zij nog liep. */
export async function houdSessie(verbinding: Verbinding, sessie: string): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    'select 1 from aanmelden.sessie where id = $1 and einde_op is null for update',
    [sessie],
  );
  return rowCount === 1;
}

/**
 * Gaat verder als een ander van hetzelfde account: een nieuwe rij met een nieuw token, en de oude eindigt. Wat nog op een pagina van de
 * vorige openstaat, hoort daardoor bij een sessie die er niet meer is, en wordt nooit als een ander verstuurd.
 * @returns of de sessie nog liep.
 */
export async function vervangSessie(
  verbinding: Verbinding,
  wens: { sessie: string; id: string; tokenHash: Buffer; alsPersoon: string | null; nu: Date },
): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    `with oud as (update aanmelden.sessie set einde_op = $5 where id = $1 and einde_op is null
       returning persoon_id, factoren, begonnen_op, vers_op, apparaat)
     insert into aanmelden.sessie (id, token_hash, persoon_id, als_persoon_id, factoren, begonnen_op, gezien_op, vers_op, apparaat)
     select $2, $3, persoon_id, $4, factoren, begonnen_op, $5, vers_op, apparaat from oud`,
    [wens.sessie, wens.id, wens.tokenHash, wens.alsPersoon, wens.nu],
  );
  return rowCount === 1;
}

/** Nieuw token voor een andere aanstelling van dezelfde persoon. */
export async function updateAanstelling(
  verbinding: Verbinding,
  wens: { sessie: string; tokenHash: Buffer; aanstelling: string },
): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    'update aanmelden.sessie set token_hash = $2, aanstelling_id = $3 where id = $1 and einde_op is null',
    [wens.sessie, wens.tokenHash, wens.aanstelling],
  );
  return rowCount === 1;
}

/** Beeindigt een sessie van deze persoon; die van een ander blijft. */
export async function endSessie(
  verbinding: Verbinding,
  wens: { persoon: string; sessie: string; nu: Date },
): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    'update aanmelden.sessie set einde_op = $3 where persoon_id = $1 and id = $2 and einde_op is null',
    [wens.persoon, wens.sessie, wens.nu],
  );
  return rowCount === 1;
}

/** Beeindigt alle sessies van een persoon, ook waar een ander account als hem verder ging, behalve die ene. In een transactie: zij houdt de persoon vast. */
export async function endSessies(
  verbinding: Verbinding,
  wens: { persoon: string; behalve: string | null; nu: Date },
): Promise<void> {
  await vergrendelPersoon(verbinding, wens.persoon);
  await verbinding.query(
    `update aanmelden.sessie set einde_op = $3
     where (persoon_id = $1 or als_persoon_id = $1) and id is distinct from $2 and einde_op is null`,
    [wens.persoon, wens.behalve, wens.nu],
  );
}

/** Stopt een aanstelling en alle sessies die haar gebruiken. */
export async function stopAanstelling(verbinding: Verbinding, aanstelling: string, nu: Date): Promise<void> {
  await verbinding.query('insert into aanmelden.gestopt (aanstelling_id, op) values ($1, $2) on conflict do nothing', [
    aanstelling,
    nu,
  ]);
  await verbinding.query('update aanmelden.sessie set einde_op = $2 where aanstelling_id = $1 and einde_op is null', [
    aanstelling,
    nu,
  ]);
}

export async function findGestopt(
  verbinding: Verbinding,
  aanstellingen: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await verbinding.query<{ id: string }>(
    'select aanstelling_id as id from aanmelden.gestopt where aanstelling_id = any ($1)',
    [aanstellingen],
  );
  return new Set(rows.map((rij) => rij.id));
}

/** Wist wat niemand meer nodig heeft: sessies van meer dan een dag geleden, halve stappen en oude pogingen. */
export async function ruimOp(verbinding: Verbinding, nu: Date): Promise<void> {
  const gisteren = new Date(nu.getTime() - 24 * 60 * 60_000);
  await verbinding.query('delete from aanmelden.tussenstap where tot < $1', [nu]);
  await verbinding.query('delete from aanmelden.bevestiging where tot < $1', [nu]);
  await verbinding.query('delete from aanmelden.sessie where begonnen_op < $1', [gisteren]);
  await verbinding.query(
    'delete from aanmelden.poging where laatste_op < $1 and (wacht_tot is null or wacht_tot < $2)',
    [gisteren, nu],
  );
}
