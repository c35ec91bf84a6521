import type { Codenaam } from './codes.ts';
import { CODES } from './codes.ts';
import type { Controle } from './controleer.ts';
import { keurVoorEven } from './controleer.ts';
import { bijvraag } from './diagram.ts';
import { grondslagenVan } from './grondslag.ts';
import type { Gepakt } from './inpakken.ts';
import { Kennis } from './kennis.ts';
import type { Onderzoek } from './lezer.ts';
import { afwegingDraagt, afwegingTelt, plichtPast } from './lezingen.ts';
import type { Grondslag, Kanttekening, Oordeel, Reden } from './oordeel.ts';
import { openVragen } from './open-vragen.ts';
import type { Plan } from './plan.ts';
import { planVan, schrijfWoorden } from './plan.ts';
import type { Regelset } from './regelset.ts';
import { kiesRegelset } from './regelset.ts';
import { sprekersOp, TEGENSPRAAKWOORDEN } from './tegenspraak.ts';
import { redenenVan } from './uitleg.ts';
import { nummerVan, VELDEN } from './velden.ts';
import type { Vraag } from './vraag.ts';
import { uitkomstVan, weegRegels } from './weeg.ts';

function kanttekening(naam: Codenaam): Kanttekening {
  const { artikelen, uitleg } = CODES[naam];
  return Object.freeze({ code: naam, artikelen: Object.freeze(artikelen), uitleg });
}

const PLICHT_PAST_NIET = kanttekening('plicht-past-niet');
const AFWEGING_TELT_NIET = kanttekening('afweging-telt-niet');
const INFORMEER_OVER_PLICHT = kanttekening('informeer-over-plicht');
const ZONDER_NAAM = kanttekening('zonder-naam');
const ZICHTBAAR_VOOR_FG = kanttekening('afweging-zichtbaar-voor-fg');

const NIETS: readonly never[] = Object.freeze([]);
const PLICHT_PAST = bijvraag<Onderzoek>(plichtPast);
const AFWEGING_TELT = bijvraag<Onderzoek>(afwegingTelt);
const AFWEGING_DRAAGT = bijvraag<Onderzoek>(afwegingDraagt);

const PLICHT = nummerVan('plicht');
const ZONDER_PLICHT = VELDEN.plicht.indexOf(null) + 1;
const AFWEGING = nummerVan('afweging');
const ZONDER_AFWEGING = VELDEN.afweging.indexOf(null) + 1;
const GEINFORMEERD = nummerVan('casus.geinformeerd');
const UITGENODIGD = nummerVan('casus.uitgenodigd');
const WAAR = VELDEN['casus.geinformeerd'].indexOf(true) + 1;

function opmerkingenBij(kennis: Kennis): readonly Kanttekening[] {
  const { bladen } = kennis;
  const plicht = bladen[PLICHT] !== ZONDER_PLICHT && kennis.weet(PLICHT_PAST) === false;
  const afweging = bladen[AFWEGING] !== ZONDER_AFWEGING && kennis.weet(AFWEGING_TELT) === false;
  if (!plicht && !afweging) return NIETS;
  if (!afweging) return [PLICHT_PAST_NIET];
  return plicht ? [PLICHT_PAST_NIET, AFWEGING_TELT_NIET] : [AFWEGING_TELT_NIET];
}

/** Alleen bij toegestaan. Wat nog onbekend is, telt hier als niet gedaan: meer weten haalt een voorwaarde weg. */
function voorwaardenBij(kennis: Kennis): readonly Kanttekening[] {
  const { handeling, bladen } = kennis;
  const voorwaarden: Kanttekening[] = [];
  if (handeling === 'verstrekken' && bladen[GEINFORMEERD] !== WAAR) {
    // Toegestaan zonder informeren kan hier alleen omdat een plicht telt.
    voorwaarden.push(INFORMEER_OVER_PLICHT);
  }
  if (handeling === 'bespreken' && (bladen[GEINFORMEERD] !== WAAR || bladen[UITGENODIGD] !== WAAR)) {
    voorwaarden.push(ZONDER_NAAM);
  }
  if (bladen[AFWEGING] !== ZONDER_AFWEGING && kennis.weet(AFWEGING_DRAAGT) !== false) {
    voorwaarden.push(ZICHTBAAR_VOOR_FG);
  }
  return voorwaarden;
}

const OUDSTE = kiesRegelset('');

