import type { Tx } from '../../db/transactie.ts';
import type { Kluis } from '../../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../../kluis/teksten.ts';
import { findVerklaringen } from '../deelnemer.queries.ts';
import { gedeeldZegel } from '../zegels.ts';

/** Wat een deelnemer vooraf vastlegt (3.4c, B3-5): vrije tekst, dus nergens leesbaar bewaard. */
export type Verklaring = { readonly taak: string; readonly grondslag: string; readonly individueelDoel: string };

type Raam = { readonly casus: string; readonly procesregiepartij: string };
export type Verklaringplek = Raam & { readonly deelnemer: string; readonly versie: number };

function zegelVan({ casus, procesregiepartij, deelnemer, versie }: Verklaringplek) {
  return gedeeldZegel({ casus, procesregiepartij, veld: 'deelnemer.verklaring', record: deelnemer, versie });
}

/** Verzegelt een verklaring voor haar stoel; elke volgende krijgt een hogere versie. */
export function verzegelVerklaring(kluis: Kluis, plek: Verklaringplek, verklaring: Verklaring): Promise<Buffer> {
  const { taak, grondslag, individueelDoel } = verklaring;
  return verzegelTekst(kluis, { ...zegelVan(plek), tekst: JSON.stringify({ taak, grondslag, individueelDoel }) });
}

/** Opent in een keer wat de deelnemers verklaarden, op id van de deelnemer; wat is gewist, staat er niet bij. */
export async function openVerklaringen(tx: Tx, raam: Raam): Promise<ReadonlyMap<string, Verklaring>> {
  const rijen = await findVerklaringen(tx, raam.casus);
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    rijen.map(({ id, versie, envelop }) => ({ ...zegelVan({ ...raam, deelnemer: id, versie }), envelop })),
  );
  return new Map(
    rijen.flatMap(({ id }, nummer) => {
      const tekst = teksten[nummer] ?? null;
      return tekst === null ? [] : [[id, JSON.parse(tekst) as Verklaring] as const];
    }),
  );
}
