import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { collegasAanTafel } from '../casus/plaatsvervanger.ts';
import type { Tx } from '../db/transactie.ts';
import type { Plaats } from '../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';
import { dagVan } from '../lib/klok.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { planTaak } from '../taak/taken.ts';
import { type EigenGrondslag, grondslagVan } from './grondslagen.ts';
import { findIntrekkingen, type Intrekkingsrij } from './intrekking.queries.ts';

/** Zoveel dagen heeft een ontvanger om te zeggen wat hij deed; daarna ziet de procesregie dat er geen antwoord is (11.5). */
export const ANTWOORDTERMIJN_DAGEN = 14;

/** De laatste dag waarop een antwoord op tijd is. */
export const antwoordVoor = (dag: string): string => plusDagen(dag, ANTWOORDTERMIJN_DAGEN);

export type Intrekkingsantwoord =
  | { readonly kind: 'verwijderd'; readonly op: Date; readonly woorden: string | null }
  | {
      readonly kind: 'eigen-grondslag';
      readonly op: Date;
      readonly grondslag: EigenGrondslag;
      readonly woorden: string | null;
    };

/** Wat een ontvanger na een intrekking moet zeggen of zei. */
export type Intrekking = {
  readonly id: string;
  readonly vraag: string;
  readonly geverPartij: string;
  /** Wie het las, met naam en organisatie zoals aan tafel. */
  readonly persoon: string;
  readonly naam: string;
  readonly partij: string;
  /** De personen die moeten antwoorden: wie het las, of na een vertrek zijn collega's; leeg als niemand van hen nog aan tafel zit. */
  readonly voor: readonly string[];
  readonly van: string;
  readonly op: Date;
  readonly antwoord: Intrekkingsantwoord | null;
};

/** Wie voor deze stoel antwoordt: wie er zit, of zijn collega's met dezelfde taak (11.5). Is er niemand, dan vertelt wie vroeg het zelf. */
export function wieAntwoordt(feiten: CasusFeiten, deelnemer: string): readonly string[] {
  const stoel = feiten.deelnemers.find(({ id }) => id === deelnemer);
  if (stoel === undefined) return [];
  return stoel.actief ? [stoel.persoon] : collegasAanTafel(feiten, stoel).map(({ persoon }) => persoon);
}

/** Wie meedoet en dezelfde taak heeft als iemand die vertrok, krijgt de vraag die bij die lag en niemand beantwoordde (11.5). */
export async function neemIntrekkingenOver(
  tx: Tx,
  { feiten, stoel }: { readonly feiten: CasusFeiten; readonly stoel: Deelnemerfeit },
): Promise<void> {
  const open = (await findIntrekkingen(tx, feiten.casus.id)).filter((rij) => rij.beantwoord_op === null);
  for (const rij of open.filter(({ deelnemer_id: van }) => wieAntwoordt(feiten, van).includes(stoel.persoon)))
    await planTaak(tx, {
      casus: feiten.casus.id,
      voor: stoel.persoon,
      soort: 'toestemming-ingetrokken',
      voorDatum: antwoordVoor(dagVan(rij.verstuurd_op)),
      onderwerp: rij.id,
    });
}

type Woordenplek = {
  readonly id: string;
  readonly casus: string;
  readonly geverPartij: string;
  readonly betrokkene: string;
};

// Het antwoord hoort bij het bewijs van de toestemming, dus onder de sleutel van de gever (Bijl 5-a).
function zegelVan({ id, casus, geverPartij, betrokkene }: Woordenplek): {
  verwijzing: SleutelVerwijzing;
  plaats: Plaats;
} {
  return {
    verwijzing: { klasse: 'bron', eigenaar: geverPartij, betrokkene },
    plaats: { eigenaar: geverPartij, casus, categorie: 'intrekkingsbericht.woorden', record: id, versie: 1 },
  };
}

/** Verzegelt de eigen woorden bij een antwoord op een intrekking. */
export function verzegelWoorden(tx: Tx, plek: Woordenplek, tekst: string): Promise<Buffer> {
  return verzegelTekst(tx.omgeving.kluis, { ...zegelVan(plek), tekst });
}

/** Leest wat deze verzoeker van intrekkingen mag zien (rijregels), met naam en antwoord in woorden. */
export async function leesIntrekkingen(tx: Tx, feiten: CasusFeiten): Promise<readonly Intrekking[]> {
  const rijen = await findIntrekkingen(tx, feiten.casus.id);
  if (rijen.length === 0) return [];
  const metWoorden = rijen.flatMap((rij) => (rij.woorden === null ? [] : [{ ...rij, woorden: rij.woorden }]));
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    metWoorden.map((rij) => ({
      ...zegelVan({
        id: rij.id,
        casus: rij.casus_id,
        geverPartij: rij.gever_partij_id,
        betrokkene: feiten.betrokkene.id,
      }),
      envelop: rij.woorden,
    })),
  );
  const woorden = new Map(metWoorden.map((rij, i) => [rij.id, teksten[i] ?? null]));
  const namen = await openNamen(
    tx,
    rijen.map((rij) => rij.persoon_id),
  );
  return rijen.map((rij) => ({
    id: rij.id,
    vraag: rij.vraag_id,
    geverPartij: rij.gever_partij_id,
    persoon: rij.persoon_id,
    naam: naamUit(namen, rij.persoon_id),
    partij: feiten.deelnemers.find((d) => d.id === rij.deelnemer_id)?.partijNaam ?? '',
    voor: wieAntwoordt(feiten, rij.deelnemer_id),
    van: rij.van_persoon_id,
    op: rij.verstuurd_op,
    antwoord: antwoordVan(rij, woorden.get(rij.id) ?? null),
  }));
}

function antwoordVan(rij: Intrekkingsrij, woorden: string | null): Intrekkingsantwoord | null {
  if (rij.antwoord === null || rij.beantwoord_op === null) return null;
  if (rij.antwoord === 'verwijderd') return { kind: 'verwijderd', op: rij.beantwoord_op, woorden };
  const grondslag = grondslagVan(rij.grondslag ?? '') ?? {
    code: '',
    eis: 'Art 4 (intro)',
    wet: '',
    taak: 'een eigen taak',
  };
  return { kind: 'eigen-grondslag', op: rij.beantwoord_op, grondslag, woorden };
}
