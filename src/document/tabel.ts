import { breekAf } from './afbreken.ts';
import type { Blok } from './document.ts';
import { hang, hangTekst, INKT, type Plek, regelhoogte } from './plek.ts';
import type { Strook } from './strook.ts';
import { type Taaldeel, taaldelen, zonderMerk } from './taaldeel.ts';
import { VAKJE } from './vakje.ts';
import { BLAD, type Element, ONDERKANT, type Schrift } from './vel.ts';

type Tabel = Extract<Blok, { soort: 'tabel' }>;
type Kolom = { readonly x: number; readonly breedte: number };
type Cel = {
  readonly element: Element;
  readonly regels: readonly (readonly Taaldeel[])[];
  readonly x: number;
  readonly vakje: boolean;
};

const CEL: Schrift = { letter: 'gewoon', grootte: 10, kleur: INKT };
const CELKOP: Schrift = { letter: 'vet', grootte: 10, kleur: INKT };
const RAND = { binnen: 5, kolom: 12, lijn: 0.75, kleur: '#6d7a97', kopvlak: '#e8eefb' } as const;
/** Zijde en lijn van een vakje om aan te kruisen. */
const VAK = { zijde: 12, lijn: 1 } as const;
/** Hoger dan dit breekt een rij over bladen; een tabelkop wordt dan niet herhaald. */
const HOOGSTE_RIJ = (ONDERKANT - BLAD.boven) * 0.3;

/**
 * Een tabel met een echte kop: elke kolomkop is een TH met bereik, de kop staat op elk blad opnieuw (als opsmuk: wie luistert
 * hoort hem een keer), en een rij breekt alleen als zij te hoog is voor een blad.
 */
export function tabelStroken(tabel: Tabel, plek: Plek): readonly Strook[] {
  const aantal = Math.max(tabel.kop.length, ...tabel.rijen.map((rij) => rij.length));
  if (aantal === 0) return [];
  const kolommen = verdeel(tabel, aantal, plek);
  const element = hang(plek, 'Table');
  const kop = rij(tabel.kop, {
    plek: { ...plek, ouder: hang({ ...plek, ouder: element }, 'THead') },
    kolommen,
    kop: true,
  });
  const herhaal = kop.length === 1 ? herhaalbaar(tabel.kop, plek, kolommen) : [];
  if (tabel.rijen.length === 0) return kop;
  const lijf = { ...plek, ouder: hang({ ...plek, ouder: element }, 'TBody') };
  const rijen = tabel.rijen.flatMap((cellen) => rij(cellen, { plek: lijf, kolommen, kop: false }));
  return [...kop, ...rijen.map((strook) => ({ ...strook, herhaal }))];
}

type Rijmaat = { readonly plek: Plek; readonly kolommen: readonly Kolom[]; readonly kop: boolean };

function rij(teksten: readonly string[], { plek, kolommen, kop }: Rijmaat): readonly Strook[] {
  const schrift = kop ? CELKOP : CEL;
  const ouder = hang(plek, 'TR');
  const cellen = kolommen.map(({ x, breedte }, nummer): Cel => {
    const vakje = teksten[nummer] === VAKJE;
    const { element, tekst } = hangTekst({ ...plek, ouder }, kop ? 'TH' : 'TD', celtekst(teksten[nummer]));
    return { element, regels: taaldelen(breekAf(tekst, breedte, plek.vel.meet(schrift))), x, vakje };
  });
  const regels = Math.max(...cellen.map((cel) => cel.regels.length));
  const heel = regels * regelhoogte(schrift) + 2 * RAND.binnen;
  const tekenRegels = (van: number, tot: number, y: number): void => {
    for (const { element, regels: celregels, x, vakje } of cellen) {
      if (vakje && van === 0) tekenVakje(plek, x, y);
      celregels.slice(van, tot).forEach((regel, nummer) => {
        plek.vel.tekst(element, regel, { ...schrift, x, y: y + nummer * regelhoogte(schrift) });
      });
    }
  };
  if (heel <= HOOGSTE_RIJ) {
    const zet = (y: number): void => {
      tekenRand({ plek, y, hoogte: heel, kop, onder: true });
      tekenRegels(0, regels, y + RAND.binnen);
    };
    return [{ ervoor: kop ? 10 : 0, hoogte: heel, houdt: kop, zet }];
  }
  return Array.from({ length: regels }, (_, nummer) => {
    const boven = nummer === 0 ? RAND.binnen : 0;
    const laatste = nummer === regels - 1;
    const hoogte = regelhoogte(schrift) + boven + (laatste ? RAND.binnen : 0);
    const zet = (y: number): void => {
      tekenRand({ plek, y, hoogte, kop, onder: laatste });
      tekenRegels(nummer, nummer + 1, y + boven);
    };
    return { ervoor: kop && nummer === 0 ? 10 : 0, hoogte, houdt: nummer === 0, zet };
  });
}

