import type { Vorm } from '../toestemming/vraagtekst.ts';

/** De vaste zinnen over het plan voor een ouder. `{kind}` is de voornaam, of "uw kind". */
const U = {
  titel: 'Het plan',
  terug: 'Terug naar uw zaak',
  'terug.plan': 'Terug naar het plan',
  geen: 'Er is nog geen plan',
  'geen.uitleg': 'Komt er een plan, dan krijgt u bericht. U mag meeschrijven.',
  'geen.komt-niet': 'Er komt geen plan',
  maak: 'Dit plan wordt nu gemaakt. U mag zelf doelen en stappen toevoegen.',
  voorgelegd: 'Zo ziet het plan eruit.',
  geldt: 'Dit is het plan van nu.',
  ouder: 'Dit is een ouder plan.',
  'ouder.nu': 'Bekijk het plan van nu',
  nazorg: 'Het plan is klaar. Tot {dag} kunt u de doelen nog lezen.',
  voorbij: 'Het plan is voorbij. Er is niets meer te lezen.',
  pdf: 'Bewaar als PDF',
  vraag: 'Wat vindt u van het plan?',
  'vraag.uitleg': 'Niet eens is ook goed. Dan schrijven wij dat op.',
  'vraag.eens': 'Bent u het eens met het plan?',
  'vraag.eens.ja': 'Ik ben het eens',
  'vraag.eens.nee': 'Ik ben het niet eens',
  'vraag.eens.leeg': 'Kies eens of niet eens.',
  'vraag.woorden': 'Wilt u er iets bij zeggen?',
  'vraag.woorden.wie': 'Dat mag in uw eigen woorden. Alleen u en de gespreksleider lezen dit.',
  'vraag.knop': 'Bewaar mijn antwoord',
  'vraag.veranderd': 'Het plan is intussen veranderd. Lees het nog een keer.',
  'antwoord.akkoord': 'U bent het eens.',
  'antwoord.niet-akkoord': 'U bent het niet eens. Dat staat erbij.',
  'antwoord.zonder-antwoord': 'U gaf geen antwoord. Dat mag nog.',
  'antwoord.gevraagd': 'U gaf nog geen antwoord.',
  'antwoord.woorden': 'Daarbij staat: {woorden}',
  mijn: 'Wat u gaat doen',
  'mijn.leeg': 'U hebt nu niets te doen.',
  doelen: 'De doelen',
  'doelen.leeg': 'Hier staan nog geen doelen.',
  'doelen.leeg.uitleg': 'Deelt iemand een doel met u, dan staat het hier.',
  stappen: 'De stappen',
  meten: 'Zo zien we of het lukt: {meten}',
  wie: 'Wie helpt mee: {wie}.',
  'wie.doet': 'Wie doet dit: {wie}.',
  klaar: 'Klaar op {dag}.',
  van: 'Opgeschreven door {naam}.',
  ik: 'u',
  'stand.loopt': '{wie}: het loopt.',
  'stand.gedaan': '{wie}: het is gedaan.',
  'stand.lukt-niet': '{wie}: het lukt nog niet.',
  'stand.gehaald': '{wie}: het doel is gehaald.',
  'stand.deels': '{wie}: het doel is voor een deel gehaald.',
  'stand.niet': '{wie}: het doel is niet gehaald.',
  'hoe.voortgang': 'Hoe gaat het?',
  'hoe.evaluatie': 'Is dit doel gehaald?',
  'hoe.kies': 'Kies wat het beste past.',
  'keuze.loopt': 'Het loopt',
  'keuze.gedaan': 'Het is gedaan',
  'keuze.lukt-niet': 'Het lukt nog niet',
  'keuze.gehaald': 'Ja, gehaald',
  'keuze.deels': 'Een beetje',
  'keuze.niet': 'Nee, niet gehaald',
  'hoe.woorden': 'Wilt u er iets bij vertellen?',
  'hoe.woorden.bij': 'Dat hoeft niet. U kiest hieronder wie het leest.',
  'hoe.wie-ziet': 'Uw keuze ziet iedereen die dit doel of deze stap leest.',
  'hoe.knop': 'Bewaar dit',
  'doel.nieuw': 'Een doel toevoegen',
  'doel.wat': 'Wat wilt u bereiken?',
  'doel.wat.leeg': 'Schrijf op wat u wilt bereiken.',
  'actie.nieuw': 'Een stap toevoegen',
  'actie.wat': 'Wat gaat u zelf doen?',
  'actie.wat.leeg': 'Schrijf op wat u gaat doen.',
  'nieuw.bij': 'Schrijf het in uw eigen woorden.',
  'nieuw.over': 'Waar gaat het over?',
  'nieuw.over.leeg': 'Kies waar het over gaat.',
  'nieuw.meten': 'Hoe ziet u dat het lukt?',
  'nieuw.mag-leeg': 'Dit mag leeg blijven.',
  'nieuw.wanneer': 'Wanneer wilt u dat het klaar is?',
  'nieuw.wie': 'Wie mag het lezen?',
  'nieuw.wie.leeg': 'Kies minstens een persoon.',
  'nieuw.knop': 'Zet het in het plan',
  'niet-nu': 'Dit kan nu niet. Het plan is intussen veranderd.',
  weg: 'Haal weg',
  samen: 'Samen kijken hoe het gaat',
  'samen.evaluatie': 'Op {dag} kijken wij samen of de doelen zijn gehaald.',
  'samen.gesprek': 'Om de {weken} weken praten wij met u over het plan.',
  'samen.was': 'Op {dag} is er gepraat.',
  eerder: 'Eerdere plannen',
  'eerder.versie': 'Het plan van {dag}',
} as const;

