import { leesbareNamen, naamUitInhouden } from '../../casus/casuskop.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Lijstrij } from '../gegeven.queries.ts';
import { type Inhoud, openInhouden, type Persoonsgegevens } from '../inhoud.ts';
import { inhoudplek } from '../lees-gegeven.ts';
import type { Verstrekkingrij } from '../verstrekking.queries.ts';
import type { Zitting } from '../zitting.ts';

/** Op id van het gegeven; null waar de inhoud vernietigd is. */
export type Inhouden = ReadonlyMap<string, Inhoud | null>;

/** Wat deze stoel zelf inbracht: daarvan staat de tekst op de pagina. */
const zelfIngebracht = ({ stoel }: Zitting, rijen: readonly Lijstrij[]): readonly Lijstrij[] =>
  rijen.filter((rij) => rij.bron_persoon_id === stoel.persoon);

type Gelezen = {
  readonly rijen: readonly Lijstrij[];
  readonly verstrekkingen: readonly Verstrekkingrij[];
  /** Of de naam van de jongere erbij hoort, voor wie hem nu mag lezen. */
  readonly metNaam: boolean;
};

/** Opent van een lijst wat deze stoel zelf inbracht, en de naam van de jongere als hij die mag inzien; op id van het gegeven. */
export async function openLijst(
  tx: Tx,
  zitting: Zitting,
  { rijen, verstrekkingen, metNaam }: Gelezen,
): Promise<{ readonly inhouden: Inhouden; readonly naam: Persoonsgegevens | null }> {
  const namen = metNaam ? leesbareNamen(zitting, zitting, naamstof(zitting, { rijen, verstrekkingen })) : [];
  const teOpenen = [...new Set([...namen, ...zelfIngebracht(zitting, rijen)])];
  const plekken = teOpenen.map((rij) => {
    if (rij.inhoud === null) throw new Error('een inhoud die niet is gevraagd');
    return inhoudplek({ ...rij, inhoud: rij.inhoud }, zitting.feiten.betrokkene.id);
  });
  const geopend = await openInhouden(tx.omgeving.kluis, plekken);
  const inhouden = new Map(teOpenen.map(({ id }, i) => [id, geopend[i] ?? null]));
  return { inhouden, naam: naamUitInhouden(namen.map(({ id }) => inhouden.get(id) ?? null)) };
}

/** Uit wat al gelezen is: wat een naam draagt, en wat deze stoel nu heeft. */
function naamstof({ stoel }: Zitting, { rijen, verstrekkingen }: Omit<Gelezen, 'metNaam'>) {
  return {
    rijen: rijen.filter((rij) => rij.categorie === 'a' && rij.status === 'ingebracht'),
    verstrekkingen: verstrekkingen.filter((v) => v.aan_persoon_id === stoel.persoon && v.status === 'actief'),
  };
}
