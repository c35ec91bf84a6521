import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import type { Casuskop } from '../casus/casuskop.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Lijst,
  Melding,
  Regels,
  Stapel,
  Tekstveld,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import type { Bijeenkomstblad } from './bijeenkomst-blad.ts';
import type { Bijeenkomstvelden } from './bijeenkomst-formulier.ts';

type Props = {
  readonly kop: Casuskop;
  readonly blad: Bijeenkomstblad;
  readonly bijeenkomst: string;
  readonly stand?: FormStand<Bijeenkomstvelden> | undefined;
  /** Wie eerst geinformeerd moet worden voordat zij uitgenodigd kunnen worden. */
  readonly eerstInformeren?: readonly string[] | undefined;
};

/** Een bijeenkomst plannen; wie erbij hoort, wordt vanzelf uitgenodigd, na een blik op wie dat zijn. */
export function BijeenkomstPagina({ kop, blad, bijeenkomst, stand, eerstInformeren = [] }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Bijeenkomst plannen"
      nu="geen"
      titel="Plan een bijeenkomst"
      leegFormulier={stand === undefined}
    >
      {eerstInformeren.length > 0 && (
        <Melding soort="let-op">
          <p>
            <strong>Er is niets gepland.</strong> Op die dag hoort erbij wie nog niet is geïnformeerd:{' '}
            {eerstInformeren.join(', ')}.
          </p>
          <p>
            <KnopLink naar={adres.informeren} soort="tweede" klein>
              Leg vast wie is geïnformeerd
            </KnopLink>{' '}
            <Artikelen ids={['Art 12.1', 'Art 3.4b']} />
          </p>
        </Melding>
      )}
      <Kolommen>
        <Stapel ritme="kolom">
          <Formulier actie={adres.bijeenkomstcontrole} stand={stand} ritme="kolom">
            <VerborgenVeld naam="bijeenkomst" waarde={bijeenkomst} />
            <Kaart titel="Wanneer en waar" ritme="gewoon">
              <div class="ovt-velden2">
                <Datumveld naam="dag" label="Dag" />
                <Tekstveld naam="tijd" label="Tijd" beschrijving="Bijvoorbeeld 10.00." />
                <Tekstveld naam="duur" label="Hoeveel minuten" cijfers waarde="45" />
              </div>
              <Tekstveld
                naam="plaats"
                label="Plaats"
                beschrijving="Bijvoorbeeld: school, kamer 4. Zonder namen van het gezin; de plaats staat ook in agenda's."
                breed
              />
            </Kaart>
            <Knoppen>
              <Knop>Controleer de uitnodiging</Knop>
              <KnopLink naar={adres.overzicht} soort="rustig">
                Terug naar het overzicht
              </KnopLink>
            </Knoppen>
          </Formulier>
        </Stapel>
        <Stapel ritme="kolom">
          <Genodigdenkaart kop={kop} blad={blad} />
          <Eerderekaart blad={blad} />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

function Eerderekaart({ blad }: Pick<Props, 'blad'>) {
  return (
    <Kaart titel="Eerdere bijeenkomsten">
      {blad.bijeenkomsten.length === 0 ? (
        <Leeg kaal titel="Nog geen">
          De eerste plant u hier.
        </Leeg>
      ) : (
        <Regels soort="dicht" regels={blad.bijeenkomsten.map((b) => ({ titel: b.wanneer, onder: b.waar }))} />
      )}
    </Kaart>
  );
}

function Genodigdenkaart({ kop, blad }: Pick<Props, 'kop' | 'blad'>) {
  return (
    <Kaart titel="Wie wordt uitgenodigd" soort="tafel" ritme="eng">
      <Lijst punten={blad.genodigden} />
      {blad.horen && (
        <p>
          {kop.jongere === 'de jongere' ? 'De jongere' : kop.jongere} is jonger dan 12 en wordt gehoord. U krijgt
          daarvoor een taak. <Artikelen ids={['Art 13.3 (a)', 'fn 14']} />
        </p>
      )}
      <p class="ovt-klein">
        Wie op de dag zelf 12 is geworden, hoort erbij. Komen mag, moet niet. <Artikelen ids={['Art 3.4b', 'T25-11']} />
      </p>
    </Kaart>
  );
}
