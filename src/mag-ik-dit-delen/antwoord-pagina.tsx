import {
  Artikelen,
  Icoon,
  Kaart,
  KnopLink,
  Knoppen,
  Lijst,
  Link,
  Stapel,
  Tekst,
  Uitkomst,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { useVerzoek } from '../web/verzoek-context.tsx';
import { Antwoorden, Deelpagina, Gevaar, Ingevuld, NAAM, NIEUW, NietsBewaard, Verander } from './pagina-delen.tsx';
import type { Antwoordblad, Zin } from './toon.ts';

export type AntwoordProps = {
  readonly blad: Antwoordblad;
  /** Het hele adres van dit antwoord, om te bewaren of door te sturen. */
  readonly adres: string;
  readonly onbekend: boolean;
};

function Kop({ uitkomst, titel }: Pick<Antwoordblad, 'uitkomst' | 'titel'>) {
  if (uitkomst !== 'onvolledig') return <Uitkomst soort={uitkomst === 'toegestaan' ? 'ja' : 'nee'} titel={titel} />;
  return (
    <div class="ovt-uitkomst">
      <Icoon naam="vraag" />
      <h1 class="nl-heading nl-heading--level-1">{titel}</h1>
    </div>
  );
}

/** Zet de eerste zin vet; de rest legt uit. */
function Uitleg({ tekst }: { readonly tekst: string }) {
  const [, eerste = tekst, rest = ''] = /^([^.]*\.)\s*(.*)$/s.exec(tekst) ?? [];
  return (
    <>
      <strong>{eerste}</strong> {rest}
    </>
  );
}

function Redenen({ redenen, beslissers }: Pick<Antwoordblad, 'redenen' | 'beslissers'>) {
  if (redenen.length === 0) return null;
  return (
    <Kaart
      titel={redenen.length === 1 ? 'Waarom niet' : `Waarom niet: ${redenen.length} redenen`}
      soort="open"
      ritme="eng"
    >
      {beslissers && <ZinMetArtikel {...beslissers} />}
      <Lijst
        nummers
        punten={redenen.map((reden) => (
          <>
            <Uitleg tekst={reden.uitleg} /> <Artikelen ids={reden.artikelen} />
            <ul class="utrecht-unordered-list ovt-klein" aria-label="Wat kan helpen">
              {reden.herstel.map((zin) => (
                <li key={zin}>{zin}</li>
              ))}
            </ul>
          </>
        ))}
      />
      <Tekst soort="klein">Staat het antwoord vast, dan vragen wij niet verder. Er kunnen dus meer redenen zijn.</Tekst>
    </Kaart>
  );
}

function ZinMetArtikel({ zin, artikelen, naar }: Zin) {
  return (
    <p>
      {zin} <Artikelen ids={artikelen} /> {naar !== undefined && <Link naar={naar}>Bekijk wat dat vraagt</Link>}
    </p>
  );
}

function Regels({
  titel,
  regels,
}: {
  readonly titel: string;
  readonly regels: readonly { readonly uitleg: string; readonly artikelen: readonly string[] }[];
}) {
  if (regels.length === 0) return null;
  return (
    <Kaart titel={titel} soort="open" ritme="eng">
      <Lijst
        punten={regels.map(({ uitleg, artikelen }) => (
          <>
            {uitleg} <Artikelen ids={artikelen} />
          </>
        ))}
      />
    </Kaart>
  );
}

function HangtAf({ hangtAf }: Pick<Antwoordblad, 'hangtAf'>) {
  if (hangtAf.length === 0) return null;
  return (
    <Kaart titel="Dit hangt af van" soort="vraag" ritme="eng">
      <Lijst
        punten={hangtAf.map(({ punt, wijzig }) => (
          <>
            <strong>{punt.vraag}</strong> {punt.waarom} <Artikelen ids={punt.artikelen} />{' '}
            <Verander naar={wijzig} bij={punt.naam}>
              Beantwoord deze vraag
            </Verander>
          </>
        ))}
      />
      <Tekst soort="klein">
        Weet u het niet? Vraag het aan de procesregisseur of aan uw functionaris gegevensbescherming.
      </Tekst>
    </Kaart>
  );
}

/** Het antwoord: de uitkomst groot, elke reden met artikel en herstel, en waarop het rust. */
export function Antwoordpagina({ blad, adres, onbekend }: AntwoordProps) {
  const { nu } = useVerzoek();
  return (
    <Deelpagina titel={`${blad.titel}. ${NAAM}`} onbekend={onbekend}>
      <Stapel>
        <p class="ovt-klein">{NAAM} Antwoord</p>
        <Kop uitkomst={blad.uitkomst} titel={blad.titel} />
        <Tekst soort="lead">
          {blad.geval} {blad.inleiding}
        </Tekst>
      </Stapel>
      <HangtAf hangtAf={blad.hangtAf} />
      <Redenen redenen={blad.redenen} beslissers={blad.beslissers} />
      {blad.welMag.length > 0 && (
        <Kaart titel="Dit mag wel" soort="vraag" ritme="eng">
          <Lijst punten={blad.welMag.map((zin) => ZinMetArtikel(zin))} />
        </Kaart>
      )}
      <Regels
        titel={blad.voorwaarden.length === 1 ? 'Dit hoort erbij' : 'Deze dingen horen erbij'}
        regels={blad.voorwaarden}
      />
      <Regels titel="Hier rust dit op" regels={blad.grondslagen} />
      <Regels titel="Let op" regels={blad.opmerkingen} />
      <Antwoorden titel="Uw antwoorden" rijen={blad.antwoorden} />
      {blad.ingevuld.length > 0 && (
        <Kaart titel="Dit vulden wij voor u in" soort="open" ritme="eng">
          <Ingevuld regels={blad.ingevuld} />
        </Kaart>
      )}
      <Knoppen>
        <KnopLink naar={NIEUW}>Stel een nieuwe vraag</KnopLink>
      </Knoppen>
      <Kaart titel="Bewaar of stuur dit antwoord" soort="open" ritme="eng">
        <Tekst soort="klein">
          Bewaar de pagina met Afdrukken in uw browser. Of kopieer dit adres. Er staat geen naam in:{' '}
          <Link naar={adres}>{adres}</Link>
        </Tekst>
      </Kaart>
      <Stapel ritme="eng">
        {blad.uitkomst !== 'toegestaan' && <Gevaar />}
        <Tekst soort="klein">
          Volgens regels {blad.regelset} van het convenant, op {datumVoluit(nu)}. Dit antwoord helpt u kiezen. U blijft
          zelf verantwoordelijk.
        </Tekst>
        <NietsBewaard />
      </Stapel>
    </Deelpagina>
  );
}
