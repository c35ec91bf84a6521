import type { Fase } from '../regels/index.ts';
import { GRONDSLAG } from './grondslagen.ts';
import type { Melder, OverlegtypeInhoud, Tafelrol } from './inhoud.ts';

// De drie voorbeelden van Bijlage 3, met aan tafel wie daar staat en niemand meer. Een regio die een ander nodig heeft, zet die plaats er
// zelf bij en legt dat voor (T-1c, B3-1).

/** In het voortgezet onderwijs heet een leerkracht mentor, en een intern begeleider zorgcoördinator. */
const BEGELEIDERS = ['intern-begeleider', 'zorgcoordinator'];
const LEERKRACHTEN = ['leerkracht', 'mentor'];

const SCHOOL: Tafelrol = {
  partij: 'school',
  hoedanigheid: null,
  functies: [...BEGELEIDERS, ...LEERKRACHTEN],
  taak: 'Zorgen voor extra ondersteuning van deze leerling, en daarover overleggen met gemeente, jeugdgezondheidszorg en zorg',
  grondslag: GRONDSLAG.school,
  individueelDoel: 'Weten wat deze leerling in de klas en op school nodig heeft',
  mandaat: null,
};

const SCHOOL_BIJ_VERZUIM: Tafelrol = { ...SCHOOL, functies: BEGELEIDERS };

const GEDRAGSDESKUNDIGEN = ['gedragsdeskundige', 'psycholoog', 'orthopedagoog'];

const SCHOOLDESKUNDIGE: Tafelrol = {
  partij: 'school',
  hoedanigheid: null,
  functies: GEDRAGSDESKUNDIGEN,
  taak: 'School adviseren over gedrag, leren en welbevinden van deze leerling',
  grondslag: GRONDSLAG.schooldeskundige,
  individueelDoel: 'Vanuit het eigen vak meedenken over de vraag, binnen het beroepsgeheim',
  mandaat: null,
};

const SAMENWERKINGSVERBAND: Tafelrol = {
  partij: 'swv',
  hoedanigheid: null,
  functies: [],
  taak: 'Zorgen voor een samenhangend aanbod van ondersteuning en een passende plek voor deze leerling',
  grondslag: GRONDSLAG.swv,
  individueelDoel: 'Bepalen welke ondersteuning of plek het samenwerkingsverband kan bieden',
  mandaat: null,
};

const DESKUNDIGE_VAN_SAMENWERKINGSVERBAND: Tafelrol = {
  ...SAMENWERKINGSVERBAND,
  functies: GEDRAGSDESKUNDIGEN,
  taak: 'School en ouders adviseren over gedrag, leren en een passende plek voor deze leerling',
  grondslag: GRONDSLAG.swvDeskundige,
  individueelDoel: 'Vanuit het eigen vak meedenken over wat deze leerling nodig heeft, binnen het beroepsgeheim',
};

const JEUGDGEZONDHEID_TAAK =
  'Jeugdgezondheidszorg: de gezondheid van de jongere volgen en samenwerken met school en jeugdhulp';
const JEUGDGEZONDHEID_DOEL = 'Beoordelen of gezondheid een rol speelt bij de vraag, en wat daarbij helpt';

const GGD: Tafelrol = {
  partij: 'ggd',
  hoedanigheid: null,
  functies: ['jeugdarts', 'jeugdverpleegkundige'],
  taak: JEUGDGEZONDHEID_TAAK,
  grondslag: GRONDSLAG.jgz,
  individueelDoel: JEUGDGEZONDHEID_DOEL,
  mandaat: null,
};

const GEMEENTE_JGZ: Tafelrol = { ...GGD, partij: 'gemeente', hoedanigheid: 'jgz' };

const WIJKTEAM: Tafelrol = {
  partij: 'gemeente',
  hoedanigheid: 'toeleiding',
  functies: [],
  taak: 'Toeleiden naar jeugdhulp en zorgen dat de hulp er komt die nodig is',
  grondslag: GRONDSLAG.toeleiding,
  individueelDoel: 'Bepalen of en welke hulp aan jongere en gezin nodig is, en die inzetten',
  mandaat: null,
};

