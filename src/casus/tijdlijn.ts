import { functieLabel } from '../partij/functies.ts';
import type { Tijdlijnregel } from '../web/onderdelen/index.ts';
import { datumKort, datumVoluit, uurMinuut } from '../web/tijd.ts';
import type { Deelnemerfeit } from './feiten.ts';
import { zinVan } from './gebeurteniszinnen.ts';
import type { Overzichtfeiten } from './toon-casus.ts';
import { FASENAAM, INFORMEERWIJZEN, metHoofdletter } from './woorden.ts';

/** Uit het logboek komen alleen handelingen met gegevens en toestemming; de rest staat al in de tabellen van de gedeelde laag. */
const UIT_LOGBOEK: ReadonlySet<string> = new Set([
  'gegeven-verstrekt',
  'verstrekking-geweigerd',
  'gegeven-gelezen',
  'gegeven-teruggehaald',
  'verstrekking-ingetrokken',
  'gegeven-meegenomen',
  'toezegging-aangenomen',
  'toestemming-gevraagd',
  'afweging-vastgelegd',
]);

/** Wie iets deed: organisatie met rol; "U" voor de lezer zelf. */
function wieVan(overzicht: Overzichtfeiten, persoon: string): string {
  if (persoon === overzicht.stoel.persoon) return 'U';
  const stoel = overzicht.feiten.deelnemers.find((d) => d.persoon === persoon);
  return stoel === undefined ? 'Een deelnemer' : rolEnPartij(stoel);
}

function rolEnPartij(d: Deelnemerfeit): string {
  const rol = metHoofdletter(d.procesregisseur ? 'procesregisseur' : functieLabel(d.functie));
  return d.partijNaam === null ? rol : `${rol}, ${d.partijNaam}`;
}

/** De tijdlijn die deze lezer mag zien: de gedeelde laag zonder inhoud, het eigen doen, en wat met de eigen gegevens gebeurde. */
export function tijdlijn(overzicht: Overzichtfeiten): readonly Tijdlijnregel[] {
  const regels = [...gedeeldeRegels(overzicht), ...eigenRegels(overzicht)].toReversed();
  return zonderHerhaling(regels.sort((a, b) => new Date(b.op).getTime() - new Date(a.op).getTime()));
}

/** Een handeling voor drie ontvangers staat er een keer. */
function zonderHerhaling(regels: readonly Tijdlijnregel[]): readonly Tijdlijnregel[] {
  const sleutel = (r: Tijdlijnregel): string => `${new Date(r.op).getTime()} ${r.wie ?? ''} ${String(r.inhoud)}`;
  return [...new Map(regels.map((r) => [sleutel(r), r])).values()];
}

function regel(
  overzicht: Overzichtfeiten,
  deel: { op: Date; persoon: string; zin: string; onder?: string },
): Tijdlijnregel {
  const ik = deel.persoon === overzicht.stoel.persoon;
  return {
    op: deel.op,
    wie: wieVan(overzicht, deel.persoon),
    inhoud: deel.zin,
    soort: ik ? 'ik' : 'gewoon',
    ...(deel.onder === undefined ? {} : { onder: deel.onder }),
  };
}

function gedeeldeRegels(overzicht: Overzichtfeiten): readonly Tijdlijnregel[] {
  const { feiten, nu } = overzicht;
  const { casus } = feiten;
  const fase =
    casus.faseSinds.getTime() === casus.aangemaaktOp.getTime()
      ? []
      : [{ op: casus.faseSinds, inhoud: `Fase ${FASENAAM[casus.fase]} begon` }];
  const gesloten = casus.geslotenOp === null ? [] : [{ op: casus.geslotenOp, inhoud: 'De casus is gesloten' }];
  return [
    regel(overzicht, { op: casus.aangemaaktOp, persoon: casus.aangemaaktDoor, zin: 'meldde de casus aan' }),
    ...fase,
    ...gesloten,
    ...planregels(overzicht),
    ...informatieregels(overzicht),
    ...deelnemerregels(overzicht),
    ...overzicht.gesprekken.map((g) =>
      regel(overzicht, {
        op: g.vastgelegd_op,
        persoon: g.door_persoon_id,
        zin:
          g.hoe === 'niet'
            ? 'legde vast waarom er niet met de jongere is gepraat. Meer staat hier niet.'
            : 'legde vast wat de jongere wil zeggen. Meer staat hier niet.',
      }),
    ),
    ...overzicht.bijeenkomsten.flatMap((b) => [
      regel(overzicht, {
        op: b.aangemaakt_op,
        persoon: b.aangemaakt_door,
        zin: `plande een bijeenkomst op ${datumVoluit(b.op)}, ${uurMinuut(b.op)} uur`,
      }),
      ...(b.op > nu ? [{ op: b.op, inhoud: `Bijeenkomst, ${b.plaats}`, soort: 'gepland' } as const] : []),
    ]),
  ];
}

function planregels({ plan }: Overzichtfeiten): readonly Tijdlijnregel[] {
  return plan.kind === 'vastgesteld' ? [{ op: plan.op, inhoud: 'Het plan is vastgesteld' }] : [];
}

// Een keer informeren legt per persoon een regel vast; samen zijn het een gebeurtenis.
function informatieregels(overzicht: Overzichtfeiten): readonly Tijdlijnregel[] {
  const perMoment = Map.groupBy(overzicht.informatie, (i) => `${i.vastgelegd_op.getTime()}:${i.door_persoon_id}`);
  return [...perMoment.values()].flatMap((rijen) => {
    const [eerste] = rijen;
    if (eerste === undefined) return [];
    const wie = rijen.length === 1 ? 'een betrokkene' : `${rijen.length} betrokkenen`;
    const onder = `${metHoofdletter(INFORMEERWIJZEN[eerste.hoe].toLowerCase())}, ${datumKort(eerste.op)}`;
    return [
      regel(overzicht, {
        op: eerste.vastgelegd_op,
        persoon: eerste.door_persoon_id,
        zin: `legde vast dat ${wie} ${rijen.length === 1 ? 'is' : 'zijn'} geïnformeerd`,
        onder,
      }),
    ];
  });
}

function deelnemerregels(overzicht: Overzichtfeiten): readonly Tijdlijnregel[] {
  const professionals = overzicht.feiten.deelnemers.filter((d) => d.soort === 'medewerker' && !d.procesregisseur);
  return professionals.flatMap((d) => [
    { op: d.uitgenodigdOp, wie: rolEnPartij(d), inhoud: 'is uitgenodigd' },
    ...(d.bevestigdOp === null
      ? []
      : [regel(overzicht, { op: d.bevestigdOp, persoon: d.persoon, zin: 'legde taak, grondslag en doel vast' })]),
  ]);
}

function eigenRegels(overzicht: Overzichtfeiten): readonly Tijdlijnregel[] {
  return overzicht.gebeurtenissen
    .filter((g) => UIT_LOGBOEK.has(g.code) && g.persoon_id !== null)
    .map((g) => ({
      ...regel(overzicht, { op: g.op, persoon: g.persoon_id ?? '', zin: zinVan(g) }),
      ...(g.uitkomst === 'gelukt' ? {} : { soort: 'let-op' as const }),
    }));
}
