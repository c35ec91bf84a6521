import { functieLabel } from '../../partij/functies.ts';
import type { Fase } from '../../regels/index.ts';
import { datumVoluit, uurMinuut } from '../../web/tijd.ts';
import type { Deelnemerfeit } from '../feiten.ts';
import { FASEN, FASENAAM, metHoofdletter } from '../woorden.ts';
import type { Tijdlijnstof } from './tijdlijn.ts';

/** Hoe een casus er aan het einde van een dag voor stond, voor zover deze lezer dat nu mag weten. */
export type Standbeeld = {
  readonly dag: string;
  /** De casus was er toen nog niet; er is niets te tonen. */
  readonly nogNiet: boolean;
  /** De lezer zat toen zelf nog niet aan tafel. */
  readonly zonderLezer: boolean;
  readonly regels: readonly { readonly naam: string; readonly waarden: readonly string[] }[];
};

/**
 * De stof van een tijdlijn zoals zij bekend was voor dit moment (C3). Zij komt uit wat de lezer nu mag lezen, en wordt daar alleen
 * kleiner van: wat later gebeurde valt weg, en van wat later veranderde staat er wat toen gold, of dat dit niet is bewaard.
 */
export function zoalsToen<S extends Tijdlijnstof>(stof: S, tot: Date): S {
  const { feiten } = stof;
  const { casus } = feiten;
  return {
    ...stof,
    feiten: {
      ...feiten,
      casus: {
        ...casus,
        // Welke doelen toen vastlagen is niet los bewaard.
        doelen: [],
        faseSinds: casus.faseSinds < tot ? casus.faseSinds : casus.aangemaaktOp,
        geslotenOp: casus.geslotenOp !== null && casus.geslotenOp < tot ? casus.geslotenOp : null,
      },
      deelnemers: feiten.deelnemers.flatMap((d) => stoelToen(d, { tot, aanmelder: casus.aangemaaktDoor })),
    },
    informatie: stof.informatie.filter((i) => i.vastgelegd_op < tot),
    gesprekken: stof.gesprekken.filter((g) => g.vastgelegd_op < tot),
    beelden: stof.beelden.filter((b) => b.op < tot),
    bijeenkomsten: stof.bijeenkomsten.flatMap((b) => afspraakToen(b, tot)),
    gebeurtenissen: stof.gebeurtenissen.filter((g) => g.op < tot),
    nu: tot,
  };
}

function stoelToen(
  d: Deelnemerfeit,
  { tot, aanmelder }: { readonly tot: Date; readonly aanmelder: string },
): readonly Deelnemerfeit[] {
  if (d.uitgenodigdOp >= tot) return [];
  const { vertrek, ...rest } = d;
  const weg = vertrek !== undefined && vertrek.op < tot;
  const bevestigd = d.bevestigdOp !== null && d.bevestigdOp < tot;
  return [
    {
      ...rest,
      ...(weg ? { vertrek } : {}),
      bevestigdOp: bevestigd ? d.bevestigdOp : null,
      // Wie zonder vertrek nu geen stoel heeft, zag van deelname af of werkt er niet meer; wie toen bevestigd had, zat er.
      actief: !weg && (d.actief || bevestigd || (d.bevestigdOp !== null && d.bevestigdOp >= tot)),
      // Wie later de leiding overnam, had haar toen niet.
      procesregisseur: d.procesregisseur && d.persoon === aanmelder,
    },
  ];
}

type Afspraak = Tijdlijnstof['bijeenkomsten'][number];

/**
 * Een bijeenkomst zoals zij toen gepland stond. Van een verzette is alleen de laatste dag bewaard: die was toen niet bekend. Elke
 * wijziging en het afzeggen tellen een volgnummer op; is dat het enige, dan staat de dag er nog van het begin af aan.
 */
function afspraakToen(b: Afspraak, tot: Date): readonly Afspraak[] {
  if (b.aangemaakt_op >= tot || (b.afgezegd_op !== null && b.afgezegd_op < tot)) return [];
  if (b.gewijzigd_op === null || b.gewijzigd_op < tot) return [b];
  const afgezegd = b.afgezegd_op !== null;
  const verzet = b.volgnummer - (afgezegd ? 1 : 0) > 0;
  return [{ ...b, sindsdien: verzet ? 'verzet' : 'afgezegd' }];
}

