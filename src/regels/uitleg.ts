import type { Codenaam } from './codes.ts';
import { CODES } from './codes.ts';
import type { Kennis } from './kennis.ts';
import type { Lezer } from './lezer.ts';
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

const MIST = (l: Lezer): string => {
  const situatie = tekensituatie(l);
  const zonder = l.is('toestemming', null);
  const mist = wieTekent(situatie).filter((wie) => zonder || !l.bevat('toestemming.ondertekenaars', wie));
  return samen(mist.map((wie) => formulierrij(wie, situatie.groep))).join();
};
const TEKENT = (l: Lezer): string => wieTekent(tekensituatie(l)).join();

/** De rijen van het formulier waarop in elke aanvulling een handtekening ontbreekt. */
function ontbrekendeRijen(mist: readonly string[]): readonly string[] {
  const rijen = mist.map((tekst) => tekst.split(','));
  const eerste = rijen[0] ?? [];
  return eerste.filter((rij) => rij !== '' && rijen.every((andere) => andere.includes(rij)));
}

function uitlegTekenaars(tekent: readonly string[]): string {
  const [enige] = tekent;
  if (tekent.length !== 1 || enige === undefined) return CODES['toestemming-niet-volledig'].uitleg;
  const wie = enige.split(',').map((naam) => TEKENAAR[naam as Ondertekenaar]);
  return `${CODES['toestemming-niet-volledig'].uitleg} Hier tekent ${opsomming(wie)}.`;
}

const REDENEN_OM = Object.keys(NODIG) as (keyof typeof NODIG)[];

function bouwReden(regel: Regel, artikelen: readonly string[], uitleg: string): Reden {
  const code = CODES[regel.code as Codenaam];
  return Object.freeze({
    code: regel.code,
    artikelen: Object.freeze(samen(regel.artikelen ?? code.artikelen, artikelen)),
    uitleg,
    herstel: Object.freeze(code.herstel),
  });
}

/** Redenen die al eens gegeven zijn. Er zijn er eindig veel: per regel hoogstens elke combinatie van waarom. */
const GEGEVEN = new WeakMap<Regel, Map<string | number, Reden>>();

function deel(regel: Regel, soort: string | number, maak: () => Reden): Reden {
  let soorten = GEGEVEN.get(regel);
  if (soorten === undefined) {
    soorten = new Map();
    GEGEVEN.set(regel, soorten);
  }
  let reden = soorten.get(soort);
  if (reden === undefined) {
    reden = maak();
    soorten.set(soort, reden);
  }
  return reden;
}

function metTekenaars(regel: Regel, kennis: Kennis): Reden {
  const mist = kennis.eind(MIST);
  const tekent = kennis.eind(TEKENT);
  const maak = (): Reden =>
    bouwReden(regel, ontbrekendeRijen(kennis.teksten(MIST)), uitlegTekenaars(kennis.teksten(TEKENT)));
  // Ligt alles vast, dan zeggen de twee einden welke reden het is; anders komt zij zelden genoeg voor om te bouwen.
  return mist === undefined || tekent === undefined ? maak() : deel(regel, `${mist.nummer}:${tekent.nummer}`, maak);
}

function waaromNodig(kennis: Kennis): number {
  let waarom = 0;
  REDENEN_OM.forEach((reden, nummer) => {
    if (kennis.driewaardig(NODIG[reden]) === true) waarom |= 1 << nummer;
  });
  return waarom;
}

function metWaarom(regel: Regel, waarom: number): Reden {
  return deel(regel, waarom, () => {
    const geldt = REDENEN_OM.filter((_, nummer) => (waarom & (1 << nummer)) !== 0).map((reden) => WAAROM[reden]);
    const { uitleg } = CODES[regel.code as Codenaam];
    return bouwReden(
      regel,
      geldt.map(([artikel]) => artikel),
      [uitleg, ...geldt.map(([, zin]) => zin)].join(' '),
    );
  });
}

/**
 * De redenen bij regels die spreken, met wat alleen deze vraag kan zeggen: wie moet tekenen, en waarom. Een reden
 * is bevroren en wordt door antwoorden gedeeld.
 */
export function redenenVan(regels: readonly Regel[], kennis: Kennis): Reden[] {
  let waarom: number | undefined;
  return regels.map((regel) => {
    if (regel.code === 'toestemming-niet-volledig') return metTekenaars(regel, kennis);
    if (!TOESTEMMINGSCODES.has(regel.code)) {
      return deel(regel, 0, () => bouwReden(regel, [], CODES[regel.code as Codenaam].uitleg));
    }
    waarom ??= waaromNodig(kennis);
    return metWaarom(regel, waarom);
  });
}
