import { zonderAccenten } from '../../lib/zonder-accenten.ts';
import { type Csvlezing, type Csvregel, leesCsv } from './csv.ts';

/** Een kolom van een in te lezen bestand: hoe zij hier heet, hoe zij in het bestand mag heten, en of zij er moet zijn. */
export type Kolom<K extends string> = {
  readonly sleutel: K;
  readonly kop: string;
  readonly ook: readonly string[];
  readonly verplicht: boolean;
};

/** Wat er aan een bestand mankeert. Zonder `kolom` gaat het over de hele regel, zonder `nummer` over het hele bestand. */
export type Invoerfout = { readonly nummer: number | null; readonly kolom: string | null; readonly reden: string };

export type Tabelregel<K extends string> = { readonly nummer: number; readonly waarden: Readonly<Record<K, string>> };
export type Tabellezing<K extends string> =
  | {
      readonly kind: 'ok';
      readonly regels: readonly Tabelregel<K>[];
      readonly fouten: readonly Invoerfout[];
      /** Cellen met een accent uit een bestand in een oude tekenset, om na te kijken; anders leeg. */
      readonly accenten: readonly string[];
    }
  | { readonly kind: 'fout'; readonly fouten: readonly Invoerfout[] };

/** Zoveel regels neemt een keer invoeren aan. */
const MEESTE_REGELS = 10_000;

const gewoon = (tekst: string): string => zonderAccenten(tekst).replaceAll(/[\s_-]/g, '');

const bestand = (reden: string): { readonly kind: 'fout'; readonly fouten: readonly Invoerfout[] } => ({
  kind: 'fout',
  fouten: [{ nummer: null, kolom: null, reden }],
});

/** Leest een bestand met een eerste regel met kolomnamen. De volgorde van de kolommen doet er niet toe. */
export function leesTabel<K extends string>(inhoud: Uint8Array, kolommen: readonly Kolom<K>[]): Tabellezing<K> {
  const lezing = leesCsv(inhoud);
  switch (lezing.kind) {
    case 'leeg':
      return bestand('Het bestand is leeg. Zet op de eerste regel de namen van de kolommen.');
    case 'tekenset':
      return bestand('Dit is geen CSV-bestand. Kies in uw rekenblad: opslaan als CSV UTF-8.');
    case 'aanhaling':
      return {
        kind: 'fout',
        fouten: [
          {
            nummer: lezing.nummer,
            kolom: null,
            reden: 'Een aanhalingsteken gaat open en niet op de goede plek dicht.',
          },
        ],
      };
    case 'ok':
      return opKolommen(lezing, kolommen);
  }
}

function opKolommen<K extends string>(
  { regels: [kop, ...rijen], oudeTekenset }: Extract<Csvlezing, { kind: 'ok' }>,
  kolommen: readonly Kolom<K>[],
): Tabellezing<K> {
  const koppen = (kop?.cellen ?? []).map(gewoon);
  const plekken = kolommen.map((kolom) => {
    const namen = [kolom.kop, ...kolom.ook].map(gewoon);
    return { kolom, plekken: koppen.flatMap((naam, i) => (namen.includes(naam) ? [i] : [])) };
  });
  const fouten = plekken.flatMap((plek) => kopfout(plek));
  if (fouten.length > 0) return { kind: 'fout', fouten };
  if (rijen.length === 0) return bestand('Er staat alleen een regel met kolomnamen in het bestand.');
  if (rijen.length > MEESTE_REGELS)
    return bestand(`Er staan ${rijen.length} regels in. Maak bestanden van hoogstens ${MEESTE_REGELS}.`);
  const regels = rijen.map(({ nummer, cellen }) => ({
    nummer,
    waarden: Object.fromEntries(
      plekken.map(({ kolom, plekken: [i] }) => [kolom.sleutel, i === undefined ? '' : (cellen[i] ?? '')]),
    ) as Record<K, string>,
  }));
  const gebruikt = plekken.flatMap(({ kolom, plekken: [i] }) => (i === undefined ? [] : [{ kop: kolom.kop, i }]));
  return {
    kind: 'ok',
    regels,
    fouten: rijen.flatMap((rij) => regelfouten(rij, koppen.length, gebruikt)),
    accenten: oudeTekenset ? metAccent(rijen, gebruikt) : [],
  };
}

/** Genoeg om te zien of een oude tekenset goed is gelezen. */
const EERSTE_ACCENTEN = 5;

function metAccent(rijen: readonly Csvregel[], gebruikt: readonly Gebruikt[]): readonly string[] {
  const cellen = rijen.flatMap((rij) => gebruikt.map(({ i }) => rij.cellen[i] ?? ''));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: alles buiten ASCII is een teken om na te kijken.
  return [...new Set(cellen.filter((cel) => /[^\u0000-\u007f]/u.test(cel)))].slice(0, EERSTE_ACCENTEN);
}

function kopfout<K extends string>(plek: {
  readonly kolom: Kolom<K>;
  readonly plekken: readonly number[];
}): readonly Invoerfout[] {
  const { kop, verplicht } = plek.kolom;
  if (plek.plekken.length > 1) return [{ nummer: 1, kolom: kop, reden: 'Deze kolom staat er meer dan één keer in.' }];
  return verplicht && plek.plekken.length === 0
    ? [{ nummer: 1, kolom: kop, reden: 'Deze kolom ontbreekt. Zet haar naam op de eerste regel.' }]
    : [];
}

const ONZICHTBAAR =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: precies deze tekens horen niet in een naam of nummer.
  /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

type Gebruikt = { readonly kop: string; readonly i: number };

// Alleen wat wij lezen: in een eigen kolom met opmerkingen mag staan wat wil.
function regelfouten(
  { nummer, cellen }: Csvregel,
  breedte: number,
  gebruikt: readonly Gebruikt[],
): readonly Invoerfout[] {
  if (cellen.length > breedte && cellen.slice(breedte).some((cel) => cel !== ''))
    return [
      {
        nummer,
        kolom: null,
        reden: 'Er staan meer cellen dan kolommen. Zet een komma in een naam tussen aanhalingstekens.',
      },
    ];
  return gebruikt.flatMap(({ kop, i }) => {
    const reden = celfout(cellen[i] ?? '');
    return reden === null ? [] : [{ nummer, kolom: kop, reden }];
  });
}

function celfout(cel: string): string | null {
  if (/[\r\n]/u.test(cel)) return 'Zet deze cel op één regel.';
  return ONZICHTBAAR.test(cel) || cel.length > 500
    ? 'Deze cel is te lang, of er staan tekens in die u niet ziet.'
    : null;
}

/** Verzamelt wat er aan een regel mankeert terwijl haar cellen worden gelezen. */
export type Celkeurder = {
  readonly fouten: readonly Invoerfout[];
  /** Zegt wat er aan een cel mankeert, en geeft `undefined`. */
  mis(kolom: string, reden: string): undefined;
};

export function maakCelkeurder(nummer: number): Celkeurder {
  const fouten: Invoerfout[] = [];
  return {
    fouten,
    mis(kolom, reden) {
      fouten.push({ nummer, kolom, reden });
      return undefined;
    },
  };
}

/** Een keuze uit een gesloten lijst, op code of op de woorden van het scherm; `undefined` als zij er niet bij staat. */
export function zoekKeuze<C extends string>(
  keuzes: readonly (readonly [code: C, label: string])[],
  tekst: string,
): C | undefined {
  const gezocht = gewoon(tekst);
  return keuzes.find(([code, label]) => gewoon(code) === gezocht || gewoon(label) === gezocht)?.[0];
}
