import type { Partijsoort } from './partij.queries.ts';

/** De nummers waarmee registers een organisatie of school kennen. */
export type Nummersoort = 'kvk' | 'rsin' | 'oin' | 'bevoegdGezag' | 'gemeentecode' | 'agb' | 'swvNummer' | 'brin';

export type Nummerlezing =
  | { readonly kind: 'ok'; readonly nummer: string }
  | { readonly kind: 'fout'; readonly fout: string };

const goed = (nummer: string): Nummerlezing => ({ kind: 'ok', nummer });
const mis = (fout: string): Nummerlezing => ({ kind: 'fout', fout });

/** Mensen schrijven spaties, punten en streepjes in een nummer; registers niet. */
const kaal = (tekst: string): string => tekst.replaceAll(/[\s.-]/gu, '').toUpperCase();

/** Leest een nummer van vaste lengte; alleen nullen is in geen register uitgegeven. */
function cijfers(tekst: string, lengte: number, naam: string): Nummerlezing {
  const nummer = kaal(tekst);
  if (!/^\d*$/u.test(nummer)) return mis(`Schrijf alleen cijfers. ${naam} heeft er ${lengte}.`);
  if (nummer.length !== lengte) return mis(`${naam} heeft ${lengte} cijfers. Dit zijn er ${nummer.length}.`);
  return /^0+$/u.test(nummer) ? mis(`Controleer het nummer. ${naam} bestaat niet uit alleen nullen.`) : goed(nummer);
}

/**
 * De elfproef van het RSIN, dezelfde als die van het burgerservicenummer: de cijfers maal 9 tot en met 2, het laatste maal -1, samen
 * deelbaar door elf (Handelsregister; Belastingdienst).
 */
