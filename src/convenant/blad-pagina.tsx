import { ADRES } from '../web/adressen.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikel,
  Artikelen,
  DataLijst,
  Datumveld,
  Formulier,
  Kaart,
  Knop,
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
  Tekst,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumVoluit } from '../web/tijd.ts';
import { convenantadres } from './adressen.ts';
import { gebeurtenissen, getoondeTeksten, labelVan, naamVan, partijrijen, perDag } from './blad-toon.ts';
import { watNuTeDoen } from './doen.ts';
import { looptijd } from './looptijd.ts';
import { Looptijdbeeld } from './looptijd-beeld.tsx';
import type { Convenantblad } from './toon-convenant.ts';
import { PROCESREGIE, REGIME } from './woorden.ts';

type Bladprops = { readonly blad: Convenantblad; readonly datumstand?: FormStand<{ op: string }> | undefined };

/** Het convenant: wat er geldt tussen wie, op vandaag of op een gekozen dag, en wat deze lezer nu doet. */
export function ConvenantPagina({ blad, datumstand }: Bladprops) {
  const tijd = looptijd(blad);
  return (
    <Pagina
      titel={blad.convenant.naam}
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: blad.convenant.naam }]}
    >
      <Paginakop titel={blad.convenant.naam} onder={standregel(blad)} knoppen={<Kopknoppen blad={blad} />} />
      <Letop blad={blad} />
      {tijd !== null && (
        <Kaart titel="Looptijd" ritme="eng">
          <Looptijdbeeld looptijd={tijd} />
        </Kaart>
      )}
      <Kolommen>
        <Stapel ritme="kolom">
          <Partijen blad={blad} datumstand={datumstand} />
          <Afspraken blad={blad} />
        </Stapel>
        <Stapel ritme="kolom">
          <WatNu blad={blad} />
          <Gebeurtenissen blad={blad} />
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function standregel({ stand, peildatum, vandaag, ...blad }: Convenantblad): string {
  const dag = peildatum === vandaag ? '' : ` · stand van ${datumVoluit(peildatum)}`;
  switch (stand.kind) {
    case 'niet-begonnen':
      return `Nog niet van kracht${dag}`;
    case 'geeindigd':
      return `Afgelopen op ${datumVoluit(stand.geeindigdOp ?? peildatum)}${dag}`;
    case 'van-kracht':
      return `Versie ${labelVan(blad, stand.tekst)} is van kracht, het convenant sinds ${datumVoluit(stand.begonOp ?? peildatum)}${dag}`;
    default:
      return stand.kind satisfies never;
  }
}

function Kopknoppen({ blad }: Bladprops) {
  const { lezer, convenant, teksten, nu } = blad;
  const adres = convenantadres(convenant.id);
  if (!lezer.beheert || nu.kind === 'geeindigd') return undefined;
  return (
    <>
      <KnopLink naar={adres.papier('handtekening')} soort="tweede">
        Neem papier over
      </KnopLink>
      {lezer.penvoerder && !teksten.some((t) => t.aangebodenOp === null) && (
        <KnopLink naar={adres.nieuweTekst}>Maak nieuwe versie</KnopLink>
      )}
    </>
  );
}

/** Hoogstens een melding: de nieuwste tekst die nog niet tussen allen geldt. */
function Letop({ blad }: Bladprops) {
  const [nieuw] = blad.stand.nieuwereTeksten;
  if (nieuw === undefined || blad.stand.tekst === null) return null;
  const namen = nieuw.ontbreekt.map((partij) => naamVan(blad, partij));
  const wie =
    namen.length > 3
      ? `${namen.length} organisaties hebben`
      : `${namen.join(' en ')} ${namen.length === 1 ? 'heeft' : 'hebben'}`;
  return (
    <Melding soort="let-op">
      <p>
        <strong>Versie {labelVan(blad, nieuw.tekst)} geldt nog niet tussen allen.</strong> {wie} nog niet getekend. Tot
        dan geldt versie {labelVan(blad, blad.stand.tekst)}. Een nieuw overlegtype start alleen tussen wie tekende.{' '}
        <Artikelen ids={['Art 17.2', 'E-10']} />
      </p>
    </Melding>
  );
}

