import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Onderwijs } from '../../regels/index.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import { planTaak } from '../../taak/taken.ts';
import { laadToestemmingen } from '../../toestemming/stand.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type CasusFeiten, laadFeiten } from '../feiten.ts';
import type { Kern, Kerndeel } from '../kern.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { gedeeldZegel } from '../zegels.ts';
import * as queries from './jongere.queries.ts';
import { neemGeboortedatumOver } from './neem-geboortedatum-over.ts';
import { findSchoolkeuzes } from './schoolkeuzes.ts';
import { takenNaWijziging } from './taken-na-wijziging.ts';

/** Waar de jongere staat ingeschreven. `elders`: op een school die niet meedoet; dan telt alleen de soort onderwijs. */
export type Inschrijving =
  | { readonly kind: 'school'; readonly school: string }
  | { readonly kind: 'elders'; readonly onderwijs: Exclude<Onderwijs, 'geen'> }
  | { readonly kind: 'nergens' };

export type Jongerewijziging = {
  readonly casus: string;
  /** null laat de geboortedatum zoals zij is: wie leidt, kan haar vaak niet lezen. */
  readonly geboortedatum: string | null;
  readonly inschrijving: Inschrijving;
  readonly wilsbekwaam: boolean;
  readonly langdurigVerzuim: boolean | null;
  /** Waaruit het blijkt, en wanneer dat is gezien. */
  readonly bron: string;
};

/** Waarom een wijziging niet kan. `langdurig`: dit soort overleg is er alleen bij langdurig verzuim (3.4 onder b). */
export type Jongerebezwaar = 'niets' | 'school' | 'toekomst' | 'langdurig';

export type Jongereuitkomst =
  /** `anderenTekenen`: vanaf nu beslist of tekent een ander dan eerst. */
  | { readonly kind: 'gewijzigd'; readonly anderenTekenen: boolean }
  | { readonly kind: 'kan-niet'; readonly bezwaar: Jongerebezwaar }
  | { readonly kind: 'gesloten' }
  | NietGevonden;

/**
 * Legt vast dat iets anders is dan eerst over de jongere was opgeschreven, of dat het fout stond: geboortedatum, school, of hij zelf kan
 * beslissen, en of langdurig verzuim dreigt (AVG 16, B.7). Elk oordeel rust vanaf het volgende verzoek op wat er nu staat; wat tot dan
 * gebeurde blijft rechtmatig (fn 30). De taken over leeftijd en handtekeningen worden opnieuw gemaakt.
 */
export async function wijzigJongere(
  opening: Casusopening<Medewerker>,
  wens: Jongerewijziging,
): Promise<Jongereuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Jongereuitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'jongere-gewijzigd');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const kop = { ...logkop(feiten), code: 'jongere-gewijzigd', grondslag: 'Art 8 (b)' } as const;
    const nieuw = await keur(tx, feiten, wens);
    if (feiten.casus.status === 'gesloten' || nieuw.kind === 'kan-niet') {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return nieuw.kind === 'kan-niet' && feiten.casus.status === 'open' ? nieuw : { kind: 'gesloten' };
    }
    await schrijf(tx, feiten, { wens, nieuw, door: opening.verzoeker.persoon });
    const anderenTekenen = await planOpnieuw(tx, feiten);
    if (nieuw.wat.includes('geboortedatum')) await neemGeboortedatumOver(tx, geopend, nieuw.kern.geboortedatum);
    await legVast(tx, { ...kop, uitkomst: 'gelukt', bronPartij: opening.verzoeker.partij });
    await raakAan(tx, wens.casus);
    return { kind: 'gewijzigd', anderenTekenen };
  });
}

type Nieuw = {
  readonly kind: 'goed';
  readonly kern: Pick<Kern, 'geboortedatum' | 'onderwijs' | 'wilsbekwaam'>;
  readonly school: string | null;
  readonly wat: readonly Kerndeel[];
};
type Keuring = Nieuw | { readonly kind: 'kan-niet'; readonly bezwaar: Jongerebezwaar };

