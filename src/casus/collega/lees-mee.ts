import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findGegeven, findGegevens, findInhouden, type Gegevenrij } from '../../gegeven/gegeven.queries.ts';
import { type Inhoud, openInhouden } from '../../gegeven/inhoud.ts';
import { type Gegevenkop, inhoudplek } from '../../gegeven/lees-gegeven.ts';
import { type Mens, noemMensen } from '../../gegeven/mensen.ts';
import { grondslagVan, voorLogboek } from '../../gegeven/oordeel/weeg.ts';
import { findVerstrekkingenAan } from '../../gegeven/verstrekking.queries.ts';
import { bronstoel } from '../../gegeven/zitting.ts';
import type { Gebeurteniscode } from '../../logboek/codes.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { LijstCategorie, Oordeel } from '../../regels/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../open-casus.ts';
import { type Meelezing, openMeelezen, weegMeelezen } from './meelezer.ts';
import type { Aanwijsreden } from './redenen.ts';

/** Waarin een collega meeleest: zonder naam van de jongere, want die is een gegeven als elk ander. */
export type Meeleesraam = {
  readonly casus: string;
  readonly kenmerk: string;
  readonly overlegtype: string;
  readonly namens: Mens;
  readonly reden: Aanwijsreden;
  readonly soorten: readonly LijstCategorie[];
  readonly tot: string;
  readonly beloofd: boolean;
  /** Legde de organisatie niet vast waar de geheimhouding op rust, dan vraagt de belofte ernaar (T-11d). */
  readonly vraagtGeheimhouding: boolean;
};

export type Meegelezen = { readonly kop: Gegevenkop; readonly gegevenOp: Date };

export type Meeleesuitkomst =
  | { readonly kind: 'meelezen'; readonly raam: Meeleesraam; readonly gegevens: readonly Meegelezen[] }
  | NietGevonden;

/**
 * Wat een aangewezen collega nu kan lezen: alleen wat op dit moment aan de aanwijzer is gegeven, van de soorten waarvoor hij is
 * aangewezen, elk opnieuw beoordeeld. Voor de belofte is de lijst leeg. De lijst toont geen tekst: lezen is een eigen handeling.
 */
export function toonMeelezen(opening: Casusopening<Medewerker>, casus: string): Promise<Meeleesuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Meeleesuitkomst> => {
    const meelezing = await openMeelezen(tx, opening.verzoeker, casus);
    if (meelezing === null) {
      await legVergeefsMeelezenVast(tx, { code: 'meelezen-ingezien', casus });
      return NIET_GEVONDEN;
    }
    const { aanwijzing, stof } = meelezing;
    const noem = await mensnamer(tx, meelezing);
    const rijen = aanwijzing.beloofd_op === null ? [] : await findGegevens(tx, casus);
    const gegeven = rijen.length === 0 ? [] : await findVerstrekkingenAan(tx, casus, meelezing.namens.id);
    const gegevens = rijen.flatMap((rij): Meegelezen[] => {
      const verstrekking = gegeven.find((v) => v.gegeven_id === rij.id);
      if (verstrekking === undefined) return [];
      const { oordeel } = weegMeelezen(stof, meelezing, { rij, verstrekking });
      if (oordeel.uitkomst !== 'toegestaan') return [];
      return [{ kop: kopVan(meelezing, rij, noem), gegevenOp: verstrekking.gegeven_op }];
    });
    await legVast(tx, {
      ...logkop(stof.feiten),
      code: 'meelezen-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'aanwijzing', id: aanwijzing.id },
      categorieen: [...new Set(gegevens.map(({ kop }) => kop.categorie))],
    });
    return { kind: 'meelezen', raam: raamVan(meelezing, noem), gegevens };
  });
}

export type Leesmeeuitkomst =
  | {
      readonly kind: 'gelezen';
      readonly raam: Meeleesraam;
      readonly kop: Gegevenkop;
      readonly inhoud: Inhoud | null;
      readonly oordeel: Oordeel;
      readonly gegevenOp: Date;
    }
  | {
      readonly kind: 'geweigerd';
      readonly raam: Meeleesraam;
      readonly kop: Gegevenkop;
      readonly oordeel: Oordeel;
      readonly op: Date;
    }
  | NietGevonden;

