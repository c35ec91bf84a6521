import type { FeitVan, Groep } from './feiten.ts';
import type { Handeling } from './vraag.ts';

/**
 * De regels van regelset 2026.1, als gegevens. Een regel spreekt als elk feit onder `als` klopt en geen
 * feit onder `tenzij`. De teksten en vindplaatsen staan bij de code in codes.ts; `artikelen` hier
 * vervangt ze waar een handeling op een andere bepaling rust.
 */
export type Letterlijk<F extends string> = F | `niet ${F}`;

export type RegelVan<G extends Groep> = {
  readonly code: string;
  readonly groep: G;
  readonly bij: readonly Handeling[];
  readonly als: readonly Letterlijk<FeitVan<G>>[];
  readonly tenzij: readonly FeitVan<G>[];
  readonly artikelen?: readonly string[];
};
export type Regel = { [G in Groep]: RegelVan<G> }[Groep];

const V = ['verstrekken'] as const;
const I = ['inzien', 'overnemen'] as const;
const VI = [...V, ...I] as const;
const O = ['overnemen'] as const;
const M = ['meenemen'] as const;
const X = ['verstrekken-aan-derde'] as const;
const B = ['bespreken'] as const;
const D = ['deelnemen'] as const;

type Deel<G extends Groep> = readonly [
  code: string,
  bij: readonly Handeling[],
  als: readonly Letterlijk<FeitVan<G>>[],
  tenzij?: readonly FeitVan<G>[],
  artikelen?: readonly string[],
];

function groep<const G extends Groep>(naam: G, delen: readonly Deel<G>[]): readonly RegelVan<G>[] {
  return delen.map(([code, bij, als, tenzij, artikelen]) => ({
    code,
    groep: naam,
    bij,
    als,
    tenzij: tenzij ?? [],
    ...(artikelen === undefined ? {} : { artikelen }),
  }));
}

const TAFEL = groep('tafel', [
  ['convenant-niet-van-kracht', VI, ['niet convenantVanKracht'], ['plichtTelt']],
  ['convenant-niet-van-kracht', B, ['niet convenantVanKracht']],
  ['convenant-niet-van-kracht', D, ['niet convenantVanKracht'], ['ontvangerBuitenConvenant']],
  ['verwerkersovereenkomst-ontbreekt', V, ['niet verwerkersovereenkomst'], ['plichtTelt']],
  ['onderlinge-regeling-ontbreekt', V, ['regimeGezamenlijk', 'niet onderlingeRegeling'], ['plichtTelt']],
  ['overlegtype-niet-vastgesteld', V, ['niet overlegtypeVastgesteld'], ['plichtTelt']],
  ['overlegtype-niet-vastgesteld', B, ['niet overlegtypeVastgesteld']],
  ['overlegtype-niet-vastgesteld', D, ['niet overlegtypeVastgesteld'], ['ontvangerBuitenConvenant']],
  ['doel-niet-vastgelegd', V, ['niet doelVastgelegd'], ['plichtTelt']],
  ['doel-niet-vastgelegd', B, ['niet doelVastgelegd']],
  ['casus-gesloten', VI, ['niet casusOpen'], ['plichtTelt']],
  ['casus-gesloten', [...B, ...D], ['niet casusOpen']],
  ['buiten-doelgroep', V, ['buitenDoelgroep', 'niet doelgroepVerruimd'], ['plichtTelt']],
  ['buiten-doelgroep', B, ['buitenDoelgroep', 'niet doelgroepVerruimd']],
  ['buiten-doelgroep', D, ['buitenDoelgroep', 'niet doelgroepVerruimd'], ['ontvangerBuitenConvenant']],
  ['niet-geinformeerd', V, ['niet geinformeerd'], ['plichtTelt']],
  ['niet-geinformeerd', M, ['niet geinformeerd']],
  ['niet-geinformeerd', B, ['niet geinformeerd'], ['gepseudonimiseerd']],
  ['niet-uitgenodigd', B, ['niet uitgenodigd'], ['gepseudonimiseerd']],
  ['kanaal-niet-versleuteld', [...VI, ...X], ['niet versleuteld']],
  ['kanaal-zonder-tweede-factor', [...VI, ...X], ['niet tweeFactoren']],
]);

