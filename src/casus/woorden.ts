import type { Doel, Fase, LijstCategorie } from '../regels/index.ts';

/** Waarvoor het overleg is, kort en in eigen woorden (Art 3.1a tot en met 3.1g). */
export const DOELNAMEN: Readonly<Record<Doel, string>> = {
  a: 'ononderbroken ontwikkeling',
  b: 'een passende plek in onderwijs of jeugdhulp',
  c: 'schoolloopbaan of ontwikkeling niet laten vastlopen',
  d: 'ernstige gezondheidsproblemen voorkomen of stoppen',
  e: 'problemen op meer dan één gebied oplossen',
  f: 'strafbaar of overlastgevend gedrag voorkomen',
  g: 'de samenwerking hiervoor mogelijk maken',
};

/** De soorten gegevens van 5.1, zoals zij op vakpagina's heten. */
export const CATEGORIENAMEN: Readonly<Record<LijstCategorie, string>> = {
  a: 'naam en geboortedatum',
  b: 'burgerservicenummer',
  c: 'laatste school',
  d: 'onderwijs',
  e: 'gezondheid',
  f: 'gezin',
  g: 'verzuim',
  h: 'hulp van gemeente of aanbieder',
  i: 'hulp van school',
};

export const FASEN: readonly Fase[] = ['intake', 'beoordeling', 'plan', 'monitoring', 'evaluatie', 'afsluiting'];

/** Korte namen van de fasen; fase 3 heet kort Plan. */
export const FASENAAM: Readonly<Record<Fase, string>> = {
  intake: 'Aanmelding',
  beoordeling: 'Beoordeling',
  plan: 'Plan',
  monitoring: 'Monitoring',
  evaluatie: 'Evaluatie',
  afsluiting: 'Afsluiting',
};

/** Waarom dit een casus is (T25-01). */
export const REDENEN = {
  'onderwijs-en-hulp': 'Gaat naar school en heeft ook hulp nodig',
  vermoeden: 'Gaat naar school; er is een vermoeden dat de jongere of het gezin hulp nodig heeft',
  thuis: 'Hoort op school te zijn, maar zit thuis',
} as const;
export type Casusreden = keyof typeof REDENEN;

/** Hoe een betrokkene is geinformeerd (Art 12.2). */
export const INFORMEERWIJZEN = {
  gesprek: 'In een gesprek',
  brief: 'Met een brief',
  telefoon: 'Aan de telefoon',
  overlegtafel: 'Op papier en in Overlegtafel',
} as const;
export type Informeerwijze = keyof typeof INFORMEERWIJZEN;

/** Hoe er met de jongere is gepraat, of dat dat niet gebeurde (Art 13.3). */
export const HOORWIJZEN = {
  gesprek: 'In een gesprek',
  telefoon: 'Aan de telefoon of via beeldbellen',
  tekening: 'Met een tekening of spel',
  niet: 'Er is niet gepraat',
} as const;
export type Hoorwijze = keyof typeof HOORWIJZEN;

export const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** "a, b en c" */
export function opsomming(delen: readonly string[]): string {
  const laatste = delen.at(-1);
  if (laatste === undefined) return '';
  return delen.length === 1 ? laatste : `${delen.slice(0, -1).join(', ')} en ${laatste}`;
}

/** Waarom een casus sluit (Art 5.6, PH-6); de eerste is verreweg de meest gekozene. */
export const SLUITGRONDEN = {
  afgerond: {
    label: 'Het plan of arrangement is klaar, of er kwam geen plan',
    bij: 'De vraag waarvoor dit overleg er was, is beantwoord of loopt anders verder.',
    eis: 'Art 5.6-1',
  },
  'jaar-op-school': {
    label: 'De jongere gaat een jaar zonder onderbreking weer naar school',
    bij: 'De gegevens van school laten dat zien.',
    eis: 'Art 5.6-2',
  },
  vertrokken: {
    label: 'De jongere woont niet meer in de regio en gaat hier ook niet meer naar school',
    bij: 'Beide moeten waar zijn.',
    eis: 'Art 5.6-3',
  },
  overleden: {
    label: 'De jongere is overleden',
    bij: 'Er gaan geen uitnodigingen en berichten meer uit.',
    eis: 'Art 5.6-4',
  },
} as const;
export type Sluitgrond = keyof typeof SLUITGRONDEN;

/** De fase na deze, of null als dit de laatste is. */
export function volgendeFase(fase: Fase): Fase | null {
  return FASEN[FASEN.indexOf(fase) + 1] ?? null;
}

/** Waarom iemand rechtstreeks betrokken is (Art 3.4a). Een keuze en geen vrije tekst: dit staat er al voordat iemand de naam mag zien. */
export const BETROKKENHEDEN = {
  'eigen-taak': 'Heeft een eigen taak voor deze jongere die bij de vraag van deze casus hoort',
  'werkt-al': 'Werkt nu al met de jongere of het gezin',
  'kan-beslissen': 'Kan beslissen over hulp of een plek die hier nodig kan zijn',
} as const;
export type Betrokkenheid = keyof typeof BETROKKENHEDEN;

/** Alle redenen die bij een stoel kunnen staan: die van het uitnodigen, en die van wie zelf aanmeldde. */
export const STOELREDENEN = {
  ...BETROKKENHEDEN,
  'meldde-aan': 'Meldde de casus aan en leidt het overleg',
} as const;
export type Stoelreden = keyof typeof STOELREDENEN;
