import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { type Bron, bronnaam } from '../../casus/bronnen.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { isZelfdeBron } from '../../casus/zelfde-bron.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findAfwegingen } from '../../gegeven/verstrekking.queries.ts';
import { legVergeefsVast, openZitting, type Zitting } from '../../gegeven/zitting.ts';
import type { Gebeurteniscode } from '../../logboek/codes.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import { type Eigendeelrij, findEigendelen, insertEigendeel, laatsteVan } from '../afsluiting.queries.ts';
import { type EigenDeel, type Eigendeeltelling, soortenIn, tellingVan } from './eigen-deel.ts';
import { stelEigenDeelSamen } from './stel-samen.ts';

/** De dag voor meenemen is voorbij, en deze bron nam haar deel al mee of zag ervan af. */
export type Voorbij = { readonly kind: 'voorbij'; readonly tot: string; readonly perTaak: boolean };

export type Meeneemuitkomst = { readonly kind: 'meegenomen'; readonly deel: EigenDeel } | Voorbij | NietGevonden;
/** Wie al afzag ziet nog eens af zonder nieuwe regel; wat is meegenomen, blijft meegenomen. */
export type Afzienuitkomst =
  | { readonly kind: 'afgezien' }
  | { readonly kind: 'al-meegenomen' }
  | Voorbij
  | NietGevonden;

/** Het eigen deel zoals de pagina het aankondigt: wat erin zit als aantallen, en wat achterblijft. */
export type Eigendeelblad = {
  readonly casus: { readonly id: string; readonly kenmerk: string; readonly status: 'open' | 'gesloten' };
  /** De organisatie, een gemeente met haar taak erbij. */
  readonly bron: string;
  readonly perTaak: boolean;
  readonly telling: Eigendeeltelling;
  readonly blijftAchter: EigenDeel['blijftAchter'];
  /** Tot en met welke dag; null zolang de casus open is. */
  readonly tot: string | null;
  readonly teLaat: boolean;
  readonly laatste: Pick<Eigendeelrij, 'stand' | 'op'> | null;
  /** Een collega deed het al, en de eigen afweging van de lezer zat daar niet bij: die neemt hij zelf mee (6e). */
  readonly alleenAfweging: boolean;
};
export type Bladuitkomst = { readonly kind: 'blad'; readonly blad: Eigendeelblad } | Voorbij | NietGevonden;

type Aantafel = {
  readonly zitting: Zitting;
  readonly partij: { readonly id: string; readonly naam: string };
  readonly laatste: Eigendeelrij | undefined;
  /** Wie van deze bron een eigen afweging heeft en die nog niet meenam; daarvan afzien telt ook. */
  readonly wachtOp: ReadonlySet<string>;
  /** Na deze dag niet meer; null zolang de casus open is. */
  readonly tot: string | null;
  /** Die dag is voorbij, en het is al gedaan. */
  readonly voorbij: Voorbij | null;
};

/** Opent de casus voor iemand die er voor een organisatie zit. @returns null als er voor hem niets is; de poging ligt vast. */
async function openVoorPartij(tx: Tx, casus: string, code: Gebeurteniscode): Promise<Aantafel | null> {
  const geopend = await openZitting(tx, casus);
  const zitting = geopend.kind === 'zitting' ? geopend.zitting : null;
  const { partijId: id, partijNaam: naam } = zitting?.stoel ?? { partijId: null, partijNaam: null };
  if (zitting === null || id === null || naam === null) {
    await legVergeefsVast(tx, { code, casus });
    return null;
  }
  const { stoel } = zitting;
  const bron = { partijId: id, hoedanigheid: stoel.hoedanigheid };
  const delen = await findEigendelen(tx, casus);
  const laatste = laatsteVan(delen, bron);
  const wachtOp = await findWegersDieWachten(tx, { casus, bron, delen });
  const tot = zitting.feiten.casus.na?.eigenDeelTot ?? null;
  // Wie nog niets meenam, mag dat tot de vernietiging: bewijs gaat eerst naar het eigen dossier (L-5). Een afweging is van een mens (6e).
  const dicht = tot !== null && tx.vandaag > tot && laatste !== undefined && !wachtOp.has(stoel.persoon);
  const voorbij = dicht ? ({ kind: 'voorbij', tot, perTaak: stoel.hoedanigheid !== null } as const) : null;
  // Zag de beheerder ervan af, dan staat de taak er nog: wie de casus niet kent, rondt daarin niets af.
  if (voorbij !== null) await rondTakenAf(tx, { casus, soort: 'eigen-deel-meenemen', onderwerp: stoel.id });
  return { zitting, partij: { id, naam }, laatste, wachtOp, tot, voorbij };
}

type Delen = { readonly casus: string; readonly bron: Bron; readonly delen: readonly Eigendeelrij[] };

/** Alleen wie het zijn, om hun taak te laten staan; dat een ander afwoog, komt op geen pagina (6e). */
async function findWegersDieWachten(tx: Tx, { casus, bron, delen }: Delen): Promise<ReadonlySet<string>> {
  const deden = delen.filter((deel) => isZelfdeBron(deel, bron)).map((deel) => deel.door_persoon_id);
  const wogen = (await findAfwegingen(tx, casus)).map((rij) => rij.persoon_id);
  return new Set(wogen.filter((persoon) => !deden.includes(persoon)));
}

