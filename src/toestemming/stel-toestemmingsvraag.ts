import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { aantalGezagdragers, type CasusFeiten, type Deelnemerfeit, isGeinformeerd } from '../casus/feiten.ts';
import {
  type Geopend,
  logkop,
  NIET_GEVONDEN,
  type NietGevonden,
  openAlsDeelnemer,
  raakAan,
} from '../casus/open-casus.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { BEROEPSGEHEIMEN, SOORTEN, type Soort, toestemmingsrol } from '../regels/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { isEigenVraag } from './gevolgen.ts';
import { antwoordrecht, leeftijdsgroepVan } from './tekenaars.ts';
import { findOntvangers, findVraag, findVragenVan, insertVraag, laatVervallen } from './toestemming.queries.ts';
import { verzegelVraag } from './vraaginhoud.ts';
import {
  hashVan,
  type Ontvangerstof,
  rolEngels,
  rolTekst,
  schrijfTekst,
  TEKST_VERSIE,
  type Tekstpaar,
} from './vraagtekst.ts';

/** "Zo ziet de ander het" bij een soort; met `deelnemer` alleen voor die ontvanger, anders voor allemaal. */
export type Voorbeeld = { readonly soort: Soort; readonly tekst: string; readonly deelnemer?: string };

export type Toestemmingswens = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een vraag. */
  readonly vraag?: string;
  readonly casus: string;
  /** Stoelen aan deze tafel. */
  readonly ontvangers: readonly string[];
  readonly soorten: readonly Soort[];
  /** De concrete vraag waarvoor het nodig is, in gewone taal (6a). */
  readonly vraagstuk: string;
  readonly voorbeelden: readonly Voorbeeld[];
  /** Wat de ander nooit leest, in gewone taal. */
  readonly nooit: string;
};

export type Vraaguitkomst =
  | { readonly kind: 'gesteld'; readonly vraag: string; readonly tekstHash: string }
  /** Betrokkenen weten nog niet dat deze partijen iets kunnen krijgen (12.1). */
  | { readonly kind: 'eerst-informeren'; readonly partijen: readonly string[] }
  | {
      readonly kind: 'kan-niet';
      readonly reden:
        | 'geen-toestemming-nodig'
        | 'ontvangers'
        | 'soorten'
        | 'alleen-gezondheid'
        | 'teksten'
        | 'gesloten';
    }
  | NietGevonden;

/** Waarvoor deze deelnemer toestemming kan vragen (contract, lezing 2 en 6); null als de wet zijn delen al regelt: dan vraagt men niets. */
export type Vraagreden = 'beroepsgeheim' | 'mbo' | 'opp' | 'ouder-vanaf-16' | 'steunpersoon' | 'leerplicht';

/** Waarom deze stoel toestemming kan vragen. Waar een wet het delen al regelt, vraagt niemand voor de vorm (fn 43). */
export function vraagreden(feiten: CasusFeiten, stoel: Deelnemerfeit): Vraagreden | null {
  const bijIeder = redenBijIeder(feiten, stoel);
  if (bijIeder !== null) return bijIeder;
  const ontvangers = toestemmingsontvangers(feiten, stoel);
  if (ontvangers.some((d) => d.soort === 'ouder')) return 'ouder-vanaf-16';
  if (ontvangers.some((d) => d.soort === 'steunpersoon')) return 'steunpersoon';
  return ontvangers.length > 0 ? 'leerplicht' : null;
}

/** Waarom deze stoel bij iedere ontvanger toestemming nodig kan hebben; null als dat aan de ontvanger ligt. */
function redenBijIeder(feiten: CasusFeiten, stoel: Deelnemerfeit): Vraagreden | null {
  if ((BEROEPSGEHEIMEN as readonly string[]).includes(stoel.geheimhouding)) return 'beroepsgeheim';
  if (stoel.partij === 'mbo') return 'mbo';
  return feiten.overlegtype.inhoud.oppToestemmingNodig && stoel.partij === 'school' ? 'opp' : null;
}

/**
 * Voor wie toestemming kan worden gevraagd: wie aan tafel zit buiten de eigen bron, als een nee daar iets tegenhoudt. Een ouder pas
 * vanaf 16 (lezing 9).
 */
export function toestemmingsontvangers(feiten: CasusFeiten, stoel: Deelnemerfeit): readonly Deelnemerfeit[] {
  const vanaf16 = ['16-17', '18+'].includes(leeftijdsgroepVan(feiten));
  const bijIeder = redenBijIeder(feiten, stoel) !== null;
  return feiten.deelnemers.filter(
    (d) =>
      d.actief &&
      d.id !== stoel.id &&
      d.soort !== 'jongere' &&
      (d.soort !== 'ouder' || vanaf16) &&
      !isZelfdeBron(d, stoel) &&
      (bijIeder || d.soort !== 'medewerker' || alleenGezondheid(d, stoel)),
  );
}

/** Leerplicht: daarheen gaat alleen gezondheid op toestemming (lezing 6). Een samenwerkingsverband geeft haar daar nooit (L-2). */
const alleenGezondheid = (ontvanger: Deelnemerfeit, gever: Deelnemerfeit): boolean =>
  ontvanger.hoedanigheid === 'leerplicht' && gever.partij !== 'swv';

