import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import type { Casuskop } from '../casus/casuskop.ts';
import { BERICHTWEGEN } from '../taak/berichtweg.ts';
import {
  Artikelen,
  DataLijst,
  Formulier,
  Kaart,
  Knop,
  Knoppen,
  Kolommen,
  Lijst,
  Regels,
  Stapel,
  Tekst,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import { dagEnDatum, datumVoluit, uurMinuut } from '../web/tijd.ts';
import type { Bijeenkomstlezing } from './bijeenkomst-formulier.ts';
import type { Bijeenkomstcontrole } from './controleer-bijeenkomst.ts';

const MINUUT = 60 * 1000;

type Props = {
  readonly kop: Casuskop;
  readonly controle: Bijeenkomstcontrole;
  readonly keuze: Extract<Bijeenkomstlezing, { kind: 'ok' }>;
  readonly nu: Date;
};

/** Wanneer, waar, wie er wordt uitgenodigd en hoe, voordat er iets weggaat (C1). */
export function BijeenkomstcontrolePagina({ kop, controle, keuze, nu }: Props) {
  const adres = casusadres(kop.id);
  const { op, duurMinuten, plaats } = keuze;
  const tot = uurMinuut(new Date(op.getTime() + duurMinuten * MINUUT));
  return (
    <Casusblad
      kop={kop}
      deel="Bijeenkomst plannen"
      nu="geen"
      titel="Klopt deze bijeenkomst?"
      inleiding="Er is nog niets gepland en nog niets verstuurd."
    >
      <Formulier actie={adres.bijeenkomst} ritme="kolom">
        {VELDEN.map((naam) => (
          <VerborgenVeld key={naam} naam={naam} waarde={String(keuze.stand.waarden[naam] ?? '')} />
        ))}
        <Kolommen>
          <Stapel ritme="kolom">
            <Kaart titel="Wanneer en waar">
              <DataLijst
                rijen={[
                  { naam: 'Dag', waarde: dagEnDatum(op, nu) },
                  { naam: 'Tijd', waarde: `${uurMinuut(op)} tot ${tot} uur` },
                  { naam: 'Plaats', waarde: plaats },
                ]}
              />
            </Kaart>
            <Wie kop={kop} controle={controle} />
            <Knoppen>
              <Knop>Plan en nodig uit</Knop>
              <Knop soort="tweede" actie={adres.bijeenkomstkeuze}>
                Ga terug en wijzig
              </Knop>
            </Knoppen>
          </Stapel>
          <Stapel ritme="kolom">
            <Daarna />
          </Stapel>
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}

const VELDEN = ['bijeenkomst', 'dag', 'tijd', 'duur', 'plaats'] as const;

function Wie({ kop, controle }: Pick<Props, 'kop' | 'controle'>) {
  const { genodigden, horen, wordtTwaalfOp } = controle;
  const jongere = kop.jongere === 'de jongere' ? 'De jongere' : kop.jongere;
  return (
    <Kaart titel="Wie wordt uitgenodigd" ritme="gewoon">
      <Regels
        soort="dicht"
        regels={genodigden.map(({ naam, rol, weg }) => ({
          titel: naam,
          onder: (
            <>
              {rol}
              <br />
              {weg === null ? 'U plant de bijeenkomst en krijgt geen bericht' : BERICHTWEGEN[weg.langs]}
            </>
          ),
        }))}
      />
      {horen && (
        <Tekst>
          {jongere} is dan jonger dan 12 en wordt gehoord. U krijgt daarvoor een taak.{' '}
          <Artikelen ids={['Art 13.3 (a)', 'fn 14']} />
        </Tekst>
      )}
      {controle.bepaaltVoorOuders && (
        <Tekst>
          {jongere} is dan 16 of ouder en bepaalt wat er met de ouders wordt besproken. Vraag dat vooraf.{' '}
          <Artikelen ids={['T25-11', 'E-02']} />
        </Tekst>
      )}
      {wordtTwaalfOp !== null && (
        <Tekst>
          {jongere} wordt op {datumVoluit(wordtTwaalfOp)} 12 jaar en hoort er dan bij. U krijgt daarvoor een taak.{' '}
          <Artikelen ids={['Art 3.4b']} />
        </Tekst>
      )}
    </Kaart>
  );
}

function Daarna() {
  return (
    <Kaart titel="Wat er gebeurt" soort="rustig" ritme="eng">
      <Lijst
        punten={[
          'Ieder leest na inloggen de dag, de tijd en de plaats, en zegt of hij komt. Komen mag, moet niet.',
          'Verzetten of afzeggen kan later. Dan krijgt ieder weer een bericht.',
        ]}
      />
      <Tekst soort="klein">
        Twee keer drukken plant niets dubbel. <Artikelen ids={['Art 3.4b', 'T25-11']} />
      </Tekst>
    </Kaart>
  );
}
