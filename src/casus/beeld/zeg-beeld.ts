import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { leesPlanstand } from '../../plan/planstap.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { gedeeldZegel } from '../zegels.ts';
import { type Beeldstand, findBeelden, insertBeeld, isCompleet } from './beeld.queries.ts';

export type Beeldwens = {
  readonly casus: string;
  readonly stand: Beeldstand;
  /** Een zin, zonder iets over iemands situatie: iedereen aan tafel leest haar. */
  readonly waarom: string;
};

export type Beelduitkomst =
  | { readonly kind: 'vastgelegd' }
  /** Het stond al zo: iemand was eerder. */
  | { readonly kind: 'was-al-zo' }
  /** Alleen in fase Beoordeling, en terugnemen ook nog zolang er geen plan vaststaat. */
  | { readonly kind: 'niet-nu' }
  | NietGevonden;

/**
 * Wie het overleg leidt, zegt dat het beeld compleet genoeg is om een plan te maken, of neemt dat terug, met een zin waarom (PH-2b).
 * Zonder dit gaat een casus niet van Beoordeling naar Plan (B.6).
 */
export async function zegBeeld(opening: Casusopening<Medewerker>, wens: Beeldwens): Promise<Beelduitkomst> {
  const { casus, stand } = wens;
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Beelduitkomst> => {
    const code = stand === 'compleet' ? 'beeld-compleet' : 'beeld-teruggenomen';
    const geopend = await openAlsRegie(tx, casus, code);
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = { ...logkop(feiten), code, bronPartij: stoel.partijId, grondslag: 'PH-2b' } as const;
    const kan = await magNu(tx, feiten, stand);
    if (kan !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return kan;
    }
    const id = tx.nieuwId();
    const zegel = gedeeldZegel({
      casus,
      procesregiepartij: feiten.casus.procesregiepartij,
      veld: 'beeld.waarom',
      record: id,
    });
    const waarom = await verzegelTekst(tx.omgeving.kluis, { ...zegel, tekst: wens.waarom });
    await insertBeeld(tx, { id, casus, stand, waarom, door: stoel.persoon });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'beeld', id } });
    await raakAan(tx, casus);
    return { kind: 'vastgelegd' };
  });
}

async function magNu(
  tx: Tx,
  feiten: CasusFeiten,
  stand: Beeldstand,
): Promise<Exclude<Beelduitkomst, NietGevonden> | null> {
  const { casus } = feiten;
  const compleet = isCompleet(await findBeelden(tx, casus.id));
  if (compleet === (stand === 'compleet')) return { kind: 'was-al-zo' };
  if (casus.status === 'gesloten') return { kind: 'niet-nu' };
  if (casus.fase === 'beoordeling') return null;
  if (casus.fase !== 'plan') return { kind: 'niet-nu' };
  return (await leesPlanstand(tx, feiten)).kind === 'vastgesteld' ? { kind: 'niet-nu' } : null;
}
