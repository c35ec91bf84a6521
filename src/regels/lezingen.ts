import type { Lezer, Onderzoek, Samenstel, Toets } from './lezer.ts';
import type { Tekensituatie } from './tekenaars.ts';
import { wieTekent } from './tekenaars.ts';
import type { PartijSoort, Toestemmingsrol } from './vraag.ts';
import { BEROEPSGEHEIMEN } from './vraag.ts';

/**
 * De lezingen van het contract als toetsen over de vraag: wie, plicht, toestemming, tekenen en afweging.
 * Samen met de lijst in feiten.ts is dit de enige plek die de vraag kent.
 */

export const GEEN_PARTIJ = ['ouder', 'jongere', 'steunpersoon'] as const;
const VAKMENSEN = [
  'school',
  'mbo',
  'swv',
  'gemeente',
  'ggd',
  'jeugdhulpaanbieder',
  'zorgaanbieder',
  'gast',
] as const satisfies readonly PartijSoort[];
export const MET_BSN = ['leerplicht', 'toeleiding', 'individuele-voorziening'] as const;
const EIGEN_ROLLEN = ['jeugdarts', 'schoolmaatschappelijk-werker', 'gedragsdeskundige', 'jeugdwerker'] as const;

// ---- Wie ----

export const isLeerplicht = (l: Lezer, wie: 'gever' | 'ontvanger'): boolean =>
  l.is(`${wie}.hoedanigheid`, 'leerplicht');
export const ontvangerIsJeugdgezondheid = (l: Lezer): boolean =>
  l.is('ontvanger.partij', 'ggd') || l.is('ontvanger.hoedanigheid', 'jgz');
export const ontvangerBuitenConvenant = (l: Lezer): boolean => l.eenVan('ontvanger.partij', GEEN_PARTIJ);
/** Lezing 9: wat ouders en jongere zelf inbrengen, delen zij zoals zij willen (Art 4.5 (a)). */
export const gezinBrengtIn = (l: Lezer): boolean => l.eenVan('gever.partij', ['ouder', 'jongere']);
export const onderTwaalf = (l: Lezer): boolean => l.is('jongere.geboortedatum', '<12');
const vanafZestien = (l: Lezer): boolean => l.eenVan('jongere.geboortedatum', ['16-17', '18+']);
const ouderVanafZestien = (l: Lezer): boolean => l.is('ontvanger.partij', 'ouder') && vanafZestien(l);
/** Lezing 9: de jongere vanaf 12 en een ouder van een jongere onder 16 hebben zelf recht op het gegeven (L-3). */
export const heeftZelfRecht = (l: Lezer): boolean =>
  l.is('gegeven.betreft', 'jongere') &&
  ((l.is('ontvanger.partij', 'jongere') && !onderTwaalf(l)) || (l.is('ontvanger.partij', 'ouder') && !vanafZestien(l)));
const geverBeroepsgeheim = (l: Lezer): boolean => l.eenVan('gever.geheimhouding', BEROEPSGEHEIMEN);
const bronBeroepsgeheim = (l: Lezer): boolean => l.eenVan('gegeven.bronGeheimhouding', BEROEPSGEHEIMEN);
export const isGezondheid = (l: Lezer): boolean => l.is('gegeven.categorie', 'e') || l.waar('gegeven.bevatGezondheid');
const geeftOfLeest = (l: Lezer): boolean =>
  l.handeling === 'verstrekken' || l.handeling === 'inzien' || l.handeling === 'overnemen';

// ---- Plicht (lezing 1) ----

function meldtVerzuim(l: Lezer): boolean {
  return (
    isLeerplicht(l, 'ontvanger') &&
    !l.is('gegeven.verzuim', null) &&
    l.is('gegeven.verzuim.soort', 'ongeoorloofd') &&
    l.waar('gegeven.verzuim.meldplichtig') &&
    (l.eenVan('gegeven.categorie', ['a', 'c', 'g']) ||
      (l.is('gegeven.categorie', 'e') && l.waar('gegeven.redenVanVerzuim')))
  );
}

