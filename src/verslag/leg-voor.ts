import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { doetMee } from '../plan/open-plan.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../taak/taken.ts';
import {
  isGesloten,
  type KanNiet,
  openVerslagAlsRegie,
  type Verslagplek,
  type Verslagzitting,
  verslagkop,
} from './open-verslag.ts';
import { insertGevraagd } from './reactie.queries.ts';
import { zetTerAkkoord, zetTerug } from './verslag.queries.ts';

export type Voorlegwens = Verslagplek & {
  /** ISO-datum: tot en met deze dag kan ieder reageren. */
  readonly reageerVoor: string;
};
export type Voorlegreden = 'gesloten' | 'geen-concept' | 'datum';
export type Voorleguitkomst =
  | { readonly kind: 'voorgelegd'; readonly gevraagd: number }
  | KanNiet<Voorlegreden>
  | GeenZitting;

/**
 * Legt het verslag ter akkoord: ieder die meedoet, ook van het gezin, wordt gevraagd of klopt wat hij leest (CL-4b). Tot het is
 * vastgesteld of teruggenomen verandert er niets aan. De regie krijgt de taak om na die dag vast te stellen.
 */
export function legVerslagVoor(opening: Casusopening<Medewerker>, wens: Voorlegwens): Promise<Voorleguitkomst> {
  const { casus, verslag: id, reageerVoor } = wens;
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Voorleguitkomst> => {
    const geopend = await openVerslagAlsRegie(tx, wens, 'verslag-voorgelegd');
    if (geopend.kind !== 'open') return geopend;
    const { verslag } = geopend;
    const kop = { ...verslagkop(verslag), code: 'verslag-voorgelegd' } as const;
    const reden = isGesloten(verslag)
      ? 'gesloten'
      : verslag.verslag.status !== 'concept'
        ? 'geen-concept'
        : reageerVoor <= tx.vandaag
          ? 'datum'
          : null;
    if (reden !== null || !(await zetTerAkkoord(tx, wens))) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden: reden ?? 'geen-concept' };
    }
    const gevraagd = verslag.feiten.deelnemers.filter((d) => d.actief && doetMee(verslag.feiten, d));
    await insertGevraagd(
      tx,
      { casus, verslag: id, ronde: verslag.verslag.ronde + 1 },
      gevraagd.map((d) => ({ deelnemer: d.id, persoon: d.persoon })),
    );
    const taak = { casus, voorDatum: reageerVoor, onderwerp: id };
    for (const { persoon } of gevraagd) await planTaak(tx, { ...taak, voor: persoon, soort: 'verslag-nakijken' });
    await planTaak(tx, { ...taak, voor: verslag.stoel.persoon, soort: 'verslag-vaststellen' });
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    await planBerichten(tx, anderen(verslag));
    await raakAan(tx, casus);
    return { kind: 'voorgelegd', gevraagd: gevraagd.length };
  });
}

/** Wie nog meer meedoet: voor een bericht zonder inhoud. */
export const anderen = ({ feiten, stoel }: Verslagzitting): readonly string[] =>
  feiten.deelnemers.filter((d) => d.actief && d.id !== stoel.id && doetMee(feiten, d)).map((d) => d.persoon);

export type Terugneemuitkomst =
  | { readonly kind: 'teruggenomen' }
  | KanNiet<'gesloten' | 'niet-voorgelegd'>
  | GeenZitting;

/** Neemt een voorgelegd verslag terug, zodat de bronnen hun deel kunnen veranderen. Reacties tellen daarna opnieuw. */
export function neemVerslagTerug(opening: Casusopening<Medewerker>, plek: Verslagplek): Promise<Terugneemuitkomst> {
  const { casus } = plek;
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Terugneemuitkomst> => {
    const geopend = await openVerslagAlsRegie(tx, plek, 'verslag-teruggenomen');
    if (geopend.kind !== 'open') return geopend;
    const { verslag } = geopend;
    const dicht = isGesloten(verslag);
    const terug = !dicht && verslag.verslag.status === 'ter-akkoord' && (await zetTerug(tx, plek));
    await legVast(tx, {
      ...verslagkop(verslag),
      code: 'verslag-teruggenomen',
      uitkomst: terug ? 'gelukt' : 'geweigerd',
    });
    if (!terug) return { kind: 'kan-niet', reden: dicht ? 'gesloten' : 'niet-voorgelegd' };
    for (const soort of ['verslag-nakijken', 'verslag-vaststellen'] as const)
      await rondTakenAf(tx, { casus, soort, onderwerp: plek.verslag });
    await raakAan(tx, casus);
    return { kind: 'teruggenomen' };
  });
}
