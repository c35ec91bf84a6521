import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  Tekst,
  VerborgenVeld,
  Vinkje,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Verlengreden } from './soorten.ts';
import type { Verlenging } from './termijn.ts';

export type Verlengvelden = { readonly deel: unknown; readonly om: unknown; readonly zeker: unknown };

const REDENEN: Readonly<Record<Verlengreden, string>> = {
  ingewikkeld: 'Het verzoek is ingewikkeld',
  'veel-verzoeken': 'Er zijn veel verzoeken tegelijk',
};

type Props = {
  readonly actie: string;
  readonly deel: string;
  /** De nieuwe laatste dag. */
  readonly tot: string;
  readonly stand: FormStand<Verlengvelden> | undefined;
};

/** Twee maanden extra nemen: alleen binnen de maand, een keer, en met een reden uit de wet (AVG 12 lid 3). */
export function Verlengkaart({ actie, deel, tot, stand }: Props) {
  return (
    <Kaart titel="Lukt het niet binnen een maand?" ritme="gewoon">
      <Tekst>
        U kunt een keer twee maanden extra nemen. Dan is {datumVoluit(tot)} de laatste dag. <Artikelen ids={['E-23']} />
      </Tekst>
      <Formulier actie={actie} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="deel" waarde={deel} />
        <Keuzerondjes
          naam="om"
          vraag="Waarom duurt het langer?"
          keuzes={[
            { waarde: 'ingewikkeld', label: REDENEN.ingewikkeld },
            { waarde: 'veel-verzoeken', label: REDENEN['veel-verzoeken'] },
          ]}
        />
        <Vinkje
          naam="zeker"
          label="Ik weet dat de vrager dit nu hoort en de reden leest, en dat het maar een keer kan"
        />
        <Knop soort="tweede">Verleng de termijn</Knop>
      </Formulier>
    </Kaart>
  );
}

/** Dat er is verlengd, en waarom. */
export function Verlengd({ verlengd }: { readonly verlengd: Verlenging }) {
  return (
    <Tekst>
      Verlengd op {datumVoluit(verlengd.medegedeeldOp)}: {REDENEN[verlengd.reden].toLowerCase()}. De vrager weet dit.
    </Tekst>
  );
}
