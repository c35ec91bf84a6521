import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findOrganisaties } from '../../partij/organisatie.queries.ts';
import type { Scanfout } from '../../toestemming/keur-scan.ts';
import { verzegelBestand } from '../bewijsstuk.ts';
import { type Convenant, findConvenant, vergrendelConvenant } from '../convenant.queries.ts';
import * as queries from '../tekst.queries.ts';
import { type Bestandsinvoer, type Convenantopening, keurBewijs, weigerDaad } from './doe-daad.ts';
import type { Feitfout } from './feitfout.ts';
import { keurTekstpartijen, mistTekstpartij } from './keur-tekstpartijen.ts';
import { legConvenantfeitVast } from './leg-convenantfeit-vast.ts';

export type Tekstuitkomst =
  | { readonly kind: 'gedaan'; readonly tekst: string }
  | { readonly kind: 'kan-niet'; readonly reden: Feitfout }
  | { readonly kind: 'label-bestaat' }
  | { readonly kind: 'al-aangeboden' }
  /** Een ander wijzigde dit concept intussen; hier is wat er nu staat. */
  | { readonly kind: 'intussen-gewijzigd'; readonly nu: queries.Convenanttekst }
  | { readonly kind: 'onvolledig'; readonly mist: readonly Tekstgemis[] }
  | { readonly kind: 'bestand'; readonly reden: Scanfout | 'geen-pdf' }
  | { readonly kind: 'niet-gevonden' };

export type Tekstgemis = 'bestand' | 'kader' | 'tekenaars';

type Werk = { readonly convenant: Convenant; readonly teksten: readonly queries.Convenanttekst[] };

/** Opent een tekst van een convenant waarvan de verzoeker de penvoerder is; een ander vindt hier niets te wijzigen. */
async function alsPenvoerder(
  opening: Convenantopening,
  convenant: string,
  werk: (tx: Tx, stof: Werk) => Promise<Tekstuitkomst>,
): Promise<Tekstuitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const kop = { code: 'convenanttekst-gewijzigd', convenant } as const;
    const gevonden = await findConvenant(tx, convenant);
    if (gevonden === undefined || gevonden.penvoerder !== opening.verzoeker.partij)
      return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
    // Wie tegelijk schrijft, leest pas daarna: er is een concept, en wat is aangeboden verandert niet meer.
    await vergrendelConvenant(tx, convenant);
    const uitkomst = await werk(tx, { convenant: gevonden, teksten: await queries.findTeksten(tx, convenant) });
    await legVast(tx, {
      code: 'convenanttekst-gewijzigd',
      uitkomst: uitkomst.kind === 'gedaan' ? 'gelukt' : 'geweigerd',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    return uitkomst;
  });
}

/** Begint een nieuwe versie van de tekst, met de partijen van de vorige (Art 17.1). Er is hoogstens een concept tegelijk. */
export function voegTekstToe(
  opening: Convenantopening,
  { convenant, label }: { readonly convenant: string; readonly label: string },
): Promise<Tekstuitkomst> {
  return alsPenvoerder(opening, convenant, async (tx, { teksten }) => {
    const [vorige] = teksten;
    if (vorige?.aangebodenOp === null) return { kind: 'gedaan', tekst: vorige.id };
    if (teksten.some((tekst) => tekst.label === label)) return { kind: 'label-bestaat' };
    const id = tx.nieuwId();
    await queries.insertTekst(tx, {
      id,
      convenant,
      label,
      volgnummer: (vorige?.volgnummer ?? 0) + 1,
      verwijzingen: vorige?.verwijzingen ?? [],
      tekenaars: vorige?.tekenaars ?? [],
      schoolbesturen: vorige?.schoolbesturen ?? [],
      door: opening.verzoeker.persoon,
    });
    return { kind: 'gedaan', tekst: id };
  });
}

