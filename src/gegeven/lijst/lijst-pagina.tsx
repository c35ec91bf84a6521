import { Casusblad } from '../../casus/casusblad.tsx';
import { Kaart, KnopLink, Kolommen, Leeg, Link, Merkje, Regels, Stapel, Tekst } from '../../web/onderdelen/index.ts';
import { adresNieuw } from '../adressen.ts';
import type { Lijstbeeld, Lijstregel } from './lijst-toon.ts';

function Lijst({ regels }: { readonly regels: readonly Lijstregel[] }) {
  return (
    <Regels
      regels={regels.map((regel) => ({
        titel: (
          <Link naar={regel.naar} titel bij={regel.regels[0]}>
            {regel.titel}
          </Link>
        ),
        onder: regel.regels.map((zin, i) => (
          <span key={i}>
            {i > 0 && <br />}
            {zin}
          </span>
        )),
        eind: <Merkje soort={regel.merkje.soort}>{regel.merkje.woord}</Merkje>,
      }))}
    />
  );
}

/** De gegevens in een casus: wat u kreeg, wat u inbracht en wie dat heeft. */
export function Lijstpagina({ beeld }: { readonly beeld: Lijstbeeld }) {
  const { casus, gekregen, mijn, collegas, teruggehaald } = beeld;
  const open = casus.status === 'open';
  const nieuw = open ? <KnopLink naar={adresNieuw(casus.id)}>Breng een gegeven in</KnopLink> : undefined;
  return (
    <Casusblad kop={beeld.blad} deel="Gegevens" nu="gegevens" titel="Gegevens" knoppen={nieuw}>
      <Kolommen gelijk>
        <Stapel ritme="kolom">
          <Kaart titel="Aan u gegeven">
            {gekregen.length === 0 ? (
              <Leeg kaal titel="Er is nu niets aan u gegeven">
                {open
                  ? 'Zodra een deelnemer iets met u deelt, staat het hier. U hoeft niets te doen.'
                  : 'De casus is gesloten. Niemand leest hier nog iets.'}
              </Leeg>
            ) : (
              <Lijst regels={gekregen} />
            )}
          </Kaart>
          {teruggehaald.length > 0 && (
            <Kaart titel="Teruggehaald door de bron" soort="rustig">
              <Regels regels={teruggehaald} />
            </Kaart>
          )}
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Van u">
            {mijn.length === 0 ? (
              <Leeg kaal titel="U bracht nog niets in">
                {open
                  ? 'Breng alleen in wat nodig is voor de vraag van dit overleg. U kiest zelf wie het ziet.'
                  : 'De casus is gesloten. Er komt niets meer bij.'}
              </Leeg>
            ) : (
              <Lijst regels={mijn} />
            )}
          </Kaart>
          {collegas.length > 0 && (
            <Kaart titel="Van collega’s in uw organisatie">
              <Lijst regels={collegas} />
              <Tekst soort="klein">U kunt dit lezen en terughalen. Delen doet wie het inbracht.</Tekst>
            </Kaart>
          )}
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}
