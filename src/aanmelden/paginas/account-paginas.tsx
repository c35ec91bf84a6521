import { voor } from '../../web/aanspreekvorm.ts';
import { eerstePagina } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import { paginasoortVan } from '../../web/foutpagina.tsx';
import {
  Actie,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Leeg,
  Melding,
  Merkje,
  Paginakop,
  type Regel,
  Regels,
  Tekst,
  Tekstveld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { INLOGADRES } from '../adressen.ts';
import type { Factorregel } from '../factor.queries.ts';
import type { Accountbeeld } from '../factoren.ts';
import type { Accountgebeurtenis } from '../geschiedenis.queries.ts';
import type { Sessierij } from '../sessie.queries.ts';
import { Berichtenkaart, type Berichtenprops } from './berichten-kaart.tsx';
import { AndereManier } from './delen.tsx';

export type Wachtwoordformulier = { readonly wachtwoord: string };

type Accountprops = {
  readonly beeld: Accountbeeld;
  readonly sessie: string;
  readonly meerRollen: boolean;
  readonly geschiedenis: readonly Accountgebeurtenis[];
  readonly berichten: Berichtenprops;
  readonly wachtwoord?: FormStand<Wachtwoordformulier> | undefined;
  readonly fout?: string | undefined;
};

/** Het eigen account: waarmee en waar iemand is ingelogd, en hoe dat verandert (AU10). */
export function AccountPagina(props: Accountprops) {
  const { wie } = useVerzoek();
  const { beeld } = props;
  const titel = voor(wie, { u: 'Uw account', je: 'Je account' });
  return (
    <Pagina
      titel={titel}
      soort={paginasoortVan(wie)}
      kruimel={[{ naam: 'Begin', naar: eerstePagina(wie?.soort ?? null) }, { naam: titel }]}
    >
      <Paginakop
        titel={titel}
        {...(beeld.email === null
          ? {}
          : { inleiding: `${voor(wie, { u: 'U logt in met', je: 'Je logt in met' })} ${beeld.email}.` })}
      />
      {props.fout !== undefined && (
        <Melding soort="let-op">
          <p>{props.fout}</p>
        </Melding>
      )}
      {props.meerRollen && (
        <p>
          <KnopLink naar={INLOGADRES.alsWie} soort="tweede">
            Werk in een andere rol
          </KnopLink>
        </p>
      )}
      {beeld.email === null ? <ZonderAccount /> : <MetAccount {...props} />}
      <Berichtenkaart {...props.berichten} />
      <Sessiekaart sessies={beeld.sessies} huidige={props.sessie} />
      <Geschiedenis gebeurtenissen={props.geschiedenis} />
    </Pagina>
  );
}

function ZonderAccount() {
  return (
    <Kaart titel="Manieren om in te loggen" ritme="eng">
      <Leeg kaal titel="In een demonstratie zijn die er niet">
        U koos een persoon uit de lijst. In een echte regio staan hier uw app, passkeys en herstelcodes.
      </Leeg>
    </Kaart>
  );
}

function MetAccount({ beeld, wachtwoord }: Accountprops) {
  const laatste = beeld.factoren.length === 1;
  return (
    <>
      <Kaart titel="Manieren om in te loggen" ritme="gewoon">
        <Regels regels={beeld.factoren.map((factor) => factorRegel(factor, laatste))} />
        {laatste && <Tekst soort="klein">Eén manier moet blijven. Voeg er eerst een toe om deze te verwijderen.</Tekst>}
        <div class="utrecht-button-group">
          <AndereManier actie={INLOGADRES.accountPasskey} knop="Voeg een passkey toe" />
          <AndereManier actie={INLOGADRES.accountApp} knop="Voeg een app toe" />
        </div>
      </Kaart>
      <Kaart titel="Herstelcodes" ritme="gewoon">
        <Tekst>
          {beeld.herstelcodes === 0
            ? 'Er zijn geen herstelcodes meer.'
            : `Er zijn nog ${beeld.herstelcodes} herstelcodes over.`}
        </Tekst>
        <Actie actie={INLOGADRES.accountHerstelcodes}>
          <Knop soort="tweede">Maak nieuwe herstelcodes</Knop>
        </Actie>
      </Kaart>
      <Kaart titel="Wachtwoord" ritme="gewoon">
        <Formulier actie={INLOGADRES.accountWachtwoord} stand={wachtwoord} ritme="krap">
          <Tekstveld
            naam="wachtwoord"
            label="Nieuw wachtwoord"
            soort="password"
            aanvullen="new-password"
            beschrijving="Minstens 12 tekens. Andere apparaten worden dan uitgelogd."
          />
          <Knop soort="tweede">Wijzig het wachtwoord</Knop>
        </Formulier>
      </Kaart>
    </>
  );
}

function factorRegel(factor: Factorregel, laatste: boolean): Regel {
  const gebruikt =
    factor.gebruiktOp === null ? 'nog niet gebruikt' : `laatst gebruikt ${datumEnTijd(factor.gebruiktOp)}`;
  return {
    titel: factor.naam,
    onder: `${factor.soort === 'totp' ? 'Code uit een app' : 'Passkey'}, toegevoegd ${datumVoluit(factor.toegevoegdOp)}, ${gebruikt}`,
    ...(laatste
      ? {}
      : {
          eind: (
            <Actie actie={INLOGADRES.accountFactorWeg} velden={{ factor: factor.id }}>
              <Knop soort="rustig" klein bij={factor.naam}>
                Verwijder
              </Knop>
            </Actie>
          ),
        }),
  };
}

function Sessiekaart({ sessies, huidige }: { readonly sessies: readonly Sessierij[]; readonly huidige: string }) {
  const { wie } = useVerzoek();
  const regels = sessies.map(
    (rij): Regel => ({
      titel: rij.apparaat,
      onder: `Ingelogd ${datumEnTijd(rij.begonnenOp)}, laatst gezien ${datumEnTijd(rij.gezienOp)}`,
      eind:
        rij.id === huidige ? (
          <Merkje soort="ja">Dit apparaat</Merkje>
        ) : (
          <Actie actie={INLOGADRES.accountSessies} velden={{ sessie: rij.id }}>
            <Knop soort="rustig" klein bij={`${rij.apparaat}, ${datumEnTijd(rij.begonnenOp)}`}>
              Log uit
            </Knop>
          </Actie>
        ),
    }),
  );
  return (
    <Kaart titel={voor(wie, { u: 'Waar u bent ingelogd', je: 'Waar je bent ingelogd' })} ritme="gewoon">
      <Regels regels={regels} />
      {sessies.length > 1 && (
        <Actie actie={INLOGADRES.accountSessies}>
          <Knop soort="tweede">Log alle andere apparaten uit</Knop>
        </Actie>
      )}
    </Kaart>
  );
}

const GEBEURTENIS: Readonly<Record<Accountgebeurtenis['code'], string>> = {
  ingelogd: 'Ingelogd',
  'code-gebruikt': 'Account ingesteld met een code',
  'factor-gewijzigd': 'Manier van inloggen gewijzigd',
  'sessies-beeindigd': 'Ander apparaat uitgelogd',
};

function Geschiedenis({ gebeurtenissen }: { readonly gebeurtenissen: readonly Accountgebeurtenis[] }) {
  const { wie } = useVerzoek();
  return (
    <Kaart
      titel={voor(wie, { u: 'Wat er met uw account gebeurde', je: 'Wat er met je account gebeurde' })}
      ritme="gewoon"
    >
      <Regels
        soort="dicht"
        regels={gebeurtenissen.map(({ op, code }): Regel => ({ titel: GEBEURTENIS[code], onder: datumEnTijd(op) }))}
      />
      <Tekst soort="klein">
        {voor(wie, {
          u: 'Was u dit niet zelf? Wijzig uw wachtwoord en bel ons.',
          je: 'Was jij dit niet? Wijzig je wachtwoord en bel ons.',
        })}
      </Tekst>
    </Kaart>
  );
}
