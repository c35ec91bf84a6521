import { metHoofdletter } from '../../casus/woorden.ts';
import type { Gegevenkop, Leesuitkomst } from '../../gegeven/lees-gegeven.ts';
import type { EigenGegeven, Lijstuitkomst } from '../../gegeven/lijst/toon-gegevens.ts';
import { Gegeventekst, weergaveVoor } from '../../gegeven/weergave.tsx';
import { leesRegeltekst } from '../../plan/regeltekst.ts';
import {
  Actie,
  Kaart,
  Knop,
  KnopLink,
  Leeg,
  Link,
  Melding,
  Paginakop,
  Regels,
  Stapel,
  Tekst,
  Terug,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import { weigerzinnen } from '../teksten/weigerzinnen.ts';
import { naamIn, somOp } from '../verbinden.ts';
import { Vraaglinks } from '../vragen/vraaglinks.tsx';
import { soortwoorden } from './soortwoorden.ts';

type Lijst = Extract<Lijstuitkomst, { kind: 'lijst' }>;

/** Wat met ouder of jongere is gedeeld, en wat zij zelf vertelden. */
export function Gegevenspagina({ lijst, taal }: { readonly lijst: Lijst; readonly taal: Taal }) {
  const adres = zaakadres(lijst.casus.id);
  const woorden = soortwoorden(taal);
  // Wat niemand mocht krijgen, staat er ook: anders was het weg, terwijl het bewaard is.
  const eigen = lijst.eigen.filter((g) => g.mijn && g.status !== 'teruggehaald');
  const open = lijst.casus.status === 'open';
  const leeg = open ? 'gegevens.leeg' : 'gegevens.eigen.niets';
  const titel = taal(open ? 'gegevens.titel' : 'gegevens.eigen');
  const verteld = <Regels regels={eigen.map((gegeven) => eigenRegel({ gegeven, casus: lijst.casus, taal }))} />;
  const zelf = eigen.length > 0 && (open ? <Kaart titel={taal('gegevens.eigen')}>{verteld}</Kaart> : verteld);
  return (
    <Pagina titel={titel} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('zaak.terug')} />
      <Paginakop titel={titel} />
      {/* Wie net iets vertelde, leest dat eerst, en niet dat er van een ander nog niets is. */}
      {lijst.gekregen.length === 0 && zelf}
      {lijst.gekregen.length === 0 && (open || eigen.length === 0) && (
        <Leeg niveau={2} titel={taal(leeg)}>
          {taal(`${leeg}.uitleg`)}
        </Leeg>
      )}
      {lijst.gekregen.length > 0 && (
        <Kaart titel={taal('gegevens.gekregen')}>
          <Regels
            regels={lijst.gekregen.map(({ kop, gegevenOp }) => ({
              titel: (
                <Link naar={adres.gegeven(kop.id)} los>
                  {metHoofdletter(woorden[kop.categorie])}
                </Link>
              ),
              onder: (
                <>
                  {taal('gegevens.van', {
                    naam: naamIn(taal, kop.bron),
                    datum: tijdIn(taal.code).datumVoluit(gegevenOp),
                  })}
                  {lijst.casus.kanVragen && <Vraagover casus={lijst.casus.id} kop={kop} taal={taal} />}
                </>
              ),
            }))}
          />
        </Kaart>
      )}
      {lijst.gekregen.length > 0 && zelf}
      {lijst.casus.kanVertellen && (
        <p>
          <KnopLink naar={adres.vertellen} soort="tweede">
            {taal('vertellen.titel')}
          </KnopLink>
        </p>
      )}
    </Pagina>
  );
}