function Partijen({ blad, datumstand }: Bladprops) {
  const teksten = getoondeTeksten(blad);
  const rijen = partijrijen(blad);
  return (
    <Kaart
      titel="Partijen"
      ritme="gewoon"
      eind={
        <>
          {blad.lezer.zietNaleving && (
            <>
              <Link naar={`/naleving/${blad.convenant.id}`}>Naleving</Link>{' '}
            </>
          )}
          <Link naar={convenantadres(blad.convenant.id).toetredingen}>Toetredingen</Link>{' '}
          <Link naar="/arrangementen">Groepen</Link>
        </>
      }
    >
      <Formulier
        actie={convenantadres(blad.convenant.id).blad}
        methode="get"
        klasse="ovt-zoek"
        stand={datumstand ?? { waarden: { op: datumVoluit(blad.peildatum) }, fouten: {} }}
      >
        <Datumveld naam="op" label="Stand op" />
        <Knop soort="tweede">Toon deze dag</Knop>
        {blad.peildatum !== blad.vandaag && <Link naar={convenantadres(blad.convenant.id).blad}>Toon vandaag</Link>}
      </Formulier>
      {rijen.length === 0 ? (
        <Leeg kaal titel="Er is nog geen tekst aangeboden">
          Zodra de penvoerder een tekst aanbiedt, staat hier wie haar tekent.
        </Leeg>
      ) : (
        <Tabel
          over="partijen"
          kolommen={[{ kop: 'Partij' }, ...teksten.map(({ label }) => ({ kop: `Versie ${label}` })), { kop: 'Stand' }]}
          rijen={rijen.map(({ naam, hoe, perTekst, stand, partij }) => [
            <>
              {naam}
              <br />
              <span class="ovt-klein">{partij === blad.convenant.penvoerder ? `${hoe}, penvoerder` : hoe}</span>
            </>,
            ...perTekst,
            <>
              <Merkje soort={stand.soort}>{stand.woord}</Merkje>
              {stand.uitleg !== null && (
                <>
                  <br />
                  <span class="ovt-klein">{stand.uitleg}</span>
                </>
              )}
            </>,
          ])}
        />
      )}
    </Kaart>
  );
}

function overeenkomstzin(blad: Convenantblad): string {
  const gebonden = blad.nu.partijen.filter((p) => p.gebonden);
  if (gebonden.length === 0) return 'Nog niemand is gebonden.';
  const zonder = gebonden.filter(({ partij }) => !blad.overeenkomsten.has(partij));
  return zonder.length === 0
    ? 'Elke gebonden partij heeft een verwerkersovereenkomst.'
    : `Een verwerkersovereenkomst ontbreekt bij ${zonder.map(({ partij }) => naamVan(blad, partij)).join(', ')}.`;
}

