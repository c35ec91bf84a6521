import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Anders } from '../../test/verschil/voorbeeld.ts';
import {
  HULPVERLENER,
  NAAR_LEERPLICHT,
  NAAR_OUDER,
  NAAR_SCHOOL,
  TOESTEMMING,
  vraag,
} from '../../test/verschil/voorbeeld.ts';
import type { Handeling } from './index.ts';
import { beoordeel, HANDELINGEN } from './index.ts';

type Geval = readonly [zin: string, handeling: Handeling, anders: readonly Anders[], ...codes: string[]];

function beproef(onderwerp: string, gevallen: readonly Geval[]): void {
  describe(onderwerp, () => {
    for (const [zin, handeling, anders, ...codes] of gevallen) {
      test(zin, () => {
        const oordeel = beoordeel(vraag(handeling, ...anders));
        assert.deepEqual(oordeel.redenen.map(({ code }) => code).sort(), [...codes].sort());
        assert.equal(oordeel.uitkomst, codes.length === 0 ? 'toegestaan' : 'geweigerd');
      });
    }
  });
}

const MBO: Anders = { gever: { partij: 'mbo', functie: 'docent' }, overlegtype: { doelgroepVerruimd: true } };
const VERZUIM_MELDEN: Anders = {
  gegeven: {
    categorie: 'g',
    verzuim: { soort: 'ongeoorloofd', meldplichtig: true, vermoedenOngeoorloofd: false, jeugdartsGezien: false },
  },
};
const NIETS_GEREGELD: Anders = {
  convenant: {
    vanKracht: false,
    geverGebonden: false,
    ontvangerGebonden: false,
    regime: 'gezamenlijk',
    onderlingeRegeling: false,
    verwerkersovereenkomst: false,
  },
  overlegtype: { vastgesteld: false, doelen: [], categorieen: [] },
  casus: { status: 'gesloten', doelVastgelegd: false, geinformeerd: false },
  gever: { grondslagVastgelegd: false },
  ontvanger: { deelnemer: false, directBetrokken: false, grondslagVastgelegd: false, geheimhoudingBevestigd: false },
  gegeven: { voorafBesproken: false, bronAkkoord: false },
};
const AFWEGING = { persoonlijk: true, gemotiveerd: true, collegaGeraadpleegd: true, naIntrekking: false } as const;
const ZESTIEN: Anders = { jongere: { geboortedatum: '2010-03-03' } };
const ACHTTIEN: Anders = { jongere: { geboortedatum: '2008-03-03' }, overlegtype: { doelgroepVerruimd: true } };
const ELF: Anders = { jongere: { geboortedatum: '2014-03-04' } };
const GAST: Anders = {
  convenant: { ontvangerGebonden: false },
  ontvanger: { partij: 'gast', functie: 'gezinsvoogd', geheimhouding: 'jeugdwet', gastVerzoek: true },
};
const SWV_GEEFT: Anders = { gever: { partij: 'swv', functie: 'orthopedagoog' } };
const NAAR_SWV: Anders = { ontvanger: { partij: 'swv', functie: 'orthopedagoog' } };

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

const MET = (anders: object): Anders => ({ toestemming: { ...TOESTEMMING, ...anders } as never });
const ZONDER = ['toestemming-ontbreekt', 'toestemming-niet-volledig'] as const;

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