export type Sleutel = keyof typeof U;

/** Dezelfde zinnen voor een jongere: kort, met je (A2). */
const JE: Readonly<Record<Sleutel, string>> = {
  ...U,
  titel: 'Jouw plan',
  terug: 'Terug naar jouw zaak',
  'geen.uitleg': 'Komt er een plan? Dan krijg je bericht. Jij mag meeschrijven.',
  maak: 'Dit plan wordt nu gemaakt. Jij mag ook doelen en stappen toevoegen.',
  nazorg: 'Het plan is klaar. Tot {dag} kun je de doelen nog lezen.',
  vraag: 'Wat vind jij van het plan?',
  'vraag.eens': 'Ben je het eens met het plan?',
  'vraag.woorden': 'Wil je er iets bij zeggen?',
  'vraag.woorden.wie': 'Dat mag in je eigen woorden. Alleen jij en de gespreksleider lezen dit.',
  'antwoord.akkoord': 'Je bent het eens.',
  'antwoord.niet-akkoord': 'Je bent het niet eens. Dat staat erbij.',
  'antwoord.zonder-antwoord': 'Je gaf geen antwoord. Dat mag nog.',
  'antwoord.gevraagd': 'Je gaf nog geen antwoord.',
  mijn: 'Wat jij gaat doen',
  'mijn.leeg': 'Je hebt nu niets te doen.',
  'doelen.leeg.uitleg': 'Deelt iemand een doel met je? Dan staat het hier.',
  ik: 'jij',
  'hoe.woorden': 'Wil je er iets bij vertellen?',
  'hoe.woorden.bij': 'Dat hoeft niet. Je kiest hieronder wie het leest.',
  'hoe.wie-ziet': 'Wat je kiest, ziet iedereen die dit doel of deze stap leest.',
  'doel.wat': 'Wat wil jij bereiken?',
  'doel.wat.leeg': 'Schrijf op wat je wilt bereiken.',
  'actie.wat': 'Wat ga jij zelf doen?',
  'actie.wat.leeg': 'Schrijf op wat je gaat doen.',
  'nieuw.bij': 'Schrijf het in je eigen woorden.',
  'nieuw.meten': 'Hoe zie je dat het lukt?',
  'nieuw.wanneer': 'Wanneer wil je dat het klaar is?',
  'samen.gesprek': 'Om de {weken} weken praten wij met jou over het plan.',
};

export const TEKSTEN: Readonly<Record<Vorm, Readonly<Record<Sleutel, string>>>> = { u: U, je: JE };

/** Zoekt een zin op en vult haar in. Een plek zonder waarde is een fout in de pagina. */
export type Plantaal = {
  (sleutel: Sleutel, waarden?: Readonly<Record<string, string | number>>): string;
  readonly vorm: Vorm;
};

export function maakPlantaal(vorm: Vorm): Plantaal {
  const taal = (sleutel: Sleutel, waarden: Readonly<Record<string, string | number>> = {}): string =>
    TEKSTEN[vorm][sleutel].replaceAll(/\{(\w+)\}/g, (_, naam: string) => {
      const waarde = waarden[naam];
      if (waarde === undefined) throw new Error(`${sleutel} mist ${naam}`);
      return String(waarde);
    });
  return Object.assign(taal, { vorm });
}
