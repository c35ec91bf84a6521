import { schrijfGezinsvraag } from '../betrokkene/vragen/stel-vraag.ts';
import { raakAan } from '../casus/open-casus.ts';
import { wieNuVoor } from '../casus/plaatsvervanger.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Opening } from '../gegeven/nieuw/invoer.ts';
import { bronstoel, type GeenZitting, isEigen } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../taak/taken.ts';
import { type Deelrij, findDelen } from './deel.queries.ts';
import { leesDelen } from './lees-delen.ts';
import {
  isGesloten,
  type KanNiet,
  openVerslag,
  type Verslagplek,
  type Verslagzitting,
  verslagkop,
} from './open-verslag.ts';
import { findAkkoorden, findReacties, insertReactie, zetAkkoord } from './reactie.queries.ts';
import { openWoorden, verzegelWoorden } from './zegel.ts';

export type Reactiewens = Verslagplek & {
  /** De ronde die de lezer voor zich had; is het verslag intussen teruggenomen, dan telt de reactie niet. */
  readonly ronde: number;
  readonly stand: 'akkoord' | 'niet-akkoord';
  /** De delen die volgens de lezer niet kloppen. */
  readonly delen: readonly string[];
  /** In eigen woorden; null als iemand er niets bij zegt. */
  readonly woorden: string | null;
};

export type Reactiereden = 'gesloten' | 'niet-voorgelegd' | 'niet-gevraagd' | 'deel';
export type Reactieuitkomst = { readonly kind: 'gereageerd' } | KanNiet<Reactiereden> | GeenZitting;

/**
 * Zegt of het verslag klopt voor wie het leest. Wat niet klopt ligt vast bij het deel, met woorden die alleen de bron leest, en wie
 * het overleg leidt als die het deel ook leest. Tot het verslag vaststaat kan ieder van mening veranderen.
 */
export function reageer(opening: Opening, wens: Reactiewens): Promise<Reactieuitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Reactieuitkomst> => {
    const geopend = await openVerslag(tx, wens, 'verslag-beantwoord');
    if (geopend.kind !== 'open') return geopend;
    const { verslag } = geopend;
    const uitkomst = await bewaar(tx, verslag, wens);
    const kop = { ...verslagkop(verslag), code: 'verslag-beantwoord', bronPartij: verslag.stoel.partijId } as const;
    await legVast(tx, { ...kop, uitkomst: uitkomst.kind === 'gereageerd' ? 'gelukt' : 'geweigerd' });
    return uitkomst;
  });
}

async function bewaar(tx: Tx, zitting: Verslagzitting, wens: Reactiewens): Promise<Reactieuitkomst> {
  const { casus, verslag: id, ronde } = wens;
  const { verslag, stoel } = zitting;
  if (isGesloten(zitting)) return { kind: 'kan-niet', reden: 'gesloten' };
  if (verslag.status !== 'ter-akkoord' || verslag.ronde !== ronde)
    return { kind: 'kan-niet', reden: 'niet-voorgelegd' };
  const akkoord = (await findAkkoorden(tx, { casus, verslag: id, ronde })).find((a) => a.deelnemer_id === stoel.id);
  if (akkoord === undefined) return { kind: 'kan-niet', reden: 'niet-gevraagd' };
  const delen = await leesbareDelen(tx, zitting);
  const gekozen = delen.filter((d) => wens.delen.includes(d.id));
  if (gekozen.length !== wens.delen.length) return { kind: 'kan-niet', reden: 'deel' };
  await zetAkkoord(tx, { casus, akkoord: akkoord.id, stand: wens.stand });
  await neemTerug(tx, zitting, { delen, gekozen });
  if (wens.stand === 'niet-akkoord') await legMeningVast(tx, zitting, { gekozen, woorden: wens.woorden });
  await rondTakenAf(tx, { casus, soort: 'verslag-nakijken', voor: stoel.persoon, onderwerp: id });
  await raakAan(tx, casus);
  return { kind: 'gereageerd' };
}

