import type { FormStand } from '../../web/formulier.ts';
import { paginasoortVan } from '../../web/foutpagina.tsx';
import { Formulier, Knop, KnopLink, Paginakop, Tekstveld, Terug, VerborgenVeld } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { INLOGADRES } from '../adressen.ts';
import type { Appkaart } from '../factoren.ts';
import { useAccounttaal } from '../teksten.ts';
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
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('manieren.app')} soort={paginasoortVan(wie)}>
      <Terug naar={INLOGADRES.account} naam={taal('account.terug')} />
      <Paginakop titel={taal('manieren.app')} />
      <Formulier actie={INLOGADRES.accountAppKlaar} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="stap" waarde={kaart.stap} />
        <Appkaartje geheim={kaart.geheim} adres={kaart.adres} taal={taal} />
        <Tekstveld naam="code" label={taal('app.cijfers')} aanvullen="one-time-code" cijfers zonderSpelling />
        <Tekstveld naam="naam" label={taal('herken.naam')} beschrijving={taal('herken.app')} />
        <Knop>{taal('app.voeg-toe')}</Knop>
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
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('manieren.passkey')} soort={paginasoortVan(wie)}>
      <Terug naar={INLOGADRES.account} naam={taal('account.terug')} />
      <Paginakop titel={taal('manieren.passkey')} inleiding={taal('passkey.toestel')} />
      <PasskeyStap
        doel="toevoegen"
        actie={INLOGADRES.accountPasskeyKlaar}
        stap={props.stap}
        opties={props.opties}
        fout={props.fout}
        knop={taal('passkey.voeg-toe')}
      >
        <Tekstveld naam="naam" label={taal('herken.naam')} beschrijving={taal('herken.passkey')} />
      </PasskeyStap>
    </Pagina>
  );
}

/** Nieuwe herstelcodes, een keer te zien. */
export function NieuweHerstelcodesPagina({ codes }: { readonly codes: readonly string[] }) {
  const { wie } = useVerzoek();
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('codes.nieuw')} soort={paginasoortVan(wie)}>
      <Paginakop titel={taal('codes.nieuw')} inleiding={taal('codes.nieuw.uitleg')} />
      <Herstelcodelijst codes={codes} taal={taal} />
      <p>
        <KnopLink naar={INLOGADRES.account}>{taal('codes.bewaard')}</KnopLink>
      </p>
    </Pagina>
  );
}
