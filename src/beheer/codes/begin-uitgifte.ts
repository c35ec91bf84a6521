import type { Aanmelden } from '../../aanmelden/index.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { vergrendelBeheer } from '../beheer.queries.ts';
import { bekijkOrganisatie, type Organisatie } from '../bekijk-organisatie.ts';
import type { Opening } from '../organisatie/organisatie.ts';
import { type Codekeuze, type Gekozen, type Kring, kiesCollegas, maakBundels } from './kies-collegas.ts';
import { maakUitgifteAf, sluitVerlopen } from './maak-codes.ts';
import {
  type Codevorm,
  findNieuwenUitInvoer,
  findOpenUitgifte,
  insertBundels,
  insertUitgifte,
  type Laatsteinvoer,
  type Uitgifte,
  zetMakenKlaar,
} from './uitgifte.queries.ts';

export type Codevraag = Opening & { readonly aanmelden: Aanmelden };
export type Codewens = Codekeuze & { readonly invoer: string | null; readonly vorm: Codevorm };

/** Zolang liggen codes klaar; daarna zijn zij weg en werken zij niet. */
const UUR = 60 * 60_000;
/** Tot zoveel brieven wacht de beheerder op het antwoord; meer maakt de werker. */
const METEEN = 100;

export type Codeblad = {
  readonly organisatie: Organisatie;
  readonly kring: Kring;
  readonly laatste: Laatsteinvoer | null;
  /** Wat nog open staat, van deze of een andere beheerder. */
  readonly open: Uitgifte | undefined;
};

/** Wie er zonder account zijn, wat er laatst is ingelezen, en of er al codes worden gemaakt. */
export async function bekijkCodeblad(vraag: Codevraag, invoer: string | null): Promise<Codeblad> {
  const { omgeving, verzoeker } = vraag;
  await sluitVerlopen(vraag);
  const organisatie = await bekijkOrganisatie(vraag);
  const gelezen = await inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id: verzoeker.partij },
      betrokkenen: [],
    });
    return {
      laatste: await findNieuwenUitInvoer(tx, verzoeker.partij, invoer),
      open: await findOpenUitgifte(tx, verzoeker.partij),
    };
  });
  const kring: Kring = {
    collegas: organisatie.collegas,
    ikzelf: verzoeker.persoon,
    vandaag: dagVan(omgeving.klok()),
    nieuwen: gelezen.laatste?.personen ?? null,
  };
  return { organisatie, kring, ...gelezen };
}

export type Begonnen =
  | { readonly kind: 'begonnen'; readonly uitgifte: string }
  /** Er staat al een uitgifte open; eerst die ophalen of weggooien. */
  | { readonly kind: 'bezig' }
  | { readonly kind: 'niemand' };

/**
 * Vraagt eerste codes aan voor alle gekozen collega's. Tot honderd zijn zij er bij het antwoord; meer maakt de werker (C13).
 * Nooit voor wie al een account heeft, en nooit voor uzelf.
 */
export async function beginUitgifte(vraag: Codevraag, wens: Codewens): Promise<Begonnen> {
  const { organisatie, kring } = await bekijkCodeblad(vraag, wens.invoer);
  const gekozen = kiesCollegas(kring, wens);
  const begonnen = await inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await begin(tx, vraag, { gekozen, vorm: wens.vorm, scholen: organisatie.scholen });
    await legVast(tx, {
      code: 'codes-aangevraagd',
      uitkomst: uitkomst.kind === 'begonnen' ? 'gelukt' : 'geweigerd',
      object:
        uitkomst.kind === 'begonnen'
          ? { soort: 'codeuitgifte', id: uitkomst.uitgifte }
          : { soort: 'partij', id: vraag.verzoeker.partij },
      betrokkenen: [],
    });
    return uitkomst;
  });
  if (begonnen.kind === 'begonnen' && gekozen.voor.length <= METEEN) await maakUitgifteAf(vraag, begonnen.uitgifte);
  return begonnen;
}

async function begin(
  tx: Tx,
  { verzoeker }: Opening,
  { gekozen, vorm, scholen }: { gekozen: Gekozen; vorm: Codevorm; scholen: Organisatie['scholen'] },
): Promise<Begonnen> {
  const { partij, persoon, aanstelling } = verzoeker;
  await vergrendelBeheer(tx, partij);
  if ((await findOpenUitgifte(tx, partij)) !== undefined) return { kind: 'bezig' };
  if (gekozen.voor.length === 0) return { kind: 'niemand' };
  const id = tx.nieuwId();
  const vervaltOp = new Date(tx.nu.getTime() + UUR);
  await insertUitgifte(tx, { id, partij, persoon, aanstelling, vorm, vervaltOp });
  await insertBundels(tx, { id, partij }, maakBundels(gekozen.voor, scholen));
  if (gekozen.voor.length > METEEN) await zetMakenKlaar(tx, id);
  return { kind: 'begonnen', uitgifte: id };
}