async function keur(tx: Tx, feiten: CasusFeiten, wens: Jongerewijziging): Promise<Keuring> {
  const kanNiet = (bezwaar: Jongerebezwaar) => ({ kind: 'kan-niet', bezwaar }) as const;
  const geboortedatum = wens.geboortedatum ?? feiten.kern.geboortedatum;
  if (geboortedatum > feiten.peildatum) return kanNiet('toekomst');
  const plek = await plekVan(tx, feiten, wens.inschrijving);
  if (plek === null) return kanNiet('school');
  if (feiten.overlegtype.inhoud.langdurigVerzuimNodig && wens.langdurigVerzuim !== true) return kanNiet('langdurig');
  const { casus, kern } = feiten;
  const anders: readonly (readonly [Kerndeel, boolean])[] = [
    ['geboortedatum', geboortedatum !== kern.geboortedatum],
    ['school', plek.school !== casus.schoolId || plek.onderwijs !== kern.onderwijs],
    ['wilsbekwaam', wens.wilsbekwaam !== kern.wilsbekwaam],
    ['langdurig-verzuim', wens.langdurigVerzuim !== casus.langdurigVerzuim],
  ];
  const wat = anders.flatMap(([deel, is]) => (is ? [deel] : []));
  if (wat.length === 0) return kanNiet('niets');
  const nieuw = { geboortedatum, onderwijs: plek.onderwijs, wilsbekwaam: wens.wilsbekwaam };
  return { kind: 'goed', kern: nieuw, school: plek.school, wat };
}

type Plek = { readonly school: string | null; readonly onderwijs: Onderwijs };

/** De school met haar soort onderwijs. @returns null als zij hier niet te kiezen is. */
async function plekVan(tx: Tx, feiten: CasusFeiten, inschrijving: Inschrijving): Promise<Plek | null> {
  if (inschrijving.kind === 'nergens') return { school: null, onderwijs: 'geen' };
  if (inschrijving.kind === 'elders') return { school: null, onderwijs: inschrijving.onderwijs };
  const school = (await findSchoolkeuzes(tx, feiten)).find(({ id }) => id === inschrijving.school);
  return school === undefined ? null : { school: school.id, onderwijs: school.onderwijs };
}

type Schrijfwerk = { readonly wens: Jongerewijziging; readonly nieuw: Nieuw; readonly door: string };

async function schrijf(tx: Tx, feiten: CasusFeiten, { wens, nieuw, door }: Schrijfwerk): Promise<void> {
  const { id: casus, procesregiepartij } = feiten.casus;
  const wijziging = { op: tx.nu.toISOString(), door, bron: wens.bron, wat: nieuw.wat };
  const kern: Kern = { ...nieuw.kern, wijzigingen: [...(feiten.kern.wijzigingen ?? []), wijziging] };
  const versie = (await queries.findKernVersie(tx, casus)) + 1;
  const plek = { casus, procesregiepartij, veld: 'betrokkene.kern', record: feiten.betrokkene.id, versie } as const;
  const zegel = await verzegelTekst(tx.omgeving.kluis, { ...gedeeldZegel(plek), tekst: JSON.stringify(kern) });
  await queries.zetKern(tx, { casus, kern: zegel, versie });
  await queries.zetCasusfeiten(tx, { casus, school: nieuw.school, langdurig: wens.langdurigVerzuim });
}

/** Maakt de taken opnieuw, met wat er nu staat. @returns of er voor een vraag om toestemming nu een ander tekent. */
async function planOpnieuw(tx: Tx, ervoor: CasusFeiten): Promise<boolean> {
  const casus = ervoor.casus.id;
  const erna = await laadFeiten(tx, casus);
  if (erna === null) throw new Error('een casus die na het schrijven niet meer te lezen is');
  const plan = takenNaWijziging({
    ervoor,
    erna,
    toestemmingen: await laadToestemmingen(tx, casus),
    open: await findOpenTakenVan(tx, casus),
  });
  await queries.zetTakenGereed(tx, plan.klaar);
  for (const taak of plan.erbij) await planTaak(tx, taak);
  return plan.erbij.some(({ soort }) => soort === 'toestemming-hernieuwen');
}
