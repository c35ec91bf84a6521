import { convenantadres } from '../convenant/adressen.ts';
import { Artikel, Kaart, Leeg, Link, Paginakop, Regels } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { stukadres } from './adressen.ts';
import type { Stukstof } from './stof.ts';
import { STUKKEN, type Stuknaam } from './stukken.ts';

type Props = { readonly id: string; readonly stof: Stukstof };

/** Waar de uitkomst van de evaluatie wordt vastgelegd, en waar zij te lezen is (Art 20.2). */
function Uitkomst({ id, stof: { evaluatie } }: Props) {
  const adres = convenantadres(id);
  return (
    <>
      {evaluatie.legtVast && (
        <>
          {' · '}
          <Link naar={adres.evaluatie}>Leg de evaluatie vast</Link>
        </>
      )}
      {evaluatie.gedaan && (
        <>
          {' · '}
          <Link naar={adres.afspraken}>Lees wat eruit kwam</Link>
        </>
      )}
    </>
  );
}

/** De stukken bij een convenant, elk om te lezen als pdf en om in verder te schrijven als Word-bestand. */
export function StukkenPagina({ id, stof }: Props) {
  const adres = stukadres(id);
  const alle = Object.entries(STUKKEN) as readonly (readonly [Stuknaam, (typeof STUKKEN)[Stuknaam]])[];
  const klaar = alle.filter(([, { bij }]) => bij === 'convenant' || stof.tekst !== null);
  return (
    <Pagina
      titel="Stukken"
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[{ naam: stof.convenant.naam, naar: convenantadres(id).blad }, { naam: 'Stukken' }]}
    >
      <Paginakop
        titel="Stukken"
        onder={stof.tekst === null ? undefined : `Bij versie ${stof.tekst.label}`}
        inleiding="Wat al bekend is, staat erin. Wat u zelf invult, is een open regel."
      />
      <Kaart titel="Om in te vullen en te tekenen">
        <Regels
          regels={klaar.map(([naam, { titel, waarvoor, eis }]) => ({
            titel,
            onder: (
              <>
                {waarvoor} <Artikel id={eis} />
                <br />
                <Link naar={adres.docx(naam)} bij={`: ${titel}`}>
                  Vul in met Word
                </Link>
                {' · '}
                <Link naar={adres.pdf(naam)} bij={`: ${titel}`}>
                  Haal op als pdf
                </Link>
                {naam === 'evaluatie' && <Uitkomst id={id} stof={stof} />}
              </>
            ),
          }))}
        />
        {stof.tekst === null && (
          <Leeg kaal titel="Volmacht, tekenblad en toetredingsformulier komen later">
            Zij horen bij een versie van het convenant. Zodra de penvoerder er een aanbiedt, staan zij hier.
          </Leeg>
        )}
      </Kaart>
    </Pagina>
  );
}
