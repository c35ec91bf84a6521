import { Formulier, Paginakop, Personen, type Persoonknop, Stapel } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { KIEZERADRES } from './kiezer-adressen.ts';

/** Mensen bij elkaar: een casus, een organisatie. */
export type Groep = { readonly titel: string; readonly personen: readonly Persoonknop[] };

/** De personenkiezer van een demonstratie. In een echte regio bestaat deze pagina niet. */
export function KiezerPagina({
  groepen,
  tip,
  fout,
}: {
  readonly groepen: readonly Groep[];
  readonly tip: string;
  readonly fout?: string;
}) {
  const stand = fout === undefined ? undefined : { waarden: {}, fouten: { formulier: fout } };
  return (
    <Pagina titel="Kies een persoon, demonstratie" soort="openbaar" breed>
      <Paginakop
        titel="Wie wilt u zijn?"
        inleiding={`U logt in als deze persoon en ziet precies wat hij of zij mag zien. ${tip}`}
      />
      <Formulier actie={KIEZERADRES.kies} stand={stand} ritme="ruim">
        {groepen.map(({ titel, personen }) => (
          <section key={titel} class="ovt-stapel ovt-stapel--eng" aria-label={titel}>
            <h2 class="nl-heading nl-heading--level-2">{titel}</h2>
            <Stapel ritme="eng">
              <Personen naam="persoon" personen={personen} />
            </Stapel>
          </section>
        ))}
      </Formulier>
    </Pagina>
  );
}