const STOEL = groep('stoel', [
  ['gever-niet-gebonden', V, ['niet geverGebonden'], ['plichtTelt', 'geverIsGast', 'geverBuitenConvenant']],
  ['gever-zonder-verzoek', V, ['geverIsGast', 'niet geverOpVerzoek'], ['plichtTelt']],
  ['gever-zonder-grondslag', V, ['niet geverGrondslag'], ['plichtTelt', 'geverIsGast', 'geverBuitenConvenant']],
  [
    'ontvanger-niet-gebonden',
    VI,
    ['niet ontvangerGebonden'],
    ['plichtTelt', 'ontvangerIsGast', 'ontvangerBuitenConvenant'],
  ],
  ['ontvanger-niet-gebonden', D, ['niet ontvangerGebonden'], ['ontvangerIsGast', 'ontvangerBuitenConvenant']],
  ['ontvanger-zonder-verzoek', VI, ['ontvangerIsGast', 'niet ontvangerOpVerzoek'], ['plichtTelt']],
  ['ontvanger-zonder-verzoek', D, ['ontvangerIsGast', 'niet ontvangerOpVerzoek']],
  ['ontvanger-zonder-grondslag', V, ['niet ontvangerGrondslag'], ['plichtTelt', 'ontvangerBuitenConvenant']],
  ['ontvanger-zonder-grondslag', D, ['niet ontvangerGrondslag'], ['ontvangerBuitenConvenant']],
  ['geen-deelnemer', VI, ['niet ontvangerNeemtDeel'], ['plichtTelt']],
  ['niet-direct-betrokken', V, ['niet directBetrokken'], ['plichtTelt']],
  ['niet-direct-betrokken', D, ['niet directBetrokken'], ['ontvangerBuitenConvenant']],
  ['niet-op-naam', VI, ['niet opNaam']],
  ['niet-op-naam', D, ['niet opNaam'], ['ontvangerBuitenConvenant']],
  ['geheimhouding-niet-bevestigd', VI, ['niet geheimhoudingBevestigd'], ['plichtTelt', 'ontvangerBuitenConvenant']],
  ['geheimhouding-niet-bevestigd', D, ['niet geheimhoudingBevestigd'], ['ontvangerBuitenConvenant']],
  ['individueel-doel-ontbreekt', D, ['niet individueelDoel'], ['ontvangerBuitenConvenant']],
  ['derde-zonder-derdenroute', [...VI, ...D], ['ontvangerIsDerde']],
  ['jongere-onder-twaalf', VI, ['jongereOnderTwaalf']],
]);