/** De eerste vier plichten, elk alleen op de eigen route. */
export function plichtTelt(l: Lezer): boolean {
  if (!geeftOfLeest(l)) return false;
  if (l.is('plicht', 'lpw-21a')) return l.eenVan('gever.partij', ['school', 'mbo']) && meldtVerzuim(l);
  if (l.is('plicht', 'web-8.1.8a')) {
    return l.is('gever.partij', 'mbo') && l.is('jongere.geboortedatum', '18+') && meldtVerzuim(l);
  }
  if (l.is('plicht', 'jeugdwet-7.4.0')) {
    return (
      l.is('gever.partij', 'jeugdhulpaanbieder') &&
      l.eenVan('ontvanger.hoedanigheid', ['toeleiding', 'individuele-voorziening'])
    );
  }
  if (!l.is('plicht', 'jeugdwet-7.3.11-4')) return false;
  return (
    l.is('gever.geheimhouding', 'jeugdwet') &&
    l.is('ontvanger.partij', 'gast') &&
    l.is('ontvanger.functie', 'gezinsvoogd')
  );
}

function mboVeiligheidTelt(l: Lezer): boolean {
  return (
    l.is('plicht', 'mbo-veiligheid') &&
    (l.handeling === 'verstrekken' || l.handeling === 'inzien') &&
    l.is('gever.partij', 'mbo') &&
    l.eenVan('ontvanger.partij', VAKMENSEN) &&
    l.waar('ontvanger.deelnemer') &&
    !geverBeroepsgeheim(l) &&
    !bronBeroepsgeheim(l) &&
    !isGezondheid(l)
  );
}

const vorderingTelt = (l: Lezer): boolean =>
  l.is('plicht', 'vordering') &&
  l.handeling === 'verstrekken-aan-derde' &&
  !geverBeroepsgeheim(l) &&
  !bronBeroepsgeheim(l);

/** Waar als de ingeroepen plicht, welke ook, op haar eigen route ligt. */
export const plichtPast = (l: Lezer): boolean => plichtTelt(l) || mboVeiligheidTelt(l) || vorderingTelt(l);

// ---- Toestemming: waarom nodig, en geldig (lezingen 2, 3 en 9) ----

/** Kan toestemming hier een rol spelen? Niet voor wat het gezin zelf inbrengt of waar het zelf recht op heeft. */
const toestemmingSpeelt = (l: Lezer): boolean => geeftOfLeest(l) && !gezinBrengtIn(l) && !heeftZelfRecht(l);

export const NODIG = {
  geheim: (l: Lezer): boolean =>
    (l.handeling === 'verstrekken-aan-derde' ? nodigVoorDerde(l) : toestemmingSpeelt(l)) &&
    (geverBeroepsgeheim(l) || bronBeroepsgeheim(l)),
  mbo: (l: Lezer): boolean =>
    l.is('gever.partij', 'mbo') &&
    (l.handeling === 'verstrekken-aan-derde' ? nodigVoorDerde(l) : toestemmingSpeelt(l) && !plichtPast(l)),
  opp: (l: Lezer): boolean =>
    (l.handeling === 'verstrekken-aan-derde' ? nodigVoorDerde(l) : toestemmingSpeelt(l)) &&
    l.waar('gegeven.opp') &&
    l.waar('overlegtype.oppToestemmingNodig'),
  ouder: (l: Lezer): boolean => geeftOfLeest(l) && ouderVanafZestien(l) && !gezinBrengtIn(l),
  steunpersoon: (l: Lezer): boolean => geeftOfLeest(l) && l.is('ontvanger.partij', 'steunpersoon') && !gezinBrengtIn(l),
  derde: (l: Lezer): boolean => l.handeling === 'verstrekken-aan-derde' && nodigVoorDerde(l),
  mboTafel: (l: Lezer): boolean =>
    l.handeling === 'deelnemen' &&
    l.is('jongere.onderwijs', 'mbo') &&
    !l.is('ontvanger.partij', 'mbo') &&
    l.eenVan('ontvanger.partij', VAKMENSEN),
} as const;

