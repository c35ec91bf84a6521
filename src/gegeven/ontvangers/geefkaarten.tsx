import type { ComponentChildren } from 'preact';
import type { Doel } from '../../regels/index.ts';
import type { FormStand } from '../../web/formulier.ts';
import { Kaart, Keuzerondjes, Knop, Leeg } from '../../web/onderdelen/index.ts';
import type { Kenmerkveld } from '../nieuw/kenmerkvelden.ts';
import type { Oordeelkaart } from '../oordeel/oordeel-toon.ts';
import { Kenmerkvraag, Noodzaakvragen, Oordeelkaarten, type Wegenknop } from '../oordeel/oordeelkaarten.tsx';

// Elk formulier waarmee iemand iets aan anderen geeft, heeft deze twee delen: een gegeven, een planregel, een besluit, een deel
// van een verslag.
const VRAGEN = 'vragen-bij-gegeven';
const OORDELEN = 'oordelen';

/** Wat het script van het live oordeel op de pagina vervangt. */
export const OORDEELDELEN = `${VRAGEN} ${OORDELEN}`;

/** De vragen die dit gegeven oproept; nieuwe komen erbij als een antwoord verandert. */
export function Kenmerkvragen({ velden }: { readonly velden: readonly Kenmerkveld[] }) {
  return (
    <div id={VRAGEN} class="ovt-stapel">
      {velden.map((veld) => (
        <Kenmerkvraag key={veld.naam} veld={veld} />
      ))}
    </div>
  );
}

type Waarvoorprops = {
  readonly beeld: {
    readonly doelen: readonly { readonly doel: Doel; readonly label: string }[];
    /** Wiens taak het moet dienen, als zin in de vraag. */
    readonly taakVan: string;
  };
  readonly vooraf?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** De tweede kaart: het doel en de drie vragen naar noodzaak; `children` sluit af met waarom, of met wat er nog te vragen is. */
export function Waarvoorkaart({ beeld, vooraf, children }: Waarvoorprops) {
  return (
    <Kaart titel="2 Waarvoor is het nodig?" ritme="gewoon">
      {vooraf}
      <Keuzerondjes
        naam="doel"
        vraag="Doel van deze casus"
        keuzes={beeld.doelen.map(({ doel, label }) => ({ waarde: doel, label }))}
      />
      <Noodzaakvragen taakVan={beeld.taakVan} />
      {children}
    </Kaart>
  );
}

type Lezersprops = {
  readonly titel: '3 Voor wie?' | '3 Wie mag dit lezen?';
  readonly casus: string;
  readonly beeld: {
    readonly beeld: { readonly kaarten: readonly Oordeelkaart[] };
    readonly stand: Pick<FormStand<Record<string, unknown>>, 'fouten'>;
    readonly oordeelVan: string;
    readonly oordeelMoment: string;
  };
  /** Waar het oordeel opnieuw wordt gevraagd. */
  readonly oordeel: string;
  readonly wegen?: Wegenknop;
  /** De knoppen van het formulier, die met het oordeel meeveranderen. */
  readonly children: ComponentChildren;
};

/** De derde kaart: per mens aan tafel het oordeel van nu, en de keuze. */
export function Lezerskaart({ titel, casus, beeld, oordeel, wegen, children }: Lezersprops) {
  const fout = beeld.stand.fouten['aan'];
  return (
    <div id={OORDELEN} class="ovt-stapel ovt-kolom">
      <Kaart
        titel={titel}
        id="veld-aan"
        soort="open"
        ritme="gewoon"
        eind={
          <>
            <time title={beeld.oordeelMoment}>{beeld.oordeelVan}</time>
            {/* Zonder script komt een hele pagina terug: dan bij de vragen verder, en niet weer bovenaan. */}
            <Knop soort="tweede" klein actie={`${oordeel}#${VRAGEN}`}>
              Vraag oordeel opnieuw
            </Knop>
          </>
        }
      >
        {fout !== undefined && <p class="utrecht-form-field-error-message">{fout}</p>}
        {beeld.beeld.kaarten.length === 0 ? (
          <Leeg titel="Er zit nog niemand anders aan tafel" niveau={3}>
            Zodra iemand meedoet, staat hier of die het mag lezen.
          </Leeg>
        ) : (
          <Oordeelkaarten casus={casus} kaarten={beeld.beeld.kaarten} wegen={wegen} />
        )}
      </Kaart>
      {children}
    </div>
  );
}
