import type { Deelnemerfeit } from '../casus/feiten.ts';

/** Een grondslag uit artikel 4 die een partij zonder toestemming heeft (B.3), in gewone woorden voor wie het antwoord leest. */
export type EigenGrondslag = {
  /** Code in de database en in de log; verandert nooit. */
  readonly code: string;
  readonly eis: string;
  /** De wet, zoals zij nu heet. */
  readonly wet: string;
  /** "Wij hebben dit nodig voor …" */
  readonly taak: string;
};

type Stoel = Pick<Deelnemerfeit, 'partij' | 'hoedanigheid'>;
type Regel = EigenGrondslag & { readonly past: (stoel: Stoel) => boolean };

const hoedanig = (wie: string) => (stoel: Stoel) => stoel.partij === 'gemeente' && stoel.hoedanigheid === wie;
const partij =
  (...soorten: readonly string[]) =>
  (stoel: Stoel) =>
    soorten.includes(stoel.partij);

const REGELS: readonly Regel[] = [
  {
    code: 'leerplicht-toezicht',
    eis: 'Art 4.1 (b)',
    wet: 'art. 16 Leerplichtwet',
    taak: 'toezicht op de leerplicht',
    past: hoedanig('leerplicht'),
  },
  {
    code: 'toeleiding',
    eis: 'Art 4.1 (c)',
    wet: 'art. 2.3 Jeugdwet',
    taak: 'toeleiding naar jeugdhulp',
    past: hoedanig('toeleiding'),
  },
  {
    code: 'voorziening',
    eis: 'Art 4.1 (d)',
    wet: 'art. 2.7 Jeugdwet',
    taak: 'een voorziening voor de jongere',
    past: hoedanig('individuele-voorziening'),
  },
  {
    code: 'jeugdgezondheid',
    eis: 'Art 4.1 (f)',
    wet: 'art. 5 Wet publieke gezondheid',
    taak: 'de jeugdgezondheidszorg',
    past: (stoel) => stoel.partij === 'ggd' || hoedanig('jgz')(stoel),
  },
  { code: 'wmo', eis: 'Art 4.1 (h)', wet: 'Wmo 2015', taak: 'ondersteuning onder de Wmo', past: hoedanig('wmo') },
  {
    code: 'passende-plek',
    eis: 'Art 4.2 (a)',
    wet: 'art. 18a WPO of art. 2.47 WVO 2020',
    taak: 'ondersteuning en een passende plek op school',
    past: partij('swv'),
  },
  {
    code: 'extra-ondersteuning',
    eis: 'Art 4.3 (b)',
    wet: 'art. 8 lid 4 WPO, art. 11 WEC of art. 2.41 lid 1 WVO 2020',
    taak: 'extra ondersteuning op school',
    past: partij('school'),
  },
  {
    code: 'verzuim-melden',
    eis: 'Art 4.3 (e)',
    wet: 'art. 21a Leerplichtwet',
    taak: 'het melden van verzuim',
    past: partij('school'),
  },
  {
    code: 'school-naar-verband',
    eis: 'Art 4.3 (d)',
    wet: 'art. 18a lid 13 WPO of art. 2.47 lid 16 WVO 2020',
    taak: 'een passende plek, met het samenwerkingsverband',
    past: partij('school'),
  },
  {
    code: 'mbo-aanpassingen',
    eis: 'Art 4.3 mbo (a)',
    wet: 'Wgbh/cz',
    taak: 'aanpassingen op school',
    past: partij('mbo'),
  },
  {
    code: 'mbo-verzuim',
    eis: 'Art 4.3 mbo (d)',
    wet: 'art. 21a Leerplichtwet, of vanaf 18 jaar art. 8.1.8a WEB',
    taak: 'het melden van verzuim',
    past: partij('mbo'),
  },
  {
    code: 'jeugdhulp',
    eis: 'Art 4.4 (a)',
    wet: 'art. 7.3.8 Jeugdwet',
    taak: 'de hulp aan de jongere',
    past: partij('jeugdhulpaanbieder'),
  },
  {
    // Zorg buiten de gemeente om is behandeling onder de WGBO, geen jeugdhulp onder de Jeugdwet (B.2).
    code: 'zorg',
    eis: 'Art 4.4 (a)',
    wet: 'art. 7:454 BW en de eigen zorgwet (Wlz of Zvw)',
    taak: 'de zorg voor de jongere',
    past: partij('zorgaanbieder'),
  },
];

const EIGEN = ({ past: _, ...grondslag }: Regel): EigenGrondslag => grondslag;

/** De grondslagen waarop deze stoel zich na een intrekking kan beroepen (11.5); nooit toestemming. Een gast heeft er geen. */
export function eigenGrondslagen(stoel: Stoel): readonly EigenGrondslag[] {
  return REGELS.filter(({ past }) => past(stoel)).map(EIGEN);
}

/** De grondslag bij een bewaarde code, of undefined als deze versie haar niet meer kent. */
export function grondslagVan(code: string): EigenGrondslag | undefined {
  const regel = REGELS.find((grondslag) => grondslag.code === code);
  return regel === undefined ? undefined : EIGEN(regel);
}
