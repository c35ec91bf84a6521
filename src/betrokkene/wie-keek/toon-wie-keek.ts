import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { type Aanwijzingrij, findAanwijzingen } from '../../casus/collega/aanwijzing.queries.ts';
import type { Aanwijsreden } from '../../casus/collega/redenen.ts';
import type { CasusFeiten, Deelnemerfeit } from '../../casus/feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { type Regie, regieVan } from '../../casus/regie.ts';
import { inTransactie, opLogindex, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { dagVan } from '../../lib/klok.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findPartijenOpId, type Partij } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { leeftijdOp } from '../../regels/index.ts';
import { laadSoortzicht, type Soortzicht } from '../afscherming.ts';
import { type Gezinszaak, gezinsrolVan, openEigenZaak, type Positie } from '../positie.ts';
import { voornaamVan } from '../voornaam.ts';
import { type EigenVraag, leesEigenVragen } from '../vragen/vragen.ts';
import {
  findBekendeVerzoeken,
  findEersteOp,
  findGiften,
  findLogregels,
  type Logrij,
  telKijken,
} from './logboek.queries.ts';
import { KIJKCODES } from './logzinnen.nl.ts';
import { maandenVan, tijdvakVan } from './maand.ts';

/** Wie iets deed. Met naam alleen wie aan deze tafel zit of zat; van een ander staat er de functie en de organisatie. */
export type Dader = {
  readonly ik: boolean;
  readonly naam: string | null;
  readonly functie: string | null;
  readonly partij: { readonly id: string; readonly naam: string } | null;
  readonly soort: string;
  /** Zat niet aan tafel, maar las mee met een collega die daarvoor een reden gaf (Art 7.3 (b)). */
  readonly collegaVan?: { readonly naam: string; readonly reden: Aanwijsreden };
  /** Een ouder van wie toen 16 of ouder was: die ziet de afspraak, en verder niets (E-02). */
  readonly zonderStem?: true;
};

/** Waar iets op rustte, zoals het in gewone woorden wordt gezegd. */
export type Grond = 'plicht' | 'toestemming' | 'zorg' | 'taak';

/** Een regel van "wie zag mijn gegevens", als feiten: de zinnen komen van de presenter. */
export type Keek = {
  readonly id: string;
  readonly op: Date;
  readonly code: string;
  readonly gelukt: boolean;
  readonly dader: Dader;
  readonly categorieen: readonly string[];
  readonly doel: string | null;
  readonly grond: Grond;
  readonly redenen: readonly string[];
  /** Aan wie iets ging, met functie en organisatie; null als dat er niet is. */
  readonly aan: { readonly naam: string; readonly functie: string; readonly partij: string | null } | null;
};

export type WieKeek = {
  readonly casus: string;
  readonly positie: Positie;
  readonly voornaam: string | null;
  readonly regels: readonly Keek[];
  /** Waar de volgende pagina begint; null als dit alles is. */
  readonly eerder: Date | null;
  /** De maanden waaruit te kiezen is, nieuwste eerst. */
  readonly maanden: readonly string[];
  readonly week: readonly { readonly partij: string | null; readonly naam: string | null; readonly keren: number }[];
  /** Waaruit te kiezen is: de organisaties aan tafel. */
  readonly organisaties: readonly { readonly id: string; readonly naam: string }[];
  readonly regie: Regie;
  readonly vragen: readonly EigenVraag[];
  /** De dag waarop dit wordt gelezen. */
  readonly vandaag: string;
};

export type WieKeekUitkomst = { readonly kind: 'wie-keek'; readonly wieKeek: WieKeek } | NietGevonden;
export type WieKeekWens = {
  readonly casus: string;
  readonly wie?: string | null;
  /** Alleen deze kalendermaand. */
  readonly maand?: string | null;
  readonly tot?: Date | null;
};

const BLAD = 40;
/** Gebeurde er in een week weinig, dan staat er wat meer van daarvoor op de pagina. */
const MINSTENS = 8;
const WEEK = 7 * 24 * 60 * 60_000;

/**
 * De regels van een pagina: een week, en hoogstens een blad vol. Valt haar eind midden in een moment, dan staat dat moment er
 * helemaal op.
 */
function eersteBlad<T extends { readonly op: Date }>(rijen: readonly T[]): readonly T[] {
  const nieuwste = rijen[0]?.op.getTime() ?? 0;
  const inDeWeek = rijen.filter(({ op }) => nieuwste - op.getTime() < WEEK).length;
  const aantal = Math.min(BLAD, Math.max(MINSTENS, inDeWeek));
  const [laatste, volgende] = [rijen[aantal - 1], rijen[aantal]];
  const deeltMoment = laatste !== undefined && laatste.op.getTime() === volgende?.op.getTime();
  return deeltMoment ? rijen.filter(({ op }) => op >= laatste.op) : rijen.slice(0, aantal);
}

/**
 * Wie de gegevens zag of iets met ze deed, waarom, en wat niet mocht (fn 31, NEN 7513). Alleen voor de jongere zelf en voor wie
 * gezag heeft tot 16 jaar; het logboek gaat pas open nadat dat vaststaat. Kijken in het logboek staat zelf ook in het logboek.
 */
export async function toonWieKeek(opening: Casusopening<Gezinslid>, wens: WieKeekWens): Promise<WieKeekUitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<WieKeekUitkomst> => {
    const zaak = await openEigenZaak(tx, wens.casus, 'logboek-ingezien');
    if (zaak === null) return NIET_GEVONDEN;
    const index = await openLogboek(tx, zaak.feiten);
    const { maand = null, wie = null } = wens;
    const vak = maand === null ? null : tijdvakVan(maand);
    const tijd = { vanaf: vak?.vanaf ?? null, tot: wens.tot ?? vak?.tot ?? null };
    const rijen = await findLogregels(tx, { index, ik: zaak.stoel.persoon, ...tijd, wie, hoogstens: BLAD + 1 });
    const blad = eersteBlad(rijen);
    const week = await telKijken(tx, {
      index,
      sinds: new Date(tx.nu.getTime() - WEEK),
      codes: KIJKCODES,
      ik: zaak.stoel.persoon,
    });
    const regels = await maakKeekregels(tx, zaak, blad);
    const partijen = await findPartijenOpId(
      tx,
      week.flatMap(({ partij }) => partij ?? []),
    );
    await legVast(tx, { ...logkop(zaak.feiten), code: 'logboek-ingezien', uitkomst: 'gelukt' });
    return {
      kind: 'wie-keek',
      wieKeek: {
        casus: wens.casus,
        positie: zaak.positie,
        voornaam: voornaamVan(
          zaak.feiten.betrokkene.persoon,
          await openNamen(tx, zaak.feiten.betrokkene.persoon === null ? [] : [zaak.feiten.betrokkene.persoon]),
        ),
        regels,
        eerder: rijen.length > Math.min(BLAD, blad.length) ? (blad.at(-1)?.op ?? null) : null,
        maanden: maandenVan(await findEersteOp(tx, index), tx.nu),
        week: week
          .map(({ partij, keren }) => ({
            partij,
            naam: partij === null ? null : (partijen.get(partij)?.naam ?? null),
            keren,
          }))
          .sort((a, b) => b.keren - a.keren),
        organisaties: organisatiesVan(zaak.feiten),
        regie: await regieVan(tx, zaak.feiten),
        vragen: await leesEigenVragen(tx, zaak),
        vandaag: tx.vandaag,
      },
    };
  });
}

