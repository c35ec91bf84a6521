/** Waar een eis vandaan komt; bij verschil gaat de uitgave van 2025 voor, en de wet boven alles (P-9). */
export const BRONNEN = {
  BASE: 'modelconvenant',
  '2025': 'Bijlage 3, uitgave 2025',
  'BASE+2025': 'Bijlage 3, beide uitgaven',
  LAW: 'wet',
  LEZING: 'onze lezing van een onduidelijke plek',
  OVERZICHT: 'overzicht uit meer artikelen',
} as const;

export type Bron = keyof typeof BRONNEN;

/** Wat een eis van het programma vraagt, niet of het al zo werkt; de eerste soort van een eis is de voornaamste. */
export const SOORTEN = {
  GATE: 'Tegenhouden wat hiermee in strijd is.',
  DUTY: 'Er een taak of herinnering van maken.',
  DATA: 'Dit vastleggen.',
  VIEW: 'Dit laten zien aan wie het mag weten.',
  DOC: 'Hier een tekst of document voor maken.',
  CALC: 'Dit uitrekenen.',
  ORG: 'Helpen; organisaties doen dit zelf.',
} as const;

export type Soort = keyof typeof SOORTEN;

/** De kopjes waaronder eisen staan, in de volgorde waarin iemand ze tegenkomt. */
export const THEMAS = {
  begrippen: 'Wat woorden betekenen',
  partijen: 'Wie er meedoet',
  verantwoordelijkheid: 'Wie verantwoordelijk is',
  overleg: 'Soorten overleg',
  doel: 'Waarvoor het is',
  tafel: 'Wie er aan tafel zit',
  grondslag: 'Op grond waarvan',
  informeren: 'Vooraf vertellen',
  jongere: 'Ouders en jongere',
  gegevens: 'Welke gegevens',
  geheimhouding: 'Geheimhouding',
  toestemming: 'Toestemming',
  bron: 'Wie het inbracht, beslist',
  fasen: 'Plan en fasen',
  verzuim: 'Verzuim',
  derden: 'Anderen van buiten',
  rechten: 'Rechten van jongere en ouders',
  bewaren: 'Bewaren en stoppen',
  beveiliging: 'Beveiliging',
  toezicht: 'Toezicht',
  looptijd: 'Begin, einde en wijziging',
  wet: 'De wet gaat voor',
  lezing: 'Hoe wij onduidelijke plekken lezen',
} as const;

export type Thema = keyof typeof THEMAS;
