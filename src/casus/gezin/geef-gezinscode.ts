import type { Aanmelden } from '../../aanmelden/index.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { openEmailadressen, type PersoonSoort } from '../../partij/personen.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../open-casus.ts';

export type Gezinscode =
  | { readonly kind: 'gemaakt'; readonly code: string; readonly geldigTot: Date }
  /** De casus is gesloten. */
  | { readonly kind: 'gesloten' }
  | NietGevonden;

type Plek = { readonly casus: string; readonly deelnemer: string };
type Mag =
  | {
      readonly kind: 'mag';
      readonly persoon: string;
      readonly persoonSoort: PersoonSoort;
      readonly email: string | null;
    }
  | { readonly kind: 'gesloten' }
  | NietGevonden;

/**
 * Geeft iemand van het gezin die een stoel heeft een code om in te loggen, of om opnieuw te beginnen als een wachtwoord of telefoon
 * kwijt is. De code werkt een keer, zeven dagen lang, alleen met het e-mailadres dat van die persoon bekend is, en pas nadat hij zelf
 * twee factoren instelde (fn 29, AU5). Alleen wie leidt geeft haar, en het gezin leest in het logboek dat het gebeurde.
 */
export async function geefGezinscode(
  opening: Casusopening<Medewerker> & { readonly aanmelden: Pick<Aanmelden, 'maakCode'> },
  { casus, deelnemer }: Plek,
): Promise<Gezinscode> {
  const { aanmelden, ...rest } = opening;
  const slot = { casus, slot: 'delen' } as const;
  const mag = await inTransactie({ ...rest, slot, logregel: 'verplicht' }, async (tx): Promise<Mag> => {
    const geopend = await openAlsRegie(tx, casus, 'gezinscode-gemaakt');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const stoel = feiten.deelnemers.find((d) => d.id === deelnemer && d.actief && d.soort !== 'medewerker');
    const open = feiten.casus.status === 'open';
    await legVast(tx, {
      ...logkop(feiten),
      code: 'gezinscode-gemaakt',
      uitkomst: stoel !== undefined && open ? 'gelukt' : 'geweigerd',
      grondslag: 'fn 29',
      ...(stoel === undefined ? {} : { object: { soort: 'deelnemer', id: stoel.id } }),
    });
    if (stoel === undefined) return NIET_GEVONDEN;
    if (!open) return { kind: 'gesloten' };
    await rondTakenAf(tx, { casus, soort: 'gezinscode-geven', onderwerp: stoel.persoon });
    const email = (await openEmailadressen(tx, [stoel.persoon])).get(stoel.persoon) ?? null;
    return { kind: 'mag', persoon: stoel.persoon, persoonSoort: stoel.soort, email };
  });
  if (mag.kind !== 'mag') return mag;
  const { persoon, persoonSoort, email } = mag;
  return { kind: 'gemaakt', ...(await aanmelden.maakCode({ persoon, persoonSoort, email })) };
}
