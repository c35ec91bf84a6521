import { ingebouwdeOverlegtypen } from '../../src/overlegtype/ingebouwd.ts';
import {
  BEROEPSGEHEIMEN,
  beoordeel,
  type Fase,
  type Geheimhouding,
  type Handeling,
  type Hoedanigheid,
  type Oordeel,
  type Plicht,
  type Soort,
  type Toestemming,
  type Toestemmingsrol,
  type Vraag,
} from '../../src/regels/index.ts';
import { verplicht } from '../steun/casus.ts';
import { type Casus, type Gift, type Item, leeftijd, partijsoort, type Stoel } from './wereld.ts';

/**
 * Rekent uit het geheugen van de proef uit wat vandaag mag. Bouwt zelf elke vraag van het contract, helemaal ingevuld; van het
 * programma komt hier alleen `beoordeel` en de gepubliceerde inhoud van de overlegtypen.
 */
export type Dag = { readonly casus: Casus; readonly dag: string };

type Stap = {
  readonly handeling: Handeling;
  readonly item: Item;
  readonly aan: Stoel;
  readonly status?: Gift['status'];
  readonly plicht: Plicht | null;
  readonly fase?: Fase;
};

function oordeelOver({ casus, dag }: Dag, stap: Stap): Oordeel {
  const { item, aan } = stap;
  const inhoud = verplicht(ingebouwdeOverlegtypen.find(({ code }) => code === casus.type)).inhoud;
  const fase = stap.fase ?? casus.fase;
  const vraag: Vraag = {
    versie: 1,
    handeling: stap.handeling,
    peildatum: dag,
    plicht: stap.plicht,
    afweging: null,
    convenant: {
      vanKracht: casus.convenantGeldt,
      geverGebonden: true,
      ontvangerGebonden: true,
      regime: 'afzonderlijk',
      onderlingeRegeling: false,
      verwerkersovereenkomst: true,
    },
    overlegtype: {
      vastgesteld: true,
      doelen: inhoud.doelen,
      categorieen: inhoud.fasen[fase].filter((c) => c !== 'buiten-5.1'),
      doelgroepVerruimd: inhoud.doelgroepVerruimd,
      oppToestemmingNodig: inhoud.oppToestemmingNodig,
    },
    casus: {
      status: casus.open ? 'open' : 'gesloten',
      fase,
      doelVastgelegd: true,
      geinformeerd: isVerteld({ casus, dag }, aan),
      ...(casus.langdurigVerzuim === null ? {} : { langdurigVerzuim: casus.langdurigVerzuim }),
    },
    jongere: {
      geboortedatum: casus.geboren,
      onderwijs: casus.type === 'mdo' ? 'po' : 'vo',
      gezagdragers: casus.ouders.length as 1 | 2,
      wilsbekwaam: true,
    },
    gever: { ...mens(item.bron), grondslagVastgelegd: true },
    ontvanger: {
      ...mens(aan),
      deelnemer: aan.zit,
      directBetrokken: true,
      opNaam: true,
      schoolVanJongere: aan.partijId === casus.school,
      grondslagVastgelegd: aan.zit,
      eigenTaak: aan.zit,
      geheimhoudingBevestigd: aan.zit,
      individueelDoelVastgelegd: aan.zit,
    },
    gegeven: gegevenVan(item),
    verstrekking: stap.status === undefined ? null : { status: stap.status },
    toestemming: toestemmingTegenover({ casus, dag }, item, aan),
    kanaal: { versleuteld: true, mfa: true },
  };
  return beoordeel(vraag);
}

function mens(stoel: Stoel) {
  if (stoel.soort !== 'medewerker')
    return {
      partij: stoel.soort,
      functie: stoel.soort,
      hoedanigheid: null,
      geheimhouding: 'geen',
      behandelrelatie: false,
    } as const;
  const { functie, hoedanigheid, geheimhouding } = verplicht(stoel.werk);
  return {
    partij: partijsoort(stoel.sleutel),
    functie,
    hoedanigheid: hoedanigheid as Hoedanigheid | null,
    geheimhouding: geheimhouding as Geheimhouding,
    behandelrelatie: stoel.behandelrelatie,
  };
}

function gegevenVan({ categorie, kenmerken, bron }: Item): NonNullable<Vraag['gegeven']> {
  const nodig = kenmerken.nodigVoorVraag === true || bron.soort !== 'medewerker';
  return {
    categorie,
    doel: 'c',
    noodzaak: nodig,
    eigen: true,
    bronGeheimhouding: null,
    betreft: kenmerken.betreft ?? 'jongere',
    thuisondersteuning: false,
    voorafBesproken: kenmerken.voorafBesproken === true,
    verzuim: categorie === 'g' ? (kenmerken.verzuim ?? {}) : null,
    redenVanVerzuim: false,
    bevatGezondheid: categorie === 'e' || kenmerken.bevatGezondheid === true,
    opp: false,
    ...(kenmerken.activiteit === undefined ? {} : { activiteit: kenmerken.activiteit }),
    voorActie: false,
    nietVoorOuder: kenmerken.nietVoorOuder === true,
    gepseudonimiseerd: false,
    identiteitNodig: true,
  };
}

