import { maakConvenant } from '../../casus/maak-convenant.ts';
import type { Tx } from '../../db/transactie.ts';
import type { OverlegtypeInhoud } from '../../overlegtype/inhoud.ts';
import { inhoudenVan } from '../../overlegtype/ontleed.ts';
import type { Plicht, VerstrekkingStatus, Vraag } from '../../regels/index.ts';
import { type Kortstof, maakGever, maakOntvanger } from '../lijst/korte-stoel.ts';
import type { Naamrij, Stoelrij } from '../lijst/namen-in-lijst.queries.ts';
import { alsFeit } from '../zitting.ts';
import { maakRaamvraag, type Raamfeiten } from './vraag.ts';
import { isToegestaan, kanaalVan } from './weeg.ts';

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
export async function magInKort(tx: Tx, vragen: readonly Naamvraag[], stof: Kortstof): Promise<ReadonlySet<Naamvraag>> {
  // Een overleg dat zonder naam begint, wacht op wie is geinformeerd (E-07), en na een plan telt wie van nazorg weet (PH-5b).
  const inhouden = await inhoudenVan(
    tx,
    vragen.map(({ stoel }) => stoel.overlegtype_id),
  );
  const kanaal = kanaalVan(tx.herkomst);
  const mag = maakMag();
  return new Set(
    vragen.filter(({ rij, stoel, verstrekking }) => {
      const inhoud = inhouden.get(stoel.overlegtype_id);
      if (inhoud?.eerstZonderNaam !== false || stoel.plan_afgelopen) return false;
      const feiten = maakRaam(stof, { stoel, inhoud, vandaag: tx.vandaag });
      const gever = maakGever(stof, rij);
      const ontvanger = maakOntvanger(stof, stoel, tx.vandaag);
      if (feiten === null || gever === null || ontvanger === null || !ontvanger.actief) return false;
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

type Raamstof = { readonly stoel: Stoelrij; readonly inhoud: OverlegtypeInhoud; readonly vandaag: string };

function maakRaam(stof: Kortstof, { stoel, inhoud, vandaag }: Raamstof): Raamfeiten | null {
  const convenant = stof.convenanten.get(stoel.convenant_id);
  if (convenant === undefined) return null;
  const { convenanttekst_id, vastgesteld_op } = stoel;
  return {
    casus: {
      status: stoel.status,
      fase: stoel.fase,
      doelVastgelegdOp: stoel.doel_vastgelegd_op,
      langdurigVerzuim: stoel.langdurig_verzuim,
      schoolPartij: stoel.school_partij,
    },
    overlegtype: { inhoud, vastgesteld: vastgesteld_op !== null && vastgesteld_op <= vandaag },
    convenant: maakConvenant(
      { ...convenant, convenanttekst_id },
      stof.bindingen.get(stoel.convenant_id) ?? [],
      vandaag,
    ),
    peildatum: vandaag,
    // Hier gaat het alleen om de naam, en die mag ook in de nazorg (E-03).
    afgelopenPlan: null,
  };
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
