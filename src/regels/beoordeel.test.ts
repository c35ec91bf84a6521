import type { Geval } from '../../test/verschil/gevallen.ts';
import {
  ACHTTIEN,
  AFWEGING,
  beproef,
  ELF,
  GAST,
  MBO,
  MET,
  NIETS_GEREGELD,
  VERZUIM_MELDEN,
  ZESTIEN,
  ZONDER,
} from '../../test/verschil/gevallen.ts';
import { HULPVERLENER, NAAR_LEERPLICHT, NAAR_OUDER, TOESTEMMING } from '../../test/verschil/voorbeeld.ts';
import { HANDELINGEN } from './index.ts';

beproef('de voorbeeldvraag is bij elke handeling toegestaan, behalve aan een derde zonder toestemming', [
  ...HANDELINGEN.filter((handeling) => handeling !== 'verstrekken-aan-derde').map(
    (handeling): Geval => [`${handeling} mag`, handeling, []],
  ),
  [
    'aan een derde mag met toestemming die derde noemt en zonder naam',
    'verstrekken-aan-derde',
    [{ gegeven: { gepseudonimiseerd: true }, toestemming: { ...TOESTEMMING, ontvangers: ['derde'] } }],
  ],
]);

beproef('tafel: convenant, overleg, casus, informeren, kanaal', [
  ['zonder convenant deelt niemand', 'verstrekken', [{ convenant: { vanKracht: false } }], 'convenant-niet-van-kracht'],
  [
    'zonder verwerkersovereenkomst deelt niemand',
    'verstrekken',
    [{ convenant: { verwerkersovereenkomst: false } }],
    'verwerkersovereenkomst-ontbreekt',
  ],
  [
    'samen verantwoordelijk vraagt een onderlinge regeling',
    'verstrekken',
    [{ convenant: { regime: 'gezamenlijk' } }],
    'onderlinge-regeling-ontbreekt',
  ],
  ['lezen vraagt geen verwerkersovereenkomst opnieuw', 'inzien', [{ convenant: { verwerkersovereenkomst: false } }]],
  [
    'een niet vastgesteld overleg deelt niet',
    'verstrekken',
    [{ overlegtype: { vastgesteld: false } }],
    'overlegtype-niet-vastgesteld',
  ],
  ['eerst het doel, dan delen', 'verstrekken', [{ casus: { doelVastgelegd: false } }], 'doel-niet-vastgelegd'],
  ['een gesloten casus leest niet', 'inzien', [{ casus: { status: 'gesloten' } }], 'casus-gesloten'],
  ['een casus in afsluiting is open', 'verstrekken', [{ casus: { fase: 'afsluiting' } }]],
  ['eerst informeren, dan delen', 'verstrekken', [{ casus: { geinformeerd: false } }], 'niet-geinformeerd'],
  ['lezen vraagt niet opnieuw om informeren', 'inzien', [{ casus: { geinformeerd: false } }]],
  ['een mbo-student valt buiten de doelgroep', 'verstrekken', [{ jongere: { onderwijs: 'mbo' } }], 'buiten-doelgroep'],
  [
    'een mbo-student mag waar de doelgroep is verruimd',
    'verstrekken',
    [{ jongere: { onderwijs: 'mbo' }, overlegtype: { doelgroepVerruimd: true } }],
  ],
  [
    'vanaf de achttiende verjaardag buiten de doelgroep',
    'bespreken',
    [{ jongere: { geboortedatum: '2008-03-03' } }],
    'buiten-doelgroep',
  ],
  ['de dag voor de achttiende verjaardag nog niet', 'bespreken', [{ jongere: { geboortedatum: '2008-03-04' } }]],
  ['een open verbinding deelt niet', 'verstrekken', [{ kanaal: { versleuteld: false } }], 'kanaal-niet-versleuteld'],
  ['zonder tweede factor leest niemand', 'inzien', [{ kanaal: { mfa: false } }], 'kanaal-zonder-tweede-factor'],
]);

