import { sql } from 'kysely';
import { dagVan } from '../lib/klok.ts';
import { type Antwoorden, antwoordenUit, opVerbinding } from './samen.ts';
import { contextOpdracht, type Opening, type Tx } from './transactie.ts';
import { inSql, vasteOpdracht } from './vaste-vraag.ts';

/** Een opening om alleen te lezen, van wat geen logregel vraagt en geen slot. */
export type Leesopening = Opening & {
  readonly slot: 'geen';
  readonly logregel: Exclude<Opening['logregel'], 'verplicht'>;
};

const begin = vasteOpdracht(() => inSql(sql`begin`));
const rondAf = vasteOpdracht(() => inSql(sql`commit`));
const draaiTerug = vasteOpdracht(() => inSql(sql`rollback`));

/**
 * Als `inTransactie` met `samen` erin, voor wie al weet wat hij vraagt: begin, context, vragen en einde gaan in een bundel heen, en
 * PostgreSQL antwoordt een keer. Wat op een antwoord wacht en dan verder vraagt, mislukt: de transactie is dan al voorbij.
 * @throws de fout die het eerst kwam; alles is dan teruggedraaid.
 */
export function leesIneens<const T extends readonly Promise<unknown>[]>(
  opening: Leesopening,
  stel: (tx: Tx) => T,
): Promise<Antwoorden<T>> {
  const { omgeving, verzoeker, herkomst } = opening;
  const basis = omgeving.db.getExecutor();
  const nu = omgeving.klok();
  return basis.provideConnection(async (verbinding) => {
    const { sluit, ...vrij } = opVerbinding(basis, verbinding);
    const tx: Tx = {
      ...vrij,
      omgeving,
      verzoeker,
      herkomst,
      casus: null,
      nu,
      vandaag: dagVan(nu),
      nieuwId: omgeving.ids,
      geschreven: { logregels: 0 },
      onderweg: [],
      stand: { voorOordeel: false, vast: true },
    };
    const gesteld = [
      vrij.stel(begin()),
      vrij.stel(contextOpdracht(verzoeker, 'geen')),
      ...stel(tx),
      vrij.stel(rondAf()),
    ];
    sluit();
    const uitkomsten = await Promise.allSettled(gesteld);
    // De verbinding gaat nooit met een halve transactie terug; is zij zelf weg, dan vervangt de pool haar.
    if (uitkomsten.some(({ status }) => status === 'rejected'))
      await verbinding.executeQuery(draaiTerug()).catch(() => undefined);
    return antwoordenUit(uitkomsten).slice(2, -1) as Antwoorden<T>;
  });
}
