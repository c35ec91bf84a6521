import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openCasus, raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Taalcode } from '../web/taal.ts';
import { type Keuze, maakAntwoordplan, voerPlanUit } from './antwoordplan.ts';
import { bronGever, verwerkIntrekking } from './gevolgen.ts';
import { type Antwoordgever, antwoordrecht, watTelt } from './tekenaars.ts';
import { findEigenAntwoorden, findOntvangers, findVraag, type Vraagrij } from './toestemming.queries.ts';
import { meldCompleet } from './volledig.ts';

export type { Keuze } from './antwoordplan.ts';

export type Antwoordinvoer = {
  readonly casus: string;
  readonly vraag: string;
  /** Hash van de tekst die de ondertekenaar las (hexadecimaal). */
  readonly tekstHash: string;
  /** De taal waarin de ondertekenaar haar las; zonder is dat Nederlands. */
  readonly taal?: Taalcode;
  /** Wat ontbreekt, is nee: geen antwoord is geen toestemming. */
  readonly antwoorden: readonly Keuze[];
};

export type Antwoorduitkomst =
  /** `tekent` is onwaar als dit een mening is die wordt vastgelegd maar niets tegenhoudt (Bijl 5-l). */
  | { readonly kind: 'bewaard'; readonly kenmerk: string; readonly tekent: boolean; readonly ingetrokken: number }
  /** Er is een andere tekst dan iemand las. Er is niets bewaard. */
  | { readonly kind: 'andere-tekst' }
  | { readonly kind: 'voorbij' }
  /** Deze persoon beslist hier niet over, bijvoorbeeld een ouder van wie 16 of ouder is (Bijl 5-k). */
  | { readonly kind: 'beslist-niet' }
  | NietGevonden;

/** Het kenmerk dat op de bevestiging staat en aan de telefoon is voor te lezen. */
export function kenmerkVan(vraag: string): string {
  return `T-${vraag.slice(-8).toUpperCase()}`;
}

/**
 * Een ouder, vertegenwoordiger of jongere antwoordt op een vraag om toestemming (6b, Bijl 5-j tot 5-l), per ontvanger en soort.
 * Antwoorden blijven bewaard: een nieuw ja vervangt, en een nee na een ja is een intrekking, met dezelfde gevolgen (6d).
 */
export async function beantwoordToestemming(
  opening: Casusopening<Gezinslid>,
  invoer: Antwoordinvoer,
): Promise<Antwoorduitkomst> {
  const slot = { casus: invoer.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Antwoorduitkomst> => {
    const geopend = await openCasus(tx, invoer.casus, 'toestemming-beantwoord');
    if (geopend === null) return NIET_GEVONDEN;
    const vraag = await findVraag(tx, invoer);
    const kop = {
      ...logkop(geopend.feiten),
      code: 'toestemming-beantwoord',
      object: { soort: 'toestemmingsvraag', id: invoer.vraag },
    } as const;
    const keuring = keur(geopend, vraag, invoer);
    if (keuring.kind !== 'goed') {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return keuring;
    }
    const { persoon } = geopend.stoel;
    const { taal = 'nl' } = invoer;
    const eerder = (await findEigenAntwoorden(tx, { casus: invoer.casus, persoon })).filter(
      (a) => a.vraag_id === invoer.vraag,
    );
    const plan = maakAntwoordplan({
      vraag: keuring.vraag,
      ontvangers: await ontvangersVan(tx, keuring.vraag),
      eerder,
      tellen: watTelt(keuring.recht, eerder),
      antwoorden: invoer.antwoorden,
    });
    const geraakt = await voerPlanUit(tx, {
      plan,
      vraag: keuring.vraag,
      recht: keuring.recht,
      persoon,
      taal,
      scan: null,
    });
    await legVast(tx, {
      ...kop,
      uitkomst: 'gelukt',
      bronPartij: keuring.vraag.gever_partij_id,
      toestemming: { id: invoer.vraag, versie: 1 },
    });
    await verwerkIntrekking(tx, geopend.feiten, geraakt);
    await meldCompleet(tx, geopend.feiten, keuring.vraag);
    await raakAan(tx, invoer.casus);
    return {
      kind: 'bewaard',
      kenmerk: kenmerkVan(invoer.vraag),
      tekent: keuring.recht.kind === 'tekent',
      ingetrokken: plan.intrekken.length,
    };
  });
}

type Keuring =
  | { readonly kind: 'goed'; readonly vraag: Vraagrij; readonly recht: Antwoordgever }
  | Exclude<Antwoorduitkomst, { kind: 'bewaard' }>;

function keur({ feiten, stoel }: Geopend, vraag: Vraagrij | undefined, { tekstHash }: Antwoordinvoer): Keuring {
  if (vraag === undefined) return NIET_GEVONDEN;
  const recht = antwoordrecht(feiten, bronGever(feiten, vraag), stoel.persoon);
  if (recht.kind === 'geen') return { kind: 'beslist-niet' };
  if (feiten.casus.status === 'gesloten' || vraag.vervallen_op !== null) return { kind: 'voorbij' };
  if (vraag.tekst_hash.toString('hex') !== tekstHash) return { kind: 'andere-tekst' };
  return { kind: 'goed', vraag, recht };
}

/** De stoelen waarvoor een vraag geldt. */
export async function ontvangersVan(tx: Tx, vraag: Pick<Vraagrij, 'id' | 'casus_id'>): Promise<readonly string[]> {
  const rijen = await findOntvangers(tx, vraag.casus_id);
  return rijen.filter((rij) => rij.vraag_id === vraag.id).map((rij) => rij.deelnemer_id);
}
