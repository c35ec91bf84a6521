import type { Aanmelden } from '../../aanmelden/index.ts';
import { inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { functieLabel } from '../../partij/functies.ts';
import { type Aanstelling, findAanstellingenOpId, findScholen } from '../../partij/partij.queries.ts';
import { naamUit, openEmailadressen, openNamen } from '../../partij/personen.ts';
import { type Code, openBundels, verzegelBundel } from './inhoud.ts';
import {
  findBundels,
  findOpenUitgiften,
  findTeMaken,
  findUitgifte,
  gooiWachtendeWeg,
  leegBundels,
  legKlaar,
  neemBundel,
  neemKlareBundels,
  sluitAlsLeeg,
  type Uitgifte,
} from './uitgifte.queries.ts';

/** Waarmee codes worden gemaakt: zowel door de werker als meteen bij een klein aantal. */
export type Codemaker = { readonly omgeving: Omgeving; readonly aanmelden: Aanmelden };

const opening = (omgeving: Omgeving) =>
  ({
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'codes-maken' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'werker' },
    slot: 'geen',
  }) as const;

/**
 * Maakt de codes van een uitgifte, stapel na stapel. Valt het programma om, dan gaat het later verder met de stapels die er nog niet
 * zijn. Wie eronder staat is vastgelegd voordat de code bestaat: een regel zonder code kan, een code zonder regel niet (LG1).
 */
export async function maakUitgifteAf(maker: Codemaker, id: string): Promise<void> {
  const wacht = await inTransactie({ ...opening(maker.omgeving), logregel: 'geen' }, (tx) => findWachtenden(tx, id));
  if (wacht.kind === 'niets') return;
  const { uitgifte } = wacht;
  if (wacht.kind === 'voorbij') return gooiAllesWeg(maker, uitgifte);
  for (const bundel of wacht.bundels)
    await inTransactie({ ...opening(maker.omgeving), logregel: 'geen' }, async (tx) => {
      // INVARIANT: een stapel heeft een maker tegelijk; een tweede zou de codes van de eerste laten vervallen.
      if (await neemBundel(tx, bundel)) await maakBundel(maker, uitgifte, bundel);
    });
}

type Wachtend =
  | { readonly kind: 'niets' }
  /** Te laat, of wie erom vroeg beheert hier niet meer. */
  | { readonly kind: 'voorbij'; readonly uitgifte: Uitgifte }
  | { readonly kind: 'wacht'; readonly uitgifte: Uitgifte; readonly bundels: readonly string[] };

async function findWachtenden(tx: Tx, id: string): Promise<Wachtend> {
  const uitgifte = await findUitgifte(tx, id);
  if (uitgifte === undefined || uitgifte.geslotenOp !== null) return { kind: 'niets' };
  if (uitgifte.vervaltOp <= tx.nu || !(await beheertNog(tx, uitgifte))) return { kind: 'voorbij', uitgifte };
  const bundels = (await findBundels(tx, id)).filter(({ stand }) => stand === 'wacht').map((bundel) => bundel.id);
  return { kind: 'wacht', uitgifte, bundels };
}

/** Maakt wat een vorige werker liet liggen, en gooit weg wat niemand ophaalde. */
export async function maakUitgiftenAf(maker: Codemaker): Promise<void> {
  for (const { id } of await openUitgiften(maker.omgeving)) await maakUitgifteAf(maker, id);
}

/** Gooit weg wat langer dan een uur klaarlag. */
export async function sluitVerlopen(maker: Codemaker): Promise<void> {
  const nu = maker.omgeving.klok();
  for (const uitgifte of await openUitgiften(maker.omgeving))
    if (uitgifte.vervaltOp <= nu) await gooiAllesWeg(maker, uitgifte);
}

const openUitgiften = (omgeving: Omgeving): Promise<readonly Uitgifte[]> =>
  inTransactie({ ...opening(omgeving), logregel: 'geen' }, findOpenUitgiften);

async function beheertNog(tx: Tx, { aanstelling }: Uitgifte): Promise<boolean> {
  const door = (await findAanstellingenOpId(tx, [aanstelling])).get(aanstelling);
  return door !== undefined && (door.tot === null || door.tot >= tx.vandaag);
}

type Ontvanger = Omit<Code, 'code'> & {
  readonly persoon: string;
  readonly aanstelling: string;
  readonly email: string;
};

