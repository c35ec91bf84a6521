import type { Tx } from '../db/transactie.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { findToezichtcasussen } from './casus.queries.ts';
import { findAntwoorden, findToestemmingsvraag, findToestemmingsvragen } from './partijwerk.queries.ts';
import { type Gezien, inToezicht, legToezichtVast, type Toezichtopening } from './zitting.ts';

export type Toestemmingstand = { readonly ja: number; readonly nee: number; readonly ingetrokken: number };
export type Toestemmingregel = Toestemmingstand & {
  readonly vraag: string;
  readonly kenmerk: string | null;
  readonly wie: string;
  readonly op: Date;
  readonly soorten: readonly string[];
  readonly vervallen: boolean;
};

/** Meer staat niet op een blad; ouder is te vinden in het logboek. */
const MEESTE = 200;

/** De vragen om toestemming van de eigen partij, met alleen de stand (15.2, Bijl 5-a). */
export async function toonToestemmingen(
  opening: Toezichtopening,
): Promise<Gezien<{ readonly regels: readonly Toestemmingregel[]; readonly meer: boolean }>> {
  return inToezicht(opening, { code: 'toezicht-ingezien' }, async (tx) => {
    const { partij } = opening.verzoeker;
    const rijen = await findToestemmingsvragen(tx, partij, MEESTE + 1);
    const getoond = rijen.slice(0, MEESTE);
    const standen = await telAntwoorden(tx, { vragen: getoond.map(({ id }) => id), partij });
    const namen = await openNamen(
      tx,
      getoond.map((rij) => rij.gevraagd_door),
    );
    const casussen = await findToezichtcasussen(tx, { ids: getoond.map((rij) => rij.casus_id) });
    const kenmerken = new Map(casussen.map(({ id, kenmerk }) => [id, kenmerk]));
    const regels = getoond.map((rij) => ({
      vraag: rij.id,
      kenmerk: kenmerken.get(rij.casus_id) ?? null,
      wie: naamUit(namen, rij.gevraagd_door),
      op: rij.gevraagd_op,
      soorten: rij.soorten,
      vervallen: rij.vervallen_op !== null,
      ...(standen.get(rij.id) ?? GEEN),
    }));
    return { regels, meer: rijen.length > MEESTE };
  });
}

const GEEN: Toestemmingstand = { ja: 0, nee: 0, ingetrokken: 0 };

/** Hoeveel antwoorden er nu gelden. Ingetrokken telt niet meer als ja; wat vervangen is, telt nergens. */
export async function telAntwoorden(
  tx: Tx,
  vraag: { readonly vragen: readonly string[]; readonly partij: string },
): Promise<ReadonlyMap<string, Toestemmingstand>> {
  const rijen = (await findAntwoorden(tx, vraag)).filter((rij) => rij.vervangen_op === null);
  const tel = (van: typeof rijen): Toestemmingstand => ({
    ja: van.filter((rij) => rij.antwoord === 'ja' && rij.ingetrokken_op === null).length,
    nee: van.filter((rij) => rij.antwoord === 'nee').length,
    ingetrokken: van.filter((rij) => rij.ingetrokken_op !== null).length,
  });
  return new Map([...Map.groupBy(rijen, (rij) => rij.vraag_id)].map(([id, van]) => [id, tel(van)]));
}

export type Bewijsregel = {
  readonly ondertekenaar: string;
  readonly soort: string;
  readonly antwoord: 'ja' | 'nee';
  readonly op: Date;
  readonly einde: { readonly hoe: 'ingetrokken' | 'vervangen'; readonly op: Date } | null;
  /** Hoort dit antwoord bij de tekst die is voorgelegd? */
  readonly zelfdeTekst: boolean;
};
export type Bewijs = {
  readonly kenmerk: string | null;
  readonly wie: string;
  readonly op: Date;
  readonly tekstVersie: string;
  /** Vingerafdruk van de voorgelegde tekst, in hexadecimalen. */
  readonly vingerafdruk: string;
  readonly antwoorden: readonly Bewijsregel[];
};

/**
 * Het bewijs bij een vraag om toestemming van de eigen partij: welke rol wanneer wat antwoordde, en of dat op de voorgelegde tekst
 * was. De tekst zelf en namen uit het gezin blijven dicht; het kijken is voor de betrokkene te zien (Bijl 5-a, fn 30).
 */
export async function toonBewijs(opening: Toezichtopening, vraag: string): Promise<Gezien<Bewijs | null>> {
  const { partij } = opening.verzoeker;
  return inToezicht(opening, { code: 'toezicht-ingezien' }, async (tx, zitting) => {
    const object = { soort: 'toestemmingsvraag', id: vraag };
    const rij = await findToestemmingsvraag(tx, { vraag, partij });
    if (rij === undefined) {
      await legToezichtVast(tx, zitting, { code: 'bewijs-ingezien', uitkomst: 'geweigerd', object });
      return null;
    }
    const [casus] = await findToezichtcasussen(tx, { ids: [rij.casus_id] });
    const betrokkene = casus?.betrokkene_id ?? null;
    const antwoorden = await findAntwoorden(tx, { vragen: [vraag], partij });
    const namen = await openNamen(tx, [rij.gevraagd_door]);
    await legToezichtVast(tx, zitting, {
      code: 'bewijs-ingezien',
      object,
      casus: rij.casus_id,
      betrokkenen: betrokkene === null ? [] : [betrokkene],
    });
    return {
      kenmerk: casus?.kenmerk ?? null,
      wie: naamUit(namen, rij.gevraagd_door),
      op: rij.gevraagd_op,
      tekstVersie: rij.tekst_versie,
      vingerafdruk: rij.tekst_hash.toString('hex'),
      antwoorden: antwoorden.map((a) => ({
        ondertekenaar: a.ondertekenaar,
        soort: a.soort,
        antwoord: a.antwoord,
        op: a.op,
        einde: eindeVan(a),
        zelfdeTekst: a.tekst_hash.equals(rij.tekst_hash),
      })),
    };
  });
}

function eindeVan(rij: {
  readonly ingetrokken_op: Date | null;
  readonly vervangen_op: Date | null;
}): Bewijsregel['einde'] {
  if (rij.ingetrokken_op !== null) return { hoe: 'ingetrokken', op: rij.ingetrokken_op };
  return rij.vervangen_op === null ? null : { hoe: 'vervangen', op: rij.vervangen_op };
}
