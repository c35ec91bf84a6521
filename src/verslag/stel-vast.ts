import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { teltMee } from '../plan/open-plan.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../taak/taken.ts';
import { gastenMetDeel } from './gasten.ts';
import { anderen } from './leg-voor.ts';
import { isGesloten, type KanNiet, openVerslagAlsRegie, type Verslagplek, verslagkop } from './open-verslag.ts';
import { findAkkoorden, zetZonderReactie } from './reactie.queries.ts';
import { zetUitgebracht, zetVastgesteld } from './verslag.queries.ts';

export type Vaststelreden = 'gesloten' | 'niet-voorgelegd' | 'wacht-op-reactie';
export type Vaststeluitkomst = { readonly kind: 'vastgesteld' } | KanNiet<Vaststelreden> | GeenZitting;

/**
 * Stelt het verslag vast zodra iedereen reageerde, of na de dag tot wanneer dat kon. Wie niet op tijd reageerde en nog meedoet staat erbij, en wie
 * vindt dat iets niet klopt ook: dat houdt niets tegen (CL-4b). De regie krijgt de taak om het uit te brengen (CL-5d).
 */
export function stelVerslagVast(opening: Casusopening<Medewerker>, plek: Verslagplek): Promise<Vaststeluitkomst> {
  const { casus, verslag: id } = plek;
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vaststeluitkomst> => {
    const geopend = await openVerslagAlsRegie(tx, plek, 'verslag-vastgesteld');
    if (geopend.kind !== 'open') return geopend;
    const { verslag } = geopend;
    const { status, ronde, reageer_voor } = verslag.verslag;
    const zwegen = (await findAkkoorden(tx, { ...plek, ronde })).filter(
      (a) => a.stand === 'gevraagd' && teltMee(verslag.feiten)(a),
    );
    const voorbij = reageer_voor !== null && tx.vandaag > reageer_voor;
    const reden = isGesloten(verslag)
      ? 'gesloten'
      : status !== 'ter-akkoord'
        ? 'niet-voorgelegd'
        : zwegen.length > 0 && !voorbij
          ? 'wacht-op-reactie'
          : null;
    const kop = { ...verslagkop(verslag), code: 'verslag-vastgesteld' } as const;
    if (reden !== null || !(await zetVastgesteld(tx, plek))) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden: reden ?? 'niet-voorgelegd' };
    }
    await zetZonderReactie(tx, { casus, akkoorden: zwegen.map((a) => a.id) });
    for (const soort of ['verslag-nakijken', 'verslag-vaststellen'] as const)
      await rondTakenAf(tx, { casus, soort, onderwerp: id });
    const uitbrengen = { casus, voor: verslag.stoel.persoon, soort: 'verslag-uitbrengen', onderwerp: id } as const;
    await planTaak(tx, { ...uitbrengen, voorDatum: null });
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    await raakAan(tx, casus);
    return { kind: 'vastgesteld' };
  });
}

export type Uitbrenguitkomst =
  | { readonly kind: 'uitgebracht' }
  | KanNiet<'gesloten' | 'niet-vastgesteld'>
  | GeenZitting;

/** Brengt het vastgestelde verslag uit, alleen binnen het programma: ieder krijgt een bericht zonder inhoud (CL-5d). */
export function brengVerslagUit(opening: Casusopening<Medewerker>, plek: Verslagplek): Promise<Uitbrenguitkomst> {
  const { casus } = plek;
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Uitbrenguitkomst> => {
    const geopend = await openVerslagAlsRegie(tx, plek, 'verslag-uitgebracht');
    if (geopend.kind !== 'open') return geopend;
    const { verslag } = geopend;
    const dicht = isGesloten(verslag);
    const gelukt = !dicht && verslag.verslag.status === 'vastgesteld' && (await zetUitgebracht(tx, plek));
    await legVast(tx, {
      ...verslagkop(verslag),
      code: 'verslag-uitgebracht',
      uitkomst: gelukt ? 'gelukt' : 'geweigerd',
    });
    if (!gelukt) return { kind: 'kan-niet', reden: dicht ? 'gesloten' : 'niet-vastgesteld' };
    await rondTakenAf(tx, { casus, soort: 'verslag-uitbrengen', onderwerp: plek.verslag });
    await planBerichten(tx, [...anderen(verslag), ...(await gastenMetDeel(tx, verslag))]);
    await raakAan(tx, casus);
    return { kind: 'uitgebracht' };
  });
}
