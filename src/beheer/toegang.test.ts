import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Aanmeldproef, maakAanmeldproef } from '../../test/steun/aanmeldproef.ts';
import { inTransactie } from '../db/transactie.ts';
import { findAanstellingenBij, findAanstellingenOpId, findMedewerkersVandaag } from '../partij/partij.queries.ts';
import { beginRonde, bekijkRechten, laatBlijven, rondAf } from './nakijken/nakijken.ts';
import { geefNieuweCode } from './nieuwe-code.ts';
import { nodigCollegaUit } from './nodig-collega-uit.ts';
import type { Opening } from './organisatie/organisatie.ts';
import { stopToegang } from './stop-toegang.ts';

let proef: Aanmeldproef;
before(async () => {
  proef = await maakAanmeldproef();
});
after(() => proef?.weg());

const petra = () => ({ ...(proef.als(proef.wie('petra')) as Opening), aanmelden: proef.aanmelden });

/** Nodigt een mentor uit die vandaag begint, of op een andere dag. @returns de aanstelling. */
async function nodigUit(email: string, van = proef.nu().toISOString().slice(0, 10)): Promise<string> {
  const uitkomst = await nodigCollegaUit(petra(), {
    naam: 'Joris van Dam',
    email,
    rol: 'medewerker',
    functie: 'mentor',
    hoedanigheid: null,
    geheimhouding: null,
    verklaringOp: null,
    school: null,
    van,
  });
  assert.equal(uitkomst.kind, 'uitgenodigd');
  const { regels } = await bekijkRechten(petra());
  return regels.find((regel) => regel.email === email)?.id ?? assert.fail('staat niet in de lijst');
}

test('wie erbij komt voordat een beheerder het nakijken afrondt, houdt de ronde open (BIO2 5.18.02)', async () => {
  assert.deepEqual(await beginRonde(petra()), { kind: 'gedaan' });
  const { regels } = await bekijkRechten(petra());
  await laatBlijven(
    petra(),
    regels.map(({ id }) => id),
  );
  const erbij = await nodigUit('joris@kompas.example');
  assert.deepEqual(await rondAf(petra()), { kind: 'nog-niet-klaar' });
  assert.deepEqual(await laatBlijven(petra(), [erbij]), { kind: 'gedaan' });
  assert.deepEqual(await rondAf(petra()), { kind: 'gedaan' });
  assert.deepEqual(await rondAf(petra()), { kind: 'geen-ronde' });
});

test('wie net na middernacht stopt, werkte tot en met gisteren, ook als de klok die dag een uur versprong', async () => {
  const laatsteDag = async (moment: string): Promise<string | null | undefined> => {
    const aanstelling = await nodigUit(`${moment.slice(0, 10)}@kompas.example`);
    proef.verzet(Date.parse(moment) - proef.nu().getTime());
    assert.equal((await stopToegang(petra(), { aanstelling, laatsteDag: null })).kind, 'gestopt');
    const rijen = await inTransactie({ ...petra(), slot: 'geen', logregel: 'geen' }, (tx) =>
      findAanstellingenOpId(tx, [aanstelling]),
    );
    return rijen.get(aanstelling)?.tot;
  };
  // Maandag 30 maart 00:30; zondag duurde 23 uur.
  assert.equal(await laatsteDag('2026-03-29T22:30:00Z'), '2026-03-29');
  // Zondag 25 oktober 23:30; die dag duurt 25 uur.
  assert.equal(await laatsteDag('2026-10-25T22:30:00Z'), '2026-10-24');
});

test('wie stopt op zijn eerste dag of ervoor, is meteen nergens meer een collega (AZ6)', async () => {
  const morgen = new Date(proef.nu().getTime() + 24 * 60 * 60_000).toISOString().slice(0, 10);
  for (const aanstelling of [
    await nodigUit('vandaag@kompas.example'),
    await nodigUit('morgen@kompas.example', morgen),
  ]) {
    assert.equal((await stopToegang(petra(), { aanstelling, laatsteDag: null })).kind, 'gestopt');
    const { partij } = petra().verzoeker;
    const genoemd = await inTransactie({ ...petra(), slot: 'geen', logregel: 'geen' }, async (tx) => [
      ...(await findMedewerkersVandaag(tx)),
      ...(await findAanstellingenBij(tx, partij)),
    ]);
    const lijst = (await bekijkRechten(petra())).regels;
    assert.deepEqual(
      [...genoemd, ...lijst].filter(({ id }) => id === aanstelling),
      [],
    );
    assert.equal((await geefNieuweCode(petra(), aanstelling)).kind, 'onbekend');
    assert.equal((await stopToegang(petra(), { aanstelling, laatsteDag: null })).kind, 'onbekend');
  }
});
