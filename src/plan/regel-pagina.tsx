import { Casusblad } from '../casus/casusblad.tsx';
import { Kenmerkvragen, Lezerskaart, OORDEELDELEN, Waarvoorkaart } from '../gegeven/ontvangers/geefkaarten.tsx';
import {
  Artikel,
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Melding,
  Stapel,
  Tekst,
  Tekstveld,
  Tekstvlak,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { planadres } from './adressen.ts';
import type { Regelpaginabeeld } from './regel-toon.ts';
import { LEEFGEBIEDEN, RESULTATEN, VOORTGANGEN } from './soorten.ts';

type Props = { readonly beeld: Regelpaginabeeld };

const keuzes = (namen: Readonly<Record<string, string>>) =>
  Object.entries(namen).map(([waarde, label]) => ({ waarde, label }));

function Regeldeel({ beeld }: Props) {
  const mensen = beeld.tafel.map(({ deelnemer, naam, rol }) => ({ waarde: deelnemer, label: naam, bij: rol }));
  const doel = beeld.soort === 'doel';
  return (
    <Kaart titel={doel ? '1 Wat is het doel?' : '1 Wat gaat er gebeuren?'} ritme="gewoon">
      {doel && (
        <Keuzerondjes naam="leefgebied" vraag="Waar gaat het over?" indeling="kolommen" keuzes={keuzes(LEEFGEBIEDEN)} />
      )}
      {!doel && beeld.plandoelen.length > 0 && (
        <Keuzelijst
          naam="bij"
          label="Bij welk doel hoort dit?"
          leeg="Bij geen van deze doelen"
          opties={beeld.plandoelen.map(({ stam, label }) => ({ waarde: stam, label }))}
        />
      )}
      <Tekstvlak
        naam="wat"
        label={doel ? 'Het doel' : 'De actie'}
        beschrijving="Klein, concreet en haalbaar. In woorden die de jongere begrijpt."
        rijen={3}
      />
      {doel && <Tekstveld naam="meten" label="Waaraan zien we of het lukt?" breed />}
      {doel ? (
        <Vinkjes naam="wie" vraag="Wie werken eraan?" indeling="kolommen" keuzes={mensen} />
      ) : (
        <Keuzerondjes naam="wie" vraag="Wie doet dit?" indeling="kolommen" keuzes={mensen} />
      )}
      <Datumveld naam="wanneer" label="Wanneer moet het klaar zijn?" />
    </Kaart>
  );
}

function Standdeel({ beeld }: Props) {
  const evaluatie = beeld.soort === 'evaluatie';
  return (
    <Kaart titel={evaluatie ? '1 Is het doel gehaald?' : '1 Hoe gaat het?'} ritme="gewoon">
      {beeld.over?.tekst && <Tekst>{beeld.over.tekst.wat}</Tekst>}
      {evaluatie && beeld.over?.tekst?.meten && (
        <Tekst soort="klein">Zo zien we of het lukt: {beeld.over.tekst.meten}</Tekst>
      )}
      <Keuzerondjes
        naam="waarde"
        vraag={evaluatie ? 'Wat vindt u?' : 'Hoe staat het?'}
        indeling="naast"
        keuzes={keuzes(evaluatie ? RESULTATEN : VOORTGANGEN)}
      />
      <Tekstvlak
        naam="wat"
        label="Toelichting"
        beschrijving="Mag leeg blijven. Dan leest niemand er iets bij."
        rijen={4}
      />
    </Kaart>
  );
}

function Waarvoor({ beeld }: Props) {
  return (
    <Waarvoorkaart
      beeld={beeld}
      vooraf={
        <Tekst soort="klein">
          Uw tekst telt als {beeld.soortnaam}. <Artikel id="Art 5.1" />
        </Tekst>
      }
    >
      <Kenmerkvragen velden={beeld.beeld.velden} />
    </Waarvoorkaart>
  );
}

function VoorWie({ beeld, oordeel, knop }: Props & { readonly oordeel: string; readonly knop: string }) {
  return (
    <Lezerskaart titel="3 Wie mag dit lezen?" casus={beeld.casus} beeld={beeld} oordeel={oordeel}>
      <Knoppen>
        <Knop>{knop}</Knop>
        <KnopLink naar={planadres(beeld.casus).plan} soort="rustig">
          Terug naar het plan
        </KnopLink>
      </Knoppen>
      <Tekst soort="klein">Wie dit niet mag lezen, ziet niet dat het er is.</Tekst>
    </Lezerskaart>
  );
}

/** Het formulier voor een planregel of stand: wat, waarvoor en wie het leest, met per lezer het oordeel van nu. */
export function Regelpagina({ beeld }: Props) {
  const adres = planadres(beeld.casus);
  const { invulling, soort } = beeld;
  const regel = soort === 'doel' || soort === 'actie';
  const oordeel = regel ? adres.regelOordeel : adres.standOordeel;
  const verborgen: readonly (readonly [string, string | null])[] = [
    ['soort', soort],
    ['regel', invulling.regel],
    ['gegeven', invulling.gegeven],
    ['vervangt', invulling.vervangt],
    ['over', invulling.over],
  ];
  return (
    <Casusblad kop={beeld.blad} deel={beeld.titel} nu="plan" titel={beeld.titel}>
      {beeld.intussen !== null && (
        <Melding soort="let-op" stand>
          <p>
            <strong>Intussen veranderde een collega dit.</strong> Uw tekst staat hieronder nog. Bewaart u, dan komt die
            in plaats van deze:
          </p>
          <p>{beeld.intussen.wat}</p>
          {beeld.intussen.meten !== null && <p>Zo zien we of het lukt: {beeld.intussen.meten}</p>}
        </Melding>
      )}
      <Formulier
        actie={regel ? adres.regels : adres.standen}
        stand={beeld.stand}
        ritme="kolom"
        concept
        oordeel={{ adres: oordeel, deel: OORDEELDELEN }}
      >
        {verborgen.map(([naam, waarde]) => waarde !== null && <VerborgenVeld key={naam} naam={naam} waarde={waarde} />)}
        <Kolommen gelijk>
          <Stapel ritme="kolom">
            {regel ? <Regeldeel beeld={beeld} /> : <Standdeel beeld={beeld} />}
            <Waarvoor beeld={beeld} />
          </Stapel>
          <VoorWie beeld={beeld} oordeel={oordeel} knop={regel ? 'Zet het in het plan' : 'Leg dit vast'} />
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}
