import { DataLijst, Kaart, Link } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import type { Casuskop } from '../casuskop.ts';
import { opsomming } from '../woorden.ts';
import type { Jongereblad } from './jongereblad.ts';
import { KERNDEELWOORDEN, ONDERWIJSWOORDEN } from './woorden.ts';

type Props = { readonly kop: Casuskop; readonly jongere: Jongereblad };

/** Wat er over de jongere vaststaat en waar elk oordeel op rust, met de weg om het te veranderen. */
export function Jongerekaart({ kop, jongere }: Props) {
  const adres = casusadres(kop.id);
  const { geboortedatum, wilsbekwaam, langdurigVerzuim, laatste } = jongere;
  return (
    <Kaart titel="Over de jongere" ritme="eng">
      <DataLijst
        vorm="onder"
        rijen={[
          ...(geboortedatum === null ? [] : [{ naam: 'Geboortedatum', waarde: datumVoluit(geboortedatum) }]),
          { naam: 'School', waarde: schoolVan(jongere) },
          { naam: 'Kan zelf beslissen', waarde: wilsbekwaam ? 'Ja' : 'Nee, dat is vastgesteld' },
          { naam: 'Langdurig verzuim dreigt', waarde: JA_NEE_OPEN[String(langdurigVerzuim)] },
        ]}
      />
      {laatste !== null && (
        <p class="ovt-klein">
          Laatst veranderd op {datumVoluit(laatste.op)} door {laatste.wie}:{' '}
          {opsomming(laatste.wat.map((deel) => KERNDEELWOORDEN[deel]))}. {laatste.bron}
        </p>
      )}
      {kop.status === 'open' && (
        <p>
          <Link naar={adres.jongere} los>
            Er is iets anders
          </Link>
        </p>
      )}
      {jongere.eigenNaam && (
        <p>
          <Link naar={adres.naam} los>
            De naam klopt niet
          </Link>
        </p>
      )}
    </Kaart>
  );
}

const JA_NEE_OPEN: Readonly<Record<string, string>> = { true: 'Ja', false: 'Nee', null: 'Nog niet bekend' };

function schoolVan({ school, onderwijs }: Jongereblad): string {
  if (school !== null) return school.naam;
  return onderwijs === 'geen' ? 'Staat nergens ingeschreven' : `Een ${ONDERWIJSWOORDEN[onderwijs]} die niet meedoet`;
}
