import { gezinsweergave } from '../betrokkene/gezinsweergave.ts';
import { DOELNAMEN } from '../casus/woorden.ts';
import type { Doel } from '../regels/index.ts';
import { Inkijk, Nederlands } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Lezer } from '../web/vertaler.ts';
import type { Mens } from './mensen.ts';

/** Wat een ontvanger van een gegeven te zien krijgt, letterlijk: dezelfde waarden vóór het delen en bij het lezen (C6). */
export type Weergave = {
  readonly boven: string;
  readonly tekst: string;
  readonly waarvoor: string;
  /** Waarom het nodig is, in de woorden van wie het inbracht; leeg als dat er niet staat. */
  readonly waarom: { readonly voor: string; readonly woorden: string } | null;
  readonly slot: string;
  /** Geschreven door een medewerker: dan is het Nederlands, ook op een pagina in een andere taal. */
  readonly vanMedewerker: boolean;
};

export type Weergavebron = {
  readonly bron: Mens;
  readonly aard: 'feit' | 'mening' | null;
  readonly brondatum: string | null;
  readonly doel: Doel | null;
  readonly tekst: string;
  readonly waarom: string;
};

const VERNIETIGD = 'De tekst is vernietigd. Alleen dat het gegeven er was, is bewaard.';

/**
 * Zet klaar wat een ontvanger ziet: wie werkt in vaktaal, het gezin in eigen woorden en taal. INVARIANT: hangt alleen af van het
 * gegeven en de soort lezer, nooit van het moment of van de weg erheen; daarom is de inkijk van de bron gelijk aan wat de ander leest.
 */
export function weergaveVoor(bron: Weergavebron, lezer: 'vak' | Lezer): Weergave {
  const { tekst, waarom } = bron;
  const eromheen = lezer === 'vak' ? vakweergave(bron) : gezinsweergave(bron, lezer);
  return {
    ...eromheen,
    tekst,
    waarom: waarom === '' ? null : { voor: eromheen.nodig, woorden: waarom },
    vanMedewerker: bron.bron.soort === 'medewerker',
  };
}

function vakweergave({ bron, aard, brondatum, doel }: Weergavebron) {
  const boven = [
    bron.partijNaam === null ? bron.rol : `${bron.partijNaam}, ${bron.naam}`,
    aard ?? '',
    brondatum === null ? '' : `gegevens van ${datumVoluit(brondatum)}`,
  ];
  return {
    boven: boven.filter((deel) => deel !== '').join(' · '),
    waarvoor: doel === null ? '' : `Waarvoor: ${DOELNAMEN[doel]} (doel ${doel}).`,
    nodig: 'Nodig omdat:',
    slot: 'Te lezen zolang de casus loopt. Overnemen in het eigen dossier mag pas na akkoord van de bron.',
  };
}

/** De regels van een gegeven, zoals de ontvanger ze leest. */
export function Gegeventekst({ weergave }: { readonly weergave: Weergave }) {
  const { tekst, waarvoor, waarom, vanMedewerker } = weergave;
  const alineas = tekst
    .split('\n')
    .filter((alinea) => alinea.trim() !== '')
    .map((alinea, i) => <p key={i}>{alinea}</p>);
  return (
    <>
      {vanMedewerker ? <Nederlands blok>{alineas}</Nederlands> : alineas}
      {waarvoor !== '' && <p class="ovt-klein">{waarvoor}</p>}
      {waarom !== null && (
        <p class="ovt-klein">
          {waarom.voor} {vanMedewerker ? <Nederlands>{waarom.woorden}</Nederlands> : waarom.woorden}
        </p>
      )}
    </>
  );
}

/** Het gegeven in zijn kader; de titel zegt door wiens ogen. */
export function Gegeveninkijk({
  titel,
  weergave,
  niveau,
}: {
  readonly titel: string;
  readonly weergave: Weergave;
  readonly niveau?: 2 | 3;
}) {
  return (
    <Inkijk titel={titel} boven={weergave.boven} slot={weergave.slot} niveau={niveau ?? 2}>
      <Gegeventekst weergave={weergave} />
    </Inkijk>
  );
}

/** Wat er staat waar de inhoud vernietigd is. */
export const tekstOf = (tekst: string | null | undefined): string => tekst ?? VERNIETIGD;
