import { schuilnaam } from '../bijeenkomst/zonder-naam.ts';
import { samen } from '../db/samen.ts';
import type { Tx } from '../db/transactie.ts';
import { openInhouden, type Persoonsgegevens } from '../gegeven/inhoud.ts';
import { inhoudplek } from '../gegeven/lees-gegeven.ts';
import { isBuitenstaander, naamslot } from '../gegeven/naamslot.ts';
import { findGekregenVan, findNamen, type Naamrij } from '../gegeven/namen-in-lijst.queries.ts';
import { kanaalVan, type Weegstof, weegInzien } from '../gegeven/weeg.ts';
import { alsFeit, bronstoel, isEigen, laadWeegstof } from '../gegeven/zitting.ts';
import { type Doel, type Fase, leeftijdOp } from '../regels/index.ts';
import { buitenVenster, type Geopend, isBevestigd } from './open-casus.ts';
import { findRaamtekst } from './overzicht.queries.ts';
import { gedeeldZegel, openEen } from './zegels.ts';

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

/**
 * Leest de kop van een casus. De naam gaat mee voor wie dat gegeven nu mag inzien; dat telt als lezen van soort a.
 * @param weegstof waarop dat oordeel rust, als de pagina haar in deze transactie al las.
 */
export async function leesKop(
  tx: Tx,
  geopend: Geopend,
  weegstof?: Weegstof,
): Promise<Casuskop & { readonly vraag: string | null; readonly sluitgrond: string | null }> {
  const { feiten, stoel } = geopend;
  const stof = weegstof ?? (await laadWeegstof(tx, feiten));
  const [raam, naam] = await samen(tx, (t) => [findRaamtekst(t, feiten.casus.id), leesNaam(t, geopend, stof)]);
  if (raam === undefined) throw new Error('een casus zonder raam');
  const plek = { casus: feiten.casus.id, procesregiepartij: feiten.casus.procesregiepartij, record: feiten.casus.id };
  const initialen = await openEen(tx, {
    ...gedeeldZegel({ ...plek, veld: 'casus.initialen' }),
    envelop: raam.initialen,
  });
  const zonderNaam = isBuitenstaander(feiten, stoel) && naamslot(feiten, kanaalVan(tx.herkomst)) !== null;
  return {
    id: feiten.casus.id,
    kenmerk: feiten.casus.kenmerk,
    aanspreek:
      naam === null
        ? zonderNaam
          ? schuilnaam(feiten)
          : (initialen ?? 'Naam verwijderd')
        : `${naam.voornaam}, ${leeftijdOp(naam.geboortedatum, feiten.peildatum)} jaar`,
    jongere: naam?.voornaam ?? 'de jongere',
    naam,
    overlegtype: feiten.overlegtype.naam,
    school: feiten.casus.schoolNaam,
    doelen: feiten.casus.doelen,
    fase: feiten.casus.fase,
    faseSinds: feiten.casus.faseSinds,
    status: feiten.casus.status,
    regiepartij: raam.regiepartij,
    regietelefoon: raam.regietelefoon,
    isRegie: stoel.procesregisseur,
    vraag:
      feiten.casus.status === 'gesloten' || buitenVenster(stoel)
        ? null
        : await openEen(tx, { ...gedeeldZegel({ ...plek, veld: 'casus.vraag' }), envelop: raam.vraag }),
    sluitgrond: raam.sluitgrond,
  };
}

/** De naam van de jongere, voor wie het gegeven daarover nu mag inzien; niet voor bevestigen en niet na sluiten. */
async function leesNaam(tx: Tx, { feiten, stoel }: Geopend, weegstof: Weegstof): Promise<Persoonsgegevens | null> {
  if (feiten.casus.status === 'gesloten' || !isBevestigd(stoel)) return null;
  const [rijen, verstrekkingen] = await samen(tx, (t) => [
    findNamen(t, [feiten.casus.id]),
    findGekregenVan(t, { persoon: stoel.persoon, casus: feiten.casus.id }),
  ]);
  const eigen = rijen.filter((rij) => isEigen(stoel, rij));
  const gekregen = eigen.length === rijen.length ? [] : weegNamen({ rijen, verstrekkingen, stoel }, weegstof);
  const leesbaar = rijen.filter((rij) => eigen.includes(rij) || gekregen.includes(rij));
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    leesbaar.map((rij) => inhoudplek(rij, feiten.betrokkene.id)),
  );
  return inhouden.find((inhoud) => inhoud?.persoonsgegevens !== undefined)?.persoonsgegevens ?? null;
}

type Naamstof = {
  readonly rijen: readonly Naamrij[];
  readonly verstrekkingen: Awaited<ReturnType<typeof findGekregenVan>>;
  readonly stoel: Geopend['stoel'];
};

/** De namen van anderen die deze stoel kreeg en nu mag inzien. */
function weegNamen({ rijen, verstrekkingen, stoel }: Naamstof, weegstof: Weegstof): readonly Naamrij[] {
  return rijen.filter((rij) => {
    if (isEigen(stoel, rij)) return false;
    const verstrekking = verstrekkingen.find((v) => v.gegeven_id === rij.id && v.aan_deelnemer_id === stoel.id);
    if (verstrekking === undefined) return false;
    const { oordeel } = weegInzien(weegstof, {
      id: rij.id,
      gever: bronstoel(weegstof.feiten, rij),
      ontvanger: stoel,
      gegeven: alsFeit(rij),
      verstrekking,
    });
    return oordeel.uitkomst === 'toegestaan';
  });
}

/** De soorten die met de kop gelezen zijn, voor de logregel. */
export const gelezenMetKop = ({ naam }: Casuskop): readonly string[] => (naam === null ? [] : ['a']);
