/**
 * Meldingen na het bewaren. Alleen de code reist mee naar de volgende pagina, nooit de tekst, en nooit een gegeven.
 * Elke module zet hier haar zinnen bij.
 */
export const meldingen = {
  uitgelogd: 'U bent uitgelogd.',
  'sessie-voorbij': 'U was een tijd weg. Log opnieuw in. Wat u bewaarde, staat er nog.',
  'factor-toegevoegd': 'De extra manier om in te loggen is toegevoegd.',
  'factor-verwijderd': 'Deze manier om in te loggen is verwijderd.',
  'wachtwoord-gewijzigd': 'Uw wachtwoord is gewijzigd. Andere apparaten zijn uitgelogd.',
  'sessies-beeindigd': 'Alle andere apparaten zijn uitgelogd.',
  'herstelcodes-gemaakt': 'U hebt nieuwe herstelcodes. De oude werken niet meer.',
  'collega-uitgenodigd': 'De uitnodiging is gemaakt. Geef de code zelf aan uw collega.',
  'rol-toegevoegd': 'Uw collega heeft er een rol bij en logt in zoals altijd.',
  'toegang-gestopt': 'De toegang is gestopt. Lopende sessies zijn beëindigd.',
  'casus-aangemeld': 'De aanmelding is bewaard. Alleen u ziet haar nog. Vertel nu eerst de ouders ervan.',
  'betrokkene-geinformeerd': 'Vastgelegd wie is geïnformeerd. De andere deelnemers zien wanneer en hoe.',
  'doel-toegevoegd': 'Het doel is toegevoegd. Vertel het nu aan de ouders en de jongere.',
  'deelnemer-uitgenodigd': 'De uitnodiging is verstuurd.',
  'deelname-bevestigd': 'U doet mee. Uw taak, grondslag en doel zijn vastgelegd.',
  'deelname-afgezien': 'U doet niet mee. U ziet deze casus niet meer.',
  'bijeenkomst-gepland': 'De bijeenkomst staat gepland. Iedereen die erbij hoort, is uitgenodigd.',
  'antwoord-bewaard': 'Het antwoord is bewaard.',
  'gesprek-vastgelegd': 'Het gesprek is vastgelegd.',
  'fase-gewijzigd': 'De casus is in de volgende fase.',
  'meenemen-beslist': 'Vastgelegd wat meegaat. De rest leest niemand meer.',
  'casus-gesloten': 'De casus is gesloten. Niemand deelt of leest hier nog iets.',
  'concept-bewaard': 'Het concept is bewaard. Alleen u ziet het.',
  'gegeven-gedeeld': 'Gedeeld. Wie het kreeg, ziet het nu.',
  'gegeven-deels-gedeeld': 'Gedeeld met wie het mag krijgen. Hieronder staat wie het niet kreeg, en waarom.',
  'gegeven-al-gedeeld': 'Dit gegeven was al gedeeld. Er is niets bijgekomen.',
  'concept-weggegooid': 'Het concept is weg.',
  'gegeven-teruggehaald': 'Teruggehaald. Niemand ziet het nog.',
  'verstrekking-ingetrokken': 'Ingetrokken. Deze ontvanger ziet het niet meer.',
  'toestemming-gevraagd': 'De vraag staat klaar. Ieder die tekent, krijgt bericht.',
  'herinnering-verstuurd': 'De herinnering is verstuurd.',
  'afweging-vastgelegd': 'Uw afweging is vastgelegd. De FG van uw organisatie ziet haar.',
  'vraag-verstuurd': 'De vraag is verstuurd.',
  'vraag-beantwoord': 'Uw antwoord is verstuurd.',
  'toestemming-gestopt': 'Dat is gestopt. Het geldt meteen.',
  'niets-gestopt': 'Er was niets om te stoppen.',
  'intrekking-gezien': 'Vastgelegd dat u dit weet.',
  'plan-begonnen': 'Het plan is begonnen. Ieder kan nu eigen doelen en acties toevoegen.',
  'plan-bijgewerkt': 'Het plan is bijgewerkt.',
  'plan-deels-gedeeld': 'Het staat in het plan. Hieronder staat wie het niet mag lezen, en waarom.',
  'plan-voorgelegd': 'Het plan is voorgelegd. Iedereen die meedoet, is om een antwoord gevraagd.',
  'plan-teruggenomen': 'Het plan is weer open. Na het voorleggen antwoordt iedereen opnieuw.',
  'plan-beantwoord': 'Het antwoord is bewaard. Het kan nog veranderen tot het plan vaststaat.',
  'plan-zonder-antwoord': 'Vastgelegd waarom er geen antwoord is.',
  'plan-vastgesteld': 'Het plan is vastgesteld. De taken staan klaar.',
  'plan-afgezien': 'Vastgelegd waarom er geen plan komt.',
  'plangesprek-vastgelegd': 'Het gesprek over de voortgang is vastgelegd.',
  'plan-beeindigd': 'Vastgelegd dat het plan klaar is. De nazorg begint.',
  'verhaal-teruggehaald': 'Teruggehaald. Niemand kan het nog lezen.',
} as const;

export type Meldingcode = keyof typeof meldingen;

/** De zin bij een code uit de cookie, of null als de code niet bestaat. */
export function meldingTekst(code: string | undefined): string | null {
  return code !== undefined && Object.hasOwn(meldingen, code) ? meldingen[code as Meldingcode] : null;
}
