import type { Herkomst } from '../db/transactie.ts';
import { findBruikbareCode } from './code.queries.ts';
import { indexVan, isUitnodigingscode, leesLetters } from './geheimen.ts';
import { isTeVeelFouteCodes, telFouteCode } from './poging.queries.ts';
import type { Kring, Uitnodigingscode, Webverzoeker } from './soorten.ts';

const VENSTER = 'alle-uitnodigingscodes';

type Codepoging = {
  readonly code: string;
  /** Wie het probeert; null voor wie nog niet is ingelogd. */
  readonly wie: Webverzoeker | null;
  readonly herkomst: Herkomst;
};

type Codevondst = { readonly kind: 'gevonden'; readonly code: Uitnodigingscode } | { readonly kind: 'mis' | 'te-druk' };

/**
 * Zoekt een bruikbare uitnodigingscode waarmee hier iets te beginnen is. Wat er ook mis is, het antwoord is hetzelfde, en elke misser
 * telt mee in de rem die alle codes samen hebben (AU5).
 */
export async function vindCode(
  kring: Kring,
  { code, wie, herkomst }: Codepoging,
  past: (code: Uitnodigingscode) => Promise<boolean>,
): Promise<Codevondst> {
  const nu = kring.klok();
  if (await isTeVeelFouteCodes(kring.pool, vensterVan(kring), nu)) {
    await kring.regio.log(wie, herkomst, { code: 'inloggen-mislukt', uitkomst: 'geweigerd', betrokkenen: [] });
    return { kind: 'te-druk' };
  }
  const letters = leesLetters(code);
  const gevonden = isUitnodigingscode(letters)
    ? await findBruikbareCode(kring.pool, indexVan(kring.indexsleutel, 'uitnodigingscode', letters), nu)
    : undefined;
  if (gevonden === undefined || !(await past(gevonden))) return telMis(kring, { wie, herkomst });
  return { kind: 'gevonden', code: gevonden };
}

/** Legt een misser vast en telt haar. */
export async function telMis(
  kring: Kring,
  { wie, herkomst }: Omit<Codepoging, 'code'>,
): Promise<{ readonly kind: 'mis' }> {
  await kring.regio.log(wie, herkomst, { code: 'inloggen-mislukt', uitkomst: 'mislukt', betrokkenen: [] });
  await telFouteCode(kring.pool, vensterVan(kring), kring.klok());
  return { kind: 'mis' };
}

const vensterVan = (kring: Kring): Buffer => indexVan(kring.indexsleutel, 'poging', VENSTER);
