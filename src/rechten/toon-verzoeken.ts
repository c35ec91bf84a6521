import { type Gezinszaak, openZaak } from '../betrokkene/positie.ts';
import { voornaamVan } from '../betrokkene/voornaam.ts';
import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../casus/open-casus.ts';
import { type Regie, regieVan } from '../casus/regie.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { type Gekregen, leesGekregenLijst } from './gekregen.ts';
import { isWeigergrond, type Weigergrond } from './gronden.ts';
import { type Rechtpositie, rechtpositieVan } from './rechtpositie.ts';
import { type Deelstand, VERZOEKRECHTEN, type Verlengreden, type Verzoekrecht } from './soorten.ts';
import { laatsteDag, verlengingVan } from './termijn.ts';
import {
  type Deelrij,
  findDelen,
  findMeldingen,
  findVerzoeken,
  type Meldingrij,
  type Verzoekrij,
} from './verzoek.queries.ts';
import { leesWoorden } from './woorden.ts';

/** Hoe het met een verzoek staat, zonder wat erin staat. */
export type Verzoekstand = {
  readonly id: string;
  readonly recht: Verzoekrecht;
  readonly ontvangenOp: string;
  /** Van het open deel dat het eerst moet; is alles beantwoord, dan een maand na ontvangst. */
  readonly uiterlijk: string;
  readonly teLaat: boolean;
  readonly delen: number;
  readonly open: number;
};

/** Een verzoek van een ander in het gezin: dat het er is en van wie, en verder niets (E-14). */
export type Gemeld = { readonly recht: Verzoekrecht; readonly ontvangenOp: string; readonly wie: string };

export type Rechtenblad = {
  readonly casus: string;
  readonly voornaam: string | null;
  /** De jongere is overleden: die vraagt niets meer zelf (5.6-4). */
  readonly overleden: boolean;
  readonly rechten: readonly { readonly recht: Verzoekrecht; readonly positie: Rechtpositie }[];
  /** Wie van een verzoek hoort, bij naam. */
  readonly inlichten: readonly string[];
  readonly verzoeken: readonly Verzoekstand[];
  readonly gemeld: readonly Gemeld[];
  /** Waar een verzoek over kan gaan: wat de lezer van een organisatie kreeg. */
  readonly gegevens: readonly Gekregen[];
  readonly regie: Regie;
};

export type Rechtenuitkomst = { readonly kind: 'rechten'; readonly blad: Rechtenblad } | NietGevonden;

/** Welke rechten iemand van het gezin heeft en waarom, zijn verzoeken, en welke verzoeken van een ander hem zijn verteld. */
export async function toonRechten(
  opening: Casusopening<Gezinslid>,
  { casus }: { readonly casus: string },
): Promise<Rechtenuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Rechtenuitkomst> => {
    const zaak = await openZaak(tx, casus, 'verzoek-ingezien');
    if (zaak === null) return NIET_GEVONDEN;
    const blad = await maakBlad(tx, zaak);
    await legVast(tx, {
      ...logkop(zaak.feiten),
      code: 'verzoek-ingezien',
      uitkomst: 'gelukt',
      categorieen: [...new Set(blad.gegevens.map(({ soort }) => soort))],
    });
    return { kind: 'rechten', blad };
  });
}

async function maakBlad(tx: Tx, zaak: Gezinszaak): Promise<Rechtenblad> {
  const { feiten, stoel, positie } = zaak;
  const rijen = await findVerzoeken(tx, feiten.casus.id);
  const delen = await findDelen(tx, feiten.casus.id);
  const rechten = VERZOEKRECHTEN.map((recht) => ({ recht, positie: rechtpositieVan(feiten, recht, stoel.persoon) }));
  const inlichten = [...new Set(rechten.flatMap((r) => (r.positie.kind === 'mag' ? r.positie.inlichten : [])))];
  const jongere = feiten.betrokkene.persoon;
  const namen = await openNamen(tx, [
    ...inlichten,
    ...rijen.map((rij) => rij.van_persoon_id),
    ...(jongere === null ? [] : [jongere]),
  ]);
  const eigen = positie === 'jongere' || positie === 'gezag';
  return {
    casus: feiten.casus.id,
    voornaam: eigen ? voornaamVan(jongere, namen) : null,
    overleden: feiten.casus.na?.overleden ?? false,
    rechten,
    inlichten: inlichten.map((persoon) => naamUit(namen, persoon)),
    verzoeken: rijen.filter((rij) => rij.van_persoon_id === stoel.persoon).map((rij) => standVan(tx, rij, delen)),
    gemeld: rijen
      .filter((rij) => rij.van_persoon_id !== stoel.persoon)
      .map((rij) => ({
        recht: rij.recht as Verzoekrecht,
        ontvangenOp: rij.ontvangen_op,
        wie: naamUit(namen, rij.van_persoon_id),
      })),
    gegevens: eigen ? await leesGekregenLijst(tx, feiten.casus.id) : [],
    regie: await regieVan(tx, feiten),
  };
}

