import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikel,
  Artikelen,
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
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import { partijenVoor } from '../papier.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import { Afspraken } from './afspraken-kaart.tsx';
import { gebeurtenissen, getoondeTeksten, labelVan, naamVan, partijrijen, perDag } from './blad-toon.ts';
import { watNuTeDoen } from './doen.ts';
import { looptijd } from './looptijd.ts';
import { Looptijdbeeld } from './looptijd-beeld.tsx';

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
      {partijenVoor(blad, 'handtekening').length > 0 && (
        <KnopLink naar={adres.papier('handtekening')} soort="tweede">
          Neem papier over
        </KnopLink>
      )}
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
        <div class="ovt-rij ovt-rij--krap ovt-scherm">
          {blad.lezer.zietNaleving && (
            <>
              <Link naar={`/naleving/${blad.convenant.id}`}>Naleving</Link>{' '}
            </>
          )}
          <Link naar={convenantadres(blad.convenant.id).toetredingen}>Toetredingen</Link>{' '}
          <Link naar="/arrangementen">Groepen</Link>
        </div>
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
              {dag.map(({ id, zin, bewijs, tekenaar, hersteld, herstel }) => (
                <div key={id}>
                  {hersteld === undefined ? zin : <s>{zin}</s>}{' '}
                  {tekenaar !== undefined && <span class="ovt-klein">Voor u tekende {tekenaar}. </span>}
                  {hersteld !== undefined && <span class="ovt-klein">{hersteld} </span>}
                  {bewijs !== null && (
                    <Link naar={convenantadres(blad.convenant.id).bewijs(bewijs)} bij={`: ${zin}`}>
                      Open het papier
                    </Link>
                  )}{' '}
                  {herstel !== undefined && (
                    <span class="ovt-scherm">
                      <Link naar={herstel} bij={`: ${zin}`}>
                        Herstel een fout
                      </Link>
                    </span>
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
