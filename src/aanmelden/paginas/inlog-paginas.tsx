import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Contact,
  Formulier,
  Kaart,
  Knop,
  Kolommen,
  Lijst,
  Link,
  Paginakop,
  Tafel,
  Tekst,
  Tekstveld,
  Terug,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { INLOGADRES } from '../adressen.ts';
import { useAccounttaal } from '../teksten.ts';
import { AndereManier, Naarveld, PasskeyStap } from './delen.tsx';

export type Codeformulier = { readonly code: string };
export type Emailformulier = { readonly email: string };
export type Wachtwoordformulier = { readonly email: string; readonly wachtwoord: string };
export type Tweedeformulier = { readonly code: string };

type Inlogprops = {
  readonly naar: string | null;
  readonly code?: FormStand<Codeformulier>;
  readonly email?: FormStand<Emailformulier>;
};

/** Anker van de kaart voor wie een code heeft. */
const CODEKAART = 'met-code';

/** De eerste pagina: links wie al een account heeft, rechts wie een code heeft; op een telefoon staan zij onder elkaar. */
export function InlogPagina({ naar, code, email }: Inlogprops) {
  const { regio } = useVerzoek();
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('inlog.titel')} soort="openbaar" vertaald breed>
      <div class="ovt-tafelkaart">
        <Tafel breedscherm stoelen={['jongere', 'vol', 'vol', 'vol', 'vol', 'vol', 'vol', 'leeg']} />
        <div class="ovt-stapel ovt-stapel--eng">
          <h1 class="nl-heading nl-heading--level-1">{taal('inlog.kop')}</h1>
          <Tekst>{taal('inlog.voor', { regio })}</Tekst>
          {/* Op een telefoon staat de kaart voor een code onder die voor een account; wie een code heeft, is hiermee in een tik bij zijn veld. */}
          {code === undefined && (
            <p class="ovt-smalscherm">
              <Link naar={`#${CODEKAART}`} los>
                {taal('inlog.code.titel')}
              </Link>
            </p>
          )}
        </div>
      </div>
      <Kolommen gelijk>
        {/* Wie zich bij de code vergiste, leest dat zonder eerst te schuiven. */}
        {code !== undefined && <Codekaart stand={code} />}
        <Accountkaart naar={naar} stand={email} />
        {code === undefined && <Codekaart stand={code} />}
      </Kolommen>
      <Tekst soort="klein">{taal('inlog.veilig')}</Tekst>
    </Pagina>
  );
}

function Accountkaart({
  naar,
  stand,
}: {
  readonly naar: string | null;
  readonly stand: FormStand<Emailformulier> | undefined;
}) {
  const taal = useAccounttaal();
  return (
    <Kaart titel={taal('inlog.account')} ritme="gewoon">
      <Formulier actie={ADRES.inloggen} stand={stand} ritme="krap">
        <Naarveld naar={naar} />
        <Tekstveld
          naam="email"
          label={taal('inlog.email')}
          soort="email"
          aanvullen="username"
          beschrijving={taal('inlog.email.werk')}
        />
        <Knop>{taal('inlog.verder')}</Knop>
      </Formulier>
      <AndereManier actie={INLOGADRES.passkey} velden={naar === null ? {} : { naar }} knop={taal('inlog.passkey')} />
      <Tekst soort="klein">{taal('inlog.factoren')}</Tekst>
      <p>
        <Link naar={INLOGADRES.kwijt} los>
          {taal('inlog.factor-kwijt')}
        </Link>
      </p>
    </Kaart>
  );
}

function Codekaart({ stand }: { readonly stand: FormStand<Codeformulier> | undefined }) {
  const taal = useAccounttaal();
  return (
    <Kaart id={CODEKAART} titel={taal('inlog.code.titel')} soort="tafel" ritme="gewoon">
      <Tekst>{taal('inlog.code.voor')}</Tekst>
      <Formulier actie={INLOGADRES.code} stand={stand} ritme="krap">
        <Tekstveld
          naam="code"
          label={taal('inlog.code')}
          beschrijving={taal('inlog.code.uitleg')}
          aanvullen="one-time-code"
          hoofdletters
          zonderSpelling
        />
        <Knop soort="tweede">{taal('inlog.code.verder')}</Knop>
      </Formulier>
      <Tekst soort="klein">{taal('inlog.digid')}</Tekst>
      <p>
        <Link naar={ADRES.hulp} los>
          {taal('inlog.hulp')}
        </Link>
      </p>
    </Kaart>
  );
}

type Stapprops<V> = { readonly stand?: FormStand<V> | undefined; readonly naar: string | null };