beproef('lezingen 5 tot en met 8: wat nooit of alleen soms mag', [
  [
    'alleen wat op de lijst van 5.1 staat',
    'verstrekken',
    [{ gegeven: { categorie: 'buiten-5.1', voorActie: true } }],
    'buiten-lijst-5-1',
  ],
  ['alleen wat bij de fase hoort', 'verstrekken', [{ overlegtype: { categorieen: ['a'] } }], 'categorie-niet-in-fase'],
  [
    'voor een afgesproken actie mag het buiten de fase (5.7)',
    'verstrekken',
    [{ overlegtype: { categorieen: ['a'] }, gegeven: { voorActie: true } }],
  ],
  ['alleen voor een doel van het overleg', 'verstrekken', [{ gegeven: { doel: 'b' } }], 'doel-niet-van-overlegtype'],
  ['alleen wat nodig is', 'verstrekken', [{ gegeven: { noodzaak: false } }], 'noodzaak-ontbreekt'],
  [
    'een BSN gaat niet naar de GGD',
    'verstrekken',
    [{ gegeven: { categorie: 'b', voorActie: true } }],
    'bsn-buiten-route',
  ],
  [
    'een BSN gaat van school naar school',
    'verstrekken',
    [NAAR_SCHOOL, { gegeven: { categorie: 'b', voorActie: true } }],
  ],
  [
    'een BSN gaat van school naar leerplicht',
    'verstrekken',
    [NAAR_LEERPLICHT, { gegeven: { categorie: 'b', voorActie: true } }],
  ],
  [
    'een BSN gaat niet naar de Wmo',
    'verstrekken',
    [
      {
        ontvanger: { partij: 'gemeente', hoedanigheid: 'wmo', functie: 'wmo-consulent' },
        gegeven: { categorie: 'b', voorActie: true },
      },
    ],
    'bsn-buiten-route',
  ],
  [
    'gezondheid alleen van de jongere zelf',
    'verstrekken',
    [{ gegeven: { categorie: 'e', betreft: 'gezinslid' } }],
    'gezondheid-van-gezinslid',
  ],
  [
    'gezondheid alleen naar wie geheimhoudt (L-1)',
    'verstrekken',
    [{ gegeven: { categorie: 'e' }, ontvanger: { geheimhouding: 'geen' } }],
    'ontvanger-zonder-geheimhouding',
  ],
  [
    'een SWV geeft gezondheid niet aan de GGD (L-2)',
    'verstrekken',
    [SWV_GEEFT, { gegeven: { categorie: 'e' } }],
    'swv-geeft-geen-gezondheid',
  ],
  [
    'een SWV geeft gezondheid aan de school van de jongere',
    'verstrekken',
    [SWV_GEEFT, NAAR_SCHOOL, { gegeven: { categorie: 'e' } }],
  ],
  [
    'gezondheid gaat niet zomaar naar leerplicht',
    'verstrekken',
    [NAAR_LEERPLICHT, { gegeven: { categorie: 'e' } }],
    'gezondheid-niet-naar-leerplicht',
  ],
  [
    'wel met toestemming die leerplicht en gezondheid noemt',
    'verstrekken',
    [NAAR_LEERPLICHT, { gegeven: { categorie: 'e' } }, MET({ ontvangers: ['leerplichtambtenaar'] })],
  ],
  [
    'lezen mag zolang beide namen er staan',
    'inzien',
    [
      NAAR_LEERPLICHT,
      { gegeven: { categorie: 'e' } },
      MET({ ontvangers: ['leerplichtambtenaar'], ondertekenaars: [] }),
    ],
  ],
  [
    'lezen stopt als leerplicht is teruggenomen',
    'inzien',
    [NAAR_LEERPLICHT, { gegeven: { categorie: 'e' } }, MET({ ontvangers: [] })],
    'gezondheid-niet-naar-leerplicht',
  ],
  [
    'over hulp thuis alleen de buitenkant (5.4)',
    'verstrekken',
    [{ gegeven: { thuisondersteuning: true } }],
    'meer-dan-buitenkant',
  ],
  [
    'meer mag met een motivering',
    'verstrekken',
    [{ gegeven: { thuisondersteuning: true, buitenkantAfwijkingGemotiveerd: true } }],
  ],
  [
    'over hulp thuis noemt de toestemming ook het gezin',
    'verstrekken',
    [HULPVERLENER, { gegeven: { thuisondersteuning: true, buitenkant: true } }, MET({ soorten: ['gezondheid'] })],
    'toestemming-noemt-soort-niet',
  ],
  [
    'ziekte gaat niet naar een SWV',
    'verstrekken',
    [
      NAAR_SWV,
      {
        gegeven: {
          categorie: 'g',
          activiteit: 'advies',
          verzuim: { soort: 'ziekte', vermoedenOngeoorloofd: true, jeugdartsGezien: true },
        },
      },
    ],
    'verzuim-met-reden-naar-swv',
  ],
  [
    'zonder vermoeden gaat geoorloofd verzuim nergens heen',
    'verstrekken',
    [NAAR_LEERPLICHT, { gegeven: { categorie: 'g', verzuim: { soort: 'geoorloofd', vermoedenOngeoorloofd: false } } }],
    'verzuim-zonder-vermoeden',
  ],
  [
    'wel naar de GGD',
    'verstrekken',
    [
      {
        gegeven: { categorie: 'g', verzuim: { soort: 'ziekte', vermoedenOngeoorloofd: false, jeugdartsGezien: false } },
      },
    ],
  ],
  [
    'bij ziekte kijkt eerst de jeugdarts',
    'verstrekken',
    [
      NAAR_LEERPLICHT,
      {
        gegeven: { categorie: 'g', verzuim: { soort: 'ziekte', vermoedenOngeoorloofd: true, jeugdartsGezien: false } },
      },
    ],
    'ziekte-zonder-jeugdarts',
  ],
  [
    'SWV en leerplicht alleen bij langdurig verzuim (4.1 b)',
    'verstrekken',
    [SWV_GEEFT, NAAR_LEERPLICHT],
    'swv-leerplicht-zonder-langdurig',
  ],
  ['bij langdurig verzuim wel', 'verstrekken', [SWV_GEEFT, NAAR_LEERPLICHT, { casus: { langdurigVerzuim: true } }]],
  ['school kiest een activiteit voor het SWV (4.3 d)', 'verstrekken', [NAAR_SWV], 'swv-zonder-activiteit'],
  [
    'een mbo kiest die niet',
    'verstrekken',
    [MBO, NAAR_SWV, MET({ ontvangers: ['gedragsdeskundige'], ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] })],
  ],
]);

