import { voor } from './aanspreekvorm.ts';
import { ADRES, eerstePagina } from './adressen.ts';
import { FOUTEN, type Foutsoort } from './foutsoorten.ts';
import { Contact } from './onderdelen/contact.tsx';
import { Stapel } from './onderdelen/indeling.tsx';
import { KnopLink, Knoppen } from './onderdelen/knop.tsx';
import { Pagina } from './pagina.tsx';
import { type Paginasoort, useVerzoek, type Wie } from './verzoek-context.tsx';

export { FOUTEN, type Fout, type Foutsoort } from './foutsoorten.ts';

/** De opmaak die bij wie kijkt hoort: gezin, vak, of openbaar voor wie niet is ingelogd. */
export function paginasoortVan(wie: Wie | null): Paginasoort {
  if (wie === null) return 'openbaar';
  return wie.soort === 'ouder' || wie.soort === 'jongere' || wie.soort === 'steunpersoon' ? 'gezin' : 'vak';
}

function naamVanBegin(wie: Wie | null): string {
  switch (paginasoortVan(wie)) {
    case 'vak':
      return wie?.soort === 'fg' ? 'Naar Toezicht' : 'Naar Mijn werk';
    case 'gezin':
      return voor(wie, { u: 'Naar uw zaak', je: 'Naar jouw zaak' });
    case 'openbaar':
      return 'Naar het begin';
  }
}

function Uitweg({ fout }: { readonly fout: Foutsoort }) {
  const { wie, adres, methode } = useVerzoek();
  const begin = eerstePagina(wie?.soort ?? null);
  return (
    <Knoppen>
      {FOUTEN[fout].knop === 'opnieuw' && methode !== 'POST' ? (
        <KnopLink naar={adres}>Probeer opnieuw</KnopLink>
      ) : (
        <KnopLink naar={begin}>{naamVanBegin(wie)}</KnopLink>
      )}
      <KnopLink naar={ADRES.hulp} soort="tweede">
        Bekijk hulp
      </KnopLink>
    </Knoppen>
  );
}

/**
 * Een pagina voor wat er buiten een handeling om misgaat. Onbekend en niet-van-u geven dezelfde pagina: ook dat iets
 * bestaat, is een gegeven. `FOUTEN[soort]` geeft de status en Retry-After.
 */
export function Foutpagina({ soort }: { readonly soort: Foutsoort }) {
  const { wie, telefoon } = useVerzoek();
  const { titel, zin } = FOUTEN[soort];
  const paginasoort = paginasoortVan(wie);
  return (
    <Pagina titel={titel} soort={paginasoort}>
      <Stapel>
        <h1 class="nl-heading nl-heading--level-1">{titel}</h1>
        <p class="nl-paragraph nl-paragraph--lead">{voor(wie, zin)}</p>
        <Uitweg fout={soort} />
      </Stapel>
      {paginasoort === 'vak' ? (
        <p class="ovt-klein">Lukt het niet? Bel {telefoon}.</p>
      ) : (
        <Contact titel="Lukt het niet?" telefoon={telefoon}>
          {voor(wie, { u: 'Bel ons. Wij helpen u verder.', je: 'Bel ons. Wij helpen je verder.' })}
        </Contact>
      )}
    </Pagina>
  );
}
