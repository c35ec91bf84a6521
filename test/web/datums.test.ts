import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesAanmelding } from '../../src/casus/aanmelding/aanmeld-formulier.ts';
import type { Aanmeldkeuzes } from '../../src/casus/aanmelding/aanmeld-keuzes.ts';
import { OVEREENKOMST } from '../../src/convenant/paginas/vorm-overeenkomst.tsx';
import { EINDE } from '../../src/convenant/paginas/vorm-regelen.tsx';
import { ontleed } from '../../src/web/formulier.ts';

const VANDAAG = '2026-03-03';
const blad = { vandaag: VANDAAG } as Parameters<typeof OVEREENKOMST.schema>[0];
const VERZOEK = {} as Parameters<typeof OVEREENKOMST.schema>[1];
const KEUZES: Aanmeldkeuzes = { overlegtypen: [], scholen: [] } as never;

const FORMULIEREN: Readonly<Record<string, (velden: Readonly<Record<string, string>>) => object>> = {
  aanmelden: (velden) => leesAanmelding(velden, KEUZES, VANDAAG).stand.fouten,
  verwerkersovereenkomst: (velden) => ontleed(OVEREENKOMST.schema(blad, VERZOEK), velden).stand.fouten,
  'gezamenlijk einde': (velden) => ontleed(EINDE.schema(blad, VERZOEK), velden).stand.fouten,
};

/** Per formulier welke datums erop staan, en hoe zij daar heten. */
const DATUMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aanmelden: { geboortedatum: 'Geboortedatum', meldingdatum: 'Datum van de melding' },
  verwerkersovereenkomst: { getekendOp: 'Getekend op', van: 'Geldt vanaf', tot: 'Geldt tot en met' },
  'gezamenlijk einde': { datum: 'Afgesproken op', per: 'De eerste dag zonder convenant' },
};

for (const [formulier, lees] of Object.entries(FORMULIEREN))
  test(`${formulier}: bij meer dan een datum zegt elke fout welke`, () => {
    const datums = Object.entries(DATUMS[formulier] ?? {});
    for (const [wat, zin] of [
      ['morgen', 'schrijf de datum als dag, maand en jaar. Bijvoorbeeld 5 maart 2026.'],
      ['30 februari 2026', 'controleer de dag en de maand. Deze datum staat niet op de kalender.'],
    ] as const) {
      const fouten = lees(Object.fromEntries(datums.map(([naam]) => [naam, wat]))) as Record<string, string>;
      for (const [naam, label] of datums) assert.equal(fouten[naam], `${label}: ${zin}`);
    }
  });

test('ook een dag die niet mag, noemt welke datum het is', () => {
  const fouten = FORMULIEREN['aanmelden']?.({ geboortedatum: '4 maart 2026', meldingdatum: '4 maart 2026' });
  assert.partialDeepStrictEqual(fouten, {
    geboortedatum: 'Geboortedatum: kies een datum die al geweest is.',
    meldingdatum: 'Datum van de melding: kies een datum die al geweest is.',
  });
});

test('wie een casus aanmeldt, leest in een keer wat er te herstellen is, op de volgorde van het formulier, en bij twee gelijke velden welk', () => {
  const thuis = {
    id: 't',
    leiding: { kind: 'zelf' },
    inhoud: {
      doelen: ['a'],
      langdurigVerzuimNodig: true,
      aanleiding: { soort: 'verzoek', keuzes: [{ code: 'school' }] },
    },
  };
  const keuzes = { overlegtypen: [thuis], scholen: [{ id: 's' }] } as never;
  const velden = {
    overlegtype: 't',
    school: 's',
    doelen: ['a', 'b'],
    email1: 'geen',
    email2: 'ook geen',
    telefoon1: 'nee',
  };
  const { fouten } = leesAanmelding(velden, keuzes, VANDAAG).stand;
  assert.deepEqual(Object.keys(fouten), [
    ...['casus', 'voornaam', 'achternaam', 'geboortedatum', 'reden', 'doelen', 'vraag', 'gezagsoort'],
    ...['naam1', 'email1', 'telefoon1', 'naam2', 'email2', 'gezagbron', 'melding', 'meldingdatum', 'langdurig'],
  ]);
  assert.equal(new Set(Object.values(fouten)).size, Object.keys(fouten).length, 'geen twee dezelfde zinnen');
  assert.match(fouten.doelen ?? '', /Laat doel b weg/);
});

test('een doel dat niemand koos, wordt gevraagd en niet nog eens anders genoemd', () => {
  const { fouten } = leesAanmelding({}, KEUZES, VANDAAG).stand;
  assert.equal(fouten.doelen, 'Kies minstens een doel.');
});
