import { insertConvenant } from '../convenant/convenant.queries.ts';
import { insertOvereenkomsten } from '../convenant/overeenkomst.queries.ts';
import { insertTekst, zetAangeboden } from '../convenant/tekst.queries.ts';
import { type Feitwens, legConvenantfeitenVast } from '../convenant/vastleggen/leg-convenantfeit-vast.ts';
import { VERWIJZINGEN } from '../convenant/vastleggen/verwijzingen.ts';
import type { Tx } from '../db/transactie.ts';
import { type Convenantfeit, plusDagen, TOETREDINGSTAPPEN } from '../regels/verloop/index.ts';
import { organisaties } from './mensen.ts';

/** Wie in Waterrijk het convenant opstelt en ter tekening aanbiedt. */
const PENVOERDER = 'swv-vo';
const DAGEN_TER_TEKENING = 60;
const DAGEN_VOLMACHT_VOORAF = 12;

export type Convenantbegin = { readonly getekend: string; readonly partijen: ReadonlyMap<string, string> };

/**
 * Het convenant van Waterrijk, als feiten: aangeboden, met een volmacht van elk schoolbestuur, op een dag getekend door wie zelf
 * tekenen, en op die dag toegetreden door de anderen.
 */
export async function zetConvenantKlaar(tx: Tx, { getekend, partijen }: Convenantbegin): Promise<void> {
  const id = (sleutel: string): string => partijen.get(sleutel) ?? '';
  const van = (wijze: string): readonly string[] =>
    organisaties.filter((organisatie) => organisatie.wijze === wijze).map(({ sleutel }) => id(sleutel));
  const [convenant, tekst] = [tx.nieuwId(), tx.nieuwId()];
  await insertConvenant(tx, {
    id: convenant,
    naam: 'Convenant Waterrijk',
    penvoerder: id(PENVOERDER),
    opzegtermijn: 0,
    procesregie: 'per-casus',
  });
  const [tekenaars, schoolbesturen, toetreders] = [van('handtekening'), van('volmacht'), van('toetreding')];
  const vorm = { label: '1.0', volgnummer: 1, tekenaars, schoolbesturen };
  await insertTekst(tx, { id: tekst, convenant, verwijzingen: VERWIJZINGEN, door: null, ...vorm });
  const aangeboden = plusDagen(getekend, -DAGEN_TER_TEKENING);
  await zetAangeboden(tx, tekst, aangeboden);
  const volmacht = plusDagen(getekend, -DAGEN_VOLMACHT_VOORAF);
  const feiten: readonly Convenantfeit[] = [
    { versie: 1, datum: aangeboden, kind: 'tekst', tekst, volgnummer: 1, tekenaars, schoolbesturen },
    ...schoolbesturen.map((bestuur): Convenantfeit => {
      return { versie: 1, datum: volmacht, kind: 'volmacht', van: bestuur, aan: id(PENVOERDER), tekst };
    }),
    ...tekenaars.map((partij): Convenantfeit => {
      return { versie: 1, datum: getekend, kind: 'ondertekening', partij, tekst };
    }),
    ...toetreders.flatMap((partij) =>
      TOETREDINGSTAPPEN.map((stap): Convenantfeit => {
        return { versie: 1, datum: getekend, kind: 'toetreding', partij, tekst, stap };
      }),
    ),
  ];
  const wensen = feiten.map((feit): Feitwens => ({ feit, wijze: 'papier' }));
  const uitkomst = await legConvenantfeitenVast(tx, convenant, wensen);
  if (uitkomst.kind !== 'vastgelegd') throw new Error('het convenant van Waterrijk klopt niet');
  await insertOvereenkomsten(tx, {
    convenant,
    verwerker: null,
    getekendOp: getekend,
    van: getekend,
    tot: null,
    partijen: [...partijen.values()],
  });
}
