import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legNamenVast, namenVoor } from '../../gegeven/lijst/namen-in-lijst.ts';
import { findCasussenOpId } from '../../taak/werk.queries.ts';
import { findBijeenkomstenVan } from '../bijeenkomst.queries.ts';
import { momentVan } from '../moment.ts';
import { openPlaatsen } from '../plaats.ts';
import { findAgendas, findGeleideCasussen } from './agenda.queries.ts';
import { openAgendaplaatsen } from './agendaplaats.ts';

export type Komende = {
  readonly casus: string;
  readonly bijeenkomst: string;
  readonly op: Date;
  readonly duurMinuten: number;
  readonly overlegtype: string;
  readonly plaats: string;
  readonly waar: string;
  readonly antwoord: 'komt' | 'komt-niet' | null;
};
export type Agendaregel = {
  readonly id: string;
  readonly begintOp: Date;
  readonly overlegtype: string;
  readonly plaats: string;
};
export type Leidbaar = { readonly casus: string; readonly label: string; readonly overlegtype: string };

export type Dagbeeld = {
  readonly nu: Date;
  readonly komend: readonly Komende[];
  readonly agendas: readonly Agendaregel[];
  /** Casussen die deze medewerker leidt: die kunnen op een agenda. */
  readonly leidbaar: readonly Leidbaar[];
};

const JAAR = 366 * 24 * 60 * 60 * 1000;
const MEESTE_AGENDAS = 20;

/** De eigen bijeenkomsten vanaf vandaag, de eigen agenda's, en wat daarop kan. */
export async function toonDag(opening: Casusopening<Medewerker>): Promise<Dagbeeld> {
  const { persoon, partij, hoedanigheid } = opening.verzoeker;
  const ik = { persoon, partij, hoedanigheid };
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const van = momentVan(tx.vandaag, '00:00');
    const rijen = await findBijeenkomstenVan(tx, { persoon, van, tot: new Date(van.getTime() + JAAR) });
    const casussen = await findCasussenOpId(tx, { ...ik, casussen: rijen.map((rij) => rij.casus_id) });
    const geleid = await findGeleideCasussen(tx, ik);
    const namen = await namenVoor(
      tx,
      [...casussen, ...geleid].map((casus) => casus.id),
    );
    const plaatsen = await openPlaatsen(
      tx,
      rijen.map((rij) => ({
        casus: rij.casus_id,
        procesregiepartij: rij.procesregiepartij_id,
        bijeenkomst: rij.id,
        volgnummer: rij.volgnummer,
        envelop: rij.plaats,
      })),
    );
    const agendas = await findAgendas(tx, ik, MEESTE_AGENDAS);
    const agendaplaatsen = await openAgendaplaatsen(tx, agendas);
    await legNamenVast(tx, 'werk-ingezien', namen.values());
    return {
      nu: tx.nu,
      komend: rijen.flatMap((rij, i): readonly Komende[] => {
        const casus = casussen.find((c) => c.id === rij.casus_id);
        if (casus === undefined) return [];
        const { id: bijeenkomst, op, duur_minuten: duurMinuten, overlegtype, antwoord } = rij;
        const waar = namen.get(casus.id)?.tekst ?? casus.kenmerk;
        return [
          { casus: casus.id, bijeenkomst, op, duurMinuten, overlegtype, plaats: plaatsen[i] ?? '', waar, antwoord },
        ];
      }),
      agendas: agendas.map((agenda, i) => ({
        id: agenda.id,
        begintOp: agenda.begint_op,
        overlegtype: agenda.overlegtype,
        plaats: agendaplaatsen[i] ?? '',
      })),
      leidbaar: geleid.map((casus) => ({
        casus: casus.id,
        label: `${namen.get(casus.id)?.tekst ?? casus.kenmerk} · ${casus.overlegtype} · ${casus.kenmerk}`,
        overlegtype: casus.code,
      })),
    };
  });
}
