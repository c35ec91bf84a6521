import { schuilnaam } from '../bijeenkomst/zonder-naam.ts';
import { samen } from '../db/samen.ts';
import type { Tx } from '../db/transactie.ts';
import type { Gegevenrij } from '../gegeven/gegeven.queries.ts';
import { type Inhoud, openInhouden, type Persoonsgegevens } from '../gegeven/inhoud.ts';
import { inhoudplek } from '../gegeven/lees-gegeven.ts';
import { findGekregenVan, findNamen } from '../gegeven/lijst/namen-in-lijst.queries.ts';
import { isBuitenstaander, naamslot } from '../gegeven/naamslot.ts';
import { kanaalVan, magInzien, type Weegstof } from '../gegeven/oordeel/weeg.ts';
import type { Verstrekkingrij } from '../gegeven/verstrekking.queries.ts';
import { alsFeit, bronstoel, isEigen, laadWeegstof } from '../gegeven/zitting.ts';
import { openTeksten } from '../kluis/teksten.ts';
import { type Doel, type Fase, leeftijdOp } from '../regels/index.ts';
import type { CasusFeiten, Deelnemerfeit } from './feiten.ts';
import { buitenVenster, type Geopend, isBevestigd } from './open-casus.ts';
import { findRaamtekst } from './overzicht/overzicht.queries.ts';
import { gedeeldZegel } from './zegels.ts';

/** Wat boven elke pagina van een casus staat. */
export type Casuskop = {
  readonly id: string;
  readonly kenmerk: string;
  /** "Yara, 11 jaar" voor wie de naam nu mag lezen, anders de initialen, of een schuilnaam als ook die nog niet mogen (E-07). */
  readonly aanspreek: string;
  /** Voornaam voor in een zin, of "de jongere". */
  readonly jongere: string;
  readonly naam: Persoonsgegevens | null;
  readonly overlegtype: string;
  readonly school: string | null;
  readonly doelen: readonly Doel[];
  readonly fase: Fase;
  readonly faseSinds: Date;
  readonly status: 'open' | 'gesloten';
  readonly regiepartij: string;
  readonly regietelefoon: string;
  readonly isRegie: boolean;
};

/** De kop met wat alleen het overzicht nog zegt. De vraag kan de jongere noemen: zij is er alleen voor wie de naam nu mag lezen. */
export type Heelkop = Casuskop & { readonly vraag: string | null; readonly sluitgrond: string | null };

/**
 * Leest de kop van een casus. De naam gaat mee voor wie dat gegeven nu mag inzien; dat telt als lezen van soort a.
 * @param weegstof waarop dat oordeel rust, als de pagina haar in deze transactie al las.
 */
export async function leesKop(tx: Tx, geopend: Geopend, weegstof?: Weegstof): Promise<Heelkop> {
  const { feiten } = geopend;
  const stof = weegstof ?? (await laadWeegstof(tx, feiten));
  const [raam, naam] = await samen(tx, (t) => [findRaamtekst(t, feiten.casus.id), leesNaam(t, geopend, stof)]);
  return maakKop(tx, geopend, { raam: raam[0], naam });
}

type Koprijen = {
  readonly raam: Awaited<ReturnType<typeof findRaamtekst>>[number] | undefined;
  readonly naam: Persoonsgegevens | null;
};

/** Ziet deze stoel nog geen initialen, maar een schuilnaam (E-07)? */
export const praatZonderNaam = (
  tx: Tx,
  feiten: CasusFeiten,
  stoel: Pick<Deelnemerfeit, 'soort' | 'partijId' | 'hoedanigheid'>,
): boolean => isBuitenstaander(feiten, stoel) && naamslot(feiten, kanaalVan(tx.herkomst)) !== null;

