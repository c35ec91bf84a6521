import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openCasus, raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Geraakt, teruggenomen, verwerkIntrekking } from './gevolgen.ts';
import { findEigenAntwoorden, findVragenVan, zetIngetrokken } from './toestemming.queries.ts';

export type Intrekwens = {
  readonly casus: string;
  /** Ids van eigen antwoorden, of alles wat nu geldt. */
  readonly antwoorden: readonly string[] | 'alles';
};

export type Intrekuitkomst =
  /** `dicht`: zoveel gegevens leest niemand meer; `gelezen`: zoveel daarvan waren al gelezen, en dat is niet terug te draaien (fn 30). */
  | { readonly kind: 'ingetrokken'; readonly antwoorden: number; readonly dicht: number; readonly gelezen: number }
  | { readonly kind: 'niets-in-te-trekken' }
  /** Met de casus stopte al elke toestemming; wie intrekt, leest dat, en het ligt ook vast. */
  | { readonly kind: 'al-gestopt' }
  | NietGevonden;

/**
 * Trekt eigen toestemming in, helemaal of per ontvanger en soort (6c-d). Geldt vanaf het volgende verzoek van wie dan ook: het
 * eigen slot van de casus wacht op wie nu leest, en houdt nieuwe lezers tegen tot dit vastligt (AZ6, AZ7). Wat eerder gebeurde
 * blijft rechtmatig (fn 30).
 */
export async function trekToestemmingIn(opening: Casusopening<Gezinslid>, wens: Intrekwens): Promise<Intrekuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Intrekuitkomst> => {
    const geopend = await openCasus(tx, wens.casus, 'toestemming-ingetrokken');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = { ...logkop(feiten), code: 'toestemming-ingetrokken' } as const;
    const gesloten = feiten.casus.status === 'gesloten';
    const eigen = await findEigenAntwoorden(tx, { casus: wens.casus, persoon: stoel.persoon });
    const gekozen = eigen.filter(
      (a) =>
        a.antwoord === 'ja' &&
        a.ingetrokken_op === null &&
        (wens.antwoorden === 'alles' || wens.antwoorden.includes(a.id)),
    );
    if (gekozen.length === 0) {
      await legVast(tx, { ...kop, uitkomst: 'mislukt' });
      return { kind: gesloten ? 'al-gestopt' : 'niets-in-te-trekken' };
    }
    const vragen = new Map((await findVragenVan(tx, wens.casus)).map((vraag) => [vraag.id, vraag]));
    await zetIngetrokken(
      tx,
      gekozen.map((a) => a.id),
    );
    const geraakt = gekozen.flatMap((a): Geraakt[] => {
      const vraag = vragen.get(a.vraag_id);
      return vraag === undefined ? [] : [teruggenomen(vraag, a)];
    });
    for (const vraag of new Set(geraakt.map((g) => g.vraag))) {
      await legVast(tx, {
        ...kop,
        uitkomst: 'gelukt',
        object: { soort: 'toestemmingsvraag', id: vraag.id },
        bronPartij: vraag.gever_partij_id,
        toestemming: { id: vraag.id, versie: 1 },
      });
    }
    const gevolg = await verwerkIntrekking(tx, feiten, geraakt);
    await raakAan(tx, wens.casus);
    return gesloten ? { kind: 'al-gestopt' } : { kind: 'ingetrokken', antwoorden: gekozen.length, ...gevolg };
  });
}