function nodigVoorDerde(l: Lezer): boolean {
  return !gezinBrengtIn(l) && !vorderingTelt(l);
}

export const nodigBuitenGeheim = (l: Lezer): boolean =>
  NODIG.derde(l) || NODIG.mboTafel(l) || NODIG.ouder(l) || NODIG.steunpersoon(l) || NODIG.mbo(l) || NODIG.opp(l);
export const toestemmingNodig = (l: Lezer): boolean => nodigBuitenGeheim(l) || NODIG.geheim(l);
/** Inzien en overnemen oordelen niet opnieuw over de toestemming, behalve voor een ouder vanaf 16 (lezing 9). */
export const geldigeToestemmingNodig = (l: Lezer): boolean => (alLezend(l) ? NODIG.ouder(l) : toestemmingNodig(l));

/** Leest lui wat voor het tekenen telt. Bij deelnemen is er geen gever en telt alleen de leeftijd (lezing 13). */
export function tekensituatie(l: Lezer): Tekensituatie {
  const metGever = l.handeling !== 'deelnemen';
  return {
    get groep() {
      if (onderTwaalf(l)) return '<12';
      if (!vanafZestien(l)) return '12-15';
      return l.is('jongere.geboortedatum', '18+') ? '18+' : '16-17';
    },
    get gezagdragers() {
      if (l.is('jongere.gezagdragers', 0)) return 0;
      return l.is('jongere.gezagdragers', 1) ? 1 : 2;
    },
    get wilsbekwaam() {
      return l.waar('jongere.wilsbekwaam');
    },
    get behandelrelatie() {
      return metGever && l.waar('gever.behandelrelatie');
    },
    get wmo() {
      if (!metGever) return false;
      if (geverBeroepsgeheim(l)) return l.is('gever.geheimhouding', 'wmo');
      return l.is('gegeven.bronGeheimhouding', 'wmo');
    },
  };
}

export const geenToestemming = (l: Lezer): boolean => l.is('toestemming', null);
export const iedereenTekende = (l: Lezer): boolean =>
  !geenToestemming(l) && wieTekent(tekensituatie(l)).every((wie) => l.bevat('toestemming.ondertekenaars', wie));

export function rolGenoemd(l: Lezer): boolean {
  const genoemd = (rol: Toestemmingsrol): boolean => l.bevat('toestemming.ontvangers', rol);
  if (l.handeling === 'verstrekken-aan-derde') return genoemd('derde');
  for (const partij of ['gast', 'ouder', 'steunpersoon', 'derde'] as const) {
    if (l.is('ontvanger.partij', partij)) return genoemd(partij);
  }
  if (l.is('ontvanger.partij', 'jongere')) return false;
  for (const rol of EIGEN_ROLLEN) if (l.is('ontvanger.functie', rol)) return genoemd(rol);
  if (l.eenVan('ontvanger.functie', ['leerplichtambtenaar', 'doorstroompunt-medewerker'])) {
    return genoemd('leerplichtambtenaar');
  }
  if (l.eenVan('ontvanger.partij', ['jeugdhulpaanbieder', 'zorgaanbieder'])) return genoemd('zorgaanbieder');
  for (const partij of ['swv', 'gemeente', 'ggd'] as const) {
    if (l.is('ontvanger.partij', partij)) return genoemd(partij);
  }
  return genoemd('school');
}

const SOORTGROEPEN = [
  { soort: 'naw', categorieen: ['a', 'c'] },
  { soort: 'schoolprestatie', categorieen: ['d'] },
  { soort: 'gezondheid', categorieen: ['e'] },
  { soort: 'gezin', categorieen: ['f'] },
  { soort: 'verzuim', categorieen: ['g'] },
  { soort: 'interventies', categorieen: ['h', 'i'] },
] as const;

