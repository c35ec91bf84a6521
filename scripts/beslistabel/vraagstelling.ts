/**
 * Maakt van een geval in de tabel een volledige vraag aan de regels. Alles is op orde, behalve de voorwaarden die uit
 * staan; elke voorwaarde is één verandering van de vraag. Niets is onbekend, dus het antwoord is nooit `onvolledig`.
 */
import type { Handeling, Oordeel, Plicht, Vraag } from '../../src/regels/index.ts';
import { LIJST_5_1, ONDERTEKENAARS, regelsets, SOORTEN, TOESTEMMINGSROLLEN } from '../../src/regels/index.ts';
import type { Plichtteken, Teken } from './formule.ts';
import type { Kolom } from './kolommen.ts';
import { KOLOMMEN } from './kolommen.ts';
import type { Geverplaats, Leeftijdplaats, Ontvangerplaats } from './wie.ts';
import { GEVERS, leeftijden, ONTVANGERS } from './wie.ts';

export type Beoordelaar = (vraag: Vraag) => Oordeel;

export const PLICHT_VAN: Readonly<Record<Plichtteken, Plicht>> = {
  P1: 'lpw-21a',
  P2: 'web-8.1.8a',
  P3: 'jeugdwet-7.4.0',
  P4: 'jeugdwet-7.3.11-4',
  P5: 'mbo-veiligheid',
  P6: 'vordering',
};
/** Deze twee plichten melden verzuim: het gegeven gaat dan over een verzuim dat gemeld moet worden. */
const MELDT_VERZUIM: ReadonlySet<string> = new Set<Plichtteken>(['P1', 'P2']);

/** De dag van de tabel: de dag waarop de nieuwste geldende regelset inging, en anders een vaste dag. */
export const PEILDATUM: string = regelsets.reduce(
  (dag, { geldig }) => (geldig.kind === 'vanaf' && geldig.datum > dag ? geldig.datum : dag),
  '2026-01-01',
);
export const LEEFTIJDEN: readonly Leeftijdplaats[] = leeftijden(PEILDATUM);

export type Geval = {
  readonly handeling: Handeling;
  readonly gever: Geverplaats;
  readonly ontvanger: Ontvangerplaats;
  readonly leeftijd: Leeftijdplaats;
  readonly kolom: Kolom;
};

const eerste = <T>(lijst: readonly T[]): T => lijst[0] as T;
const opNaam = <T extends { readonly naam: string }>(lijst: readonly T[], naam: string): T => {
  const gevonden = lijst.find((plaats) => plaats.naam === naam);
  if (gevonden === undefined) throw new Error(`Er is geen ${naam} in de tabel.`);
  return gevonden;
};
export const geverMetNaam = (naam: string): Geverplaats => opNaam(GEVERS, naam);
export const ontvangerMetNaam = (naam: string): Ontvangerplaats => opNaam(ONTVANGERS, naam);

/** Een geval waarvan alleen telt wat genoemd is: verder een gewone school, een GGD, 12 tot 16 jaar en onderwijsgegevens. */
export function gevalMet(deel: Partial<Geval> & Pick<Geval, 'handeling'>): Geval {
  return {
    gever: eerste(GEVERS),
    ontvanger: ontvangerMetNaam('GGD'),
    leeftijd: LEEFTIJDEN[1] as Leeftijdplaats,
    kolom: KOLOMMEN[3] as Kolom,
    ...deel,
  };
}

const VOLLEDIG = {
  status: 'gegeven',
  ondertekenaars: ONDERTEKENAARS,
  ontvangers: TOESTEMMINGSROLLEN,
  soorten: SOORTEN,
  aanGever: true,
  partnerGenoemd: true,
  vraagstukGedekt: true,
} as const;
const AFWEGING = { persoonlijk: true, gemotiveerd: true, collegaGeraadpleegd: true, naIntrekking: true } as const;
const CONVENANT = {
  vanKracht: true,
  geverGebonden: true,
  ontvangerGebonden: true,
  regime: 'afzonderlijk',
  onderlingeRegeling: true,
  verwerkersovereenkomst: true,
} as const;

