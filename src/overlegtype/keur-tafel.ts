import { isBuitenSchool } from './buiten-school.ts';
import type { Conceptinhoud, Conceptrol } from './conceptinhoud.ts';
import type { Klacht } from './keuring.ts';
import { functiesOp, plaatssoortVan } from './plaatsen.ts';

const KORTSTE_TEKST = 10;
const kort = (tekst: string | null | undefined): boolean => (tekst ?? '').trim().length < KORTSTE_TEKST;

/** De vraag waarmee een plaats wordt beantwoord. */
export const plaatsvraag = (sleutel: string): string => `plaats-${sleutel}`;

const moet = (vraag: string, zin: string, ...artikelen: string[]): Klacht => ({ ernst: 'moet', vraag, zin, artikelen });

const ONDERWIJS: readonly string[] = ['school', 'mbo', 'swv'];
/** Jeugdhulp in de brede zin van Art 1.10: ook toeleiding, jeugdgezondheidszorg, Wmo en zorg buiten de gemeente. */
const JEUGDHULP: readonly string[] = [
  'jeugdhulpaanbieder',
  'zorgaanbieder',
  'ggd',
  'toeleiding',
  'individuele-voorziening',
  'jgz',
  'wmo',
];

/** Ontbreekt een van de kanten die een casusoverleg meestal heeft? Dan is er een reden nodig (Art 1.6). */
export function mistKant({ rollen }: Pick<Conceptinhoud, 'rollen'>): 'gemeente' | 'jeugdhulp' | null {
  if (!rollen.some(({ partij }) => partij === 'gemeente')) return 'gemeente';
  return rollen.some(({ partij, hoedanigheid }) => JEUGDHULP.includes(hoedanigheid ?? partij)) ? null : 'jeugdhulp';
}

/** Wie er samen aan tafel zitten: is dit wel een casusoverleg (1.6, T25-02, T25-03), en is het gezin erbij (T25-11, T25-13)? */
export function keurTafel(inhoud: Conceptinhoud): readonly Klacht[] {
  const { rollen, gezin, samenstellingMotivering } = inhoud;
  const buitenSchool = rollen.some(({ partij }) => isBuitenSchool(partij));
  const kant = mistKant(inhoud);
  return [
    ...(rollen.length === 0 ? [moet('plaatsen', 'Zet iedereen die meedoet aan tafel.', 'CL-1a', 'B3-1')] : []),
    ...(rollen.length > 0 && !buitenSchool
      ? [
          moet(
            'plaatsen',
            'Er zit niemand van buiten de school aan tafel. Dan is dit een gesprek binnen school en geen casusoverleg: het convenant geldt er niet voor.',
            'T25-03',
            'T25-02',
          ),
        ]
      : []),
    ...(rollen.length > 0 && !rollen.some(({ partij }) => ONDERWIJS.includes(partij))
      ? [
          moet(
            'plaatsen',
            'Zet een school of het samenwerkingsverband aan tafel. Zonder onderwijs is het geen casusoverleg.',
            'Art 1.6',
          ),
        ]
      : []),
    ...(buitenSchool && kant !== null && kort(samenstellingMotivering)
      ? [
          moet(
            'samenstelling',
            kant === 'gemeente'
              ? 'Er zit geen gemeente aan tafel. Schrijf op waarom dit toch een casusoverleg is.'
              : 'Er zit geen jeugdhulp aan tafel. Schrijf op waarom dit toch een casusoverleg is.',
            'Art 1.6',
            'T-1b',
          ),
        ]
      : []),
    ...(gezin.includes('ouders') && gezin.includes('jongere')
      ? []
      : [
          moet(
            'gezin',
            'Ouders en jongere horen er altijd bij. Geen regio kan dat anders afspreken.',
            'T25-11',
            'T25-13',
            'T25-06',
          ),
        ]),
  ];
}

export function keurPlaatsen(inhoud: Conceptinhoud): readonly Klacht[] {
  return inhoud.rollen.flatMap((rol) => [
    ...keurPlaats(rol, inhoud.doorzettingsmacht),
    ...keurDubbel(rol, inhoud.rollen),
  ]);
}

function keurPlaats(rol: Conceptrol, doorzettingsmacht: boolean): readonly Klacht[] {
  const soort = plaatssoortVan(rol);
  const vraag = plaatsvraag(rol.sleutel);
  if (soort === undefined) {
    return [
      moet(vraag, 'Deze plaats bestaat niet. Haal haar weg en kies er een uit de lijst.', 'Art 4 (intro)', 'Art 3.4h'),
    ];
  }
  const { naam } = soort;
  const bekend = new Set(functiesOp(soort).map(({ code }) => code));
  const klachten: Klacht[] = [];
  if (!soort.grondslagen.includes(rol.grondslag))
    klachten.push(moet(vraag, `Kies voor ${naam} de grondslag uit de lijst.`, 'CL-1b', 'Art 4.1 (a)', 'T25-06'));
  if (kort(rol.taak)) klachten.push(moet(vraag, `Schrijf op vanuit welke taak ${naam} meedoet.`, 'CL-1a', 'Art 3.4c'));
  if (kort(rol.individueelDoel))
    klachten.push(moet(vraag, `Schrijf op wat ${naam} zelf met de gegevens wil bereiken.`, 'B3-5', 'CL-2b'));
  if (rol.functies.some((code) => !bekend.has(code)))
    klachten.push(moet(vraag, `Een gekozen functie komt bij ${naam} niet voor. Kies opnieuw.`, 'CL-1c'));
  if (doorzettingsmacht && kort(rol.mandaat))
    klachten.push(moet(vraag, `Schrijf op waarover ${naam} zelf mag beslissen.`, 'CL-2d', 'B3-ex3f'));
  return klachten;
}

/** Wie twee plaatsen kan hebben, weet niet vanuit welke taak hij meedoet. */
function keurDubbel(rol: Conceptrol, rollen: readonly Conceptrol[]): readonly Klacht[] {
  const eerder = rollen
    .slice(0, rollen.indexOf(rol))
    .some(
      (ander) =>
        ander.partij === rol.partij &&
        ander.hoedanigheid === rol.hoedanigheid &&
        ((ander.functies.length === 0 && rol.functies.length === 0) ||
          ander.functies.some((code) => rol.functies.includes(code))),
    );
  const naam = plaatssoortVan(rol)?.naam ?? 'Een plaats';
  return eerder
    ? [
        moet(
          plaatsvraag(rol.sleutel),
          `${naam} staat er twee keer met dezelfde functie. Kies andere functies of haal er een weg.`,
          'CL-1c',
        ),
      ]
    : [];
}
