import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Leeg,
  Melding,
  Stapel,
  Tekst,
  Tekstveld,
  Vinkje,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { datumVoluit, uurMinuut } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { BETROKKENHEDEN, opsomming } from '../woorden.ts';
import type { Uitnodigblad } from './uitnodig-blad.ts';
import type { Uitnodigvelden } from './uitnodig-formulier.ts';

type Props = {
  readonly kop: Casuskop;
  readonly blad: Uitnodigblad;
  readonly stand?: FormStand<Uitnodigvelden> | undefined;
};

/** Een korte lijst overziet iemand zonder zoekveld. */
const ZOEKEN_VANAF = 8;

/** Kiezen wie er meepraat; een formulier nodigt er meer tegelijk uit. */
export function UitnodigPagina({ kop, blad, stand }: Props) {
  const adres = casusadres(kop.id);
  const kan = blad.kandidaten.filter((k) => !k.eerstInformeren);
  const later = blad.kandidaten.filter((k) => k.eerstInformeren);
  return (
    <Casusblad
      kop={kop}
      deel="Uitnodigen"
      nu="geen"
      titel="Nodig iemand uit"
      inleiding="Een genodigde ziet eerst alleen initialen, school en soort overleg. Meer volgt pas als taak, grondslag en doel vastliggen."
      leegFormulier={stand === undefined}
    >
      {blad.zonderTekst !== null && <ZonderTekst {...blad.zonderTekst} />}
      {(blad.zoek !== '' || blad.kandidaten.length > ZOEKEN_VANAF) && <Zoekveld kop={kop} blad={blad} />}
      <Stapel ritme="kolom">
        {kan.length > 0 && <Keuzes kop={kop} blad={blad} stand={stand} />}
        {kan.length === 0 && later.length === 0 && (
          <Leeg
            niveau={2}
            titel="Er is niemand gevonden"
            {...(blad.zoek === ''
              ? {}
              : {
                  knop: (
                    <KnopLink naar={adres.uitnodigen} soort="tweede">
                      Toon iedereen
                    </KnopLink>
                  ),
                })}
          >
            Hier staan medewerkers van gebonden organisaties die bij dit overleg een plaats hebben en nog niet zijn
            uitgenodigd. Wie bij een andere school werkt, staat hier zodra het gezin van die school weet.
          </Leeg>
        )}
        {later.length > 0 && <EerstInformeren kop={kop} blad={blad} />}
      </Stapel>
    </Casusblad>
  );
}

/** Waarom iemand van een gebonden organisatie hier niet te kiezen is. */
function ZonderTekst({ label, partijen }: NonNullable<Uitnodigblad['zonderTekst']>) {
  const een = partijen.length === 1;
  return (
    <Melding soort="let-op">
      <p>
        {opsomming(partijen)} {een ? 'kan' : 'kunnen'} bij dit overleg niet aan tafel. Het rust op versie {label} van
        het convenant, en {een ? 'die organisatie tekende' : 'die organisaties tekenden'} die nog niet. De beheerder
        daar tekent eerst. <Artikelen ids={['Art 17.2', 'E-10']} />
      </p>
    </Melding>
  );
}

function Zoekveld({ kop, blad }: { readonly kop: Casuskop; readonly blad: Uitnodigblad }) {
  return (
    <Formulier actie={casusadres(kop.id).uitnodigen} methode="get" klasse="ovt-zoek" rol="search">
      <Tekstveld naam="zoek" label="Zoek op naam, functie of organisatie" soort="search" waarde={blad.zoek} />
      <Knop soort="tweede">Zoek</Knop>
    </Formulier>
  );
}

function Keuzes({ kop, blad, stand }: Props) {
  return (
    <Bevestigformulier
      casus={kop.id}
      actie={casusadres(kop.id).uitnodigcontrole}
      stand={stand}
      knop="Controleer de uitnodiging"
    >
      <Wiekaart blad={blad} />
      <Waaromkaart blad={blad} />
    </Bevestigformulier>
  );
}

