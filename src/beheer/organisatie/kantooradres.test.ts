import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { maakBeheerder } from '../../../test/overlegtype/beheerders.ts';
import { maakTestServer, type TestServer } from '../../../test/steun/server.ts';

let server: TestServer;
before(async () => {
  server = await maakTestServer();
});
after(() => server?.weg());

test('een samenwerkingsverband schrijft op waar het kantoor houdt, en leest dat terug (P-2)', async () => {
  const { verzoeker } = await maakBeheerder(server, 'swv-po');
  const beheerder = await server.ingelogd(verzoeker.persoon);
  const gegevens = '/organisatie/gegevens';
  assert.match((await beheerder.haal(gegevens)).body, /Vul in waar u kantoor houdt/);
  const velden = {
    naam: 'SWV PO Waterrijk',
    plaats: 'Oeverstad',
    telefoon: '088 000 11 00',
    kantooradres: 'Molenweg 4, 9999 CD Veenmeer',
    swvOnderwijs: 'po',
    swvNummer: 'PO9901',
    kvk: '90001003',
    versie: '1',
  };
  const van = `${gegevens}/wijzigen`;
  const kort = await beheerder.verstuur({ van, naar: van, velden: { ...velden, kantooradres: 'M' } });
  assert.equal(kort.statusCode, 422);
  const bewaard = await beheerder.verstuur({ van, naar: van, velden });
  assert.equal(bewaard.statusCode, 303, bewaard.body.slice(0, 2000));
  const { body } = await beheerder.haal(gegevens);
  assert.match(body, /Molenweg 4, 9999 CD Veenmeer/);
  assert.doesNotMatch(body, /Vul in waar u kantoor houdt/);
});
