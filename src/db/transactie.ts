import { type CompiledQuery, type Kysely, type QueryResult, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Kluis } from '../kluis/index.ts';
import type { Ids } from '../lib/ids.ts';
import { dagVan, type Klok } from '../lib/klok.ts';
import type { Tabellen } from './tabellen.ts';
import { inSql, vasteOpdracht } from './vaste-vraag.ts';
import { handelingVan, partijVan, persoonVan, type Verzoeker } from './verzoeker.ts';
import { type Onderweg, oorzaakVan, stuurVooruit, wachtOp } from './vooruit.ts';

/** Wat een use case nodig heeft om een transactie te openen; een keer gemaakt in app.ts. */
export type Omgeving = {
  readonly db: Kysely<Tabellen>;
  readonly kluis: Kluis;
  readonly klok: Klok;
  readonly ids: Ids;
};

/** Waar het verzoek vandaan komt, voor de logregel: een id per verzoek en het kanaal. Nooit een netwerkadres van een gezin. */
export type Herkomst = { readonly verzoek: string; readonly kanaal: 'web' | 'api' | 'werker' | 'opdracht' };

/** Een open transactie, gebonden aan een verzoeker. Alles wat een query of logregel nodig heeft, reist hierin mee. */
export type Tx = {
  readonly db: Transaction<Tabellen>;
  /** Stelt een opgestelde vraag zonder omweg; alleen er waar vragen naast elkaar mogen lopen (`samen`). */
  readonly stel?: <R>(vraag: CompiledQuery<R>) => Promise<QueryResult<R>>;
  readonly omgeving: Omgeving;
  readonly verzoeker: Verzoeker;
  readonly herkomst: Herkomst;
  /** De casus waarop het slot ligt, of null: daarover gaat wat in deze transactie gebeurt. */
  readonly casus: string | null;
  /** Een moment voor de hele transactie: effect en logregel dragen dezelfde tijd. */
  readonly nu: Date;
  /** De kalenderdag van `nu` in Nederland: de peildatum van elk oordeel in deze transactie. */
  readonly vandaag: string;
  readonly nieuwId: Ids;
  /** Telt de logregels; een transactie die niets vastlegt, wordt niet afgerond. */
  readonly geschreven: { logregels: number };
  /** Wat is gestuurd zonder op antwoord te wachten; de transactie geeft niets uit handen voordat het er is. */
  readonly onderweg: Onderweg[];
  /** Of er nu voor een oordeel wordt gelezen; alleen `voorOordeel` zet het, en niet zolang vragen naast elkaar lopen (`vast`). */
  readonly stand: { voorOordeel: boolean; readonly vast: boolean };
};

/**
 * Het slot op een casus. `delen` voor lezen, delen en uitvoeren; `alleen` voor intrekken, fase, vertrek en sluiten:
 * zo kan niets nog vertrekken terwijl een intrekking wordt vastgelegd. Ook `alleen` is wat schrijft op grond van iets dat een ander
 * tegelijk kan veranderen: onder `delen` lezen twee vensters hetzelfde, en weet de een niet van de ander.
 */
export type Slot = { readonly casus: string; readonly slot: 'delen' | 'alleen' } | 'geen';

export type Opening = {
  readonly omgeving: Omgeving;
  readonly verzoeker: Verzoeker;
  readonly herkomst: Herkomst;
  readonly slot: Slot;
  /** `verplicht`: zonder logregel wordt niets afgerond. `geen` alleen voor wat geen persoonsgegevens raakt. */
  readonly logregel: 'verplicht' | 'geen';
};

/**
 * Voert werk uit in een transactie van deze verzoeker: context, slot, werk, logregel, en dan pas afronden.
 * Een weigering is een gewone uitkomst en wordt afgerond met haar logregel; een uitzondering draait alles terug.
 * @throws elke fout van werk of database; de aanroeper in app.ts vertaalt haar naar een pagina.
 */
