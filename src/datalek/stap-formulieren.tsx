import type { ComponentChildren } from 'preact';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Lijst,
  Link,
  Tekstveld,
  Tekstvlak,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { useVerzoek } from '../web/verzoek-context.tsx';
import { datalekadres } from './adressen.ts';
import type { Stapsoort } from './soorten.ts';
import type { Datalekbeeld } from './toon-datalek.ts';

export type Stapvelden = Readonly<
  Record<
    | 'soort'
    | 'gezien'
    | 'keuze'
    | 'dag'
    | 'tijd'
    | 'reden'
    | 'nummer'
    | 'vertraging'
    | 'gevolgen'
    | 'maatregelen'
    | 'zelf'
    | 'hoe'
    | 'lessen',
    string
  >
>;
export type Doorvelden = { readonly partijen: readonly string[]; readonly tekst: string };
type Props = {
  readonly beeld: Datalekbeeld;
  readonly stand?: FormStand<Stapvelden> | undefined;
};

/** Wat de beheerder nu doet: een ding tegelijk, het dringendste open; wat ook kan, heeft een eigen pagina. */
export function Stapformulieren({ beeld, stand }: Props) {
  if (beeld.stand.gesloten !== null) return null;
  const adres = datalekadres(beeld.datalek);
  return (
    <>
      <NuAanZet beeld={beeld} stand={stand} />
      <Kaart titel="Ook te doen" ritme="eng" alleenScherm>
        <Lijst
          punten={[
            <Link key="door" naar={adres.door}>
              Geef door aan een andere organisatie
            </Link>,
            <Link key="eerder" naar={adres.eerder}>
              Wij wisten het al eerder
            </Link>,
            ...(beeld.stand.besluit === null
              ? []
              : [
                  <Link key="herzien" naar={adres.herzien}>
                    Herzie het besluit over melden
                  </Link>,
                ]),
          ]}
        />
      </Kaart>
    </>
  );
}

/** Een stap die naast de gewone volgorde kan: de klok eerder zetten, of een besluit herzien. */
export function Losstap({ beeld, stand, soort }: Props & { readonly soort: 'eerder-vernomen' | 'besluit' }) {
  if (soort === 'besluit') return <Besluit beeld={beeld} stand={stand} />;
  return (
    <Stapvorm beeld={beeld} stand={stand} soort="eerder-vernomen" knop="Zet de klok eerder">
      <Moment dag="Op welke dag wist uw organisatie het?" />
    </Stapvorm>
  );
}

function NuAanZet({ beeld, stand }: Props) {
  const { telefoon } = useVerzoek();
  const [eerste] = beeld.open.filter((wat) => wat !== 'omvang');
  switch (eerste) {
    case 'beheer':
      return (
        <Kaart titel="Bel de beheerder van Overlegtafel" soort="vraag" ritme="gewoon" alleenScherm>
          <p>
            De melder denkt dat het aan het systeem zelf ligt. Bel {telefoon}. De beheerder vertelt u zonder uitstel wat
            er is gebeurd en wie het nog raakt. <Artikelen ids={['L-4']} />
          </p>
          <Stapvorm beeld={beeld} stand={stand} soort="beheer-gebeld" knop="Leg vast dat u belde">
            <Moment dag="Op welke dag belde u?" />
          </Stapvorm>
        </Kaart>
      );
    case 'besluit':
      return (
        <Kaart titel="Moet dit naar de Autoriteit Persoonsgegevens?" soort="vraag" ritme="gewoon" alleenScherm>
          <Besluit beeld={beeld} stand={stand} />
        </Kaart>
      );
    case 'ap':
      return (
        <Kaart titel="Meld het bij de Autoriteit Persoonsgegevens" soort="vraag" ritme="gewoon" alleenScherm>
          <p>U meldt op de website van de Autoriteit. Wat u nog niet weet, vult u daar later aan.</p>
          <Stapvorm beeld={beeld} stand={stand} soort="gemeld-ap" knop="Leg vast dat u meldde">
            <Moment dag="Op welke dag meldde u?" />
            <Tekstveld naam="nummer" label="Nummer dat u kreeg" zonderSpelling />
            <Tekstvlak naam="vertraging" label="Meldde u na 72 uur? Schrijf dan waarom" rijen={2} />
          </Stapvorm>
        </Kaart>
      );
    case 'betrokkenen':
      return (
        <Kaart titel="Moeten jongeren en ouders dit weten?" soort="vraag" ritme="gewoon" alleenScherm>
          <Betrokkenen beeld={beeld} stand={stand} />
        </Kaart>
      );
    case 'informeren':
      return (
        <Kaart titel="Vertel het de jongeren en ouders" soort="vraag" ritme="gewoon" alleenScherm>
          <Informeren beeld={beeld} stand={stand} />
        </Kaart>
      );
    default:
      return (
        <Kaart titel="Sluit het datalek" soort="vraag" ritme="gewoon" alleenScherm>
          <p>Daarna verandert er niets meer. Wat is vastgelegd, blijft staan.</p>
          <Stapvorm beeld={beeld} stand={stand} soort="gesloten" knop="Sluit het datalek">
            <Tekstvlak naam="lessen" label="Wat leerde uw organisatie?" rijen={3} />
            <Tekstvlak naam="maatregelen" label="Wat is er veranderd?" rijen={3} />
          </Stapvorm>
        </Kaart>
      );
  }
}

