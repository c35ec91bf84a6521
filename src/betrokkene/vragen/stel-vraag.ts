import { type Gesprekplek, leesAfspraak, leesGesprekMetAanwezigen } from '../../bijeenkomst/gezin/lees-afspraak.ts';
import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak } from '../../taak/taken.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { type Gezinszaak, openEigenZaak } from '../positie.ts';
import { findLogregels } from '../wie-keek/logboek.queries.ts';
import { maakKeekregels, openLogboek } from '../wie-keek/toon-wie-keek.ts';
import { noemRegel } from '../wie-keek/wie-keek-toon.ts';
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
  /** Het gesprek waarvan de vraag gaat over wie er was. */
  readonly aanwezig?: string | null;
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
    const tekst = (await kentGegeven(tx, wens)) ? await metOver(tx, zaak, wens) : null;
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

// Waar de vraag over gaat staat ervoor, verzegeld onder dezelfde sleutel: zo weet wie antwoordt het ook. Null als de vrager het niet leest.
async function metOver(tx: Tx, zaak: Gezinszaak, wens: Vraagwens): Promise<string | null> {
  const { afspraak = null, aanwezig = null, gebeurtenis, tekst } = wens;
  if (afspraak === null && aanwezig === null && gebeurtenis === null) return tekst;
  const over = await noemWaarover(tx, zaak, { ...wens, afspraak, aanwezig });
  return over === null ? null : maakVraagtekst({ over, tekst });
}

type Waarover = Pick<Vraagwens, 'casus' | 'gebeurtenis'> & {
  readonly afspraak: string | null;
  readonly aanwezig: string | null;
};

function noemWaarover(tx: Tx, zaak: Gezinszaak, { casus, ...over }: Waarover): Promise<string | null> {
  if (over.afspraak !== null) return leesAfspraak(tx, { casus, afspraak: over.afspraak });
  if (over.aanwezig !== null) return noemGesprek(tx, { casus, bijeenkomst: over.aanwezig });
  return leesRegel(tx, zaak, over.gebeurtenis);
}

async function noemGesprek(tx: Tx, plek: Gesprekplek): Promise<string | null> {
  const op = await leesGesprekMetAanwezigen(tx, plek);
  return op === null ? null : `Wie er was op ${datumVoluit(op)}`;
}

async function leesRegel(tx: Tx, zaak: Gezinszaak, regel: string | null): Promise<string | null> {
  const index = await openLogboek(tx, zaak.feiten);
  const vraag = { index, ik: zaak.stoel.persoon, tot: null, wie: null, regel, hoogstens: 1 } as const;
  const [keek] = await maakKeekregels(tx, zaak, await findLogregels(tx, vraag));
  return keek === undefined ? null : noemRegel(keek);
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