/** De delen van anderen die deze lezer nu leest. */
async function leesbareDelen(tx: Tx, zitting: Verslagzitting): Promise<readonly Deelrij[]> {
  const delen = (await findDelen(tx, { casus: zitting.feiten.casus.id, verslag: zitting.verslag.id })).filter(
    (d) => d.voorgelegd_op !== null && d.vervallen_op === null,
  );
  const leesbaar = await leesDelen(tx, zitting, delen);
  return delen.filter((d) => {
    const gelezen = leesbaar.get(d.gegeven_id);
    return gelezen !== undefined && !isEigen(zitting, gelezen.rij);
  });
}

type Keuze = { readonly delen: readonly Deelrij[]; readonly gekozen: readonly Deelrij[] };

/** Wat iemand eerder niet vond kloppen en nu niet meer noemt, klopt weer. */
async function neemTerug(tx: Tx, zitting: Verslagzitting, { delen, gekozen }: Keuze): Promise<void> {
  const plek = { casus: zitting.feiten.casus.id, verslag: zitting.verslag.id };
  const mijn = (await findReacties(tx, plek)).filter((r) => r.deelnemer_id === zitting.stoel.id);
  for (const deel of delen.filter((d) => !gekozen.includes(d))) {
    if (mijn.find((r) => r.deel_id === deel.id)?.stand !== 'klopt-niet') continue;
    await schrijfReactie(tx, zitting, { id: tx.nieuwId(), deel: deel.id, stand: 'klopt', woorden: null });
  }
}

type Mening = { readonly gekozen: readonly Deelrij[]; readonly woorden: string | null };

async function legMeningVast(tx: Tx, zitting: Verslagzitting, { gekozen, woorden }: Mening): Promise<void> {
  if (await zeiDitAl(tx, zitting, { gekozen, woorden })) return;
  for (const deel of gekozen)
    await schrijfReactie(tx, zitting, { id: tx.nieuwId(), deel: deel.id, stand: 'klopt-niet', woorden });
  if (gekozen.length === 0 && woorden !== null)
    await schrijfReactie(tx, zitting, { id: tx.nieuwId(), deel: null, stand: 'klopt-niet', woorden });
  await vertelBronnen(tx, zitting, gekozen);
  if (woorden !== null) await vraagNaarVerbetering(tx, zitting, { vraag: tx.nieuwId(), delen: gekozen, woorden });
}

/**
 * Zei deze lezer in deze ronde precies dit al? Dan is het formulier nog eens verzonden, en horen de bron en wie het overleg leidt het
 * geen tweede keer. Wie tegelijk verzendt, wacht hiervoor op het eigen akkoord.
 */
async function zeiDitAl(
  tx: Tx,
  { feiten, stoel, verslag }: Verslagzitting,
  { gekozen, woorden }: Mening,
): Promise<boolean> {
  const plek = { casus: feiten.casus.id, verslag: verslag.id };
  const mijn = (await findReacties(tx, plek)).filter((r) => r.deelnemer_id === stoel.id);
  const delen = gekozen.length === 0 ? [null] : gekozen.map(({ id }) => id);
  for (const deel of delen) {
    const laatste = mijn.find((r) => r.deel_id === deel);
    if (laatste?.stand !== 'klopt-niet' || verslag.voorgelegd_op === null || laatste.op < verslag.voorgelegd_op)
      return false;
    if ((await openWoorden(tx, feiten, laatste)) !== woorden) return false;
  }
  return true;
}

type Nieuw = {
  readonly id: string;
  readonly deel: string | null;
  readonly stand: 'klopt' | 'klopt-niet';
  readonly woorden: string | null;
};

