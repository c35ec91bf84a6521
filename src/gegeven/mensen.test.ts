import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inZin } from './mensen.ts';

test('midden in een zin begint een naam groot, een rol klein en een afkorting zoals zij is', () => {
  const arts = { soort: 'medewerker', naam: 'Liesbeth Kuiper', rol: 'Jeugdarts, GGD Waterrijk' } as const;
  const coach = { soort: 'medewerker', rol: 'CJG-coach, Gemeente Waterrijk' } as const;
  const ouder = { soort: 'ouder', rol: 'Ouder met gezag' } as const;
  const gevallen = [
    [arts, 'Liesbeth Kuiper'],
    [{ ...arts, naam: arts.rol }, 'jeugdarts, GGD Waterrijk'],
    [{ ...coach, naam: `${coach.rol} 2` }, 'CJG-coach, Gemeente Waterrijk 2'],
    [{ ...ouder, naam: 'Ouder met gezag 1' }, 'ouder met gezag 1'],
    [{ ...ouder, naam: 'Een ouder' }, 'een ouder'],
    [{ ...ouder, naam: 'Ilse Bakker' }, 'Ilse Bakker'],
    [{ soort: 'jongere', naam: 'De jongere zelf', rol: 'Om wie het gaat' }, 'de jongere'],
  ] as const;
  assert.deepEqual(
    gevallen.map(([mens]) => inZin(mens)),
    gevallen.map(([, zin]) => zin),
  );
});
