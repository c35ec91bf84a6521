import type { Codenaam } from './codes.ts';
import { CODES } from './codes.ts';
import type { Groepstabel } from './compileer.ts';
import { mogelijk, zeker } from './compileer.ts';
import type { Controle } from './controleer.ts';
import { controleerVraag } from './controleer.ts';
import type { FeitBeschrijving, Groep } from './feiten.ts';
import { GROEPEN } from './feiten.ts';
import { grondslagenVan } from './grondslag.ts';
import type { Lezer } from './lezer.ts';
import { inEenAanvulling, Verkenning } from './lezer.ts';
import { afwegingDraagt, afwegingTelt, plichtPast } from './lezingen.ts';
import type { BeoordeeldeFeiten, Kanttekening, Oordeel, Reden, Woord } from './oordeel.ts';
import type { Regelset } from './regelset.ts';
import { kiesRegelset, regelsetMetVersie } from './regelset.ts';
import { redenVan } from './uitleg.ts';
import { PADVOLGORDE, platteVraag, vraagpad } from './velden.ts';
import type { Vraag } from './vraag.ts';

/** Wat één groep over een vraag zegt. */
export type Groepsoordeel = {
  readonly tabel: Groepstabel;
  readonly woord: Woord;
  readonly zeker: number;
  readonly mogelijk: number;
  readonly gebrek: boolean;
};

/** Nummers van de bits die aan staan. */
function bits(woord: number): readonly number[] {
  const nummers: number[] = [];
  for (let rest = woord; rest !== 0; rest &= rest - 1) nummers.push(31 - Math.clz32(rest & -rest));
  return nummers;
}

/**
 * Spreekt deze regel in minstens één aanvulling? De feiten zijn ieder precies, maar twee onbekende feiten
 * kunnen naar hetzelfde blad kijken; dan beslist alleen hun samenhang.
 */
function kanSpreken(
  tabel: Groepstabel,
  nummer: number,
  kennis: { readonly gekend: number; readonly verkenning: Verkenning },
): boolean {
  const kubus = tabel.kubussen[nummer];
  if (kubus === undefined) return false;
  const open = tabel.feiten.filter(({ bit }) => (kubus.masker & ~kennis.gekend & bit) !== 0);
  if (open.length < 2) return true;
  return kennis.verkenning.kanWaarZijn((l) =>
    open.every(({ bit, feit }) => inEenAanvulling(feit.waar)(l) === ((kubus.waarde & bit) !== 0)),
  );
}

function beoordeelGroep(tabel: Groepstabel, verkenning: Verkenning): Groepsoordeel {
  let gekend = 0;
  let waarde = 0;
  let gebrek = false;
  for (const { bit, feit } of tabel.feiten) {
    try {
      const antwoord = verkenning.driewaardig(feit.waar);
      if (antwoord === undefined) continue;
      gekend |= bit;
      if (antwoord) waarde |= bit;
    } catch {
      // Een feit dat faalt is een gebrek, geen onbekende: het oordeel weigert (contract, Oordeel).
      gebrek = true;
    }
  }
  const zekere = zeker(tabel, gekend, waarde);
  const kandidaten = mogelijk(tabel, gekend, waarde);
  let uitgesloten = 0;
  if (!gebrek) {
    for (const nummer of bits(kandidaten & ~zekere)) {
      if (!kanSpreken(tabel, nummer, { gekend, verkenning })) uitgesloten |= 1 << nummer;
    }
  }
  return {
    tabel,
    woord: { gekend, waarde, uitgesloten },
    zeker: zekere,
    mogelijk: kandidaten & ~uitgesloten,
    gebrek,
  };
}

/** De open vragen: bladeren waar een onbekend feit van een nog mogelijke regel van afhangt. */
function openVragen(groepen: readonly Groepsoordeel[], verkenning: Verkenning): readonly string[] {
  const feiten = new Set<FeitBeschrijving>();
  for (const { tabel, woord, mogelijk: kandidaten } of groepen) {
    const masker = bits(kandidaten).reduce((som, nummer) => som | (tabel.kubussen[nummer]?.masker ?? 0), 0);
    for (const { bit, feit } of tabel.feiten) if ((masker & ~woord.gekend & bit) !== 0) feiten.add(feit);
  }
  const paden = new Set<string>();
  for (const feit of feiten) {
    for (const pad of verkenning.bladerenDieErtoeDoen(feit.waar)) paden.add(vraagpad(pad, verkenning.bekend));
  }
  return PADVOLGORDE.filter((pad) => paden.has(pad));
}

function kanttekening(naam: Codenaam): Kanttekening {
  const { artikelen, uitleg } = CODES[naam];
  return { code: naam, artikelen, uitleg };
}

