import { bijeenkomstadres } from '../bijeenkomst/adressen.ts';
import { casusadres, meeleesadres, NIEUWE_CASUS } from '../casus/adressen.ts';
import { FASEN, FASENAAM } from '../casus/woorden.ts';
import { ADRES } from '../web/adressen.ts';
import {
  Artikelen,
  Kaart,
  KnopLink,
  Kolommen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Paginakop,
  Regels,
  Stapel,
  Tabel,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { dagEnDatum, datumKort, geleden, uurMinuut } from '../web/tijd.ts';
import { Zoekveld } from '../zoeken/zoekveld.tsx';
import type { Eigenwerk } from './eigen-taken.ts';
import { EigenTaken } from './eigen-taken-kaart.tsx';
import { type Adreswens, lijstadres } from './lijstadres.ts';
import { isGekozen, Lijstfilter, Standen } from './lijstfilter.tsx';
import { taaktekst } from './soorten.ts';
import type { Casuslijst, Casusregel, Lijstkeuzes, Werkbeeld } from './toon-werk.ts';
import { groepeer, type Takengroep } from './werk-toon.ts';

type Lijstprops = { readonly wens: Adreswens };

/** Mijn werk: wat moet er nu, waar zit ik vandaag aan tafel, en mijn casussen. */
export function WerkPagina({ beeld, wens }: { readonly beeld: Werkbeeld } & Lijstprops) {
  const groepen = groepeer(beeld.taken, beeld);
  return (
    <Pagina titel="Mijn werk" soort="vak" hoofdmenu="mijn-werk">
      <Paginakop titel="Mijn werk" onder={dagEnDatum(beeld.nu)} knoppen={<Zoeken />} />
      <Meeleesvragen beeld={beeld} />
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
            {beeld.meer && (
              <p class="ovt-onder">
                Er zijn meer taken dan hier passen. Wat het eerst moet, staat hier. De andere vindt u in{' '}
                <Link naar={lijstadres(ADRES.casussen, wens, { filter: 'wacht', nummer: null })}>
                  de casussen die op u wachten
                </Link>
                .
              </p>
            )}
            {beeld.elders && (
              <p class="ovt-onder">
                Er wacht {groepen.length === 0 ? 'wel' : 'ook'} werk op u in een andere rol. Dat staat hier niet.{' '}
                <Link naar={ADRES.alsWie}>Kies een andere rol</Link>
              </p>
            )}
          </Kaart>
          <Casuskaart lijst={beeld.lijst} nu={beeld.nu} wens={wens} adres={ADRES.mijnWerk} />
        </Stapel>
        <Stapel ritme="kolom">
          <Vandaag beeld={beeld} />
          <Meelezen beeld={beeld} />
          {beeld.leidt && (
            <Kaart titel="Procesregie">
              <p>
                <Link naar={ADRES.regie}>Wat loopt achter</Link> in de casussen die u leidt.
              </p>
            </Kaart>
          )}
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
  keuzes,
  wens,
}: { readonly lijst: Casuslijst; readonly nu: Date; readonly keuzes: Lijstkeuzes } & Lijstprops) {
  return (
    <Pagina
      titel="Casussen"
      soort="vak"
      hoofdmenu="casussen"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Casussen' }]}
    >
      <Paginakop titel="Casussen" knoppen={<Zoeken />} />
      <Lijstfilter keuzes={keuzes} wens={wens} />
      <Casuskaart lijst={lijst} nu={nu} wens={wens} adres={ADRES.casussen} />
    </Pagina>
  );
}

/** Mijn werk van een beheerder: wat zijn organisatie van hem vraagt. Hij ziet nooit een casus (design, Walls). */
export function BeheerdersWerkPagina({ werk }: { readonly werk: Eigenwerk }) {
  return (
    <Pagina titel="Mijn werk" soort="vak" hoofdmenu="mijn-werk">
      <Paginakop titel="Mijn werk" onder={dagEnDatum(werk.nu)} />
      <Kolommen>
        <Stapel ritme="kolom">
          <EigenTaken
            werk={werk}
            leeg="Vraagt uw organisatie iets van u, dan staat het hier, met de dag waarop het af moet."
          />
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="U beheert uw organisatie" ritme="eng">
            <p>
              Als beheerder ziet u geen casussen. U beheert wie voor uw organisatie werkt en onder welke geheimhouding.
            </p>
            <p>
              <Link naar={ADRES.organisatie}>Naar Organisatie</Link>
            </p>
            <p>
              <Link naar={ADRES.bevindingen}>Bevindingen van uw FG</Link>
            </p>
            <p>
              <Link naar={ADRES.datalekken}>Datalekken van uw organisatie</Link>
            </p>
            <p>
              <Link naar={ADRES.naleving}>Wat organisaties nog moeten doen</Link>
            </p>
            <p>
              <Link naar={ADRES.register}>Register van verwerkingen</Link>
            </p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function Zoeken() {
  return (
    <>
      <Zoekveld />
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
          const adres = tekst.pad(taak.casus, taak.onderwerp);
          return {
            begin:
              taak.teLaat === null ? (
                taak.dag
              ) : (
                <>
                  {taak.dag}{' '}
                  <Merkje soort="nee" zonderTeken>
                    {taak.teLaat}
                  </Merkje>
                </>
              ),
            titel: (
              <Link naar={adres} titel naastKnop>
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
              <Link naar={bijeenkomstadres(b).live} titel>
                {b.waar}
              </Link>
            ),
            onder: b.plaats,
          }))}
        />
      )}
    </Kaart>
  );
}