const GEGEVEN = groep('gegeven', [
  ['doel-niet-van-overlegtype', V, ['niet doelVanOverlegtype'], ['plichtTelt']],
  ['doel-niet-van-overlegtype', M, ['niet doelVanOverlegtype'], [], ['Art 3.3', 'Art 3.4e']],
  ['buiten-lijst-5-1', [...V, ...M, ...X], ['buitenLijst']],
  ['categorie-niet-in-fase', V, ['niet categorieVanFase'], ['plichtTelt', 'voorActie', 'gezinBrengtIn']],
  ['categorie-niet-in-fase', M, ['niet categorieVanFase'], ['gezinBrengtIn'], ['CL-6a', 'Art 3.4e']],
  ['noodzaak-ontbreekt', V, ['niet noodzaak']],
  ['noodzaak-ontbreekt', O, ['niet noodzaak'], [], ['Art 2 (a)', 'Art 5.3']],
  ['noodzaak-ontbreekt', M, ['niet noodzaak'], [], ['Art 3.4e', 'Art 7.1']],
  ['noodzaak-ontbreekt', X, ['niet noodzaak'], [], ['Art 14.1 (b)', 'Art 3.2']],
  ['bsn-buiten-route', [...VI, ...X], ['bsnBuitenRoute']],
  ['gezondheid-van-gezinslid', VI, ['gezondheid', 'overGezinslid'], ['gezinBrengtIn']],
  ['gezondheid-van-gezinslid', X, ['gezondheid', 'overGezinslid']],
  ['ontvanger-zonder-geheimhouding', VI, ['gezondheid', 'niet ontvangerZwijgt'], ['ontvangerBuitenConvenant']],
  ['ontvanger-zonder-geheimhouding', X, ['gezondheid', 'niet ontvangerZwijgt']],
  ['swv-geeft-geen-gezondheid', VI, ['gezondheid', 'swvBuitenSchool'], ['heeftZelfRecht']],
  ['swv-geeft-geen-gezondheid', X, ['gezondheid', 'swvBuitenSchool']],
  ['gezondheid-niet-naar-leerplicht', VI, ['gezondheid', 'naarLeerplicht'], ['plichtTelt', 'leerplichtMagGezondheid']],
  ['gezondheid-niet-naar-leerplicht', X, ['gezondheid', 'naarLeerplicht'], ['leerplichtMagGezondheid']],
  ['meer-dan-buitenkant', V, ['thuisondersteuning', 'niet buitenkant'], ['afwijkingGemotiveerd', 'gezinBrengtIn']],
  ['opp-zonder-instemming', V, ['oppVanMinderjarige', 'niet oppInstemming'], ['naarOudersOfJongere']],
  ['niet-voor-ouder', VI, ['achtergehoudenVoorOuder']],
]);

// Een plicht tilt de regels over verzuim op, maar voert nooit naar of van een samenwerkingsverband.
const VERZUIM = groep('verzuim', [
  ['verzuim-met-reden-naar-swv', V, ['verzuimMetReden', 'naarSwv'], ['gezinBrengtIn']],
  [
    'verzuim-zonder-vermoeden',
    V,
    ['verzuimMetReden', 'niet vermoeden'],
    ['plichtTelt', 'gezinBrengtIn', 'heeftZelfRecht', 'naarJeugdgezondheid'],
  ],
  [
    'ziekte-zonder-jeugdarts',
    V,
    ['ziekteverzuim', 'niet jeugdartsGezien'],
    ['plichtTelt', 'gezinBrengtIn', 'heeftZelfRecht', 'naarJeugdgezondheid'],
  ],
  ['swv-leerplicht-zonder-langdurig', V, ['tussenSwvEnLeerplicht', 'niet langdurigVerzuim']],
  ['swv-zonder-activiteit', V, ['vanSchoolNaarSwv', 'niet metActiviteit']],
]);

// Bij lezen is alleen voor een ouder vanaf 16 een geldige toestemming nodig; plicht en afweging raken die niet.
const TAFEL_EN_LEZEN = [...I, ...X, ...D] as const;
const LEZEN_EN_DERDE = [...I, ...X] as const;
const LIFT = ['plichtTelt', 'afwegingVolstaat'] as const;

