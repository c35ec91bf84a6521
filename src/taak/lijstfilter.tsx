import { FASEN, FASENAAM } from '../casus/woorden.ts';
import { ADRES } from '../web/adressen.ts';
import { Formulier, Keuzelijst, Knop, Link, VerborgenVeld } from '../web/onderdelen/index.ts';
import { type Adreswens, type Filter, lijstadres } from './lijstadres.ts';
import type { Lijstkeuzes } from './toon-werk.ts';

const STANDEN: readonly { readonly sleutel: Filter; readonly label: string }[] = [
  { sleutel: 'open', label: 'Alle open' },
  { sleutel: 'wacht', label: 'Wacht op mij' },
  { sleutel: 'gesloten', label: 'Gesloten' },
];

/** Alle open, wacht op mij, gesloten: elk een link die de andere keuzes laat staan. */
export function Standen({ wens, adres }: { readonly wens: Adreswens; readonly adres: string }) {
  return STANDEN.map(({ sleutel, label }) => (
    <Link
      key={sleutel}
      naar={lijstadres(adres, wens, { filter: sleutel, nummer: null })}
      huidig={sleutel === wens.filter}
    >
      {sleutel === wens.filter ? <strong>{label}</strong> : label}
    </Link>
  ));
}

/** Is er gekozen op fase, overleg of school? */
export const isGekozen = ({ fase, overlegtype, school }: Adreswens): boolean =>
  fase !== null || overlegtype !== null || school !== null;

/** Kiezen op fase, soort overleg en school. De keuze staat in het adres, zodat zij te bewaren is; er staat niets over een mens in. */
export function Lijstfilter({ keuzes, wens }: { readonly keuzes: Lijstkeuzes; readonly wens: Adreswens }) {
  const alsOptie = ({ id, naam }: { readonly id: string; readonly naam: string }) => ({ waarde: id, label: naam });
  return (
    <Formulier actie={ADRES.casussen} methode="get" klasse="ovt-zoek" naam="Kies uit mijn casussen">
      {wens.filter !== 'open' && <VerborgenVeld naam="filter" waarde={wens.filter} />}
      <Keuzelijst
        naam="fase"
        label="Fase"
        leeg="Alle fasen"
        waarde={wens.fase ?? ''}
        opties={FASEN.map((fase, i) => ({ waarde: fase, label: `${i + 1} ${FASENAAM[fase]}` }))}
      />
      <Keuzelijst
        naam="type"
        label="Soort overleg"
        leeg="Elk overleg"
        waarde={wens.overlegtype ?? ''}
        opties={keuzes.overlegtypen.map(alsOptie)}
      />
      {keuzes.scholen.length > 0 && (
        <Keuzelijst
          naam="school"
          label="School"
          leeg="Alle scholen"
          waarde={wens.school ?? ''}
          opties={keuzes.scholen.map(alsOptie)}
        />
      )}
      <Knop soort="tweede">Toon</Knop>
      {isGekozen(wens) && (
        <Link naar={lijstadres(ADRES.casussen, wens, { fase: null, overlegtype: null, school: null, nummer: null })}>
          Alle keuzes weg
        </Link>
      )}
    </Formulier>
  );
}