/** De brief om mee te geven, en vastleggen dat zij het weten. */
function Informeren({ beeld, stand }: Props) {
  return (
    <>
      <p>
        <KnopLink naar={datalekadres(beeld.datalek).brief} soort="tweede">
          Maak de brief als pdf
        </KnopLink>
      </p>
      <Stapvorm beeld={beeld} stand={stand} soort="geinformeerd" knop="Leg vast dat zij het weten">
        <Moment dag="Op welke dag vertelde u het?" />
        <Tekstvlak naam="hoe" label="Hoe vertelde u het, en aan hoeveel mensen?" rijen={3} />
      </Stapvorm>
    </>
  );
}

function Besluit({ beeld, stand }: Props) {
  return (
    <Stapvorm beeld={beeld} stand={stand} soort="besluit" knop="Leg het besluit vast">
      <Keuzerondjes
        naam="keuze"
        vraag="Uw besluit"
        keuzes={[
          {
            waarde: 'melden',
            label: 'Melden',
            bij: 'Er is een risico voor jongeren of ouders, of u weet het niet zeker.',
          },
          {
            waarde: 'niet-melden',
            label: 'Niet melden',
            bij: 'Het is niet waarschijnlijk dat iemand er last van heeft.',
          },
        ]}
      />
      <Tekstvlak
        naam="reden"
        label="Waarom?"
        beschrijving="Om wie gaat het, wat kan er gebeuren, en hoe waarschijnlijk is dat?"
        rijen={4}
      />
    </Stapvorm>
  );
}

function Betrokkenen({ beeld, stand }: Props) {
  return (
    <Stapvorm beeld={beeld} stand={stand} soort="betrokkenen" knop="Leg vast">
      <Keuzerondjes
        naam="keuze"
        vraag="Is het risico voor hen hoog?"
        keuzes={[
          {
            waarde: 'informeren',
            label: 'Ja, wij vertellen het',
            bij: 'Bij gezondheid, thuis of veiligheid is dat al snel zo.',
          },
          {
            waarde: 'niet-informeren',
            label: 'Nee, dat hoeft niet',
            bij: 'Bijvoorbeeld omdat alles versleuteld was of meteen terug is.',
          },
        ]}
      />
      <Tekstvlak naam="reden" label="Waarom?" rijen={3} />
      <Tekstvlak
        naam="gevolgen"
        label="Voor de brief: wat kan dit voor hen betekenen?"
        beschrijving="Alleen als u het vertelt. Schrijf voor ouders; noem niemand en niets uit een dossier."
        rijen={3}
      />
      <Tekstvlak naam="maatregelen" label="Voor de brief: wat doet uw organisatie?" rijen={3} />
      <Tekstvlak naam="zelf" label="Voor de brief: wat kunnen zij zelf doen?" rijen={3} />
    </Stapvorm>
  );
}

/** Doorgeven aan organisaties die het ook raakt; zij lezen alleen de tekst die hier staat. */
export function Doorgeven({
  beeld,
  stand,
}: {
  readonly beeld: Datalekbeeld;
  readonly stand?: FormStand<Doorvelden> | undefined;
}) {
  return (
    <Formulier actie={datalekadres(beeld.datalek).door} stand={stand} ritme="gewoon">
      {beeld.vanBeheer && <p>Het systeembeheer vertelt dit zelf aan elke organisatie die het raakt.</p>}
      {beeld.systeemfout && !beeld.vanBeheer && (
        <p>Ligt het aan het systeem, dan raakt het misschien iedereen: kies alle organisaties.</p>
      )}
      <Vinkjes
        naam="partijen"
        vraag="Aan wie?"
        keuzes={beeld.anderen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
      />
      <Tekstvlak
        naam="tekst"
        label="Wat moeten zij weten?"
        beschrijving="Zij lezen alleen dit. Noem geen jongere of ouder bij naam."
        rijen={4}
      />
      <Knop>Geef door</Knop>
    </Formulier>
  );
}

function Moment({ dag }: { readonly dag: string }) {
  return (
    <>
      <Datumveld naam="dag" label={dag} />
      <Tekstveld naam="tijd" label="Hoe laat?" beschrijving="Bijvoorbeeld 14.10" cijfers />
    </>
  );
}

function Stapvorm({
  beeld,
  stand,
  soort,
  knop,
  children,
}: Props & { readonly soort: Stapsoort; readonly knop: string; readonly children: ComponentChildren }) {
  return (
    <Formulier actie={datalekadres(beeld.datalek).stap} stand={stand} ritme="gewoon">
      <VerborgenVeld naam="soort" waarde={soort} />
      {/* Na een fout telt nog steeds wat er stond toen iemand begon te schrijven. */}
      <VerborgenVeld naam="gezien" waarde={String(stand?.waarden.gezien ?? beeld.stappen.length)} />
      {children}
      <Knop>{knop}</Knop>
    </Formulier>
  );
}
