import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { openEigenZaak } from '../positie.ts';
import { voornaamVan } from '../voornaam.ts';
import { findLogregels } from './logboek.queries.ts';
import { tijdvakVan } from './maand.ts';
import { type Keek, maakKeekregels, openLogboek, organisatiesVan } from './toon-wie-keek.ts';

export type Meeneemwens = {
  readonly casus: string;
  /** Alleen wat deze organisatie deed, of `gezin`; null is iedereen. */
  readonly wie: string | null;
  /** Alleen deze kalendermaand; null is elke dag. */
  readonly maand: string | null;
};

export type Keekbestand = {
  readonly kenmerk: string;
  /** Wie het bewaart, voor in de voet van een afdruk. */
  readonly door: string;
  readonly voornaam: string | null;
  readonly regels: readonly Keek[];
  /** Er was meer dan in een bestand past. */
  readonly afgekapt: boolean;
  /** De naam van de gekozen organisatie; null bij iedereen en bij het gezin. */
  readonly organisatie: string | null;
};

export type Keekbestanduitkomst = { readonly kind: 'bestand'; readonly bestand: Keekbestand } | NietGevonden;

/** Zoveel regels komen er hoogstens in een bestand: meer leest niemand na, en een maand kiezen geeft de rest. */
const MEESTE_REGELS = 2_000;

/**
 * Dezelfde regels als op "wie zag mijn gegevens", om te bewaren: elke keer apart, nieuwste eerst, voor wie die pagina mag zien en met
 * niets meer dan daar staat (fn 31, AVG 15). Dat iemand het bewaarde, ligt vast.
 */
export function neemWieKeekMee(
  opening: Casusopening<Gezinslid>,
  { casus, wie, maand }: Meeneemwens,
): Promise<Keekbestanduitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Keekbestanduitkomst> => {
    const zaak = await openEigenZaak(tx, casus, 'logboek-bewaard');
    if (zaak === null) return NIET_GEVONDEN;
    const { feiten, stoel } = zaak;
    const index = await openLogboek(tx, feiten);
    const vak = maand === null ? null : tijdvakVan(maand);
    const vraag = { index, ik: stoel.persoon, vanaf: vak?.vanaf ?? null, tot: vak?.tot ?? null, wie };
    const rijen = await findLogregels(tx, { ...vraag, hoogstens: MEESTE_REGELS + 1 });
    const jongere = feiten.betrokkene.persoon;
    const namen = await openNamen(tx, [stoel.persoon, ...(jongere === null ? [] : [jongere])]);
    const regels = await maakKeekregels(tx, zaak, rijen.slice(0, MEESTE_REGELS));
    await legVast(tx, { ...logkop(feiten), code: 'logboek-bewaard', uitkomst: 'gelukt' });
    return {
      kind: 'bestand',
      bestand: {
        kenmerk: feiten.casus.kenmerk,
        door: naamUit(namen, stoel.persoon),
        voornaam: voornaamVan(jongere, namen),
        regels,
        afgekapt: rijen.length > MEESTE_REGELS,
        organisatie: organisatiesVan(feiten).find(({ id }) => id === wie)?.naam ?? null,
      },
    };
  });
}
