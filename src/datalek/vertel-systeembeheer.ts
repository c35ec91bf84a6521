import { inTransactie, type Omgeving } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Post } from '../taak/post.ts';
import { beheermijlpaalVan } from './termijn.ts';
import { neemOverSysteem, zetVerteld } from './wek.queries.ts';

const ONDERWERP = 'Overlegtafel: een melding over het systeem';

/** Alles wat er in het bericht staat: dat er iets is, en het nummer. Wie wat merkte, staat alleen in het programma (Bijl 2-f). */
export const beheertekst = (kenmerk: string): string =>
  [
    'Een organisatie meldde dat er iets mis kan zijn met Overlegtafel zelf.',
    `Het nummer van de melding is ${kenmerk}.`,
    '',
    'De organisatie belt u. Hoort u binnen een paar uur niets, bel dan zelf de organisaties in uw regio en noem dit nummer.',
    'Als verwerker vertelt u elke organisatie die het raakt meteen wat u weet (AVG artikel 33 lid 2). Haar 72 uur lopen.',
    'U krijgt dit bericht opnieuw tot een organisatie vastlegt dat zij u sprak.',
  ].join('\n');

/**
 * Vertelt wie het systeem beheert dat er een datalek over het systeem is gemeld: meteen, na 4 en 24 uur, en daarna elke dag, tot een
 * organisatie hem sprak (AVG 33 lid 2). De rij blijft op slot tot het bezorgen vastligt: opnieuw doen geeft niets dubbel.
 * @returns hoeveel berichten er gingen. @throws als de post niet wordt aangenomen; de taak wordt dan herhaald.
 */
export async function vertelSysteembeheer(
  omgeving: Omgeving,
  { post, aan }: { readonly post: Post; readonly aan: string },
): Promise<number> {
  const opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'wekken' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'werker' },
    slot: 'geen',
    // Een uur waarin niemand iets hoeft te horen, laat geen regel na.
    logregel: 'geen',
  } as const;
  return inTransactie(opening, async (tx) => {
    let verteld = 0;
    for (const rij of await neemOverSysteem(tx)) {
      const uren = beheermijlpaalVan(rij.gemeld_op, tx.nu);
      if (rij.verteld_na_uren !== null && uren <= rij.verteld_na_uren) continue;
      const tekst = beheertekst(rij.kenmerk);
      const uitkomst = await post.bezorg({ id: `${rij.id}-${uren}`, aan, onderwerp: ONDERWERP, tekst, op: tx.nu });
      if (uitkomst === 'onbestelbaar') throw new Error('het adres van het systeembeheer neemt geen post aan');
      await zetVerteld(tx, { datalek: rij.id, uren });
      const object = { soort: 'datalek', id: rij.id };
      await legVast(tx, { code: 'datalek-herinnerd', uitkomst: 'gelukt', object, betrokkenen: [] });
      verteld += 1;
    }
    return verteld;
  });
}
