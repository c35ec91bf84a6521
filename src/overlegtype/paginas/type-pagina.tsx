import { Actie, Kaart, Knop, KnopLink, Link, Melding, Paginakop, Regels, Tekst } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import { OVERLEGTYPEADRES, typeadres } from '../adressen.ts';
import type { Typebeeld } from '../lees.ts';
import { Bijlagekaarten } from './bijlage.tsx';
import { Verschillen } from './verschil.tsx';

/** Een vastgestelde versie van een overlegtype, zoals Bijlage 3 haar vraagt. */
export function TypePagina({ type, versies, verschil, magVernieuwen }: Typebeeld) {
  const adres = typeadres(type.id);
  const nieuwste = versies[0];
  return (
    <Pagina
      titel={type.naam}
      soort="vak"
      hoofdmenu="overlegtypen"
      kruimel={[{ naam: 'Overlegtypen', naar: OVERLEGTYPEADRES.lijst }, { naam: type.naam }]}
    >
      <Paginakop
        titel={type.naam}
        onder={`Versie ${type.versie}, vastgesteld op ${datumVoluit(type.vastgesteldOp)}`}
        knoppen={
          <>
            <KnopLink naar={adres.pdf} soort="tweede">
              Haal Bijlage 3 op (pdf)
            </KnopLink>
            <KnopLink naar={adres.docx} soort="tweede">
              Schrijf verder in Word
            </KnopLink>
            {magVernieuwen && (
              <Actie actie={adres.nieuweVersie}>
                <Knop soort="tweede">Begin een nieuwe versie</Knop>
              </Actie>
            )}
          </>
        }
      />
      {nieuwste !== undefined && nieuwste.id !== type.id && (
        <Melding>
          <p>
            Er is een nieuwere versie. Deze geldt alleen nog voor casussen die ermee begonnen.{' '}
            <Link naar={typeadres(nieuwste.id).pagina}>Open versie {nieuwste.versie}</Link>
          </p>
        </Melding>
      )}
      <Bijlagekaarten type={type} />
      {verschil !== null && (
        <Kaart titel={`Wat er in versie ${type.versie} veranderde`} ritme="gewoon">
          <Verschillen verschil={verschil} />
        </Kaart>
      )}
      <Kaart titel="Versies" ritme="gewoon">
        <Regels
          soort="dicht"
          regels={versies.map((versie) => ({
            titel:
              versie.id === type.id ? (
                `Versie ${versie.versie}, deze`
              ) : (
                <Link naar={typeadres(versie.id).pagina}>Versie {versie.versie}</Link>
              ),
            onder: `Vastgesteld op ${datumVoluit(versie.vastgesteldOp)}`,
          }))}
        />
        <Tekst soort="klein">Een lopende casus houdt de versie waarmee zij begon.</Tekst>
      </Kaart>
    </Pagina>
  );
}
