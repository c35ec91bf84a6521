import { zonderAccenten } from '../../lib/zonder-accenten.ts';
import { type Csvregel, leesCsv } from './csv.ts';

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
  | { readonly kind: 'ok'; readonly regels: readonly Tabelregel<K>[]; readonly fouten: readonly Invoerfout[] }
  | { readonly kind: 'fout'; readonly fouten: readonly Invoerfout[] };

/** Zoveel regels neemt een keer invoeren aan. */
export const MEESTE_REGELS = 10_000;

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
      return bestand('Dit is geen CSV-bestand in UTF-8. Kies in uw rekenblad: opslaan als CSV UTF-8.');
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
      return opKolommen(lezing.regels, kolommen);
  }
}

function opKolommen<K extends string>(
  [kop, ...rijen]: readonly Csvregel[],
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
  return { kind: 'ok', regels, fouten: rijen.flatMap((rij) => regelfouten(rij, koppen.length)) };
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

function regelfouten({ nummer, cellen }: Csvregel, breedte: number): readonly Invoerfout[] {
  if (cellen.length > breedte && cellen.slice(breedte).some((cel) => cel !== ''))
    return [
      {
        nummer,
        kolom: null,
        reden: 'Er staan meer cellen dan kolommen. Zet een komma in een naam tussen aanhalingstekens.',
      },
    ];
  if (cellen.some((cel) => ONZICHTBAAR.test(cel) || cel.length > 500))
    return [{ nummer, kolom: null, reden: 'Een cel is te lang, of er staan tekens in die u niet ziet.' }];
  return [];
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