export function klopElfproef(nummer: string): boolean {
  const som = [...nummer].reduce((tot, cijfer, i) => tot + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return nummer.length === 9 && som % 11 === 0;
}

function leesRsin(tekst: string): Nummerlezing {
  const lezing = cijfers(tekst, 9, 'Een RSIN');
  if (lezing.kind === 'fout' || klopElfproef(lezing.nummer)) return lezing;
  return mis('Controleer het RSIN. Een cijfer klopt niet: het nummer doorstaat de elfproef niet.');
}

/** De eerste vier tekens zijn de instelling, de laatste twee de vestiging (DUO, Basisregistratie Instellingen). */
const BRIN = /^\d{2}[A-Z]{2}(?:\d{2})?$/u;

function leesBrin(tekst: string): Nummerlezing {
  const nummer = kaal(tekst);
  return BRIN.test(nummer)
    ? goed(nummer)
    : mis('Schrijf twee cijfers en twee letters, zoals 99ZZ. Voor een vestiging komen er twee cijfers achter.');
}

/**
 * Per voorvoegsel hoe de twaalf tekens erachter eruitzien (Logius, OIN-Stelsel, Data-architectuur: hoofdnummer van acht of negen
 * tekens en nullen erachter). 00000005 is niet uitgegeven; 00000099 is alleen om te proberen.
 */
const OIN_VORMEN: Readonly<Record<string, RegExp>> = {
  '00000001': /^(?<rsin>\d{9})000$/u,
  '00000002': /^\d{9}000$/u,
  '00000003': /^(?<kvk>\d{8})0000$/u,
  '00000004': /^\d{9}000$/u,
  '00000006': /^\d{9}000$/u,
  '00000007': /^(?<brin>\d{2}[A-Z]{2}(?:\d{2})?)0+$/u,
  '00000008': /^[0-9A-Z]{8,9}0{3,4}$/u,
  '00000009': /^\d{8,9}0{3,4}$/u,
  '00000010': /^\d{8,9}0{3,4}$/u,
  '00000011': /^\d{8,9}0{3,4}$/u,
};

function leesOin(tekst: string): Nummerlezing {
  const nummer = kaal(tekst);
  if (nummer.length !== 20) return mis(`Een OIN heeft 20 tekens. Dit zijn er ${nummer.length}.`);
  const [voorvoegsel, rest] = [nummer.slice(0, 8), nummer.slice(8)];
  if (voorvoegsel === '00000099') return mis('Vul het echte OIN in. Dit is een nummer om mee te proberen.');
  const vorm = OIN_VORMEN[voorvoegsel];
  if (vorm === undefined) return mis('Controleer de eerste acht cijfers. Met dit begin geeft Logius geen OIN uit.');
  const gevonden = vorm.exec(rest);
  if (gevonden === null) return mis('Controleer het OIN. Wat na de eerste acht cijfers komt, past er niet bij.');
  const rsin = gevonden.groups?.rsin;
  if (rsin !== undefined && !klopElfproef(rsin)) return mis('Controleer het OIN. Het RSIN erin klopt niet.');
  return /^0+$/u.test(rest) ? mis('Controleer het OIN. Na de eerste acht cijfers staat geen nummer.') : goed(nummer);
}

function leesAgb(tekst: string): Nummerlezing {
  const lezing = cijfers(tekst, 8, 'Een AGB-code');
  if (lezing.kind === 'ok' && lezing.nummer.startsWith('00'))
    return mis('Controleer de AGB-code. De eerste twee cijfers zeggen de zorgsoort en zijn nooit 00.');
  return lezing;
}

function leesSwvNummer(tekst: string): Nummerlezing {
  const nummer = kaal(tekst);
  return /^(?:PO|VO)\d{4}$/u.test(nummer) ? goed(nummer) : mis('Schrijf PO of VO met vier cijfers, zoals VO9901.');
}

const LEZERS: Readonly<Record<Nummersoort, (tekst: string) => Nummerlezing>> = {
  kvk: (tekst) => cijfers(tekst, 8, 'Een KvK-nummer'),
  rsin: leesRsin,
  oin: leesOin,
  bevoegdGezag: (tekst) => cijfers(tekst, 5, 'Het nummer van een bevoegd gezag'),
  gemeentecode: (tekst) => cijfers(tekst, 4, 'Een gemeentecode'),
  agb: leesAgb,
  swvNummer: leesSwvNummer,
  brin: leesBrin,
};

/**
 * Leest een nummer zoals mensen het schrijven, met spaties, punten en streepjes, en houdt het tegen de vorm van zijn register.
 * KvK 8 cijfers en RSIN 9 met elfproef (Handelsregister), OIN 20 (Logius), BRIN 4 of 6 en bevoegd gezag 5 (DUO), gemeentecode 4
 * (CBS), AGB 8 (Vektis). Of het nummer echt is uitgegeven, weet alleen het register.
 */
export function leesNummer(soort: Nummersoort, tekst: string): Nummerlezing {
  return LEZERS[soort](tekst);
}

/** Hoe een nummer op het scherm heet. */
export const NUMMERNAAM: Readonly<Record<Nummersoort, string>> = {
  kvk: 'KvK-nummer',
  rsin: 'RSIN',
  oin: 'OIN',
  bevoegdGezag: 'Nummer bevoegd gezag',
  gemeentecode: 'Gemeentecode van het CBS',
  agb: 'AGB-code',
  swvNummer: 'Nummer samenwerkingsverband',
  brin: 'BRIN',
};

/** Nummers van een organisatie; BRIN hoort bij een school. */
export type Partijnummer = Exclude<Nummersoort, 'brin'>;

/** Welke nummers bij welk soort partij horen (B.1). Het eerste noemt het register waarin zij altijd staat. */
export const NUMMERS_VAN: Readonly<Record<Partijsoort, readonly Partijnummer[]>> = {
  gemeente: ['gemeentecode', 'oin', 'kvk', 'rsin'],
  swv: ['swvNummer', 'kvk', 'rsin'],
  school: ['bevoegdGezag', 'kvk', 'rsin'],
  mbo: ['bevoegdGezag', 'kvk', 'rsin'],
  ggd: ['kvk', 'rsin', 'oin', 'agb'],
  jeugdhulpaanbieder: ['kvk', 'agb', 'rsin'],
  zorgaanbieder: ['kvk', 'agb', 'rsin'],
};

export const PARTIJNUMMERS = ['kvk', 'rsin', 'oin', 'bevoegdGezag', 'gemeentecode', 'agb', 'swvNummer'] as const;
