import { Casusblad } from '../casus/casusblad.tsx';
import { opsomming } from '../casus/woorden.ts';
import { Kenmerkvragen, Lezerskaart, OORDEELDELEN, Waarvoorkaart } from '../gegeven/ontvangers/geefkaarten.tsx';
import {
  Artikel,
  Formulier,
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
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { verslagadres } from './adressen.ts';
import type { Deelpaginabeeld } from './deel-toon.ts';
import { PLEKKEN } from './verslagwoorden.ts';

type Props = { readonly beeld: Deelpaginabeeld };

function Wat({ beeld }: Props) {
  return (
    <Kaart titel="1 Wat zet u in het verslag?" ritme="gewoon">
      <Tekstveld
        naam="titel"
        label="Waar gaat het over?"
        beschrijving="Kort en zonder inhoud. Wie het overleg leidt ziet deze titel al terwijl u schrijft."
        breed
      />
      <Keuzerondjes
        naam="categorie"
        vraag="Soort gegeven"
        indeling="kolommen"
        keuzes={beeld.soorten.kan.map(({ categorie, label }) => ({ waarde: categorie, label }))}
        onder={
          <>
            Staat het er niet bij? Dan mag het niet in het verslag. <Artikel id="Art 5.1" />
          </>
        }
      />
      <Uitklap titel="Wat nu niet kan, en waarom">
        <Lijst punten={beeld.soorten.kanNiet} />
      </Uitklap>
      <Kenmerkvragen velden={beeld.beeld.velden} />
      <Tekstvlak
        naam="tekst"
        label="Tekst"
        beschrijving={
          beeld.pseudoniemen
            ? 'In woorden die ouders en jongere begrijpen. Dit overleg noemt in verslagen niemand bij naam.'
            : 'In woorden die ouders en jongere begrijpen.'
        }
        rijen={8}
      />
      <Keuzerondjes
        naam="aard"
        vraag="Is dit een feit of een mening?"
        indeling="naast"
        keuzes={[
          { waarde: 'feit', label: 'Feit, uit de administratie' },
          { waarde: 'mening', label: 'Mening of indruk' },
        ]}
      />
      <Keuzerondjes
        naam="plek"
        vraag="Waar in het verslag?"
        indeling="naast"
        keuzes={PLEKKEN}
        onder="Kiest u niets, dan komt het in het midden."
      />
    </Kaart>
  );
}

function Waarvoor({ beeld }: Props) {
  return (
    <Waarvoorkaart beeld={beeld}>
      <Tekstveld naam="waarom" label="Waarom, in één zin" breed />
    </Waarvoorkaart>
  );
}

function VoorWie({ beeld }: Props) {
  const adres = verslagadres(beeld.casus);
  return (
    <Lezerskaart titel="3 Wie mag dit lezen?" casus={beeld.casus} beeld={beeld} oordeel={adres.oordeel(beeld.verslag)}>
      <Knoppen>
        <Knop>Leg dit aan tafel</Knop>
        <Knop soort="tweede" actie={adres.concept(beeld.verslag)}>
          Bewaar concept
        </Knop>
        <KnopLink naar={adres.een(beeld.verslag)} soort="rustig">
          Terug naar het verslag
        </KnopLink>
      </Knoppen>
      <Tekst soort="klein">Een concept leest alleen u. Wie dit niet mag lezen, ziet niet dat het er is.</Tekst>
    </Lezerskaart>
  );
}

function Intussen({ beeld }: Props) {
  const { intussen } = beeld;
  if (intussen === undefined) return null;
  return (
    <Melding soort="let-op" stand>
      {intussen === null ? (
        <p>Dit deel is intussen weggehaald. Uw tekst staat hieronder nog. Bewaart u, dan komt die er nieuw in.</p>
      ) : (
        <>
          <p>
            <strong>Intussen is dit deel gewijzigd.</strong> Uw tekst staat hieronder nog. Bewaart u, dan komt die in
            plaats van deze:
          </p>
          <p>
            <strong>{intussen.titel}</strong>
          </p>
          {intussen.tekst.split(/\n+/u).map((regel) => (
            <p key={regel}>{regel}</p>
          ))}
          {intussen.waarom !== '' && <p>Waarom: {intussen.waarom}</p>}
        </>
      )}
    </Melding>
  );
}

function Naamvraag({ namen }: { readonly namen: readonly string[] }) {
  return (
    <Melding soort="let-op" stand>
      <p>
        In uw tekst staat {opsomming(namen)}. Dit overleg noemt in verslagen niemand bij naam: schrijf liever "de
        jongere", "moeder" of de functie.
      </p>
      <Vinkjes
        naam="metNaam"
        vraag="Moet de naam er toch in?"
        keuzes={[{ waarde: 'ja', label: 'Laat de naam staan' }]}
      />
    </Melding>
  );
}

/** Een deel van het verslag schrijven: wat, waarvoor en wie het leest, met per lezer het oordeel van nu. */
export function Deelpagina({ beeld }: Props) {
  const adres = verslagadres(beeld.casus);
  const { invulling } = beeld.lezing;
  const verborgen: readonly (readonly [string, string | null])[] = [
    ['deel', invulling.deel],
    ['gegeven', invulling.gegeven],
    ['versie', String(invulling.versie)],
    ['vervangt', invulling.vervangt],
  ];
  return (
    <Casusblad
      kop={beeld.blad}
      deel={beeld.titel}
      nu="bijeenkomsten"
      titel={beeld.titel}
      inleiding={`${beeld.verslagtitel}.`}
    >
      <Intussen beeld={beeld} />
      <Formulier
        actie={adres.delen(beeld.verslag)}
        stand={beeld.stand}
        ritme="kolom"
        concept
        oordeel={{ adres: adres.oordeel(beeld.verslag), deel: OORDEELDELEN }}
      >
        {verborgen.map(([naam, waarde]) => waarde !== null && <VerborgenVeld key={naam} naam={naam} waarde={waarde} />)}
        {beeld.namen.length > 0 && <Naamvraag namen={beeld.namen} />}
        <Kolommen gelijk>
          <Stapel ritme="kolom">
            <Wat beeld={beeld} />
            <Waarvoor beeld={beeld} />
          </Stapel>
          <VoorWie beeld={beeld} />
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}
