import { ADRES } from '../web/adressen.ts';
import { Formulier, Knop, Tekstveld } from '../web/onderdelen/index.ts';

/** Waarnaar gezocht wordt, is vaak een naam: het formulier gaat met POST, zodat die nooit in een adres staat (Art 10.2 (a)). */
export function Zoekveld({ waarde = '' }: { readonly waarde?: string }) {
  return (
    <Formulier actie={ADRES.zoeken} klasse="ovt-zoek" rol="search" naam="Zoek in mijn casussen">
      <Tekstveld
        naam="zoek"
        label="Naam, nummer of school"
        labelVerborgen
        soort="search"
        zonderSpelling
        breed
        waarde={waarde}
      />
      <Knop soort="tweede">Zoek</Knop>
    </Formulier>
  );
}
