import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kiesTaal } from '../../src/betrokkene/kies-taal.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { planBerichten } from '../../src/taak/plan-bericht.ts';
import { aanmeldingVanYara, medewerker, meldAan, verplicht } from './casus.ts';
import { leesGeheimen, verraadIn } from './postval.ts';
import { maakWaterrijk } from './regio.ts';

/** De val die in elke proefregio staat: zij vindt wat erin hoort, en laat de echte berichten door (C11, Bijl 2-f). */
const BRIEF =
  'Er staat iets voor u klaar.\r\n\r\nGa zelf naar overleg.example en log in. Wij sturen nooit een link.\r\nHebt u hulp nodig? Bel het nummer dat u kreeg bij uw uitnodiging.';
const alsPost = (tekst: string): string =>
  `To: selin@gezin.example\r\nSubject: Er staat iets voor u klaar\r\nMessage-ID: <0198@overlegtafel.invalid>\r\n\r\n${tekst}`;

test('de val kent wat de regio weet en vindt elk daarvan in een brief, een sms en een agendabestand', async () => {
  const regio = await maakWaterrijk();
  try {
    const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
    const { geheimen, kenmerk } = await metVerbinding(regio.database.superuserUrl, async (su) => {
      const { rows } = await su.query<{ kenmerk: string }>('select kenmerk from casus where id = $1', [casus]);
      return { geheimen: await leesGeheimen(su, regio.omgeving), kenmerk: verplicht(rows[0]).kenmerk };
    });
    const geplant: Readonly<Record<string, string>> = {
      voornaam: 'Het gaat over Yara.',
      achternaam: 'Bel mevrouw DEMIR',
      ouder: 'voor Selin',
      collega: 'Sanne vraagt iets',
      school: 'op basisschool de linde',
      organisatie: 'van de Gemeente Oeverstad',
      plaats: 'in Oeverstad',
      casusnummer: `uw zaak ${kenmerk}`,
      geboortedatum: 'geboren 2014-03-14',
      'e-mailadres': 'selin@gezin.example',
      telefoon: 'bel 06 12 34 56 78',
      'telefoon met landnummer': 'bel +31612345678',
      bsn: 'nummer 123456782',
      postcode: '1234 AB',
      adres: 'Dorpsstraat 12',
      link: 'https://overleg.example/zaak',
      pad: 'kijk op /zaak/nieuw/ daar',
      token: 'code q8Zk3vTn1XbR5yLw0aPs7',
      uuid: regio.omgeving.ids(),
      'id van de casus': casus,
    };
    const stil = Object.entries(geplant).filter(([, zin]) =>
      (['mail', 'sms', 'agenda'] as const).some(
        (soort) => verraadIn({ soort, kenmerk: '', tekst: `${BRIEF}\n${zin}` }, geheimen).length === 0,
      ),
    );
    assert.deepEqual(stil, []);
    assert.deepEqual(verraadIn({ soort: 'mail', kenmerk: '', tekst: BRIEF }, geheimen), []);
    assert.notDeepEqual(verraadIn({ soort: 'agenda', kenmerk: `UID:${casus}`, tekst: '' }, geheimen), []);
  } finally {
    await regio.weg();
  }
});

test('een proefregio waarin een brief een naam noemt, gaat niet goed weg', async () => {
  const regio = await maakWaterrijk();
  await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  regio.postzak.stop(alsPost(BRIEF));
  regio.postzak.stop(alsPost(`${BRIEF}\r\nHet gaat over Yara.`));
  await assert.rejects(regio.weg(), /"Yara" staat in een mail/);
});

test('ook een brief die anders is dan de andere wordt gepakt, zonder dat de val het woord kent', async () => {
  const regio = await maakWaterrijk();
  regio.postzak.stop(alsPost(BRIEF));
  regio.postzak.stop(alsPost(BRIEF.replace('iets', 'een verslag')));
  await assert.rejects(regio.weg(), /andere dan de vaste woorden/);
});

test('een sms wordt net zo nagekeken als een brief', async () => {
  const regio = await maakWaterrijk();
  await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  regio.postzak.stop(alsPost(`${BRIEF}\r\nHet gaat over Yara.`), 'sms');
  await assert.rejects(regio.weg(), /"Yara" staat in een sms/);
});

test('wat nog in de postuitgang ligt, wordt bij het weggaan bezorgd, in de taal die ieder koos, en nagekeken', async () => {
  const regio = await maakWaterrijk();
  await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const { rows: gezin } = await metVerbinding(regio.database.superuserUrl, (su) =>
    su.query<{ id: string; soort: 'ouder' }>(
      "select id, soort from persoon where soort = 'ouder' and email is not null",
    ),
  );
  const { id: moeder } = verplicht(gezin[0]);
  await kiesTaal(
    { ...regio.als({ soort: 'ouder', persoon: moeder }), verzoeker: { soort: 'ouder', persoon: moeder } },
    'en',
  );
  const { persoon } = medewerker(regio, 'sanne');
  const systeem = { soort: 'systeem', handeling: 'proef' } as const;
  const opening = { ...regio.als(systeem), slot: 'geen', logregel: 'geen' } as const;
  await inTransactie(opening, (tx) => planBerichten(tx, [persoon, moeder]));
  assert.deepEqual(await regio.postzak.keur(), { nagekeken: 2 });
  const brieven = await metVerbinding(regio.database.superuserUrl, (su) =>
    su.query('select taal from persoon where id = $1', [moeder]),
  );
  assert.deepEqual(brieven.rows, [{ taal: 'en' }]);
  await regio.weg();
});