export async function inTransactie<T>(opening: Opening, werk: (tx: Tx) => Promise<T>): Promise<T> {
  const { omgeving, verzoeker, herkomst } = opening;
  const nu = omgeving.klok();
  const onderweg: Onderweg[] = [];
  const afgerond = omgeving.db.transaction().execute(async (db) => {
    onderweg.push(await zetContext(db, verzoeker, opening.slot));
    const tx: Tx = {
      db,
      omgeving,
      verzoeker,
      herkomst,
      casus: opening.slot === 'geen' ? null : opening.slot.casus,
      nu,
      vandaag: dagVan(nu),
      nieuwId: omgeving.ids,
      geschreven: { logregels: 0 },
      onderweg,
      stand: { voorOordeel: false, vast: false },
    };
    const uitkomst = await werk(tx);
    // INVARIANT: effect en logregel samen of geen van beide (LG1).
    if (opening.logregel === 'verplicht' && tx.geschreven.logregels === 0) {
      throw new Error('Deze handeling liet geen logregel achter; er is niets bewaard of getoond.');
    }
    return uitkomst;
  });
  const uitkomst = await afgerond.catch(async (fout: unknown) => {
    throw await oorzaakVan(fout, onderweg);
  });
  // INVARIANT: een logregel die niet geschreven kon worden, heeft alles teruggedraaid; dan komt hier ook geen uitkomst uit.
  await wachtOp(onderweg);
  return uitkomst;
}

// Het slot gaat mee in dezelfde vraag: wat daarna gelezen wordt, is van na het slot.
// Op antwoord wacht niemand: wat erna gevraagd wordt, gaat erachteraan.
function zetContext(db: Transaction<Tabellen>, verzoeker: Verzoeker, slot: Slot): Promise<Onderweg> {
  return stuurVooruit(db, contextOpdracht(verzoeker, slot));
}

/** De opdracht die zegt voor wie deze transactie is, en het slot neemt. */
export function contextOpdracht(verzoeker: Verzoeker, slot: Slot): CompiledQuery {
  const wie = [
    persoonVan(verzoeker) ?? '',
    partijVan(verzoeker) ?? '',
    verzoeker.soort,
    handelingVan(verzoeker) ?? '',
  ] as const;
  return slot === 'geen' ? CONTEXT.geen(...wie, '') : CONTEXT[slot.slot](...wie, slot.casus);
}

const context = (slotdeel: (casus: string) => RawBuilder<unknown>) =>
  vasteOpdracht((_db, persoon: string, partij: string, soort: string, handeling: string, casus: string) =>
    inSql(sql`select set_config('ctx.persoon', ${persoon}, true), set_config('ctx.partij', ${partij}, true),
    set_config('ctx.soort', ${soort}, true), set_config('ctx.handeling', ${handeling}, true), set_config('ctx.voor_oordeel', '', true), set_config('ctx.logindex', '', true)${slotdeel(casus)}`),
  );

// De enige plek die de context schrijft; ondertekenen van de context kan hier en in ctx.* (migratie 0001).
const CONTEXT = {
  geen: context(() => sql``),
  delen: context((casus) => sql`, pg_advisory_xact_lock_shared(hashtextextended(${casus}, 0))`),
  alleen: context((casus) => sql`, pg_advisory_xact_lock(hashtextextended(${casus}, 0))`),
} as const;

/**
 * Leest feiten waar een oordeel op rust, met inbegrip van antwoorden van andere ondertekenaars. Binnen een ander `voorOordeel` is het
 * al aan: wie meer feiten na elkaar leest, zet er een om het geheel.
 * Wat hier gelezen wordt, gaat naar `beoordeel` en nooit naar een pagina.
 */
export async function voorOordeel<T>(tx: Tx, lees: () => Promise<T>): Promise<T> {
  if (tx.stand.voorOordeel) return lees();
  if (tx.stand.vast) throw new Error('voorOordeel begint niet terwijl er andere vragen naast lopen');
  await sql`select set_config('ctx.voor_oordeel', 'aan', true)`.execute(tx.db);
  tx.stand.voorOordeel = true;
  const gelezen = await lees();
  tx.stand.voorOordeel = false;
  await sql`select set_config('ctx.voor_oordeel', '', true)`.execute(tx.db);
  return gelezen;
}

/** Opent voor deze transactie het logboek over een betrokkene, onder diens sleutelgebonden aanduiding. */
export async function opLogindex(tx: Tx, index: Uint8Array): Promise<void> {
  await sql`select set_config('ctx.logindex', ${Buffer.from(index).toString('hex')}, true)`.execute(tx.db);
}

/** Laat deze transactie lezen wat onder deze aanwijzing valt, en niets anders (migratie 0029). */
export async function opMeelezen(tx: Tx, aanwijzing: string): Promise<void> {
  await sql`select set_config('ctx.meelezen', ${aanwijzing}, true)`.execute(tx.db);
}