type Rand = {
  readonly plek: Plek;
  readonly y: number;
  readonly hoogte: number;
  readonly kop: boolean;
  readonly onder: boolean;
};

function tekenRand({ plek: { vel, x, breedte }, y, hoogte, kop, onder }: Rand): void {
  if (kop) vel.vulling({ x, y, breedte, hoogte }, RAND.kopvlak);
  if (onder) vel.vulling({ x, y: y + hoogte - RAND.lijn, breedte, hoogte: RAND.lijn }, RAND.kleur);
}

/** Vier lijnen: het vakje is opsmuk, de kop van zijn kolom zegt wat een kruisje erin betekent. */
function tekenVakje({ vel }: Plek, x: number, y: number): void {
  const { zijde, lijn } = VAK;
  for (const ver of [0, zijde - lijn]) {
    vel.vulling({ x, y: y + ver, breedte: zijde, hoogte: lijn }, INKT);
    vel.vulling({ x: x + ver, y, breedte: lijn, hoogte: zijde }, INKT);
  }
}

const celtekst = (tekst: string | undefined): string => (tekst === undefined || tekst === VAKJE ? '' : tekst);

/** De kop nog eens, als opsmuk: hetzelfde beeld, maar niet opnieuw in de leesboom. */
function herhaalbaar(teksten: readonly string[], plek: Plek, kolommen: readonly Kolom[]): readonly Strook[] {
  const cellen = kolommen.map(({ x, breedte }, nummer) => ({
    x,
    regels: breekAf(zonderMerk(teksten[nummer] ?? ''), breedte, plek.vel.meet(CELKOP)),
  }));
  const hoogte = Math.max(...cellen.map((cel) => cel.regels.length)) * regelhoogte(CELKOP) + 2 * RAND.binnen;
  const zet = (y: number): void => {
    tekenRand({ plek, y, hoogte, kop: true, onder: true });
    for (const { x, regels } of cellen) {
      regels.forEach((regel, nummer) => {
        plek.vel.herhaling(regel, { ...CELKOP, x, y: y + RAND.binnen + nummer * regelhoogte(CELKOP) });
      });
    }
  };
  return [{ ervoor: 0, hoogte, houdt: false, zet }];
}

/** Verdeelt de breedte naar wat elke kolom nodig heeft: een korte kolom krijgt wat zij vraagt, de rest deelt het overige. */
function verdeel(tabel: Tabel, aantal: number, { vel, x, breedte }: Plek): readonly Kolom[] {
  const vrij = breedte - 2 * RAND.binnen - (aantal - 1) * RAND.kolom;
  const meet = vel.meet(CELKOP);
  const wens = Array.from({ length: aantal }, (_, nummer) => {
    const teksten = [tabel.kop[nummer] ?? '', ...tabel.rijen.map((cellen) => celtekst(cellen[nummer]))];
    return Math.max(18, ...teksten.map((tekst) => Math.min(meet(tekst.slice(0, 200)) + 1, vrij)));
  });
  const breedten = deel(wens, Math.max(vrij, aantal * 4));
  let links = x + RAND.binnen;
  return breedten.map((kolombreedte) => {
    const kolom = { x: links, breedte: kolombreedte };
    links += kolombreedte + RAND.kolom;
    return kolom;
  });
}

function deel(wens: readonly number[], vrij: number): readonly number[] {
  const som = wens.reduce((a, b) => a + b, 0);
  if (som <= vrij) return wens.map((breed) => breed + (vrij - som) / wens.length);
  const eerlijk = vrij / wens.length;
  const klein = wens.filter((breed) => breed <= eerlijk).reduce((a, b) => a + b, 0);
  const groot = wens.filter((breed) => breed > eerlijk).reduce((a, b) => a + b, 0);
  return wens.map((breed) => (breed <= eerlijk ? breed : ((vrij - klein) * breed) / groot));
}
