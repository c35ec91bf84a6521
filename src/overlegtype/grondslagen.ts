const E = 'AVG art. 6 lid 1 onder e';
const C = 'AVG art. 6 lid 1 onder c';
// Waarom gezondheid van de jongere mag: zonder uitzondering op AVG art. 9 draagt art. 6 haar niet.
const ONDERWIJS = 'gezondheid: UAVG art. 30 lid 2 onder a';
const VERBAND = 'gezondheid: art. 18a lid 13 WPO of art. 2.47 lid 16 WVO 2020';
const GEMEENTE = 'gezondheid: UAVG art. 30 lid 1 onder a en art. 7.4.0 Jeugdwet';
const ZORG = 'gezondheid: UAVG art. 30 lid 3 onder a';
const MELDING = 'gezondheid: art. 21a lid 12 Leerplichtwet';

/**
 * Waarop deelname van een partij kan rusten: de gesloten lijst van eisen B.3 (Art 4.1 (a)). Toestemming staat er niet bij: die heft
 * een geheim op en is geen grondslag (E-05).
 */
export const GRONDSLAG = {
  school: `Art. 4.3 convenant, met art. 8 lid 4 WPO, art. 11 WEC of art. 2.41 lid 1 WVO 2020 (${E}; ${ONDERWIJS})`,
  schooldeskundige: `Art. 4.3 convenant, met art. 8 lid 4 WPO, art. 11 WEC of art. 2.41 lid 1 WVO 2020 (${E}; ${ONDERWIJS}); eigen beroepsgeheim blijft gelden`,
  schoolNaarVerband: `Art. 4.3 convenant, met art. 18a lid 13 WPO of art. 2.47 lid 16 WVO 2020: een passende plek (${E}; ${ONDERWIJS})`,
  mbo: `Art. 4.3 convenant (mbo), met de Wgbh/cz (${E}; ${ONDERWIJS}); delen met anderen alleen met toestemming van de student`,
  mboVerzuim: `Art. 4.3 convenant (mbo), met art. 21a Leerplichtwet of art. 8.1.8a WEB: melden van verzuim (${C}; ${MELDING})`,
  schoolVerzuim: `Art. 4.3 convenant, met art. 21a Leerplichtwet: melden van verzuim (${C}; ${MELDING})`,
  swv: `Art. 4.2 convenant, met art. 18a WPO of art. 2.47 WVO 2020 (${E}; ${VERBAND})`,
  swvDeskundige: `Art. 4.2 convenant, met art. 18a WPO of art. 2.47 WVO 2020 (${E}; ${VERBAND}); eigen beroepsgeheim blijft gelden`,
  leerplicht: `Art. 4.1 convenant, met art. 16 Leerplichtwet (${E})`,
  toeleiding: `Art. 4.1 convenant, met art. 2.3 Jeugdwet (${E}; ${GEMEENTE})`,
  voorziening: `Art. 4.1 convenant, met art. 2.7 Jeugdwet (${E}; ${GEMEENTE})`,
  voorzieningPlicht: `Art. 4.1 convenant, met de plicht tot overleg van art. 2.7 Jeugdwet (${C}; ${GEMEENTE})`,
  jgz: `Art. 4.1 convenant, met art. 5 Wpg en art. 7 Besluit publieke gezondheid (${E}; ${ZORG}); WGBO-geheim blijft gelden`,
  wmo: `Art. 4.1 convenant, met art. 5.1.1 Wmo 2015 (${E}); geheim van art. 5.3.3 Wmo 2015 blijft gelden`,
  aanbieder: `Art. 4.4 convenant, met hoofdstuk 7 Jeugdwet (${E}; ${ZORG}); geheim van art. 7.3.11 Jeugdwet blijft gelden`,
  zorgaanbieder: `Art. 1.10 en art. 4.4 convenant, met de eigen zorgwet (${E}; ${ZORG}); eigen beroepsgeheim blijft gelden`,
} as const;
