import { bijvraag } from './diagram.ts';
import type { Kennis } from './kennis.ts';
import type { Onderzoek } from './lezer.ts';
import { afwegingDraagt, GEVALLEN, plichtPast } from './lezingen.ts';
import type { Grondslag } from './oordeel.ts';
import { nummerVan, VARIABELEN } from './velden.ts';
import type { Handeling, Hoedanigheid, PartijSoort, Plicht } from './vraag.ts';

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

const BIJ_SCHOOL: Grondslag = {
  artikelen: ['Art 4.3 (a)'],
  uitleg: 'Gezondheid bij school: nodig voor speciale begeleiding (UAVG 30 lid 2 a).',
};
const BIJ_ZORG: Grondslag = {
  artikelen: ['Art 4.4 (e)'],
  uitleg: 'Gezondheid bij de zorg: eigen dossier (UAVG 30 lid 3 a).',
};
const BIJ_GEMEENTE: Grondslag = {
  artikelen: ['Art 4.1 (e)'],
  uitleg: 'Gezondheid bij de gemeente: taken van de Jeugdwet (UAVG 30 lid 1 a).',
};

/** Wat een gever bevoegd maakt om met gezondheid te werken, naar partij en naar hoedanigheid. */
const GEZONDHEID_VAN_PARTIJ: Readonly<Partial<Record<PartijSoort, Grondslag>>> = {
  school: BIJ_SCHOOL,
  mbo: BIJ_SCHOOL,
  swv: { artikelen: ['Art 4.2 (d)'], uitleg: 'Gezondheid bij het samenwerkingsverband: voor de eigen taken.' },
  jeugdhulpaanbieder: BIJ_ZORG,
  zorgaanbieder: BIJ_ZORG,
  ggd: BIJ_ZORG,
};
const GEZONDHEID_VAN_HOEDANIGHEID: Readonly<Partial<Record<Hoedanigheid, Grondslag>>> = {
  toeleiding: BIJ_GEMEENTE,
  'individuele-voorziening': BIJ_GEMEENTE,
  jgz: BIJ_ZORG,
};

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

/** Grondslagen op de plaats van het getal van een waarde in de gepakte vraag; 0 is onbekend en heeft er geen. */
type Rij = readonly (Grondslag | undefined)[];
const rijBij = (nummer: number, van: Readonly<Partial<Record<string, Grondslag>>>): Rij => [
  undefined,
  ...(VARIABELEN[nummer]?.waarden ?? []).map((waarde) => van[String(waarde)]),
];

const PLICHT = nummerVan('plicht');
const GEVER = { partij: nummerVan('gever.partij'), hoedanigheid: nummerVan('gever.hoedanigheid') } as const;
const ONTVANGER = { partij: nummerVan('ontvanger.partij'), hoedanigheid: nummerVan('ontvanger.hoedanigheid') } as const;

// Gever en ontvanger hebben dezelfde waarden, in dezelfde volgorde.
const PLICHTRIJ = rijBij(PLICHT, VAN_PLICHT);
const PARTIJRIJ = rijBij(GEVER.partij, VAN_PARTIJ);
const HOEDANIGHEIDRIJ = rijBij(GEVER.hoedanigheid, VAN_HOEDANIGHEID);
const GEZONDHEID_PARTIJRIJ = rijBij(GEVER.partij, GEZONDHEID_VAN_PARTIJ);
const GEZONDHEID_HOEDANIGHEIDRIJ = rijBij(GEVER.hoedanigheid, GEZONDHEID_VAN_HOEDANIGHEID);

const PLICHT_PAST = bijvraag<Onderzoek>(plichtPast);
const IS_SCHOOL_NAAR_SWV = bijvraag<Onderzoek>(GEVALLEN.schoolNaarSwv);
const GEZONDHEID = bijvraag<Onderzoek>(GEVALLEN.gezondheid);
const TOESTEMMING_DRAAGT = bijvraag<Onderzoek>(GEVALLEN.toestemmingDraagt);
const AFWEGING_DRAAGT = bijvraag<Onderzoek>(afwegingDraagt);

const IS_GEVEN: ReadonlySet<Handeling> = new Set([
  'verstrekken',
  'inzien',
  'overnemen',
  'meenemen',
  'verstrekken-aan-derde',
]);
const IS_ONTVANGEN: ReadonlySet<Handeling> = new Set(['verstrekken', 'inzien', 'overnemen', 'deelnemen']);

/** De gronden van een toegestane handeling; nooit leeg, en geen twee keer dezelfde. */
export function grondslagenVan(kennis: Kennis): readonly Grondslag[] {
  const { handeling, bladen } = kennis;
  const gronden: Grondslag[] = [];
  const voegToe = (grond: Grondslag | undefined): void => {
    if (grond !== undefined && !gronden.includes(grond)) gronden.push(grond);
  };
  const vanWie = ({ partij, hoedanigheid }: typeof GEVER | typeof ONTVANGER): void =>
    voegToe(HOEDANIGHEIDRIJ[bladen[hoedanigheid] as number] ?? PARTIJRIJ[bladen[partij] as number]);

  const plicht = PLICHTRIJ[bladen[PLICHT] as number];
  if (plicht !== undefined && kennis.weet(PLICHT_PAST) === true) voegToe(plicht);
  if (handeling === 'meenemen') voegToe(NIEUWE_FASE);
  if (handeling === 'verstrekken' && kennis.weet(IS_SCHOOL_NAAR_SWV) === true) voegToe(SCHOOL_NAAR_SWV);
  if (IS_GEVEN.has(handeling)) {
    vanWie(GEVER);
    if (kennis.weet(GEZONDHEID) === true) {
      voegToe(GEZONDHEID_PARTIJRIJ[bladen[GEVER.partij] as number]);
      voegToe(GEZONDHEID_HOEDANIGHEIDRIJ[bladen[GEVER.hoedanigheid] as number]);
    }
  }
  if (IS_ONTVANGEN.has(handeling)) vanWie(ONTVANGER);
  if (kennis.weet(TOESTEMMING_DRAAGT) === true) voegToe(TOESTEMMING);
  if (kennis.weet(AFWEGING_DRAAGT) === true) voegToe(AFWEGING);
  if (gronden.length === 0) gronden.push(TAAK);
  return gronden;
}
