import { ACTIVITEITEN, VERZUIMSOORTEN } from '../../regels/index.ts';
import { ontleed } from '../../web/formulier.ts';
import type { Velden } from '../../web/route.ts';
import { type Kenmerken, voegSamen } from '../kenmerken.ts';
import { type Keuze, keuzeOfNiets } from './keuzeveld.ts';

/** Een vraag over een gegeven op het formulier: hoe zij luidt, waar zij op rust, en wat een antwoord betekent. */
export type Kenmerkveld = {
  /** Pad in het contract waar een open vraag naar wijst; `plicht` is de plicht die de bron zelf inroept. */
  readonly pad: string;
  readonly naam: string;
  readonly vraag: string;
  readonly artikelen: readonly string[];
  readonly keuzes: readonly Keuze[];
  /** Het antwoord zoals het bij een gegeven bewaard wordt. */
  readonly lees: (antwoord: string) => Kenmerken;
  /** Het bewaarde antwoord zoals het formulier het toont; null als het nog open is. */
  readonly toon: (kenmerken: Kenmerken) => string | null;
  /** Staat er pas als een eerdere vraag zo beantwoord is; tot dan is die eerdere vraag de open vraag. */
  readonly na?: (kenmerken: Kenmerken) => boolean;
};

const JA_NEE: readonly Keuze[] = [
  { waarde: 'ja', label: 'Ja' },
  { waarde: 'nee', label: 'Nee' },
];
const jaNee = (waarde: boolean | undefined): string | null => (waarde === undefined ? null : waarde ? 'ja' : 'nee');

type Javeld =
  | 'redenVanVerzuim'
  | 'bevatGezondheid'
  | 'thuisondersteuning'
  | 'buitenkant'
  | 'buitenkantAfwijkingGemotiveerd'
  | 'opp'
  | 'oppInstemming'
  | 'voorafBesproken'
  | 'nietVoorOuder'
  | 'voorVoorziening';
type Verzuimveld = 'meldplichtig' | 'vermoedenOngeoorloofd' | 'jeugdartsGezien';
type Vraagtekst = Pick<Kenmerkveld, 'vraag' | 'artikelen' | 'na'>;

const isVerzuim =
  (...soorten: readonly string[]) =>
  (k: Kenmerken): boolean =>
    k.verzuim?.soort !== undefined && soorten.includes(k.verzuim.soort);

function los(naam: Javeld, tekst: Vraagtekst): Kenmerkveld {
  return {
    pad: `gegeven.${naam}`,
    naam,
    ...tekst,
    keuzes: JA_NEE,
    lees: (a) => ({ [naam]: a === 'ja' }),
    toon: (k) => jaNee(k[naam]),
  };
}

function verzuim(naam: Verzuimveld, tekst: Vraagtekst): Kenmerkveld {
  return {
    pad: `gegeven.verzuim.${naam}`,
    naam,
    ...tekst,
    keuzes: JA_NEE,
    lees: (a) => ({ verzuim: { [naam]: a === 'ja' } }),
    toon: (k) => jaNee(k.verzuim?.[naam]),
  };
}

const GEEN_ACTIVITEIT = 'geen';

