import type { Lezer, Samenstel, Toets } from './lezer.ts';
import {
  afwegingTelt,
  GEEN_PARTIJ,
  GELDIG,
  geenToestemming,
  geldigeToestemmingNodig,
  gezinBrengtIn,
  heeftZelfRecht,
  iedereenTekende,
  isGezondheid,
  isLeerplicht,
  LEERPLICHT_MAG_GEZONDHEID,
  MET_BSN,
  NODIG,
  nodigBuitenGeheim,
  onderTwaalf,
  ontvangerBuitenConvenant,
  ontvangerIsJeugdgezondheid,
  plichtTelt,
  rolGenoemd,
  soortGenoemd,
  toestemmingNodig,
} from './lezingen.ts';
import type { Pad } from './velden.ts';
import { DOELEN, LIJST_5_1 } from './vraag.ts';

/**
 * De feiten: elk een ja-neevraag in gewoon Nederlands, met waar zij op rust en naar welke bladeren zij
 * kijkt. Groepen: tafel (afspraken, casus, informeren), stoel (wie geeft en wie ontvangt), gegeven, verzuim,
 * geheim (toestemming) en bron (zeggenschap). Gedeelde uitzonderingen staan in elke groep die ze nodig heeft.
 */

export const GROEPEN = ['tafel', 'stoel', 'gegeven', 'verzuim', 'geheim', 'bron'] as const;
export type Groep = (typeof GROEPEN)[number];

export type FeitBeschrijving = {
  readonly artikelen: readonly string[];
  /** De ja-neevraag in gewoon Nederlands. */
  readonly vraag: string;
  readonly kijktNaar: readonly Pad[];
  readonly waar: Toets | Samenstel;
};

const feit = (
  artikelen: readonly string[],
  vraag: string,
  kijktNaar: readonly Pad[],
  waar: Toets | Samenstel,
): FeitBeschrijving => ({ artikelen, vraag, kijktNaar, waar });

const PLICHTROUTE = [
  'plicht',
  'gever.partij',
  'gever.geheimhouding',
  'ontvanger.partij',
  'ontvanger.hoedanigheid',
  'ontvanger.functie',
  'jongere.geboortedatum',
  'gegeven.categorie',
  'gegeven.verzuim',
  'gegeven.verzuim.soort',
  'gegeven.verzuim.meldplichtig',
  'gegeven.redenVanVerzuim',
] as const;
const ONTVANGER_LEEFTIJD = ['ontvanger.partij', 'jongere.geboortedatum'] as const;
const ZELF_RECHT = [...ONTVANGER_LEEFTIJD, 'gegeven.betreft'] as const;
const GEHEIMEN = ['gever.geheimhouding', 'gegeven.bronGeheimhouding'] as const;
/** Zonder de functie van de ontvanger: waar de gezinsvoogd telt, is al toestemming nodig om het beroepsgeheim. */
const NODIG_PADEN = [
  'gegeven.betreft',
  'plicht',
  'gever.partij',
  'gever.geheimhouding',
  'ontvanger.partij',
  'ontvanger.hoedanigheid',
  'jongere.geboortedatum',
  'gegeven.categorie',
  'gegeven.verzuim',
  'gegeven.verzuim.soort',
  'gegeven.verzuim.meldplichtig',
  'gegeven.redenVanVerzuim',
  'gegeven.bronGeheimhouding',
  'gegeven.bevatGezondheid',
  'gegeven.opp',
  'overlegtype.oppToestemmingNodig',
  'ontvanger.deelnemer',
  'jongere.onderwijs',
] as const;
const TEKENPADEN = [
  'toestemming',
  'toestemming.ondertekenaars',
  'jongere.geboortedatum',
  'jongere.gezagdragers',
  'jongere.wilsbekwaam',
  'gever.behandelrelatie',
  ...GEHEIMEN,
] as const;
const ROLPADEN = ['toestemming.ontvangers', 'ontvanger.partij', 'ontvanger.functie'] as const;
const SOORTPADEN = [
  'toestemming.soorten',
  'gegeven.categorie',
  'gegeven.bevatGezondheid',
  'gegeven.thuisondersteuning',
] as const;
const AFWEGINGPADEN = [
  'afweging',
  'afweging.persoonlijk',
  'afweging.gemotiveerd',
  'afweging.collegaGeraadpleegd',
  'afweging.naIntrekking',
  'toestemming',
  'toestemming.status',
  'gever.partij',
  'gever.geheimhouding',
  'gegeven.eigen',
  ...ZELF_RECHT,
] as const;

