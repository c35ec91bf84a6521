import { zinVan } from '../casus/gebeurteniszinnen.ts';
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
  'organisatie-ingezien': 'bekeek de organisatie',
  'collega-uitgenodigd': 'nodigde een collega uit',
  'toegang-gestopt': 'stopte de toegang van een collega',
  'werk-ingezien': 'opende Mijn werk',
  'casussen-ingezien': 'opende de lijst met casussen',
  'casus-gezocht': 'zocht een casus',
  'regie-ingezien': 'bekeek wat achterloopt',
  'toezicht-ingezien': 'bekeek dit logboek',
  'afweging-ingezien': 'las een afweging',
  'vraag-gesteld': 'stelde een vraag',
  'herinnering-verstuurd': 'stuurde een herinnering',
};

/** Een gebeurtenis als zin zonder inhoud. Een code die hier niet staat, komt er als code: een regel verdwijnt nooit. */
export function gebeurteniszin(deel: {
  readonly code: string;
  readonly categorieen: readonly string[];
  readonly uitkomst: string;
}): string {
  const buiten = BUITEN_CASUS[deel.code];
  if (buiten !== undefined) return buiten;
  return Object.hasOwn(gebeurteniscodes, deel.code) ? zinVan(deel) : deel.code;
}