/** Een regel over een verzoek: wie van een verzoek niet hoort, leest er ook hier niets over (E-14). */
export const gaatOverVerzoek = ({ code }: Pick<Logrij, 'code'>): boolean =>
  code.startsWith('verzoek-') || code === 'afschrift-gemaakt';

async function zonderVerborgenVerzoeken(
  tx: Tx,
  { feiten, stoel }: Gezinszaak,
  rijen: readonly Logrij[],
): Promise<readonly Logrij[]> {
  if (!rijen.some(gaatOverVerzoek)) return rijen;
  const bekend = new Set(await findBekendeVerzoeken(tx, feiten.casus.id));
  return rijen.filter((rij) => {
    if (!gaatOverVerzoek(rij) || rij.persoon_id === stoel.persoon) return true;
    return rij.object_soort === 'verzoek' && rij.object_id !== null ? bekend.has(rij.object_id) : bekend.size > 0;
  });
}

/** Zet het logboek over deze betrokkene open voor de rest van de transactie. De aanroeper heeft al vastgesteld dat dat mag. */
export async function openLogboek(tx: Tx, { betrokkene }: CasusFeiten): Promise<Buffer> {
  const uitkomst = await tx.omgeving.kluis.persoonIndex(betrokkene.id);
  if (uitkomst.kind !== 'index') throw new Error(`het logboek over een betrokkene is ${uitkomst.kind}`);
  await opLogindex(tx, uitkomst.index);
  return Buffer.from(uitkomst.index);
}

