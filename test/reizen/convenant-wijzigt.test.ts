import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Convenantopening } from '../../src/convenant/doe-daad.ts';
import { onderteken } from '../../src/convenant/onderteken.ts';
import { zegOp } from '../../src/convenant/zeg-op.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import type { Werkend } from '../../src/db/verzoeker.ts';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { brengIn, type Inbreng, inVolgorde, probeer } from './stappen.ts';

/**
 * Het scenario met de mensen van Waterrijk: de gemeente Oeverstad staat waar het scenario Veenmeer noemt. Partijen zonder eigen
 * beheerder in de demonstratie tekenen en zeggen op buiten beeld, met dezelfde use case.
 */
const BUITEN_BEELD = ['SWV PO Waterrijk', 'GGD Waterrijk', 'Bries Jeugdhulp', 'Schoolbestuur De Linde'] as const;
/** Een soort overleg die op de nieuwe tekst rust: hoe de regio haar in de editor vaststelt, is een andere reis. */
const NIEUW_TYPE = ['klassengesprek', 'Klassengesprek', 'verzuimoverleg'] as const;
const TEKENT = { naam: 'Anna Bakhuis', functie: 'Bestuurder' };
const PDF = {
  name: 'versie.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nEen verzonnen convenant\n%%EOF\n', 'latin1'),
};
const VAN_FEMKE = 'Daan staat voldoende voor de meeste vakken.';
const VAN_RACHID = 'Met de leerplicht is afgesproken dat hij elke ochtend om negen uur op school is.';
const VERZUIM = {
  soort: /^Verzuim \(g\)/,
  waarom: 'Zo weten we of de afspraak werkt.',
  antwoorden: [
    ['Ongeoorloofd', /welk verzuim/],
    ['Nee', /gezondheid of behandeling/],
  ],
} as const satisfies Partial<Inbreng>;

