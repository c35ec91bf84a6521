import { ADRES, eerstePagina, hoofdmenuVoor } from './adressen.ts';
import { belAdres } from './onderdelen/contact.tsx';
import { Formulier } from './onderdelen/formulier.tsx';
import { Knop, KnopLink } from './onderdelen/knop.tsx';
import { type Paginasoort, useVerzoek, type Verzoek, type Wie } from './verzoek-context.tsx';

/** Alleen in een demonstratie: zegt dat alles verzonnen is en laat van persoon wisselen. */
export function Demonstratiebalk() {
  const { demonstratie, regio, wie } = useVerzoek();
  if (!demonstratie) return null;
  return (
    <aside class="ovt-demo" aria-label="Demonstratie">
      <div class="ovt-maat ovt-rij ovt-rij--krap ovt-rij--uiteen">
        <span>
          <strong>Demonstratie.</strong>{' '}
          <span class={wie ? 'ovt-breedscherm' : undefined}>Regio {regio} en alle mensen zijn verzonnen.</span>
        </span>
        <span>
          {wie && `U bent ${wie.naam}. `}
          <a href={ADRES.demonstratie}>{wie ? 'Wissel van persoon' : 'Kies een persoon'}</a>
        </span>
      </div>
    </aside>
  );
}

/** Het woordmerk: de tafel met vier stoelen, de gouden voor de jongere. Linkt naar de eerste pagina van wie kijkt. */
function Woordmerk({ naar }: { readonly naar: string }) {
  return (
    <a class="ovt-merk" href={naar}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <path
          class="ovt-stoel"
          d="M14.5 4.6a16.3 16.3 0 0 1 11 0M35.4 14.5a16.3 16.3 0 0 1 0 11M4.6 25.5a16.3 16.3 0 0 1 0-11"
        />
        <path class="ovt-stoel ovt-stoel--jongere" d="M25.5 35.4a16.3 16.3 0 0 1-11 0" />
        <circle class="ovt-merk-blad" cx="20" cy="20" r="9.5" />
      </svg>
      <span>Overlegtafel</span>
    </a>
  );
}

function Uitloggen() {
  return (
    <Formulier actie={ADRES.uitloggen}>
      <Knop soort="tweede" klein>
        Uitloggen
      </Knop>
    </Formulier>
  );
}

function Hoofdmenu({
  verzoek,
  wie,
  nu,
}: {
  readonly verzoek: Verzoek;
  readonly wie: Wie;
  readonly nu: string | undefined;
}) {
  const punten = verzoek.menu ?? hoofdmenuVoor(wie.soort);
  if (punten.length === 0) return null;
  return (
    <nav class="utrecht-nav-bar" aria-label="Hoofdmenu">
      {punten.map(({ sleutel, label, adres }) => (
        <a key={sleutel} href={adres} aria-current={sleutel === nu ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

/** Rechts in de kop: op een gezinspagina altijd Snel weg, op een vakpagina wie u bent. */
function Kopeind({ soort, wie }: { readonly soort: Paginasoort; readonly wie: Wie | null }) {
  if (soort === 'gezin') {
    return (
      <div class="ovt-eind ovt-snelweg">
        <Formulier actie={ADRES.snelWeg}>
          <Knop soort="tweede" icoon="uit">
            Snel weg
          </Knop>
        </Formulier>
      </div>
    );
  }
  if (wie === null) {
    return (
      <div class="ovt-eind">
        <KnopLink naar={ADRES.inloggen} soort="tweede">
          Inloggen
        </KnopLink>
      </div>
    );
  }
  return (
    <div class="ovt-ik ovt-eind">
      <span>
        <a class="ovt-ik__naam" href={ADRES.account}>
          {wie.naam}
        </a>
        <br />
        {wie.rol}
      </span>
      <Uitloggen />
    </div>
  );
}

export function Werkkop({ soort, hoofdmenu }: { readonly soort: Paginasoort; readonly hoofdmenu: string | undefined }) {
  const verzoek = useVerzoek();
  const { wie } = verzoek;
  return (
    <header class="utrecht-page-header">
      <div class="ovt-maat">
        <Woordmerk naar={eerstePagina(wie?.soort ?? null)} />
        {soort === 'vak' && wie && <Hoofdmenu verzoek={verzoek} wie={wie} nu={hoofdmenu} />}
        <Kopeind soort={soort} wie={wie} />
      </div>
    </header>
  );
}

/** De voet: hulp staat op elke pagina op dezelfde plaats. */
export function Paginavoet({ soort }: { readonly soort: Paginasoort }) {
  const { regio, telefoon, wie, adres } = useVerzoek();
  return (
    <footer class="utrecht-page-footer">
      <div class="ovt-maat">
        {soort === 'vak' && <span>Overlegtafel regio {regio}</span>}
        <a href={ADRES.hulp}>Hulp</a>
        <a href={ADRES.privacy}>Privacy</a>
        <a href={ADRES.toegankelijkheid}>Toegankelijkheid</a>
        {soort === 'openbaar' && adres !== ADRES.magIkDelen && <a href={ADRES.magIkDelen}>Mag ik dit delen?</a>}
        {soort === 'gezin' && wie && <a href={ADRES.account}>Mijn account</a>}
        {soort === 'gezin' && wie && (
          <Formulier actie={ADRES.uitloggen}>
            <button class="ovt-voetknop" type="submit">
              Uitloggen
            </button>
          </Formulier>
        )}
        <a class="ovt-eind" href={belAdres(telefoon)}>
          Vraag of storing: {telefoon}
        </a>
      </div>
    </footer>
  );
}
