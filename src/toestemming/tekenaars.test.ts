import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positieVan } from '../betrokkene/positie.ts';
import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { lezerVan } from '../casus/informeren/informatie-stof.ts';
import { rechtpositieVan } from '../rechten/rechtpositie.ts';
import { isGedekt, type Toestemmingen } from './stand.ts';
import { antwoordrecht, tekenaarsVoor } from './tekenaars.ts';
import { verjaardagstaken } from './verjaardag.ts';

/** Een jongere die op 14 maart 2026 zestien wordt en niet zelf kan beslissen, met twee ouders met gezag, en een jeugdarts die vraagt. */
const ARTS = {
  id: 'arts',
  persoon: 'p-arts',
  partijId: 'ggd',
  hoedanigheid: null,
  geheimhouding: 'wgbo',
  actief: true,
};
const OUDERS: CasusFeiten['gezag'] = [
  { persoon: 'moeder', soort: 'gezagdrager-1' },
  { persoon: 'vader', soort: 'gezagdrager-2' },
];
const op = (peildatum: string, gezag = OUDERS) =>
  ({
    casus: { id: 'casus', status: 'open' },
    kern: { geboortedatum: '2010-03-14', onderwijs: 'vso', wilsbekwaam: false },
    betrokkene: { id: 'b', jongere: 'j', persoon: 'jongere' },
    gezag,
    deelnemers: [
      { ...ARTS, behandelrelatie: true },
      { id: 'school', persoon: 'p-school', partijId: 'kompas', actief: true, procesregisseur: true },
    ],
    peildatum,
  }) as unknown as CasusFeiten;
const gever = { ...ARTS, behandelrelatie: true } as Deelnemerfeit;

function metJa(...wie: readonly string[]): Toestemmingen {
  const cel = { deelnemer: 'school', soort: 'gezondheid', antwoord: 'ja', mening: false, ingetrokken: false } as const;
  const vraag = { id: 'vraag', geverDeelnemer: 'arts', soorten: ['gezondheid'], vervallen: false } as const;
  return {
    vragen: [{ ...vraag, ontvangers: new Map([['school', 'school']]) }],
    antwoorden: wie.map((persoon) => ({
      ...cel,
      id: persoon,
      vraag: 'vraag',
      persoon,
      ondertekenaar: 'gezagdrager-1',
      op: new Date('2026-03-01T09:00:00.000Z'),
    })),
  };
}

test('wie 16 of 17 is en niet zelf kan beslissen, wordt vertegenwoordigd door ieder die gezag heeft (B.7, Bijl 5-j)', () => {
  const gedekt = (dag: string, ...wie: readonly string[]) =>
    isGedekt({
      feiten: op(dag),
      toestemmingen: metJa(...wie),
      gever,
      ontvanger: { id: 'school' },
      soorten: ['gezondheid'],
    });
  assert.deepEqual(tekenaarsVoor(op('2026-03-14'), gever), ['gezagdrager-1', 'gezagdrager-2']);
  assert.equal(antwoordrecht(op('2026-03-14'), gever, 'vader').kind, 'tekent');
  assert.equal(gedekt('2026-03-14', 'moeder', 'vader'), true, 'wat de dag ervoor gold, geldt op de verjaardag nog');
  assert.equal(gedekt('2026-03-14', 'moeder'), false, 'de ander moet ook tekenen');
  assert.deepEqual(
    ['moeder', 'vader', 'jongere'].map((wie) => positieVan(op('2026-03-14'), wie)),
    ['gezag', 'gezag', 'jongere'],
  );
  assert.equal(lezerVan(op('2026-03-14'), 'moeder'), 'ouder');
  assert.equal(rechtpositieVan(op('2026-03-14'), 'inzage', 'moeder').kind, 'mag');
});

test('staat er een vertegenwoordiger, dan tekent die; en vanaf 18 jaar heeft een ouder geen gezag meer (B.7)', () => {
  const mentor: CasusFeiten['gezag'] = [{ persoon: 'mentor', soort: 'vertegenwoordiger' }];
  assert.deepEqual(tekenaarsVoor(op('2026-03-14', mentor), gever), ['vertegenwoordiger']);
  assert.equal(antwoordrecht(op('2028-03-14', mentor), gever, 'mentor').kind, 'tekent');
  assert.equal(antwoordrecht(op('2028-03-14'), gever, 'moeder').kind, 'geen');
  assert.equal(positieVan(op('2028-03-14'), 'moeder'), 'zonder-stem');
});

test('zonder vertegenwoordiger hoort wie leidt voor de achttiende verjaardag dat ouders niet meer tekenen; bij 16 verandert er niets', () => {
  const taken = (dag: string, gezag = OUDERS) =>
    verjaardagstaken({ feiten: op(dag, gezag), vragen: metJa().vragen }, dag).map(({ soort }) => soort);
  assert.deepEqual(taken('2026-03-01'), []);
  assert.deepEqual(taken('2028-03-01'), ['toestemming-hernieuwen', 'jongere-wordt-18']);
  assert.deepEqual(taken('2028-03-01', [{ persoon: 'mentor', soort: 'vertegenwoordiger' }]), []);
});
