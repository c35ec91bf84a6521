/** De poorten: eisen die overal gelden. Elke poort is één verandering van een vraag waarin verder alles op orde is. */
import type { Handeling, Oordeel } from '../../src/regels/index.ts';
import { HANDELINGEN } from '../../src/regels/index.ts';
import type { Doos, Punt } from './dozen.ts';
import { dozen } from './dozen.ts';
import type { Plichtteken, Teken } from './formule.ts';
import { PLICHTTEKENS } from './formule.ts';
import { gedeeldeRedenen } from './redenen.ts';
import type { Vak } from './verstrekken.ts';
import type { Anders, Beoordelaar, Geval } from './vraagstelling.ts';
import { anders, gevalMet, LEEFTIJDEN, ontvangerMetNaam, stelVraag, vraagAf } from './vraagstelling.ts';
import type { Geverplaats, Leeftijdplaats, Ontvangerplaats } from './wie.ts';
import { GEVERS, ONTVANGERS } from './wie.ts';

export type Poort = {
  readonly naam: string;
  readonly dicht: Anders;
  /** Wat er anders moet zijn om deze poort te kunnen zien; wie dan niet mag, telt niet mee. */
  readonly vooraf?: Anders;
  /** De leeftijd waarop deze poort iets betekent; anders 12 tot 16, en 16 en 17. */
  readonly groep?: '18+';
};

const poort = (naam: string, dicht: Anders): Poort => ({ naam, dicht });

export const POORTEN: readonly Poort[] = [
  poort('het convenant is van kracht', { convenant: { vanKracht: false } }),
  poort('de gever is eraan gebonden', { convenant: { geverGebonden: false } }),
  poort('de ontvanger is eraan gebonden', { convenant: { ontvangerGebonden: false } }),
  poort('er is een verwerkersovereenkomst', { convenant: { verwerkersovereenkomst: false } }),
  poort('bij gezamenlijke verantwoordelijkheid is er een onderlinge regeling', {
    convenant: { regime: 'gezamenlijk', onderlingeRegeling: false },
  }),
  poort('het overlegtype is vastgesteld', { overlegtype: { vastgesteld: false } }),
  {
    ...poort('de jongere valt in de doelgroep (niet op het mbo, onder 18, of verruimd)', {
      overlegtype: { doelgroepVerruimd: false },
    }),
    groep: '18+',
  },
  poort('het doel van de casus is vastgelegd', { casus: { doelVastgelegd: false } }),
  poort('de casus is open', { casus: { status: 'gesloten' } }),
  poort('iedereen is geïnformeerd die het moet weten', { casus: { geinformeerd: false } }),
  poort('iedereen is uitgenodigd die erbij hoort', { casus: { uitgenodigd: false } }),
  poort('de gever heeft taak en grondslag vastgelegd', { gever: { grondslagVastgelegd: false } }),
  poort('de gast die geeft, is gevraagd', { gever: { gastVerzoek: false } }),
  poort('de ontvanger heeft taak en grondslag vastgelegd', { ontvanger: { grondslagVastgelegd: false } }),
  poort('de gast die ontvangt of aanschuift, is gevraagd', { ontvanger: { gastVerzoek: false } }),
  poort('de ontvanger is deelnemer van de casus', { ontvanger: { deelnemer: false } }),
  poort('de ontvanger is nu direct betrokken', { ontvanger: { directBetrokken: false } }),
  poort('de ontvanger is op naam aangewezen', { ontvanger: { opNaam: false } }),
  poort('de ontvanger bevestigde de geheimhouding', { ontvanger: { geheimhoudingBevestigd: false } }),
  poort('het eigen doel van de partij staat vast', { ontvanger: { individueelDoelVastgelegd: false } }),
  poort('het is nodig voor een eigen taak van de ontvanger', { ontvanger: { eigenTaak: false } }),
  poort('het doel hoort bij het overlegtype', { overlegtype: { doelen: ['a'] } }),
  poort('het staat op de lijst van art. 5.1', { gegeven: { categorie: 'buiten-5.1' } }),
  poort('de categorie hoort bij de fase', { overlegtype: { categorieen: ['a'] } }),
  poort('het is noodzakelijk', { gegeven: { noodzaak: false } }),
  poort('de gever bracht het zelf in', { gegeven: { eigen: false } }),
  poort('vooraf is besproken wat gedeeld wordt', { gegeven: { voorafBesproken: false } }),
  { ...poort('de bron is akkoord', { gegeven: { bronAkkoord: false } }), vooraf: { gegeven: { eigen: false } } },
  poort('het past bij het doel waarvoor het is gegeven', { gegeven: { verenigbaar: false } }),
  poort('de verstrekking is niet ingetrokken', { verstrekking: { status: 'ingetrokken' } }),
  poort('de verstrekking staat niet stil', { verstrekking: { status: 'bevroren' } }),
  poort('er staat geen naam in, tenzij die nodig is', {
    gegeven: { gepseudonimiseerd: false, identiteitNodig: false },
  }),
  poort('de verbinding is versleuteld', { kanaal: { versleuteld: false } }),
  poort('er is met twee factoren aangemeld', { kanaal: { mfa: false } }),
];

/** Alles wat per geval op orde kan zijn, zonder afweging en zonder plicht. */
export const OP_ORDE: readonly Teken[] = ['T', 'G', 'V', 'J', 'A', 'L', 'O', 'K'];

