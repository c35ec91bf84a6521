import type { ComponentChildren } from 'preact';
import { Kaart, Leeg, Link, Merkje, Paginakop, Regels } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import { naamVan, volgendeStap } from './blad-toon.ts';

const STAP = {
  aangevraagd: 'Voorgesteld',
  akkoord: 'Wacht op akkoord van de partijen',
  ondertekend: 'Wacht op het formulier',
  bekendgemaakt: 'Wacht op bekendmaken',
} as const;

/** De toetredingen, met een weg om een nieuwe voor te stellen. */
export function ToetredingenPagina({
  blad,
  children,
}: {
  readonly blad: Convenantblad;
  readonly children?: ComponentChildren;
}) {
  const adres = convenantadres(blad.convenant.id);
  return (
    <Pagina
      titel="Toetredingen"
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[{ naam: blad.convenant.naam, naar: adres.blad }, { naam: 'Toetredingen' }]}
    >
      <Paginakop
        titel="Toetredingen"
        inleiding="Een organisatie die later wil meedoen, treedt toe in vier stappen. Tot de laatste klaar is, ziet zij geen enkele casus."
      />
      <Kaart titel="Wie toetreedt">
        {blad.toetredingen.length === 0 ? (
          <Leeg kaal titel="Er loopt geen toetreding">
            Een gebonden partij stelt een nieuwe organisatie voor.
          </Leeg>
        ) : (
          <Regels
            regels={blad.toetredingen.map((toetreding) => {
              const stap = volgendeStap(blad, toetreding);
              return {
                titel: (
                  <Link naar={adres.toetreding(toetreding.id)} titel>
                    {naamVan(blad, toetreding.partij)}
                  </Link>
                ),
                onder: `voorgesteld door ${naamVan(blad, toetreding.gevraagdDoor)} op ${datumVoluit(toetreding.gevraagdOp)}`,
                eind: (
                  <Merkje soort={stap === null ? 'ja' : 'wacht'}>{stap === null ? 'Toegetreden' : STAP[stap]}</Merkje>
                ),
              };
            })}
          />
        )}
      </Kaart>
      {children}
    </Pagina>
  );
}
