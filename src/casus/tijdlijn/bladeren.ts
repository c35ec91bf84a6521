import { isUuid } from '../../lib/ids.ts';
import type { FormStand } from '../../web/formulier-stand.ts';
import type { Velden } from '../../web/route.ts';
import { leesDatum } from '../../web/tijd.ts';
import { type Gebeurtenis, TIJDLIJNSOORTEN, type Tijdlijnsoort } from './tijdlijn.ts';

/** Wat iemand van een tijdlijn wil zien; staat in het adres en zegt niets over een mens. */
export type Tijdlijnwens = {
  readonly partij: string | null;
  readonly soort: Tijdlijnsoort | null;
  /** Alleen wat er gebeurde sinds het vorige bezoek. */
  readonly nieuw: boolean;
  /** Alleen wat er voor dit moment gebeurde: waar de vorige bladzijde ophield. */
  readonly voor: Date | null;
  /** De kalenderdag waarvan iemand de stand wil zien; null is nu. */
  readonly op: string | null;
};

export const HELE_TIJDLIJN: Tijdlijnwens = { partij: null, soort: null, nieuw: false, voor: null, op: null };

const tekstVan = (velden: Velden, naam: string): string => {
  const waarde = velden[naam];
  return typeof waarde === 'string' ? waarde.trim().slice(0, 60) : '';
};

/** Leest de keuzes uit het adres; wat niet klopt telt als niet gevraagd. */
export function leesTijdlijnwens(vraag: Velden): Tijdlijnwens {
  const partij = tekstVan(vraag, 'partij');
  const soort = tekstVan(vraag, 'soort');
  const voor = new Date(tekstVan(vraag, 'voor'));
  const op = leesDatum(tekstVan(vraag, 'op'));
  return {
    partij: isUuid(partij) ? partij : null,
    soort: Object.hasOwn(TIJDLIJNSOORTEN, soort) ? (soort as Tijdlijnsoort) : null,
    nieuw: tekstVan(vraag, 'nieuw') === 'ja',
    voor: Number.isNaN(voor.getTime()) ? null : voor,
    op: op.kind === 'ok' ? op.datum : null,
  };
}

/** De dag in het veld "Stand op": leeg en vandaag zijn nu; wat niet kan, is een fout bij het veld. */
export function leesStanddag(
  vraag: Velden,
  vandaag: string,
): { readonly op: string | null; readonly stand?: FormStand<{ op: string }> } {
  const ruw = tekstVan(vraag, 'op');
  const lezing = leesDatum(ruw);
  if (ruw === '' || (lezing.kind === 'ok' && lezing.datum === vandaag)) return { op: null };
  if (lezing.kind === 'ok' && lezing.datum < vandaag) return { op: lezing.datum };
  const fout =
    lezing.kind === 'ok'
      ? 'Kies vandaag, of een dag die al geweest is.'
      : 'Schrijf de datum als dag, maand en jaar. Bijvoorbeeld 5 maart 2026.';
  return { op: null, stand: { waarden: { op: ruw }, fouten: { op: fout } } };
}

/** Het adres van een tijdlijn met deze keuzes. */
export function tijdlijnadres(adres: string, { partij, soort, nieuw, voor, op }: Tijdlijnwens): string {
  const delen: readonly (readonly [string, string | null])[] = [
    ['partij', partij],
    ['soort', soort],
    ['nieuw', nieuw ? 'ja' : null],
    ['voor', voor === null ? null : voor.toISOString()],
    ['op', op],
  ];
  const vraag = new URLSearchParams(delen.filter((deel): deel is [string, string] => deel[1] !== null));
  return vraag.size === 0 ? adres : `${adres}?${vraag.toString()}`;
}

const UUR = 60 * 60 * 1000;

/**
 * Wanneer iemand hier de vorige keer was. Kijken met minder dan een uur ertussen is een bezoek; het lopende telt niet.
 * @param momenten wanneer iemand hier iets deed of las, nieuwste eerst.
 */
export function vorigBezoek(momenten: readonly Date[], nu: Date): Date | null {
  let grens = nu.getTime();
  for (const moment of momenten) {
    if (grens - moment.getTime() > UUR) return moment;
    grens = moment.getTime();
  }
  return null;
}

export type Bladzijde = {
  readonly regels: readonly Gebeurtenis[];
  /** Vanaf waar de volgende bladzijde gaat; null als dit alles is. */
  readonly verder: Date | null;
};

export type Snede = {
  readonly wens: Tijdlijnwens;
  readonly hoogstens: number;
  readonly vorig: Date | null;
  /** Tot hier is alles gelezen; daarvoor kan er meer zijn. null als er niets meer is. */
  readonly gelezenTot: Date | null;
};

/**
 * Een bladzijde uit gebeurtenissen, nieuwste eerst. Zij eindigt nooit midden in een moment: wat samen gebeurde, blijft bij elkaar
 * en de volgende bladzijde begint ervoor.
 */
export function snijd(alle: readonly Gebeurtenis[], { wens, hoogstens, vorig, gelezenTot }: Snede): Bladzijde {
  const passend = alle.filter(
    (g) =>
      (wens.partij === null || g.partij === wens.partij) &&
      (wens.soort === null || g.soort === wens.soort) &&
      (wens.voor === null || g.op < wens.voor) &&
      (gelezenTot === null || g.op >= gelezenTot) &&
      (!wens.nieuw || isNieuw(g, vorig)),
  );
  const eind = passend[hoogstens - 1];
  const regels = eind === undefined ? passend : passend.filter((g) => g.op >= eind.op);
  if (eind !== undefined && regels.length < passend.length) return { regels, verder: eind.op };
  const klaar = wens.nieuw && vorig !== null && gelezenTot !== null && gelezenTot <= vorig;
  return { regels, verder: klaar ? null : gelezenTot };
}

/** Gebeurde dit na het vorige bezoek, en niet door de lezer zelf? Wie er nog nooit was, ziet niets als nieuw gemerkt. */
export function isNieuw({ op, ik, merk }: Gebeurtenis, vorig: Date | null): boolean {
  return vorig !== null && !ik && merk !== 'gepland' && op > vorig;
}
