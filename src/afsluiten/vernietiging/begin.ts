import { type Bron, bronnaam } from '../../casus/bronnen.ts';
import { isZelfdeBron } from '../../casus/zelfde-bron.ts';
import type { Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { findPartijenOpId } from '../../partij/partij.queries.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import { findEigendelen } from '../afsluiting.queries.ts';
import { verzegelWaarom } from '../zegels.ts';
import { LEESDAGEN, leesgrens } from './leesdagen.ts';
import { type Einde, legEindeVast, metEinde, type NietGevonden, type Vernietigingsopening } from './open.ts';
import { insertVernietiging, telInhoud } from './vernietiging.queries.ts';

/** Wat er eerst moet gebeuren. Een verzoek loopt door (13.2), en bewijs gaat eerst naar het eigen dossier (L-5). */
export type Belet =
  | { readonly kind: 'verzoek-loopt'; readonly aantal: number }
  /** `tot`: op die dag leest wie vroeg het antwoord nog. */
  | { readonly kind: 'antwoord-te-lezen'; readonly tot: string }
  | { readonly kind: 'bewijs-niet-meegenomen'; readonly partijen: readonly string[] };

export type Beginuitkomst =
  | { readonly kind: 'begonnen'; readonly id: string }
  | { readonly kind: 'te-vroeg'; readonly vanaf: string }
  | { readonly kind: 'belet'; readonly belet: readonly Belet[] }
  | { readonly kind: 'loopt-al' }
  /** Iemand hield het eerder tegen; waarom het nu wel kan, staat er nog niet bij. */
  | { readonly kind: 'waarom-nodig' }
  | NietGevonden;

/** `waaromNuWel` is nodig als iemand het eerder tegenhield. */
export type Beginwens = { readonly casus: string; readonly waaromNuWel: string | null };

/** Wat er in de gedeelde laag ligt, geteld, en wat vernietigen nog in de weg staat; alleen voor de procesregiepartij. */
export type Voorraad = {
  readonly lijst: Readonly<Record<string, unknown>>;
  readonly belet: readonly Belet[];
  /** Van wie het eigen deel nog niet mee is, ook zonder bewijs: dat houdt niets tegen, en is daarna weg (9.1). */
  readonly nietMeegenomen: readonly string[];
};

export async function leesVoorraad(tx: Tx, { afsluiting }: Einde): Promise<Voorraad> {
  const geteld = (await telInhoud(tx, afsluiting.casus_id)) as Record<string, unknown> & {
    readonly open_verzoeken: number;
    readonly laatste_antwoord: string | null;
    readonly bewijs_van: readonly Bron[];
  };
  const { open_verzoeken: verzoeken, laatste_antwoord: antwoord, bewijs_van: bewijs, ...lijst } = geteld;
  const gedaan = await findEigendelen(tx, afsluiting.casus_id);
  const isOpen = (bron: Bron) => !gedaan.some((deel) => isZelfdeBron(deel, bron));
  const mist = bewijs.filter(isOpen);
  const over = (afsluiting.bronnen as readonly Bron[]).filter(isOpen);
  const partijen = await findPartijenOpId(
    tx,
    [...mist, ...over].map(({ partijId }) => partijId),
  );
  const namenVan = (bronnen: readonly Bron[]): readonly string[] =>
    bronnen
      .map(({ partijId, hoedanigheid }) => bronnaam(partijen.get(partijId)?.naam ?? 'Een organisatie', hoedanigheid))
      .sort();
  return {
    lijst,
    nietMeegenomen: namenVan(over),
    belet: [
      ...(verzoeken === 0 ? [] : [{ kind: 'verzoek-loopt', aantal: verzoeken } as const]),
      ...nogTeLezen(antwoord === null ? null : new Date(antwoord), tx.nu),
      ...(mist.length === 0
        ? []
        : [
            {
              kind: 'bewijs-niet-meegenomen',
              partijen: namenVan(mist),
            } as const,
          ]),
    ],
  };
}

function nogTeLezen(antwoord: Date | null, nu: Date): readonly Belet[] {
  if (antwoord === null || antwoord <= leesgrens(nu)) return [];
  return [{ kind: 'antwoord-te-lezen', tot: plusDagen(dagVan(antwoord), LEESDAGEN) }];
}

/**
 * Begint de vernietiging van een casus waarvan de bewaartermijn voorbij is (9.2). De eerste van twee mensen van de
 * procesregiepartij: er gaat nog niets weg.
 *
 * Is zij eerder tegengehouden, dan kan opnieuw beginnen meteen. Tegenhouden stelt uit en verbiedt niet: de bewaartermijn is voorbij, en
 * is de reden weg, dan hoort langer bewaren niet (9.2). Wie opnieuw begint, schrijft bij die reden waarom het nu wel kan; wie goedkeurt
 * en wie tegenhield lezen dat. Wie tegenhield, verliest niets: er wordt opnieuw geteld wat er ligt, goedkeuren doet weer een tweede
 * mens, en daarna kan ieder het weer zeven hele dagen tegenhouden. Vanzelf stellen wij het pas na een tijd opnieuw voor
 * (`DAGEN_NA_STOPPEN`).
 */
export function beginVernietiging(
  opening: Vernietigingsopening,
  { casus, waaromNuWel }: Beginwens,
): Promise<Beginuitkomst> {
  return metEinde(opening, {
    casus,
    code: 'vernietiging-begonnen',
    slot: 'alleen',
    werk: async (tx, einde): Promise<Beginuitkomst> => {
      const weiger = async <T extends Beginuitkomst>(uitkomst: T): Promise<T> => {
        const regel = { code: 'vernietiging-begonnen', uitkomst: 'geweigerd', vernietiging: null } as const;
        await legEindeVast(tx, einde, regel);
        return uitkomst;
      };
      const { afsluiting, vernietiging, vanOns } = einde;
      if (!vanOns || opening.verzoeker.soort === 'fg') return weiger({ kind: 'niet-gevonden' });
      if (afsluiting.vernietigd_op !== null || (vernietiging !== null && vernietiging.status !== 'gestopt'))
        return weiger({ kind: 'loopt-al' });
      if (afsluiting.bewaren_tot > tx.vandaag) return weiger({ kind: 'te-vroeg', vanaf: afsluiting.bewaren_tot });
      const { lijst, belet } = await leesVoorraad(tx, einde);
      if (belet.length > 0) return weiger({ kind: 'belet', belet });
      const tekst = (waaromNuWel ?? '').trim();
      if (vernietiging !== null && tekst === '') return weiger({ kind: 'waarom-nodig' });
      const id = tx.nieuwId();
      const { persoon: door, partij } = opening.verzoeker;
      const raam = { casus, procesregiepartij: afsluiting.partij_id };
      const envelop =
        vernietiging === null ? null : await verzegelWaarom(tx, raam, { id, veld: 'waarom-nu-wel', tekst });
      const nieuw = { id, casus, partij, door, lijst: JSON.stringify(lijst), waaromNuWel: envelop };
      if (!(await insertVernietiging(tx, nieuw))) return weiger({ kind: 'loopt-al' });
      await rondTakenAf(tx, { casus, soort: 'vernietiging-beginnen' });
      await legEindeVast(tx, einde, { code: 'vernietiging-begonnen', uitkomst: 'gelukt', vernietiging: id });
      return { kind: 'begonnen', id };
    },
  });
}
