import { naamMetRol } from '../../gegeven/mensen.ts';
import { Formulier, Kaart, Keuzerondjes, Knop, Knoppen, Regels, VerborgenVeld } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { bijeenkomstadres } from '../adressen.ts';
import { ANTWOORD } from '../woorden.ts';
import type { Livebeeld, Livemens } from './toon-live.ts';
import { wanneerIs } from './venster.ts';

/** Drie antwoorden die naast elkaar passen, ook op het smalle deel van de pagina. */
const standen = (is: 'Is' | 'Was') =>
  [
    { waarde: 'aanwezig', label: `${is} er` },
    { waarde: 'afgemeld', label: 'Afgemeld' },
    { waarde: 'afwezig', label: is === 'Is' ? 'Is er niet' : 'Afwezig' },
  ] as const;

/** Wie er aan tafel zit; wie het overleg leidt legt hier vast wie er is, vanaf de dag zelf. */
export function Aanwezigheidskaart({ beeld }: { readonly beeld: Livebeeld }) {
  const { kop, bijeenkomst, tafel } = beeld;
  const wanneer = wanneerIs(bijeenkomst, beeld.nu);
  const is = wanneer === 'achteraf' ? 'Was' : 'Is';
  const titel = wanneer === 'achteraf' ? 'Wie er was' : 'Aan tafel';
  if (!beeld.isRegie || wanneer === 'vooraf')
    return (
      <Kaart titel={titel} soort="tafel">
        <Regels
          soort="dicht"
          regels={tafel.filter((t) => !t.weg).map((t) => ({ titel: naamVan(t), onder: onderVan(t, is) }))}
        />
        {beeld.isRegie && (
          <p class="ovt-klein ovt-onder">
            Wie er is, legt u hier vast vanaf de dag van het gesprek: {datumVoluit(bijeenkomst.op)}.
          </p>
        )}
      </Kaart>
    );
  const adres = bijeenkomstadres({ casus: kop.id, bijeenkomst: bijeenkomst.id }).aanwezigheid;
  const onbekend = tafel.filter((t) => t.stand === null);
  return (
    <Kaart titel={titel} soort="tafel" ritme="gewoon">
      <Formulier actie={adres} ritme="krap">
        {tafel.map((t) => (
          <Keuzerondjes
            key={t.mens.deelnemer}
            naam={`stand-${t.mens.deelnemer}`}
            vraag={naamVan(t)}
            {...erbij(t)}
            indeling="naast"
            keuzes={standen(is)}
            gekozen={t.stand === null ? [] : [t.stand]}
          />
        ))}
        {tafel.map((t) => (
          <VerborgenVeld key={t.mens.deelnemer} naam={`zag-${t.mens.deelnemer}`} waarde={t.stand ?? ''} />
        ))}
        {onbekend.map(({ mens }) => (
          <VerborgenVeld key={mens.deelnemer} naam="tafel" waarde={mens.deelnemer} />
        ))}
        <Knoppen>
          <Knop soort="tweede">Bewaar wie er {is.toLowerCase()}</Knop>
          {onbekend.length > 0 && (
            <Knop soort="rustig" naam="verder" waarde="aanwezig">
              Verder {is.toLowerCase()} iedereen er
            </Knop>
          )}
        </Knoppen>
      </Formulier>
    </Kaart>
  );
}

/** Wat er bij de vraag naar iemand staat. */
function erbij({ weg, antwoord }: Livemens): { readonly beschrijving?: string } {
  if (weg) return { beschrijving: 'Zit niet meer aan tafel. Wat is gekozen, blijft bij deze bijeenkomst staan.' };
  return antwoord === null ? {} : { beschrijving: `Zei: ${ANTWOORD[antwoord].toLowerCase()}` };
}

const naamVan = ({ mens, ik }: Livemens): string => {
  const naam = naamMetRol(mens);
  return ik ? `${naam} (u)` : naam;
};

function onderVan({ stand, antwoord }: Livemens, is: 'Is' | 'Was'): string {
  if (stand !== null) return standen(is).find((s) => s.waarde === stand)?.label ?? '';
  return antwoord === null ? 'Nog geen antwoord' : ANTWOORD[antwoord];
}