/** Weet ieder die het moet weten van deze ontvanger (12.1)? Over het gezin zelf hoeft niets apart verteld te zijn. */
function isVerteld({ casus, dag }: Dag, aan: Stoel): boolean {
  const mensen = [...casus.ouders, ...(leeftijd(casus, dag) >= 12 ? [casus.jongere] : [])];
  const weet = (persoon: string): boolean =>
    aan.partijId === null
      ? [...casus.verteld].some((v) => v.startsWith(`${persoon} `))
      : casus.verteld.has(`${persoon} ${aan.partijId}`);
  return mensen.every(weet);
}

/** De plicht van school om ongeoorloofd verzuim boven de grens bij leerplicht te melden. */
export function plichtVan(item: Item, aan: Stoel): Plicht | null {
  const { verzuim } = item.kenmerken;
  if (item.categorie !== 'g' || verzuim?.soort !== 'ongeoorloofd' || verzuim.meldplichtig !== true) return null;
  if (item.bron.soort !== 'medewerker' || partijsoort(item.bron.sleutel) !== 'school') return null;
  return isLeerplicht(aan) ? 'lpw-21a' : null;
}

const SOORT_VAN: Readonly<Record<string, readonly Soort[]>> = {
  a: ['naw'],
  c: ['naw'],
  d: ['schoolprestatie'],
  e: ['gezondheid'],
  f: ['gezin'],
  g: ['verzuim'],
  h: ['interventies'],
  i: ['interventies'],
};

function nodigeSoorten({ categorie, kenmerken }: Item): readonly Soort[] {
  return [
    ...new Set([...(SOORT_VAN[categorie] ?? []), ...(kenmerken.bevatGezondheid ? (['gezondheid'] as const) : [])]),
  ];
}

/** Onder welke regel van het formulier iemand staat: die van de functie als zij er een heeft, anders die van de partij (Bijl 5-f). */
const ROL_VAN_FUNCTIE: Readonly<Record<string, Toestemmingsrol>> = {
  leerplichtambtenaar: 'leerplichtambtenaar',
  'jeugdwerker-wijkteam': 'jeugdwerker',
  jeugdarts: 'jeugdarts',
  jeugdverpleegkundige: 'jeugdarts',
  orthopedagoog: 'gedragsdeskundige',
};
const ROL_VAN_PARTIJ: Readonly<Record<string, Toestemmingsrol>> = {
  school: 'school',
  swv: 'swv',
  gemeente: 'gemeente',
  jeugdhulpaanbieder: 'zorgaanbieder',
};
function rolVan({ soort, sleutel, werk }: Stoel): Toestemmingsrol | undefined {
  if (werk === null) return soort === 'ouder' ? 'ouder' : undefined;
  return ROL_VAN_FUNCTIE[werk.functie] ?? ROL_VAN_PARTIJ[partijsoort(sleutel)];
}

/** Wie vandaag moet tekenen (Bijl 5-j, k, l). */
export function tekenaars({ casus, dag }: Dag, gever: Stoel): readonly string[] {
  const jaren = leeftijd(casus, dag);
  if (jaren >= 16) return [casus.jongere];
  return [...casus.ouders, ...(jaren >= 12 && gever.behandelrelatie ? [casus.jongere] : [])];
}

function toestemmingTegenover({ casus, dag }: Dag, item: Item, aan: Stoel): Toestemming | null {
  if (item.bron.partijId === null) return null;
  const soorten = nodigeSoorten(item);
  const van = casus.vragen.filter((v) => zijnEenBron(v.gever, item.bron));
  const dekkend = van.find((v) => v.ontvangers.includes(aan) && soorten.every((s) => v.soorten.includes(s)));
  const vraag = dekkend ?? van[0];
  if (vraag === undefined) return null;
  const zei = (persoon: string) => soorten.map((soort) => vraag.antwoorden.get(`${persoon} ${aan.id} ${soort}`));
  const nodig = tekenaars({ casus, dag }, item.bron);
  const gezegd = nodig.flatMap(zei);
  const namen = [...(['gezagdrager-1', 'gezagdrager-2'] as const).slice(0, casus.ouders.length), 'jongere'] as const;
  const iedereen = [...casus.ouders, casus.jongere];
  const rol = rolVan(aan);
  return {
    status: gezegd.includes('ingetrokken')
      ? 'ingetrokken'
      : gezegd.includes('nee')
        ? 'geweigerd'
        : vraag.vervallen || !casus.open
          ? 'verlopen'
          : 'gegeven',
    ondertekenaars: namen.filter((_, i) => zei(iedereen[i] ?? '').every((antwoord) => antwoord === 'ja')),
    ontvangers: vraag.ontvangers.includes(aan) && rol !== undefined ? [rol] : [],
    soorten: vraag.soorten,
    aanGever: true,
    partnerGenoemd: vraag.ontvangers.includes(aan),
    vraagstukGedekt: dekkend !== undefined,
  };
}

