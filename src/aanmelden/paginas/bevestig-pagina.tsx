import { eerstePagina } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import { paginasoortVan } from '../../web/foutpagina.tsx';
import {
  Formulier,
  Knop,
  Paginakop,
  Tekst,
  Tekstveld,
  Terug,
  Uitklap,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import type { Velden } from '../../web/route.ts';
import { CSRF_VELD, useVerzoek } from '../../web/verzoek-context.tsx';
import { INLOGADRES } from '../adressen.ts';
import { eigenPad } from '../eigen-pad.ts';
import { useAccounttaal } from '../teksten.ts';
import { PasskeyStap } from './delen.tsx';

export type Bevestigformulier = { readonly code: string; readonly wachtwoord: string };

export type Bevestigprops = {
  /** Waar iemand heen wilde. */
  readonly naar: string;
  /** Wat het formulier daar al had; null bij een gewone pagina. */
  readonly velden: Velden | null;
  readonly stand?: FormStand<Bevestigformulier> | undefined;
};

/** Voor de namen van wachtende velden, zodat zij nooit met de eigen velden van deze pagina botsen. */
export const WACHTEND = 'v.';

/** Het formulier van de vorige pagina reist verborgen mee tot iemand zich opnieuw heeft bewezen. */
function WachtendeVelden({ velden }: { readonly velden: Velden | null }) {
  if (velden === null) return null;
  return (
    <>
      <VerborgenVeld naam="wacht" waarde="ja" />
      {Object.entries(velden)
        .filter(([naam]) => naam !== CSRF_VELD)
        .flatMap(([naam, waarde]) =>
          (waarde === undefined ? [] : [waarde].flat()).map((deel, i) => (
            <VerborgenVeld key={`${naam} ${i}`} naam={`${WACHTEND}${naam}`} waarde={deel} />
          )),
        )}
    </>
  );
}

/** Vraagt opnieuw te laten zien wie iemand is, met behoud van wat er ingevuld was (AU9). */
export function BevestigPagina({ naar, velden, stand }: Bevestigprops) {
  const { wie, demonstratie } = useVerzoek();
  const taal = useAccounttaal();
  const titel = taal('bevestig.titel');
  const heen = eigenPad(naar) ?? eerstePagina(wie?.soort ?? null);
  return (
    <Pagina titel={titel} soort={paginasoortVan(wie)}>
      <Terug
        naar={velden === null ? eerstePagina(wie?.soort ?? null) : heen}
        naam={taal(velden === null ? 'bevestig.terug' : 'bevestig.terug.zonder')}
      />
      <Paginakop titel={titel} inleiding={taal(velden === null ? 'bevestig.pagina' : 'bevestig.formulier')} />
      <Formulier actie={INLOGADRES.bevestigen} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="naar" waarde={heen} />
        <WachtendeVelden velden={velden} />
        {demonstratie && <Tekst>{taal('bevestig.demonstratie')}</Tekst>}
        {demonstratie ? (
          <Uitklap titel={taal('bevestig.eigen-account')} open={stand?.fouten['code'] !== undefined}>
            <Vragen />
          </Uitklap>
        ) : (
          <Vragen />
        )}
        <Knop>{taal('bevestig.ja')}</Knop>
      </Formulier>
      {!demonstratie && (
        <Formulier actie={INLOGADRES.bevestigenPasskey}>
          <VerborgenVeld naam="naar" waarde={heen} />
          <WachtendeVelden velden={velden} />
          <Knop soort="tweede" icoon="sleutel">
            {taal('passkey.gebruik.knop')}
          </Knop>
        </Formulier>
      )}
    </Pagina>
  );
}

function Vragen() {
  const taal = useAccounttaal();
  return (
    <>
      <Tekstveld
        naam="code"
        label={taal('bevestig.code')}
        beschrijving={taal('bevestig.code.uitleg')}
        aanvullen="one-time-code"
        zonderSpelling
      />
      <Uitklap titel={taal('bevestig.zonder-app')}>
        <Tekstveld naam="wachtwoord" label={taal('wachtwoord.titel')} soort="password" aanvullen="current-password" />
      </Uitklap>
    </>
  );
}

/** Hetzelfde met een passkey. */
export function BevestigPasskeyPagina(props: Bevestigprops & { readonly stap: string; readonly opties: unknown }) {
  const { wie } = useVerzoek();
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('passkey.gebruik')} soort={paginasoortVan(wie)}>
      <Paginakop titel={taal('passkey.gebruik.eigen')} inleiding={taal('passkey.browser')} />
      <PasskeyStap
        doel="inloggen"
        actie={INLOGADRES.bevestigen}
        stap={props.stap}
        opties={props.opties}
        knop={taal('passkey.gebruik.knop')}
      >
        <VerborgenVeld naam="naar" waarde={eigenPad(props.naar) ?? eerstePagina(wie?.soort ?? null)} />
        <WachtendeVelden velden={props.velden} />
      </PasskeyStap>
    </Pagina>
  );
}

/** Na het bevestigen: een druk op de knop verstuurt alsnog wat er stond, naar dezelfde plaats. */
export function VerderPagina({ naar, velden }: { readonly naar: string; readonly velden: Velden }) {
  const { wie } = useVerzoek();
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('verder.titel')} soort={paginasoortVan(wie)}>
      <Paginakop titel={taal('verder.kop')} inleiding={taal('verder.uitleg')} />
      <Formulier actie={naar} ritme="gewoon">
        {Object.entries(velden).flatMap(([naam, waarde]) =>
          (waarde === undefined ? [] : [waarde].flat()).map((deel, i) => (
            <VerborgenVeld key={`${naam} ${i}`} naam={naam} waarde={deel} />
          )),
        )}
        <Knop>{taal('verder.knop')}</Knop>
      </Formulier>
      <p>
        <a class="nl-link nl-link--los" href={eerstePagina(wie?.soort ?? null)}>
          {taal('verder.niet')}
        </a>
      </p>
    </Pagina>
  );
}
