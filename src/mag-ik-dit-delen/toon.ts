import {
  type Grondslag,
  type Kanttekening,
  leeftijdOp,
  leeftijdsgroep,
  type Oordeel,
  type Reden,
  type Vraag,
  wieTekent,
} from '../regels/index.ts';
import type { Beantwoord, Stand } from './stand.ts';
import { hangtAfVan } from './volgende-vraag.ts';
import type { Keuze, Vraagpunt } from './vulling.ts';

/** Wat de pagina's laten zien: zinnen en wegen, geen beslissingen. */

export type Antwoordrij = { readonly naam: string; readonly waarde: string; readonly wijzig: string };
export type Invulregel = { readonly naam: string; readonly zin: string; readonly wijzig: string };
export type Zin = { readonly zin: string; readonly artikelen: readonly string[]; readonly naar?: string };

export type Antwoordblad = {
  readonly uitkomst: Oordeel['uitkomst'];
  readonly titel: string;
  readonly inleiding: string;
  /** Wie, wat en aan wie, in zinnen: waar dit antwoord over gaat. */
  readonly geval: string;
  readonly redenen: readonly Reden[];
  /** Wie er ja moeten zeggen, als dat vaststaat en het oordeel het zelf nog niet zegt. */
  readonly beslissers: Zin | null;
  /** Bij onvolledig waar het van afhangt, bij geweigerd waar het nee nog van kan keren. */
  readonly hangtAf: readonly { readonly punt: Vraagpunt; readonly wijzig: string }[];
  readonly welMag: readonly Zin[];
  readonly voorwaarden: readonly Kanttekening[];
  readonly grondslagen: readonly Grondslag[];
  readonly opmerkingen: readonly Kanttekening[];
  readonly antwoorden: readonly Antwoordrij[];
  readonly ingevuld: readonly Invulregel[];
  readonly regelset: string;
};

export type Bezoek = {
  readonly stand: Stand;
  /** De weg naar een vraag: haar adres, of binnen een casus haar sleutel voor de knop `Verander`. */
  readonly weg: (sleutel: string) => string;
  /** De rustige weg bij ernstig gevaar (6e), als een afweging hier kan tellen. */
  readonly bijGevaar: Zin | null;
  /** Waar een nee nog van kan keren (zie `kanKerenDoor`). */
  readonly kanKeren: readonly Vraagpunt[];
};

const WEET_NIET_LABEL = 'Ik weet het niet';

/** Wat iemand zelf antwoordde of verbeterde, elk met de weg terug naar die vraag. */
export function antwoordrijen({ stand, weg }: Bezoek): readonly Antwoordrij[] {
  return stand.beantwoord
    .filter(({ herkomst }) => herkomst !== 'ingevuld')
    .map(({ punt, keuze, herkomst }) => ({
      naam: punt.naam,
      waarde: `${keuze === null ? WEET_NIET_LABEL : inHetOverzicht(keuze)}${herkomst === 'verbeterd' ? ' (u veranderde dit)' : ''}`,
      wijzig: weg(punt.sleutel),
    }));
}

/** Alleen ja of nee zegt in een overzicht te weinig; dan staat er de hele zin. */
const inHetOverzicht = ({ label, zin }: Keuze): string => (/^(Ja|Nee)\b/.test(label) ? zin.replace(/\.$/, '') : label);

/** Wat wij invulden omdat het gebruikelijk is. De uitzondering bij gevaar staat hier niet: die is een rustige link. */
export function invulregels({ stand, weg }: Bezoek): readonly Invulregel[] {
  const getoond = ({ herkomst, punt }: Beantwoord): boolean => herkomst === 'ingevuld' && punt.sleutel !== 'gevaar';
  return stand.beantwoord.filter(getoond).map(({ punt, keuze }) => ({
    naam: punt.naam,
    zin: keuze?.zin ?? WEET_NIET_LABEL,
    wijzig: weg(punt.sleutel),
  }));
}

const IS_TOESTEMMING = /^(toestemming-|ouder-vanaf-zestien$|niet-vooraf-besproken$)/;
const IS_NEE = /^toestemming-(geweigerd|ingetrokken)$/;

export function toonAntwoord(bezoek: Bezoek, oordeel: Oordeel): Antwoordblad {
  const { stand, weg, kanKeren } = bezoek;
  const { uitkomst } = oordeel;
  const hangtAf = uitkomst === 'onvolledig' ? hangtAfVan(stand, oordeel) : uitkomst === 'geweigerd' ? kanKeren : [];
  return {
    uitkomst,
    ...kopVan(oordeel),
    geval: gevalVan(stand),
    redenen: oordeel.redenen,
    beslissers: beslissersVan(stand.vraag, oordeel),
    hangtAf: hangtAf.map((punt) => ({ punt, wijzig: weg(punt.sleutel) })),
    welMag: uitkomst === 'geweigerd' ? welMag(bezoek, oordeel) : [],
    voorwaarden: oordeel.voorwaarden,
    grondslagen: oordeel.grondslagen,
    opmerkingen: oordeel.opmerkingen,
    antwoorden: antwoordrijen(bezoek),
    ingevuld: invulregels(bezoek),
    regelset: oordeel.regelset,
  };
}

const GEVAL: ReadonlySet<string> = new Set(['melding', 'ik', 'wat', 'leeftijd', 'aan', 'vordering']);

