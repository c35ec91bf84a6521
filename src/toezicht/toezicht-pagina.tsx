import { codes } from '../regels/index.ts';
import { ADRES } from '../web/adressen.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Link,
  Paginakop,
  Regels,
  Stapel,
  Tijdlijn,
  type Tijdlijnregel,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumEnTijd } from '../web/tijd.ts';
import { gebeurteniszin } from './gebeurteniszin.ts';
import { type GelezenAfweging, TOEZICHTREDENEN } from './lees-afweging.ts';
import type { Logfilter } from './toezicht.queries.ts';
import type { Logregelbeeld, Toezichtbeeld } from './toon-toezicht.ts';

const FILTERS = { alles: 'Alles', gelezen: 'Gelezen', gedeeld: 'Gedeeld', geweigerd: 'Geweigerd' } as const;

const adresVan = (alleen: string, voor?: string): string =>
  `${ADRES.toezicht}?${new URLSearchParams({ alleen, ...(voor === undefined ? {} : { voor }) }).toString()}`;

/** De eerste pagina van de FG: het logboek van de eigen partij zonder inhoud, en de afwegingen. */
export function ToezichtPagina({ beeld, filter }: { readonly beeld: Toezichtbeeld; readonly filter: Logfilter }) {
  return (
    <Pagina titel="Toezicht" soort="vak" hoofdmenu="toezicht">
      <Paginakop titel="Toezicht" onder={`${beeld.partij} · ook wat u hier bekijkt, komt in het logboek`} />
      <Kolommen>
        <Kaart titel="Logboek van uw organisatie" eind={<Filters nu={filter.alleen} />}>
          {beeld.regels.length === 0 ? (
            <Leeg kaal titel="Hier staat nog niets">
              Zodra iemand van uw organisatie iets leest of deelt, of een ander uw gegevens leest, staat het hier.
            </Leeg>
          ) : (
            <Tijdlijn regels={beeld.regels.map(alsRegel)} />
          )}
          {beeld.ouder !== null && (
            <p class="ovt-onder">
              <Link naar={adresVan(filter.alleen, beeld.ouder)}>Oudere gebeurtenissen</Link>
            </p>
          )}
        </Kaart>
        <Stapel ritme="kolom">
          <Kaart titel="Conflict van plichten" soort="tafel">
            <p>
              Besluiten van professionals om zonder toestemming te delen. <Artikelen ids={['Art 6e']} />
            </p>
            {beeld.afwegingen.length === 0 ? (
              <p class="ovt-klein ovt-onder">Er is geen afweging vastgelegd.</p>
            ) : (
              <Regels
                regels={beeld.afwegingen.map((a) => ({
                  titel: <Link naar={`${ADRES.toezicht}/afwegingen/${a.id}`}>{`Afweging van ${a.wie}`}</Link>,
                  onder: `${datumEnTijd(a.op)}${a.naIntrekking ? ' · na een intrekking' : ''}`,
                }))}
              />
            )}
          </Kaart>
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function Filters({ nu }: { readonly nu: Logfilter['alleen'] }) {
  return (
    <p class="ovt-rij ovt-rij--krap">
      {Object.entries(FILTERS).map(([sleutel, label]) =>
        sleutel === nu ? (
          <strong key={sleutel}>{label}</strong>
        ) : (
          <Link key={sleutel} naar={adresVan(sleutel)}>
            {label}
          </Link>
        ),
      )}
    </p>
  );
}

function alsRegel(regel: Logregelbeeld): Tijdlijnregel {
  const redenen = regel.redenen.map((code) =>
    Object.hasOwn(codes, code) ? codes[code as keyof typeof codes].uitleg : code,
  );
  const delen = [
    regel.doel === null ? null : `doel ${regel.doel}`,
    regel.regelset === null ? null : `regels ${regel.regelset}`,
    ...redenen,
  ];
  const onder = delen.filter((deel) => deel !== null).join(' · ');
  return {
    op: regel.op,
    wie: regel.wie,
    inhoud: gebeurteniszin(regel),
    soort: regel.uitkomst === 'gelukt' ? 'gewoon' : 'let-op',
    ...(onder === '' ? {} : { onder }),
  };
}

export type Redenformulier = { readonly reden: string };

/** Vraagt een reden voordat inhoud opengaat. */
export function RedenPagina({
  afweging,
  stand,
}: {
  readonly afweging: string;
  readonly stand?: FormStand<Redenformulier> | undefined;
}) {
  return (
    <Pagina
      titel="Afweging lezen"
      soort="vak"
      hoofdmenu="toezicht"
      kruimel={[{ naam: 'Toezicht', naar: ADRES.toezicht }, { naam: 'Afweging lezen' }]}
    >
      <Paginakop
        titel="Waarom leest u deze afweging?"
        inleiding="U ziet inhoud alleen als uw toezicht dat vraagt. De jongere en de ouders zien later dat u keek."
      />
      <Formulier actie={`${ADRES.toezicht}/afwegingen/${afweging}/lezen`} stand={stand}>
        <Keuzerondjes
          naam="reden"
          vraag="Reden"
          keuzes={Object.entries(TOEZICHTREDENEN).map(([waarde, label]) => ({ waarde, label }))}
        />
        <Knop>Lees de afweging</Knop>
      </Formulier>
    </Pagina>
  );
}

const KOPPEN = [
  ['feiten', 'Wat er aan de hand was'],
  ['alternatieven', 'Welke andere wegen er waren'],
  ['collega', 'Wat een collega zei'],
  ['evenredig', 'Waarom dit in verhouding stond'],
  ['geinformeerd', 'Of de jongere en ouders het weten'],
] as const;

export function AfwegingPagina({ gelezen }: { readonly gelezen: Extract<GelezenAfweging, { kind: 'gelezen' }> }) {
  const { overwegingen } = gelezen;
  return (
    <Pagina
      titel="Afweging"
      soort="vak"
      hoofdmenu="toezicht"
      kruimel={[{ naam: 'Toezicht', naar: ADRES.toezicht }, { naam: 'Afweging' }]}
    >
      <Paginakop
        titel={`Afweging van ${gelezen.wie}`}
        onder={`${datumEnTijd(gelezen.op)}${gelezen.naIntrekking ? ' · na een intrekking' : ''}`}
      />
      {overwegingen === null ? (
        <Leeg titel="De inhoud is vernietigd">
          De sleutel van deze partij voor deze jongere bestaat niet meer. Dat de afweging er was, blijft staan.
        </Leeg>
      ) : (
        <Kaart titel="Wat er is vastgelegd" ritme="gewoon">
          {KOPPEN.map(([sleutel, kop]) => (
            <div key={sleutel}>
              <h3 class="nl-heading nl-heading--level-3">{kop}</h3>
              <p class="nl-paragraph">{overwegingen[sleutel]}</p>
            </div>
          ))}
        </Kaart>
      )}
      <p>
        <KnopLink naar={ADRES.toezicht} soort="tweede">
          Terug naar Toezicht
        </KnopLink>
      </p>
    </Pagina>
  );
}
