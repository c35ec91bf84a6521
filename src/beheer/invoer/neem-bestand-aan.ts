import { normaliseerEmail } from '../../aanmelden/index.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { openTeksten, verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findOrganisaties, isPenvoerder } from '../../partij/organisatie.queries.ts';
import { findPartij } from '../../partij/partij.queries.ts';
import { openEmailadressen } from '../../partij/personen.ts';
import { findAanstellingenEnKomende, findCollegaIds } from '../beheer.queries.ts';
import type { Opening } from '../organisatie/organisatie.ts';
import { findSchoolstanden } from '../organisatie/scholen.queries.ts';
import { ONDERWIJS_VAN } from '../organisatie/scholen.ts';
import { type Invoer, type Invoersoort, insertInvoer } from './invoer.queries.ts';
import { leesMensen, MENSKOLOMMEN, type Mens } from './mensen.ts';
import { bepaalStappen, type Mensstap } from './mensstappen.ts';
import { bepaalPartijstappen, leesPartijen, PARTIJKOLOMMEN, type Partijrij, type Partijstap } from './partijen.ts';
import { bepaalSchoolstappen, leesScholen, SCHOOLKOLOMMEN, type Schoolrij, type Schoolstap } from './scholen.ts';
import { type Invoerfout, leesTabel } from './tabel.ts';

/** Wat er in een bestand stond, gelezen en in orde bevonden. `accenten`: wat bij een oude tekenset na te kijken is. */
export type Invoerinhoud = { readonly accenten: readonly string[] } & Invoerrijen;
type Invoerrijen =
  | { readonly soort: 'mensen'; readonly rijen: readonly Mens[] }
  | { readonly soort: 'scholen'; readonly rijen: readonly Schoolrij[] }
  | { readonly soort: 'partijen'; readonly rijen: readonly Partijrij[] };

/** Wat er met elke regel zou gebeuren, zoals de partij nu is. */
export type Invoerplan =
  | { readonly soort: 'mensen'; readonly stappen: readonly Mensstap[] }
  | { readonly soort: 'scholen'; readonly stappen: readonly Schoolstap[] }
  | { readonly soort: 'partijen'; readonly stappen: readonly Partijstap[] };

export type Aanneming =
  | { readonly kind: 'aangenomen'; readonly invoer: string }
  /** Niets is bewaard: alles moet kloppen. */
  | { readonly kind: 'fouten'; readonly fouten: readonly Invoerfout[]; readonly regels: number }
  | { readonly kind: 'mag-niet' };

const UUR = 60 * 60_000;

/** Leest een bestand en bewaart het een uur verzegeld, om te laten zien en te bevestigen. Bij een fout wordt er niets bewaard. */
export async function neemBestandAan(
  opening: Opening,
  bestand: { readonly soort: Invoersoort; readonly inhoud: Uint8Array },
): Promise<Aanneming> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await neemAan(tx, opening, bestand);
    await legVast(tx, {
      code: 'invoer-aangenomen',
      uitkomst: uitkomst.kind === 'aangenomen' ? 'gelukt' : 'geweigerd',
      object:
        uitkomst.kind === 'aangenomen'
          ? { soort: 'invoer', id: uitkomst.invoer }
          : { soort: 'partij', id: opening.verzoeker.partij },
      betrokkenen: [],
    });
    return uitkomst;
  });
}

async function neemAan(
  tx: Tx,
  { verzoeker }: Opening,
  { soort, inhoud }: { readonly soort: Invoersoort; readonly inhoud: Uint8Array },
): Promise<Aanneming> {
  const { partij, persoon, aanstelling } = verzoeker;
  if (!(await mag(tx, partij, soort))) return { kind: 'mag-niet' };
  const lezing = await lees(tx, { partij, soort, inhoud });
  if (lezing.fouten.length > 0) return { kind: 'fouten', fouten: lezing.fouten, regels: lezing.regels };
  const id = tx.nieuwId();
  await insertInvoer(tx, {
    id,
    partij,
    persoon,
    aanstelling,
    soort,
    totaal: lezing.regels,
    vervaltOp: new Date(tx.nu.getTime() + UUR),
    inhoud: await verzegelTekst(tx.omgeving.kluis, { ...zegelVan(partij, id), tekst: JSON.stringify(lezing.inhoud) }),
  });
  return { kind: 'aangenomen', invoer: id };
}

