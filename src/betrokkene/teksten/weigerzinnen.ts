import type { Catalogus, Lezer } from '../../web/vertaler.ts';

/** Waarom iets nu niet kan, zoals het gezin het hoort. Wat een ander koos of achterhoudt, blijkt er niet uit (Bijl 5-a, L-3). */
type Weigering =
  | 'voorbij'
  | 'eerst-vertellen'
  | 'eerst-beloven'
  | 'eerst-ja'
  | 'teruggehaald'
  | 'nu-niet-nodig'
  | 'onder-twaalf'
  | 'vanaf-zestien'
  | 'niet-naar-leerplicht'
  | 'geen-afspraak'
  | 'andere-doelgroep'
  | 'regels';

const ZINNEN: Catalogus<Weigering> = {
  nl: {
    u: {
      voorbij: 'Dit overleg is voorbij.',
      'eerst-vertellen': 'Nog niet iedereen weet van dit overleg. Dat moet eerst.',
      'eerst-beloven': 'Deze persoon moet eerst zeggen wat zijn taak is en beloven het geheim te houden.',
      'eerst-ja': 'Daar is eerst een ja voor nodig van iedereen die beslist.',
      teruggehaald: 'Dit is teruggehaald. Dat mag altijd.',
      'nu-niet-nodig': 'Dit is nu niet nodig voor de vraag van dit overleg.',
      'onder-twaalf': 'Wie nog geen 12 is, hoort dit van de ouders of voogd.',
      'vanaf-zestien': 'Vanaf 16 jaar beslist een jongere zelf wat ouders of een voogd lezen.',
      'niet-naar-leerplicht':
        'Iets over gezondheid kunt u hier niet aan leerplicht geven. In een gesprek mag u het wel zelf zeggen.',
      'geen-afspraak':
        'De organisaties hebben hun afspraken hierover nog niet klaar. Wie de gesprekken leidt, weet meer.',
      'andere-doelgroep': 'Dit overleg is voor jongeren tot 18 jaar die niet op het mbo zitten.',
      regels: 'De regels laten dat nu niet toe.',
    },
    je: {
      voorbij: 'Dit overleg is voorbij.',
      'eerst-vertellen': 'Nog niet iedereen weet van dit overleg. Dat moet eerst.',
      'eerst-beloven': 'Deze persoon moet eerst beloven het geheim te houden.',
      'eerst-ja': 'Daar is eerst een ja voor nodig van wie beslist.',
      teruggehaald: 'Dit is teruggehaald. Dat mag altijd.',
      'nu-niet-nodig': 'Dit is nu niet nodig.',
      'onder-twaalf': 'Tot je 12 bent, hoor je dit van je ouders of voogd.',
      'vanaf-zestien': 'Vanaf 16 jaar beslis jij wat je ouders of voogd lezen.',
      'niet-naar-leerplicht':
        'Iets over gezondheid kun je hier niet aan leerplicht geven. In een gesprek mag je het wel zelf zeggen.',
      'geen-afspraak': 'De organisaties hebben hun afspraken nog niet klaar. Wie de gesprekken leidt, weet meer.',
      'andere-doelgroep': 'Dit overleg is voor jongeren tot 18 jaar die niet op het mbo zitten.',
      regels: 'De regels laten dat nu niet toe.',
    },
  },
  en: {
    u: {
      voorbij: 'This discussion is over.',
      'eerst-vertellen': 'Not everyone knows about this discussion yet. That comes first.',
      'eerst-beloven': 'This person must first say what their task is and promise to keep it secret.',
      'eerst-ja': 'Everyone who decides must say yes first.',
      teruggehaald: 'This was taken back. That is always allowed.',
      'nu-niet-nodig': 'This is not needed now for the question of this discussion.',
      'onder-twaalf': 'A child under 12 hears this from the parents or guardian.',
      'vanaf-zestien': 'From the age of 16, a young person decides what parents or a guardian read.',
      'niet-naar-leerplicht':
        'You cannot give anything about health to the school attendance officer here. In a meeting you may say it yourself.',
      'geen-afspraak':
        'The organisations have not finished their agreements about this. Whoever leads the meetings knows more.',
      'andere-doelgroep': 'These meetings are for young people under 18 who are not in vocational education (mbo).',
      regels: 'The rules do not allow this now.',
    },
    je: {
      voorbij: 'This discussion is over.',
      'eerst-vertellen': 'Not everyone knows about this discussion yet. That comes first.',
      'eerst-beloven': 'This person must first promise to keep it secret.',
      'eerst-ja': 'Everyone who decides must say yes first.',
      teruggehaald: 'This was taken back. That is always allowed.',
      'nu-niet-nodig': 'This is not needed now.',
      'onder-twaalf': 'Until you are 12, you hear this from your parents or guardian.',
      'vanaf-zestien': 'From the age of 16, you decide what your parents or guardian read.',
      'niet-naar-leerplicht':
        'You cannot give anything about health to the school attendance officer here. In a meeting you may say it yourself.',
      'geen-afspraak':
        'The organisations have not finished their agreements yet. Whoever leads the meetings knows more.',
      'andere-doelgroep': 'These meetings are for young people under 18 who are not in vocational education (mbo).',
      regels: 'The rules do not allow this now.',
    },
  },
};

