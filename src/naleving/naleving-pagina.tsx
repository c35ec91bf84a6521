import { CONVENANT, convenantadres } from '../convenant/adressen.ts';
import type { Convenant } from '../convenant/convenant.queries.ts';
import { TOEZICHTADRES } from '../toezicht/adressen.ts';
import {
  Afdrukknop,
  Artikelen,
  artikelNaam,
  DataLijst,
  Kaart,
  KnopLink,
  Leeg,
  Link,
  Merkje,
  Ondermenu,
  Paginakop,
  Regels,
  Tabel,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { ARRANGEMENTEN, nalevingadres, type Toon } from './adressen.ts';
import {
  type Partijnaleving,
  PLICHTEN,
  PLICHTGROEPEN,
  PLICHTTEKST,
  type Plicht,
  type Plichtstand,
} from './plichten.ts';
import { standwoorden, waarTeDoen } from './plichtwoorden.ts';
import type { Nalevingblad } from './toon-naleving.ts';

type Props = { readonly blad: Nalevingblad; readonly toon: Toon };

const isOpen = ({ kind }: Plichtstand): boolean => kind === 'te-doen' || kind === 'te-laat';
const past = (stand: Plichtstand, toon: Toon): boolean =>
  toon === 'alles' || (toon === 'open' ? isOpen(stand) : stand.kind === 'te-laat');
const tel = ({ plichten }: Partijnaleving, toon: Toon): number =>
  PLICHTEN.filter((plicht) => past(plichten[plicht], toon)).length;

/** Wat elke organisatie onder een convenant nog moet doen (16.1): standen, dagen en aantallen, nooit om wie het gaat. */
export function NalevingPagina({ blad, toon }: Props) {
  const { convenant, doetMee } = blad;
  const knoppen = (
    <>
      <KnopLink naar={nalevingadres(convenant.id).csv} soort="tweede">
        Neem mee als bestand
      </KnopLink>
      <Afdrukknop />
    </>
  );
  return (
    <Pagina
      titel="Naleving"
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[
        { naam: 'Convenant', naar: CONVENANT },
        { naam: convenant.naam, naar: convenantadres(convenant.id).blad },
        { naam: 'Naleving' },
      ]}
    >
      <Paginakop
        titel="Naleving"
        onder={`${convenant.naam} · ${eigenStand(blad)}`}
        knoppen={doetMee ? knoppen : undefined}
      />
      {doetMee ? (
        <Standen blad={blad} toon={toon} />
      ) : (
        <Leeg titel="Uw organisatie doet nog niet mee">
          Wat organisaties nog moeten doen, lezen zij van elkaar zodra zij meedoen. <Artikelen ids={['Art 16.1']} />
        </Leeg>
      )}
    </Pagina>
  );
}

function Standen({ blad, toon }: Props) {
  const { convenant, regels } = blad;
  const adres = nalevingadres(convenant.id);
  const getoond = regels.filter((regel) => tel(regel, toon) > 0);
  return (
    <>
      <Ondermenu
        naam="Wat u ziet"
        nu={toon}
        punten={[
          { sleutel: 'alles', label: 'Alles', adres: adres.toon('alles') },
          { sleutel: 'open', label: `Nog te doen (${telAlles(regels, 'open')})`, adres: adres.toon('open') },
          { sleutel: 'te-laat', label: `Te laat (${telAlles(regels, 'te-laat')})`, adres: adres.toon('te-laat') },
        ]}
      />
      {getoond.length === 0 ? (
        <Leeg titel={regels.length === 0 ? 'Er doet nog niemand mee' : 'Hier is nu niets'}>
          {regels.length === 0
            ? 'Is er een tekst aangeboden, dan staat hier wie nog moet tekenen.'
            : 'Niemand heeft iets liggen dat hierbij hoort. Onder Alles ziet u wat er is gedaan.'}
        </Leeg>
      ) : (
        PLICHTGROEPEN.map((groep) => <Groep key={groep.titel} {...groep} blad={blad} regels={getoond} toon={toon} />)
      )}
      {getoond.length > 0 && <Grondkaart regels={getoond} fg={!blad.lezer.beheert} />}
      <p class="ovt-klein">
        Elke organisatie ziet dit van alle andere. Om welke jongere of medewerker het gaat, staat nergens. Bij verzoeken
        en vernietigen ziet u van een ander alleen de maand, en een aantal pas vanaf vijf.{' '}
        <Artikelen ids={['Art 16.1']} /> Arrangementen voor een hele groep staan <Link naar={ARRANGEMENTEN}>apart</Link>
        .
      </p>
    </>
  );
}

