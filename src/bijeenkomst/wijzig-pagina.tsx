import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import type { Casuskop } from '../casus/casuskop.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Datumveld,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Tekstveld,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import { bijeenkomstadres } from './adressen.ts';
import type { Bijeenkomstvelden } from './bijeenkomst-formulier.ts';

type Props = {
  readonly kop: Casuskop;
  readonly bijeenkomst: string;
  readonly volgnummer: number;
  readonly stand: FormStand<Bijeenkomstvelden>;
};

/** Een bijeenkomst verzetten; wie was uitgenodigd, krijgt bericht zonder inhoud. */
export function WijzigPagina({ kop, bijeenkomst, volgnummer, stand }: Props) {
  return (
    <Casusblad
      kop={kop}
      deel="Bijeenkomst verzetten"
      nu="bijeenkomsten"
      titel="Verzet deze bijeenkomst"
      inleiding="Iedereen die was uitgenodigd krijgt bericht dat er iets klaarstaat. Wie er op de nieuwe dag bij hoort, wordt vanzelf uitgenodigd."
    >
      <Formulier actie={bijeenkomstadres({ casus: kop.id, bijeenkomst }).wijzigen} stand={stand} ritme="kolom">
        <VerborgenVeld naam="bijeenkomst" waarde={bijeenkomst} />
        <VerborgenVeld naam="volgnummer" waarde={String(volgnummer)} />
        <Kaart titel="Wanneer en waar" ritme="gewoon">
          <div class="ovt-velden2">
            <Datumveld naam="dag" label="Dag" />
            <Tekstveld naam="tijd" label="Tijd" beschrijving="Bijvoorbeeld 10.00." />
            <Tekstveld naam="duur" label="Hoeveel minuten" cijfers />
          </div>
          <Tekstveld naam="plaats" label="Plaats" beschrijving="Zonder namen van het gezin." breed />
        </Kaart>
        <Knoppen>
          <Knop>Verzet de bijeenkomst</Knop>
          <KnopLink naar={casusadres(kop.id).bijeenkomsten} soort="rustig">
            Laat staan
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Casusblad>
  );
}
