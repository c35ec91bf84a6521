/** Willekeurige volledige vragen uit een zaadgetal, zonder iets van src/regels: overwegend gunstig, met afwijkingen. */
import type { VolledigeVraag } from './orakel.ts';

export type Dobbelsteen = {
  /** Een getal van 0 tot 1. */
  kans(): number;
  kies<T>(lijst: readonly T[]): T;
};

export function dobbelsteen(zaad: number): Dobbelsteen {
  let stand = zaad >>> 0;
  const kans = (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { kans, kies: (lijst) => lijst[Math.floor(kans() * lijst.length)] as (typeof lijst)[number] };
}

export const DOMEIN = {
  handeling: ['verstrekken', 'inzien', 'overnemen', 'meenemen', 'verstrekken-aan-derde', 'bespreken', 'deelnemen'],
  partij: [
    'school',
    'mbo',
    'swv',
    'gemeente',
    'ggd',
    'jeugdhulpaanbieder',
    'zorgaanbieder',
    'gast',
    'ouder',
    'jongere',
    'steunpersoon',
    'derde',
  ],
  hoedanigheid: ['leerplicht', 'toeleiding', 'individuele-voorziening', 'jgz', 'wmo'],
  functie: [
    'jeugdarts',
    'jeugdverpleegkundige',
    'schoolmaatschappelijk-werker',
    'gedragsdeskundige',
    'psycholoog',
    'orthopedagoog',
    'jeugdwerker-wijkteam',
    'cjg-coach',
    'jeugd-en-gezinswerker',
    'jeugdprofessional-op-school',
    'teamleider-jeugd',
    'doorstroompunt-medewerker',
    'gezinsvoogd',
    'intern-begeleider',
  ],
  geheimhouding: [
    'geen',
    'cao',
    'contract',
    'ambtsgeheim',
    'wgbo',
    'jeugdwet',
    'wmo',
    'beroepscode',
    'wet-big',
    'reclassering',
  ],
  categorie: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'buiten-5.1'],
  doel: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  ondertekenaars: ['gezagdrager-1', 'gezagdrager-2', 'jongere', 'vertegenwoordiger'],
  ontvangers: [
    'jeugdarts',
    'schoolmaatschappelijk-werker',
    'gedragsdeskundige',
    'jeugdwerker',
    'leerplichtambtenaar',
    'zorgaanbieder',
    'school',
    'swv',
    'gemeente',
    'ggd',
    'gast',
    'ouder',
    'steunpersoon',
    'derde',
  ],
  soorten: ['naw', 'schoolprestatie', 'verzuim', 'gezondheid', 'gezin', 'interventies'],
  plicht: ['lpw-21a', 'web-8.1.8a', 'jeugdwet-7.4.0', 'jeugdwet-7.3.11-4', 'mbo-veiligheid', 'vordering'],
  // Rond elke grens, ook 29 februari.
  geboortedatum: [
    '2016-05-01',
    '2014-03-02',
    '2014-03-01',
    '2014-02-28',
    '2012-02-29',
    '2010-03-01',
    '2010-03-02',
    '2010-02-28',
    '2008-02-29',
    '2008-03-01',
    '2008-03-02',
    '2005-07-07',
  ],
  peildatum: ['2026-03-01', '2026-02-28'],
} as const;

function persoon(d: Dobbelsteen): Omit<VolledigeVraag['gever'], never> {
  const partij = d.kies(d.kans() < 0.25 ? (['gemeente', 'gast', 'mbo', 'swv'] as const) : DOMEIN.partij);
  const hoedanigheid = partij === 'gemeente' ? d.kies(DOMEIN.hoedanigheid) : null;
  const functie = hoedanigheid === 'leerplicht' && d.kans() < 0.5 ? 'leerplichtambtenaar' : d.kies(DOMEIN.functie);
  return {
    partij,
    hoedanigheid,
    functie,
    geheimhouding: d.kies(DOMEIN.geheimhouding),
    behandelrelatie: d.kans() < 0.5,
    grondslagVastgelegd: d.kans() < 0.95,
    gastVerzoek: d.kans() < 0.8,
  };
}