/** Wie net is aangewezen, belooft eerst geheimhouding; daarvoor kreeg hij bericht, dus dat staat bovenaan (Art 11.1). */
function Meeleesvragen({ beeld }: { readonly beeld: Werkbeeld }) {
  const vragen = beeld.meelezen.filter(({ beloofd }) => !beloofd);
  return (
    <>
      {vragen.map(({ casus, namens }) => (
        <Melding key={casus}>
          <p>
            <strong>{namens} laat u meelezen in een overleg.</strong> Beloof eerst geheimhouding; tot dan leest u niets.
          </p>
          <p>
            <KnopLink naar={meeleesadres(casus).lijst} soort="tweede" klein bij={`om mee te lezen met ${namens}`}>
              Lees en beloof
            </KnopLink>
          </p>
        </Melding>
      ))}
    </>
  );
}

/** Casussen van een collega waarin iemand meeleest: zonder nummer, want aan die tafel zit hij niet (Art 7.3 (b)). */
function Meelezen({ beeld }: { readonly beeld: Werkbeeld }) {
  if (beeld.meelezen.length === 0) return null;
  return (
    <Kaart titel="U leest mee">
      <Regels
        soort="dicht"
        regels={beeld.meelezen.map(({ casus, namens, aangewezenOp, tot, beloofd }) => ({
          titel: (
            <Link naar={meeleesadres(casus).lijst} titel>
              Met {namens}
            </Link>
          ),
          onder: `${beloofd ? `Sinds ${datumKort(aangewezenOp)}` : 'Beloof eerst geheimhouding'} · tot en met ${datumKort(tot)}`,
        }))}
      />
    </Kaart>
  );
}

type Kaartprops = Lijstprops & { readonly lijst: Casuslijst; readonly nu: Date; readonly adres: string };

function Casuskaart({ lijst, nu, wens, adres }: Kaartprops) {
  return (
    <Kaart titel="Mijn casussen" eind={<Standen wens={wens} adres={adres} />}>
      {lijst.casussen.length === 0 ? <GeenCasussen wens={wens} /> : <Casustabel regels={lijst.casussen} nu={nu} />}
      {lijst.verder !== null && (
        <p class="ovt-onder">
          <Link naar={lijstadres(ADRES.casussen, wens, { na: lijst.verder })}>Oudere casussen</Link>
        </p>
      )}
    </Kaart>
  );
}

/** Casussen om te vergelijken: op wie elk wacht en wanneer er iets veranderde. */
export function Casustabel({ regels, nu }: { readonly regels: readonly Casusregel[]; readonly nu: Date }) {
  return (
    <Tabel
      over="mijn casussen"
      kolommen={[
        { kop: 'Jongere' },
        { kop: 'Overleg' },
        { kop: 'Fase', kort: true },
        { kop: 'Wacht op' },
        { kop: 'Laatste wijziging', kort: true },
      ]}
      rijen={regels.map((casus) => rijVan(casus, nu))}
    />
  );
}

function rijVan(casus: Casusregel, nu: Date) {
  return [
    <>
      <Link naar={casusadres(casus.id).overzicht}>{casus.jongere}</Link>
      <br />
      <span class="ovt-klein ovt-kort">{casus.kenmerk}</span>
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

function GeenCasussen({ wens }: Lijstprops) {
  if (wens.nummer !== null) {
    return (
      <Leeg kaal titel="Geen casus van u met dit nummer" knop={<AlleCasussen />}>
        Controleer het nummer. Het staat boven elke casus.
      </Leeg>
    );
  }
  if (isGekozen(wens))
    return (
      <Leeg kaal titel="Geen casus van u past bij deze keuze" knop={<AlleCasussen />}>
        Kies minder, of toon al uw casussen.
      </Leeg>
    );
  if (wens.filter === 'wacht')
    return (
      <Leeg kaal titel="Geen casus wacht op u">
        De casussen waar u nog iets te doen hebt, staan hier.
      </Leeg>
    );
  if (wens.filter === 'gesloten')
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

function AlleCasussen() {
  return (
    <KnopLink naar={ADRES.casussen} soort="tweede">
      Toon mijn casussen
    </KnopLink>
  );
}