/**
 * Stelt een concrete vraag om toestemming (6a): voor deze ontvangers, deze soorten en deze vraag, met de tekst die de
 * ander te lezen krijgt. Een eerdere vraag die zij helemaal dekt, vervalt: de nieuwste telt. Een nieuwe ontvanger, soort of vraag is een nieuwe toestemming (Bijl 5-i). Wie tekent, en een jongere
 * vanaf 12 die alleen zijn mening geeft, krijgt een bericht zonder inhoud.
 */
export async function stelToestemmingsvraag(
  opening: Casusopening<Medewerker>,
  wens: Toestemmingswens,
): Promise<Vraaguitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vraaguitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'toestemming-gevraagd');
    if (geopend === null) return NIET_GEVONDEN;
    const eerder = wens.vraag === undefined ? undefined : await findVraag(tx, { casus: wens.casus, vraag: wens.vraag });
    const kop = { ...logkop(geopend.feiten), code: 'toestemming-gevraagd' } as const;
    if (eerder !== undefined) {
      await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'toestemmingsvraag', id: eerder.id } });
      return { kind: 'gesteld', vraag: eerder.id, tekstHash: eerder.tekst_hash.toString('hex') };
    }
    const keuring = keurVraag(geopend, wens);
    if (keuring.kind !== 'goed') {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', bronPartij: geopend.stoel.partijId });
      return keuring;
    }
    return schrijf(tx, { geopend, wens, gekozen: keuring.gekozen });
  });
}

type Goed = { readonly kind: 'goed'; readonly gekozen: readonly Deelnemerfeit[] };

/** Kan deze vraag nu worden gesteld? Met de ontvangers erbij, of waarom niet. */
export function keurVraag(
  geopend: Geopend,
  wens: Toestemmingswens,
): Goed | Exclude<Vraaguitkomst, { kind: 'gesteld' }> {
  const gekozen = toestemmingsontvangers(geopend.feiten, geopend.stoel).filter((d) => wens.ontvangers.includes(d.id));
  return keur(geopend, wens, gekozen) ?? { kind: 'goed', gekozen };
}

/** Wie de vraag krijgt: wie tekent, en een jongere vanaf 12 die alleen zijn mening geeft. */
export function lezersVan(
  feiten: CasusFeiten,
  stoel: Deelnemerfeit,
): readonly { readonly wie: Deelnemerfeit; readonly als: 'tekent' | 'mening' }[] {
  return feiten.deelnemers.flatMap((wie) => {
    const { kind } = antwoordrecht(feiten, stoel, wie.persoon);
    return wie.actief && kind !== 'geen' ? [{ wie, als: kind }] : [];
  });
}

function keur(
  { feiten, stoel }: Geopend,
  wens: Toestemmingswens,
  gekozen: readonly Deelnemerfeit[],
): Exclude<Vraaguitkomst, { kind: 'gesteld' }> | null {
  if (feiten.casus.status === 'gesloten') return { kind: 'kan-niet', reden: 'gesloten' };
  if (vraagreden(feiten, stoel) === null) return { kind: 'kan-niet', reden: 'geen-toestemming-nodig' };
  if (gekozen.length === 0 || gekozen.length !== new Set(wens.ontvangers).size)
    return { kind: 'kan-niet', reden: 'ontvangers' };
  if (wens.soorten.length === 0) return { kind: 'kan-niet', reden: 'soorten' };
  if (vraagtTeVeel({ feiten, stoel }, wens, gekozen)) return { kind: 'kan-niet', reden: 'alleen-gezondheid' };
  const leeg = gekozen.some((d) => [...voorbeeldenVoor(wens, d.id).values()].some((tekst) => tekst.trim() === ''));
  if (leeg || wens.vraagstuk.trim() === '' || wens.nooit.trim() === '') return { kind: 'kan-niet', reden: 'teksten' };
  const onbekend = nietGeinformeerd(feiten, gekozen);
  return onbekend.length > 0 ? { kind: 'eerst-informeren', partijen: onbekend } : null;
}

/** Vraagt iemand leerplicht iets te mogen vertellen dat daar zonder toestemming heen mag? */
function vraagtTeVeel(
  { feiten, stoel }: Pick<Geopend, 'feiten' | 'stoel'>,
  { soorten }: Toestemmingswens,
  gekozen: readonly Deelnemerfeit[],
): boolean {
  if (redenBijIeder(feiten, stoel) !== null || soorten.every((soort) => soort === 'gezondheid')) return false;
  return gekozen.some((d) => d.soort === 'medewerker');
}

/** De partijen van deze ontvangers waarover de betrokkenen nog niets hoorden (12.1, 12.4b), bij naam. */
export function nietGeinformeerd(feiten: CasusFeiten, ontvangers: readonly Deelnemerfeit[]): readonly string[] {
  const doelen = feiten.casus.doelen.filter((doel) => doel !== 'g');
  const weet = (d: Deelnemerfeit) => doelen.some((doel) => isGeinformeerd(feiten, { partij: d.partijId, doel }));
  return [...new Set(ontvangers.filter((d) => !weet(d)).map((d) => d.partijNaam ?? 'het gezin'))];
}

