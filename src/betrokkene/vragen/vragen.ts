import type { CasusFeiten } from '../../casus/feiten.ts';
import type { Geopend } from '../../casus/open-casus.ts';
import { openEen } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import type { TeVerzegelen } from '../../kluis/soorten.ts';
import { dagVan } from '../../lib/klok.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { findVragen, type Vraagrij, type Vraagsoort } from './vragen.queries.ts';

/** Waar een vraag of haar antwoord verzegeld ligt: in de gedeelde laag van de casus (fn 13). */
export function vraagZegel(
  { casus }: CasusFeiten,
  { vraag, deel }: { readonly vraag: string; readonly deel: 'inhoud' | 'antwoord' },
): Pick<TeVerzegelen, 'verwijzing' | 'plaats'> {
  return {
    verwijzing: { klasse: 'gedeeld', casus: casus.id },
    plaats: {
      eigenaar: casus.procesregiepartij,
      casus: casus.id,
      categorie: `betrokkenevraag.${deel}`,
      record: vraag,
      versie: 1,
    },
  };
}

/** Zoveel dagen heeft wie het overleg leidt voor een antwoord. De wet noemt geen termijn; wie vraagt, moet weten wanneer hij iets hoort. */
const ANTWOORDDAGEN = 14;

/** De laatste dag voor een antwoord op een vraag die toen is gesteld. */
export const antwoordUiterlijk = (gesteldOp: Date): string => plusDagen(dagVan(gesteldOp), ANTWOORDDAGEN);

/** Waar een vraag over ging toen zij werd gesteld, als dat geen gegeven is: zo weet wie antwoordt het ook. */
export type Aangehaald =
  | { readonly soort: 'regel'; readonly tekst: string }
  | { readonly soort: 'afspraak'; readonly tekst: string }
  | { readonly soort: 'aanwezig'; readonly op: string }
  | { readonly soort: 'deelnemer' | 'intrekking'; readonly tekst: string };

/** Wat er van een vraag verzegeld ligt. */
type Vraaginhoud = { readonly tekst: string; readonly aangehaald: Aangehaald | null };

/** De inhoud van een vraag, klaar om te verzegelen. */
export const schrijfVraaginhoud = (inhoud: Vraaginhoud): string => JSON.stringify(inhoud);

const leesVraaginhoud = (geschreven: string): Vraaginhoud => JSON.parse(geschreven) as Vraaginhoud;

/** Een vraag met haar tekst, zoals wie haar stelde of de regie haar leest. */
export type EigenVraag = {
  readonly id: string;
  readonly soort: Vraagsoort;
  readonly gebeurtenis: string | null;
  readonly gegeven: string | null;
  readonly verslag: string | null;
  readonly van: string;
  /** Null als de tekst er niet meer is. */
  readonly tekst: string | null;
  readonly aangehaald: Aangehaald | null;
  readonly gesteldOp: Date;
  readonly antwoord: string | null;
  readonly beantwoordOp: Date | null;
};

/** Opent een vraag en haar antwoord. */
export async function openVraag(tx: Tx, feiten: CasusFeiten, rij: Vraagrij): Promise<EigenVraag> {
  const inhoud = await openEen(tx, { ...vraagZegel(feiten, { vraag: rij.id, deel: 'inhoud' }), envelop: rij.inhoud });
  const { tekst, aangehaald } = inhoud === null ? { tekst: null, aangehaald: null } : leesVraaginhoud(inhoud);
  return {
    id: rij.id,
    soort: rij.soort,
    gebeurtenis: rij.gebeurtenis_id,
    gegeven: rij.gegeven_id,
    verslag: rij.verslag_id,
    van: rij.van_persoon_id,
    tekst,
    aangehaald,
    gesteldOp: rij.gesteld_op,
    antwoord:
      rij.antwoord === null
        ? null
        : await openEen(tx, { ...vraagZegel(feiten, { vraag: rij.id, deel: 'antwoord' }), envelop: rij.antwoord }),
    beantwoordOp: rij.beantwoord_op,
  };
}

/** De eigen vragen in deze zaak, nieuwste eerst. */
export async function leesEigenVragen(tx: Tx, { feiten, stoel }: Geopend): Promise<readonly EigenVraag[]> {
  const rijen = (await findVragen(tx, feiten.casus.id)).filter((rij) => rij.van_persoon_id === stoel.persoon);
  const vragen: EigenVraag[] = [];
  for (const rij of rijen) vragen.push(await openVraag(tx, feiten, rij));
  return vragen;
}
