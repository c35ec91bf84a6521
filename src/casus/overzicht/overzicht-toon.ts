import { eindeVan } from '../../bijeenkomst/live/venster.ts';
import type { Fasenummer, Stoel, Tijdlijnregel } from '../../web/onderdelen/index.ts';
import type { Merkjesoort } from '../../web/onderdelen/merkje.tsx';
import { dagEnDatum, datumKort, datumVoluit, tijd } from '../../web/tijd.ts';
import { werktOnderGeheim } from '../behandelrelatie/zeg-behandelrelatie.ts';
import { omschrijf } from '../collega/omschrijf.ts';
import { nieuweDoelen } from '../doel/voeg-doel-toe.ts';
import { hoortErbij, isOnder12, type Plekfeit } from '../feiten.ts';
import { isBevestigd } from '../open-casus.ts';
import { aangewezenLeider, leiderVan } from '../regie.ts';
import { tijdlijn } from '../tijdlijn/tijdlijn.ts';
import type { Verklaring } from '../uitnodigen/verklaring.ts';
import {
  CATEGORIENAMEN,
  FASEN,
  FASENAAM,
  INFORMEERWIJZEN,
  metHoofdletter,
  opsomming,
  SLUITGRONDEN,
  type Sluitgrond,
  volgendeFase,
} from '../woorden.ts';
import { type Stappenlijst, stappen } from './stappen.ts';
import { zonderGeldigeToestemming } from './toestemmingsmelding.ts';
import type { Overzichtfeiten } from './toon-casus.ts';

export type Tafelgenoot = {
  readonly naam: string;
  readonly rol: string;
  readonly merkje: { readonly soort: Merkjesoort; readonly tekst: string };
  readonly verklaring: Verklaring | null;
};

/** Het overzicht zoals de pagina het opmaakt. */
export type Overzichtbeeld = {
  readonly kop: Overzichtfeiten['kop'];
  readonly fase: {
    readonly nu: Fasenummer;
    readonly bij: Partial<Record<Fasenummer, string>>;
    readonly uitleg: { readonly titel: string; readonly tekst: string };
  };
  readonly stappen: Stappenlijst;
  /** Alleen voor de regie, als niets meer ontbreekt. */
  readonly verder: 'fase' | 'sluiten' | null;
  /** Kan er nog een doel bij (3.4d, E-03)? */
  readonly kanDoelErbij: boolean;
  readonly zonderToestemming: readonly string[];
  /** Als niemand het overleg nu leidt: wie dat regelt, wie er is aangewezen, en welk nummer tot dan geldt (T25-09). */
  readonly zonderRegie: {
    readonly partij: string;
    readonly telefoon: string;
    readonly aangewezen: string | null;
  } | null;
  /** Zegt deze lezer zelf of hij de jongere behandelt? */
  readonly onderGeheim: boolean;
  /** Kan deze lezer een collega laten meelezen, of leest er al een mee voor zijn organisatie (Art 7.3 (b))? */
  readonly metCollega: boolean;
  readonly tijdlijn: readonly Tijdlijnregel[];
  readonly tafel: { readonly stoelen: readonly Stoel[]; readonly vol: number; readonly mensen: readonly Tafelgenoot[] };
  readonly bijeenkomst: { readonly wanneer: string; readonly waar: string; readonly komt: string } | null;
  /** Wie wanneer en hoe is geinformeerd; elke deelnemer ziet dit (12.2). */
  readonly geinformeerd: readonly { readonly wie: string; readonly hoe: string }[];
  readonly gesloten: {
    readonly op: string;
    readonly grond: string;
    /** Na een overlijden komt er geen nieuwe vraag meer (5.6-4). */
    readonly vervolgKan: boolean;
    /** Tot wanneer het eigen deel mee kan, en vanaf wanneer er vernietigd wordt. */
    readonly na: { readonly meenemen: string; readonly bewarenTot: string } | null;
  } | null;
};

const TIJDLIJNREGELS = 30;

/** Maakt van de feiten van een casus wat deze lezer op het overzicht ziet. */
export function toonOverzicht(overzicht: Overzichtfeiten): Overzichtbeeld {
  const { kop, feiten } = overzicht;
  const lijst = stappen({
    feiten,
    isRegie: kop.isRegie,
    jongere: kop.naam === null ? 'de jongere' : kop.naam.voornaam,
    naamVan: (d) => overzicht.mensen.get(d.id)?.naam ?? 'De genodigde',
    informatie: overzicht.informatie,
    bijeenkomsten: overzicht.bijeenkomsten,
    uitnodigingen: overzicht.uitnodigingen,
    gesprekken: overzicht.gesprekken,
    nogOver: overzicht.nogOver,
    wachtOpBronnen: overzicht.taken.some((taak) => taak.soort === 'meenemen-beslissen'),
    beeld: overzicht.beelden[0],
    casusregie: overzicht.casusregie,
    plan: overzicht.plan,
    herinneren: overzicht,
    nu: overzicht.nu,
  });
  return {
    kop,
    fase: toonFase(overzicht),
    stappen: lijst,
    verder: !kop.isRegie || kop.status === 'gesloten' ? null : volgendeFase(kop.fase) === null ? 'sluiten' : 'fase',
    kanDoelErbij: nieuweDoelen(feiten).length > 0,
    zonderToestemming: kop.status === 'gesloten' ? [] : zonderGeldigeToestemming(feiten, overzicht.toestemmingen),
    zonderRegie: toonZonderRegie(overzicht),
    onderGeheim: werktOnderGeheim(overzicht.stoel),
    metCollega: overzicht.magAanwijzen || overzicht.meelezers.some((m) => m.partijId === overzicht.stoel.partijId),
    tijdlijn: tijdlijn(overzicht).slice(0, TIJDLIJNREGELS),
    tafel: toonTafel(overzicht),
    bijeenkomst: toonBijeenkomst(overzicht),
    geinformeerd: toonGeinformeerd(overzicht),
    gesloten: toonGesloten(overzicht),
  };
}