/** Een uitzondering die niet is ingeroepen, hoort niet bij het geval. */
function gevalVan({ beantwoord }: Stand): string {
  const erbij = beantwoord.filter(({ punt, keuze }) => GEVAL.has(punt.sleutel) && keuze?.vult.plicht !== null);
  return erbij.flatMap(({ keuze }) => keuze?.zin ?? []).join(' ');
}

function kopVan({ uitkomst, redenen, voorwaarden }: Oordeel): Pick<Antwoordblad, 'titel' | 'inleiding'> {
  switch (uitkomst) {
    case 'toegestaan':
      return {
        titel:
          voorwaarden.length === 0
            ? 'Ja, dit mag'
            : voorwaarden.length === 1
              ? 'Ja, met één voorwaarde'
              : `Ja, met ${voorwaarden.length} voorwaarden`,
        inleiding: 'Klopt alles wat hieronder staat? Dan mag u dit delen. Deel niet meer dan nodig is.',
      };
    case 'onvolledig':
      return {
        titel: 'Dat hangt nog ergens van af',
        inleiding: 'Wij weten nog niet genoeg voor een ja. Deel niets tot dit duidelijk is.',
      };
    case 'geweigerd': {
      const alleenToestemming =
        redenen.every(({ code }) => IS_TOESTEMMING.test(code)) && !redenen.some(({ code }) => IS_NEE.test(code));
      return alleenToestemming
        ? {
            titel: 'Nee, niet zonder toestemming',
            inleiding: 'Dit mag alleen als wie beslist ja zegt. Nee is ook een goed antwoord.',
          }
        : { titel: 'Nee, zo mag dit niet', inleiding: 'Hieronder staat waarom, en wat kan helpen.' };
    }
  }
}

const WIE = {
  'gezagdrager-1': 'alle ouders met gezag, of de voogd',
  'gezagdrager-2': 'alle ouders met gezag, of de voogd',
  jongere: 'de jongere zelf',
  vertegenwoordiger: 'de vertegenwoordiger van de jongere',
} as const;

function beslissersVan({ jongere, gever, gegeven, peildatum }: Vraag, { redenen }: Oordeel): Zin | null {
  const vraagtToestemming = redenen.some(({ code }) => code.startsWith('toestemming-') && !IS_NEE.test(code));
  const alGezegd = redenen.some(({ uitleg }) => uitleg.includes('Hier teken'));
  if (!vraagtToestemming || alGezegd || jongere?.geboortedatum === undefined) return null;
  const groep = leeftijdsgroep(leeftijdOp(jongere.geboortedatum, peildatum));
  // Wie moet tekenen hangt onder de 12 alleen van het gezag af; daarboven moet de rest bekend zijn.
  if (groep !== '<12' && jongere.wilsbekwaam === undefined) return null;
  if (groep === '12-15' && gever?.behandelrelatie === undefined) return null;
  const tekenaars = wieTekent({
    groep,
    gezagdragers: 2,
    wilsbekwaam: jongere.wilsbekwaam ?? false,
    behandelrelatie: gever?.behandelrelatie ?? false,
    wmo: gever?.geheimhouding === 'wmo' || gegeven?.bronGeheimhouding === 'wmo',
  });
  const wie = [...new Set(tekenaars.map((tekenaar) => WIE[tekenaar]))].join(', en ');
  return {
    zin: `Hier beslissen: ${wie}.`,
    artikelen: [groep === '<12' ? 'Bijl 5-j' : groep === '12-15' ? 'Bijl 5-l' : 'Bijl 5-k'],
  };
}

/** Wat wie ernstig gevaar ziet, moet weten (Art 6e); `naar` als daar een pagina voor is. */
export const bijErnstigGevaar = (verder: { readonly zin?: string; readonly naar?: string }): Zin => ({
  zin: ['Ziet u ernstig gevaar voor de jongere? Dan weegt u zelf af, na overleg met een collega.', verder.zin]
    .filter((deel) => deel !== undefined)
    .join(' '),
  artikelen: ['Art 6e'],
  ...(verder.naar === undefined ? {} : { naar: verder.naar }),
});

/** Onder de wettelijke grens is er geen plicht om verzuim te melden, maar het verzuimloket staat na overleg nog open. */
const ONDER_DE_GRENS: Zin = {
  zin: 'Onder de grens overlegt school eerst met leerplicht, zonder naam. Daarna kan zij bij DUO melden.',
  artikelen: ['Art 4.3 (h)'],
};

function welMag({ stand, bijGevaar }: Bezoek, { redenen }: Oordeel): readonly Zin[] {
  const omToestemming = redenen.some(({ code }) => IS_TOESTEMMING.test(code));
  const onderDeGrens = stand.vraag.plicht !== null && stand.vraag.gegeven?.verzuim?.meldplichtig === false;
  return [
    ...(onderDeGrens ? [ONDER_DE_GRENS] : []),
    { zin: 'Ouders en jongere mogen het zelf vertellen, als zij dat willen.', artikelen: ['Art 4.5 (a)'] },
    { zin: 'U mag meedenken zonder te zeggen over wie het gaat.', artikelen: ['CL-5c'] },
    ...(omToestemming && bijGevaar !== null ? [bijGevaar] : []),
  ];
}
