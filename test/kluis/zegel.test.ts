import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Kluis, Plaats, SleutelVerwijzing } from '../../src/kluis/index.ts';
import { maakProefkast, type Proefkast } from './proefkast.ts';

const zaad = Number(process.env.ZAAD ?? 20260110);
const runs = process.env.PROEF === '1' ? 2000 : 150;
console.log(`zaad ${zaad}`);

const uuid = () => randomUUID();
const deLinde = uuid();
const bries = uuid();
const yara = uuid();
const bron = (eigenaar: string, betrokkene: string): SleutelVerwijzing => ({ klasse: 'bron', eigenaar, betrokkene });
const plaats = (verschil: Partial<Plaats> = {}): Plaats => ({
  eigenaar: deLinde,
  casus: 'casus-1',
  categorie: 'e',
  record: 'record-1',
  versie: 1,
  ...verschil,
});

let kast: Proefkast;
let kluis: Kluis;
before(async () => {
  kast = await maakProefkast();
  kluis = kast.opnieuw();
});
after(() => kast?.sluit());

async function verzegel(verwijzing: SleutelVerwijzing, waar: Plaats, tekst: string | Uint8Array): Promise<Buffer> {
  const uitkomst = await kluis.verzegel({ verwijzing, plaats: waar, tekst });
  assert.equal(uitkomst.kind, 'verzegeld');
  return uitkomst.kind === 'verzegeld' ? uitkomst.envelop : Buffer.alloc(0);
}

