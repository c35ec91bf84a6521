import { functiesVoor } from '../partij/functies.ts';
import type { Partijsoort } from '../partij/partij.queries.ts';
import type { Hoedanigheid } from '../regels/index.ts';
import { GRONDSLAG } from './grondslagen.ts';
import type { Tafelrol } from './inhoud.ts';

/** Een soort plaats aan tafel: wie er kan zitten, waarop deelname kan rusten, en wat er als voorstel staat (B.1, B.3). */
export type Plaatssoort = {
  readonly sleutel: string;
  readonly partij: Partijsoort;
  readonly hoedanigheid: Hoedanigheid | null;
  readonly naam: string;
  readonly grondslagen: readonly [string, ...string[]];
  readonly taak: string;
  readonly individueelDoel: string;
};

const BEPERKT = 'Bepalen wat de eigen organisatie voor deze jongere kan doen';

/** Elke plaats die een overlegtype kan kennen. Een gemeente zit er per hoedanigheid: die worden nooit samengevoegd (Art 4 (intro)). */
export const PLAATSSOORTEN: readonly Plaatssoort[] = [
  {
    sleutel: 'school',
    partij: 'school',
    hoedanigheid: null,
    naam: 'School',
    grondslagen: [GRONDSLAG.school, GRONDSLAG.schooldeskundige, GRONDSLAG.schoolNaarVerband, GRONDSLAG.schoolVerzuim],
    taak: 'Zorgen voor extra ondersteuning van deze leerling, en daarover overleggen met gemeente, jeugdgezondheidszorg en zorg',
    individueelDoel: 'Weten wat deze leerling in de klas en op school nodig heeft',
  },
  {
    sleutel: 'mbo',
    partij: 'mbo',
    hoedanigheid: null,
    naam: 'Mbo-instelling',
    grondslagen: [GRONDSLAG.mbo, GRONDSLAG.mboVerzuim],
    taak: 'Zorgen voor de aanpassingen die deze student nodig heeft om de opleiding te volgen',
    individueelDoel: 'Weten wat deze student in de opleiding nodig heeft',
  },
  {
    sleutel: 'swv',
    partij: 'swv',
    hoedanigheid: null,
    naam: 'Samenwerkingsverband',
    grondslagen: [GRONDSLAG.swv, GRONDSLAG.swvDeskundige],
    taak: 'Zorgen voor een samenhangend aanbod van ondersteuning en een passende plek voor deze leerling',
    individueelDoel: 'Bepalen welke ondersteuning of plek het samenwerkingsverband kan bieden',
  },
  {
    sleutel: 'gemeente-leerplicht',
    partij: 'gemeente',
    hoedanigheid: 'leerplicht',
    naam: 'Gemeente: leerplicht',
    grondslagen: [GRONDSLAG.leerplicht],
    taak: 'Toezien op de Leerplichtwet en met school en ouders overleggen over verzuim',
    individueelDoel: 'Helpen dat de jongere weer naar school gaat, en bepalen of een volgende stap nodig is',
  },
  {
    sleutel: 'gemeente-toeleiding',
    partij: 'gemeente',
    hoedanigheid: 'toeleiding',
    naam: 'Gemeente: wijkteam en toeleiding naar jeugdhulp',
    grondslagen: [GRONDSLAG.toeleiding],
    taak: 'Toeleiden naar jeugdhulp en zorgen dat de hulp er komt die nodig is',
    individueelDoel: 'Bepalen of en welke hulp aan jongere en gezin nodig is, en die inzetten',
  },
  {
    sleutel: 'gemeente-individuele-voorziening',
    partij: 'gemeente',
    hoedanigheid: 'individuele-voorziening',
    naam: 'Gemeente: individuele voorziening',
    grondslagen: [GRONDSLAG.voorziening, GRONDSLAG.voorzieningPlicht],
    taak: 'Een individuele voorziening afstemmen op wat school doet',
    individueelDoel: 'Hulp en onderwijs op elkaar laten aansluiten in een arrangement',
  },
  {
    sleutel: 'gemeente-jgz',
    partij: 'gemeente',
    hoedanigheid: 'jgz',
    naam: 'Gemeente: jeugdgezondheidszorg',
    grondslagen: [GRONDSLAG.jgz],
    taak: 'Jeugdgezondheidszorg: de gezondheid van de jongere volgen en samenwerken met school en jeugdhulp',
    individueelDoel: 'Beoordelen of gezondheid een rol speelt bij de vraag, en wat daarbij helpt',
  },
  {
    sleutel: 'gemeente-wmo',
    partij: 'gemeente',
    hoedanigheid: 'wmo',
    naam: 'Gemeente: Wmo',
    grondslagen: [GRONDSLAG.wmo],
    // Onder 18 jaar gaat de Jeugdwet voor; wie meedoet, legt deze taak vast (Art 4.1 (h), Art 3.4c).
    taak: 'Hulpmiddelen en aanpassingen van de Wmo afstemmen op onderwijs en jeugdhulp, en vanaf 18 jaar ook begeleiding',
    individueelDoel: BEPERKT,
  },
  {
    sleutel: 'ggd',
    partij: 'ggd',
    hoedanigheid: null,
    naam: 'GGD',
    grondslagen: [GRONDSLAG.jgz],
    taak: 'Jeugdgezondheidszorg: de gezondheid van de jongere volgen en samenwerken met school en jeugdhulp',
    individueelDoel: 'Beoordelen of gezondheid een rol speelt bij de vraag, en wat daarbij helpt',
  },
  {
    sleutel: 'jeugdhulpaanbieder',
    partij: 'jeugdhulpaanbieder',
    hoedanigheid: null,
    naam: 'Jeugdhulpaanbieder',
    grondslagen: [GRONDSLAG.aanbieder],
    taak: 'Jeugdhulp bieden in opdracht van de gemeente',
    individueelDoel: 'De hulp laten aansluiten op wat op school en thuis gebeurt',
  },
  {
    sleutel: 'zorgaanbieder',
    partij: 'zorgaanbieder',
    hoedanigheid: null,
    naam: 'Zorgaanbieder buiten de gemeente',
    grondslagen: [GRONDSLAG.zorgaanbieder],
    taak: 'Zorg bieden onder de Wlz of de Zvw en die afstemmen op onderwijs en jeugdhulp',
    individueelDoel: BEPERKT,
  },
];

type Wie = Pick<Tafelrol, 'partij' | 'hoedanigheid'>;

/** De soort plaats bij een partij en hoedanigheid; undefined als een overlegtype die niet kan kennen (een gast, een ouder). */
export function plaatssoortVan({ partij, hoedanigheid }: Wie): Plaatssoort | undefined {
  return PLAATSSOORTEN.find((soort) => soort.partij === partij && soort.hoedanigheid === hoedanigheid);
}

export function plaatssoort(sleutel: string): Plaatssoort | undefined {
  return PLAATSSOORTEN.find((soort) => soort.sleutel === sleutel);
}

/** De functies die op deze plaats kunnen zitten. Een beheerder en een FG zitten niet aan tafel (B.2). */
export function functiesOp(soort: Plaatssoort) {
  return functiesVoor(soort.partij).filter(
    ({ code, hoedanigheid }) =>
      code !== 'partijbeheerder' &&
      code !== 'functionaris-gegevensbescherming' &&
      (soort.partij !== 'gemeente' || hoedanigheid === null || hoedanigheid === soort.hoedanigheid),
  );
}
