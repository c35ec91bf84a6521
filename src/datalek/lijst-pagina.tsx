import { Kaart, KnopLink, Leeg, Link, Paginakop, Tabel } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumEnTijd } from '../web/tijd.ts';
import { datalekadres, MELDADRES } from './adressen.ts';
import { Klok } from './klok.tsx';
import { DATALEKSOORTEN } from './soorten.ts';
import type { Datalekkop } from './toon-datalek.ts';

type Props = { readonly koppen: readonly Datalekkop[]; readonly nu: Date; readonly rol: 'fg' | 'beheerder' };

/** De datalekken van de eigen organisatie: het register van AVG 33 lid 5. */
export function DatalekkenPagina({ koppen, nu, rol }: Props) {
  return (
    <Pagina titel="Datalekken" soort="vak" hoofdmenu={rol === 'fg' ? 'datalekken' : 'mijn-werk'}>
      <Paginakop
        titel="Datalekken"
        onder={
          rol === 'fg'
            ? 'Van uw organisatie; zij beslist, u zoekt de omvang'
            : 'Van uw organisatie; u beslist namens haar'
        }
        knoppen={<KnopLink naar={MELDADRES}>Meld een datalek</KnopLink>}
      />
      <Kaart titel="Wat open staat eerst">
        {koppen.length === 0 ? (
          <Leeg kaal titel="Er is nog geen datalek gemeld">
            Iedereen kan onder aan elke pagina een datalek melden. Dan staat het hier, met de tijd die er nog is.
          </Leeg>
        ) : (
          <Tabel
            over="datalekken"
            kolommen={[
              { kop: 'Nummer' },
              { kop: 'Wat' },
              { kop: 'Klok begon' },
              { kop: 'Melden vóór' },
              { kop: 'Stand' },
            ]}
            rijen={koppen.map(({ datalek, kenmerk, soort, stand, ...van }) => [
              <Link key={datalek} naar={datalekadres(datalek).een}>
                {kenmerk}
              </Link>,
              `${DATALEKSOORTEN[soort]}${herkomst(van)}`,
              datumEnTijd(stand.vernomenOp),
              datumEnTijd(stand.uiterlijk),
              <Klok key="klok" stand={stand} nu={nu} />,
            ])}
          />
        )}
      </Kaart>
    </Pagina>
  );
}

/** Van wie de organisatie het hoorde, als dat niet de eigen melder was. */
function herkomst({ vanBeheer, doorgekregen }: Pick<Datalekkop, 'vanBeheer' | 'doorgekregen'>): string {
  if (vanBeheer) return ' · verteld door het systeembeheer';
  return doorgekregen ? ' · doorgegeven door een andere organisatie' : '';
}
