import type { ComponentChildren } from 'preact';
import { Casusblad } from '../../casus/casusblad.tsx';
import { adresOordeel, adresVanCasus } from '../../gegeven/adressen.ts';
import { herstelweg } from '../../gegeven/herstel.ts';
import {
  Afdrukknop,
  Afdrukzin,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Melding,
  Regels,
  Stapel,
  Tekst,
  Terug,
  Uitklap,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { Kop, Uitslag } from '../antwoord-delen.tsx';
import { Antwoorden, Gevaar, Ingevuld, NAAM, VERANDER, WegContext } from '../pagina-delen.tsx';
import { antwoordrijen, invulregels } from '../toon.ts';
import { Vraagveld, vraagstand } from '../vraag-pagina.tsx';
import type { Vraagpunt } from '../vulling.ts';
import { adresInCasus } from './adres.ts';
import type { Casusstand } from './stel-vraag.ts';
import { type Casusblad as Antwoordbeeld, bezoekVan, vasteRijen } from './toon.ts';

/** Naam van het verborgen veld met de verzegelde antwoorden. */
export const ANTWOORDEN = 'antwoorden';

type Gemeen = {
  readonly casusstand: Casusstand;
  /** De verzegelde antwoorden tot hier. */
  readonly zegel: string;
  /** Waar als de antwoorden die iemand meestuurde niet meer opengingen. */
  readonly opnieuw: boolean;
};

function Omlijsting({
  casusstand,
  deel,
  children,
}: Gemeen & { readonly deel: string; readonly children: ComponentChildren }) {
  return (
    <Casusblad kop={casusstand.blad} deel={deel} nu="geen" titel={NAAM} leegFormulier>
      <WegContext.Provider value="knop">{children}</WegContext.Provider>
    </Casusblad>
  );
}

function Opnieuw() {
  return (
    <Melding soort="let-op">
      <p>Uw antwoorden konden wij niet meer openen. Begin opnieuw. Er is niets bewaard of gedeeld.</p>
    </Melding>
  );
}

/** Rechts naast het werk: wat de casus zelf invulde, en wat hier bewaard wordt. */
function UitDeCasus({ casusstand }: { readonly casusstand: Casusstand }) {
  return (
    <Kaart titel="Dit staat al bij de casus" soort="rustig" ritme="eng">
      <Regels
        soort="dicht"
        regels={vasteRijen(casusstand).map(({ naam, waarde }) => ({ titel: naam, onder: waarde }))}
      />
      <Tekst soort="klein">Klopt iets niet? Verander het dan bij de casus zelf.</Tekst>
    </Kaart>
  );
}

function BewaarNiets() {
  return (
    <Tekst soort="klein">
      Wij bewaren uw antwoorden niet en delen niets. Zij gaan verzegeld mee van vraag naar vraag, staan nooit in een
      adres, en zijn weg als u weggaat. In het logboek staat wel dat u vroeg of iets gedeeld mag worden.
    </Tekst>
  );
}

export type Vraagprops = Gemeen & {
  readonly punt: Vraagpunt;
  /** Hoeveelste vraag; `null` als iemand een antwoord verandert. */
  readonly hoeveelste: { readonly nummer: number; readonly ongeveer: number } | null;
  readonly huidig: string | undefined;
  /** De vraag hiervoor, als die er is. */
  readonly vorige: string | null;
  readonly fout: boolean;
};

/** Eén vraag binnen een casus. Alles gaat met het formulier mee; de pagina heeft één adres, zonder antwoorden. */
export function Casusvraagpagina(props: Vraagprops) {
  const { casusstand, zegel, punt, hoeveelste, vorige } = props;
  const bezoek = bezoekVan(casusstand);
  const ingevuld = hoeveelste === null ? [] : invulregels(bezoek);
  const boven =
    hoeveelste === null ? 'Verander een antwoord' : `Vraag ${hoeveelste.nummer} van ongeveer ${hoeveelste.ongeveer}`;
  const rijen = antwoordrijen(bezoek).filter(({ naam }) => naam !== punt.naam);
  const { id } = casusstand.blad;
  return (
    <Omlijsting {...props} deel={NAAM}>
      <Terug naar={adresVanCasus(id)} naam="Terug naar de casus" />
      {props.opnieuw && <Opnieuw />}
      <Formulier actie={adresInCasus(id)} stand={vraagstand(props)} ritme="ruim">
        <VerborgenVeld naam={ANTWOORDEN} waarde={zegel} />
        <Kolommen>
          <Stapel ritme="kolom">
            <Kaart titel={boven} soort="vraag" ritme="gewoon">
              <Vraagveld punt={punt} alsH1={false} />
              <Knoppen>
                <Knop>{hoeveelste === null ? 'Verander dit antwoord' : 'Volgende vraag'}</Knop>
                {vorige !== null && (
                  <Knop soort="rustig" naam={VERANDER} waarde={vorige}>
                    Vorige vraag
                  </Knop>
                )}
              </Knoppen>
            </Kaart>
            <Antwoorden titel="Uw antwoorden tot nu toe" rijen={rijen} />
            {ingevuld.length > 0 && (
              <Uitklap titel="Dit vulden wij voor u in">
                <Ingevuld regels={ingevuld} />
              </Uitklap>
            )}
          </Stapel>
          <Stapel ritme="kolom">
            <UitDeCasus casusstand={casusstand} />
            <BewaarNiets />
          </Stapel>
        </Kolommen>
      </Formulier>
    </Omlijsting>
  );
}

export type Antwoordprops = Gemeen & { readonly beeld: Antwoordbeeld };

/** Het antwoord binnen een casus, af te drukken; wat mag, gaat met één knop verder als nieuw gegeven. */
export function Casusantwoordpagina(props: Antwoordprops) {
  const { casusstand, zegel, beeld } = props;
  const { nu } = useVerzoek();
  const { id } = casusstand.blad;
  const ingevuld = invulregels(bezoekVan(casusstand));
  return (
    <Omlijsting {...props} deel={`${NAAM} Antwoord`}>
      <Terug naar={adresVanCasus(id)} naam="Terug naar de casus" />
      <Formulier actie={adresInCasus(id)} ritme="ruim">
        <VerborgenVeld naam={ANTWOORDEN} waarde={zegel} />
        <Kolommen>
          <Stapel ritme="kolom">
            <Stapel>
              <Kop uitkomst={beeld.blad.uitkomst} titel={beeld.blad.titel} niveau={2} />
              <Tekst soort="lead">
                {beeld.blad.geval} {beeld.blad.inleiding}
              </Tekst>
            </Stapel>
            <Uitslag blad={beeld.blad} elders={beeld.elders} weg={(code) => herstelweg(id, code)} />
            <Antwoorden titel="Uw antwoorden" rijen={beeld.blad.antwoorden} />
            {ingevuld.length > 0 && (
              <Kaart titel="Dit vulden wij voor u in" soort="open" ritme="eng">
                <Ingevuld regels={ingevuld} />
              </Kaart>
            )}
            <Inbrengvelden velden={beeld.inbrengen} />
            <Knoppen>
              {beeld.inbrengen !== null && <Knop actie={adresOordeel(id)}>Breng dit gegeven in</Knop>}
              <KnopLink naar={adresInCasus(id)} soort={beeld.inbrengen === null ? 'hoofd' : 'tweede'}>
                Stel een nieuwe vraag
              </KnopLink>
              <Afdrukknop />
            </Knoppen>
            <Stapel ritme="eng">
              <Afdrukzin />
              {beeld.blad.uitkomst !== 'toegestaan' && <Gevaar />}
              <Tekst soort="klein">
                Volgens regels {beeld.blad.regelset} van het convenant, op {datumVoluit(nu)}. Bij het delen zelf wordt
                opnieuw geoordeeld. U blijft zelf verantwoordelijk.
              </Tekst>
            </Stapel>
          </Stapel>
          <Stapel ritme="kolom">
            <UitDeCasus casusstand={casusstand} />
            <BewaarNiets />
          </Stapel>
        </Kolommen>
      </Formulier>
    </Omlijsting>
  );
}

function Inbrengvelden({ velden }: { readonly velden: Antwoordbeeld['inbrengen'] }) {
  return Object.entries(velden ?? {}).map(([naam, waarde]) => <VerborgenVeld key={naam} naam={naam} waarde={waarde} />);
}
