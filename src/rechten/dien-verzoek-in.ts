import { openZaak } from '../betrokkene/positie.ts';
import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden } from '../casus/open-casus.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { findGegeven } from '../gegeven/gegeven.queries.ts';
import { gekregenAls } from '../gegeven/lijst/toon-gegevens.ts';
import { findVerstrekkingen } from '../gegeven/verstrekking.queries.ts';
import { bronstoel, openZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Kanttekening } from '../regels/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak } from '../taak/taken.ts';
import { rechtpositieVan } from './rechtpositie.ts';
import type { Verzoekrecht } from './soorten.ts';
import { laatsteDag } from './termijn.ts';
import { insertDeel, insertMelding, insertVerzoek } from './verzoek.queries.ts';
import { schrijfWoorden } from './woorden.ts';

export type Verzoekwens = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een verzoek. */
  readonly verzoek: string;
  readonly casus: string;
  readonly recht: Verzoekrecht;
  /** Het gegeven waar het om gaat, of null als het over alles gaat. */
  readonly gegeven: string | null;
  readonly tekst: string;
  /** De vrager wil dat de ander in het gezin dit (nog) niet hoort; wie het overleg leidt, beslist (E-14). */
  readonly stil: boolean;
};

export type Verzoekuitkomst =
  | { readonly kind: 'ingediend'; readonly verzoek: string; readonly uiterlijk: string }
  | { readonly kind: 'mag-niet'; readonly waarom: readonly Kanttekening[] }
  | NietGevonden;

/**
 * Dient een verzoek in op grond van een recht van 13.1. De maand begint vandaag (13.2 (b), E-23); elke partij die erover gaat,
 * krijgt een taak voor haar eigen deel, en de ander in het gezin hoort dat er een verzoek is (E-14).
 */
export async function dienVerzoekIn(opening: Casusopening<Gezinslid>, wens: Verzoekwens): Promise<Verzoekuitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Verzoekuitkomst> => {
    const zaak = await openZaak(tx, wens.casus, 'verzoek-ingediend');
    if (zaak === null) return NIET_GEVONDEN;
    const kop = { ...logkop(zaak.feiten), code: 'verzoek-ingediend' } as const;
    const positie = rechtpositieVan(zaak.feiten, wens.recht, zaak.stoel.persoon);
    const { partijen, bron } = positie.kind === 'mag' ? await antwoorders(tx, zaak, wens) : NIEMAND;
    if (positie.kind === 'mag-niet' || partijen.length === 0) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return positie.kind === 'mag-niet' ? positie : NIET_GEVONDEN;
    }
    const van = zaak.stoel.persoon;
    const nieuw = await insertVerzoek(tx, { ...wens, id: wens.verzoek, van });
    const uiterlijk = laatsteDag(tx.vandaag);
    if (nieuw) {
      for (const partij of partijen) await insertDeel(tx, { casus: wens.casus, verzoek: wens.verzoek, van, partij });
      await schrijfWoorden(tx, zaak.feiten, { ...wens, van, deel: null, door: van });
      await vraagPartijen(tx, zaak.feiten, { verzoek: wens.verzoek, partijen, bron, uiterlijk });
      await lichtIn(tx, zaak.feiten, { wens, van, personen: positie.inlichten });
    }
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'verzoek', id: wens.verzoek } });
    return { kind: 'ingediend', verzoek: wens.verzoek, uiterlijk };
  });
}

/** De partijen die antwoorden; bij een gegeven met de stoel van wie het inbracht. */
type Antwoorders = { readonly partijen: readonly string[]; readonly bron: Deelnemerfeit | null };
const NIEMAND: Antwoorders = { partijen: [], bron: null };

/**
 * Wie antwoorden: bij een gegeven de partij die het inbracht; bij een vraag over alles elke partij die hier ooit aan tafel zat.
 * Ruimer dan wie iets inbracht, want wie dat deed, mag niet uit een lijst van antwoorders blijken.
 */
async function antwoorders(tx: Tx, { feiten }: Geopend, wens: Verzoekwens): Promise<Antwoorders> {
  if (wens.gegeven === null) return { partijen: partijenAanTafel(feiten), bron: null };
  const geopend = await openZitting(tx, wens.casus);
  const rij = await findGegeven(tx, { casus: wens.casus, gegeven: wens.gegeven });
  if (geopend.kind !== 'zitting' || rij === undefined || rij.bron_partij_id === null) return NIEMAND;
  const gekregen = gekregenAls(geopend.zitting, rij, await findVerstrekkingen(tx, wens.casus));
  return gekregen === null ? NIEMAND : { partijen: [rij.bron_partij_id], bron: bronstoel(feiten, rij) };
}

export function partijenAanTafel({ casus, deelnemers }: CasusFeiten): readonly string[] {
  const zaten = deelnemers.flatMap((d) => (d.partijId !== null && d.bevestigdOp !== null ? [d.partijId] : []));
  return [...new Set([casus.procesregiepartij, casus.aanmeldpartij, ...zaten])];
}

const leidersVan = ({ deelnemers }: CasusFeiten): readonly string[] =>
  deelnemers.filter((d) => d.procesregisseur && d.actief).map((d) => d.persoon);

type Vraag = Antwoorders & { readonly verzoek: string; readonly uiterlijk: string };

// Over een gegeven van een gemeente wordt gevraagd wie voor die taak zit: een ander ziet het gegeven niet (ADR 0048). Van een partij
// zonder iemand aan tafel vraagt de regie het antwoord: wie ontving, coordineert (E-23).
async function vraagPartijen(
  tx: Tx,
  feiten: CasusFeiten,
  { verzoek, partijen, bron, uiterlijk }: Vraag,
): Promise<void> {
  const personen = partijen.flatMap((partij) => {
    const eigen = feiten.deelnemers.filter((d) => d.partijId === partij && d.actief && d.bevestigdOp !== null);
    const vanTaak = eigen.filter((d) => bron !== null && isZelfdeBron(d, bron));
    const gevraagd = vanTaak.length > 0 ? vanTaak : eigen;
    return gevraagd.length > 0 ? gevraagd.map((d) => d.persoon) : leidersVan(feiten);
  });
  for (const voor of new Set(personen))
    await planTaak(tx, {
      casus: feiten.casus.id,
      voor,
      soort: 'verzoek-beantwoorden',
      voorDatum: uiterlijk,
      onderwerp: verzoek,
    });
  await planBerichten(tx, personen);
}

type Inlichting = { readonly wens: Verzoekwens; readonly van: string; readonly personen: readonly string[] };

async function lichtIn(tx: Tx, feiten: CasusFeiten, { wens, van, personen }: Inlichting): Promise<void> {
  const stand = wens.stil ? 'wacht' : 'gemeld';
  for (const persoon of personen)
    await insertMelding(tx, { casus: wens.casus, verzoek: wens.verzoek, van, persoon, stand });
  if (!wens.stil) await planBerichten(tx, personen);
  if (!wens.stil || personen.length === 0) return;
  for (const voor of leidersVan(feiten))
    await planTaak(tx, {
      casus: feiten.casus.id,
      voor,
      soort: 'verzoek-melden',
      voorDatum: null,
      onderwerp: wens.verzoek,
    });
}
