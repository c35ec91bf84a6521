import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import type { Ondertekenaar } from '../regels/index.ts';
import type { Toestemmingen, Vraagfeit } from './stand.ts';
import { nabijeVerjaardag, opnieuwTeBevestigen, verjaardagen, verjaardagstaken } from './verjaardag.ts';

/** Alleen wat deze functies lezen; de rest van een casus doet hier niet mee. */
function feitenVan(
  geboortedatum: string,
  peildatum: string,
  anders: { readonly behandelrelatie?: boolean; readonly gesloten?: boolean } = {},
): CasusFeiten {
  const stoel = (id: string, deel: Partial<Deelnemerfeit>) =>
    ({
      id,
      persoon: `p-${id}`,
      actief: true,
      procesregisseur: false,
      behandelrelatie: false,
      geheimhouding: 'geen',
      ...deel,
    }) as Deelnemerfeit;
  return {
    casus: { id: 'casus', status: anders.gesloten ? 'gesloten' : 'open' },
    kern: { geboortedatum, onderwijs: 'vo', wilsbekwaam: true },
    betrokkene: { id: 'b', jongere: 'j', persoon: 'p-jongere' },
    gezag: [
      { persoon: 'p-een', soort: 'gezagdrager-1' },
      { persoon: 'p-twee', soort: 'gezagdrager-2' },
    ],
    deelnemers: [
      stoel('arts', { partijId: 'ggd', geheimhouding: 'wgbo', behandelrelatie: anders.behandelrelatie ?? true }),
      stoel('school', { partijId: 'school', procesregisseur: true }),
    ],
    peildatum,
  } as unknown as CasusFeiten;
}

const VRAAG: Vraagfeit = {
  id: 'vraag',
  geverDeelnemer: 'arts',
  soorten: ['gezondheid'],
  vervallen: false,
  ontvangers: new Map([['school', 'school']]),
};

function metJa(wie: readonly Ondertekenaar[]): Toestemmingen {
  const persoon = { 'gezagdrager-1': 'p-een', 'gezagdrager-2': 'p-twee', jongere: 'p-jongere', vertegenwoordiger: '' };
  return {
    vragen: [VRAAG],
    antwoorden: wie.map((ondertekenaar) => ({
      id: ondertekenaar,
      vraag: 'vraag',
      persoon: persoon[ondertekenaar],
      ondertekenaar,
      mening: false,
      deelnemer: 'school',
      soort: 'gezondheid',
      antwoord: 'ja',
      op: new Date('2026-03-14T09:00:00Z'),
      ingetrokken: false,
    })),
  };
}

const OUDERS = ['gezagdrager-1', 'gezagdrager-2'] as const;