beproef('stoel: wie geeft en wie ontvangt', [
  [
    'een gever zonder handtekening deelt niet',
    'verstrekken',
    [{ convenant: { geverGebonden: false } }],
    'gever-niet-gebonden',
  ],
  [
    'een ontvanger zonder handtekening leest niet',
    'inzien',
    [{ convenant: { ontvangerGebonden: false } }],
    'ontvanger-niet-gebonden',
  ],
  [
    'beide leggen hun grondslag vast',
    'verstrekken',
    [{ gever: { grondslagVastgelegd: false }, ontvanger: { grondslagVastgelegd: false } }],
    'gever-zonder-grondslag',
    'ontvanger-zonder-grondslag',
  ],
  ['alleen een deelnemer ontvangt', 'verstrekken', [{ ontvanger: { deelnemer: false } }], 'geen-deelnemer'],
  [
    'alleen wie nu direct betrokken is ontvangt',
    'verstrekken',
    [{ ontvanger: { directBetrokken: false } }],
    'niet-direct-betrokken',
  ],
  ['wie niet meer direct betrokken is, leest wat hij kreeg', 'inzien', [{ ontvanger: { directBetrokken: false } }]],
  ['alleen wie op naam is aangewezen', 'overnemen', [{ ontvanger: { opNaam: false } }], 'niet-op-naam'],
  [
    'eerst geheimhouding bevestigen',
    'verstrekken',
    [{ ontvanger: { geheimhoudingBevestigd: false } }],
    'geheimhouding-niet-bevestigd',
  ],
  ['een gast ontvangt op verzoek, zonder convenant', 'verstrekken', [GAST]],
  [
    'een gast zonder verzoek ontvangt niet',
    'verstrekken',
    [GAST, { ontvanger: { gastVerzoek: false } }],
    'ontvanger-zonder-verzoek',
  ],
  [
    'een gast geeft op verzoek, zonder convenant en grondslag',
    'verstrekken',
    [{ gever: { partij: 'gast', gastVerzoek: true, grondslagVastgelegd: false }, convenant: { geverGebonden: false } }],
  ],
  ['een gast zonder verzoek geeft niet', 'verstrekken', [{ gever: { partij: 'gast' } }], 'gever-zonder-verzoek'],
  ['een derde zit niet aan tafel', 'deelnemen', [{ ontvanger: { partij: 'derde' } }], 'derde-zonder-derdenroute'],
  ['een derde leest niet', 'inzien', [{ ontvanger: { partij: 'derde' } }], 'derde-zonder-derdenroute'],
  [
    'een partij zonder eigen doel neemt geen plaats in',
    'deelnemen',
    [{ ontvanger: { individueelDoelVastgelegd: false } }],
    'individueel-doel-ontbreekt',
  ],
  [
    'een ouder neemt deel aan een open casus, verder is niets nodig',
    'deelnemen',
    [NAAR_OUDER, NIETS_GEREGELD, { casus: { status: 'open' } }],
  ],
  [
    'een ouder neemt niet deel aan een gesloten casus',
    'deelnemen',
    [NAAR_OUDER, { casus: { status: 'gesloten' } }],
    'casus-gesloten',
  ],
]);

