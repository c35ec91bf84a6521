import { voor } from './aanspreekvorm.ts';
import { ADRES, alsWieNaar, eerstePagina } from './adressen.ts';
import { FOUTEN_EN } from './foutsoorten.en.ts';
import { FOUTEN, type Foutsoort } from './foutsoorten.ts';
import { isGezin } from './lezer.ts';
import { Contact } from './onderdelen/contact.tsx';
import { Stapel } from './onderdelen/indeling.tsx';
import { KnopLink, Knoppen } from './onderdelen/knop.tsx';
import { Pagina } from './pagina.tsx';
import { type Paginataal, usePaginataal } from './teksten.ts';
import { type Paginasoort, useVerzoek, type Wie } from './verzoek-context.tsx';

export { FOUTEN, type Fout, type Foutsoort } from './foutsoorten.ts';

/** De opmaak die bij wie kijkt hoort: gezin, vak, of openbaar voor wie niet is ingelogd. */
export function paginasoortVan(wie: Wie | null): Paginasoort {
  if (wie === null) return 'openbaar';
  return isGezin(wie.soort) ? 'gezin' : 'vak';
}

function naamVanBegin(wie: Wie | null, taal: Paginataal): string {
  switch (paginasoortVan(wie)) {
    case 'vak':
      return wie?.soort === 'fg' ? 'Naar Toezicht' : 'Naar Mijn werk';
    case 'gezin':
      return taal('fout.begin');
    case 'openbaar':
      return taal('fout.begin.openbaar');
  }
}

function Uitweg({ fout }: { readonly fout: Foutsoort }) {
  const { wie, adres, methode } = useVerzoek();
  const taal = usePaginataal();
  const begin = eerstePagina(wie?.soort ?? null);
  const { knop } = FOUTEN[fout];
  return (
    <Knoppen>
      {knop === 'als-wie' && <KnopLink naar={alsWieNaar(adres)}>Kies een andere rol</KnopLink>}
      {knop === 'opnieuw' && methode !== 'POST' ? (
        <KnopLink naar={adres}>{taal('fout.opnieuw')}</KnopLink>
      ) : (
        <KnopLink naar={begin} soort={knop === 'als-wie' ? 'tweede' : 'hoofd'}>
          {naamVanBegin(wie, taal)}
        </KnopLink>
      )}
      <KnopLink naar={ADRES.hulp} soort="tweede">
        {taal('fout.hulp')}
      </KnopLink>
    </Knoppen>
  );
}

/**
 * Een pagina voor wat er buiten een handeling om misgaat. Onbekend en niet-van-u geven dezelfde pagina: ook dat iets
 * bestaat, is een gegeven. `FOUTEN[soort]` geeft de status en Retry-After.
 */
export function Foutpagina({ soort }: { readonly soort: Foutsoort }) {
  const { wie, telefoon, methode } = useVerzoek();
  const taal = usePaginataal();
  const { titel, zin, naVersturen = zin } = taal.code === 'en' ? FOUTEN_EN[soort] : FOUTEN[soort];
  const paginasoort = paginasoortVan(wie);
  return (
    <Pagina titel={titel} soort={paginasoort} vertaald>
      <Stapel>
        <h1 class="nl-heading nl-heading--level-1">{titel}</h1>
        <p class="nl-paragraph nl-paragraph--lead">{voor(wie, methode === 'POST' ? naVersturen : zin)}</p>
        <Uitweg fout={soort} />
      </Stapel>
      {paginasoort === 'vak' ? (
        <p class="ovt-klein">Lukt het niet? Bel {telefoon}.</p>
      ) : (
        <Contact titel={taal('fout.bel')} telefoon={telefoon}>
          {taal('fout.bel.uitleg')}
        </Contact>
      )}
    </Pagina>
  );
}
