import type { Verzoekrecht } from './soorten.ts';

type Grond = {
  /** Waar het staat. */
  readonly wet: string;
  /** Voor wie kiest. */
  readonly naam: string;
  readonly rechten: readonly Verzoekrecht[];
};

const ALLE = ['inzage', 'rectificatie', 'verwijdering', 'beperking', 'overdraagbaarheid', 'bezwaar'] as const;

/** De wettelijke redenen om iets van een verzoek niet te doen: elk onderdeel van UAVG 41 lid 1 (fn 35), en wat een recht zelf begrenst. */
export const GRONDEN = {
  'uavg-41-i': {
    wet: 'UAVG art. 41 lid 1 onder i',
    naam: 'Het beschermt de jongere, of de rechten van een ander',
    rechten: ALLE,
  },
  'uavg-41-a': { wet: 'UAVG art. 41 lid 1 onder a', naam: 'De veiligheid van het land', rechten: ALLE },
  'uavg-41-b': { wet: 'UAVG art. 41 lid 1 onder b', naam: 'De landsverdediging', rechten: ALLE },
  'uavg-41-c': { wet: 'UAVG art. 41 lid 1 onder c', naam: 'De openbare veiligheid', rechten: ALLE },
  'uavg-41-d': {
    wet: 'UAVG art. 41 lid 1 onder d',
    naam: 'Strafbare feiten voorkomen, opsporen of vervolgen',
    rechten: ALLE,
  },
  'uavg-41-e': { wet: 'UAVG art. 41 lid 1 onder e', naam: 'Een ander zwaar algemeen belang', rechten: ALLE },
  'uavg-41-f': {
    wet: 'UAVG art. 41 lid 1 onder f',
    naam: 'De rechter moet onafhankelijk kunnen werken',
    rechten: ALLE,
  },
  'uavg-41-g': {
    wet: 'UAVG art. 41 lid 1 onder g',
    naam: 'Schending van een beroepscode onderzoeken',
    rechten: ALLE,
  },
  'uavg-41-h': {
    wet: 'UAVG art. 41 lid 1 onder h',
    naam: 'Toezicht of inspectie door de overheid',
    rechten: ALLE,
  },
  'uavg-41-j': { wet: 'UAVG art. 41 lid 1 onder j', naam: 'Een vordering bij de rechter', rechten: ALLE },
  'goed-hulpverlener': {
    wet: 'Jeugdwet art. 7.3.11 lid 3',
    naam: 'Een goed hulpverlener houdt dit voor een ouder achter',
    rechten: ['inzage'],
  },
  'is-juist': {
    wet: 'AVG art. 16',
    naam: 'Het klopt wel, of het is een oordeel dat wij als vakmensen gaven',
    rechten: ['rectificatie', 'beperking'],
  },
  bewaarplicht: {
    wet: 'AVG art. 17 lid 3 onder b',
    naam: 'Wij moeten dit van de wet bewaren',
    rechten: ['verwijdering'],
  },
  'niet-op-toestemming': {
    wet: 'AVG art. 20 lid 1',
    naam: 'Dit rust niet op toestemming of een contract',
    rechten: ['overdraagbaarheid'],
  },
  'zwaarder-belang': {
    wet: 'AVG art. 21 lid 1',
    naam: 'Er is een zwaarder belang om het te blijven gebruiken',
    rechten: ['bezwaar'],
  },
  'geen-automaat': {
    wet: 'AVG art. 22',
    naam: 'Er is niets door een computer besloten',
    rechten: ['niet-geautomatiseerd'],
  },
} as const satisfies Record<string, Grond>;

export type Weigergrond = keyof typeof GRONDEN;

/** De redenen die bij een recht kunnen horen. */
export const grondenVoor = (recht: Verzoekrecht): readonly Weigergrond[] =>
  (Object.keys(GRONDEN) as Weigergrond[]).filter((grond) =>
    (GRONDEN[grond].rechten as readonly Verzoekrecht[]).includes(recht),
  );

/** De reden bij een bewaarde code; een code die deze versie niet kent, is geen reden. */
export const isWeigergrond = (ruw: unknown): ruw is Weigergrond =>
  typeof ruw === 'string' && Object.hasOwn(GRONDEN, ruw);
