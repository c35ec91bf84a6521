import { inTransactie } from '../db/transactie.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import type { Ondertekenaar, Soort } from '../regels/index.ts';
import { beantwoordToestemming } from '../toestemming/beantwoord-toestemming.ts';
import { leesPapierblad } from '../toestemming/lees-papierblad.ts';
import { neemPapierOver as neemPapier } from '../toestemming/neem-papier-over.ts';
import { papierDocument } from '../toestemming/papier-document.ts';
import { stelToestemmingsvraag } from '../toestemming/stel-toestemmingsvraag.ts';
import { findEigenAntwoorden } from '../toestemming/toestemming.queries.ts';
import { trekToestemmingIn } from '../toestemming/trek-toestemming-in.ts';
import { alsCollega, alsGezin, bekend, stoelenVan, type Tafel, verwacht } from './vertel.ts';

/** Een gestelde vraag om toestemming, zoals een verhaal haar onthoudt. */
export type Gesteld = {
  readonly vraag: string;
  readonly tekstHash: string;
  readonly soort: Soort;
  readonly ontvangers: readonly string[];
};

export type Vraagwens = {
  readonly door: string;
  readonly soort: Soort;
  readonly aan: readonly string[];
  readonly vraagstuk: string;
  /** Wat de ander te lezen krijgt. */
  readonly voorbeeld: string;
  readonly nooit: string;
};

/** Vraagt het gezin toestemming om iets te vertellen (6a). */
export async function vraagToestemming(
  tafel: Tafel,
  { door, soort, aan, vraagstuk, voorbeeld, nooit }: Vraagwens,
): Promise<Gesteld> {
  const ontvangers = (await stoelenVan(tafel, aan)).map(({ id }) => id);
  const uitkomst = await stelToestemmingsvraag(alsCollega(tafel.v, door), {
    casus: tafel.casus,
    ontvangers,
    soorten: [soort],
    vraagstuk,
    voorbeelden: [{ soort, tekst: voorbeeld }],
    nooit,
  });
  if (uitkomst.kind !== 'gesteld')
    throw new Error(`de demonstratie verwachtte gesteld en kreeg ${JSON.stringify(uitkomst)}`);
  return { vraag: uitkomst.vraag, tekstHash: uitkomst.tekstHash, soort, ontvangers };
}

/** Iemand uit het gezin antwoordt, voor alle ontvangers hetzelfde. */
export async function antwoord(
  tafel: Tafel,
  wens: { readonly wie: string; readonly op: Gesteld; readonly met: 'ja' | 'nee' },
): Promise<void> {
  const { vraag, tekstHash, soort, ontvangers } = wens.op;
  const antwoorden = ontvangers.map((deelnemer) => ({ deelnemer, soort, antwoord: wens.met }));
  verwacht(
    await beantwoordToestemming(alsGezin(tafel, wens.wie), { casus: tafel.casus, vraag, tekstHash, antwoorden }),
    'bewaard',
  );
}

/** Iemand uit het gezin trekt het ja voor een ontvanger in; voor de anderen blijft het (6c). */
export async function trekIn(
  tafel: Tafel,
  { wie, voor }: { readonly wie: string; readonly voor: string },
): Promise<void> {
  const opening = alsGezin(tafel, wie);
  const [stoel] = await stoelenVan(tafel, [voor]);
  const eigen = await inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, (tx) =>
    findEigenAntwoorden(tx, { casus: tafel.casus, persoon: opening.verzoeker.persoon }),
  );
  const antwoorden = eigen.filter((a) => a.deelnemer_id === stoel?.id).map((a) => a.id);
  verwacht(await trekToestemmingIn(opening, { casus: tafel.casus, antwoorden }), 'ingetrokken');
}

/** De gever neemt een formulier over dat iemand op papier tekende: alles ja, met een scan en een collega als getuige (Bijl 5-j). */
export async function neemPapierOver(
  { v, casus }: Tafel,
  wens: {
    readonly op: Gesteld;
    readonly door: string;
    readonly getuige: string;
    readonly als: Ondertekenaar;
  },
): Promise<void> {
  const { vraag, soort, ontvangers } = wens.op;
  const blad = await leesPapierblad(alsCollega(v, wens.door), { casus, vraag, als: wens.als });
  if (blad.kind !== 'blad') throw new Error(`de demonstratie verwachtte een blad en kreeg ${JSON.stringify(blad)}`);
  const scan = await maakPdf(papierDocument(blad.blad), blad.blad.afdruk);
  const uitkomst = await neemPapier(alsCollega(v, wens.door), {
    casus,
    vraag,
    scan: v.omgeving.ids(),
    als: wens.als,
    taal: 'nl',
    antwoorden: ontvangers.map((deelnemer) => ({ deelnemer, soort, antwoord: 'ja' })),
    getuige: bekend(v.gebied.persoon.get(wens.getuige), wens.getuige),
    getekendOp: v.reis.dag(2),
    bestand: { inhoud: Buffer.from(scan), teGroot: false },
  });
  verwacht(uitkomst, 'bewaard');
}
