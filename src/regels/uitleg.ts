import type { Codenaam } from './codes.ts';
import { CODES } from './codes.ts';
import type { Verkenning } from './lezer.ts';
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

/** De rijen van het formulier waarop in elke aanvulling een handtekening ontbreekt. */
function ontbrekendeRijen(verkenning: Verkenning): readonly string[] {
  const mogelijk = verkenning.uitkomsten((l) => {
    const situatie = tekensituatie(l);
    const zonder = l.is('toestemming', null);
    const mist = wieTekent(situatie).filter((wie) => zonder || !l.bevat('toestemming.ondertekenaars', wie));
    return samen(mist.map((wie) => formulierrij(wie, situatie.groep))).join();
  });
  const rijen = [...mogelijk].map((tekst) => tekst.split(','));
  const eerste = rijen[0] ?? [];
  return eerste.filter((rij) => rij !== '' && rijen.every((andere) => andere.includes(rij)));
}

function uitlegTekenaars(verkenning: Verkenning): string {
  const mogelijk = verkenning.uitkomsten((l) => wieTekent(tekensituatie(l)).join());
  const [enige] = mogelijk;
  if (mogelijk.size !== 1 || enige === undefined) return CODES['toestemming-niet-volledig'].uitleg;
  const wie = enige.split(',').map((naam) => TEKENAAR[naam as Ondertekenaar]);
  return `${CODES['toestemming-niet-volledig'].uitleg} Hier tekent ${opsomming(wie)}.`;
}

/** De reden bij een regel die spreekt, met wat alleen deze vraag kan zeggen: wie moet tekenen, en waarom. */
export function redenVan(regel: Regel, verkenning: Verkenning): Reden {
  const code = CODES[regel.code as Codenaam];
  const artikelen: readonly string[] = regel.artikelen ?? code.artikelen;
  const reden = { code: regel.code, artikelen, uitleg: code.uitleg as string, herstel: code.herstel };
  if (regel.code === 'toestemming-niet-volledig') {
    const rijen = ontbrekendeRijen(verkenning);
    return { ...reden, artikelen: samen(artikelen, rijen), uitleg: uitlegTekenaars(verkenning) };
  }
  if (!TOESTEMMINGSCODES.has(regel.code)) return reden;
  const waarom = (Object.keys(NODIG) as (keyof typeof NODIG)[])
    .filter((reden) => verkenning.driewaardig(NODIG[reden]) === true)
    .map((reden) => WAAROM[reden]);
  return {
    ...reden,
    artikelen: samen(
      artikelen,
      waarom.map(([artikel]) => artikel),
    ),
    uitleg: [code.uitleg, ...waarom.map(([, zin]) => zin)].join(' '),
  };
}