/** Wijzigt een concept, met wie tekent (P-1 tot en met P-3). Wijzigde een ander het intussen, dan gaat er niets verloren. */
export function wijzigTekst(
  opening: Convenantopening,
  { convenant, ...wens }: queries.Tekstwijziging & { readonly convenant: string },
): Promise<Tekstuitkomst> {
  return alsPenvoerder(opening, convenant, async (tx, { teksten }) => {
    const nu = teksten.find(({ id }) => id === wens.id);
    if (nu === undefined) return { kind: 'niet-gevonden' };
    if (nu.aangebodenOp !== null) return { kind: 'al-aangeboden' };
    if (teksten.some((tekst) => tekst.id !== wens.id && tekst.label === wens.label)) return { kind: 'label-bestaat' };
    const fout = keurTekstpartijen(wens, await findOrganisaties(tx));
    if (fout !== null) return { kind: 'kan-niet', reden: fout };
    if (!(await queries.updateTekst(tx, wens))) return { kind: 'intussen-gewijzigd', nu };
    return { kind: 'gedaan', tekst: wens.id };
  });
}

/** Hangt de eigen tekst als PDF aan een concept; de hash zegt later of het dezelfde is. */
export function bewaarTekstbestand(
  opening: Convenantopening,
  invoer: { readonly convenant: string; readonly tekst: string; readonly bestand: Bestandsinvoer },
): Promise<Tekstuitkomst> {
  return alsPenvoerder(opening, invoer.convenant, async (tx, { teksten, convenant }) => {
    const nu = teksten.find(({ id }) => id === invoer.tekst);
    if (nu === undefined) return { kind: 'niet-gevonden' };
    if (nu.aangebodenOp !== null) return { kind: 'al-aangeboden' };
    const keuring = keurBewijs(invoer.bestand);
    if (keuring.kind === 'bestand') return keuring;
    const { inhoud, soort, hash } = keuring.bewijs;
    if (soort !== 'application/pdf') return { kind: 'bestand', reden: 'geen-pdf' };
    const bestand = await verzegelBestand(tx, tekstplek(convenant, nu.id), inhoud);
    await queries.zetBestand(tx, { tekst: nu.id, bestand, hash, grootte: inhoud.length });
    return { kind: 'gedaan', tekst: nu.id };
  });
}

/** Waar de PDF van een tekst ligt: onder de sleutel van de penvoerder. */
export const tekstplek = ({ penvoerder }: Convenant, tekst: string) => ({
  partij: penvoerder,
  record: tekst,
  categorie: 'convenanttekst.bestand',
});

/** Wat een tekst nog mist voordat iemand haar kan tekenen. */
export function watMist({
  heeftBestand,
  kader,
  tekenaars,
}: Pick<queries.Convenanttekst, 'heeftBestand' | 'kader' | 'tekenaars'>): readonly Tekstgemis[] {
  return [
    ...(heeftBestand ? [] : (['bestand'] as const)),
    ...(kader === null ? (['kader'] as const) : []),
    ...(tekenaars.length < 2 ? (['tekenaars'] as const) : []),
  ];
}

/** Biedt een tekst ter tekening aan. Vanaf dan verandert zij niet meer (Art 17.1, Sign-1). `op` is vandaag of eerder. */
export function biedTekstAan(
  opening: Convenantopening,
  { convenant, tekst, op }: { readonly convenant: string; readonly tekst: string; readonly op: string },
): Promise<Tekstuitkomst> {
  return alsPenvoerder(opening, convenant, async (tx, { teksten }) => {
    const nu = teksten.find(({ id }) => id === tekst);
    if (nu === undefined) return { kind: 'niet-gevonden' };
    if (nu.aangebodenOp !== null) return { kind: 'al-aangeboden' };
    const mist = watMist(nu);
    if (mist.length > 0) return { kind: 'onvolledig', mist };
    const mistPartij = mistTekstpartij(nu, await findOrganisaties(tx));
    if (mistPartij !== null) return { kind: 'kan-niet', reden: mistPartij };
    const { volgnummer, tekenaars, schoolbesturen } = nu;
    const feit = { versie: 1, datum: op, kind: 'tekst', tekst, volgnummer, tekenaars, schoolbesturen } as const;
    const uitkomst = await legConvenantfeitVast(tx, convenant, { feit, wijze: 'scherm' });
    if (uitkomst.kind === 'kan-niet') return uitkomst;
    await queries.zetAangeboden(tx, tekst, op);
    return { kind: 'gedaan', tekst };
  });
}
