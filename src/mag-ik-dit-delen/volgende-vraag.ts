import { beoordeel, type Oordeel } from '../regels/index.ts';
import { type Begin, type Keuzes, type Stand, stelSamen } from './stand.ts';
import { padenVan, type Vraagpunt } from './vulling.ts';

/** Meer dan dit vragen wij nooit. Een wandeling over alle antwoorden in de proeven toont dat het genoeg is. */
export const HOOGSTENS = 12;

export type Vervolg =
  | { readonly kind: 'vraag'; readonly punt: Vraagpunt; readonly nummer: number; readonly ongeveer: number }
  | { readonly kind: 'antwoord'; readonly oordeel: Oordeel };

/** De vraag die het meest kan beslissen, met hoeveel er dan nog open staan; `null` als het antwoord vaststaat. */
export function volgendPunt(
  begin: Begin,
  keuzes: Keuzes,
  stand: Stand,
): { readonly punt: Vraagpunt; readonly soort: 'vooraf' | 'eerst' | 'verder'; readonly nog: number } | null {
  const vooraf = stand.open.find(({ sleutel }) => begin.altijd.includes(sleutel));
  if (vooraf !== undefined) return { punt: vooraf, soort: 'vooraf', nog: GEWOON_AANTAL };
  const oordeel = beoordeel(stand.vraag);
  const kandidaten =
    oordeel.uitkomst === 'onvolledig' ? nogTeVragen(stand, oordeel) : kanAndersWorden(begin, keuzes, stand, oordeel);
  const nog = kandidaten.length;
  const eerst = begin.eerst.flatMap((sleutel) => kandidaten.find((punt) => punt.sleutel === sleutel) ?? [])[0];
  if (eerst !== undefined) return { punt: eerst, soort: 'eerst', nog };
  const punt = meestBeslissend(kandidaten, begin, keuzes);
  return punt === undefined ? null : { punt, soort: 'verder', nog };
}

/** Wat er na deze keuzes komt: de volgende vraag, of het antwoord. */
export function bepaalVervolg(begin: Begin, keuzes: Keuzes, stand: Stand): Vervolg {
  const gesteld = aantalGesteld(begin, stand);
  const volgende = volgendPunt(begin, keuzes, stand);
  if (volgende === null || (volgende.soort !== 'vooraf' && gesteld >= HOOGSTENS))
    return { kind: 'antwoord', oordeel: beoordeel(stand.vraag) };
  const { punt, soort, nog } = volgende;
  const over = soort === 'eerst' ? Math.max(GEWOON_AANTAL - gesteld, nog) : Math.max(1, nog);
  return { kind: 'vraag', punt, nummer: gesteld + 1, ongeveer: Math.min(HOOGSTENS, gesteld + over) };
}

/** Zoveel vragen zijn het meestal; alleen voor "vraag 1 van ongeveer". */
const GEWOON_AANTAL = 8;

/** De vragen die echt gesteld zijn; wat iemand uit zichzelf verbeterde, telt niet. */
export function aantalGesteld({ altijd }: Begin, { beantwoord }: Stand): number {
  return beantwoord.filter(
    ({ herkomst, punt }) => herkomst === 'gekozen' && (!punt.opVerzoek || altijd.includes(punt.sleutel)),
  ).length;
}

/** De open punten die volgens het oordeel nog verschil maken. */
export function nogTeVragen({ open }: Stand, { vragen }: Oordeel): readonly Vraagpunt[] {
  return open.filter((punt) => !punt.opVerzoek && vragen.some((pad) => padenVan(punt).has(pad)));
}

/** Een antwoord staat pas vast als ook vaststaat wat er gebeurt: geven aan een derde is een andere handeling, met andere regels. */
function kanAndersWorden(
  begin: Begin,
  keuzes: Keuzes,
  { open, vraag }: Stand,
  { uitkomst }: Oordeel,
): readonly Vraagpunt[] {
  return open.filter(
    ({ opVerzoek, sleutel, keuzes: antwoorden }) =>
      !opVerzoek &&
      antwoorden
        .filter(({ vult }) => vult.handeling !== undefined && vult.handeling !== vraag.handeling)
        .some((keuze) => beoordeel(metKeuze(begin, keuzes, [sleutel, keuze.sleutel]).vraag).uitkomst !== uitkomst),
  );
}

const metKeuze = (begin: Begin, keuzes: Keuzes, keuze: readonly [punt: string, antwoord: string]): Stand =>
  stelSamen(begin, new Map([...keuzes, keuze]));

/** De onbeantwoorde punten ("ik weet het niet") waar het antwoord van afhangt. */
export function hangtAfVan({ beantwoord, open }: Stand, { vragen }: Oordeel): readonly Vraagpunt[] {
  const geraakt = (punt: Vraagpunt): boolean => vragen.some((pad) => padenVan(punt).has(pad));
  const onbekend = beantwoord.filter(({ keuze }) => keuze === null).map(({ punt }) => punt);
  const dus = onbekend.filter(geraakt);
  return dus.length > 0 ? dus : [...onbekend, ...open.filter(geraakt)];
}

/**
 * De onbeantwoorde punten waar een nee nog van kan keren. Een onbekend feit keert geen nee; wel een plicht waarop iemand
 * zich nog kan beroepen (Art 3.4g), of wie het krijgt: voor een derde gelden andere regels.
 */
export function kanKerenDoor(begin: Begin, keuzes: Keuzes, stand: Stand): readonly Vraagpunt[] {
  const keert = (punt: Vraagpunt): boolean =>
    punt.keuzes.some(
      ({ sleutel }) => beoordeel(metKeuze(begin, keuzes, [punt.sleutel, sleutel]).vraag).uitkomst !== 'geweigerd',
    );
  return stand.beantwoord.filter(({ keuze, punt }) => keuze === null && keert(punt)).map(({ punt }) => punt);
}

/** Het punt waarna gemiddeld het minst te vragen overblijft; bij gelijke stand het eerste in de lijst. */
function meestBeslissend(kandidaten: readonly Vraagpunt[], begin: Begin, keuzes: Keuzes): Vraagpunt | undefined {
  if (kandidaten.length < 2) return kandidaten[0];
  const rest = (punt: Vraagpunt): number => {
    const over = punt.keuzes.map(({ sleutel }) => {
      const stand = metKeuze(begin, keuzes, [punt.sleutel, sleutel]);
      return nogTeVragen(stand, beoordeel(stand.vraag)).length;
    });
    return over.reduce((som, aantal) => som + aantal, 0) / over.length;
  };
  return kandidaten
    .map((punt) => ({ punt, rest: rest(punt) }))
    .reduce((beste, ander) => (ander.rest < beste.rest ? ander : beste)).punt;
}