function eigenRegel({
  gegeven,
  casus,
  taal,
}: {
  readonly gegeven: EigenGegeven;
  readonly casus: Lijst['casus'];
  readonly taal: Taal;
}) {
  const titel = <Eigentekst tekst={gegeven.tekst} taal={taal} />;
  // Na het sluiten leest niemand het nog, en valt er niets terug te halen.
  if (casus.status === 'gesloten') return { titel, onder: taal('gegevens.eigen.voorbij') };
  const lezers = gegeven.ontvangers.filter((o) => o.status === 'actief').map((o) => naamIn(taal, o.ontvanger));
  return {
    titel,
    onder:
      lezers.length === 0
        ? taal('gegevens.eigen.niemand')
        : taal('gegevens.eigen.wie', { wie: somOp(taal.code, lezers) }),
    eind: (
      <Actie actie={zaakadres(casus.id).terughalen(gegeven.kop.id)}>
        <Knop soort="tweede" bij={gegeven.tekst ?? ''}>
          {taal('gegevens.terughalen')}
        </Knop>
      </Actie>
    ),
  };
}

/** De eigen woorden; een eigen doel uit het plan houdt zijn tweede deel, met een kop in de taal van de lezer. */
function Eigentekst({ tekst, taal }: { readonly tekst: string | null; readonly taal: Taal }) {
  if (tekst === null) return taal('gegevens.weg');
  const { wat, meten } = leesRegeltekst(tekst);
  return (
    <>
      {wat}
      {meten !== null && (
        <>
          <br />
          {taal('gegevens.meten', { meten })}
        </>
      )}
    </>
  );
}

/** Een gegeven lezen, of horen waarom dat nu niet kan. */
export function Gegevenpagina({
  gelezen,
  taal,
}: {
  readonly gelezen: Extract<Leesuitkomst, { kind: 'gelezen' | 'geweigerd' | 'eigen' }>;
  readonly taal: Taal;
}) {
  const { kop, casus } = gelezen;
  const naam = metHoofdletter(soortwoorden(taal)[kop.categorie]);
  const titel = gelezen.kind === 'geweigerd' ? taal('gegevens.mag-niet') : naam;
  const inhoud = gelezen.kind === 'geweigerd' ? null : gelezen.inhoud;
  const weergave = weergaveVoor({ ...kop, tekst: inhoud?.tekst ?? '', waarom: inhoud?.waarom ?? '' }, taal);
  return (
    <Pagina titel={taal('gegevens.titel')} soort="gezin">
      <Terug naar={zaakadres(casus.id).gegevens} naam={taal('gegevens.terug')} />
      <Paginakop titel={titel} onder={weergave.boven} />
      {gelezen.kind === 'geweigerd' ? (
        <Melding soort="let-op">
          {weigerzinnen(taal, gelezen.oordeel.redenen).map((zin) => (
            <p key={zin}>{zin}</p>
          ))}
        </Melding>
      ) : inhoud === null ? (
        <Tekst>{taal('gegevens.weg')}</Tekst>
      ) : (
        <Stapel ritme="eng">
          <Gegeventekst weergave={weergave} />
          <Tekst soort="klein">{weergave.slot}</Tekst>
        </Stapel>
      )}
      {gelezen.kind === 'gelezen' && casus.kanVragen && <Vraagover casus={casus.id} kop={kop} taal={taal} />}
    </Pagina>
  );
}

type Vraagprops = { readonly casus: string; readonly kop: Gegevenkop; readonly taal: Taal };

/**
 * Iets vragen over een gegeven (12.4i). Wat een ander van het gezin vertelde, vertelde die alleen aan wie hij koos: een vraag erover
 * gaat niet naar wie het overleg leidt, en er is geen organisatie die het kan verbeteren.
 */
function Vraagover({ casus, kop, taal }: Vraagprops) {
  if (kop.bron.soort !== 'medewerker')
    return (
      <>
        <br />
        {taal('gegevens.van-gezin')}
      </>
    );
  const bij = metHoofdletter(soortwoorden(taal)[kop.categorie]);
  return <Vraaglinks casus={casus} over={{ gegeven: kop.id }} bij={bij} taal={taal} />;
}