/** Leest een gegeven mee, onder eigen naam: de regel in het logboek is van de collega, niet van wie hem aanwees (fn 31). */
export function leesMee(
  opening: Casusopening<Medewerker>,
  plek: { readonly casus: string; readonly gegeven: string },
): Promise<Leesmeeuitkomst> {
  const slot = { casus: plek.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Leesmeeuitkomst> => {
    const meelezing = await openMeelezen(tx, opening.verzoeker, plek.casus);
    const gevonden = meelezing === null ? null : await leesEen(tx, meelezing, plek.gegeven);
    if (gevonden !== null) return gevonden;
    await legVergeefsMeelezenVast(tx, { code: 'gegeven-gelezen', ...plek });
    return NIET_GEVONDEN;
  });
}

async function leesEen(tx: Tx, meelezing: Meelezing, gegeven: string): Promise<Leesmeeuitkomst | null> {
  const { stof, namens } = meelezing;
  const casus = stof.feiten.casus.id;
  const rij = await findGegeven(tx, { casus, gegeven });
  const verstrekking = (await findVerstrekkingenAan(tx, casus, namens.id)).find((v) => v.gegeven_id === gegeven);
  if (rij === undefined || verstrekking === undefined) return null;
  const noem = await mensnamer(tx, meelezing);
  const gewogen = weegMeelezen(stof, meelezing, { rij, verstrekking });
  const mag = gewogen.oordeel.uitkomst === 'toegestaan';
  const grondslag = grondslagVan(gewogen);
  await legVast(tx, {
    ...logkop(stof.feiten),
    code: 'gegeven-gelezen',
    uitkomst: mag ? 'gelukt' : 'geweigerd',
    object: { soort: 'gegeven', id: rij.id },
    bronPartij: rij.bron_partij_id,
    doel: rij.doel,
    categorieen: [rij.categorie],
    ...(grondslag === undefined ? {} : { grondslag }),
    oordeel: voorLogboek(gewogen),
  });
  const delen = { raam: raamVan(meelezing, noem), kop: kopVan(meelezing, rij, noem), oordeel: gewogen.oordeel };
  if (!mag) return { kind: 'geweigerd', ...delen, op: tx.nu };
  const [gelezen] = await findInhouden(tx, { casus, gegevens: [rij.id] });
  if (gelezen === undefined) throw new Error('een toegestaan gegeven staat niet open voor de rijregels');
  const [inhoud] = await openInhouden(tx.omgeving.kluis, [inhoudplek(gelezen, stof.feiten.betrokkene.id)]);
  return { kind: 'gelezen', ...delen, inhoud: inhoud ?? null, gegevenOp: verstrekking.gegeven_op };
}

type Noem = (stoel: Meelezing['namens']) => Mens;

const ZONDER_NAAM = { ouder: 'Een ouder', steunpersoon: 'Een steunpersoon', jongere: 'De jongere zelf' } as const;

/** Collega's bij naam; van het gezin alleen wie het is: de rijregels geven een meelezer hun namen niet. */
async function mensnamer(tx: Tx, { stof }: Meelezing): Promise<Noem> {
  const mensen = await noemMensen(tx, stof);
  return (stoel) => {
    const mens = mensen.mens(stoel);
    return stoel.soort === 'medewerker' ? mens : { ...mens, naam: ZONDER_NAAM[stoel.soort] };
  };
}

function kopVan({ stof }: Meelezing, rij: Gegevenrij, noem: Noem): Gegevenkop {
  const { id, categorie, doel, aard, brondatum } = rij;
  return { id, categorie, doel, aard, brondatum, bron: noem(bronstoel(stof.feiten, rij)) };
}

function raamVan({ aanwijzing, stof, namens }: Meelezing, noem: Noem): Meeleesraam {
  return {
    casus: stof.feiten.casus.id,
    kenmerk: stof.feiten.casus.kenmerk,
    overlegtype: stof.feiten.overlegtype.naam,
    namens: noem(namens),
    reden: aanwijzing.reden,
    soorten: aanwijzing.categorieen as readonly LijstCategorie[],
    tot: aanwijzing.tot,
    beloofd: aanwijzing.beloofd_op !== null,
    vraagtGeheimhouding: aanwijzing.geheimhouding === 'geen',
  };
}

/** Legt vast dat iemand wilde meelezen waar dat niet (meer) kan. Over wie het ging is hier niet bekend. */
export async function legVergeefsMeelezenVast(
  tx: Tx,
  { code, casus, gegeven }: { readonly code: Gebeurteniscode; readonly casus: string; readonly gegeven?: string },
): Promise<void> {
  const object = gegeven === undefined ? {} : { object: { soort: 'gegeven', id: gegeven } };
  await legVast(tx, { code, uitkomst: 'geweigerd', casus, ...object, betrokkenen: [] });
}
