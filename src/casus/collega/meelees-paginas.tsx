import type { ComponentChildren } from 'preact';
import { overGegeven } from '../../gegeven/gegeven-pagina.tsx';
import { toestemmingsgroep } from '../../gegeven/oordeel/toestemmingsgroep.ts';
import { soortlabel } from '../../gegeven/soorten.ts';
import { Gegeveninkijk, tekstOf, weergaveVoor } from '../../gegeven/weergave.tsx';
import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  DataLijst,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Paginakop,
  Regels,
  Stapel,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { Weigeringpagina } from '../../web/weigeringpagina.tsx';
import { meeleesadres } from '../adressen.ts';
import { Geheimhoudingsvraag } from '../uitnodigen/geheimhoudingsvraag.tsx';
import { CATEGORIENAMEN, DOELNAMEN, metHoofdletter, opsomming } from '../woorden.ts';
import type { Beloofvelden } from './collega-formulier.ts';
import type { Leesmeeuitkomst, Meegelezen, Meeleesraam } from './lees-mee.ts';
import { AANWIJSREDENEN } from './redenen.ts';

type Gelezen = Extract<Leesmeeuitkomst, { kind: 'gelezen' }>;
type Geweigerd = Extract<Leesmeeuitkomst, { kind: 'geweigerd' }>;

const kruimelVan = (raam: Meeleesraam, deel?: string) => [
  { naam: 'Mijn werk', naar: ADRES.mijnWerk },
  deel === undefined
    ? { naam: `Meelezen, casus ${raam.kenmerk}` }
    : { naam: `Meelezen, casus ${raam.kenmerk}`, naar: meeleesadres(raam.casus).lijst },
  ...(deel === undefined ? [] : [{ naam: deel }]),
];

function Blad({
  raam,
  titel,
  deel,
  children,
}: {
  raam: Meeleesraam;
  titel: string;
  deel?: string;
  children: ComponentChildren;
}) {
  const naam = deel === undefined ? 'Meelezen' : deel;
  return (
    <Pagina titel={`${naam}, casus ${raam.kenmerk}`} soort="vak" hoofdmenu="mijn-werk" kruimel={kruimelVan(raam, deel)}>
      <Paginakop titel={titel} onder={`${raam.overlegtype} · u leest mee met ${raam.namens.naam}`} />
      {children}
    </Pagina>
  );
}

function Aanwijzingkaart({ raam }: { readonly raam: Meeleesraam }) {
  return (
    <Kaart titel="Waarom u dit kunt lezen">
      <DataLijst
        vorm="onder"
        rijen={[
          { naam: 'Aangewezen door', waarde: `${raam.namens.naam}, ${raam.namens.rol}` },
          { naam: 'Omdat u', waarde: AANWIJSREDENEN[raam.reden].omdat },
          { naam: 'Soorten gegevens', waarde: metHoofdletter(opsomming(raam.soorten.map((s) => CATEGORIENAMEN[s]))) },
          { naam: 'Tot en met', waarde: datumVoluit(raam.tot) },
        ]}
      />
      <Tekst soort="klein">
        U zit niet aan tafel. Inbrengen of overnemen kan niet. Ouders en jongere zien dat u meeleest, en elke keer dat u
        iets leest. <Artikelen ids={['Art 7.3 (b)', 'fn 31']} />
      </Tekst>
    </Kaart>
  );
}

type Lijstprops = {
  readonly raam: Meeleesraam;
  readonly gegevens: readonly Meegelezen[];
  readonly stand?: FormStand<Beloofvelden> | undefined;
};

/** Wat een aangewezen collega nu kan lezen, of eerst de belofte van geheimhouding. */
export function MeeleesPagina({ raam, gegevens, stand }: Lijstprops) {
  return (
    <Blad raam={raam} titel={`Meelezen in casus ${raam.kenmerk}`}>
      <Kolommen>
        <Stapel ritme="kolom">
          {raam.beloofd ? <Gegevens raam={raam} gegevens={gegevens} /> : <Belofte raam={raam} stand={stand} />}
        </Stapel>
        <Stapel ritme="kolom">
          <Aanwijzingkaart raam={raam} />
        </Stapel>
      </Kolommen>
    </Blad>
  );
}

function Belofte({ raam, stand }: Omit<Lijstprops, 'gegevens'>) {
  return (
    <Kaart titel="Eerst dit" soort="vraag" ritme="gewoon">
      <Tekst>
        Wat u leest, houdt u voor u. Dat geldt ook na het overleg, en ook als u geen beroepsgeheim hebt. Hebt u dat wel,
        dan blijft het gelden. <Artikelen ids={['Art 11.1', 'T-11a']} />
      </Tekst>
      <Formulier actie={meeleesadres(raam.casus).lijst} stand={stand} ritme="gewoon">
        {raam.vraagtGeheimhouding && <Geheimhoudingsvraag />}
        <Knoppen>
          <Knop>Ik beloof geheimhouding</Knop>
          <KnopLink naar={ADRES.mijnWerk} soort="rustig">
            Later beslissen
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Kaart>
  );
}

