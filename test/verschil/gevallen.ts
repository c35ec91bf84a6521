/** Een tafel van gevallen voor de regels, en de veranderingen die zij delen. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Handeling } from '../../src/regels/index.ts';
import { beoordeel } from '../../src/regels/index.ts';
import type { Anders } from './voorbeeld.ts';
import { TOESTEMMING, vraag } from './voorbeeld.ts';

export type Geval = readonly [zin: string, handeling: Handeling, anders: readonly Anders[], ...codes: string[]];

/** Beproeft een tafel van gevallen: de hele verzameling redenen, en de uitkomst die daarbij hoort. */
export function beproef(onderwerp: string, gevallen: readonly Geval[]): void {
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

export const MBO: Anders = { gever: { partij: 'mbo', functie: 'docent' }, overlegtype: { doelgroepVerruimd: true } };
export const VERZUIM_MELDEN: Anders = {
  gegeven: {
    categorie: 'g',
    verzuim: { soort: 'ongeoorloofd', meldplichtig: true, vermoedenOngeoorloofd: false, jeugdartsGezien: false },
  },
};
export const NIETS_GEREGELD: Anders = {
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
export const AFWEGING = {
  persoonlijk: true,
  gemotiveerd: true,
  collegaGeraadpleegd: true,
  naIntrekking: false,
} as const;
export const ZESTIEN: Anders = { jongere: { geboortedatum: '2010-03-03' } };
export const ACHTTIEN: Anders = { jongere: { geboortedatum: '2008-03-03' }, overlegtype: { doelgroepVerruimd: true } };
export const ELF: Anders = { jongere: { geboortedatum: '2014-03-04' } };
export const GAST: Anders = {
  convenant: { ontvangerGebonden: false },
  ontvanger: { partij: 'gast', functie: 'gezinsvoogd', geheimhouding: 'jeugdwet', gastVerzoek: true },
};
export const SWV_GEEFT: Anders = { gever: { partij: 'swv', functie: 'orthopedagoog' } };
export const NAAR_SWV: Anders = { ontvanger: { partij: 'swv', functie: 'orthopedagoog' } };

export const MET = (anders: object): Anders => ({ toestemming: { ...TOESTEMMING, ...anders } as never });
export const ZONDER = ['toestemming-ontbreekt', 'toestemming-niet-volledig'] as const;