type Standstof = {
  readonly dag: string;
  readonly tot: Date;
  /** De fase die in het logboek staat bij wat de lezer toen het laatst deed of las; null als dat er niet is. */
  readonly fase: string | null;
};

/** Vat samen hoe het er toen voor stond. @param stof zoals `zoalsToen` haar maakt. */
export function standOp(stof: Tijdlijnstof, { dag, tot, fase }: Standstof): Standbeeld {
  const { feiten } = stof;
  const aanTafel = feiten.deelnemers.filter((d) => d.actief && (d.soort !== 'medewerker' || d.bevestigdOp !== null));
  const genodigd = feiten.deelnemers.filter((d) => d.actief && d.soort === 'medewerker' && d.bevestigdOp === null);
  const verteld = new Set(stof.informatie.map((i) => i.persoon_id)).size;
  const beeld = stof.beelden.toSorted((a, b) => b.op.getTime() - a.op.getTime())[0];
  return {
    dag,
    nogNiet: feiten.casus.aangemaaktOp >= tot,
    zonderLezer: !feiten.deelnemers.some((d) => d.persoon === stof.stoel.persoon),
    regels: [
      { naam: 'Fase', waarden: [faseToen(fase)] },
      { naam: 'Aan tafel', waarden: [...gezin(aanTafel), ...aanTafel.flatMap(stoelnaam)] },
      { naam: 'Uitgenodigd', waarden: genodigd.flatMap(stoelnaam) },
      { naam: 'Geïnformeerd', waarden: [verteld === 0 ? 'Nog niemand' : `${verteld} van het gezin`] },
      { naam: 'Volgende bijeenkomst', waarden: volgende(stof, tot) },
      ...(beeld === undefined
        ? []
        : [{ naam: 'Beeld', waarden: [beeld.stand === 'compleet' ? 'Compleet genoeg' : 'Nog niet compleet'] }]),
    ].filter(({ waarden }) => waarden.length > 0),
  };
}

const isFase = (code: string): code is Fase => (FASEN as readonly string[]).includes(code);

function faseToen(fase: string | null): string {
  if (fase === null || !isFase(fase)) return 'U keek toen nog niet in deze casus';
  return `${FASEN.indexOf(fase) + 1} ${FASENAAM[fase]}, zoals u haar toen zag`;
}

const GEZINSLEDEN = [
  ['jongere', 'De jongere', ''],
  ['ouder', 'Een ouder', 'ouders'],
  ['steunpersoon', 'Een steunpersoon', 'steunpersonen'],
] as const;

/** Het gezin, zonder naam. */
const gezin = (stoelen: readonly Deelnemerfeit[]): readonly string[] =>
  GEZINSLEDEN.flatMap(([soort, een, meer]) => {
    const aantal = stoelen.filter((d) => d.soort === soort).length;
    return aantal === 0 ? [] : [aantal === 1 ? een : `${aantal} ${meer}`];
  });

function stoelnaam(d: Deelnemerfeit): readonly string[] {
  if (d.soort !== 'medewerker') return [];
  const rol = d.procesregisseur ? 'Procesregisseur' : metHoofdletter(functieLabel(d.functie));
  return [d.partijNaam === null ? rol : `${rol}, ${d.partijNaam}`];
}

function volgende({ bijeenkomsten }: Tijdlijnstof, tot: Date): readonly string[] {
  const komend = bijeenkomsten
    .filter((b) => b.sindsdien !== 'verzet' && b.op >= tot)
    .toSorted((a, b) => a.op.getTime() - b.op.getTime())[0];
  if (komend !== undefined) return [`${datumVoluit(komend.op)}, ${uurMinuut(komend.op)} uur`];
  const onbekend = bijeenkomsten.some((b) => b.sindsdien === 'verzet');
  return [onbekend ? 'Stond gepland; de dag is later verzet en van toen niet bewaard' : 'Stond er niet'];
}