const JEUGDPROFESSIONAL_OP_SCHOOL: Tafelrol = {
  ...WIJKTEAM,
  functies: ['jeugdprofessional-op-school', 'schoolmaatschappelijk-werker'],
  taak: 'Op school vroeg meekijken, lichte hulp bieden en toeleiden naar meer hulp als dat nodig is',
  individueelDoel: 'Hulp dichtbij school laten beginnen, en weten wanneer er meer nodig is',
};

const LEERPLICHT: Tafelrol = {
  partij: 'gemeente',
  hoedanigheid: 'leerplicht',
  functies: ['leerplichtambtenaar', 'doorstroompunt-medewerker'],
  taak: 'Toezien op de Leerplichtwet en met school en ouders overleggen over verzuim',
  grondslag: GRONDSLAG.leerplicht,
  individueelDoel: 'Helpen dat de jongere weer naar school gaat, en bepalen of een volgende stap nodig is',
  mandaat: null,
};

/** Elke jeugdhulp in opdracht van een gemeente. */
export const AANBIEDER: Tafelrol = {
  partij: 'jeugdhulpaanbieder',
  hoedanigheid: null,
  functies: [],
  taak: 'Jeugdhulp bieden in opdracht van de gemeente',
  grondslag: GRONDSLAG.aanbieder,
  individueelDoel: 'De hulp laten aansluiten op wat op school en thuis gebeurt',
  mandaat: null,
};

const WIJKTEAM_VAN_AANBIEDER: Tafelrol = {
  ...AANBIEDER,
  functies: [
    'jeugdprofessional-op-school',
    'schoolmaatschappelijk-werker',
    'jeugdwerker-wijkteam',
    'cjg-coach',
    'jeugd-en-gezinswerker',
  ],
  taak: 'In opdracht van de gemeente in het wijkteam of op school lichte hulp bieden en meekijken of er meer nodig is',
};

/** Elke functie van deze plaats mag aanmelden. */
export const meldt = ({ partij, hoedanigheid, functies }: Tafelrol): readonly Melder[] =>
  functies.length === 0
    ? [{ partij, hoedanigheid, functie: null }]
    : functies.map((functie) => ({ partij, hoedanigheid, functie }));

