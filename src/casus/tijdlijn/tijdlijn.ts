import { functieLabel } from '../../partij/functies.ts';
import { codes } from '../../regels/index.ts';
import type { Tijdlijnregel } from '../../web/onderdelen/index.ts';
import { datumKort, datumVoluit, uurMinuut } from '../../web/tijd.ts';
import type { Deelnemerfeit } from '../feiten.ts';
import type { Overzichtfeiten } from '../overzicht/toon-casus.ts';
import { VERTREKREDENEN } from '../vertrek/redenen.ts';
import { DOELNAMEN, FASENAAM, INFORMEERWIJZEN, metHoofdletter } from '../woorden.ts';
import { zinVan } from './gebeurteniszinnen.ts';
import { stoelOp } from './stoel-op.ts';

/** Waarop iemand de tijdlijn kan lezen. */
export const TIJDLIJNSOORTEN = {
  gegevens: 'Gegevens',
  toestemming: 'Toestemming',
  bijeenkomst: 'Bijeenkomsten',
  mensen: 'Wie er meedoet',
  informeren: 'Informeren en horen',
  fase: 'Fase en afsluiting',
} as const;
export type Tijdlijnsoort = keyof typeof TIJDLIJNSOORTEN;

/** Uit het logboek komen alleen handelingen met gegevens en toestemming; de rest staat al in de tabellen van de gedeelde laag. */
export const UIT_LOGBOEK = {
  'gegeven-verstrekt': 'gegevens',
  'verstrekking-geweigerd': 'gegevens',
  'gegeven-gelezen': 'gegevens',
  'gegeven-teruggehaald': 'gegevens',
  'verstrekking-ingetrokken': 'gegevens',
  'gegeven-meegenomen': 'gegevens',
  'toezegging-aangenomen': 'gegevens',
  'toestemming-gevraagd': 'toestemming',
  'afweging-vastgelegd': 'toestemming',
} as const satisfies Readonly<Record<string, Tijdlijnsoort>>;

const SOORT_VAN: ReadonlyMap<string, Tijdlijnsoort> = new Map(Object.entries(UIT_LOGBOEK));

/** Een regel van de tijdlijn met wat nodig is om te kiezen: van welke organisatie, en wat voor gebeurtenis. */
export type Gebeurtenis = {
  readonly op: Date;
  readonly wie?: string;
  /** null: van niemand in het bijzonder, of van het gezin. */
  readonly partij: string | null;
  readonly soort: Tijdlijnsoort;
  readonly ik: boolean;
  readonly inhoud: string;
  readonly onder?: string;
  readonly merk: 'gewoon' | 'let-op' | 'gepland';
};

/** Waaruit een tijdlijn bestaat; het overzicht heeft dit al gelezen. */
export type Tijdlijnstof = Pick<
  Overzichtfeiten,
  'feiten' | 'stoel' | 'informatie' | 'gesprekken' | 'beelden' | 'nu'
> & {
  /** `sindsdien`: alleen bij een stand van een eerdere dag, als de afspraak daarna veranderde. */
  readonly bijeenkomsten: readonly (Overzichtfeiten['bijeenkomsten'][number] & {
    readonly sindsdien?: 'verzet' | 'afgezegd';
  })[];
  /** `sindsdien`: alleen bij een stand van een eerdere dag, wat er daarna van werd. */
  readonly gebeurtenissen: readonly (Overzichtfeiten['gebeurtenissen'][number] & { readonly sindsdien?: string })[];
};

/**
 * Wat deze lezer van een casus mag zien gebeuren, nieuwste eerst: de gedeelde laag zonder inhoud, het eigen doen, en wat met de
 * eigen gegevens gebeurde. Wat een ander onderling doet, staat er niet en laat geen gat (3.4f).
 */
export function gebeurtenissen(stof: Tijdlijnstof): readonly Gebeurtenis[] {
  const alle = [...gedeeld(stof), ...uitLogboek(stof)].toReversed();
  return zonderHerhaling(alle.sort((a, b) => b.op.getTime() - a.op.getTime()));
}

