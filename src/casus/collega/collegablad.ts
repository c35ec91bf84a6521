import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { functieLabel } from '../../partij/functies.ts';
import { findAanstellingenBij } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import type { Geopend } from '../open-casus.ts';
import { metHoofdletter } from '../woorden.ts';
import { type Aanwijzingrij, findAanwijzingen, findGekregenSoorten } from './aanwijzing.queries.ts';
import { laatMeelezen } from './meelezer.ts';
import { type Aanwijsreden, MEESTE_MAANDEN, maandenLater, STANDAARD_MAANDEN } from './redenen.ts';

/** Iemand die meeleest, zoals iedereen aan tafel hem ziet. */
export type Meelezer = {
  readonly aanwijzing: string;
  readonly persoon: string;
  readonly partijId: string;
  readonly naam: string;
  readonly functie: string;
  readonly partij: string;
  readonly namensDeelnemer: string;
  readonly namens: string;
  readonly reden: Aanwijsreden;
  readonly soorten: readonly LijstCategorie[];
  readonly tot: string;
  readonly beloofd: boolean;
};

export type Collegablad = {
  /** Gaf de organisatie deze deelnemer het recht (Art 7.3 (b))? */
  readonly mag: boolean;
  /** Kan er met deze stoel nu iemand meelezen? */
  readonly kan: boolean;
  /** Wie dat recht geeft: de beheerders van de eigen organisatie, bij naam. */
  readonly beheerders: readonly string[];
  readonly partij: string;
  /** Zit deze deelnemer er voor een taak van een gemeente? Dan leest alleen mee wie dezelfde taak heeft (Art 4 (intro)). */
  readonly perTaak: boolean;
  readonly soorten: readonly LijstCategorie[];
  readonly collegas: readonly { readonly aanstelling: string; readonly naam: string; readonly functie: string }[];
  /** Wie nu meeleest met de eigen organisatie. */
  readonly meelezers: readonly Meelezer[];
  readonly vandaag: string;
  readonly standaardTot: string;
  readonly uiterlijk: string;
};

/** Wat een deelnemer nodig heeft om een collega te laten meelezen, of om daarmee te stoppen. */
export function leesCollegablad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Collegablad>> {
  return leesBlad(opening, { casus, voor: 'deelnemer', lees: (tx, geopend) => maakBlad(tx, geopend) });
}

async function maakBlad(tx: Tx, { feiten, stoel }: Geopend): Promise<Collegablad> {
  const aanstellingen = stoel.partijId === null ? [] : await findAanstellingenBij(tx, stoel.partijId);
  const meelezers = (await leesMeelezers(tx, feiten)).filter((m) => m.partijId === stoel.partijId);
  const bezet = new Set([
    ...feiten.deelnemers.filter((d) => d.actief).map((d) => d.persoon),
    ...meelezers.map((m) => m.persoon),
  ]);
  const namen = await openNamen(
    tx,
    aanstellingen.map((a) => a.persoon),
  );
  return {
    mag: stoel.magAanwijzen === true,
    kan: laatMeelezen(feiten, stoel),
    beheerders: aanstellingen.filter(({ rol }) => rol === 'beheerder').map((a) => naamUit(namen, a.persoon)),
    partij: stoel.partijNaam ?? '',
    perTaak: stoel.hoedanigheid !== null,
    soorten: await findGekregenSoorten(tx, { casus: feiten.casus.id, deelnemer: stoel.id }),
    collegas: aanstellingen
      .filter((a) => a.rol === 'medewerker' && a.hoedanigheid === stoel.hoedanigheid && !bezet.has(a.persoon))
      .map((a) => ({
        aanstelling: a.id,
        naam: naamUit(namen, a.persoon),
        functie: metHoofdletter(functieLabel(a.functie)),
      }))
      .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    meelezers,
    vandaag: tx.vandaag,
    standaardTot: maandenLater(tx.vandaag, STANDAARD_MAANDEN),
    uiterlijk: maandenLater(tx.vandaag, MEESTE_MAANDEN),
  };
}

/** Telt deze aanwijzing vandaag, met wie er nu aan tafel zit? Dezelfde vragen als `openMeelezen` aan de collega zelf stelt. */
export function isLevend(rij: Aanwijzingrij, feiten: CasusFeiten): boolean {
  const namens = feiten.deelnemers.find((d) => d.id === rij.namens_deelnemer_id);
  const werkt = rij.aanstelling_tot === null || feiten.peildatum <= rij.aanstelling_tot;
  return (
    rij.beeindigd_op === null &&
    feiten.peildatum <= rij.tot &&
    rij.mag_aanwijzen &&
    werkt &&
    namens !== undefined &&
    laatMeelezen(feiten, namens)
  );
}

/** Iedereen die nu in deze casus meeleest, bij naam: wie aan tafel zit ziet hen, net als het gezin. */
export async function leesMeelezers(tx: Tx, feiten: CasusFeiten): Promise<readonly Meelezer[]> {
  const levend = (await findAanwijzingen(tx, feiten.casus.id)).filter((rij) => isLevend(rij, feiten));
  if (levend.length === 0) return [];
  const namen = await openNamen(
    tx,
    levend.flatMap((rij) => [rij.persoon_id, rij.namens_persoon_id]),
  );
  return levend.map((rij) => ({
    aanwijzing: rij.id,
    persoon: rij.persoon_id,
    partijId: rij.partij_id,
    naam: naamUit(namen, rij.persoon_id),
    functie: rij.functie,
    partij: rij.partij_naam,
    namensDeelnemer: rij.namens_deelnemer_id,
    namens: naamUit(namen, rij.namens_persoon_id),
    reden: rij.reden,
    soorten: rij.categorieen as readonly LijstCategorie[],
    tot: rij.tot,
    beloofd: rij.beloofd_op !== null,
  }));
}
