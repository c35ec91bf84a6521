import { assertNever } from '../../lib/onbereikbaar.ts';
import {
  Contact,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Lijst,
  Link,
  Nederlands,
  Paginakop,
  Regels,
  Terug,
  Tijdlijn,
  Uitklap,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import { Vraaglinks } from '../vragen/vraaglinks.tsx';
import { type Aangehaald, antwoordUiterlijk, type EigenVraag } from '../vragen/vragen.ts';
import { Zin } from '../zin.tsx';
import type { Bewaartaal } from './bewaar-teksten.ts';
import { maandnaam } from './maand.ts';
import type { Meeneemwens } from './neem-wie-keek-mee.ts';
import type { WieKeek } from './toon-wie-keek.ts';
import { type Keekgroep, type Keekregel, toonGroepen } from './wie-keek-toon.ts';

/** Na de dag waarin zoveel mensen staan, gaan eerdere dagen achter een uitklap: op een telefoon blijft het te overzien. */
const OPEN_REGELS = 4;
/** Deed iemand op een dag meer dan dit, dan staat de rest per keer achter de uitklap; weg valt er niets (C4). */
const MEEST_ZINNEN = 3;

type Keekkeuze = Pick<Meeneemwens, 'wie' | 'maand'>;
type Props = { readonly wieKeek: WieKeek; readonly keuze: Keekkeuze; readonly taal: Taal };

/** Wie de gegevens zag: per dag wie, wat, waarom, en wat niet mocht (C4). */
export function WieKeekpagina({ wieKeek, keuze, taal, woorden }: Props & { readonly woorden: Bewaartaal }) {
  const adres = zaakadres(wieKeek.casus);
  const groepen = toonGroepen(wieKeek.regels, taal);
  const { regie } = wieKeek;
  return (
    <Pagina titel={taal('wie-keek.titel')} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('zaak.terug')} />
      <Paginakop titel={taal('wie-keek.titel')} inleiding={taal('wie-keek.inleiding')} />
      <Weekkaart wieKeek={wieKeek} taal={taal} />
      {wieKeek.vragen.length > 0 && <Vragenkaart wieKeek={wieKeek} taal={taal} />}
      <Keuze wieKeek={wieKeek} keuze={keuze} taal={taal} woorden={woorden} />
      {groepen.length === 0 ? (
        <>
          <Leeg niveau={2} titel={taal('wie-keek.leeg')}>
            {taal('wie-keek.leeg.uitleg')}
          </Leeg>
          <Eerder wieKeek={wieKeek} keuze={keuze} taal={taal} />
        </>
      ) : (
        <Tijdlijn
          niveau={2}
          uur
          eerst={OPEN_REGELS}
          ouder={taal('wie-keek.eerder')}
          verder={<Eerder wieKeek={wieKeek} keuze={keuze} taal={taal} />}
          regels={groepen.map((groep) => {
            const [regel = null, meer] = groep.regels;
            const een = meer === undefined ? regel : null;
            return {
              op: groep.op,
              soort: groep.soort,
              inhoud: <Wie groep={groep} regel={een} taal={taal} />,
              onder:
                een === null ? (
                  <Meer groep={groep} casus={wieKeek.casus} taal={taal} />
                ) : (
                  <Onder regel={een} casus={wieKeek.casus} taal={taal} />
                ),
            };
          })}
        />
      )}
      {groepen.length > 0 && <Bewaarkaart wieKeek={wieKeek} keuze={keuze} woorden={woorden} />}
      <Contact titel={taal('wie-keek.contact')} telefoon={regie.telefoon}>
        {taal('wie-keek.contact.wie', { naam: regie.naam })}
      </Contact>
    </Pagina>
  );
}

/** De weg naar de dagen voor de oudste op deze pagina. */
function Eerder({ wieKeek, keuze, taal }: Props) {
  if (wieKeek.eerder === null) return null;
  const naar = metKeuze(zaakadres(wieKeek.casus).wieKeek, keuze, { tot: wieKeek.eerder.toISOString() });
  return (
    <p class="ovt-scherm">
      <Link naar={naar} los>
        {taal('wie-keek.nog-eerder')}
      </Link>
    </p>
  );
}

function metKeuze(pad: string, { wie, maand }: Keekkeuze, meer: Readonly<Record<string, string>> = {}): string {
  const vraag = new URLSearchParams({
    ...meer,
    ...(wie === null ? {} : { wie }),
    ...(maand === null ? {} : { maand }),
  }).toString();
  return vraag === '' ? pad : `${pad}?${vraag}`;
}

