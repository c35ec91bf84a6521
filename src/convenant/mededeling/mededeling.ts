import { type Partijstand, plusDagen } from '../../regels/verloop/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import type { Mededeling } from '../../web/verzoek-context.tsx';
import { CONVENANT, convenantadres } from '../adressen.ts';
import type { Convenant } from '../convenant.queries.ts';
import { isVolmachtTeLaat, teHertekenen } from '../hertekenen.ts';
import { labelVan } from '../paginas/blad-toon.ts';
import { type Tekenstof, teTekenen } from '../paginas/doen.ts';

/** Zoveel dagen staat op de eerste pagina dat een organisatie erbij kwam (Art 18.3 (a)). */
export const NIEUW_DAGEN = 30;
/** Zoveel dagen vooraf staat er dat een organisatie straks niet meer meedoet. */
export const EINDE_DAGEN = 90;

export type Mededelingstof = Tekenstof & {
  readonly convenant: Pick<Convenant, 'id' | 'naam' | 'penvoerder'>;
  readonly namen: ReadonlyMap<string, string>;
  readonly vandaag: string;
  readonly lezer: { readonly partij: string; readonly beheert: boolean };
};

/**
 * Wat ieder bij een organisatie nu over een convenant moet weten: wat niet werkt, tot wanneer en wie het herstelt (Art 17.2,
 * Art 18.2, Art 19.1 (c), E-10, E-11). Null voor wie gewoon meedoet, en voor een organisatie die er niets mee te maken heeft.
 */
export function mededelingOver(stof: Mededelingstof): Mededeling | null {
  const eigen = stof.nu.partijen.find(({ partij }) => partij === stof.lezer.partij);
  if (eigen === undefined) return concept(stof);
  if (!eigen.gebonden) return nietGebonden(stof, eigen);
  return nietGetekend(stof) ?? opnieuwTekenen(stof) ?? straksWeg(stof, eigen) ?? nieuweling(stof);
}

/** Een regio zonder convenant: wie er een organisatie beheert, leest waar het begint (Art 19.1 (a)). */
export const NOG_GEEN: Mededeling = {
  soort: 'uitleg',
  waar: 'begin',
  kern: 'Deze regio heeft nog geen convenant.',
  zinnen: ['Zonder convenant deelt hier niemand iets. Een gemeente of samenwerkingsverband stelt het op.'],
  artikelen: ['Art 19.1 (a)'],
  onder: CONVENANT,
  weg: { label: 'Begin met het convenant', naar: CONVENANT },
};

/** Zolang de eerste tekst een concept is, weet alleen wie haar opstelt ervan. */
function concept(stof: Mededelingstof): Mededeling | null {
  const { convenant, lezer, teksten, nu } = stof;
  const bezig = nu.kind === 'niet-begonnen' && teksten.every(({ aangebodenOp }) => aangebodenOp === null);
  if (!bezig || !lezer.beheert || lezer.partij !== convenant.penvoerder) return null;
  return {
    ...basis(stof),
    soort: 'uitleg',
    kern: `${convenant.naam} is nog niet aangeboden.`,
    zinnen: ['Maak de eerste tekst af en bied haar aan. Daarna kan iedereen tekenen.'],
    artikelen: ['Art 17.1'],
    weg: { label: 'Ga verder met het convenant', naar: convenantadres(convenant.id).blad },
  };
}

const basis = ({ convenant }: Mededelingstof) => {
  const { blad } = convenantadres(convenant.id);
  return { soort: 'let-op', waar: 'begin', onder: blad, weg: { label: 'Bekijk wat nu geldt', naar: blad } } as const;
};

const naarTekenen = (stof: Mededelingstof, tekst: string): Mededeling['weg'] => ({
  label: `Teken versie ${labelVan(stof, tekst)}`,
  naar: convenantadres(stof.convenant.id).tekenen(tekst),
});

const isBestuur = ({ teksten, lezer }: Mededelingstof, tekst: string): boolean =>
  teksten.some((t) => t.id === tekst && t.schoolbesturen.includes(lezer.partij));

const WIE_HERSTELT = {
  zelf: ['U tekent voor uw organisatie.', 'De beheerder van uw organisatie tekent.'],
  bestuur: [
    'U tekent, of legt een volmacht vast waarmee het samenwerkingsverband tekent.',
    'De beheerder van uw organisatie tekent, of legt een volmacht vast.',
  ],
  laat: [
    'U tekent, of het samenwerkingsverband tekent opnieuw namens uw bestuur.',
    'De beheerder van uw organisatie tekent, of het samenwerkingsverband tekent opnieuw.',
  ],
} as const;

