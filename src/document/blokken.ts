import { assertNever } from '../lib/onbereikbaar.ts';
import { breekAf } from './afbreken.ts';
import type { Blok } from './document.ts';
import { DELFT, hang, hangTekst, INKT, type Plek, regelhoogte } from './plek.ts';
import type { Strook } from './strook.ts';
import { taaldelen, zonderMerk } from './taaldeel.ts';
import { tabelStroken } from './tabel.ts';
import type { Kopsoort, Schrift } from './vel.ts';

const LOPEND: Schrift = { letter: 'gewoon', grootte: 11, kleur: INKT };
const KADERBALK = { breedte: 3, inspringing: 14 } as const;
const LIJST = { inspringing: 20 } as const;
const KOPPEN: Readonly<Record<Kopsoort, Schrift & { readonly ervoor: number }>> = {
  H1: { letter: 'vet', grootte: 21, kleur: DELFT, ervoor: 28 },
  H2: { letter: 'vet', grootte: 14.5, kleur: DELFT, ervoor: 20 },
  H3: { letter: 'vet', grootte: 12, kleur: INKT, ervoor: 15 },
  H4: { letter: 'vet', grootte: 11, kleur: INKT, ervoor: 12 },
};

/** Een teller van koppen: een kop slaat nooit een niveau over, ook niet als de schrijver dat wel deed (ISO 14289-1, 7.4.2). */
export type Koppen = { niveau: number };

/** Maakt van een rij blokken de stroken waaruit de bladen bestaan, en hangt hun elementen in de leesboom. */
export function blokStroken(blokken: readonly Blok[], plek: Plek, koppen: Koppen): readonly Strook[] {
  return blokken.flatMap((blok, nummer): readonly Strook[] => {
    switch (blok.soort) {
      case 'kop':
        return kopStroken(blok.tekst, blok.niveau, plek, koppen);
      case 'alinea':
        return alineaStroken(blok.tekst, plek, 'P');
      case 'invulregel':
        return invulStroken(blok, tekentStraks(blokken.slice(nummer + 1)), plek);
      case 'lijst':
        return lijstStroken(blok, plek);
      case 'tabel':
        return tabelStroken(blok, plek);
      case 'kader':
        return kaderStroken(blok, plek, koppen);
      default:
        return assertNever(blok);
    }
  });
}

function kopStroken(kop: string, gevraagd: number, plek: Plek, koppen: Koppen): readonly Strook[] {
  if (zonderMerk(kop).trim() === '') return [];
  koppen.niveau = Math.min(gevraagd, koppen.niveau + 1, 4);
  const { niveau } = koppen;
  const soort = `H${niveau}` as Kopsoort;
  const schrift = KOPPEN[soort];
  const { element, tekst } = hangTekst(plek, soort, kop);
  const regels = taaldelen(breekAf(tekst, plek.breedte, plek.vel.meet(schrift)));
  return regels.map((regel, nummer) => ({
    ervoor: nummer === 0 ? schrift.ervoor : 0,
    hoogte: regelhoogte(schrift),
    houdt: true,
    zet: (y) => {
      if (nummer === 0) plek.vel.bladwijzer(zonderMerk(tekst), niveau - 1, y);
      plek.vel.tekst(element, regel, { ...schrift, x: plek.x, y });
    },
  }));
}

function alineaStroken(alinea: string, plek: Plek, soort: 'P' | 'LBody'): readonly Strook[] {
  if (zonderMerk(alinea).trim() === '') return [];
  const { element, tekst } = hangTekst(plek, soort, alinea);
  return lopendeRegels(tekst, { ...plek, ouder: element }).map((strook, nummer) => ({
    ...strook,
    ervoor: nummer === 0 ? 7 : 0,
  }));
}

/** Regels als inhoud van een element; de eerste en de voorlaatste houden hun buur bij zich: geen weesregels. */
function lopendeRegels(tekst: string, { vel, ouder, x, breedte }: Plek): readonly Strook[] {
  const regels = taaldelen(breekAf(tekst, breedte, vel.meet(LOPEND)));
  return regels.map((regel, nummer) => ({
    ervoor: 0,
    hoogte: regelhoogte(LOPEND),
    houdt: regels.length > 1 && (nummer === 0 || nummer === regels.length - 2),
    zet: (y) => vel.tekst(ouder, regel, { ...LOPEND, x, y }),
  }));
}

