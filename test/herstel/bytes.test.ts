import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openAanmelden } from '../../src/aanmelden/open-aanmelden.ts';
import { nodigCollegaUit } from '../../src/beheer/nodig-collega-uit.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { leesConfig } from '../../src/config.ts';
import { maakToegang } from '../../src/db/ingebed/verbinding.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Medewerker, Verzoeker } from '../../src/db/verzoeker.ts';
import { type Gebied, zetGebiedKlaar } from '../../src/demonstratie/gebied.ts';
import { medewerkers } from '../../src/demonstratie/mensen.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { dagVan } from '../../src/lib/klok.ts';
import { openProgramma, type Programma } from '../../src/opdrachten/open-programma.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';

/**
 * Wat iemand invoert over een jongere staat nergens leesbaar: niet in een tabel, niet in de gegevensmap, niet in de WAL (CR1).
 * Elk geplant woord begint met dezelfde stam, dus zoeken naar de stam is zoeken naar alle.
 */
const STAM = `Qz${randomBytes(6).toString('hex')}`;
const CONTROLE = `Kz${randomBytes(6).toString('hex')}`;
const PLEKKEN = [
  'voornaam',
  'achternaam',
  'ouder',
  'email',
  'gezagbron',
  'vraag',
  'gesprek',
  'gegeven',
  'waarom',
  'vraagstuk',
  'voorbeeld',
  'nooit',
  'collega',
  'collegamail',
  'taak',
  'eigendoel',
  'plaats',
] as const;
const woord = (plek: (typeof PLEKKEN)[number]): string => `${STAM}${plek}`;

let map: string;
let programma: Programma;
let gebied: Gebied;
let su: Record<'regio' | 'sleutels', pg.Client>;
const geplant = new Set<string>();

before(async () => {
  map = mkdtempSync(join(tmpdir(), 'overlegtafel-bytes-'));
  chmodSync(map, 0o711);
  const config = leesConfig({ OVERLEGTAFEL_GEGEVENS: map });
  assert.ok(config.kind === 'ok');
  const opening = await openProgramma(config.config, () => undefined);
  assert.ok(opening.kind === 'open', opening.kind === 'fout' ? opening.regel : '');
  ({ programma } = opening);
  gebied = await zetGebiedKlaar(programma.regio.omgeving);
  const eigenaar = new URL(programma.eigenaarUrl);
  const toegang = maakToegang(
    decodeURIComponent(eigenaar.hostname),
    Number(eigenaar.port),
    readFileSync(join(map, 'postgres', 'wachtwoord'), 'utf8').trim(),
  );
  const open = async (naam: string) => {
    const client = new pg.Client({ connectionString: toegang.superuserUrl(naam) });
    await client.connect();
    return client;
  };
  su = { regio: await open('overlegtafel'), sleutels: await open('overlegtafel_sleutels') };
});
after(async () => {
  await Promise.all(Object.values(su ?? {}).map((client) => client.end()));
  await programma?.sluit();
  rmSync(map, { recursive: true, force: true, maxRetries: 5 });
});

const plant = (plek: (typeof PLEKKEN)[number]): string => {
  geplant.add(plek);
  return woord(plek);
};

function medewerker(sleutel: string): Medewerker {
  const wens = medewerkers.find((m) => m.sleutel === sleutel);
  assert.ok(wens !== undefined);
  const { functie, hoedanigheid, geheimhouding } = wens;
  const haal = (van: ReadonlyMap<string, string>, naam: string) => van.get(naam) ?? '';
  return {
    soort: 'medewerker',
    persoon: haal(gebied.persoon, sleutel),
    partij: haal(gebied.partij, wens.partij),
    aanstelling: haal(gebied.aanstelling, sleutel),
    functie,
    hoedanigheid: hoedanigheid ?? null,
    geheimhouding,
  };
}

function als<V extends Verzoeker>(verzoeker: V) {
  const { omgeving } = programma.regio;
  return { omgeving, verzoeker, herkomst: { verzoek: omgeving.ids(), kanaal: 'web' } as const };
}

