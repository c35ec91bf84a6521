/**
 * Wie er in de beslistabel staat: gevers, ontvangers en leeftijden, elk met wat de vraag over hen zegt.
 * De tabel oordeelt niet: zij vraagt. Wie hier bij komt, krijgt vanzelf een plaats op de pagina.
 */
import type { Gever, JongereStand, Leeftijdsgroep, Ontvanger } from '../../src/regels/index.ts';

/** Een plaats in de tabel, met haar naam op de pagina. Namen bevatten geen komma: die scheidt namen in een rij. */
export type Plaats<T> = { readonly naam: string; readonly stand: T };
type Geveropgave = Pick<Gever, 'partij' | 'hoedanigheid' | 'functie' | 'geheimhouding'>;
export type Geverplaats = Plaats<Geveropgave>;
export type Ontvangerplaats = Plaats<Geveropgave & Pick<Ontvanger, 'schoolVanJongere'>>;

const gever = (
  naam: string,
  partij: NonNullable<Gever['partij']>,
  geheimhouding: NonNullable<Gever['geheimhouding']>,
  anders: Partial<Geveropgave> = {},
): Geverplaats => ({ naam, stand: { partij, hoedanigheid: null, functie: 'medewerker', geheimhouding, ...anders } });

/** Wie kan geven, met de geheimhouding die er meestal bij hoort (eisen B.2). Een derde brengt zelf niets in (Art 1.8). */
export const GEVERS: readonly Geverplaats[] = [
  gever('school', 'school', 'cao', { functie: 'intern-begeleider' }),
  gever('deskundige van school', 'school', 'beroepscode', { functie: 'gedragsdeskundige' }),
  gever('schoolmaatschappelijk werker', 'school', 'jeugdwet', { functie: 'schoolmaatschappelijk-werker' }),
  gever('mbo', 'mbo', 'cao', { functie: 'zorgcoordinator' }),
  gever('deskundige van het mbo', 'mbo', 'beroepscode', { functie: 'psycholoog' }),
  gever('samenwerkingsverband', 'swv', 'contract', { functie: 'procesregisseur' }),
  gever('deskundige van het samenwerkingsverband', 'swv', 'beroepscode', { functie: 'orthopedagoog' }),
  gever('leerplicht', 'gemeente', 'ambtsgeheim', { hoedanigheid: 'leerplicht', functie: 'leerplichtambtenaar' }),
  gever('toegang tot jeugdhulp', 'gemeente', 'ambtsgeheim', {
    hoedanigheid: 'toeleiding',
    functie: 'teamleider-jeugd',
  }),
  gever('wijkteam dat helpt', 'gemeente', 'jeugdwet', { hoedanigheid: 'toeleiding', functie: 'jeugdwerker-wijkteam' }),
  gever('individuele voorziening', 'gemeente', 'ambtsgeheim', {
    hoedanigheid: 'individuele-voorziening',
    functie: 'consulent-individuele-voorziening',
  }),
  gever('jeugdgezondheidszorg van de gemeente', 'gemeente', 'wgbo', { hoedanigheid: 'jgz', functie: 'jeugdarts' }),
  gever('Wmo', 'gemeente', 'wmo', { hoedanigheid: 'wmo', functie: 'wmo-consulent' }),
  gever('GGD', 'ggd', 'wgbo', { functie: 'jeugdarts' }),
  gever('jeugdhulpaanbieder', 'jeugdhulpaanbieder', 'jeugdwet', { functie: 'medewerker-zorgaanbieder' }),
  gever('zorgaanbieder', 'zorgaanbieder', 'wgbo', { functie: 'medewerker-zorgaanbieder' }),
  gever('gast onder de Jeugdwet', 'gast', 'jeugdwet', { functie: 'gezinsvoogd' }),
  gever('gast van de reclassering', 'gast', 'reclassering', { functie: 'jeugdreclasseerder' }),
  gever('ouder', 'ouder', 'geen', { functie: 'ouder' }),
  gever('jongere', 'jongere', 'geen', { functie: 'jongere' }),
  gever('steunpersoon', 'steunpersoon', 'geen', { functie: 'steunpersoon' }),
];

