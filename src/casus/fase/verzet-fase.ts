import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Fase } from '../../regels/index.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { findBeelden, isCompleet } from '../beeld/beeld.queries.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, openAlsRegie, raakAan } from '../open-casus.ts';
import { collegasAanTafel } from '../plaatsvervanger.ts';
import { leidtTijdelijk } from '../regie.ts';
import { stoelOp } from '../tijdlijn/stoel-op.ts';
import { volgendeFase } from '../woorden.ts';
import { stoelenVanBron } from '../zelfde-bron.ts';
import { mistBuitenSchool } from './buiten-school.ts';
import { bevriesVanAnderen, zetFase } from './fase.queries.ts';
import { beslisMee, findMeeneembaar, rondMeenemenAf } from './meenemen.ts';

/** Zoveel dagen heeft een bron om te beslissen wat meegaat; beslist zij niet, dan blijft het achter (3.4f). */
const BESLISDAGEN = 14;

export type Fasewens = {
  readonly casus: string;
  /** De fase waarvan iemand de pagina voor zich had; is zij intussen verzet, dan gebeurt er niets. */
  readonly van: Fase;
  /** Eigen gegevens die nog nodig zijn; wat er niet bij staat, blijft achter (3.4e). */
  readonly mee: readonly string[];
};

export type Faseuitkomst =
  | { readonly kind: 'verzet'; readonly naar: Fase; readonly wachtOpBronnen: boolean }
  | { readonly kind: 'intussen-veranderd' }
  | { readonly kind: 'gesloten' }
  /** Van Beoordeling naar Plan kan pas als is vastgelegd dat het beeld compleet genoeg is (PH-2b). */
  | { readonly kind: 'beeld-niet-compleet' }
  /** Wie aanmeldde voor een ander leidt alleen de aanmelding; eerst neemt de partij die leidt het over (fn 16, T25-09). */
  | { readonly kind: 'eerst-overdragen' }
  /** Er zit niemand van buiten de school aan tafel: dan is het een gesprek binnen school en geen casusoverleg (T25-03). */
  | { readonly kind: 'alleen-school' }
  | NietGevonden;

/**
 * Zet een casus in de volgende fase. Eigen gegevens gaan mee als zij nog nodig zijn en het mag; die van andere bronnen blijven
 * achter tot hun bron beslist, en niemand leest ze tot dan (3.4e, 3.4f, S-9).
 */
export async function verzetFase(opening: Casusopening<Medewerker>, wens: Fasewens): Promise<Faseuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Faseuitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'fase-gewijzigd');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const kop = { ...logkop(feiten), code: 'fase-gewijzigd', object: { soort: 'casus', id: wens.casus } } as const;
    const naar = volgendeFase(feiten.casus.fase);
    const gesloten = feiten.casus.status === 'gesloten';
    if (naar === null || feiten.casus.fase !== wens.van || gesloten) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: gesloten ? 'gesloten' : 'intussen-veranderd' };
    }
    if (leidtTijdelijk(feiten)) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', grondslag: 'T25-09' });
      return { kind: 'eerst-overdragen' };
    }
    if (mistBuitenSchool(feiten, { naar, nu: tx.nu })) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', grondslag: 'T25-03' });
      return { kind: 'alleen-school' };
    }
    if (naar === 'plan' && !isCompleet(await findBeelden(tx, wens.casus))) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', grondslag: 'PH-2b' });
      return { kind: 'beeld-niet-compleet' };
    }
    const alles = await findMeeneembaar(tx, geopend, { naar, wachtend: false });
    await zetFase(tx, { casus: wens.casus, van: wens.van, naar });
    if (naar === 'evaluatie') await rondTakenAf(tx, { casus: wens.casus, soort: 'casusregie-kiezen' });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', fase: naar });
    await beslisMee(tx, feiten, { alles, mee: new Set(wens.mee) });
    const bevroren = await bevriesVanAnderen(tx, { casus: wens.casus, eigenStoelen: stoelenVanBron(geopend) });
    const stoelen = new Set(bevroren.flatMap(({ persoon, op }) => stoelOp(feiten, persoon, op) ?? []));
    const bronnen = [...new Set([...stoelen].flatMap((bron) => wieBeslist(feiten, bron)))];
    for (const bron of bronnen)
      await planTaak(tx, {
        casus: wens.casus,
        voor: bron,
        soort: 'meenemen-beslissen',
        voorDatum: plusDagen(tx.vandaag, BESLISDAGEN),
      });
    await planBerichten(tx, bronnen);
    await raakAan(tx, wens.casus);
    return { kind: 'verzet', naar, wachtOpBronnen: bronnen.length > 0 };
  });
}

/** De bron beslist zelf, of een collega van haar die aan tafel zit. Is er niemand meer, dan blijft het achter: een ander beslist niet (3.4f). */
function wieBeslist(feiten: CasusFeiten, bron: Deelnemerfeit): readonly string[] {
  return (bron.actief ? [bron] : collegasAanTafel(feiten, bron).slice(0, 1)).map(({ persoon }) => persoon);
}

export type Meeneemwens = {
  readonly casus: string;
  /** De fase waarvoor de bron de pagina voor zich had; is de casus intussen verder, dan is er voor deze fase nog niets beslist. */
  readonly fase: Fase;
  readonly mee: readonly string[];
};

export type Meeneemuitkomst =
  | { readonly kind: 'beslist'; readonly mee: number }
  | { readonly kind: 'intussen-veranderd' }
  /** De casus sloot: er gaat niets meer mee, en wat er lag is ingetrokken. */
  | { readonly kind: 'gesloten' }
  | NietGevonden;

/** De bron beslist welke eigen gegevens meegaan naar de fase waarin de casus nu is (3.4f). Wat niet meegaat, is ingetrokken. */
export async function beslisMeenemen(opening: Casusopening<Medewerker>, wens: Meeneemwens): Promise<Meeneemuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Meeneemuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'gegeven-meegenomen');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const gesloten = feiten.casus.status === 'gesloten';
    if (gesloten || feiten.casus.fase !== wens.fase) {
      await legVast(tx, { ...logkop(feiten), code: 'gegeven-meegenomen', uitkomst: 'geweigerd' });
      return { kind: gesloten ? 'gesloten' : 'intussen-veranderd' };
    }
    const alles = await findMeeneembaar(tx, geopend, { naar: feiten.casus.fase, wachtend: true });
    const mee = await beslisMee(tx, feiten, { alles, mee: new Set(wens.mee) });
    if (tx.geschreven.logregels === 0)
      await legVast(tx, { ...logkop(feiten), code: 'gegeven-meegenomen', uitkomst: 'geweigerd' });
    await rondMeenemenAf(tx, geopend);
    await raakAan(tx, wens.casus);
    return { kind: 'beslist', mee };
  });
}