const PLICHT = feit(['Art 3.4g', 'fn 43'], 'Geldt de ingeroepen plicht op deze route?', PLICHTROUTE, plichtTelt);
const BUITEN_CONVENANT = feit(
  ['Art 1.8'],
  'Is de ontvanger ouder, jongere of steunpersoon?',
  ['ontvanger.partij'],
  ontvangerBuitenConvenant,
);
const ZELF = feit(
  ['L-3', 'Art 13.3 (b)'],
  'Heeft de ontvanger, als jongere vanaf 12 of ouder van wie jonger is dan 16, zelf recht op het gegeven?',
  ZELF_RECHT,
  heeftZelfRecht,
);
const GEZIN = feit(['Art 4.5 (a)'], 'Brengen ouder of jongere dit zelf in?', ['gever.partij'], gezinBrengtIn);

/** Een feit dat precies één waar-of-onwaarblad leest. */
const los = (artikelen: readonly string[], vraag: string, pad: Parameters<Lezer['waar']>[0]): FeitBeschrijving =>
  feit(artikelen, vraag, [pad], (l) => l.waar(pad));

const TAFEL = {
  plichtTelt: PLICHT,
  convenantVanKracht: los(['Art 19.1 (a)'], 'Is het convenant van kracht?', 'convenant.vanKracht'),
  verwerkersovereenkomst: los(['Art 1.20'], 'Is er een verwerkersovereenkomst?', 'convenant.verwerkersovereenkomst'),
  regimeGezamenlijk: feit(['fn 13 (a)'], 'Zijn de partijen samen verantwoordelijk?', ['convenant.regime'], (l) =>
    l.is('convenant.regime', 'gezamenlijk'),
  ),
  onderlingeRegeling: los(['fn 13 (a)'], 'Is er een onderlinge regeling?', 'convenant.onderlingeRegeling'),
  overlegtypeVastgesteld: los(['B3-1'], 'Is dit soort overleg vastgesteld?', 'overlegtype.vastgesteld'),
  doelVastgelegd: los(['Art 3.4d'], 'Is het doel van de casus vastgelegd?', 'casus.doelVastgelegd'),
  casusOpen: feit(['PH-6'], 'Is de casus open?', ['casus.status'], (l) => l.is('casus.status', 'open')),
  buitenDoelgroep: feit(
    ['Art 1.11'],
    'Zit de jongere op het mbo of is hij 18 of ouder?',
    ['jongere.onderwijs', 'jongere.geboortedatum'],
    (l) => l.is('jongere.onderwijs', 'mbo') || l.is('jongere.geboortedatum', '18+'),
  ),
  doelgroepVerruimd: los(['CL-2c'], 'Is de doelgroep verruimd?', 'overlegtype.doelgroepVerruimd'),
  geinformeerd: los(['Art 12.1'], 'Is iedereen geïnformeerd die het moet weten?', 'casus.geinformeerd'),
  uitgenodigd: los(['Art 12.5', 'Art 3.4b'], 'Is iedereen uitgenodigd die erbij hoort?', 'casus.uitgenodigd'),
  gepseudonimiseerd: los(['CL-5c'], 'Gaat het zonder naam?', 'gegeven.gepseudonimiseerd'),
  ontvangerBuitenConvenant: BUITEN_CONVENANT,
  versleuteld: los(['Art 10.2 (b)'], 'Is de verbinding versleuteld?', 'kanaal.versleuteld'),
  tweeFactoren: los(['Art 10.2 (b)'], 'Is er met twee factoren aangemeld?', 'kanaal.mfa'),
} as const satisfies Record<string, FeitBeschrijving>;

