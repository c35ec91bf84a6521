import type { Oordeel } from '../regels/index.ts';
import { ADRES } from '../web/adressen.ts';
import type { Herstelweg } from '../web/onderdelen/index.ts';
import { adresVanCasus } from './adressen.ts';

/** Waar een reden van een weigering wordt hersteld, als daar een pagina voor is. Dringt nooit aan op toestemming. */
const WEGEN: Readonly<Record<string, { readonly label: string; readonly pad: string }>> = {
  'niet-geinformeerd': { label: 'Bekijk wie is geïnformeerd', pad: '/informeren' },
  'toestemming-ontbreekt': { label: 'Ga naar toestemming', pad: '/toestemming' },
  'toestemming-geweigerd': { label: 'Bekijk de toestemming', pad: '/toestemming' },
  'toestemming-ingetrokken': { label: 'Bekijk de toestemming', pad: '/toestemming' },
  'toestemming-verlopen': { label: 'Ga naar toestemming', pad: '/toestemming' },
  'toestemming-niet-volledig': { label: 'Bekijk de toestemming', pad: '/toestemming' },
  'toestemming-andere-gever': { label: 'Ga naar toestemming', pad: '/toestemming' },
  'toestemming-noemt-ontvanger-niet': { label: 'Ga naar toestemming', pad: '/toestemming' },
  'toestemming-noemt-soort-niet': { label: 'Ga naar toestemming', pad: '/toestemming' },
  'toestemming-andere-partner': { label: 'Ga naar toestemming', pad: '/toestemming' },
  'toestemming-ander-vraagstuk': { label: 'Ga naar toestemming', pad: '/toestemming' },
  'niet-uitgenodigd': { label: 'Bekijk wie is uitgenodigd', pad: '/bijeenkomsten' },
  'gezondheid-niet-naar-leerplicht': { label: 'Bekijk de toestemming', pad: '/toestemming' },
  'gever-zonder-grondslag': { label: 'Leg uw taak en grondslag vast', pad: '/deelname' },
  'ontvanger-zonder-grondslag': { label: 'Bekijk wie aan tafel zit', pad: '' },
  'geheimhouding-niet-bevestigd': { label: 'Bekijk wie aan tafel zit', pad: '' },
  'geen-deelnemer': { label: 'Bekijk wie aan tafel zit', pad: '' },
  'niet-direct-betrokken': { label: 'Bekijk wie aan tafel zit', pad: '' },
  'categorie-niet-in-fase': { label: 'Bekijk de fasen van deze casus', pad: '' },
  'doel-niet-vastgelegd': { label: 'Open de casus', pad: '' },
  'swv-leerplicht-zonder-langdurig': { label: 'Bekijk wat er over de jongere vaststaat', pad: '/gezin/jongere' },
};

const HET_CONVENANT: Herstelweg = { label: 'Bekijk wie tekende en wie niet', naar: ADRES.convenant };
const DE_AFSPRAKEN: Herstelweg = { label: 'Bekijk de afspraken bij het convenant', naar: ADRES.convenant };

/** Redenen die niet aan deze casus liggen: wie tekende, en wat de partijen afspraken. */
const BUITEN_DE_CASUS: Readonly<Record<string, Herstelweg>> = {
  'convenant-niet-van-kracht': HET_CONVENANT,
  'gever-niet-gebonden': HET_CONVENANT,
  'ontvanger-niet-gebonden': HET_CONVENANT,
  'verwerkersovereenkomst-ontbreekt': DE_AFSPRAKEN,
  'onderlinge-regeling-ontbreekt': DE_AFSPRAKEN,
  'overlegtype-niet-vastgesteld': { label: 'Bekijk de soorten overleg', naar: ADRES.overlegtypen },
};

/** De link waarmee een reden hersteld wordt, of null als dat buiten het programma gebeurt. */
export function herstelweg(casus: string, code: string): Herstelweg | null {
  if (Object.hasOwn(BUITEN_DE_CASUS, code)) return BUITEN_DE_CASUS[code] ?? null;
  const weg = Object.hasOwn(WEGEN, code) ? WEGEN[code] : undefined;
  return weg === undefined ? null : { label: weg.label, naar: `${adresVanCasus(casus)}${weg.pad}` };
}

/** Zinnen van een reden waar in een casus geen plek voor is: daar noemt een pagina ze niet. */
export const NIET_IN_EEN_CASUS: Readonly<Record<string, string>> = {
  'categorie-niet-in-fase': 'Of leg vast welke afgesproken actie dit nodig heeft.',
};

/** Hetzelfde oordeel, met alleen wat iemand in deze casus echt kan doen om een reden weg te nemen. */
export const alleenWatHierKan = <O extends Pick<Oordeel, 'redenen'>>(oordeel: O): O => ({
  ...oordeel,
  redenen: oordeel.redenen.map((reden) => ({
    ...reden,
    herstel: reden.herstel.filter((zin) => zin !== NIET_IN_EEN_CASUS[reden.code]),
  })),
});

/** Wie iets las op een ja dat is ingetrokken, zegt bij de toestemming wat hij daarmee doet (Art 11.5). */
export function antwoordweg(casus: string, code: string): Herstelweg | null {
  if (code !== 'toestemming-ingetrokken') return null;
  return { label: 'Zeg wat u daarmee doet', naar: `${adresVanCasus(casus)}/toestemming` };
}

/** Open vragen van een oordeel die niet bij een kenmerk horen: wat er nog nodig is, als deel van een zin. */
const OPEN: Readonly<Record<string, string>> = {
  'gegeven.categorie': 'een soort gegeven',
  'gegeven.doel': 'waarvoor het is',
  'gegeven.noodzaak': 'de drie antwoorden over noodzaak',
  'casus.langdurigVerzuim': 'bij de casus: of langdurig verzuim dreigt',
};

/** Wat er bij een open vraag nodig is; wat hier niet staat, wordt bij de casus zelf aangevuld. */
export function nogNodig(pad: string): string {
  return Object.hasOwn(OPEN, pad) ? (OPEN[pad] ?? '') : 'wat bij de casus nog ontbreekt';
}
