/**
 * De waarden van één veld op een plek die uit hun lengte en één letter volgt: opzoeken kost een paar bewerkingen en één
 * vergelijking, zonder te zoeken.
 */
export type Keuzetabel = {
  readonly teksten: readonly string[];
  /** Bij elke plek de code van haar tekst; 0 waar geen tekst is. */
  readonly codes: Uint8Array;
  readonly maal: number;
  /** Welke letter telt, in zestienden van de lengte. */
  readonly deel: number;
  readonly masker: number;
};

type Sleutel = Pick<Keuzetabel, 'maal' | 'deel' | 'masker'>;

const plekVan = (tekst: string, { maal, deel, masker }: Sleutel): number =>
  (tekst.length * maal + tekst.charCodeAt((tekst.length * deel) >> 4)) & masker;

function botst(teksten: readonly string[], sleutel: Sleutel): boolean {
  const bezet = new Uint8Array(sleutel.masker + 1);
  for (const tekst of teksten) {
    const plek = plekVan(tekst, sleutel);
    if (bezet[plek] === 1) return true;
    bezet[plek] = 1;
  }
  return false;
}

/** Een sleutel die elke tekst een eigen plek geeft. Met vier plekken per tekst is hij snel gevonden. */
function sleutelVoor(teksten: readonly string[]): Sleutel {
  for (let maat = 1; maat <= 1024; maat *= 2) {
    if (maat < teksten.length * 4) continue;
    for (let poging = 0; poging < 16 * 32; poging += 1) {
      const sleutel = { maal: poging >> 4, deel: poging & 15, masker: maat - 1 };
      if (!botst(teksten, sleutel)) return sleutel;
    }
  }
  throw new Error(`Deze teksten krijgen geen eigen plek: ${teksten.join()}.`);
}

/** De tabel van deze teksten met hun codes, die niet 0 zijn. Geen tekst is leeg. */
export function keuzetabel(codes: ReadonlyMap<string, number>): Keuzetabel {
  const sleutel = sleutelVoor([...codes.keys()]);
  const teksten = Array.from({ length: sleutel.masker + 1 }, () => '');
  const opPlek = new Uint8Array(teksten.length);
  for (const [tekst, code] of codes) {
    const plek = plekVan(tekst, sleutel);
    teksten[plek] = tekst;
    opPlek[plek] = code;
  }
  return { teksten, codes: opPlek, ...sleutel };
}

/** De code van een tekst, of 0 als zij niet in de tabel staat. */
export function zoekCode(tabel: Keuzetabel, tekst: string): number {
  if (tekst.length === 0) return 0;
  const plek = (tekst.length * tabel.maal + tekst.charCodeAt((tekst.length * tabel.deel) >> 4)) & tabel.masker;
  return tabel.teksten[plek] === tekst ? (tabel.codes[plek] as number) : 0;
}
