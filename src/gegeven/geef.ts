import type { Deelnemerfeit } from '../casus/feiten.ts';
import type { Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Oordeel } from '../regels/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import type { Gegevenrij } from './gegeven.queries.ts';
import { onthoudGegevenNaam } from './onthoud-naam.ts';
import { type Gewogen, grondslagVan, voorLogboek, weegVerstrekken } from './oordeel/weeg.ts';
import { insertVerstrekking } from './verstrekking.queries.ts';
import { alsFeit, mogelijkeOntvangers, type Zitting } from './zitting.ts';

/** Wat er met een gekozen ontvanger gebeurde. */
export type Deelresultaat = { readonly deelnemer: string; readonly oordeel: Oordeel };

export type Gekozen = { readonly ontvanger: Deelnemerfeit; readonly gewogen: Gewogen };

/** Beoordeelt elke gekozen ontvanger opnieuw, in deze transactie. Een id dat niet aan tafel zit, telt niet mee. */
export function weegGekozen(zitting: Zitting, rij: Gegevenrij, ontvangers: readonly string[]): readonly Gekozen[] {
  return mogelijkeOntvangers(zitting)
    .filter((ontvanger) => ontvangers.includes(ontvanger.id))
    .map((ontvanger) => ({
      ontvanger,
      gewogen: weegVerstrekken(zitting, { id: rij.id, gever: zitting.stoel, ontvanger, gegeven: alsFeit(rij) }),
    }));
}

/**
 * Geeft een ingebracht gegeven aan wie het mag krijgen en legt per ontvanger een regel vast: de verstrekking, of de
 * weigering met haar redenen. Wie het al heeft, krijgt het niet nog eens. Wie het kreeg, hoort zonder inhoud dat er iets klaarstaat.
 */
export async function geefAan(tx: Tx, zitting: Zitting, rij: Gegevenrij, gekozen: readonly Gekozen[]): Promise<void> {
  const nieuw: Deelnemerfeit[] = [];
  for (const gift of gekozen.map((keuze) => ({ ...keuze, rij }))) {
    if (gift.gewogen.oordeel.uitkomst !== 'toegestaan') {
      await legRegel(tx, zitting, gift, {
        code: 'verstrekking-geweigerd',
        object: { soort: 'deelnemer', id: gift.ontvanger.id },
      });
    } else if (await geef(tx, zitting, gift)) nieuw.push(gift.ontvanger);
  }
  if (rij.categorie === 'a')
    await onthoudGegevenNaam(
      tx,
      { casus: rij.casus_id, gegeven: rij.id, partijen: nieuw.flatMap((ontvanger) => ontvanger.partijId ?? []) },
      { betrokkene: zitting.feiten.betrokkene.id },
    );
  await planBerichten(
    tx,
    nieuw.map((ontvanger) => ontvanger.persoon),
  );
}

type Gift = Gekozen & { readonly rij: Gegevenrij };

async function geef(tx: Tx, zitting: Zitting, gift: Gift): Promise<boolean> {
  const { rij, ontvanger, gewogen } = gift;
  const id = tx.nieuwId();
  const nieuw = await insertVerstrekking(tx, {
    id,
    casus: rij.casus_id,
    gegeven: rij.id,
    bronPartij: rij.bron_partij_id,
    bronPersoon: rij.bron_persoon_id,
    aanDeelnemer: ontvanger.id,
    aanPersoon: ontvanger.persoon,
    plicht: gewogen.plicht,
  });
  if (nieuw) await legRegel(tx, zitting, gift, { code: 'gegeven-verstrekt', object: { soort: 'verstrekking', id } });
  return nieuw;
}

type Regelkop = {
  readonly code: 'gegeven-verstrekt' | 'verstrekking-geweigerd';
  readonly object: { readonly soort: string; readonly id: string };
};

async function legRegel(
  tx: Tx,
  { feiten }: Zitting,
  { rij, gewogen }: Gift,
  { code, object }: Regelkop,
): Promise<void> {
  const grondslag = grondslagVan(gewogen);
  await legVast(tx, {
    code,
    uitkomst: gewogen.oordeel.uitkomst === 'toegestaan' ? 'gelukt' : 'geweigerd',
    casus: rij.casus_id,
    object,
    bronPartij: rij.bron_partij_id,
    doel: rij.doel,
    categorieen: [rij.categorie],
    ...(grondslag === undefined ? {} : { grondslag }),
    fase: feiten.casus.fase,
    oordeel: voorLogboek(gewogen),
    betrokkenen: [feiten.betrokkene.id],
  });
}

/** De gekozen ontvangers, verdeeld in wie het kreeg en wie niet. */
export function verdeel(gekozen: readonly Gekozen[]): {
  readonly gedeeld: readonly Deelresultaat[];
  readonly geweigerd: readonly Deelresultaat[];
} {
  const alle = gekozen.map(({ ontvanger, gewogen }) => ({ deelnemer: ontvanger.id, oordeel: gewogen.oordeel }));
  return {
    gedeeld: alle.filter(({ oordeel }) => oordeel.uitkomst === 'toegestaan'),
    geweigerd: alle.filter(({ oordeel }) => oordeel.uitkomst !== 'toegestaan'),
  };
}
