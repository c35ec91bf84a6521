import { casusadres, NIEUWE_CASUS } from '../casus/adressen.ts';
import { FASEN, FASENAAM } from '../casus/woorden.ts';
import { ADRES } from '../web/adressen.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Link,
  Merkje,
  Paginakop,
  Regels,
  Stapel,
  Tabel,
  Tekstveld,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { dagEnDatum, geleden, uurMinuut } from '../web/tijd.ts';
import { taaktekst } from './soorten.ts';
import type { Casuslijst, Casusregel, Werkbeeld } from './toon-werk.ts';
import { groepeer, type Takengroep } from './werk-toon.ts';

export type Filter = 'open' | 'wacht' | 'gesloten';
const FILTERS: readonly { readonly sleutel: Filter; readonly label: string }[] = [
  { sleutel: 'open', label: 'Alle open' },
  { sleutel: 'wacht', label: 'Wacht op mij' },
  { sleutel: 'gesloten', label: 'Gesloten' },
];

type Lijstprops = { readonly filter: Filter; readonly nummer: string | null };

/** Mijn werk: wat moet er nu, waar zit ik vandaag aan tafel, en mijn casussen. */
export function WerkPagina({ beeld, filter, nummer }: { readonly beeld: Werkbeeld } & Lijstprops) {
  const groepen = groepeer(beeld.taken, beeld);
  return (
    <Pagina titel="Mijn werk" soort="vak" hoofdmenu="mijn-werk">
      <Paginakop titel="Mijn werk" onder={dagEnDatum(beeld.nu)} knoppen={<Zoeken nummer={nummer} />} />
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Te doen">
            {groepen.length === 0 ? (
              <Leeg kaal titel="Er wacht nu niets op u">
                Komt er een taak bij, dan staat zij hier, met de dag waarop het af moet.
              </Leeg>
            ) : (
              groepen.map((groep, i) => <Taken key={groep.kop} groep={groep} eerste={i === 0} />)
            )}
          </Kaart>
          <Casuskaart lijst={beeld.lijst} nu={beeld.nu} filter={filter} nummer={nummer} adres={ADRES.mijnWerk} />
        </Stapel>
        <Stapel ritme="kolom">
          <Vandaag beeld={beeld} />
          <Kaart titel="Twijfelt u?">
            <p>Vraag het zonder namen. U krijgt meteen het antwoord met de artikelen.</p>
            <p>
              <Link naar={ADRES.magIkDelen}>Mag ik dit delen?</Link>
            </p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

/** Alle casussen van deze medewerker, vijftig per bladzijde. */
export function CasussenPagina({
  lijst,
  nu,
  filter,
  nummer,
}: { readonly lijst: Casuslijst; readonly nu: Date } & Lijstprops) {
  return (
    <Pagina
      titel="Casussen"
      soort="vak"
      hoofdmenu="casussen"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Casussen' }]}
    >
      <Paginakop titel="Casussen" knoppen={<Zoeken nummer={nummer} />} />
      <Casuskaart lijst={lijst} nu={nu} filter={filter} nummer={nummer} adres={ADRES.casussen} />
    </Pagina>
  );
}

/** Mijn werk van een beheerder: die ziet nooit een casus (design, Walls). */
export function BeheerdersWerkPagina() {
  return (
    <Pagina titel="Mijn werk" soort="vak" hoofdmenu="mijn-werk">
      <Paginakop titel="Mijn werk" />
      <Leeg
        titel="U beheert uw organisatie"
        niveau={2}
        knop={<KnopLink naar={ADRES.organisatie}>Naar Organisatie</KnopLink>}
      >
        Als beheerder ziet u geen casussen. U beheert wie voor uw organisatie werkt en onder welke geheimhouding.
      </Leeg>
    </Pagina>
  );
}

function Zoeken({ nummer }: { readonly nummer: string | null }) {
  return (
    <>
      <Formulier actie={ADRES.casussen} methode="get" klasse="ovt-zoek" rol="search">
        <Tekstveld naam="nummer" label="Zoek op casusnummer" labelVerborgen soort="search" waarde={nummer ?? ''} />
        <Knop soort="tweede">Zoek op casusnummer</Knop>
      </Formulier>
      <KnopLink naar={NIEUWE_CASUS} soort="tweede">
        Nieuwe casus
      </KnopLink>
    </>
  );
}

function Taken({ groep, eerste }: { readonly groep: Takengroep; readonly eerste: boolean }) {
  return (
    <>
      <h3 class="ovt-dag">{groep.kop}</h3>
      <Regels
        soort="datum"
        regels={groep.taken.map((taak, i) => {
          const tekst = taaktekst(taak.soort);
          const adres = tekst.pad(taak.casus, taak.over?.id);
          return {
            begin:
              groep.kop === 'Te laat' ? (
                <Merkje soort="nee" zonderTeken>
                  {taak.dag}
                </Merkje>
              ) : (
                taak.dag
              ),
            titel: (
              <Link naar={adres} titel>
                {taak.over === undefined ? tekst.titel : `${tekst.titel}: ${taak.over.naam}`}
              </Link>
            ),
            onder: (
              <>
                {taak.waar} · {tekst.waarom} · <Artikelen ids={[tekst.eis]} />
              </>
            ),
            eind: (
              <KnopLink naar={adres} soort={eerste && i === 0 ? 'hoofd' : 'tweede'} klein bij={`voor ${taak.waar}`}>
                {tekst.knop}
              </KnopLink>
            ),
          };
        })}
      />
    </>
  );
}

function Vandaag({ beeld }: { readonly beeld: Werkbeeld }) {
  return (
    <Kaart titel="Vandaag aan tafel" soort="tafel">
      {beeld.bijeenkomsten.length === 0 ? (
        <p>U zit vandaag niet aan tafel.</p>
      ) : (
        <Regels
          soort="tijd"
          regels={beeld.bijeenkomsten.map((b) => ({
            begin: uurMinuut(b.op),
            titel: (
              <Link naar={casusadres(b.casus).overzicht} titel>
                {b.overlegtype}
              </Link>
            ),
            onder: `${b.plaats}. ${b.waar}.`,
          }))}
        />
      )}
    </Kaart>
  );
}

type Kaartprops = Lijstprops & { readonly lijst: Casuslijst; readonly nu: Date; readonly adres: string };

function adresMet(adres: string, delen: Readonly<Record<string, string | null>>): string {
  const vraag = new URLSearchParams(Object.entries(delen).filter((deel): deel is [string, string] => deel[1] !== null));
  return vraag.size === 0 ? adres : `${adres}?${vraag.toString()}`;
}

function Casuskaart({ lijst, nu, filter, nummer, adres }: Kaartprops) {
  const filters = FILTERS.map(({ sleutel, label }) => (
    <Link
      key={sleutel}
      naar={adresMet(adres, { filter: sleutel === 'open' ? null : sleutel })}
      huidig={sleutel === filter}
    >
      {sleutel === filter ? <strong>{label}</strong> : label}
    </Link>
  ));
  const verder = lijst.verder;
  return (
    <Kaart titel="Mijn casussen" eind={filters}>
      {lijst.casussen.length === 0 ? (
        <GeenCasussen filter={filter} nummer={nummer} />
      ) : (
        <Tabel
          over="mijn casussen"
          kolommen={[
            { kop: 'Jongere' },
            { kop: 'Overleg' },
            { kop: 'Fase' },
            { kop: 'Wacht op' },
            { kop: 'Laatste wijziging' },
          ]}
          rijen={lijst.casussen.map((casus) => rijVan(casus, nu))}
        />
      )}
      {verder !== null && (
        <p class="ovt-onder">
          <Link
            naar={adresMet(ADRES.casussen, {
              filter: filter === 'open' ? null : filter,
              voor: verder.op.toISOString(),
              na: verder.casus,
            })}
          >
            Oudere casussen
          </Link>
        </p>
      )}
    </Kaart>
  );
}

function rijVan(casus: Casusregel, nu: Date) {
  return [
    <>
      <Link naar={casusadres(casus.id).overzicht}>{casus.jongere}</Link>
      <br />
      <span class="ovt-klein">{casus.kenmerk}</span>
    </>,
    <>
      {casus.overlegtype}
      {casus.school !== null && (
        <>
          <br />
          <span class="ovt-klein">{casus.school}</span>
        </>
      )}
    </>,
    `${FASEN.indexOf(casus.fase) + 1} ${FASENAAM[casus.fase]}`,
    <WachtOp wacht={casus.wachtOp} />,
    geleden(casus.nieuwsteOp, nu),
  ];
}

function WachtOp({ wacht }: { readonly wacht: Casusregel['wachtOp'] }) {
  if (wacht.wie === 'u') return <Merkje soort="wacht">u: {wacht.op}</Merkje>;
  return <Merkje soort="stil">{wacht.wie === 'ander' ? 'een ander' : 'niemand'}</Merkje>;
}

function GeenCasussen({ filter, nummer }: Lijstprops) {
  if (nummer !== null) {
    return (
      <Leeg
        kaal
        titel="Geen casus van u met dit nummer"
        knop={
          <KnopLink naar={ADRES.casussen} soort="tweede">
            Toon mijn casussen
          </KnopLink>
        }
      >
        Controleer het nummer. Het staat boven elke casus, bijvoorbeeld W-2026-0117.
      </Leeg>
    );
  }
  if (filter === 'wacht')
    return (
      <Leeg kaal titel="Geen casus wacht op u">
        De casussen waar u nog iets te doen hebt, staan hier.
      </Leeg>
    );
  if (filter === 'gesloten')
    return (
      <Leeg kaal titel="Nog geen gesloten casussen">
        Hier blijven uw gesloten casussen staan, zonder inhoud.
      </Leeg>
    );
  return (
    <Leeg kaal titel="U hebt nog geen casussen" knop={<KnopLink naar={NIEUWE_CASUS}>Meld een casus aan</KnopLink>}>
      Een casus staat hier als u haar aanmeldt, of als een ander u uitnodigt.
    </Leeg>
  );
}
