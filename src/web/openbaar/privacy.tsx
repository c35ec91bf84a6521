import { paginasoortVan } from '../foutpagina.tsx';
import { Artikel } from '../onderdelen/artikel.tsx';
import { Contact } from '../onderdelen/contact.tsx';
import { Lijst, Paginakop } from '../onderdelen/indeling.tsx';
import { Kaart } from '../onderdelen/kaart.tsx';
import { Pagina } from '../pagina.tsx';
import { usePaginataal } from '../teksten.ts';
import { useVerzoek } from '../verzoek-context.tsx';
import { TerugNaarBegin } from './terug.tsx';

/** Wat Overlegtafel met gegevens doet. De organisaties vertellen daarnaast zelf wat zij doen (art. 12.3). */
export function Privacypagina() {
  const { wie, regio, telefoon } = useVerzoek();
  const taal = usePaginataal();
  return (
    <Pagina titel={taal('privacy.titel')} soort={paginasoortVan(wie)} vertaald>
      <TerugNaarBegin />
      <Paginakop titel={taal('privacy.titel')} inleiding={taal('privacy.inleiding', { regio })} />
      <Kaart titel={taal('privacy.wie')} ritme="eng">
        <p class="nl-paragraph">{taal('privacy.wie.uitleg')}</p>
      </Kaart>
      <Kaart titel={taal('privacy.bewaren')} ritme="eng">
        <Lijst
          punten={[
            <>
              {taal('privacy.bewaren.nodig')} <Artikel id="Art 5.3" />
            </>,
            taal('privacy.bewaren.zolang'),
            taal('privacy.bewaren.keek'),
          ]}
        />
        <p class="nl-paragraph">{taal('privacy.bewaren.dicht')}</p>
      </Kaart>
      <Kaart titel={taal('privacy.rechten')} ritme="eng">
        <p class="nl-paragraph">
          {taal('privacy.rechten.uitleg')} <Artikel id="Art 13.1" />
        </p>
        <p class="nl-paragraph">{taal('privacy.rechten.verder')}</p>
      </Kaart>
      <Kaart titel={taal('privacy.cookies')} ritme="eng">
        <p class="nl-paragraph">{taal('privacy.cookies.uitleg')}</p>
      </Kaart>
      <Contact titel={taal('privacy.vraag')} telefoon={telefoon}>
        {taal('privacy.vraag.bel')}
      </Contact>
    </Pagina>
  );
}
