import { BERICHTWEGEN } from '../../taak/berichtweg.ts';
import { berichtkop } from '../../taak/berichtwoorden.ts';
import {
  Artikelen,
  DataLijst,
  Formulier,
  Inkijk,
  Kaart,
  Knop,
  Knoppen,
  Kolommen,
  Lijst,
  Regels,
  Stapel,
  Tekst,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumVoluit, uurMinuut } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { BETROKKENHEDEN, type Betrokkenheid, STOELREDENEN } from '../woorden.ts';
import type { Genodigdecontrole, Uitnodigcontrole } from './controleer-uitnodiging.ts';
import { uitnodigingsrijen } from './deelname-pagina.tsx';
import { NietUitgenodigd } from './resultaat-pagina.tsx';

type Props = {
  readonly kop: Casuskop;
  readonly controle: Uitnodigcontrole;
  readonly keuze: {
    readonly betrokken: Betrokkenheid;
    readonly geefNaam: boolean;
    /** Van wie is gezegd dat die de jongere nu behandelt, ook als diegene geen uitnodiging kan krijgen. */
    readonly behandelt: readonly string[];
    /** De bijeenkomst waarvoor zij alleen komen; null voor de hele casus. */
    readonly plek: string | null;
  };
};

/** Wie wat krijgt en wat er wordt vastgelegd, voordat er iets weggaat (C1). Een keer voor alle genodigden. */
export function UitnodigcontrolePagina({ kop, controle, keuze }: Props) {
  const { gaat, gaatNiet } = controle;
  const aantal = gaat.length;
  return (
    <Casusblad
      kop={kop}
      deel="Uitnodigen"
      nu="geen"
      titel={aantal === 0 ? 'Er gaat geen uitnodiging uit' : 'Klopt deze uitnodiging?'}
      inleiding="Er is nog niets verstuurd en nog niets vastgelegd."
    >
      <Formulier actie={casusadres(kop.id).uitnodigen} ritme="kolom">
        <Gekozen controle={controle} keuze={keuze} />
        <Kolommen>
          <Stapel ritme="kolom">
            {aantal > 0 && <Wie controle={controle} keuze={keuze} />}
            {gaatNiet.length > 0 && (
              <Kaart titel="Wie nu geen uitnodiging krijgt" ritme="gewoon">
                <NietUitgenodigd casus={kop.id} wie={gaatNiet} />
              </Kaart>
            )}
            {aantal > 0 && <Vastgelegd />}
            <Knoppen>
              {aantal > 0 && (
                <Knop>{aantal === 1 ? 'Verstuur de uitnodiging' : `Verstuur ${aantal} uitnodigingen`}</Knop>
              )}
              <Knop soort="tweede" actie={casusadres(kop.id).uitnodigkeuze}>
                Ga terug en wijzig
              </Knop>
            </Knoppen>
          </Stapel>
          {aantal > 0 && (
            <Stapel ritme="kolom">
              <Leest kop={kop} controle={controle} keuze={keuze} />
            </Stapel>
          )}
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}

/** Alles wat gekozen is, gaat mee: naar het versturen, en terug naar het formulier. */
function Gekozen({ controle: { gaat, gaatNiet }, keuze }: Pick<Props, 'controle' | 'keuze'>) {
  return (
    <>
      {gaat.map(({ aanstelling }) => (
        <VerborgenVeld key={aanstelling} naam="wie" waarde={aanstelling} />
      ))}
      {gaatNiet.map(({ uitkomst: { aanstelling } }) => (
        <VerborgenVeld key={aanstelling} naam="niet" waarde={aanstelling} />
      ))}
      {keuze.behandelt.map((aanstelling) => (
        <VerborgenVeld key={aanstelling} naam="behandelrelatie" waarde={aanstelling} />
      ))}
      <VerborgenVeld naam="betrokken" waarde={keuze.betrokken} />
      {keuze.plek !== null && <VerborgenVeld naam="plek" waarde={keuze.plek} />}
      {keuze.geefNaam && <VerborgenVeld naam="geefNaam" waarde="ja" />}
    </>
  );
}

const NAAM_DAARNA: Readonly<Record<Genodigdecontrole['naamDaarna'], string>> = {
  krijgt: 'Leest na bevestigen naam en geboortedatum',
  mits: 'Leest na bevestigen naam en geboortedatum, als dat dan mag; nu mag het nog niet',
  'eigen-organisatie': 'Kent de naam via uw eigen organisatie',
  niet: 'Leest na bevestigen nog geen naam',
};

function Wie({ controle, keuze }: Pick<Props, 'controle' | 'keuze'>) {
  return (
    <Kaart titel="Wie krijgt een uitnodiging" ritme="gewoon">
      <Regels
        soort="dicht"
        regels={controle.gaat.map((g) => ({
          titel: g.naam,
          onder: (
            <>
              {g.functie}, {g.partij}
              {g.behandelt && '. Behandelt of begeleidt de jongere nu zelf'}
              <br />
              {BERICHTWEGEN[g.weg.langs]}
              <br />
              {NAAM_DAARNA[g.naamDaarna]}
            </>
          ),
        }))}
      />
      <DataLijst
        rijen={[
          { naam: 'Waarom rechtstreeks betrokken', waarde: BETROKKENHEDEN[keuze.betrokken] },
          { naam: 'Waarbij', waarde: waarbij(controle) },
        ]}
      />
      {controle.tafelHoort && (
        <Tekst>
          Wie al aan tafel zit, krijgt ook een bericht zonder inhoud: er komt een nieuwe organisatie bij.{' '}
          <Artikelen ids={['Art 18.3 (a)']} />
        </Tekst>
      )}
    </Kaart>
  );
}

const waarbij = ({ plekOp }: Uitnodigcontrole): string =>
  plekOp === null
    ? 'Bij de hele casus'
    : `Alleen bij de bijeenkomst op ${datumVoluit(plekOp)}, ${uurMinuut(plekOp)} uur`;

/** Letterlijk wat een genodigde leest: eerst het bericht, en na inloggen de uitnodiging. */
function Leest({ kop, controle, keuze }: Props) {
  const metBericht = controle.gaat.find(({ weg }) => weg.langs === 'email' || weg.langs === 'sms');
  return (
    <Kaart titel="Zo leest een genodigde het" ritme="gewoon">
      {metBericht !== undefined && (
        <Inkijk titel="Het bericht" slot="Geen naam, geen organisatie en geen link. Alleen hoe iemand zelf inlogt.">
          <p>{berichtkop(metBericht.weg.aanspraak)}.</p>
        </Inkijk>
      )}
      <Inkijk titel="Na inloggen" slot="Nog geen gegevens en geen andere deelnemers. Die volgen pas na bevestigen.">
        <DataLijst
          vorm="onder"
          rijen={uitnodigingsrijen({
            initialen: controle.aanduidingen.join(' of '),
            school: kop.school,
            overlegtype: kop.overlegtype,
            directBetrokken: STOELREDENEN[keuze.betrokken],
            regiepartij: kop.regiepartij,
            regietelefoon: kop.regietelefoon,
          })}
        />
      </Inkijk>
    </Kaart>
  );
}

function Vastgelegd() {
  return (
    <Kaart titel="Wat er wordt vastgelegd" soort="rustig" ritme="eng">
      <Lijst
        punten={[
          'Wie u uitnodigt, wanneer, en waarom diegene rechtstreeks betrokken is.',
          'Of die de jongere nu zelf behandelt of begeleidt.',
          'Iedereen aan tafel ziet wie is uitgenodigd. Het gezin ziet het ook.',
        ]}
      />
      <Tekst soort="klein">
        Twee keer drukken verstuurt niets dubbel. <Artikelen ids={['Art 3.4a', 'Art 3.4c']} />
      </Tekst>
    </Kaart>
  );
}
