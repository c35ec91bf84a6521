import pg from 'pg';

/** Wat PostgreSQL op een vraag antwoordde. */
export type Antwoord = {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: readonly Rij[];
};

type Rij = Record<string, unknown>;
type Waarde = string | Buffer | null;

/** Hoe de rijen van een vraag met een naam te lezen zijn; `onzeker` na een fout: de naam wordt dan opnieuw ontleed. */
type Vorm = { readonly kolommen: readonly Kolom[]; readonly leeg: Rij } | 'onzeker';
type Kolom = { readonly naam: string; readonly lees: (tekst: string) => unknown };

type Gestelde = {
  readonly tekst: string;
  readonly naam: string | undefined;
  readonly waarden: readonly Waarde[];
  readonly klaar: (antwoord: Antwoord) => void;
  readonly mislukt: (fout: unknown) => void;
};

const GEEN_RIJEN: Exclude<Vorm, 'onzeker'> = { kolommen: [], leeg: {} };

/** Een verbinding waarover vragen in bundels gaan. */
export type Lijn = {
  stel(vraag: {
    readonly tekst: string;
    readonly naam: string | undefined;
    readonly waarden: readonly unknown[];
  }): Promise<Antwoord>;
};

/**
 * Stuurt alles wat in een beurt gevraagd wordt als een bundel: PostgreSQL voert de vragen na elkaar uit, elk met een eigen blik op de
 * gegevens, en antwoordt een keer. Van een vraag met een naam wordt de vorm van haar rijen onthouden en niet meer gevraagd.
 *
 * INVARIANT: de volgorde van stellen is de volgorde van uitvoeren, en er is hoogstens een bundel onderweg. Na een fout slaat PostgreSQL
 * de rest van de bundel over; die vragen mislukken dan als in een transactie die al mislukt was (25P02).
 */
export function maakLijn(client: pg.PoolClient): Lijn {
  const vormen = new Map<string, Vorm>();
  let wachtend: Gestelde[] = [];
  let bezig: 'nee' | 'gepland' | 'onderweg' = 'nee';

  const plan = (): void => {
    if (bezig !== 'nee' || wachtend.length === 0) return;
    bezig = 'gepland';
    // Komt pas aan de beurt als alles wat nu klaarstaat is gevraagd.
    process.nextTick(() => {
      const vragen = wachtend;
      wachtend = [];
      bezig = 'onderweg';
      client.query(maakBundel(vragen, vormen, afgelopen));
    });
  };
  const afgelopen = (): void => {
    bezig = 'nee';
    plan();
  };
  return {
    stel: ({ tekst, naam, waarden }) =>
      new Promise((klaar, mislukt) => {
        wachtend.push({ tekst, naam, waarden: waarden.map(alsWaarde), klaar, mislukt });
        plan();
      }),
  };
}

// Staat niet in de typen van pg; het is dezelfde omzetting die pg zelf voor elke waarde doet.
const { prepareValue: alsWaarde } = (pg as unknown as { utils: { prepareValue(waarde: unknown): Waarde } }).utils;

