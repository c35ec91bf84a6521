import type { LijstCategorie } from '../../regels/index.ts';
import type { Stoel } from '../../web/onderdelen/index.ts';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { soortwoorden } from '../gegevens/soortwoorden.ts';
import type { Taal } from '../teksten/teksten.ts';
import { functieBij, functieIn, somOp } from '../verbinden.ts';
import type { Tafelgenoot, Zaak } from './toon-zaak.ts';

export type Tafelregel = {
  /** De stoel, om iets over te vragen; null voor de lezer zelf. */
  readonly deelnemer: string | null;
  readonly wie: string;
  readonly rol: string | null;
  readonly zinnen: readonly string[];
};

/** Wie aan tafel zitten, met wat ieder mag lezen, en de tekening ernaast. */
export type Tafelbeeld = {
  readonly zin: string;
  readonly stoelen: readonly Stoel[];
  readonly regels: readonly Tafelregel[];
};

export function toonTafel({ tafel, voornaam }: Pick<Zaak, 'tafel' | 'voornaam'>, taal: Taal): Tafelbeeld {
  const volgorde = [...tafel].sort((a, b) => rang(a) - rang(b));
  const kort = volgorde.map((t) =>
    t.ik
      ? taal('zaak.tafel.ik')
      : t.soort === 'medewerker'
        ? `${LIDWOORD[taal.code]} ${functieIn(taal.code, t.functie)}`
        : naamVan(t, voornaam),
  );
  return {
    zin: `${somOp(taal.code, [...new Set(kort)])}.`,
    stoelen: volgorde.map((t) => (t.soort === 'jongere' ? 'jongere' : t.bevestigd ? 'vol' : 'leeg')),
    regels: volgorde.map((t) => ({
      deelnemer: t.ik ? null : t.deelnemer,
      wie: t.ik ? taal('zaak.tafel.ik') : naamVan(t, voornaam),
      rol: rolVan(t, taal),
      zinnen: zinnenVan(t, taal),
    })),
  };
}

const rang = (t: Tafelgenoot): number => (t.ik ? 0 : t.soort === 'jongere' ? 1 : t.soort === 'medewerker' ? 3 : 2);

const naamVan = (t: Tafelgenoot, voornaam: string | null): string =>
  t.soort === 'jongere' ? (voornaam ?? t.naam) : t.naam;

const LIDWOORD = { nl: 'de', en: 'the' } as const;

function rolVan(t: Tafelgenoot, { code }: Taal): string | null {
  if (t.ik) return null;
  return t.gezinsrol === null ? functieBij(code, t.functie, t.partij) : functieIn(code, t.gezinsrol);
}

function zinnenVan(t: Tafelgenoot, taal: Taal): readonly string[] {
  if (!t.bevestigd) return [taal('zaak.tafel.nog-niet')];
  const woorden = soortwoorden(taal);
  const wat = t.leest.map((soort) => woorden[soort as LijstCategorie] ?? soort);
  return [
    ...(t.leidt ? [taal('zaak.tafel.leidt')] : []),
    ...(t.volgtPlan ? [taal('zaak.tafel.volgt')] : []),
    ...(t.alleenOp === null ? [] : [taal('zaak.tafel.alleen', { dag: tijdIn(taal.code).datumVoluit(t.alleenOp) })]),
    ...(wat.length > 0 ? [taal('zaak.tafel.leest', { wat: somOp(taal.code, wat) })] : []),
    ...(t.leestMeer ? [taal('zaak.tafel.leest-anders')] : []),
    ...(wat.length === 0 && !t.leestMeer ? [taal('zaak.tafel.leest-niets')] : []),
    ...t.meelezers.map((m) =>
      taal('zaak.tafel.meelezer', {
        naam: m.naam,
        functie: functieIn(taal.code, m.functie),
        omdat: taal(`collega.${m.reden}`),
      }),
    ),
  ];
}