const SCHRIJFLIJN = { ruimte: 17, ruim: 40, dikte: 0.75, kleur: '#6d7a97' } as const;
type Invulregel = Extract<Blok, { soort: 'invulregel' }>;

/** Volgt er na vragen om in te vullen een handtekening? */
function tekentStraks(volgende: readonly Blok[]): boolean {
  for (const blok of volgende) {
    if (blok.soort !== 'invulregel') return false;
    if (blok.ruim === true) return true;
  }
  return false;
}

// De vraag is tekst; de lijn eronder is voor een pen, en zegt een voorlezer niets. Wie na naam en functie tekent, tekent op hetzelfde blad.
function invulStroken({ label, ruim = false }: Invulregel, tekent: boolean, plek: Plek): readonly Strook[] {
  const { vel, x, breedte } = plek;
  const { dikte, kleur } = SCHRIJFLIJN;
  const ruimte = ruim ? SCHRIJFLIJN.ruim : SCHRIJFLIJN.ruimte;
  const lijn: Strook = {
    ervoor: 0,
    hoogte: ruimte + dikte,
    houdt: !ruim && tekent,
    zet: (y) => vel.vulling({ x, y: y + ruimte, breedte, hoogte: dikte }, kleur),
  };
  const vraag = alineaStroken(`${label}:`, plek, 'P').map((strook) => ({ ...strook, houdt: true }));
  return [...vraag, lijn];
}

function lijstStroken(blok: Extract<Blok, { soort: 'lijst' }>, plek: Plek): readonly Strook[] {
  const punten = blok.regels.filter((regel) => zonderMerk(regel).trim() !== '');
  if (punten.length === 0) return [];
  const lijst = hang(plek, 'L');
  return punten.flatMap((punt, nummer) => {
    const { vel } = plek;
    const item = hang({ ...plek, ouder: lijst }, 'LI');
    const label = hang({ ...plek, ouder: item }, 'Lbl');
    const inhoud = { ...plek, ouder: item, x: plek.x + LIJST.inspringing, breedte: plek.breedte - LIJST.inspringing };
    const teken = blok.genummerd ? `${nummer + 1}.` : '•';
    const [eerste, ...rest] = alineaStroken(punt, inhoud, 'LBody');
    if (eerste === undefined) return [];
    const metLabel: Strook = {
      ...eerste,
      ervoor: nummer === 0 ? 6 : 4,
      zet: (y) => {
        vel.tekst(label, [{ tekst: `${teken} `, nederlands: false }], { ...LOPEND, x: plek.x, y });
        eerste.zet(y);
      },
    };
    return [metLabel, ...rest];
  });
}

// De balk loopt per strook mee: zo mag een kader over bladen breken zonder dat het ergens open blijft.
function kaderStroken(blok: Extract<Blok, { soort: 'kader' }>, plek: Plek, koppen: Koppen): readonly Strook[] {
  const sectie = hang(plek, 'Sect');
  const { inspringing } = KADERBALK;
  const binnen = { ...plek, ouder: sectie, x: plek.x + inspringing, breedte: plek.breedte - inspringing };
  const buiten = koppen.niveau;
  const titel = kopStroken(blok.titel, Math.max(2, buiten + 1), binnen, koppen);
  const stroken = [...titel, ...blokStroken(blok.blokken, binnen, koppen)];
  koppen.niveau = buiten;
  return stroken.map((strook, nummer) =>
    metBalk(strook, plek, { eerste: nummer === 0, laatste: nummer === stroken.length - 1 }),
  );
}

type Balkplaats = { readonly eerste: boolean; readonly laatste: boolean };

function metBalk(strook: Strook, kant: Pick<Plek, 'vel' | 'x'>, { eerste, laatste }: Balkplaats): Strook {
  const opgevuld = eerste ? 0 : strook.ervoor;
  // Stukken balk overlappen iets: anders blijft er op het scherm een naad tussen.
  const hoogte = strook.hoogte + opgevuld + (laatste ? 0 : 0.5);
  return {
    ...strook,
    ervoor: eerste ? 16 : 0,
    hoogte: strook.hoogte + opgevuld,
    ...(strook.herhaal === undefined
      ? {}
      : { herhaal: strook.herhaal.map((kop) => metBalk(kop, kant, { eerste: true, laatste: false })) }),
    zet: (y) => {
      kant.vel.vulling({ x: kant.x, y, breedte: KADERBALK.breedte, hoogte }, DELFT);
      strook.zet(y + opgevuld);
    },
  };
}