const GEHEIM = groep('geheim', [
  ['toestemming-ontbreekt', V, ['geldigeToestemmingNodig', 'geenToestemming'], LIFT],
  ['toestemming-ontbreekt', TAFEL_EN_LEZEN, ['geldigeToestemmingNodig', 'geenToestemming']],
  ['toestemming-geweigerd', V, ['geldigeToestemmingNodig', 'toestemmingGeweigerd'], LIFT],
  ['toestemming-geweigerd', TAFEL_EN_LEZEN, ['geldigeToestemmingNodig', 'toestemmingGeweigerd']],
  ['toestemming-ingetrokken', [...V, 'inzien'], ['toestemmingNodig', 'toestemmingIngetrokken'], LIFT],
  ['toestemming-ingetrokken', O, ['toestemmingNodig', 'toestemmingIngetrokken'], ['plichtTelt']],
  ['toestemming-ingetrokken', [...X, ...D], ['toestemmingNodig', 'toestemmingIngetrokken']],
  ['toestemming-ingetrokken', M, ['toestemmingIngetrokken']],
  ['toestemming-verlopen', V, ['geldigeToestemmingNodig', 'toestemmingVerlopen'], LIFT],
  ['toestemming-verlopen', TAFEL_EN_LEZEN, ['geldigeToestemmingNodig', 'toestemmingVerlopen']],
  ['toestemming-niet-volledig', V, ['geldigeToestemmingNodig', 'niet iedereenTekende'], LIFT],
  ['toestemming-niet-volledig', TAFEL_EN_LEZEN, ['geldigeToestemmingNodig', 'niet iedereenTekende']],
  ['toestemming-andere-gever', V, ['geldigeToestemmingNodig', 'andereGever'], LIFT],
  ['toestemming-andere-gever', LEZEN_EN_DERDE, ['geldigeToestemmingNodig', 'andereGever']],
  ['toestemming-noemt-ontvanger-niet', V, ['geldigeToestemmingNodig', 'ontvangerNietGenoemd'], LIFT],
  ['toestemming-noemt-ontvanger-niet', TAFEL_EN_LEZEN, ['geldigeToestemmingNodig', 'ontvangerNietGenoemd']],
  ['toestemming-noemt-soort-niet', V, ['geldigeToestemmingNodig', 'soortNietGenoemd'], LIFT],
  ['toestemming-noemt-soort-niet', LEZEN_EN_DERDE, ['geldigeToestemmingNodig', 'soortNietGenoemd']],
  ['toestemming-andere-partner', V, ['geldigeToestemmingNodig', 'anderePartner'], LIFT],
  ['toestemming-andere-partner', TAFEL_EN_LEZEN, ['geldigeToestemmingNodig', 'anderePartner']],
  ['toestemming-ander-vraagstuk', V, ['geldigeToestemmingNodig', 'anderVraagstuk'], LIFT],
  ['toestemming-ander-vraagstuk', TAFEL_EN_LEZEN, ['geldigeToestemmingNodig', 'anderVraagstuk']],
  ['toestemming-ander-vraagstuk', M, ['anderVraagstuk']],
  ['ouder-vanaf-zestien', VI, ['ouderVanafZestien', 'niet toestemmingGeldig']],
  ['niet-vooraf-besproken', V, ['nodigVoorGeheim', 'niet voorafBesproken'], ['plichtTelt', 'afwegingTelt']],
]);

const BRON = groep('bron', [
  ['niet-van-gever', V, ['niet eigen'], [], ['Art 3.4f', 'Art 3.4g']],
  ['niet-van-gever', X, ['niet eigen'], [], ['Art 14.2 (b)']],
  ['bron-niet-akkoord', O, ['niet bronAkkoord'], ['plichtTelt'], ['Art 3.4g', 'Art 11.4 (b)']],
  ['bron-niet-akkoord', M, ['niet bronAkkoord'], ['eigen'], ['Art 3.4f', 'Art 3.4e']],
  ['niet-verenigbaar', O, ['niet verenigbaar']],
  ['geen-eigen-taak', O, ['niet eigenTaak']],
  ['verstrekking-ingetrokken', [...I, ...M], ['verstrekkingIngetrokken']],
  ['verstrekking-bevroren', [...I, ...M], ['verstrekkingBevroren']],
  ['derde-met-naam', X, ['niet gepseudonimiseerd'], ['identiteitNodig']],
]);

/** Alle regels van 2026.1, in de vaste volgorde waarin redenen verschijnen. */
export const REGELS_2026_1: readonly Regel[] = [...TAFEL, ...STOEL, ...GEGEVEN, ...VERZUIM, ...GEHEIM, ...BRON];
