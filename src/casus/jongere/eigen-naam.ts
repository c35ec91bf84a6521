import type { Tx } from '../../db/transactie.ts';
import { zetInhoud } from '../../gegeven/gegeven.queries.ts';
import { type Inhoud, openInhouden, type Persoonsgegevens, verzegelInhoud } from '../../gegeven/inhoud.ts';
import { inhoudplek } from '../../gegeven/lees-gegeven.ts';
import { findNamen } from '../../gegeven/lijst/namen-in-lijst.queries.ts';
import { onthoudNaam } from '../../gegeven/onthoud-naam.ts';
import { findVerstrekkingenVan } from '../../gegeven/verstrekking.queries.ts';
import { isEigen } from '../../gegeven/zitting.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { naamtekst } from '../aanmelding/naamgegeven.ts';
import { type Geopend, logkop } from '../open-casus.ts';

type Naamrij = Awaited<ReturnType<typeof findNamen>>[number];

/** Het gegeven waarin de eigen bron de naam van de jongere inbracht, open. */
export type EigenNaam = {
  readonly rij: Naamrij;
  readonly inhoud: Inhoud;
  readonly naam: Persoonsgegevens;
};

/** Leest de naam zoals de bron van deze stoel haar inbracht. @returns null als een ander dat deed, of als zij is teruggehaald. */
export async function leesEigenNaam(tx: Tx, geopend: Geopend): Promise<EigenNaam | null> {
  const { casus, betrokkene } = geopend.feiten;
  const rijen = (await findNamen(tx, [casus.id])).filter((rij) => isEigen(geopend, rij));
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    rijen.map((rij) => inhoudplek(rij, betrokkene.id)),
  );
  const gevonden = rijen.flatMap((rij, i): EigenNaam[] => {
    const inhoud = inhouden[i];
    const naam = inhoud?.persoonsgegevens;
    return inhoud === null || inhoud === undefined || naam === undefined ? [] : [{ rij, inhoud, naam }];
  });
  return gevonden[0] ?? null;
}

/**
 * Schrijft naam en geboortedatum verbeterd op, in hetzelfde gegeven: wie het kreeg, leest vanaf nu wat er nu staat, en hoort dat er iets is
 * veranderd (Art 8 (b); AVG 16 en 19). De partijen die haar hebben, vinden de verbeterde naam en niet meer de vorige.
 * @throws als het gegeven intussen is gewijzigd; de aanroeper heeft het eigen slot van de casus.
 */
export async function zetNaam(
  tx: Tx,
  { feiten }: Geopend,
  { rij, inhoud }: EigenNaam,
  naam: Persoonsgegevens,
): Promise<void> {
  const casus = feiten.casus.id;
  const versie = rij.versie + 1;
  const plek = { casus, gegeven: rij.id };
  const zegel = await verzegelInhoud(
    tx.omgeving.kluis,
    { ...inhoudplek(rij, feiten.betrokkene.id), versie },
    { ...inhoud, tekst: naamtekst(naam), persoonsgegevens: naam },
  );
  if (!(await zetInhoud(tx, { ...plek, inhoud: zegel, versie }))) throw new Error('de naam is intussen gewijzigd');
  const bij = (await findVerstrekkingenVan(tx, plek)).filter((v) => v.status === 'actief');
  const stoelen = feiten.deelnemers.filter((d) => bij.some((v) => v.aan_deelnemer_id === d.id));
  const partijen = [rij.bron_partij_id, ...stoelen.map((d) => d.partijId)].flatMap((id) => (id === null ? [] : [id]));
  await onthoudNaam(tx, { ...plek, partijen }, naam);
  await planBerichten(
    tx,
    bij.map((v) => v.aan_persoon_id),
  );
  await legVast(tx, {
    ...logkop(feiten),
    code: 'naam-verbeterd',
    uitkomst: 'gelukt',
    object: { soort: 'gegeven', id: rij.id },
    bronPartij: rij.bron_partij_id,
    doel: rij.doel,
    categorieen: ['a'],
    grondslag: 'Art 8 (b)',
  });
}
