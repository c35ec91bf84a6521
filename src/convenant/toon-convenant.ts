import { openContacten } from '../beheer/organisatie/organisatie.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPartijen, type Partij } from '../partij/partij.queries.ts';
import { type Convenantstand, standVanConvenant } from '../regels/verloop/index.ts';
import { type Antwoord, leesAkkoorden } from './akkoorden.ts';
import * as queries from './convenant.queries.ts';
import { type Feitrij, feitenOp, zonderHerroepen } from './feitrij.ts';
import { leesOndertekenaars } from './ondertekenaar.ts';
import { findOvereenkomsten } from './overeenkomst.queries.ts';
import type { Overeenkomst } from './overeenkomsten.ts';
import { type Convenanttekst, findTeksten } from './tekst.queries.ts';
import { findToetredingen, type Toetreding } from './toetreding.queries.ts';
import type { Ondertekenaar } from './vastleggen/leg-convenantfeit-vast.ts';

export type Lezer = Extract<Verzoeker, { partij: string }>;
export type Leesopening = { readonly omgeving: Omgeving; readonly verzoeker: Lezer; readonly herkomst: Herkomst };

/** Een feit met wat erbij te openen is, en hoe, door welke partij en wanneer het werd vastgelegd; `doorPartij` null is het systeem. */
export type Feitregel = Feitrij & {
  readonly bewijs: string | null;
  readonly wijze: 'scherm' | 'papier';
  readonly doorPartij: string | null;
  readonly vastgelegdOp: Date | null;
  readonly herstelreden: queries.Herstelreden | null;
  /** Waar een toetredingsformulier is getekend. */
  readonly plaats: string | null;
};

/** Een feit dat verkeerd was vastgelegd, met de herroeping die het wegnam. */
export type Herstel = { readonly fout: Feitregel; readonly herroeping: Feitregel };

/** Alles wat de pagina van een convenant laat zien, met de stand op de gekozen dag en die van vandaag. */
export type Convenantblad = {
  readonly convenant: queries.Convenant;
  readonly stand: Convenantstand;
  readonly nu: Convenantstand;
  readonly peildatum: string;
  readonly vandaag: string;
  readonly teksten: readonly Convenanttekst[];
  /** Wat telt; wat hersteld is, staat in `hersteld`. */
  readonly feiten: readonly Feitregel[];
  readonly hersteld: readonly Herstel[];
  readonly partijen: ReadonlyMap<string, Partij>;
  /** Wie namens de organisatie van de lezer tekende, per feit; van een ander leest niemand de naam. */
  readonly ondertekenaars: ReadonlyMap<string, Ondertekenaar>;
  readonly overeenkomsten: readonly Overeenkomst[];
  readonly toetredingen: readonly (Toetreding & { readonly akkoorden: readonly Antwoord[] })[];
  readonly lezer: {
    readonly partij: string;
    readonly beheert: boolean;
    readonly penvoerder: boolean;
    /** Wie de eigen organisatie liet vastleggen als bevoegd te tekenen (B.1); alleen voor haar beheerder. */
    readonly tekenbevoegden: readonly Ondertekenaar[];
    /** Beheerder of FG: leest wat elke partij nog moet doen (16.1). */
    readonly zietNaleving: boolean;
  };
};

/** De convenanten van de regio. Wie gebonden is, is voor ieder die bij een organisatie werkt geen geheim. */
export async function toonConvenanten(opening: Leesopening): Promise<readonly queries.Convenant[]> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await legVast(tx, { code: 'convenant-ingezien', uitkomst: 'gelukt', betrokkenen: [] });
    return queries.findConvenanten(tx);
  });
}

/** Een convenant op een dag; null als het er niet is. `peildatum` null is vandaag. */
export async function toonConvenant(
  opening: Leesopening,
  { convenant, peildatum }: { readonly convenant: string; readonly peildatum: string | null },
): Promise<Convenantblad | null> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const gevonden = await queries.findConvenant(tx, convenant);
    await legVast(tx, {
      code: 'convenant-ingezien',
      uitkomst: gevonden === undefined ? 'geweigerd' : 'gelukt',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    return gevonden === undefined ? null : leesBlad(tx, { gevonden, peildatum, lezer: opening.verzoeker });
  });
}

type Herkomsten = Awaited<ReturnType<typeof queries.findHerkomst>>;

/** Zet bij elk feit hoe, door wie en wanneer het werd vastgelegd. */
export const metHerkomst = (rijen: readonly Feitrij[], herkomst: Herkomsten): readonly Feitregel[] =>
  rijen.map((rij) => ({ ...rij, ...GEEN_HERKOMST, ...herkomst.get(rij.id) }));

const GEEN_HERKOMST = {
  bewijs: null,
  wijze: 'scherm',
  doorPartij: null,
  vastgelegdOp: null,
  herstelreden: null,
  plaats: null,
} as const;

type Leesstof = { readonly gevonden: queries.Convenant; readonly peildatum: string | null; readonly lezer: Lezer };

/** Leest een blad in een transactie die al loopt; de aanroeper legt vast wie keek. */
export async function leesBlad(tx: Tx, { gevonden, peildatum, lezer }: Leesstof): Promise<Convenantblad> {
  const rijen = await queries.findFeiten(tx, gevonden.id);
  const alle = metHerkomst(rijen, await queries.findHerkomst(tx, gevonden.id));
  const op = (dag: string) => standVanConvenant(feitenOp(rijen, dag), dag, gevonden.opzegtermijn);
  const toetredingen = [];
  for (const toetreding of await findToetredingen(tx, gevonden.id))
    toetredingen.push({ ...toetreding, akkoorden: await leesAkkoorden(tx, toetreding.id) });
  return {
    convenant: gevonden,
    stand: op(peildatum ?? tx.vandaag),
    nu: op(tx.vandaag),
    peildatum: peildatum ?? tx.vandaag,
    vandaag: tx.vandaag,
    teksten: await findTeksten(tx, gevonden.id),
    feiten: zonderHerroepen(alle),
    hersteld: alle.flatMap((herroeping) => {
      const fout = alle.find(({ id }) => id === herroeping.herroept);
      return fout === undefined ? [] : [{ fout, herroeping }];
    }),
    partijen: new Map((await findPartijen(tx)).map((partij) => [partij.id, partij])),
    ondertekenaars: await leesOndertekenaars(tx, { convenant: gevonden.id, partij: lezer.partij }),
    overeenkomsten: await findOvereenkomsten(tx, gevonden.id),
    toetredingen,
    lezer: {
      partij: lezer.partij,
      beheert: lezer.soort === 'beheerder',
      zietNaleving: lezer.soort !== 'medewerker',
      penvoerder: lezer.soort === 'beheerder' && lezer.partij === gevonden.penvoerder,
      tekenbevoegden: lezer.soort === 'beheerder' ? await leesTekenbevoegden(tx, lezer.partij) : [],
    },
  };
}

async function leesTekenbevoegden(tx: Tx, partij: string): Promise<readonly Ondertekenaar[]> {
  const contacten = await openContacten(tx, partij);
  return contacten.flatMap(({ soort, naam, functie }) => (soort === 'tekenbevoegde' ? [{ naam, functie }] : []));
}