const STOEL = {
  plichtTelt: PLICHT,
  geverGebonden: los(['Art 18.2', 'fn 2'], 'Is de gever aan het convenant gebonden?', 'convenant.geverGebonden'),
  geverIsGast: feit(['Art 3.4h'], 'Is de gever een gast?', ['gever.partij'], (l) => l.is('gever.partij', 'gast')),
  geverBuitenConvenant: feit(['Art 1.8'], 'Is de gever ouder, jongere of steunpersoon?', ['gever.partij'], (l) =>
    l.eenVan('gever.partij', GEEN_PARTIJ),
  ),
  geverOpVerzoek: los(['Art 3.4h'], 'Hebben de deelnemers de gast gevraagd?', 'gever.gastVerzoek'),
  geverGrondslag: los(['Art 3.4c'], 'Heeft de gever taak en grondslag vastgelegd?', 'gever.grondslagVastgelegd'),
  ontvangerGebonden: los(
    ['Art 18.2', 'fn 2'],
    'Is de ontvanger aan het convenant gebonden?',
    'convenant.ontvangerGebonden',
  ),
  ontvangerIsGast: feit(['Art 3.4h'], 'Is de ontvanger een gast?', ['ontvanger.partij'], (l) =>
    l.is('ontvanger.partij', 'gast'),
  ),
  ontvangerBuitenConvenant: BUITEN_CONVENANT,
  ontvangerOpVerzoek: los(['Art 3.4h'], 'Hebben de deelnemers de gast gevraagd?', 'ontvanger.gastVerzoek'),
  ontvangerIsDerde: feit(['Art 1.8'], 'Is de ontvanger een derde?', ['ontvanger.partij'], (l) =>
    l.is('ontvanger.partij', 'derde'),
  ),
  ontvangerGrondslag: los(
    ['Art 3.4c'],
    'Heeft de ontvanger taak en grondslag vastgelegd?',
    'ontvanger.grondslagVastgelegd',
  ),
  ontvangerNeemtDeel: los(['Art 14.1 (a)'], 'Is de ontvanger deelnemer van de casus?', 'ontvanger.deelnemer'),
  directBetrokken: los(['Art 3.4a'], 'Is de ontvanger nu direct betrokken?', 'ontvanger.directBetrokken'),
  opNaam: los(['Art 7.3 (a)'], 'Is de ontvanger op naam aangewezen?', 'ontvanger.opNaam'),
  geheimhoudingBevestigd: los(['Art 11.1'], 'Is geheimhouding bevestigd?', 'ontvanger.geheimhoudingBevestigd'),
  individueelDoel: los(['Art 3.4c'], 'Staat het eigen doel van de partij vast?', 'ontvanger.individueelDoelVastgelegd'),
  jongereOnderTwaalf: feit(
    ['Art 13.3 (a)'],
    'Is de ontvanger een jongere onder 12?',
    ONTVANGER_LEEFTIJD,
    (l) => l.is('ontvanger.partij', 'jongere') && onderTwaalf(l),
  ),
} as const satisfies Record<string, FeitBeschrijving>;

const BSN_PADEN = [
  'gegeven.categorie',
  'gever.partij',
  'gever.hoedanigheid',
  'ontvanger.partij',
  'ontvanger.hoedanigheid',
] as const;

function bsnBuitenRoute(l: Lezer): boolean {
  if (!l.is('gegeven.categorie', 'b')) return false;
  if (l.is('gever.partij', 'school')) {
    return !l.is('ontvanger.partij', 'school') && !l.eenVan('ontvanger.hoedanigheid', MET_BSN);
  }
  return !(l.eenVan('gever.hoedanigheid', MET_BSN) && l.is('ontvanger.partij', 'school'));
}

