import { schuilnaam } from '../bijeenkomst/zonder-naam.ts';
import type { Tx } from '../db/transactie.ts';
import { findGegevens, findInhouden } from '../gegeven/gegeven.queries.ts';
import { openInhouden, type Persoonsgegevens } from '../gegeven/inhoud.ts';
import { isBuitenstaander, naamslot } from '../gegeven/naamslot.ts';
import { findAfwegingen, findVerstrekkingen } from '../gegeven/verstrekking.queries.ts';
import { kanaalVan, weegInzien } from '../gegeven/weeg.ts';
import { alsFeit, bronstoel, isEigen } from '../gegeven/zitting.ts';
import { type Doel, type Fase, leeftijdOp } from '../regels/index.ts';
import { laadToestemmingen } from '../toestemming/stand.ts';
import { type Geopend, isBevestigd } from './open-casus.ts';
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

/** Leest de kop van een casus. De naam gaat mee voor wie dat gegeven nu mag inzien; dat telt als lezen van soort a. */
export async function leesKop(
  tx: Tx,
  geopend: Geopend,
): Promise<Casuskop & { readonly vraag: string | null; readonly sluitgrond: string | null }> {
  const { feiten, stoel } = geopend;
  const raam = await findRaamtekst(tx, feiten.casus.id);
  if (raam === undefined) throw new Error('een casus zonder raam');
  const plek = { casus: feiten.casus.id, procesregiepartij: feiten.casus.procesregiepartij, record: feiten.casus.id };
  const initialen = await openEen(tx, {
    ...gedeeldZegel({ ...plek, veld: 'casus.initialen' }),
    envelop: raam.initialen,
  });
  const naam = await leesNaam(tx, geopend);
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
      feiten.casus.status === 'gesloten'
        ? null
        : await openEen(tx, { ...gedeeldZegel({ ...plek, veld: 'casus.vraag' }), envelop: raam.vraag }),
    sluitgrond: raam.sluitgrond,
  };
}

/** De naam van de jongere, voor wie het gegeven daarover nu mag inzien; niet voor bevestigen en niet na sluiten. */
async function leesNaam(tx: Tx, { feiten, stoel }: Geopend): Promise<Persoonsgegevens | null> {
  if (feiten.casus.status === 'gesloten' || !isBevestigd(stoel)) return null;
  const rijen = (await findGegevens(tx, feiten.casus.id)).filter(
    (rij) => rij.categorie === 'a' && rij.status === 'ingebracht',
  );
  const verstrekkingen = await findVerstrekkingen(tx, feiten.casus.id);
  const stof = {
    feiten,
    toestemmingen: await laadToestemmingen(tx, feiten.casus.id),
    afwegingen: await findAfwegingen(tx, feiten.casus.id),
    kanaal: kanaalVan(tx.herkomst),
  };
  const leesbaar = rijen.filter((rij) => {
    if (isEigen(stoel, rij)) return true;
    const verstrekking = verstrekkingen.find(
      (v) => v.gegeven_id === rij.id && v.aan_deelnemer_id === stoel.id && v.status === 'actief',
    );
    if (verstrekking === undefined) return false;
    const gewogen = weegInzien(stof, {
      id: rij.id,
      gever: bronstoel(feiten, rij),
      ontvanger: stoel,
      gegeven: alsFeit(rij),
      verstrekking,
    });
    return gewogen.oordeel.uitkomst === 'toegestaan';
  });
  const gevonden = await findInhouden(tx, { casus: feiten.casus.id, gegevens: leesbaar.map((rij) => rij.id) });
  const plekken = gevonden.map((rij) => ({
    gegeven: rij.id,
    casus: rij.casus_id,
    bronPartij: rij.bron_partij_id,
    bronPersoon: rij.bron_persoon_id,
    betrokkene: feiten.betrokkene.id,
    categorie: rij.categorie,
    versie: rij.versie,
    envelop: rij.inhoud,
  }));
  const inhouden = await openInhouden(tx.omgeving.kluis, plekken);
  return inhouden.find((inhoud) => inhoud?.persoonsgegevens !== undefined)?.persoonsgegevens ?? null;
}

/** De soorten die met de kop gelezen zijn, voor de logregel. */
export const gelezenMetKop = ({ naam }: Casuskop): readonly string[] => (naam === null ? [] : ['a']);