/** Waar een stand op rust: wat er ligt als er "gedaan" staat, en voor een FG waar staat wie het deed (Art 15.3 (a), Art 16.2). */
function Grondkaart({ regels, fg }: { readonly regels: readonly Partijnaleving[]; readonly fg: boolean }) {
  const speelt = PLICHTEN.filter((plicht) => regels.some(({ plichten }) => plichten[plicht].kind !== 'nvt'));
  return (
    <Kaart titel="Waar dit op rust" ritme="gewoon">
      <DataLijst
        rijen={speelt.map((plicht) => ({
          naam: `${PLICHTTEKST[plicht].naam} (${artikelNaam(PLICHTTEKST[plicht].eis)})`,
          waarde: PLICHTTEKST[plicht].rust,
        }))}
      />
      {fg && (
        <p class="ovt-klein">
          Wie van uw organisatie iets vastlegde of meldde, en wanneer, staat in het{' '}
          <Link naar={TOEZICHTADRES.logboek}>logboek</Link>. <Artikelen ids={['Art 15.3 (a)', 'Art 16.2']} />
        </p>
      )}
    </Kaart>
  );
}

const telAlles = (regels: readonly Partijnaleving[], toon: Toon): number =>
  regels.reduce((som, regel) => som + tel(regel, toon), 0);

function eigenStand({ regels, lezer }: Nalevingblad): string {
  const eigen = regels.find(({ partij }) => partij === lezer.partij);
  if (eigen === undefined) return 'uw organisatie doet nog niet mee';
  const laat = tel(eigen, 'te-laat');
  const open = tel(eigen, 'open') - laat;
  if (laat + open === 0) return 'uw organisatie is bij';
  const delen = [...(laat === 0 ? [] : [`${laat} te laat`]), ...(open === 0 ? [] : [`${open} nog te doen`])];
  return `uw organisatie: ${delen.join(', ')}`;
}

type Groepprops = Props & {
  readonly titel: string;
  readonly plichten: readonly Plicht[];
  readonly regels: readonly Partijnaleving[];
};

/** Een tabel van organisaties tegen plichten; een plicht waar niemand iets aan heeft, krijgt geen kolom. */
function Groep({ titel, plichten, blad, regels, toon }: Groepprops) {
  const kolommen = plichten.filter((plicht) =>
    regels.some((regel) => past(regel.plichten[plicht], toon) && regel.plichten[plicht].kind !== 'nvt'),
  );
  const rijen = regels.filter((regel) => kolommen.some((plicht) => past(regel.plichten[plicht], toon)));
  if (kolommen.length === 0) return null;
  return (
    <Kaart titel={titel}>
      <Tabel
        over={`naleving: ${titel.toLowerCase()}`}
        kolommen={[
          { kop: 'Organisatie' },
          ...kolommen.map((plicht) => ({
            kop: `${PLICHTTEKST[plicht].naam} (${artikelNaam(PLICHTTEKST[plicht].eis)})`,
          })),
        ]}
        rijen={rijen.map((regel) => [
          regel.partij === blad.lezer.partij ? `${regel.naam} (uw organisatie)` : regel.naam,
          ...kolommen.map((plicht) => <Cel key={plicht} blad={blad} regel={regel} plicht={plicht} />),
        ])}
      />
    </Kaart>
  );
}

const MERK = { gedaan: 'ja', 'te-doen': 'wacht', 'te-laat': 'nee' } as const;

function Cel({
  blad,
  regel,
  plicht,
}: {
  readonly blad: Nalevingblad;
  readonly regel: Partijnaleving;
  readonly plicht: Plicht;
}) {
  const stand = regel.plichten[plicht];
  if (stand.kind === 'nvt') return <span class="ovt-klein">n.v.t.</span>;
  const woorden = standwoorden(stand, plicht);
  const eigen = regel.partij === blad.lezer.partij && blad.lezer.beheert && isOpen(stand);
  const naar = eigen ? waarTeDoen(plicht, blad.convenant.id) : null;
  return (
    <>
      {stand.kind === 'te-laat' ? (
        <Merkje soort="nee">{woorden}</Merkje>
      ) : (
        <Merkje soort={MERK[stand.kind]}>{woorden}</Merkje>
      )}
      {naar !== null && (
        <span class="ovt-scherm">
          {' '}
          <Link naar={naar} bij={PLICHTTEKST[plicht].naam.toLowerCase()}>
            Regel dit
          </Link>
        </span>
      )}
    </>
  );
}

/** Zijn er meer convenanten, dan kiest de lezer. */
export function KeuzePagina({ convenanten }: { readonly convenanten: readonly Convenant[] }) {
  return (
    <Pagina
      titel="Naleving"
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[{ naam: 'Convenant', naar: CONVENANT }, { naam: 'Naleving' }]}
    >
      <Paginakop titel="Naleving" onder="Kies een convenant" />
      <Kaart titel="Convenanten">
        {convenanten.length === 0 ? (
          <Leeg kaal titel="Er is nog geen convenant">
            Stelt een organisatie er een op, dan staat hier wat ieder nog moet doen.
          </Leeg>
        ) : (
          <Regels
            regels={convenanten.map(({ id, naam }) => ({
              titel: (
                <Link naar={nalevingadres(id).blad} titel>
                  {naam}
                </Link>
              ),
            }))}
          />
        )}
      </Kaart>
    </Pagina>
  );
}
