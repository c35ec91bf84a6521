import { dagVan } from '../../lib/klok.ts';
import { type Partijstand, TOETREDINGSTAPPEN, type Toetredingstap } from '../../regels/verloop/index.ts';
import type { Merkjesoort } from '../../web/onderdelen/index.ts';
import { datumKortMetJaar, datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import { gezetteStappen } from '../feitrij.ts';
import { isVolmachtTeLaat } from '../hertekenen.ts';
import { tekenaarszin } from '../ondertekenaar.ts';
import type { Convenanttekst } from '../tekst.queries.ts';
import type { Convenantblad, Feitregel, Herstel } from '../toon-convenant.ts';
import { herstelfout } from '../vastleggen/herstel-feit.ts';
import { HERSTELREDEN } from '../woorden.ts';

export const naamVan = ({ partijen }: Pick<Convenantblad, 'partijen'>, partij: string | null): string =>
  partijen.get(partij ?? '')?.naam ?? 'Onbekende organisatie';

/** Dezelfde organisaties op naam: een lijst om uit te kiezen of te lezen heeft een vaste volgorde. */
export const opNaam = (blad: Pick<Convenantblad, 'partijen'>, partijen: readonly string[]): readonly string[] =>
  partijen.toSorted((een, ander) => naamVan(blad, een).localeCompare(naamVan(blad, ander), 'nl'));

export const labelVan = ({ teksten }: Pick<Convenantblad, 'teksten'>, tekst: string | null): string =>
  teksten.find(({ id }) => id === tekst)?.label ?? '';

export type Partijrij = {
  readonly partij: string;
  readonly naam: string;
  readonly hoe: string;
  /** Wat er onder elke getoonde tekst gebeurde, in de volgorde van `getoondeTeksten`. */
  readonly perTekst: readonly string[];
  readonly stand: { readonly soort: Merkjesoort; readonly woord: string; readonly uitleg: string | null };
};

/** De geldende tekst en hoogstens een nieuwere die is aangeboden: meer kolommen leest niemand. */
export function getoondeTeksten(blad: Convenantblad): readonly Convenanttekst[] {
  const aangeboden = blad.teksten.filter((t) => t.aangebodenOp !== null && t.aangebodenOp <= blad.peildatum);
  const geldend = aangeboden.find(({ id }) => id === blad.stand.tekst);
  const nieuwste = aangeboden[0];
  return [geldend, nieuwste].filter((t, i, rij): t is Convenanttekst => t !== undefined && rij.indexOf(t) === i);
}

/** Elke partij van de teksten en elke toetreder, met wat zij deed en waarom zij wel of niet gebonden is. */
export function partijrijen(blad: Convenantblad): readonly Partijrij[] {
  const teksten = getoondeTeksten(blad);
  return blad.stand.partijen
    .map((partij) => ({
      partij: partij.partij,
      naam: naamVan(blad, partij.partij),
      hoe: hoeDoetMee(blad, partij),
      perTekst: teksten.map((tekst) => watGebeurde(blad, partij.partij, tekst)),
      stand: standwoord(blad, partij),
    }))
    .sort((a, b) => VOLGORDE.indexOf(a.hoe) - VOLGORDE.indexOf(b.hoe) || a.naam.localeCompare(b.naam, 'nl'));
}

const VOLGORDE = ['tekent zelf', 'doet mee met een volmacht', 'trad toe', 'treedt toe'];

function hoeDoetMee({ teksten }: Convenantblad, { partij, gebonden }: Partijstand): string {
  const aangeboden = teksten.filter((t) => t.aangebodenOp !== null);
  if (aangeboden.some(({ tekenaars }) => tekenaars.includes(partij))) return 'tekent zelf';
  if (aangeboden.some(({ schoolbesturen }) => schoolbesturen.includes(partij))) return 'doet mee met een volmacht';
  return gebonden ? 'trad toe' : 'treedt toe';
}

function watGebeurde({ feiten, peildatum }: Convenantblad, partij: string, tekst: Convenanttekst): string {
  const van = (kind: Feitregel['kind']) =>
    feiten.filter((f) => f.kind === kind && f.partij === partij && f.tekst === tekst.id && f.datum <= peildatum).at(-1);
  const getekend = van('ondertekening');
  if (getekend !== undefined) return `getekend op ${datumKortMetJaar(getekend.datum)}`;
  const volmacht = van('volmacht');
  if (volmacht !== undefined) return `volmacht van ${datumKortMetJaar(volmacht.datum)}`;
  const stap = laatsteStap(feiten, { partij, tekst: tekst.id, peildatum });
  return stap === undefined
    ? 'nog niet'
    : `${STAPWOORD[stap.stap ?? 'aangevraagd']} op ${datumKortMetJaar(stap.datum)}`;
}

type Stapvraag = { readonly partij: string; readonly tekst: string; readonly peildatum: string };

/** De verste stap van een toetreding; alle stappen kunnen op een dag gezet zijn. */
function laatsteStap(feiten: readonly Feitregel[], { partij, tekst, peildatum }: Stapvraag): Feitregel | undefined {
  const { stap } = gezetteStappen(
    feiten.filter(({ datum }) => datum <= peildatum),
    { partij, tekst },
  ).at(-1) ?? { stap: null };
  return feiten.findLast((f) => f.kind === 'toetreding' && f.partij === partij && f.tekst === tekst && f.stap === stap);
}

const STAPWOORD: Readonly<Record<Toetredingstap, string>> = {
  aangevraagd: 'voorgesteld',
  akkoord: 'akkoord',
  ondertekend: 'formulier getekend',
  bekendgemaakt: 'toegetreden',
};

const NIET: Readonly<Record<string, readonly [Merkjesoort, string]>> = {
  'volmacht-te-laat': ['nee', 'tekent opnieuw'],
  'volmacht-ontbreekt': ['wacht', 'wacht op volmacht'],
  'wacht-op-handtekening': ['wacht', 'wacht op tekenen'],
  'niet-getekend': ['wacht', 'wacht op tekenen'],
  'andere-tekst': ['wacht', 'andere tekst'],
  'nog-niet-begonnen': ['wacht', 'wacht op de anderen'],
  'toetreding-akkoord': ['wacht', 'wacht op akkoord'],
  'toetreding-ondertekend': ['wacht', 'wacht op formulier'],
  'toetreding-bekendgemaakt': ['wacht', 'wacht op bekendmaken'],
  vertrokken: ['stil', 'niet meer gebonden'],
  geeindigd: ['stil', 'afgelopen'],
};

function standwoord(blad: Convenantblad, { partij, gebonden, tot, waarom }: Partijstand): Partijrij['stand'] {
  if (!gebonden) {
    const [soort, woord] = NIET[waarom.code] ?? (['stil', 'geen partij'] as const);
    return { soort, woord, uitleg: waarom.uitleg };
  }
  if (tot !== null) return { soort: 'wacht', woord: 'gebonden', uitleg: `Tot ${datumVoluit(tot)}.` };
  const wacht = blad.stand.nieuwereTeksten.filter(({ ontbreekt }) => ontbreekt.includes(partij));
  const nieuw = wacht.map(({ tekst }) => labelVan(blad, tekst)).join(' en ');
  const laat = wacht.some(({ tekst }) => isVolmachtTeLaat(blad.stand, partij, tekst));
  const waardoor = laat ? ' De volmacht is van na de handtekening.' : '';
  return {
    soort: 'ja',
    woord: 'gebonden',
    uitleg: nieuw === '' ? null : `Tekende versie ${nieuw} nog niet.${waardoor}`,
  };
}

export type Gebeurtenis = {
  readonly id: string;
  readonly datum: string;
  readonly zin: string;
  readonly soort: 'gewoon' | 'gepland' | 'let-op';
  readonly bewijs: string | null;
  /** Wie tekende, als dat namens de organisatie van de lezer was. */
  readonly tekenaar?: string;
  /** Bij een feit dat verkeerd was vastgelegd: wie het wanneer herstelde, en waarom. */
  readonly hersteld?: string;
  /** Het adres waar deze lezer een fout hierin herstelt. */
  readonly herstel?: string;
};

const SOORTEN: readonly Feitregel['kind'][] = [
  'tekst',
  'volmacht',
  'ondertekening',
  'toetreding',
  'opzegging',
  'beeindiging',
  'evaluatie',
  'herroeping',
];

/** Wat er gebeurde, nieuwste eerst, met erboven wat al vaststaat. */
export function gebeurtenissen(blad: Convenantblad): readonly Gebeurtenis[] {
  const rang = ({ kind, stap }: Feitregel): number =>
    SOORTEN.indexOf(kind) * TOETREDINGSTAPPEN.length + TOETREDINGSTAPPEN.indexOf(stap ?? 'aangevraagd');
  const herstelden = new Map(blad.hersteld.map((herstel) => [herstel.fout.id, herstel]));
  const geweest = [...blad.feiten, ...blad.hersteld.flatMap(({ fout, herroeping }) => [fout, herroeping])]
    .map((feit) => ({ feit, datum: feit.kind === 'herroeping' ? vastgelegdOp(feit) : feit.datum }))
    .filter(({ datum }) => datum <= blad.peildatum)
    .toSorted((a, b) => (a.datum === b.datum ? rang(b.feit) - rang(a.feit) : a.datum < b.datum ? -1 : 1))
    .map(({ feit, datum }) => alsGebeurtenis(blad, { feit, datum, herstel: herstelden.get(feit.id) }));
  return [...gepland(blad), ...geweest.toReversed()];
}

const vastgelegdOp = ({ vastgelegdOp: op, datum }: Feitregel): string => (op === null ? datum : dagVan(op));

type Gebeurd = { readonly feit: Feitregel; readonly datum: string; readonly herstel: Herstel | undefined };

function alsGebeurtenis(blad: Convenantblad, { feit, datum, herstel }: Gebeurd): Gebeurtenis {
  const { id, bewijs } = feit;
  const wie = blad.ondertekenaars.get(id);
  const tekenaar = wie === undefined ? {} : { tekenaar: tekenaarszin(wie) };
  const kop = { id, datum, zin: feitzin(blad, feit), bewijs, ...tekenaar } as const;
  if (herstel !== undefined) return { ...kop, soort: 'gewoon', hersteld: herstelzin(blad, herstel.herroeping) };
  const soort = isTeLaat(blad, feit) ? 'let-op' : 'gewoon';
  const mag = blad.lezer.beheert && herstelfout(feit, blad.lezer) === null;
  return { ...kop, soort, ...(mag ? { herstel: convenantadres(blad.convenant.id).herstel(id) } : {}) };
}

function herstelzin(blad: Convenantblad, herroeping: Feitregel): string {
  const wie = herroeping.doorPartij === null ? '' : ` door ${naamVan(blad, herroeping.doorPartij)}`;
  return `Hersteld op ${datumVoluit(vastgelegdOp(herroeping))}${wie}: ${HERSTELREDEN[herroeping.herstelreden ?? 'niet-gebeurd'].zin}.`;
}

/** Gebeurtenissen van een dag bij elkaar: op de dag van tekenen zijn het er veel. */
export function perDag(alle: readonly Gebeurtenis[]): readonly (readonly Gebeurtenis[])[] {
  return [...Map.groupBy(alle, ({ datum, soort }) => `${datum} ${soort === 'gepland'}`).values()];
}

const isTeLaat = ({ stand }: Convenantblad, { kind, partij, tekst }: Feitregel): boolean =>
  kind === 'volmacht' && isVolmachtTeLaat(stand, partij, tekst);

function gepland(blad: Convenantblad): readonly Gebeurtenis[] {
  const { termijn, evaluatie, eindePer, partijen } = blad.stand;
  const straks = (datum: string, zin: string): Gebeurtenis => ({
    id: `${datum} ${zin}`,
    datum,
    zin,
    soort: 'gepland',
    bewijs: null,
  });
  const weg = partijen.filter((p) => p.gebonden && p.tot !== null && p.tot !== eindePer);
  return [
    ...(eindePer === null ? [] : [straks(eindePer, 'Het convenant eindigt, zoals allen afspraken.')]),
    ...(termijn === null || eindePer !== null ? [] : [straks(termijn.tot, 'Zonder opzegging een jaar verlengd.')]),
    ...weg.map((p) => straks(p.tot ?? '', `${naamVan(blad, p.partij)} is niet meer gebonden.`)),
    ...(evaluatie === null || evaluatie.gedaanOp !== null ? [] : [straks(evaluatie.uiterlijk, 'Evaluatie klaar.')]),
  ].sort((a, b) => (a.datum < b.datum ? 1 : -1));
}

/** Wat er gebeurde, in een zin. */
export function feitzin(blad: Convenantblad, feit: Feitregel): string {
  const wie = naamVan(blad, feit.partij);
  const versie = `versie ${labelVan(blad, feit.tekst)}`;
  const papier = feit.wijze === 'papier' ? ', op papier' : '';
  switch (feit.kind) {
    case 'tekst':
      return `Versie ${labelVan(blad, feit.tekst)} ter tekening aangeboden.`;
    case 'ondertekening':
      return `${wie} tekende ${versie}${papier}.`;
    case 'volmacht':
      return `${wie} gaf ${naamVan(blad, feit.aan)} een volmacht voor ${versie}.`;
    case 'toetreding':
      return `${wie}: ${STAPZIN[feit.stap ?? 'aangevraagd']}${feit.plaats === null ? '' : ` Plaats: ${feit.plaats}.`}`;
    case 'opzegging':
      return `${wie} zegde op.`;
    case 'beeindiging':
      return `Allen spraken een einde af per ${datumVoluit(feit.per ?? '')}.`;
    case 'evaluatie':
      return 'Het convenant is geëvalueerd.';
    case 'herroeping': {
      const fout = blad.hersteld.find(({ herroeping }) => herroeping.id === feit.id)?.fout;
      const wat = fout === undefined ? '' : ` Er stond op ${datumVoluit(fout.datum)}: ${feitzin(blad, fout)}`;
      return `${naamVan(blad, feit.doorPartij)} herstelde een fout: ${HERSTELREDEN[feit.herstelreden ?? 'niet-gebeurd'].zin}.${wat}`;
    }
    default:
      return feit.kind satisfies never;
  }
}

const STAPZIN: Readonly<Record<Toetredingstap, string>> = {
  aangevraagd: 'voorgesteld als nieuwe partij.',
  akkoord: 'alle partijen zijn akkoord met de toetreding.',
  ondertekend: 'tekende het toetredingsformulier.',
  bekendgemaakt: 'is toegetreden; alle deelnemers weten het.',
};

/** Welke stap van een toetreding nu aan de beurt is; null als zij klaar is. */
export function volgendeStap(
  { feiten }: Pick<Convenantblad, 'feiten'>,
  { partij, tekst }: { readonly partij: string; readonly tekst: string },
): Toetredingstap | null {
  return TOETREDINGSTAPPEN[gezetteStappen(feiten, { partij, tekst }).length] ?? null;
}

/** Zei elke partij die nu gebonden is ja op deze toetreding (Art 18.1)? */
export function zijnAllenAkkoord(
  { nu }: Pick<Convenantblad, 'nu'>,
  { akkoorden }: Pick<Convenantblad['toetredingen'][number], 'akkoorden'>,
): boolean {
  return nu.partijen
    .filter(({ gebonden }) => gebonden)
    .every(({ partij }) => akkoorden.some((a) => a.partij === partij && a.akkoord));
}
