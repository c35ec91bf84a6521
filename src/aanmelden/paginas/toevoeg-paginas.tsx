import { voor } from '../../web/aanspreekvorm.ts';
import type { FormStand } from '../../web/formulier.ts';
import { paginasoortVan } from '../../web/foutpagina.tsx';
import { Formulier, Knop, KnopLink, Paginakop, Tekstveld, Terug, VerborgenVeld } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { INLOGADRES } from '../adressen.ts';
import type { Appkaart } from '../factoren.ts';
import { Appkaartje, PasskeyStap } from './delen.tsx';
import { Herstelcodelijst } from './herstelcodelijst.tsx';

export type Factorformulier = { readonly code: string; readonly naam: string };

/** Een extra authenticatie-app toevoegen. */
export function AppToevoegenPagina({
  kaart,
  stand,
}: {
  readonly kaart: Appkaart;
  readonly stand?: FormStand<Factorformulier> | undefined;
}) {
  const { wie } = useVerzoek();
  return (
    <Pagina titel="Voeg een app toe" soort={paginasoortVan(wie)}>
      <Terug naar={INLOGADRES.account} naam="Terug naar het account" />
      <Paginakop titel="Voeg een app toe" />
      <Formulier actie={INLOGADRES.accountAppKlaar} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="stap" waarde={kaart.stap} />
        <Appkaartje geheim={kaart.geheim} adres={kaart.adres} je={wie?.soort === 'jongere'} />
        <Tekstveld naam="code" label="Zes cijfers uit de app" aanvullen="one-time-code" cijfers zonderSpelling />
        <Tekstveld
          naam="naam"
          label="Naam om haar te herkennen"
          beschrijving="Bijvoorbeeld: telefoon van het werk. Mag leeg blijven."
        />
        <Knop>Voeg de app toe</Knop>
      </Formulier>
    </Pagina>
  );
}

/** Een passkey toevoegen. */
export function PasskeyToevoegenPagina(props: {
  readonly stap: string;
  readonly opties: unknown;
  readonly fout?: string | undefined;
}) {
  const { wie } = useVerzoek();
  return (
    <Pagina titel="Voeg een passkey toe" soort={paginasoortVan(wie)}>
      <Terug naar={INLOGADRES.account} naam="Terug naar het account" />
      <Paginakop
        titel="Voeg een passkey toe"
        inleiding={voor(wie, {
          u: 'Uw toestel vraagt om uw vinger, gezicht of pincode.',
          je: 'Je toestel vraagt om je vinger, gezicht of pincode.',
        })}
      />
      <PasskeyStap
        doel="toevoegen"
        actie={INLOGADRES.accountPasskeyKlaar}
        stap={props.stap}
        opties={props.opties}
        fout={props.fout}
        knop="Voeg de passkey toe"
      >
        <Tekstveld
          naam="naam"
          label="Naam om haar te herkennen"
          beschrijving="Bijvoorbeeld: laptop thuis. Mag leeg blijven."
        />
      </PasskeyStap>
    </Pagina>
  );
}

/** Nieuwe herstelcodes, een keer te zien. */
export function NieuweHerstelcodesPagina({ codes }: { readonly codes: readonly string[] }) {
  const { wie } = useVerzoek();
  return (
    <Pagina titel="Nieuwe herstelcodes" soort={paginasoortVan(wie)}>
      <Paginakop titel="Nieuwe herstelcodes" inleiding="De oude codes werken niet meer." />
      <Herstelcodelijst codes={codes} />
      <p>
        <KnopLink naar={INLOGADRES.account}>Ik heb ze bewaard</KnopLink>
      </p>
    </Pagina>
  );
}