/** Wat per fase op tafel mag komen als de regio niets anders vaststelt (CL-6a, B.6). */
const FASEN: Readonly<Record<Fase, OverlegtypeInhoud['fasen'][Fase]>> = {
  intake: ['a', 'c', 'd', 'g'],
  beoordeling: ['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  plan: ['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  monitoring: ['a', 'g', 'h', 'i'],
  evaluatie: ['a', 'g', 'h', 'i'],
  // Niets nieuws; de naam blijft, zodat iedereen weet welke casus sluit.
  afsluiting: ['a'],
};

/** Wat in elke regio geldt: het programma dwingt het af (CL-5a, CL-5b, T25-05). */
const BEHEERAFSPRAKEN =
  'Iedere organisatie bewaart in het eigen dossier alleen wat zij voor de eigen taak nodig heeft. Wie behandelt, beheert de eigen gegevens zelf. Delen gaat alleen in Overlegtafel, nooit per e-mail';

/** Multidisciplinair overleg op schoolniveau (B3-ex1): welke extra ondersteuning is nodig, in en buiten het onderwijs. */
export const MDO: OverlegtypeInhoud = {
  samenwerkingsdoel:
    'Samen met ouders en jongere bepalen welke extra ondersteuning op school en thuis nodig is, daar een plan voor maken en de hulp regelen',
  doelen: ['a', 'b', 'c', 'd', 'e', 'g'],
  voorgesteldeDoelen: ['a', 'c'],
  niveau: 'school',
  doelgroepVerruimd: false,
  doelgroepMotivering: null,
  oppToestemmingNodig: true,
  // Elke organisatie kan een jongere inbrengen (fn 16). Wie alleen adviseert, doet dat op een vraag van school.
  melders: [SCHOOL, GGD, GEMEENTE_JGZ, WIJKTEAM, JEUGDPROFESSIONAL_OP_SCHOOL, WIJKTEAM_VAN_AANBIEDER].flatMap(meldt),
  aanleiding: null,
  langdurigVerzuimNodig: false,
  eerstZonderNaam: false,
  doorzettingsmacht: false,
  procesregie: 'school',
  aanspreekpunt: 'De procesregisseur van school',
  gezin: ['ouders', 'jongere', 'clientondersteuner'],
  rollen: [
    SCHOOL,
    { ...SCHOOLDESKUNDIGE, functies: [...GEDRAGSDESKUNDIGEN, 'schoolmaatschappelijk-werker'] },
    DESKUNDIGE_VAN_SAMENWERKINGSVERBAND,
    GGD,
    GEMEENTE_JGZ,
    WIJKTEAM,
    JEUGDPROFESSIONAL_OP_SCHOOL,
    WIJKTEAM_VAN_AANBIEDER,
  ],
  fasen: FASEN,
  verslag: 'namen',
  beheerafspraken: `${BEHEERAFSPRAKEN}. School legt de afspraken die zij nodig heeft vast in het leerlingdossier`,
  nazorgMaanden: 6,
  bewaarmaanden: 24,
};

/**
 * Verzuimoverleg na een melding (B3-ex2): verzuim verminderen, een plan maken, en het in volgende fasen uitvoeren en volgen (B3-ex2f).
 * Wat jeugdgezondheidszorg en jeugdhulp onder geheim weten, delen zij ook hier alleen met toestemming: dat eisen de regels (B3-ex2b).
 */
export const VERZUIMOVERLEG: OverlegtypeInhoud = {
  samenwerkingsdoel:
    'Verzuim verminderen door samen met ouders en jongere de oorzaak te zoeken, een plan te maken en dat te volgen',
  doelen: ['a', 'b', 'c', 'd', 'g'],
  voorgesteldeDoelen: ['a', 'c'],
  niveau: 'school',
  doelgroepVerruimd: false,
  doelgroepMotivering: null,
  oppToestemmingNodig: false,
  // Wie de melding deed of kreeg (B3-ex2w).
  melders: [SCHOOL_BIJ_VERZUIM, LEERPLICHT].flatMap(meldt),
  aanleiding: {
    soort: 'verzuimmelding',
    vraag: 'Met welke melding begint dit overleg?',
    datumvraag: 'Datum van de melding',
    eis: 'B3-ex2w',
    keuzes: [
      { code: 'wettelijk', naam: 'DUO: wettelijk verzuim, 16 uur of meer in 4 lesweken' },
      // Overig verzuim meldt school na overleg met leerplicht (fn 12 (DUO), Art 4.3 (h)), en bij ziekte kijkt eerst de jeugdarts
      // (fn 12 (arts first)); dat het gebeurde is alles wat er staat.
      { code: 'overig', naam: 'DUO: overig verzuim, vermoedelijk ongeoorloofd; leerplicht is gesproken' },
      {
        code: 'overig-ziekte',
        naam: 'DUO: overig verzuim, zorgelijk vaak ziek; de jeugdarts keek al en leerplicht is gesproken',
      },
    ],
  },
  langdurigVerzuimNodig: false,
  eerstZonderNaam: false,
  doorzettingsmacht: false,
  procesregie: 'school',
  aanspreekpunt: 'De procesregisseur van school',
  gezin: ['ouders', 'jongere'],
  rollen: [
    SCHOOL_BIJ_VERZUIM,
    SCHOOLDESKUNDIGE,
    DESKUNDIGE_VAN_SAMENWERKINGSVERBAND,
    GGD,
    GEMEENTE_JGZ,
    LEERPLICHT,
    AANBIEDER,
  ],
  fasen: FASEN,
  verslag: 'namen',
  beheerafspraken: `${BEHEERAFSPRAKEN}. Wat jeugdgezondheidszorg en jeugdhulp onder geheim weten, delen zij na schriftelijke toestemming`,
  nazorgMaanden: 6,
  bewaarmaanden: 24,
};

/**
 * Regionaal thuiszittersoverleg (B3-ex3): doorbreken wat een jongere lang thuis houdt. Ieder beslist binnen het eigen domein
 * (B3-ex3f). Dat ouders en jongere later aanschuiven, kan niet: tot zij het weten en zijn uitgenodigd, is er geen naam (E-07).
 */
export const THUISZITTERSOVERLEG: OverlegtypeInhoud = {
  samenwerkingsdoel:
    'Voor een jongere die lang thuiszit samen besluiten wat nodig is, zodat er weer onderwijs of een passende plek komt',
  doelen: ['a', 'b', 'c', 'd', 'e', 'g'],
  voorgesteldeDoelen: ['b', 'c'],
  niveau: 'swv',
  doelgroepVerruimd: false,
  doelgroepMotivering: null,
  oppToestemmingNodig: false,
  // De drie wegen van B3-ex3: school vraagt erom, leerplicht vraagt erom, of het volgt uit hun voortgangsbespreking.
  melders: [SAMENWERKINGSVERBAND, SCHOOL, LEERPLICHT].flatMap(meldt),
  aanleiding: {
    soort: 'verzoek',
    vraag: 'Op wiens verzoek begint dit overleg?',
    datumvraag: 'Datum van het verzoek of de bespreking',
    eis: 'B3-ex3',
    keuzes: [
      { code: 'verzoek-school', naam: 'School vraagt erom: eerdere hulp leidde niet tot terugkeer' },
      { code: 'verzoek-leerplicht', naam: 'Leerplicht vraagt erom: er is een andere school nodig' },
      { code: 'voortgang', naam: 'Uit de vaste voortgangsbespreking van leerplicht en samenwerkingsverband' },
    ],
  },
  langdurigVerzuimNodig: true,
  eerstZonderNaam: true,
  doorzettingsmacht: true,
  procesregie: 'swv',
  aanspreekpunt: 'De procesregisseur van het samenwerkingsverband',
  gezin: ['ouders', 'jongere', 'clientondersteuner'],
  rollen: [
    { ...SAMENWERKINGSVERBAND, mandaat: 'Ondersteuning en een plek die het samenwerkingsverband betaalt of toewijst' },
    {
      ...SCHOOL,
      functies: [...SCHOOL.functies, 'schoolleider'],
      mandaat: 'Inschrijving, rooster en ondersteuning op de eigen school',
    },
    { ...LEERPLICHT, mandaat: 'Vrijstelling, vervangend onderwijs en wat de Leerplichtwet verder vraagt' },
    {
      ...WIJKTEAM,
      functies: ['teamleider-jeugd'],
      taak: 'Zorgen dat de gemeente de jeugdhulp inzet die deze jongere en dit gezin nodig hebben',
      mandaat: 'Inzet van jeugdhulp door de gemeente',
    },
  ],
  fasen: FASEN,
  verslag: 'namen',
  beheerafspraken: BEHEERAFSPRAKEN,
  nazorgMaanden: 6,
  bewaarmaanden: 24,
};

/** De overlegtypen waarmee een regio begint; zij stelt ze zelf vast voordat er een casus onder kan beginnen (B3-1). */
export const ingebouwdeOverlegtypen = [
  { code: 'mdo', naam: 'MDO', inhoud: MDO },
  { code: 'verzuimoverleg', naam: 'Verzuimoverleg', inhoud: VERZUIMOVERLEG },
  { code: 'thuiszittersoverleg', naam: 'Thuiszittersoverleg', inhoud: THUISZITTERSOVERLEG },
] as const;