async function schrijfReactie(tx: Tx, { feiten, stoel, verslag }: Verslagzitting, nieuw: Nieuw): Promise<boolean> {
  const { id, deel, stand, woorden } = nieuw;
  return insertReactie(tx, {
    id,
    casus: feiten.casus.id,
    verslag: verslag.id,
    deel,
    deelnemer: stoel.id,
    persoon: stoel.persoon,
    stand,
    woorden: woorden === null ? null : await verzegelWoorden(tx, feiten, { id, woorden }),
  });
}

/** De bron hoort, zonder inhoud, dat iemand haar deel niet vindt kloppen. */
async function vertelBronnen(
  tx: Tx,
  { feiten, verslag, stoel }: Verslagzitting,
  delen: readonly Deelrij[],
): Promise<void> {
  const bronnen = [
    ...new Set(delen.flatMap((d) => wieNuVoor(feiten, bronstoel(feiten, { bron_deelnemer_id: d.deelnemer_id })))),
  ].filter((persoon) => persoon !== stoel.persoon && feiten.deelnemers.some((d) => d.actief && d.persoon === persoon));
  const taak = {
    casus: feiten.casus.id,
    soort: 'verslagdeel-nakijken',
    voorDatum: null,
    onderwerp: verslag.id,
  } as const;
  for (const persoon of bronnen) await planTaak(tx, { ...taak, voor: persoon });
  await planBerichten(tx, bronnen);
}

/** Wat een ouder of jongere niet vindt kloppen is ook een vraag, waar een mens op antwoordt (12.4i, 8). */
async function vraagNaarVerbetering(
  tx: Tx,
  { feiten, stoel, verslag }: Verslagzitting,
  { vraag, delen, woorden }: { readonly vraag: string; readonly delen: readonly Deelrij[]; readonly woorden: string },
): Promise<void> {
  if (stoel.soort === 'medewerker') return;
  // Woorden over meer delen zijn een vraag over het verslag als geheel: dan wijst zij geen gegeven aan.
  const gegeven = delen.length === 1 ? (delen[0]?.gegeven_id ?? null) : null;
  const over = { gebeurtenis: null, gegeven, verslag: verslag.id, aangehaald: null } as const;
  const wens = { vraag, casus: feiten.casus.id, soort: 'klopt-niet', ...over, tekst: woorden } as const;
  await schrijfGezinsvraag(tx, { feiten, stoel }, wens);
}

export type Kloptnietwens = Verslagplek & {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een reactie. */
  readonly reactie: string;
  readonly deel: string;
  readonly woorden: string;
};
export type Kloptnietuitkomst = { readonly kind: 'vastgelegd' } | KanNiet<'gesloten'> | GeenZitting;

/** Zegt in eigen woorden dat een deel niet klopt, ook als het verslag al is uitgebracht (8). */
export function zegKloptNiet(opening: Opening, wens: Kloptnietwens): Promise<Kloptnietuitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Kloptnietuitkomst> => {
    const geopend = await openVerslag(tx, wens, 'verslag-beantwoord');
    if (geopend.kind !== 'open') return geopend;
    const { verslag } = geopend;
    const deel = (await leesbareDelen(tx, verslag)).find((d) => d.id === wens.deel);
    const kop = { ...verslagkop(verslag), code: 'verslag-beantwoord', bronPartij: verslag.stoel.partijId } as const;
    if (deel === undefined) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return isGesloten(verslag) ? { kind: 'kan-niet', reden: 'gesloten' } : { kind: 'niet-gevonden' };
    }
    const { reactie: id, woorden } = wens;
    if (await schrijfReactie(tx, verslag, { id, deel: deel.id, stand: 'klopt-niet', woorden })) {
      await vertelBronnen(tx, verslag, [deel]);
      await vraagNaarVerbetering(tx, verslag, { vraag: tx.nieuwId(), delen: [deel], woorden });
      await raakAan(tx, wens.casus);
    }
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    return { kind: 'vastgelegd' };
  });
}
