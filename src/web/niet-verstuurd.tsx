import { isUuid } from '../lib/ids.ts';
import { ADRES } from './adressen.ts';
import { CONCEPT } from './concept.ts';
import { paginasoortVan } from './foutpagina.tsx';
import type { Meldingcode } from './meldingen.ts';
import { Stapel } from './onderdelen/indeling.tsx';
import { Kaart } from './onderdelen/kaart.tsx';
import { KnopLink, Knoppen } from './onderdelen/knop.tsx';
import { Pagina } from './pagina.tsx';
import type { Antwoord, Velden } from './route.ts';
import { type Paginataal, usePaginataal } from './teksten.ts';
import { CSRF_VELD, useVerzoek } from './verzoek-context.tsx';

/** Wat iemand verstuurde en niet is aangekomen: op volgorde van het formulier, en apart wat maar een woord is. */
export type Ingevuld = { readonly teksten: readonly string[]; readonly kort: readonly string[] };

/** Geheimen, en wat een pagina zelf in haar formulier zet: dat typte niemand, of hoort nergens te staan. */
const NOOIT: ReadonlySet<string> = new Set([
  CSRF_VELD,
  CONCEPT.plek,
  CONCEPT.versie,
  ...['wachtwoord', 'code', 'stap', 'klaar', 'naar', 'wacht', 'volgnummer'],
]);
/** Een woord zonder spatie: een gekozen antwoord, of iets wat kort genoeg was om over te typen. */
const EEN_WOORD = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Een afdruk of versie die de pagina zelf meegaf. */
const AFDRUK = /^[\w-]{30,}$/;

/** Kiest uit een verstuurd formulier wat iemand zelf invulde. Namen van velden komen nooit op een pagina. */
export function leesIngevuld(velden: Velden): Ingevuld {
  // Wat wacht op een bevestiging, reist onder dezelfde naam met een voorvoegsel.
  const kaal = (naam: string): string => naam.replace(/^v\./, '');
  // Het antwoord van een passkey hoort bij een stap.
  const isGeheim = (naam: string): boolean => NOOIT.has(naam) || (naam === 'antwoord' && 'stap' in velden);
  const waarden = Object.entries(velden)
    .filter(([naam]) => !isGeheim(kaal(naam)))
    .flatMap(([, waarde]) => (waarde === undefined ? [] : [waarde].flat()))
    .map((waarde) => waarde.trim())
    .filter((waarde) => waarde.length > 1 && !isUuid(waarde) && !AFDRUK.test(waarde));
  return {
    teksten: waarden.filter((waarde) => !EEN_WOORD.test(waarde)),
    kort: waarden.filter((waarde) => EEN_WOORD.test(waarde)),
  };
}

/** Het overleg is intussen gesloten, de bijeenkomst is afgezegd of geweest, of zij is verzet naar een latere dag. */
type Veranderd = 'gesloten' | 'afgezegd' | 'geweest' | 'te-vroeg';

type Props = {
  readonly ingevuld: Ingevuld;
  /**
   * `sessie`: wie verstuurde, is niet meer ingelogd. `pagina`: die is het wel, maar de pagina is van een vorige keer. De andere: waar
   * het bij hoorde, is intussen veranderd.
   */
  readonly omdat: 'sessie' | 'pagina' | 'taak' | Veranderd;
  /** Waar iemand verdergaat; opent naast deze pagina, want hier staat zijn tekst. */
  readonly naar: string;
};

/**
 * Er is niets verstuurd, en dit had u ingevuld. De tekst staat alleen in dit ene antwoord aan de browser die haar stuurde, in vakken
 * die zeggen dat zij van de lezer is; bewaard wordt er niets.
 */
export function NietVerstuurdPagina({ ingevuld, omdat, naar }: Props) {
  const { wie, adres } = useVerzoek();
  const taal = usePaginataal();
  const { teksten, kort } = ingevuld;
  // Wie hier schreef, is niet meer bekend; was het op een gezinspagina, dan blijft Snel weg naast zijn woorden staan.
  const soort = wie === null && adres.startsWith(ADRES.zaak) ? 'gezin' : paginasoortVan(wie);
  return (
    <Pagina titel={taal('nietverstuurd.titel')} soort={soort} vertaald bewaartNiets>
      <Stapel>
        <h1 class="nl-heading nl-heading--level-1">{taal('nietverstuurd.titel')}</h1>
        <p class="nl-paragraph nl-paragraph--lead">{taal(`nietverstuurd.${omdat}`)}</p>
        {teksten.length + kort.length > 0 && (
          <Kaart titel={taal('nietverstuurd.ingevuld')} ritme="gewoon">
            <p>{taal('nietverstuurd.uitleg')}</p>
            {teksten.map((tekst, i) => (
              <Eigentekst key={`${i} ${tekst}`} nummer={i + 1} label={labelVan(taal, i + 1, teksten.length)}>
                {tekst}
              </Eigentekst>
            ))}
            {kort.length > 0 && (
              <Eigentekst nummer={teksten.length + 1} label={taal('nietverstuurd.kort')}>
                {kort.join('\n')}
              </Eigentekst>
            )}
            {(omdat === 'sessie' || omdat === 'pagina' || omdat === 'taak') && <p>{taal('nietverstuurd.bestand')}</p>}
          </Kaart>
        )}
        <Knoppen>
          <KnopLink naar={naar} nieuwTabblad>
            {taal(`nietverstuurd.${omdat}.verder`)}
          </KnopLink>
          <KnopLink naar={ADRES.hulp} soort="tweede" nieuwTabblad>
            {taal('fout.hulp')}
          </KnopLink>
        </Knoppen>
      </Stapel>
    </Pagina>
  );
}

type TeLaat = { readonly naar: string; readonly melding: Meldingcode; readonly omdat?: Veranderd };

/**
 * Voor wie iets verstuurde waar intussen niets meer bij kan, meestal omdat het overleg sloot (PH-6). Wat hij schreef, krijgt hij terug;
 * schreef hij niets, dan zegt de melding het op de pagina waar hij verdergaat.
 */
export function geefTerug(velden: Velden, { naar, melding, omdat = 'gesloten' }: TeLaat): Antwoord {
  const ingevuld = leesIngevuld(velden);
  if (ingevuld.teksten.length === 0) return { kind: 'naar', adres: naar, melding };
  const inhoud = <NietVerstuurdPagina ingevuld={ingevuld} omdat={omdat} naar={naar} />;
  return { kind: 'pagina', status: 409, inhoud };
}

const labelVan = (taal: Paginataal, nummer: number, aantal: number): string =>
  aantal === 1 ? taal('nietverstuurd.tekst') : taal('nietverstuurd.tekst.nummer', { nummer, aantal });

/** Geen deel van een formulier: alleen om uit te kopiëren. */
function Eigentekst({
  nummer,
  label,
  children,
}: {
  readonly nummer: number;
  readonly label: string;
  readonly children: string;
}) {
  const id = `eigen-tekst-${nummer}`;
  const rijen = Math.min(12, Math.max(2, Math.ceil(children.length / 60) + children.split('\n').length - 1));
  return (
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <textarea class="utrecht-textarea" id={id} rows={rijen} readOnly spellcheck={false}>
        {children}
      </textarea>
    </div>
  );
}