const wieHerstelt = (beheert: boolean, hoe: keyof typeof WIE_HERSTELT): string => WIE_HERSTELT[hoe][beheert ? 0 : 1];

/** Een bestuur gaf zijn volmacht na de handtekening: wie voor hem tekent, tekent opnieuw (fn 2, S-13 stap 2). */
function opnieuwTekenen(stof: Mededelingstof): Mededeling | null {
  const { convenant, namen, lezer } = stof;
  const [eerste] = lezer.beheert ? teHertekenen(stof.nu, stof.feiten, lezer.partij) : [];
  if (eerste === undefined) return null;
  const wie = eerste.besturen.map((bestuur) => namen.get(bestuur)).join(', ');
  return {
    ...basis(stof),
    kern: `Versie ${labelVan(stof, eerste.tekst)} van ${convenant.naam} bindt nog niet elk schoolbestuur.`,
    zinnen: [`Van na uw handtekening is de volmacht van: ${wie}. Teken opnieuw, dan tekent u ook daarvoor.`],
    artikelen: ['fn 2'],
    weg: naarTekenen(stof, eerste.tekst),
  };
}

/** Er ligt een nieuwe tekst die deze partij nog niet tekende; de oude blijft gelden (S-13). */
function nietGetekend(stof: Mededelingstof): Mededeling | null {
  const { convenant, nu, lezer } = stof;
  const [tekst] = teTekenen(stof, lezer.partij);
  if (tekst === undefined) return null;
  const nieuw = labelVan(stof, tekst);
  const bestuur = isBestuur(stof, tekst);
  const laat = isVolmachtTeLaat(nu, lezer.partij, tekst);
  return {
    ...basis(stof),
    kern: `Versie ${nieuw} van ${convenant.naam} geldt nog niet voor uw organisatie.`,
    zinnen: [
      `Tot zij tekent gaan lopende casussen door onder versie ${labelVan(stof, nu.tekst)}. Een overleg dat op versie ${nieuw} rust, start zonder uw organisatie.`,
      ...(laat ? ['De volmacht van uw bestuur is van na de handtekening, en bindt dus niet.'] : []),
      wieHerstelt(lezer.beheert, laat ? 'laat' : bestuur ? 'bestuur' : 'zelf'),
    ],
    artikelen: ['Art 17.2', laat ? 'fn 2' : 'E-10'],
    ...(lezer.beheert ? { weg: naarTekenen(stof, tekst) } : {}),
  };
}

/** Opgezegd, of samen een einde afgesproken: tot die dag verandert er niets (E-11). */
function straksWeg(stof: Mededelingstof, { tot }: Partijstand): Mededeling | null {
  const { convenant, nu, vandaag } = stof;
  if (tot === null || tot > plusDagen(vandaag, EINDE_DAGEN)) return null;
  const dag = datumVoluit(tot);
  return {
    ...basis(stof),
    kern:
      tot === nu.eindePer
        ? `${convenant.naam} eindigt op ${dag}.`
        : `Uw organisatie doet vanaf ${dag} niet meer mee aan ${convenant.naam}.`,
    zinnen: [
      'Tot die dag verandert er niets. Daarna deelt en leest u hier niets meer van een ander. Wat u zelf inbracht, blijft van u.',
    ],
    artikelen: ['Art 19.1 (c)', 'E-11'],
  };
}

/** Wie pas toetrad: dit is wat een deelnemer ziet die bericht kreeg dat er iets klaarstaat. */
function nieuweling(stof: Mededelingstof): Mededeling | null {
  const { convenant, nu, namen, vandaag, lezer } = stof;
  const erbij = nu.partijen
    .filter(({ partij, gebonden, waarom }) => partij !== lezer.partij && gebonden && waarom.code === 'toetreding')
    .filter(({ sinds }) => sinds !== null && sinds > plusDagen(vandaag, -NIEUW_DAGEN));
  if (erbij.length === 0) return null;
  const wie = erbij.map(({ partij, sinds }) => `${namen.get(partij)} sinds ${datumVoluit(sinds ?? vandaag)}`);
  return {
    ...basis(stof),
    soort: 'uitleg',
    kern: `Nieuw in ${convenant.naam}: ${wie.join(' en ')}.`,
    zinnen: [
      'Alle partijen gingen akkoord. Zij leest alleen wat u haar geeft in een casus waarvoor zij wordt uitgenodigd.',
    ],
    artikelen: ['Art 18.3 (a)'],
  };
}