type Vastlegging = { readonly vorm: 'pdf' | 'json' | null; readonly categorieen: readonly string[] };

/**
 * Legt vast dat het is meegenomen, of dat ervan is afgezien, en rondt de taak af bij ieder van dezelfde bron; niet bij een collega van wie
 * de eigen afweging er niet bij zat. @returns het id.
 */
async function legMeenemenVast(tx: Tx, { zitting, partij, wachtOp }: Aantafel, wat: Vastlegging): Promise<string> {
  const { feiten, stoel } = zitting;
  const casus = feiten.casus.id;
  const bron = { partijId: partij.id, hoedanigheid: stoel.hoedanigheid };
  const id = await insertEigendeel(tx, { casus, bron, door: stoel.persoon, ...wat });
  const klaar = feiten.deelnemers.filter(
    (d) => isZelfdeBron(d, stoel) && (d.persoon === stoel.persoon || !wachtOp.has(d.persoon)),
  );
  for (const { id: onderwerp } of klaar) await rondTakenAf(tx, { casus, soort: 'eigen-deel-meenemen', onderwerp });
  return id;
}

type Eigendeelopening = Casusopening<Medewerker>;
const metSlot = (opening: Eigendeelopening, casus: string, slot: 'delen' | 'alleen') =>
  ({ ...opening, slot: { casus, slot }, logregel: 'verplicht' }) as const;

/** Toont wat een organisatie kan meenemen, zonder er iets van te laten lezen. */
export function toonEigenDeel(opening: Eigendeelopening, casus: string): Promise<Bladuitkomst> {
  return inTransactie(metSlot(opening, casus, 'delen'), async (tx): Promise<Bladuitkomst> => {
    const open = await openVoorPartij(tx, casus, 'eigen-deel-ingezien');
    if (open === null) return NIET_GEVONDEN;
    const { zitting, partij, laatste, wachtOp, tot, voorbij } = open;
    const kop = { ...logkop(zitting.feiten), code: 'eigen-deel-ingezien', bronPartij: partij.id } as const;
    if (voorbij !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return voorbij;
    }
    const deel = await stelEigenDeelSamen(tx, { zitting, partij });
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    const alleenAfweging = laatste !== undefined && wachtOp.has(zitting.stoel.persoon);
    const { id, kenmerk, status } = zitting.feiten.casus;
    return {
      kind: 'blad',
      blad: {
        casus: { id, kenmerk, status },
        bron: bronnaam(partij.naam, zitting.stoel.hoedanigheid),
        perTaak: zitting.stoel.hoedanigheid !== null,
        telling: tellingVan(deel),
        blijftAchter: deel.blijftAchter,
        tot,
        teLaat: tot !== null && tx.vandaag > tot,
        laatste: alleenAfweging ? null : (laatste ?? null),
        alleenAfweging,
      },
    };
  });
}

/**
 * Neemt het eigen deel mee (9.1, L-5, E-25): in een transactie samengesteld, nu beoordeeld, en vastgelegd met de soorten die erin
 * zitten. De bytes gaan pas weg nadat dit is vastgelegd. Onder het eigen slot: na de laatste dag kan het een keer, en geen twee
 * collega's tegelijk.
 */
export function neemEigenDeelMee(
  opening: Eigendeelopening,
  { casus, vorm }: { readonly casus: string; readonly vorm: 'pdf' | 'json' },
): Promise<Meeneemuitkomst> {
  return inTransactie(metSlot(opening, casus, 'alleen'), async (tx): Promise<Meeneemuitkomst> => {
    const open = await openVoorPartij(tx, casus, 'eigen-deel-meegenomen');
    if (open === null) return NIET_GEVONDEN;
    const { zitting, partij, voorbij } = open;
    const kop = { ...logkop(zitting.feiten), code: 'eigen-deel-meegenomen', bronPartij: partij.id } as const;
    if (voorbij !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return voorbij;
    }
    const deel = await stelEigenDeelSamen(tx, { zitting, partij });
    const categorieen = soortenIn(deel);
    const id = await legMeenemenVast(tx, open, { vorm, categorieen });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'eigendeel', id }, categorieen });
    return { kind: 'meegenomen', deel };
  });
}

/**
 * Zegt dat een organisatie haar deel niet nodig heeft: zij bewaarde het al, of heeft er geen taak meer bij (9.2). Onder het eigen
 * slot: twee keer verzonden is een keer vastgelegd.
 */
export function zieAfVanEigenDeel(opening: Eigendeelopening, casus: string): Promise<Afzienuitkomst> {
  return inTransactie(metSlot(opening, casus, 'alleen'), async (tx): Promise<Afzienuitkomst> => {
    const open = await openVoorPartij(tx, casus, 'eigen-deel-afgezien');
    if (open === null) return NIET_GEVONDEN;
    const { zitting, partij, laatste, wachtOp, voorbij } = open;
    const kop = { ...logkop(zitting.feiten), code: 'eigen-deel-afgezien', bronPartij: partij.id } as const;
    if (laatste !== undefined && !wachtOp.has(zitting.stoel.persoon)) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return voorbij ?? { kind: laatste.stand === 'afgezien' ? 'afgezien' : 'al-meegenomen' };
    }
    const id = await legMeenemenVast(tx, open, { vorm: null, categorieen: [] });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'eigendeel', id } });
    return { kind: 'afgezien' };
  });
}
