import { ADRES, eerstePagina, hoofdmenuVoor } from './adressen.ts';
import { useKader, useTaal } from './kader.ts';
import { belAdres } from './onderdelen/contact.tsx';
import { Formulier, VerborgenVeld } from './onderdelen/formulier.tsx';
import { Knop, KnopLink } from './onderdelen/knop.tsx';
import { Nederlands } from './onderdelen/nederlands.tsx';
import { TALEN } from './taal.ts';
import { tijdIn } from './tijd-in-taal.ts';
import { type Menupunt, type Paginasoort, useVerzoek, type Wie } from './verzoek-context.tsx';

/** Alleen in een demonstratie: zegt dat alles verzonnen is en laat van persoon wisselen. */
export function Demonstratiebalk() {
  const { demonstratie, regio, wie } = useVerzoek();
  if (!demonstratie) return null;
  return (
    <aside class="ovt-demo" aria-label="Demonstratie" lang="nl">
      <div class="ovt-maat ovt-rij ovt-rij--krap ovt-rij--uiteen">
        <span>
          <strong>Demonstratie.</strong>{' '}
          <span class={wie ? 'ovt-breedscherm' : undefined}>Regio {regio} en alle mensen zijn verzonnen.</span>
        </span>
        <span>
          {wie?.naam && `U bent ${wie.naam}. `}
          <a href={ADRES.demonstratie}>{wie ? 'Wissel van persoon' : 'Kies een persoon'}</a>
        </span>
      </div>
    </aside>
  );
}

/**
 * Het woordmerk: de tafel met vier stoelen, de gouden voor de jongere. Linkt naar de eerste pagina van wie kijkt. Staat die ook in het menu
 * ernaast, dan komt wie met Tab gaat er een keer langs.
 */
function Woordmerk({ naar, inMenu }: { readonly naar: string; readonly inMenu: boolean }) {
  return (
    <a class="ovt-merk" href={naar} tabIndex={inMenu ? -1 : undefined}>
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
  const kader = useKader();
  return (
    <Formulier actie={ADRES.uitloggen}>
      <Knop soort="tweede" klein>
        {kader.uitloggen}
      </Knop>
    </Formulier>
  );
}

function Hoofdmenu({ punten, nu }: { readonly punten: readonly Menupunt[]; readonly nu: string | undefined }) {
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
function Kopeind({
  soort,
  wie,
  talen,
  inloggen,
}: Pick<Kopprops, 'soort' | 'talen' | 'inloggen'> & { readonly wie: Wie | null }) {
  const kader = useKader();
  const { adres } = useVerzoek();
  if (soort === 'gezin') {
    return (
      <div class="ovt-eind ovt-snelweg">
        <Formulier actie={ADRES.snelWeg}>
          <Knop soort="tweede" icoon="uit">
            {kader.snelWeg}
          </Knop>
        </Formulier>
      </div>
    );
  }
  if (wie === null) {
    return (
      <div class="ovt-eind ovt-rij ovt-rij--krap">
        {talen && <Taalkeuze actie={ADRES.taalVooraf} klasse="nl-button nl-button--subtle" />}
        {inloggen && !adres.startsWith(ADRES.inloggen) && (
          <KnopLink naar={ADRES.inloggen} soort="tweede">
            {kader.inloggen}
          </KnopLink>
        )}
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

type Kopprops = {
  readonly soort: Paginasoort;
  readonly hoofdmenu: string | undefined;
  /** Deze openbare pagina bestaat in elke taal: de keuze staat bovenaan, want wie nog niets kan lezen zoekt niet in de voet. */
  readonly talen: boolean;
  /** Biedt de kop een weg om in te loggen? Zie `PaginaProps.bewaartNiets`. */
  readonly inloggen: boolean;
};

/** De kop van elke pagina: het woordmerk, het hoofdmenu van wie werkt, en Snel weg of wie u bent. */
export function Werkkop({ soort, hoofdmenu, talen, inloggen }: Kopprops) {
  const verzoek = useVerzoek();
  const { wie } = verzoek;
  const begin = eerstePagina(wie?.soort ?? null);
  const punten = soort === 'vak' && wie ? (verzoek.menu ?? hoofdmenuVoor(wie.soort)) : [];
  return (
    <header class="utrecht-page-header">
      <div class="ovt-maat">
        <Woordmerk naar={begin} inMenu={punten.some(({ adres }) => adres === begin)} />
        <Hoofdmenu punten={punten} nu={hoofdmenu} />
        <Kopeind soort={soort} wie={wie} talen={talen} inloggen={inloggen} />
      </div>
    </header>
  );
}

/** De andere talen, elk in de eigen taal. Na de keuze staat iemand weer op dezelfde pagina. */
function Taalkeuze({ actie, klasse }: { readonly actie: string; readonly klasse: string }) {
  const { adres, methode } = useVerzoek();
  const nu = useTaal();
  // Na verzenden staat er iets op de pagina wat een andere pagina niet meer heeft.
  if (methode === 'POST') return null;
  return Object.entries(TALEN)
    .filter(([code]) => code !== nu)
    .map(([code, naam]) => (
      <Formulier key={code} actie={actie}>
        <VerborgenVeld naam="terug" waarde={adres} />
        <button class={klasse} type="submit" name="taal" value={code} lang={code}>
          {naam}
        </button>
      </Formulier>
    ));
}

/** Alleen op papier, onder aan elk blad: wat het is, wie dit afdrukte en wanneer. Een afdruk gaat van hand tot hand. */
export function Drukvoet({ titel }: { readonly titel: string }) {
  const { wie, nu } = useVerzoek();
  const kader = useKader();
  const dag = tijdIn(useTaal()).datumEnTijd(nu);
  const zin = wie?.naam ? kader.afgedruktDoor.replace('{naam}', wie.naam) : kader.afgedruktOp;
  return (
    <p class="ovt-drukvoet">
      Overlegtafel · {titel} · {zin.replace('{dag}', dag)}
    </p>
  );
}

/** De voet: hulp staat op elke pagina op dezelfde plaats. */
export function Paginavoet({ soort }: { readonly soort: Paginasoort }) {
  const { regio, telefoon, wie, adres } = useVerzoek();
  const kader = useKader();
  return (
    <footer class="utrecht-page-footer">
      <div class="ovt-maat">
        {soort === 'vak' && <span>Overlegtafel regio {regio}</span>}
        <a href={ADRES.hulp}>{kader.hulp}</a>
        <a href={ADRES.privacy}>{kader.privacy}</a>
        <a href={ADRES.toegankelijkheid}>{kader.toegankelijkheid}</a>
        {wie && <a href={ADRES.datalek}>{soort === 'gezin' ? kader.datalek : 'Meld een datalek'}</a>}
        {soort === 'openbaar' && adres !== ADRES.magIkDelen && (
          <a href={ADRES.magIkDelen}>
            <Nederlands>Mag ik dit delen?</Nederlands>
          </a>
        )}
        {soort === 'gezin' && wie && <a href={ADRES.account}>{kader.account}</a>}
        {soort === 'gezin' && wie && (
          <Formulier actie={ADRES.uitloggen}>
            <button class="ovt-voetknop" type="submit">
              {kader.uitloggen}
            </button>
          </Formulier>
        )}
        {soort === 'gezin' && wie && <Taalkeuze actie={ADRES.taal} klasse="ovt-voetknop" />}
        <a class="ovt-eind" href={belAdres(telefoon)}>
          {kader.storing} {telefoon}
        </a>
      </div>
    </footer>
  );
}
