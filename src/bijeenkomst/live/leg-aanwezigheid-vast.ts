import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../../casus/feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../../casus/open-casus.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findBijeenkomst, type Gelezenbijeenkomst } from '../bijeenkomst.queries.ts';
import { type Aanwezigheidstand, zetAanwezigheid } from './aanwezigheid.queries.ts';
import { isGeweestOfVandaag } from './venster.ts';

export type Aanwezigheidwens = {
  readonly casus: string;
  readonly bijeenkomst: string;
  /** Per deelnemer; wie er niet bij staat, blijft zoals het was. */
  readonly standen: readonly { readonly deelnemer: string; readonly stand: Aanwezigheidstand }[];
};

export type Aanwezigheiduitkomst =
  | { readonly kind: 'vastgelegd' }
  | { readonly kind: 'kan-niet'; readonly reden: 'gesloten' | 'afgezegd' | 'te-vroeg' | 'leeg' }
  | NietGevonden;

/**
 * De procesregisseur legt vast wie er was, wie zich afmeldde en wie er niet was, op de dag zelf of later. Ieder aan tafel ziet het, ook
 * het gezin. Wie intussen van tafel ging, was er daarom nog wel: ook dat antwoord blijft. Een stoel die hier niet is, houdt de andere
 * niet op.
 */
export async function legAanwezigheidVast(
  opening: Casusopening<Medewerker>,
  wens: Aanwezigheidwens,
): Promise<Aanwezigheiduitkomst> {
  const { casus, bijeenkomst } = wens;
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Aanwezigheiduitkomst> => {
      const geopend = await openAlsRegie(tx, casus, 'aanwezigheid-vastgelegd');
      if (geopend === null) return NIET_GEVONDEN;
      const { feiten, stoel } = geopend;
      const object = { soort: 'bijeenkomst', id: bijeenkomst };
      const kop = { ...logkop(feiten), code: 'aanwezigheid-vastgelegd', object } as const;
      const rij = await findBijeenkomst(tx, wens);
      const gevonden = wens.standen.flatMap(({ deelnemer, stand }) => {
        const wie = feiten.deelnemers.find((d) => d.id === deelnemer);
        return wie === undefined ? [] : [{ wie, stand }];
      });
      const belet = rij === undefined ? NIET_GEVONDEN : keur(feiten, rij, { leeg: gevonden.length === 0, nu: tx.nu });
      if (belet !== null) {
        await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
        return belet;
      }
      for (const { stand, wie } of gevonden)
        await zetAanwezigheid(tx, {
          casus,
          bijeenkomst,
          deelnemer: wie.id,
          persoon: wie.persoon,
          stand,
          door: stoel.persoon,
        });
      await legVast(tx, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'vastgelegd' };
    },
  );
}

/** Wat vastleggen nu in de weg staat; null als het kan. */
function keur(
  { casus }: CasusFeiten,
  bijeenkomst: Gelezenbijeenkomst,
  { leeg, nu }: { readonly leeg: boolean; readonly nu: Date },
): Aanwezigheiduitkomst | null {
  if (casus.status === 'gesloten') return { kind: 'kan-niet', reden: 'gesloten' };
  if (bijeenkomst.afgezegd_op !== null) return { kind: 'kan-niet', reden: 'afgezegd' };
  if (!isGeweestOfVandaag(bijeenkomst, nu)) return { kind: 'kan-niet', reden: 'te-vroeg' };
  return leeg ? { kind: 'kan-niet', reden: 'leeg' } : null;
}
