import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { leeftijdOp } from '../../regels/index.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { planTaak, rondTakenAf } from '../../taak/taken.ts';
import { insertGezag } from '../aanmelding/aanmelding.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { nogTeInformeren } from '../informeren/informeer.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { regelVertrek } from '../vertrek/regel-vertrek.ts';
import { beeindigLidmaatschap } from '../vertrek/vertrek.queries.ts';
import { gedeeldZegel } from '../zegels.ts';
import { eindigGezag, findGezagrijen, findSteun } from './gezin.queries.ts';
import { legGezinspersoonVast } from './gezinspersoon.ts';

/** Wie het gezag erbij krijgt. */
export type Nieuwgezag = {
  readonly soort: 'ouder' | 'voogd';
  readonly naam: string;
  readonly email: string | null;
  readonly telefoon: string | null;
};

export type Gezagwijziging = {
  readonly casus: string;
  /** De personen die geen gezag meer hebben. */
  readonly eindigt: readonly string[];
  readonly erbij: Nieuwgezag | null;
  /** Vanaf welke dag dat zo is. */
  readonly vanaf: string;
  /** Waaruit dat blijkt, en wanneer het is gezien. */
  readonly bron: string;
};

/** Waarom een wijziging niet kan: er moet iemand gezag houden, en hoogstens twee ouders of een voogd hebben het (B.7). */
export type Gezagbezwaar = 'niets' | 'onbekend' | 'niemand' | 'te-veel' | 'voogd-naast-ouder' | 'toekomst';

export type Gezaguitkomst =
  | { readonly kind: 'gewijzigd'; readonly erbij: boolean }
  | { readonly kind: 'kan-niet'; readonly bezwaar: Gezagbezwaar }
  | { readonly kind: 'gesloten' }
  | NietGevonden;

/**
 * Legt vast dat het gezag veranderde: na een uitspraak, een overlijden, of een vergissing bij het aanmelden (Art 1.14, B.7). Wie geen
 * gezag meer heeft, leest vanaf het volgende verzoek niets meer, en wie met hem meekwam ook niet; wat hij eerder tekende telt niet
 * meer mee, en wat tot dan gebeurde blijft rechtmatig (fn 30). Wie erbij komt, wordt eerst geinformeerd (12.1) en tekent dan zelf.
 */
export async function wijzigGezag(
  opening: Casusopening<Medewerker>,
  wijziging: Gezagwijziging,
): Promise<Gezaguitkomst> {
  const slot = { casus: wijziging.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Gezaguitkomst> => {
    const geopend = await openAlsRegie(tx, wijziging.casus, 'gezag-gewijzigd');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const kop = { ...logkop(feiten), code: 'gezag-gewijzigd', grondslag: 'Art 1.14' } as const;
    const bezwaar = bezwaarTegen(feiten, wijziging);
    if (feiten.casus.status === 'gesloten' || bezwaar !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return bezwaar === null || feiten.casus.status === 'gesloten'
        ? { kind: 'gesloten' }
        : { kind: 'kan-niet', bezwaar };
    }
    await eindig(tx, feiten, wijziging);
    if (wijziging.erbij !== null) await voegToe(tx, { feiten, wijziging, door: opening.verzoeker.persoon });
    else await weetNuIeder(tx, feiten, wijziging);
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    await raakAan(tx, wijziging.casus);
    return { kind: 'gewijzigd', erbij: wijziging.erbij !== null };
  });
}

/** Past deze wijziging bij wie nu gezag heeft? @returns null als zij kan. */
function bezwaarTegen(
  feiten: Pick<CasusFeiten, 'gezag' | 'peildatum' | 'kern'>,
  { eindigt, erbij, vanaf }: Pick<Gezagwijziging, 'eindigt' | 'erbij' | 'vanaf'>,
): Gezagbezwaar | null {
  if (eindigt.length === 0 && erbij === null) return 'niets';
  if (vanaf > feiten.peildatum) return 'toekomst';
  if (!eindigt.every((persoon) => feiten.gezag.some((g) => g.persoon === persoon))) return 'onbekend';
  const blijft = feiten.gezag.filter((g) => !eindigt.includes(g.persoon));
  const ouders = blijft.filter((g) => g.soort !== 'vertegenwoordiger').length + (erbij?.soort === 'ouder' ? 1 : 0);
  const voogden = blijft.filter((g) => g.soort === 'vertegenwoordiger').length + (erbij?.soort === 'voogd' ? 1 : 0);
  // Van 18 jaar beslist iemand zelf; wie dan nog vertegenwoordigd wordt, heeft een vertegenwoordiger nodig (B.7).
  const zelf = leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum) >= 18 && feiten.kern.wilsbekwaam;
  if (ouders + voogden === 0) return zelf ? null : 'niemand';
  if (ouders > 0 && voogden > 0) return 'voogd-naast-ouder';
  return ouders > 2 || voogden > 1 ? 'te-veel' : null;
}

