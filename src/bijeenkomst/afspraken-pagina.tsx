import { zaakadres } from '../betrokkene/adressen.ts';
import type { Mens } from '../gegeven/mensen.ts';
import type { Vorm } from '../toestemming/vraagtekst.ts';
import { gezinsverslagadres } from '../verslag/adressen.ts';
import { Formulier, Kaart, Knop, Leeg, Link, Paginakop, Regels, Tekst, Terug } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { dagEnDatum, datumVoluit, tijd } from '../web/tijd.ts';
import type { Aanwezigheidstand } from './aanwezigheid.queries.ts';
import { afsprakenadres } from './adressen.ts';
import type { Besluit } from './besluittekst.ts';
import { GESPREKSTEKSTEN, type Gespreksleutel } from './gezinsteksten.nl.ts';
import type { Afsprakenbeeld } from './toon-afspraken.ts';
import type { Bijeenkomstbeeld } from './toon-bijeenkomsten.ts';
import { eindeVan } from './venster.ts';

type Props = { readonly beeld: Afsprakenbeeld; readonly vorm: Vorm };

const WAS: Readonly<Record<Aanwezigheidstand, Gespreksleutel>> = {
  aanwezig: 'was',
  afgemeld: 'afgemeld',
  afwezig: 'wasNiet',
};

/** De gesprekken voor ouder en jongere: wanneer, wie er was, wat is afgesproken en wat zij zelf zouden doen. */
export function AfsprakenPagina({ beeld, vorm }: Props) {
  const zeg = (sleutel: Gespreksleutel): string => GESPREKSTEKSTEN[sleutel][vorm];
  return (
    <Pagina titel={zeg('titel')} soort="gezin">
      <Terug naar={zaakadres(beeld.casus).zaak} naam={zeg('terug')} />
      <Paginakop titel={zeg('titel')} inleiding={zeg('inleiding')} />
      {beeld.bijeenkomsten.length === 0 && (
        <Leeg niveau={2} titel={zeg('leeg')}>
          {zeg('leegUitleg')}
        </Leeg>
      )}
      {beeld.open && beeld.bijeenkomsten.length > 0 && (
        <p>
          <Link naar={gezinsverslagadres(beeld.casus).lijst}>{zeg('verslagen')}</Link>
        </p>
      )}
      {beeld.open && <MijnActies beeld={beeld} vorm={vorm} />}
      {beeld.bijeenkomsten.map((b) => (
        <Gesprek key={b.id} beeld={beeld} vorm={vorm} bijeenkomst={b} />
      ))}
    </Pagina>
  );
}

function MijnActies({ beeld, vorm }: Props) {
  const mijn = beeld.bijeenkomsten
    .flatMap((b) => b.besluiten)
    .filter((b) => b.stand === 'open' && b.voor_persoon_id === beeld.ik);
  if (mijn.length === 0) return null;
  return (
    <>
      {mijn.map((besluit) => (
        <Kaart key={besluit.id} titel={GESPREKSTEKSTEN.mijnActies[vorm]} soort="vraag" ritme="eng">
          <p>
            <strong>{besluit.inhoud}</strong>
          </p>
          {besluit.voor_datum !== null && (
            <p>
              {GESPREKSTEKSTEN.voor[vorm]} {datumVoluit(besluit.voor_datum)}
            </p>
          )}
          <Formulier actie={afsprakenadres(beeld.casus).actie(besluit.id)} ritme="eng">
            <div class="utrecht-button-group utrecht-button-group--gelijk">
              <Knop soort="tweede" naam="stand" waarde="gedaan" bij={besluit.inhoud}>
                {GESPREKSTEKSTEN.gedaan[vorm]}
              </Knop>
              <Knop soort="tweede" naam="stand" waarde="niet-gelukt" bij={besluit.inhoud}>
                {GESPREKSTEKSTEN.nietGelukt[vorm]}
              </Knop>
            </div>
          </Formulier>
        </Kaart>
      ))}
    </>
  );
}

function Gesprek({ beeld, vorm, bijeenkomst: b }: Props & { readonly bijeenkomst: Bijeenkomstbeeld }) {
  const zeg = (sleutel: Gespreksleutel): string => GESPREKSTEKSTEN[sleutel][vorm];
  const komend = eindeVan(b) > beeld.nu;
  const genodigd = b.genodigden.some((g) => g.ik);
  return (
    <Kaart titel={`${dagEnDatum(b.op, beeld.nu)}, ${tijd(b.op)}`} ritme="eng">
      <p>{b.plaats}</p>
      {b.afgezegd_op !== null && <p>{zeg('afgezegd')}</p>}
      {b.aanwezigheid.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-3">{zeg('wie')}</h3>
          <Regels
            soort="dicht"
            regels={b.aanwezigheid.map(({ mens, stand }) => ({
              titel: mens.naam,
              onder: `${mens.rol}: ${zeg(WAS[stand])}`,
            }))}
          />
        </>
      )}
      {(b.besluiten.length > 0 || !komend) && b.afgezegd_op === null && (
        <>
          <h3 class="nl-heading nl-heading--level-3">{zeg('afgesproken')}</h3>
          {b.besluiten.length === 0 ? (
            <p>{zeg('nietsAfgesproken')}</p>
          ) : (
            <Regels
              soort="dicht"
              regels={b.besluiten.map((besluit) => ({ titel: besluit.inhoud, onder: onderVan(besluit, beeld, vorm) }))}
            />
          )}
        </>
      )}
      {komend && genodigd && b.afgezegd_op === null && (
        <Tekst>
          <Link naar={afsprakenadres(beeld.casus).kalender(b.id)} los>
            {zeg('agenda')}
          </Link>{' '}
          {zeg('agendaUitleg')}
        </Tekst>
      )}
    </Kaart>
  );
}

function onderVan(
  besluit: Besluit,
  { ik, mensen }: Pick<Afsprakenbeeld, 'ik' | 'mensen'>,
  vorm: Vorm,
): string | undefined {
  if (besluit.voor_deelnemer_id === null || besluit.voor_datum === null) return undefined;
  const mens: Mens | undefined = mensen.get(besluit.voor_deelnemer_id);
  const wie = besluit.voor_persoon_id === ik ? GESPREKSTEKSTEN.ikzelf[vorm] : (mens?.naam ?? '');
  const stand = besluit.stand === 'gedaan' ? ' Gedaan.' : besluit.stand === 'niet-gelukt' ? ' Niet gelukt.' : '';
  return `${wie}, voor ${datumVoluit(besluit.voor_datum)}.${stand}`;
}