beproef('lezing 1: een plicht telt op haar eigen route', [
  [
    'school meldt verzuim bij leerplicht, ook als niets geregeld is',
    'verstrekken',
    [NAAR_LEERPLICHT, VERZUIM_MELDEN, NIETS_GEREGELD, { plicht: 'lpw-21a' }],
  ],
  [
    'een plicht vervangt geen noodzaak, naam of veilige weg',
    'verstrekken',
    [
      NAAR_LEERPLICHT,
      VERZUIM_MELDEN,
      { plicht: 'lpw-21a', gegeven: { noodzaak: false }, ontvanger: { opNaam: false }, kanaal: { mfa: false } },
    ],
    'noodzaak-ontbreekt',
    'niet-op-naam',
    'kanaal-zonder-tweede-factor',
  ],
  [
    'onder de drempel is er geen meldplicht',
    'verstrekken',
    [
      NAAR_LEERPLICHT,
      VERZUIM_MELDEN,
      { plicht: 'lpw-21a', convenant: { vanKracht: false }, gegeven: { verzuim: { meldplichtig: false } } },
    ],
    'convenant-niet-van-kracht',
  ],
  [
    'de reden van verzuim mag met de melding mee',
    'verstrekken',
    [NAAR_LEERPLICHT, VERZUIM_MELDEN, { plicht: 'lpw-21a', gegeven: { categorie: 'e', redenVanVerzuim: true } }],
  ],
  [
    'andere gezondheid mag niet met de melding mee',
    'verstrekken',
    [NAAR_LEERPLICHT, VERZUIM_MELDEN, { plicht: 'lpw-21a', gegeven: { categorie: 'e' } }],
    'gezondheid-niet-naar-leerplicht',
  ],
  [
    'mbo meldt een student van 18 onder de WEB',
    'verstrekken',
    [NAAR_LEERPLICHT, VERZUIM_MELDEN, MBO, ACHTTIEN, { plicht: 'web-8.1.8a' }],
  ],
  [
    'de WEB geldt niet voor wie 17 is',
    'verstrekken',
    [NAAR_LEERPLICHT, VERZUIM_MELDEN, MBO, ZESTIEN, { plicht: 'web-8.1.8a' }],
    'toestemming-ontbreekt',
    'toestemming-niet-volledig',
  ],
  [
    'hulpverlener geeft toeleiding wat de Jeugdwet vraagt',
    'verstrekken',
    [
      HULPVERLENER,
      {
        plicht: 'jeugdwet-7.4.0',
        ontvanger: { partij: 'gemeente', hoedanigheid: 'toeleiding', functie: 'teamleider-jeugd' },
      },
    ],
  ],
  [
    'dezelfde plicht geldt niet voor leerplicht',
    'verstrekken',
    [HULPVERLENER, NAAR_LEERPLICHT, { plicht: 'jeugdwet-7.4.0', gegeven: { categorie: 'h' } }],
    'toestemming-ontbreekt',
    'toestemming-niet-volledig',
  ],
  ['hulpverlener informeert de gezinsvoogd', 'verstrekken', [HULPVERLENER, GAST, { plicht: 'jeugdwet-7.3.11-4' }]],
  [
    'een andere gast is geen gezinsvoogd',
    'verstrekken',
    [HULPVERLENER, GAST, { plicht: 'jeugdwet-7.3.11-4', ontvanger: { functie: 'jeugdreclasseerder' } }],
    'toestemming-ontbreekt',
    'toestemming-niet-volledig',
  ],
  ['mbo deelt om veiligheid zonder toestemming van de student', 'verstrekken', [MBO, { plicht: 'mbo-veiligheid' }]],
  [
    'veiligheid tilt alleen de toestemming op',
    'verstrekken',
    [MBO, { plicht: 'mbo-veiligheid', casus: { geinformeerd: false } }],
    'niet-geinformeerd',
  ],
  [
    'veiligheid opent geen gezondheid',
    'verstrekken',
    [MBO, { plicht: 'mbo-veiligheid', gegeven: { bevatGezondheid: true } }],
    'toestemming-ontbreekt',
    'toestemming-niet-volledig',
  ],
  [
    'een vordering geeft aan een derde',
    'verstrekken-aan-derde',
    [{ plicht: 'vordering', gegeven: { identiteitNodig: true } }],
  ],
  [
    'een vordering doorbreekt geen beroepsgeheim',
    'verstrekken-aan-derde',
    [HULPVERLENER, { plicht: 'vordering', gegeven: { identiteitNodig: true } }],
    'toestemming-ontbreekt',
    'toestemming-niet-volledig',
  ],
  [
    'een plicht speelt niet bij meenemen',
    'meenemen',
    [HULPVERLENER, { plicht: 'jeugdwet-7.4.0', gegeven: { eigen: false, bronAkkoord: false } }],
    'bron-niet-akkoord',
  ],
]);