/** Alleen wie van een organisatie keek, of van het gezin, en alleen in een maand. */
function Keuze({ wieKeek, keuze, taal, woorden }: Props & { readonly woorden: Bewaartaal }) {
  return (
    <Formulier actie={zaakadres(wieKeek.casus).wieKeek} methode="get" klasse="ovt-zoek">
      <Keuzelijst
        naam="wie"
        label={taal('wie-keek.filter')}
        leeg={taal('wie-keek.filter.alle')}
        waarde={keuze.wie ?? ''}
        opties={[
          ...wieKeek.organisaties.map(({ id, naam }) => ({ waarde: id, label: naam })),
          { waarde: 'gezin', label: taal('wie-keek.gezin') },
        ]}
      />
      <Keuzelijst
        naam="maand"
        label={woorden('maand')}
        leeg={woorden('maand.alle')}
        waarde={keuze.maand ?? ''}
        opties={wieKeek.maanden.map((maand) => ({ waarde: maand, label: maandnaam(maand, taal) }))}
      />
      <Knop soort="tweede">{taal('wie-keek.filter.knop')}</Knop>
    </Formulier>
  );
}

/** Wat hier te zien is als bestand, met elke keer apart (C4). */
function Bewaarkaart({ wieKeek, keuze, woorden }: Pick<Props, 'wieKeek' | 'keuze'> & { readonly woorden: Bewaartaal }) {
  const adres = zaakadres(wieKeek.casus);
  return (
    <Kaart titel={woorden('titel')} soort="rustig" ritme="eng">
      <p>{woorden('uitleg')}</p>
      <Knoppen>
        <KnopLink naar={metKeuze(adres.wieKeekPdf, keuze)} soort="tweede">
          {woorden('pdf')}
        </KnopLink>
        <KnopLink naar={metKeuze(adres.wieKeekCsv, keuze)} soort="tweede">
          {woorden('csv')}
        </KnopLink>
      </Knoppen>
    </Kaart>
  );
}

function Weekkaart({ wieKeek, taal }: Pick<Props, 'wieKeek' | 'taal'>) {
  return (
    <Kaart titel={taal('wie-keek.week')} soort="tafel">
      {wieKeek.week.length === 0 ? (
        <p>{taal('wie-keek.week.leeg')}</p>
      ) : (
        <Regels
          soort="telling"
          regels={wieKeek.week.map(({ naam, keren }) => ({
            titel: naam ?? taal('wie-keek.gezin'),
            eind: <strong>{keren === 1 ? taal('wie-keek.een-keer') : taal('wie-keek.keer', { aantal: keren })}</strong>,
          }))}
        />
      )}
    </Kaart>
  );
}

/** Wanneer het antwoord er is, of dat het te laat is. */
function wachtzin({ gesteldOp }: EigenVraag, { vandaag }: Pick<WieKeek, 'vandaag'>, taal: Taal): string {
  const uiterlijk = antwoordUiterlijk(gesteldOp);
  if (uiterlijk < vandaag) return taal('wie-keek.vraag.te-laat');
  return taal('wie-keek.vraag.wacht', { dag: tijdIn(taal.code).datumVoluit(uiterlijk) });
}

function Vragenkaart({ wieKeek, taal }: Pick<Props, 'wieKeek' | 'taal'>) {
  return (
    <Kaart titel={taal('wie-keek.vragen')}>
      <Regels
        regels={wieKeek.vragen.map((vraag) => ({
          titel: <Vraagtekst vraag={vraag} taal={taal} />,
          onder: (
            <>
              {tijdIn(taal.code).datumEnTijd(vraag.gesteldOp)}
              <br />
              {vraag.antwoord === null ? (
                wachtzin(vraag, wieKeek, taal)
              ) : (
                <Zin
                  taal={taal}
                  sleutel="wie-keek.vraag.antwoord"
                  waarden={{ antwoord: <Nederlands>{vraag.antwoord}</Nederlands> }}
                />
              )}
            </>
          ),
        }))}
      />
    </Kaart>
  );
}

type Vraagtekstprops = { readonly vraag: Pick<EigenVraag, 'tekst' | 'aangehaald'>; readonly taal: Taal };

function Vraagtekst({ vraag: { tekst, aangehaald }, taal }: Vraagtekstprops) {
  if (tekst === null) return taal('gegevens.weg');
  return (
    <>
      {aangehaald !== null && (
        <span class="ovt-klein">
          <Waarover aangehaald={aangehaald} taal={taal} />
          <br />
        </span>
      )}
      {tekst}
    </>
  );
}

