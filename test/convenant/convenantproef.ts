import pg from 'pg';
import { findConvenanten, findFeiten, findPerioden } from '../../src/convenant/convenant.queries.ts';
import { feitenOp } from '../../src/convenant/feitrij.ts';
import type { Beheerder, Convenantopening } from '../../src/convenant/vastleggen/doe-daad.ts';
import { bewaarTekstbestand, biedTekstAan, voegTekstToe, wijzigTekst } from '../../src/convenant/vastleggen/teksten.ts';
import { inTransactie, type Tx } from '../../src/db/transactie.ts';
import { standVanConvenant } from '../../src/regels/verloop/index.ts';
import { gevuldMetDemonstratie } from '../steun/demonstratie.ts';
import { maakTestRegio, type TestRegio } from '../steun/regio.ts';

/** De kleinste PDF en JPEG die als bewijs meetellen. */
export const PDF = Buffer.from('%PDF-1.7\ngetekend\n%%EOF\n', 'latin1');
export const scan = { inhoud: PDF, teGroot: false };
export const TEKENT = { naam: 'Anna Bakhuis', functie: 'Bestuurder' };

/** De regio Waterrijk met twaalf casussen, waarin voor elke partij een beheerder kan handelen. */
export type Convenantproef = TestRegio & {
  readonly convenant: string;
  readonly partij: ReadonlyMap<string, string>;
  su<R>(vraag: string, waarden?: readonly unknown[]): Promise<R[]>;
  beheerder(partij: string): Convenantopening;
  stand(): Promise<ReturnType<typeof standVanConvenant>>;
  /** Perioden zoals de database ze heeft, als `partij van tot`. */
  perioden(partij: string): Promise<readonly string[]>;
  /** Maakt en biedt een nieuwe tekst aan, met deze tekenaars en schoolbesturen. */
  nieuweTekst(label: string): Promise<string>;
  lees<T>(werk: (tx: Tx) => Promise<T>): Promise<T>;
};

export async function maakConvenantproef(): Promise<Convenantproef> {
  const regio = await maakTestRegio(undefined, gevuldMetDemonstratie);
  const pool = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 1 });
  const su = async <R>(vraag: string, waarden: readonly unknown[] = []): Promise<R[]> =>
    (await pool.query(vraag, [...waarden])).rows as R[];
  const partijen = await su<{ id: string; naam: string }>('select id, naam from partij');
  const mensen = await su<Omit<Beheerder, 'soort'>>(
    `select distinct on (partij_id) persoon_id as persoon, partij_id as partij, id as aanstelling, functie, hoedanigheid, geheimhouding
     from aanstelling order by partij_id, rol, id`,
  );
  const lees = <T>(werk: (tx: Tx) => Promise<T>): Promise<T> =>
    inTransactie({ ...regio.als({ soort: 'systeem', handeling: 'proef' }), slot: 'geen', logregel: 'geen' }, werk);
  const [convenant] = await lees(findConvenanten);
  if (convenant === undefined) throw new Error('de demonstratie heeft geen convenant');
  const partij = new Map(partijen.map(({ id, naam }) => [naam, id]));
  const beheerder = (naam: string): Convenantopening => {
    const mens = mensen.find((m) => m.partij === partij.get(naam));
    if (mens === undefined) throw new Error(`niemand bij ${naam}`);
    return regio.als({ ...mens, soort: 'beheerder' }) as Convenantopening;
  };
  return {
    ...regio,
    convenant: convenant.id,
    partij,
    su,
    beheerder,
    lees,
    stand: () =>
      lees(async (tx) => standVanConvenant(feitenOp(await findFeiten(tx, convenant.id), tx.vandaag), tx.vandaag)),
    async perioden(naam) {
      const alle = await lees((tx) => findPerioden(tx, convenant.id));
      return alle.filter((p) => p.partij === partij.get(naam)).map(({ van, tot, wijze }) => `${van} ${tot} ${wijze}`);
    },
    async nieuweTekst(label) {
      const opening = beheerder('SWV VO Waterrijk');
      const tekst = await voegTekstToe(opening, { convenant: convenant.id, label });
      if (tekst.kind !== 'gedaan') throw new Error(tekst.kind);
      const [nu] = await su<{ tekenaars: string[]; schoolbesturen: string[] }>(
        'select tekenaars, schoolbesturen from convenanttekst where id = $1',
        [tekst.tekst],
      );
      const bij = { convenant: convenant.id, tekst: tekst.tekst };
      await wijzigTekst(opening, {
        convenant: convenant.id,
        id: tekst.tekst,
        label,
        kader: 'ooo',
        oooOp: null,
        oooPlaats: 'Oeverstad',
        verwijzingen: [],
        tekenaars: nu?.tekenaars ?? [],
        schoolbesturen: nu?.schoolbesturen ?? [],
        versie: 1,
      });
      await bewaarTekstbestand(opening, { ...bij, bestand: scan });
      const vandaag = await lees(async (tx) => tx.vandaag);
      const uitkomst = await biedTekstAan(opening, { ...bij, op: vandaag });
      if (uitkomst.kind !== 'gedaan') throw new Error(`${label}: ${uitkomst.kind}`);
      return tekst.tekst;
    },
    async weg() {
      await pool.end();
      await regio.weg();
    },
  };
}