export function magGeven(dag: Dag, item: Item, aan: Stoel): Oordeel {
  return oordeelOver(dag, { handeling: 'verstrekken', item, aan, plicht: plichtVan(item, aan) });
}
export function magMee(dag: Dag, { item, aan }: Gift, fase: Fase): Oordeel {
  return oordeelOver(dag, { handeling: 'meenemen', item, aan, status: 'actief', plicht: null, fase });
}
export function magInzien(dag: Dag, { item, aan, status, plicht }: Gift): Oordeel {
  return oordeelOver(dag, { handeling: 'inzien', item, aan, status, plicht });
}

/** Voor welke taak van een gemeente iemand hier zit; een andere partij heeft er een, zonder naam. */
const taakVan = ({ werk }: Stoel): string => werk?.hoedanigheid ?? '';
export const isLeerplicht = (stoel: Stoel): boolean => taakVan(stoel) === 'leerplicht';

/**
 * Brengen deze twee namens hetzelfde in: dezelfde partij, en bij een gemeente ook dezelfde taak? Haar taken lopen niet door elkaar
 * (Art 4 (intro), 4.1 b tot en met h). Een ouder en de jongere spreken alleen namens zichzelf.
 */
export const zijnEenBron = (een: Stoel, ander: Stoel): boolean =>
  een.partijId === null
    ? een.persoon === ander.persoon
    : een.partijId === ander.partijId && taakVan(een) === taakVan(ander);

export const isEigen = (item: Item, lezer: Stoel): boolean => zijnEenBron(item.bron, lezer);

/** Mag deze stoel dit nu lezen: van hemzelf of wie met hem een bron is, of een levende verstrekking die vandaag wordt toegestaan? */
export function leest(dag: Dag, item: Item, lezer: Stoel): boolean {
  if (!lezer.zit) return false;
  if (item.status === 'concept') return item.bron.persoon === lezer.persoon && isEigen(item, lezer);
  if (isEigen(item, lezer)) return true;
  return lezer.gast !== true && heeft(dag, item, lezer);
}

const heeft = (dag: Dag, item: Item, lezer: Stoel): boolean =>
  dag.casus.giften.some(
    (gift) =>
      gift.item === item &&
      gift.aan === lezer &&
      gift.status === 'actief' &&
      magInzien(dag, gift).uitkomst === 'toegestaan',
  );

/**
 * Leest een gast dit deel? Alleen in het verslag van de bijeenkomst waarvoor hij kwam, zodra het is uitgebracht, en alleen wat hem ervan is
 * gegeven (T25-07, CL-5d).
 */
export function leestAlsGast(dag: Dag, item: Item, lezer: Stoel, verslag: string | undefined): boolean {
  const { gasttafel, open } = dag.casus;
  const hier = verslag !== undefined && gasttafel?.verslag === verslag && item.verslag === verslag;
  return open && lezer.gast === true && lezer.zit && hier && item.status === 'ingebracht' && heeft(dag, item, lezer);
}

/**
 * Leest deze collega dit nu mee (7.3 b)? Zijn aanwijzing telt nog, het is aan zijn aanwijzer gegeven en die mag het zelf lezen, de soort
 * hoort erbij, de regels laten het de collega lezen, en er is geen toestemming voor nodig: die noemt hem niet.
 */
export function leestMee(dag: Dag, item: Item, persoon: string): boolean {
  const { casus } = dag;
  return casus.meelezers.some(({ stoel, namens, soorten, tot, voorbij }) => {
    if (stoel.persoon !== persoon || voorbij || dag.dag > tot || !casus.open || !namens.zit) return false;
    const gift = casus.giften.find((g) => g.item === item && g.aan === namens && g.status === 'actief');
    if (gift === undefined || item.status !== 'ingebracht' || !soorten.includes(item.categorie)) return false;
    const mag = [gift, { ...gift, aan: stoel }].every((g) => magInzien(dag, g).uitkomst === 'toegestaan');
    return mag && !magGeven(dag, item, stoel).redenen.some(({ code }) => code.startsWith('toestemming-'));
  });
}

/**
 * Wie plan en verslag open krijgt: wie aan tafel zit, de jongere zelf, en een ouder zolang die voor hem beslist. Vanaf 16 leest een
 * ouder het eigene nog wel bij zijn gegevens, maar werkt aan plan en verslag niet meer mee (E-02, Bijl 5-k).
 */
export function doetMee({ casus, dag }: Dag, lezer: Stoel): boolean {
  return lezer.zit && lezer.gast !== true && (lezer.soort !== 'ouder' || leeftijd(casus, dag) < 16);
}

/** Wie onder een beroepsgeheim werkt, vraagt toestemming. */
export const vraagtToestemming = (stoel: Stoel): boolean =>
  stoel.werk !== null && (BEROEPSGEHEIMEN as readonly string[]).includes(stoel.werk.geheimhouding);