const GEGEVEN = {
  plichtTelt: PLICHT,
  doelVanOverlegtype: feit(
    ['Art 3 (intro)'],
    'Hoort het doel bij dit soort overleg?',
    ['gegeven.doel', 'overlegtype.doelen'],
    (l) => DOELEN.some((doel) => l.is('gegeven.doel', doel) && l.bevat('overlegtype.doelen', doel)),
  ),
  buitenLijst: feit(['Art 5.1'], 'Valt het buiten de lijst van art. 5.1?', ['gegeven.categorie'], (l) =>
    l.is('gegeven.categorie', 'buiten-5.1'),
  ),
  categorieVanFase: feit(
    ['CL-6a'],
    'Hoort de categorie bij deze fase?',
    ['gegeven.categorie', 'overlegtype.categorieen'],
    (l) => LIJST_5_1.some((c) => l.is('gegeven.categorie', c) && l.bevat('overlegtype.categorieen', c)),
  ),
  voorActie: los(['Art 5.7a'], 'Is het nodig om een afgesproken actie uit te voeren?', 'gegeven.voorActie'),
  gezinBrengtIn: GEZIN,
  noodzaak: los(['Art 5.3'], 'Is het nodig voor het doel en de eigen taak?', 'gegeven.noodzaak'),
  bsnBuitenRoute: feit(['fn 24'], 'Is het een BSN op een weg die niet mag?', BSN_PADEN, bsnBuitenRoute),
  gezondheid: feit(
    ['Art 5.1e'],
    'Gaat het over gezondheid?',
    ['gegeven.categorie', 'gegeven.bevatGezondheid'],
    isGezondheid,
  ),
  overGezinslid: feit(['Art 5.1e'], 'Gaat het over een gezinslid?', ['gegeven.betreft'], (l) =>
    l.is('gegeven.betreft', 'gezinslid'),
  ),
  ontvangerZwijgt: feit(
    ['L-1', 'T-11c'],
    'Heeft de ontvanger een geheimhouding?',
    ['ontvanger.geheimhouding'],
    (l) => !l.is('ontvanger.geheimhouding', 'geen'),
  ),
  ontvangerBuitenConvenant: BUITEN_CONVENANT,
  swvBuitenSchool: feit(
    ['L-2'],
    'Geeft een samenwerkingsverband aan een ander dan de school van de jongere?',
    ['gever.partij', 'ontvanger.partij', 'ontvanger.schoolVanJongere'],
    (l) =>
      l.is('gever.partij', 'swv') &&
      !(l.eenVan('ontvanger.partij', ['school', 'mbo']) && l.waar('ontvanger.schoolVanJongere')),
  ),
  heeftZelfRecht: ZELF,
  naarLeerplicht: feit(['Art 4.1 (e)'], 'Is de ontvanger leerplicht?', ['ontvanger.hoedanigheid'], (l) =>
    isLeerplicht(l, 'ontvanger'),
  ),
  leerplichtMagGezondheid: feit(
    ['Art 6b', 'Bijl 5-g'],
    'Noemt de toestemming leerplicht en gezondheid?',
    [
      'toestemming.status',
      'toestemming.partnerGenoemd',
      'toestemming.vraagstukGedekt',
      'toestemming.aanGever',
      ...ROLPADEN,
      ...SOORTPADEN,
      ...TEKENPADEN,
    ],
    LEERPLICHT_MAG_GEZONDHEID,
  ),
  thuisondersteuning: los(['Art 5.4'], 'Gaat het over hulp thuis?', 'gegeven.thuisondersteuning'),
  buitenkant: los(['Art 5.4'], 'Is het alleen buitenkant-informatie?', 'gegeven.buitenkant'),
  afwijkingGemotiveerd: los(
    ['Art 5.4'],
    'Is opgeschreven waarom meer nodig is?',
    'gegeven.buitenkantAfwijkingGemotiveerd',
  ),
  oppVanMinderjarige: feit(
    ['T25-17'],
    'Is het het OPP van een minderjarige?',
    ['gegeven.opp', 'jongere.geboortedatum'],
    (l) => l.waar('gegeven.opp') && !l.is('jongere.geboortedatum', '18+'),
  ),
  oppInstemming: los(['T25-17'], 'Stemden de ouders in met het OPP?', 'gegeven.oppInstemming'),
  naarOudersOfJongere: feit(['L-3'], 'Is de ontvanger ouder of jongere?', ['ontvanger.partij'], (l) =>
    l.eenVan('ontvanger.partij', ['ouder', 'jongere']),
  ),
  achtergehoudenVoorOuder: feit(
    ['L-3'],
    'Houdt de hulpverlener dit achter voor deze ouder?',
    ['ontvanger.partij', 'gegeven.nietVoorOuder'],
    (l) => l.is('ontvanger.partij', 'ouder') && l.waar('gegeven.nietVoorOuder'),
  ),
} as const satisfies Record<string, FeitBeschrijving>;