test('wat verzegeld is, komt er byte voor byte weer uit, op elke plaats en onder elke klasse', async () => {
  const id = fc.uuid({ version: 4 });
  const verwijzingen: fc.Arbitrary<SleutelVerwijzing> = fc.oneof(
    fc.record({ klasse: fc.constant('bron' as const), eigenaar: id, betrokkene: id }),
    fc.record({ klasse: fc.constant('gedeeld' as const), casus: id }),
    fc.record({ klasse: fc.constant('persoon' as const), persoon: id }),
    fc.record({ klasse: fc.constant('partij' as const), partij: id }),
    fc.constant({ klasse: 'installatie' as const }),
  );
  const plaatsen = fc.record({
    eigenaar: fc.string({ unit: 'grapheme' }),
    casus: fc.option(fc.string()),
    categorie: fc.string(),
    record: fc.string(),
    versie: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(verwijzingen, plaatsen, fc.uint8Array({ maxLength: 300 }), async (verwijzing, waar, inhoud) => {
      const envelop = await verzegel(verwijzing, waar, inhoud);
      assert.deepEqual(await kluis.open({ verwijzing, plaats: waar, envelop }), {
        kind: 'open',
        inhoud: Buffer.from(inhoud),
      });
    }),
    { seed: zaad, numRuns: runs },
  );
});

test('een tekst komt als dezelfde UTF-8 terug, en een halve surrogaat wordt geweigerd, niet veranderd', async () => {
  const verwijzing = bron(deLinde, yara);
  const envelop = await verzegel(verwijzing, plaats(), 'Zoë, ’s ochtends 👩🏽‍⚕️');
  const opening = await kluis.open({ verwijzing, plaats: plaats(), envelop });
  assert.equal(opening.kind === 'open' && opening.inhoud.toString('utf8'), 'Zoë, ’s ochtends 👩🏽‍⚕️');
  await assert.rejects(kluis.verzegel({ verwijzing, plaats: plaats(), tekst: 'half \ud800' }), TypeError);
});

test('elke omgedraaide bit en elke ingekorte of verlengde envelop wordt geweigerd (CR2)', async () => {
  const verwijzing = bron(deLinde, yara);
  const goed = await verzegel(verwijzing, plaats(), 'verzuim sinds september');
  const vervalst: Buffer[] = Array.from({ length: goed.length * 8 }, (_, bit) => {
    const kopie = Buffer.from(goed);
    kopie.writeUInt8(kopie.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return kopie;
  });
  for (let lengte = 0; lengte < goed.length; lengte += 1) vervalst.push(goed.subarray(0, lengte));
  vervalst.push(Buffer.concat([goed, Buffer.of(0)]));
  const openingen = await kluis.openAlles(vervalst.map((envelop) => ({ verwijzing, plaats: plaats(), envelop })));
  assert.deepEqual(new Set(openingen.map(({ kind }) => kind)), new Set(['beschadigd']));
  assert.equal((await kluis.open({ verwijzing, plaats: plaats(), envelop: goed })).kind, 'open');
});

test('een zegel opent nergens anders: ander record, andere kolom, casus, eigenaar of versie (CR2)', async () => {
  const verwijzing = bron(deLinde, yara);
  const envelop = await verzegel(verwijzing, plaats(), 'alleen hier');
  const elders: readonly Partial<Plaats>[] = [
    { eigenaar: bries },
    { casus: 'casus-2' },
    { casus: null },
    { casus: '' },
    { categorie: 'f' },
    { record: 'record-2' },
    { versie: 2 },
    // The same characters, cut elsewhere.
    { casus: 'casus-1e', categorie: '' },
    { categorie: 'erecord-1', record: '' },
    { categorie: 'er', record: 'ecord-1' },
  ];
  for (const verschil of elders) {
    const opening = await kluis.open({ verwijzing, plaats: plaats(verschil), envelop });
    assert.deepEqual(opening, { kind: 'beschadigd', oorzaak: 'waarmerk' }, JSON.stringify(verschil));
  }
});

test('een zegel opent niet onder de sleutel van een andere partij, betrokkene of klasse (CR2)', async () => {
  const envelop = await verzegel(bron(deLinde, yara), plaats(), 'van De Linde over Yara');
  const anderen: readonly SleutelVerwijzing[] = [
    bron(bries, yara),
    bron(deLinde, uuid()),
    { klasse: 'partij', partij: deLinde },
    { klasse: 'gedeeld', casus: deLinde },
    { klasse: 'installatie' },
  ];
  for (const verwijzing of anderen) {
    await kluis.zorgVoorSleutel(verwijzing);
    assert.deepEqual(await kluis.open({ verwijzing, plaats: plaats(), envelop }), {
      kind: 'beschadigd',
      oorzaak: 'andere-sleutel',
    });
  }
});

test('de sleutelnaam in een envelop vervangen helpt niet: de inhoud hangt aan de sleutel zelf', async () => {
  const mijn = await verzegel(bron(deLinde, yara), plaats(), 'van De Linde');
  const hun = await verzegel(bron(bries, yara), plaats({ eigenaar: bries }), 'van Bries');
  const gemengd = Buffer.concat([hun.subarray(0, 17), mijn.subarray(17)]);
  for (const eigenaar of [deLinde, bries]) {
    const opening = await kluis.open({ verwijzing: bron(bries, yara), plaats: plaats({ eigenaar }), envelop: gemengd });
    assert.deepEqual(opening, { kind: 'beschadigd', oorzaak: 'waarmerk' });
  }
});

test('dezelfde tekst op dezelfde plaats geeft nooit dezelfde nonce of dezelfde bytes (CR3)', async () => {
  const verwijzing = bron(deLinde, yara);
  const aantal = process.env.PROEF === '1' ? 1_000_000 : 20_000;
  const nonces = new Set<string>();
  for (let gedaan = 0; gedaan < aantal; gedaan += 5_000) {
    const items = Array.from({ length: 5_000 }, () => ({ verwijzing, plaats: plaats(), tekst: 'ja' }));
    for (const uitkomst of await kluis.verzegelAlles(items)) {
      if (uitkomst.kind === 'verzegeld') nonces.add(uitkomst.envelop.toString('latin1', 17, 29));
    }
  }
  assert.equal(nonces.size, aantal);
});

test('niets van de inhoud staat leesbaar in een envelop', async () => {
  const tekst = 'KANARIE-zwembad-paraplu';
  const envelop = await verzegel(bron(deLinde, yara), plaats(), tekst);
  assert.equal(envelop.includes('KANARIE'), false);
  assert.equal(envelop.length, Buffer.byteLength(tekst) + 77);
});

test('vele zegels openen in dezelfde volgorde, met een vraag aan de sleutelkast, ook als er een stuk is', async () => {
  const betrokkenen = Array.from({ length: 50 }, uuid);
  const items = betrokkenen.map((betrokkene, i) => ({
    verwijzing: bron(deLinde, betrokkene),
    plaats: plaats({ record: `r${i}` }),
    tekst: `tekst ${i}`,
  }));
  const enveloppen = await kluis.verzegelAlles(items);
  let vragen = 0;
  const geteld = new Proxy(kast.pool, {
    get: (doel, naam) => {
      if (naam === 'query') vragen += 1;
      const waarde: unknown = Reflect.get(doel, naam);
      return typeof waarde === 'function' ? waarde.bind(doel) : waarde;
    },
  });
  const lezer = kast.opnieuw({ pool: geteld });
  const openingen = await lezer.openAlles(
    items.map(({ verwijzing, plaats: waar }, i) => {
      const verzegeling = enveloppen[i];
      return {
        verwijzing,
        plaats: waar,
        envelop: verzegeling?.kind === 'verzegeld' && i !== 7 ? verzegeling.envelop : Buffer.from('stuk'),
      };
    }),
  );
  assert.equal(vragen, 1);
  openingen.forEach((opening, i) => {
    if (i === 7) assert.deepEqual(opening, { kind: 'beschadigd', oorzaak: 'vorm' });
    else assert.equal(opening.kind === 'open' && opening.inhoud.toString(), `tekst ${i}`);
  });
  assert.deepEqual(await lezer.openAlles([]), []);
});
