import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { FormStand } from '../../web/formulier.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { type Aanmeldvelden, GEEN_SCHOOL } from '../aanmelding/aanmeld-formulier.ts';
import type { Vervolg } from '../aanmelding/aanmeld-pagina.tsx';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer } from '../open-casus.ts';
import { type Bekenden, leesBekenden } from './bekenden.ts';

export type Vervolgblad =
  | {
      readonly kind: 'vervolg';
      readonly vervolg: Vervolg;
      /** Wat al is in te vullen. */
      readonly stand: FormStand<Aanmeldvelden>;
    }
  | NietGevonden;

/**
 * Leest waarmee een vervolg begint: een nieuwe casus met een ander overleg (B3-ex1f). Voor wie leidt, en voor wie de naam inbracht; alleen de
 * laatste neemt mee wie het gezin is (2).
 */
export async function leesVervolg(opening: Casusopening<Medewerker>, casus: string): Promise<Vervolgblad> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vervolgblad> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'vervolg-voorbereid');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const bekenden = await leesBekenden(tx, casus);
    if (bekenden === null) {
      const mag = stoel.procesregisseur && feiten.casus.status === 'open';
      await legVast(tx, { ...logkop(feiten), code: 'vervolg-voorbereid', uitkomst: mag ? 'gelukt' : 'geweigerd' });
      if (!mag) return NIET_GEVONDEN;
    }
    const { kenmerk } = feiten.casus;
    return {
      kind: 'vervolg',
      vervolg: { casus, kenmerk, bekend: bekenden !== null },
      stand: { waarden: bekenden === null ? {} : ingevuld(bekenden), fouten: {} },
    };
  });
}

function ingevuld({ feiten, jongere, gezag }: Bekenden): FormStand<Aanmeldvelden>['waarden'] {
  const { casus, kern } = feiten;
  const [eerste, tweede] = gezag;
  return {
    voornaam: jongere.naam.voornaam,
    achternaam: jongere.naam.achternaam,
    geboortedatum: datumVoluit(jongere.naam.geboortedatum),
    school: casus.schoolId ?? GEEN_SCHOOL,
    reden: casus.reden,
    gezagsoort: eerste?.soort === 'voogd' ? 'voogd' : 'gezagdragers',
    naam1: eerste?.naam ?? '',
    naam2: tweede?.naam ?? '',
    gezagbron: eerste?.bron ?? '',
    ...(kern.wilsbekwaam ? {} : { nietWilsbekwaam: 'ja' }),
    ...(casus.langdurigVerzuim === null ? {} : { langdurig: casus.langdurigVerzuim ? 'ja' : 'nee' }),
  };
}