beproef('lezingen 2 en 3: toestemming en wie tekent', [
  [
    'jeugdhulpaanbieder verstrekt geen gezondheidsgegevens zonder toestemming (Art 6 (intro))',
    'verstrekken',
    [HULPVERLENER],
    ...ZONDER,
  ],
  ['met toestemming van allen wel', 'verstrekken', [HULPVERLENER, MET({})]],
  [
    'ook wie van een ander onder beroepsgeheim kreeg',
    'verstrekken',
    [{ gegeven: { bronGeheimhouding: 'wgbo' } }],
    ...ZONDER,
  ],
  ['ambtsgeheim vraagt geen toestemming', 'verstrekken', [{ gever: { geheimhouding: 'ambtsgeheim' } }]],
  ['een mbo geeft niets zonder de student (Art 4.3 mbo (b))', 'verstrekken', [MBO], ...ZONDER],
  [
    'een OPP waar het overleg dat zegt (B3-ex1b)',
    'verstrekken',
    [{ gegeven: { opp: true, oppInstemming: true }, overlegtype: { oppToestemmingNodig: true } }],
    ...ZONDER,
  ],
  [
    'één handtekening van twee ouders is te weinig (Bijl 5-j)',
    'verstrekken',
    [HULPVERLENER, ELF, MET({ ondertekenaars: ['gezagdrager-1'] })],
    'toestemming-niet-volledig',
  ],
  [
    'onder 12 tekent de jongere niet',
    'verstrekken',
    [HULPVERLENER, ELF, MET({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] })],
  ],
  [
    'op de twaalfde verjaardag tekent de jongere mee bij een behandelrelatie (Bijl 5-l)',
    'verstrekken',
    [
      HULPVERLENER,
      { jongere: { geboortedatum: '2014-03-03' } },
      MET({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] }),
    ],
    'toestemming-niet-volledig',
  ],
  [
    'zonder behandelrelatie tekenen de ouders',
    'verstrekken',
    [HULPVERLENER, { gever: { behandelrelatie: false } }, MET({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] })],
  ],
  [
    'een voogd tekent als vertegenwoordiger',
    'verstrekken',
    [HULPVERLENER, ELF, { jongere: { gezagdragers: 0 } }, MET({ ondertekenaars: ['vertegenwoordiger'] })],
  ],
  [
    'vanaf 16 tekent de jongere alleen (Bijl 5-k)',
    'verstrekken',
    [HULPVERLENER, ZESTIEN, MET({ ondertekenaars: ['jongere'] })],
  ],
  [
    'vanaf 16 helpen de ouders niet',
    'verstrekken',
    [HULPVERLENER, ZESTIEN, MET({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] })],
    'toestemming-niet-volledig',
  ],
  [
    'wie niet wilsbekwaam is, heeft een vertegenwoordiger',
    'verstrekken',
    [HULPVERLENER, ZESTIEN, { jongere: { wilsbekwaam: false } }, MET({ ondertekenaars: ['vertegenwoordiger'] })],
  ],
  [
    'onder de Wmo beslist de jongere vanaf 12 alleen',
    'verstrekken',
    [HULPVERLENER, { gever: { geheimhouding: 'wmo' } }, MET({ ondertekenaars: ['jongere'] })],
  ],
  [
    'een lege lijst is nooit getekend',
    'verstrekken',
    [HULPVERLENER, ELF, MET({ ondertekenaars: [] })],
    'toestemming-niet-volledig',
  ],
  ['nee is nee', 'verstrekken', [HULPVERLENER, MET({ status: 'geweigerd' })], 'toestemming-geweigerd'],
  [
    'ingetrokken is ingetrokken (Art 6d)',
    'verstrekken',
    [HULPVERLENER, MET({ status: 'ingetrokken' })],
    'toestemming-ingetrokken',
  ],
  [
    'verlopen is verlopen (Bijl 5-h)',
    'verstrekken',
    [HULPVERLENER, MET({ status: 'verlopen' })],
    'toestemming-verlopen',
  ],
  [
    'toestemming aan een ander telt niet',
    'verstrekken',
    [HULPVERLENER, MET({ aanGever: false })],
    'toestemming-andere-gever',
  ],
  [
    'de ontvanger moet genoemd zijn (Art 6b)',
    'verstrekken',
    [HULPVERLENER, MET({ ontvangers: ['ggd'] })],
    'toestemming-noemt-ontvanger-niet',
  ],
  [
    'de soort moet genoemd zijn (Bijl 5-g)',
    'verstrekken',
    [HULPVERLENER, MET({ soorten: ['naw'] })],
    'toestemming-noemt-soort-niet',
  ],
  [
    'gezondheid in een ander gegeven vraagt ook gezondheid',
    'verstrekken',
    [HULPVERLENER, { gegeven: { categorie: 'h', bevatGezondheid: true } }, MET({ soorten: ['interventies'] })],
    'toestemming-noemt-soort-niet',
  ],
  [
    'een nieuwe partner vraagt nieuwe toestemming (Bijl 5-i)',
    'verstrekken',
    [HULPVERLENER, MET({ partnerGenoemd: false })],
    'toestemming-andere-partner',
  ],
  [
    'een nieuwe vraag ook',
    'verstrekken',
    [HULPVERLENER, MET({ vraagstukGedekt: false })],
    'toestemming-ander-vraagstuk',
  ],
  [
    'eerst bespreken, dan delen (Art 4.4 (g))',
    'verstrekken',
    [HULPVERLENER, MET({}), { gegeven: { voorafBesproken: false } }],
    'niet-vooraf-besproken',
  ],
  ['lezen vraagt niet opnieuw wie tekende', 'inzien', [HULPVERLENER, MET({ ondertekenaars: [] })]],
  [
    'na intrekking stopt het lezen',
    'inzien',
    [HULPVERLENER, MET({ status: 'ingetrokken' })],
    'toestemming-ingetrokken',
  ],
  ['intrekking waar geen toestemming nodig is, doet niets', 'inzien', [MET({ status: 'ingetrokken' })]],
]);

