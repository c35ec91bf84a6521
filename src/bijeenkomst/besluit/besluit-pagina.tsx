import { wiensTaak } from '../../casus/bronnen.ts';
import { type Bladkop, Casusblad } from '../../casus/casusblad.tsx';
import { DOELNAMEN, metHoofdletter } from '../../casus/woorden.ts';
import { eisBlad } from '../../gegeven/blad.ts';
import { metSoort } from '../../gegeven/kenmerken.ts';
import type { Lezing } from '../../gegeven/nieuw/nieuw-formulier.ts';
import { Kenmerkvragen, Lezerskaart, OORDEELDELEN, Waarvoorkaart } from '../../gegeven/ontvangers/geefkaarten.tsx';
import { type Oordeelbeeld, toonOordelen } from '../../gegeven/oordeel/oordeel-toon.ts';
import type { OordeelOver, Raam } from '../../gegeven/oordeel/vraag-oordeel.ts';
import { type Soorten, soortenVoor } from '../../gegeven/soorten.ts';
import type { Doel } from '../../regels/index.ts';
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
  Stapel,
  Tekst,
  Tekstveld,
  Tekstvlak,
  Uitklap,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumEnTijd, tijd } from '../../web/tijd.ts';
import { bijeenkomstadres } from '../adressen.ts';
import type { Besluitkern, Besluitstand } from './besluit-formulier.ts';

export type Besluitpaginabeeld = {
  readonly casus: string;
  readonly bijeenkomst: string;
  readonly blad: Bladkop;
  readonly stand: Besluitstand;
  readonly kern: Besluitkern;
  readonly soorten: Soorten;
  readonly doelen: readonly { readonly doel: Doel; readonly label: string }[];
  readonly taakVan: string;
  readonly beeld: Oordeelbeeld;
  readonly oordeelVan: string;
  readonly oordeelMoment: string;
};

export type Besluitbron = {
  readonly bijeenkomst: string;
  readonly raam: Raam;
  readonly oordelen: readonly OordeelOver[];
  readonly op: Date;
  readonly kern: Besluitkern;
  readonly lezing: Lezing;
  /** Het vervolg is nog niet ingevuld: dan staat ieder die het misschien mag lezen al aangevinkt. */
  readonly vers: boolean;
};

/** Maakt van feiten, invulling en oordelen het beeld van het vervolg bij een besluit. */
export function toonBesluitvragen(bron: Besluitbron): Besluitpaginabeeld {
  const { raam, lezing, oordelen, op } = bron;
  const { casus } = raam.feiten;
  const { categorie, kenmerken, ontvangers } = lezing.invulling;
  const kan = oordelen.filter(({ oordeel }) => oordeel.uitkomst !== 'geweigerd').map((o) => o.ontvanger.deelnemer);
  return {
    casus: casus.id,
    bijeenkomst: bron.bijeenkomst,
    blad: eisBlad(raam.blad),
    stand: lezing.stand as Besluitstand,
    kern: bron.kern,
    soorten: soortenVoor({ stoel: raam.stoel, feiten: raam.feiten, gekozen: categorie }),
    doelen: casus.doelen.map((doel) => ({ doel, label: `${metHoofdletter(DOELNAMEN[doel])} (${doel})` })),
    taakVan: wiensTaak(raam.stoel),
    beeld: toonOordelen(oordelen, {
      kenmerken: metSoort(categorie, kenmerken),
      gekozen: bron.vers ? kan : ontvangers,
    }),
    oordeelVan: `Oordeel van ${tijd(op)}`,
    oordeelMoment: datumEnTijd(op),
  };
}

type Props = { readonly beeld: Besluitpaginabeeld };

/** Een besluit of actie die over iemand gaat: wat voor gegeven is het, waarvoor, en wie mag het lezen. */
export function BesluitPagina({ beeld }: Props) {
  const adres = bijeenkomstadres(beeld);
  const { kern } = beeld;
  const verborgen: readonly (readonly [string, string])[] = [
    ['besluit', kern.besluit],
    ['gegeven', kern.gegeven],
    ['soort', kern.actie === null ? 'besluit' : 'actie'],
    ['wie', kern.actie?.voor ?? ''],
    ['datum', kern.actie?.datum ?? ''],
  ];
  return (
    <Casusblad
      kop={beeld.blad}
      deel="Wie mag dit lezen?"
      nu="bijeenkomsten"
      titel="Wie mag dit lezen?"
      inleiding="Wat u vastlegt gaat over iemand. Daarom is het een gegeven: u kiest wie het krijgt, en wie het niet mag lezen ziet niet dat het er is."
    >
      <Formulier
        actie={adres.besluitinhoud}
        stand={beeld.stand}
        ritme="kolom"
        oordeel={{ adres: adres.besluitoordeel, deel: OORDEELDELEN }}
        concept
      >
        {verborgen.map(([naam, waarde]) => waarde !== '' && <VerborgenVeld key={naam} naam={naam} waarde={waarde} />)}
        <Kolommen gelijk>
          <Stapel ritme="kolom">
            <Wat beeld={beeld} />
            <Waarvoor beeld={beeld} />
          </Stapel>
          <VoorWie beeld={beeld} oordeel={adres.besluitoordeel} terug={adres.live} />
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}

function Wat({ beeld }: Props) {
  return (
    <Kaart titel={beeld.kern.actie === null ? '1 Het besluit' : '1 De actie'} ritme="gewoon">
      <Tekstvlak naam="tekst" label="Wat is er afgesproken?" rijen={3} />
      <Keuzerondjes
        naam="categorie"
        vraag="Waar gaat het over?"
        indeling="kolommen"
        keuzes={beeld.soorten.kan.map(({ categorie, label }) => ({ waarde: categorie, label }))}
        onder={
          <>
            Staat het er niet bij? Dan kunt u het niet vastleggen: laat wie erover gaat het zelf inbrengen.{' '}
            <Artikel id="Art 5.1" />
          </>
        }
      />
      <Uitklap titel="Wat nu niet kan, en waarom">
        <Lijst punten={beeld.soorten.kanNiet} />
      </Uitklap>
      <Kenmerkvragen velden={beeld.beeld.velden} />
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

function VoorWie({ beeld, oordeel, terug }: Props & { readonly oordeel: string; readonly terug: string }) {
  return (
    <Lezerskaart titel="3 Wie mag dit lezen?" casus={beeld.casus} beeld={beeld} oordeel={oordeel}>
      <Knoppen>
        <Knop>Leg vast</Knop>
        <KnopLink naar={terug} soort="rustig">
          Terug naar de bijeenkomst
        </KnopLink>
      </Knoppen>
      <Tekst soort="klein">Wie dit niet mag lezen, ziet niet dat het er is.</Tekst>
    </Lezerskaart>
  );
}
