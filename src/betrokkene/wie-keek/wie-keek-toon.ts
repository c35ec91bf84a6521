import type { LijstCategorie } from '../../regels/index.ts';
import { isoDatum } from '../../web/tijd.ts';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { soortwoorden } from '../gegevens/soortwoorden.ts';
import { maakTaal, type Sleutel, type Taal } from '../teksten/teksten.ts';
import { functieBij, functieIn, somOp } from '../verbinden.ts';
import { DOELWOORDEN_EN, logzinEngels } from './logzinnen.en.ts';
import { DOELWOORDEN, KIJKCODES, logzin } from './logzinnen.nl.ts';
import type { Dader, Keek } from './toon-wie-keek.ts';

/** Een regel van de tijdlijn: een keer, of gelijke keren van een dag samen. */
export type Keekregel = {
  readonly id: string;
  readonly code: string;
  readonly op: Date;
  readonly wie: string;
  readonly rol: string | null;
  readonly zin: string;
  readonly waarom: string | null;
  readonly soort: 'gewoon' | 'ik' | 'let-op';
  /** De losse keren als het er meer zijn. */
  readonly keren: readonly string[];
  /** De zin noemt zelf hoe vaak het was. */
  readonly geteld: boolean;
};

/** Wat een mens op een dag deed. Wat niet mocht, staat altijd los. */
export type Keekgroep = Pick<Keekregel, 'op' | 'wie' | 'rol' | 'soort'> & { readonly regels: readonly Keekregel[] };

/** Neemt van elke dag samen wat dezelfde mens deed, zonder dat er iets wegvalt (C4). */
export function toonGroepen(regels: readonly Keek[], taal: Taal): readonly Keekgroep[] {
  const groepen = Map.groupBy(toonRegels(regels, taal), (regel) =>
    [isoDatum(regel.op), regel.soort, regel.wie, regel.rol, regel.soort === 'let-op' ? regel.id : ''].join('|'),
  );
  return [...groepen.values()].flatMap((groep) => {
    const [eerste] = groep;
    return eerste === undefined
      ? []
      : [{ op: eerste.op, wie: eerste.wie, rol: eerste.rol, soort: eerste.soort, regels: groep }];
  });
}

/** Maakt van de feiten de zinnen, per dag wat gelijk is samen. Kijken zonder dat er iets bijzonders gelezen werd, telt als gelijk. */
export function toonRegels(regels: readonly Keek[], taal: Taal): readonly Keekregel[] {
  const groepen = Map.groupBy(regels, (regel) =>
    [isoDatum(regel.op), daderSleutel(regel.dader), handelingSleutel(regel)].join('|'),
  );
  return [...groepen.values()]
    .flatMap((groep) => maakRegel(groep, taal))
    .sort((a, b) => b.op.getTime() - a.op.getTime());
}

const daderSleutel = ({ ik, naam, functie, partij, soort }: Dader): string =>
  ik ? 'ik' : [naam, functie, partij?.id, soort].join('/');

function handelingSleutel(regel: Keek): string {
  if (regel.gelukt && isGewoonKijken(regel)) return 'keek';
  return [regel.code, regel.gelukt, regel.categorieen.join(''), regel.aan?.naam, regel.grond, regel.doel].join('/');
}

const isGewoonKijken = ({ code }: Keek): boolean => KIJKCODES.includes(code) && !logzin(code).zin.u.includes('{wat}');

function maakRegel(groep: readonly Keek[], taal: Taal): readonly Keekregel[] {
  const [eerste] = groep;
  if (eerste === undefined) return [];
  const meer = groep.length > 1;
  const geteld = meer && handelingSleutel(eerste) === 'keek';
  const zin = geteld ? taal('wie-keek.keek', { aantal: groep.length }) : zinVan(eerste, taal);
  return [
    {
      id: eerste.id,
      code: eerste.code,
      op: eerste.op,
      wie: wieVan(eerste.dader, taal),
      rol: rolVan(eerste.dader, taal),
      zin,
      waarom: waaromVan(eerste, taal),
      soort: eerste.dader.ik ? 'ik' : eerste.gelukt ? 'gewoon' : 'let-op',
      keren: meer ? groep.map((regel) => `${tijdIn(taal.code).tijd(regel.op)}: ${zinVan(regel, taal)}`) : [],
      geteld,
    },
  ];
}

/** Wat een ouder of jongere zelf doet, hoeft geen reden; wat zij bekijken wel. */
function heeftWaarom({ dader, code, gelukt }: Keek): boolean {
  if (dader.ik) return false;
  return dader.partij !== null || !gelukt || KIJKCODES.includes(code);
}

