import { opsomming } from '../../casus/woorden.ts';
import { TOETREDINGSTAPPEN, type Toetredingstap } from '../../regels/verloop/index.ts';
import {
  DataLijst,
  Kaart,
  Lijst,
  Link,
  Merkje,
  Regels,
  type Stap,
  Stappen,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import { gezetteStappen } from '../feitrij.ts';
import { tekenaarszin } from '../ondertekenaar.ts';
import type { Convenantblad, Feitregel } from '../toon-convenant.ts';
import type { Verklaring } from '../vastleggen/toetreden.ts';
import { AKKOORDREDEN, VERKLARING } from '../woorden.ts';
import { naamVan, opNaam, volgendeStap } from './blad-toon.ts';
import { Stapformulier, type Stapprops, type Toetredingsrij } from './toetreding-formulier.tsx';
import { Daadblad } from './velden.tsx';

const STAPTITEL: Readonly<Record<Toetredingstap, string>> = {
  aangevraagd: 'Voorgesteld door een partij',
  akkoord: 'Akkoord van alle gebonden partijen',
  ondertekend: 'Formulier getekend',
  bekendgemaakt: 'Aan alle deelnemers bekendgemaakt',
};
const STAPARTIKEL: Readonly<Record<Toetredingstap, string>> = {
  aangevraagd: 'Art 18.1',
  akkoord: 'Art 18.1',
  ondertekend: 'Art 18.2',
  bekendgemaakt: 'Art 18.3 (a)',
};

/** Het feit dat een stap zette, als die op volgorde kwam. */
function stapfeit(
  blad: Convenantblad,
  { partij, tekst }: Toetredingsrij,
  welke: Toetredingstap,
): Feitregel | undefined {
  const gezet = gezetteStappen(blad.feiten, { partij, tekst }).find(({ stap }) => stap === welke);
  return blad.feiten.findLast(
    (f) => f.partij === partij && f.tekst === tekst && f.stap === gezet?.stap && f.datum === gezet?.datum,
  );
}

function stappen(blad: Convenantblad, toetreding: Toetredingsrij): readonly Stap[] {
  const volgende = volgendeStap(blad, toetreding);
  const nu = volgende === null ? TOETREDINGSTAPPEN.length : TOETREDINGSTAPPEN.indexOf(volgende);
  return TOETREDINGSTAPPEN.map((stap, i) => {
    const feit = stapfeit(blad, toetreding, stap);
    return {
      stand: i < nu ? 'klaar' : i === nu ? 'open' : 'later',
      titel: STAPTITEL[stap],
      toelichting:
        feit === undefined
          ? stap === 'akkoord' && i === nu
            ? wachtOp(blad, toetreding)
            : undefined
          : `op ${datumVoluit(feit.datum)}${feit.plaats === null ? '' : `, plaats ${feit.plaats}`}`,
      artikelen: [STAPARTIKEL[stap]],
    };
  });
}

function wachtOp(blad: Convenantblad, toetreding: Toetredingsrij): string {
  if (!leestAntwoorden(blad)) return 'Wacht op het antwoord van de organisaties die al meedoen.';
  const antwoord = (partij: string) => toetreding.akkoorden.find((a) => a.partij === partij)?.akkoord;
  const gebonden = opNaam(
    blad,
    blad.nu.partijen.filter((p) => p.gebonden).map(({ partij }) => partij),
  );
  const namen = (gezegd: boolean | undefined) =>
    gebonden.filter((partij) => antwoord(partij) === gezegd).map((partij) => naamVan(blad, partij));
  const [stil, nee] = [namen(undefined), namen(false)];
  if (stil.length + nee.length === 0) return 'Ieder die meedoet, zei ja.';
  return [
    ...(stil.length === 0 ? [] : [`Wacht op ${opsomming(stil)}.`]),
    ...(nee.length === 0
      ? []
      : [`Niet akkoord: ${opsomming(nee)}. Zonder akkoord van iedere partij gaat het niet door.`]),
  ].join(' ');
}

/** Wat de partijen van een nieuwe organisatie vinden, lezen alleen zij. */
const leestAntwoorden = ({ nu, lezer }: Convenantblad): boolean =>
  nu.partijen.some(({ partij, gebonden }) => gebonden && partij === lezer.partij);

/** Een toetreding: haar vier stappen, wat er op het formulier staat, en het formulier van de stap die aan de beurt is. */
export function ToetredingPagina(props: Stapprops) {
  const { blad, toetreding } = props;
  const wie = naamVan(blad, toetreding.partij);
  const klaar = volgendeStap(blad, toetreding) === null;
  return (
    <Daadblad
      blad={blad}
      titel={`Toetreding van ${wie}`}
      inleiding={klaar ? `${wie} doet mee.` : `${wie} ziet geen enkele casus tot de laatste stap klaar is.`}
    >
      <Kaart titel="Vier stappen">
        <Stappen stappen={stappen(blad, toetreding)} vast />
      </Kaart>
      <Antwoorden blad={blad} toetreding={toetreding} />
      <Getekend blad={blad} toetreding={toetreding} />
      <Stapformulier {...props} />
    </Daadblad>
  );
}

/** Wie wat antwoordde en waarom: de anderen lezen het voor zij zelf kiezen (Art 18.1, fn 38). */
function Antwoorden({ blad, toetreding }: Pick<Stapprops, 'blad' | 'toetreding'>) {
  if (toetreding.akkoorden.length === 0) return null;
  const rijen = toetreding.akkoorden.toSorted((een, ander) =>
    naamVan(blad, een.partij).localeCompare(naamVan(blad, ander.partij), 'nl'),
  );
  return (
    <Kaart titel="Wat de partijen antwoordden">
      <Regels
        regels={rijen.map(({ partij, akkoord, reden, woorden, op }) => ({
          titel: naamVan(blad, partij),
          onder: (
            <>
              {AKKOORDREDEN[reden]}, {datumVoluit(op)}
              {woorden !== null && (
                <>
                  <br />
                  {woorden}
                </>
              )}
            </>
          ),
          eind: <Merkje soort={akkoord ? 'ja' : 'nee'}>{akkoord ? 'Akkoord' : 'Niet akkoord'}</Merkje>,
        }))}
      />
    </Kaart>
  );
}

/** Wat er op het getekende formulier staat (Bijl 1-a tot en met Bijl 1-d). De naam leest alleen de organisatie die tekende. */
function Getekend({ blad, toetreding }: Pick<Stapprops, 'blad' | 'toetreding'>) {
  const feit = stapfeit(blad, toetreding, 'ondertekend');
  if (feit === undefined) return null;
  const eigen = toetreding.partij === blad.lezer.partij;
  const wie = blad.ondertekenaars.get(feit.id);
  const adres = convenantadres(blad.convenant.id);
  return (
    <Kaart titel="Het getekende formulier" ritme="gewoon">
      <DataLijst
        rijen={[
          { naam: 'Getekend op', waarde: datumVoluit(feit.datum) },
          { naam: 'Plaats', waarde: feit.plaats ?? 'Niet vastgelegd.' },
          { naam: 'Kantooradres', waarde: toetreding.kantooradres ?? 'Niet vastgelegd.' },
          {
            naam: 'Wie tekende',
            waarde: wie === undefined ? 'Dat leest alleen de organisatie zelf.' : tekenaarszin(wie),
          },
          {
            naam: 'Zij verklaart',
            waarde: <Lijst punten={(toetreding.verklaringen ?? []).map((code) => VERKLARING[code as Verklaring])} />,
          },
        ]}
      />
      {feit.bewijs !== null && (
        <Tekst>
          <Link naar={adres.bewijs(feit.bewijs)}>Open het papier</Link>
        </Tekst>
      )}
      {eigen && (
        <Tekst>
          <Link naar={adres.stuk('toetredingsformulier', 'pdf')}>Haal het formulier op als pdf</Link> ·{' '}
          <Link naar={adres.stuk('toetredingsformulier', 'docx')}>als Word-bestand</Link>
        </Tekst>
      )}
    </Kaart>
  );
}