/** Voert overal een woord in, langs de gewone weg: van aanmelden tot een collega uitnodigen. */
async function plantOveral(): Promise<void> {
  const { omgeving } = programma.regio;
  const casus = omgeving.ids();
  const femke = medewerker('femke');
  const aangemeld = await meldCasusAan(als(femke), {
    casus,
    overlegtype: gebied.overlegtype.get('mdo') ?? '',
    school: gebied.school.get('kompas-college') ?? '',
    onderwijs: 'vo',
    reden: 'vermoeden',
    doelen: ['a'],
    jongere: {
      voornaam: plant('voornaam'),
      achternaam: plant('achternaam'),
      geboortedatum: `${Number(vandaag().slice(0, 4)) - 16}-01-01`,
    },
    vraag: `Wat helpt ${plant('vraag')}?`,
    gezag: {
      soort: 'gezagdragers',
      mensen: [
        {
          naam: plant('ouder'),
          email: `${plant('email')}@gezin.example`,
          bron: `Uittreksel van ${plant('gezagbron')}`,
        },
      ],
    },
    wilsbekwaam: true,
    melding: null,
    langdurigVerzuim: null,
  });
  assert.equal(aangemeld.kind, 'aangemeld');
  const feiten = async () => {
    const gelezen = await inTransactie({ ...als(femke), slot: 'geen', logregel: 'geen' }, (tx) =>
      laadFeiten(tx, casus),
    );
    assert.ok(gelezen !== null);
    return gelezen;
  };
  const { gezag, betrokkene } = await feiten();
  const personen = [...gezag.map((g) => g.persoon), betrokkene.persoon ?? ''];
  const geinformeerd = await informeer(als(femke), {
    casus,
    personen,
    partijen: [gebied.partij.get('ggd') ?? ''],
    doelen: ['a'],
    hoe: 'brief',
    op: vandaag(),
  });
  assert.equal(geinformeerd.kind, 'vastgelegd');
  assert.equal(
    (
      await legGesprekVast(als(femke), {
        gesprek: omgeving.ids(),
        casus,
        op: vandaag(),
        hoe: 'gesprek',
        inhoud: plant('gesprek'),
      })
    ).kind,
    'vastgelegd',
  );
  const genodigden = [
    {
      aanstelling: gebied.aanstelling.get('liesbeth') ?? '',
      behandelrelatie: true,
      directBetrokken: 'werkt-al',
    },
  ] as const;
  assert.equal((await nodigUit(als(femke), { casus, genodigden, geefNaam: true })).kind, 'behandeld');
  const liesbeth = medewerker('liesbeth');
  const verklaring = {
    taak: `Zorg voor ${plant('taak')}`,
    grondslag: null,
    individueelDoel: `Weten wat ${plant('eigendoel')} nodig heeft`,
  };
  assert.equal((await bevestigDeelname(als(liesbeth), { casus, ...verklaring })).kind, 'bevestigd');
  await plantPlaats(als(femke), casus);
  const { deelnemers } = await feiten();
  const stoel = (wie: Medewerker) => deelnemers.find((d) => d.persoon === wie.persoon)?.id ?? '';
  const kenmerken = {
    nodigVoorVraag: true,
    pastBijTaak: true,
    kanMetMinder: false,
    betreft: 'jongere',
    bevatGezondheid: false,
    voorafBesproken: true,
    nietVoorOuder: false,
  } as const;
  const gedeeld = await deelGegeven(als(femke), {
    gegeven: omgeving.ids(),
    casus,
    categorie: 'd',
    doel: 'a',
    kenmerken: { ...kenmerken, opp: false },
    aard: 'feit',
    brondatum: vandaag(),
    tekst: plant('gegeven'),
    waarom: plant('waarom'),
    ontvangers: [stoel(liesbeth)],
  });
  assert.equal(gedeeld.kind, 'gedeeld');
  const gevraagd = await stelToestemmingsvraag(als(liesbeth), {
    casus,
    ontvangers: [stoel(femke)],
    soorten: ['gezondheid'],
    vraagstuk: plant('vraagstuk'),
    voorbeelden: [{ soort: 'gezondheid', tekst: plant('voorbeeld') }],
    nooit: plant('nooit'),
  });
  assert.equal(gevraagd.kind, 'gesteld');
  await plantCollega();
}

async function plantPlaats(opening: ReturnType<typeof als<Medewerker>>, casus: string): Promise<void> {
  const { omgeving } = programma.regio;
  const op = new Date(omgeving.klok().getTime() + 24 * 60 * 60 * 1000);
  const plaats = `Thuis bij ${plant('plaats')}`;
  const gepland = await planBijeenkomst(opening, { bijeenkomst: omgeving.ids(), casus, op, duurMinuten: 45, plaats });
  assert.equal(gepland.kind, 'gepland');
}

async function plantCollega(): Promise<void> {
  const { omgeving, aanmeldenPool, hoofdsleutel } = programma.regio;
  const aanmelden = await openAanmelden({
    pool: aanmeldenPool,
    omgeving,
    adres: 'http://localhost',
    hoofdsleutel,
    regionaam: 'Waterrijk',
    demonstratie: false,
  });
  const petra = { ...medewerker('petra'), soort: 'beheerder' as const };
  const wens = {
    naam: plant('collega'),
    email: `${plant('collegamail')}@kompas.example`,
    rol: 'medewerker',
    functie: 'mentor',
    hoedanigheid: null,
    geheimhouding: null,
    verklaringOp: null,
    school: null,
    van: vandaag(),
  } as const;
  assert.equal((await nodigCollegaUit({ ...als(petra), aanmelden }, wens)).kind, 'uitgenodigd');
}