/** Het wachtwoord. Het adres staat erbij, zodat een wachtwoordkluis weet welk wachtwoord hoort. */
export function WachtwoordPagina({ stand, naar, email }: Stapprops<Wachtwoordformulier> & { readonly email: string }) {
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('inlog.wachtwoord.titel')} soort="openbaar" vertaald>
      <Terug naar={ADRES.inloggen} naam={taal('inlog.terug')} />
      <Paginakop titel={taal('inlog.wachtwoord.titel')} boven={taal('inlog.stap', { nu: 1, alle: 2 })} />
      <Formulier actie={INLOGADRES.wachtwoord} stand={stand} ritme="gewoon">
        <Naarveld naar={naar} />
        <Tekstveld naam="email" label={taal('inlog.email')} soort="email" aanvullen="username" waarde={email} />
        <Tekstveld
          naam="wachtwoord"
          label={taal('inlog.wachtwoord')}
          soort="password"
          aanvullen="current-password"
          beschrijving={taal('inlog.wachtwoord.plakken')}
        />
        <Knop>{taal('inlog.verder')}</Knop>
      </Formulier>
      <AndereManier
        actie={INLOGADRES.passkey}
        velden={naar === null ? {} : { naar }}
        knop={taal('inlog.wachtwoord.passkey')}
      />
      <p>
        <Link naar={INLOGADRES.kwijt} los>
          {taal('inlog.wachtwoord.kwijt')}
        </Link>
      </p>
    </Pagina>
  );
}

/** De tweede factor: zes cijfers uit de app, of een herstelcode. */
export function TweedeFactorPagina({ stand, naar, stap }: Stapprops<Tweedeformulier> & { readonly stap: string }) {
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('inlog.tweede.titel')} soort="openbaar" vertaald>
      <Terug naar={ADRES.inloggen} naam={taal('inlog.tweede.opnieuw')} />
      <Paginakop titel={taal('inlog.tweede.titel')} boven={taal('inlog.stap', { nu: 2, alle: 2 })} />
      <Formulier actie={INLOGADRES.tweedeFactor} stand={stand} ritme="gewoon">
        <Naarveld naar={naar} />
        <VerborgenVeld naam="stap" waarde={stap} />
        <Tekstveld
          naam="code"
          label={taal('inlog.tweede.code')}
          beschrijving={taal('inlog.tweede.uitleg')}
          aanvullen="one-time-code"
          zonderSpelling
        />
        <Knop>{taal('inlog.tweede.knop')}</Knop>
      </Formulier>
      <AndereManier
        actie={INLOGADRES.passkey}
        velden={naar === null ? {} : { naar }}
        knop={taal('inlog.tweede.passkey')}
      />
      <p>
        <Link naar={INLOGADRES.kwijt} los>
          {taal('inlog.factor-kwijt')}
        </Link>
      </p>
    </Pagina>
  );
}

/** Inloggen met een passkey: de browser vraagt om vinger, gezicht of pincode. */
export function PasskeyPagina(props: {
  readonly stap: string;
  readonly opties: unknown;
  readonly naar: string | null;
  readonly fout?: string;
}) {
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('inlog.passkey.titel')} soort="openbaar" vertaald>
      <Terug naar={ADRES.inloggen} naam={taal('inlog.passkey.anders')} />
      <Paginakop titel={taal('inlog.passkey.titel')} inleiding={taal('inlog.passkey.klaar')} />
      <PasskeyStap
        doel="inloggen"
        actie={INLOGADRES.passkeyKlaar}
        stap={props.stap}
        opties={props.opties}
        fout={props.fout}
        knop={taal('passkey.gebruik.knop')}
      >
        <Naarveld naar={props.naar} />
      </PasskeyStap>
    </Pagina>
  );
}

/** Wie geen factor meer heeft: wie kan helpen, en wat er dan gebeurt. */
export function KwijtPagina() {
  const { telefoon } = useVerzoek();
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('kwijt.titel')} soort="openbaar" vertaald>
      <Terug naar={ADRES.inloggen} naam={taal('kwijt.terug')} />
      <Paginakop titel={taal('kwijt.titel')} inleiding={taal('kwijt.inleiding')} />
      <Kaart titel={taal('kwijt.telefoon')} ritme="eng">
        <Tekst>{taal('kwijt.telefoon.uitleg')}</Tekst>
      </Kaart>
      <Kaart titel={taal('kwijt.alles')} ritme="eng">
        <Lijst punten={(['werk', 'gezin', 'code'] as const).map((wie) => taal(`kwijt.alles.${wie}`))} />
      </Kaart>
      <Contact titel={taal('kwijt.wie')} telefoon={telefoon}>
        {taal('kwijt.wie.bel')}
      </Contact>
    </Pagina>
  );
}