function maakBundel(vragen: readonly Gestelde[], vormen: Map<string, Vorm>, afgelopen: () => void) {
  const nieuw = new Set<Gestelde>();
  let plaats = 0;
  let vorm: Vorm | undefined;
  let rijen: Rij[] = [];
  let leesfout: { readonly fout: unknown } | null = null;

  const volgende = (): Gestelde | undefined => {
    const vraag = vragen[plaats];
    plaats += 1;
    vorm = undefined;
    rijen = [];
    leesfout = null;
    return vraag;
  };
  return {
    submit(verbinding: pg.Connection): null {
      verbinding.stream.cork();
      for (const vraag of vragen) if (schrijf(verbinding, vraag, { vormen, nieuw })) nieuw.add(vraag);
      verbinding.sync();
      verbinding.stream.uncork();
      return null;
    },
    handleRowDescription({ fields }: { readonly fields: readonly pg.FieldDef[] }): void {
      vorm = vormVan(fields);
    },
    handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
      vorm ??= vormen.get(vragen[plaats]?.naam ?? '');
      try {
        rijen.push(leesRij(vorm, fields));
      } catch (fout) {
        leesfout ??= { fout };
      }
    },
    handleCommandComplete({ text }: { readonly text: string }): void {
      const antwoord = { ...tel(text), rows: rijen };
      const [gelezen, fout] = [vorm, leesfout];
      const vraag = volgende();
      if (vraag === undefined) return;
      if (vraag.naam !== undefined && nieuw.has(vraag)) vormen.set(vraag.naam, gelezen ?? GEEN_RIJEN);
      if (fout === null) vraag.klaar(antwoord);
      else vraag.mislukt(fout.fout);
    },
    handleEmptyQuery(): void {
      volgende()?.klaar({ command: '', rowCount: null, rows: [] });
    },
    handleError(fout: unknown): void {
      const vraag = volgende();
      if (vraag?.naam !== undefined) vormen.set(vraag.naam, 'onzeker');
      vraag?.mislukt(fout);
      for (const rest of vragen.slice(plaats)) rest.mislukt(overgeslagen());
      plaats = vragen.length;
      afgelopen();
    },
    handleReadyForQuery(): void {
      afgelopen();
    },
  };
}

type Bekend = { readonly vormen: ReadonlyMap<string, Vorm>; readonly nieuw: ReadonlySet<Gestelde> };

/** @returns of de vraag met deze naam hier voor het eerst is ontleed. */
function schrijf(verbinding: pg.Connection, vraag: Gestelde, { vormen, nieuw }: Bekend): boolean {
  const { tekst, naam, waarden } = vraag;
  const vorm = naam === undefined ? undefined : vormen.get(naam);
  const isNieuw =
    naam !== undefined &&
    (vorm === undefined || vorm === 'onzeker') &&
    ![...nieuw].some((eerder) => eerder.naam === naam);
  // Sluiten van een naam die PostgreSQL niet kent, is geen fout.
  if (isNieuw && vorm === 'onzeker') verbinding.close({ type: 'S', name: naam }, true);
  if (isNieuw || naam === undefined) verbinding.parse({ name: naam ?? '', text: tekst, types: [] }, true);
  verbinding.bind({ statement: naam ?? '', values: [...waarden] }, true);
  if (isNieuw || naam === undefined) verbinding.describe({ type: 'P' }, true);
  verbinding.execute(null, true);
  return isNieuw;
}

function vormVan(velden: readonly pg.FieldDef[]): Exclude<Vorm, 'onzeker'> {
  const kolommen = velden.map(({ name, dataTypeID }) => ({
    naam: name,
    lees: pg.types.getTypeParser(dataTypeID, 'text') as Kolom['lees'],
  }));
  return { kolommen, leeg: Object.fromEntries(kolommen.map(({ naam }) => [naam, null])) };
}

function leesRij(vorm: Vorm | undefined, waarden: readonly (string | null)[]): Rij {
  if (vorm === undefined || vorm === 'onzeker' || vorm.kolommen.length !== waarden.length)
    throw new Error('een rij zonder bekende vorm');
  // Alle rijen van een vraag krijgen zo dezelfde opbouw; dat leest het snelst.
  const rij = { ...vorm.leeg };
  for (let i = 0; i < waarden.length; i += 1) {
    const waarde = waarden[i];
    const kolom = vorm.kolommen[i];
    if (kolom !== undefined && typeof waarde === 'string') rij[kolom.naam] = kolom.lees(waarde);
  }
  return rij;
}

/** Van "INSERT 0 1", "UPDATE 2", "SELECT 5" en "COMMIT" het woord en het aantal. */
function tel(tekst: string): Pick<Antwoord, 'command' | 'rowCount'> {
  const [woord = '', ...getallen] = tekst.split(' ');
  const laatste = getallen.at(-1);
  const aantal = laatste === undefined ? Number.NaN : Number(laatste);
  return { command: woord, rowCount: Number.isInteger(aantal) ? aantal : null };
}

function overgeslagen(): Error {
  return Object.assign(new Error('overgeslagen na een eerdere fout in dezelfde transactie'), { code: '25P02' });
}
