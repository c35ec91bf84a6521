import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { laadFeitenVan, stoelVan } from '../../casus/feiten.ts';
import { NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { isStoelVanNu } from '../../casus/stoel-van-nu.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid, Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { isVoor } from '../genodigden.ts';
import { findKalender, type Kalenderrij } from './kalender.queries.ts';
import { maakKalender } from './kalender.ts';

/** Een afspraak van een casus, of alle eigen afspraken. */
export type Kalenderwens = { readonly casus: string; readonly bijeenkomst: string } | 'alles';
export type Kalenderuitkomst = { readonly kind: 'kalender'; readonly tekst: string } | NietGevonden;

/** Zo lang blijft wat geweest is in het bestand met alle afspraken. */
const DAGEN_TERUG = 30;

/** Maakt het agendabestand van deze persoon: alleen eigen afspraken, zonder namen (C11). Wat is afgezegd of gesloten, vervalt. */
export async function haalKalender(
  opening: Casusopening<Medewerker | Gezinslid>,
  wens: Kalenderwens,
): Promise<Kalenderuitkomst> {
  const { persoon } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Kalenderuitkomst> => {
    const alles = wens === 'alles';
    const gevonden = await findKalender(tx, {
      persoon,
      vanaf: alles ? new Date(tx.nu.getTime() - DAGEN_TERUG * 24 * 60 * 60 * 1000) : null,
      casus: alles ? null : wens.casus,
      bijeenkomst: alles ? null : wens.bijeenkomst,
    });
    const rijen = await vanDezeLezer(tx, opening.verzoeker, gevonden);
    const leeg = rijen.length === 0 && !alles;
    await legVast(tx, {
      code: 'bijeenkomst-ingezien',
      uitkomst: leeg ? 'geweigerd' : 'gelukt',
      ...(alles ? {} : { casus: wens.casus, object: { soort: 'bijeenkomst', id: wens.bijeenkomst } }),
      betrokkenen: alles ? [] : rijen.map((rij) => rij.betrokkene),
    });
    return leeg ? NIET_GEVONDEN : { kind: 'kalender', tekst: maakKalender(rijen.map(afspraakVan), tx.nu) };
  });
}

/** Waarvoor deze lezer nu komt. Een afspraak kan zijn verzet tot na een verjaardag, en is er dan voor een ouder niet meer (B.7). */
async function vanDezeLezer(
  tx: Tx,
  lezer: Medewerker | Gezinslid,
  rijen: readonly Kalenderrij[],
): Promise<readonly Kalenderrij[]> {
  if (lezer.soort === 'medewerker')
    return rijen.filter((rij) => isStoelVanNu(lezer, { partijId: rij.partij_id, hoedanigheid: rij.hoedanigheid }));
  const feiten = await laadFeitenVan(tx, [...new Set(rijen.map((rij) => rij.casus))]);
  return rijen.filter((rij) => {
    const van = feiten.get(rij.casus);
    const stoel = van === undefined ? undefined : stoelVan(van, lezer.persoon);
    return van !== undefined && stoel !== undefined && isVoor(van, stoel, rij.op);
  });
}

function afspraakVan(rij: Kalenderrij) {
  return {
    uid: rij.kalender_uid,
    volgnummer: rij.volgnummer,
    op: rij.op,
    duurMinuten: rij.duur_minuten,
    gaatDoor: rij.afgezegd_op === null && rij.status === 'open',
  };
}
