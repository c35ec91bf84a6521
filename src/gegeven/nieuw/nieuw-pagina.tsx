import { casusadres } from '../../casus/adressen.ts';
import { Casusblad } from '../../casus/casusblad.tsx';
import {
  Artikel,
  Datumveld,
  Formulier,
  Gezienveld,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Lijst,
  Melding,
  Stapel,
  Tekst,
  Tekstveld,
  Tekstvlak,
  Uitklap,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { adresConcept, adresNieuw, adresOordeel } from '../adressen.ts';
import { Kenmerkvragen, Lezerskaart, OORDEELDELEN, Waarvoorkaart } from '../ontvangers/geefkaarten.tsx';
import { Gegeveninkijk } from '../weergave.tsx';
import type { Inkijkbeeld, Nieuwbeeld } from './nieuw-toon.ts';

function WatBrengtUIn({ beeld }: { readonly beeld: Nieuwbeeld }) {
  return (
    <Kaart titel="1 Wat brengt u in?" ritme="gewoon">
      <Keuzerondjes
        naam="categorie"
        vraag="Soort gegeven"
        indeling="kolommen"
        keuzes={beeld.soorten.kan.map(({ categorie, label }) => ({ waarde: categorie, label }))}
        onder={
          <>
            Staat het er niet bij? Dan mag het niet aan deze tafel. <Artikel id="Art 5.1" />
          </>
        }
      />
      <Uitklap titel="Wat nu niet kan, en waarom">
        <Lijst punten={beeld.soorten.kanNiet} />
      </Uitklap>
      <Kenmerkvragen velden={beeld.beeld.velden} />
      <Datumveld naam="brondatum" label="Gegevens van" />
      <Tekstvlak naam="tekst" label="Tekst" beschrijving="Feiten, kort, zonder namen van anderen." rijen={4} />
      <Keuzerondjes
        naam="aard"
        vraag="Is dit een feit of een mening?"
        indeling="naast"
        keuzes={[
          { waarde: 'feit', label: 'Feit, uit de administratie' },
          { waarde: 'mening', label: 'Mening van mij' },
        ]}
      />
    </Kaart>
  );
}

function Waarvoor({ beeld }: { readonly beeld: Nieuwbeeld }) {
  return (
    <Waarvoorkaart beeld={beeld}>
      <Tekstveld naam="waarom" label="Waarom, in één zin" breed />
    </Waarvoorkaart>
  );
}

function Inkijkdeel({ inkijk, casus }: { readonly inkijk: Inkijkbeeld; readonly casus: string }) {
  return (
    <Stapel ritme="eng">
      <Gegeveninkijk titel={inkijk.titel} weergave={inkijk.weergave} />
      {inkijk.gekozen !== null && <VerborgenVeld naam="bekeken" waarde={inkijk.gekozen} />}
      {inkijk.anderen.length > 0 && (
        <div class="ovt-rij ovt-rij--krap ovt-klein">
          <span>Bekijk als</span>
          {inkijk.anderen.map(({ deelnemer, label }) => (
            <Knop key={deelnemer} soort="rustig" klein naam="bekijk" waarde={deelnemer} actie={adresOordeel(casus)}>
              {label}
            </Knop>
          ))}
        </div>
      )}
    </Stapel>
  );
}

function VoorWie({ beeld }: { readonly beeld: Nieuwbeeld }) {
  const { casus } = beeld;
  return (
    <Lezerskaart
      titel="3 Voor wie?"
      casus={casus}
      beeld={beeld}
      oordeel={adresOordeel(casus)}
      wegen={{ naam: 'weigering', actie: adresConcept(casus) }}
    >
      {beeld.inkijk && <Inkijkdeel inkijk={beeld.inkijk} casus={casus} />}
      <Knoppen>
        <Knop>{beeld.knop}</Knop>
        <Knop soort="rustig" actie={adresConcept(casus)}>
          Bewaar als concept
        </Knop>
      </Knoppen>
      <Tekst soort="klein">
        Tot iemand het leest, haalt u het zonder spoor terug. Daarna ziet de ontvanger dat het is teruggehaald.
      </Tekst>
    </Lezerskaart>
  );
}

function Intussen({ beeld: { intussen } }: { readonly beeld: Nieuwbeeld }) {
  if (intussen === undefined) return null;
  return (
    <Melding soort="let-op" stand>
      {intussen === null ? (
        <p>
          <strong>Dit concept is intussen weggehaald.</strong> Er is niets bewaard of gedeeld. Uw tekst staat hieronder
          nog. Bewaart of deelt u die, dan komt zij er nieuw in.
        </p>
      ) : (
        <>
          <p>
            <strong>In een ander venster is dit concept intussen veranderd.</strong> Er is nu niets bewaard of gedeeld.
            Uw tekst staat hieronder nog. Bewaart of deelt u die, dan komt zij in de plaats van deze:
          </p>
          <p>{intussen.tekst}</p>
        </>
      )}
    </Melding>
  );
}

/** Een gegeven inbrengen: wat, waarvoor en voor wie, met per ontvanger het oordeel van nu en wat die straks leest. */
export function Nieuwpagina({ beeld, leeg }: { readonly beeld: Nieuwbeeld; readonly leeg: boolean }) {
  const { casus, stand } = beeld;
  const gegeven = stand.waarden['gegeven'];
  return (
    <Casusblad
      kop={beeld.blad}
      deel="Gegeven inbrengen"
      nu="gegevens"
      titel="Breng een gegeven in"
      leegFormulier={leeg}
      knoppen={
        <KnopLink naar={casusadres(casus).magIkDelen} soort="tweede">
          Mag ik dit delen?
        </KnopLink>
      }
    >
      <Intussen beeld={beeld} />
      <Formulier
        actie={adresNieuw(casus)}
        stand={stand}
        ritme="kolom"
        concept
        oordeel={{ adres: adresOordeel(casus), deel: OORDEELDELEN }}
      >
        <VerborgenVeld naam="gegeven" waarde={typeof gegeven === 'string' ? gegeven : ''} />
        <Gezienveld naam="gezien" nu={beeld.gezien} />
        <Kolommen gelijk>
          <Stapel ritme="kolom">
            <WatBrengtUIn beeld={beeld} />
            <Waarvoor beeld={beeld} />
          </Stapel>
          <VoorWie beeld={beeld} />
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}
