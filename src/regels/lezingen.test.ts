import {
  ACHTTIEN,
  beproef,
  ELF,
  MBO,
  MET,
  NAAR_SWV,
  NIETS_GEREGELD,
  SWV_GEEFT,
  ZESTIEN,
  ZONDER,
} from '../../test/verschil/gevallen.ts';
import type { Anders } from '../../test/verschil/voorbeeld.ts';
import { HULPVERLENER, NAAR_LEERPLICHT, NAAR_OUDER, NAAR_SCHOOL } from '../../test/verschil/voorbeeld.ts';

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

beproef('waar de afspraak over vragen zwijgt (docs/lezingen.md)', [
  ['geen toestemming is ook geen volledige', 'verstrekken', [HULPVERLENER, { toestemming: null }], ...ZONDER],
  [
    'wat buiten de lijst van 5.1 valt, hoort ook bij geen fase',
    'verstrekken',
    [{ gegeven: { categorie: 'buiten-5.1' } }],
    'buiten-lijst-5-1',
    'categorie-niet-in-fase',
  ],
  [
    'een mbo is ook de school van de jongere als een SWV gezondheid geeft',
    'verstrekken',
    [
      SWV_GEEFT,
      {
        ontvanger: { partij: 'mbo', functie: 'mentor', schoolVanJongere: true, geheimhouding: 'contract' },
        gegeven: { categorie: 'e' },
      },
    ],
  ],
  [
    'maar niet bij het BSN',
    'verstrekken',
    [
      {
        ontvanger: { partij: 'mbo', functie: 'mentor', schoolVanJongere: true },
        gegeven: { categorie: 'b', voorActie: true },
      },
    ],
    'bsn-buiten-route',
  ],
  [
    'ook over de buitenkant van hulp thuis noemt de toestemming het gezin',
    'verstrekken',
    [
      HULPVERLENER,
      { gegeven: { categorie: 'h', thuisondersteuning: true, buitenkant: true, voorActie: true } },
      MET({ soorten: ['interventies'] }),
    ],
    'toestemming-noemt-soort-niet',
  ],
  [
    'een BSN gaat ook naar een derde alleen langs zijn eigen weg',
    'verstrekken-aan-derde',
    [MET({ ontvangers: ['derde'] }), { gegeven: { categorie: 'b', identiteitNodig: true } }],
    'bsn-buiten-route',
  ],
  [
    'een toestemming die verliep, houdt leerplicht niet af van lezen over gezondheid',
    'inzien',
    [
      NAAR_LEERPLICHT,
      { gegeven: { categorie: 'e' } },
      MET({ status: 'verlopen', ontvangers: ['leerplichtambtenaar'], soorten: ['gezondheid'] }),
    ],
  ],
  [
    'een ingetrokken of geweigerde wel',
    'inzien',
    [
      NAAR_LEERPLICHT,
      { gegeven: { categorie: 'e' } },
      MET({ status: 'geweigerd', ontvangers: ['leerplichtambtenaar'], soorten: ['gezondheid'] }),
    ],
    'gezondheid-niet-naar-leerplicht',
  ],
]);
