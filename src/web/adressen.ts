import { assertNever } from '../lib/onbereikbaar.ts';
import type { Menupunt, Wiesoort } from './verzoek-context.tsx';

/** De vaste adressen waar de opmaak naar verwijst; een route die verhuist, verhuist hier mee. */
export const ADRES = {
  begin: '/',
  inloggen: '/inloggen',
  uitloggen: '/uitloggen',
  verlengen: '/sessie/verlengen',
  account: '/account',
  accountCode: '/account/code',
  accountOverleg: '/account/overleg',
  alsWie: '/als-wie',
  snelWeg: '/snel-weg',
  demonstratie: '/demonstratie',
  mijnWerk: '/mijn-werk',
  casussen: '/casussen',
  zoeken: '/zoeken',
  regie: '/regie',
  bijeenkomsten: '/bijeenkomsten',
  organisatie: '/organisatie',
  andereOrganisaties: '/organisatie/partijen',
  convenant: '/convenant',
  overlegtypen: '/overlegtypen',
  toezicht: '/toezicht',
  bevindingen: '/bevindingen',
  datalek: '/datalek',
  datalekken: '/datalekken',
  vernietigingen: '/vernietigingen',
  zaak: '/zaak',
  zaken: '/zaak/alle',
  taal: '/zaak/taal',
  taalVooraf: '/taal',
  magIkDelen: '/mag-ik-dit-delen',
  naleving: '/naleving',
  register: '/register',
  uitleg: '/uitleg',
  hulp: '/hulp',
  privacy: '/privacy',
  toegankelijkheid: '/toegankelijkheid',
} as const;

/** Waar iemand kiest als wie hij werkt, en daarna verder gaat naar de pagina die hij vroeg. */
export const alsWieNaar = (naar: string | null): string =>
  naar === null ? ADRES.alsWie : `${ADRES.alsWie}?naar=${encodeURIComponent(naar)}`;

const DELEN: Menupunt = { sleutel: 'mag-ik-dit-delen', label: 'Mag ik dit delen?', adres: ADRES.magIkDelen };
const MIJN_WERK: Menupunt = { sleutel: 'mijn-werk', label: 'Mijn werk', adres: ADRES.mijnWerk };
const CASUSSEN: Menupunt = { sleutel: 'casussen', label: 'Casussen', adres: ADRES.casussen };
const BIJEENKOMSTEN: Menupunt = { sleutel: 'bijeenkomsten', label: 'Bijeenkomsten', adres: ADRES.bijeenkomsten };
const ORGANISATIE: Menupunt = { sleutel: 'organisatie', label: 'Organisatie', adres: ADRES.organisatie };
const CONVENANT: Menupunt = { sleutel: 'convenant', label: 'Convenant', adres: ADRES.convenant };
const OVERLEGTYPEN: Menupunt = { sleutel: 'overlegtypen', label: 'Overlegtypen', adres: ADRES.overlegtypen };
const VERNIETIGEN: Menupunt = { sleutel: 'vernietigen', label: 'Vernietigen', adres: ADRES.vernietigingen };
const DATALEKKEN: Menupunt = { sleutel: 'datalekken', label: 'Datalekken', adres: ADRES.datalekken };
const TOEZICHT: Menupunt = { sleutel: 'toezicht', label: 'Toezicht', adres: ADRES.toezicht };

/** Het hoofdmenu dat bij een soort bezoeker hoort. Het menu opent niets: elke route oordeelt zelf. */
export function hoofdmenuVoor(soort: Wiesoort): readonly Menupunt[] {
  switch (soort) {
    case 'medewerker':
      return [MIJN_WERK, CASUSSEN, BIJEENKOMSTEN, ORGANISATIE, DELEN];
    case 'beheerder':
      return [MIJN_WERK, ORGANISATIE, CONVENANT, OVERLEGTYPEN, VERNIETIGEN, DELEN];
    case 'fg':
      return [TOEZICHT, DATALEKKEN, VERNIETIGEN, ORGANISATIE, CONVENANT, DELEN];
    case 'ouder':
    case 'jongere':
    case 'steunpersoon':
      return [];
    default:
      return assertNever(soort);
  }
}

/** De eerste pagina van een bezoeker; ook waar het woordmerk heen wijst. */
export function eerstePagina(soort: Wiesoort | null): string {
  switch (soort) {
    case null:
      return ADRES.begin;
    case 'medewerker':
    case 'beheerder':
      return ADRES.mijnWerk;
    case 'fg':
      return ADRES.toezicht;
    case 'ouder':
    case 'jongere':
    case 'steunpersoon':
      return ADRES.zaak;
    default:
      return assertNever(soort);
  }
}