/** Wie iets deed, voor in een zin. */
export function wieVan(dader: Dader, taal: Taal): string {
  if (dader.ik) return taal('wie-keek.ik');
  if (dader.naam !== null) return dader.naam;
  if (dader.soort === 'systeem') return 'Overlegtafel';
  if (dader.partij === null) return taal('wie-keek.iemand');
  const functie = dader.functie === null ? ZONDER_FUNCTIE[taal.code] : functieIn(taal.code, dader.functie);
  return taal.code === 'nl' ? `Een ${functie}` : functie;
}

const ZONDER_FUNCTIE = { nl: 'medewerker', en: 'A staff member' } as const;

/** Vanuit welke functie en organisatie iemand het deed; null bij wie leest. */
export function rolVan(dader: Dader, taal: Taal): string | null {
  const { ik, naam, functie, partij, soort, collegaVan } = dader;
  const { code } = taal;
  if (ik) return null;
  if (collegaVan !== undefined) {
    const rol = functieBij(code, functie ?? '', partij?.naam ?? null).trim();
    return `${rol}, ${taal('wie-keek.collega', { naam: collegaVan.naam })}`;
  }
  if (partij === null) return naam !== null && soort !== 'jongere' ? functieIn(code, soort) : null;
  if (naam !== null && functie !== null) return functieBij(code, functie, partij.naam);
  return functieBij(code, '', partij.naam).trim();
}

/** De zin bij een regel, als vervolg op wie het deed. */
export function zinVan(regel: Pick<Keek, 'code' | 'gelukt' | 'categorieen' | 'aan'>, taal: Taal): string {
  const { zin, mocht } = taal.code === 'nl' ? logzin(regel.code) : logzinEngels(regel.code);
  const woorden = soortwoorden(taal);
  const wat = regel.categorieen.map((c) => woorden[c as LijstCategorie] ?? c);
  const vol = (regel.gelukt ? zin : (mocht ?? zin))[taal.vorm];
  return vol
    .replace('{wat}', wat.length === 0 ? taal('wie-keek.een-gegeven') : somOp(taal.code, wat))
    .replace('iets over een gegeven', 'een gegeven')
    .replace('{aan}', aanVan(regel.aan, taal));
}

/** Wat aan de hele tafel bekend is. Van de rest leest wie het overleg leidt niet wat er gebeurde (B3-3, Bijl 5-a, E-14). */
const VAN_DE_TAFEL =
  /^(?:casus|casussen|werk|regie|fase|doel|betrokkene|uitnodiging|gesprek|bijeenkomst|aanwezigheid|plan|verslag)-/u;

/** Een regel voor wie een vraag erover beantwoordt: wie en wanneer, en wat als dat aan tafel bekend is; nooit een soort gegeven. */
export function noemRegel(regel: Keek): string {
  const taal = maakTaal({ vorm: 'u', code: 'nl' }, null);
  const wanneer = tijdIn('nl').datumEnTijd(regel.op);
  const wie = [wieVan(regel.dader, taal), regel.dader.partij?.naam].filter((deel) => deel !== undefined).join(', ');
  const wat = VAN_DE_TAFEL.test(regel.code) ? `: ${zinVan({ ...regel, categorieen: [] }, taal)}` : '.';
  return `${wie}, ${wanneer}${wat}`;
}

function aanVan(aan: Keek['aan'], taal: Taal): string {
  if (aan === null) return taal('wie-keek.iemand-anders');
  return aan.partij === null ? aan.naam : `${aan.naam} (${functieIn(taal.code, aan.functie)})`;
}

function waaromVan(regel: Keek, taal: Taal): string | null {
  const waarom = redenVan(regel, taal);
  return waarom === null ? null : taal('wie-keek.waarom', { waarom });
}

/** Waarom iets gebeurde; null waar dat niets zegt. */
export function redenVan(regel: Keek, taal: Taal): string | null {
  if (!heeftWaarom(regel)) return null;
  if (!regel.gelukt) {
    const geenJa = regel.redenen.some((code) => code.startsWith('toestemming-'));
    return taal(geenJa ? 'wie-keek.geen-toestemming' : 'wie-keek.regels');
  }
  const { collegaVan } = regel.dader;
  if (collegaVan !== undefined)
    return taal('wie-keek.collega-waarom', { naam: collegaVan.naam, omdat: taal(`collega.${collegaVan.reden}`) });
  const vast: Sleutel | null = regel.grond === 'taak' ? null : `wie-keek.${regel.grond}`;
  if (vast !== null) return taal(vast);
  const doel =
    regel.doel === null ? undefined : (taal.code === 'nl' ? DOELWOORDEN : DOELWOORDEN_EN)[taal.vorm][regel.doel];
  if (doel !== undefined) return doel;
  if (regel.dader.partij !== null) return taal('wie-keek.tafel');
  const { soort, zonderStem } = regel.dader;
  if (soort === 'jongere') return taal('wie-keek.zelf');
  if (soort === 'steunpersoon') return taal('wie-keek.helpt');
  return taal(zonderStem ? 'wie-keek.zonder-stem' : 'wie-keek.gezag');
}
