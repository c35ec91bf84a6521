import { opsomming } from '../../casus/woorden.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Actie,
  Artikel,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  Merkje,
  Paginakop,
  Regels,
  Tekst,
  Tekstvlak,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd } from '../../web/tijd.ts';
import { conceptadres, OVERLEGTYPEADRES } from '../adressen.ts';
import type { Akkoordregel, Conceptbeeld } from '../lees.ts';
import { Bijlagekaarten } from './bijlage.tsx';
import { Verschillen } from './verschil.tsx';

export type Antwoordformulier = { readonly antwoord: string; readonly reden: string; readonly voorstel: string };
type Ligtvoor = NonNullable<Conceptbeeld['voorstel']>;
type Props = {
  readonly beeld: Conceptbeeld;
  readonly ligtVoor: Ligtvoor;
  readonly stand?: FormStand<Antwoordformulier> | undefined;
};

/** Een overlegtype dat voorligt: de tekst, wie akkoord is, en het antwoord van de eigen organisatie. */
export function VoorstelPagina({ beeld, ligtVoor, stand }: Props) {
  const { voorstel, door, akkoorden } = ligtVoor;
  const adres = conceptadres(beeld.concept.id);
  const eigen = akkoorden.find(({ partij }) => partij === beeld.eigenPartij);
  return (
    <Pagina
      titel={`${voorstel.naam}, ligt voor`}
      soort="vak"
      hoofdmenu="overlegtypen"
      kruimel={[{ naam: 'Overlegtypen', naar: OVERLEGTYPEADRES.lijst }, { naam: voorstel.naam }]}
    >
      <Paginakop
        titel={voorstel.naam}
        boven={<Merkje soort="wacht">Ligt voor</Merkje>}
        onder={`Versie ${voorstel.versie}, voorgelegd door ${door} op ${datumEnTijd(voorstel.aangebodenOp)}`}
      />
      {eigen !== undefined && (
        <Antwoordkaart eigen={eigen} actie={adres.antwoord} voorstel={voorstel.id} stand={stand} />
      )}
      <Kaart titel="Wie is akkoord?" ritme="gewoon">
        <Regels
          regels={akkoorden.map((regel) => ({ titel: regel.naam, onder: toelichting(regel), eind: merk(regel) }))}
        />
        <Tekst soort="klein">
          {tekstzin(beeld, voorstel)} <Artikel id="E-10" />
        </Tekst>
        {beeld.magTerugnemen && (
          <>
            <Tekst soort="klein">
              Is er iets te veranderen? Neem het dan terug. Wat organisaties antwoordden, telt daarna niet meer.
            </Tekst>
            <Actie actie={adres.terugnemen}>
              <Knop soort="tweede">Neem terug om te wijzigen</Knop>
            </Actie>
          </>
        )}
      </Kaart>
      {beeld.verschil !== null && beeld.verschil.length > 0 && (
        <Kaart titel="Wat er verandert" ritme="gewoon">
          <Verschillen verschil={beeld.verschil} />
        </Kaart>
      )}
      <Bijlagekaarten type={voorstel} />
    </Pagina>
  );
}

function Antwoordkaart(props: {
  readonly eigen: Akkoordregel;
  readonly actie: string;
  readonly voorstel: string;
  readonly stand: FormStand<Antwoordformulier> | undefined;
}) {
  const { eigen } = props;
  return (
    <Kaart
      titel={eigen.antwoord === null ? 'Is uw organisatie akkoord?' : 'Verander het antwoord van uw organisatie'}
      soort={eigen.antwoord === null ? 'vraag' : 'gewoon'}
      ritme="gewoon"
    >
      <Tekst>
        U antwoordt namens uw organisatie. Gaat iedereen akkoord, dan begint elke nieuwe casus hiermee en is uw antwoord
        niet meer te veranderen. <Artikel id="B3-1" />
      </Tekst>
      <Formulier actie={props.actie} stand={props.stand} ritme="gewoon">
        <VerborgenVeld naam="voorstel" waarde={props.voorstel} />
        <Keuzerondjes
          naam="antwoord"
          vraag="Uw antwoord"
          keuzes={[
            { waarde: 'akkoord', label: 'Wij zijn akkoord' },
            { waarde: 'niet-akkoord', label: 'Wij zijn niet akkoord' },
          ]}
        />
        <Tekstvlak
          naam="reden"
          label="Waarom niet?"
          beschrijving="Alleen nodig als u niet akkoord bent. De andere organisaties lezen dit. Noem geen jongere."
          rijen={3}
        />
        <Knop>Leg het antwoord vast</Knop>
      </Formulier>
    </Kaart>
  );
}

/** Op welke tekst het rust, en wie daarom niet wordt gevraagd. */
function tekstzin({ kader }: Conceptbeeld, { tekst }: Ligtvoor['voorstel']): string {
  const zonder = kader.teksten.find(({ id }) => id === tekst.id)?.zonder ?? [];
  const rust = `Rust op versie ${tekst.label} van het convenant.`;
  if (zonder.length === 0) return rust;
  const niet = zonder.length === 1 ? 'tekende die nog niet en doet' : 'tekenden die nog niet en doen';
  return `${rust} ${opsomming(zonder)} ${niet} tot dan niet mee.`;
}

function toelichting({ antwoord, reden, op, telt }: Akkoordregel): string | undefined {
  if (!telt) return 'Niet meer aan het convenant gebonden; dit antwoord is niet meer nodig.';
  if (op === null) return undefined;
  return antwoord === 'niet-akkoord' ? `${reden ?? ''} (${datumEnTijd(op)})` : `Op ${datumEnTijd(op)}`;
}

function merk({ antwoord, telt }: Akkoordregel) {
  if (!telt) return <Merkje soort="stil">Niet nodig</Merkje>;
  switch (antwoord) {
    case 'akkoord':
      return <Merkje soort="ja">Akkoord</Merkje>;
    case 'niet-akkoord':
      return <Merkje soort="nee">Niet akkoord</Merkje>;
    default:
      return <Merkje soort="wacht">Nog geen antwoord</Merkje>;
  }
}