/** Mensen hebben alle partijen; scholen een schoolbestuur of mbo; partijen voegt alleen de penvoerder toe. */
async function mag(tx: Tx, partij: string, soort: Invoersoort): Promise<boolean> {
  switch (soort) {
    case 'mensen':
      return true;
    case 'scholen': {
      const eigen = await findPartij(tx, partij);
      return eigen !== undefined && ONDERWIJS_VAN[eigen.soort] !== undefined;
    }
    case 'partijen':
      return isPenvoerder(tx, partij);
  }
}

type Lezing = {
  readonly inhoud: Invoerinhoud;
  readonly fouten: readonly Invoerfout[];
  readonly regels: number;
};

async function lees(
  tx: Tx,
  { partij: id, soort, inhoud }: { readonly partij: string; readonly soort: Invoersoort; readonly inhoud: Uint8Array },
): Promise<Lezing> {
  const partij = await findPartij(tx, id);
  if (partij === undefined) throw new Error('de partij van de verzoeker bestaat niet');
  switch (soort) {
    case 'mensen': {
      const tabel = leesTabel(inhoud, MENSKOLOMMEN);
      if (tabel.kind === 'fout') return { inhoud: { soort, rijen: [], accenten: [] }, fouten: tabel.fouten, regels: 0 };
      const scholen = await findSchoolstanden(tx, id);
      const gelezen = leesMensen(tabel.regels, { soort: partij.soort, scholen, vandaag: tx.vandaag });
      return {
        inhoud: { soort, rijen: gelezen.mensen, accenten: tabel.accenten },
        fouten: samen(tabel.fouten, gelezen.fouten),
        regels: tabel.regels.length,
      };
    }
    case 'scholen': {
      const tabel = leesTabel(inhoud, SCHOOLKOLOMMEN);
      if (tabel.kind === 'fout') return { inhoud: { soort, rijen: [], accenten: [] }, fouten: tabel.fouten, regels: 0 };
      const gelezen = leesScholen(tabel.regels, partij.soort);
      return {
        inhoud: { soort, rijen: gelezen.scholen, accenten: tabel.accenten },
        fouten: samen(tabel.fouten, gelezen.fouten),
        regels: tabel.regels.length,
      };
    }
    case 'partijen': {
      const tabel = leesTabel(inhoud, PARTIJKOLOMMEN);
      if (tabel.kind === 'fout') return { inhoud: { soort, rijen: [], accenten: [] }, fouten: tabel.fouten, regels: 0 };
      const gelezen = leesPartijen(tabel.regels, { partijen: await findOrganisaties(tx), vandaag: tx.vandaag });
      return {
        inhoud: { soort, rijen: gelezen.partijen, accenten: tabel.accenten },
        fouten: samen(tabel.fouten, gelezen.fouten),
        regels: tabel.regels.length,
      };
    }
  }
}

const samen = (een: readonly Invoerfout[], twee: readonly Invoerfout[]): readonly Invoerfout[] =>
  [...een, ...twee].toSorted((a, b) => (a.nummer ?? 0) - (b.nummer ?? 0));

const zegelVan = (partij: string, id: string) => ({
  verwijzing: { klasse: 'partij', partij } as const,
  plaats: { eigenaar: partij, casus: null, categorie: 'invoer.inhoud', record: id, versie: 1 },
});

/** Opent de inhoud van een bestand; null als zij weg is. */
export async function openInhoud(tx: Tx, { id, partij, inhoud }: Invoer): Promise<Invoerinhoud | null> {
  if (inhoud === null) return null;
  const [tekst] = await openTeksten(tx.omgeving.kluis, [{ ...zegelVan(partij, id), envelop: inhoud }]);
  return tekst == null ? null : (JSON.parse(tekst) as Invoerinhoud);
}

/** Bepaalt wat elke regel zou veranderen, zoals de partij op dit moment is. */
export async function maakPlan(tx: Tx, partij: string, inhoud: Invoerinhoud): Promise<Invoerplan> {
  switch (inhoud.soort) {
    case 'mensen': {
      const adressen = await openEmailadressen(tx, await findCollegaIds(tx, partij));
      const persoon = new Map([...adressen].map(([id, email]) => [normaliseerEmail(email), id]));
      const aanstellingen = await findAanstellingenEnKomende(tx, partij);
      return { soort: 'mensen', stappen: bepaalStappen(inhoud.rijen, { persoon, aanstellingen }) };
    }
    case 'scholen':
      return { soort: 'scholen', stappen: bepaalSchoolstappen(inhoud.rijen, await findSchoolstanden(tx, partij)) };
    case 'partijen':
      return { soort: 'partijen', stappen: bepaalPartijstappen(inhoud.rijen, await findOrganisaties(tx)) };
  }
}
