import { DOELNAMEN } from '../casus/woorden.ts';
import type { Doel } from '../regels/index.ts';
import { Inkijk } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Mens } from './mensen.ts';

/** Wat een ontvanger van een gegeven te zien krijgt, letterlijk: dezelfde waarden vóór het delen en bij het lezen (C6). */
export type Weergave = {
  readonly boven: string;
  readonly tekst: string;
  readonly waarvoor: string;
  readonly slot: string;
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
 * Zet klaar wat een ontvanger ziet. INVARIANT: hangt alleen af van het gegeven en de soort lezer, nooit van het moment of
 * van de weg erheen; daarom is de inkijk van de bron gelijk aan wat de ander leest.
 */
export function weergaveVoor(bron: Weergavebron, lezer: 'vak' | 'gezin'): Weergave {
  const { aard, brondatum, doel, tekst, waarom } = bron;
  const boven = [
    bron.bron.partijNaam === null ? bron.bron.rol : `${bron.bron.partijNaam}, ${bron.bron.naam}`,
    aard ?? '',
    brondatum === null ? '' : `gegevens van ${datumVoluit(brondatum)}`,
  ];
  const letter = doel !== null && lezer === 'vak' ? ` (doel ${doel})` : '';
  const waarvoor = [
    doel === null ? '' : `Waarvoor: ${DOELNAMEN[doel]}${letter}.`,
    waarom === '' ? '' : `Nodig omdat: ${waarom}`,
  ];
  return {
    boven: boven.filter((deel) => deel !== '').join(' · '),
    tekst,
    waarvoor: waarvoor.filter((deel) => deel !== '').join(' '),
    slot:
      lezer === 'vak'
        ? 'Te lezen zolang de casus loopt. Overnemen in het eigen dossier mag pas na akkoord van de bron.'
        : 'Te lezen zolang deze zaak loopt.',
  };
}

/** De regels van een gegeven, zoals de ontvanger ze leest. */
export function Gegeventekst({ weergave }: { readonly weergave: Weergave }) {
  const alineas = weergave.tekst.split('\n').filter((alinea) => alinea.trim() !== '');
  return (
    <>
      {alineas.map((alinea, i) => (
        <p key={i}>{alinea}</p>
      ))}
      {weergave.waarvoor !== '' && <p class="ovt-klein">{weergave.waarvoor}</p>}
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
