/**
 * Elke besloten GET-route, en wat de proef er van eist. Op elke pagina geldt: er staat niets op wat deze lezer vandaag niet mag lezen.
 * Een route die hier niet staat, laat de proef falen: wie een pagina toevoegt, zegt hier wat zij toont.
 */
export const OPPERVLAKKEN = {
  /** Toont de tekst van dit ene gegeven aan wie het mag lezen, en aan niemand anders. */
  gegeven: ['/casussen/:casus/gegevens/:gegeven', '/zaak/:casus/gegevens/:gegeven'],
  /** Toont de eigen teksten, en verwijst naar alles wat de lezer nu mag lezen. */
  lijst: ['/casussen/:casus/gegevens', '/zaak/:casus/gegevens'],
  /** Noemt de jongere bij naam voor wie die naam nu mag lezen. */
  naam: ['/casussen/:casus', '/casussen', '/casussen/:casus/tijdlijn'],
  /** Toont elk doel en elke actie die de lezer mag lezen, ook op papier. */
  plan: ['/casussen/:casus/plan', '/casussen/:casus/plan/pdf', '/zaak/:casus/plan', '/zaak/:casus/plan/pdf'],
  /** Toont elk deel dat voorligt en dat de lezer mag lezen, ook op papier. */
  verslag: [
    '/casussen/:casus/verslagen/:verslag',
    '/casussen/:casus/verslagen/:verslag/pdf',
    '/zaak/:casus/verslagen/:verslag',
    '/zaak/:casus/verslagen/:verslag/pdf',
  ],
  /** Toont elk besluit met inhoud dat de lezer mag lezen. */
  besluit: [
    '/casussen/:casus/bijeenkomsten',
    '/casussen/:casus/bijeenkomsten/:bijeenkomst/live',
    '/zaak/:casus/gesprekken',
  ],
  /** Noemt wat er gevraagd is, aan wie vroeg en wie antwoordt. */
  toestemming: ['/casussen/:casus/toestemming', '/zaak/:casus/vragen/:vraag'],
  /** Toont van alles, met eigen proeven voor wat er moet staan; hier telt dat er niets te veel staat. */
  overig: [
    '/mijn-werk',
    '/regie',
    '/bijeenkomsten',
    '/bijeenkomsten/agenda/nieuw',
    '/bijeenkomsten/agenda/:agenda',
    '/casussen/:casus/bellen/:persoon',
    '/casussen/:casus/deelname/verlaten',
    '/casussen/:casus/deelnemers/van-tafel',
    '/casussen/:casus/gesprek',
    '/casussen/:casus/wie-keek',
    '/casussen/:casus/informeren',
    '/casussen/:casus/doelen',
    '/casussen/:casus/deelnemers/uitnodigen',
    '/casussen/:casus/beeld',
    '/casussen/:casus/casusregie',
    '/casussen/:casus/procesregie',
    '/casussen/:casus/behandelrelatie',
    '/casussen/:casus/fase',
    '/casussen/:casus/fase/meenemen',
    '/casussen/:casus/sluiten',
    '/casussen/:casus/eigen-deel/pdf',
    '/casussen/:casus/eigen-deel/json',
    '/casussen/:casus/vragen',
    '/casussen/:casus/verzoeken',
    '/casussen/:casus/verzoeken/:verzoek',
    '/casussen/:casus/mag-ik-dit-delen',
    '/casussen/:casus/bijeenkomsten/nieuw',
    '/casussen/:casus/bijeenkomsten/:bijeenkomst/wijzigen',
    '/casussen/:casus/bijeenkomsten/:bijeenkomst/afzeggen',
    '/casussen/:casus/gegevens/nieuw',
    '/casussen/:casus/gegevens/:gegeven/ontvangers',
    '/casussen/:casus/gegevens/:gegeven/terughalen',
    '/casussen/:casus/gegevens/:gegeven/intrekken',
    '/casussen/:casus/gegevens/:gegeven/afweging',
    '/casussen/:casus/plan/doelen/nieuw',
    '/casussen/:casus/plan/acties/nieuw',
    '/casussen/:casus/plan/regels/:regel/weghalen',
    '/casussen/:casus/plan/regels/:regel/voortgang',
    '/casussen/:casus/plan/regels/:regel/evaluatie',
    '/casussen/:casus/plan/voorleggen',
    '/casussen/:casus/plan/antwoord',
    '/casussen/:casus/plan/antwoorden/:akkoord',
    '/casussen/:casus/plan/vaststellen',
    '/casussen/:casus/plan/gesprek',
    '/casussen/:casus/plan/einde',
    '/casussen/:casus/verslagen',
    '/casussen/:casus/verslagen/:verslag/delen/nieuw',
    '/casussen/:casus/verslagen/:verslag/delen/:deel/wijzigen',
    '/casussen/:casus/verslagen/:verslag/delen/:deel/terugtrekken',
    '/casussen/:casus/verslagen/:verslag/delen/:deel/klopt-niet',
    '/casussen/:casus/verslagen/:verslag/voorleggen',
    '/casussen/:casus/verslagen/:verslag/reactie',
    '/casussen/:casus/verslagen/:verslag/vaststellen',
    '/casussen/:casus/verslagen/:verslag/uitbrengen',
    '/zaak/:casus/verslagen/:verslag/delen/:deel/klopt-niet',
    '/zaak/:casus/zeggen',
    '/casussen/:casus/toestemming/nieuw',
    '/casussen/:casus/toestemming/:vraag/papier/:als',
    '/casussen/:casus/toestemming/:vraag/papier/:als/formulier',
    '/casussen/:casus/toestemming/scans/:scan',
    '/zaak/:casus',
    '/zaak/:casus/plan/regels/:regel/voortgang',
    '/zaak/:casus/plan/regels/:regel/evaluatie',
    '/zaak/:casus/vragen/:vraag/bewijs',
    '/zaak/:casus/wie-keek',
    '/zaak/:casus/rechten',
    '/zaak/:casus/rechten/nieuw',
    '/zaak/:casus/rechten/:verzoek',
    '/zaak/:casus/rechten/:verzoek/afschrift',
  ],
  /** Toont alleen iets in een stand die niet elke geschiedenis langskomt; hier telt dat er niets te veel staat. */
  soms: [
    '/casussen/:casus/gegevens/:gegeven/geweigerd',
    '/casussen/:casus/deelnemers/:deelnemer/opvang',
    '/casussen/:casus/plan/nieuw',
    '/casussen/:casus/plan/geen',
    '/casussen/:casus/plan/regels/:regel/wijzigen',
    '/zaak/:casus/vragen/:vraag/bevestiging',
    '/zaak/:casus/antwoorden',
  ],
  /** Een leeg formulier, een doorverwijzing, een brief of agenda zonder namen: hier staat nooit iets van of over een jongere. */
  leeg: [
    '/zaak/:casus/wie-keek/vraag',
    '/zaak/:casus/iemand-meenemen',
    '/zaak/:casus/vertellen',
    '/zaak/:casus/informatie',
    '/zaak/:casus/verslagen',
    '/zaak/:casus/informatie/:informatie/brief',
    '/casussen/:casus/informeren/:informatie/brief',
    '/casussen/:casus/eigen-deel',
    '/vernietigingen',
    '/zaak/:casus/einde',
    '/casussen/:casus/vernietiging',
    '/casussen/:casus/vernietiging/bewijs',
    '/zoeken',
    '/casussen/nieuw',
    '/bijeenkomsten/kalender',
    '/bijeenkomsten/agenda/:agenda/wijzigen',
    '/bijeenkomsten/agenda/:agenda/uitnodigen',
    '/casussen/:casus/bijeenkomsten/:bijeenkomst/besluiten',
    '/casussen/:casus/bijeenkomsten/:bijeenkomst/besluiten/inhoud',
    '/casussen/:casus/bijeenkomsten/:bijeenkomst/besluiten/oordeel',
    '/casussen/:casus/bijeenkomsten/:bijeenkomst/kalender',
    '/casussen/:casus/deelname',
    '/casussen/:casus/informeren/voorbeeld',
    '/casussen/:casus/gegevens/oordeel',
    '/casussen/:casus/gegevens/concept',
    '/casussen/:casus/gegevens/:gegeven/ontvangers/oordeel',
    '/casussen/:casus/plan/regels',
    '/casussen/:casus/plan/regels/oordeel',
    '/casussen/:casus/plan/standen',
    '/casussen/:casus/plan/standen/oordeel',
    '/casussen/:casus/verslagen/:verslag/delen',
    '/casussen/:casus/verslagen/:verslag/delen/concept',
    '/casussen/:casus/verslagen/:verslag/delen/oordeel',
    '/toezicht',
    '/toezicht/afwegingen/:afweging',
    '/zaak',
    '/zaak/:casus/gesprekken/:bijeenkomst/kalender',
    '/zaak/:casus/plan/doelen/nieuw',
    '/zaak/:casus/plan/acties/nieuw',
    '/zaak/:casus/vragen/:vraag/controleren',
    '/zaak/:casus/vragen/:vraag/wijzigen',
    '/zaak/:casus/vragen/:vraag/ondertekenen',
    '/zaak/:casus/rechten/controleren',
  ],
  /** Over iemands eigen account of de eigen organisatie. */
  account: [
    '/account',
    '/account/app',
    '/account/passkey',
    '/account/herstelcodes',
    '/account/wachtwoord',
    '/als-wie',
    '/bevestigen',
    '/bevestigen/passkey',
    '/bevestigen/verder',
    '/overlegtypen',
    '/overlegtypen/nieuw',
    '/overlegtypen/:overlegtype',
    '/overlegtypen/:overlegtype/pdf',
    '/overlegtypen/concepten/:concept',
    '/overlegtypen/concepten/:concept/vragen/:vraag',
    '/overlegtypen/concepten/:concept/weggooien',
    '/organisatie',
    '/organisatie/zoek',
    '/organisatie/collega',
    '/organisatie/code/:aanstelling',
    '/organisatie/stop/:aanstelling',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Oppervlak = keyof typeof OPPERVLAKKEN;

export function oppervlakVan(pad: string): Oppervlak | undefined {
  const soorten = Object.keys(OPPERVLAKKEN) as Oppervlak[];
  return soorten.find((soort) => (OPPERVLAKKEN[soort] as readonly string[]).includes(pad));
}

/** Deze pagina's gaan over mensen die in het adres staan. */
export const MET_AAN: readonly string[] = [
  '/casussen/:casus/gegevens/:gegeven/geweigerd',
  '/casussen/:casus/gegevens/:gegeven/intrekken',
  '/casussen/:casus/gegevens/:gegeven/afweging',
];

/** Hoort op deze pagina ooit iets van of over iemand te staan? Dan telt de proef pas als zij dat een keer zag. */
export function hoortInhoud(pad: string): boolean {
  const soort = oppervlakVan(pad);
  return soort !== undefined && soort !== 'account' && soort !== 'leeg' && soort !== 'soms';
}

/** Waar de ids van een paddeel vandaan komen: een vraag aan de database, per casus; zo komt ook een vreemd id aan bod. */
export const IDS: Readonly<Record<string, string>> = {
  gegeven: 'select id from gegeven where casus_id = $1',
  deelnemer: 'select id from deelnemer where casus_id = $1',
  vraag: 'select id from toestemmingsvraag where casus_id = $1',
  informatie: 'select id from informatie where casus_id = $1',
  bijeenkomst: 'select id from bijeenkomst where casus_id = $1',
  regel: 'select id from planregel where casus_id = $1',
  akkoord: 'select id from planakkoord where casus_id = $1',
  persoon: 'select persoon_id as id from gezag where casus_id = $1',
  scan: 'select id from toestemmingsscan where casus_id = $1',
  verslag: 'select id from verslag where casus_id = $1',
  deel: 'select id from verslagdeel where casus_id = $1',
  verzoek: 'select id from verzoek where casus_id = $1',
  afweging: 'select id from afweging where casus_id = $1',
  agenda: 'select id from agenda where $1::uuid is not null',
  aanstelling: 'select id from aanstelling where $1::uuid is not null limit 2',
};
