import { insertVerklaring, type Norm } from '../beheer/organisatie/organisatie.queries.ts';
import { findConvenanten } from '../convenant/convenant.queries.ts';
import type { Tx } from '../db/transactie.ts';
import { insertArrangement } from '../naleving/arrangement/arrangement.queries.ts';
import { insertMelding } from '../naleving/naleving.queries.ts';
import { plusDagen } from '../regels/verloop/index.ts';

type Ids = ReadonlyMap<string, string>;

type Gedaan = { readonly norm: Norm | null; readonly website: boolean };

/**
 * Wat organisaties al deden. De meeste zijn bij; het samenwerkingsverband po, Kompas en de gemeente moeten nog iets, zodat er te zien is
 * hoe dat eruitziet. Van de gemeente zei de FG het al.
 */
const BIJ: Readonly<Record<string, Gedaan>> = {
  'swv-vo': { norm: 'ibp', website: true },
  'swv-po': { norm: null, website: false },
  'de-linde': { norm: 'ibp', website: true },
  kompas: { norm: null, website: false },
  oeverstad: { norm: 'bio2', website: false },
  ggd: { norm: 'nen-7510', website: true },
  bries: { norm: 'nen-7510', website: true },
};

/** Wat organisaties van Waterrijk al deden, en een arrangement voor een groep. */
export async function zetNalevingKlaar(
  tx: Tx,
  { partij, school }: { readonly partij: Ids; readonly school: Ids },
): Promise<void> {
  const [convenant] = await findConvenanten(tx);
  if (convenant === undefined) throw new Error('geen convenant');
  for (const [sleutel, { norm, website }] of Object.entries(BIJ)) {
    const id = partij.get(sleutel) ?? '';
    const { id: persoon } = await tx.db
      .selectFrom('persoon')
      .where('partij_id', '=', id)
      .orderBy('id')
      .limit(1)
      .select('id')
      .executeTakeFirstOrThrow();
    const melding = { partij: id, convenant: convenant.id, persoon, termijnTot: null };
    const adres = `https://${sleutel}.waterrijk.example/samenwerken`;
    if (website) await insertMelding(tx, { ...melding, plicht: 'website', adres });
    await insertMelding(tx, { ...melding, plicht: 'bekendheid', adres: null });
    if (norm !== null)
      await insertVerklaring(tx, { partij: id, norm, vastgesteldOp: plusDagen(tx.vandaag, -90), persoon });
  }
  const [eerste] = school.values();
  await insertArrangement(tx, {
    id: tx.nieuwId(),
    convenant: convenant.id,
    school: eerste ?? '',
    partij: partij.get('swv-vo') ?? '',
    groep: 'schakelklas',
    partijen: ['swv-vo', 'bries', 'oeverstad'].map((sleutel) => partij.get(sleutel) ?? ''),
    aanbod: ['jeugdhulp-in-de-klas', 'kleine-groep'],
    van: plusDagen(tx.vandaag, -60),
    evaluerenOp: plusDagen(tx.vandaag, 150),
  });
}