describe('een convenant dat wijzigt en afloopt, in de browser (S-13)', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let convenant = '';
  let casus = '';
  let vanRachid = '';
  let vanFemke = '';

  before(async () => {
    reis = await maakReis({ begin: 'vol', geheim: ['Bakhuis'] });
    [convenant = ''] = await vraag<string>('select id as x from convenant');
  });
  after(async () => {
    await reis?.weg();
  });

  const vraag = <T>(sql: string, waarden: readonly unknown[] = []): Promise<readonly T[]> =>
    metVerbinding(reis.regio.database.superuserUrl, async (client) => {
      const { rows } = await client.query<{ x: T }>(sql, [...waarden]);
      return rows.map(({ x }) => x);
    });

  const opDag = (dag: string, tijd = '09:00'): void => reis.regio.zetKlok(`${dag}T${tijd}:00.000Z`);

  /** Iemand logt in op de dag van het verhaal, doet iets en gaat weer: een sessie van maanden geleden telt niet. */
  async function met(wie: string, doe: (bezoek: Bezoek) => Promise<unknown>): Promise<void> {
    const bezoek = await reis.als(wie);
    await doe(bezoek);
    await bezoek.venster.close();
  }

  /** De beheerder van een partij die in beeld niemand heeft. */
  async function beheerder(partij: string): Promise<Convenantopening> {
    const [mens] = await vraag<Werkend>(
      `select jsonb_build_object('persoon', a.persoon_id, 'partij', a.partij_id, 'aanstelling', a.id, 'functie', a.functie,
         'hoedanigheid', a.hoedanigheid, 'geheimhouding', a.geheimhouding) as x
       from aanstelling a join partij p on p.id = a.partij_id where p.naam = $1 order by a.id limit 1`,
      [partij],
    );
    assert.ok(mens, partij);
    const verzoeker = { ...mens, soort: 'beheerder' } as const;
    return { ...reis.regio.als(verzoeker), verzoeker };
  }

  async function leest(bezoek: Bezoek, gegeven: string, tekst: string): Promise<void> {
    assert.equal(await bezoek.ga(gegeven), 200);
    await bezoek.ziet(tekst);
  }

  /** De deur gaat dicht met de reden en wat helpt, en de tekst staat er niet. */
  async function leestNiet(bezoek: Bezoek, gegeven: string, tekst: string, reden: string): Promise<void> {
    assert.equal(await bezoek.ga(gegeven), 403);
    await bezoek.ziet(reden);
    await bezoek.zietNiet(tekst);
  }

  const opBlad = (bezoek: Bezoek) => bezoek.ga(`/convenant/${convenant}`);

  async function teken(bezoek: Bezoek): Promise<void> {
    await bezoek.vul('Naam', TEKENT.naam);
    await bezoek.vul('Functie', TEKENT.functie);
    await bezoek.kies(/is bevoegd en gaf opdracht/);
    await bezoek.klik('Teken deze versie');
  }

  async function zegOpInBeeld(bezoek: Bezoek): Promise<void> {
    await opBlad(bezoek);
    await bezoek.klik('Zeg op');
    await bezoek.ziet('Geheimhouding blijft gelden', 'Wat u zelf inbracht, blijft van u.');
    await bezoek.vul('Naam', TEKENT.naam);
    await bezoek.vul('Functie', TEKENT.functie);
    await bezoek.kies(/Wij zeggen het convenant op/);
    await bezoek.klik('Zeg het convenant op');
  }

  stap('er loopt een casus waarin school en leerplicht elkaars gegevens lezen', async () => {
    await met('rachid', async (rachid) => {
      await rachid.ga('/casussen');
      await rachid.klik(/Daan/);
      casus = rachid.pad();
      await brengIn(rachid, { ...VERZUIM, casus, tekst: VAN_RACHID, van: '2 maart 2026', aan: [/Femke Bos/] });
      await rachid.ziet('Gedeeld');
      vanRachid = rachid.pad();
      await rachid.ga(`${casus}/gegevens`);
      await rachid.klik(/^Onderwijs \(d\)/);
      await rachid.ziet(VAN_FEMKE);
      vanFemke = rachid.pad();
    });
    await met('femke', (femke) => leest(femke, vanRachid, VAN_RACHID));
  });

  stap(
    'een volmacht die later blijkt gegeven dan er getekend is, bindt niet; de pagina zegt hoe het wel kan (stap 2, fn 2)',
    async () => {
      opDag('2026-12-01');
      const [linde] = await vraag<string>("select id as x from partij where naam = 'Schoolbestuur De Linde'");
      const [persoon] = await vraag<string>(
        `select a.persoon_id as x from aanstelling a where a.partij_id = $1 limit 1`,
        [linde],
      );
      await vraag(
        `update aanstelling set rol = 'beheerder', functie = 'partijbeheerder' where persoon_id = $1 returning id as x`,
        [persoon],
      );
      await met('noor', async (noor) => {
        await opBlad(noor);
        await noor.klik(/^Herstel een fout.*De Linde gaf/);
        await noor.ziet('Zonder dit is Schoolbestuur De Linde niet gebonden.');
        await noor.kies('De dag klopt niet');
        await noor.kies('Ik heb het papier nagekeken.');
        assert.equal(await noor.klik('Herstel deze fout'), 422);
        await noor.ziet('Vul de dag in die op het papier staat.');
        await noor.vul(/^De juiste dag/, '8 september 2025');
        await noor.klik('Herstel deze fout');
        await noor.ziet(
          'De fout is hersteld. Het staat nu op de juiste dag.',
          'Hersteld op 1 december 2026 door Schoolbestuur De Linde: de dag klopte niet.',
          'De volmacht is van na de handtekening. Teken opnieuw namens dit bestuur, of laat het bestuur zelf tekenen.',
        );
        // Dat er niets te melden was, is een minuut onthouden.
        opDag('2026-12-01', '09:02');
        await noor.ga('/organisatie');
        await noor.ziet(
          'De volmacht van uw bestuur is van na de handtekening',
          'Tot dan geeft, krijgt en leest u hier niets van een ander.',
        );
        await noor.klik('Teken versie 1.0');
        await teken(noor);
        await noor.ziet('getekend op 1 december 2026');
        await noor.ga('/organisatie');
        await noor.zietNiet('De volmacht van uw bestuur');
      });
    },
  );

  stap(
    'versie 1.1 maakt een nieuw soort overleg mogelijk; iedereen tekent, behalve Kompas (stap 1, 17.1)',
    async () => {
      await met('anouk', async (anouk) => {
        await opBlad(anouk);
        await anouk.klik('Maak nieuwe versie');
        await anouk.vul('Nummer van de nieuwe versie', '1.1');
        await anouk.klik('Begin deze versie');
        await anouk.kies(/ondersteuningsplan en jeugdplan/);
        await anouk.blad.getByLabel('Tekst als PDF', { exact: true }).setInputFiles(PDF);
        await anouk.klik('Bewaar dit concept');
        await anouk.kies('Dit is de tekst die iedereen tekent.');
        await anouk.klik('Bied deze tekst aan');
        await anouk.klik(/^Teken\b.*versie 1\.1/);
        await teken(anouk);
      });
      const [tekst = ''] = await vraag<string>("select id as x from convenanttekst where label = '1.1'");
      for (const naam of BUITEN_BEELD)
        assert.deepEqual(await onderteken(await beheerder(naam), { convenant, tekst, ondertekenaar: TEKENT }), {
          kind: 'gedaan',
        });
      await met('hester', async (hester) => {
        await opBlad(hester);
        await hester.klik(/^Teken\b.*versie 1\.1/);
        await teken(hester);
        await hester.ziet('Versie 1.1 geldt nog niet tussen allen.', 'Stichting Kompas heeft nog niet getekend.');
      });
      const [code, naam, naar] = NIEUW_TYPE;
      await vraag(
        `insert into overlegtype (id, convenant_id, code, naam, versie, inhoud, vastgesteld_op, convenanttekst_id)
         select $1, convenant_id, $2, $3, 1, inhoud || '{"aanleiding":null}', '2026-12-01', $4 from overlegtype
         where code = $5 limit 1 returning id as x`,
        [reis.regio.omgeving.ids(), code, naam, tekst, naar],
      );
    },
  );

  stap(
    'tot Kompas tekent geldt 1.0: Kompas leest waarom, het nieuwe overleg kan niet met Kompas, wat loopt gaat door (17.2, E-10)',
    async () => {
      opDag('2027-01-12');
      await met('femke', async (femke) => {
        await femke.ziet(
          'Versie 1.1 van Convenant Waterrijk geldt nog niet voor uw organisatie.',
          'gaan lopende casussen door onder versie 1.0',
          'De beheerder van uw organisatie tekent',
        );
        await femke.klik('Nieuwe casus');
        await femke.ziet('Verzuimoverleg');
        await femke.ziet(
          'Klassengesprek, versie 1, rust op versie 1.1 van het convenant. Uw organisatie tekende die nog niet.',
          'U kunt er pas mee beginnen als de beheerder van uw organisatie tekent.',
        );
        assert.equal(await femke.blad.getByRole('radio', { name: /^Klassengesprek/ }).count(), 0);
        await leest(femke, vanRachid, VAN_RACHID);
      });
      await met('rachid', async (rachid) => {
        await rachid.zietNiet('geldt nog niet voor uw organisatie');
        await leest(rachid, vanFemke, VAN_FEMKE);
      });
    },
  );

  stap('Kompas tekent op 1 maart; dan geldt 1.1 tussen allen en is de mededeling weg', async () => {
    opDag('2027-03-01');
    await met('petra', async (petra) => {
      await petra.klik('Teken versie 1.1');
      await teken(petra);
      await petra.ziet('Versie 1.1 is van kracht');
    });
    await met('femke', async (femke) => {
      await femke.zietNiet('geldt nog niet voor uw organisatie');
      await femke.klik('Nieuwe casus');
    });
  });

  stap(
    'na twee jaar is het vanzelf verlengd; de evaluatie is te laat en er eindigt niets (stap 3, 19.1, 20.2)',
    async () => {
      opDag('2027-09-03');
      await wek(reis.regio.omgeving, WEKKERS);
      await met('anouk', async (anouk) => {
        await anouk.ziet(/evalueer|evaluatie/i, /te laat/i);
        await opBlad(anouk);
        await anouk.ziet('Versie 1.1 is van kracht', 'Leg de evaluatie alsnog vast', '1 september 2028');
      });
      await met('rachid', async (rachid) => {
        await leest(rachid, vanFemke, VAN_FEMKE);
      });
    },
  );

  stap('de gemeente zegt op: tot het einde van de termijn verandert er niets (stap 4, E-11)', async () => {
    opDag('2028-06-15');
    await met('hester', async (hester) => {
      await zegOpInBeeld(hester);
      await hester.ziet('Tot 1 september 2028.');
    });
    opDag('2028-06-15', '09:05');
    await met('rachid', async (rachid) => {
      await rachid.ziet('Uw organisatie doet vanaf 1 september 2028 niet meer mee aan Convenant Waterrijk.');
      await leest(rachid, vanFemke, VAN_FEMKE);
    });
  });

  stap(
    'op die dag: niets nieuws delen, niets van een ander lezen, het eigen deel lezen en meenemen, en zwijgen blijft (19.2)',
    async () => {
      opDag('2028-09-01');
      await met('rachid', async (rachid) => {
        await rachid.ziet('Uw organisatie doet sinds 1 september 2028 niet meer mee', 'Geheimhouding blijft gelden.');
        await leestNiet(rachid, vanFemke, VAN_FEMKE, 'De organisatie die ontvangt, is niet gebonden aan dit convenant');
        await leest(rachid, vanRachid, VAN_RACHID);
        const nieuw = { ...VERZUIM, casus, tekst: 'Vandaag was hij op tijd.', van: '31 augustus 2028', antwoorden: [] };
        assert.equal(await probeer(rachid, { ...nieuw, aan: 'Femke Bos' }), 403);
        await rachid.ziet('De organisatie die geeft, is niet gebonden aan dit convenant');
        await rachid.ga(`${casus}/eigen-deel`);
        const wacht = rachid.blad.waitForEvent('download');
        await rachid.blad.getByRole('link', { name: 'Neem mee als PDF' }).click();
        assert.match((await wacht).suggestedFilename(), /\.pdf$/);
      });
      await met('femke', async (femke) => {
        await femke.ziet(/Mijn werk/);
        await femke.zietNiet('niet meer mee aan Convenant');
        // Wat er gegeven is toen het mocht, leest wie blijft nog; iets nieuws komt er niet bij.
        await leest(femke, vanRachid, VAN_RACHID);
      });
      await met('hester', async (hester) => {
        await opBlad(hester);
        await hester.ziet('niet meer gebonden');
      });
    },
  );

  stap(
    'zeggen allen op, dan is het convenant voorbij: iedereen leest wat nog kan, en er begint niets (stap 5)',
    async () => {
      opDag('2028-10-02');
      for (const wie of ['petra', 'anouk']) await met(wie, zegOpInBeeld);
      for (const naam of BUITEN_BEELD)
        assert.deepEqual(await zegOp(await beheerder(naam), { convenant, ondertekenaar: TEKENT }), { kind: 'gedaan' });
      opDag('2029-09-03');
      await met('femke', async (femke) => {
        await femke.ziet('Convenant Waterrijk is afgelopen op 1 september 2029.', 'Geheimhouding blijft gelden.');
        await femke.ga('/casussen/nieuw');
        await femke.ziet('Uw organisatie kan nu geen overleg beginnen');
        await leest(femke, vanFemke, VAN_FEMKE);
        await leestNiet(femke, vanRachid, VAN_RACHID, 'Het convenant geldt niet op deze datum');
        await opBlad(femke);
        await femke.ziet('Afgelopen op 1 september 2029');
      });
      await met('anouk', async (anouk) => {
        await opBlad(anouk);
        await anouk.zietNiet('Zeg op', 'Maak nieuwe versie');
      });
    },
  );

  stap('onderweg deugde elke pagina', () => {
    reis.keur();
  });
});