function opmerkingenBij(verkenning: Verkenning): readonly Kanttekening[] {
  const nooit = (functie: (l: Lezer) => boolean): boolean => verkenning.driewaardig(functie) === false;
  const opmerkingen: Kanttekening[] = [];
  if (verkenning.bekend.get('plicht') !== null && nooit(plichtPast)) opmerkingen.push(kanttekening('plicht-past-niet'));
  if (verkenning.bekend.get('afweging') !== null && nooit(afwegingTelt)) {
    opmerkingen.push(kanttekening('afweging-telt-niet'));
  }
  return opmerkingen;
}

/** Alleen bij toegestaan. Wat nog onbekend is, telt hier als niet gedaan: meer weten haalt een voorwaarde weg. */
function voorwaardenBij(verkenning: Verkenning): readonly Kanttekening[] {
  const { handeling, bekend } = verkenning;
  const isWaar = (pad: string): boolean => bekend.get(pad) === true;
  const voorwaarden: Kanttekening[] = [];
  if (handeling === 'verstrekken' && !isWaar('casus.geinformeerd')) {
    // Toegestaan zonder informeren kan hier alleen omdat een plicht telt.
    voorwaarden.push(kanttekening('informeer-over-plicht'));
  }
  if (handeling === 'bespreken' && !(isWaar('casus.geinformeerd') && isWaar('casus.uitgenodigd'))) {
    voorwaarden.push(kanttekening('zonder-naam'));
  }
  if (bekend.get('afweging') !== null && verkenning.driewaardig(afwegingDraagt) !== false) {
    voorwaarden.push(kanttekening('afweging-zichtbaar-voor-fg'));
  }
  return voorwaarden;
}

const OUDSTE = kiesRegelset('');

const GEBREK: Reden = {
  ...kanttekening('regel-niet-te-beoordelen'),
  herstel: CODES['regel-niet-te-beoordelen'].herstel,
};

type Uitkomst = Oordeel['uitkomst'];

function uitkomstVan(stand: { gebrek: boolean; zeker: boolean; mogelijk: boolean }): Uitkomst {
  if (stand.gebrek || stand.zeker) return 'geweigerd';
  return stand.mogelijk ? 'onvolledig' : 'toegestaan';
}

type Afgewogen = {
  readonly set: Regelset;
  readonly verkenning: Verkenning;
  readonly groepen: readonly Groepsoordeel[];
};

function weeg(set: Regelset, vraag: Vraag): Afgewogen {
  const verkenning = new Verkenning(vraag.handeling, platteVraag(vraag));
  const groepen = set.tabellen[vraag.handeling].map((tabel) => beoordeelGroep(tabel, verkenning));
  return { set, verkenning, groepen };
}

/** De feiten van een gekeurde vraag per groep, onder de regels van haar peildatum. */
export function weegFeiten(vraag: Vraag): readonly Groepsoordeel[] {
  return weeg(kiesRegelset(vraag.peildatum), vraag).groepen;
}

function stand(groepen: readonly Groepsoordeel[]): { gebrek: boolean; zeker: boolean; mogelijk: boolean } {
  return {
    gebrek: groepen.some(({ gebrek }) => gebrek),
    zeker: groepen.some((groep) => groep.zeker !== 0),
    mogelijk: groepen.some((groep) => groep.mogelijk !== 0),
  };
}

function spreekUit({ set, verkenning, groepen }: Afgewogen): Oordeel {
  const hier = stand(groepen);
  const uitkomst = uitkomstVan(hier);
  const redenen = groepen.flatMap(({ tabel, zeker: regels }) =>
    bits(regels).flatMap((nummer) => {
      const kubus = tabel.kubussen[nummer];
      return kubus === undefined ? [] : [redenVan(kubus.regel, verkenning)];
    }),
  );
  return {
    versie: 1,
    uitkomst,
    regelset: set.versie,
    redenen: hier.gebrek ? [...redenen, GEBREK] : redenen,
    voorwaarden: uitkomst === 'toegestaan' ? voorwaardenBij(verkenning) : [],
    opmerkingen: opmerkingenBij(verkenning),
    grondslagen: uitkomst === 'toegestaan' ? grondslagenVan(verkenning) : [],
    vragen: uitkomst === 'onvolledig' ? openVragen(groepen, verkenning) : [],
  };
}

function nietTeBeoordelen(versie: string): Oordeel {
  return {
    versie: 1,
    uitkomst: 'geweigerd',
    regelset: versie,
    redenen: [GEBREK],
    voorwaarden: [],
    opmerkingen: [],
    grondslagen: [],
    vragen: [],
  };
}

function beoordeelGekeurd(set: Regelset, vraag: Vraag): Oordeel {
  try {
    return spreekUit(weeg(set, vraag));
  } catch {
    return nietTeBeoordelen(set.versie);
  }
}