/** De gebeurtenissen als regels op het scherm. */
export function alsRegels(alle: readonly Gebeurtenis[]): readonly Tijdlijnregel[] {
  return alle.map(({ op, wie, ik, inhoud, onder, merk }) => ({
    op,
    inhoud,
    soort: merk === 'gewoon' && ik ? 'ik' : merk,
    ...(wie === undefined ? {} : { wie }),
    ...(onder === undefined ? {} : { onder }),
  }));
}

/** De tijdlijn van het overzicht. */
export const tijdlijn = (overzicht: Tijdlijnstof): readonly Tijdlijnregel[] => alsRegels(gebeurtenissen(overzicht));

/** Een handeling voor drie ontvangers staat er een keer. */
function zonderHerhaling(alle: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  const sleutel = (g: Gebeurtenis): string => `${g.op.getTime()} ${g.wie ?? ''} ${g.inhoud}`;
  return [...new Map(alle.map((g) => [sleutel(g), g])).values()];
}

function rolEnPartij(d: Deelnemerfeit): string {
  const rol = metHoofdletter(d.procesregisseur ? 'procesregisseur' : functieLabel(d.functie));
  return d.partijNaam === null ? rol : `${rol}, ${d.partijNaam}`;
}

/** Wie iets deed: rol met organisatie; "U" voor de lezer zelf. */
function dader(
  { feiten, stoel }: Tijdlijnstof,
  { persoon, op, zonderStoel }: Pick<Deel, 'persoon' | 'op' | 'zonderStoel'>,
): Pick<Gebeurtenis, 'partij' | 'ik'> & { wie: string } {
  const gevonden = stoelOp(feiten, persoon, op);
  const ik = persoon === stoel.persoon;
  const ander = gevonden === undefined ? zonderStoel : { wie: rolEnPartij(gevonden), partij: gevonden.partijId };
  return { wie: ik ? 'U' : (ander?.wie ?? 'Een deelnemer'), partij: ander?.partij ?? null, ik };
}

type Deel = {
  readonly op: Date;
  readonly persoon: string;
  readonly zin: string;
  readonly onder?: string;
  /** Wie het was als diegene hier nooit zat, zoals een collega die meeleest (Art 7.3 (b)). */
  readonly zonderStoel?: { readonly wie: string; readonly partij: string | null } | undefined;
};

/** De functie met de organisatie waarvoor iemand dit toen deed, als het logboek die kent. */
function collega(
  { feiten }: Tijdlijnstof,
  { functie, partij }: Tijdlijnstof['gebeurtenissen'][number],
): Deel['zonderStoel'] {
  if (functie === null || partij === null) return undefined;
  const partijId = feiten.deelnemers.find((d) => d.partijNaam === partij)?.partijId ?? null;
  return { wie: `${metHoofdletter(functieLabel(functie))}, ${partij}`, partij: partijId };
}

function daad(stof: Tijdlijnstof, soort: Tijdlijnsoort, deel: Deel): Gebeurtenis {
  const { op, zin, onder } = deel;
  return {
    op,
    ...dader(stof, deel),
    soort,
    inhoud: zin,
    merk: 'gewoon',
    ...(onder === undefined ? {} : { onder }),
  };
}

const feit = (soort: Tijdlijnsoort, op: Date, inhoud: string): Gebeurtenis => ({
  op,
  partij: null,
  soort,
  ik: false,
  inhoud,
  merk: 'gewoon',
});

function gedeeld(stof: Tijdlijnstof): readonly Gebeurtenis[] {
  const { casus } = stof.feiten;
  const doelen = casus.doelen.map((doel) => DOELNAMEN[doel]).join('; ');
  return [
    daad(stof, 'fase', {
      op: casus.aangemaaktOp,
      persoon: casus.aangemaaktDoor,
      zin: 'meldde de casus aan',
      ...(doelen === '' ? {} : { onder: `Voor: ${doelen}` }),
    }),
    ...(casus.faseSinds.getTime() === casus.aangemaaktOp.getTime()
      ? []
      : [feit('fase', casus.faseSinds, `Fase ${FASENAAM[casus.fase]} begon`)]),
    ...(casus.geslotenOp === null ? [] : [feit('fase', casus.geslotenOp, 'De casus is gesloten')]),
    ...vanInformatie(stof),
    ...vanDeelnemers(stof),
    ...vanGezin(stof),
    ...vanGesprekken(stof),
    ...vanBijeenkomsten(stof),
    ...vanBeelden(stof),
  ];
}

