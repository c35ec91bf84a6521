import type { Mens, noemMensen } from '../gegeven/mensen.ts';
import { bronstoel } from '../gegeven/zitting.ts';
import type { LijstCategorie } from '../regels/index.ts';
import type { Planzitting } from './open-plan.ts';
import type { Planrij } from './plan.queries.ts';
import type { Regelrij, Standrij } from './regel.queries.ts';
import { leesRegeltekst, type Regeltekst } from './regeltekst.ts';
import { magStand } from './schrijf-stand.ts';
import type { Leefgebied, Regelsoort } from './soorten.ts';
import type { Gelezenregels } from './toon-plan.ts';

/** Hoe het met een regel gaat, of wat zij opleverde, van een deelnemer. */
export type Standbeeld = {
  readonly soort: Standrij['soort'];
  readonly stand: Standrij['stand'];
  readonly door: Mens;
  readonly ik: boolean;
  readonly op: Date;
  /** null als er geen woorden bij staan, of als deze lezer ze niet mag lezen: dat verschil is er voor hem niet. */
  readonly woorden: string | null;
};

/** Een doel of actie die deze lezer nu mag lezen. */
export type Regelbeeld = {
  readonly regel: string;
  readonly stam: string;
  readonly soort: Regelsoort;
  readonly leefgebied: Leefgebied | null;
  /** De stam van het doel waar een actie bij hoort, als de lezer dat doel ook leest. */
  readonly bij: string | null;
  readonly gegeven: string;
  readonly categorie: LijstCategorie;
  /** null als de inhoud vernietigd is. */
  readonly tekst: Regeltekst | null;
  readonly wie: readonly Mens[];
  readonly vanMij: boolean;
  readonly wanneer: string | null;
  readonly bron: Mens;
  /** Van de eigen partij: te veranderen zolang het plan een concept is. */
  readonly eigen: boolean;
  /** Nieuwste eerst. */
  readonly standen: readonly Standbeeld[];
  readonly magVoortgang: boolean;
  readonly magEvaluatie: boolean;
};

type Beeldstof = {
  readonly zitting: Planzitting;
  readonly mensen: Awaited<ReturnType<typeof noemMensen>>;
  readonly versie: Planrij | null;
};

/** Maakt van de gelezen regels wat er te tonen is. Wat niet leesbaar was, komt hier niet in terug. */
export function maakRegels(gelezen: Gelezenregels, stof: Beeldstof): readonly Regelbeeld[] {
  const zichtbaar = gelezen.regels.filter((r) => gelezen.leesbaar.has(r.gegeven_id));
  const doelen = new Set(zichtbaar.filter((r) => r.soort === 'doel').map((r) => r.stam_id));
  return zichtbaar.flatMap((rij) => maakRegel(gelezen, { ...stof, rij, doelen }) ?? []);
}

function maakRegel(
  gelezen: Gelezenregels,
  stof: Beeldstof & { readonly rij: Regelrij; readonly doelen: ReadonlySet<string> },
): Regelbeeld | null {
  const { rij, zitting, mensen, versie } = stof;
  const { feiten, stoel } = zitting;
  const leesbaar = gelezen.leesbaar.get(rij.gegeven_id);
  if (leesbaar === undefined) return null;
  const kan = (soort: Standrij['soort']): boolean =>
    versie?.status === 'vastgesteld' && magStand(zitting, { soort, regel: rij, eigen: leesbaar.eigen }) === null;
  return {
    regel: rij.id,
    stam: rij.stam_id,
    soort: rij.soort,
    leefgebied: rij.leefgebied,
    bij: rij.bij_stam_id !== null && stof.doelen.has(rij.bij_stam_id) ? rij.bij_stam_id : null,
    gegeven: rij.gegeven_id,
    categorie: leesbaar.rij.categorie,
    tekst: leesbaar.tekst === null ? null : leesRegeltekst(leesbaar.tekst),
    wie: feiten.deelnemers.filter((d) => rij.wie.includes(d.id)).map((d) => mensen.mens(d)),
    vanMij: rij.wie.includes(stoel.id),
    wanneer: rij.wanneer,
    bron: mensen.mens(bronstoel(feiten, leesbaar.rij)),
    eigen: leesbaar.eigen,
    standen: gelezen.standen.filter((s) => s.stam_id === rij.stam_id).flatMap((s) => maakStand(gelezen, s, stof)),
    magVoortgang: kan('voortgang'),
    magEvaluatie: kan('evaluatie'),
  };
}

function maakStand(gelezen: Gelezenregels, s: Standrij, { zitting, mensen }: Beeldstof): readonly Standbeeld[] {
  const door = zitting.feiten.deelnemers.find((d) => d.id === s.deelnemer_id);
  if (door === undefined) return [];
  return [
    {
      soort: s.soort,
      stand: s.stand,
      door: mensen.mens(door),
      ik: door.id === zitting.stoel.id,
      op: s.op,
      woorden: s.gegeven_id === null ? null : (gelezen.leesbaar.get(s.gegeven_id)?.tekst ?? null),
    },
  ];
}
