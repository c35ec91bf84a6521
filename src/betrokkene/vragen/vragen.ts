import type { CasusFeiten } from '../../casus/feiten.ts';
import type { Geopend } from '../../casus/open-casus.ts';
import { openEen } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import type { TeVerzegelen } from '../../kluis/soorten.ts';
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

const CITAAT = /^“([^”]*)”\n\n/u;

/** De tekst van een vraag over een afspraak: eerst wat er is afgesproken, dan de vraag. */
export const maakVraagtekst = ({ over, tekst }: { readonly over: string; readonly tekst: string }): string =>
  `“${over.replaceAll(/[“”]/gu, "'").replaceAll(/\s+/gu, ' ')}”\n\n${tekst}`;

/** Haalt de twee delen weer uit elkaar; `over` is null bij een vraag die niet over een afspraak gaat. */
export function leesVraagtekst(tekst: string): { readonly over: string | null; readonly tekst: string } {
  const over = CITAAT.exec(tekst);
  return over === null ? { over: null, tekst } : { over: over[1] ?? '', tekst: tekst.slice(over[0].length) };
}

/** Een vraag met haar tekst, zoals wie haar stelde of de regie haar leest. */
export type EigenVraag = {
  readonly id: string;
  readonly soort: Vraagsoort;
  readonly gebeurtenis: string | null;
  readonly gegeven: string | null;
  readonly verslag: string | null;
  readonly van: string;
  readonly tekst: string | null;
  readonly gesteldOp: Date;
  readonly antwoord: string | null;
  readonly beantwoordOp: Date | null;
};

/** Opent een vraag en haar antwoord. */
export async function openVraag(tx: Tx, feiten: CasusFeiten, rij: Vraagrij): Promise<EigenVraag> {
  return {
    id: rij.id,
    soort: rij.soort,
    gebeurtenis: rij.gebeurtenis_id,
    gegeven: rij.gegeven_id,
    verslag: rij.verslag_id,
    van: rij.van_persoon_id,
    tekst: await openEen(tx, { ...vraagZegel(feiten, { vraag: rij.id, deel: 'inhoud' }), envelop: rij.inhoud }),
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
