import { paginasoortVan } from '../foutpagina.tsx';
import { Contact } from '../onderdelen/contact.tsx';
import { DataLijst } from '../onderdelen/datalijst.tsx';
import { Lijst, Paginakop } from '../onderdelen/indeling.tsx';
import { Kaart } from '../onderdelen/kaart.tsx';
import { Pagina } from '../pagina.tsx';
import { usePaginataal } from '../teksten.ts';
import { useVerzoek } from '../verzoek-context.tsx';
import { TerugNaarBegin } from './terug.tsx';

/**
 * Toegankelijkheidsverklaring naar het Nederlandse model (Besluit digitale toegankelijkheid overheid). Status C zolang
 * geen onafhankelijk onderzoek volgens WCAG-EM is gedaan: eigen metingen zijn geen verklaring dat alles voldoet.
 */
export function Toegankelijkheidpagina() {
  const { wie, telefoon } = useVerzoek();
  const taal = usePaginataal();
  return (
    <Pagina titel={taal('toegankelijk.titel')} soort={paginasoortVan(wie)} vertaald>
      <TerugNaarBegin />
      <Paginakop titel={taal('toegankelijk.titel')} inleiding={taal('toegankelijk.inleiding')} />
      <Kaart titel={taal('toegankelijk.stand')}>
        <DataLijst
          rijen={(['norm', 'status', 'onderzoek'] as const).map((deel) => ({
            naam: taal(`toegankelijk.${deel}`),
            waarde: taal(`toegankelijk.${deel}.waarde`),
          }))}
        />
      </Kaart>
      <Kaart titel={taal('toegankelijk.toetsen')} ritme="eng">
        <Lijst
          punten={(['axe', 'toetsenbord', 'schuiven', 'fout'] as const).map((deel) =>
            taal(`toegankelijk.toetsen.${deel}`),
          )}
        />
      </Kaart>
      <Kaart titel={taal('toegankelijk.onzeker')} ritme="eng">
        <Lijst
          punten={(['voorlezen', 'taal', 'engels'] as const).map((deel) => taal(`toegankelijk.onzeker.${deel}`))}
        />
      </Kaart>
      <Contact titel={taal('toegankelijk.vraag')} telefoon={telefoon}>
        {taal('toegankelijk.vraag.bel')}
      </Contact>
    </Pagina>
  );
}