const ZONDER_ONTVANGER: readonly Handeling[] = ['meenemen', 'bespreken'];
const ZONDER_GEVER: readonly Handeling[] = ['bespreken', 'deelnemen'];

export const geversBij = (handeling: Handeling): readonly Geverplaats[] =>
  ZONDER_GEVER.includes(handeling) ? GEVERS.slice(0, 1) : GEVERS;
export function ontvangersBij(handeling: Handeling): readonly Ontvangerplaats[] {
  if (handeling === 'verstrekken-aan-derde') return [ontvangerMetNaam('derde')];
  return ZONDER_ONTVANGER.includes(handeling) ? [ontvangerMetNaam('GGD')] : ONTVANGERS;
}

export type Poortoordeel = {
  readonly poort: Poort;
  readonly bij: Readonly<Record<Handeling, Bijhandeling>>;
  readonly redenen: ReadonlyMap<string, readonly string[]>;
};
export type Bijhandeling = {
  /** Over de gevallen die open zijn: alle, geen, of de dozen (gever, ontvanger, leeftijd) waar de poort telt. */
  readonly telt: 'overal' | 'nergens' | readonly Doos[];
  /** De plichten waarbij de poort niet telt. */
  readonly valtWegBij: readonly Plichtteken[];
};

const TWEE = [1, 2];

type Open = { readonly plaats: readonly number[]; readonly geval: Geval };

function openGevallen(beoordeel: Beoordelaar, handeling: Handeling, welke: readonly number[]): readonly Open[] {
  return geversBij(handeling).flatMap((gever, g) =>
    ontvangersBij(handeling).flatMap((ontvanger, o) =>
      welke
        .map((l) => {
          const leeftijd = LEEFTIJDEN[l] as Leeftijdplaats;
          return { plaats: [g, o, l], geval: gevalMet({ handeling, gever, ontvanger, leeftijd }) };
        })
        .filter(({ geval }) => vraagAf(beoordeel, stelVraag(geval, OP_ORDE)).uitkomst === 'toegestaan'),
    ),
  );
}

/** Voor elke plicht een geval waarin zij een ja draagt. */
function routes(vakken: readonly Vak[], gevalVan: (vak: Vak) => Geval): ReadonlyMap<Plichtteken, Geval> {
  const gevonden = new Map<Plichtteken, Geval>();
  for (const vak of vakken) {
    for (const plicht of vak.uitkomst.plichten) if (!gevonden.has(plicht)) gevonden.set(plicht, gevalVan(vak));
  }
  return gevonden;
}

/** Gaat elke poort na bij elke handeling, voor iedereen die mag als alles op orde is. */
export function zoekPoorten(
  beoordeel: Beoordelaar,
  vakken: readonly Vak[],
  gevalVan: (vak: Vak) => Geval,
): readonly Poortoordeel[] {
  const open = new Map(
    HANDELINGEN.map((handeling) => [
      handeling,
      { gewoon: openGevallen(beoordeel, handeling, TWEE), meerderjarig: openGevallen(beoordeel, handeling, [3]) },
    ]),
  );
  const plichtroutes = routes(vakken, gevalVan);
  return POORTEN.map((deze) => {
    const oordelen: Oordeel[] = [];
    const bij = (handeling: Handeling): Bijhandeling => {
      const gevallen = (open.get(handeling)?.[deze.groep === '18+' ? 'meerderjarig' : 'gewoon'] ?? [])
        .map(({ plaats, geval }) => ({ plaats, vraag: anders(stelVraag(geval, OP_ORDE), deze.vooraf ?? {}) }))
        .filter(({ vraag }) => deze.vooraf === undefined || vraagAf(beoordeel, vraag).uitkomst === 'toegestaan');
      const punten: readonly Punt[] = gevallen.map(({ plaats, vraag }) => {
        const oordeel = vraagAf(beoordeel, anders(vraag, deze.dicht));
        oordelen.push(oordeel);
        return { plaats, waarde: oordeel.uitkomst === 'toegestaan' ? '' : 'telt' };
      });
      const dicht = punten.filter(({ waarde }) => waarde !== '').length;
      if (dicht === 0) return { telt: 'nergens', valtWegBij: [] };
      const valtWegBij = [...plichtroutes].filter(([plicht, route]) => {
        const leeftijd = deze.groep === '18+' ? (LEEFTIJDEN[3] as Leeftijdplaats) : route.leeftijd;
        const vraag = anders(stelVraag({ ...route, handeling, leeftijd }, [...OP_ORDE, plicht]), deze.vooraf ?? {});
        const mag = (met: Anders): boolean => vraagAf(beoordeel, anders(vraag, met)).uitkomst === 'toegestaan';
        return mag(deze.dicht) && mag({ plicht: null }) && !mag({ ...deze.dicht, plicht: null });
      });
      return {
        telt: dicht === punten.length ? 'overal' : dozen(punten).filter(({ waarde }) => waarde === 'telt'),
        valtWegBij: PLICHTTEKENS.filter((teken) => valtWegBij.some(([plicht]) => plicht === teken)),
      };
    };
    const alle = Object.fromEntries(HANDELINGEN.map((handeling) => [handeling, bij(handeling)]));
    return { poort: deze, bij: alle as Record<Handeling, Bijhandeling>, redenen: gedeeldeRedenen(oordelen) };
  });
}
