import { zaakadres } from '../../betrokkene/adressen.ts';
import { maakTaal } from '../../betrokkene/teksten/teksten.ts';
import { naamVooraan, rolIn } from '../../betrokkene/verbinden.ts';
import { Vraaglinks } from '../../betrokkene/vragen/vraaglinks.tsx';
import { gezinsverslagadres } from '../../verslag/adressen.ts';
import {
  Formulier,
  Kaart,
  Knop,
  Leeg,
  Link,
  Nederlands,
  Paginakop,
  Regels,
  Tekst,
  Terug,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { afsprakenadres } from '../adressen.ts';
import type { Besluit } from '../besluit/besluittekst.ts';
import { eindeVan } from '../live/venster.ts';
import type { Bijeenkomstbeeld } from '../toon-bijeenkomsten.ts';
import type { Gesprekstaal } from './gezinsteksten.ts';
import type { Afsprakenbeeld } from './toon-afspraken.ts';

type Props = { readonly beeld: Afsprakenbeeld; readonly taal: Gesprekstaal };

/** De gesprekken voor ouder en jongere: wanneer, wie er was, wat is afgesproken en wat zij zelf zouden doen. */
export function AfsprakenPagina({ beeld, taal }: Props) {
  const leeg = beeld.open ? 'leeg' : 'leeg.voorbij';
  return (
    <Pagina titel={taal('titel')} soort="gezin">
      <Terug naar={zaakadres(beeld.casus).zaak} naam={taal('terug')} />
      <Paginakop titel={taal('titel')} inleiding={taal(beeld.open ? 'inleiding' : 'inleiding.voorbij')} />
      {beeld.bijeenkomsten.length === 0 && (
        <Leeg niveau={2} titel={taal(leeg)}>
          {taal(`${leeg}.uitleg`)}
        </Leeg>
      )}
      {beeld.open && beeld.bijeenkomsten.length > 0 && (
        <p>
          <Link naar={gezinsverslagadres(beeld.casus).lijst} los>
            {taal('verslagen')}
          </Link>
        </p>
      )}
      {beeld.open && <MijnActies beeld={beeld} taal={taal} />}
      {beeld.bijeenkomsten.map((b) => (
        <Gesprek key={b.id} beeld={beeld} taal={taal} bijeenkomst={b} />
      ))}
    </Pagina>
  );
}

function MijnActies({ beeld, taal }: Props) {
  const mijn = beeld.bijeenkomsten
    .flatMap((b) => b.besluiten)
    .filter((b) => b.stand === 'open' && b.voor_persoon_id === beeld.ik);
  return mijn.map((besluit) => {
    const tekst = <Nederlands>{besluit.inhoud}</Nederlands>;
    return (
      <Kaart key={besluit.id} titel={taal('mijn-acties')} soort="vraag" ritme="eng">
        <p>
          <strong>{tekst}</strong>
        </p>
        {besluit.voor_datum !== null && (
          <p>{taal('voor', { dag: tijdIn(taal.code).datumVoluit(besluit.voor_datum) })}</p>
        )}
        <Formulier actie={afsprakenadres(beeld.casus).actie(besluit.id)} ritme="eng">
          <div class="utrecht-button-group utrecht-button-group--gelijk">
            <Knop soort="tweede" naam="stand" waarde="gedaan" bij={tekst}>
              {taal('gedaan')}
            </Knop>
            <Knop soort="tweede" naam="stand" waarde="niet-gelukt" bij={tekst}>
              {taal('niet-gelukt')}
            </Knop>
          </div>
        </Formulier>
      </Kaart>
    );
  });
}

function Gesprek({ beeld, taal, bijeenkomst: b }: Props & { readonly bijeenkomst: Bijeenkomstbeeld }) {
  const komend = eindeVan(b) > beeld.nu;
  const genodigd = b.genodigden.some((g) => g.ik);
  const { dagEnDatum, tijd } = tijdIn(taal.code);
  return (
    <Kaart titel={`${dagEnDatum(b.op, beeld.nu)}, ${tijd(b.op)}`} ritme="eng">
      <p>
        <Nederlands>{b.plaats}</Nederlands>
      </p>
      {b.afgezegd_op !== null && <p>{taal('afgezegd')}</p>}
      {b.aanwezigheid.length > 0 && <Aanwezigen beeld={beeld} taal={taal} bijeenkomst={b} />}
      {/* Na het sluiten zijn afspraken niet meer te lezen: dan is niet te zeggen of er iets was. */}
      {(b.besluiten.length > 0 || (beeld.open && !komend)) && b.afgezegd_op === null && (
        <>
          <h3 class="nl-heading nl-heading--level-3">{taal('afgesproken')}</h3>
          {b.besluiten.length === 0 ? (
            <p>{taal('niets-afgesproken')}</p>
          ) : (
            <Regels
              soort="dicht"
              regels={b.besluiten.map((besluit) => ({
                titel: <Nederlands>{besluit.inhoud}</Nederlands>,
                onder: (
                  <>
                    {onderVan(besluit, beeld, taal)}
                    <Vraaglinks
                      casus={beeld.casus}
                      over={besluit.gegeven === null ? { afspraak: besluit.id } : { gegeven: besluit.gegeven.rij.id }}
                      bij={<Nederlands>{besluit.inhoud}</Nederlands>}
                      taal={maakTaal(taal, null)}
                    />
                  </>
                ),
              }))}
            />
          )}
        </>
      )}
      {komend && genodigd && b.afgezegd_op === null && (
        <div>
          <Link naar={afsprakenadres(beeld.casus).kalender(b.id)} los>
            {taal('agenda')}
          </Link>
          <Tekst soort="klein">{taal('agenda.uitleg')}</Tekst>
        </div>
      )}
    </Kaart>
  );
}

/** Wie er was, voor ieder aan tafel hetzelfde; ook daarover kan iemand iets vragen (12.4i). */
function Aanwezigen({ beeld, taal, bijeenkomst: b }: Props & { readonly bijeenkomst: Bijeenkomstbeeld }) {
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">{taal('wie')}</h3>
      <Regels
        soort="dicht"
        regels={b.aanwezigheid.map(({ mens, stand }) => ({
          titel: mens.deelnemer === beeld.stoel ? taal('ikzelf') : naamVooraan(taal, mens),
          onder: `${rolIn(taal, mens)}: ${taal(`was.${stand}`)}`,
        }))}
      />
      {beeld.open && (
        <Vraaglinks
          casus={beeld.casus}
          over={{ aanwezig: b.id }}
          bij={`${taal('wie')}, ${tijdIn(taal.code).dagEnDatum(b.op, beeld.nu)}`}
          taal={maakTaal(taal, null)}
        />
      )}
    </>
  );
}

function onderVan(besluit: Besluit, { ik, mensen }: Afsprakenbeeld, taal: Gesprekstaal): string | undefined {
  if (besluit.voor_deelnemer_id === null || besluit.voor_datum === null) return undefined;
  const mens = mensen.get(besluit.voor_deelnemer_id);
  const wie = besluit.voor_persoon_id === ik ? taal('ikzelf') : mens === undefined ? '' : naamVooraan(taal, mens);
  const zin = taal('voor.wie', { wie, dag: tijdIn(taal.code).datumVoluit(besluit.voor_datum) });
  return besluit.stand === null || besluit.stand === 'open' ? zin : `${zin} ${taal(`is.${besluit.stand}`)}`;
}
