import { leesAfspraak } from '../../bijeenkomst/gezin/lees-afspraak.ts';
import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak } from '../../taak/taken.ts';
import { type Gezinszaak, openEigenZaak } from '../positie.ts';
import { findLogregel } from '../wie-keek/logboek.queries.ts';
import { openLogboek } from '../wie-keek/toon-wie-keek.ts';
import { insertVraag, type Vraagsoort } from './vragen.queries.ts';
import { maakVraagtekst, vraagZegel } from './vragen.ts';
import { leesWaarover } from './waarover.ts';

export type Vraagwens = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een vraag. */
  readonly vraag: string;
  readonly casus: string;
  readonly soort: Vraagsoort;
  /** De regel van het logboek waar de vraag over gaat, of null. */
  readonly gebeurtenis: string | null;
  /** Het gegeven waar de vraag over gaat: uit de lijst, het plan of een verslag. */
  readonly gegeven?: string | null;
  /** Het verslag waar de vraag een reactie op is. */
  readonly verslag?: string | null;
  /** De afspraak uit een gesprek waar de vraag over gaat, als daar geen gegeven onder ligt. */
  readonly afspraak?: string | null;
  readonly tekst: string;
};

export type Vraaguitkomst = { readonly kind: 'gesteld' } | NietGevonden;

/**
 * Stelt een vraag over een regel van "wie zag mijn gegevens", of over een gegeven dat de vrager leest, aan wie het overleg leidt (12.4i). De tekst ligt verzegeld; de taak en
 * het bericht zeggen niet waar het over gaat.
 */
export async function stelVraag(opening: Casusopening<Gezinslid>, wens: Vraagwens): Promise<Vraaguitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vraaguitkomst> => {
    const zaak = await openEigenZaak(tx, wens.casus, 'vraag-gesteld');
    if (zaak === null) return NIET_GEVONDEN;
    const kop = { ...logkop(zaak.feiten), code: 'vraag-gesteld' } as const;
    if (!(await kentRegel(tx, zaak, wens)) || !(await kentGegeven(tx, wens))) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return NIET_GEVONDEN;
    }
    const tekst = await metAfspraak(tx, wens);
    if (tekst === null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return NIET_GEVONDEN;
    }
    await schrijfGezinsvraag(tx, zaak, { ...wens, tekst });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'betrokkenevraag', id: wens.vraag } });
    return { kind: 'gesteld' };
  });
}

/** Schrijft een vraag van het gezin en zet haar bij wie het overleg leidt klaar, in de lopende transactie. */
export async function schrijfGezinsvraag(tx: Tx, zaak: Geopend, wens: Vraagwens): Promise<void> {
  const inhoud = await verzegelTekst(tx.omgeving.kluis, {
    ...vraagZegel(zaak.feiten, { vraag: wens.vraag, deel: 'inhoud' }),
    tekst: wens.tekst,
  });
  const nieuw = await insertVraag(tx, {
    id: wens.vraag,
    casus: wens.casus,
    van: zaak.stoel.persoon,
    gebeurtenis: wens.gebeurtenis,
    gegeven: wens.gegeven ?? null,
    verslag: wens.verslag ?? null,
    soort: wens.soort,
    inhoud,
  });
  if (nieuw) await vraagRegie(tx, zaak, wens.vraag);
}

async function kentRegel(tx: Tx, { feiten }: Gezinszaak, { gebeurtenis }: Vraagwens): Promise<boolean> {
  if (gebeurtenis === null) return true;
  const index = await openLogboek(tx, feiten);
  return (await findLogregel(tx, { index, id: gebeurtenis })) !== undefined;
}

// De afspraak staat voor de vraag, verzegeld onder dezelfde sleutel: zo weet wie antwoordt waar het over gaat.
async function metAfspraak(tx: Tx, { casus, afspraak = null, tekst }: Vraagwens): Promise<string | null> {
  if (afspraak === null) return tekst;
  const over = await leesAfspraak(tx, { casus, afspraak });
  return over === null ? null : maakVraagtekst({ over, tekst });
}

// Alleen over wat de vrager zelf mag lezen: anders zegt een vraag dat een gegeven bestaat.
async function kentGegeven(tx: Tx, { casus, gegeven = null }: Vraagwens): Promise<boolean> {
  return gegeven === null || (await leesWaarover(tx, { casus, gegeven })) !== null;
}

async function vraagRegie(tx: Tx, { feiten }: Geopend, vraag: string): Promise<void> {
  const leiders = feiten.deelnemers.filter((d) => d.procesregisseur && d.actief).map((d) => d.persoon);
  for (const persoon of leiders)
    await planTaak(tx, {
      casus: feiten.casus.id,
      voor: persoon,
      soort: 'vraag-beantwoorden',
      voorDatum: null,
      onderwerp: vraag,
    });
  await planBerichten(tx, leiders);
}
