import type { Kennis } from './kennis.ts';
import type { Lezer, Onderzoek } from './lezer.ts';
import { afwegingDraagt, GEVALLEN, plichtPast } from './lezingen.ts';
import type { Grondslag } from './oordeel.ts';
import type { Hoedanigheid, PartijSoort, Plicht } from './vraag.ts';

/** Waar een toegestane handeling op rust: de grond van gever en ontvanger, plicht, toestemming, afweging (B.3). */

const VAN_PARTIJ: Readonly<Record<Exclude<PartijSoort, 'gemeente'>, Grondslag>> = {
  school: {
    artikelen: ['Art 4.3 (b)'],
    uitleg: 'School: publieke taak, overleg over extra ondersteuning (AVG 6 lid 1 e).',
  },
  mbo: { artikelen: ['Art 4.3 mbo (a)'], uitleg: 'Mbo: publieke taak, passende aanpassingen (AVG 6 lid 1 e).' },
  swv: {
    artikelen: ['Art 4.2 (a)'],
    uitleg: 'Samenwerkingsverband: publieke taak, een passende plek (AVG 6 lid 1 e).',
  },
  ggd: { artikelen: ['Art 4.1 (f)'], uitleg: 'GGD: jeugdgezondheidszorg (AVG 6 lid 1 e).' },
  jeugdhulpaanbieder: {
    artikelen: ['Art 4.4 (a)'],
    uitleg: 'Jeugdhulpaanbieder: taak onder de Jeugdwet (AVG 6 lid 1 e).',
  },
  zorgaanbieder: { artikelen: ['Art 1.10', 'Art 4.4 (a)'], uitleg: 'Zorgaanbieder: taak onder de eigen zorgwet.' },
  gast: {
    artikelen: ['fn 15', 'Art 3.4h'],
    uitleg: 'Gast: de eigen regels over privacy, op verzoek van de deelnemers.',
  },
  ouder: { artikelen: ['Art 4.5 (a)'], uitleg: 'Ouder: beslist zelf wat hij deelt en heeft recht op informatie.' },
  jongere: { artikelen: ['Art 13.3 (b)', 'Art 4.5 (b)'], uitleg: 'Jongere: beslist zelf wat hij deelt en doet mee.' },
  steunpersoon: { artikelen: ['T25-18'], uitleg: 'Steunpersoon: helpt ouder of jongere.' },
  derde: { artikelen: ['Art 14.1 (b)'], uitleg: 'Derde: alleen langs de route voor derden.' },
};

const VAN_HOEDANIGHEID: Readonly<Record<Hoedanigheid, Grondslag>> = {
  leerplicht: { artikelen: ['Art 4.1 (b)'], uitleg: 'Leerplicht: toezicht op de Leerplichtwet (AVG 6 lid 1 e).' },
  toeleiding: { artikelen: ['Art 4.1 (c)'], uitleg: 'Gemeente: toeleiding naar jeugdhulp (AVG 6 lid 1 e).' },
  'individuele-voorziening': {
    artikelen: ['Art 4.1 (d)'],
    uitleg: 'Gemeente: overleg over een individuele voorziening (AVG 6 lid 1 c of e).',
  },
  jgz: { artikelen: ['Art 4.1 (f)'], uitleg: 'Gemeente: jeugdgezondheidszorg (AVG 6 lid 1 e).' },
  wmo: { artikelen: ['Art 4.1 (h)'], uitleg: 'Gemeente: taak onder de Wmo (AVG 6 lid 1 e).' },
};

const VAN_PLICHT: Readonly<Record<Plicht, Grondslag>> = {
  'lpw-21a': { artikelen: ['Art 4.3 (e)', 'fn 11'], uitleg: 'Wettelijke plicht: melding van verzuim (LPW 21a).' },
  'web-8.1.8a': { artikelen: ['Art 4.3 mbo (d)'], uitleg: 'Wettelijke plicht: melding van verzuim (WEB 8.1.8a).' },
  'jeugdwet-7.4.0': { artikelen: ['Art 4.4 (b)'], uitleg: 'Wettelijke plicht tegenover de gemeente (Jeugdwet 7.4.0).' },
  'jeugdwet-7.3.11-4': {
    artikelen: ['T-11b', 'fn 15'],
    uitleg: 'Informatie aan de gezinsvoogd (Jeugdwet 7.3.11 lid 4).',
  },
  'mbo-veiligheid': {
    artikelen: ['Art 4.3 mbo (f)'],
    uitleg: 'Mbo: veiligheid van instelling of mensen (AVG 6 lid 1 f).',
  },
  vordering: { artikelen: ['Art 14.2 (a)'], uitleg: 'Een wet verplicht de partij dit aan de derde te geven.' },
};