/** De kop, van wat er al van gelezen is. */
export async function maakKop(tx: Tx, { feiten, stoel }: Geopend, { raam, naam }: Koprijen): Promise<Heelkop> {
  if (raam === undefined) throw new Error('een casus zonder raam');
  const { casus } = feiten;
  const plek = { casus: casus.id, procesregiepartij: casus.procesregiepartij, record: casus.id };
  const zonderNaam = naam === null && praatZonderNaam(tx, feiten, stoel);
  // Wie de naam niet mag lezen, leest haar ook niet in de vraag; waar de naam later komt, is zij daar al uit (E-07).
  const naamInVraag = naam === null && !feiten.overlegtype.inhoud.eerstZonderNaam;
  const zonderVraag = casus.status === 'gesloten' || buitenVenster(stoel) || naamInVraag;
  const teOpenen = [
    ...(naam !== null || zonderNaam ? [] : [{ veld: 'casus.initialen', envelop: raam.initialen } as const]),
    ...(zonderVraag ? [] : [{ veld: 'casus.vraag', envelop: raam.vraag } as const]),
  ];
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    teOpenen.map(({ veld, envelop }) => ({ ...gedeeldZegel({ ...plek, veld }), envelop })),
  );
  const gelezen = new Map(teOpenen.map(({ veld }, i) => [veld, teksten[i] ?? null]));
  const aangeduid = zonderNaam ? schuilnaam(feiten) : (gelezen.get('casus.initialen') ?? 'Naam verwijderd');
  return {
    id: casus.id,
    kenmerk: casus.kenmerk,
    aanspreek: naam === null ? aangeduid : `${naam.voornaam}, ${leeftijdOp(naam.geboortedatum, feiten.peildatum)} jaar`,
    jongere: naam?.voornaam ?? 'de jongere',
    naam,
    overlegtype: feiten.overlegtype.naam,
    school: casus.schoolNaam,
    doelen: casus.doelen,
    fase: casus.fase,
    faseSinds: casus.faseSinds,
    status: casus.status,
    regiepartij: raam.regiepartij,
    regietelefoon: raam.regietelefoon,
    isRegie: stoel.procesregisseur,
    vraag: gelezen.get('casus.vraag') ?? null,
    sluitgrond: raam.sluitgrond,
  };
}

/** De naam van de jongere, voor wie het gegeven daarover nu mag inzien. */
async function leesNaam(tx: Tx, geopend: Geopend, weegstof: Weegstof): Promise<Persoonsgegevens | null> {
  const { feiten, stoel } = geopend;
  if (!magNaamZoeken(geopend)) return null;
  const [rijen, verstrekkingen] = await samen(tx, (t) => [
    findNamen(t, [feiten.casus.id]),
    findGekregenVan(t, { persoon: stoel.persoon, casus: feiten.casus.id }),
  ]);
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    leesbareNamen(geopend, weegstof, { rijen, verstrekkingen }).map((rij) => inhoudplek(rij, feiten.betrokkene.id)),
  );
  return naamUitInhouden(inhouden);
}

/** Niet voor bevestigen en niet na sluiten. */
const magNaamZoeken = ({ feiten, stoel }: Geopend): boolean => feiten.casus.status === 'open' && isBevestigd(stoel);

/** De naam die in deze inhouden staat; de nieuwste gaat voor. */
export const naamUitInhouden = (inhouden: readonly (Inhoud | null)[]): Persoonsgegevens | null =>
  inhouden.find((inhoud) => inhoud?.persoonsgegevens !== undefined)?.persoonsgegevens ?? null;

type Naamrij = Pick<
  Gegevenrij,
  'id' | 'bron_persoon_id' | 'bron_partij_id' | 'bron_deelnemer_id' | 'categorie' | 'doel' | 'kenmerken'
>;

type Naamstof<R extends Naamrij> = {
  /** De ingebrachte gegevens van soort a die deze verzoeker kan zien. */
  readonly rijen: readonly R[];
  /** Wat hij nu heeft. */
  readonly verstrekkingen: readonly Pick<Verstrekkingrij, 'gegeven_id' | 'aan_deelnemer_id' | 'status' | 'plicht'>[];
};

/** Welke namen deze stoel nu mag lezen: van de eigen bron, of gekregen en toegestaan. */
export function leesbareNamen<R extends Naamrij>(
  geopend: Geopend,
  weegstof: Weegstof,
  { rijen, verstrekkingen }: Naamstof<R>,
): readonly R[] {
  const { stoel } = geopend;
  if (!magNaamZoeken(geopend)) return [];
  return rijen.filter((rij) => {
    if (isEigen(geopend, rij)) return true;
    const verstrekking = verstrekkingen.find((v) => v.gegeven_id === rij.id && v.aan_deelnemer_id === stoel.id);
    if (verstrekking === undefined) return false;
    return magInzien(weegstof, {
      id: rij.id,
      gever: bronstoel(weegstof.feiten, rij),
      ontvanger: stoel,
      gegeven: alsFeit(rij),
      verstrekking,
    });
  });
}

/** De soorten die met de kop gelezen zijn, voor de logregel. */
export const gelezenMetKop = ({ naam }: Casuskop): readonly string[] => (naam === null ? [] : ['a']);
