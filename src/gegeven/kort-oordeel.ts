import { findBindingenVan, findStoelenVan } from '../casus/feiten.queries.ts';
import type { Deelnemerfeit } from '../casus/feiten.ts';
import { maakConvenant, maakOverlegtype } from '../casus/maak-convenant.ts';
import { maakDeelnemer } from '../casus/maak-deelnemer.ts';
import type { Tx } from '../db/transactie.ts';
import { inhoudenVan } from '../overlegtype/ontleed.ts';
import type { Plicht, VerstrekkingStatus, Vraag } from '../regels/index.ts';
import type { Naamrij, Stoelrij } from './namen-in-lijst.queries.ts';
import { maakRaamvraag } from './vraag.ts';
import { isToegestaan, kanaalVan } from './weeg.ts';
import { alsFeit } from './zitting.ts';

/** Een naam die iemand kreeg, met zijn eigen stoel in die casus. */
export type Naamvraag = {
  readonly rij: Naamrij;
  readonly stoel: Stoelrij;
  readonly verstrekking: { readonly status: VerstrekkingStatus; readonly plicht: string | null };
};

/**
 * Welke van deze namen deze persoon zeker mag inzien, uit weinig: het raam van de casus en de stoelen van gever en lezer. De rest
 * blijft in de vraag onbekend, en op onbekend mag nooit iets; wat hier mag, mag dus ook als alles gelezen is. Wat hier niet staat, is
 * nog niet geweigerd: daarover oordeelt wie alles leest. In een lijst scheelt dat bijna al het lezen (ADR 0037).
 */
export async function magInKort(
  tx: Tx,
  vragen: readonly Naamvraag[],
  persoon: string,
): Promise<ReadonlySet<Naamvraag>> {
  // Een overleg dat zonder naam begint, wacht op wie is geinformeerd (E-07), en na een plan telt wie van nazorg weet (PH-5b).
  const inhouden = await inhoudenVan(
    tx,
    vragen.map(({ stoel }) => stoel.overlegtype_id),
  );
  const kansrijk = vragen.filter(
    ({ stoel }) => !stoel.plan_afgelopen && inhouden.get(stoel.overlegtype_id)?.eerstZonderNaam === false,
  );
  if (kansrijk.length === 0) return new Set();
  const { stoelen, bindingen } = await leesKort(tx, kansrijk, persoon);
  const kanaal = kanaalVan(tx.herkomst);
  const mag = maakMag();
  return new Set(
    kansrijk.filter(({ rij, stoel, verstrekking }) => {
      const gever = stoelen.get(rij.bron_deelnemer_id);
      const ontvanger = stoelen.get(stoel.deelnemer);
      const inhoud = inhouden.get(stoel.overlegtype_id);
      if (gever === undefined || ontvanger === undefined || inhoud === undefined || !ontvanger.actief) return false;
      const feiten = {
        casus: {
          status: stoel.status,
          fase: stoel.fase,
          doelVastgelegdOp: stoel.doel_vastgelegd_op,
          langdurigVerzuim: stoel.langdurig_verzuim,
          schoolPartij: stoel.school_partij,
        },
        overlegtype: maakOverlegtype(stoel, inhoud, tx.vandaag),
        convenant: maakConvenant(stoel, bindingen.get(stoel.convenant_id) ?? [], tx.vandaag),
        peildatum: tx.vandaag,
      };
      return mag(
        maakRaamvraag({
          feiten,
          handeling: 'inzien',
          kanaal,
          gever,
          ontvanger,
          gegeven: alsFeit(rij),
          verstrekking: verstrekking.status,
          plicht: verstrekking.plicht as Plicht | null,
          afweging: null,
        }),
      );
    }),
  );
}

async function leesKort(tx: Tx, vragen: readonly Naamvraag[], persoon: string) {
  const casussen = [...new Set(vragen.map(({ stoel }) => stoel.casus))];
  const rijen = await findStoelenVan(tx, {
    casussen,
    persoon,
    stoelen: vragen.map(({ rij }) => rij.bron_deelnemer_id),
  });
  const stoelen = new Map(
    rijen.map((rij): [string, Deelnemerfeit] => [rij.id, maakDeelnemer(rij, { vandaag: tx.vandaag, nu: tx.nu })]),
  );
  const bindingen = await findBindingenVan(tx, {
    convenanten: [...new Set(vragen.map(({ stoel }) => stoel.convenant_id))],
    partijen: [...new Set(rijen.flatMap((rij) => rij.partij_id ?? []))],
  });
  return { stoelen, bindingen: Map.groupBy(bindingen, (b) => b.convenant_id) };
}

/** In een vraag staat niemand bij naam of id: in een lijst is zij bijna steeds dezelfde, en op dezelfde vraag past een antwoord. */
function maakMag(): (vraag: Vraag) => boolean {
  const eerder = new Map<string, boolean>();
  return (vraag) => {
    const sleutel = JSON.stringify(vraag);
    const bekend = eerder.get(sleutel);
    if (bekend !== undefined) return bekend;
    const mag = isToegestaan(vraag);
    eerder.set(sleutel, mag);
    return mag;
  };
}
