import { Kaart, Tekst } from '../../web/onderdelen/index.ts';

/** De herstelcodes om af te drukken of over te schrijven; ze komen nergens meer terug. */
export function Herstelcodelijst({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Kaart titel={`Herstelcodes van Overlegtafel (${codes.length})`} ritme="gewoon">
      <ol class="utrecht-ordered-list">
        {codes.map((code) => (
          <li key={code}>
            <strong class="ovt-cijfers">{code}</strong>
          </li>
        ))}
      </ol>
      <Tekst>Elke code werkt één keer. Druk deze pagina af of schrijf ze over. Hierna staan ze nergens meer.</Tekst>
    </Kaart>
  );
}