async function maakBundel({ omgeving, aanmelden }: Codemaker, uitgifte: Uitgifte, bundel: string): Promise<void> {
  const { partij } = uitgifte;
  const ontvangers = await inTransactie({ ...opening(omgeving), logregel: 'geen' }, async (tx) => {
    const voor = await findTeMaken(tx, bundel);
    if (voor === undefined) return null;
    const gevonden = await findOntvangers(tx, aanmelden, { partij, voor });
    for (const { aanstelling } of gevonden)
      await legVast(tx, {
        code: 'code-gemaakt',
        uitkomst: 'gelukt',
        object: { soort: 'aanstelling', id: aanstelling },
        bronPartij: partij,
        betrokkenen: [],
      });
    return gevonden;
  });
  if (ontvangers === null) return;
  const { codes, geldigTot } = await aanmelden.maakEersteCodes(
    ontvangers.map(({ persoon, aanstelling, email }) => ({ persoon, persoonSoort: 'medewerker', aanstelling, email })),
  );
  const inhoud = {
    geldigTot: geldigTot.toISOString(),
    codes: ontvangers.flatMap(({ naam, functie, school, persoon }) => {
      const code = codes.get(persoon);
      return code === undefined ? [] : [{ naam, functie, school, code }];
    }),
  };
  const ligtKlaar = await inTransactie({ ...opening(omgeving), logregel: 'geen' }, async (tx) =>
    legKlaar(tx, {
      id: bundel,
      gemaakt: inhoud.codes.length,
      inhoud: await verzegelBundel(tx, { partij, bundel }, inhoud),
    }),
  );
  if (!ligtKlaar) await aanmelden.trekCodesIn([...codes.values()]);
}

/** Wie er op dit moment nog werkt en nog geen account heeft, met wat er op de brief staat. */
async function findOntvangers(
  tx: Tx,
  aanmelden: Aanmelden,
  { partij, voor }: { readonly partij: string; readonly voor: readonly string[] },
): Promise<readonly Ontvanger[]> {
  const rijen = [...(await findAanstellingenOpId(tx, voor)).values()].filter(
    (rij) => rij.partij === partij && rij.van <= tx.vandaag && (rij.tot === null || rij.tot >= tx.vandaag),
  );
  const personen = rijen.map(({ persoon }) => persoon);
  const metAccount = new Set((await aanmelden.accountstanden(personen)).map(({ persoon }) => persoon));
  const namen = await openNamen(tx, personen);
  const adressen = await openEmailadressen(tx, personen);
  const scholen = new Map((await findScholen(tx, partij)).map(({ id, naam }) => [id, naam]));
  return rijen
    .flatMap((rij) => {
      const email = adressen.get(rij.persoon);
      if (email === undefined || metAccount.has(rij.persoon)) return [];
      return [{ ...kaart(rij, scholen), naam: naamUit(namen, rij.persoon), email }];
    })
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

const kaart = ({ id, persoon, functie, school }: Aanstelling, scholen: ReadonlyMap<string, string>) => ({
  persoon,
  aanstelling: id,
  functie: functieLabel(functie),
  school: school === null ? null : (scholen.get(school) ?? null),
});

async function gooiAllesWeg({ omgeving, aanmelden }: Codemaker, uitgifte: Uitgifte): Promise<void> {
  const codes = await inTransactie({ ...opening(omgeving), logregel: 'verplicht' }, (tx) =>
    gooiBundelsWeg(tx, uitgifte),
  );
  await aanmelden.trekCodesIn(codes);
}

/**
 * Gooit weg wat van een uitgifte nog niet is opgehaald, en sluit haar.
 * @returns de codes die niemand kreeg; de aanroeper laat ze vervallen als dit is vastgelegd.
 */
export async function gooiBundelsWeg(tx: Tx, uitgifte: Uitgifte): Promise<readonly string[]> {
  // Eerst wat nog wacht: een maker die er net mee bezig is, ziet dat zij weg is en laat zijn codes zelf vervallen.
  await gooiWachtendeWeg(tx, uitgifte.id);
  const klaar = await neemKlareBundels(tx, uitgifte.id);
  const inhoud = await openBundels(tx, uitgifte.partij, klaar);
  await leegBundels(
    tx,
    klaar.map(({ id }) => id),
    'weg',
  );
  await sluitAlsLeeg(tx, uitgifte.id);
  await legVast(tx, {
    code: 'codes-weggegooid',
    uitkomst: 'gelukt',
    object: { soort: 'codeuitgifte', id: uitgifte.id },
    bronPartij: uitgifte.partij,
    betrokkenen: [],
  });
  return inhoud.flatMap(({ codes }) => codes.map(({ code }) => code));
}