const OUDER_BRENGT_IN: Anders = {
  gever: { partij: 'ouder', functie: 'ouder', grondslagVastgelegd: false },
  convenant: { geverGebonden: false },
};

beproef('lezing 9: ouders, jongere, steunpersoon', [
  [
    'een ouder deelt zelf wat hij wil',
    'verstrekken',
    [
      OUDER_BRENGT_IN,
      {
        overlegtype: { categorieen: [] },
        gegeven: { categorie: 'f', thuisondersteuning: true, bronGeheimhouding: 'wgbo' },
      },
    ],
  ],
  [
    'ook een ouder deelt geen BSN',
    'verstrekken',
    [OUDER_BRENGT_IN, { gegeven: { categorie: 'b' } }],
    'bsn-buiten-route',
  ],
  ['een ouder van wie jonger is dan 16 ontvangt zonder toestemming', 'verstrekken', [HULPVERLENER, NAAR_OUDER]],
  [
    'behalve wat de hulpverlener achterhoudt (L-3)',
    'verstrekken',
    [HULPVERLENER, NAAR_OUDER, { gegeven: { nietVoorOuder: true } }],
    'niet-voor-ouder',
  ],
  ['een ouder van wie 16 is niet', 'verstrekken', [NAAR_OUDER, ZESTIEN], ...ZONDER, 'ouder-vanaf-zestien'],
  ['en leest dan ook niet meer', 'inzien', [NAAR_OUDER, ZESTIEN], ...ZONDER, 'ouder-vanaf-zestien'],
  [
    'wel als de jongere dat goed vindt',
    'inzien',
    [NAAR_OUDER, ZESTIEN, MET({ ontvangers: ['ouder'], ondertekenaars: ['jongere'] })],
  ],
  [
    'de jongere vanaf 12 ontvangt zelf',
    'verstrekken',
    [HULPVERLENER, NAAR_OUDER, { ontvanger: { partij: 'jongere' } }],
  ],
  [
    'onder 12 loopt het via de ouders',
    'inzien',
    [NAAR_OUDER, ELF, { ontvanger: { partij: 'jongere' } }],
    'jongere-onder-twaalf',
  ],
  [
    'een SWV mag gezondheid aan de jongere geven',
    'verstrekken',
    [SWV_GEEFT, NAAR_OUDER, { ontvanger: { partij: 'jongere' }, gegeven: { categorie: 'e' } }],
  ],
  [
    'een steunpersoon ontvangt alleen met toestemming',
    'verstrekken',
    [NAAR_OUDER, { ontvanger: { partij: 'steunpersoon' } }],
    ...ZONDER,
  ],
]);

