import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { brengIn, type Inbreng, inVolgorde, leesCode, probeer } from './stappen.ts';

/**
 * Het scenario met de mensen van Waterrijk: de gemeente Oeverstad staat waar het scenario Veenmeer noemt. De Linde en Bries krijgen van
 * de penvoerder hun eerste beheerder; van wie er geen heeft, neemt de penvoerder het getekende papier over.
 */
const BEHEERDERS = [
  ['Schoolbestuur De Linde', 'Lieke Verhoeven', 'lieke@de-linde.waterrijk.example'],
  ['Bries Jeugdhulp', 'Bart Scholten', 'bart@bries.waterrijk.example'],
] as const;
const [LIEKE, BART] = ['Lieke Verhoeven', 'Bart Scholten'] as const;
const OP_PAPIER = ['SWV PO Waterrijk', 'GGD Waterrijk'] as const;
/** Een soort overleg die op de nieuwe tekst rust. */
const NIEUW_TYPE = 'Klassengesprek';
type Papier = { readonly soort: string | null; readonly dag: string; readonly knop: string };
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
    reis = await maakReis({ begin: 'vol', geheim: ['Bakhuis', 'Lieke', 'Verhoeven', 'Bart', 'Scholten'] });
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

  /** De penvoerder neemt van elke partij zonder beheerder het papier over. */
  async function neemOver(anouk: Bezoek, { soort, dag, knop }: Papier): Promise<void> {
    for (const partij of OP_PAPIER) {
      await opBlad(anouk);
      await anouk.klik('Neem papier over');
      if (soort !== null) await anouk.klik(soort);
      await anouk.kiesUit('Van welke organisatie', partij);
      await anouk.vul('Datum op het papier', dag);
      await anouk.vul('Naam', TEKENT.naam);
      await anouk.vul('Functie', TEKENT.functie);
      await anouk.blad.getByLabel('De scan of foto van het papier', { exact: true }).setInputFiles(PDF);
      await anouk.klik(knop);
      await anouk.ziet('Vastgelegd. Hieronder staat wat er nu geldt.');
    }
  }

  async function tekenOpBlad(bezoek: Bezoek): Promise<void> {
    await opBlad(bezoek);
    await bezoek.klik(/^Teken\b.*versie 1\.1/);
    await teken(bezoek);
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
      await met('anouk', async (anouk) => {
        for (const [partij, naam, email] of BEHEERDERS) {
          await anouk.klik('Organisatie');
          await anouk.klik('Andere organisaties');
          await anouk.klik(partij);
          await anouk.vul(/^Voornaam en achternaam/, naam);
          await anouk.vul('E-mailadres van het werk', email);
          await anouk.klik('Maak een code');
          await leesCode(anouk);
        }
      });
      await met('Lieke Verhoeven', async (lieke) => {
        await opBlad(lieke);
        await lieke.klik(/^Herstel een fout.*De Linde gaf/);
        await lieke.ziet('Zonder dit is Schoolbestuur De Linde niet gebonden.');
        await lieke.kies('De dag klopt niet');
        await lieke.kies('Ik heb het papier nagekeken.');
        assert.equal(await lieke.klik('Herstel deze fout'), 422);
        await lieke.ziet('Vul de dag in die op het papier staat.');
        await lieke.vul(/^De juiste dag/, '8 september 2025');
        await lieke.klik('Herstel deze fout');
        await lieke.ziet(
          'De fout is hersteld. Het staat nu op de juiste dag.',
          'Hersteld op 1 december 2026 door Schoolbestuur De Linde: de dag klopte niet.',
          'De volmacht is van na de handtekening. Teken opnieuw namens dit bestuur, of laat het bestuur zelf tekenen.',
        );
        // Dat er niets te melden was, is een minuut onthouden.
        opDag('2026-12-01', '09:02');
        await lieke.ga('/organisatie');
        await lieke.ziet(
          'De volmacht van uw bestuur is van na de handtekening',
          'Tot dan geeft, krijgt en leest u hier niets van een ander.',
        );
        await lieke.klik('Teken versie 1.0');
        await teken(lieke);
        await lieke.ziet('getekend op 1 dec 2026');
        await lieke.ga('/organisatie');
        await lieke.zietNiet('De volmacht van uw bestuur');
      });
    },
  );

  stap(
    'versie 1.1 maakt een nieuw soort overleg mogelijk; iedereen tekent, behalve Kompas, en Bries pas later (stap 1, 17.1)',
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
      await met('anouk', (anouk) =>
        neemOver(anouk, { soort: null, dag: '1 december 2026', knop: 'Leg deze handtekening vast' }),
      );
      await met(LIEKE, (lieke) => tekenOpBlad(lieke));
      await met('hester', async (hester) => {
        await tekenOpBlad(hester);
        await hester.ziet(
          'Versie 1.1 geldt nog niet tussen allen.',
          /Bries Jeugdhulp .*hebben nog niet getekend\.|en Bries Jeugdhulp hebben nog niet getekend\./,
        );
      });
    },
  );

  stap(
    'de gemeente maakt op die tekst een nieuw soort overleg; wie haar tekende beslist, en Kompas niet (stap 1, B3-1, E-10)',
    async () => {
      await met('hester', async (hester) => {
        await hester.klik('Overlegtypen');
        await hester.klik('Begin een overlegtype');
        await hester.kies(/^Gesprek van school en wijkteam/);
        await hester.vul('Hoe heet uw overleg?', NIEUW_TYPE);
        await hester.klik('Begin met dit voorbeeld');
        await hester.klik(/^Wijzig\b.*Tekst van het convenant/);
        await hester.ziet('Bries Jeugdhulp en Stichting Kompas tekenden nog niet en zitten tot dan niet aan tafel.');
        await hester.kies(/^Versie 1\.1/);
        await hester.klik('Bewaar en ga naar het overzicht');
        await hester.klik('Leg voor aan 2 organisaties');
        await hester.ziet('Ligt voor');
      });
      await met(LIEKE, async (lieke) => {
        await lieke.klik(/^Lees het voorstel/);
        await lieke.kies('Wij zijn akkoord');
        await lieke.klik('Leg het antwoord vast');
      });
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

  stap(
    'het wijkteam meldt aan voor het nieuwe overleg, dat school leidt; wie de tekst niet tekende kan niet aan tafel (fn 16, E-10)',
    async () => {
      await met('marit', async (marit) => {
        await marit.klik('Nieuwe casus');
        await marit.ziet('De school van de jongere leidt. U informeert en nodigt uit; daarna neemt zij het over.');
        await marit.kies(new RegExp(`^${NIEUW_TYPE}`));
        await marit.vul('Voornaam', 'Sem');
        await marit.vul('Achternaam', 'Nieuwpoort');
        await marit.vul('Geboortedatum', '14 maart 2018');
        await marit.kies('Gaat naar school en heeft ook hulp nodig');
        await marit.vul(/Welke vraag/, 'Wat helpt om weer met plezier naar school te gaan?');
        await marit.vul('Naam van de ouder of voogd', 'Rosa Nieuwpoort');
        await marit.vul(/Waaruit blijkt/, 'Gezagsregister, gezien op 5 januari 2027');
        assert.equal(await marit.klik('Meld de casus aan'), 422);
        await marit.ziet('Kies de school.');
        await marit.kiesUit(/^School$/, 'Basisschool De Linde, Veenmeer');
        await marit.klik('Meld de casus aan');
        const gemeld = marit.pad().replace(/\/informeren$/, '');
        await marit.ga(`${gemeld}/deelnemers/uitnodigen`);
        await marit.ziet(
          'Bries Jeugdhulp kan bij dit overleg niet aan tafel. Het rust op versie 1.1 van het convenant',
          'De beheerder daar tekent eerst.',
        );
        await met(BART, (bart) => tekenOpBlad(bart));
        await marit.ga(`${gemeld}/deelnemers/uitnodigen`);
        await marit.zietNiet('kan bij dit overleg niet aan tafel');
        await marit.ga(`${gemeld}/fase`);
        await marit.ziet('Verder gaat het pas als de organisatie die leidt het van u overneemt.');
        await marit.klik('Draag eerst de procesregie over');
        await marit.ziet('Nodig iemand van Schoolbestuur De Linde uit.');
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
        await rachid.blad.getByRole('button', { name: 'Neem mee als pdf' }).click();
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
      for (const wie of ['petra', 'anouk', ...BEHEERDERS.map(([, naam]) => naam)]) await met(wie, zegOpInBeeld);
      await met('anouk', (anouk) =>
        neemOver(anouk, { soort: 'een opzegging', dag: '2 oktober 2028', knop: 'Leg deze opzegging vast' }),
      );
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
    // De pagina waar de penvoerder een organisatie een beheerder geeft, heet naar die organisatie; over een kind gaat zij niet.
    reis.keur({ behalve: /^\/organisatie\/partijen\/\S+ .*in titel of adres/ });
  });
});