function Gegevens({ raam, gegevens }: Pick<Lijstprops, 'raam' | 'gegevens'>) {
  return (
    <Kaart titel="Wat u nu kunt lezen">
      {gegevens.length === 0 ? (
        <Leeg kaal titel="Nu is er niets te lezen">
          Hier staat wat aan {raam.namens.naam} is gegeven, van de soorten waarvoor u bent aangewezen, als u het ook mag
          lezen. Waarvoor iemand toestemming gaf, staat er niet bij.
        </Leeg>
      ) : (
        <Regels
          soort="datum"
          regels={gegevens.map(({ kop, gegevenOp }) => ({
            begin: datumVoluit(gegevenOp),
            titel: (
              <Link naar={meeleesadres(raam.casus).gegeven(kop.id)} titel>
                {soortlabel(kop.categorie)}
              </Link>
            ),
            onder: `${kop.bron.naam}, ${kop.bron.rol}`,
          }))}
        />
      )}
    </Kaart>
  );
}

/** Een gegeven dat een collega meeleest, met waarom dat mag. */
export function MeegelezenPagina({ uitkomst }: { readonly uitkomst: Gelezen }) {
  const { raam, kop, inhoud, oordeel, gegevenOp } = uitkomst;
  const tot = `Te lezen tot en met ${datumVoluit(raam.tot)}, zolang ${raam.namens.naam} het heeft. Overnemen kan niet.`;
  const weergave = {
    ...weergaveVoor({ ...kop, tekst: tekstOf(inhoud?.tekst), waarom: inhoud?.waarom ?? '' }, 'vak'),
    slot: tot,
  };
  const over = overGegeven(kop).filter(({ naam }) => naam !== 'Hoe lang');
  return (
    <Blad raam={raam} titel={soortlabel(kop.categorie)} deel="Gegeven">
      <Kolommen>
        <Stapel ritme="kolom">
          <Gegeveninkijk titel="Het gegeven" weergave={weergave} />
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Waarom mag ik dit zien?" ritme="eng">
            <p>
              {kop.bron.naam} gaf het op {datumVoluit(gegevenOp)} aan {raam.namens.naam}, die u liet meelezen. Bij elke
              keer lezen kijken wij opnieuw of het mag. <Artikelen ids={['Art 7.3 (b)']} />
            </p>
            {oordeel.grondslagen.map(({ uitleg, artikelen }) => (
              <p key={uitleg}>
                {uitleg} <Artikelen ids={artikelen} />
              </p>
            ))}
            <Tekst soort="klein">De betrokkenen zien dat u dit las, onder uw eigen naam.</Tekst>
          </Kaart>
          <Kaart titel="Over dit gegeven">
            <DataLijst rijen={over} />
          </Kaart>
        </Stapel>
      </Kolommen>
    </Blad>
  );
}

/** Een gegeven dat de aanwijzer kreeg en de collega niet mag lezen: alle redenen, en wat wel kan (C9). */
export function MeelezenGeweigerd({ uitkomst }: { readonly uitkomst: Geweigerd }) {
  const { raam, kop, oordeel, op } = uitkomst;
  return (
    <Weigeringpagina
      titel="Dit gegeven kunt u nu niet meelezen"
      venster={`Niet te lezen, casus ${raam.kenmerk}`}
      hoofdmenu="mijn-werk"
      kruimel={kruimelVan(raam, 'Gegeven')}
      gevolg={`${raam.namens.naam} houdt wat er is gegeven. U ziet er niets van.`}
      wat={[
        { naam: 'Gegeven', waarde: soortlabel(kop.categorie) },
        { naam: 'Doel', waarde: `${metHoofdletter(DOELNAMEN[kop.doel])} (${kop.doel})` },
        { naam: 'Beoordeeld', waarde: `${datumEnTijd(op)}, regels ${oordeel.regelset}` },
      ]}
      oordeel={{
        ...oordeel,
        uitkomst: oordeel.uitkomst === 'onvolledig' ? 'onvolledig' : 'geweigerd',
        groep: toestemmingsgroep(oordeel.redenen),
        vragen: [],
      }}
      welKan={[
        {
          titel: <Link naar={meeleesadres(raam.casus).lijst}>Bekijk wat u wel kunt lezen</Link>,
          onder: `Hebt u dit voor uw werk nodig, overleg dan met ${raam.namens.naam}.`,
        },
      ]}
    />
  );
}
