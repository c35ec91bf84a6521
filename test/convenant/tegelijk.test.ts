import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { legVerwerkersovereenkomstVast } from '../../src/convenant/vastleggen/leg-verwerkersovereenkomst-vast.ts';
import { stelConvenantOp } from '../../src/convenant/vastleggen/stel-convenant-op.ts';
import { bewaarTekstbestand, biedTekstAan, voegTekstToe, wijzigTekst } from '../../src/convenant/vastleggen/teksten.ts';
import { geefToetredingsakkoord, vraagToetredingAan } from '../../src/convenant/vastleggen/toetreden.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { type Convenantproef, maakConvenantproef, scan } from './convenantproef.ts';

/** Twee vensters of twee beheerders op hetzelfde moment. */

let p: Convenantproef;
before(async () => {
  p = await maakConvenantproef();
});
after(() => p?.weg());

const penvoerder = () => p.beheerder('SWV VO Waterrijk');
const tel = async (vraag: string, waarden: readonly unknown[]): Promise<number> =>
  (await p.su<{ n: number }>(`select count(*)::int as n from ${vraag}`, waarden))[0]?.n ?? 0;

test('een nieuwe versie die twee keer tegelijk wordt begonnen, is een concept (Art 17.1)', async () => {
  const begin = () => voegTekstToe(penvoerder(), { convenant: p.convenant, label: '2.0' });
  const [een, twee] = await tegelijk(p, [begin, begin]);
  assert.ok(een?.kind === 'gedaan');
  assert.deepEqual(twee, een);
  assert.equal(await tel('convenanttekst where convenant_id = $1 and aangeboden_op is null', [p.convenant]), 1);
});

test('een tekst die twee keer tegelijk wordt aangeboden, is een keer aangeboden (Art 17.1)', async () => {
  const concept = await voegTekstToe(penvoerder(), { convenant: p.convenant, label: '2.0' });
  assert.ok(concept.kind === 'gedaan');
  const bij = { convenant: p.convenant, tekst: concept.tekst };
  const [vorige] = await p.su<{ tekenaars: string[]; schoolbesturen: string[] }>(
    'select tekenaars, schoolbesturen from convenanttekst where id = $1',
    [concept.tekst],
  );
  const wens = { label: '2.0', kader: 'apart', oooOp: null, oooPlaats: null, verwijzingen: [], versie: 1 } as const;
  assert.ok(vorige !== undefined);
  const bries = p.partij.get('Bries Jeugdhulp') ?? '';
  const metBries = { ...wens, ...vorige, tekenaars: [...vorige.tekenaars, bries], convenant: p.convenant };
  assert.deepEqual(
    await wijzigTekst(penvoerder(), { ...metBries, id: concept.tekst }),
    { kind: 'kan-niet', reden: 'tekent-niet-zelf' },
    'een aanbieder treedt toe met het formulier, ook als iemand hem in de lijst zet (P-6)',
  );
  await wijzigTekst(penvoerder(), { ...wens, ...vorige, convenant: p.convenant, id: concept.tekst });
  await bewaarTekstbestand(penvoerder(), { ...bij, bestand: scan });
  const bied = () => biedTekstAan(penvoerder(), { ...bij, op: '2026-03-03' });
  const kinds = (await tegelijk(p, [bied, bied])).map(({ kind }) => kind);
  assert.deepEqual(kinds.toSorted(), ['al-aangeboden', 'gedaan']);
  assert.equal(await tel("convenantfeit where kind = 'tekst' and tekst_id = $1", [concept.tekst]), 1);
});

test('een convenant dat twee keer tegelijk wordt opgesteld, is er een', async () => {
  const wens = { naam: 'Convenant Duinen', opzegtermijn: 0, procesregie: 'per-casus' } as const;
  const stelOp = () => stelConvenantOp(p.beheerder('Gemeente Oeverstad'), wens);
  const kinds = (await tegelijk(p, [stelOp, stelOp])).map(({ kind }) => kind);
  assert.deepEqual(kinds.toSorted(), ['kan-niet', 'opgesteld']);
  assert.equal(await tel('convenant where naam = $1', [wens.naam]), 1);
});

test('de laatste twee die tegelijk ja zeggen, zetten samen de stap: de toetreding blijft niet hangen (Art 18.1)', async () => {
  const zeil = p.omgeving.ids();
  await p.su(
    "insert into partij (id, soort, naam, plaats, telefoon, aangemaakt_op) select $1, soort, 'Zeil Jeugdhulp', plaats, telefoon, aangemaakt_op from partij where naam = 'Bries Jeugdhulp'",
    [zeil],
  );
  const reden = { reden: 'hulp-aan-jongere', woorden: 'Zeil geeft hulp thuis.' } as const;
  const voorstel = await vraagToetredingAan(penvoerder(), { convenant: p.convenant, partij: zeil, ...reden });
  assert.ok(voorstel.kind === 'gedaan');
  const bij = { convenant: p.convenant, toetreding: voorstel.toetreding, akkoord: true, ...reden };
  const namen = new Map([...p.partij].map(([naam, id]) => [id, naam]));
  const [een, twee, ...eerst] = (await p.stand()).partijen
    .filter(({ gebonden }) => gebonden)
    .flatMap(({ partij }) => namen.get(partij) ?? [])
    .filter((naam) => naam !== 'SWV VO Waterrijk');
  assert.ok(een !== undefined && twee !== undefined);
  const zegJa = (naam: string) => geefToetredingsakkoord(p.beheerder(naam), bij);
  for (const naam of eerst) assert.equal((await zegJa(naam)).kind, 'gedaan');
  await tegelijk(p, [() => zegJa(een), () => zegJa(twee)]);
  assert.equal(await tel("convenantfeit where stap = 'akkoord' and partij_id = $1", [zeil]), 1);
});

test('twee verwerkersovereenkomsten die tegelijk worden vastgelegd, volgen elkaar op: er geldt er een per dag (AVG 28)', async () => {
  const opening = p.beheerder('Gemeente Oeverstad');
  const wens = { convenant: p.convenant, getekendOp: '2026-03-01', tot: null, bestand: scan };
  await tegelijk(p, [
    () => legVerwerkersovereenkomstVast(opening, { ...wens, van: '2026-03-01', verwerker: 'Een' }),
    () => legVerwerkersovereenkomstVast(opening, { ...wens, van: '2026-03-02', verwerker: 'Twee' }),
  ]);
  const rijen = await p.su(
    `select verwerker, to_char(vervangen_per, 'YYYY-MM-DD') as per from verwerkersovereenkomst
     where partij_id = $1 and verwerker is not null order by van`,
    [p.partij.get('Gemeente Oeverstad')],
  );
  assert.deepEqual(rijen, [
    { verwerker: 'Een', per: '2026-03-02' },
    { verwerker: 'Twee', per: null },
  ]);
});
