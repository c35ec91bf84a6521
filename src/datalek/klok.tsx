import { Merkje } from '../web/onderdelen/index.ts';
import { type Datalekstand, isMeldingAf } from './stand.ts';
import { urenTussen } from './termijn.ts';

const uren = (aantal: number): string => `${aantal} uur`;

/** Hoeveel tijd er nog is om te melden, in uren; of dat het gedaan is. */
export function Klok({ stand, nu }: { readonly stand: Datalekstand; readonly nu: Date }) {
  if (stand.gesloten !== null) return <Merkje soort="stil">gesloten</Merkje>;
  if (isMeldingAf(stand)) return <Merkje soort="ja">{stand.gemeldAp === null ? 'niet melden' : 'gemeld'}</Merkje>;
  const over = urenTussen(nu, stand.uiterlijk);
  const heel = over === 0 ? 'minder dan een uur' : uren(Math.abs(over));
  if (nu >= stand.uiterlijk) return <Merkje soort="nee">{`${heel} te laat`}</Merkje>;
  return <Merkje soort={over < 24 ? 'nee' : 'wacht'}>{over === 0 ? heel : `nog ${heel}`}</Merkje>;
}