function Afspraken({ blad }: Bladprops) {
  const { convenant, nu, teksten, lezer } = blad;
  const adres = convenantadres(convenant.id);
  const geldend = teksten.find(({ id }) => id === nu.tekst) ?? teksten.find((t) => t.aangebodenOp !== null);
  return (
    <Kaart titel="Afspraken" ritme="eng">
      <DataLijst
        rijen={[
          {
            naam: 'Tekst',
            waarde: geldend?.heeftBestand ? (
              <Link naar={adres.tekstPdf(geldend.id)}>Versie {geldend.label} als PDF</Link>
            ) : (
              'Er is geen tekst als PDF bewaard.'
            ),
          },
          { naam: 'Verantwoordelijk', waarde: REGIME[convenant.regime] },
          { naam: 'Gedeelde laag', waarde: PROCESREGIE[convenant.procesregie] },
          {
            naam: 'Onderlinge regeling',
            waarde:
              convenant.onderlingeRegelingOp === null
                ? 'Nog niet vastgelegd.'
                : `Getekend op ${datumVoluit(convenant.onderlingeRegelingOp)}.`,
          },
          {
            naam: 'Overeenkomst',
            waarde: overeenkomstzin(blad),
          },
          {
            naam: 'Stukken',
            waarde: <Link naar={adres.stukken}>Volmacht, tekenblad en andere stukken om in te vullen</Link>,
          },
          {
            naam: 'Opzeggen',
            waarde:
              nu.opzeggenWerktPer === null ? (
                'Er is nog niets om op te zeggen.'
              ) : (
                <>
                  Wie vandaag opzegt, is gebonden tot {datumVoluit(nu.opzeggenWerktPer)}.
                  {kanOpzeggen(blad) && (
                    <>
                      {' '}
                      <Link naar={adres.opzeggen}>Zeg op</Link>
                    </>
                  )}
                </>
              ),
          },
        ]}
      />
      {lezer.penvoerder && nu.kind === 'van-kracht' && (
        <Tekst>
          <Link naar={adres.regeling}>Leg een onderlinge regeling vast</Link> ·{' '}
          <Link naar={adres.evaluatie}>Leg de evaluatie vast</Link> ·{' '}
          <Link naar={adres.einde}>Leg een gezamenlijk einde vast</Link>
        </Tekst>
      )}
    </Kaart>
  );
}

/** Een beheerder zegt op voor de eigen partij, zolang die gebonden is en nog niet opzegde. */
const kanOpzeggen = ({ lezer, nu }: Convenantblad): boolean =>
  lezer.beheert &&
  nu.kind !== 'geeindigd' &&
  nu.partijen.some((p) => p.partij === lezer.partij && p.gebonden && p.tot === null);

function WatNu({ blad }: Bladprops) {
  const doen = watNuTeDoen(blad);
  if (!blad.lezer.beheert) return null;
  return (
    <Kaart titel="Wat u nu doet" alleenScherm>
      {doen.length === 0 ? (
        <Leeg kaal titel="Er wacht nu niets op u">
          Vraagt het convenant iets van uw organisatie, dan staat het hier.
        </Leeg>
      ) : (
        <Regels
          regels={doen.map((ding, i) => ({
            titel: ding.titel,
            onder: (
              <>
                {ding.waarom} · <Artikel id={ding.artikel} />
              </>
            ),
            eind: (
              <KnopLink naar={ding.naar} soort={i === 0 ? 'hoofd' : 'tweede'} klein bij={`: ${ding.titel}`}>
                {ding.knop}
              </KnopLink>
            ),
          }))}
        />
      )}
    </Kaart>
  );
}

const KLASSE = { gewoon: undefined, gepland: 'ovt-gepland', 'let-op': 'ovt-letop' } as const;

function Gebeurtenissen({ blad }: Bladprops) {
  const alle = gebeurtenissen(blad);
  return (
    <Kaart titel="Gebeurtenissen">
      {alle.length === 0 ? (
        <Leeg kaal titel="Er gebeurde nog niets">
          Wat er met het convenant gebeurt, staat hier met de dag erbij.
        </Leeg>
      ) : (
        <ol class="ovt-tijdlijn">
          {perDag(alle).map((dag) => (
            <li key={dag[0]?.id} class={KLASSE[dag.find(({ soort }) => soort !== 'gewoon')?.soort ?? 'gewoon']}>
              <time class="ovt-titel" dateTime={dag[0]?.datum}>
                {datumVoluit(dag[0]?.datum ?? blad.vandaag)}
              </time>
              {dag.map(({ id, zin, bewijs, hersteld, herstel }) => (
                <div key={id}>
                  {hersteld === undefined ? zin : <s>{zin}</s>}{' '}
                  {hersteld !== undefined && <span class="ovt-klein">{hersteld} </span>}
                  {bewijs !== null && (
                    <Link naar={convenantadres(blad.convenant.id).bewijs(bewijs)} bij={`: ${zin}`}>
                      Open het papier
                    </Link>
                  )}{' '}
                  {herstel !== undefined && (
                    <Link naar={herstel} bij={`: ${zin}`}>
                      Herstel een fout
                    </Link>
                  )}
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Kaart>
  );
}