/** De organisaties aan tafel, op naam. */
export function organisatiesVan({
  deelnemers,
}: CasusFeiten): readonly { readonly id: string; readonly naam: string }[] {
  const alle = new Map(
    deelnemers.flatMap((d) =>
      d.partijId === null || d.partijNaam === null ? [] : [[d.partijId, d.partijNaam] as const],
    ),
  );
  return [...alle].map(([id, naam]) => ({ id, naam })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

type Stof = {
  readonly zaak: Gezinszaak;
  readonly namen: Awaited<ReturnType<typeof openNamen>>;
  readonly partijen: ReadonlyMap<string, Partij>;
  readonly giften: ReadonlyMap<string, { readonly gegeven: string; readonly aan: string }>;
  readonly zicht: Soortzicht;
  /** Elke aanwijzing in deze casus, nieuwste eerst. */
  readonly aanwijzingen: readonly Aanwijzingrij[];
};

/** Maakt van logregels wat deze lezer ervan mag weten. Vraagt een geopend logboek. */
export async function maakKeekregels(tx: Tx, zaak: Gezinszaak, alle: readonly Logrij[]): Promise<readonly Keek[]> {
  const rijen = await zonderVerborgenVerzoeken(tx, zaak, alle);
  const { feiten, positie } = zaak;
  const casus = feiten.casus.id;
  const van = (soort: string) =>
    rijen.flatMap((rij) => (rij.object_soort === soort && rij.object_id !== null ? [rij.object_id] : []));
  const giften = await findGiften(tx, { casus, ids: van('verstrekking') });
  const zicht = await laadSoortzicht(tx, {
    casus,
    gegevens: [...van('gegeven'), ...giften.map((g) => g.gegeven_id)],
    positie,
    ik: zaak.stoel.persoon,
  });
  const aanwijzingen = await findAanwijzingen(tx, casus);
  const stof: Stof = {
    zaak,
    aanwijzingen,
    namen: await openNamen(tx, [...feiten.deelnemers.map((d) => d.persoon), ...aanwijzingen.map((a) => a.persoon_id)]),
    partijen: await findPartijenOpId(
      tx,
      rijen.flatMap((rij) => rij.partij_id ?? []),
    ),
    giften: new Map(giften.map((g) => [g.id, { gegeven: g.gegeven_id, aan: g.aan_deelnemer_id }])),
    zicht,
  };
  return rijen.map((rij) => maakRegel(stof, rij));
}

/**
 * Wat deze lezer leest als gebeurtenis. Wie keek staat er altijd; dat een ander uit het gezin de vraag om toestemming opende, of dat
 * er van een ander een papier was om te bekijken, zou zeggen dat die antwoordde (Bijl 5-a, ADR 0049).
 */
export function codeVoor(ik: string, rij: Pick<Logrij, 'code' | 'uitkomst' | 'persoon_id' | 'partij_id'>): string {
  if (rij.code === 'scan-gelezen') return 'toestemming-ingezien';
  const vanGezin = rij.partij_id === null && rij.persoon_id !== ik;
  return vanGezin && rij.code === 'toestemming-ingezien' && rij.uitkomst === 'gelukt' ? 'casus-ingezien' : rij.code;
}

function maakRegel(stof: Stof, rij: Logrij): Keek {
  const gift = rij.object_soort === 'verstrekking' ? stof.giften.get(rij.object_id ?? '') : undefined;
  const aanStoel = gift?.aan ?? (rij.object_soort === 'deelnemer' ? rij.object_id : null);
  return {
    id: rij.id,
    op: rij.op,
    code: codeVoor(stof.zaak.stoel.persoon, rij),
    gelukt: rij.uitkomst === 'gelukt',
    dader: daderVan(stof, rij),
    categorieen: magSoortZien(stof, rij, gift?.gegeven) ? rij.categorieen : [],
    doel: rij.doel,
    grond: grondVan(rij.grondslag),
    redenen: rij.redenen,
    aan: verzwijgtAan(stof, rij, gift?.gegeven)
      ? null
      : aanVan(
          stof,
          stof.zaak.feiten.deelnemers.find((d) => d.id === aanStoel),
        ),
  };
}

// Van een gegeven dat een ander van het gezin niet kon delen, is er alleen de stoel: ook die is van wie het vertelde.
function verzwijgtAan({ zaak, zicht }: Stof, rij: Logrij, gegeven: string | undefined): boolean {
  if (gegeven !== undefined) return zicht.vanEenAnder(gegeven);
  const vanEenAnder = rij.partij_id === null && rij.persoon_id !== zaak.stoel.persoon;
  return rij.code === 'verstrekking-geweigerd' && vanEenAnder && zaak.positie !== 'jongere';
}

// Een regel zonder gegeven erachter (een lijst, een vraag aan de regels) noemt voor een ouder geen soorten: er kan iets bij zitten dat is achtergehouden.
function magSoortZien({ zaak, zicht }: Stof, rij: Logrij, viaGift: string | undefined): boolean {
  if (rij.persoon_id === zaak.stoel.persoon) return true;
  const gegeven = viaGift ?? (rij.object_soort === 'gegeven' ? rij.object_id : null);
  return gegeven === null ? zaak.positie === 'jongere' : zicht.zichtbaar(gegeven);
}

/** Wat een ander gezinslid met een eigen tekst of vraag deed: dat het gebeurde staat er, wie het was niet. */
const ZONDER_NAAM: ReadonlySet<string> = new Set(['verstrekking-ingetrokken', 'vraag-gesteld']);

function daderVan(stof: Stof, rij: Logrij): Dader {
  const { zaak, namen, partijen } = stof;
  const ik = rij.persoon_id === zaak.stoel.persoon;
  const aanTafel = zaak.feiten.deelnemers.some((d) => d.persoon === rij.persoon_id);
  const aanwijzing = aanTafel ? undefined : aanwijzingVan(stof, rij);
  const verzwijg = !ik && rij.partij_id === null && ZONDER_NAAM.has(rij.code);
  const partij = rij.partij_id === null ? undefined : partijen.get(rij.partij_id);
  return {
    ik,
    naam:
      (aanTafel || aanwijzing !== undefined) && !verzwijg && rij.persoon_id !== null
        ? naamUit(namen, rij.persoon_id)
        : null,
    functie: verzwijg ? null : rij.functie,
    partij: partij === undefined ? null : { id: partij.id, naam: partij.naam },
    soort: verzwijg ? 'gezin' : soortVan(zaak.feiten, rij),
    ...(rij.persoon_soort === 'ouder' && beslistZelf(zaak.feiten, rij.op) ? { zonderStem: true } : {}),
    ...(aanwijzing === undefined
      ? {}
      : { collegaVan: { naam: naamUit(namen, aanwijzing.namens_persoon_id), reden: aanwijzing.reden } }),
  };
}

const soortVan = (feiten: CasusFeiten, { persoon_soort: soort, persoon_id: persoon }: Logrij): string =>
  soort === 'ouder' ? gezinsrolVan(feiten, { persoon, soort }) : soort;

/** Besliste de jongere op dat moment zelf (E-02, B.7)? */
const beslistZelf = ({ kern }: CasusFeiten, op: Date): boolean =>
  kern.wilsbekwaam && leeftijdOp(kern.geboortedatum, dagVan(op)) >= 16;

/** De aanwijzing waaronder deze mens toen meelas; ook als zij intussen voorbij is, blijft in het logboek staan waarom. */
const aanwijzingVan = ({ aanwijzingen }: Stof, rij: Logrij): Aanwijzingrij | undefined =>
  aanwijzingen.find((a) => a.persoon_id === rij.persoon_id && a.aangewezen_op <= rij.op);

function aanVan({ namen }: Stof, stoel: Deelnemerfeit | undefined): Keek['aan'] {
  return stoel === undefined
    ? null
    : { naam: naamUit(namen, stoel.persoon), functie: stoel.functie, partij: stoel.partijNaam };
}

const PLICHTEN = ['fn 11', 'Art 4.3 mbo (d)', 'Art 4.4 (b)', 'T-11b'];

// Het logboek bewaart vindplaatsen; voor een lezer telt alleen: moest het, mocht het met een ja, of hoort het bij het werk.
export function grondVan(grondslag: string | null): Grond {
  const delen = (grondslag ?? '').split(', ');
  if (delen.some((deel) => PLICHTEN.includes(deel))) return 'plicht';
  if (delen.includes('Art 6e')) return 'zorg';
  return delen.includes('Art 6b') ? 'toestemming' : 'taak';
}