function vanGesprekken(stof: Tijdlijnstof): readonly Gebeurtenis[] {
  return stof.gesprekken.map((g) =>
    daad(stof, 'informeren', {
      op: g.vastgelegd_op,
      persoon: g.door_persoon_id,
      zin:
        g.hoe === 'niet'
          ? 'legde vast waarom er niet met de jongere is gepraat. Meer staat hier niet.'
          : 'legde vast wat de jongere wil zeggen. Meer staat hier niet.',
    }),
  );
}

function vanBeelden(stof: Tijdlijnstof): readonly Gebeurtenis[] {
  return stof.beelden.map(({ op, door_persoon_id: persoon, stand }) =>
    daad(stof, 'fase', {
      op,
      persoon,
      zin:
        stand === 'compleet' ? 'noemde het beeld compleet genoeg voor een plan' : 'nam terug dat het beeld compleet is',
    }),
  );
}

const SINDSDIEN = {
  verzet: 'Sindsdien verzet. De dag van toen is niet bewaard.',
  afgezegd: 'Sindsdien afgezegd.',
} as const;

function vanBijeenkomsten(stof: Tijdlijnstof): readonly Gebeurtenis[] {
  return stof.bijeenkomsten.flatMap((b): Gebeurtenis[] => {
    const verzet = b.sindsdien === 'verzet';
    const wanneer = verzet ? '' : ` op ${datumVoluit(b.op)}, ${uurMinuut(b.op)} uur`;
    return [
      daad(stof, 'bijeenkomst', {
        op: b.aangemaakt_op,
        persoon: b.aangemaakt_door,
        zin: `plande een bijeenkomst${wanneer}`,
        ...(b.sindsdien === undefined ? {} : { onder: SINDSDIEN[b.sindsdien] }),
      }),
      ...(b.op > stof.nu && !verzet
        ? [{ ...feit('bijeenkomst', b.op, `Bijeenkomst, ${b.plaats}`), merk: 'gepland' as const }]
        : []),
    ];
  });
}

// Een keer informeren legt per persoon een regel vast; samen zijn het een gebeurtenis.
function vanInformatie(stof: Tijdlijnstof): readonly Gebeurtenis[] {
  const perMoment = Map.groupBy(stof.informatie, (i) => `${i.vastgelegd_op.getTime()}:${i.door_persoon_id}`);
  return [...perMoment.values()].flatMap((rijen) => {
    const [eerste] = rijen;
    if (eerste === undefined) return [];
    const wie = rijen.length === 1 ? 'een betrokkene' : `${rijen.length} betrokkenen`;
    return [
      daad(stof, 'informeren', {
        op: eerste.vastgelegd_op,
        persoon: eerste.door_persoon_id,
        zin: `legde vast dat ${wie} ${rijen.length === 1 ? 'is' : 'zijn'} geïnformeerd`,
        onder: `${metHoofdletter(INFORMEERWIJZEN[eerste.hoe].toLowerCase())}, ${datumKort(eerste.op)}`,
      }),
    ];
  });
}

