import { opsomming } from '../../casus/woorden.ts';
import {
  Actie,
  Artikelen,
  DataLijst,
  Kaart,
  Knop,
  KnopLink,
  Link,
  Melding,
  Paginakop,
  Regels,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import { OVERLEGTYPEADRES, typeadres } from '../adressen.ts';
import { GEEN_INSTEMMING, instemmingsregels } from '../bijlage.ts';
import type { Typebeeld } from '../lees.ts';
import { Bijlagekaarten } from './bijlage.tsx';
import { Verschillen } from './verschil.tsx';

/** Een vastgestelde versie van een overlegtype, zoals Bijlage 3 haar vraagt. */
export function TypePagina(beeld: Typebeeld) {
  const { type, versies, verschil, magVernieuwen, zonder, andereLeider } = beeld;
  const adres = typeadres(type.id);
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
      <Typemeldingen type={type} nieuwste={versies[0]} zonder={zonder} andereLeider={andereLeider} />
      <Bijlagekaarten type={type} />
      <Instemmingskaart beeld={beeld} />
      {verschil !== null && (
        <Kaart titel={`Wat er in versie ${type.versie} veranderde`} ritme="gewoon">
          <Verschillen verschil={verschil} />
        </Kaart>
      )}
      <Versiekaart type={type} versies={versies} />
    </Pagina>
  );
}

/** Wie met deze versie akkoord ging: een overlegtype is van de partijen samen (B3-1). */
function Instemmingskaart({ beeld }: { readonly beeld: Typebeeld }) {
  const akkoord = instemmingsregels(beeld);
  return (
    <Kaart titel="Wie hiermee akkoord ging" ritme="gewoon">
      {akkoord.length === 0 ? (
        <Tekst>{GEEN_INSTEMMING}</Tekst>
      ) : (
        <DataLijst rijen={akkoord.map(([naam, waarde]) => ({ naam, waarde }))} />
      )}
    </Kaart>
  );
}

function Versiekaart({ type, versies }: Pick<Typebeeld, 'type' | 'versies'>) {
  return (
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
  );
}

type Meldingprops = Pick<Typebeeld, 'type' | 'zonder' | 'andereLeider'> & {
  readonly nieuwste: Typebeeld['versies'][number] | undefined;
};

/** Wat iemand over deze versie moet weten: er is een nieuwere, zij past niet meer, of niet iedereen kan meedoen. */
function Typemeldingen({ type, nieuwste, zonder, andereLeider }: Meldingprops) {
  return (
    <>
      {nieuwste !== undefined && nieuwste.id !== type.id && (
        <Melding>
          <p>
            Er is een nieuwere versie. Deze geldt alleen nog voor casussen die ermee begonnen.{' '}
            <Link naar={typeadres(nieuwste.id).pagina}>Open versie {nieuwste.versie}</Link>
          </p>
        </Melding>
      )}
      {andereLeider !== null && (
        <Melding soort="let-op">
          <p>
            Met dit overleg begint geen nieuwe casus: volgens het convenant leidt {andereLeider}. Begin een nieuwe
            versie en kies daarin wie leidt. <Artikelen ids={['T25-09', 'fn 13 (a)']} />
          </p>
        </Melding>
      )}
      {zonder.length > 0 && type.tekst !== null && (
        <Melding>
          <p>
            {opsomming(zonder)} {zonder.length === 1 ? 'tekende' : 'tekenden'} versie {type.tekst.label} van het
            convenant nog niet, en {zonder.length === 1 ? 'zit' : 'zitten'} tot dan bij dit overleg niet aan tafel.{' '}
            <Artikelen ids={['Art 17.2', 'E-10']} />
          </p>
        </Melding>
      )}
    </>
  );
}
