import { voor } from '../../web/aanspreekvorm.ts';
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
  const titel = voor(wie, { u: 'Bent u het zelf?', je: 'Ben je het zelf?' });
  const heen = eigenPad(naar) ?? eerstePagina(wie?.soort ?? null);
  return (
    <Pagina titel={titel} soort={paginasoortVan(wie)}>
      <Terug
        naar={velden === null ? eerstePagina(wie?.soort ?? null) : heen}
        naam={velden === null ? 'Terug' : 'Terug zonder te bewaren'}
      />
      <Paginakop
        titel={titel}
        inleiding={
          velden === null
            ? voor(wie, {
                u: 'Voor deze pagina vragen wij het nog een keer.',
                je: 'Voor deze pagina vragen wij het nog een keer.',
              })
            : voor(wie, {
                u: 'Er is nog niets bewaard. Laat eerst zien dat u het bent. Wat u invulde, blijft staan.',
                je: 'Er is nog niets bewaard. Laat eerst zien dat jij het bent. Wat je invulde, blijft staan.',
              })
        }
      />
      <Formulier actie={INLOGADRES.bevestigen} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="naar" waarde={heen} />
        <WachtendeVelden velden={velden} />
        {demonstratie && (
          <Tekst>
            Koos u een persoon uit de lijst? Dan is in deze demonstratie de knop genoeg. In een echte regio vragen wij
            hier om een code of passkey.
          </Tekst>
        )}
        {demonstratie ? (
          <Uitklap titel="Ik maakte hier zelf een account">
            <Vragen />
          </Uitklap>
        ) : (
          <Vragen />
        )}
        <Knop>{voor(wie, { u: 'Ja, ik ben het', je: 'Ja, ik ben het' })}</Knop>
      </Formulier>
      {!demonstratie && (
        <Formulier actie={INLOGADRES.bevestigenPasskey}>
          <VerborgenVeld naam="naar" waarde={heen} />
          <WachtendeVelden velden={velden} />
          <Knop soort="tweede" icoon="sleutel">
            Gebruik mijn passkey
          </Knop>
        </Formulier>
      )}
    </Pagina>
  );
}

function Vragen() {
  return (
    <>
      <Tekstveld
        naam="code"
        label="Code uit de app"
        beschrijving="Zes cijfers, of een herstelcode."
        aanvullen="one-time-code"
        zonderSpelling
      />
      <Uitklap titel="Ik heb de app niet bij de hand">
        <Tekstveld naam="wachtwoord" label="Wachtwoord" soort="password" aanvullen="current-password" />
      </Uitklap>
    </>
  );
}

/** Hetzelfde met een passkey. */
export function BevestigPasskeyPagina(props: Bevestigprops & { readonly stap: string; readonly opties: unknown }) {
  const { wie } = useVerzoek();
  return (
    <Pagina titel="Gebruik een passkey" soort={paginasoortVan(wie)}>
      <Paginakop
        titel={voor(wie, { u: 'Gebruik uw passkey', je: 'Gebruik je passkey' })}
        inleiding="De browser vraagt om vinger, gezicht of pincode."
      />
      <PasskeyStap
        doel="inloggen"
        actie={INLOGADRES.bevestigen}
        stap={props.stap}
        opties={props.opties}
        knop="Gebruik mijn passkey"
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
  return (
    <Pagina titel="Nu nog versturen" soort={paginasoortVan(wie)}>
      <Paginakop
        titel={voor(wie, { u: 'Dank u. Nu nog versturen', je: 'Dank je. Nu nog versturen' })}
        inleiding={voor(wie, {
          u: 'Uw antwoord staat klaar, precies zoals u het invulde.',
          je: 'Je antwoord staat klaar, precies zoals jij het invulde.',
        })}
      />
      <Formulier actie={naar} ritme="gewoon">
        {Object.entries(velden).flatMap(([naam, waarde]) =>
          (waarde === undefined ? [] : [waarde].flat()).map((deel, i) => (
            <VerborgenVeld key={`${naam} ${i}`} naam={naam} waarde={deel} />
          )),
        )}
        <Knop>Verstuur wat ik invulde</Knop>
      </Formulier>
      <p>
        <a class="nl-link nl-link--los" href={eerstePagina(wie?.soort ?? null)}>
          Verstuur niets
        </a>
      </p>
    </Pagina>
  );
}