function toonZonderRegie({ kop, feiten, mensen }: Overzichtfeiten): Overzichtbeeld['zonderRegie'] {
  if (kop.status === 'gesloten' || leiderVan(feiten) !== undefined) return null;
  const aangewezen = aangewezenLeider(feiten);
  return {
    partij: kop.regiepartij,
    telefoon: kop.regietelefoon,
    aangewezen: aangewezen === undefined ? null : (mensen.get(aangewezen.id)?.naam ?? 'Een collega'),
  };
}

function toonFase({ kop, feiten }: Overzichtfeiten): Overzichtbeeld['fase'] {
  const nummer = (FASEN.indexOf(kop.fase) + 1) as Fasenummer;
  return {
    nu: nummer,
    bij: { [nummer]: `sinds ${datumKort(kop.faseSinds)}` },
    uitleg: {
      titel: `Wat mag in fase ${nummer}, ${FASENAAM[kop.fase]}, op tafel komen?`,
      tekst: watMag({ kop, feiten }),
    },
  };
}

function watMag({ kop, feiten }: Pick<Overzichtfeiten, 'kop' | 'feiten'>): string {
  if (feiten.afgelopenPlan !== null)
    return 'Het plan is klaar. In de nazorg komt er alleen nog bij wat een doel opleverde, en wat school over verzuim weet.';
  const soorten = feiten.overlegtype.inhoud.fasen[kop.fase]
    .filter((c) => c !== 'buiten-5.1')
    .map((c) => `${CATEGORIENAMEN[c]} (${c})`);
  const geheim = feiten.overlegtype.inhoud.fasen[kop.fase].includes('e');
  return soorten.length === 0
    ? 'Niets nieuws. De casus wordt afgerond.'
    : `${metHoofdletter(opsomming(soorten))}.${geheim ? ' Gezondheid en gezin alleen bij een concrete vraag. Wie beroepsgeheim heeft, heeft daarvoor toestemming nodig.' : ''}`;
}

/** De jongere en het gezin staan bovenaan; daarna wie het overleg leidt en de anderen, op volgorde van uitnodigen. */
const PLAATS = { jongere: 0, ouder: 1, steunpersoon: 2, medewerker: 3 } as const;

function toonTafel(overzicht: Overzichtfeiten): Overzichtbeeld['tafel'] {
  const { feiten, kop } = overzicht;
  const aanTafel = feiten.deelnemers.filter((d) => d.actief).sort((a, b) => PLAATS[a.soort] - PLAATS[b.soort]);
  const jongere = aanTafel.some((d) => d.soort === 'jongere');
  const stoelen: readonly Stoel[] = [
    jongere ? 'jongere' : 'jongere-leeg',
    ...aanTafel
      .filter((d) => d.soort !== 'jongere')
      .map((d): Stoel => (isBevestigd(d) && hoortErbij(feiten, d) ? 'vol' : 'leeg')),
  ];
  return {
    stoelen,
    vol: stoelen.filter((s) => s === 'vol' || s === 'jongere').length,
    mensen: [
      ...(jongere ? [] : [zonderStoel(kop, isOnder12(feiten))]),
      ...aanTafel.flatMap((d) => [genoot(d, overzicht), ...meelezersVan(d, overzicht)]),
    ],
  };
}

function zonderStoel(kop: Overzichtfeiten['kop'], onder12: boolean): Tafelgenoot {
  return {
    naam: kop.naam === null ? 'De jongere' : `${kop.naam.voornaam} ${kop.naam.achternaam}`,
    rol: onder12 ? 'om wie het gaat, jonger dan 12' : 'om wie het gaat',
    merkje: { soort: 'jongere', tekst: onder12 ? 'wordt gehoord' : 'nog informeren' },
    verklaring: null,
  };
}

