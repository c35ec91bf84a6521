import { Deuren, Paginakop, Tekst } from '../web/onderdelen/index.ts';
import { TerugNaarBegin } from '../web/openbaar/terug.tsx';
import { adresVan } from './adres.ts';
import { Deelpagina, Gevaar, NAAM, NietsBewaard } from './pagina-delen.tsx';
import { PROFIELEN } from './profielen.ts';

const ICOON = { overleg: 'zeg', melding: 'blad', buiten: 'vraag' } as const;

/** De eerste pagina: waar gaat uw vraag over? */
export function Beginpagina({ onbekend }: { readonly onbekend: boolean }) {
  return (
    <Deelpagina titel={NAAM} onbekend={onbekend}>
      <TerugNaarBegin />
      <Paginakop
        titel={NAAM}
        inleiding="Stel uw vraag zonder namen. U krijgt meteen antwoord, met de regels erbij. U hoeft niet in te loggen."
      />
      <Tekst>
        Kies waar uw vraag over gaat. Wij vullen dan in wat meestal zo is. U ziet dat en kunt het veranderen.
      </Tekst>
      <Deuren
        deuren={PROFIELEN.map((profiel) => ({
          icoon: ICOON[profiel.sleutel],
          titel: profiel.titel,
          toelichting: profiel.toelichting,
          naar: adresVan(profiel, new Map()),
        }))}
      />
      <Gevaar />
      <NietsBewaard />
    </Deelpagina>
  );
}