/** Waarom zij betrokken zijn, waarbij zij komen, en of zij de naam krijgen. */
function Waaromkaart({ blad }: Pick<Props, 'blad'>) {
  return (
    <Kaart titel="2 Waarom, en wat krijgen zij" ritme="gewoon">
      <Keuzerondjes
        naam="betrokken"
        vraag="Waarom zijn zij rechtstreeks betrokken?"
        gekozen={['eigen-taak']}
        keuzes={Object.entries(BETROKKENHEDEN).map(([waarde, label]) => ({ waarde, label }))}
      />
      {blad.plekken.length > 0 && (
        <Keuzerondjes
          naam="plek"
          vraag="Waarbij komen zij aan tafel?"
          beschrijving={
            <>
              Wie alleen bij één bijeenkomst komt, leest alleen dan wat een ander gaf. <Artikelen ids={['T25-07']} />
            </>
          }
          gekozen={['']}
          keuzes={[
            { waarde: '', label: 'Bij de hele casus' },
            ...blad.plekken.map(({ bijeenkomst, op }) => ({
              waarde: bijeenkomst,
              label: `Alleen bij de bijeenkomst op ${datumVoluit(op)}, ${uurMinuut(op)} uur`,
            })),
          ]}
        />
      )}
      <Vinkje
        naam="geefNaam"
        gekozen
        label="Geef na bevestigen naam en geboortedatum"
        bij="Alleen als dat op dat moment mag. U kunt het later intrekken."
      />
    </Kaart>
  );
}

/** Wie er komt, en wie de jongere zelf behandelt. */
function Wiekaart({ blad }: Pick<Props, 'blad'>) {
  const kan = blad.kandidaten.filter((k) => !k.eerstInformeren);
  const onderGeheim = kan.filter((k) => k.onderGeheim);
  return (
    <Kaart titel="1 Wie" ritme="gewoon">
      <Vinkjes
        naam="wie"
        vraag="Wie nodigt u uit?"
        beschrijving={
          <>
            Alleen wie rechtstreeks betrokken is bij deze jongere. <Artikelen ids={['Art 3.4a']} />
          </>
        }
        indeling="kolommen"
        keuzes={kan.map((k) => ({
          waarde: k.aanstelling,
          label: k.naam,
          bij: `${k.functie}, ${k.partij}${k.zegtGeheimhouding ? '. Zegt bij de deelname eerst waar de geheimhouding op rust' : ''}`,
        }))}
      />
      {blad.meer && (
        <Tekst soort="klein">Er zijn meer mensen dan hier passen. Zoek op naam, functie of organisatie.</Tekst>
      )}
      {onderGeheim.length > 0 && (
        <Vinkjes
          naam="behandelrelatie"
          vraag="Wie behandelt of begeleidt de jongere nu zelf?"
          beschrijving={
            <>
              Laat leeg wie dat niet doet. Bij een behandelrelatie beslist een jongere vanaf 12 jaar zelf mee over wat
              die persoon vertelt. <Artikelen ids={['Bijl 5-l']} />
            </>
          }
          indeling="kolommen"
          keuzes={onderGeheim.map((k) => ({ waarde: k.aanstelling, label: k.naam, bij: k.functie }))}
        />
      )}
    </Kaart>
  );
}

function EerstInformeren({ kop, blad }: { readonly kop: Casuskop; readonly blad: Uitnodigblad }) {
  const later = blad.kandidaten.filter((k) => k.eerstInformeren);
  const partijen = [...new Set(later.map((k) => k.partij))];
  return (
    <Kaart titel="Nog niet uit te nodigen" soort="rustig" ritme="eng">
      <p>
        {blad.niemandGeinformeerd
          ? 'De betrokkenen zijn nog niet allemaal geïnformeerd. Tot dan nodigt u niemand uit.'
          : 'Over deze organisaties zijn de betrokkenen nog niet geïnformeerd.'}{' '}
        <Artikelen ids={['Art 12.1', 'Art 12.4b']} />
      </p>
      <ul class="utrecht-unordered-list">
        {partijen.map((partij) => (
          <li key={partij}>{partij}</li>
        ))}
      </ul>
      <p>
        Bel of mail ook nog niet of zij de jongere kennen. Dat vragen is al delen. <Artikelen ids={['PH-2a']} />
      </p>
      <p>
        <KnopLink naar={casusadres(kop.id).informeren} soort={blad.niemandGeinformeerd ? 'hoofd' : 'tweede'} klein>
          Leg vast wie is geïnformeerd
        </KnopLink>
      </p>
    </Kaart>
  );
}