const BIJZONDER: readonly (readonly [Grondslag, (l: Lezer) => boolean])[] = [
  [
    { artikelen: ['Art 4.3 (a)'], uitleg: 'Gezondheid bij school: nodig voor speciale begeleiding (UAVG 30 lid 2 a).' },
    (l) => GEVALLEN.gezondheid(l) && l.eenVan('gever.partij', ['school', 'mbo']),
  ],
  [
    { artikelen: ['Art 4.2 (d)'], uitleg: 'Gezondheid bij het samenwerkingsverband: voor de eigen taken.' },
    (l) => GEVALLEN.gezondheid(l) && l.is('gever.partij', 'swv'),
  ],
  [
    { artikelen: ['Art 4.1 (e)'], uitleg: 'Gezondheid bij de gemeente: taken van de Jeugdwet (UAVG 30 lid 1 a).' },
    (l) => GEVALLEN.gezondheid(l) && l.eenVan('gever.hoedanigheid', ['toeleiding', 'individuele-voorziening']),
  ],
  [
    { artikelen: ['Art 4.4 (e)'], uitleg: 'Gezondheid bij de zorg: eigen dossier (UAVG 30 lid 3 a).' },
    (l) => GEVALLEN.gezondheid(l) && l.eenVan('gever.partij', ['jeugdhulpaanbieder', 'zorgaanbieder', 'ggd']),
  ],
];

const TOESTEMMING: Grondslag = {
  artikelen: ['Art 6b'],
  uitleg: 'De toestemming van wie beslist, zo ver als zij reikt.',
};
const AFWEGING: Grondslag = { artikelen: ['Art 6e', 'fn 17'], uitleg: 'De eigen afweging van de professional.' };
const TAAK: Grondslag = { artikelen: ['Art 4 (intro)'], uitleg: 'De eigen wettelijke taak van elke partij.' };
const NIEUWE_FASE: Grondslag = {
  artikelen: ['Art 3.4e', 'Art 3.4f'],
  uitleg: 'De nieuwe toets van noodzaak en het akkoord van de bron.',
};
const SCHOOL_NAAR_SWV: Grondslag = {
  artikelen: ['Art 4.3 (d)'],
  uitleg: 'School naar samenwerkingsverband: een passende plek vinden.',
};

function grondVan(wie: 'gever' | 'ontvanger', kennis: Kennis): readonly Grondslag[] {
  const hoedanigheid = kennis.waarde(`${wie}.hoedanigheid`) as Hoedanigheid | null | undefined;
  if (hoedanigheid) return [VAN_HOEDANIGHEID[hoedanigheid]];
  const partij = kennis.waarde(`${wie}.partij`) as PartijSoort | undefined;
  return partij === undefined || partij === 'gemeente' ? [] : [VAN_PARTIJ[partij]];
}

/** De gronden van een toegestane handeling; nooit leeg. */
export function grondslagenVan(kennis: Kennis): readonly Grondslag[] {
  const geldt = (wat: Onderzoek): boolean => kennis.driewaardig(wat) === true;
  const { handeling } = kennis;
  const gronden: Grondslag[] = [];
  const plicht = kennis.waarde('plicht') as Plicht | null;
  if (plicht !== null && geldt(plichtPast)) gronden.push(VAN_PLICHT[plicht]);
  if (handeling === 'meenemen') gronden.push(NIEUWE_FASE);
  if (handeling === 'verstrekken' && geldt(GEVALLEN.schoolNaarSwv)) gronden.push(SCHOOL_NAAR_SWV);
  if (handeling !== 'deelnemen' && handeling !== 'bespreken') {
    gronden.push(...grondVan('gever', kennis));
    gronden.push(...BIJZONDER.filter(([, functie]) => geldt(functie)).map(([grond]) => grond));
  }
  if (['verstrekken', 'inzien', 'overnemen', 'deelnemen'].includes(handeling)) {
    gronden.push(...grondVan('ontvanger', kennis));
  }
  if (geldt(GEVALLEN.toestemmingDraagt)) gronden.push(TOESTEMMING);
  if (geldt(afwegingDraagt)) gronden.push(AFWEGING);
  const uniek = gronden.filter((grond, plaats) => gronden.indexOf(grond) === plaats);
  return uniek.length > 0 ? uniek : [TAAK];
}
