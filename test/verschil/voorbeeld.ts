/** Een toegestane vraag per handeling, om in een proef één ding aan te veranderen. De mensen zijn verzonnen. */
import type { Handeling, Vraag } from '../../src/regels/index.ts';

type Diep<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Diep<T[K]> | undefined }
    : T;

/** Een verandering van de vraag; `undefined` haalt een veld weg. */
export type Anders = Diep<Vraag>;

const BASIS: Vraag = {
  versie: 1,
  handeling: 'verstrekken',
  peildatum: '2026-03-03',
  convenant: {
    vanKracht: true,
    geverGebonden: true,
    ontvangerGebonden: true,
    regime: 'afzonderlijk',
    onderlingeRegeling: false,
    verwerkersovereenkomst: true,
  },
  overlegtype: {
    vastgesteld: true,
    doelen: ['a', 'c'],
    categorieen: ['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
    doelgroepVerruimd: false,
    oppToestemmingNodig: false,
  },
  casus: {
    status: 'open',
    fase: 'plan',
    doelVastgelegd: true,
    geinformeerd: true,
    uitgenodigd: true,
    langdurigVerzuim: false,
  },
  jongere: { geboortedatum: '2012-05-01', onderwijs: 'vo', gezagdragers: 2, wilsbekwaam: true },
  gever: {
    partij: 'school',
    hoedanigheid: null,
    functie: 'intern-begeleider',
    geheimhouding: 'cao',
    behandelrelatie: false,
    grondslagVastgelegd: true,
    gastVerzoek: false,
  },
  ontvanger: {
    partij: 'ggd',
    hoedanigheid: null,
    functie: 'jeugdarts',
    geheimhouding: 'wgbo',
    behandelrelatie: true,
    grondslagVastgelegd: true,
    gastVerzoek: false,
    deelnemer: true,
    directBetrokken: true,
    opNaam: true,
    schoolVanJongere: false,
    eigenTaak: true,
    geheimhoudingBevestigd: true,
    individueelDoelVastgelegd: true,
  },
  gegeven: {
    categorie: 'd',
    doel: 'c',
    noodzaak: true,
    eigen: true,
    bronGeheimhouding: null,
    bronAkkoord: true,
    verenigbaar: true,
    betreft: 'jongere',
    thuisondersteuning: false,
    buitenkant: false,
    buitenkantAfwijkingGemotiveerd: false,
    voorafBesproken: true,
    verzuim: null,
    redenVanVerzuim: false,
    bevatGezondheid: false,
    opp: false,
    oppInstemming: false,
    activiteit: null,
    voorActie: false,
    nietVoorOuder: false,
    gepseudonimiseerd: false,
    identiteitNodig: false,
  },
  verstrekking: { status: 'actief' },
  toestemming: null,
  plicht: null,
  afweging: null,
  kanaal: { versleuteld: true, mfa: true },
};

function meng(basis: unknown, anders: unknown): unknown {
  const isKaart = (wat: unknown): wat is Record<string, unknown> =>
    typeof wat === 'object' && wat !== null && !Array.isArray(wat);
  if (!isKaart(anders)) return anders;
  const uit: Record<string, unknown> = isKaart(basis) ? { ...basis } : {};
  for (const [naam, waarde] of Object.entries(anders)) {
    if (waarde === undefined) delete uit[naam];
    else uit[naam] = meng(uit[naam], waarde);
  }
  return uit;
}

/** De voorbeeldvraag voor een handeling, met veranderingen. */
export function vraag(handeling: Handeling, ...anders: readonly Anders[]): Vraag {
  return anders.reduce<unknown>(meng, { ...BASIS, handeling }) as Vraag;
}

/** Een geldige toestemming van twee ouders en de jongere voor jeugdarts, school, leerplicht en meer. */
export const TOESTEMMING = {
  status: 'gegeven',
  ondertekenaars: ['gezagdrager-1', 'gezagdrager-2', 'jongere'],
  ontvangers: ['jeugdarts', 'school', 'zorgaanbieder'],
  soorten: ['naw', 'schoolprestatie', 'gezondheid', 'gezin', 'interventies'],
  aanGever: true,
  partnerGenoemd: true,
  vraagstukGedekt: true,
} as const;

/** De gever is een jeugdhulpverlener met behandelrelatie; nog zonder toestemming. */
export const HULPVERLENER: Anders = {
  gever: {
    partij: 'jeugdhulpaanbieder',
    functie: 'jeugdhulpverlener',
    geheimhouding: 'jeugdwet',
    behandelrelatie: true,
  },
  gegeven: { categorie: 'e' },
};

/** De ontvanger is een intern begeleider van de school van de jongere. */
export const NAAR_SCHOOL: Anders = {
  ontvanger: { partij: 'school', functie: 'intern-begeleider', geheimhouding: 'cao', schoolVanJongere: true },
};

/** De ontvanger is de leerplichtambtenaar. */
export const NAAR_LEERPLICHT: Anders = {
  ontvanger: {
    partij: 'gemeente',
    hoedanigheid: 'leerplicht',
    functie: 'leerplichtambtenaar',
    geheimhouding: 'ambtsgeheim',
  },
};

/** De ontvanger is een ouder, die niets hoeft te bevestigen. */
export const NAAR_OUDER: Anders = {
  convenant: { ontvangerGebonden: false },
  ontvanger: {
    partij: 'ouder',
    functie: 'ouder',
    geheimhouding: 'geen',
    grondslagVastgelegd: false,
    geheimhoudingBevestigd: false,
    individueelDoelVastgelegd: false,
  },
};