function voorbeeldenVoor({ soorten, voorbeelden }: Toestemmingswens, deelnemer: string): ReadonlyMap<Soort, string> {
  const tekst = (soort: Soort): string =>
    (
      voorbeelden.find((v) => v.soort === soort && v.deelnemer === deelnemer) ??
      voorbeelden.find((v) => v.soort === soort && v.deelnemer === undefined)
    )?.tekst ?? '';
  return new Map(SOORTEN.filter((soort) => soorten.includes(soort)).map((soort) => [soort, tekst(soort)]));
}

type Werk = { readonly geopend: Geopend; readonly wens: Toestemmingswens; readonly gekozen: readonly Deelnemerfeit[] };

async function schrijf(tx: Tx, { geopend, wens, gekozen }: Werk): Promise<Vraaguitkomst> {
  const { feiten, stoel } = geopend;
  const geverPartij = stoel.partijId ?? '';
  const id = wens.vraag ?? tx.nieuwId();
  const tekst = await maakTekst(tx, { geopend, wens, gekozen });
  const hash = hashVan(tekst);
  const plek = { vraag: id, casus: wens.casus, geverPartij, betrokkene: feiten.betrokkene.id };
  const inhoud = await verzegelVraag(tx, plek, { vraagstuk: wens.vraagstuk, tekst });
  const soorten = SOORTEN.filter((soort) => wens.soorten.includes(soort));
  const vraag = {
    id,
    casus: wens.casus,
    deelnemer: stoel.id,
    partij: geverPartij,
    persoon: stoel.persoon,
    soorten,
    inhoud,
    hash,
    versie: TEKST_VERSIE,
  };
  await laatVervallen(tx, await gedektDoor(tx, geopend, { soorten, ontvangers: gekozen.map((d) => d.id) }));
  await insertVraag(
    tx,
    vraag,
    gekozen.map((d) => ({ deelnemer: d.id, rol: toestemmingsrol(d.partij, d.functie) })),
  );
  const object = { soort: 'toestemmingsvraag', id };
  await legVast(tx, {
    ...logkop(feiten),
    code: 'toestemming-gevraagd',
    uitkomst: 'gelukt',
    object,
    bronPartij: geverPartij,
    toestemming: { id, versie: 1 },
  });
  await rondTakenAf(tx, { casus: wens.casus, soort: 'toestemming-hernieuwen', voor: stoel.persoon });
  await planBerichten(
    tx,
    lezersVan(feiten, stoel).map(({ wie }) => wie.persoon),
  );
  await raakAan(tx, wens.casus);
  return { kind: 'gesteld', vraag: id, tekstHash: hash.toString('hex') };
}

type Bereik = {
  readonly soorten: readonly Soort[];
  readonly ontvangers: readonly string[];
};

/** Eerdere vragen van deze bron die de nieuwe helemaal dekt: de nieuwste telt, en niemand hoort twee keer hetzelfde te beantwoorden. */
async function gedektDoor(tx: Tx, geopend: Geopend, { soorten, ontvangers }: Bereik): Promise<readonly string[]> {
  const casus = geopend.feiten.casus.id;
  const eerder = (await findVragenVan(tx, casus)).filter(
    (rij) => isEigenVraag(geopend, rij) && rij.vervallen_op === null,
  );
  const stoelen = await findOntvangers(tx, casus);
  const past = (rij: { id: string; soorten: string[] }) =>
    rij.soorten.every((soort) => soorten.some((s) => s === soort)) &&
    stoelen.filter((o) => o.vraag_id === rij.id).every((o) => ontvangers.includes(o.deelnemer_id));
  return eerder.filter(past).map((rij) => rij.id);
}

/** De tekst die zij lezen, in beide vormen en talen. */
export async function maakTekst(tx: Tx, { geopend: { feiten, stoel }, wens, gekozen }: Werk): Promise<Tekstpaar> {
  const namen = await openNamen(tx, [stoel.persoon, ...gekozen.map((d) => d.persoon)]);
  const ontvangers = gekozen.map(
    (d): Ontvangerstof => ({
      deelnemer: d.id,
      naam: naamUit(namen, d.persoon),
      rol: rolTekst(feiten.casus, d),
      rolEngels: rolEngels(feiten.casus, d),
      voorbeelden: voorbeeldenVoor(wens, d.id),
    }),
  );
  return schrijfTekst({
    gever: { naam: naamUit(namen, stoel.persoon), partij: stoel.partijNaam ?? '' },
    voogd: aantalGezagdragers(feiten) === 0,
    vraagstuk: wens.vraagstuk,
    nooit: wens.nooit,
    soorten: SOORTEN.filter((soort) => wens.soorten.includes(soort)),
    ontvangers,
    metLeerplicht: gekozen.some(({ hoedanigheid }) => hoedanigheid === 'leerplicht'),
  });
}
