import { Link } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Overeenkomst } from '../overeenkomsten.ts';
import type { Convenantblad } from '../toon-convenant.ts';

/** De verwerkersovereenkomsten van de eigen organisatie, nieuwste eerst, elk met de dagen waarop zij geldt of gold (AVG 28). */
export function EigenOvereenkomsten({ blad }: { readonly blad: Convenantblad }) {
  const eigen = blad.overeenkomsten.filter(({ partij }) => partij === blad.lezer.partij);
  if (eigen.length === 0) return null;
  return (
    <ul>
      {eigen.toReversed().map((overeenkomst) => (
        <li key={overeenkomst.van}>
          {regel(overeenkomst, blad.vandaag)}{' '}
          {overeenkomst.bewijs !== null && blad.lezer.beheert && (
            <Link naar={convenantadres(blad.convenant.id).bewijs(overeenkomst.bewijs)} bij={`: ${overeenkomst.van}`}>
              Open het papier
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function regel({ verwerker, getekendOp, van, tot }: Overeenkomst, vandaag: string): string {
  const met = verwerker === null ? '' : ` met ${verwerker}`;
  const einde = tot === null ? '' : ` tot en met ${datumVoluit(tot)}`;
  const geldt = van > vandaag ? 'geldt straks' : tot !== null && tot < vandaag ? 'gold' : 'geldt';
  return `Die van uw organisatie${met}, getekend op ${datumVoluit(getekendOp)}, ${geldt} vanaf ${datumVoluit(van)}${einde}.`;
}
