import type { Codenaam } from './codes.ts';
import { CODES } from './codes.ts';
import { bijvraag } from './diagram.ts';
import type { Kennis } from './kennis.ts';
import type { Lezer, Onderzoek } from './lezer.ts';
import { NODIG, tekensituatie } from './lezingen.ts';
import type { Reden } from './oordeel.ts';
import type { Regel } from './regels.ts';
import { formulierrij, wieTekent } from './tekenaars.ts';
import type { Ondertekenaar } from './vraag.ts';

/** Waarom toestemming nodig is: vindplaats en zin (contract, lezing 2). */
const WAAROM: Readonly<Record<keyof typeof NODIG, readonly [artikel: string, zin: string]>> = {
  geheim: ['Art 6 (intro)', 'Zij is nodig omdat er beroepsgeheim geldt.'],
  mbo: ['Art 4.3 mbo (b)', 'Zij is nodig omdat een mbo alleen deelt als de student dat goed vindt.'],
  opp: ['B3-ex1b', 'Zij is nodig omdat dit overleg dat voor het OPP afspreekt.'],
  ouder: ['T25-14', 'Zij is nodig omdat de jongere vanaf 16 zelf beslist wat een ouder krijgt.'],
  steunpersoon: ['T25-18', 'Zij is nodig omdat een steunpersoon alleen hoort wat de betrokkene wil.'],
  derde: ['Art 14.1 (b)', 'Zij is nodig omdat het naar een derde gaat.'],
  mboTafel: ['Art 4.3 mbo (c)', 'Zij is nodig omdat er hulp van buiten het mbo bij komt.'],
};

const TOESTEMMINGSCODES: ReadonlySet<string> = new Set<Codenaam>([
  'toestemming-ontbreekt',
  'toestemming-geweigerd',
  'toestemming-ingetrokken',
  'toestemming-verlopen',
  'toestemming-andere-gever',
  'toestemming-noemt-ontvanger-niet',
  'toestemming-noemt-soort-niet',
  'toestemming-andere-partner',
  'toestemming-ander-vraagstuk',
]);

const TEKENAAR: Readonly<Record<Ondertekenaar, string>> = {
  'gezagdrager-1': 'de eerste ouder met gezag',
  'gezagdrager-2': 'de tweede ouder met gezag',
  jongere: 'de jongere zelf',
  vertegenwoordiger: 'de voogd of vertegenwoordiger',
};

function opsomming(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join() : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;
}

/** Uniek en in volgorde. */
function samen(...lijsten: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lijsten.flat())];
}

const mist = (l: Lezer): string => {
  const situatie = tekensituatie(l);
  const zonder = l.is('toestemming', null);
  const open = wieTekent(situatie).filter((wie) => zonder || !l.bevat('toestemming.ondertekenaars', wie));
  return samen(open.map((wie) => formulierrij(wie, situatie.groep))).join();
};
const tekent = (l: Lezer): string => wieTekent(tekensituatie(l)).join();
const MIST = bijvraag(mist);
const TEKENT = bijvraag(tekent);
/** Beide in één gang: waar haar eind vastligt, ligt de reden vast. */
const TEKENAARS = bijvraag((l: Lezer): string => `${mist(l)} ${tekent(l)}`);

/** De rijen van het formulier waarop in elke aanvulling een handtekening ontbreekt. */
function ontbrekendeRijen(mogelijk: readonly string[]): readonly string[] {
  const rijen = mogelijk.map((tekst) => tekst.split(','));
  const eerste = rijen[0] ?? [];
  return eerste.filter((rij) => rij !== '' && rijen.every((andere) => andere.includes(rij)));
}

function uitlegTekenaars(mogelijk: readonly string[]): string {
  const [enige] = mogelijk;
  if (mogelijk.length !== 1 || enige === undefined) return CODES['toestemming-niet-volledig'].uitleg;
  const wie = enige.split(',').map((naam) => TEKENAAR[naam as Ondertekenaar]);
  return `${CODES['toestemming-niet-volledig'].uitleg} Hier teken${wie.length < 2 ? 't' : 'en'} ${opsomming(wie)}.`;
}

