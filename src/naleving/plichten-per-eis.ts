import type { Taaksoort } from '../taak/soorten.ts';

/** Hoe een eis die iets te doen geeft bij een mens komt: als taak, of met de reden waarom er geen taak van is. */
export type Uitvoering =
  | { readonly taken: readonly Taaksoort[] }
  /** Waarom dit geen taak is: het programma dwingt het af, doet het zelf, of het gebeurt buiten het programma. */
  | { readonly reden: string };

/** Elke eis van de soort DUTY. Wie een eis toevoegt, zegt hier hoe zij bij een mens komt; een test houdt de lijst volledig. */
export const UITVOERING: Readonly<Record<string, Uitvoering>> = {
  'P-7': { taken: ['formulier-eisen'] },
  'P-8': { reden: 'Zonder uitnodiging of uitleg waarom niet kan een overleg niet verder; dat dwingen de regels af.' },
  'Art 3.4b': { taken: ['jongere-uitnodigen', 'betrokkenen-informeren'] },
  'fn 14': { taken: ['gesprek-voeren', 'jongere-uitnodigen', 'jongere-wordt-16', 'jongere-wordt-18'] },
  'Art 3.4e': { taken: ['meenemen-beslissen'] },
  'Art 4.3 (e)': { reden: 'De school meldt verzuim in haar eigen administratie; het overleg staat daarbuiten.' },
  'Art 4.3 (g)': { reden: 'De school meldt verzuim in haar eigen administratie; het overleg staat daarbuiten.' },
  'Art 4.3 mbo (d)': {
    reden: 'De instelling meldt verzuim in haar eigen administratie; het overleg staat daarbuiten.',
  },
  'Art 4.3 mbo (e)': {
    reden: 'De instelling meldt een verwijdering in haar eigen administratie; het overleg staat daarbuiten.',
  },
  'Art 4.5 (b)': { taken: ['gesprek-voeren', 'betrokkenen-informeren'] },
  'Art 5.6 (intro)': { taken: ['nazorg-afronden', 'eigen-deel-meenemen', 'vernietiging-beginnen'] },
  'Art 5.6-1': { taken: ['nazorg-afronden'] },
  'Art 5.6-3': { reden: 'Dat een jongere vertrok, weet alleen wie aan tafel zit; die kiest het bij sluiten.' },
  'Art 5.6-4': {
    reden: 'Dat een jongere overleed, weet alleen wie aan tafel zit; na vastleggen stopt elke uitnodiging vanzelf.',
  },
  'Art 6a': { reden: 'De vraag om toestemming is pas te stellen bij een gegeven waarvoor zij nodig is.' },
  'Art 6c': { reden: 'Vastleggen is de toestemming zelf, en elke vraag zegt dat intrekken kan.' },
  'Art 8 (b)': { taken: ['naam-nakijken'] },
  'Art 9.2': { taken: ['vernietiging-beginnen', 'vernietiging-goedkeuren'] },
  'Art 11.2': { taken: ['rechten-nakijken'] },
  'Art 11.5': { taken: ['toestemming-ingetrokken'] },
  'Art 12.1': { taken: ['betrokkenen-informeren', 'ontvanger-vertellen', 'doel-vertellen'] },
  'Art 12.3': { taken: ['website-nakijken', 'aanspreekpunt-vastleggen'] },
  'Art 12.5': { taken: ['betrokkenen-informeren', 'jongere-uitnodigen'] },
  'Art 13.1b': { taken: ['verzoek-beantwoorden'] },
  'Art 13.1c': { taken: ['verzoek-beantwoorden'] },
  'Art 13.2 (a)': { taken: ['verzoek-beantwoorden'] },
  'Art 13.2 (b)': { taken: ['verzoek-beantwoorden'] },
  'Art 13.3 (a)': { taken: ['gesprek-voeren'] },
  'Art 15.1': { taken: ['register-uitgeven'] },
  'Art 15.3 (b)': { taken: ['bevinding-beantwoorden'] },
  'Art 18.3 (a)': { taken: ['toetreding-bekendmaken'] },
  'Art 19.1 (b)': { taken: ['verlenging-bekijken'] },
  'Art 19.3': {
    reden: 'Of een nieuwe wet het onderwerp regelt, oordelen de partijen; zij leggen dan samen het einde vast.',
  },
  'Art 20.2': { taken: ['convenant-evalueren'] },
  'T-12b': { taken: ['plan-beoordelen', 'plangesprek-voeren'] },
  'Bijl 1-e': { taken: ['toetreding-bekendmaken', 'formulier-eisen'] },
  'Bijl 4-b': { taken: ['convenant-uitleggen'] },
  'Bijl 5-b': { taken: ['betrokkenen-informeren'] },
  'L-4': { taken: ['datalek-besluiten', 'datalek-omvang', 'datalek-informeren', 'datalek-afronden'] },
  'CL-4a': { taken: ['betrokkenen-informeren', 'ontvanger-vertellen'] },
  'CL-4b': { taken: ['verslag-nakijken', 'verslagdeel-nakijken'] },
  'PH-2c': { taken: ['betrokkenen-informeren', 'gesprek-voeren'] },
  'PH-3a': { taken: ['plan-beoordelen'] },
  'PH-3c': { taken: ['planactie-doen'] },
  'PH-4a': { taken: ['casusregie-kiezen', 'casusregie-aanvaarden', 'plangesprek-voeren'] },
  'PH-4b': { taken: ['plangesprek-voeren'] },
  'PH-4d': { taken: ['plangesprek-voeren'] },
  'PH-5a': { taken: ['plan-evalueren'] },
  'PH-5b': { taken: ['nazorg-afronden'] },
  'PH-6': { taken: ['nazorg-afronden'] },
  'T25-11': { taken: ['betrokkenen-informeren'] },
  'T25-15': { taken: ['gesprek-voeren'] },
  'T25-16': { reden: 'De school vertelt ouders hoe het gaat buiten het overleg om, zoals de onderwijswet dat vraagt.' },
  'E-24': { taken: ['betrokkenen-informeren'] },
};
