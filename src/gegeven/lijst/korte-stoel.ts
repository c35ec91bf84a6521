import { findBindingenVan } from '../../casus/feiten.queries.ts';
import { maakTaak } from '../../casus/maak-deelnemer.ts';
import { isStoelVanNu } from '../../casus/stoel-van-nu.ts';
import { isZelfdeBron } from '../../casus/zelfde-bron.ts';
import { samen } from '../../db/samen.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import type { Raamgever, Raamstoel } from '../oordeel/vraag.ts';
import * as queries from './namen-in-lijst.queries.ts';

/** Wat in een lijst bijna steeds hetzelfde is, een keer gelezen: wie waarvoor werkt, en onder welke afspraak. */
export type Kortstof = {
  readonly aanstellingen: ReadonlyMap<string, Aanstellingrij>;
  readonly partijsoorten: ReadonlyMap<string, Partijsoort>;
  readonly convenanten: ReadonlyMap<string, Convenantrij>;
  readonly bindingen: ReadonlyMap<string, readonly Bindingrij[]>;
};

type Aanstellingrij = Awaited<ReturnType<typeof queries.findAanstellingen>>[number];
type Convenantrij = Awaited<ReturnType<typeof queries.findConvenanten>>[number];
type Bindingrij = Awaited<ReturnType<typeof findBindingenVan>>[number];

const uniek = (ids: readonly (string | null)[]): readonly string[] => [...new Set(ids.filter((id) => id !== null))];

/** Leest bij de stoelen van de lezer, en van wie hem een naam gaf, wat een oordeel in het kort erover wil weten. */
export async function leesKort(
  tx: Tx,
  stoelen: readonly queries.Stoelrij[],
  rijen: readonly queries.Naamrij[],
): Promise<Kortstof> {
  const partijen = uniek([...stoelen.map(({ partij }) => partij), ...rijen.map((rij) => rij.gever_partij)]);
  const convenantIds = uniek(stoelen.map((stoel) => stoel.convenant_id));
  const [aanstellingen, partijsoorten, convenanten, bindingen] = await samen(tx, (t) => [
    queries.findAanstellingen(
      t,
      uniek([...stoelen.map(({ aanstelling }) => aanstelling), ...rijen.map((rij) => rij.gever_aanstelling)]),
    ),
    queries.findPartijsoorten(t, partijen),
    queries.findConvenanten(t, convenantIds),
    findBindingenVan(t, convenantIds, partijen),
  ]);
  return {
    aanstellingen: new Map(aanstellingen.map((rij) => [rij.id, rij])),
    partijsoorten: new Map(partijsoorten.map((rij) => [rij.id, rij.soort])),
    convenanten: new Map(convenanten.map((rij) => [rij.convenant_id, rij])),
    bindingen: Map.groupBy(bindingen, (rij) => rij.convenant_id),
  };
}

/** Is deze naam van de stoel van de lezer? Hetzelfde antwoord als `isEigen`; wie een aanstelling niet kent, heeft haar niet. */
export function isVanStoel(stof: Kortstof, rij: queries.Naamrij, { stoel, persoon }: Lezer): boolean {
  if (rij.bron_partij_id === null) return rij.bron_persoon_id === persoon;
  const mijn = stof.aanstellingen.get(stoel.aanstelling ?? '');
  const gever = stof.aanstellingen.get(rij.gever_aanstelling ?? '');
  return (
    mijn !== undefined &&
    gever !== undefined &&
    isZelfdeBron(
      { partijId: stoel.partij, hoedanigheid: mijn.hoedanigheid },
      { partijId: rij.gever_partij, hoedanigheid: gever.hoedanigheid },
    )
  );
}

type Lezer = { readonly stoel: queries.Stoelrij; readonly persoon: string };

/** Werkt deze lezer nog waar zijn stoel vandaan komt? Ouders, jongere en steunpersoon werken nergens. */
function isAangesteld(stof: Kortstof, { aanstelling }: queries.Stoelrij, vandaag: string): boolean {
  if (aanstelling === null) return true;
  const gevonden = stof.aanstellingen.get(aanstelling);
  return gevonden !== undefined && (gevonden.tot === null || vandaag <= gevonden.tot);
}

/** Mag deze lezer zijn stoel nu openen? Hetzelfde antwoord als `stoelVanNu`. */
export function isTeOpenen(stof: Kortstof, stoel: queries.Stoelrij, { verzoeker, vandaag }: Tx): boolean {
  const hoedanigheid = stof.aanstellingen.get(stoel.aanstelling ?? '')?.hoedanigheid ?? null;
  return isStoelVanNu(verzoeker, { partijId: stoel.partij, hoedanigheid }) && isAangesteld(stof, stoel, vandaag);
}

/** De stoel van de lezer; een stoel voor een bijeenkomst niet, want daarvan telt of haar venster open is. */
export function maakOntvanger(stof: Kortstof, stoel: queries.Stoelrij, vandaag: string): Raamstoel | null {
  if (stoel.alleen_bijeenkomst_id !== null) return null;
  const { soort, partij, aanstelling, eigen_geheimhouding, behandelrelatie, verklaard } = stoel;
  return {
    ...maakTaak({ ...werkVan(stof, { partij, aanstelling }), soort, eigen_geheimhouding, behandelrelatie, verklaard }),
    actief: isAangesteld(stof, stoel, vandaag),
    directBetrokken: stoel.direct_betrokken,
    bevestigdOp: stoel.bevestigd_op,
    geheimhoudingBevestigd: stoel.geheimhouding_bevestigd,
  };
}

/** De stoel van wie een naam gaf; null als de lezer die niet kan zien. */
export function maakGever(stof: Kortstof, rij: queries.Naamrij): Raamgever | null {
  const { gever_soort: soort, gever_behandelrelatie: behandelrelatie } = rij;
  if (soort === null || behandelrelatie === null) return null;
  return maakTaak({
    ...werkVan(stof, { partij: rij.gever_partij, aanstelling: rij.gever_aanstelling }),
    soort,
    behandelrelatie,
    eigen_geheimhouding: rij.gever_geheimhouding,
    verklaard: rij.gever_verklaard,
  });
}

type Werkbron = { readonly partij: string | null; readonly aanstelling: string | null };

function werkVan(stof: Kortstof, { partij, aanstelling }: Werkbron) {
  const werk = stof.aanstellingen.get(aanstelling ?? '');
  return {
    partij_id: partij,
    partij_soort: stof.partijsoorten.get(partij ?? '') ?? null,
    functie: werk?.functie ?? null,
    hoedanigheid: werk?.hoedanigheid ?? null,
    geheimhouding: werk?.geheimhouding ?? null,
  };
}