const REDENEN_OM = Object.keys(NODIG) as (keyof typeof NODIG)[];
const WAAROM_NODIG = REDENEN_OM.map((reden) => bijvraag<Onderzoek>(NODIG[reden]));
/** Alle redenen in één gang. */
const WAAROM_ALLE = bijvraag((l: Lezer): string => REDENEN_OM.filter((reden) => NODIG[reden](l)).join());

function bouwReden(regel: Regel, artikelen: readonly string[], uitleg: string): Reden {
  const code = CODES[regel.code as Codenaam];
  return Object.freeze({
    code: regel.code,
    artikelen: Object.freeze(samen(regel.artikelen ?? code.artikelen, artikelen)),
    uitleg,
    herstel: Object.freeze(code.herstel),
  });
}

/**
 * De reden van één regel. De meeste zeggen altijd hetzelfde; die over toestemming noemen wie moet tekenen, of waarom
 * zij nodig is, en worden bij elke combinatie daarvan eenmaal gemaakt. Een reden is bevroren en wordt gedeeld.
 */
export type Redenbron = {
  readonly regel: Regel;
  readonly vast: Reden | undefined;
  readonly gegeven: Map<number, Reden>;
};

export function redenbron(regel: Regel): Redenbron {
  const wisselt = regel.code === 'toestemming-niet-volledig' || TOESTEMMINGSCODES.has(regel.code);
  const vast = wisselt ? undefined : bouwReden(regel, [], CODES[regel.code as Codenaam].uitleg);
  return { regel, vast, gegeven: new Map() };
}

function metTekenaars({ regel, gegeven }: Redenbron, kennis: Kennis): Reden {
  const eind = kennis.eind(TEKENAARS);
  const eerder = gegeven.get(eind);
  if (eerder !== undefined) return eerder;
  const reden = bouwReden(regel, ontbrekendeRijen(kennis.teksten(MIST)), uitlegTekenaars(kennis.teksten(TEKENT)));
  // Wat niet vastligt komt zelden genoeg voor om telkens te bouwen.
  if (eind < 0) gegeven.set(eind, reden);
  return reden;
}

/** Waarom toestemming nodig is, als bits in de volgorde van `REDENEN_OM`. */
function waaromNodig(kennis: Kennis): number {
  let waarom = 0;
  for (let nummer = 0; nummer < WAAROM_NODIG.length; nummer += 1) {
    if (kennis.weet(WAAROM_NODIG[nummer] as (typeof WAAROM_NODIG)[number]) === true) waarom |= 1 << nummer;
  }
  return waarom;
}

function metWaarom({ regel, gegeven }: Redenbron, kennis: Kennis): Reden {
  const eind = kennis.eind(WAAROM_ALLE);
  // Ligt het eind niet vast, dan zegt elke reden voor zich of zij in elke aanvulling geldt.
  const sleutel = eind < 0 ? eind : waaromNodig(kennis);
  const eerder = gegeven.get(sleutel);
  if (eerder !== undefined) return eerder;
  const waarom = waaromNodig(kennis);
  const geldt = REDENEN_OM.filter((_, nummer) => (waarom & (1 << nummer)) !== 0).map((reden) => WAAROM[reden]);
  const { uitleg } = CODES[regel.code as Codenaam];
  const reden = bouwReden(
    regel,
    geldt.map(([artikel]) => artikel),
    [uitleg, ...geldt.map(([, zin]) => zin)].join(' '),
  );
  gegeven.set(sleutel, reden);
  return reden;
}

function redenVan(bron: Redenbron, kennis: Kennis): Reden {
  if (bron.vast !== undefined) return bron.vast;
  return bron.regel.code === 'toestemming-niet-volledig' ? metTekenaars(bron, kennis) : metWaarom(bron, kennis);
}

/** De redenen bij de regels die spreken (nummers in `bronnen`), met wat alleen deze vraag kan zeggen. */
export function redenenVan(bronnen: readonly Redenbron[], nummers: readonly number[], kennis: Kennis): Reden[] {
  const redenen: Reden[] = [];
  for (let plaats = 0; plaats < nummers.length; plaats += 1) {
    redenen.push(redenVan(bronnen[nummers[plaats] as number] as Redenbron, kennis));
  }
  return redenen;
}