const VERZUIM = {
  plichtTelt: PLICHT,
  gezinBrengtIn: GEZIN,
  heeftZelfRecht: ZELF,
  verzuimMetReden: feit(
    ['Art 1.16 b'],
    'Gaat het om ziekte of ander geoorloofd verzuim?',
    ['gegeven.verzuim', 'gegeven.verzuim.soort'],
    (l) => !l.is('gegeven.verzuim', null) && l.eenVan('gegeven.verzuim.soort', ['geoorloofd', 'ziekte']),
  ),
  ongeoorloofdVerzuim: feit(
    ['Art 4.2 (e)'],
    'Gaat het om ongeoorloofd verzuim?',
    ['gegeven.verzuim', 'gegeven.verzuim.soort'],
    (l) => !l.is('gegeven.verzuim', null) && l.is('gegeven.verzuim.soort', 'ongeoorloofd'),
  ),
  ziekteverzuim: feit(
    ['fn 12 (arts first)'],
    'Gaat het om ziekteverzuim?',
    ['gegeven.verzuim', 'gegeven.verzuim.soort'],
    (l) => !l.is('gegeven.verzuim', null) && l.is('gegeven.verzuim.soort', 'ziekte'),
  ),
  vermoeden: feit(
    ['Art 1.16 b'],
    'Is een vermoeden van ongeoorloofd verzuim vastgelegd?',
    ['gegeven.verzuim', 'gegeven.verzuim.vermoedenOngeoorloofd'],
    (l) => !l.is('gegeven.verzuim', null) && l.waar('gegeven.verzuim.vermoedenOngeoorloofd'),
  ),
  jeugdartsGezien: feit(
    ['fn 12 (arts first)'],
    'Zag de jeugdarts de jongere al?',
    ['gegeven.verzuim', 'gegeven.verzuim.jeugdartsGezien'],
    (l) => !l.is('gegeven.verzuim', null) && l.waar('gegeven.verzuim.jeugdartsGezien'),
  ),
  naarSwv: feit(['fn 12 (bill)'], 'Is de ontvanger een samenwerkingsverband?', ['ontvanger.partij'], (l) =>
    l.is('ontvanger.partij', 'swv'),
  ),
  naarJeugdgezondheid: feit(
    ['Art 4.1 (f)'],
    'Is de ontvanger de jeugdgezondheidszorg?',
    ['ontvanger.partij', 'ontvanger.hoedanigheid'],
    ontvangerIsJeugdgezondheid,
  ),
  tussenSwvEnLeerplicht: feit(
    ['Art 4.1 (b)'],
    'Geven samenwerkingsverband en leerplicht elkaar iets?',
    ['gever.partij', 'gever.hoedanigheid', 'ontvanger.partij', 'ontvanger.hoedanigheid'],
    (l) =>
      (l.is('gever.partij', 'swv') && isLeerplicht(l, 'ontvanger')) ||
      (isLeerplicht(l, 'gever') && l.is('ontvanger.partij', 'swv')),
  ),
  langdurigVerzuim: los(['Art 4.1 (b)'], 'Dreigt langdurig verzuim of is het absoluut?', 'casus.langdurigVerzuim'),
  vanSchoolNaarSwv: feit(
    ['Art 4.3 (d)'],
    'Geeft een school aan een samenwerkingsverband?',
    ['gever.partij', 'ontvanger.partij'],
    (l) => l.is('gever.partij', 'school') && l.is('ontvanger.partij', 'swv'),
  ),
  metActiviteit: feit(
    ['Art 4.3 (d)'],
    'Is een activiteit van het samenwerkingsverband gekozen?',
    ['gegeven.activiteit'],
    (l) => !l.is('gegeven.activiteit', null),
  ),
} as const satisfies Record<string, FeitBeschrijving>;

