import { Casusblad } from '../casus/casusblad.tsx';
import { eisBlad } from '../gegeven/blad.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Actie,
  Datumveld,
  Formulier,
  Gezienveld,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Melding,
  Stapel,
  Tekst,
  Tekstvlak,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { verslagadres } from './adressen.ts';
import type { Deelbeeld } from './deelbeeld.ts';
import type { Verslagbeeld } from './toon-verslag.ts';
import { verslagtitel } from './verslagwoorden.ts';

export type Stapstand = FormStand<Record<string, unknown>> | undefined;

/** De delen van anderen die deze lezer kan nakijken. */
export const naTeKijken = ({ stukken }: Verslagbeeld): readonly Deelbeeld[] =>
  stukken.flatMap((s) => (s.kind === 'deel' && !s.deel.eigen ? [s.deel] : []));

type Raamprops = {
  readonly beeld: Verslagbeeld;
  readonly titel: string;
  readonly inleiding: string;
  readonly actie: string;
  readonly knop: string;
  readonly stand: Stapstand;
  readonly children: preact.ComponentChildren;
};

function Raam({ beeld, titel, inleiding, actie, knop, stand, children }: Raamprops) {
  return (
    <Casusblad kop={eisBlad(beeld.blad)} deel={titel} nu="bijeenkomsten" titel={titel} inleiding={inleiding}>
      <Formulier actie={actie} stand={stand} ritme="kolom" concept>
        <Kaart titel={verslagtitel(beeld)} ritme="gewoon">
          {children}
        </Kaart>
        <Knoppen>
          <Knop>{knop}</Knop>
          <KnopLink naar={verslagadres(beeld.casus.id).een(beeld.verslag.id)} soort="rustig">
            Terug naar het verslag
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Casusblad>
  );
}

type Stapprops = { readonly beeld: Verslagbeeld; readonly stand: Stapstand };

/** Iedereen vragen of het klopt, met de dag tot wanneer dat kan. */
export function Voorlegpagina({ beeld, stand, voorstel }: Stapprops & { readonly voorstel: string }) {
  const nogBezig = beeld.inDeMaak.length + beeld.concepten.length > 0;
  return (
    <Raam
      beeld={beeld}
      titel="Vraag of het verslag klopt"
      inleiding="Iedereen die meedoet wordt gevraagd, ook wie van het gezin meedoet. Ieder ziet alleen wat hij mag lezen. Tot u het terugneemt of vaststelt, verandert er niets meer aan."
      actie={verslagadres(beeld.casus.id).voorleggen(beeld.verslag.id)}
      knop="Vraag iedereen"
      stand={stand}
    >
      {beeld.stukken.length === 0 && (
        <Tekst>U leest in dit verslag nog geen deel. Vraag eerst aan tafel of ieder heeft geschreven.</Tekst>
      )}
      {nogBezig && <Tekst>Er zijn nog concepten. Die gaan niet mee in het verslag.</Tekst>}
      <Datumveld naam="voor" label="Tot en met welke dag kan iemand reageren?" waarde={datumVoluit(voorstel)} />
    </Raam>
  );
}

/** Zeggen of het verslag klopt. */
export function Reactiepagina({ beeld, stand }: Stapprops) {
  const delen = naTeKijken(beeld);
  return (
    <Raam
      beeld={beeld}
      titel="Klopt het verslag?"
      inleiding="Het gaat om wat u zelf kunt lezen. Klopt er iets niet, dan staat dat erbij; het houdt het verslag niet tegen."
      actie={verslagadres(beeld.casus.id).reactie(beeld.verslag.id)}
      knop="Bewaar mijn reactie"
      stand={stand}
    >
      <Gezienveld naam="ronde" nu={beeld.verslag.ronde} />
      <Keuzerondjes
        naam="stand"
        vraag="Klopt het volgens u?"
        indeling="naast"
        keuzes={[
          { waarde: 'akkoord', label: 'Ja, het klopt' },
          { waarde: 'niet-akkoord', label: 'Nee, er klopt iets niet' },
        ]}
      />
      {delen.length > 0 && (
        <Vinkjes
          naam="delen"
          vraag="Welk deel klopt niet?"
          beschrijving="Mag leeg blijven, bijvoorbeeld als er iets ontbreekt."
          keuzes={delen.map(({ deel, titel, bron }) => ({ waarde: deel, label: titel, bij: bron.naam }))}
        />
      )}
      <Tekstvlak
        naam="woorden"
        label="Wat klopt er niet, of wat ontbreekt er?"
        beschrijving="Wie het deel schreef leest dit, en wie het overleg leidt als die het deel ook leest."
        rijen={4}
      />
    </Raam>
  );
}

/** In eigen woorden zeggen dat een deel van een uitgebracht verslag niet klopt. */
export function Kloptnietpagina({
  beeld,
  stand,
  deel,
  id,
}: Stapprops & { readonly deel: Deelbeeld; readonly id: string }) {
  return (
    <Raam
      beeld={beeld}
      titel="Dit klopt niet"
      inleiding={`Het gaat om: ${deel.titel}. ${deel.bron.naam} hoort dat er iets niet klopt en leest uw woorden.`}
      actie={verslagadres(beeld.casus.id).kloptNiet(beeld.verslag.id, deel.deel)}
      knop="Leg dit vast"
      stand={stand}
    >
      <VerborgenVeld naam="reactie" waarde={id} />
      {(deel.tekst ?? '').split(/\n+/u).map((regel) => (
        <Tekst key={regel}>{regel}</Tekst>
      ))}
      <Tekstvlak naam="woorden" label="Wat klopt er niet?" rijen={4} />
    </Raam>
  );
}

type Bevestigprops = {
  readonly beeld: Verslagbeeld;
  readonly titel: string;
  readonly uitleg: readonly string[];
  readonly actie: string;
  readonly knop: string;
  readonly fout?: string | undefined;
};

/** Een handeling die niet vanzelf terug te draaien is, met wat zij doet en een weg terug. */
export function Bevestigpagina({ beeld, titel, uitleg, actie, knop, fout }: Bevestigprops) {
  return (
    <Casusblad kop={eisBlad(beeld.blad)} deel={titel} nu="bijeenkomsten" titel={titel}>
      {fout !== undefined && (
        <Melding soort="let-op" stand>
          <p>{fout}</p>
        </Melding>
      )}
      <Stapel>
        {uitleg.map((zin) => (
          <Tekst key={zin}>{zin}</Tekst>
        ))}
        <Knoppen>
          <Actie actie={actie}>
            <Knop>{knop}</Knop>
          </Actie>
          <KnopLink naar={verslagadres(beeld.casus.id).een(beeld.verslag.id)} soort="rustig">
            Terug naar het verslag
          </KnopLink>
        </Knoppen>
      </Stapel>
    </Casusblad>
  );
}