const GEBREK: Reden = Object.freeze({
  ...kanttekening('regel-niet-te-beoordelen'),
  herstel: Object.freeze(CODES['regel-niet-te-beoordelen'].herstel),
});

type Antwoord = {
  readonly regelset: string;
  readonly uitkomst: Oordeel['uitkomst'];
  readonly redenen?: readonly Reden[];
  readonly voorwaarden?: readonly Kanttekening[];
  readonly opmerkingen?: readonly Kanttekening[];
  readonly grondslagen?: readonly Grondslag[];
  readonly vragen?: readonly string[];
};

/** Eén vorm voor elk antwoord; wat leeg is, delen alle antwoorden. */
function antwoord(deel: Antwoord): Oordeel {
  return {
    versie: 1,
    uitkomst: deel.uitkomst,
    regelset: deel.regelset,
    redenen: deel.redenen ?? NIETS,
    voorwaarden: deel.voorwaarden ?? NIETS,
    opmerkingen: deel.opmerkingen ?? NIETS,
    grondslagen: deel.grondslagen ?? NIETS,
    vragen: deel.vragen ?? NIETS,
  };
}

function toegestaan(regelset: string, kennis: Kennis): Oordeel {
  return antwoord({
    regelset,
    uitkomst: 'toegestaan',
    voorwaarden: voorwaardenBij(kennis),
    opmerkingen: opmerkingenBij(kennis),
    grondslagen: grondslagenVan(kennis),
  });
}

function geweigerd(regelset: string, kennis: Kennis, redenen: readonly Reden[]): Oordeel {
  return antwoord({ regelset, uitkomst: 'geweigerd', redenen, opmerkingen: opmerkingenBij(kennis) });
}

const nietTeBeoordelen = (regelset: string): Oordeel =>
  antwoord({ regelset, uitkomst: 'geweigerd', redenen: [GEBREK] });

/** Er is iets onbekend of stuk. `kandidaten` zijn de regels die op wat bekend is nog kunnen spreken. */
function spreekUitOpen(regelset: string, kennis: Kennis, { plan, kandidaten }: Openstaand): Oordeel {
  const regels = weegRegels(plan, kandidaten, kennis);
  const uitkomst = uitkomstVan(regels);
  if (uitkomst === 'toegestaan') return toegestaan(regelset, kennis);
  if (uitkomst === 'geweigerd') {
    const redenen = redenenVan(plan.redenbronnen, regels.zeker, kennis);
    if (regels.gebrek) redenen.push(GEBREK);
    return geweigerd(regelset, kennis, redenen);
  }
  return antwoord({
    regelset,
    uitkomst,
    opmerkingen: opmerkingenBij(kennis),
    vragen: openVragen(plan, regels.mogelijk, kennis),
  });
}

type Openstaand = { readonly plan: Plan; readonly kandidaten: readonly number[] };

/** Kladwoorden: een oordeel schrijft en leest ze zonder dat er iets van buiten tussen kan komen. */
const KLAD = { woorden: new Int32Array(TEGENSPRAAKWOORDEN), plaats: 0 } as const;

function beoordeelGekeurd(set: Regelset, vraag: Gepakt): Oordeel {
  try {
    const plan = planVan(vraag.handeling, set.tabellen[vraag.handeling]);
    const compleet = schrijfWoorden(plan, vraag.bladen, KLAD);
    const { vol } = plan.indeling;
    const eerste = vol.eerste & ~(KLAD.woorden[0] as number);
    const tweede = vol.tweede & ~(KLAD.woorden[1] as number);
    const kennis = new Kennis(vraag);
    if (compleet && (eerste | tweede) === 0) return toegestaan(set.versie, kennis);
    const kandidaten = sprekersOp(eerste, tweede);
    return compleet
      ? geweigerd(set.versie, kennis, redenenVan(plan.redenbronnen, kandidaten, kennis))
      : spreekUitOpen(set.versie, kennis, { plan, kandidaten });
  } catch {
    return nietTeBeoordelen(set.versie);
  }
}

/** Keurt onbekende invoer en beoordeelt haar in één keer; een fout noemt elk veld dat niet klopt. */
export function beoordeelInvoer(
  onbekend: unknown,
): { readonly kind: 'oordeel'; readonly oordeel: Oordeel } | Extract<Controle, { kind: 'fout' }> {
  const keuring = keurVoorEven(onbekend);
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
    const keuring = keurVoorEven(vraag);
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
