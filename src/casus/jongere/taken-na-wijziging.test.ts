import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Toestemmingen, Vraagfeit } from '../../toestemming/stand.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { type Opentaak, takenNaWijziging } from './taken-na-wijziging.ts';

/** Alleen wat dit leest: een jeugdarts die vroeg, de school die leidt, twee ouders, op 3 maart 2026. */
function feitenVan(geboortedatum: string, wilsbekwaam = true): CasusFeiten {
  const stoel = (id: string, deel: Partial<Deelnemerfeit>) =>
    ({ id, persoon: `p-${id}`, actief: true, procesregisseur: false, geheimhouding: 'geen', ...deel }) as Deelnemerfeit;
  return {
    casus: { id: 'casus', status: 'open' },
    kern: { geboortedatum, onderwijs: 'vo', wilsbekwaam },
    betrokkene: { id: 'b', jongere: 'j', persoon: 'p-jongere' },
    gezag: [
      { persoon: 'p-een', soort: 'gezagdrager-1' },
      { persoon: 'p-twee', soort: 'gezagdrager-2' },
    ],
    deelnemers: [
      stoel('arts', { partijId: 'ggd', geheimhouding: 'wgbo', behandelrelatie: true }),
      stoel('school', { partijId: 'school', procesregisseur: true, behandelrelatie: false }),
    ],
    peildatum: '2026-03-03',
  } as unknown as CasusFeiten;
}

const VRAAG: Vraagfeit = {
  id: 'vraag',
  geverDeelnemer: 'arts',
  soorten: ['gezondheid'],
  vervallen: false,
  ontvangers: new Map([['school', 'school']]),
};
const GEEN: Toestemmingen = { vragen: [], antwoorden: [] };
const ZONDER_ANTWOORD: Toestemmingen = { vragen: [VRAAG], antwoorden: [] };
const taak = (soort: string, voor_datum: string | null, onderwerp_id: string | null = null): Opentaak => ({
  id: `${soort} ${voor_datum}`,
  soort,
  voor_datum,
  onderwerp_id,
});
const zegJa = (...wie: readonly string[]): Toestemmingen => ({
  vragen: [VRAAG],
  antwoorden: wie.map((persoon) => ({
    ...{ id: persoon, vraag: 'vraag', persoon, ondertekenaar: 'jongere', mening: false, deelnemer: 'school' },
    ...{ soort: 'gezondheid', antwoord: 'ja', op: new Date('2026-03-02T09:00:00Z'), ingetrokken: false },
  })) as Toestemmingen['antwoorden'],
});

type Stof = { readonly toestemmingen?: Toestemmingen; readonly open?: readonly Opentaak[] };
const plan = (van: CasusFeiten, naar: CasusFeiten, { toestemmingen = GEEN, open = [] }: Stof = {}) => {
  const { klaar, erbij } = takenNaWijziging({ ervoor: van, erna: naar, toestemmingen, open });
  return { klaar, erbij: erbij.map(({ soort, voor, voorDatum }) => `${soort} ${voor} ${voorDatum}`) };
};

describe('taken na een andere geboortedatum of een ander oordeel over zelf beslissen (B.7, Bijl 5)', () => {
  test('een taak over een verjaardag die toch nog ver weg is, gaat weg', () => {
    const open = [taak('jongere-wordt-16', '2026-03-14'), taak('toestemming-hernieuwen', '2026-03-14', 'vraag')];
    const uit = plan(feitenVan('2010-03-14'), feitenVan('2011-03-14'), { toestemmingen: ZONDER_ANTWOORD, open });
    assert.deepEqual(uit, { klaar: open.map(({ id }) => id), erbij: [] });
  });

  test('schuift de verjaardag een paar dagen op, dan staat de taak er weer met de goede dag', () => {
    const open = [taak('jongere-wordt-16', '2026-03-14')];
    const uit = plan(feitenVan('2010-03-14'), feitenVan('2010-03-20'), { open });
    assert.deepEqual(uit, { klaar: [open[0]?.id], erbij: ['jongere-wordt-16 p-school 2026-03-20'] });
  });

  test('een taak over een verjaardag die ook nu voorbij is, blijft staan: zij is nog niet gedaan', () => {
    const open = [taak('jongere-wordt-16', '2026-02-20'), taak('toestemming-hernieuwen', '2026-02-20', 'vraag')];
    const uit = plan(feitenVan('2010-02-20'), feitenVan('2010-02-02'), { toestemmingen: ZONDER_ANTWOORD, open });
    assert.deepEqual(uit, { klaar: [], erbij: [] });
  });

  test('wie al 16 blijkt, geeft meteen een taak aan wie leidt, en aan wie om toestemming vroeg', () => {
    const uit = plan(feitenVan('2010-09-14'), feitenVan('2009-09-14'), { toestemmingen: ZONDER_ANTWOORD });
    assert.deepEqual(uit.erbij, ['jongere-wordt-16 p-school 2026-03-03', 'toestemming-hernieuwen p-arts 2026-03-03']);
  });

  test('wie 17 blijkt en niet 11, geeft wie leidt alles wat bij 12 en bij 16 hoort', () => {
    const uit = plan(feitenVan('2014-09-14'), feitenVan('2008-09-14'));
    assert.deepEqual(uit.erbij, ['jongere-uitnodigen p-school 2026-03-03', 'jongere-wordt-16 p-school 2026-03-03']);
  });

  test('wie toch 12 blijkt en al een plaats heeft, hoeft niet nog eens te worden uitgenodigd', () => {
    const plaats = { id: 'zelf', persoon: 'p-jongere', soort: 'jongere', actief: true } as Deelnemerfeit;
    const met = (geboortedatum: string): CasusFeiten => {
      const feiten = feitenVan(geboortedatum);
      return { ...feiten, deelnemers: [...feiten.deelnemers, plaats] };
    };
    assert.deepEqual(plan(met('2014-09-14'), met('2012-09-14')).erbij, []);
  });

  test('wie nooit 16 was blijkt te zijn, heeft die taken niet meer; wat voor een vraag nog open is, blijft', () => {
    const open = [taak('jongere-wordt-16', '2026-03-03'), taak('toestemming-hernieuwen', '2026-03-03', 'vraag')];
    const terug = plan(feitenVan('2009-09-14'), feitenVan('2010-09-14'), { toestemmingen: ZONDER_ANTWOORD, open });
    assert.deepEqual(terug.klaar, ['jongere-wordt-16 2026-03-03']);
    const allen = zegJa('p-een', 'p-twee', 'p-jongere');
    const getekend = plan(feitenVan('2009-09-14'), feitenVan('2010-09-14'), { toestemmingen: allen, open });
    assert.deepEqual(
      getekend.klaar,
      open.map(({ id }) => id),
      'ieder die nu tekent, zei al iets',
    );
    assert.deepEqual(getekend.erbij, []);
  });

  test('kan de jongere van 16 toch niet zelf beslissen, dan hoort wie vroeg dat een ander tekent, en wie leidt niets', () => {
    const jongere = feitenVan('2009-09-14');
    const uit = plan(jongere, feitenVan('2009-09-14', false), { toestemmingen: zegJa('p-jongere') });
    assert.deepEqual(uit.erbij, ['toestemming-hernieuwen p-arts 2026-03-03']);
    assert.deepEqual(plan(jongere, jongere, { toestemmingen: zegJa('p-jongere') }).erbij, []);
  });
});
