import type { Codenaam } from './codes.ts';
import { CODES } from './codes.ts';
import type { Groepstabel } from './compileer.ts';
import { mogelijk, spreekt, zeker } from './compileer.ts';
import type { Controle } from './controleer.ts';
import { keurVraag } from './controleer.ts';
import type { Groep } from './feiten.ts';
import { GROEPEN } from './feiten.ts';
import { grondslagenVan } from './grondslag.ts';
import type { Gepakt } from './inpakken.ts';
import { Kennis } from './kennis.ts';
import type { Onderzoek } from './lezer.ts';
import { afwegingDraagt, afwegingTelt, plichtPast } from './lezingen.ts';
import type { BeoordeeldeFeiten, Kanttekening, Oordeel, Reden, Woord } from './oordeel.ts';
import { openVragen } from './open-vragen.ts';
import type { Regel } from './regels.ts';
import type { Regelset } from './regelset.ts';
import { kiesRegelset, REGELSETS, regelsetMetVersie } from './regelset.ts';
import { redenenVan } from './uitleg.ts';
import type { Vraag } from './vraag.ts';
import type { Groepsoordeel } from './weeg.ts';
import { bits, planVan, schrijfWoorden, weegGroepen } from './weeg.ts';

function kanttekening(naam: Codenaam): Kanttekening {
  const { artikelen, uitleg } = CODES[naam];
  return Object.freeze({ code: naam, artikelen: Object.freeze(artikelen), uitleg });
}

const PLICHT_PAST_NIET = kanttekening('plicht-past-niet');
const AFWEGING_TELT_NIET = kanttekening('afweging-telt-niet');
const INFORMEER_OVER_PLICHT = kanttekening('informeer-over-plicht');
const ZONDER_NAAM = kanttekening('zonder-naam');
const ZICHTBAAR_VOOR_FG = kanttekening('afweging-zichtbaar-voor-fg');

function opmerkingenBij(kennis: Kennis): readonly Kanttekening[] {
  const nooit = (wat: Onderzoek): boolean => kennis.driewaardig(wat) === false;
  const opmerkingen: Kanttekening[] = [];
  if (kennis.waarde('plicht') !== null && nooit(plichtPast)) opmerkingen.push(PLICHT_PAST_NIET);
  if (kennis.waarde('afweging') !== null && nooit(afwegingTelt)) opmerkingen.push(AFWEGING_TELT_NIET);
  return opmerkingen;
}

/** Alleen bij toegestaan. Wat nog onbekend is, telt hier als niet gedaan: meer weten haalt een voorwaarde weg. */
function voorwaardenBij(kennis: Kennis): readonly Kanttekening[] {
  const { handeling } = kennis;
  const isWaar = (pad: 'casus.geinformeerd' | 'casus.uitgenodigd'): boolean => kennis.waarde(pad) === true;
  const voorwaarden: Kanttekening[] = [];
  if (handeling === 'verstrekken' && !isWaar('casus.geinformeerd')) {
    // Toegestaan zonder informeren kan hier alleen omdat een plicht telt.
    voorwaarden.push(INFORMEER_OVER_PLICHT);
  }
  if (handeling === 'bespreken' && !(isWaar('casus.geinformeerd') && isWaar('casus.uitgenodigd'))) {
    voorwaarden.push(ZONDER_NAAM);
  }
  if (kennis.waarde('afweging') !== null && kennis.driewaardig(afwegingDraagt) !== false) {
    voorwaarden.push(ZICHTBAAR_VOOR_FG);
  }
  return voorwaarden;
}

const OUDSTE = kiesRegelset('');

const GEBREK: Reden = Object.freeze({
  ...kanttekening('regel-niet-te-beoordelen'),
  herstel: Object.freeze(CODES['regel-niet-te-beoordelen'].herstel),
});

type Uitkomst = Oordeel['uitkomst'];

function uitkomstVan(stand: { gebrek: boolean; zeker: boolean; mogelijk: boolean }): Uitkomst {
  if (stand.gebrek || stand.zeker) return 'geweigerd';
  return stand.mogelijk ? 'onvolledig' : 'toegestaan';
}

/** De regels die op de bits van de groepen spreken, in de vaste volgorde. */
function regelsBij(groepen: readonly Groepstabel[], zeker: readonly number[]): Regel[] {
  const regels: Regel[] = [];
  for (let groep = 0; groep < groepen.length; groep += 1) {
    for (let rest = zeker[groep] as number; rest !== 0; rest &= rest - 1) {
      const kubus = groepen[groep]?.kubussen[31 - Math.clz32(rest & -rest)];
      if (kubus !== undefined) regels.push(kubus.regel);
    }
  }
  return regels;
}