export function standVan(tx: Pick<Tx, 'vandaag'>, rij: Verzoekrij, alle: readonly Deelrij[]): Verzoekstand {
  const delen = alle.filter((deel) => deel.verzoek_id === rij.id);
  const dagen = delen
    .filter((deel) => deel.stand === 'open')
    .map((deel) => laatsteDag(rij.ontvangen_op, verlengingVan(deel)));
  const open = dagen.length;
  const [uiterlijk = laatsteDag(rij.ontvangen_op)] = dagen.sort();
  return {
    id: rij.id,
    recht: rij.recht as Verzoekrecht,
    ontvangenOp: rij.ontvangen_op,
    uiterlijk,
    teLaat: open > 0 && tx.vandaag > uiterlijk,
    delen: delen.length,
    open,
  };
}

export type Deelbeeld = {
  readonly partij: string;
  readonly stand: Deelstand;
  readonly grond: Weigergrond | null;
  readonly woorden: string | null;
  readonly op: Date | null;
  /** Dat deze partij langer nodig heeft, waarom, en tot wanneer; alleen zolang zij nog moet antwoorden. */
  readonly langer: { readonly reden: Verlengreden; readonly uiterlijk: string } | null;
};

export type Verzoekbeeld = Verzoekstand & {
  readonly casus: string;
  readonly tekst: string | null;
  /** Het gegeven waar het over gaat; `weg` als de vrager dat nu niet (meer) leest, null als het over alles gaat. */
  readonly over: Gekregen | 'weg' | null;
  readonly partijen: readonly Deelbeeld[];
  /** Wie in het gezin ervan hoorde, of waarom dat nog niet is gebeurd. */
  readonly meldingen: readonly { readonly wie: string; readonly stand: Meldingrij['stand'] }[];
  readonly regie: Regie;
};

export type Verzoekleesuitkomst = { readonly kind: 'verzoek'; readonly beeld: Verzoekbeeld } | NietGevonden;

/** Een eigen verzoek: het nummer, de laatste dag, en wat elke partij antwoordde. Van een ander is er hier niets. */
export async function toonVerzoek(
  opening: Casusopening<Gezinslid>,
  { casus, verzoek }: { readonly casus: string; readonly verzoek: string },
): Promise<Verzoekleesuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Verzoekleesuitkomst> => {
    const zaak = await openZaak(tx, casus, 'verzoek-ingezien');
    if (zaak === null) return NIET_GEVONDEN;
    const beeld = await leesEigenVerzoek(tx, zaak, verzoek);
    await legVast(tx, {
      ...logkop(zaak.feiten),
      code: 'verzoek-ingezien',
      uitkomst: beeld === null ? 'geweigerd' : 'gelukt',
      ...(beeld === null ? {} : { object: { soort: 'verzoek', id: verzoek } }),
      ...(beeld === null || beeld.over === null || beeld.over === 'weg' ? {} : { categorieen: [beeld.over.soort] }),
    });
    return beeld === null ? NIET_GEVONDEN : { kind: 'verzoek', beeld };
  });
}

/** Een eigen verzoek met de antwoorden. Wie het recht vandaag niet meer heeft, leest ze niet meer. @returns null als er niets is. */
export async function leesEigenVerzoek(tx: Tx, zaak: Gezinszaak, verzoek: string): Promise<Verzoekbeeld | null> {
  const { feiten, stoel } = zaak;
  const rij = (await findVerzoeken(tx, feiten.casus.id)).find(({ id }) => id === verzoek);
  if (rij === undefined || rij.van_persoon_id !== stoel.persoon) return null;
  if (rechtpositieVan(feiten, rij.recht as Verzoekrecht, stoel.persoon).kind === 'mag-niet') return null;
  const delen = await findDelen(tx, feiten.casus.id);
  const woorden = await leesWoorden(tx, feiten, verzoek);
  const meldingen = (await findMeldingen(tx, feiten.casus.id)).filter((m) => m.verzoek_id === verzoek);
  const namen = await openNamen(
    tx,
    meldingen.map((m) => m.persoon_id),
  );
  return {
    ...standVan(tx, rij, delen),
    casus: feiten.casus.id,
    tekst: woorden.get(null) ?? null,
    over: await leesOver(tx, feiten.casus.id, rij.gegeven_id),
    partijen: delen
      .filter((deel) => deel.verzoek_id === verzoek)
      .map((deel) => ({
        partij: deel.partij,
        stand: deel.stand as Deelstand,
        grond: isWeigergrond(deel.grond) ? deel.grond : null,
        woorden: woorden.get(deel.id) ?? null,
        op: deel.beantwoord_op,
        langer: langerVan(rij, deel),
      })),
    meldingen: meldingen.map((m) => ({ wie: naamUit(namen, m.persoon_id), stand: m.stand })),
    regie: await regieVan(tx, feiten),
  };
}

async function leesOver(tx: Tx, casus: string, gegeven: string | null): Promise<Verzoekbeeld['over']> {
  if (gegeven === null) return null;
  return (await leesGekregenLijst(tx, casus)).find((g) => g.gegeven === gegeven) ?? 'weg';
}

function langerVan(rij: Verzoekrij, deel: Deelrij): Deelbeeld['langer'] {
  const verlenging = verlengingVan(deel);
  if (deel.stand !== 'open' || verlenging === null) return null;
  return { reden: verlenging.reden, uiterlijk: laatsteDag(rij.ontvangen_op, verlenging) };
}