const STATUSPADEN = ['toestemming', 'toestemming.status'] as const;
const metStatus =
  (status: 'geweigerd' | 'ingetrokken' | 'verlopen') =>
  (l: Lezer): boolean =>
    !geenToestemming(l) && l.is('toestemming.status', status);
const gebrek =
  (pad: 'toestemming.aanGever' | 'toestemming.partnerGenoemd' | 'toestemming.vraagstukGedekt') =>
  (l: Lezer): boolean =>
    !geenToestemming(l) && !l.waar(pad);
const GELDIGPADEN = [
  ...STATUSPADEN,
  'toestemming.partnerGenoemd',
  'toestemming.vraagstukGedekt',
  'toestemming.aanGever',
  ...ROLPADEN,
  ...SOORTPADEN,
  ...TEKENPADEN,
] as const;

const GEHEIM = {
  plichtTelt: PLICHT,
  toestemmingNodig: feit(['Art 6 (intro)'], 'Is toestemming nodig?', NODIG_PADEN, toestemmingNodig),
  geldigeToestemmingNodig: feit(
    ['Art 6b'],
    'Moet hier en nu een geldige toestemming liggen?',
    NODIG_PADEN,
    geldigeToestemmingNodig,
  ),
  nodigVoorGeheim: feit(
    ['Art 6 (intro)', 'Art 4.4 (c)'],
    'Is toestemming nodig om beroepsgeheim te doorbreken?',
    [...GEHEIMEN, ...ZELF_RECHT, 'gever.partij'],
    NODIG.geheim,
  ),
  afwegingTelt: feit(['Art 6e', 'fn 17'], 'Telt de vastgelegde afweging?', AFWEGINGPADEN, afwegingTelt),
  afwegingVolstaat: feit(
    ['Art 6e'],
    'Telt de afweging, en is toestemming alleen om het beroepsgeheim nodig?',
    [...AFWEGINGPADEN, ...NODIG_PADEN, 'ontvanger.functie'],
    { delen: [afwegingTelt, (l) => !nodigBuitenGeheim(l)] },
  ),
  ouderVanafZestien: feit(
    ['fn 32 (a)', 'T25-14'],
    'Is de ontvanger ouder van een jongere van 16 of ouder, die dit niet zelf inbracht?',
    [...ONTVANGER_LEEFTIJD, 'gever.partij'],
    NODIG.ouder,
  ),
  toestemmingGeldig: feit(['Art 6b'], 'Is er een geldige toestemming die dit dekt?', GELDIGPADEN, GELDIG),
  geenToestemming: feit(['Art 6b'], 'Ontbreekt de toestemming?', ['toestemming'], geenToestemming),
  toestemmingGeweigerd: feit(['Art 6b'], 'Is de toestemming geweigerd?', STATUSPADEN, metStatus('geweigerd')),
  toestemmingIngetrokken: feit(['Art 6d'], 'Is de toestemming ingetrokken?', STATUSPADEN, metStatus('ingetrokken')),
  toestemmingVerlopen: feit(['Bijl 5-h'], 'Is de toestemming verlopen?', STATUSPADEN, metStatus('verlopen')),
  iedereenTekende: feit(
    ['Bijl 5-j', 'Bijl 5-k', 'Bijl 5-l'],
    'Tekende iedereen die moet tekenen?',
    TEKENPADEN,
    iedereenTekende,
  ),
  andereGever: feit(
    ['Bijl 5-a'],
    'Is de toestemming aan een andere gever gegeven?',
    ['toestemming', 'toestemming.aanGever'],
    gebrek('toestemming.aanGever'),
  ),
  ontvangerNietGenoemd: feit(
    ['Bijl 5-f'],
    'Noemt de toestemming deze ontvanger niet?',
    ['toestemming', ...ROLPADEN],
    (l) => !geenToestemming(l) && !rolGenoemd(l),
  ),
  soortNietGenoemd: feit(
    ['Bijl 5-g'],
    'Noemt de toestemming deze soort niet?',
    ['toestemming', ...SOORTPADEN],
    (l) => !geenToestemming(l) && !soortGenoemd(l),
  ),
  anderePartner: feit(
    ['Bijl 5-i'],
    'Was deze partner toen niet genoemd of aan tafel?',
    ['toestemming', 'toestemming.partnerGenoemd'],
    gebrek('toestemming.partnerGenoemd'),
  ),
  anderVraagstuk: feit(
    ['Bijl 5-i'],
    'Gaat de toestemming over een ander vraagstuk?',
    ['toestemming', 'toestemming.vraagstukGedekt'],
    gebrek('toestemming.vraagstukGedekt'),
  ),
  voorafBesproken: los(['Art 4.4 (g)'], 'Is vooraf besproken wat gedeeld wordt?', 'gegeven.voorafBesproken'),
} as const satisfies Record<string, FeitBeschrijving>;