function genoot(
  d: Overzichtfeiten['stoel'],
  {
    stoel,
    mensen,
    verklaringen,
    kop,
    casusregie,
    feiten,
  }: Pick<Overzichtfeiten, 'stoel' | 'mensen' | 'verklaringen' | 'kop' | 'casusregie' | 'feiten'>,
): Tafelgenoot {
  const mens = mensen.get(d.id);
  const naam =
    d.soort === 'jongere' && kop.naam !== null
      ? `${kop.naam.voornaam} ${kop.naam.achternaam}`
      : (mens?.naam ?? 'Naam verwijderd');
  const rol = [
    mens?.rol ?? '',
    ...(d.procesregisseur ? ['procesregie'] : []),
    ...(d.id === casusregie.volgt?.deelnemer ? ['volgt het plan'] : []),
    ...(d.plek === undefined ? [] : [plekTekst(d.plek)]),
  ].join(' · ');
  return {
    naam: d.id === stoel.id ? `${naam} (u)` : naam,
    rol,
    merkje: standVan(feiten, d),
    verklaring: verklaringen.get(d.id) ?? null,
  };
}

/** Wie met deze deelnemer meeleest, staat onder hem: geen stoel, wel zichtbaar voor iedereen (Art 7.3 (b)). */
const meelezersVan = (
  d: Overzichtfeiten['stoel'],
  { meelezers }: Pick<Overzichtfeiten, 'meelezers'>,
): readonly Tafelgenoot[] =>
  meelezers
    .filter((m) => m.namensDeelnemer === d.id)
    .map((m) => ({
      naam: m.naam,
      rol: omschrijf(m),
      merkje: { soort: 'stil', tekst: m.beloofd ? 'leest mee' : 'ziet niets' },
      verklaring: null,
    }));

const plekTekst = ({ venster }: Plekfeit): string =>
  venster === null
    ? 'alleen bij een bijeenkomst die niet doorgaat'
    : `alleen bij de bijeenkomst van ${datumKort(venster.van)}`;

function standVan(feiten: Overzichtfeiten['feiten'], d: Overzichtfeiten['stoel']): Tafelgenoot['merkje'] {
  if (d.soort === 'jongere') return { soort: 'jongere', tekst: 'eigen stoel' };
  if (d.soort !== 'medewerker')
    return { soort: 'stil', tekst: hoortErbij(feiten, d) ? 'geen grondslag nodig' : 'alleen als de jongere dat wil' };
  return d.bevestigdOp === null ? { soort: 'wacht', tekst: 'ziet niets' } : { soort: 'ja', tekst: 'vastgelegd' };
}

function toonBijeenkomst({
  bijeenkomsten,
  uitnodigingen,
  feiten,
  nu,
  kop,
}: Overzichtfeiten): Overzichtbeeld['bijeenkomst'] {
  if (kop.status === 'gesloten') return null;
  const volgende = [...bijeenkomsten].reverse().find((b) => eindeVan(b) > nu);
  if (volgende === undefined) return null;
  const aanTafel = new Set(feiten.deelnemers.filter((d) => d.actief).map((d) => d.persoon));
  const gevraagd = uitnodigingen.filter((u) => u.bijeenkomst_id === volgende.id && aanTafel.has(u.persoon_id));
  const komt = gevraagd.filter((u) => u.antwoord === 'komt').length;
  return {
    wanneer: `${dagEnDatum(volgende.op, nu)}, ${tijd(volgende.op)}`,
    waar: `${volgende.plaats} · ${volgende.duur_minuten} minuten`,
    komt: `${gevraagd.length} uitgenodigd, ${komt} ${komt === 1 ? 'zegt' : 'zeggen'} te komen`,
  };
}

/** Per mens de laatste keer; alles staat op de pagina Informeren. */
function toonGeinformeerd({ informatie, feiten, mensen, kop }: Overzichtfeiten): Overzichtbeeld['geinformeerd'] {
  const laatste = new Map(informatie.toReversed().map((i) => [i.persoon_id, i]));
  const noem = (persoon: string): string => {
    if (persoon === feiten.betrokkene.persoon) return metHoofdletter(kop.jongere);
    const stoel = feiten.deelnemers.find((d) => d.persoon === persoon);
    return (stoel === undefined ? undefined : mensen.get(stoel.id)?.naam) ?? 'Een ouder';
  };
  return [...laatste.values()].map((i) => ({
    wie: noem(i.persoon_id),
    hoe: `${INFORMEERWIJZEN[i.hoe].toLowerCase()}, ${datumKort(i.op)}, door ${i.partij}`,
  }));
}

function toonGesloten({ kop, feiten }: Overzichtfeiten): Overzichtbeeld['gesloten'] {
  if (feiten.casus.geslotenOp === null) return null;
  const grond = SLUITGRONDEN[kop.sluitgrond as Sluitgrond] as (typeof SLUITGRONDEN)[Sluitgrond] | undefined;
  const { na } = feiten.casus;
  return {
    op: datumVoluit(feiten.casus.geslotenOp),
    grond: grond?.label ?? 'Grond onbekend',
    vervolgKan: kop.sluitgrond !== 'overleden',
    na:
      na === undefined
        ? null
        : {
            meenemen:
              feiten.peildatum <= na.eigenDeelTot
                ? `Meenemen kan tot en met ${datumVoluit(na.eigenDeelTot)}.`
                : `Meenemen kon tot en met ${datumVoluit(na.eigenDeelTot)}. Is het nog niet gedaan, dan kan het nog één keer.`,
            bewarenTot: datumVoluit(na.bewarenTot),
          },
  };
}
