import { parseArgs } from 'node:util';
import { momentVan } from '../bijeenkomst/moment.ts';
import type { Beheermelding, Vervolgmelding } from '../datalek/meld-van-beheer.ts';
import { type Dataleksoort, SOORTSLEUTELS } from '../datalek/soorten.ts';
import { dagVan } from '../lib/klok.ts';
import { optiefout } from './optiefout.ts';

const OPTIES = {
  bestand: { type: 'string' },
  gemerkt: { type: 'string' },
  soort: { type: 'string' },
  partij: { type: 'string', multiple: true },
  bij: { type: 'string' },
  'duurt-voort': { type: 'boolean' },
  nogmaals: { type: 'boolean' },
  ja: { type: 'boolean' },
} as const;

export const GEBRUIK =
  'overlegtafel datalek --gemerkt JJJJ-MM-DDTUU:MM --soort SOORT [--bestand TEKST] [--partij ORGANISATIE ...] [--duurt-voort] [--nogmaals] [--ja]\nRaakt een verteld datalek later ook een ander: overlegtafel datalek --bij NUMMER --partij ORGANISATIE ... [--bestand TEKST] [--ja]';

/** Wat er op de opdrachtregel staat; nooit de tekst zelf, want een opdrachtregel lezen ook anderen op de machine. */
export type Datalekwens = (Omit<Beheermelding, 'tekst'> | Omit<Vervolgmelding, 'tekst'>) & {
  /** Null als de tekst van standaardinvoer komt. */
  readonly bestand: string | null;
  readonly ja: boolean;
};

/** Leest de opdrachtregel. @returns een zin die zegt wat er niet klopt, als het niet klopt. */
export function leesDatalekwens(woorden: readonly string[]): Datalekwens | string {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(woorden);
  } catch (fout) {
    return `${optiefout(fout)} De tekst komt uit --bestand of van standaardinvoer, nooit van de opdrachtregel.`;
  }
  if (values.bij !== undefined) return leesVervolg(values, values.bij);
  const soort = SOORTSLEUTELS.find((s) => s === values.soort);
  if (soort === undefined) return `--soort is een van: ${SOORTSLEUTELS.join(', ')}.`;
  const gemerktOp = leesMoment(values.gemerkt ?? '');
  if (gemerktOp === null) {
    return '--gemerkt is dag en tijd waarop u het merkte, op de klok van Nederland, zoals 2026-03-05T09:30.';
  }
  const partijen = values.partij ?? [];
  if ([values.bestand, ...partijen].includes('')) return LEGE_OPTIE;
  return maakWens(values, { soort, gemerktOp, partijen });
}

/** Bij een datalek dat er al is: soort en moment staan al vast, en wie het nu hoort heeft een naam. */
function leesVervolg(values: ReturnType<typeof parse>, bij: string): Datalekwens | string {
  const partijen = values.partij ?? [];
  const teveel = (['soort', 'gemerkt', 'duurt-voort', 'nogmaals'] as const).filter((o) => values[o] !== undefined);
  if (teveel.length > 0) return `Bij --bij staat dit al vast: laat ${teveel.map((o) => `--${o}`).join(' en ')} weg.`;
  if (!/^DL-\d{4}-\d{4,}$/.test(bij))
    return '--bij is het nummer van een datalek dat u eerder vertelde, zoals DL-2026-0007.';
  if (partijen.length === 0) return 'Noem met --partij wie het nu ook hoort.';
  if ([values.bestand, ...partijen].includes('')) return LEGE_OPTIE;
  return { bij, partijen, bestand: values.bestand ?? null, ja: values.ja ?? false };
}

const LEGE_OPTIE = 'Een optie is leeg: geef na --bestand en --partij een naam.';

const parse = (woorden: readonly string[]) => parseArgs({ args: [...woorden], options: OPTIES }).values;

function maakWens(
  values: ReturnType<typeof parse>,
  rest: {
    readonly soort: Dataleksoort;
    readonly gemerktOp: Date;
    readonly partijen: readonly string[];
  },
): Datalekwens {
  return {
    ...rest,
    duurtVoort: values['duurt-voort'] ?? false,
    nogmaals: values.nogmaals ?? false,
    bestand: values.bestand ?? null,
    ja: values.ja ?? false,
  };
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/;

function leesMoment(tekst: string): Date | null {
  const [, dag, tijd] = MOMENT.exec(tekst) ?? [];
  if (dag === undefined || tijd === undefined || Number.isNaN(Date.parse(`${dag}T12:00:00Z`))) return null;
  const moment = momentVan(dag, tijd);
  // 31 februari wordt anders stil een dag in maart.
  return dagVan(moment) === dag ? moment : null;
}

const MEESTE_TEKENS = 4_000;
// De tekst komt op een pagina: wat niemand ziet of de leesrichting omkeert, hoort er niet in.
const ONZICHTBAAR = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

export type Meldtekstlezing =
  | { readonly kind: 'ok'; readonly tekst: string }
  | { readonly kind: 'fout'; readonly regel: string };

/** Maakt van een bestand de tekst van een melding, met dezelfde grens als het formulier. */
export function leesMeldtekst(bytes: Uint8Array): Meldtekstlezing {
  let ruw: string;
  try {
    ruw = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'fout', regel: 'De tekst is geen UTF-8. Sla haar op als gewone tekst.' };
  }
  const tekst = ruw.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();
  const lengte = [...tekst].length;
  if (lengte === 0) return { kind: 'fout', regel: 'De tekst is leeg. Schrijf op wat er is gebeurd.' };
  if (lengte > MEESTE_TEKENS) {
    return { kind: 'fout', regel: `De tekst is te lang: het zijn ${lengte} tekens en er passen er ${MEESTE_TEKENS}.` };
  }
  if (ONZICHTBAAR.test(tekst)) return { kind: 'fout', regel: 'Haal de onzichtbare tekens uit de tekst.' };
  return { kind: 'ok', tekst };
}