function Waarover({ aangehaald, taal }: { readonly aangehaald: Aangehaald; readonly taal: Taal }) {
  switch (aangehaald.soort) {
    case 'regel':
      return <Nederlands>{aangehaald.tekst}</Nederlands>;
    case 'afspraak': {
      const tekst = <Nederlands>{aangehaald.tekst}</Nederlands>;
      return <Zin taal={taal} sleutel="stel.over.afspraak" waarden={{ tekst }} />;
    }
    case 'aanwezig':
      return taal('stel.over.aanwezig', { dag: tijdIn(taal.code).datumVoluit(new Date(aangehaald.op)) });
    case 'deelnemer':
    case 'intrekking':
      return (
        <Zin
          taal={taal}
          sleutel={`stel.over.${aangehaald.soort}`}
          waarden={{ wie: <Nederlands>{aangehaald.tekst}</Nederlands> }}
        />
      );
    default:
      return assertNever(aangehaald);
  }
}

/** Deed iemand op een dag een ding, dan staat er een zin; deed hij er meer, dan staan zij onder elkaar. */
function Wie({
  groep,
  regel,
  taal,
}: {
  readonly groep: Keekgroep;
  readonly regel: Keekregel | null;
  readonly taal: Taal;
}) {
  return (
    <>
      <br />
      <strong>{groep.wie}</strong>
      {groep.rol !== null && `, ${groep.rol}${regel === null ? '' : ','}`}
      {regel === null ? ':' : ` ${regel.zin}`}
      {regel === null && <Lijst punten={kortsteZinnen(groep, taal)} />}
    </>
  );
}

type Regelprops = { readonly regel: Keekregel; readonly casus: string; readonly taal: Taal };

function Onder({ regel, casus, taal }: Regelprops) {
  return (
    <>
      {regel.waarom !== null && <p>{regel.waarom}</p>}
      {regel.keren.length > 0 ? (
        <Uitklap titel={taal(regel.soort === 'ik' ? 'wie-keek.per-keer' : 'wie-keek.per-keer.vraag')}>
          <Lijst punten={regel.keren} />
          <Regelvraag regel={regel} casus={casus} taal={taal} />
        </Uitklap>
      ) : (
        <Regelvraag regel={regel} casus={casus} taal={taal} />
      )}
    </>
  );
}

function Regelvraag({ regel, casus, taal }: Regelprops) {
  if (regel.soort === 'ik') return null;
  return <Vraaglinks casus={casus} over={{ gebeurtenis: regel.id }} bij={`${regel.wie} ${regel.zin}`} taal={taal} />;
}

/** Waarom iemand die dag keek; per keer, met de andere redenen en om iets te vragen staat het een keer los, achter een uitklap. */
function Meer({ groep, casus, taal }: { readonly groep: Keekgroep; readonly casus: string; readonly taal: Taal }) {
  const waarom = groep.regels.find((regel) => regel.waarom !== null)?.waarom;
  return (
    <>
      {waarom !== undefined && <p>{waarom}</p>}
      <Uitklap titel={taal(groep.soort === 'ik' ? 'wie-keek.per-keer' : 'wie-keek.per-keer.vraag')}>
        {groep.regels.map((regel) => (
          <div key={regel.id}>
            <p>
              {tijdIn(taal.code).tijd(regel.op)}: {regel.zin} {regel.waarom}
            </p>
            {regel.keren.length > 0 && <Lijst punten={regel.keren} />}
            <Regelvraag regel={regel} casus={casus} taal={taal} />
          </div>
        ))}
      </Uitklap>
    </>
  );
}

/** De zinnen die meteen te lezen zijn: wat iemand las of deed gaat voor alleen kijken, en van een lange dag staat erbij hoeveel er nog is. */
function kortsteZinnen(groep: Keekgroep, taal: Taal): readonly string[] {
  const zinnen = zinnenVan(groep, taal);
  if (zinnen.length <= MEEST_ZINNEN) return zinnen;
  return [
    ...zinnen.slice(0, MEEST_ZINNEN - 1),
    taal('wie-keek.en-meer', { aantal: zinnen.length - (MEEST_ZINNEN - 1) }),
  ];
}

/** De zinnen van een groep, elk een keer, met hoe vaak het was. */
function zinnenVan({ regels }: Keekgroep, taal: Taal): readonly string[] {
  const opVolgorde = regels.toSorted((a, b) => Number(a.geteld) - Number(b.geteld));
  const gelijk = Map.groupBy(opVolgorde, ({ zin }) => zin);
  return [...gelijk].map(([zin, keren]) => {
    const aantal = keren.reduce((som, regel) => som + Math.max(1, regel.keren.length), 0);
    const geteld = keren.some((regel) => regel.geteld);
    return aantal === 1 || geteld ? zin : `${zin.replace(/\.$/, '')} (${taal('wie-keek.keer', { aantal })}).`;
  });
}