export const WEIGERZINNEN = ZINNEN;

/** Codes van het oordeel met een eigen zin; elke andere code is "de regels". */
const BIJ_CODE: Readonly<Record<string, Weigering>> = {
  'casus-gesloten': 'voorbij',
  'niet-geinformeerd': 'eerst-vertellen',
  'niet-uitgenodigd': 'eerst-vertellen',
  'ontvanger-zonder-grondslag': 'eerst-beloven',
  'individueel-doel-ontbreekt': 'eerst-beloven',
  'geheimhouding-niet-bevestigd': 'eerst-beloven',
  'ontvanger-zonder-geheimhouding': 'eerst-beloven',
  'toestemming-ontbreekt': 'eerst-ja',
  'toestemming-geweigerd': 'eerst-ja',
  'toestemming-ingetrokken': 'eerst-ja',
  'toestemming-verlopen': 'eerst-ja',
  'toestemming-niet-volledig': 'eerst-ja',
  'toestemming-andere-gever': 'eerst-ja',
  'toestemming-noemt-ontvanger-niet': 'eerst-ja',
  'toestemming-noemt-soort-niet': 'eerst-ja',
  'toestemming-andere-partner': 'eerst-ja',
  'toestemming-ander-vraagstuk': 'eerst-ja',
  'verstrekking-ingetrokken': 'teruggehaald',
  'categorie-niet-in-fase': 'nu-niet-nodig',
  'noodzaak-ontbreekt': 'nu-niet-nodig',
  'doel-niet-van-overlegtype': 'nu-niet-nodig',
  'jongere-onder-twaalf': 'onder-twaalf',
  'ouder-vanaf-zestien': 'vanaf-zestien',
  'gezondheid-niet-naar-leerplicht': 'niet-naar-leerplicht',
  'convenant-niet-van-kracht': 'geen-afspraak',
  'verwerkersovereenkomst-ontbreekt': 'geen-afspraak',
  'onderlinge-regeling-ontbreekt': 'geen-afspraak',
  'overlegtype-niet-vastgesteld': 'geen-afspraak',
  'gever-niet-gebonden': 'geen-afspraak',
  'ontvanger-niet-gebonden': 'geen-afspraak',
  'buiten-doelgroep': 'andere-doelgroep',
};

/** De redenen van een weigering in de woorden van deze lezer, elk een keer. */
export function weigerzinnen({ code, vorm }: Lezer, redenen: readonly { readonly code: string }[]): readonly string[] {
  const soorten = redenen.map((reden): Weigering => BIJ_CODE[reden.code] ?? 'regels');
  const genoemd = soorten.length === 0 ? (['regels'] as const) : [...new Set(soorten)];
  // "De regels" zegt niets naast een echte reden.
  const echt = genoemd.filter((soort) => soort !== 'regels');
  return (echt.length === 0 ? genoemd : echt).map((soort) => ZINNEN[code][vorm][soort]);
}
