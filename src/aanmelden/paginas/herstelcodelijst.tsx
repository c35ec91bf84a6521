import { Kaart, Tekst } from '../../web/onderdelen/index.ts';
import type { Accounttaal } from '../teksten.ts';

type Props = { readonly codes: readonly string[]; readonly taal: Accounttaal };

/** De herstelcodes om af te drukken of over te schrijven; ze komen nergens meer terug. */
export function Herstelcodelijst({ codes, taal }: Props) {
  return (
    <Kaart titel={taal('codes.lijst', { aantal: codes.length })} ritme="gewoon">
      <ol class="utrecht-ordered-list">
        {codes.map((code) => (
          <li key={code}>
            <strong class="ovt-cijfers">{code}</strong>
          </li>
        ))}
      </ol>
      <Tekst>{taal('codes.lijst.uitleg')}</Tekst>
    </Kaart>
  );
}
