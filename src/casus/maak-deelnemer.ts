import { vensterVan } from '../bijeenkomst/live/venster.ts';
import type { PartijSoort } from '../regels/index.ts';
import type { findDeelnemers } from './feiten.queries.ts';
import type { Deelnemerfeit, Plekfeit } from './feiten.ts';

type Stoelrij = Awaited<ReturnType<typeof findDeelnemers>>[number];

/** Een stoel zoals een oordeel haar ziet, op deze dag en dit moment. */
export function maakDeelnemer(
  rij: Stoelrij,
  { vandaag, nu }: { readonly vandaag: string; readonly nu: Date },
): Deelnemerfeit {
  const aangesteld = rij.aanstelling_tot === null || vandaag <= rij.aanstelling_tot;
  return {
    id: rij.id,
    persoon: rij.persoon_id,
    ...maakTaak(rij),
    partijNaam: rij.partij_naam,
    schoolId: rij.school_id,
    procesregisseur: rij.procesregisseur,
    actief: rij.afgezien_op === null && rij.tot === null && aangesteld,
    ...(rij.tot === null || rij.vertrekreden === null ? {} : { vertrek: { op: rij.tot, reden: rij.vertrekreden } }),
    uitgenodigdOp: rij.uitgenodigd_op,
    directBetrokken: rij.direct_betrokken,
    bevestigdOp: rij.bevestigd_op,
    geheimhoudingBevestigd: rij.geheimhouding_bevestigd_op !== null,
    ...(rij.mag_aanwijzen === true ? { magAanwijzen: true } : {}),
    ...(rij.steunt_deelnemer_id === null ? {} : { steunt: rij.steunt_deelnemer_id }),
    ...(rij.alleen_bijeenkomst_id === null ? {} : { plek: maakPlek(rij, rij.alleen_bijeenkomst_id, nu) }),
  };
}

/** Wat van een stoel zegt vanuit welke taak iemand er zit. */
export type Taakrij = Pick<
  Stoelrij,
  | 'soort'
  | 'partij_id'
  | 'partij_soort'
  | 'functie'
  | 'hoedanigheid'
  | 'geheimhouding'
  | 'eigen_geheimhouding'
  | 'behandelrelatie'
  | 'verklaard'
>;

/** Vanuit welke taak en onder welke geheimhouding iemand aan tafel zit (3.4c, 11.2). */
export function maakTaak(rij: Taakrij) {
  return {
    soort: rij.soort,
    partij: rij.partij_soort ?? (rij.soort as PartijSoort),
    partijId: rij.partij_id,
    functie: rij.functie ?? rij.soort,
    hoedanigheid: rij.hoedanigheid,
    geheimhouding: geheimhoudingVan(rij),
    behandelrelatie: rij.behandelrelatie,
    verklaard: rij.verklaard,
  } satisfies Partial<Deelnemerfeit>;
}

/** Wat de organisatie vastlegde gaat voor; anders wat de deelnemer bij zijn deelname zei (11.2, T-11d). */
function geheimhoudingVan(rij: Taakrij): Deelnemerfeit['geheimhouding'] {
  const vastgelegd = rij.geheimhouding ?? 'geen';
  return vastgelegd === 'geen' ? (rij.eigen_geheimhouding ?? 'geen') : vastgelegd;
}

/** Is de bijeenkomst afgezegd of niet te lezen, dan gaat het venster niet open. */
function maakPlek(rij: Stoelrij, bijeenkomst: string, nu: Date): Plekfeit {
  const { plek_op: op, plek_duur: duur, plek_voor: voor, plek_na: na } = rij;
  if (op === null || duur === null || voor === null || na === null || rij.plek_afgezegd_op !== null)
    return { bijeenkomst, venster: null, open: false };
  const venster = vensterVan({ op, duur_minuten: duur, open_voor_minuten: voor, open_na_minuten: na });
  return { bijeenkomst, venster, open: venster.van <= nu && nu <= venster.tot };
}
