import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../../casus/feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../../casus/open-casus.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findBijeenkomst, type Gelezenbijeenkomst } from '../bijeenkomst.queries.ts';
import { type Aanwezigheidstand, findStanden, zetAanwezigheid } from './aanwezigheid.queries.ts';
import { isGeweestOfVandaag } from './venster.ts';

export type Aanwezigheidwens = {
  readonly casus: string;
  readonly bijeenkomst: string;
  /** Per deelnemer; wie er niet bij staat, blijft zoals het was. */
  readonly standen: readonly Aanwezigheidkeuze[];
};

export type Aanwezigheidkeuze = {
  readonly deelnemer: string;
  readonly stand: Aanwezigheidstand;
  /** Wat wie kiest over diegene voor zich had. */
  readonly zag: Aanwezigheidstand | null;
};

export type Aanwezigheiduitkomst =
  /** `intussen`: over iemand lag al iets anders vast dan wie koos voor zich had; dat bleef staan. */
  | { readonly kind: 'vastgelegd'; readonly intussen: boolean }
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
    { ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx): Promise<Aanwezigheiduitkomst> => {
      const geopend = await openAlsRegie(tx, casus, 'aanwezigheid-vastgelegd');
      if (geopend === null) return NIET_GEVONDEN;
      const { feiten, stoel } = geopend;
      const object = { soort: 'bijeenkomst', id: bijeenkomst };
      const kop = { ...logkop(feiten), code: 'aanwezigheid-vastgelegd', object } as const;
      const rij = await findBijeenkomst(tx, wens);
      const gevonden = wens.standen.flatMap(({ deelnemer, stand, zag }) => {
        const wie = feiten.deelnemers.find((d) => d.id === deelnemer);
        return wie === undefined ? [] : [{ wie, stand, zag }];
      });
      const belet = rij === undefined ? NIET_GEVONDEN : keur(feiten, rij, { leeg: gevonden.length === 0, nu: tx.nu });
      if (belet !== null) {
        await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
        return belet;
      }
      const liggend = new Map((await findStanden(tx, wens)).map((r) => [r.deelnemer_id, r.stand]));
      // Wie niets veranderde, stuurde alleen mee wat hij voor zich had: dat zegt niets over wat er nu ligt.
      const anders = gevonden.filter(({ stand, wie, zag }) => stand !== zag && stand !== liggend.get(wie.id));
      const intussen = anders.filter(({ wie, zag }) => (liggend.get(wie.id) ?? null) !== zag);
      for (const { stand, wie } of anders.filter((keuze) => !intussen.includes(keuze)))
        await zetAanwezigheid(tx, {
          casus,
          bijeenkomst,
          deelnemer: wie.id,
          persoon: wie.persoon,
          stand,
          door: stoel.persoon,
        });
      await legVast(tx, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'vastgelegd', intussen: intussen.length > 0 };
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
