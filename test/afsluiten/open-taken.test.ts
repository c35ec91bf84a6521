import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { h } from 'preact';
import { controlepunten, leesControle } from '../../src/afsluiten/controle.ts';
import { leesOpenTaken } from '../../src/afsluiten/open-taken.ts';
import { leesBlad } from '../../src/casus/lees-blad.ts';
import { leesOvernameblad } from '../../src/casus/procesregie/overnameblad.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import { VerlaatPagina } from '../../src/casus/vertrek/vertrek-pagina.tsx';
import { leesVerlaatblad } from '../../src/casus/vertrek/vertrekblad.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { dienVerzoekIn } from '../../src/rechten/dien-verzoek-in.ts';
import { planTaak } from '../../src/taak/taken.ts';
import { renderPagina } from '../../src/web/pagina.tsx';
import { VERZOEK } from '../../src/web/proef/verzoek.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { gezin, werk } from '../toestemming/bries.ts';

const LEEG = {
  taken: [],
  verzoeken: 0,
  plan: { kind: 'geen' },
  verslagen: 0,
  intrekkingen: 0,
  bijeenkomsten: 0,
  partijen: [],
} as const;

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

const geef = (wie: Parameters<typeof werk>[1], soort: Parameters<typeof planTaak>[1]['soort'], onderwerp?: string) =>
  inTransactie({ ...werk(d, 'femke'), slot: 'geen', logregel: 'geen' }, (tx) =>
    planTaak(tx, {
      casus: d.casus,
      voor: werk(d, wie).verzoeker.persoon,
      soort,
      voorDatum: null,
      ...(onderwerp === undefined ? {} : { onderwerp }),
    }),
  );

test('wie een casus sluit, leest welk werk er nog ligt en van wie; wat een ander alleen aangaat, wordt niet genoemd (PH-6, Bijl 5-a)', async () => {
  await d.su.query('update taak set gereed_op = now() where casus_id = $1', [d.casus]);
  const verslag = d.omgeving.ids();
  await geef('rachid', 'verslag-nakijken', verslag);
  await geef('tom', 'verslag-nakijken', verslag);
  await geef('sanne', 'toestemming-ingetrokken');
  await geef('femke', 'vraag-beantwoorden');
  await geef('liesbeth', 'verzoek-beantwoorden');
  const blad = await leesBlad(werk(d, 'femke'), {
    casus: d.casus,
    voor: 'regie',
    lees: (tx, geopend) => leesOpenTaken(tx, geopend),
  });
  assert.ok(blad.kind === 'blad');
  assert.deepEqual(blad.inhoud, [
    {
      wat: 'Beantwoord een vraag van ouder of jongere',
      wie: ['u'],
      aantal: 1,
      naar: `/casussen/${d.casus}/vragen`,
    },
    {
      wat: 'Lees het verslag en zeg of het klopt',
      wie: [
        'Rachid Amrani, Leerplichtambtenaar, Gemeente Oeverstad',
        'Tom Hendriks, Procesregisseur, SWV VO Waterrijk',
      ],
      aantal: 2,
      naar: `/casussen/${d.casus}/verslagen/${verslag}`,
    },
    { wat: null, wie: ['Sanne Vos, Jeugdhulpverlener, Bries Jeugdhulp'], aantal: 1, naar: null },
  ]);
});

test('twee codes die op dezelfde pagina te geven zijn, zijn een taak: bij sluiten en voor wie het overleg overnam', async () => {
  await d.su.query('update taak set gereed_op = now() where casus_id = $1', [d.casus]);
  for (const _ of ['vader', 'moeder']) await geef('femke', 'gezinscode-geven', d.omgeving.ids());
  await geef('rachid', 'gezinscode-geven', d.omgeving.ids());
  const blad = await leesBlad(werk(d, 'femke'), {
    casus: d.casus,
    voor: 'regie',
    lees: (tx, geopend) => leesOpenTaken(tx, geopend),
  });
  assert.ok(blad.kind === 'blad');
  assert.deepEqual(
    blad.inhoud.map(({ aantal }) => aantal),
    [1, 1],
  );
  const overname = await leesOvernameblad(werk(d, 'femke'), d.casus);
  assert.ok(overname.kind === 'blad');
  assert.deepEqual(
    overname.inhoud.taken.map(({ soort }) => soort),
    ['gezinscode-geven'],
  );
});

test('wie sluit terwijl van een organisatie niemand meer aan tafel zit, leest dat haar deel dan achterblijft (9.1, L-5)', async () => {
  const punt = async () => {
    const blad = await leesBlad(werk(d, 'femke'), { casus: d.casus, voor: 'regie', lees: leesControle });
    assert.ok(blad.kind === 'blad');
    return controlepunten(blad.inhoud).find(({ artikelen }) => artikelen.includes('L-5'));
  };
  assert.doesNotMatch((await punt())?.bij ?? '', /Niemand meer aan tafel/);
  const bladVan = async () => {
    const blad = await leesVerlaatblad(werk(d, 'tom'), d.casus);
    assert.ok(blad.kind === 'blad');
    return renderPagina(VERZOEK, h(VerlaatPagina, { kop: blad.kop, blad: blad.inhoud }));
  };
  assert.match(await bladVan(), /eigen-deel"[^>]*>Neem het eigen deel mee/, 'wie zelf gaat, kan het eerst meenemen');
  assert.equal((await verlaatTafel(werk(d, 'tom'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
  const na = await punt();
  assert.match(
    controlepunten({ ...LEEG, intrekkingen: 1 })
      .map(({ titel }) => titel)
      .join(),
    /Op één intrekking is nog niet/,
  );
  assert.match(na?.bij ?? '', /Niemand meer aan tafel: SWV VO Waterrijk\. Nodig voor het sluiten iemand van daar uit/);
  assert.equal(na?.deel, 'uitnodigen');
});

test('een verzoek dat vijf organisaties beantwoorden, is op de lijst een verzoek (13.2)', async () => {
  const wens = { verzoek: d.omgeving.ids(), casus: d.casus, recht: 'inzage', gegeven: null, stil: false } as const;
  assert.equal((await dienVerzoekIn(gezin(d, 'daan'), { ...wens, tekst: 'Ik wil alles zien.' })).kind, 'ingediend');
  const { rowCount } = await d.su.query("select 1 from verzoekdeel where casus_id = $1 and stand = 'open'", [d.casus]);
  assert.ok((rowCount ?? 0) > 1);
  const blad = await leesBlad(werk(d, 'femke'), { casus: d.casus, voor: 'regie', lees: leesControle });
  assert.ok(blad.kind === 'blad');
  assert.equal(blad.inhoud.verzoeken, 1);
});
