import type pg from 'pg';
import { type Migratiewens, migreer } from './db/migreer.ts';
import type { Rol } from './db/rollen.ts';
import { alsRol, rolnaam } from './db/rollen.ts';
import type { Omgeving } from './db/transactie.ts';
import { openKysely, openPool } from './db/verbinding.ts';
import { type Hoofdsleutel, openKluis } from './kluis/index.ts';
import { maakIds } from './lib/ids.ts';
import type { Klok } from './lib/klok.ts';

/** Waar de twee databases van een regio zijn, en onder welke hoofdsleutel. */
export type Regiowens = {
  readonly eigenaarUrl: string;
  readonly rollenUrl: string;
  readonly sleutelsUrl: string;
  readonly voorvoegsel: string;
  readonly wachtwoord: (rol: Rol) => string;
  readonly hoofdsleutel: Hoofdsleutel;
  readonly klok: Klok;
};

/** Een geopende regio: verbindingen per rol, de kluis en de omgeving voor use cases. */
export type Regio = {
  readonly omgeving: Omgeving;
  readonly aanmeldenPool: pg.Pool;
  readonly werkerPool: pg.Pool;
  readonly hoofdsleutel: Hoofdsleutel;
  sluit(): Promise<void>;
};

/** Wachtwoorden van de inlogrollen, afgeleid van de hoofdsleutel: er is niets extra's te bewaren of te lekken. */
export async function rolwachtwoorden(hoofdsleutel: Hoofdsleutel, voorvoegsel: string): Promise<(rol: Rol) => string> {
  const rollen: readonly Rol[] = ['app', 'aanmelden', 'werker', 'sleutels', 'nen7513', 'ldv'];
  const paren = await Promise.all(
    rollen.map(
      async (rol) =>
        [rol, (await hoofdsleutel.leidAf(`inlogrol:${rolnaam(voorvoegsel, rol)}`)).toString('hex')] as const,
    ),
  );
  const wachtwoorden = new Map(paren);
  return (rol) => wachtwoorden.get(rol) ?? '';
}

/** Migreert met de verbindingen van de eigenaar, die daarna dicht zijn. */
export async function migreerRegio(wens: Regiowens): Promise<void> {
  const migratie: Migratiewens = {
    eigenaarUrl: wens.eigenaarUrl,
    rollenUrl: wens.rollenUrl,
    sleutelsUrl: wens.sleutelsUrl,
    voorvoegsel: wens.voorvoegsel,
    wachtwoord: wens.wachtwoord,
  };
  await migreer(migratie);
}

/** Opent een gemigreerde regio onder de lage rollen. Het draaiende programma houdt geen verbinding van de eigenaar. */
export function openRegio(wens: Regiowens): Regio {
  const url = (basis: string, rol: Rol) =>
    alsRol(basis, { naam: rolnaam(wens.voorvoegsel, rol), wachtwoord: wens.wachtwoord(rol) });
  const appPool = openPool({ url: url(wens.eigenaarUrl, 'app'), max: 10, vastPlan: true, gebundeld: true });
  const aanmeldenPool = openPool({ url: url(wens.eigenaarUrl, 'aanmelden'), max: 4 });
  const werkerPool = openPool({ url: url(wens.eigenaarUrl, 'werker'), max: 3 });
  // Van een lijst van plekken denkt PostgreSQL anders elke keer dat opnieuw plannen loont (ADR 0045).
  const sleutelsPool = openPool({ url: url(wens.sleutelsUrl, 'sleutels'), max: 4, vastPlan: true });
  const ids = maakIds(wens.klok);
  const kluis = openKluis({ pool: sleutelsPool, hoofdsleutel: wens.hoofdsleutel, klok: wens.klok, ids });
  const db = openKysely(appPool);
  return {
    omgeving: { db, kluis, klok: wens.klok, ids },
    aanmeldenPool,
    werkerPool,
    hoofdsleutel: wens.hoofdsleutel,
    async sluit() {
      kluis.sluit();
      await Promise.all([db.destroy(), aanmeldenPool.end(), werkerPool.end(), sleutelsPool.end()]);
    },
  };
}