/** Een losse greep: elk veld voor zich, met een kans op het gunstige antwoord. */
function greep(d: Dobbelsteen, gunstig: number): VolledigeVraag {
  const goed = (): boolean => d.kans() < gunstig;
  const munt = (): boolean => d.kans() < 0.5;
  const zelden = (): boolean => d.kans() < 0.15;
  const deel = <T>(lijst: readonly T[], kans: number): T[] => lijst.filter(() => d.kans() < kans);
  const handeling = d.kies(['verstrekken', 'verstrekken', 'inzien', ...DOMEIN.handeling] as const);
  const categorie = d.kies(DOMEIN.categorie);
  const verzuim =
    categorie === 'g' || d.kans() < 0.3
      ? {
          soort: d.kies(['ongeoorloofd', 'ongeoorloofd', 'geoorloofd', 'ziekte'] as const),
          meldplichtig: goed(),
          vermoedenOngeoorloofd: munt(),
          jeugdartsGezien: munt(),
        }
      : null;
  return {
    versie: 1,
    handeling,
    peildatum: d.kies(DOMEIN.peildatum),
    convenant: {
      vanKracht: goed(),
      geverGebonden: goed(),
      ontvangerGebonden: goed(),
      regime: d.kies(['afzonderlijk', 'gezamenlijk']),
      onderlingeRegeling: goed(),
      verwerkersovereenkomst: goed(),
    },
    overlegtype: {
      vastgesteld: goed(),
      doelen: deel(DOMEIN.doel, 0.95),
      categorieen: deel(DOMEIN.categorie.slice(0, 9), 0.95),
      doelgroepVerruimd: d.kans() < 0.7,
      oppToestemmingNodig: munt(),
    },
    casus: {
      status: goed() ? 'open' : 'gesloten',
      fase: 'plan',
      doelVastgelegd: goed(),
      geinformeerd: d.kans() < 0.85,
      uitgenodigd: d.kans() < 0.85,
      langdurigVerzuim: munt(),
    },
    jongere: {
      geboortedatum: d.kies(DOMEIN.geboortedatum),
      onderwijs: d.kies(['po', 'vo', 'vso', 'mbo', 'geen']),
      gezagdragers: d.kies([0, 1, 2]),
      wilsbekwaam: d.kans() < 0.8,
    },
    gever: persoon(d),
    ontvanger: {
      ...persoon(d),
      deelnemer: goed(),
      directBetrokken: goed(),
      opNaam: goed(),
      schoolVanJongere: munt(),
      eigenTaak: goed(),
      geheimhoudingBevestigd: goed(),
      individueelDoelVastgelegd: goed(),
    },
    gegeven: {
      categorie,
      doel: d.kies(DOMEIN.doel),
      noodzaak: goed(),
      eigen: goed(),
      bronGeheimhouding: munt() ? null : d.kies(DOMEIN.geheimhouding),
      bronAkkoord: d.kans() < 0.8,
      verenigbaar: goed(),
      betreft: goed() ? 'jongere' : 'gezinslid',
      thuisondersteuning: zelden(),
      buitenkant: munt(),
      buitenkantAfwijkingGemotiveerd: munt(),
      voorafBesproken: goed(),
      verzuim,
      redenVanVerzuim: munt(),
      bevatGezondheid: zelden(),
      opp: zelden(),
      oppInstemming: munt(),
      activiteit: munt() ? null : d.kies(['toelaatbaarheid', 'advies', 'toewijzing']),
      voorActie: zelden(),
      nietVoorOuder: zelden(),
      gepseudonimiseerd: munt(),
      identiteitNodig: munt(),
    },
    verstrekking: { status: d.kans() < 0.85 ? 'actief' : d.kies(['ingetrokken', 'bevroren']) },
    toestemming:
      d.kans() < 0.2
        ? null
        : {
            status: d.kans() < 0.7 ? 'gegeven' : d.kies(['geweigerd', 'ingetrokken', 'verlopen']),
            ondertekenaars: deel(DOMEIN.ondertekenaars, 0.85),
            ontvangers: deel(DOMEIN.ontvangers, 0.9),
            soorten: deel(DOMEIN.soorten, 0.9),
            aanGever: goed(),
            partnerGenoemd: goed(),
            vraagstukGedekt: goed(),
          },
    plicht: d.kans() < 0.6 ? null : d.kies(DOMEIN.plicht),
    afweging:
      d.kans() < 0.6
        ? null
        : { persoonlijk: goed(), gemotiveerd: goed(), collegaGeraadpleegd: goed(), naIntrekking: munt() },
    kanaal: { versleuteld: goed(), mfa: goed() },
  } as VolledigeVraag;
}