const deelvraag = {
  overlegtype: (kolom: Kolom): NonNullable<Vraag['overlegtype']> => ({
    vastgesteld: true,
    doelen: ['c'],
    categorieen: LIJST_5_1,
    doelgroepVerruimd: true,
    oppToestemmingNodig: false,
    ...kolom.overlegtype,
  }),
  casus: (aan: readonly Teken[]): NonNullable<Vraag['casus']> => ({
    status: 'open',
    fase: 'plan',
    doelVastgelegd: true,
    geinformeerd: true,
    uitgenodigd: true,
    langdurigVerzuim: aan.includes('L'),
  }),
  gever: ({ gever: { stand } }: Geval): NonNullable<Vraag['gever']> => ({
    ...stand,
    behandelrelatie: true,
    grondslagVastgelegd: true,
    gastVerzoek: true,
  }),
  ontvanger: ({ ontvanger: { stand } }: Geval, aan: readonly Teken[]): NonNullable<Vraag['ontvanger']> => ({
    ...stand,
    geheimhouding: !aan.includes('G')
      ? 'geen'
      : stand.geheimhouding === 'geen'
        ? 'contract'
        : (stand.geheimhouding ?? 'cao'),
    behandelrelatie: false,
    grondslagVastgelegd: true,
    gastVerzoek: true,
    deelnemer: true,
    directBetrokken: true,
    opNaam: true,
    eigenTaak: true,
    geheimhoudingBevestigd: true,
    individueelDoelVastgelegd: true,
  }),
  gegeven: ({ kolom }: Geval, aan: readonly Teken[]): NonNullable<Vraag['gegeven']> => {
    const soort = kolom.verzuim ?? (aan.some((teken) => MELDT_VERZUIM.has(teken)) ? 'ongeoorloofd' : null);
    return {
      categorie: kolom.categorie,
      doel: 'c',
      noodzaak: true,
      eigen: true,
      bronGeheimhouding: null,
      bronAkkoord: true,
      verenigbaar: true,
      betreft: 'jongere',
      thuisondersteuning: false,
      buitenkant: aan.includes('K'),
      buitenkantAfwijkingGemotiveerd: false,
      voorafBesproken: true,
      verzuim:
        soort === null
          ? null
          : {
              soort,
              meldplichtig: true,
              vermoedenOngeoorloofd: aan.includes('V'),
              jeugdartsGezien: aan.includes('J'),
            },
      redenVanVerzuim: true,
      bevatGezondheid: false,
      opp: false,
      oppInstemming: aan.includes('O'),
      activiteit: aan.includes('A') ? 'advies' : null,
      voorActie: false,
      nietVoorOuder: false,
      gepseudonimiseerd: false,
      identiteitNodig: true,
      ...kolom.gegeven,
    };
  },
};

/** De vraag van een geval met precies deze voorwaarden op orde. */
export function stelVraag(geval: Geval, aan: readonly Teken[]): Vraag {
  const plicht = aan.find((teken): teken is Plichtteken => teken in PLICHT_VAN);
  return {
    versie: 1,
    handeling: geval.handeling,
    peildatum: PEILDATUM,
    plicht: plicht === undefined ? null : PLICHT_VAN[plicht],
    afweging: aan.includes('W') ? AFWEGING : null,
    convenant: CONVENANT,
    overlegtype: deelvraag.overlegtype(geval.kolom),
    casus: deelvraag.casus(aan),
    jongere: {
      ...geval.leeftijd.stand,
      onderwijs: geval.gever.stand.partij === 'mbo' ? 'mbo' : 'vo',
      gezagdragers: 2,
      wilsbekwaam: true,
    },
    gever: deelvraag.gever(geval),
    ontvanger: deelvraag.ontvanger(geval, aan),
    gegeven: deelvraag.gegeven(geval, aan),
    verstrekking: { status: 'actief' },
    toestemming: aan.includes('T') ? VOLLEDIG : null,
    kanaal: { versleuteld: true, mfa: true },
  };
}

type Diep<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]?: Diep<T[K]> } : T;
/** Een verandering van een vraag, veld voor veld. */
export type Anders = Diep<Vraag>;

/** De vraag met een verandering; een object wordt veld voor veld gemengd. */
export function anders(vraag: Vraag, verandering: Anders): Vraag {
  const isKaart = (wat: unknown): wat is Record<string, unknown> =>
    typeof wat === 'object' && wat !== null && !Array.isArray(wat);
  const meng = (basis: unknown, nieuw: unknown): unknown => {
    if (!isKaart(nieuw) || !isKaart(basis)) return nieuw;
    return { ...basis, ...Object.fromEntries(Object.entries(nieuw).map(([naam, w]) => [naam, meng(basis[naam], w)])) };
  };
  return meng(vraag, verandering) as Vraag;
}

/** Vraagt, en stopt als het antwoord niet af is: dan kent de tabel een veld van de vraag nog niet. */
export function vraagAf(beoordeel: Beoordelaar, vraag: Vraag): Oordeel {
  const oordeel = beoordeel(vraag);
  const vals =
    oordeel.uitkomst === 'onvolledig' || oordeel.redenen.some(({ code }) => code === 'regel-niet-te-beoordelen');
  if (vals) throw new Error(`De beslistabel stelt een vraag die niet af is: ${oordeel.vragen.join() || 'geen vraag'}.`);
  return oordeel;
}