function vanDeelnemers(stof: Tijdlijnstof): readonly Gebeurtenis[] {
  const professionals = stof.feiten.deelnemers.filter((d) => d.soort === 'medewerker' && !d.procesregisseur);
  return professionals.flatMap((d): Gebeurtenis[] => [
    {
      ...feit('mensen', d.uitgenodigdOp, 'is uitgenodigd'),
      wie: rolEnPartij(d),
      partij: d.partijId,
    },
    ...(d.bevestigdOp === null
      ? []
      : [daad(stof, 'mensen', { op: d.bevestigdOp, persoon: d.persoon, zin: 'legde taak, grondslag en doel vast' })]),
    ...(d.vertrek === undefined
      ? []
      : [
          {
            ...feit('mensen', d.vertrek.op, 'ging van tafel en leest hier niets meer'),
            wie: rolEnPartij(d),
            partij: d.partijId,
            onder: VERTREKREDENEN[d.vertrek.reden].regie,
          },
        ]),
  ]);
}

/** Wie er van het gezin bij kwam of wegging, zonder naam: dat moet ieder weten die iets wil delen (Art 1.14, T25-18). */
function vanGezin({ feiten }: Tijdlijnstof): readonly Gebeurtenis[] {
  return feiten.deelnemers.flatMap((d): Gebeurtenis[] => [
    ...(d.soort === 'steunpersoon' ? [feit('mensen', d.uitgenodigdOp, 'Er kwam iemand met het gezin mee')] : []),
    ...(d.vertrek === undefined || d.soort === 'medewerker'
      ? []
      : [
          feit(
            'mensen',
            d.vertrek.op,
            d.soort === 'ouder'
              ? 'Een ouder heeft geen gezag meer en leest hier niets meer'
              : 'Een steunpersoon komt niet meer mee',
          ),
        ]),
  ]);
}

function uitLogboek(stof: Tijdlijnstof): readonly Gebeurtenis[] {
  return stof.gebeurtenissen.flatMap((g): Gebeurtenis[] => {
    const soort = SOORT_VAN.get(g.code);
    if (soort === undefined || g.persoon_id === null) return [];
    const doel = Object.hasOwn(DOELNAMEN, g.doel ?? '') ? DOELNAMEN[g.doel as keyof typeof DOELNAMEN] : null;
    const onder = [
      ...(doel === null ? [] : [`Voor: ${doel}`]),
      ...(g.sindsdien === undefined ? [] : [g.sindsdien]),
      ...(g.uitkomst === 'gelukt' ? [] : tegengehouden(g, { ik: g.persoon_id === stof.stoel.persoon })),
    ];
    return [
      {
        ...daad(stof, soort, { op: g.op, persoon: g.persoon_id, zin: zinVan(g), zonderStoel: collega(stof, g) }),
        merk: g.uitkomst === 'gelukt' ? 'gewoon' : 'let-op',
        ...(onder.length === 0 ? {} : { onder: onder.join('. ') }),
      },
    ];
  });
}

/** Wat er door de weigering niet gebeurde. */
const GEVOLG: Readonly<Partial<Record<string, string>>> = {
  'gegeven-verstrekt': 'De ontvanger kreeg het niet',
  'verstrekking-geweigerd': 'De ontvanger kreeg het niet',
  'gegeven-gelezen': 'Het bleef dicht',
  'gegeven-meegenomen': 'De ontvanger leest het in de nieuwe fase niet',
};

/**
 * Wat een weigering betekent, en voor wie het zelf deed ook waarom, en wat er nodig is om het wel te doen. Een ander leest de reden
 * niet: die kan zeggen wat iemand antwoordde op een vraag om toestemming (Bijl 5-a).
 */
function tegengehouden(
  { code, redenen }: Tijdlijnstof['gebeurtenissen'][number],
  { ik }: { readonly ik: boolean },
): readonly string[] {
  const gevolg = GEVOLG[code];
  const bekend = redenen.flatMap((reden) => (Object.hasOwn(codes, reden) ? codes[reden as keyof typeof codes] : []));
  return [
    ...(gevolg === undefined ? [] : [gevolg]),
    ...(!ik
      ? []
      : bekend.length === 0
        ? ['Weet u niet waarom? Vraag het aan wie het overleg leidt']
        : bekend.map(({ uitleg, herstel: [eerst = ''] }) => zonderPunt(`${uitleg} ${eerst}`))),
  ];
}

const zonderPunt = (zin: string): string => zin.trim().replace(/\.$/u, '');
