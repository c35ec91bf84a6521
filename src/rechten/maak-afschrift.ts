import { openZaak } from '../betrokkene/positie.ts';
import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { findGegevens } from '../gegeven/gegeven.queries.ts';
import { noemMensen } from '../gegeven/mensen.ts';
import { perBron } from '../gegeven/per-bron.ts';
import { bronstoel, openZitting, type Zitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { leesPlangegevens as leesGegevens } from '../plan/leesbaar.ts';
import type { LijstCategorie } from '../regels/index.ts';
import { leesEigenVerzoek, type Verzoekbeeld } from './toon-verzoeken.ts';

/** Een gegeven in het afschrift. */
export type Afschriftregel = {
  readonly soort: LijstCategorie;
  readonly bron: string;
  readonly brondatum: string | null;
  readonly aard: 'feit' | 'mening' | null;
  readonly tekst: string | null;
};

export type Afschrift = {
  readonly beeld: Verzoekbeeld;
  readonly kenmerk: string;
  readonly regels: readonly Afschriftregel[];
  readonly door: string;
  readonly op: Date;
};

export type Afschriftuitkomst = { readonly kind: 'afschrift'; readonly afschrift: Afschrift } | NietGevonden;

/**
 * Een afschrift bij een verzoek om inzage: wat de vrager op dit moment mag lezen, van elke bron. Alles wordt bij elke keer
 * maken opnieuw beoordeeld, en het lezen ligt per bron vast; wat een bron niet vrijgaf, komt er niet in.
 */
export async function maakAfschrift(
  opening: Casusopening<Gezinslid>,
  { casus, verzoek }: { readonly casus: string; readonly verzoek: string },
): Promise<Afschriftuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Afschriftuitkomst> => {
    const zaak = await openZaak(tx, casus, 'afschrift-gemaakt');
    if (zaak === null) return NIET_GEVONDEN;
    const beeld = await leesEigenVerzoek(tx, zaak, verzoek);
    const geopend = await openZitting(tx, casus);
    if (beeld === null || beeld.recht !== 'inzage' || geopend.kind !== 'zitting') {
      await legVast(tx, { ...logkop(zaak.feiten), code: 'afschrift-gemaakt', uitkomst: 'geweigerd' });
      return NIET_GEVONDEN;
    }
    const namen = await openNamen(tx, [zaak.stoel.persoon]);
    return {
      kind: 'afschrift',
      afschrift: {
        beeld,
        kenmerk: zaak.feiten.casus.kenmerk,
        regels: await leesRegels(tx, geopend.zitting, verzoek),
        door: naamUit(namen, zaak.stoel.persoon),
        op: tx.nu,
      },
    };
  });
}

async function leesRegels(tx: Tx, zitting: Zitting, verzoek: string): Promise<readonly Afschriftregel[]> {
  const rijen = await findGegevens(tx, zitting.feiten.casus.id);
  const gelezen = await leesGegevens(
    tx,
    zitting,
    rijen.map((rij) => rij.id),
  );
  const mensen = await noemMensen(tx, zitting);
  const leesbaar = rijen.flatMap((rij) => gelezen.get(rij.id) ?? []);
  const kop = { ...logkop(zitting.feiten), code: 'afschrift-gemaakt', uitkomst: 'gelukt' } as const;
  const object = { soort: 'verzoek', id: verzoek };
  await legVast(tx, { ...kop, object });
  const gelezenRijen = leesbaar.map(({ rij }) => rij);
  for (const { bron, rijen: lijst } of perBron(zitting.feiten, gelezenRijen))
    await legVast(tx, { ...kop, object, ...bron, categorieen: [...new Set(lijst.map((rij) => rij.categorie))] });
  return leesbaar.map(({ rij, tekst }) => {
    const bron = mensen.mens(bronstoel(zitting.feiten, rij));
    return {
      soort: rij.categorie,
      bron: bron.partijNaam ?? bron.naam,
      brondatum: rij.brondatum,
      aard: rij.aard,
      tekst,
    };
  });
}
