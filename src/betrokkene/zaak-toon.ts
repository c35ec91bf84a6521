import { opsomming } from '../casus/woorden.ts';
import { functieLabel } from '../partij/functies.ts';
import type { LijstCategorie } from '../regels/index.ts';
import type { Stoel } from '../web/onderdelen/index.ts';
import { SOORTWOORDEN } from './logzinnen.nl.ts';
import type { Taal } from './teksten.nl.ts';
import type { Tafelgenoot, Zaak } from './toon-zaak.ts';

export type Tafelregel = { readonly wie: string; readonly rol: string | null; readonly zinnen: readonly string[] };

/** Wie aan tafel zitten, met wat ieder mag lezen, en de tekening ernaast. */
export type Tafelbeeld = {
  readonly zin: string;
  readonly stoelen: readonly Stoel[];
  readonly regels: readonly Tafelregel[];
};

export function toonTafel({ tafel, voornaam }: Pick<Zaak, 'tafel' | 'voornaam'>, taal: Taal): Tafelbeeld {
  const volgorde = [...tafel].sort((a, b) => rang(a) - rang(b));
  const kort = volgorde.map((t) =>
    t.ik ? taal('zaak.tafel.ik') : t.soort === 'medewerker' ? `de ${functieLabel(t.functie)}` : naamVan(t, voornaam),
  );
  return {
    zin: `${opsomming([...new Set(kort)])}.`,
    stoelen: volgorde.map((t) => (t.soort === 'jongere' ? 'jongere' : t.bevestigd ? 'vol' : 'leeg')),
    regels: volgorde.map((t) => ({
      wie: t.ik ? taal('zaak.tafel.ik') : naamVan(t, voornaam),
      rol: rolVan(t),
      zinnen: zinnenVan(t, taal),
    })),
  };
}

const rang = (t: Tafelgenoot): number => (t.ik ? 0 : t.soort === 'jongere' ? 1 : t.soort === 'medewerker' ? 3 : 2);

const naamVan = (t: Tafelgenoot, voornaam: string | null): string =>
  t.soort === 'jongere' ? (voornaam ?? t.naam) : t.naam;

function rolVan(t: Tafelgenoot): string | null {
  if (t.ik) return null;
  return t.soort === 'medewerker'
    ? `${functieLabel(t.functie)}${t.partij === null ? '' : ` van ${t.partij}`}`
    : functieLabel(t.soort);
}

function zinnenVan(t: Tafelgenoot, taal: Taal): readonly string[] {
  if (!t.bevestigd) return [taal('zaak.tafel.nog-niet')];
  const woorden = SOORTWOORDEN[taal.vorm];
  const wat = t.leest.map((soort) => woorden[soort as LijstCategorie] ?? soort);
  return [
    ...(t.leidt ? [taal('zaak.tafel.leidt')] : []),
    ...(wat.length > 0 ? [taal('zaak.tafel.leest', { wat: opsomming(wat) })] : []),
    ...(t.leestMeer ? [taal('zaak.tafel.leest-anders')] : []),
    ...(wat.length === 0 && !t.leestMeer ? [taal('zaak.tafel.leest-niets')] : []),
  ];
}
