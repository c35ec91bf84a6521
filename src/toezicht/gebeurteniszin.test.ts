import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gebeurteniscodes } from '../logboek/codes.ts';
import { gebeurteniszin } from './gebeurteniszin.ts';

const zin = (code: string, uitkomst = 'gelukt') => gebeurteniszin({ code, categorieen: [], uitkomst });

describe('een regel van het logboek, voor wie toezicht houdt', () => {
  it('elke gebeurtenis heeft een eigen zin: geen valt terug op een zin die niets zegt', () => {
    const zonder = Object.keys(gebeurteniscodes).filter((code) => /deed iets|-/.test(zin(code)));
    assert.deepEqual(zonder, []);
  });

  it('wat niet mocht of niet lukte, staat er in woorden bij en niet alleen in kleur', () => {
    assert.equal(zin('organisatie-ingezien', 'geweigerd'), 'bekeek de organisatie. De regels hielden dat tegen');
    assert.equal(zin('casus-ingezien', 'geweigerd'), `${zin('casus-ingezien')}. De regels hielden dat tegen`);
    assert.equal(zin('overlegtype-voorgelegd', 'mislukt'), 'legde een overlegtype voor. Dat lukte niet');
    assert.equal(zin('inloggen-mislukt', 'mislukt'), 'kon niet inloggen');
  });
});
