import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { naamMetRol } from '../../gegeven/mensen.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak } from '../../taak/taken.ts';
import { openEigenZaak } from '../positie.ts';
import { noemRegel } from '../wie-keek/wie-keek-toon.ts';
import type { Vraagover } from './over.ts';
import { insertVraag, type Vraagsoort } from './vragen.queries.ts';
import { type Aangehaald, antwoordUiterlijk, schrijfVraaginhoud, vraagZegel } from './vragen.ts';
import { leesWaarover, type Waarover } from './waarover.ts';

export type Vraagwens = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een vraag. */
  readonly vraag: string;
  readonly casus: string;
  readonly soort: Vraagsoort;
  /** Null als de vraag nergens bij hoort. */
  readonly over: Vraagover | null;
  readonly tekst: string;
};

export type Vraaguitkomst = { readonly kind: 'gesteld' } | NietGevonden;

/**
 * Stelt een vraag over wat de vrager leest, aan wie het overleg leidt (12.4i). De tekst ligt verzegeld; de taak en
 * het bericht zeggen niet waar het over gaat.
 */
export async function stelVraag(opening: Casusopening<Gezinslid>, wens: Vraagwens): Promise<Vraaguitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vraaguitkomst> => {
    const zaak = await openEigenZaak(tx, wens.casus, 'vraag-gesteld');
    if (zaak === null) return NIET_GEVONDEN;
    const kop = { ...logkop(zaak.feiten), code: 'vraag-gesteld' } as const;
    const { over, ...vraag } = wens;
    const waarover = over === null ? null : await leesWaarover(tx, zaak, over);
    if (over !== null && waarover === null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return NIET_GEVONDEN;
    }
    await schrijfGezinsvraag(tx, zaak, {
      ...vraag,
      gebeurtenis: over !== null && 'gebeurtenis' in over ? over.gebeurtenis : null,
      gegeven: over !== null && 'gegeven' in over ? over.gegeven : null,
      verslag: null,
      aangehaald: waarover === null ? null : haalAan(waarover),
    });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'betrokkenevraag', id: wens.vraag } });
    return { kind: 'gesteld' };
  });
}

type Gezinsvraag = Omit<Vraagwens, 'over'> & {
  readonly gebeurtenis: string | null;
  /** Het gegeven waar de vraag over gaat: uit de lijst, het plan of een verslag. */
  readonly gegeven: string | null;
  /** Het verslag waar de vraag een reactie op is. */
  readonly verslag: string | null;
  readonly aangehaald: Aangehaald | null;
};

/** Schrijft een vraag van het gezin en zet haar bij wie het overleg leidt klaar, in de lopende transactie. */
export async function schrijfGezinsvraag(tx: Tx, zaak: Geopend, wens: Gezinsvraag): Promise<void> {
  const inhoud = await verzegelTekst(tx.omgeving.kluis, {
    ...vraagZegel(zaak.feiten, { vraag: wens.vraag, deel: 'inhoud' }),
    tekst: schrijfVraaginhoud({ tekst: wens.tekst, aangehaald: wens.aangehaald }),
  });
  const nieuw = await insertVraag(tx, {
    id: wens.vraag,
    casus: wens.casus,
    van: zaak.stoel.persoon,
    gebeurtenis: wens.gebeurtenis,
    gegeven: wens.gegeven,
    verslag: wens.verslag,
    soort: wens.soort,
    inhoud,
  });
  if (nieuw) await vraagRegie(tx, zaak, wens.vraag);
}

// Bij een gegeven leest wie antwoordt het bij het gegeven zelf, als hij dat mag; de rest ligt bij de vraag, onder dezelfde sleutel.
function haalAan(waarover: Waarover): Aangehaald | null {
  switch (waarover.kind) {
    case 'gegeven':
      return null;
    case 'regel':
      return { soort: 'regel', tekst: noemRegel(waarover.keek) };
    case 'afspraak':
      return { soort: 'afspraak', tekst: waarover.tekst };
    case 'aanwezig':
      return { soort: 'aanwezig', op: waarover.op.toISOString() };
    case 'deelnemer':
      return { soort: 'deelnemer', tekst: naamMetRol(waarover.mens) };
    case 'intrekking':
      return { soort: 'intrekking', tekst: `${waarover.naam}, ${waarover.partij}` };
    default:
      return assertNever(waarover);
  }
}

async function vraagRegie(tx: Tx, { feiten }: Geopend, vraag: string): Promise<void> {
  const leiders = feiten.deelnemers.filter((d) => d.procesregisseur && d.actief).map((d) => d.persoon);
  for (const persoon of leiders)
    await planTaak(tx, {
      casus: feiten.casus.id,
      voor: persoon,
      soort: 'vraag-beantwoorden',
      voorDatum: antwoordUiterlijk(tx.nu),
      onderwerp: vraag,
    });
  await planBerichten(tx, leiders);
}
