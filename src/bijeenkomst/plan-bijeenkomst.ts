import { type CasusFeiten, uitTeNodigen } from '../casus/feiten.ts';
import type { Casusopening } from '../casus/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { leeftijdOp } from '../regels/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak } from '../taak/taken.ts';
import { findBijeenkomsten, insertBijeenkomst } from './bijeenkomst.queries.ts';
import { verzegelPlaats } from './plaats.ts';

export type Bijeenkomstwens = {
  /** Id van de nieuwe bijeenkomst, gemaakt toen het formulier openging. */
  readonly bijeenkomst: string;
  readonly casus: string;
  readonly op: Date;
  /** 5 tot en met 480. */
  readonly duurMinuten: number;
  /** Zonder namen: de plaats staat ook in een agenda. */
  readonly plaats: string;
};

export type Planuitkomst =
  | { readonly kind: 'gepland'; readonly bijeenkomst: string; readonly horen: boolean }
  /** Deze mensen moeten worden uitgenodigd maar zijn nog niet geinformeerd; zij zouden voor niets een bericht krijgen. */
  | { readonly kind: 'eerst-informeren'; readonly personen: readonly string[] }
  | { readonly kind: 'kan-niet'; readonly reden: 'verleden' | 'gesloten' }
  | NietGevonden;

/**
 * Plant een bijeenkomst en nodigt iedereen uit die erbij hoort op die dag (3.4b, 12.5, T25-11): alle deelnemers, de ouders met
 * gezag, en de jongere vanaf 12. Een jongere onder 12 wordt gehoord; dat wordt een taak met de dag van de bijeenkomst (13.3).
 */
export async function planBijeenkomst(opening: Casusopening<Medewerker>, wens: Bijeenkomstwens): Promise<Planuitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Planuitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'bijeenkomst-gepland');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = { ...logkop(feiten), code: 'bijeenkomst-gepland' } as const;
    if ((await findBijeenkomsten(tx, wens.casus)).some((b) => b.id === wens.bijeenkomst)) {
      await legVast(tx, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'gepland', bijeenkomst: wens.bijeenkomst, horen: opDag(feiten, wens.op).horen };
    }
    const verhindering = keur(feiten, { wens, nu: tx.nu });
    if (verhindering !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return verhindering;
    }
    const { personen, horen } = opDag(feiten, wens.op);
    const deelnemers = feiten.deelnemers.filter((d) => d.actief).map((d) => d.persoon);
    const wordtTwaalf = personen.find((persoon) => wachtOpVerjaardag(feiten, persoon));
    const genodigden = [...new Set([...personen.filter((persoon) => persoon !== wordtTwaalf), ...deelnemers])];
    const plek = {
      bijeenkomst: wens.bijeenkomst,
      casus: wens.casus,
      procesregiepartij: feiten.casus.procesregiepartij,
    };
    await insertBijeenkomst(
      tx,
      {
        id: wens.bijeenkomst,
        casus: wens.casus,
        op: wens.op,
        duurMinuten: wens.duurMinuten,
        plaats: await verzegelPlaats(tx.omgeving.kluis, plek, wens.plaats),
        door: stoel.persoon,
      },
      genodigden,
    );
    if (horen)
      await planTaak(tx, {
        casus: wens.casus,
        voor: stoel.persoon,
        soort: 'gesprek-voeren',
        voorDatum: dagVan(wens.op),
      });
    if (wordtTwaalf !== undefined)
      await planTaak(tx, {
        casus: wens.casus,
        voor: stoel.persoon,
        soort: 'jongere-uitnodigen',
        voorDatum: twaalfdeVerjaardag(feiten),
      });
    await planBerichten(
      tx,
      genodigden.filter((persoon) => persoon !== stoel.persoon),
    );
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'bijeenkomst', id: wens.bijeenkomst } });
    await raakAan(tx, wens.casus);
    return { kind: 'gepland', bijeenkomst: wens.bijeenkomst, horen };
  });
}

// De leeftijd telt op de dag van de bijeenkomst (B.7): wie dan 12 is, wordt uitgenodigd.
function opDag(feiten: CasusFeiten, op: Date): ReturnType<typeof uitTeNodigen> {
  return uitTeNodigen({ ...feiten, peildatum: dagVan(op) });
}

/** Is dit een jongere die nu nog geen 12 is? Die krijgt de stoel en de uitnodiging op de dag zelf, na informeren (T25-13, S-1 stap 7). */
function wachtOpVerjaardag(feiten: CasusFeiten, persoon: string): boolean {
  return persoon === feiten.betrokkene.persoon && leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum) < 12;
}

function twaalfdeVerjaardag({ kern }: CasusFeiten): string {
  const [jaar = '', maandEnDag = ''] = [kern.geboortedatum.slice(0, 4), kern.geboortedatum.slice(4)];
  return `${Number(jaar) + 12}${maandEnDag}`;
}

type Verhindering = Exclude<Planuitkomst, { kind: 'gepland' } | NietGevonden>;

function keur(feiten: CasusFeiten, { wens, nu }: { wens: Bijeenkomstwens; nu: Date }): Verhindering | null {
  if (feiten.casus.status === 'gesloten') return { kind: 'kan-niet', reden: 'gesloten' };
  if (wens.op <= nu) return { kind: 'kan-niet', reden: 'verleden' };
  const zonderStoel = opDag(feiten, wens.op).personen.filter(
    (persoon) =>
      !feiten.deelnemers.some((d) => d.persoon === persoon && d.actief) && !wachtOpVerjaardag(feiten, persoon),
  );
  return zonderStoel.length > 0 ? { kind: 'eerst-informeren', personen: zonderStoel } : null;
}
