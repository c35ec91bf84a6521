import { FASENAAM, metHoofdletter } from '../casus/woorden.ts';
import type { Blok, Document } from '../document/document.ts';
import { functieLabel } from '../partij/functies.ts';
import { FASEN } from '../regels/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { checklistVan } from './checklist/checklist.ts';
import { DELEN, type Deel } from './checklist/checkvraag.ts';
import { soortenZin } from './checklist/verloopvragen.ts';
import { type Benoemd, inBewerking } from './conceptinhoud.ts';
import type { Tafelrol } from './inhoud.ts';
import type { Typebeeld } from './lees.ts';
import { plaatssoortVan } from './plaatsen.ts';

/** Een plaats aan tafel, zoals Bijlage 3 haar beschrijft. */
export type Bijlageplaats = {
  readonly naam: string;
  readonly wie: string;
  readonly taak: string;
  readonly grondslag: string;
  readonly individueelDoel: string;
  readonly mandaat: string | null;
};

export type Bijlagedeel = {
  readonly deel: Deel;
  readonly titel: string;
  readonly rijen: readonly { readonly naam: string; readonly regels: readonly string[] }[];
};

/** Een overlegtype als Bijlage 3 (2025): de delen van de checklist, de plaatsen aan tafel, en wat er per fase op tafel mag. */
export type Bijlage = {
  readonly delen: readonly Bijlagedeel[];
  readonly plaatsen: readonly Bijlageplaats[];
  readonly fasen: readonly { readonly naam: string; readonly soorten: string }[];
};

function maakPlaats(rol: Tafelrol): Bijlageplaats {
  return {
    naam: plaatssoortVan(rol)?.naam ?? rol.partij,
    wie: rol.functies.length === 0 ? 'Elke functie' : metHoofdletter(rol.functies.map(functieLabel).join(', ')),
    taak: rol.taak,
    grondslag: rol.grondslag,
    individueelDoel: rol.individueelDoel,
    mandaat: rol.mandaat,
  };
}

/** Maakt van een overlegtype wat een mens leest; de pagina en de pdf zeggen hetzelfde (T-1c, B3-2). */
export function bijlageVan(type: Benoemd): Bijlage {
  const inhoud = inBewerking(type, (rol) => `${rol.partij}.${rol.hoedanigheid ?? ''}.${rol.functies[0] ?? ''}`);
  const vragen = checklistVan(inhoud).filter(
    ({ sleutel }) =>
      sleutel !== 'naam' && sleutel !== 'plaatsen' && sleutel !== 'fasen' && !sleutel.startsWith('plaats-'),
  );
  return {
    delen: (Object.keys(DELEN) as readonly Deel[]).map((deel) => ({
      deel,
      titel: DELEN[deel],
      rijen: vragen
        .filter((vraag) => vraag.deel === deel)
        .map((vraag) => ({ naam: vraag.naam, regels: vraag.inWoorden(inhoud) })),
    })),
    plaatsen: type.inhoud.rollen.map(maakPlaats),
    fasen: FASEN.map((fase) => ({ naam: FASENAAM[fase], soorten: metHoofdletter(soortenZin(type.inhoud, fase)) })),
  };
}

/** Wie met een versie akkoord ging, in regels van organisatie en dag; leeg als daar niets van is vastgelegd. */
export const instemmingsregels = ({
  instemmingen,
}: Pick<Typebeeld, 'instemmingen'>): readonly (readonly [string, string])[] =>
  instemmingen.map(({ partij, op }) => [partij, datumVoluit(op)]);

/** Als er geen akkoord per organisatie is: dat hoort er te staan, want anders lijkt het vergeten. */
export const GEEN_INSTEMMING =
  'Van deze versie is in Overlegtafel geen akkoord per organisatie vastgelegd. Bewaar er het verslag bij waarin de partijen haar vaststelden.';

/**
 * Bijlage 3 van een overlegtype als document om af te drukken; los van het systeem zegt zij zelf bij welk convenant zij hoort, en
 * welke partij er wanneer mee akkoord ging (B3-1).
 */
export function bijlageAlsDocument(beeld: Pick<Typebeeld, 'type' | 'convenant' | 'instemmingen'>): Document {
  const { type, convenant } = beeld;
  const akkoord = instemmingsregels(beeld);
  const { delen, plaatsen, fasen } = bijlageVan(type);
  const blokken: readonly Blok[] = [
    { soort: 'kop', niveau: 1, tekst: `Bijlage 3: ${type.naam}` },
    {
      soort: 'alinea',
      tekst: `Versie ${type.versie}, vastgesteld op ${datumVoluit(type.vastgesteldOp)}. Zo werken de partijen van ${convenant} bij dit overleg.`,
    },
    ...delen.flatMap(({ deel, titel, rijen }): readonly Blok[] => [
      { soort: 'kop', niveau: 2, tekst: titel },
      ...rijen.flatMap(rijblokken),
      ...(deel === 'wie' ? plaatsen.flatMap(plaatsblokken) : []),
      ...(deel === 'gegevens'
        ? [
            { soort: 'kop', niveau: 3, tekst: 'Gegevens per fase' } as const,
            {
              soort: 'tabel',
              kop: ['Fase', 'Op tafel'],
              rijen: fasen.map((fase) => [fase.naam, fase.soorten]),
            } as const,
          ]
        : []),
    ]),
    { soort: 'kop', niveau: 2, tekst: 'Wie hiermee akkoord ging' },
    akkoord.length === 0
      ? { soort: 'alinea', tekst: GEEN_INSTEMMING }
      : { soort: 'tabel', kop: ['Organisatie', 'Akkoord op'], rijen: akkoord },
  ];
  const titel = `Bijlage 3: ${type.naam}`;
  return { titel, taal: 'nl', kenmerk: null, versie: String(type.versie), blokken };
}

function rijblokken({ naam, regels }: Bijlagedeel['rijen'][number]): readonly Blok[] {
  const kop = { soort: 'kop', niveau: 3, tekst: naam } as const;
  const [eerste] = regels;
  if (eerste === undefined) return [];
  return regels.length === 1
    ? [kop, { soort: 'alinea', tekst: eerste }]
    : [kop, { soort: 'lijst', genummerd: false, regels }];
}

function plaatsblokken(plaats: Bijlageplaats): readonly Blok[] {
  const mandaat = plaats.mandaat === null ? [] : [['Beslist zelf over', plaats.mandaat]];
  return [
    { soort: 'kop', niveau: 3, tekst: plaats.naam },
    {
      soort: 'tabel',
      kop: ['Onderwerp', 'Afspraak'],
      rijen: [
        ['Wie', plaats.wie],
        ['Taak', plaats.taak],
        ['Grondslag', plaats.grondslag],
        ['Individueel verwerkingsdoel', plaats.individueelDoel],
        ...mandaat,
      ],
    },
  ];
}