/** Alle vragen over een gegeven, in de volgorde waarin het formulier ze stelt. Zij staan er alleen als het antwoord telt. */
export const KENMERKVELDEN: readonly Kenmerkveld[] = [
  {
    pad: 'gegeven.verzuim.soort',
    naam: 'verzuimsoort',
    vraag: 'Om welk verzuim gaat het?',
    artikelen: ['Art 1.16 b'],
    keuzes: [
      { waarde: 'ongeoorloofd', label: 'Ongeoorloofd' },
      { waarde: 'geoorloofd', label: 'Geoorloofd' },
      { waarde: 'ziekte', label: 'Ziekmelding' },
    ],
    lees: (a) => {
      const soort = VERZUIMSOORTEN.find((s) => s === a);
      return soort === undefined ? {} : { verzuim: { soort } };
    },
    toon: (k) => k.verzuim?.soort ?? null,
  },
  verzuim('meldplichtig', {
    vraag:
      'Moet school dit melden: 16 uur of meer in vier lesweken achter elkaar, of op het mbo vanaf 18 jaar meer dan vier weken?',
    artikelen: ['fn 11', 'Art 4.3 mbo (d)'],
    na: isVerzuim('ongeoorloofd'),
  }),
  verzuim('vermoedenOngeoorloofd', {
    vraag: 'Vermoedt u dat de opgegeven reden niet klopt?',
    artikelen: ['Art 1.16 b'],
    na: isVerzuim('geoorloofd', 'ziekte'),
  }),
  verzuim('jeugdartsGezien', {
    vraag: 'Heeft de jeugdarts de jongere hierover al gezien?',
    artikelen: ['fn 12 (arts first)'],
    na: isVerzuim('ziekte'),
  }),
  los('redenVanVerzuim', { vraag: 'Gaat dit alleen over de reden van het gemelde verzuim?', artikelen: ['fn 11'] }),
  los('bevatGezondheid', { vraag: 'Staat er iets in over gezondheid of behandeling?', artikelen: ['Art 5.1e'] }),
  {
    pad: 'gegeven.betreft',
    naam: 'betreft',
    vraag: 'Over wie gaat dit?',
    artikelen: ['Art 5.1e', 'L-3'],
    keuzes: [
      { waarde: 'jongere', label: 'De jongere' },
      { waarde: 'gezinslid', label: 'Iemand anders uit het gezin' },
    ],
    lees: (a) => (a === 'jongere' || a === 'gezinslid' ? { betreft: a } : {}),
    toon: (k) => k.betreft ?? null,
    na: (k) => k.bevatGezondheid !== undefined,
  },
  los('thuisondersteuning', { vraag: 'Gaat dit over hulp die het gezin thuis krijgt?', artikelen: ['Art 5.4'] }),
  los('buitenkant', {
    vraag: 'Staat er alleen dat er hulp is, en niet welke hulp of waarom?',
    artikelen: ['Art 5.4'],
    na: (k) => k.thuisondersteuning === true,
  }),
  los('buitenkantAfwijkingGemotiveerd', {
    vraag: 'Staat in uw zin bij “Waarom” waarom meer dan dat nodig is?',
    artikelen: ['Art 5.4'],
    na: (k) => k.buitenkant === false,
  }),
  los('opp', { vraag: 'Komt dit uit het ontwikkelingsperspectief (OPP)?', artikelen: ['T25-17'] }),
  los('oppInstemming', {
    vraag: 'Stemden de ouders in met dit deel van het OPP?',
    artikelen: ['T25-17'],
    na: (k) => k.opp === true,
  }),
  {
    pad: 'gegeven.activiteit',
    naam: 'activiteit',
    vraag: 'Waarvoor krijgt het samenwerkingsverband dit?',
    artikelen: ['Art 4.3 (d)'],
    keuzes: [
      { waarde: 'toelaatbaarheid', label: 'Toelaatbaarheid bepalen' },
      { waarde: 'advies', label: 'Advies geven' },
      { waarde: 'toewijzing', label: 'Ondersteuning toewijzen' },
      { waarde: GEEN_ACTIVITEIT, label: 'Iets anders' },
    ],
    lees: (a) => ({ activiteit: ACTIVITEITEN.find((activiteit) => activiteit === a) ?? null }),
    toon: (k) => (k.activiteit === undefined ? null : (k.activiteit ?? GEEN_ACTIVITEIT)),
  },
  los('voorafBesproken', {
    vraag: 'Besprak u vooraf met de jongere of de ouders wat u hierover deelt?',
    artikelen: ['Art 4.4 (g)'],
  }),
  los('nietVoorOuder', { vraag: 'Houdt u dit als hulpverlener voor een ouder achter?', artikelen: ['L-3'] }),
  {
    ...los('voorVoorziening', {
      vraag: 'Moet de gemeente dit hebben om jeugdhulp toe te wijzen, en staat in uw zin bij “Waarom” waarom?',
      artikelen: ['Art 4.4 (b)'],
    }),
    pad: 'plicht',
  },
];

const opPad = new Map(KENMERKVELDEN.map((veld) => [veld.pad, veld]));

/** De vraag bij een pad; undefined voor een pad dat niemand op het formulier kan beantwoorden. */
export function kenmerkveld(pad: string): Kenmerkveld | undefined {
  return opPad.get(pad);
}

/** Is deze vraag nu aan de beurt? */
export function isAanDeBeurt(veld: Kenmerkveld, kenmerken: Kenmerken): boolean {
  return veld.na === undefined || veld.na(kenmerken);
}

/** De formuliervelden van alle vragen; geen ervan is verplicht, want wat ontbreekt houdt het oordeel open. */
export const KENMERKSCHEMA = Object.fromEntries(KENMERKVELDEN.map((veld) => [veld.naam, keuzeOfNiets(veld.keuzes)]));

/** Leest de antwoorden uit een verzonden formulier; wat geen antwoord op de vraag is, telt als geen antwoord. */
export function kenmerkenUit(velden: Velden): Kenmerken {
  const antwoorden = Object.entries(KENMERKSCHEMA).map(([naam, veld]) => {
    const gelezen = ontleed({ [naam]: veld }, velden);
    return [naam, gelezen.kind === 'ok' ? gelezen.waarde[naam] : null] as const;
  });
  return leesKenmerken(Object.fromEntries(antwoorden));
}

/** Voegt antwoorden samen tot kenmerken; een leeg antwoord blijft onbekend. */
export function leesKenmerken(antwoorden: Readonly<Record<string, unknown>>): Kenmerken {
  return KENMERKVELDEN.reduce<Kenmerken>((tot, veld) => {
    const antwoord = antwoorden[veld.naam];
    return typeof antwoord === 'string' ? voegSamen(tot, veld.lees(antwoord)) : tot;
  }, {});
}

/** De bewaarde antwoorden als waarden van het formulier. */
export function toonKenmerken(kenmerken: Kenmerken): Readonly<Record<string, string>> {
  return Object.fromEntries(
    KENMERKVELDEN.flatMap((veld) => {
      const antwoord = veld.toon(kenmerken);
      return antwoord === null ? [] : [[veld.naam, antwoord] as const];
    }),
  );
}