const vandaag = (): string => dagVan(programma.regio.omgeving.klok());

/** Alle schrijfwijzen van een woord: als tekst, UTF-16, hexadecimaal en base64 op elk van de drie plaatsen. */
function vormen(stam: string): readonly Buffer[] {
  const bytes = Buffer.from(stam);
  const base64 = [0, 1, 2].map((schuif) => {
    const tekst = Buffer.concat([Buffer.alloc(schuif), bytes])
      .toString('base64')
      .replaceAll('=', '');
    // De randen hangen af van wat ernaast staat; het midden niet.
    return Buffer.from(tekst.slice(schuif === 0 ? 0 : schuif + 1, Math.floor(((schuif + bytes.length) * 8) / 6)));
  });
  const klein = stam.toLowerCase();
  return [
    bytes,
    Buffer.from(klein),
    Buffer.from(stam, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
    Buffer.from(Buffer.from(klein).toString('hex')),
    ...base64,
  ];
}

const bevat = (bytes: Buffer, stam: string): boolean => vormen(stam).some((vorm) => bytes.includes(vorm));

async function inTabellen(stam: string): Promise<string[]> {
  const gevonden: string[] = [];
  for (const client of Object.values(su)) {
    const { rows: tabellen } = await client.query<{ naam: string }>(
      "select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    for (const { naam } of tabellen) {
      // Elke kolom als tekst; bytes staan er hexadecimaal in.
      const { rows } = await client.query<{ rij: string }>(`select t::text as rij from ${naam} t`);
      if (rows.some(({ rij }) => bevat(Buffer.from(rij), stam))) gevonden.push(naam);
    }
  }
  return gevonden;
}

/** De server ruimt onder het lezen soms een tijdelijk bestand op. */
function leesAlsHijErNogIs(pad: string): Buffer {
  try {
    return readFileSync(pad);
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout && fout.code === 'ENOENT') return Buffer.alloc(0);
    throw fout;
  }
}

function inBestanden(stam: string): string[] {
  return readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .filter((pad) => bevat(leesAlsHijErNogIs(pad), stam))
    .map((pad) => pad.slice(map.length + 1));
}

test('de zoeker vindt een woord in elke schrijfwijze, en niets waar het niet staat', () => {
  for (const schuif of ['', 'a', 'ab', 'abc']) {
    const omringd = `${schuif}${STAM} en meer`;
    for (const bytes of [
      Buffer.from(omringd),
      Buffer.from(omringd, 'utf16le'),
      Buffer.from(Buffer.from(omringd).toString('hex')),
      Buffer.from(Buffer.from(omringd).toString('base64')),
      Buffer.from(omringd.toLowerCase()),
    ]) {
      assert.ok(bevat(bytes, STAM), `${schuif} ${bytes.subarray(0, 20)}`);
      assert.ok(!bevat(bytes, CONTROLE));
    }
  }
});

test('wat is ingevoerd staat nergens leesbaar; een gewoon woord in een gewone kolom wordt op alle drie de plaatsen gevonden', async () => {
  await plantOveral();
  assert.deepEqual([...geplant].sort(), [...PLEKKEN].sort(), 'op elke plek is een woord geplant');
  const zetControle = (naam: string) =>
    su.regio.query('update school set naam = $1 where id = $2', [naam, gebied.school.get('de-linde')]);
  // Meer dan eens, want op de grens van twee bladen van de WAL staat een woord in twee stukken.
  for (const eromheen of ['eerst', 'daarna', '']) await zetControle(`${eromheen}${CONTROLE}`);
  // De WAL eerst: een checkpoint mag stukken die niet meer nodig zijn opruimen.
  const voorCheckpoint = inBestanden(CONTROLE);
  assert.ok(
    voorCheckpoint.some((pad) => pad.includes('/pg_wal/')),
    `de controle in de WAL: ${voorCheckpoint.join(', ')}`,
  );
  assert.deepEqual(inBestanden(STAM), []);
  for (const client of Object.values(su)) await client.query('checkpoint');

  assert.deepEqual(await inTabellen(CONTROLE), ['public.school'], 'de controle in de tabellen');
  const controle = inBestanden(CONTROLE);
  assert.ok(
    controle.some((pad) => pad.includes('/base/')),
    `de controle in de gegevensmap: ${controle.join(', ')}`,
  );

  assert.deepEqual(await inTabellen(STAM), []);
  assert.deepEqual(inBestanden(STAM), []);
});
