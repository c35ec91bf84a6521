import type { Deelnemerfeit } from '../../casus/feiten.ts';
import { DOELNAMEN, metHoofdletter } from '../../casus/woorden.ts';
import type { Mens } from '../../gegeven/mensen.ts';
import type { Doel } from '../../regels/index.ts';
import * as bijzonder from '../vragen-bijzonder.ts';
import { NOODZAAK } from '../vragen-gebruikelijk.ts';
import { ACTIVITEIT } from '../vragen-ontvanger.ts';
import * as wat from '../vragen-wat.ts';
import type { Keuze, Vraagpunt } from '../vulling.ts';

/** Wat een casus niet zelf weet: wat het is, voor wie, en wat over dit ene gegeven nog verschil maakt. */

/** Sleutels van de vragen die alleen hier bestaan of hier eigen keuzes hebben. */
export const AAN = 'aan';
export const DOEL = 'doel';

/** Een stoel aan wie iets te geven is, met de mens die er zit. */
export type Ontvanger = { readonly stoel: Deelnemerfeit; readonly mens: Mens };

function alsOntvanger({ stoel, mens }: Ontvanger): Keuze {
  const wie = mens.soort === 'jongere' ? 'de jongere' : mens.naam;
  return {
    sleutel: stoel.id,
    label: metHoofdletter(wie),
    bij: mens.rol,
    zin: `U deelt het met ${wie}.`,
    // Genoeg om te weten welke vragen spelen; wie het oordeel vraagt, neemt de stoel zelf.
    vult: { ontvanger: { partij: stoel.partij, hoedanigheid: stoel.hoedanigheid } },
  };
}

function aan(ontvangers: readonly Ontvanger[]): Vraagpunt {
  return {
    sleutel: AAN,
    naam: 'U deelt met',
    vraag: 'Met wie wilt u het delen?',
    waarom: 'Hier staat wie nu aan tafel zit. Meer mensen? Doe de vraag dan per mens.',
    artikelen: ['Art 3.4a', 'Art 7.3 (a)'],
    keuzes: ontvangers.map(alsOntvanger),
    zonderTwijfel: true,
  };
}

function doel(doelen: readonly Doel[]): Vraagpunt {
  return {
    sleutel: DOEL,
    naam: 'Doel',
    vraag: 'Waarvoor is het nodig?',
    waarom: 'Delen mag alleen voor een doel dat bij deze casus is opgeschreven.',
    artikelen: ['Art 3.4d', 'Art 3.3'],
    keuzes: doelen.map((letter) => ({
      sleutel: letter,
      label: `${metHoofdletter(DOELNAMEN[letter])} (${letter})`,
      zin: `Het doel is: ${DOELNAMEN[letter]} (${letter}).`,
      vult: { gegeven: { doel: letter } },
    })),
  };
}

/** Van school of mbo naar leerplicht roept de melding zichzelf in (LPW 21a, fn 11); dus vragen wij er altijd naar. */
const MELDPLICHTIG: Vraagpunt = {
  ...wat.MELDPLICHTIG,
  speelt: ({ gever, ontvanger, gegeven }) =>
    gegeven?.categorie === 'g' &&
    gegeven.verzuim?.soort === 'ongeoorloofd' &&
    (gever?.partij === 'school' || gever?.partij === 'mbo') &&
    ontvanger?.hoedanigheid === 'leerplicht',
};

const BESPROKEN: Vraagpunt = {
  sleutel: 'besproken',
  naam: 'Besproken',
  vraag: 'Besprak u vooraf met de jongere of de ouders wat u deelt?',
  waarom: 'Wie beroepsgeheim heeft, bespreekt vooraf wat hij deelt. Dat staat los van toestemming.',
  artikelen: ['Art 4.4 (g)'],
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      zin: 'U besprak vooraf wat u deelt.',
      vult: { gegeven: { voorafBesproken: true } },
    },
    {
      sleutel: 'nee',
      label: 'Nee, nog niet',
      zin: 'U besprak nog niet wat u deelt.',
      vult: { gegeven: { voorafBesproken: false } },
    },
  ],
};

/**
 * De vragen binnen een casus, in dezelfde volgorde als in de openbare lijst en met dezelfde woorden. Wat de casus weet,
 * staat er niet bij: leeftijd, gezag, fase, afspraken, wie geïnformeerd is en hoe het met toestemming staat.
 */
export function vragenInCasus({
  ontvangers,
  doelen,
}: {
  readonly ontvangers: readonly Ontvanger[];
  readonly doelen: readonly Doel[];
}): readonly Vraagpunt[] {
  return [
    wat.WAT,
    aan(ontvangers),
    // Met één doel valt er niets te kiezen.
    ...(doelen.length > 1 ? [doel(doelen)] : []),
    wat.GEZOND,
    wat.VERZUIM,
    wat.VERMOEDEN,
    MELDPLICHTIG,
    ACTIVITEIT,
    bijzonder.AFWIJKING,
    bijzonder.OPP_INSTEMMING,
    bijzonder.NIET_VOOR_OUDER,
    NOODZAAK,
    BESPROKEN,
  ];
}
