import type { Omvang, Stap, Stapinhoud, Stapsoort } from './soorten.ts';
import { uiterlijkMelden } from './termijn.ts';

/** Hoe het bij een organisatie met een datalek staat; volgt helemaal uit haar stappen. */
export type Datalekstand = {
  /** Vanaf hier loopt haar klok. */
  readonly vernomenOp: Date;
  readonly uiterlijk: Date;
  readonly omvang: Omvang | null;
  readonly beheerGebeldOp: Date | null;
  readonly besluit: {
    readonly keuze: 'melden' | 'niet-melden';
    readonly reden: string;
    readonly op: Date;
    readonly wie: string;
  } | null;
  readonly gemeldAp: { readonly op: Date; readonly nummer: string; readonly vertraging: string | null } | null;
  readonly betrokkenen: { readonly keuze: 'informeren' | 'niet-informeren'; readonly inhoud: Stapinhoud } | null;
  readonly geinformeerd: { readonly op: Date; readonly hoe: string } | null;
  readonly gesloten: { readonly op: Date; readonly lessen: string; readonly maatregelen: string } | null;
};

type Kern = Pick<Stap, 'soort' | 'keuze' | 'moment' | 'inhoud' | 'wie' | 'op'>;

/** Vouwt de stappen van een organisatie tot haar stand. Van elke soort telt de laatste: een besluit is te herzien. */
export function standVanDatalek(vernomenOp: Date, stappen: readonly Kern[]): Datalekstand {
  const laatste = (soort: Stapsoort): Kern | undefined => stappen.findLast((stap) => stap.soort === soort);
  const sinds = vroegste([
    vernomenOp,
    ...stappen.flatMap((s) => (s.soort === 'eerder-vernomen' && s.moment ? [s.moment] : [])),
  ]);
  const besluit = laatste('besluit');
  const ap = laatste('gemeld-ap');
  const betrokkenen = laatste('betrokkenen');
  const geinformeerd = laatste('geinformeerd');
  const gesloten = laatste('gesloten');
  return {
    vernomenOp: sinds,
    uiterlijk: uiterlijkMelden(sinds),
    omvang: laatste('omvang')?.inhoud?.omvang ?? null,
    beheerGebeldOp: laatste('beheer-gebeld')?.moment ?? null,
    besluit:
      besluit === undefined
        ? null
        : {
            keuze: besluit.keuze === 'melden' ? 'melden' : 'niet-melden',
            reden: besluit.inhoud?.reden ?? '',
            op: besluit.op,
            wie: besluit.wie,
          },
    gemeldAp:
      ap?.moment == null
        ? null
        : { op: ap.moment, nummer: ap.inhoud?.nummer ?? '', vertraging: ap.inhoud?.vertraging ?? null },
    betrokkenen:
      betrokkenen === undefined
        ? null
        : {
            keuze: betrokkenen.keuze === 'informeren' ? 'informeren' : 'niet-informeren',
            inhoud: betrokkenen.inhoud ?? {},
          },
    geinformeerd:
      geinformeerd?.moment == null ? null : { op: geinformeerd.moment, hoe: geinformeerd.inhoud?.hoe ?? '' },
    gesloten:
      gesloten === undefined
        ? null
        : { op: gesloten.op, lessen: gesloten.inhoud?.lessen ?? '', maatregelen: gesloten.inhoud?.maatregelen ?? '' },
  };
}

const vroegste = (momenten: readonly Date[]): Date => new Date(Math.min(...momenten.map((moment) => moment.getTime())));

/** Is de meldplicht van 72 uur afgehandeld: gemeld, of met reden niet? */
export const isMeldingAf = ({ besluit, gemeldAp }: Pick<Datalekstand, 'besluit' | 'gemeldAp'>): boolean =>
  gemeldAp !== null || besluit?.keuze === 'niet-melden';

export type Openstaand = 'omvang' | 'beheer' | 'besluit' | 'ap' | 'betrokkenen' | 'informeren' | 'sluiten';

/** Wat er nog moet gebeuren, in de volgorde waarin het hoort; leeg als het datalek gesloten is. */
export function watNogMoet(
  stand: Datalekstand,
  { systeemfout }: { readonly systeemfout: boolean },
): readonly Openstaand[] {
  if (stand.gesloten !== null) return [];
  const open: Openstaand[] = [];
  if (systeemfout && stand.beheerGebeldOp === null) open.push('beheer');
  if (stand.omvang === null) open.push('omvang');
  if (stand.besluit === null) open.push('besluit');
  else if (!isMeldingAf(stand)) open.push('ap');
  if (stand.besluit !== null && stand.betrokkenen === null) open.push('betrokkenen');
  if (stand.betrokkenen?.keuze === 'informeren' && stand.geinformeerd === null) open.push('informeren');
  // De omvang hoeft niet uit het logboek te komen: een verloren papier staat er niet in.
  return open.some((wat) => wat !== 'omvang') ? open : [...open, 'sluiten'];
}

/** Kan deze stap nu? Zo staat er nooit een melding zonder besluit, en is er na sluiten geen weg terug. */
export function past(stand: Datalekstand, soort: Stapsoort): boolean {
  if (stand.gesloten !== null) return false;
  switch (soort) {
    case 'gemeld-ap':
      return stand.besluit?.keuze === 'melden';
    case 'betrokkenen':
      return stand.besluit !== null;
    case 'geinformeerd':
      return stand.betrokkenen?.keuze === 'informeren';
    case 'gesloten':
      return (
        isMeldingAf(stand) &&
        stand.betrokkenen !== null &&
        (stand.betrokkenen.keuze === 'niet-informeren' || stand.geinformeerd !== null)
      );
    default:
      return true;
  }
}