/** Keurt onbekende invoer en beoordeelt haar in één keer; een fout noemt elk veld dat niet klopt. */
export function beoordeelInvoer(
  onbekend: unknown,
): { readonly kind: 'oordeel'; readonly oordeel: Oordeel } | Extract<Controle, { kind: 'fout' }> {
  const gekeurd = controleerVraag(onbekend);
  if (gekeurd.kind === 'fout') return gekeurd;
  const { vraag } = gekeurd;
  return { kind: 'oordeel', oordeel: beoordeelGekeurd(kiesRegelset(vraag.peildatum), vraag) };
}

/**
 * Beoordeelt een vraag onder een gegeven regelset. Totaal: wat niet te beoordelen is, wordt geweigerd met
 * `regel-niet-te-beoordelen` (P-9).
 */
export function beoordeelOnder(set: Regelset, vraag: Vraag): Oordeel {
  try {
    const gekeurd = controleerVraag(vraag);
    return gekeurd.kind === 'fout' ? nietTeBeoordelen(set.versie) : beoordeelGekeurd(set, gekeurd.vraag);
  } catch {
    return nietTeBeoordelen(set.versie);
  }
}

/**
 * Mag deze handeling? Zuiver, synchroon en totaal; het antwoord is dat van het gepubliceerde contract.
 * De peildatum kiest de regelset. Onbekend leidt nooit tot toegestaan; één regel die in elke aanvulling
 * tegenhoudt, weigert, en `redenen` noemt al zulke regels met hun artikelen.
 */
export function beoordeel(vraag: Vraag): Oordeel {
  try {
    const antwoord = beoordeelInvoer(vraag);
    return antwoord.kind === 'oordeel' ? antwoord.oordeel : nietTeBeoordelen(OUDSTE.versie);
  } catch {
    return nietTeBeoordelen(OUDSTE.versie);
  }
}

const NIETS: Woord = { gekend: 0, waarde: 0, uitgesloten: 0 };

/**
 * De feiten van een beoordeling als woorden zonder persoonsgegevens, voor het logboek. Wat geen vraag is,
 * heeft geen woorden maar een gebrek, zoals `beoordeel` het weigert.
 */
export function beoordeelFeiten(vraag: Vraag): BeoordeeldeFeiten {
  const gekeurd = controleerVraag(vraag);
  const { handeling } = vraag;
  if (gekeurd.kind === 'fout') {
    const leeg = Object.fromEntries(GROEPEN.map((groep) => [groep, NIETS])) as Record<Groep, Woord>;
    return { regelset: OUDSTE.versie, handeling, woorden: leeg, gebrek: true };
  }
  const { set, groepen } = weeg(kiesRegelset(gekeurd.vraag.peildatum), gekeurd.vraag);
  const woorden = Object.fromEntries(groepen.map(({ tabel, woord }) => [tabel.groep, woord])) as Record<Groep, Woord>;
  return { regelset: set.versie, handeling, woorden, gebrek: stand(groepen).gebrek };
}

export type Herbeoordeling =
  | { readonly kind: 'onbekende-regelset'; readonly regelset: string }
  | {
      readonly kind: 'herbeoordeeld';
      readonly uitkomst: Uitkomst;
      readonly redenen: readonly string[];
      /** Codes van regels die nog konden spreken; leeg als de uitkomst geweigerd is. */
      readonly mogelijk: readonly string[];
    };

/** Herhaalt een oude beslissing uit haar woorden, onder de regels van haar dag (Art 17.2, Art 19.3). */
export function herbeoordeel(feiten: BeoordeeldeFeiten): Herbeoordeling {
  const set = regelsetMetVersie(feiten.regelset);
  if (set === undefined) return { kind: 'onbekende-regelset', regelset: feiten.regelset };
  const redenen: string[] = [];
  const kandidaten: string[] = [];
  for (const tabel of set.tabellen[feiten.handeling]) {
    const { gekend, waarde, uitgesloten } = feiten.woorden[tabel.groep];
    const code = (nummer: number): string => tabel.kubussen[nummer]?.regel.code ?? '';
    redenen.push(...bits(zeker(tabel, gekend, waarde)).map(code));
    kandidaten.push(...bits(mogelijk(tabel, gekend, waarde) & ~uitgesloten).map(code));
  }
  if (feiten.gebrek) redenen.push('regel-niet-te-beoordelen');
  const uitkomst = uitkomstVan({
    gebrek: feiten.gebrek,
    zeker: redenen.length > 0,
    mogelijk: kandidaten.length > 0,
  });
  return { kind: 'herbeoordeeld', uitkomst, redenen, mogelijk: uitkomst === 'onvolledig' ? kandidaten : [] };
}