const BRON = {
  plichtTelt: PLICHT,
  eigen: los(['Art 14.2 (b)', 'Art 3.4f'], 'Bracht de gever het zelf in?', 'gegeven.eigen'),
  bronAkkoord: los(['Art 3.4f', 'Art 3.4g'], 'Gaf de bron akkoord?', 'gegeven.bronAkkoord'),
  verenigbaar: los(['Art 11.4 (b)'], 'Past het bij het doel waarvoor het gegeven is?', 'gegeven.verenigbaar'),
  eigenTaak: los(['Art 2 (a)'], 'Is het nodig voor de eigen wettelijke taak?', 'ontvanger.eigenTaak'),
  verstrekkingIngetrokken: feit(['Art 11.5'], 'Is de verstrekking ingetrokken?', ['verstrekking.status'], (l) =>
    l.is('verstrekking.status', 'ingetrokken'),
  ),
  verstrekkingBevroren: feit(['Art 13.1b'], 'Is de verstrekking bevroren?', ['verstrekking.status'], (l) =>
    l.is('verstrekking.status', 'bevroren'),
  ),
  gepseudonimiseerd: TAFEL.gepseudonimiseerd,
  identiteitNodig: los(['Art 14.3'], 'Is de naam voor de derde nodig?', 'gegeven.identiteitNodig'),
} as const satisfies Record<string, FeitBeschrijving>;

/** Alle feiten per groep, in de volgorde van hun bits. */
export const FEITEN = {
  tafel: TAFEL,
  stoel: STOEL,
  gegeven: GEGEVEN,
  verzuim: VERZUIM,
  geheim: GEHEIM,
  bron: BRON,
} as const satisfies Record<Groep, Record<string, FeitBeschrijving>>;

export type FeitVan<G extends Groep> = keyof (typeof FEITEN)[G] & string;
