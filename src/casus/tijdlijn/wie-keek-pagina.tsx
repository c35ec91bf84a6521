import { Artikelen, Kaart, Kolommen, Leeg, Stapel, Tijdlijn, type Tijdlijnregel } from '../../web/onderdelen/index.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';

/** Wie keek: het eigen doen, en wat met gegevens van de eigen organisatie gebeurde. */
export function WieKeekPagina({ kop, regels }: { readonly kop: Casuskop; readonly regels: readonly Tijdlijnregel[] }) {
  return (
    <Casusblad kop={kop} deel="Wie keek" nu="wie-keek" titel="Wie keek">
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Wat u deed, en wat met gegevens van uw organisatie gebeurde">
            {regels.length === 0 ? (
              <Leeg kaal titel="Nog niets">
                Hier staat straks wie uw gegevens las.
              </Leeg>
            ) : (
              <Tijdlijn regels={regels} />
            )}
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Wat u hier niet ziet">
            <p>
              Wat anderen deden met gegevens die niet van uw organisatie zijn. Ouders en jongere zien alles wat over hen
              gaat; de functionaris gegevensbescherming ziet wat de eigen organisatie deed.{' '}
              <Artikelen ids={['fn 31']} />
            </p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}
