import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Aanmelding, type Casusopening, meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { type Informeerblad, leesInformeerblad } from '../../src/casus/informeren/informeer-blad.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { leesUitnodigblad } from '../../src/casus/uitnodigen/uitnodig-blad.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import type { Doel } from '../../src/regels/index.ts';
import { medewerker, verplicht, type Waterrijk } from '../steun/casus.ts';
import { maakWaterrijk } from '../steun/regio.ts';

/** Een jongere van het Kompas College, in een overleg dat het samenwerkingsverband leidt; De Linde is een andere school. */
describe('welke scholen het gezin te horen krijgt en wie er van een school kan komen (12.4b, 3.4a, B3-ex3)', () => {
  let regio: Waterrijk;
  before(async () => {
    regio = await maakWaterrijk();
  });
  after(() => regio?.weg());

  const als = (wie: string): Casusopening<Medewerker> => {
    const verzoeker = medewerker(regio, wie);
    return { ...regio.als(verzoeker), verzoeker };
  };
  const partij = (sleutel: string): string => verplicht(regio.gebied.partij.get(sleutel));

  async function meld(wie: string, doelen: readonly Doel[]): Promise<string> {
    const aanmelding: Aanmelding = {
      casus: regio.omgeving.ids(),
      overlegtype: verplicht(regio.gebied.overlegtype.get('thuiszittersoverleg')),
      jongere: { voornaam: 'Sem', achternaam: 'Verhoeven', geboortedatum: '2011-05-20' },
      school: verplicht(regio.gebied.school.get('kompas-college')),
      onderwijs: 'vo',
      reden: 'thuis',
      doelen,
      vraag: 'Welke plek kan weer vertrouwen geven?',
      gezag: { soort: 'gezagdragers', mensen: [{ naam: 'Nadia Verhoeven', email: null, bron: 'gezagsregister' }] },
      wilsbekwaam: true,
      melding: { soort: 'verzoek-leerplicht', datum: '2026-01-12' },
      langdurigVerzuim: true,
      leider: partij('swv-vo'),
    };
    assert.deepEqual(await meldCasusAan(als(wie), aanmelding), { kind: 'aangemeld', casus: aanmelding.casus });
    return aanmelding.casus;
  }

  async function blad(wie: string, casus: string): Promise<Informeerblad> {
    const gelezen = await leesInformeerblad(als(wie), { casus, partij: null, gekozen: {} });
    assert.ok(gelezen.kind === 'blad' && gelezen.inhoud.regie !== null);
    return gelezen.inhoud.regie;
  }
  const teKiezen = async (wie: string, casus: string) => (await blad(wie, casus)).partijen.map(({ id }) => id);
  const voorgesteld = async (wie: string, casus: string) => (await blad(wie, casus)).voorstel.partijen;

  async function vertel(wie: string, casus: string, partijen: readonly string[]): Promise<void> {
    const verzoeker = medewerker(regio, wie);
    const feiten = await inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, (tx) =>
      laadFeiten(tx, casus),
    );
    const personen = [...(feiten?.gezag.map((g) => g.persoon) ?? []), verplicht(feiten?.betrokkene.persoon)];
    const doelen = feiten?.casus.doelen ?? [];
    const uit = await informeer(als(wie), { casus, personen, partijen, doelen, hoe: 'gesprek', op: '2026-03-03' });
    assert.equal(uit.kind, 'vastgelegd');
  }
  const kandidaten = async (wie: string, casus: string): Promise<readonly string[]> => {
    const gelezen = await leesUitnodigblad(als(wie), { casus, zoek: '' });
    assert.ok(gelezen.kind === 'blad');
    return gelezen.inhoud.kandidaten.map(({ naam }) => naam);
  };

  test('leidt het samenwerkingsverband, dan hoort het gezin ook over de eigen school, en kan wie daar werkt worden uitgenodigd', async () => {
    const casus = await meld('tom', ['c']);
    assert.ok((await teKiezen('tom', casus)).includes(partij('kompas')));
    assert.ok((await voorgesteld('tom', casus)).includes(partij('kompas')), 'de eigen school praat mee');
    assert.ok(!(await voorgesteld('tom', casus)).includes(partij('swv-po')), 'dat kent een leerling in het vo niet');
    await vertel('tom', casus, await voorgesteld('tom', casus));
    const uit = await nodigUit(als('tom'), {
      casus,
      genodigden: [
        {
          aanstelling: verplicht(regio.gebied.aanstelling.get('femke')),
          behandelrelatie: false,
          directBetrokken: 'eigen-taak',
        },
      ],
      geefNaam: true,
    });
    assert.ok(uit.kind === 'behandeld');
    assert.deepEqual(
      uit.genodigden.map(({ kind }) => kind),
      ['uitgenodigd'],
    );
  });

  test('meldt de school aan bij een overleg dat een ander leidt, dan hoort het gezin ook over die school', async () => {
    const casus = await meld('femke', ['c']);
    assert.ok((await voorgesteld('femke', casus)).includes(partij('kompas')));
  });

  test('een andere school staat er alleen bij als het doel een passende plek is, en nooit vanzelf aan', async () => {
    const zonder = await meld('tom', ['c']);
    assert.ok(!(await teKiezen('tom', zonder)).includes(partij('de-linde')));
    const met = await meld('tom', ['b', 'c']);
    assert.ok((await teKiezen('tom', met)).includes(partij('de-linde')));
    assert.ok(!(await voorgesteld('tom', met)).includes(partij('de-linde')));
  });

  test('wie bij een andere school werkt, is te kiezen zodra het gezin van die school weet', async () => {
    const casus = await meld('tom', ['b']);
    await vertel('tom', casus, [partij('kompas')]);
    assert.ok((await kandidaten('tom', casus)).includes('Femke Bos'));
    assert.ok(!(await kandidaten('tom', casus)).includes('Noor Jansen'), 'van De Linde weet het gezin nog niets');
    await vertel('tom', casus, [partij('de-linde')]);
    assert.ok((await kandidaten('tom', casus)).includes('Noor Jansen'));
  });
});