function antwoord(
  set: Regelset,
  kennis: Kennis,
  stand: { readonly uitkomst: Uitkomst; readonly redenen: readonly Reden[]; readonly vragen: readonly string[] },
): Oordeel {
  const mag = stand.uitkomst === 'toegestaan';
  return {
    versie: 1,
    uitkomst: stand.uitkomst,
    regelset: set.versie,
    redenen: stand.redenen,
    voorwaarden: mag ? voorwaardenBij(kennis) : [],
    opmerkingen: opmerkingenBij(kennis),
    grondslagen: mag ? grondslagenVan(kennis) : [],
    vragen: stand.vragen,
  };
}

/** Alles wat telt is bekend: wat spreekt, spreekt zeker. */
function spreekUit(set: Regelset, kennis: Kennis, woorden: number[]): Oordeel {
  const groepen = set.tabellen[kennis.handeling];
  for (let groep = 0; groep < groepen.length; groep += 1) {
    woorden[groep] = spreekt(groepen[groep] as Groepstabel, woorden[groep] as number);
  }
  const redenen = redenenVan(regelsBij(groepen, woorden), kennis);
  return antwoord(set, kennis, { uitkomst: redenen.length === 0 ? 'toegestaan' : 'geweigerd', redenen, vragen: [] });
}

function spreekUitOpen(set: Regelset, kennis: Kennis, groepen: readonly Groepsoordeel[]): Oordeel {
  const hier = stand(groepen);
  const uitkomst = uitkomstVan(hier);
  const regels = regelsBij(
    set.tabellen[kennis.handeling],
    groepen.map(({ zeker }) => zeker),
  );
  const redenen = redenenVan(regels, kennis);
  if (hier.gebrek) redenen.push(GEBREK);
  const vragen = uitkomst === 'onvolledig' ? openVragen(groepen, kennis) : [];
  return antwoord(set, kennis, { uitkomst, redenen, vragen });
}

function stand(groepen: readonly Groepsoordeel[]): { gebrek: boolean; zeker: boolean; mogelijk: boolean } {
  return {
    gebrek: groepen.some(({ gebrek }) => gebrek),
    zeker: groepen.some((groep) => groep.zeker !== 0),
    mogelijk: groepen.some((groep) => groep.mogelijk !== 0),
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

function beoordeelGekeurd(set: Regelset, vraag: Gepakt): Oordeel {
  try {
    const plan = planVan(vraag.handeling, set.tabellen[vraag.handeling]);
    const kennis = new Kennis(vraag);
    const woorden = [0, 0, 0, 0, 0, 0];
    return schrijfWoorden(plan, vraag.bladen, { woorden, plaats: 0 })
      ? spreekUit(set, kennis, woorden)
      : spreekUitOpen(set, kennis, weegGroepen(plan, woorden, kennis));
  } catch {
    return nietTeBeoordelen(set.versie);
  }
}

/** Keurt onbekende invoer en beoordeelt haar in één keer; een fout noemt elk veld dat niet klopt. */
export function beoordeelInvoer(
  onbekend: unknown,
): { readonly kind: 'oordeel'; readonly oordeel: Oordeel } | Extract<Controle, { kind: 'fout' }> {
  const keuring = keurVraag(onbekend);
  if (keuring.kind === 'fout') return keuring;
  const { gekeurd } = keuring;
  return { kind: 'oordeel', oordeel: beoordeelGekeurd(kiesRegelset(gekeurd.peildatum), gekeurd) };
}

/**
 * Beoordeelt een vraag onder een gegeven regelset. Totaal: wat niet te beoordelen is, wordt geweigerd met
 * `regel-niet-te-beoordelen` (P-9).
 */
export function beoordeelOnder(set: Regelset, vraag: Vraag): Oordeel {
  try {
    const keuring = keurVraag(vraag);
    return keuring.kind === 'fout' ? nietTeBeoordelen(set.versie) : beoordeelGekeurd(set, keuring.gekeurd);
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
  const keuring = keurVraag(vraag);
  const { handeling } = vraag;
  if (keuring.kind === 'fout') {
    const leeg = Object.fromEntries(GROEPEN.map((groep) => [groep, NIETS])) as Record<Groep, Woord>;
    return { regelset: OUDSTE.versie, handeling, woorden: leeg, gebrek: true };
  }
  const { gekeurd } = keuring;
  const set = kiesRegelset(gekeurd.peildatum);
  const plan = planVan(gekeurd.handeling, set.tabellen[gekeurd.handeling]);
  const bladwoorden = GROEPEN.map(() => 0);
  schrijfWoorden(plan, gekeurd.bladen, { woorden: bladwoorden, plaats: 0 });
  const groepen = weegGroepen(plan, bladwoorden, new Kennis(gekeurd));
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

/**
 * Herhaalt een oude beslissing uit haar woorden, onder de regels van haar dag (Art 17.2, Art 19.3). `sets` is de lijst
 * waarin die regels staan; een nieuwere set erbij verandert niets aan wat oud is.
 */
export function herbeoordeel(feiten: BeoordeeldeFeiten, sets: readonly Regelset[] = REGELSETS): Herbeoordeling {
  const set = regelsetMetVersie(feiten.regelset, sets);
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