export function soortGenoemd(l: Lezer): boolean {
  const genoemd = (soort: (typeof SOORTGROEPEN)[number]['soort']): boolean => l.bevat('toestemming.soorten', soort);
  const groep = SOORTGROEPEN.find(({ categorieen }) => l.eenVan('gegeven.categorie', categorieen));
  if (groep !== undefined && !genoemd(groep.soort)) return false;
  if (l.waar('gegeven.bevatGezondheid') && !genoemd('gezondheid')) return false;
  // Lezing 7: over hulp thuis moet de toestemming ook het gezin noemen.
  return !l.waar('gegeven.thuisondersteuning') || genoemd('gezin');
}

const STAAT_TEGENOVER_ONTVANGER: readonly Toets[] = [
  (l) => !geenToestemming(l),
  (l) => !geenToestemming(l) && l.is('toestemming.status', 'gegeven'),
  (l) => !geenToestemming(l) && l.waar('toestemming.partnerGenoemd'),
  (l) => !geenToestemming(l) && l.waar('toestemming.vraagstukGedekt'),
  (l) => !geenToestemming(l) && rolGenoemd(l),
  iedereenTekende,
];
export const GELDIG: Samenstel = {
  delen: [
    ...STAAT_TEGENOVER_ONTVANGER,
    (l) => !geenToestemming(l) && l.waar('toestemming.aanGever'),
    (l) => !geenToestemming(l) && soortGenoemd(l),
  ],
};
/** Bij deelnemen tellen gever en soort niet mee (lezing 13). */
const geldigBijHandeling: Samenstel = {
  delen: GELDIG.delen.map((deel) =>
    STAAT_TEGENOVER_ONTVANGER.includes(deel) ? deel : (l) => l.handeling === 'deelnemen' || deel(l),
  ),
};

const alLezend = (l: Lezer): boolean => l.handeling === 'inzien' || l.handeling === 'overnemen';

/** Lezing 6: alleen met toestemming die leerplicht en gezondheid noemt; bij lezen volstaat dat die nog staan. */
export const LEERPLICHT_MAG_GEZONDHEID: Samenstel = {
  delen: [
    (l) => !geenToestemming(l) && l.bevat('toestemming.ontvangers', 'leerplichtambtenaar'),
    (l) => !geenToestemming(l) && l.bevat('toestemming.soorten', 'gezondheid'),
    (l) => !geenToestemming(l) && l.eenVan('toestemming.status', ['gegeven', 'verlopen']),
    ...GELDIG.delen.map(
      (deel): Toets =>
        (l) =>
          alLezend(l) || deel(l),
    ),
  ],
};

// ---- Afweging (lezing 4, Art 6e) ----

export function afwegingTelt(l: Lezer): boolean {
  if (l.is('afweging', null) || l.is('ontvanger.partij', 'derde') || !toestemmingSpeelt(l)) return false;
  if (l.handeling !== 'inzien' && !(l.handeling === 'verstrekken' && l.waar('gegeven.eigen'))) return false;
  return (
    geverBeroepsgeheim(l) &&
    l.waar('afweging.persoonlijk') &&
    l.waar('afweging.gemotiveerd') &&
    l.waar('afweging.collegaGeraadpleegd') &&
    (geenToestemming(l) || !l.is('toestemming.status', 'ingetrokken') || l.waar('afweging.naIntrekking'))
  );
}

/** Waar als het antwoord op de afweging rust: zonder haar zou een regel over toestemming spreken. */
export const afwegingDraagt: Onderzoek = {
  delen: [
    afwegingTelt,
    { niet: plichtTelt },
    { niet: { delen: [GELDIG, (l) => l.handeling !== 'verstrekken' || l.waar('gegeven.voorafBesproken')] } },
  ],
};

/** Gevallen waar de uitleg en de grondslagen naar vragen; geen feiten van regels. */
export const GEVALLEN = {
  gezondheid: isGezondheid,
  schoolNaarSwv: (l: Lezer): boolean => l.is('gever.partij', 'school') && l.is('ontvanger.partij', 'swv'),
  toestemmingDraagt: { delen: [toestemmingNodig, { niet: plichtTelt }, geldigBijHandeling] },
} as const satisfies Record<string, Onderzoek>;
