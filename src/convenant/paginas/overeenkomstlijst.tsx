import { Lijst, Link } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Overeenkomst } from '../overeenkomsten.ts';
import type { Convenantblad } from '../toon-convenant.ts';

/** De verwerkersovereenkomsten van de eigen organisatie, nieuwste eerst, elk met de dagen waarop zij geldt of gold (AVG 28). */
export function EigenOvereenkomsten({ blad }: { readonly blad: Convenantblad }) {
  const eigen = blad.overeenkomsten.filter(({ partij }) => partij === blad.lezer.partij);
  if (eigen.length === 0) return null;
  const adres = convenantadres(blad.convenant.id);
  return (
    <Lijst
      punten={eigen.toReversed().map((overeenkomst) => {
        const bij = `: vanaf ${datumVoluit(overeenkomst.van)}`;
        return (
          <>
            {overeenkomstregel(overeenkomst, blad.vandaag)}{' '}
            {overeenkomst.bewijs !== null && blad.lezer.beheert && (
              <Link naar={adres.bewijs(overeenkomst.bewijs)} bij={bij}>
                Open het papier
              </Link>
            )}{' '}
            {isTeBeeindigen(blad, overeenkomst) && (
              <span class="ovt-scherm">
                <Link naar={adres.overeenkomsteinde(overeenkomst.id)} bij={bij}>
                  Leg een eerder einde vast
                </Link>
              </span>
            )}
          </>
        );
      })}
    />
  );
}

/** Een die nog geldt of gaat gelden, kan eerder eindigen dan zij zelf zegt; dat legt de eigen beheerder vast. */
export const isTeBeeindigen = ({ lezer, vandaag }: Convenantblad, overeenkomst: Overeenkomst | undefined): boolean =>
  lezer.beheert && overeenkomst !== undefined && (overeenkomst.tot === null || overeenkomst.tot >= vandaag);

/** Een overeenkomst in een zin: met wie, wanneer getekend, op welke dagen zij geldt, en wie haar eerder beëindigde. */
export function overeenkomstregel(overeenkomst: Overeenkomst, vandaag: string): string {
  const { verwerker, getekendOp, van, tot, beeindigdDoor } = overeenkomst;
  const met = verwerker === null ? '' : ` met ${verwerker}`;
  const einde = tot === null ? '' : ` tot en met ${datumVoluit(tot)}`;
  const geldt = van > vandaag ? 'geldt straks' : tot !== null && tot < vandaag ? 'gold' : 'geldt';
  const door = {
    partij: ' Uw organisatie beëindigde haar.',
    verwerker: ` ${verwerker ?? 'Wie het systeem beheert'} beëindigde haar.`,
    samen: ' U beëindigde haar samen.',
  };
  return `Die van uw organisatie${met}, getekend op ${datumVoluit(getekendOp)}, ${geldt} vanaf ${datumVoluit(van)}${einde}.${beeindigdDoor === null ? '' : door[beeindigdDoor]}`;
}
