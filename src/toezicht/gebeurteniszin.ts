import { TEGENGEHOUDEN, zinVan } from '../casus/tijdlijn/gebeurteniszinnen.ts';
import { gebeurteniscodes } from '../logboek/codes.ts';

/** Wat er buiten een casus gebeurde, in woorden voor wie toezicht houdt. */
const BUITEN_CASUS: Readonly<Record<string, string>> = {
  ingelogd: 'logde in',
  'inloggen-mislukt': 'kon niet inloggen',
  uitgelogd: 'logde uit',
  'opnieuw-bevestigd': 'liet opnieuw zien wie dit is',
  'factor-gewijzigd': 'wijzigde een manier van inloggen',
  'sessies-beeindigd': 'beëindigde sessies',
  'code-gebruikt': 'gebruikte een eenmalige code',
  'toegang-geweigerd': 'vroeg een pagina die niet voor deze rol is',
  'lezen-geremd': 'opende dertig casussen in tien minuten en kon even niet verder',
  'bereik-gewijzigd': 'wijzigde waar berichten heen gaan',
  'organisatie-ingezien': 'bekeek de organisatie',
  'collega-uitgenodigd': 'nodigde een collega uit',
  'beheerder-gevraagd': 'vroeg een andere organisatie een beheerder aan te wijzen',
  'beheerder-aangewezen': 'wees een beheerder aan voor een andere organisatie',
  'toegang-gestopt': 'stopte de toegang van een collega',
  'organisatie-gewijzigd': 'wijzigde gegevens van de organisatie',
  'register-ingezien': 'bekeek het register van verwerkingen',
  'register-aangevuld': 'vulde het register van verwerkingen aan',
  'register-meegenomen': 'nam het register van verwerkingen mee in een bestand',
  'partij-toegevoegd': 'voegde een organisatie toe',
  'collega-gewijzigd': 'wijzigde functie of geheimhouding van een collega',
  'werk-van-vertrekker-geteld': 'telde wat er nog ligt bij wie vertrekt',
  'rechten-nagekeken': 'keek na wie er nog bij mag',
  'rechtenlijst-meegenomen': 'nam de lijst mee van wie er nog bij mag',
  'invoer-aangenomen': 'las een bestand in',
  'invoer-bevestigd': 'bevestigde een ingelezen bestand',
  'invoer-uitgevoerd': 'verwerkte een ingelezen bestand',
  'codes-aangevraagd': 'vroeg eerste codes aan voor meer collega’s',
  'code-gemaakt': 'maakte een eerste code voor een collega',
  'codes-meegenomen': 'haalde een bestand met codes op',
  'codes-weggegooid': 'gooide codes weg die niemand had gekregen',
  'overlegtype-begonnen': 'begon een overlegtype',
  'overlegtype-gewijzigd': 'werkte aan een overlegtype',
  'overlegtype-voorgelegd': 'legde een overlegtype voor',
  'overlegtype-teruggenomen': 'nam een overlegtype terug',
  'overlegtype-beantwoord': 'antwoordde op een overlegtype',
  'overlegtype-vastgesteld': 'stelde een overlegtype vast',
  'convenant-ingezien': 'bekeek het convenant',
  'convenant-opgesteld': 'stelde een convenant op',
  'convenanttekst-gewijzigd': 'werkte aan de tekst van het convenant',
  'convenantfeit-vastgelegd': 'legde iets vast bij het convenant',
  'convenantfeit-hersteld': 'herstelde wat er bij het convenant stond',
  'convenantregeling-vastgelegd': 'legde een regeling of overeenkomst bij het convenant vast',
  'convenantstuk-gelezen': 'opende een stuk bij het convenant',
  'toetreding-bijgewerkt': 'werkte een toetreding bij',
  'naleving-ingezien': 'bekeek wat organisaties nog moeten doen',
  'naleving-meegenomen': 'nam mee wat organisaties nog moeten doen',
  'plicht-gemeld': 'meldde dat een plicht is gedaan',
  'arrangement-ingezien': 'bekeek arrangementen voor groepen',
  'arrangement-bijgewerkt': 'werkte een arrangement voor een groep bij',
  'werk-ingezien': 'opende Mijn werk',
  'casussen-ingezien': 'opende de lijst met casussen',
  'casus-gezocht': 'zocht een casus',
  'regie-ingezien': 'bekeek wat achterloopt',
  'toezicht-begonnen': 'begon met meekijken',
  'toezicht-gestopt': 'stopte met meekijken',
  'toezicht-ingezien': 'keek mee als toezichthouder',
  'toezicht-meegenomen': 'nam regels van het logboek mee in een bestand',
  'bewijs-ingezien': 'bekeek een bewijs van toestemming',
  'bevinding-vastgelegd': 'legde een bevinding vast',
  'bevinding-ingezien': 'bekeek bevindingen',
  'bevinding-beantwoord': 'antwoordde op een bevinding',
  'datalek-gemeld': 'meldde een datalek',
  'datalek-ingezien': 'bekeek een datalek',
  'datalek-bijgewerkt': 'legde iets vast bij een datalek',
  'datalek-doorgegeven': 'gaf een datalek door aan een organisatie',
  'datalekbrief-gemaakt': 'maakte een brief over een datalek',
  'datalek-herinnerd': 'herinnerde aan een datalek',
  'afweging-ingezien': 'las een afweging',
  'vraag-gesteld': 'stelde een vraag',
  'vraag-ingezien': 'las vragen van ouders of jongere',
  'vraag-beantwoord': 'beantwoordde een vraag van ouders of jongere',
  'herinnering-verstuurd': 'stuurde een herinnering',
  'bericht-verzonden': 'verstuurde een bericht',
  'regio-gemaakt': 'maakte de regio',
  'demonstratie-geladen': 'laadde de demonstratie',
};

/** Zinnen die al zeggen dat het niet mocht of niet lukte. */
const ZEGT_HET_AL: ReadonlySet<string> = new Set(['inloggen-mislukt', 'toegang-geweigerd', 'lezen-geremd']);
const AFLOOP: Readonly<Record<string, string>> = { geweigerd: TEGENGEHOUDEN, mislukt: '. Dat lukte niet' };

/** Een gebeurtenis als zin zonder inhoud. Een code die hier niet staat, komt er als code: een regel verdwijnt nooit. */
export function gebeurteniszin(deel: {
  readonly code: string;
  readonly categorieen: readonly string[];
  readonly uitkomst: string;
}): string {
  const buiten = BUITEN_CASUS[deel.code];
  if (buiten !== undefined) return ZEGT_HET_AL.has(deel.code) ? buiten : `${buiten}${AFLOOP[deel.uitkomst] ?? ''}`;
  return Object.hasOwn(gebeurteniscodes, deel.code) ? zinVan(deel) : deel.code;
}
