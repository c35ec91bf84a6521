import type { Reden } from '../regels/index.ts';
import { Artikelen, Kaart, Lijst, Link, Tekst, Uitkomst } from '../web/onderdelen/index.ts';
import { Verander } from './pagina-delen.tsx';
import type { Antwoordblad, Zin } from './toon.ts';

const SOORT = { toegestaan: 'ja', geweigerd: 'nee', onvolledig: 'vraag' } as const;

/** De uitkomst, groot; binnen een casus staat zij onder de kop van de casus. */
export function Kop({
  uitkomst,
  titel,
  niveau,
}: Pick<Antwoordblad, 'uitkomst' | 'titel'> & { readonly niveau: 1 | 2 }) {
  return <Uitkomst soort={SOORT[uitkomst]} titel={titel} niveau={niveau} />;
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

/** Waar een reden in het programma te herstellen is; null als dat daarbuiten gebeurt. */
export type Weg = (code: string) => { readonly label: string; readonly naar: string } | null;

const NERGENS: Weg = () => null;

type Redenenprops = Pick<Antwoordblad, 'redenen' | 'beslissers'> & { readonly weg: Weg; readonly staatVast: boolean };

function Herstel({ reden, weg }: { readonly reden: Reden; readonly weg: Weg }) {
  const pagina = weg(reden.code);
  return (
    <ul class="utrecht-unordered-list ovt-klein" aria-label="Wat kan helpen">
      {reden.herstel.map((zin) => (
        <li key={zin}>{zin}</li>
      ))}
      {pagina !== null && (
        <li>
          <Link naar={pagina.naar}>{pagina.label}</Link>
        </li>
      )}
    </ul>
  );
}

function Redenen({ redenen, beslissers, weg, staatVast }: Redenenprops) {
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
            <Herstel reden={reden} weg={weg} />
          </>
        ))}
      />
      <Tekst soort="klein">
        {staatVast ? 'Staat het antwoord vast, dan vragen wij niet verder.' : 'Wij vragen niet verder dan nodig is.'} Er
        kunnen dus meer redenen zijn.
      </Tekst>
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

type HangtAfProps = Pick<Antwoordblad, 'hangtAf'> & { readonly titel: string; readonly elders: readonly string[] };

function HangtAf({ titel, hangtAf, elders }: HangtAfProps) {
  if (hangtAf.length + elders.length === 0) return null;
  return (
    <Kaart titel={titel} soort="vraag" ritme="eng">
      <Lijst
        punten={[
          ...hangtAf.map(({ punt, wijzig }) => (
            <>
              <strong>{punt.vraag}</strong> {punt.waarom} <Artikelen ids={punt.artikelen} />{' '}
              <Verander naar={wijzig} bij={punt.naam}>
                Beantwoord deze vraag
              </Verander>
            </>
          )),
          ...elders,
        ]}
      />
      <Tekst soort="klein">
        Weet u het niet? Vraag het aan de procesregisseur of aan uw functionaris gegevensbescherming.
      </Tekst>
    </Kaart>
  );
}

/** Alles onder de uitkomst: waar het van afhangt, elke reden met artikel en herstel, wat wel mag, en waar het op rust. */
export function Uitslag({
  blad,
  weg = NERGENS,
  elders = [],
}: {
  readonly blad: Antwoordblad;
  readonly weg?: Weg;
  /** Wat alleen ergens anders kan worden aangevuld, als zinnen. */
  readonly elders?: readonly string[];
}) {
  const { uitkomst, hangtAf, redenen, beslissers } = blad;
  const geweigerd = uitkomst === 'geweigerd';
  return (
    <>
      {!geweigerd && <HangtAf titel="Dit hangt af van" hangtAf={hangtAf} elders={elders} />}
      <Redenen redenen={redenen} beslissers={beslissers} weg={weg} staatVast={hangtAf.length === 0} />
      {geweigerd && <HangtAf titel="Dit kan het antwoord nog veranderen" hangtAf={hangtAf} elders={elders} />}
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
    </>
  );
}