async function eindig(tx: Tx, feiten: CasusFeiten, { eindigt, vanaf, casus }: Gezagwijziging): Promise<void> {
  const rijen = (await findGezagrijen(tx, casus)).filter((rij) => eindigt.includes(rij.persoon_id) && rij.tot === null);
  for (const { id, van } of rijen) {
    // Bleek het er al niet te zijn toen het werd vastgelegd, dan heeft het nooit geteld.
    const [tot, nooit] = [plusDagen(vanaf, -1), plusDagen(van, -1)];
    await eindigGezag(tx, { id, tot: tot < nooit ? nooit : tot });
  }
  const steun = await findSteun(tx, casus);
  const weg = feiten.deelnemers.filter((d) => d.actief && d.soort === 'ouder' && eindigt.includes(d.persoon));
  for (const stoel of weg) {
    for (const mee of feiten.deelnemers.filter((d) => d.actief && steun.get(d.id) === stoel.id)) {
      await regelVertrek(tx, { feiten, stoel: mee, reden: 'taak-klaar' });
      await beeindigLidmaatschap(tx, { persoon: mee.persoon, casus });
    }
    await regelVertrek(tx, { feiten, stoel, reden: 'gezag-voorbij' });
    await beeindigLidmaatschap(tx, { persoon: stoel.persoon, casus });
  }
}

/** Had alleen wie nu weg is het nog niet gehoord? Dan is er niemand meer te informeren (12.1). */
async function weetNuIeder(tx: Tx, feiten: CasusFeiten, { casus, eindigt }: Gezagwijziging): Promise<void> {
  const nu: CasusFeiten = { ...feiten, gezag: feiten.gezag.filter((g) => !eindigt.includes(g.persoon)) };
  if (nogTeInformeren(nu, null).length === 0) await rondTakenAf(tx, { casus, soort: 'betrokkenen-informeren' });
}

type Werk = { readonly feiten: CasusFeiten; readonly wijziging: Gezagwijziging; readonly door: string };

async function voegToe(tx: Tx, { feiten, wijziging, door }: Werk): Promise<void> {
  const { casus, erbij, eindigt, bron } = wijziging;
  if (erbij === null) return;
  const { naam, email, telefoon } = erbij;
  const persoon = await legGezinspersoonVast(tx, { soort: 'ouder', naam, email, telefoon, door });
  const id = tx.nieuwId();
  const plek = { casus, procesregiepartij: feiten.casus.procesregiepartij, veld: 'gezag.bron', record: id } as const;
  await insertGezag(tx, {
    id,
    casus,
    betrokkene: feiten.betrokkene.id,
    persoon,
    soort: await vrijeplek(tx, { casus, erbij, eindigt }),
    bron: await verzegelTekst(tx.omgeving.kluis, { ...gedeeldZegel(plek), tekst: bron }),
    door,
  });
  await planTaak(tx, { casus, voor: door, soort: 'betrokkenen-informeren', voorDatum: null });
}

/** De handtekening die nog van niemand is. */
async function vrijeplek(
  tx: Tx,
  {
    casus,
    erbij,
    eindigt,
  }: { readonly casus: string; readonly erbij: Nieuwgezag; readonly eindigt: readonly string[] },
): Promise<'gezagdrager-1' | 'gezagdrager-2' | 'vertegenwoordiger'> {
  if (erbij.soort === 'voogd') return 'vertegenwoordiger';
  const geldt = (await findGezagrijen(tx, casus)).filter(
    (rij) => rij.tot === null && !eindigt.includes(rij.persoon_id),
  );
  return geldt.some((rij) => rij.soort === 'gezagdrager-1') ? 'gezagdrager-2' : 'gezagdrager-1';
}
