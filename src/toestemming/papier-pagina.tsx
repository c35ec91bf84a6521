import { Casusblad } from '../casus/casusblad.tsx';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikel,
  Bestandsveld,
  Datumveld,
  Formulier,
  JaNee,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Paginakop,
  Stapel,
  Tekst,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { toestemmingsadres } from './adressen.ts';
import type { Papierblad, Papierbladuitkomst } from './lees-papierblad.ts';
import { keuzeveld, PAPIERFOUTEN, type Papiervelden } from './papier-formulier.ts';
import { TEKENAARNAMEN } from './woorden.ts';

type Props = {
  readonly blad: Papierblad;
  readonly scan: string;
  readonly stand?: FormStand<Papiervelden> | undefined;
};

/** Een getekend formulier overnemen: wat erop staat, wie het zag, en de scan (Bijl 5-a, 5-j). */
export function Papierpagina({ blad, scan, stand }: Props) {
  const { kop, als, vraag, tekst, wie } = blad;
  const rol = TEKENAARNAMEN[als];
  const adres = toestemmingsadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Formulier op papier"
      nu="geen"
      titel="Neem een getekend formulier over"
      inleiding={`${wie === rol ? wie : `${wie}, ${rol.toLowerCase()}`}. Vraag ${blad.kenmerk}. Wie tekende, krijgt bericht en kan zeggen dat het niet klopt.`}
    >
      <Formulier actie={adres.papier(vraag, als)} stand={stand} ritme="kolom" bestanden>
        <VerborgenVeld naam="scan" waarde={scan} />
        <Kolommen gelijk>
          {tekst.ontvangers.map(({ deelnemer, naam, rol: functie, soorten }) => (
            <Kaart key={deelnemer} titel={naam} ritme="gewoon">
              <Tekst soort="klein">{functie}</Tekst>
              {soorten.map(({ soort, naam: soortnaam }) => (
                <JaNee key={soort} naam={keuzeveld(deelnemer, soort)} vraag={soortnaam} opEenRegel />
              ))}
            </Kaart>
          ))}
        </Kolommen>
        <Handtekening getuigen={blad.getuigen} />
        <Stapel ritme="eng">
          <Knoppen>
            <Knop>Bewaar dit formulier</Knop>
            <KnopLink naar={adres.overzicht} soort="rustig">
              Stop, bewaar niets
            </KnopLink>
          </Knoppen>
          <Tekst soort="klein">
            Het papier zelf blijft in uw dossier. <Artikel id="Bijl 5-a" />
          </Tekst>
        </Stapel>
      </Formulier>
    </Casusblad>
  );
}

/** In welke taal en wanneer er is getekend, wie dat zag, en de scan. */
function Handtekening({ getuigen }: Pick<Papierblad, 'getuigen'>) {
  return (
    <Kaart titel="De handtekening" ritme="gewoon">
      <Keuzelijst
        naam="taal"
        label="Taal van het formulier"
        leeg={null}
        waarde="nl"
        opties={[
          { waarde: 'nl', label: 'Nederlands' },
          { waarde: 'en', label: 'Engels' },
        ]}
      />
      <Datumveld naam="getekendOp" label="Getekend op" />
      <Keuzelijst
        naam="getuige"
        label="Welke collega zag het getekende formulier?"
        beschrijving="Iemand anders dan uzelf, van uw eigen organisatie."
        opties={getuigen.map(({ persoon, naam, functie }) => ({
          waarde: persoon,
          label: `${naam}, ${functie}`,
        }))}
      />
      <Bestandsveld
        naam="bestand"
        label="De scan of foto"
        beschrijving="PDF, JPEG of PNG, hoogstens 10 MB. Alleen uw organisatie kan haar openen."
        soorten="application/pdf,image/jpeg,image/png"
      />
    </Kaart>
  );
}

const GEEN_GETUIGE =
  'Een collega moet het getekende formulier ook zien, en uw organisatie heeft hier nog geen tweede medewerker. Vraag uw beheerder om een collega toe te voegen. De ondertekenaar kan ook zelf antwoorden.';

/** Voor deze mens valt er niets van papier over te nemen: waarom niet. */
export function GeenPapier({
  casus,
  reden,
}: {
  readonly casus: string;
  readonly reden: Extract<Papierbladuitkomst, { kind: 'kan-niet' }>['reden'] | 'geen-getuige';
}) {
  return (
    <Pagina titel="Geen formulier op papier" soort="vak">
      <Paginakop titel="Formulier op papier" />
      <Leeg
        niveau={2}
        titel="Hier is geen formulier op papier voor"
        knop={<KnopLink naar={toestemmingsadres(casus).overzicht}>Terug naar toestemming</KnopLink>}
      >
        {reden === 'geen-getuige' ? GEEN_GETUIGE : PAPIERFOUTEN[reden][1]}
      </Leeg>
    </Pagina>
  );
}
