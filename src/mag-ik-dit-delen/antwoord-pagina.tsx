import { Afdrukknop, Afdrukzin, Kaart, KnopLink, Knoppen, Link, Stapel, Tekst } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { useVerzoek } from '../web/verzoek-context.tsx';
import { Kop, Uitslag } from './antwoord-delen.tsx';
import { Antwoorden, Deelpagina, Gevaar, Ingevuld, NAAM, NIEUW, NietsBewaard } from './pagina-delen.tsx';
import type { Antwoordblad } from './toon.ts';

export type AntwoordProps = {
  readonly blad: Antwoordblad;
  /** Het hele adres van dit antwoord, om te bewaren of door te sturen. */
  readonly adres: string;
  readonly onbekend: boolean;
};

/** Het antwoord: de uitkomst groot, elke reden met artikel en herstel, en waarop het rust. */
export function Antwoordpagina({ blad, adres, onbekend }: AntwoordProps) {
  const { nu } = useVerzoek();
  return (
    <Deelpagina titel={`${blad.titel}. ${NAAM}`} onbekend={onbekend}>
      <Stapel>
        <p class="ovt-klein">{NAAM} Antwoord</p>
        <Kop uitkomst={blad.uitkomst} titel={blad.titel} niveau={1} />
        <Tekst soort="lead">
          {blad.geval} {blad.inleiding}
        </Tekst>
      </Stapel>
      <Uitslag blad={blad} />
      <Antwoorden titel="Uw antwoorden" rijen={blad.antwoorden} />
      {blad.ingevuld.length > 0 && (
        <Kaart titel="Dit vulden wij voor u in" soort="open" ritme="eng">
          <Ingevuld regels={blad.ingevuld} />
        </Kaart>
      )}
      <Knoppen>
        <KnopLink naar={NIEUW}>Stel een nieuwe vraag</KnopLink>
        <Afdrukknop />
      </Knoppen>
      <Kaart titel="Deel deze uitkomst" soort="open" ritme="eng">
        <Tekst soort="klein">
          Kopieer dit adres en stuur het door. Er staat geen naam in. Wie het opent, ziet dezelfde antwoorden en het
          oordeel van die dag.
        </Tekst>
        <p class="ovt-adres">
          <Link naar={adres}>{adres}</Link>
        </p>
        <Afdrukzin />
      </Kaart>
      <Stapel ritme="eng">
        {blad.uitkomst !== 'toegestaan' && <Gevaar />}
        <Tekst soort="klein">
          Volgens regels {blad.regelset} van het convenant, op {datumVoluit(nu)}. Dit antwoord helpt u kiezen. U blijft
          zelf verantwoordelijk.
        </Tekst>
        <NietsBewaard />
      </Stapel>
    </Deelpagina>
  );
}