type Uitleg = {
  readonly kern: (naam: string, dag: string) => string;
  readonly wie: (penvoerder: string) => string;
  readonly voorbij?: true;
};

const TREEDT_TOE = (naam: string): string => `Uw organisatie treedt nog toe tot ${naam}.`;
const BEHEERDER_TEKENT = (): string => 'De beheerder van uw organisatie tekent.';

/** Per reden waarom een partij niet gebonden is: wat er aan de hand is, en wie het herstelt. */
const NIET: Readonly<Record<string, Uitleg>> = {
  'niet-getekend': { kern: (naam) => `Uw organisatie tekende ${naam} nog niet.`, wie: BEHEERDER_TEKENT },
  'andere-tekst': {
    kern: (naam) => `Uw organisatie tekende een andere versie van ${naam} dan nu geldt.`,
    wie: BEHEERDER_TEKENT,
  },
  'volmacht-ontbreekt': {
    kern: (naam) => `Uw bestuur gaf nog geen volmacht voor ${naam}.`,
    wie: () => 'De beheerder van uw organisatie legt de volmacht vast, of tekent zelf.',
  },
  'volmacht-te-laat': {
    kern: (naam) => `De volmacht van uw bestuur is van na de handtekening onder ${naam}, en bindt dus niet.`,
    wie: () => 'Het samenwerkingsverband tekent opnieuw namens uw bestuur, of de beheerder van uw organisatie tekent.',
  },
  'wacht-op-handtekening': {
    kern: (naam) => `Het samenwerkingsverband tekende ${naam} nog niet namens uw bestuur.`,
    wie: () => 'Dat doet de beheerder van het samenwerkingsverband.',
  },
  'nog-niet-begonnen': {
    kern: (naam) => `${naam} geldt nog niet: nog niet iedereen tekende.`,
    wie: (penvoerder) => `${penvoerder} ziet wie nog moet tekenen.`,
  },
  'toetreding-akkoord': {
    kern: TREEDT_TOE,
    wie: () => 'Eerst zeggen de organisaties die al meedoen of zij akkoord zijn.',
  },
  'toetreding-ondertekend': {
    kern: TREEDT_TOE,
    wie: () => 'De beheerder van uw organisatie tekent het toetredingsformulier.',
  },
  'toetreding-bekendgemaakt': {
    kern: TREEDT_TOE,
    wie: () => 'Een organisatie die al meedoet, maakt het bekend aan de anderen.',
  },
  vertrokken: {
    kern: (naam, dag) => `Uw organisatie doet sinds ${dag} niet meer mee aan ${naam}.`,
    wie: (penvoerder) => `Wil zij weer meedoen, dan overlegt de beheerder van uw organisatie met ${penvoerder}.`,
    voorbij: true,
  },
  geeindigd: {
    kern: (naam, dag) => `${naam} is afgelopen op ${dag}.`,
    wie: () => 'Samenwerken kan weer onder een nieuw convenant; een gemeente of samenwerkingsverband stelt het op.',
    voorbij: true,
  },
};

const TOT_DAN = 'Tot dan geeft, krijgt en leest u hier niets van een ander.';
const VOORBIJ =
  'U geeft en krijgt hier niets meer, en leest niets meer van een ander. Wat u zelf inbracht, blijft van u. Geheimhouding blijft gelden.';

function nietGebonden(stof: Mededelingstof, { waarom, tot }: Partijstand): Mededeling | null {
  const { convenant, nu, namen, vandaag, lezer } = stof;
  // Is het hele convenant voorbij, dan is er niets om weer bij te komen, ook niet voor wie zelf opzegde.
  const uitleg = NIET[nu.kind === 'geeindigd' ? 'geeindigd' : waarom.code];
  if (uitleg === undefined) return null;
  const [tekst] = lezer.beheert ? teTekenen(stof, lezer.partij) : [];
  const dag = datumVoluit(nu.geeindigdOp ?? tot ?? vandaag);
  const penvoerder = namen.get(convenant.penvoerder) ?? 'de penvoerder';
  return {
    ...basis(stof),
    waar: 'overal',
    kern: uitleg.kern(convenant.naam, dag),
    zinnen: [uitleg.voorbij === true ? VOORBIJ : TOT_DAN, uitleg.wie(penvoerder)],
    artikelen: [...waarom.artikelen],
    ...(tekst === undefined ? {} : { weg: naarTekenen(stof, tekst) }),
  };
}
