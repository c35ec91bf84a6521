import { isEigenZaak, positieVan } from '../../betrokkene/positie.ts';
import { findLogregels, type Logrij } from '../../betrokkene/wie-keek/logboek.queries.ts';
import { codeVoor, gaatOverVerzoek, grondVan, type Keek } from '../../betrokkene/wie-keek/toon-wie-keek.ts';
import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { laadFeiten } from '../../casus/feiten.ts';
import { NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { inTransactie, opLogindex, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findPartijenOpId } from '../../partij/partij.queries.ts';
import { type Afsluitingrij, findAfsluiting } from '../afsluiting.queries.ts';
import { findVernietigingen } from '../vernietiging/vernietiging.queries.ts';
import { findJongere, isLogboeklezer } from './gezin.queries.ts';

/** Wat het gezin van het einde weet: dagen, en wie het belt. Ook na de vernietiging, want daarin staat niets over iemand. */
export type Gezinseinde = {
  readonly casus: string;
  readonly geslotenOp: Date;
  readonly eigenDeelTot: string;
  readonly bewarenTot: string;
  readonly vandaag: string;
  /** Wie meekomt, en een ouder van wie 16 of ouder is, vraagt zelf geen rechten (T25-18, E-02). */
  readonly vraagtRechten: boolean;
  /** Goedgekeurd: de dag waarop het gebeurt. */
  readonly gepland: Date | null;
  readonly vernietigdOp: Date | null;
  readonly partij: string;
  readonly telefoon: string;
  /** Na de vernietiging: het logboek zonder inhoud, voor de jongere zelf, en voor een ouder tot de dag van vernietigen. Anders null. */
  readonly keek: readonly Keek[] | null;
};

export type Gezinseindeuitkomst = { readonly kind: 'einde'; readonly einde: Gezinseinde } | NietGevonden;

const HOOGSTENS = 200;

/** Laat ouder of jongere zien wat er na het sluiten gebeurt, en na de vernietiging de jongere zelf ook nog wie er keek. */
export function toonGezinseinde(opening: Casusopening<Gezinslid>, casus: string): Promise<Gezinseindeuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Gezinseindeuitkomst> => {
    const afsluiting = await findAfsluiting(tx, casus);
    if (afsluiting === undefined) {
      await legVast(tx, { code: 'einde-ingezien', uitkomst: 'geweigerd', casus, betrokkenen: [] });
      return NIET_GEVONDEN;
    }
    const [vernietiging] = await findVernietigingen(tx, [casus]);
    const betrokkenen = [afsluiting.betrokkene_id];
    const feiten = afsluiting.vernietigd_op === null ? await laadFeiten(tx, casus) : null;
    const keek = afsluiting.vernietigd_op === null ? null : await leesKeek(tx, afsluiting, opening.verzoeker.persoon);
    await legVast(tx, { code: 'einde-ingezien', uitkomst: 'gelukt', casus, betrokkenen });
    return {
      kind: 'einde',
      einde: {
        casus,
        geslotenOp: afsluiting.gesloten_op,
        eigenDeelTot: afsluiting.eigen_deel_tot,
        bewarenTot: afsluiting.bewaren_tot,
        vandaag: tx.vandaag,
        vraagtRechten: feiten !== null && isEigenZaak(positieVan(feiten, opening.verzoeker.persoon)),
        gepland: vernietiging?.status === 'goedgekeurd' ? vernietiging.uitvoeren_vanaf : null,
        vernietigdOp: afsluiting.vernietigd_op,
        partij: afsluiting.partij,
        telefoon: afsluiting.telefoon,
        keek,
      },
    };
  });
}

/**
 * De jongere zelf leest het logboek altijd. Hoe oud die is, is vernietigd; een ouder leest daarom wat er tot de vernietiging stond, als
 * die het toen mocht lezen (E-02). Soorten noemt een ouder hier niemand meer: wat was achtergehouden, is niet meer te herkennen.
 */
async function leesKeek(
  tx: Tx,
  { casus_id: casus, betrokkene_id, vernietigd_op: tot }: Afsluitingrij,
  ik: string,
): Promise<readonly Keek[] | null> {
  const isJongere = (await findJongere(tx, casus)) === ik;
  if (!isJongere && !(await isLogboeklezer(tx, { casus, persoon: ik }))) return null;
  const uitkomst = await tx.omgeving.kluis.persoonIndex(betrokkene_id);
  // Ook het logboek heeft een termijn; daarna is zijn sleutel weg.
  if (uitkomst.kind !== 'index') return null;
  await opLogindex(tx, uitkomst.index);
  const index = Buffer.from(uitkomst.index);
  // Van wie een verzoek was, is vernietigd: een verzoek van een ander in het gezin blijft van die ander (E-14).
  const rijen = (
    await findLogregels(tx, { index, ik, tot: isJongere ? null : tot, wie: null, hoogstens: HOOGSTENS })
  ).filter((rij) => rij.persoon_id === ik || !gaatOverVerzoek(rij));
  const partijen = await findPartijenOpId(
    tx,
    rijen.flatMap((rij) => rij.partij_id ?? []),
  );
  return rijen.map((rij) => alsKeek(rij, { ik, isJongere, partij: partijen.get(rij.partij_id ?? '') }));
}

type Lezer = {
  readonly ik: string;
  readonly isJongere: boolean;
  readonly partij: { readonly id: string; readonly naam: string } | undefined;
};

/** Namen van mensen komen niet terug: functie en organisatie zeggen genoeg, en wie uit het gezin iets deed blijft van die mens. */
function alsKeek(rij: Logrij, { ik, isJongere, partij }: Lezer): Keek {
  const zelf = rij.persoon_id === ik;
  const gezin = rij.partij_id === null && rij.persoon_id !== null;
  return {
    id: rij.id,
    op: rij.op,
    code: codeVoor(ik, rij),
    gelukt: rij.uitkomst === 'gelukt',
    dader: {
      ik: zelf,
      naam: null,
      functie: gezin ? null : rij.functie,
      partij: partij === undefined ? null : { id: partij.id, naam: partij.naam },
      soort: gezin && !zelf ? 'gezin' : rij.persoon_soort,
    },
    categorieen: isJongere || zelf ? rij.categorieen : [],
    doel: rij.doel,
    grond: grondVan(rij.grondslag),
    redenen: rij.redenen,
    aan: null,
  };
}
