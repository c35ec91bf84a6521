import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planTaak, rondTakenAf } from '../taak/taken.ts';
import { gespreksdag } from './gespreksdag.ts';
import { type KanNiet, kopVan, openPlanAlsRegie, type Planzitting, stilgelegd } from './open-plan.ts';
import { insertPlangesprek, type Planrij } from './plan.queries.ts';

export type Plangesprek = {
  readonly casus: string;
  readonly gesprek: string;
  /** Kalenderdag, niet na vandaag. */
  readonly op: string;
  /** Deelnemers met wie is gepraat. */
  readonly met: readonly string[];
};

export type Gespreksreden = 'gesloten' | 'afgelopen' | 'geen-plan' | 'datum' | 'met';
export type Plangespreksuitkomst =
  | { readonly kind: 'vastgelegd'; readonly volgende: string | null }
  | KanNiet<Gespreksreden>
  | GeenZitting;

/** Legt vast dat er over de voortgang is gepraat, wanneer en met wie; de volgende keer staat meteen klaar (PH-4d). */
export function legPlangesprekVast(
  opening: Casusopening<Medewerker>,
  wens: Plangesprek,
): Promise<Plangespreksuitkomst> {
  const { casus } = wens;
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Plangespreksuitkomst> => {
    const geopend = await openPlanAlsRegie(tx, casus, 'plangesprek-vastgelegd');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const kop = {
      ...kopVan(plan),
      code: 'plangesprek-vastgelegd',
      object: { soort: 'plangesprek', id: wens.gesprek },
    } as const;
    const reden = keur(plan, wens, tx.vandaag);
    const { geldend } = plan;
    if (reden !== null || geldend === null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden: reden ?? 'geen-plan' };
    }
    const { gesprek, op, met } = wens;
    const nieuw = await insertPlangesprek(tx, {
      id: gesprek,
      casus,
      plan: geldend.id,
      op,
      met,
      door: plan.stoel.persoon,
    });
    const volgende = gespreksdag(geldend, op);
    if (nieuw) await planVolgende(tx, { plan, geldend, volgende });
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    return { kind: 'vastgelegd', volgende };
  });
}

function keur(plan: Planzitting, { op, met }: Plangesprek, vandaag: string): Gespreksreden | null {
  const stil = stilgelegd(plan);
  if (stil !== null) return stil;
  if (plan.geldend === null) return 'geen-plan';
  if (op > vandaag) return 'datum';
  const tafel = new Set(plan.feiten.deelnemers.filter((d) => d.actief).map((d) => d.id));
  return met.length > 0 && met.every((deelnemer) => tafel.has(deelnemer)) ? null : 'met';
}

type Vervolg = { readonly plan: Planzitting; readonly geldend: Planrij; readonly volgende: string | null };

async function planVolgende(tx: Tx, { plan, geldend, volgende }: Vervolg): Promise<void> {
  const casus = plan.feiten.casus.id;
  for (const soort of ['plangesprek-voeren', 'plan-herzien'] as const) await rondTakenAf(tx, { casus, soort });
  const taak = { casus, voor: plan.stoel.persoon, soort: 'plangesprek-voeren', onderwerp: geldend.id } as const;
  if (volgende !== null) await planTaak(tx, { ...taak, voorDatum: volgende });
  await raakAan(tx, casus);
}
