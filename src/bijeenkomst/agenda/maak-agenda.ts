import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findGeleideCasussen, type Geleidecasus, insertAgenda, insertPlek } from './agenda.queries.ts';
import { verzegelAgendaplaats } from './agendaplaats.ts';

export type Agendawens = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een agenda. */
  readonly agenda: string;
  readonly begintOp: Date;
  readonly plaats: string;
  /** Voor elke plek, 5 tot en met 240. */
  readonly minutenPerPlek: number;
  /** Casussen in de volgorde van de dag. */
  readonly casussen: readonly string[];
};

export type Agendauitkomst =
  | { readonly kind: 'gemaakt'; readonly agenda: string }
  /** `soorten`: een agenda is van een soort overleg. `casussen`: geen, of een die deze verzoeker niet leidt. */
  | { readonly kind: 'kan-niet'; readonly reden: 'verleden' | 'casussen' | 'soorten' };

/**
 * Maakt een agenda: een dag met jongeren na elkaar (T25-07). Er gaat nog niets uit; alleen wie haar maakt, weet dat zij er is.
 */
export async function maakAgenda(opening: Casusopening<Medewerker>, wens: Agendawens): Promise<Agendauitkomst> {
  const { persoon, partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Agendauitkomst> => {
    const geleid = await findGeleideCasussen(tx, opening.verzoeker);
    const gekozen = [...new Set(wens.casussen)].map((id) => geleid.find((casus) => casus.id === id));
    const goed = gekozen.flatMap((casus) => casus ?? []);
    const [eerste] = goed;
    const kop = { code: 'agenda-gewijzigd', object: { soort: 'agenda', id: wens.agenda } } as const;
    const weiger = async (reden: 'verleden' | 'casussen' | 'soorten'): Promise<Agendauitkomst> => {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', betrokkenen: [] });
      return { kind: 'kan-niet', reden };
    };
    if (wens.begintOp <= tx.nu) return weiger('verleden');
    if (eerste === undefined || goed.length !== gekozen.length) return weiger('casussen');
    if (goed.some((casus) => casus.code !== eerste.code)) return weiger('soorten');
    const plaats = await verzegelAgendaplaats(
      tx.omgeving.kluis,
      { agenda: wens.agenda, partij, versie: 1 },
      wens.plaats,
    );
    const nieuw = { id: wens.agenda, persoon, partij, overlegtype: eerste.overlegtype_id };
    if (await insertAgenda(tx, { ...nieuw, begintOp: wens.begintOp, plaats }))
      for (const [i, casus] of goed.entries())
        await insertPlek(tx, {
          id: tx.nieuwId(),
          agenda: wens.agenda,
          volgorde: i + 1,
          casus: casus.id,
          duurMinuten: wens.minutenPerPlek,
        });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', betrokkenen: [] });
    await legPlekkenVast(tx, goed);
    return { kind: 'gemaakt', agenda: wens.agenda };
  });
}

/** Een regel per casus en zonder de agenda erin: aan twee logboeken is niet te zien dat zij op een dag zaten (T25-07). */
export async function legPlekkenVast(
  tx: Tx,
  casussen: readonly Pick<Geleidecasus, 'id' | 'betrokkene'>[],
): Promise<void> {
  for (const { id, betrokkene } of casussen)
    await legVast(tx, {
      code: 'agenda-gewijzigd',
      uitkomst: 'gelukt',
      casus: id,
      object: { soort: 'casus', id },
      betrokkenen: [betrokkene],
    });
}