beproef('lezingen 10 en 11: zeggenschap van de bron, en derden', [
  ['wat een ander inbracht, geeft u niet door', 'verstrekken', [{ gegeven: { eigen: false } }], 'niet-van-gever'],
  [
    'overnemen vraagt akkoord van de bron (3.4g)',
    'overnemen',
    [{ gegeven: { bronAkkoord: false } }],
    'bron-niet-akkoord',
  ],
  ['en een verenigbaar doel (11.4)', 'overnemen', [{ gegeven: { verenigbaar: false } }], 'niet-verenigbaar'],
  ['en een eigen taak', 'overnemen', [{ ontvanger: { eigenTaak: false } }], 'geen-eigen-taak'],
  ['en noodzaak', 'overnemen', [{ gegeven: { noodzaak: false } }], 'noodzaak-ontbreekt'],
  ['meenemen mag zonder akkoord als het eigen is', 'meenemen', [{ gegeven: { bronAkkoord: false } }]],
  ['anders is akkoord nodig', 'meenemen', [{ gegeven: { eigen: false, bronAkkoord: false } }], 'bron-niet-akkoord'],
  [
    'ingetrokken wordt niet gelezen',
    'inzien',
    [{ verstrekking: { status: 'ingetrokken' } }],
    'verstrekking-ingetrokken',
  ],
  ['bevroren gaat niet mee', 'meenemen', [{ verstrekking: { status: 'bevroren' } }], 'verstrekking-bevroren'],
  [
    'een ingetrokken toestemming gaat niet mee',
    'meenemen',
    [MET({ status: 'ingetrokken' })],
    'toestemming-ingetrokken',
  ],
  [
    'een toestemming voor een andere vraag gaat niet mee',
    'meenemen',
    [MET({ vraagstukGedekt: false })],
    'toestemming-ander-vraagstuk',
  ],
  [
    'ook een afgesproken actie neemt niets mee buiten de nieuwe fase',
    'meenemen',
    [{ overlegtype: { categorieen: [] }, gegeven: { voorActie: true } }],
    'categorie-niet-in-fase',
  ],
  ['aan een derde niet zonder toestemming, en zonder naam', 'verstrekken-aan-derde', [], ...ZONDER, 'derde-met-naam'],
  [
    'aan een derde mag ook als de casus gesloten is',
    'verstrekken-aan-derde',
    [
      MET({ ontvangers: ['derde'], ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] }),
      NIETS_GEREGELD,
      { gegeven: { gepseudonimiseerd: true } },
    ],
  ],
  [
    'aan een derde gaat geen gezondheid zonder geheimhouding, wie het ook is',
    'verstrekken-aan-derde',
    [NAAR_OUDER, MET({ ontvangers: ['derde'] }), { gegeven: { categorie: 'e', gepseudonimiseerd: true } }],
    'ontvanger-zonder-geheimhouding',
  ],
]);

beproef('lezingen 12, 13 en 14: bespreken, deelnemen, OPP', [
  [
    'bij naam alleen als ieder is geïnformeerd en uitgenodigd',
    'bespreken',
    [{ casus: { geinformeerd: false, uitgenodigd: false } }],
    'niet-geinformeerd',
    'niet-uitgenodigd',
  ],
  ['zonder naam mag het wel', 'bespreken', [{ casus: { geinformeerd: false }, gegeven: { gepseudonimiseerd: true } }]],
  [
    'hulp van buiten bij een mbo-student vraagt diens toestemming (4.3 mbo c)',
    'deelnemen',
    [{ jongere: { onderwijs: 'mbo' }, overlegtype: { doelgroepVerruimd: true } }],
    ...ZONDER,
  ],
  [
    'met toestemming mag het, zonder soort of gever',
    'deelnemen',
    [
      { jongere: { onderwijs: 'mbo' }, overlegtype: { doelgroepVerruimd: true } },
      MET({ aanGever: false, soorten: [] }),
    ],
  ],
  [
    'het mbo zelf zit gewoon aan tafel',
    'deelnemen',
    [
      {
        jongere: { onderwijs: 'mbo' },
        overlegtype: { doelgroepVerruimd: true },
        ontvanger: { partij: 'mbo', functie: 'mentor' },
      },
    ],
  ],
  [
    'een OPP wacht op instemming van de ouders (T25-17)',
    'verstrekken',
    [{ gegeven: { opp: true } }],
    'opp-zonder-instemming',
  ],
  ['maar niet voor de ouders zelf', 'verstrekken', [NAAR_OUDER, { gegeven: { opp: true } }]],
  ['en niet vanaf 18', 'verstrekken', [ACHTTIEN, { gegeven: { opp: true } }]],
]);
