import { beoordeel, type Oordeel } from '../regels/index.ts';
import type { Profiel } from './profielen.ts';
import { type Keuzes, type Stand, stelSamen } from './stand.ts';
import { padenVan, type Vraagpunt } from './vulling.ts';

/** Meer dan dit vragen wij nooit. Een wandeling over alle antwoorden in de proeven toont dat het genoeg is. */
export const HOOGSTENS = 12;

export type Vervolg =
  | { readonly kind: 'vraag'; readonly punt: Vraagpunt; readonly nummer: number; readonly ongeveer: number }
  | { readonly kind: 'antwoord'; readonly oordeel: Oordeel };

/** Wat er na deze keuzes komt: de vraag die het meest kan beslissen, of het antwoord. */
export function bepaalVervolg(profiel: Profiel, keuzes: Keuzes, stand: Stand): Vervolg {
  const gesteld = aantalGesteld(profiel, stand);
  const vraag = (punt: Vraagpunt, nog: number): Vervolg => ({
    kind: 'vraag',
    punt,
    nummer: gesteld + 1,
    ongeveer: Math.min(HOOGSTENS, gesteld + Math.max(1, nog)),
  });
  const vooraf = stand.open.find(({ sleutel }) => profiel.altijd.includes(sleutel));
  if (vooraf !== undefined) return vraag(vooraf, GEWOON_AANTAL);
  const oordeel = beoordeel(stand.vraag);
  const kandidaten = oordeel.uitkomst === 'onvolledig' ? nogTeVragen(stand, oordeel) : [];
  const eerst = profiel.eerst.flatMap((sleutel) => kandidaten.find((punt) => punt.sleutel === sleutel) ?? [])[0];
  const punt = eerst ?? meestBeslissend(kandidaten, { profiel, keuzes, peildatum: stand.vraag.peildatum });
  if (punt === undefined || gesteld >= HOOGSTENS) return { kind: 'antwoord', oordeel };
  return vraag(punt, eerst === undefined ? kandidaten.length : Math.max(GEWOON_AANTAL - gesteld, kandidaten.length));
}

/** Zoveel vragen zijn het meestal; alleen voor "vraag 1 van ongeveer". */
const GEWOON_AANTAL = 8;

/** De vragen die echt gesteld zijn; wat iemand uit zichzelf verbeterde, telt niet. */
export function aantalGesteld(profiel: Profiel, { beantwoord }: Stand): number {
  return beantwoord.filter(
    ({ herkomst, punt }) => herkomst === 'gekozen' && (!punt.opVerzoek || profiel.altijd.includes(punt.sleutel)),
  ).length;
}

/** De open punten die volgens het oordeel nog verschil maken. */
export function nogTeVragen({ open }: Stand, { vragen }: Oordeel): readonly Vraagpunt[] {
  return open.filter((punt) => !punt.opVerzoek && vragen.some((pad) => padenVan(punt).has(pad)));
}

/** De onbeantwoorde punten ("ik weet het niet") waar het antwoord van afhangt. */
export function hangtAfVan({ beantwoord, open }: Stand, { vragen }: Oordeel): readonly Vraagpunt[] {
  const geraakt = (punt: Vraagpunt): boolean => vragen.some((pad) => padenVan(punt).has(pad));
  const onbekend = beantwoord.filter(({ keuze }) => keuze === null).map(({ punt }) => punt);
  const dus = onbekend.filter(geraakt);
  return dus.length > 0 ? dus : [...onbekend, ...open.filter(geraakt)];
}

/** Het punt waarna gemiddeld het minst te vragen overblijft; bij gelijke stand het eerste in de lijst. */
function meestBeslissend(
  kandidaten: readonly Vraagpunt[],
  { profiel, keuzes, peildatum }: { readonly profiel: Profiel; readonly keuzes: Keuzes; readonly peildatum: string },
): Vraagpunt | undefined {
  if (kandidaten.length < 2) return kandidaten[0];
  const rest = (punt: Vraagpunt): number => {
    const over = punt.keuzes.map(({ sleutel }) => {
      const stand = stelSamen(profiel, new Map([...keuzes, [punt.sleutel, sleutel]]), peildatum);
      return nogTeVragen(stand, beoordeel(stand.vraag)).length;
    });
    return over.reduce((som, aantal) => som + aantal, 0) / over.length;
  };
  return kandidaten
    .map((punt) => ({ punt, rest: rest(punt) }))
    .reduce((beste, ander) => (ander.rest < beste.rest ? ander : beste)).punt;
}