describe('verjaardagen van 12, 16 en 18 (B.7)', () => {
  test('wie op 29 februari is geboren, verjaart in een gewoon jaar op 1 maart', () => {
    assert.deepEqual(
      verjaardagen('2012-02-29').map(({ op }) => op),
      ['2024-02-29', '2028-02-29', '2030-03-01'],
    );
    assert.deepEqual(verjaardagen('2014-03-14')[0], { leeftijd: 12, op: '2026-03-14' });
  });

  test('dertig dagen vooraf tot en met de dag zelf staat er een taak, en daarbuiten niet', () => {
    const op = (vandaag: string) =>
      verjaardagstaken({ feiten: feitenVan('2014-03-14', vandaag), vragen: [VRAAG] }, vandaag).map(
        ({ soort, voor, voorDatum }) => [soort, voor, voorDatum],
      );
    const taken = [
      ['toestemming-hernieuwen', 'p-arts', '2026-03-14'],
      ['jongere-uitnodigen', 'p-school', '2026-03-14'],
    ];
    assert.deepEqual(op('2026-02-11'), []);
    assert.deepEqual(op('2026-02-12'), taken);
    assert.deepEqual(op('2026-03-14'), taken);
    assert.deepEqual(op('2026-03-15'), []);
  });

  test('ook zonder vraag om toestemming heeft wie leidt bij 12, 16 en 18 vooraf een taak; bij wie vertegenwoordigd blijft alleen bij 12', () => {
    const taken = (vandaag: string, wilsbekwaam = true) => {
      const feiten = feitenVan('2014-03-14', vandaag);
      const gezag = wilsbekwaam ? feiten.gezag : [{ persoon: 'p-een', soort: 'vertegenwoordiger' } as const];
      const van = { ...feiten, gezag, kern: { ...feiten.kern, wilsbekwaam } };
      return verjaardagstaken({ feiten: van, vragen: [] }, vandaag).map(({ soort, voor }) => [soort, voor]);
    };
    assert.deepEqual(taken('2026-02-12'), [['jongere-uitnodigen', 'p-school']]);
    assert.deepEqual(taken('2030-02-12'), [['jongere-wordt-16', 'p-school']]);
    assert.deepEqual(taken('2032-02-13'), [['jongere-wordt-18', 'p-school']]);
    assert.deepEqual(taken('2032-03-15'), []);
    assert.deepEqual(taken('2026-02-12', false), [['jongere-uitnodigen', 'p-school']]);
    for (const dag of ['2030-02-12', '2032-02-13']) assert.deepEqual(taken(dag, false), []);
  });

  test('bij 12 verandert er zonder behandelrelatie niemand die tekent; bij 16 altijd; bij 18 tekende de jongere al zelf', () => {
    const soorten = (vandaag: string, behandelrelatie: boolean) =>
      verjaardagstaken({ feiten: feitenVan('2014-03-14', vandaag, { behandelrelatie }), vragen: [VRAAG] }, vandaag).map(
        ({ soort }) => soort,
      );
    assert.deepEqual(soorten('2026-03-01', false), ['jongere-uitnodigen']);
    assert.deepEqual(soorten('2030-03-01', false), ['toestemming-hernieuwen', 'jongere-wordt-16']);
    assert.deepEqual(soorten('2030-03-01', true), ['toestemming-hernieuwen', 'jongere-wordt-16']);
    assert.deepEqual(soorten('2032-03-01', true), ['jongere-wordt-18']);
  });

  test('een gesloten casus geeft geen taak, en een vervallen vraag evenmin', () => {
    const dag = '2030-03-01';
    assert.deepEqual(
      verjaardagstaken({ feiten: feitenVan('2014-03-14', dag, { gesloten: true }), vragen: [VRAAG] }, dag),
      [],
    );
    const vervallen = { ...VRAAG, vervallen: true };
    const zonderVraag = { feiten: feitenVan('2014-03-14', dag), vragen: [] };
    assert.deepEqual(
      verjaardagstaken({ ...zonderVraag, vragen: [vervallen] }, dag),
      verjaardagstaken(zonderVraag, dag),
    );
  });

  test('een ja van beide ouders moet op de twaalfde verjaardag bij een behandelaar opnieuw worden bevestigd (S-1 stap 7)', () => {
    const stand = (
      peildatum: string,
      toestemmingen: Toestemmingen,
      behandelrelatie = true,
      gevraagdOp = '2026-01-10',
    ) => {
      const feiten = feitenVan('2014-03-14', peildatum, { behandelrelatie });
      const [gever] = feiten.deelnemers;
      assert.ok(gever !== undefined);
      return opnieuwTeBevestigen({ feiten, toestemmingen, gever, vraag: VRAAG, gevraagdOp });
    };
    assert.equal(stand('2026-03-13', metJa(OUDERS)), null);
    assert.equal(stand('2026-03-14', metJa(OUDERS)), 12);
    assert.equal(stand('2026-03-14', metJa(OUDERS), false), null);
    assert.equal(stand('2026-03-14', metJa([...OUDERS, 'jongere'])), null);
    assert.equal(stand('2026-03-14', metJa(['gezagdrager-1'])), null, 'wat nooit gold, hoeft niet opnieuw');
    assert.equal(stand('2030-03-14', metJa(OUDERS), false), 16);
    assert.equal(stand('2030-03-14', metJa([...OUDERS, 'jongere'])), null, 'de jongere zei al ja');
    const metNee = metJa([...OUDERS, 'jongere']);
    for (const anders of [{ antwoord: 'nee' }, { ingetrokken: true }] as const) {
      const antwoorden = metNee.antwoorden.map((a) => (a.ondertekenaar === 'jongere' ? { ...a, ...anders } : a));
      assert.equal(stand('2026-03-14', { ...metNee, antwoorden }), null, 'een nee of een intrekking is een antwoord');
    }
    assert.equal(stand('2026-03-15', metJa(OUDERS), true, '2026-03-14'), null, 'gevraagd toen zij al meetekende');
  });

  test('het gezin hoort het dertig dagen ervoor en erna', () => {
    const nabij = (peildatum: string) => nabijeVerjaardag(feitenVan('2014-03-14', peildatum))?.leeftijd ?? null;
    assert.equal(nabij('2026-02-11'), null);
    assert.equal(nabij('2026-02-12'), 12);
    assert.equal(nabij('2026-04-13'), 12);
    assert.equal(nabij('2026-04-14'), null);
    assert.equal(nabij('2030-03-14'), 16);
    assert.equal(nabij('2032-03-14'), 18);
  });
});
