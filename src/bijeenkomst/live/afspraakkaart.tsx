import { casusadres } from '../../casus/adressen.ts';
import { naamMetRol } from '../../gegeven/mensen.ts';
import {
  Datumveld,
  Formulier,
  JaNee,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Knoppen,
  Link,
  Tekst,
  Tekstvlak,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { bijeenkomstadres } from '../adressen.ts';
import type { Besluitstand } from '../besluit/besluit-formulier.ts';
import { Besluitregels } from '../besluit/besluitregels.tsx';
import { type Livebeeld, mensenVan } from './toon-live.ts';
import { wanneerIs } from './venster.ts';

type Props = { readonly beeld: Livebeeld; readonly stand: Besluitstand };

/** Wat er is afgesproken; vastleggen kan vanaf de dag van het gesprek. */
export function Afspraakkaart({ beeld, stand }: Props) {
  const { bijeenkomst, vandaag, verslagVast, nu } = beeld;
  const wanneer = wanneerIs(bijeenkomst, nu);
  if (wanneer === 'vooraf') return <Vooraf beeld={beeld} />;
  const titel = wanneer === 'vandaag' ? 'Vandaag afgesproken' : `Afgesproken op ${datumVoluit(bijeenkomst.op)}`;
  return (
    <Kaart titel={titel} ritme="gewoon">
      {vandaag.length === 0 ? (
        <Tekst>
          Nog niets. Wat u hieronder vastlegt, ziet een ander die het mag lezen zodra die de pagina ververst.
        </Tekst>
      ) : (
        <Afspraken beeld={beeld} />
      )}
      {verslagVast && <Tekst>Het verslag staat vast. Wat u nu nog vastlegt, komt er niet meer in.</Tekst>}
      <Besluitformulier beeld={beeld} stand={stand} />
    </Kaart>
  );
}

/** Voor de dag zelf: vanaf wanneer vastleggen kan, en wat nu al kan. Wie na een gesprek verzette, leest wat er al lag. */
function Vooraf({ beeld }: Pick<Props, 'beeld'>) {
  return (
    <Kaart titel="Besluiten en acties" ritme="gewoon">
      {beeld.vandaag.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-3">Al vastgelegd</h3>
          <Afspraken beeld={beeld} />
        </>
      )}
      <Tekst>
        Wat wordt afgesproken, legt u hier vast vanaf de dag van het gesprek: {datumVoluit(beeld.bijeenkomst.op)}.
      </Tekst>
      <Tekst>
        Moet iemand vooraf iets weten? <Link naar={casusadres(beeld.kop.id).nieuwGegeven}>Breng een gegeven in</Link>
      </Tekst>
    </Kaart>
  );
}

function Afspraken({ beeld }: Pick<Props, 'beeld'>) {
  const { kop, vandaag, ik, isRegie, bijeenkomst } = beeld;
  return (
    <Besluitregels
      casus={kop.id}
      besluiten={vandaag}
      mensen={mensenVan(beeld)}
      ik={ik}
      isRegie={isRegie}
      scherm={bijeenkomst.id}
    />
  );
}

function Besluitformulier({ beeld, stand }: Props) {
  const adres = bijeenkomstadres({ casus: beeld.kop.id, bijeenkomst: beeld.bijeenkomst.id });
  const opties = beeld.tafel
    .filter((t) => t.kanActie)
    .map(({ mens }) => ({ waarde: mens.deelnemer, label: naamMetRol(mens) }));
  return (
    <Formulier actie={adres.besluiten} stand={stand} ritme="krap" klasse="ovt-nieuweregel" concept>
      <VerborgenVeld naam="besluit" waarde={String(stand.waarden['besluit'] ?? '')} />
      <VerborgenVeld naam="gegeven" waarde={String(stand.waarden['gegeven'] ?? '')} />
      <Keuzerondjes
        naam="soort"
        vraag="Wat legt u vast?"
        indeling="naast"
        keuzes={[
          { waarde: 'besluit', label: 'Besluit' },
          { waarde: 'actie', label: 'Actie' },
        ]}
      />
      <Tekstvlak naam="tekst" label="Wat is er afgesproken?" rijen={2} />
      <div class="ovt-velden2">
        <Keuzelijst naam="wie" label="Wie doet het? (bij een actie)" opties={opties} />
        <Datumveld naam="datum" label="Klaar op (bij een actie)" />
      </div>
      <JaNee
        naam="situatie"
        vraag="Staat hier iets in over gezondheid, thuis of hoe het met iemand gaat?"
        beschrijving="Ja: dan kiest u hierna wie het mag lezen. Nee: dan leest iedereen aan deze tafel het."
      />
      <Knoppen>
        <Knop>Leg vast</Knop>
      </Knoppen>
    </Formulier>
  );
}