/** Zet de vraag op de route van een plicht; een losse greep treft die bijna nooit. */
function opRoute(v: VolledigeVraag, d: Dobbelsteen): VolledigeVraag {
  const plicht = d.kies(DOMEIN.plicht);
  const lezen = d.kies(['verstrekken', 'verstrekken', 'inzien', 'overnemen'] as const);
  const naar = (partij: string, hoedanigheid: string | null, functie: string): VolledigeVraag['ontvanger'] => ({
    ...v.ontvanger,
    partij,
    hoedanigheid,
    functie,
  });
  const leerplicht = naar('gemeente', 'leerplicht', d.kies(['leerplichtambtenaar', 'doorstroompunt-medewerker']));
  const melding = {
    ...v.gegeven,
    categorie: d.kies(['a', 'c', 'g', 'e']),
    redenVanVerzuim: d.kans() < 0.8,
    verzuim: { soort: 'ongeoorloofd', meldplichtig: true, vermoedenOngeoorloofd: false, jeugdartsGezien: false },
  };
  const los = { ...v, plicht, handeling: lezen } as VolledigeVraag;
  switch (plicht) {
    case 'lpw-21a':
      return {
        ...los,
        gever: { ...v.gever, partij: d.kies(['school', 'mbo']), hoedanigheid: null, functie: 'mentor' },
        ontvanger: leerplicht,
        gegeven: melding,
      };
    case 'web-8.1.8a':
      return {
        ...los,
        gever: { ...v.gever, partij: 'mbo', hoedanigheid: null, functie: 'mentor' },
        ontvanger: leerplicht,
        gegeven: melding,
        jongere: { ...v.jongere, geboortedatum: '2005-07-07' },
      };
    case 'jeugdwet-7.4.0':
      return {
        ...los,
        gever: { ...v.gever, partij: 'jeugdhulpaanbieder', hoedanigheid: null, functie: 'behandelaar' },
        ontvanger: naar('gemeente', d.kies(['toeleiding', 'individuele-voorziening']), 'teamleider-jeugd'),
      };
    case 'jeugdwet-7.3.11-4':
      return { ...los, gever: { ...v.gever, geheimhouding: 'jeugdwet' }, ontvanger: naar('gast', null, 'gezinsvoogd') };
    case 'mbo-veiligheid':
      return {
        ...los,
        gever: { ...v.gever, partij: 'mbo', hoedanigheid: null, functie: 'mentor', geheimhouding: 'cao' },
        gegeven: { ...v.gegeven, bronGeheimhouding: null, categorie: d.kies(['a', 'd', 'i']), bevatGezondheid: false },
      };
    case 'vordering':
      return {
        ...los,
        handeling: 'verstrekken-aan-derde',
        gever: { ...v.gever, geheimhouding: 'cao' },
        gegeven: { ...v.gegeven, bronGeheimhouding: null },
      };
  }
}

/** Een professional onder beroepsgeheim met een vastgelegde afweging. */
function metAfweging(v: VolledigeVraag, d: Dobbelsteen): VolledigeVraag {
  const partij = d.kies(['jeugdhulpaanbieder', 'ggd', 'zorgaanbieder', 'school', 'mbo']);
  return {
    ...v,
    handeling: d.kies(['verstrekken', 'verstrekken', 'inzien']),
    gever: {
      ...v.gever,
      partij,
      hoedanigheid: null,
      functie: 'behandelaar',
      geheimhouding: d.kies(DOMEIN.geheimhouding.slice(4)),
    },
    plicht: null,
    afweging: {
      persoonlijk: d.kans() < 0.95,
      gemotiveerd: d.kans() < 0.95,
      collegaGeraadpleegd: d.kans() < 0.95,
      naIntrekking: d.kans() < 0.6,
    },
  };
}

/** Twee partijen waarvoor iets bijzonders geldt: samenwerkingsverband, leerplicht, ouder, jongere, steunpersoon. */
function metBijzonderPaar(v: VolledigeVraag, d: Dobbelsteen): VolledigeVraag {
  const paar = (): Pick<VolledigeVraag['gever'], 'partij' | 'hoedanigheid' | 'functie'> =>
    d.kies([
      { partij: 'swv', hoedanigheid: null, functie: 'psycholoog' },
      { partij: 'gemeente', hoedanigheid: 'leerplicht', functie: 'leerplichtambtenaar' },
      { partij: 'school', hoedanigheid: null, functie: 'mentor' },
      { partij: d.kies(['ouder', 'jongere', 'steunpersoon']), hoedanigheid: null, functie: 'anders' },
    ]);
  return {
    ...v,
    handeling: d.kies(['verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde', 'deelnemen']),
    gever: { ...v.gever, ...paar() },
    ontvanger: { ...v.ontvanger, ...paar() },
    gegeven: { ...v.gegeven, bevatGezondheid: d.kans() < 0.4, betreft: d.kans() < 0.8 ? 'jongere' : 'gezinslid' },
  };
}

/** Waar toestemming ook buiten het geven telt: een ouder vanaf 16, en hulp van buiten bij een mbo-student. */
function metToestemmingElders(v: VolledigeVraag, d: Dobbelsteen): VolledigeVraag {
  if (d.kans() < 0.5) {
    const ontvanger = {
      ...v.ontvanger,
      partij: d.kies(['ggd', 'school', 'jeugdhulpaanbieder', 'gast']),
      hoedanigheid: null,
      functie: 'anders',
    };
    return { ...v, handeling: 'deelnemen', ontvanger, jongere: { ...v.jongere, onderwijs: 'mbo' } };
  }
  return {
    ...v,
    handeling: d.kies(['inzien', 'overnemen', 'verstrekken']),
    ontvanger: { ...v.ontvanger, partij: 'ouder', hoedanigheid: null, functie: 'anders' },
    jongere: { ...v.jongere, geboortedatum: d.kies(['2010-02-28', '2005-07-07']) },
  };
}

/** Een volledige, goed gevormde vraag. */
export function willekeurigeVraag(d: Dobbelsteen): VolledigeVraag {
  const soort = d.kans();
  if (soort < 0.2) return opRoute(greep(d, 0.9), d);
  if (soort < 0.35) return metAfweging(greep(d, 0.96), d);
  if (soort < 0.45) return metBijzonderPaar(greep(d, 0.96), d);
  if (soort < 0.55) return metToestemmingElders(greep(d, 0.9), d);
  return greep(d, 0.96);
}