beproef('lezing 4: de afweging', [
  [
    'een afweging staat in voor ontbrekende toestemming',
    'verstrekken',
    [HULPVERLENER, { afweging: AFWEGING, gegeven: { voorafBesproken: false } }],
  ],
  [
    'niet zonder collega',
    'verstrekken',
    [HULPVERLENER, { afweging: { ...AFWEGING, collegaGeraadpleegd: false } }],
    ...ZONDER,
  ],
  [
    'niet voor wat een ander inbracht',
    'verstrekken',
    [HULPVERLENER, { afweging: AFWEGING, gegeven: { eigen: false } }],
    ...ZONDER,
    'niet-van-gever',
  ],
  [
    'na intrekking alleen als zij daarna is gemaakt',
    'verstrekken',
    [HULPVERLENER, MET({ status: 'ingetrokken' }), { afweging: AFWEGING }],
    'toestemming-ingetrokken',
  ],
  [
    'na intrekking opnieuw gemaakt telt zij',
    'inzien',
    [HULPVERLENER, MET({ status: 'ingetrokken' }), { afweging: { ...AFWEGING, naIntrekking: true } }],
  ],
  [
    'niet bij overnemen',
    'overnemen',
    [HULPVERLENER, MET({ status: 'ingetrokken' }), { afweging: { ...AFWEGING, naIntrekking: true } }],
    'toestemming-ingetrokken',
  ],
  [
    'niet voor de student van een mbo',
    'verstrekken',
    [MBO, { gever: { geheimhouding: 'beroepscode' }, afweging: AFWEGING }],
    ...ZONDER,
  ],
  [
    'niet voor een ouder vanaf 16',
    'verstrekken',
    [HULPVERLENER, NAAR_OUDER, ZESTIEN, { afweging: AFWEGING }],
    ...ZONDER,
    'ouder-vanaf-zestien',
  ],
  [
    'zij opent geen gezondheid voor leerplicht',
    'verstrekken',
    [HULPVERLENER, NAAR_LEERPLICHT, { afweging: AFWEGING }],
    'gezondheid-niet-naar-leerplicht',
  ],
]);