const ontvanger = (
  naam: string,
  partij: NonNullable<Gever['partij']>,
  geheimhouding: NonNullable<Gever['geheimhouding']>,
  anders: Partial<Ontvangerplaats['stand']> = {},
): Ontvangerplaats => ({
  naam,
  stand: { ...gever(naam, partij, geheimhouding, anders).stand, schoolVanJongere: anders.schoolVanJongere ?? false },
});

/** Wie kan ontvangen, zo ver uitgesplitst als een antwoord ervan kan afhangen. Iedereen heeft hier geheimhouding. */
export const ONTVANGERS: readonly Ontvangerplaats[] = [
  ontvanger('eigen school', 'school', 'cao', { functie: 'intern-begeleider', schoolVanJongere: true }),
  ontvanger('andere school', 'school', 'cao', { functie: 'intern-begeleider' }),
  ontvanger('eigen mbo', 'mbo', 'cao', { functie: 'zorgcoordinator', schoolVanJongere: true }),
  ontvanger('ander mbo', 'mbo', 'cao', { functie: 'zorgcoordinator' }),
  ontvanger('samenwerkingsverband', 'swv', 'contract', { functie: 'procesregisseur' }),
  ontvanger('leerplicht', 'gemeente', 'ambtsgeheim', { hoedanigheid: 'leerplicht', functie: 'leerplichtambtenaar' }),
  ontvanger('toeleiding naar jeugdhulp', 'gemeente', 'ambtsgeheim', {
    hoedanigheid: 'toeleiding',
    functie: 'jeugdwerker-wijkteam',
  }),
  ontvanger('individuele voorziening', 'gemeente', 'ambtsgeheim', {
    hoedanigheid: 'individuele-voorziening',
    functie: 'consulent-individuele-voorziening',
  }),
  ontvanger('jeugdgezondheidszorg van de gemeente', 'gemeente', 'wgbo', { hoedanigheid: 'jgz', functie: 'jeugdarts' }),
  ontvanger('Wmo', 'gemeente', 'wmo', { hoedanigheid: 'wmo', functie: 'wmo-consulent' }),
  ontvanger('GGD', 'ggd', 'wgbo', { functie: 'jeugdarts' }),
  ontvanger('jeugdhulpaanbieder', 'jeugdhulpaanbieder', 'jeugdwet', { functie: 'medewerker-zorgaanbieder' }),
  ontvanger('zorgaanbieder', 'zorgaanbieder', 'wgbo', { functie: 'medewerker-zorgaanbieder' }),
  ontvanger('gezinsvoogd als gast', 'gast', 'jeugdwet', { functie: 'gezinsvoogd' }),
  ontvanger('andere gast', 'gast', 'reclassering', { functie: 'jeugdreclasseerder' }),
  ontvanger('ouder', 'ouder', 'geen', { functie: 'ouder' }),
  ontvanger('jongere', 'jongere', 'geen', { functie: 'jongere' }),
  ontvanger('steunpersoon', 'steunpersoon', 'geen', { functie: 'steunpersoon' }),
  ontvanger('derde', 'derde', 'cao', { functie: 'anders' }),
];

export type Leeftijdplaats = Plaats<Pick<JongereStand, 'geboortedatum'>> & { readonly groep: Leeftijdsgroep };

/** De leeftijden die verschil kunnen maken, met een geboortedatum die er op de peildatum midden in valt. */
export function leeftijden(peildatum: string): readonly Leeftijdplaats[] {
  const geboren = (jaren: number): { readonly geboortedatum: string } => ({
    geboortedatum: `${Number(peildatum.slice(0, 4)) - jaren}-01-01`,
  });
  return [
    { naam: 'onder 12', groep: '<12', stand: geboren(9) },
    { naam: '12 tot 16', groep: '12-15', stand: geboren(14) },
    { naam: '16 en 17', groep: '16-17', stand: geboren(17) },
    { naam: '18 en ouder', groep: '18+', stand: geboren(20) },
  ];
}
